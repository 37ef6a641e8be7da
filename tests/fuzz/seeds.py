#!/usr/bin/env python3
"""Writes what fuzzing begins with: FOLDER/TARGET/NAME for each target.

Pages, templates and headers are those of the tests; the others stand here. What once broke a promise is kept in
tests/fuzz/found/TARGET and comes along.
"""

import glob
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(TESTS, "sources"))
import pe  # noqa: E402

MESSAGES = {0: "Zero.\r\n", 2: "100%% of %1!s!\r\n", 0xC0040001: "Two\r\nlines\r\n"}
TABLE = pe.table(MESSAGES)
NARROW = pe.table(MESSAGES, flags=0, encoding="latin-1")
BOTH = [(11, 1, 0x409, TABLE), (11, 1, 0x407, NARROW)]

TEXTS = {
    "markdown": {
        "table": "| Name | Value | Meaning |\n|---|---|---|\n| A_ONE | 0x1 | One &amp; `two`. |\n| A_TWO | -2 | [x](y.md) |\n",
        "nameless": "| Value | Meaning |\n|---|---|\n| 404 | Not found |\n| 0x80070005 | Denied |\n",
        "texts": "| Code | Meaning |\n|---|---|\n| E101 | One |\n| E102 | Two |\n",
        "wide": "| Name | Value | Since | Deprecated |\n|---|---|---|---|\n| W_A | 0x1122334455667788 | 1.2 | yes |\n| W_B | 5 | | |\n",
        "enum": "```c\nenum e {\n\tE_A = 1, /* one */\n\tE_B,\n\tE_C = E_A << 4\n};\n#define D_A 0x10 // ten\n```\n",
        "list": "# Codes\n\n- `L_A` (5): five\n- `L_B` (6): six\n\n## H_A (7)\n\nSeven.\n\n## H_B (8)\n\nEight.\n",
        "html": "---\ntitle: x\n---\n<table><tr><th>Name<th>Value<tr><td>B_A<br>0x5<td>x<tr><td rowspan=2>B_B<br>6<td>y</table>\n",
        "grid": "+------+---+\n| Name | V |\n+======+===+\n| G_A  | 1 |\n+------+---+\n| G_B  | 2 |\n+------+---+\n",
        "data": "```json\n{\"codes\": [{\"name\": \"J_A\", \"code\": 5}, {\"name\": \"J_B\", \"code\": 6}]}\n```\n",
    },
    "html": {
        "table": "<table><tr><th>Name<th>Value<th>Text<tr><td>T_A<td>0x1<td>a<tr><td>T_B<td>2<td>b</table>",
        "dl": "<dl><dt>D_A<dd>0x1<dd>a<dt>D_B (2)<dd>b</dl>",
        "stray": "<table><tr><td>S_A</table><td>1</tr></tbody><tr><td>S_B<td>2</td></table></div>",
        "boxes": "<div class=row><div class=cell>X_A</div><div class=cell>1</div></div><div class=row><div class=cell>X_B</div><div>2</div></div>",
        "pre": "<pre>#define P_A 1\n#define P_B 2</pre><xmp>enum { Q_A = 3, Q_B };</xmp>",
        "hidden": "<!doctype html><title>t</title><script>var A_X = 1;</script><ul><li>H_A = 1<li>H_B = 2</ul>",
    },
    "frontmatter": {
        "all": "title: 'A title'\ndescription: >-\n  two\n  lines\nms.date: 01/02/2020\nkeywords: [a, \"b\", c]",
        "anchors": "x: &a [1, 2]\nkeywords: *a\ntitle: |\n  t",
    },
    "settings": {
        "all": "typedef: DWORD\nlink-base: https://example.org/\nlanguage: { name: German, id: 0x407 }\npages:\n  '*.md':\n"
               "    columns: { name: 1, value: Value, text: Meaning }\n    facilities: { 1: { name: Pump, symbol: FACILITY_PUMP } }\n"
               "    guard: PUMP_H\n    message: all\n    inserts: keep\n    output: sub/pump\n",
        "anchors": "facilities: &f { 0x1: Pump }\npages:\n  page.md: { facilities: *f, listings: [1], codes: number, layout: table }\n",
        "wrong": "typdef: x\npages: 5\n",
    },
    "template": {
        "sections": "\0{{#entries}}{{name}} {{value}}{{^last}}, {{/last}}{{/entries}}",
        "recursion": "\1{{title}}{{>self}}",
        "blocks": "\2{{<self}}{{$a}}x{{/a}}{{/self}}{{=<% %>=}}<%& title %>{{x}}\n<%! escape: c-string %><% title %>",
        "lenient": "\xb0{{#names}}{{entry.page.run.pages}}{{nothing}}{{/names}}",
    },
    "header": {
        "macros": "#define H_A 1\n#define H_B (H_A + 2)\n#if X\n#define H_C 3\n#else\n#define H_C 4\n#endif\n"
                  "typedef enum { N_A = 1, N_B, N_C = N_A << 4 } n;\n#define F(x) ((x) | 0x100)\n#define H_D F(2)\n#undef H_A\n",
        "x-macros": "#define LIST(X) X(A_A, 1) X(A_B, 2)\n#define E(n, v) n = v,\nenum { LIST(E) };\n",
        "manner": "//\n// MessageId: M_A\n//\n// MessageText:\n//\n//  Text.\n//\n#define M_A ((DWORD)0xC0010001L)\n",
    },
    "message-file": {
        "plain": "MessageIdTypedef=DWORD\nSeverityNames=(Success=0:S_OK Error=3)\nFacilityNames=(App=1:FAC_APP)\n"
                 "LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)\n;// a comment\n\nMessageId=1\nSeverity=Error\n"
                 "Facility=App\nSymbolicName=M_ONE\nLanguage=English\nOne %1.\n.\nLanguage=German\nEins %1.\n.\n\n"
                 "MessageId=+2\nSymbolicName=M_THREE\nLanguage=English\nThree%0\n.\n",
    },
    "command-line": {
        "many": "-o\nout\n-t\npage.h\n--list=json\n-W\nerror=alias\n-j4\n--against\nx.h\n--find\n0x5\npage.md\n-",
        "compiler": "mc\n-h\ninc\n-r\nres\n-U\n-e\nhpp\nmessages.mc",
        "wrong": "-o\n\n--nothing\n-W\n\n-c",
    },
}
BYTES = {
    "table": {
        "table": b"\0" + TABLE,
        "narrow": b"\0" + NARROW,
        "res": b"\1" + pe.res(BOTH),
        "pe32+": b"\2" + pe.image(pe.tree(BOTH)),
        "pe32": b"\2" + pe.image(pe.tree(BOTH), magic=pe.PE32),
    },
    "message-file": {"wide": b"\xff\xfe" + TEXTS["message-file"]["plain"].encode("utf-16-le")},
}
FILES = {
    "markdown": ["layouts/*.md", "checks/*.md"],
    "html": ["layouts/*.html"],
    "header": ["against/*.h"],
    "template": ["../templates/*.mustache", "../templates/extra/*.mustache"],
}


def main(folder):
    def write(target, name, data):
        os.makedirs(os.path.join(folder, target), exist_ok=True)
        with open(os.path.join(folder, target, name), "wb") as file:
            file.write(data)

    for target, seeds in TEXTS.items():
        for name, text in seeds.items():
            write(target, name, text.encode("latin-1" if target == "template" else "utf-8"))
    for target, seeds in BYTES.items():
        for name, data in seeds.items():
            write(target, name, data)
    for target, patterns in FILES.items():
        for path in sorted(path for pattern in patterns for path in glob.glob(os.path.join(TESTS, pattern))):
            with open(path, "rb") as file:
                data = file.read()
            if len(data) <= 4096:
                write(target, os.path.basename(path), b"\0" + data if target == "template" else data)
    for path in sorted(glob.glob(os.path.join(HERE, "found", "*", "*"))):
        with open(path, "rb") as file:
            write(os.path.basename(os.path.dirname(path)), "found-" + os.path.basename(path), file.read())


if __name__ == "__main__":
    main(sys.argv[1])
