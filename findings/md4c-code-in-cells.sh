#!/bin/sh
# GitHub Flavored Markdown says that "\|" in a cell of a table is a bar also within a code span, and cmark-gfm does so. md4c
# 0.4.8, asked for the same dialect, keeps the backslash there (outside of code spans it does not), so `PUMP_A\|PUMP_B` in a
# cell shows a backslash that GitHub does not show.
. "$(dirname "$0")/packages.sh"
packages libmd4c0=0.4.8-1 libmd4c-dev=0.4.8-1 libmd4c-html0=0.4.8-1 libmd4c-html0-dev=0.4.8-1 cmark-gfm=0.29.0.gfm.6-6 \
	libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6

cat >render.c <<'END'
#include <md4c-html.h>
#include <stdio.h>
static void put(const MD_CHAR *text, MD_SIZE size, void *unused)
{
	(void)unused;
	fwrite(text, 1, size, stdout);
}
int main(void)
{
	static char page[4096];
	size_t size = fread(page, 1, sizeof page, stdin);
	return md_html(page, (MD_SIZE)size, put, 0, MD_DIALECT_GITHUB, 0);
}
END
library=$(dirname "$(find root -name libmd4c.so.0)")
gcc -o render render.c -Iroot/usr/include -L"$library" -lmd4c-html -lmd4c
printf '| Flags | Value |\n|---|---|\n| `PUMP_A\\|PUMP_B` | 3 |\n| PUMP_A \\| PUMP_C | 5 |\n' >page.md
cells() {
	grep '<td>.*PUMP' | tr '\n' ' '
}
seen 'md4c' '<td><code>PUMP_A\|PUMP_B</code></td> <td>PUMP_A | PUMP_C</td> ' "$(./render <page.md | cells)"
seen 'cmark-gfm' '<td><code>PUMP_A|PUMP_B</code></td> <td>PUMP_A | PUMP_C</td> ' "$(cmark-gfm -e table page.md | cells)"
