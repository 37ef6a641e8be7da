#!/bin/sh
# In an IDL file a constant has a type: "const long PUMP_E_DRY = 0x80040201" is a signed number of 32 bits, an HRESULT. widl 8.0
# (wine64-tools) writes it to the header as a macro of the bare digits, which C takes for an unsigned, positive number; the
# macro of an "unsigned long" looks the same. An HRESULT that was widened to 64 bits never equals it, and gcc says nothing.
. "$(dirname "$0")/packages.sh"
packages wine64-tools=8.0~repack-4

cat >pump.idl <<'END'
const long PUMP_E_DRY = 0x80040201;
const unsigned long PUMP_COUNT = 0x80040201;
END
widl-stable -h -H pump.h pump.idl
seen 'signed' '#define PUMP_E_DRY (0x80040201)' "$(grep 'define PUMP_E_DRY' pump.h)"
seen 'unsigned' '#define PUMP_COUNT (0x80040201)' "$(grep 'define PUMP_COUNT' pump.h)"
grep 'define PUMP_' pump.h >constants.h
cat >compare.c <<'END'
#include <stdio.h>
#include "constants.h"
int main(void)
{
	int result = (int)0x80040201u;
	long long wide = result;
	printf("%d %d", result == (int)PUMP_E_DRY, wide == PUMP_E_DRY);
	return 0;
}
END
gcc -Wall -Wextra -Werror -o compare compare.c
seen 'equal with a cast, and as 64 bits' '1 0' "$(./compare)"
