/* Objects that a program declares, among all else that is in it. */
#include "mapping.h"

#include "../entry/limits.h"

static bool is_operator(char c)
{
	return str_find_byte(STR("=<>!+-*/|&^%~?:"), c, 0) != STR_NONE;
}

static bool is_path(char c)
{
	return byte_is_word(c) || c == '.' || c == '$' || c == '\\';
}

/*
 * Without what stands between "=" and the bracket: a call or a type, "Object.freeze(",
 * "map[string]int".
 */
static struct str without_wrap(struct str line)
{
	while (line.len &&
	       (is_path(line.at[line.len - 1]) || byte_is_space(line.at[line.len - 1]) ||
		str_find_byte(STR("([]"), line.at[line.len - 1], 0) != STR_NONE))
		line.len--;
	return line;
}

/* The name left of "=", before its type: "export const Errors: Record<string, number> =". */
static struct str find_name(struct str left)
{
	ptrdiff_t colon = str_find_byte(left, ':', 0);
	left = str_trim(colon == STR_NONE ? left : str_slice(left, 0, (size_t)colon));
	size_t from = left.len;
	while (from && byte_is_word(left.at[from - 1]))
		from--;
	return str_slice(left, from, left.len);
}

/* What the object or array that opens at `at` is assigned to, on its line; empty: nothing. */
static struct str declared_as(struct str text, size_t at)
{
	size_t from = at;
	while (from && at - from < LIMIT_CODE_LINE && text.at[from - 1] != '\n' &&
	       text.at[from - 1] != ';')
		from--;
	struct str left = without_wrap(str_slice(text, from, at));
	if (!left.len || left.at[left.len - 1] != '=' ||
	    (left.len > 1 && is_operator(left.at[left.len - 2])))
		return STR("");
	return find_name(str_slice(left, 0, left.len - 1));
}

/* After the comment or the text in quotes that begins at `at`; `at` where none does. */
static size_t skip_words(struct str text, size_t at)
{
	struct str rest = str_slice(text, at, text.len);
	ptrdiff_t end = STR_NONE;
	if (str_starts(rest, STR("//")) || str_starts(rest, STR("# ")))
		end = str_find_byte(text, '\n', at);
	else if (str_starts(rest, STR("/*")))
		end = str_find(text, STR("*/"), at + 2);
	else if (rest.at[0] == '"' || rest.at[0] == '\'') {
		struct mapping_field quoted;
		return mapping_scalar(text, &at, STR(""), &quoted) ? at : at + 1;
	} else
		return at;
	return end == STR_NONE ? text.len : (size_t)end + 1;
}

/* --- class bodies of Python --- */

/* "NAME = 5", with a comment after it or not. */
static bool read_field(const struct mapping *mapping, struct str line, struct mapping_field *field)
{
	size_t from = str_skip_space(line, 0), end = str_word_end(line, from);
	size_t at = str_skip_space(line, end);
	if (end == from || str_byte(line, at) != '=')
		return false;
	at = str_skip_space(line, at + 1);
	if (!mapping_scalar(line, &at, STR("=,#"), field))
		return false;
	struct str rest = str_trim(str_slice(line, at, line.len));
	field->value_at += mapping_at(mapping, line);
	field->key = str_slice(line, from, end);
	field->key_at = mapping_at(mapping, field->key);
	return !rest.len || rest.at[0] == '#';
}

/* "class Errors(IntEnum):" and the fields of its body; `*at` is the byte after both. */
static bool read_class(struct mapping *mapping, size_t *at)
{
	struct str rest = str_slice(mapping->text, *at, mapping->text.len), line;
	str_part(&rest, '\n', &line);
	size_t outer = str_skip_space(line, 0), inner = 0;
	struct str head = str_trim(line);
	if (!str_starts(head, STR("class ")) || head.at[head.len - 1] != ':')
		return false;
	struct str name = str_slice(head, 6, str_word_end(head, 6));
	size_t object = mapping_add(mapping, name, mapping_at(mapping, name), name);
	for (struct str left = rest; str_part(&left, '\n', &line); rest = left) {
		size_t column = str_skip_space(line, 0);
		struct mapping_field field;
		if (column == line.len)
			continue;
		if (column <= outer)
			break;
		inner = inner ? inner : column;
		if (column == inner && read_field(mapping, line, &field))
			mapping_add_field(mapping, object, &field);
	}
	*at = rest.at ? mapping_at(mapping, rest) : mapping->text.len;
	return true;
}

bool mapping_read_source(struct mapping *mapping)
{
	struct str text = mapping->text;
	for (size_t at = 0; at < text.len;) {
		size_t after = skip_words(text, at);
		bool begins = !at || text.at[at - 1] == '\n';
		if (after > at || (begins && read_class(mapping, &after))) {
			at = after;
			continue;
		}
		bool opens = text.at[at] == '{' || text.at[at] == '[';
		struct str name = opens ? declared_as(text, at) : STR("");
		size_t before = mapping->count;
		if (name.len && mapping_read_braces(mapping, &after, name, name)) {
			at = after;
			continue;
		}
		mapping->count = before;
		at++;
	}
	return mapping->count > 0;
}
