# shellcheck shell=bash
# What a build tool does with pages, counted: sourced by the tests of this folder, one for each tool.
#
# A test says with a function `build` how the project in $project is built, and calls
# consumer_test NAME. The project is the folder of that name, copied. statusgen is installed below
# $TMP/usr, as a user would have it; it and the compiler are wrapped to write a line into a log each
# time they run on something, so that what is counted is what really ran.

set -u
checks=0
idle= # what runs where nothing changed

pass() { echo "ok $*"; }
fail() {
	echo "not ok $*"
	checks=1
}

need() {
	local tool
	for tool; do
		if ! command -v "$tool" >/dev/null; then
			echo "skip $(basename "$0" .test): $tool is not installed"
			exit 0
		fi
	done
}

# wrap NAME PROGRAM PATTERN: NAME in $TMP/bin runs PROGRAM; arguments that fit the pattern are logged.
wrap() {
	cat >"$TMP/bin/$1" <<-EOF
		#!/bin/bash
		for argument; do
			[[ \$argument == $3 ]] && echo "$1 \${argument##*/}" >>"$TMP/log"
		done
		exec $2 "\$@"
	EOF
	chmod +x "$TMP/bin/$1"
}

# Builds, and leaves in $ran what ran ("compile door.c, generate"), sorted; in $status how it ended.
run_build() {
	: >"$TMP/log"
	sleep 0.05 # file times have the grain of the kernel's clock
	build >"$TMP/output" 2>&1
	status=$?
	ran=$(sed -n -E -e 's/^consumer-cc ((main|lamp)\.c)$/compile \1/p' -e 's/^statusgen .*/generate/p' \
		"$TMP/log" | sort -u | paste -sd ' ' | sed -E 's/ (compile|generate)/, \1/g')
}

# expect WHAT STATUS RAN
expect() {
	if [[ $status != "$2" && ! ($2 == bad && $status != 0) ]]; then
		fail "$1: exit status $status, wanted $2"
		sed 's/^/# /' "$TMP/output"
	elif [[ $ran != "$3" ]]; then
		fail "$1: what ran was '$ran', wanted '$3'"
		sed 's/^/# /' "$TMP/output"
	else
		pass "$1"
	fi
}

says() {
	local wanted=$2
	if [[ $("$project/$program") == *"$wanted"* ]]; then
		pass "$1"
	else
		fail "$1: the program says '$("$project/$program")', wanted '$wanted'"
	fi
}

consumer_test() {
	local kind=$1
	program=$2
	project="$TMP/a project"
	mkdir -p "$TMP/bin"
	PREFIX=$TMP/usr VERSION=$("$STATUSGEN" --version | grep -o '[0-9][0-9.]*' | head -n 1) \
		scripts/install "$STATUSGEN"
	mv "$TMP/usr/bin/statusgen" "$TMP/usr/bin/statusgen.real"
	wrap statusgen "$TMP/usr/bin/statusgen.real" '-o'
	mv "$TMP/bin/statusgen" "$TMP/usr/bin/statusgen"
	wrap consumer-cc "$CC" '*.c'
	unset STATUSGEN # the project finds its own
	export PATH=$TMP/usr/bin:$TMP/bin:$PATH CC=consumer-cc
	export PKG_CONFIG_PATH=$TMP/usr/share/pkgconfig CMAKE_PREFIX_PATH=$TMP/usr
	[[ $kind == make ]] && project=$TMP/project # make's own limit: no spaces in names
	cp -R "tests/consumers/$kind" "$project"

	run_build
	expect 'first build' 0 'compile lamp.c, compile main.c, generate'
	((status == 0)) || exit 1
	says 'the program has the values of the pages' 'The door is locked: 0x80040001
The lamp is broken: 0x80050001'

	run_build
	expect 'a second build does nothing' 0 "$idle"

	sed -i 's/0x80040001/0x80040007/' "$project/door.md"
	run_build
	expect 'a changed page makes again what depends on it' 0 'compile main.c, generate'
	says 'the program has the new value' 'The door is locked: 0x80040007
The lamp is broken: 0x80050001'
	run_build
	expect 'nothing is left to do' 0 "$idle"

	sed -i 's/^What the lamp says\.$/& <!-- To do: say more. -->/' "$project/lamp.md"
	run_build
	expect 'a changed comment makes the outputs again, compiles nothing' 0 'generate'
	run_build
	expect 'and is done with' 0 "$idle"

	sleep 0.05
	echo '/* One more line. */' >>"$TMP/usr/share/statusgen/templates/page.h.mustache"
	run_build
	expect 'a changed template makes all again' 0 'compile lamp.c, compile main.c, generate'

	sleep 0.05
	cp "$project/lamp.md" "$TMP/good.md"
	{
		printf -- '---\ntitle: [Lamp\n---\n'
		cat "$TMP/good.md"
	} >"$project/lamp.md"
	find "$project" -name lamp.h -exec cp {} "$TMP/lamp.h" \;
	run_build
	expect 'a bad page stops the build' bad 'generate'
	if grep -q 'lamp\.md:[23]:[0-9]*: error: ' "$TMP/output"; then
		pass 'the message says where'
	else
		fail "the message says where: not in the output"
		sed 's/^/# /' "$TMP/output"
	fi
	if find "$project" -name lamp.h -exec cmp -s {} "$TMP/lamp.h" \; -print | grep -q .; then
		pass 'the old output is still there'
	else
		fail 'the old output is still there: it is not, or changed'
	fi
	run_build
	expect 'it goes on stopping the build' bad 'generate'
	cp "$TMP/good.md" "$project/lamp.md"
	run_build
	expect 'the page put right, the build ends well' 0 'generate'

	find "$project" -name lamp.h -exec rm {} \;
	run_build
	expect 'a removed output is made again' 0 'compile lamp.c, generate'
	run_build
	expect 'and then nothing is left to do' 0 "$idle"

	sleep 0.05
	echo 'style: plain' >"$project/statusgen.yaml"
	run_build
	expect 'settings that are new make all again' 0 'compile lamp.c, compile main.c, generate'
	run_build
	expect 'and that is all' 0 "$idle"
	rm "$project/statusgen.yaml"
	run_build
	expect 'and so do settings that are gone' 0 'compile lamp.c, compile main.c, generate'

	[[ $(type -t more) == function ]] && more
	exit $checks
}
