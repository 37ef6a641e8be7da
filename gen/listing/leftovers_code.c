/* Names that code, or data in code, has beside numbers or texts. */
#include "../entry/text_code.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

/* Whether a quote, or an element's mark, stands on both sides: what code has for data. */
static bool is_quoted(struct str text, size_t from, size_t to)
{
	char before = from ? text.at[from - 1] : ' ', after = str_byte(text, to);
	return (before == after && str_find_byte(STR("'\"`"), before, 0) != STR_NONE) ||
	       (before == '>' && after == '<');
}

/* Whether the line has a number that is an item of its own: `code="5"`, `(5, `, `<code>5<`. */
static bool holds_item(struct str line)
{
	struct value_found value;
	for (size_t at = 0; at < line.len; at++) {
		if (!byte_is_digit(line.at[at]) || (at && byte_is_word(line.at[at - 1])))
			continue;
		/* "code=5 %}" is no percentage. */
		struct str until = str_slice(line, 0, str_word_end(line, at));
		if (!value_find(until, at, &value) || value.state != VALUE_GOOD)
			continue;
		size_t from = at && line.at[at - 1] == '-' ? at - 1 : at;
		char before = from ? line.at[from - 1] : ' ', after = str_byte(line, value.end);
		if (str_find_byte(STR(" \t'\">(,=:"), before, 0) != STR_NONE &&
		    str_find_byte(STR(" '\"<),;"), after, 0) != STR_NONE)
			return true;
	}
	return false;
}

void left_count_data(struct arena *arena, const struct flat *flat, bool headed, struct map *seen,
		     const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	size_t before = leftovers->count;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct str line = str_slice(text, at, to = str_line_end(text, at));
		struct name_found name;
		for (size_t from = 1; from < line.len; from++) {
			bool begins =
			    byte_is_word(line.at[from]) && !byte_is_word(line.at[from - 1]);
			if (!begins || !left_is_name(line, from, &name))
				continue;
			struct str found = str_slice(line, name.from, name.to);
			bool meant = left_is_akin(line, &name, families) ||
				     (headed && !str_holds_lower(found));
			if (meant && is_quoted(line, name.from, name.to) && holds_item(line))
				left_count_name(arena, found, flat_offset(flat, at + name.from),
						seen, families, leftovers);
		}
	}
	leftovers->rows |= leftovers->count > before + 1;
}

struct str left_given_text(struct str line, size_t at)
{
	size_t quote = at + (str_byte(line, at) == '"' || str_byte(line, at) == '\'');
	quote = left_skip_blanks(line, quote);
	while (str_find_byte(STR(":=("), str_byte(line, quote), 0) != STR_NONE && quote < line.len)
		quote++;
	quote = left_skip_blanks(line, quote);
	char mark = str_byte(line, quote);
	ptrdiff_t end =
	    mark == '"' || mark == '\'' ? str_find_byte(line, mark, quote + 1) : STR_NONE;
	return end == STR_NONE || quote == at ? STR("") : str_slice(line, quote + 1, (size_t)end);
}

/* `POND_ID: "pond_id"` by itself in a line, as a settings file has it. */
static bool is_mapping(struct str line, struct str name, struct str code)
{
	size_t end = (size_t)(code.at - line.at) + code.len + 1;
	size_t sign = (size_t)(name.at - line.at) + name.len;
	return !str_trim(str_slice(line, 0, (size_t)(name.at - line.at))).len &&
	       !str_trim(str_slice(line, end, line.len)).len && str_byte(line, sign) == ':';
}

void left_count_texts(struct arena *arena, const struct flat *flat, struct map *seen,
		      const struct map *families, enum headed above, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	bool headed = above != HEADED_NOT, here = above == HEADED_HERE, others = false;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct str line = str_slice(text, at, to = str_line_end(text, at));
		/* "columns:" is a key above what is none of codes. */
		if (!here && str_ends(str_trim(line), STR(":")))
			others = !text_speaks_of_codes(line);
		struct name_found name;
		for (size_t from = 0; from < line.len; from = str_word_end(line, from) + 1) {
			if (!byte_is_word(line.at[from]) || !left_is_name(line, from, &name))
				continue;
			struct str found = str_slice(line, name.from, name.to);
			struct str code = left_given_text(line, name.to);
			bool of_errors = headed || name_speaks_of_codes(found) ||
					 left_is_akin(line, &name, families);
			bool slug = headed && text_code_shape(code) == TEXT_SLUG &&
				    !(others && is_mapping(line, found, code));
			bool is_code = text_code_is_numbered(code) || slug;
			if (!is_code || !of_errors || str_holds_lower(found) ||
			    map_get(seen, found))
				continue;
			*map_at(seen, arena_str(arena, found)) = leftovers;
			if (!leftovers->texts++) {
				leftovers->text_name = arena_str(arena, found);
				leftovers->text_code = arena_str(arena, code);
				leftovers->text_offset = flat_offset(flat, at + name.from);
			}
		}
	}
}

