/*
 * What stands for many codes, below a title of codes: ranges of numbers and of codes, bounds, and
 * names with a part left open.
 *
 *	- `5100-5102`: No water        - <= 4999: of the pump
 *	### PUMP_ERR_<PART>            - `E_*` - all of them
 */
#include "../entry/text_head.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

bool left_is_bordered(struct str text, size_t at, size_t to)
{
	size_t next = left_skip_blanks(text, at);
	struct str rest = str_slice(text, next, to);
	bool dash = str_starts(rest, STR("- ")) || str_starts(rest, STR("\xE2\x80\x93")) ||
		    str_starts(rest, STR("\xE2\x80\x94"));
	return next >= to || str_starts(rest, STR(":")) || str_starts(rest, STR("\xEF\xBC\x9A")) ||
	       (dash && next > at);
}

/*
 * "<= 4999", "≥ 5000"; of "- >= 5000" Markdown makes a quote of "= 5000": the byte after it; `at`
 * where none begins there.
 */
static size_t bound_end(struct str text, size_t at)
{
	static const struct str signs[] = { STR_INIT("<="),          STR_INIT(">="),
					    STR_INIT("<"),           STR_INIT(">"),
					    STR_INIT("="),           STR_INIT("\xE2\x89\xA4"),
					    STR_INIT("\xE2\x89\xA5") };
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		struct value_found value;
		size_t number = left_skip_blanks(text, at + signs[i].len);
		if (str_starts(rest, signs[i]))
			return value_find(text, number, &value) && value.from == number &&
				       value.state == VALUE_GOOD
				   ? value.end
				   : at;
	}
	return at;
}

/* "<PART>", "{code}", "*": the byte after it; `at` where none stands. */
static size_t skip_open_part(struct str text, size_t at)
{
	char sign = str_byte(text, at), close = sign == '<' ? '>' : '}';
	if (sign == '*')
		return at + 1;
	if (sign != '<' && sign != '{')
		return at;
	size_t end = str_word_end(text, at + 1);
	return end > at + 1 && str_byte(text, end) == close ? end + 1 : at;
}

/* "PUMP_<PART>_LOST", "E_*": capitals, of which a part is left open. */
static size_t family_end(struct str text, size_t at)
{
	size_t end = at;
	bool open = false, joined = false;
	for (size_t next = at; next < text.len; end = next) {
		bool capital = byte_is_upper(text.at[next]) || byte_is_digit(text.at[next]);
		size_t part = skip_open_part(text, next);
		joined |= text.at[next] == '_';
		if (part == next && !capital && text.at[next] != '_')
			break;
		open |= part > next;
		next = part > next ? part : next + 1;
	}
	return open && joined && byte_is_upper(str_byte(text, at)) ? end : at;
}

static void count(struct arena *arena, const struct flat *flat, size_t from, size_t to,
		  struct left_many *many)
{
	if (many->count++)
		return;
	many->first = arena_str(arena, str_slice(flat_text(flat), from, to));
	many->offset = flat_offset(flat, from);
}

bool left_is_noted(const struct left_nameless *look, const struct flat *flat, size_t at)
{
	uint32_t offset = flat_offset(flat, at);
	return map_get(&look->noted, (struct str){ (const char *)&offset, sizeof offset });
}

void left_count_many(const struct left_nameless *look, const struct flat *flat, bool listed,
		     struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct value_found value;
		to = str_line_end(text, at);
		size_t family = family_end(text, at), bound = bound_end(text, at);
		bool range = byte_is_digit(text.at[at]) && value_find(text, at, &value) &&
			     value.from == at && value.state == VALUE_RANGE && value.end <= to;
		if (bound > at && left_is_bordered(text, bound, to))
			count(look->arena, flat, at, bound, &leftovers->ranges);
		if (listed || left_is_noted(look, flat, at))
			continue;
		size_t texts = text_range_end(flat, at, to);
		if (range && left_is_bordered(text, value.end, to))
			count(look->arena, flat, at, value.end, &leftovers->ranges);
		else if (texts)
			count(look->arena, flat, at, texts, &leftovers->ranges);
		else if (family > at && left_is_bordered(text, family, to))
			count(look->arena, flat, at, family, &leftovers->families);
	}
}

/* "7203[100 - 111]", "7210[xx]": what stands in the brackets, blanks aside; empty: it is no such.
 */
static struct str part_of_number(struct str line, size_t at)
{
	size_t digits = at;
	while (byte_is_digit(str_byte(line, digits)))
		digits++;
	ptrdiff_t close =
	    str_byte(line, digits) == '[' ? str_find_byte(line, ']', digits) : STR_NONE;
	bool ends = close != STR_NONE && left_is_bordered(line, (size_t)close + 1, line.len);
	return digits > at + 1 && ends ? str_trim(str_slice(line, digits + 1, (size_t)close))
				       : STR("");
}

/* "xx", "nn", "*" */
static bool is_open_part(struct str part)
{
	static const struct str signs[] = { STR_INIT("x"), STR_INIT("n"), STR_INIT("*"),
					    STR_INIT("#"), STR_INIT("?") };
	for (size_t i = 1; i < part.len; i++)
		if (part.at[i] != part.at[0])
			return false;
	return part.len && STR_IS_ONE_OF_NOCASE(str_slice(part, 0, 1), signs);
}

void left_count_parts(struct arena *arena, const struct flat *flat, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	struct str line = str_slice(text, 0, str_line_end(text, 0));
	struct value_found value;
	size_t at = 0;
	while (at < line.len && !byte_is_digit(line.at[at]))
		at++;
	struct str part = part_of_number(line, at), label = str_trim(str_slice(line, 0, at));
	if (!part.len || (label.len && !text_labels_error_code(label)))
		return;
	size_t end = (size_t)(part.at + part.len - line.at);
	end = (size_t)str_find_byte(line, ']', end) + 1;
	if (is_open_part(part))
		count(arena, flat, at, end, &leftovers->families);
	else if (value_find(part, 0, &value) && value.state == VALUE_RANGE && !value.from &&
		 value.end == part.len)
		count(arena, flat, at, end, &leftovers->ranges);
}
