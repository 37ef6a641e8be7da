"""What the tests of message resources share: hostile pages, the tools, and readings of their results
that owe nothing to statusgen's own code."""

import glob
import os
import random
import re
import shutil
import struct
import subprocess

TMP = os.environ["TMP"]
HERE = os.path.dirname(os.path.abspath(__file__))
GEN = os.path.join(HERE, "..", "..", "gen")


class Report:
    """Prints ok, not ok and skip lines; leave with sys.exit(report.failed)."""

    def __init__(self):
        self.failed = False

    def check(self, what, differences):
        if not differences:
            print("ok", what)
            return
        self.failed = True
        more = f" (and {len(differences) - 1} more)" if len(differences) > 1 else ""
        print(f"not ok {what}: {ascii(differences[0])[:300]}{more}")

    def skip(self, what, why):
        print(f"skip {what}: {why}")


def find_tool(*names):
    """The path of the first tool that is installed; Debian keeps wine's out of PATH."""
    for name in names:
        path = shutil.which(name)
        for folder in () if path else ("/usr/lib/wine", "/opt/wine-stable/bin"):
            candidate = os.path.join(folder, name)
            if os.access(candidate, os.X_OK):
                path = candidate
        if path:
            return path
    return None


WINDMC = find_tool("x86_64-w64-mingw32-windmc", "windmc")
WMC = find_tool("wmc", "wmc-stable")
WINDRES = find_tool("x86_64-w64-mingw32-windres", "windres")
MINGW = find_tool("x86_64-w64-mingw32-gcc")
WINE = find_tool("wine64", "wine64-stable", "wine")
WINESERVER = find_tool("wineserver64", "wineserver", "wineserver-stable")


def run(*command, folder=TMP, **more):
    return subprocess.run(command, cwd=folder, capture_output=True, **more)


def build_printer():
    """Compiles printmc from the sources of this work tree."""
    program = os.path.join(TMP, "printmc")
    sources = [os.path.join(HERE, "printmc.c"), os.path.join(GEN, "entry", "bits.c"),
               os.path.join(GEN, "model", "code.c"), os.path.join(GEN, "model", "counterpart.c")]
    sources += glob.glob(os.path.join(GEN, "base", "*.c"))
    sources += [os.path.join(GEN, "checks", "checks.c")]
    sources += glob.glob(os.path.join(GEN, "resource", "*.c"))
    cc = os.environ.get("CC", "cc").split()
    subprocess.run([*cc, "-std=c11", "-O1", "-pthread", "-o", program, *sources], check=True)
    return program


class Entry:
    def __init__(self, value, names, text):
        self.value, self.names, self.text = value, names, text


