#include "name.h"

#include "limits.h"

/* "C0000005": a number rather than a name, unless the place is one for names. */
static bool is_full_hex(struct str name)
{
	enum { DIGITS = 8 };
	bool digit = false;
	if (name.len != DIGITS)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		if (byte_hex(name.at[i]) < 0)
			return false;
		digit |= byte_is_digit(name.at[i]);
	}
	return digit;
}

enum name_shape name_shape(struct str name)
{
	size_t upper = 0, lower = 0, digits = 0;
	bool parts = false;
	if (name.len == 0 || byte_is_digit(name.at[0]))
		return NAME_NONE;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		if (byte_is_lower(c)) {
			lower++;
		} else if (byte_is_upper(c)) {
			upper++;
			parts |= i > 0 && byte_is_lower(name.at[i - 1]);
		} else {
			digits += byte_is_digit(c);
			parts |= c == '_' && i > 0 && i + 1 < name.len;
		}
		/* Mostly the beginning tells. */
		if (parts && upper + lower > 0)
			return is_full_hex(name) ? NAME_WORD : NAME_SURE;
	}
	if (upper + lower == 0)
		return NAME_NONE;
	if (is_full_hex(name))
		return NAME_WORD;
	/* Two capitals are an abbreviation as often as a name (OK, IO, ID). */
	return !lower && upper + digits >= 3 ? NAME_SURE : NAME_WORD;
}

bool name_is_lower(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_lower(name.at[i]))
			return false;
	return true;
}

/* "pcrebuild(3)": a page of a manual's section. */
static bool is_manual_page(struct str text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (byte_is_upper(text.at[i]))
			return false;
	return str_byte(text, to) == '(' && byte_is_digit(str_byte(text, to + 1)) &&
	       (str_byte(text, to + 2) == ')' ||
		(byte_is_lower(str_byte(text, to + 2)) && str_byte(text, to + 3) == ')'));
}

/* Dashes, quotes, full-width brackets and the like part words; letters of other scripts do not. */
static bool is_punctuation(struct str text, size_t at)
{
	uint32_t code = utf8_next(text, &at);
	return (code >= 0xA0 && code < 0xC0) || (code >= 0x2000 && code < 0x2C00) ||
	       (code >= 0x3000 && code < 0x3040) || (code >= 0xFF00 && code < 0xFF10) ||
	       (code >= 0xFF1A && code < 0xFF21) || (code >= 0xFE00 && code < 0xFE70);
}

size_t name_foreign_letter(struct str text, size_t at)
{
	size_t end = at;
	if ((unsigned char)str_byte(text, at) < 0x80 || str_space_at(text, at) ||
	    is_punctuation(text, at))
		return 0;
	utf8_next(text, &end);
	return end - at;
}

bool name_has_parts(struct str name)
{
	for (size_t i = 1; i < name.len; i++)
		if (name.at[i] == '_' ||
		    (byte_is_upper(name.at[i]) && byte_is_lower(name.at[i - 1])))
			return true;
	return false;
}

/*
 * "Success:0" and nothing else on the line, of which digits follow from `at` on; "SQL:1999" is no
 * such word.
 */
static bool is_whole_line(struct str text, size_t from, size_t at)
{
	if (!byte_is_upper(text.at[from]) || !byte_is_lower(str_byte(text, from + 1)))
		return false;
	while (byte_is_digit(str_byte(text, at)))
		at++;
	return (from == 0 || text.at[from - 1] == '\n') && (at == text.len || text.at[at] == '\n');
}

/* "NetCDF-3 files": of words that are written as one, the number is a part, where a word follows.
 */
static bool is_numbered_product(struct str text, size_t from, size_t at)
{
	while (byte_is_digit(str_byte(text, at)))
		at++;
	return str_byte(text, at) == ' ' && byte_is_letter(str_byte(text, at + 1)) &&
	       str_find_byte(str_slice(text, from, at), '_', 0) == STR_NONE;
}

