#!/bin/sh
# CommonMark says that tabs in code are literal text, and cmark-gfm keeps them. md4c 0.4.8 writes four blanks for each tab that
# begins a line of a fenced block, so text and columns of a Makefile or of Go code in it are others than on the page.
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
	return md_html(page, (MD_SIZE)size, put, 0, MD_DIALECT_COMMONMARK, 0);
}
END
library=$(dirname "$(find root -name libmd4c.so.0)")
gcc -o render render.c -Iroot/usr/include -L"$library" -lmd4c-html -lmd4c
printf '```\n\tPUMP_DRY\n\t\tPUMP_HOT\ta\n```\n' >page.md
lines() {
	tr '\t\n' '>|'
}
seen 'md4c' '<pre><code>    PUMP_DRY|        PUMP_HOT>a|</code></pre>|' "$(./render <page.md | lines)"
seen 'cmark-gfm' '<pre><code>>PUMP_DRY|>>PUMP_HOT>a|</code></pre>|' "$(cmark-gfm page.md | lines)"
