"""What the tests in Python share: the verdict lines, the program, and reading back what it prints."""

import json
import os
import shutil
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TMP = os.environ["TMP"]
STATUSGEN = os.environ["STATUSGEN"]
WINDOWS = "WINDOWS_PREFIX" in os.environ  # statusgen.exe under wine: tests/check-windows
CC = os.environ.get("CC", "cc").split()
CXX = os.environ.get("CXX", "c++").split()
SEEDS = {
    "iscsi-status-qualifiers": 103,
    "npiv-status-codes": 15,
    "system-error-codes--9000-11999-": 223,
}


class Report:
    """Prints ok, not ok and skip lines; leave with sys.exit(report.failed)."""

    def __init__(self):
        self.failed = False

    def check(self, what, problems):
        """`problems` is a list, or one text; empty is good. The first makes the line, others follow."""
        problems = [problems] if isinstance(problems, str) and problems else list(problems or [])
        if not problems:
            print("ok", what)
            return
        self.failed = True
        print(f"not ok {what}: {one_line(problems[0])}")
        for problem in problems[1:5]:
            print(f"# {one_line(problem)}")
        if len(problems) > 5:
            print(f"# and {len(problems) - 5} more")

    def equal(self, what, got, wanted):
        self.check(what, [] if got == wanted else [f"is {got!r}, wanted {wanted!r}"])

    def skip(self, what, why):
        print(f"skip {what}: {why}")


def one_line(problem):
    text = problem if isinstance(problem, str) else repr(problem)
    return text.replace("\n", " | ")[:600]


def statusgen(*arguments, folder=TOP, **more):
    """Runs the program; stdout and stderr are bytes."""
    return subprocess.run([STATUSGEN, *arguments], cwd=folder, capture_output=True, check=False, **more)


def write(path, data):
    """A file below TMP, folders included; `data` is text or bytes. Returns its path."""
    path = os.path.join(TMP, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data.encode() if isinstance(data, str) else data)
    return path


def read(path):
    with open(os.path.join(TMP, path), "rb") as file:
        return file.read()


def files_below(folder):
    """{path below the folder: bytes} of all files, hidden ones, too."""
    found = {}
    for at, _, names in os.walk(os.path.join(TMP, folder)):
        for name in names:
            path = os.path.join(at, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, os.path.join(TMP, folder))] = file.read()
    return found


def unescape(field):
    """A field of a tab-separated list."""
    out, at = [], 0
    while at < len(field):
        if field[at] == "\\":
            at += 1
            out.append({"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[field[at]])
        else:
            out.append(field[at])
        at += 1
    return "".join(out)


def read_tsv(text):
    """The rows of a tab-separated list as dicts, by the names in its first line."""
    lines = text.split("\n")
    assert lines.pop() == "", "the last line has no end"
    head = lines[0].split("\t")
    return [dict(zip(head, map(unescape, line.split("\t")), strict=True)) for line in lines[1:]]


def expected_model(seed):
    """tests/seeds/SEED.tsv: a row for each name, as the page has it."""
    with open(os.path.join(TOP, "tests", "seeds", seed + ".tsv"), encoding="utf-8") as file:
        return read_tsv(file.read())


def list_json(*pages, folder=TOP, options=()):
    """The pages of --list=json."""
    result = statusgen("--list=json", "-q", *options, *pages, folder=folder)
    assert result.returncode == 0, result.stderr.decode()
    return json.loads(result.stdout)["pages"]


def no_settings():
    """Options that keep settings of the page's folder, such as link-base, away: texts are as the page has them."""
    path = os.path.join(TMP, "no-settings.yaml")
    with open(path, "w", encoding="utf-8"):
        pass
    return "-c", path


def find_tool(*names):
    for name in names:
        if shutil.which(name):
            return name
    return None


def run(*command, folder=TMP, **more):
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, **more)


def compilers():
    """(command, "c" or "c++", its family) of $CC and $CXX, and of the other family where it is installed."""
    found = []
    for language, own, others in (("c", CC, ("gcc", "clang")), ("c++", CXX, ("g++", "clang++"))):
        commands = [own] + [[other] for other in others]
        families = set()
        for command in commands:
            if not shutil.which(command[0]):
                continue
            said = run(*command, "--version").stdout.decode().lower()
            family = "clang" if "clang" in said else "gcc"
            if family not in families:
                families.add(family)
                found.append((command, language, family))
    return found


def render_markdown(markdown):
    """HTML of GitHub Flavored Markdown, by cmark-gfm; raw HTML is kept."""
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink"]
    return run(*command, input=markdown.encode()).stdout.decode()
