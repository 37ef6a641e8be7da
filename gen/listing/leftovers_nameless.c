/* Codes without names: a number and its text, as the headings above say. */
#include "../entry/words.h"
#include "leftovers_parts.h"

void left_note_heading(struct left_headings *headings, enum tag tag, struct str text)
{
	headings->last = tag;
	if (headings->said == TAG_P || tag < headings->said)
		headings->said = TAG_ROOT;
	headings->texts[tag] = text;
	headings->asked[tag] = false;
	for (enum tag below = tag + 1; below <= TAG_H6; below++) {
		headings->texts[below] = STR("");
		headings->asked[below] = false;
	}
}

static bool lists_codes(struct left_headings *headings, enum tag tag)
{
	struct str text = headings->texts[tag];
	if (!headings->asked[tag]) {
		headings->list[tag] = text_lists_error_codes(text) || text_heads_exit_codes(text);
		headings->errors[tag] =
		    headings->list[tag] && (text_heads_errors(text) || text_heads_exit_codes(text));
	}
	headings->asked[tag] = true;
	return headings->list[tag];
}

bool left_headed_errors(struct left_headings *headings, enum tag block)
{
	enum tag last = tag_is_heading(block) ? block - 1 : headings->last;
	bool errors = headings->announced;
	for (enum tag tag = tag_is_heading(block) ? TAG_ROOT : last; tag <= last; tag++)
		errors |= lists_codes(headings, tag) && headings->errors[tag];
	return errors;
}

enum headed left_headed(struct left_headings *headings, enum tag block)
{
	enum tag last = tag_is_heading(block) ? block - 1 : headings->last;
	bool above = false;
	if (headings->announced)
		return HEADED_HERE;
	for (enum tag tag = TAG_ROOT; tag <= last; tag++)
		above |= lists_codes(headings, tag);
	bool here = lists_codes(headings, last) || tag_is_heading(block);
	return !above ? HEADED_NOT : here ? HEADED_HERE : HEADED_ABOVE;
}

bool left_headed_by_next(struct left_headings *headings, enum tag heading)
{
	enum tag above = heading - 1;
	while (above > TAG_ROOT && !headings->texts[above].len)
		above--;
	return lists_codes(headings, above);
}

static bool is_read(const struct left_nameless *look, const struct flat *flat, size_t at)
{
	uint32_t offset = flat_offset(flat, at);
	return map_get(&look->read, (struct str){ (const char *)&offset, sizeof offset });
}

bool left_is_listed(struct left_nameless *look, struct str number)
{
	const struct reading *reading = look->reading;
	struct value_found value;
	for (size_t i = 0; !look->has_values && i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++) {
			const struct record *record = &reading->listings[i].records[k];
			const uint64_t *key = &record->head.value.value;
			if (reading->listings[i].verdict == VERDICT_CODES)
				*map_at(&look->values,
					(struct str){ (const char *)key, sizeof *key }) = look;
		}
	look->has_values = true;
	return value_find(number, 0, &value) && value.state == VALUE_GOOD &&
	       map_get(&look->values,
		       (struct str){ (const char *)&value.value, sizeof value.value });
}

/* "pond.error.101": where the code begins that the number ends. */
static size_t code_begins(struct str text, size_t at)
{
	while (at && (byte_is_word(text.at[at - 1]) || text.at[at - 1] == '.'))
		at--;
	return at;
}

static void tell_number(struct left_nameless *look, const struct flat *flat, struct str number,
			struct leftovers *leftovers)
{
	*map_at_copy(&look->told, number) = look;
	if (leftovers->numbers++)
		return;
	leftovers->number = arena_str(look->arena, number);
	leftovers->number_offset = flat_offset(flat, (size_t)(number.at - flat_text(flat).at));
}

