#!/usr/bin/env python3
"""The job done the usual way, for comparison: cmark-gfm makes HTML of a page, a parser reads it, and what looks
like a name and a number becomes a line of a header. It knows the layouts of pages.py and no others.

    script.py lxml|bs4 PAGE
"""
import re
import subprocess
import sys

NAME = re.compile(r"\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b")
VALUE = re.compile(r"\b(?:0x[0-9A-Fa-f]+|\d+)\b")
BLOCKS = ("tr", "dt", "dd", "p", "li", "h1", "h2", "h3", "pre")


def texts(parser, html):
    """The texts of the blocks, in page order."""
    if parser == "lxml":
        import lxml.html
        for node in lxml.html.fromstring(html).iter(*BLOCKS):
            yield node.tag, " ".join(node.text_content().split())
    else:
        import bs4
        for node in bs4.BeautifulSoup(html, "html.parser").find_all(BLOCKS):
            yield node.name, " ".join(node.get_text(" ").split())


def main():
    parser, path = sys.argv[1:]
    html = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", path], capture_output=True, check=True).stdout
    names, waiting = {}, None
    for _, text in texts(parser, html.decode()):
        name = NAME.search(text)
        rest = text[name.end():] if name else text
        value = VALUE.search(rest)
        if name and value:
            names.setdefault(name[0], [value[0], rest[value.end():].strip(" )|:")])
        elif name:
            waiting = name[0]
        elif value and waiting:
            names.setdefault(waiting, [value[0], ""])
        elif waiting in names and not names[waiting][1]:
            names[waiting][1] = text
    for name, (value, text) in names.items():
        print(f"/* {text} */\n#define {name} {value}")


main()
