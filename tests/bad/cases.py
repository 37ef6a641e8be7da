"""How a broken input is tried: in a folder of its own, beside a good page, with every message and file counted."""

import itertools
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from testing import *  # noqa: E402, F403
from testing import TMP, TOP, Report, files_below, statusgen, write  # noqa: E402

TEMPLATES = [f"-t{TOP}/templates/{name}.mustache" for name in ("page.h", "page.md", "index.md")]
TABLE = "| Name | Value | Meaning |\n| --- | --- | --- |\n"
GOOD = f"# Good\n\n{TABLE}| GOOD_ONE | 0x1 | One. |\n| GOOD_TWO | 0x2 | Two. |\n"
# What the good page alone makes; the index of all pages is not made when one of them is bad.
GOOD_OUTPUTS = {"out/good.h", "out/good.md"}
ALL_OUTPUTS = GOOD_OUTPUTS | {"out/index.md"}
NOBODY = 65534

report = Report()


numbers = itertools.count(1)


class Case:
    """A folder below TMP with `files` in it: path to text, bytes, or None for an empty folder."""

    def __init__(self, name, files):
        self.name = name
        self.folder = os.path.join(TMP, f"{next(numbers)}")
        self.files = dict(files)
        os.makedirs(self.folder)
        for path, data in files.items():
            if data is None:
                os.makedirs(os.path.join(self.folder, path))
            else:
                write(os.path.join(self.folder, path), data)

    def run(self, *arguments, templates=TEMPLATES, **more):
        self.result = statusgen(*templates, *arguments, folder=self.folder, **more)
        return self

    def problems(self, status, messages, outputs):
        result, found = self.result, []
        if result.returncode != status:
            found.append(f"exit status {result.returncode}, wanted {status}")
        # That the index is left as it is, is tried once, in pages.test.
        lines = [line for line in result.stderr.decode(errors="replace").splitlines()
                 if not line.endswith("[run-outputs]")]
        if len(lines) != len(messages):
            found.append(f"{len(lines)} messages, wanted {len(messages)}: {lines}")
        for line, (where, level, parts, check) in zip(lines, messages):
            pattern = re.escape(f"{where}: {level}: ") + "(.+)" + re.escape(f" [{check}]")
            match = re.fullmatch(pattern, line)
            if not match:
                found.append(f"says {line!r}, wanted {where}: {level}: ... [{check}]")
            else:
                found += [f"says {line!r}, without {part!r}" for part in parts if part not in match[1]]
        after = files_below(self.folder)
        before = {path: data.encode() if isinstance(data, str) else data
                  for path, data in self.files.items() if data is not None}
        found += [f"{path} is changed" for path in before if after.get(path) != before[path]]
        fresh = after.keys() - before.keys()
        found += [f"{path} is written" for path in sorted(fresh - outputs)]
        found += [f"{path} is missing" for path in sorted(outputs - fresh)]
        found += [f"{path} is empty" for path in sorted(outputs & fresh) if not after[path]]
        return found

    def check(self, status, messages, outputs=frozenset()):
        """`messages`: all that is said, each (where, level, [words of it], check name)."""
        report.check(self.name, self.problems(status, messages, set(outputs)))


def error(where, check, *parts):
    return (where, "error", parts, check)


def warning(where, check, *parts):
    return (where, "warning", parts, check)
