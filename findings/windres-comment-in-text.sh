#!/bin/sh
# windres 2.40 (binutils-mingw-w64-x86-64 2.40-2+10.4), asked to show a .res file as .rc, writes the texts of a message
# table once more into a C comment, as they are. A text with the two signs that end a comment makes an .rc that windres
# itself cannot read ("syntax error"); the table of any other text comes back byte for byte. So a message table cannot be
# taken through .rc form unless its texts are looked at first.
. "$(dirname "$0")/packages.sh"
packages binutils-mingw-w64-x86-64=2.40-2+10.4
windres=x86_64-w64-mingw32-windres

message_file() {
	printf '%s\r\n' 'MessageIdTypedef=DWORD' 'LanguageNames=(English=0x409:MSG00409)' '' 'MessageId=0x1' 'Severity=Error' \
		'SymbolicName=PUMP_DRY' 'Language=English' "$1" . ''
}

there_and_back() {
	rm -f ./*.res again.rc
	message_file "$1" >pump.mc
	x86_64-w64-mingw32-windmc -h . -r . pump.mc
	$windres -O res pump.rc pump.res
	$windres -O rc pump.res again.rc
	if $windres -O res again.rc again.res 2>error.log; then
		cmp -s pump.res again.res && echo 'the same' || echo 'another'
	else
		sed 's/.*: //' error.log
	fi
}

seen 'version' '2.40' "$($windres --version | sed -n '1s/.* //p' | cut -c1-4)"
seen 'a plain text, there and back' 'the same' "$(there_and_back 'The pump is dry.')"
seen 'a text that ends comments' 'syntax error' "$(there_and_back 'Remove the */ from pump.conf.')"
