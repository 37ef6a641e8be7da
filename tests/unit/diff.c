/*
 * Unified diffs: a reader of its own applies each to the old text and must get the new one.
 */
#include "unit.h"

#include <stdlib.h>

#include "../../gen/run/diff.h"

static struct str diff(struct buf *out, struct str old, struct str fresh, size_t most)
{
	buf_clear(out);
	diff_add(out, STR("p"), old, fresh, most);
	return buf_str(out);
}

/* Takes a line with its end off the front; the last may lack it. */
static struct str take_line(struct str *rest)
{
	ptrdiff_t end = str_find_byte(*rest, '\n', 0);
	size_t len = end == STR_NONE ? rest->len : (size_t)end + 1;
	struct str line = str_slice(*rest, 0, len);
	*rest = str_slice(*rest, len, rest->len);
	return line;
}

/*
 * Applies hunks to `old`. False where a line of the diff is not what stands in the text, or a
 * hunk's numbers are not those of its lines. "\ No newline at end of file" takes the line end of
 * the line above it.
 */
static bool apply(struct str old, struct str patch, struct buf *out)
{
	struct str rest = old;
	size_t old_line = 1, new_line = 1;
	buf_clear(out);
	if (!str_starts(take_line(&patch), STR("--- p")) ||
	    !str_starts(take_line(&patch), STR("+++ p")))
		return false;
	while (patch.len) {
		size_t from, count = 1, to, fresh = 1;
		struct str head = take_line(&patch);
		char copy[100] = { 0 };
		memcpy(copy, head.at, head.len < 99 ? head.len : 99);
		if (sscanf(copy, "@@ -%zu,%zu +%zu,%zu @@", &from, &count, &to, &fresh) != 4)
			return false;
		/* An empty side names the line before it. */
		size_t start = from + (count == 0), new_start = to + (fresh == 0);
		while (old_line < start && rest.len) {
			buf_add(out, take_line(&rest));
			old_line++;
			new_line++;
		}
		if (old_line != start || new_line != new_start)
			return false;
		while (patch.len && !str_starts(patch, STR("@@"))) {
			struct str line = take_line(&patch), text = str_slice(line, 1, line.len);
			if (str_starts(patch, STR("\\"))) {
				take_line(&patch);
				text.len--;
			}
			if (line.at[0] != '+') {
				struct str was = take_line(&rest);
				if (!str_eq(was, text) || count-- == 0)
					return false;
				old_line++;
			}
			if (line.at[0] != '-') {
				if (fresh-- == 0)
					return false;
				buf_add(out, text);
				new_line++;
			}
		}
		if (count || fresh)
			return false;
	}
	buf_add(out, rest);
	return true;
}

static void check(int line, struct str old, struct str fresh)
{
	struct buf out = { 0 }, result = { 0 };
	struct str patch = diff(&out, old, fresh, SIZE_MAX);
	if (!apply(old, patch, &result) || !str_eq(buf_str(&result), fresh)) {
		unit_fail(__FILE__, line, "the difference does not lead to the new text:");
		printf("#   ");
		unit_print_str(old);
		printf("\n#   ");
		unit_print_str(fresh);
		printf("\n#   ");
		unit_print_str(patch);
		putchar('\n');
	}
	buf_free(&out);
	buf_free(&result);
}

TEST(small_texts)
{
	static const struct str texts[] = {
		STR_INIT(""),
		STR_INIT("a\n"),
		STR_INIT("a\nb\n"),
		STR_INIT("b\na\n"),
		STR_INIT("\n"),
		STR_INIT("a\n\nb\n"),
		STR_INIT("a"),
		STR_INIT("a\nb"),
		STR_INIT("-- x\n++ y\n"),
		STR_INIT("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"),
		STR_INIT("a\nb\nX\nd\ne\nf\ng\nh\nY\nj\n"),
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			if (i != k)
				check(__LINE__, texts[i], texts[k]);
}

TEST(random_texts)
{
	uint32_t state = 1;
	struct buf texts[2] = { { 0 }, { 0 } };
	for (int round = 0; round < 500; round++) {
		for (int side = 0; side < 2; side++)
			buf_clear(&texts[side]);
		for (int line = 0; line < 60; line++) {
			state = state * 1664525u + 1013904223u;
			unsigned what = state >> 24, word = state >> 16 & 7;
			if (what % 10 != 0)
				buf_addf(&texts[0], "%u\n", word);
			if (what % 10 != 1)
				buf_addf(&texts[1], "%u\n", what % 10 == 2 ? 99 : word);
		}
		if (!str_eq(buf_str(&texts[0]), buf_str(&texts[1])))
			check(__LINE__, buf_str(&texts[0]), buf_str(&texts[1]));
	}
	buf_free(&texts[0]);
	buf_free(&texts[1]);
}

TEST(texts_with_nothing_in_common_stay_quick)
{
	struct buf old = { 0 }, fresh = { 0 };
	buf_add(&old, STR("same\n"));
	buf_add(&fresh, STR("same\n"));
	for (int i = 0; i < 20000; i++) {
		buf_addf(&old, "old %d\n", i);
		buf_addf(&fresh, "new %d\n", i);
	}
	check(__LINE__, buf_str(&old), buf_str(&fresh));
	buf_free(&old);
	buf_free(&fresh);
}

TEST(a_small_change_has_three_lines_around_it)
{
	struct buf out = { 0 };
	struct str patch = diff(&out, STR("1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
				STR("1\n2\n3\n4\nX\n6\n7\n8\n9\n"), SIZE_MAX);
	ptrdiff_t hunk = str_find(patch, STR("@@"), 0);
	REQUIRE(hunk != STR_NONE);
	CHECK_STR(str_slice(patch, (size_t)hunk, patch.len),
		  STR("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"));
	buf_free(&out);
}

TEST(lines_that_are_left_out_are_counted)
{
	struct buf out = { 0 };
	struct str patch = diff(&out, STR("1\n2\n3\n"), STR("a\nb\nc\n"), 2);
	ptrdiff_t cut = str_find(patch, STR("\n-1\n-2\n"), 0);
	REQUIRE(cut != STR_NONE);
	struct str last = str_slice(patch, (size_t)cut + 7, patch.len);
	CHECK(str_find(last, STR("4 more"), 0) != STR_NONE);
	CHECK_INT(str_find_byte(last, '\n', 0), (ptrdiff_t)last.len - 1);
	buf_free(&out);
}

TEST(bytes_that_are_no_text)
{
	struct buf out = { 0 };
	struct str said = diff(&out, STR("a\0b"), STR("abcd"), 10);
	CHECK(str_find(said, STR("@@"), 0) == STR_NONE);
	CHECK(str_find(said, STR("3 bytes"), 0) != STR_NONE &&
	      str_find(said, STR("4"), 0) != STR_NONE);
	CHECK_INT(str_find(diff(&out, STR("a\n"), STR("\xFF\n"), 10), STR("@@"), 0), STR_NONE);
	buf_free(&out);
}
