"""What the tests of this folder share: message files and tables as the program wrote them, through windmc
and wmc with the flags that each file names, and compared with --list."""

import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "resource")]
from testing import *  # noqa: E402, F403
import mctools  # noqa: E402
import winetools  # noqa: E402

COMPILERS = {"windmc": mctools.WINDMC, "wmc": mctools.WMC}


def pages_of_the_corpus():
    """Pages of others, which are not part of the project."""
    folders = [os.path.join(TOP, "..", "shared", "corpus", "pages"), *os.environ.get("CORPUS", "").split(":")]
    return [os.path.join(folder, name) for folder in folders if folder and os.path.isdir(folder)
            for name in sorted(os.listdir(folder))]


def flags_of(path, tool):
    """The flags that the file names in its comment for the tool; none without such a line."""
    data = read(path)
    text = data.decode("utf-16-le" if b"\0" in data else "utf-8")
    named = re.search(rf"^;//\s+{tool}\b[ \t]*(.*?)\r?$", text, re.M)
    return named[1].split() if named else []


class Compiled:
    """What a compiler made of a .mc file: `table` and its `texts` by value, `header` and `script` (paths),
    and the `problems`: any other word than that a text is long is one."""

    def __init__(self, path, tool):
        self.name = os.path.basename(path)[:-len(".mc")]
        self.folder = os.path.join(os.path.dirname(path), tool + "-" + self.name)
        os.makedirs(self.folder)
        self.table, self.texts = b"", {}
        flags = flags_of(path, tool)
        if tool == "windmc":
            result = run(COMPILERS[tool], *flags, "-h", ".", "-r", ".", path, folder=self.folder)
            self.header, self.script = self.name + ".h", self.name + ".rc"
        else:
            self.header, self.script = "x.h", "x.rc"
            result = run(COMPILERS[tool], *flags, "-o", self.script, "-H", self.header, path, folder=self.folder)
        said = (result.stdout + result.stderr).decode(errors="replace")
        said = re.sub(r"^.*Warning: Message exceptionally long; .*\n", "", said, flags=re.M)
        self.header = os.path.join(self.folder, self.header)
        self.script = os.path.join(self.folder, self.script)
        tables = [name for name in os.listdir(self.folder) if name.endswith(".bin")]
        self.problems = []
        if result.returncode or said or len(tables) != 1:
            self.problems.append(f"{self.name}: {tool} {flags}: exit status {result.returncode}, {len(tables)} tables, "
                                 f"says {said!r}")
        else:
            self.table = read(os.path.join(self.folder, tables[0]))
            self.texts = mctools.decode_table(self.table)


def message_files(folder, stem, language=""):
    """Paths of the .mc files whose tables make up the page, and of those for wmc's header alone."""
    start = stem + (f"-{language}" if language else "")
    kinds = re.compile(re.escape(start) + r"(-plain|-customer)?(-aliases\d*)?\.mc")
    found = [match for match in map(kinds.fullmatch, sorted(os.listdir(folder))) if match]
    paths = {match: os.path.join(folder, match[0]) for match in found}
    return ([path for match, path in paths.items() if not match[2]],
            [path for match, path in paths.items() if match[2]])


def page_texts(rows):
    """{value: text of the page} of the rows of --list: the first that has one, else the name or the value."""
    texts, names = {}, {}
    for row in rows:
        value = int(row["value"], 16)
        names.setdefault(value, row["name"] or f"0x{value:08X}")
        if row["message"]:
            texts.setdefault(value, row["message"])
    return {value: texts.get(value, name) for value, name in names.items()}


def page_names(rows):
    """{name: value}; of a name with two values the first counts."""
    names = {}
    for row in rows:
        if row["name"]:
            names.setdefault(row["name"], int(row["value"], 16))
    return names


def expressible(value):
    """Whether a .mc file can have the value: bit 28 has no place there."""
    return not value & 0x10000000


