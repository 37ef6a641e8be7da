#!/bin/sh
# An .rc file names its message table by a bare file name. The resource compilers look for it beside the .rc file, but not in the
# same order: where the folder one calls from has a file of that name, too (of an earlier build, say), windres 2.40 and llvm-rc 14
# take that one without a word, wine's wrc 8.0 the one beside the .rc file.
. "$(dirname "$0")/packages.sh"
packages binutils-mingw-w64-x86-64=2.40-2+10.4 wine64-tools=8.0~repack-4 llvm-14=1:14.0.6-12 libllvm14=1:14.0.6-12

message_file() {
	printf '%s\r\n' 'MessageIdTypedef=DWORD' 'LanguageNames=(English=0x409:MSG00409)' '' 'MessageId=0x1' 'Severity=Error' \
		'SymbolicName=PUMP_DRY' 'Language=English' "$1" . ''
}

mkdir new
message_file 'of now' >pump.mc
x86_64-w64-mingw32-windmc -h new -r new pump.mc
printf '1 11 "MSG00409.bin"\n' >new/pump.rc
compilers() {
	x86_64-w64-mingw32-windres -O res new/pump.rc windres.res
	wrc-stable -o wrc.res new/pump.rc
	root/usr/lib/llvm-14/bin/llvm-rc /no-preprocess /fo llvm.res new/pump.rc
	for res in windres llvm wrc; do
		printf '%s: %s; ' "$res" "$(tr -d '\0' <$res.res | grep -aoE 'of [a-z]+')"
	done
}
seen 'one table, beside the .rc' 'windres: of now; llvm: of now; wrc: of now; ' "$(compilers)"
message_file 'of old' >pump.mc
x86_64-w64-mingw32-windmc -h . -r . pump.mc
seen 'another one here' 'windres: of old; llvm: of old; wrc: of now; ' "$(compilers)"
