#!/usr/bin/env node
import { run } from './index.mjs'

process.exitCode = await run(process.argv.slice(2))