def header_problems(folder, stem, tool, headers, names):
    """What is wrong where a compiler's headers, all of them together, and ours are asked for each name."""
    lines = ["typedef unsigned DWORD, NTSTATUS, HRESULT;", f'#include "{folder}/{stem}.h"']
    lines += [f"enum {{ ours_{name} = (int)({name}) }};" for name in names]
    lines += [f"#undef {name}" for name in names]
    for header in headers:
        lines += ["#undef __WMCGENERATED_H", f'#include "{header}"']
    lines += [f"_Static_assert((unsigned){name} == 0x{value:X}u && (unsigned)ours_{name} == 0x{value:X}u, \"{name}\");"
              for name, value in names.items()]
    source = write(os.path.join(folder, f"{tool}-{stem}.c"), "\n".join(lines) + "\n")
    return run(*CC, "-std=c11", "-Wall", "-Werror", "-fsyntax-only", source).stderr.decode()


# Words of wmc's own: names that its header cannot have (a warning says so of each).
def reserved_names(warnings):
    return set(re.findall(r"message compilers take (\w+) for a word of their own", warnings))


def check_page(report, folder, stem, rows, warnings=""):
    """NAME.bin, the .mc files and the headers of a page in `folder` against the rows of --list. Returns what the
    compilers made of the message files."""
    wanted = {value: mctools.stored_text(text) for value, text in page_texts(rows).items()}
    names = {name: value for name, value in page_names(rows).items() if expressible(value)}
    own = read(os.path.join(folder, stem + ".bin"))
    report.check(f"{stem}: the table has the messages of the page",
                 mctools.compare(mctools.decode_table(own), wanted))
    files, aliases = message_files(folder, stem)
    everything = []
    for tool, path in COMPILERS.items():
        if not path:
            report.skip(f"{stem}: {tool}", f"{tool} is not installed")
            continue
        compiled = [Compiled(path, tool) for path in files]
        extra = [Compiled(path, tool) for path in aliases]
        report.check(f"{stem}: {tool} takes the message files without a word",
                     sum((made.problems for made in compiled + extra), []))
        together, again = {}, []
        for made in compiled:
            again += [f"0x{value:08X} is in two files" for value in made.texts.keys() & together.keys()]
            together.update(made.texts)
        kept = {value: text for value, text in wanted.items() if expressible(value)}
        report.check(f"{stem}: {tool}'s tables have the messages of the page",
                     again + mctools.compare(together, kept))
        if len(compiled) == 1 and kept == wanted:
            report.check(f"{stem}: {tool}'s table is {stem}.bin, byte for byte",
                         [] if compiled[0].table == own else ["it is not"])
        hidden = reserved_names(warnings) if tool == "wmc" else set()
        report.check(f"{stem}: {tool}'s headers and ours agree with the page",
                     header_problems(folder, stem, tool, [made.header for made in compiled + extra],
                                     {name: value for name, value in names.items() if name not in hidden}))
        everything += compiled
    return everything


class Wine:
    """Asks FormatMessageW for the messages of DLLs; says so once where that cannot be."""

    def __init__(self, report):
        self.report = report
        missing = winetools.missing_tools()
        if missing:
            report.skip("messages under wine", f"not installed: {', '.join(missing)}")
        else:
            winetools.build_reader()
            winetools.make_prefix()
        self.here = not missing

    def check(self, what, folder, script, texts):
        """A DLL of a resource script has `texts`, {value: text of the page}, with inserts processed and without."""
        if not self.here or not texts:
            return
        wanted = {value: (mctools.shown_text(text), mctools.stored_text(text)) for value, text in texts.items()}
        winetools.build_dll(folder, script)
        self.report.check(f"{what}: FormatMessageW returns what --list says, {len(wanted)} times",
                          mctools.compare(winetools.read_messages(folder, wanted), wanted))

    def check_page(self, folder, stem, rows, compiled):
        """The DLLs of NAME.rc, and of each script that a compiler wrote."""
        texts = page_texts(rows)
        self.check(f"{stem}.rc", folder, stem + ".rc", texts)
        for made in compiled:
            self.check(f"{os.path.basename(made.folder)}.rc", made.folder, os.path.basename(made.script),
                       {value: texts[value] for value in made.texts})
