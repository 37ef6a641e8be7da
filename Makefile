# statusgen: GNU make, 4.0 or later. `make help` lists the targets.
#
# CC, CXX, CFLAGS, LDFLAGS, PREFIX (or prefix) and DESTDIR mean what they usually do. Besides:
#   B=DIR       build folder (build); several can stand side by side
#   WERROR=1    warnings are errors
#   HARDENING= no guards against memory errors (scripts/hardening)
#   SANITIZE=1  AddressSanitizer and UndefinedBehaviorSanitizer
#   V=1         show the commands

VERSION := 0.1.0

B := build
prefix := /usr/local
PREFIX := $(prefix)
bindir = $(PREFIX)/bin
datadir = $(PREFIX)/share
mandir = $(datadir)/man
pkgdatadir = $(datadir)/statusgen

PKG_CONFIG ?= pkg-config
CFLAGS ?= -O3 -g
INSTALL ?= install

MODULES := libxml-2.0 md4c-html yaml-0.1 jansson

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wformat=2 -Wvla -Wundef -Wpointer-arith -Wcast-qual
ifdef WERROR
WARNINGS += -Werror
endif
comma := ,
ifdef SANITIZE
# Comparisons are not traced for fuzzing: that took a third of its time, and words.dict has what they look for.
SANITIZERS := -fsanitize=address,undefined$(if $(FUZZER),$(comma)fuzzer-no-link -fno-sanitize-coverage=trace-cmp) \
	-fno-omit-frame-pointer -DARENA_GUARDS
# Instrumented code makes gcc see null formats where there are none.
WARNINGS += $(if $(FUZZER),,-Wno-format-truncation -Wno-format-overflow)
endif
# The C++ compiler that goes with the C compiler; tests compile outputs with both.
ifeq ($(origin CXX),default)
CXX := $(if $(findstring clang,$(notdir $(firstword $(CC)))),clang++,g++)
endif

# pkg-config is asked when something is compiled, and once: make help, make deps and
# make clean work without it. Headers of libraries are not ours to warn about.
library_cflags = $(eval library_cflags := $$(patsubst -I%,-isystem%, \
	$$(shell $(PKG_CONFIG) --cflags $(MODULES) 2>/dev/null)))$(library_cflags)
library_libs = $(eval library_libs := \
	$$(shell $(PKG_CONFIG) --libs $(MODULES) 2>/dev/null))$(library_libs)

threads := -pthread
# Windows, also when that is compiled for elsewhere: the old C library's printf is not that of C11,
# the first thread gets the stack that the others ask for, the program needs no DLL, and the same files make the same bytes.
ifneq ($(findstring mingw,$(CC) $(shell $(CC) -dumpmachine 2>/dev/null)),)
EXE := .exe
system_cflags := -D__USE_MINGW_ANSI_STDIO=1
system_ldflags := -static -Wl,--stack,8388608 -Wl,--no-insert-timestamp
endif
# WebAssembly has neither threads nor a stack of its own accord.
ifneq ($(findstring wasm32,$(CC)),)
EXE := .wasm
threads :=
system_ldflags := -Wl,-z,stack-size=8388608
endif
# All allocations of the process are seen to where shared libraries take the program's malloc(): gen/base/os_malloc.c.
ifeq ($(shell uname -s 2>/dev/null)$(EXE)$(SANITIZE)$(findstring -static,$(LDFLAGS)),Linux)
system_cflags += -DSTATUSGEN_OWN_MALLOC
system_libs := -ldl
endif

# A packager's own level of these checks counts.
given_level = $(if $(findstring _FORTIFY_SOURCE=,$(CPPFLAGS) $(CFLAGS)),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=%)
# Guards against memory errors: what the compiler and the linker have of them. HARDENING= leaves them away;
# sanitizers have guards of their own, and the library's need optimization.
HARDENING ?= 1
ifneq ($(and $(HARDENING),$(if $(SANITIZE),,1),$(filter-out -O0 -Og,$(filter -O%,$(CFLAGS)))),)
harden = $(eval harden := $$(filter-out $(given_level),$$(shell scripts/hardening compile $(CC))))$(harden)
harden_link = $(eval harden_link := $$(shell scripts/hardening link $(CC)))$(harden_link)
endif

COMPILE = $(CC) -std=c11 $(CFLAGS) $(harden) $(WARNINGS) $(SANITIZERS) $(threads) $(system_cflags) $(CPPFLAGS) \
	-DSTATUSGEN_VERSION='"$(VERSION)"' $(library_cflags)
