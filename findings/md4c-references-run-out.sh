#!/bin/sh
# A page of codes on which each code says "See [docs]." and [docs] is defined once, with an address of 98 bytes: CommonMark sets
# no limit to such uses. md4c from 0.5.0 on (here in npm's md4w 0.2.7) gives the labels, addresses and titles of all uses
# together 16 bytes for each byte of the page, and never more than 1 MiB; where that is used up, every further reference
# stays text, brackets and all, without an error. In a table each use counts twice, so that 5,140 of 102 bytes are links.
# markdown-it 14.1.0 links all of them.
. "$(dirname "$0")/packages.sh"
npm install --silent --no-fund --no-audit md4w@0.2.7 markdown-it@14.1.0 >npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat >pages.mjs <<'END'
import { init, mdToHtml } from "md4w";
import MarkdownIt from "markdown-it";
await init();
const address = "\n[docs]: https://example.com/" + "a".repeat(78) + "\n";
const codes = (row) => Array.from({ length: 20000 }, (_, i) => row(`E_${i}`, i)).join("") + address;
const pages = {
	table: "| Name | Value | Text |\n|---|---|---|\n" + codes((name, i) => `| ${name} | ${i} | See [docs]. |\n`),
	list: codes((name, i) => `- ${name} (${i}): See [docs].\n`),
};
const count = (html, what) => html.split(what).length - 1;
const markdownIt = new MarkdownIt();
for (const [kind, page] of Object.entries(pages))
	for (const [by, html] of [["md4w", mdToHtml(page)], ["markdown-it", markdownIt.render(page)]])
		console.log(kind, by, count(html, "<a href="), count(html, "[docs]"));
END
node pages.mjs >counts
of() { sed -n "s/^$1 //p" counts; }
seen 'links and what stayed text, a table, md4w' '5140 14860' "$(of 'table md4w')"
seen 'links and what stayed text, a list, md4w' '10280 9720' "$(of 'list md4w')"
seen 'links and what stayed text, a table, markdown-it' '20000 0' "$(of 'table markdown-it')"
seen 'links and what stayed text, a list, markdown-it' '20000 0' "$(of 'list markdown-it')"
