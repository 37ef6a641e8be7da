#!/bin/sh
# Message compilers write status codes as macros with a cast: #define PUMP_DRY ((NTSTATUS)0xC0000001L). Two programs that make
# bindings of C headers drop such macros without a word: SWIG 4.1.0 for all languages, with all warnings on, and rust-bindgen
# 0.60.1. They take the same number without the cast, and enumerators. A header that is meant for bindings, too, needs an enum or
# bare numbers.
. "$(dirname "$0")/packages.sh"
packages swig4.0=4.1.0-0.2 bindgen=0.60.1-2+b2 libclang1-14=1:14.0.6-12 libllvm14=1:14.0.6-12
export SWIG_LIB="$folder/root/usr/share/swig4.0" LIBCLANG_PATH="$LD_LIBRARY_PATH"

cat >codes.h <<'END'
typedef int NTSTATUS;
#define PUMP_DRY ((NTSTATUS)0xC0000001L)
#define PUMP_LOW 0xC0000003L
enum pump { PUMP_HOT = 0xC0000004 };
END
printf '%%module codes\n%%{\n#include "codes.h"\n%%}\n%%include "codes.h"\n' >codes.i

names() {
	grep -ohE 'PUMP_(DRY|LOW|HOT)' "$@" | sort -u | tr '\n' ' '
}

for language in java lua python; do
	seen "SWIG says ($language)" '' "$(swig4.0 -Wall -$language codes.i 2>&1)"
done
seen 'names for Java' 'PUMP_HOT PUMP_LOW ' "$(names ./*.java)"
swig4.0 -lua codes.i
seen 'names for Lua' 'PUMP_HOT PUMP_LOW ' "$(names codes_wrap.c)"
bindgen codes.h >codes.rs 2>said
seen 'bindgen says' '' "$(cat said)"
seen 'names for Rust' 'PUMP_HOT PUMP_LOW ' "$(names codes.rs)"
