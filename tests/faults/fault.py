"""How faults are made: tests/faults/fail.c, preloaded into the program, and a few inputs to run on."""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from testing import *  # noqa: E402, F403
from testing import CC, TMP, TOP, find_tool, read, run, write  # noqa: E402

TABLE = "| Name | Value | Meaning |\n| --- | --- | --- |\n"
PAGE = f"---\ntitle: Page\nkeywords: [a, b]\n---\n\n# Page\n\nIntro with a [link](x.md).\n\n{TABLE}" \
       "| PAGE_ONE | 0x1 | One *thing*. |\n| PAGE_TWO | 0xC0000002 | Two &amp; `more`. |\n"
HTML = "<h1>Other</h1><table><tr><th>Name</th><th>Value</th><th>Text</th></tr><tr><td>OTHER_ONE</td><td>0x11</td>" \
       "<td>One &lt;b&gt;.</td></tr><tr><td>OTHER_TWO</td><td>0x12</td><td>Two.</td></tr></table>"
HEADER = "#define PAGE_ONE 1\n#define PAGE_TWO 3\nenum e { NAMED_A = 7, NAMED_B };\n"
NAMES = "# Names\n\n| Name | Meaning |\n| --- | --- |\n| NAMED_A | A. |\n| NAMED_B | B. |\n"

FILES = {"page.md": PAGE, "other.html": HTML, "codes.h": HEADER, "names.md": NAMES}


def build_shim():
    """The path of the library, or why there is none."""
    path = os.path.join(TMP, "fail.so")
    source = os.path.join(TOP, "tests", "faults", "fail.c")
    built = run(*CC, "-O", "-fPIC", "-shared", "-o", path, source, "-ldl")
    if built.returncode:
        return None, "fail.c cannot be built here: " + built.stderr.decode().split("\n")[0]
    # Sanitizers and static programs take no preloaded allocator.
    result = run(os.environ["STATUSGEN"], "-V", env={**os.environ, "LD_PRELOAD": path, "FAULT_ALLOCATION": "0",
                                                    "FAULT_COUNT": os.path.join(TMP, "count")})
    if result.returncode or not os.path.exists(os.path.join(TMP, "count")):
        return None, "the program takes no preloaded library"
    return path, None
