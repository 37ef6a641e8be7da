# What the tests of this folder share; sourced by them.

failed=0
ok() { echo "ok $1"; }
not_ok() { echo "not ok $1: $2"; failed=1; }

# Makes $TMP/reader (see reader.c) from the sources, whatever the build folder is built with.
build_reader() {
	local sources=()
	for file in gen/base/*.c gen/checks/*.c gen/header/*.c gen/compare/*.c gen/model/code.c; do
		# Those that need a library.
		[[ $file == *json*.c ]] || sources+=("$file")
	done
	$CC -std=c11 -O1 -o "$TMP/reader" tests/against/reader.c "${sources[@]}"
}

mingw=x86_64-w64-mingw32-gcc

# Where the mingw-w64 headers are: the folder of winerror.h, as the compiler finds it.
mingw_headers() {
	command -v $mingw >/dev/null || return 1
	local path
	path=$(echo '#include <winerror.h>' | $mingw -E -x c - 2>/dev/null |
		sed -n 's|^# [0-9]* "\(.*\)/winerror\.h".*|\1|p' | head -n 1)
	[[ $path && -r $path/winerror.h ]] && echo "$path"
}

# The values of the expressions on standard input, one a line: "NAME VALUE" lines as a compiler
# has them. $1 the compiler with its options, $2 a file of #include lines. What is no integer
# constant is left out.
compiled_values() {
	local compiler=$1 includes=$2 lines
	cat >"$TMP/names"
	lines=$(wc -l <"$includes")
	{
		cat "$includes"
		sed 's/.*/enum { statusgen_& = (int)(long long)(&) };/' "$TMP/names"
	} >"$TMP/try.c"
	$compiler -w -fsyntax-only -fmax-errors=0 "$TMP/try.c" 2>"$TMP/try.errors"
	sed -n 's|.*/try\.c:\([0-9]*\):[0-9]*: error:.*|\1|p' "$TMP/try.errors" >"$TMP/bad"
	awk -v lines="$lines" 'FILENAME ~ /bad$/ { bad[$1] = 1; next } !((FNR + lines) in bad)' \
		"$TMP/bad" "$TMP/names" >"$TMP/good"
	{
		cat "$includes"
		echo "const int statusgen_values[] = {"
		sed 's/.*/(int)(long long)(&),/' "$TMP/good"
		echo "};"
	} >"$TMP/values.c"
	$compiler -w -S -o "$TMP/values.s" "$TMP/values.c" || return 1
	awk '/^statusgen_values:/ { on = 1; next }
	     on && /^\t\.(section|ident)/ { exit }
	     on && /^\t\.long/ { print $2 }
	     on && (/^\t\.space/ || /^\t\.zero/) { for (i = 0; i < $2 / 4; i++) print 0 }' \
		"$TMP/values.s" >"$TMP/numbers"
	paste "$TMP/good" "$TMP/numbers" |
		awk '{ printf "%s 0x%08X\n", $1, $2 < 0 ? $2 + 4294967296 : $2 }'
}
