/* Lines that begin with a name and a number, or the other way round. */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

#include <string.h>

size_t left_skip_separator(struct str text, size_t at)
{
	while (at < text.len && !byte_is_word(text.at[at]) && text.at[at] != '\n')
		at++;
	return at;
}

size_t left_skip_blanks(struct str text, size_t at)
{
	while (str_byte(text, at) == ' ' || str_byte(text, at) == '\t')
		at++;
	return at;
}

bool left_is_number(struct str text, size_t from, size_t to, bool parted, size_t *end)
{
	struct value_found value;
	if (!byte_is_digit(str_byte(text, from)) || !value_find(text, from, &value))
		return false;
	*end = value.end;
	bool hex = value.form == FORM_HEX;
	size_t next = left_skip_blanks(text, value.end);
	struct str after = str_slice(text, next, next + 2);
	bool comment = str_eq(after, STR("/*")) || str_eq(after, STR("//"));
	bool alone = next >= to || str_byte(text, next) == '\n' || comment;
	return !byte_is_word(str_byte(text, value.end)) && (hex || parted || alone);
}

bool left_is_name(struct str text, size_t at, struct name_found *name)
{
	/* Most words have no parts; "_TYPEDEF_(5)" wraps a value. */
	struct str word = str_slice(text, at, str_word_end(text, at));
	return str_is_joined(word) && word.at[0] != '_' && name_find(text, at, name) &&
	       name->from == at && name->shape == NAME_SURE && !name->wildcard;
}

bool left_is_parted(struct str text, size_t from, size_t to)
{
	return str_trim(str_slice(text, from, to)).len > 0;
}

/* "POND_READ(3), POND_WRITE(3)", "POND_READ(3) ... POND_READ(3)": pages of a manual. */
static bool is_manual_page(struct str text, const struct name_found *name, size_t to)
{
	enum { SECTION = 3 };
	size_t end = name->to + SECTION;
	struct str page = str_slice(text, name->from, end), line = str_slice(text, 0, to);
	return str_byte(text, name->to) == '(' && end <= to && str_byte(text, end - 1) == ')' &&
	       (end == to || text.at[end] == ',' || str_ends(line, page));
}

/* The line from..to, which begins with a word; `loose`: blanks may part its name and number. */
static bool is_row(struct str text, size_t from, size_t to, bool loose, struct name_found *name)
{
	size_t end, next;
	if (left_is_name(text, from, name)) {
		if (is_manual_page(text, name, to))
			return false;
		next = left_skip_separator(text, name->to);
		return next > name->to && next - name->to <= LIMIT_SEPARATOR &&
		       left_is_number(text, next, to, loose || left_is_parted(text, name->to, next),
				      &end);
	}
	if (!left_is_number(text, from, to, true, &end))
		return false;
	next = left_skip_separator(text, end);
	/* "1. NAME" numbers a section. */
	if (next == end || text.at[end] == '.' || next - end > LIMIT_SEPARATOR ||
	    !left_is_name(text, next, name))
		return false;
	/* "(5) ERR_X has been ...": a text begins with a name. */
	next = left_skip_separator(text, name->to);
	return next >= to || left_is_parted(text, name->to, next);
}

/* "type: 18 (`pond_dry`)": after a word that says that a code follows; else `from`. */
static size_t skip_label(struct str text, size_t from, size_t to)
{
	size_t end = from;
	while (end < to && (byte_is_letter(text.at[end]) || (unsigned char)text.at[end] >= 0x80))
		end++;
	struct str word = str_slice(text, from, end);
	size_t next = left_skip_blanks(text, end + 1);
	bool label = end > from && str_byte(text, end) == ':' && next < to &&
		     byte_is_digit(text.at[next]) &&
		     (word_is_label(word) || text_labels_error_code(word));
	return label ? next : from;
}

/* "EHOT 5 too hot", "5 EHOT too hot": one word in capitals, as errno.h has them, and a text. */
static bool is_errno_row(struct str text, size_t from, size_t to, struct name_found *name)
{
	enum { SHORTEST = 3 };
	size_t end, at = from, word_end;
	bool first = left_is_number(text, from, to, true, &end);
	at = first ? left_skip_blanks(text, end) : from;
	word_end = str_word_end(text, at);
	struct str word = str_slice(text, at, word_end);
	if (word.len < SHORTEST || word_end > to || !byte_is_upper(word.at[0]) ||
	    str_holds_lower(word) || !name_find(text, at, name) || name->to != word_end)
		return false;
	size_t next = left_skip_blanks(text, word_end);
	if (!first && (!left_is_number(text, next, to, true, &end) || next == word_end))
		return false;
	next = first ? next : left_skip_blanks(text, end);
	return next < to && (first || next > end) &&
	       (byte_is_letter(text.at[next]) || (unsigned char)text.at[next] >= 0x80);
}

/*
 * "POND_DRY: no water (5)": a number in brackets ends the line; in an item no sign need be after
 * the name.
 */
static bool ends_with_number(struct str text, size_t from, size_t to, bool item,
			     struct name_found *name)
{
	if (!left_is_name(text, from, name))
		return false;
	size_t next = left_skip_separator(text, name->to);
	struct str line = str_trim(str_slice(text, next, to));
	ptrdiff_t open = str_ends(line, STR(")")) ? str_find_last(line, '(') : STR_NONE;
	struct value_found value;
	return (item || left_is_parted(text, name->to, next)) && open > 0 &&
	       line.at[open - 1] == ' ' && value_find(line, (size_t)open, &value) &&
	       value.from == (size_t)open && value.end == line.len && value.state == VALUE_GOOD;
}

