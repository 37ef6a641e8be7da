#!/bin/sh
# Status values of UEFI are unsigned 64-bit numbers with the top bit set: EFI_LOAD_ERROR is 0x8000000000000001. As a JSON number
# such a value is valid, and jansson 2.14 refuses the whole text ("too big integer"), since its integers are signed. Its way out,
# JSON_DECODE_INT_AS_REAL, makes doubles of all numbers, and then EFI_LOAD_ERROR and EFI_UNSUPPORTED
# (0x8000000000000003) are the same number. Whoever exchanges such values in JSON has to write them as strings.
. "$(dirname "$0")/packages.sh"
packages libjansson4=2.14-2 libjansson-dev=2.14-2

cat >read.c <<'END'
#include <jansson.h>
#include <stdio.h>
#include <string.h>
int main(int count, char **argument)
{
	json_error_t error;
	json_t *json = json_loads(argument[1], count > 2 ? JSON_DECODE_INT_AS_REAL : 0, &error);
	if (!json)
		printf("%s\n", error.text);
	else
		json_dumpf(json, stdout, 0);
	return 0;
}
END
library=$(dirname "$(find root -name libjansson.so.4)")
gcc -o read read.c -Iroot/usr/include -I"root/usr/include/$(gcc -dumpmachine)" -L"$library" -ljansson
seen 'version' '2.14' "$(sed -n 's/#define JANSSON_VERSION *"\(.*\)"/\1/p' root/usr/include/jansson.h)"
seen 'the greatest signed number' '[9223372036854775807]' "$(./read '[9223372036854775807]')"
seen 'EFI_LOAD_ERROR' "too big integer near '9223372036854775809'" "$(./read '[9223372036854775809]')"
seen 'EFI_LOAD_ERROR and EFI_UNSUPPORTED as reals' '[9.2233720368547758e18, 9.2233720368547758e18]' \
	"$(./read '[9223372036854775809, 9223372036854775811]' real)"
