#!/bin/sh
# SWIG 4.1.0 takes the type of a macro's number from its suffix alone, and does not look whether the number fits, with all
# warnings on. EFI_STATUS values without a suffix (0x8000000000000001) are 1 in Python and PHP; 0xC0000005 is negative there, and
# 0xC0000005L is not; Go gets a constant that Go refuses. With ULL the number is right in Python, and a text in Lua, so that a
# comparison with a status is never true. A header that is meant for SWIG needs enumerators, or values that fit an int.
. "$(dirname "$0")/packages.sh"
packages swig4.0=4.1.0-0.2 lua5.4=5.4.4-3+deb12u1 liblua5.4-0=5.4.4-3+deb12u1 liblua5.4-dev=5.4.4-3+deb12u1
export SWIG_LIB="$folder/root/usr/share/swig4.0"

cat >codes.h <<'END'
#define PUMP_INT 0xC0000005
#define PUMP_LONG 0xC0000005L
#define PUMP_WIDE 0x8000000000000001
#define PUMP_WIDEST 0x8000000000000001ULL
END
printf '%%module codes\n%%{\n#include "codes.h"\n%%}\n%%include "codes.h"\n' >codes.i

# What the C compiler makes of the expressions that SWIG hands to Python.
values() {
	sed -n 's/.*"PUMP_[A-Z]*",SWIG_From_[A-Za-z_]*(\(.*\)));.*/\1/p' codes_wrap.c >expressions
	{
		printf '#include <stdio.h>\n#include "codes.h"\nint main(void)\n{\n'
		sed 's/.*/\tprintf("%lld ", (long long)(&));/' expressions
		printf '}\n'
	} >values.c
	gcc -w -o values values.c && ./values
}

seen 'SWIG says (Python)' '' "$(swig4.0 -Wall -python codes.i 2>&1)"
seen 'INT, LONG, WIDE, WIDEST in Python, as signed 64 bits' '-1073741819 3221225477 1 -9223372036854775807 ' \
	"$(values)"
seen 'SWIG says (PHP)' '' "$(swig4.0 -Wall -php codes.i 2>&1)"
seen 'WIDE in PHP' '(int)(0x8000000000000001)' "$(sed -n 's/.*SWIG_LONG_CONSTANT(PUMP_WIDE, \(.*\));/\1/p' codes_wrap.c)"
seen 'SWIG says (Go)' '' "$(swig4.0 -Wall -go -cgo -intgosize 64 codes.i 2>&1)"
seen 'WIDE in Go' 'const PUMP_WIDE int = 0x8000000000000001' "$(grep PUMP_WIDE' ' codes.go)"
seen 'SWIG says (Lua)' '' "$(swig4.0 -Wall -lua codes.i 2>&1)"
gcc -w -shared -fPIC -I root/usr/include/lua5.4 -I "root/usr/include/$(gcc -dumpmachine)" -o codes.so codes_wrap.c
seen 'types of INT, WIDE and WIDEST in Lua' 'number number string' \
	"$(lua5.4 -e 'c = require "codes"; io.write(type(c.PUMP_INT), " ", type(c.PUMP_WIDE), " ", type(c.PUMP_WIDEST))')"
