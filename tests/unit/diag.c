#define _POSIX_C_SOURCE 200809L /* open_memstream */

/*
 * Messages: their form, their order, what -W makes of them, and nothing on the terminal but text.
 */
#include "unit.h"

#include <stdlib.h>

#include "../../gen/base/diag.h"

static struct arena arena;

static void check_printed(int line, const struct diags *diags, struct diag_style style,
			  const char *wanted)
{
	char *out = NULL;
	size_t size = 0;
	FILE *stream = open_memstream(&out, &size);
	if (!stream)
		abort();
	diags_print(diags, stream, style);
	fclose(stream);
	unit_check_str(__FILE__, line, "printed", (struct str){ out, size }, str_of(wanted));
	free(out);
}

#define PRINTED(diags, style, wanted) \
	check_printed(__LINE__, diags, (struct diag_style)style, wanted)
#define PLAIN     \
	{         \
		0 \
	}

TEST(sorted_by_position_paths_as_they_came)
{
	struct diags diags = { .arena = &arena };
	const struct source *b = source_new(&arena, STR("b.md"), STR("one\ntwo\n"));
	const struct source *a = source_new(&arena, STR("a.md"), STR("x\n"));
	diag_at(&diags, DIAG_WARNING, b, 5, "w", "at %s", "two");
	diag_at(&diags, DIAG_ERROR, a, 0, "e", "at x");
	diag_at(&diags, DIAG_NOTE, b, 4, "n", "before it");
	diag_path(&diags, DIAG_FATAL, STR("b.md"), "f", "as a whole");
	diag_at(&diags, DIAG_WARNING, b, 5, "w", "after the first");
	diag_path(&diags, DIAG_FATAL, STR(""), "usage", "nothing in particular");
	PRINTED(&diags, PLAIN,
		"b.md: error: as a whole [f]\n"
		"b.md:2:1: note: before it [n]\n"
		"b.md:2:2: warning: at two [w]\n"
		"b.md:2:2: warning: after the first [w]\n"
		"a.md:1:1: error: at x [e]\n"
		"statusgen: error: nothing in particular [usage]\n");
	struct diag_style quiet = { .quiet = true };
	check_printed(__LINE__, &diags, quiet,
		      "b.md: error: as a whole [f]\na.md:1:1: error: at x [e]\n"
		      "statusgen: error: nothing in particular [usage]\n");
	CHECK_INT(diags.worst, DIAG_FATAL);
	arena_free(&arena);
}

TEST(the_worst_level_counts)
{
	struct diags diags = { .arena = &arena };
	CHECK(!diags_failed(&diags));
	diag_path(&diags, DIAG_WARNING, STR("x"), "w", "w");
	CHECK(!diags_failed(&diags));
	diag_path(&diags, DIAG_ERROR, STR("x"), "e", "e");
	diag_path(&diags, DIAG_NOTE, STR("x"), "n", "n");
	CHECK(diags_failed(&diags));
	CHECK_INT(diags.worst, DIAG_ERROR);
	arena_free(&arena);
}

/* The level that a message of check "c" has under the rules; -1 where it is not wanted. */
static int level(enum diag_level given, const struct diag_rule *rules, size_t count,
		 bool all_errors)
{
	struct diag_policy policy = { rules, count, all_errors, false };
	struct diags diags = { .arena = &arena, .policy = &policy };
	diag_path(&diags, given, STR("x"), "c", "text");
	return diags.count ? (int)diags.items[0].level : -1;
}

TEST(policies)
{
	static const struct diag_rule off[] = { { STR_INIT("c"), DIAG_OFF } };
	static const struct diag_rule error[] = { { STR_INIT("c"), DIAG_AS_ERROR } };
	static const struct diag_rule other[] = { { STR_INIT("d"), DIAG_OFF } };
	static const struct diag_rule on_again[] = { { STR_INIT("c"), DIAG_OFF },
						     { STR_INIT("c"), DIAG_ON } };
	static const struct diag_rule off_again[] = { { STR_INIT("c"), DIAG_AS_ERROR },
						      { STR_INIT("c"), DIAG_OFF } };
	CHECK_INT(level(DIAG_WARNING, NULL, 0, false), DIAG_WARNING);
	CHECK_INT(level(DIAG_WARNING, off, 1, false), -1);
	CHECK_INT(level(DIAG_NOTE, off, 1, false), -1);
	CHECK_INT(level(DIAG_ERROR, off, 1, false),
		  -1); /* of a check; other errors have none that -W takes */
	CHECK_INT(level(DIAG_FATAL, off, 1, true), DIAG_FATAL);
	CHECK_INT(level(DIAG_WARNING, error, 1, false), DIAG_ERROR);
	CHECK_INT(level(DIAG_NOTE, error, 1, false), DIAG_ERROR);
	CHECK_INT(level(DIAG_WARNING, other, 1, false), DIAG_WARNING);
	CHECK_INT(level(DIAG_WARNING, NULL, 0, true), DIAG_ERROR);
	CHECK_INT(level(DIAG_NOTE, NULL, 0, true), DIAG_NOTE); /* -W error is for warnings */
	CHECK_INT(level(DIAG_WARNING, off, 1, true), -1);
	CHECK_INT(level(DIAG_WARNING, on_again, 2, false), DIAG_WARNING);
	CHECK_INT(level(DIAG_WARNING, off_again, 2, false), -1);
	arena_free(&arena);
}

