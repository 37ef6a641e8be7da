"""Resource DLLs under wine: building them, and what FormatMessageW returns from them."""

import glob
import os
import shutil
import struct
import subprocess
import time

from mctools import HERE, MINGW, TMP, WINDRES, WINE, WINESERVER, run

READER = os.path.join(TMP, "reader.exe")
PREFIX = os.path.join(TMP, "wine")
# Wine 9.0 of Ubuntu 24.04 aborts where TMPDIR is set, to whatever folder.
WINE_ENVIRONMENT = {**{name: value for name, value in os.environ.items() if name != "TMPDIR"}, "WINEDEBUG": "-all",
                    "WINEPREFIX": PREFIX, "HOME": TMP, "WINEDLLOVERRIDES": "mscoree,mshtml="}


def run_wine(*command, folder=TMP):
    """The exit status. Output is not collected: wine's services would hold it open after the program."""
    return subprocess.run([WINE, *command], cwd=folder, env=WINE_ENVIRONMENT, timeout=300, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode


def make_prefix():
    """A folder for wine with links to its DLLs, which will do here: one of wine's own making copies
    hundreds of megabytes. Where these DLLs are not found, wine makes its own."""
    folders = glob.glob("/usr/lib/*/wine/x86_64-windows") + glob.glob("/opt/wine*/lib*/wine/x86_64-windows")
    for folder in folders:
        system = os.path.join(PREFIX, "drive_c", "windows", "system32")
        os.makedirs(system)
        for name in os.listdir(folder):
            os.symlink(os.path.join(folder, name), os.path.join(system, name))
        with open(os.path.join(PREFIX, ".update-timestamp"), "w", encoding="ascii") as file:
            file.write("disable\n")
        if run_wine(READER) == 2:  # its word on wrong usage
            return
        shutil.rmtree(PREFIX)


def build_reader():
    run(MINGW, "-O1", "-o", READER, os.path.join(HERE, "reader.c"), check=True)


def build_dll(folder, rc):
    run(WINDRES, "-O", "coff", rc, "x.res.o", folder=folder, check=True)
    run(MINGW, "-shared", "-nostdlib", "-Wl,--entry=0", "x.res.o", "-o", "x.dll", folder=folder, check=True)


def read_messages(folder, values, dll="x.dll", language=0):
    """{value: (text with inserts, text without)} as FormatMessageW returns them from folder/dll, in one
    language, or in whichever it finds first. Both are empty where it finds none."""
    values = sorted(values)
    with open(os.path.join(folder, "values"), "wb") as file:
        file.write(struct.pack(f"<{len(values)}I", *values))
    # Now and then wine does not start: its services of the run before were just ending. A reader that cannot
    # read fails each time.
    for _ in range(4):
        status = run_wine(READER, dll, "values", "results", str(language), folder=folder)
        if status == 0:
            break
        time.sleep(1)
    if status != 0:
        raise RuntimeError(f"wine: the reader's exit status is {status}")
    with open(os.path.join(folder, "results"), "rb") as file:
        results = file.read()
    at = 0
    messages = {}
    for value in values:
        pair = []
        for _ in range(2):
            (units,) = struct.unpack_from("<I", results, at)
            pair.append(results[at + 4:at + 4 + 2 * units].decode("utf-16-le"))
            at += 4 + 2 * units
        messages[value] = tuple(pair)
    return messages


def stop_wine():
    """Wine's services outlive its programs."""
    if WINESERVER and os.path.isdir(PREFIX):
        subprocess.run([WINESERVER, "-k"], env=WINE_ENVIRONMENT, check=False)


def missing_tools():
    tools = (("wine64", WINE), ("mingw-w64's gcc", MINGW), ("windres", WINDRES))
    return [name for name, path in tools if not path]
