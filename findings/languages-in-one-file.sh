#!/bin/sh
# LanguageNames of a .mc file gives each language the file that its table goes to. Where two languages name the same
# file, windmc 2.40 and wmc 8.0 write one table over the other and succeed without a word; the .rc file gives the one file
# that is left to both languages, so that users of German read English or the other way round.
. "$(dirname "$0")/packages.sh"
packages binutils-mingw-w64-x86-64=2.40-2+10.4 wine64-tools=8.0~repack-4

printf '%s\r\n' 'MessageIdTypedef=DWORD' 'LanguageNames=(English=0x409:MSG German=0x407:MSG)' '' 'MessageId=0x1' \
	'Severity=Error' 'SymbolicName=PUMP_DRY' 'Language=English' 'dry' . 'Language=German' 'trocken' . '' >pump.mc

texts() {
	tr -d '\0' <MSG.bin | grep -aoE 'dry|trocken' | tr '\n' ' '
}

x86_64-w64-mingw32-windmc -h . -r . pump.mc 2>said
seen 'windmc says' '' "$(cat said)"
seen 'windmc: texts in the file' 'dry ' "$(texts)"
seen 'windmc: languages that have it' 'LANGUAGE 0x7, 0x1 LANGUAGE 0x9, 0x1 ' "$(grep ^LANGUAGE pump.rc | tr -d '\r' | tr '\n' ' ')"
rm MSG.bin
wmc-stable -o pump.rc -H pump.h pump.mc 2>said
seen 'wmc says' '' "$(cat said)"
seen 'wmc: texts in the file' 'dry ' "$(texts)"
seen 'wmc: languages that have it' 'LANGUAGE 0x7, 0x1 LANGUAGE 0x9, 0x1 ' "$(grep ^LANGUAGE pump.rc | tr '\n' ' ')"