/* One that begins at byte `from` of the line up to `to`; false: none does. */
static bool count_number(struct left_nameless *look, const struct flat *flat, size_t from,
			 size_t to, enum tag place, struct leftovers *leftovers)
{
	struct str text = flat_text(flat), number;
	/* Lines of code are all in code, headings bold. */
	bool apart = flat_set(flat, from) & (place == TAG_P          ? SET_STRONG
					     : tag_is_heading(place) ? SET_CODE
								     : SET_STRONG | SET_CODE);
	enum headed above = left_headed(&look->headings, place);
	enum nameless found =
	    nameless_read(flat, str_slice(text, from, to), place, above, apart, &number);
	if (found == NAMELESS_NONE)
		return false;
	/* A value in brackets begins with them, or with its first digit. */
	size_t at = (size_t)(number.at - text.at);
	bool bracket = str_starts(number, STR("("));
	if (is_read(look, flat, at) || (bracket && is_read(look, flat, at + 1)) ||
	    is_read(look, flat, code_begins(text, at)))
		return true;
	struct left_doubtful *few = found == NAMELESS_YEAR     ? &look->years
				    : found == NAMELESS_SMALL  ? &look->small
				    : found == NAMELESS_BESIDE ? &look->beside[place]
							       : NULL;
	/* What a program printed is no code of its own. */
	if (!few && look->sample && left_is_listed(look, number))
		return true;
	if (found == NAMELESS_ITEM) {
		left_items_add(&look->items, flat, number, above != HEADED_NOT);
		return true;
	}
	if (few) {
		if (!few->count++) {
			few->first = arena_str(look->arena, number);
			few->offset = flat_offset(flat, at);
		}
		return true;
	}
	/* "Error 17 comes back" in the text of one that is told. */
	if (look->inner && found == NAMELESS_MAYBE && map_get(&look->told, number))
		return true;
	tell_number(look, flat, number, leftovers);
	if (place == TAG_LI)
		left_items_tell(&look->items, flat, number);
	if (tag_is_heading(place))
		look->below_zero[place] += str_starts(number, STR("-"));
	/* "- 17 The pump is stuck." below the title and the table of codes. */
	bool peer = look->codes && place == TAG_LI && above == HEADED_HERE;
	leftovers->numbers_said += found == NAMELESS_SAID;
	leftovers->numbers_among |= tag_is_heading(place) && look->levels & TAG_BIT(place);
	look->maybe += found == NAMELESS_MAYBE && !peer;
	return true;
}

static void add_doubtful(const struct left_doubtful *few, struct leftovers *leftovers)
{
	if (!few->count)
		return;
	if (!leftovers->numbers || few->offset < leftovers->number_offset) {
		leftovers->number = few->first;
		leftovers->number_offset = few->offset;
	}
	leftovers->numbers += few->count;
}

void left_add_doubtful(const struct left_nameless *look, struct leftovers *leftovers)
{
	enum { SEVERAL = 2 };
	for (enum tag level = TAG_H1; level <= TAG_H6; level++)
		if (look->below_zero[level] >= SEVERAL)
			add_doubtful(&look->beside[level], leftovers);
	/* Headings that are years tell of years, unless those beside them are others. */
	if (leftovers->numbers)
		add_doubtful(&look->years, leftovers);
	if (look->small.count >= SEVERAL)
		add_doubtful(&look->small, leftovers);
}

/* The next number after byte `*at` that is a code as far as it can be seen, and before words. */
static bool next_titled(struct str text, size_t *at, struct str *number)
{
	for (; *at < text.len; ++*at) {
		struct value_found value;
		bool begins = !*at || text.at[*at - 1] == ' ';
		bool digit = byte_is_digit(str_byte(text, *at + (text.at[*at] == '-')));
		if (!begins || !digit || !value_find(text, *at, &value) || value.from != *at)
			continue;
		*number = str_slice(text, value.from, value.end);
		*at = value.end;
		if (value_is_code_like(&value) && str_byte(text, *at) == ' ' &&
		    byte_is_upper(str_byte(text, *at + 1)))
			return true;
	}
	return false;
}

void left_count_titled(struct left_nameless *look, const struct flat *flat,
		       struct leftovers *leftovers)
{
	struct str text = flat_text(flat), number;
	bool known = false;
	for (size_t at = 0; !known && next_titled(text, &at, &number);)
		known = map_get(&look->told, number) != NULL;
	for (size_t at = 0; known && next_titled(text, &at, &number);)
		if (!map_get(&look->told, number))
			tell_number(look, flat, number, leftovers);
}

void left_count_nameless(struct left_nameless *look, const struct flat *flat, size_t from,
			 enum tag place, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	size_t to = str_line_end(text, from);
	if (!str_holds_digit(str_slice(text, from, to)) ||
	    !count_number(look, flat, from, to, place, leftovers))
		return;
	for (size_t at = from; at < to; at++) {
		if (text.at[at] != ',' && text.at[at] != ';')
			continue;
		size_t next = left_skip_blanks(text, at + 1);
		if (byte_is_digit(str_byte(text, next)))
			count_number(look, flat, next, to, place, leftovers);
	}
}
