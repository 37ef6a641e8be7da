// statusgen as WebAssembly, and a function that makes outputs of pages in memory.
import { mkdtempSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, parse } from 'node:path'
import { setFlagsFromString } from 'node:v8'

// In a long run node 20 may throw away the code of the function that waits for the program, and ends with a
// segmentation fault when that returns an exit status other than 0.
setFlagsFromString('--no-flush-bytecode')

// node says of WASI that it may change; that is our concern, not our users'.
async function loadWasi () {
  const emit = process.emitWarning
  process.emitWarning = (warning, ...rest) => /WASI/.test(String(warning)) ? undefined : emit.call(process, warning, ...rest)
  const { WASI } = await import('node:wasi')
  return WASI
}

let compiled
function program () {
  compiled ??= readFile(new URL('./statusgen.wasm', import.meta.url)).then(bytes => WebAssembly.compile(bytes))
  return compiled
}

const posix = path => path.replace(/^[A-Za-z]:/, '').replaceAll('\\', '/')

export async function run (args, { folder = process.cwd(), stdin = 0, stdout = 1, stderr = 2 } = {}) {
  const WASI = await loadWasi()
  const wasi = new WASI({
    version: 'preview1',
    args: ['statusgen', ...args],
    env: { PWD: posix(resolve(folder)), ...(process.env.STATUSGEN_TEMPLATES ? { STATUSGEN_TEMPLATES: process.env.STATUSGEN_TEMPLATES } : {}) },
    preopens: { '/': parse(resolve(folder)).root },
    returnOnExit: true,
    stdin,
    stdout,
    stderr
  })
  const instance = await WebAssembly.instantiate(await program(), wasi.getImportObject())
  return wasi.start(instance) ?? 0
}

function filesBelow (folder, top = folder, found = new Map()) {
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) filesBelow(path, top, found)
    else found.set(posix(relative(top, path)), readFileSync(path))
  }
  return found
}

export async function generate (pages, { templates = [], arguments: more = [] } = {}) {
  const work = mkdtempSync(join(tmpdir(), 'statusgen-'))
  try {
    const given = Array.isArray(pages)
    const folder = given ? process.cwd() : join(work, 'pages')
    const names = given ? pages : Object.keys(pages)
    for (const name of given ? [] : names) {
      const path = resolve(folder, name)
      if (relative(folder, path).startsWith('..')) throw new Error(`statusgen: the page '${name}' is outside of its folder`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, pages[name])
    }
    const out = join(work, 'out')
    const said = openSync(join(work, 'said'), 'w')
    const status = await run([...templates.flatMap(template => ['-t', template]), '-o', posix(out), ...more, '--', ...names],
      { folder, stdout: said, stderr: said })
    closeSync(said)
    return { status, outputs: filesBelow(out), messages: readFileSync(join(work, 'said'), 'utf8') }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
