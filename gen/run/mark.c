#include "mark.h"

#include "../resource/msgtable.h"

/* The beginning of the bytes as text: of UTF-16, what is ASCII. */
static struct str beginning(struct arena *arena, struct str bytes)
{
	char *text = arena_alloc(arena, MARK_WITHIN);
	size_t len = 0;
	for (size_t i = 0; i < bytes.len && i < MARK_WITHIN; i++)
		if (bytes.at[i])
			text[len++] = bytes.at[i];
	return (struct str){ text, len };
}

static bool has_nocase(struct str line, struct str wanted)
{
	for (size_t at = 0; at + wanted.len <= line.len; at++)
		if (str_eq_nocase(str_slice(line, at, at + wanted.len), wanted))
			return true;
	return false;
}

static bool has_no_words(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_letter_or_digit(text.at[i]))
			return false;
	return true;
}

static struct mark mark_of_line(struct str line)
{
	static const struct str origin = STR_INIT("enerated from "), by = STR_INIT(" by statusgen");
	struct mark mark = { .origin = STR("") };
	ptrdiff_t from = str_find(line, origin, 0);
	ptrdiff_t to =
	    from == STR_NONE ? STR_NONE : str_find(line, by, (size_t)from + origin.len - 1);
	if (to != STR_NONE)
		mark.origin = str_slice(line, (size_t)from + origin.len, (size_t)to);
	bool said = to != STR_NONE || str_find(line, STR("enerated by statusgen"), 0) != STR_NONE;
	/* A template says how its outputs will be marked; prose may tell of it. */
	bool template = str_find(line, STR("{{"), 0) != STR_NONE;
	bool alone =
	    to != STR_NONE && from > 0 && has_no_words(str_slice(line, 0, (size_t)from - 1));
	mark.made = said && !template && (alone || has_nocase(line, STR("do not edit")));
	return mark;
}

struct mark mark_read(struct arena *arena, struct str bytes)
{
	struct str line;
	for (struct str rest = beginning(arena, bytes); str_part(&rest, '\n', &line);) {
		struct mark mark = mark_of_line(line);
		/*
		 * A resource script names its pages below; where it is one, it is made from that.
		 */
		struct str page, next;
		bool script = mark.made && str_ends(line, STR("do not edit. Messages of"));
		if (script && str_part(&rest, '\n', &page) && str_starts(page, STR("//   ")) &&
		    !(str_part(&rest, '\n', &next) && str_starts(next, STR("//   "))))
			mark.origin = str_slice(page, 5, page.len);
		if (mark.made)
			return mark;
	}
	return (struct mark){ .origin = STR("") };
}

/* Whether `old` begins with `words`, whatever its line ends are. */
static bool begins(struct str old, struct str words)
{
	size_t at = 0;
	for (size_t i = 0; i < words.len; i++) {
		if (words.at[i] == '\r')
			continue;
		while (at < old.len && old.at[at] == '\r')
			at++;
		if (at == old.len || old.at[at++] != words.at[i])
			return false;
	}
	return true;
}

static bool has_beginning(const struct output *output)
{
	size_t enough = 0;
	for (size_t i = 0; i < output->beginning.len; i++)
		enough += !byte_is_space(output->beginning.at[i]);
	return enough >= BEGINNING_ENOUGH;
}

bool mark_is_lacking(struct arena *arena, const struct output *output)
{
	return !output->table && !has_beginning(output) && !mark_read(arena, output->bytes).made;
}

bool mark_is_earlier(struct arena *arena, const struct output *output, struct str old)
{
	if (output->table)
		return msgtable_is(old);
	if (mark_read(arena, old).made)
		return true;
	if (str_starts(old, STR("\xFF\xFE")))
		old = beginning(arena, str_slice(old, 2, old.len));
	return has_beginning(output) && !mark_read(arena, output->bytes).made &&
	       begins(old, output->beginning);
}
