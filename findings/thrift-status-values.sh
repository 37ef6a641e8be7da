#!/bin/sh
# thrift 0.17.0 takes status values as i32 constants that are none: 0xC0000005, which is an HRESULT or an NTSTATUS in C, is
# 3221225477, and all that is said is that it "may not work in all languages". The Python of it has that number, which no i32 field
# can carry, the Java of it does not compile, and the C++ has -1073741819. As an enumerator the same number is refused. A number
# that begins with 0 is decimal, in both, though IDLs look like C.
. "$(dirname "$0")/packages.sh"
packages thrift-compiler=0.17.0-2+b2

cat >pump.thrift <<'END'
enum Pump { OK = 0, DRY = 010 }
const i32 ACCESS = 0xC0000005
const i32 OCTAL = 010
END
seen 'thrift warns of' '64-bit constant "3221225477" may not work in all languages.' \
	"$(thrift --gen py pump.thrift 2>&1 | sed -n 's/^\[WARNING[^]]*\] //p' | sort -u)"
thrift --gen java pump.thrift >said 2>&1
thrift --gen cpp pump.thrift >said 2>&1
seen 'ACCESS and OCTAL in Python' '3221225477 10' \
	"$(sed -n 's/^\(ACCESS\|OCTAL\) = //p' gen-py/pump/constants.py | paste -sd' ')"
seen 'ACCESS in Java' 'int ACCESS = 3221225477' "$(grep -o 'int ACCESS = [0-9]*' gen-java/pumpConstants.java)"
printf 'class Show { public static final %s; }\n' "$(grep -o 'int ACCESS = [0-9]*' gen-java/pumpConstants.java)" >Show.java
seen 'javac says' 'error: integer number too large' "$(javac Show.java 2>&1 | grep -o 'error: integer number too large')"
printf '#include <cstdint>\n#include <cstdio>\nint main() { int32_t ACCESS; %s; std::printf("%%d", ACCESS); }\n' \
	"$(grep -o 'ACCESS = [0-9]*' gen-cpp/pump_constants.cpp)" >show.cpp
seen 'g++ -Wall says' '' "$(g++ -Wall -o show show.cpp 2>&1)"
seen 'ACCESS in C++' '-1073741819' "$(./show)"
seen 'DRY in C++' 'DRY = 10' "$(grep -o 'DRY = [0-9]*' gen-cpp/pump_types.h)"
printf 'enum Pump { ACCESS = 0xC0000005 }\n' >enum.thrift
seen 'of an enumerator' '64-bit value supplied for enum ACCESS will be truncated.' \
	"$(thrift --gen cpp enum.thrift 2>&1 | sed -n 's/^\[FAILURE[^]]*\] //p')"
