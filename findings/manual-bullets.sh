#!/bin/sh
# A manual page's bulleted list (.IP o, .IP \(bu of man(7)), as exit codes often stand in one, is a list in no HTML that is made
# of it. mandoc 1.14.6 makes definitions whose terms are the bullets; a letter as bullet gets an id and a link to it (#o, #o~2), as
# an option would, and where the bullet changes, the list ends. groff 1.22.4 makes a table for layout of it, whose rows have the
# bullet and the text in two of five columns. So there is neither an item to find nor a term that says anything.
. "$(dirname "$0")/packages.sh"
packages mandoc=1.14.6-1+b1 groff=1.22.4-10 groff-base=1.22.4-10 libuchardet0=0.0.7-1

cat >pump.1 <<'END'
.TH PUMP 1 2026-11-01
.SH EXIT STATUS
.IP o 2
1 \- Bad usage.
.IP o 2
2 \- No water.
.IP \(bu 2
3 \- Too hot.
END
mandoc -T html -O fragment pump.1 >mandoc.html
seen 'items that mandoc makes' '0' "$(grep -c '<li' mandoc.html || true)"
seen 'the terms, with their ids' '<dt id="o"> <dt id="o~2"> <dt> ' "$(grep -o '<dt[^>]*>' mandoc.html | tr '\n' ' ')"
seen 'lists of definitions' '2' "$(grep -c '<dl' mandoc.html)"

GROFF_FONT_PATH=$(echo root/usr/share/groff/*/font) GROFF_TMAC_PATH=$(echo root/usr/share/groff/*/tmac)
export GROFF_FONT_PATH GROFF_TMAC_PATH
groff -man -Thtml pump.1 >groff.html 2>groff.log
seen 'items that groff makes' '0' "$(grep -c '<li' groff.html || true)"
seen 'rows of its table, and cells' '3 15' "$(grep -c '<tr' groff.html) $(grep -c '<td' groff.html)"
