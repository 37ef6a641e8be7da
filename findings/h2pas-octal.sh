#!/bin/sh
# h2pas of Free Pascal 3.2.2 makes Pascal of C headers. It writes hexadecimal numbers as Pascal has them ($10) and leaves octal ones
# as they are: 010 is 8 in C and 10 in Pascal, for macros and for enumerators and those that count on from one. Neither h2pas nor
# the compiler says a word. Pascal's own octal numbers begin with &.
. "$(dirname "$0")/packages.sh"
packages fp-utils-3.2.2=3.2.2+dfsg-20 fp-compiler-3.2.2=3.2.2+dfsg-20 fp-units-rtl-3.2.2=3.2.2+dfsg-20

cat >codes.h <<'END'
#define PUMP_DRY 010
#define PUMP_LOW 0x10
enum pump { PUMP_OK, PUMP_HOT = 020, PUMP_STUCK };
END
printf '#include <stdio.h>\n#include "codes.h"\nint main(void) { printf("%%d %%d %%d %%d", PUMP_DRY, PUMP_LOW, PUMP_HOT, PUMP_STUCK); }\n' \
	>values.c
gcc -o values values.c
seen 'DRY, LOW, HOT and STUCK in C' '8 16 16 17' "$(./values)"
seen 'h2pas says' '' "$(h2pas-3.2.2 -o codes.pas codes.h 2>&1)"
seen 'octal numbers in its unit' '010 020' "$(grep -ohE '\b0[0-9]+\b' codes.pas | tr '\n' ' ' | sed 's/ $//')"
printf 'program show; uses codes; begin write(PUMP_DRY, %s, PUMP_LOW, %s, ord(PUMP_HOT), %s, ord(PUMP_STUCK)) end.\n' \
	"' '" "' '" "' '" >show.pas
ppcx64-3.2.2 -n -v0ew -Fu"$(dirname "$(find root -name system.ppu)")" show.pas >said 2>&1
seen 'the compiler says' '' "$(grep -iE 'warning|error' said || true)"
seen 'DRY, LOW, HOT and STUCK in Pascal' '10 16 20 21' "$(./show)"