LINK = $(CC) $(CFLAGS) $(harden_link) $(SANITIZERS) $(threads) $(system_ldflags) $(LDFLAGS)

SOURCES := $(sort $(wildcard gen/*.c gen/*/*.c))
OBJECTS := $(SOURCES:%.c=$(B)/%.o)
LIBRARY_OBJECTS := $(filter-out $(B)/gen/main.o,$(OBJECTS)) $(B)/builtin.o
TEMPLATES := $(wildcard templates/*.mustache templates/*/*.mustache templates/*/*/*.mustache)
FUZZ := $(B)/tests/fuzz/fuzz
UNITS := $(patsubst %.c,$(B)/%,$(sort $(wildcard tests/unit/*.c)))

# On more than one processor unless -j says otherwise.
ifeq ($(MAKELEVEL)$(filter -j% --jobserver%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(or $(shell nproc 2>/dev/null),2)
endif
MAKEFLAGS += --no-builtin-rules
# `make clean all` means one after the other.
ifneq ($(filter clean,$(MAKECMDGOALS)),)
.NOTPARALLEL:
endif

ifdef V
Q :=
say = @:
else
Q := @
say = @printf '  %-7s %s\n'
endif

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY: $(UNITS:=.o)
.PHONY: FORCE

##@ Begin here
.PHONY: setup check
setup: ## install what is needed, build, and make out/ from input/
	@scripts/deps build
	@$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory generate

check: ## install what the tests need, build, and run them
	@scripts/deps test
	@$(MAKE) --no-print-directory test

##@ Build
.PHONY: all build deps deps-test deps-all deps-site
all build: $(B)/statusgen$(EXE) ## build the program, build/statusgen (the default)

deps: ## install what the build needs (apt, sudo where needed)
	@scripts/deps build

deps-test: ## install what the tests need, too
	@scripts/deps test

deps-all: ## and the compilers of all languages that outputs are tried with
	@scripts/deps all

deps-site: ## and what the site is tried with: Chromium, puppeteer-core, axe-core
	@scripts/deps site
	@scripts/deps-site

$(B)/statusgen$(EXE): $(B)/gen/main.o $(B)/libstatusgen.a
	$(say) LINK $@
	$(Q)$(LINK) -o $@ $^ $(library_libs) $(system_libs)

# Made anew each time: ar keeps members of sources that are gone, and takes two
# files of the same name in different folders for one.
$(B)/libstatusgen.a: $(LIBRARY_OBJECTS) $(B)/flags
	$(say) AR $@
	$(Q)rm -f $@ && $(AR) qcs $@ $(LIBRARY_OBJECTS)

$(B)/%.o: %.c $(B)/flags
	$(say) CC $<
	$(Q)mkdir -p $(@D) && $(COMPILE) -MMD -MP -c -o $@ $<

$(B)/tests/unit/%: $(B)/tests/unit/%.o $(B)/libstatusgen.a
	$(say) LINK $@
	$(Q)$(LINK) -o $@ $^ $(library_libs) $(system_libs)

# What replays the inputs of fuzzing; with FUZZER=1 (make fuzz) it makes them up.
FUZZ_OBJECTS := $(addprefix $(B)/tests/fuzz/,fuzz.o page.o promises.o $(if $(FUZZER),,replay.o))
$(FUZZ): $(FUZZ_OBJECTS) $(B)/libstatusgen.a
	$(say) LINK $@
	$(Q)$(LINK) $(if $(FUZZER),-fsanitize=fuzzer) -o $@ $^ $(library_libs) $(system_libs)

# The templates are in the program, too.
$(B)/builtin.c: $(TEMPLATES) scripts/embed $(B)/flags
	$(say) EMBED $@
	$(Q)scripts/embed templates >$@

$(B)/builtin.o: $(B)/builtin.c
	$(Q)$(COMPILE) -Igen -c -o $@ $<

# The one file that knows where the program is installed, so that another PREFIX compiles it alone.
$(B)/gen/run/installed.o: private override CPPFLAGS += -DSTATUSGEN_DATADIR='"$(pkgdatadir)"'
$(B)/gen/run/installed.o: $(B)/prefix
$(B)/prefix: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(pkgdatadir)' | cmp -s - $@ || printf '%s\n' '$(pkgdatadir)' >$@

# Changes, and so rebuilds all, when commands change or a source or a template comes or goes.
$(B)/flags: FORCE
	@scripts/check-libraries '$(CC)' '$(PKG_CONFIG)' $(MODULES)
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(COMPILE))' '$(subst ','\'',$(LINK) $(library_libs) $(system_libs))' \
		$(LIBRARY_OBJECTS:$(B)/%=%) $(TEMPLATES) >$@.new
	@if cmp -s $@ $@.new; then rm $@.new; else mv $@.new $@; fi

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(FUZZ_OBJECTS:.o=.d)

##@ Outputs
.PHONY: generate site check-generated
generate: $(B)/statusgen ## make out/ from input/
	$(B)/statusgen -o out -t templates input

site: $(B)/statusgen ## make a site to look codes up, build/site, from input/ (PAGES='...' for others)
	$(B)/statusgen -t templates/site -o $(B)/site $(or $(PAGES),input)

check-generated: $(B)/statusgen ## say what in out/ is not as input/ and templates/ make it
	$(B)/statusgen --check -o out -t templates input

##@ Tests
.PHONY: test units sanitize fuzz spec corpus bench
# What tests/run wants to know; WERROR for tests that run make: with other flags they would compile all anew.
TEST_ENV = CC='$(CC)' CXX='$(CXX)' B='$(B)' WERROR='$(WERROR)'
TESTS ?=
test: $(B)/statusgen $(UNITS) $(FUZZ) ## build and run the tests (TESTS='seeds unit/str' for some)
	@$(TEST_ENV) tests/run $(TESTS)

units: $(UNITS) $(FUZZ) ## build the programs of tests/unit and tests/fuzz

sanitize: ## all tests on a build with AddressSanitizer and UBSan
	@$(MAKE) --no-print-directory B=build/sanitize SANITIZE=1 CFLAGS='-O1 -g' test

TIME ?= 60
TARGETS ?=
fuzz: ## inputs made up for TIME seconds by libFuzzer (TIME=600; TARGETS='html table' for some)
	@$(MAKE) --no-print-directory B=build/fuzz CC='$(FUZZ_CC)' SANITIZE=1 FUZZER=1 CFLAGS='-O2 -g' \
		build/fuzz/tests/fuzz/fuzz
	@tests/fuzz/run build/fuzz/tests/fuzz/fuzz $(TIME) $(TARGETS)
FUZZ_CC ?= clang

spec: $(B)/statusgen $(UNITS) ## the Mustache specification's own tests
	@$(TEST_ENV) tests/run -v spec

corpus: $(B)/statusgen ## real pages against what is known of them
	@if [ -x tests/corpus/run ]; then $(TEST_ENV) STATUSGEN='$(abspath $(B)/statusgen)' \
		tests/corpus/run; else echo "no tests/corpus/run"; fi

BENCH ?=
bench: $(B)/statusgen ## what pages cost, beside the parsers alone (BENCH='--sizes 1000 html_table' for some)
	@$(TEST_ENV) STATUSGEN='$(abspath $(B)/statusgen)' tests/bench/run $(BENCH)

##@ Source
.PHONY: format format-check lint
C_FILES = $(sort $(wildcard gen/*.[ch] gen/*/*.[ch] tests/unit/*.[ch] tests/faults/*.c tests/fuzz/*.[ch]))
format: ## lay out the C files as .clang-format says
	@scripts/format $(C_FILES)

format-check: ## say where the C files are not laid out so
	@scripts/format --check $(C_FILES)

lint: ## cppcheck and clang-tidy, where they are installed
	@scripts/lint $(SOURCES)

##@ Other systems
# Each is a program that needs nothing else, made on Debian or Ubuntu with libraries from source packages.
.PHONY: windows static wasm check-windows check-wasm
WINDOWS := x86_64-w64-mingw32
OPTIMIZE ?= -O3
OTHER = LDFLAGS='-s' CFLAGS='$(OPTIMIZE) -ffile-prefix-map=$(CURDIR)/=' PREFIX=/usr/local
windows: ## build/windows/statusgen.exe (WINDOWS=i686-w64-mingw32: for 32 bits)
	@scripts/deps windows
	@scripts/static-libraries $(WINDOWS) build/libraries
	@$(MAKE) --no-print-directory $(OTHER) CC=$(WINDOWS)-gcc-win32 \
		B=build/windows$(if $(filter x86_64%,$(WINDOWS)),,-$(WINDOWS)) \
		PKG_CONFIG='$(CURDIR)/build/libraries/$(WINDOWS)/pkg-config' all

static: ## build/static/statusgen, for any Linux of this processor (musl)
	@scripts/deps static
	@scripts/static-libraries musl build/libraries
	@$(MAKE) --no-print-directory $(OTHER) LDFLAGS='-s -static' CC=musl-gcc B=build/static \
		PKG_CONFIG='$(CURDIR)/build/libraries/musl/pkg-config' all

wasm: ## build/wasm/statusgen.wasm, for node and other hosts of WASI
	@scripts/deps wasm
	@scripts/static-libraries wasm32-wasi build/libraries
	@$(MAKE) --no-print-directory $(OTHER) CC='clang --target=wasm32-wasi' AR=llvm-ar B=build/wasm \
		PKG_CONFIG='$(CURDIR)/build/libraries/wasm32-wasi/pkg-config' all

.PHONY: check-reproducible
check-reproducible: ## build in two folders, and compare the programs
	@tests/check-reproducible '$(CC)'

.PHONY: release check-release
release: ## build/release: what users without a compiler install, with checksums
	@$(MAKE) --no-print-directory windows
	@$(MAKE) --no-print-directory windows WINDOWS=i686-w64-mingw32
	@$(MAKE) --no-print-directory static
	@$(MAKE) --no-print-directory wasm
	@$(MAKE) --no-print-directory deb
	@scripts/release $(VERSION) build/release

check-release: release ## install and run each of them; on Debian as root, also on bare systems (some minutes)
	@scripts/deps release
	@tests/check-release build/release

.PHONY: check-newest
READING := unit layouts rooms/verdicts checks model seeds bad
NEWEST := B=build/newest PKG_CONFIG='$(CURDIR)/build/libraries/unstable/pkg-config'
check-newest: ## tests of what reads pages, with the newest libraries that Debian has (TESTS='unit bad' for some)
	@scripts/deps newest
	@scripts/static-libraries unstable build/libraries
	@$(MAKE) --no-print-directory $(NEWEST) TESTS='$(or $(TESTS),$(READING))' test

.PHONY: check-newest-gcc
check-newest-gcc: ## the same by the newest gcc that Debian has (its packages are unpacked, not installed)
	@scripts/deps newest
	@scripts/static-libraries unstable build/libraries
	@scripts/newest-gcc build/newest-gcc
	@$(MAKE) --no-print-directory $(NEWEST) B=build/gcc LDFLAGS=-static CC='$(CURDIR)/build/newest-gcc/gcc' \
		CFLAGS='$(OPTIMIZE)' TESTS='$(or $(TESTS),$(READING))' test

.PHONY: check-machines
check-machines: units ## tests that want no library on other machines: 32 bits, big-endian under qemu, musl
	@scripts/deps machines
	@tests/check-machines

.PHONY: check-msvc
check-msvc: ## compile with clang for Visual Studio's ABI: no warning (wine's headers; nothing is linked)
	@scripts/deps windows
	@scripts/static-libraries x86_64-w64-mingw32 build/libraries
	@tests/check-msvc build/libraries/x86_64-w64-mingw32 $(WARNINGS)

check-windows: windows ## tests of statusgen.exe, under wine (TESTS='cli settings' for some)
	@$(TEST_ENV) tests/check-windows $(CURDIR)/build/windows/statusgen.exe $(TESTS)

##@ Install
.PHONY: install uninstall deb clean help
PLACES = PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' VERSION='$(VERSION)' bindir='$(bindir)' \
	datadir='$(datadir)' mandir='$(mandir)' pkgdatadir='$(pkgdatadir)'
install: $(B)/statusgen ## install below PREFIX (DESTDIR is put before it)
	@$(PLACES) scripts/install $(B)/statusgen

uninstall: ## remove what install brought
	@$(PLACES) scripts/install --uninstall $(B)/statusgen

deb: ## make a Debian package, build/statusgen_VERSION_ARCH.deb
	@scripts/deps deb
	@eval "$$(dpkg-buildflags --export=sh)"; \
		$(MAKE) --no-print-directory B=build/deb PREFIX=/usr all
	@VERSION='$(VERSION)' scripts/deb build/deb/statusgen build

clean: ## remove all that was built
	rm -rf $(B)

.PHONY: print-version
print-version:
	@echo $(VERSION)

help: ## list the targets
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "%s%s\n", sep, substr($$0, 5); sep = "\n" } \
		/^[a-z][a-z -]*:.*## / { printf "  %-17s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
