"""How many instructions a command takes, how much processor time and memory."""
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def has_callgrind():
    return shutil.which("valgrind") is not None


def why_not(program):
    """Why instructions of the program cannot be counted here, or nothing."""
    if not has_callgrind():
        return "valgrind is not installed"
    with open(program, "rb") as file:
        if b"__asan_init" in file.read():
            return "the program is instrumented"
    return ""


def instructions(command):
    """Millions of them, as callgrind counts; None without it."""
    if not has_callgrind():
        return None
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if done.returncode not in (0, 1):  # 1: pages without codes, which are measured, too
            sys.exit(f"exit status {done.returncode}: {' '.join(command)}")
        with open(out, encoding="utf-8", errors="replace") as file:
            found = re.search(r"^(?:totals|summary): (\d+)", file.read(), re.M)
        return int(found[1]) / 1e6 if found else None


def by_function(command):
    """Instructions of each function by itself, as callgrind counts: a dictionary by "file:function"."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        table = subprocess.run(["callgrind_annotate", "--threshold=100", out], capture_output=True, text=True, errors="replace",
                               check=True).stdout
    found = {}
    for row in re.finditer(r"^ *([\d,]+) \([ \d.]+%\)  (\S+?:\S+)", table, re.M):
        found[row[2]] = found.get(row[2], 0) + int(row[1].replace(",", ""))
    return found


def compiled(source, folder, *flags):
    """A program of this folder, compiled into another; None where that fails."""
    path = os.path.join(folder, os.path.splitext(source)[0])
    compiler = os.environ.get("CC", "cc").split()
    done = subprocess.run([*compiler, "-O2", "-o", path, os.path.join(HERE, source), *flags], capture_output=True,
                          check=False)
    return path if done.returncode == 0 else None


@functools.lru_cache(maxsize=None)
def runner():
    """cost.c, compiled into a folder that goes with this process."""
    folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
    path = compiled("cost.c", folder.name)
    if not path:
        sys.exit("cost.c cannot be compiled here")
    return folder, path


def cost(command):
    """CPU seconds and peak MiB."""
    command = [shutil.which(command[0]) or command[0], *command[1:]]
    out = subprocess.run([runner()[1], *command], capture_output=True, text=True, check=True)
    cpu, peak, status = out.stdout.split()
    if status not in ("0", "1"):
        sys.exit(f"exit status {status}: {' '.join(command)}")
    return float(cpu), int(peak) / 1024


def build_floor(folder, *more):
    """The program that only parses, compiled into the folder; it loads further libraries, too. None where that fails."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "md4c-html", *more],
                           capture_output=True, text=True, check=False).stdout.split()
    return compiled("floor.c", folder, *(["-Wl,--no-as-needed"] if more else []), *flags)