class Printed:
    """What printmc made of a page: its folder, its message files, its table."""

    def __init__(self, printer, name, entries, *options):
        self.name = name
        self.folder = os.path.join(TMP, name)
        os.makedirs(self.folder)
        page = bytearray()
        for entry in entries:
            text = entry.text.encode()
            page += " ".join([f"0x{entry.value:X}", str(len(text)), *entry.names]).encode()
            page += b"\n" + text + b"\n"
        with open(os.path.join(self.folder, "page"), "wb") as file:
            file.write(page)
        result = run(printer, *options, "page", "page", folder=self.folder, check=True)
        self.warnings = result.stderr.decode()
        self.files = []
        for line in result.stdout.decode().splitlines():
            suffix, table, aliases, windmc, wmc = line.split("\t")
            self.files.append({"suffix": suffix, "table": table, "aliases": aliases == "1",
                               "flags": {"windmc": windmc.split(), "wmc": wmc.split()}})

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def read(self, *parts):
        try:
            with open(self.path(*parts), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def compile(self, tool, file):
        """Runs a message compiler; returns its folder, and what it says if it made no table."""
        folder = tool + file["suffix"]
        os.makedirs(self.path(folder))
        source = self.path(f"page{file['suffix']}.mc")
        flags = file["flags"][tool]
        if tool == "windmc":
            result = run(WINDMC, *flags, "-h", ".", "-r", ".", source, folder=self.path(folder))
            os.rename(self.path(folder, f"page{file['suffix']}.rc"), self.path(folder, "x.rc"))
            os.rename(self.path(folder, f"page{file['suffix']}.h"), self.path(folder, "x.h"))
        else:
            result = run(WMC, *flags, "-o", "x.rc", "-H", "x.h", source, folder=self.path(folder))
        table = self.read(folder, file["table"] + ".bin")
        said = (result.stdout + result.stderr).decode(errors="replace")
        problems = [] if result.returncode == 0 and table else [said or "no table"]
        return folder, table, problems


def decode_table(table):
    """{value: text} of a MESSAGE_RESOURCE_DATA, after Microsoft's description of it."""
    texts = {}
    (blocks,) = struct.unpack_from("<I", table)
    for block in range(blocks):
        low, high, offset = struct.unpack_from("<III", table, 4 + 12 * block)
        for value in range(low, high + 1):
            length, flags = struct.unpack_from("<HH", table, offset)
            text = table[offset + 4:offset + length]
            assert flags == 1 and length % 4 == 0 and value not in texts
            text = text.decode("utf-16-le")
            assert text.endswith("\0")
            texts[value] = text.rstrip("\0")
            offset += length
    return texts


def shown_text(text):
    """What FormatMessage is to return for a page's text."""
    text = re.sub("\r\n?|\n", "\r\n", text)
    return re.sub("[\0\x1a]", "\ufffd", text) + "\r\n"


def stored_text(text):
    """What a table is to hold where every percent sign is literal."""
    text = shown_text(text).replace("%", "%%")
    return re.sub(r"(^|\n)\.", r"\1%.", text)


def expected_texts(entries):
    """{value: text of the page}: the first text of each value, else its first entry's name or number."""
    texts = {}
    for entry in entries:
        if entry.text:
            texts.setdefault(entry.value, entry.text)
    for entry in entries:
        name = entry.names[0] if entry.names else f"0x{entry.value:08X}"
        texts.setdefault(entry.value, name)
    return texts


def compare(got, wanted):
    return [(f"0x{value:08X}", got.get(value), wanted.get(value))
            for value in sorted(got.keys() | wanted.keys()) if got.get(value) != wanted.get(value)]


ASCII_PIECES = [
    "%", "%%", "%1", "%2!s!", "%99!d!", "%n", "%0", "%r", "%t", "%b", "%.", "%!", "% ", "!", ".", "..",
    ".\n", "\n.\n", "\n..\n", "\r", "\r\n", "\n", "\n\n", ";", "\n;#define X 1\n", "\nMessageId=0x1\n",
    "\nLanguage=English\n", "SymbolicName=", "\n.\n\nMessageId=0x7\n", "\\", "\\\n", "\"", "'", "*/", "/*",
    "//", "??/", "\t", " ", "   ", "word", "two words", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1f",
    "\x7f", "x" * 2046, "%" * 1023, ")", "(", "=", "{", "}", "\n ", "\n\t.",
]
WIDE_PIECES = ASCII_PIECES + [
    "\0", "\x1a", "\x80", "\x85", "\xa0", "\xe9", "\u0301", "\u05d0", "\u200b", "\u2028", "\u2029", "\u202e",
    "\u65e5\u672c", "\ud7ff", "\ue000", "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U0001f600",
    "\U0001f600" * 40, "\U0010ffff", "\u0a0a", "\u0d0d", "\u2e00", "\n\ufeff.", "\u2e2e\n", "\xe9" * 1100,
]


def hostile_text(rng, pieces):
    return "".join(rng.choice(pieces) for _ in range(rng.choice((0, 1, 1, 2, 3, 5, 8, 20))))


def hostile_page(seed, pieces, count, values=None):
    """Entries with values of every kind: plain, customer, bit 28, with further names and without any."""
    rng = random.Random(seed)
    entries = []
    for number in range(count):
        value = rng.choice((number, number, 0x80040000 | number, 0xC0000000 | number,
                            0xEFFF0000 | number, 0x20000000 | number, 0xD0010000 | number))
        if values:
            value = values | number
        names = rng.choice(([], ["N%d" % number], ["N%d" % number], ["N%d" % number, "Alias%d" % number]))
        entries.append(Entry(value, names, hostile_text(rng, pieces)))
        if rng.random() < 0.02:
            entries.append(Entry(value, ["Again%d" % number], hostile_text(rng, pieces)))
    return entries
