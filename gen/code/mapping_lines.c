/* YAML and TOML: data in lines. */
#include "mapping.h"

#include "../entry/limits.h"

/* A comment, or nothing. */
static bool ends_line(struct str line, size_t at)
{
	at = str_skip_space(line, at);
	return at >= line.len || line.at[at] == '#';
}

/* The value from byte `at` up to the line's end or a comment. */
static void read_value(const struct mapping *mapping, struct str line, size_t at,
		       struct mapping_field *field)
{
	size_t end = at = str_skip_space(line, at);
	bool quotes = at < line.len && (line.at[at] == '"' || line.at[at] == '\'');
	if (!quotes || !mapping_scalar(line, &end, STR(""), field) || !ends_line(line, end)) {
		ptrdiff_t comment = str_find(line, STR(" #"), at);
		struct str value =
		    str_slice(line, at, comment == STR_NONE ? line.len : (size_t)comment);
		*field = (struct mapping_field){ .value = str_trim(value), .value_at = at };
	}
	field->value_at += mapping_at(mapping, line);
}

/* A key at byte `*at` and the sign after it. */
static bool read_key(const struct mapping *mapping, struct str line, size_t *at, char sign,
		     struct mapping_field *key)
{
	const char both[] = { ':', '=' };
	if (!mapping_scalar(line, at, (struct str){ both, sizeof both }, key))
		return false;
	*at = str_skip_space(line, *at);
	key->value_at += mapping_at(mapping, line);
	bool found = *at < line.len && line.at[*at] == sign;
	++*at;
	return found && key->value.len &&
	       (sign == '=' || *at >= line.len || byte_is_space(line.at[*at]));
}

/* --- YAML --- */

struct frame {
	size_t column; /* of its keys */
	size_t object;
	struct str key; /* the last one without a scalar: what is deeper stands below it */
	size_t key_at;
};

struct yaml {
	struct mapping *mapping;
	struct frame frames[LIMIT_BRACKETS];
	size_t depth;
	bool folds; /* the last value is the lines below it, as far as they are deeper */
};

static void leave(struct yaml *yaml, size_t column)
{
	while (yaml->depth && yaml->frames[yaml->depth - 1].column > column)
		yaml->depth--;
}

static bool enter(struct yaml *yaml, size_t column, bool element)
{
	static const struct frame nothing = { .key = STR_INIT("") };
	const struct frame *outer = yaml->depth ? &yaml->frames[yaml->depth - 1] : &nothing;
	if (yaml->depth == LIMIT_BRACKETS)
		return false;
	struct mapping *mapping = yaml->mapping;
	struct str box = element           ? outer->key
			 : yaml->depth > 1 ? yaml->frames[yaml->depth - 2].key
					   : STR("");
	size_t object = mapping_add(mapping, element ? STR("") : outer->key, outer->key_at, box);
	yaml->frames[yaml->depth++] = (struct frame){ .column = column, .object = object };
	return true;
}

/* "key: value", "key:", "key: {...}" */
static bool read_pair(struct yaml *yaml, struct str line, size_t column)
{
	struct mapping *mapping = yaml->mapping;
	struct mapping_field key, field;
	size_t at = column;
	if (!read_key(mapping, line, &at, ':', &key))
		return false;
	struct frame *frame = &yaml->frames[yaml->depth - 1];
	read_value(mapping, line, at, &field);
	if (field.value.len && field.value.at[0] == '{') {
		size_t brace = field.value_at;
		return mapping_read_braces(mapping, &brace, key.value, frame->key);
	}
	yaml->folds = field.value.len && str_find_byte(STR("|>"), field.value.at[0], 0) != STR_NONE;
	if (!field.value.len) {
		frame->key = key.value;
		frame->key_at = key.value_at;
		return true;
	}
	field.key = key.value;
	field.key_at = key.value_at;
	mapping_add_field(mapping, frame->object, &field);
	return true;
}

/* A line of the text of "key: |": it belongs to the key's value. */
static void fold(struct yaml *yaml, struct str line)
{
	struct mapping *mapping = yaml->mapping;
	struct mapping_object *object = &mapping->objects[yaml->frames[yaml->depth - 1].object];
	struct mapping_field *field = &object->fields[object->count - 1];
	struct str text = str_trim(line);
	if (field->value.at[0] == '|' || field->value.at[0] == '>') {
		field->value = text;
		field->value_at = mapping_at(mapping, text);
	} else {
		field->value =
		    str_slice(mapping->text, field->value_at, mapping_at(mapping, text) + text.len);
	}
}

static bool read_yaml_line(struct yaml *yaml, struct str line)
{
	size_t column = str_skip_blanks(line, 0);
	if (yaml->folds && yaml->depth && column > yaml->frames[yaml->depth - 1].column) {
		fold(yaml, line);
		return true;
	}
	yaml->folds = false;
	if (ends_line(line, column) || str_starts(line, STR("---")))
		return true;
	bool element = str_starts(str_slice(line, column, line.len), STR("- "));
	leave(yaml, column);
	if (element) {
		column = str_skip_space(line, column + 1);
		if (column < line.len && line.at[column] == '{') {
			size_t brace = mapping_at(yaml->mapping, line) + column;
			struct str box = yaml->depth ? yaml->frames[yaml->depth - 1].key : STR("");
			return mapping_read_braces(yaml->mapping, &brace, STR(""), box);
		}
	}
	bool deeper = !yaml->depth || yaml->frames[yaml->depth - 1].column < column;
	if (deeper && !enter(yaml, column, element))
		return false;
	/* An item that is no object, and lines that go on with the one above, have no key. */
	return read_pair(yaml, line, column) || element;
}

bool mapping_read_yaml(struct mapping *mapping)
{
	struct yaml yaml = { .mapping = mapping };
	for (struct str rest = mapping->text, line; str_part(&rest, '\n', &line);)
		if (!read_yaml_line(&yaml, line))
			return false;
	return mapping->count > 0;
}

/* --- TOML --- */

/* "[errors.BUSY]" is an object with a key, "[[errors]]" an element of a sequence. */
static bool read_table(struct mapping *mapping, struct str line, size_t *object)
{
	bool element = str_starts(line, STR("[["));
	ptrdiff_t close = str_find_byte(line, ']', 0);
	if (close == STR_NONE || !ends_line(line, (size_t)close + 1 + element))
		return false;
	struct str name = str_trim(str_slice(line, 1 + (size_t)element, (size_t)close));
	ptrdiff_t dot = str_find_last(name, '.');
	struct str last = str_slice(name, dot == STR_NONE ? 0 : (size_t)dot + 1, name.len);
	struct str box = element           ? last
			 : dot == STR_NONE ? STR("")
					   : str_slice(name, 0, (size_t)dot);
	*object = mapping_add(mapping, element ? STR("") : last, mapping_at(mapping, last), box);
	return name.len > 0;
}

bool mapping_read_toml(struct mapping *mapping)
{
	size_t object = 0;
	for (struct str rest = mapping->text, line; str_part(&rest, '\n', &line);) {
		line = str_trim(line);
		if (ends_line(line, 0))
			continue;
		if (line.at[0] == '[') {
			if (!read_table(mapping, line, &object))
				return false;
			continue;
		}
		struct mapping_field key, field;
		size_t at = 0;
		if (!mapping->count || !read_key(mapping, line, &at, '=', &key))
			return false;
		read_value(mapping, line, at, &field);
		field.key = key.value;
		field.key_at = key.value_at;
		mapping_add_field(mapping, object, &field);
	}
	return mapping->count > 0;
}