TEST(what_is_no_error_is_not_kept_where_errors_alone_are_wanted)
{
	static const struct diag_rule error[] = { { STR_INIT("c"), DIAG_AS_ERROR } };
	struct diag_policy policy = { NULL, 0, false, true };
	struct diags diags = { .arena = &arena, .policy = &policy };
	diag_path(&diags, DIAG_WARNING, STR("x"), "c", "text");
	diag_path(&diags, DIAG_NOTE, STR("x"), "c", "text");
	CHECK_INT(diags.count, 0);
	CHECK(!diags_want(&diags, DIAG_WARNING, "c"));
	policy.rules = error;
	policy.count = 1;
	CHECK(diags_want(&diags, DIAG_WARNING, "c"));
	CHECK(!diags_want(&diags, DIAG_WARNING, "d"));
	diag_path(&diags, DIAG_WARNING, STR("x"), "c", "text");
	CHECK_INT(diags.count, 1);
	CHECK_INT(diags.worst, DIAG_ERROR);
	arena_free(&arena);
}

TEST(control_characters_are_told_not_sent)
{
	struct diags diags = { .arena = &arena };
	diag_path(&diags, DIAG_ERROR, STR("a\nb\x1b"), "c", "%s", "x\x1b[31m\x7f\r\n\xC3\xA9");
	PRINTED(&diags, PLAIN, "a\\x0Ab\\x1B: error: x\\x1B[31m\\x7F\\x0D\\x0A\xC3\xA9 [c]\n");
	arena_free(&arena);
}

TEST(nothing_of_a_page_is_a_command_of_a_build_server)
{
	struct diags diags = { .arena = &arena };
	diag_path(&diags, DIAG_ERROR, STR("::error::p"), "c",
		  "'##[group]' '##vso[a.b c=d]' '##teamcity[e]' # ## [f] a::b");
	PRINTED(
	    &diags, PLAIN,
	    "\\x3A:error::p: error: '\\x23#[group]' '\\x23#vso[a.b c=d]' '\\x23#teamcity[e]' # ## [f] a::b [c]\n");
	arena_free(&arena);
}

TEST(a_caret_stands_below_the_place)
{
	struct diags diags = { .arena = &arena };
	const struct source *source =
	    source_new(&arena, STR("p"), STR("one\n\t\xC3\xA9t\xC3\xA9 = 1\n"));
	diag_at(&diags, DIAG_ERROR, source, 4 + 1 + 5 + 3, "c", "here");
	struct diag_style style = { .caret = true };
	check_printed(__LINE__, &diags, style,
		      "p:2:8: error: here [c]\n  |  \xC3\xA9t\xC3\xA9 = 1\n  |        ^\n");
	arena_free(&arena);
}

TEST(a_line_above_a_caret_is_no_command)
{
	struct diags diags = { .arena = &arena };
	const struct source *source = source_new(&arena, STR("p"), STR("::x ##vso[y]z\n"));
	diag_at(&diags, DIAG_ERROR, source, 2, "c", "here");
	struct diag_style style = { .caret = true };
	check_printed(__LINE__, &diags, style,
		      "p:1:3: error: here [c]\n  | ::x  #vso[y]z\n  |   ^\n");
	arena_free(&arena);
}

TEST(messages_outlive_their_pages)
{
	struct arena page = { 0 };
	struct diags diags = { .arena = &page };
	const struct source *source =
	    source_new(&page, arena_str(&page, STR("p")), arena_str(&page, STR("one\ntwo\n")));
	diag_at(&diags, DIAG_WARNING, source, 5, "c", "at %s", "two");
	diag_at(&diags, DIAG_ERROR, source, 0, "c", "at one");
	struct diags bare = diags;
	diags_move(&diags, &arena, true);
	diags_move(&bare, &arena, false);
	arena_free(&page);
	diag_path(&diags, DIAG_NOTE, STR("p"), "n", "and more");
	struct diag_style style = { .caret = true };
	check_printed(__LINE__, &diags, style,
		      "p: note: and more [n]\n"
		      "p:1:1: error: at one [c]\n  | one\n  | ^\n"
		      "p:2:2: warning: at two [c]\n  | two\n  |  ^\n");
	check_printed(__LINE__, &bare, style,
		      "p:1:1: error: at one [c]\np:2:2: warning: at two [c]\n");
	CHECK(diags_failed(&diags));
	arena_free(&arena);
}

TEST(colors_are_for_the_level_alone)
{
	struct diags diags = { .arena = &arena };
	diag_path(&diags, DIAG_WARNING, STR("p"), "c", "text");
	struct diag_style style = { .color = true };
	check_printed(__LINE__, &diags, style, "p: \033[1;35mwarning:\033[0m text [c]\n");
	arena_free(&arena);
}
