/*
 * What a unit test is written with.
 *
 *	#include "unit.h"
 *	#include "../../gen/base/str.h"
 *
 *	TEST(trims_both_ends)
 *	{
 *		CHECK_STR(str_trim(STR("  a b ")), STR("a b"));
 *	}
 *
 * A file of tests is a program: this header brings main, which runs every TEST in the order of the
 * file (or those named on the command line) and prints "ok NAME" or "not ok NAME: why" for each.
 * A failed CHECK does not end its test, a failed REQUIRE does. Arguments are evaluated once.
 */
#ifndef STATUSGEN_UNIT_H
#define STATUSGEN_UNIT_H

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "../../gen/base/str.h"

struct unit_test {
	const char *name;
	void (*run)(void);
	struct unit_test *next;
};

static struct {
	struct unit_test *first, *last;
	const struct unit_test *running;
	bool failed;  /* the test that is running */
	bool skipped; /* the same */
} unit;

__attribute__((unused)) static void unit_add(struct unit_test *test)
{
	if (unit.last)
		unit.last->next = test;
	else
		unit.first = test;
	unit.last = test;
}

/* Constructors of one file run in the order in which they stand there. */
#define TEST(name)                                                               \
	static void unit_run_##name(void);                                       \
	__attribute__((constructor)) static void unit_add_##name(void)           \
	{                                                                        \
		static struct unit_test test = { #name, unit_run_##name, NULL }; \
		unit_add(&test);                                                 \
	}                                                                        \
	static void unit_run_##name(void)

/* The first failure makes the "not ok" line, later ones of the same test follow as "# ...". */
__attribute__((unused, format(printf, 3, 4))) static void unit_fail(const char *file, int line,
								    const char *format, ...)
{
	if (unit.failed)
		printf("# %s: ", unit.running->name);
	else
		printf("not ok %s: ", unit.running->name);
	unit.failed = true;
	printf("%s:%d: ", file, line);
	va_list args;
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}

/* Text on one line, so that a failure stays one line. */
__attribute__((unused)) static void unit_print_str(struct str text)
{
	putchar('"');
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c == '\n')
			printf("\\n");
		else if (c == '"' || c == '\\')
			printf("\\%c", c);
		else if (c < 0x20 || c == 0x7F)
			printf("\\x%02X", c);
		else
			putchar(c);
	}
	putchar('"');
}

__attribute__((unused)) static void unit_check_str(const char *file, int line, const char *what,
						   struct str got, struct str wanted)
{
	if (str_eq(got, wanted))
		return;
	unit_fail(file, line, "%s:", what);
	printf("#   is     ");
	unit_print_str(got);
	printf("\n#   wanted ");
	unit_print_str(wanted);
	putchar('\n');
}

__attribute__((unused)) static void unit_check_int(const char *file, int line, const char *what,
						   intmax_t got, intmax_t wanted)
{
	if (got != wanted)
		unit_fail(file, line, "%s is %jd (0x%jX), wanted %jd (0x%jX)", what, got,
			  (uintmax_t)got, wanted, (uintmax_t)wanted);
}

#define CHECK(condition) \
	((condition) ? (void)0 : unit_fail(__FILE__, __LINE__, "false: %s", #condition))

#define REQUIRE(condition)                                                      \
	do {                                                                    \
		if (!(condition)) {                                             \
			unit_fail(__FILE__, __LINE__, "false: %s", #condition); \
			return;                                                 \
		}                                                               \
	} while (0)

/* Ends the test without a verdict; `why` is text that says what is missing. */
#define SKIP(why)                                                 \
	do {                                                      \
		printf("skip %s: %s\n", unit.running->name, why); \
		unit.skipped = true;                              \
		return;                                           \
	} while (0)

/* Two struct str with the same bytes: first what came out, then what was wanted. */
#define CHECK_STR(got, wanted) unit_check_str(__FILE__, __LINE__, #got, (got), (wanted))

/* Two integers of any type that intmax_t holds. */
#define CHECK_INT(got, wanted) \
	unit_check_int(__FILE__, __LINE__, #got, (intmax_t)(got), (intmax_t)(wanted))

static bool unit_selected(const char *name, int count, char **names)
{
	for (int i = 1; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return count <= 1;
}

int main(int argc, char **argv)
{
	bool failed = false;
	setvbuf(stdout, NULL, _IOLBF, 0); /* a crash must not swallow what was printed */
	for (const struct unit_test *test = unit.first; test; test = test->next) {
		if (!unit_selected(test->name, argc, argv))
			continue;
		unit.running = test;
		unit.failed = unit.skipped = false;
		test->run();
		if (!unit.failed && !unit.skipped)
			printf("ok %s\n", test->name);
		failed |= unit.failed;
	}
	return failed;
}

#endif
