#!/bin/sh
# wmc -i (wine64-tools 8.0) puts the message tables into the .rc file itself, as a MESSAGETABLE statement with numbers and
# strings. Only wine's own wrc reads it: windres 2.40 has a syntax error at its LANGUAGE line, and llvm-rc 14 takes LANGUAGE for
# the name of a file. A build with either of these two needs the .bin files (wmc without -i).
. "$(dirname "$0")/packages.sh"
packages binutils-mingw-w64-x86-64=2.40-2+10.4 wine64-tools=8.0~repack-4 llvm-14=1:14.0.6-12 libllvm14=1:14.0.6-12

printf '%s\r\n' 'MessageIdTypedef=DWORD' 'LanguageNames=(English=0x409:MSG00409)' '' 'MessageId=0x1' 'Severity=Error' \
	'SymbolicName=PUMP_DRY' 'Language=English' 'The pump is dry.' . '' >pump.mc
wmc-stable -i -o pump.rc -H pump.h pump.mc

try() {
	if "$@" >said 2>&1; then echo 'read'; else tail -n 1 said | sed 's/^[^ ]*: *pump.rc:[0-9]*: //'; fi
}

seen 'wrc' 'read' "$(try wrc-stable -o wrc.res pump.rc)"
seen 'windres' 'syntax error' "$(try x86_64-w64-mingw32-windres -O res pump.rc windres.res)"
seen 'llvm-rc' 'error : file not found : LANGUAGE' "$(try root/usr/lib/llvm-14/bin/llvm-rc /no-preprocess /fo llvm.res pump.rc)"
