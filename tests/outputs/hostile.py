"""Pages whose texts hurt in a message file, in a comment, in a string or in a table."""

import html

HOSTILE = [
    "ends */ int x; /* here", "a // b", "backslash \\", "trigraph ??/", "what??", "*/", "//", "/*",
    "100% of %1 and %2!s! or %n %0", "%", ".", "..", ". dot", "; semicolon", ";#define X 1",
    "MessageId=0x1", "Language=English", "SymbolicName=X", 'say "hi"', "it's", "#include <x>", "#error",
    "word" * 1000, "very long words " * 300, "caf\u00e9 \u2014 \u65e5\u672c\u8a9e", "\U0001f600 smile", "\u202e bidi",
    "zero\u200bwidth", "{{name}}", "{{{x}}}", "{{#x}}", "a | b", "`code`", "*stars*", "_under_", "<b>bold</b>",
    "&amp; & &lt;", "[link](x)", "$PATH ${x} $(x)", "back\\slash\\n", "tab\there",
]
CONTROLS = ["bell\x07", "escape\x1b[31mred", "one\x01two", "delete\x7f", "next\u0085line", "line\u2028end"]


def hostile_page(values):
    """An HTML table in Markdown: character references spell what the page's own syntax would take."""
    texts = HOSTILE + CONTROLS
    rows = [f"<tr><td>HOSTILE_{number}</td><td>0x{value:08X}</td><td>{html.escape(text)}</td></tr>"
            for number, (text, value) in enumerate(zip(texts, values))]
    title = "---\ntitle: '*/ // \\ ??/ hostile'\n---\n\n# Hostile\n\n"
    head = "<table>\n<tr><th>Name</th><th>Value</th><th>Text</th></tr>\n"
    return title + head + "\n".join(rows) + "\n</table>\n"


COUNT = len(HOSTILE + CONTROLS)
# Values of a page that one message file can hold, and of one that needs two.
PAGES = {
    "hostile": [0xC0040000 + number for number in range(COUNT)],
    "mixed": [(0xEFFF0000, 0x80040000)[number % 2] + number for number in range(COUNT)],
}
