"""Pages for the benchmarks: layouts that list any number of codes, and a tree of documentation.

Pages of the same layout, size and seed are the same everywhere.
"""
import random

WORDS = ("the a of in to is no not was for with file device driver request buffer handle server client "
         "network protocol version parameter registry service object access session user system memory "
         "invalid failed missing found denied unable supported available operation specified because "
         "already timeout connection closed opened cannot unknown while reading writing").split()
PARTS = ("ACCESS BAD BUFFER CLOSED DENIED DEVICE FILE FOUND HANDLE INVALID LOST MISSING NETWORK NO NOT OPEN "
         "PARAMETER READY REQUEST SERVER TIMEOUT USER VERSION").split()


class Codes:
    """Names, values and texts, one after the other."""

    def __init__(self, count, seed=1):
        self.random = random.Random(seed)
        self.count = count

    def __iter__(self):
        choice = self.random.choice
        for i in range(self.count):
            name = f"BENCH_E_{choice(PARTS)}_{choice(PARTS)}_{i}"
            yield i, name, 0xA0000000 + i, self.sentence()

    def sentence(self):
        choice = self.random.choice
        words = [choice(WORDS) for _ in range(self.random.randrange(6, 18))]
        return " ".join(words).capitalize() + "."


def html_table(codes):
    yield "# Codes\n\n<table>\n<tr><th>Code</th><th>Meaning</th></tr>\n"
    for _, name, value, text in codes:
        yield f"<tr>\n<td>{name} (0x{value:08X})</td>\n<td>{text} <em>Really</em>.</td>\n</tr>\n"
    yield "</table>\n"


def pipe_table(codes):
    yield "# Codes\n\n| Name | Value | Description |\n|---|---|---|\n"
    for _, name, value, text in codes:
        yield f"| `{name}` | 0x{value:08X} | {text} |\n"


def nested_lists(codes):
    yield "# Codes\n\n<dl> "
    for i, name, _, text in codes:
        bold = name.replace("_", "\\_")
        yield (f"<dt>\n\n**{bold}**\n</dt> <dd> <dl> <dt>\n\n{i + 1} (0x{i + 1:X})\n</dt> <dt>\n\n"
               f"{text}\n\n</dt> </dl> </dd> ")
    yield "</dl>\n"


def paragraphs(codes):
    yield "# Codes\n\n"
    for i, name, _, text in codes:
        bold = name.replace("_", "\\_")
        yield f"**{bold}**\n\n{i + 1} (0x{i + 1:X})\n\n{text}\n\n"


def short_paragraphs(codes):
    yield "# Codes\n\n"
    for i, name, _, text in codes:
        yield f"{name} ({i + 1}): {text}\n\n"


def headings(codes):
    yield "# Codes\n\n"
    for i, name, _, text in codes:
        yield f"## {name} ({i + 1})\n\n{text}\n\n"


def list_items(codes):
    yield "# Codes\n\n"
    for i, name, _, text in codes:
        yield f"- `{name}` ({i + 1}): {text}\n"


def code_block(codes):
    yield "# Codes\n\n```c\n"
    for _, name, value, text in codes:
        yield f"#define {name} 0x{value:08X} /* {text} */\n"
    yield "```\n"


def declarations(codes):
    yield "# Codes\n\n"
    for i, name, _, text in codes:
        yield f"## {name}\n\n```c\n#define {name} {i + 1}\n```\n\n{text}\n\n"


def small_tables(codes):
    yield "# Codes\n\n"
    for i, name, value, text in codes:
        if i % 2 == 0:
            yield f"## Part {i}\n\n| Name | Value | Meaning |\n|---|---|---|\n"
        yield f"| {name} | {value} | {text} |\n"
        if i % 2 == 1:
            yield "\n"


def short(before, entry, after=""):
    """Entries of a few bytes, where what each of them costs by itself is seen: @ is a number."""
    return lambda codes: [before, *(entry.replace("@", str(1000 + i)) for i, *_ in codes), after]


SHORT = {
    "short_enumerators": short("```c\nenum e {\n", " A_N@,\n", "};\n```\n"),
    "short_defines": short("```c\n", "#define A_N@ @\n", "```\n"),
    "short_mapping": short("```yaml\n", "A_N@: @\n", "```\n"),
    "short_lines": short("# Errors\n\n", "A_N@ = @\n"),
    "short_names": short("# Errors\n\n", "A_N@ (@): x\n\n"),
    "short_rows": short("<table><tr><th>Name<th>Value</tr>\n", "<tr><td>A_N@</td><td>@</td></tr>\n", "</table>\n"),
    "cards": short("", "## A_N@\n\n- Value: @\n- Message: x\n\n"),
}
LAYOUTS = {layout.__name__: layout for layout in (
    html_table, pipe_table, nested_lists, paragraphs, short_paragraphs, headings, list_items, code_block, declarations,
    small_tables)}


def page(layout, count, seed=1):
    """The text of a page with `count` codes."""
    return "".join({**LAYOUTS, **SHORT}[layout](Codes(count, seed)))


def prose_page(random, sentence):
    """A page of documentation that lists no codes: prose, lists, a table, code, links, some numbers."""
    out = [f"---\ntitle: {sentence()}\nms.date: 0{random.randrange(1, 10)}/12/2020\n---\n\n# {sentence()}\n\n"]
    for _ in range(random.randrange(2, 8)):
        out.append(f"## {sentence()}\n\n")
        kind = random.randrange(6)
        if kind == 0:
            out.append("".join(f"- {sentence()} [more](other-{i}.md)\n" for i in range(random.randrange(2, 9))))
        elif kind == 1:
            out.append("| Parameter | Description |\n|---|---|\n")
            out.append("".join(f"| *p{sentence().split()[0]}* | {sentence()} |\n"
                               for _ in range(random.randrange(2, 9))))
        elif kind == 2:
            out.append("```cpp\nHRESULT Open(\n  [in] DWORD flags,\n  [out] void **object\n);\n```\n\n")
            out.append(f"**flags** [in]\n\n{sentence()} {sentence()}\n\n")
        elif kind == 3:
            out.append(f"If the call succeeds, the return value is **S_OK**. {sentence()}\n\n")
            out.append(f"| Requirement | Value |\n|---|---|\n| Minimum client | Windows {random.randrange(7, 12)} |\n"
                       f"| Header | Winbase.h (include Windows.h) |\n\n")
        else:
            for _ in range(random.randrange(1, 4)):
                out.append(" ".join(sentence() for _ in range(random.randrange(2, 7))) + "\n\n")
        out.append("\n")
    return "".join(out)


def tree(count, seed=1):
    """Names and texts of the pages of a tree: one in fifteen lists codes."""
    codes = Codes(0, seed)
    names = sorted(LAYOUTS)
    for i in range(count):
        name = f"part-{i // 200:03}/page-{i:05}.md"
        if i % 15 == 0:
            yield name, page(names[i // 15 % len(names)], codes.random.randrange(3, 40), seed + i)
        else:
            yield name, prose_page(codes.random, codes.sentence)