void left_count_code(struct arena *arena, const struct flat *flat, bool code, struct map *seen,
		     const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	struct name_found name;
	size_t line = 0;
	/* Most texts have no "#define", and no "=" with a comment after it. */
	if (!code && str_find_byte(text, '#', 0) == STR_NONE &&
	    (str_find_byte(text, '=', 0) == STR_NONE || str_find_byte(text, '/', 0) == STR_NONE))
		return;
	for (size_t at = 0, end; at < text.len; at++) {
		line = text.at[at] == '\n' ? at + 1 : line;
		if (!byte_is_word(text.at[at]) || (at && byte_is_word(text.at[at - 1])))
			continue;
		/* Most words of a listing were read. */
		size_t to = str_word_end(text, at);
		if (map_get(seen, str_slice(text, at, to)) || !left_is_name(text, at, &name) ||
		    !left_is_akin(text, &name, families))
			continue;
		size_t blank = left_skip_blanks(text, name.to), next = blank;
		while (byte_is_space(str_byte(text, next)) || str_byte(text, next) == '=')
			next++;
		bool defined = str_byte(text, blank) != '\n' &&
			       str_ends(str_trim(str_slice(text, line, at)), STR("#define"));
		bool equal = str_byte(text, blank) == '=';
		bool may_count = code || defined || equal;
		if (!may_count || next == name.to ||
		    !left_is_number(text, next, text.len, equal, &end))
			continue;
		size_t after = left_skip_blanks(text, end);
		after = str_byte(text, after) == ',' ? left_skip_blanks(text, after + 1) : after;
		bool comment = str_byte(text, after) == '/';
		bool ends = comment || after >= text.len || text.at[after] == '\n';
		if (code ? !equal || ends : defined || comment)
			left_count_name(arena, str_slice(text, name.from, name.to),
					flat_offset(flat, name.from), seen, families, leftovers);
	}
}

/* "public static final short NAME", and no value: where the name stands; `text.len`: nowhere. */
static size_t find_declared(struct str text)
{
	static const struct str types[] = { STR_INIT("int"), STR_INIT("short"), STR_INIT("long"),
					    STR_INIT("byte"), STR_INIT("Integer") };
	bool is_static = false, is_final = false, typed = false;
	size_t at = 0, end;
	for (; (end = str_word_end(text, at)) > at; at = str_skip_space(text, end)) {
		struct str word = str_slice(text, at, end);
		if (typed)
			return end == str_trim(text).len ? at : text.len;
		is_static |= str_eq(word, STR("static"));
		is_final |= str_eq(word, STR("final"));
		typed = is_static && is_final && STR_IS_ONE_OF(word, types);
	}
	return text.len;
}

/* "REASON_CODE_OLD_VERSION", "ERR_OLD", "POND_ERROR" */
static bool is_of_error(struct str name)
{
	ptrdiff_t first = str_find_byte(name, '_', 0);
	ptrdiff_t second =
	    first == STR_NONE ? STR_NONE : str_find_byte(name, '_', (size_t)first + 1);
	struct str begin = str_slice(name, 0, second == STR_NONE ? name.len : (size_t)second);
	return str_starts(name, STR("ERR")) || text_heads_error_codes(begin) ||
	       text_heads_error_codes(name);
}

void left_count_declared(struct arena *arena, const struct flat *flat, const struct map *seen,
			 const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	size_t at = find_declared(text);
	struct str name = str_slice(text, at, str_word_end(text, at));
	const void *how = map_get(seen, name);
	if (!name.len || (how && how != families) || str_holds_lower(name) || !is_of_error(name))
		return;
	if (!leftovers->declared.count++) {
		leftovers->declared.first = arena_str(arena, name);
		leftovers->declared.offset = flat_offset(flat, at);
	}
}
