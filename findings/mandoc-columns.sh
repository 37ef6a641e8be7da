#!/bin/sh
# mandoc 1.14.6 writes an mdoc(7) manual as Markdown (-T markdown). A table of the manual (.Bl -column), the usual form of a
# table of codes in BSD manuals, becomes lines that begin with a tab, with Markdown's own marks in them: for CommonMark that is
# a block of code, so readers see the asterisks and backticks, and a program finds neither a table nor bold names. Lists
# (.Bl -tag) of the same page become paragraphs and quotations, as one would expect.
. "$(dirname "$0")/packages.sh"
packages mandoc=1.14.6-1+b1 cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 \
	libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6

cat >pump.3 <<'END'
.Dd November 1, 2026
.Dt PUMP 3
.Os
.Sh ERRORS
.Bl -column "Name" "Value" "Meaning"
.It Sy Name Ta Sy Value Ta Sy Meaning
.It Dv PUMP_DRY Ta 0x10 Ta dry
.El
END
mandoc -T markdown pump.3 >pump.md
seen 'the row in Markdown' '<tab>`PUMP_DRY` 0x10     dry' "$(sed -n '/PUMP_DRY/s/\t/<tab>/p' pump.md)"
cmark-gfm -e table pump.md >pump.html
seen 'tables in it' '0' "$(grep -c '<table>' pump.html || true)"
seen 'the header in HTML' '<pre><code>**Name** **Value** **Meaning**  ' "$(grep '<pre>' pump.html)"