/* Whether what follows makes it another thing than a name: "node.js", "C:\\x", "it's", "free()". */
static bool goes_on(struct str text, size_t from, size_t to)
{
	char c = str_byte(text, to), next = str_byte(text, to + 1);
	switch (c) {
	case '.':
	case '\\':
	case '/':
	case '@':
	case '\'':
		return byte_is_word(next);
	case '-':
	case ':':
		if (next == '/' || next == '\\')
			return c == ':';
		/* "ERR_X:: 5" is how AsciiDoc parts a term from what it says. */
		if (next == ':')
			return c == '-' || byte_is_word(str_byte(text, to + 2));
		/* "UTF-8", "SQL:1999": of a word without parts, a number right after is a part. */
		return (c == '-' && byte_is_letter(next)) ||
		       (byte_is_digit(next) && !name_has_parts(str_slice(text, from, to)) &&
			!(c == ':' && is_whole_line(text, from, to + 1))) ||
		       (c == '-' && is_numbered_product(text, from, to + 1));
	case '(':
		return next == ')' || is_manual_page(text, from, to);
	default:
		return name_foreign_letter(text, to) > 0;
	}
}

/* "HttpStatus.NOT_FOUND", "ErrorKind::NotFound": the name is the last part. Where it begins. */
static size_t skip_scopes(struct str text, size_t at)
{
	size_t from = at;
	for (int depth = 0; depth < LIMIT_BRACKETS; depth++) {
		size_t end = str_word_end(text, at);
		bool colons = str_byte(text, end) == ':' && str_byte(text, end + 1) == ':';
		if (end == at || !(colons || str_byte(text, end) == '.'))
			return at;
		size_t next = end + (colons ? 2 : 1);
		if (!byte_is_letter(str_byte(text, next)) && str_byte(text, next) != '_')
			return at;
		at = next;
	}
	return from;
}

/* The byte after dots that a text trails off with, or `at`. */
static size_t skip_dots(struct str text, size_t at)
{
	static const struct str dots[] = { STR_INIT("..."), STR_INIT("\xE2\x80\xA6") };
	for (size_t i = 0; i < sizeof dots / sizeof *dots; i++)
		if (str_starts(str_slice(text, at, text.len), dots[i]))
			return at + dots[i].len;
	return at;
}

/*
 * "NET_*", "NET_[0-9]", "NET_{code}", "NET_...": where a name that ends at the byte goes on with
 * what stands for many; the byte itself where it does not.
 */
static size_t wildcard_end(struct str text, size_t to)
{
	bool many = str_byte(text, to) && str_find_byte(STR("[{<$%"), text.at[to], 0) != STR_NONE;
	if (str_byte(text, to - 1) != '_')
		return to;
	if (str_byte(text, to) == '*')
		return to + 1;
	if (skip_dots(text, to) > to)
		return skip_dots(text, to);
	while (many && to < text.len && !byte_is_space(text.at[to]) &&
	       str_find_byte(STR(":=,;|("), text.at[to], 0) == STR_NONE)
		to++;
	return to;
}

bool name_find(struct str text, size_t at, struct name_found *found)
{
	*found = (struct name_found){ .shape = NAME_NONE };
	size_t from = at;
	while (byte_is_digit(str_byte(text, from)))
		from++;
	found->stray = from > at;
	size_t scoped = found->stray ? from : skip_scopes(text, from);
	size_t to = str_word_end(text, scoped);
	struct str name = str_slice(text, scoped, to);
	enum name_shape shape = name_shape(name);
	if (shape == NAME_NONE || goes_on(text, scoped, to))
		return false;
	/* "README.md", "WinError.h": of a file, the last part is no name. */
	if (scoped > from && shape != NAME_SURE &&
	    !(text.at[scoped - 1] == ':' && byte_is_upper(name.at[0])))
		return false;
	/*
	 * "3rd", "5ULL", "0x10" and "42S02" are no names with stray digits: only a sure name of
	 * several parts can have them.
	 */
	if (found->stray &&
	    (shape != NAME_SURE || !str_is_joined(name) || str_eq_nocase(name, STR("ULL")) ||
	     byte_lower(name.at[0]) == 'x' || byte_is_lower(name.at[0])))
		return false;
	found->shape = shape;
	found->from = scoped;
	found->to = to;
	found->end = wildcard_end(text, to);
	found->wildcard = found->end > to;
	/* "TAI..." is cut short, or goes on. */
	size_t dots = skip_dots(text, to);
	if (!found->wildcard && dots > to) {
		found->stray = true;
		found->end = dots;
	}
	return true;
}
