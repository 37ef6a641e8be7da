/*
 * Rules for make and ninja: what is written. tests/tree/depfile.test has both read them.
 */
#include "unit.h"

#include "../../gen/run/depfile.h"

static void check(int line, const struct str *outputs, size_t output_count,
		  const struct str *inputs, size_t input_count, const char *wanted)
{
	struct buf out = { 0 };
	depfile_add(&out, outputs, output_count, inputs, input_count);
	unit_check_str(__FILE__, line, "the rule", buf_str(&out), str_of(wanted));
	buf_free(&out);
}

TEST(a_rule_and_an_empty_one_for_each_input)
{
	static const struct str outputs[] = { STR_INIT("out/a.h"), STR_INIT("out/a.mc") };
	static const struct str inputs[] = { STR_INIT("a.md"), STR_INIT("t/page.h.mustache") };
	check(
	    __LINE__, outputs, 2, inputs, 2,
	    "out/a.h \\\n  out/a.mc: \\\n  a.md \\\n  t/page.h.mustache\n\na.md:\n\nt/page.h.mustache:\n");
	check(__LINE__, outputs, 1, inputs, 1, "out/a.h: \\\n  a.md\n\na.md:\n");
	check(__LINE__, outputs, 1, NULL, 0, "out/a.h:\n");
}

/* The GNU make manual: "$$" is a dollar sign; a backslash quotes blanks, '#' and, in targets, '%'
 * and ':'. */
TEST(signs_that_make_reads_are_quoted)
{
	static const struct {
		const char *name, *written;
	} rows[] = {
		{ "a b.md", "a\\ b.md" },       { "a\tb.md", "a\\\tb.md" },
		{ "a#b.md", "a\\#b.md" },       { "a$b.md", "a$$b.md" },
		{ "a:b.md", "a\\:b.md" },       { "a\\b.md", "a\\b.md" },
		{ "a\\ b.md", "a\\\\\\ b.md" }, { "\xC3\xA9.md", "\xC3\xA9.md" },
	};
	static const struct str output = STR_INIT("o");
	struct buf wanted = { 0 };
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str input = str_of(rows[i].name);
		buf_clear(&wanted);
		buf_addf(&wanted, "o: \\\n  %s\n\n%s:\n", rows[i].written, rows[i].written);
		check(__LINE__, &output, 1, &input, 1, wanted.at);
	}
	buf_free(&wanted);
	static const struct str percent = STR_INIT("100%.h"), input = STR_INIT("x");
	check(__LINE__, &percent, 1, &input, 1, "100\\%.h: \\\n  x\n\nx:\n");
}
