#!/bin/sh
# errno(1) of moreutils 0.67 looks up error codes. Three numbers of Linux have two names each. By number it shows one name and says
# nothing of the other, by text and in its list it shows both. An unknown number gives exit status 1 and no message; a
# negative number, as kernel functions return it, is an invalid option with exit status 0.
. "$(dirname "$0")/packages.sh"
packages moreutils=0.67-1

names() {
	errno "$@" | cut -d' ' -f1 | tr '\n' ' '
}

seen 'by number 11' 'EAGAIN ' "$(names 11)"
seen 'by number 95' 'EOPNOTSUPP ' "$(names 95)"
seen 'by text' 'EAGAIN EWOULDBLOCK ' "$(names -s temporarily)"
seen 'numbers with two names in the list' '11 35 95 ' "$(errno -l | cut -d' ' -f2 | sort -n | uniq -d | tr '\n' ' ')"
status=0
errno 4000 >said 2>&1 || status=$?
seen 'an unknown number: status and output' '1 ' "$status $(cat said)"
status=0
errno -11 >said 2>&1 || status=$?
seen 'a negative number: status and output' "0 errno: invalid option -- '1'" "$status $(sort -u said)"
