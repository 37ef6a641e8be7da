"""How many instructions a command takes, how much processor time and memory."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

# A process of its own, so that the peak is that of the command.
CHILD = ("import resource, subprocess, sys\n"
         "p = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
         "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
         "print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024, p.returncode)\n")


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


def cost(command):
    """CPU seconds and peak MiB."""
    out = subprocess.run([sys.executable, "-c", CHILD, *command], capture_output=True, text=True, check=True)
    cpu, peak, status = out.stdout.split()
    if status not in ("0", "1"):
        sys.exit(f"exit status {status}: {' '.join(command)}")
    return float(cpu), float(peak)


def build_floor(folder):
    """The program that only parses, compiled into the folder; None where that fails."""
    path = os.path.join(folder, "floor")
    here = os.path.dirname(os.path.abspath(__file__))
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "md4c-html"],
                           capture_output=True, text=True, check=False).stdout.split()
    compiler = os.environ.get("CC", "cc").split()
    done = subprocess.run([*compiler, "-O2", "-o", path, os.path.join(here, "floor.c"), *flags],
                          capture_output=True, check=False)
    return path if done.returncode == 0 else None
