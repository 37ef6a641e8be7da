/* What all syntaxes share, and JSON. */
#include "mapping.h"

#include "../entry/limits.h"

size_t mapping_add(struct mapping *mapping, struct str key, size_t key_at, struct str box)
{
	mapping->objects = arena_grow(mapping->arena, mapping->objects, mapping->count,
				      &mapping->capacity, sizeof *mapping->objects);
	mapping->objects[mapping->count] =
	    (struct mapping_object){ .key = key, .key_at = key_at, .box = box };
	return mapping->count++;
}

void mapping_add_field(struct mapping *mapping, size_t object, const struct mapping_field *field)
{
	struct mapping_object *into = &mapping->objects[object];
	into->fields = arena_grow(mapping->arena, into->fields, into->count, &into->capacity,
				  sizeof *into->fields);
	into->fields[into->count++] = *field;
}

size_t mapping_at(const struct mapping *mapping, struct str slice)
{
	return (size_t)(slice.at - mapping->text.at);
}

/* The byte of the quote that closes the one at `at`; or STR_NONE. */
static ptrdiff_t find_close(struct str text, size_t at)
{
	for (size_t i = at + 1; i < text.len && text.at[i] != '\n'; i++) {
		if (text.at[i] == text.at[at])
			return (ptrdiff_t)i;
		i += text.at[i] == '\\';
	}
	return STR_NONE;
}

bool mapping_scalar(struct str text, size_t *at, struct str ends, struct mapping_field *field)
{
	char first = *at < text.len ? text.at[*at] : '\0';
	field->quoted = first == '"';
	if (first == '"' || first == '\'') {
		ptrdiff_t close = find_close(text, *at);
		if (close == STR_NONE)
			return false;
		field->value_at = *at + 1;
		field->value = str_slice(text, field->value_at, (size_t)close);
		*at = (size_t)close + 1;
		return true;
	}
	size_t from = *at;
	while (*at < text.len && !byte_is_space(text.at[*at]) &&
	       str_find_byte(ends, text.at[*at], 0) == STR_NONE)
		++*at;
	field->value_at = from;
	field->value = str_slice(text, from, *at);
	return *at > from;
}

/* --- JSON --- */

enum { SEQUENCE = -1 };

struct frame {
	ptrdiff_t object; /* its index, or SEQUENCE */
	struct str key, box;
	size_t key_at;
	bool braces;
};

struct scan {
	struct mapping *mapping;
	size_t at;
	struct frame frames[LIMIT_BRACKETS];
	size_t depth;
	struct str key; /* what stands before the next value; empty: nothing */
	size_t key_at;
};

/* Blanks, commas and comments. */
static void skip_between(struct scan *scan)
{
	struct str text = scan->mapping->text;
	for (; scan->at < text.len; scan->at++) {
		struct str rest = str_slice(text, scan->at, text.len);
		char c = rest.at[0];
		ptrdiff_t end = -1;
		if (str_starts(rest, STR("//")) || c == '#')
			end = str_find_byte(text, '\n', scan->at);
		else if (str_starts(rest, STR("/*")))
			end = str_find(text, STR("*/"), scan->at + 2) + 1;
		else if (byte_is_space(c) || c == ',')
			continue;
		else
			return;
		scan->at = end <= 0 ? text.len - 1 : (size_t)end;
	}
}

static void begin_object(struct scan *scan, struct frame *frame)
{
	frame->object =
	    (ptrdiff_t)mapping_add(scan->mapping, frame->key, frame->key_at, frame->box);
}

static bool open_frame(struct scan *scan, struct str box)
{
	struct mapping *mapping = scan->mapping;
	if (scan->depth == LIMIT_BRACKETS)
		return false;
	const struct frame *outer = scan->depth ? &scan->frames[scan->depth - 1] : NULL;
	struct frame *frame = &scan->frames[scan->depth++];
	*frame = (struct frame){ .object = SEQUENCE,
				 .key = scan->key,
				 .key_at = scan->key_at,
				 .box = outer ? outer->key : box,
				 .braces = mapping->text.at[scan->at++] == '{' };
	if (frame->braces)
		begin_object(scan, frame);
	scan->key = STR("");
	return true;
}

static bool close_frame(struct scan *scan)
{
	bool braces = scan->mapping->text.at[scan->at++] == '}';
	scan->key = STR("");
	return scan->depth && scan->frames[--scan->depth].braces == braces;
}

/* Goes past the sign between a key and its value: ":" in braces, "=>" in any brackets. */
static bool skip_sign(struct scan *scan, const struct frame *frame)
{
	skip_between(scan);
	struct str rest = str_slice(scan->mapping->text, scan->at, scan->mapping->text.len);
	bool arrow = str_starts(rest, STR("=>"));
	if (!arrow && !(frame->braces && str_starts(rest, STR(":"))))
		return false;
	scan->at += arrow ? 2 : 1;
	return true;
}

/* A key with its sign, or a value. */
static bool read_scalar(struct scan *scan)
{
	struct mapping_field field;
	struct frame *frame = &scan->frames[scan->depth - 1];
	if (!mapping_scalar(scan->mapping->text, &scan->at, STR(",:{}[]\"'"), &field))
		return false;
	if (scan->key.len) {
		field.key = scan->key;
		field.key_at = scan->key_at;
		mapping_add_field(scan->mapping, (size_t)frame->object, &field);
		scan->key = STR("");
		return true;
	}
	if (!skip_sign(scan, frame))
		return !frame->braces;
	if (frame->object == SEQUENCE)
		begin_object(scan, frame);
	scan->key = field.value;
	scan->key_at = field.value_at;
	return scan->key.len > 0;
}

bool mapping_read_braces(struct mapping *mapping, size_t *at, struct str key, struct str box)
{
	struct scan scan = { .mapping = mapping, .at = *at, .key = key };
	scan.key_at = key.len ? mapping_at(mapping, key) : 0;
	do {
		skip_between(&scan);
		char c = scan.at < mapping->text.len ? mapping->text.at[scan.at] : '\0';
		bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
		if (!c || !(opens    ? open_frame(&scan, box)
			    : closes ? close_frame(&scan)
				     : scan.depth && read_scalar(&scan)))
			return false;
	} while (scan.depth);
	*at = scan.at;
	return true;
}

bool mapping_read_json(struct mapping *mapping)
{
	struct str text = mapping->text;
	size_t at = 0;
	do {
		if (!mapping_read_braces(mapping, &at, STR(""), STR("")))
			return false;
		while (at < text.len &&
		       (byte_is_space(text.at[at]) || text.at[at] == ';' || text.at[at] == ','))
			at++;
	} while (at < text.len);
	return mapping->count > 0;
}