void left_count_name(struct arena *arena, struct str found, uint32_t offset, struct map *seen,
		     const struct map *families, struct leftovers *leftovers)
{
	if (map_get(seen, found))
		return;
	found = arena_str(arena, found);
	*map_at(seen, found) = leftovers;
	leftovers->akin += map_get(families, leftovers_family(found)) != NULL;
	if (!leftovers->count++) {
		leftovers->name = found;
		leftovers->offset = offset;
	}
}

size_t left_page_line_end(const struct flat *flat, struct str page, size_t at)
{
	struct str text = flat_text(flat);
	for (; at < text.len && text.at[at] != '\n'; at++) {
		if (text.at[at] != ' ')
			continue;
		/* A table of messages is read without a text. */
		size_t before = flat_offset(flat, at);
		before = before < page.len ? before : page.len;
		/* In a quotation each line begins with '>', and what is bold or code with its
		 * signs.
		 */
		while (before > 0 && strchr(" \t>*_`", page.at[before - 1]) && page.at[before - 1])
			before--;
		if (before > 0 && str_byte(page, before - 1) == '\n')
			break;
	}
	return at;
}

/* Whether so many names can be in the text as make rows: most texts of a page have no '_'. */
static bool may_name_two(struct str text)
{
	ptrdiff_t first = str_find_byte(text, '_', 0);
	return first != STR_NONE &&
	       str_find_byte(text, '_', str_word_end(text, (size_t)first)) != STR_NONE;
}

void left_count_loose(struct arena *arena, const struct flat *flat, struct str page,
		      struct map *seen, const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	struct name_found name, first = { 0 };
	size_t rows = 0;
	if (!may_name_two(text))
		return;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = left_page_line_end(flat, page, at);
		/* "NAME::", and what it means in the next line. */
		if (str_ends(str_trim(str_slice(text, at, to)), STR("::")) && to < text.len)
			to = left_page_line_end(flat, page, to + 1);
		size_t from = left_skip_separator(text, at);
		if (from >= to || !left_is_name(text, from, &name) ||
		    !is_row(text, from, to, true, &name))
			continue;
		if (rows++ == 1)
			left_count_name(arena, str_slice(text, first.from, first.to),
					flat_offset(flat, first.from), seen, families, leftovers);
		first = rows == 1 ? name : first;
		if (rows > 1)
			left_count_name(arena, str_slice(text, name.from, name.to),
					flat_offset(flat, name.from), seen, families, leftovers);
	}
	leftovers->rows |= rows > 1;
}

bool left_is_akin(struct str text, const struct name_found *name, const struct map *families)
{
	return map_get(families, leftovers_family(str_slice(text, name->from, name->to)));
}

/* Whether it is in a listing, and no name alone there: then it is counted nowhere. */
static bool is_read(struct str name, const struct map *seen, const struct map *families)
{
	const void *how = map_get(seen, name);
	return how && how != families;
}

bool left_has_unread(struct str text, const struct map *seen, const struct map *families)
{
	struct name_found name;
	for (ptrdiff_t sign = 0; (sign = str_find_byte(text, '_', (size_t)sign)) != STR_NONE;) {
		size_t from = (size_t)sign, to = str_word_end(text, from);
		while (from > 0 && byte_is_word(text.at[from - 1]))
			from--;
		/* Most words are names that were read; the others may be no names. */
		if (!is_read(str_slice(text, from, to), seen, families) &&
		    left_is_name(text, from, &name))
			return true;
		sign = (ptrdiff_t)to;
	}
	return false;
}

void left_count_lines(struct arena *arena, const struct flat *flat, bool rows, enum tag place,
		      bool headed, struct map *seen, const struct map *families,
		      struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	bool code = place == TAG_PRE;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct name_found name;
		to = str_line_end(text, at);
		size_t from = left_skip_separator(text, at);
		bool item = place == TAG_LI || headed, errno_form = place == TAG_LI && headed;
		/* What begins with a name that was read can only say of which form others are. */
		if (!errno_form && from < to && left_is_name(text, from, &name) &&
		    is_read(str_slice(text, name.from, name.to), seen, families) &&
		    (code || !ends_with_number(text, from, to, item, &name)))
			continue;
		size_t begin = code ? from : skip_label(text, from, to);
		bool row = from < to && is_row(text, begin, to, false, &name);
		bool errno_row =
		    !row && from < to && errno_form && is_errno_row(text, from, to, &name);
		bool ends = !row && !errno_row && !code && from < to &&
			    ends_with_number(text, from, to, item, &name);
		if ((!row && !errno_row && !ends) || (code && !left_is_akin(text, &name, families)))
			continue;
		/* It may have been read as a name alone, of which nothing is said. */
		struct str found = str_slice(text, name.from, name.to);
		if (ends && map_get(seen, found) == families)
			*map_at(seen, found) = NULL;
		/* Rows of what is no table are reported as such, where they stand by themselves. */
		bool bar = str_byte(text, at) == '|' &&
			   (code || str_byte(text, left_skip_blanks(text, name.to)) == '|');
		if (rows && bar && !(flat_set(flat, from) & SET_CODE && !code))
			continue;
		leftovers->rows |= ends && item && leftovers->ends++;
		/* "17 PLC is off", "18 PLC is slow": a word of the text, and yet these are codes.
		 */
		leftovers->rows |= errno_row && map_get(seen, found) == leftovers;
		left_count_name(arena, found, flat_offset(flat, name.from), seen, families,
				leftovers);
		leftovers->rows |=
		    (errno_row && leftovers->count > 1) || (row && begin > from && headed);
	}
}

struct str leftovers_family(struct str name)
{
	ptrdiff_t end = str_find_byte(name, '_', 1);
	return str_slice(name, 0, end == STR_NONE ? 0 : (size_t)end);
}
