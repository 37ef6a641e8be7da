/*
 * Data that maps codes, in a block of code: objects that have a code each, or one that has names
 * and their values.
 *
 *	[{"code": 5, "name": "BUSY", "message": "..."}, ...]	{"BUSY": 5, "GONE": 6}
 *
 * One object alone is an answer of a program as likely as not. Identifiers with numbers are data of
 * any kind, so something has to speak of codes.
 */
#include "../base/buf.h"
#include "../code/block.h"
#include "../code/mapping.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "layouts.h"

/* Keys are written errorCode, error_code, error-code: their words. */
static struct str key_words(struct arena *arena, struct str key)
{
	struct buf words = { 0 };
	for (size_t i = 0; i < key.len; i++) {
		if (i && byte_is_upper(key.at[i]) && byte_is_lower(key.at[i - 1]))
			buf_add_byte(&words, ' ');
		buf_add_byte(&words, key.at[i]);
	}
	return buf_take(&words, arena);
}

static bool is_number(struct str text, struct value_found *value)
{
	struct str bare = str_trim(text);
	return bare.len && value_find(bare, 0, value) && value->end == bare.len &&
	       value->state != VALUE_NONE && !value->bracketed;
}

static bool is_identifier(struct str text)
{
	bool words = text.len > 0;
	for (size_t i = 0; i < text.len; i++)
		words &= byte_is_word(text.at[i]);
	return words && !byte_is_digit(text.at[0]);
}

/* STORE_BUSY, StoreBusy: keys that begin with a small letter are properties of anything. */
static bool is_constant(struct str name)
{
	return is_identifier(name) && byte_is_upper(name.at[0]) && name_shape(name) == NAME_SURE;
}

/* An object's parts, as their keys and what they are say. */
struct parts {
	struct str name, value, text, value_key;
	size_t name_at, value_at, text_at;
	bool quoted; /* the text */
	struct value_found number;
};

static void find_parts(struct arena *arena, const struct mapping_object *object,
		       struct parts *parts)
{
	int name = 0, number = 1, text = 1;
	*parts = (struct parts){ .name = STR_INIT("") };
	for (size_t i = 0; i < object->count && i < LIMIT_OBJECT; i++) {
		const struct mapping_field *field = &object->fields[i];
		struct str words = key_words(arena, field->key);
		struct header_hint hint = header_hint(words);
		struct value_found value;
		enum name_shape shape =
		    is_identifier(field->value) ? name_shape(field->value) : NAME_NONE;
		int names = hint.name + (shape == NAME_SURE) * 2;
		if (is_number(field->value, &value)) {
			int points = hint.value * 2 + text_speaks_of_codes(words);
			if (hint.value < 2 || points <= number)
				continue;
			number = points;
			parts->number = value;
			parts->value = field->value;
			parts->value_at = field->value_at;
			parts->value_key = words;
		} else if (shape != NAME_NONE && names >= 2 && names > name) {
			name = names;
			parts->name = field->value;
			parts->name_at = field->value_at;
		} else if (hint.text > text) {
			text = hint.text;
			parts->text = field->value;
			parts->text_at = field->value_at;
			parts->quoted = field->quoted;
		}
	}
	/* "BUSY: {code: 5}", "5: {name: BUSY}" */
	if (!parts->name.len && is_constant(object->key)) {
		parts->name = object->key;
		parts->name_at = object->key_at;
	} else if (!parts->value.len && is_number(object->key, &parts->number)) {
		parts->value = object->key;
		parts->value_at = object->key_at;
	}
}

/* A text in double quotes, without its escapes. */
static struct str without_escapes(struct arena *arena, struct str text)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++) {
		char next = i + 1 < text.len ? text.at[i + 1] : '\0';
		bool escape = text.at[i] == '\\' && next;
		i += escape;
		buf_add_byte(&out, escape && (next == 'n' || next == 't') ? ' ' : text.at[i]);
	}
	return buf_take(&out, arena);
}

struct listing_data {
	struct reading *reading;
	struct arena *scratch; /* until the records are there */
	struct listing_found *found;
	const struct block *block;
	struct parts *parts; /* of each entry */
	size_t count, capacity;
	bool declared;   /* the objects stand in a program, each assigned to its key */
	size_t speaking; /* names that speak of codes */
	bool keyed;      /* a key says that its value is a code */
	bool counted;    /* a key says no more than that it is a number: "id" */
};

static void add(struct listing_data *data, const struct parts *parts)
{
	data->parts = arena_grow(data->scratch, data->parts, data->count, &data->capacity,
				 sizeof *data->parts);
	data->parts[data->count++] = *parts;
	data->speaking += name_speaks_of_codes(parts->name);
}

static void add_record(const struct listing_data *data, const struct parts *parts)
{
	struct arena *arena = data->reading->arena;
	struct str text = parts->quoted ? without_escapes(arena, parts->text) : parts->text;
	size_t text_at = parts->text_at;
	if (!text.len && !data->block->uncommented)
		text = comment_of(arena, data->block->text, parts->name_at, parts->name, &text_at);
	struct head *head = &block_add(data->reading, data->found, data->block, parts->name,
				       parts->name_at, text, text_at)
				 ->head;
	head->value = parts->number;
	head->value_text = block_keep(data->reading, data->block, parts->value);
	head->value_offset = block_offset(data->block, parts->value_at);
}

/*
 * Whether the object's own name says that it has codes, not one of them: "ErrorCode", "errorCodes".
 * What a program made of one call is "result".
 */
static bool is_named_for_codes(struct arena *arena, const struct mapping_object *object)
{
	struct str name = object->key.len ? object->key : object->box;
	return text_speaks_of_codes(key_words(arena, name)) &&
	       (byte_is_upper(name.at[0]) || name_has_parts(name));
}

/*
 * Whether all keys are names, as most of them surely are: "NOT_FOUND: 404, OK: 200"; with small
 * letters, too, where they may be codes by the object's name and have nothing but numbers:
 * "notFound: 404, gone: 410".
 */
static bool has_names(const struct mapping_object *object, bool small)
{
	size_t sure = 0;
	struct value_found value;
	for (size_t i = 0; i < object->count; i++) {
		const struct mapping_field *field = &object->fields[i];
		bool upper = is_identifier(field->key) && byte_is_upper(field->key.at[0]);
		if (!upper &&
		    !(small && is_identifier(field->key) && is_number(field->value, &value)))
			return false;
		small = small && is_number(field->value, &value);
		sure += name_shape(field->key) == NAME_SURE;
	}
	return sure * 2 > object->count;
}

/* "BUSY": 5 or 5: "BUSY"; any key where all of them are `names`. */
static bool read_pair(const struct mapping_field *field, bool names, struct parts *parts)
{
	*parts = (struct parts){ .text = STR_INIT("") };
	bool named = names || is_constant(field->key);
	parts->name = named ? field->key : field->value;
	parts->value = named ? field->value : field->key;
	parts->name_at = named ? field->key_at : field->value_at;
	parts->value_at = named ? field->value_at : field->key_at;
	return (names || is_constant(parts->name)) && is_number(parts->value, &parts->number);
}

/* "BUSY: BASE" among others that have numbers: reported as an entry without a value. */
static bool lacks_number(struct str text, const struct mapping_field *field, struct parts *parts)
{
	char before = field->value_at ? text.at[field->value_at - 1] : ' ';
	parts->number = (struct value_found){ .state = VALUE_NONE };
	return before != '"' && before != '\'' && is_constant(field->key) &&
	       str_eq(parts->name, field->key);
}

/* Adds the names and values of an object that has little else. */
static void add_pairs(struct listing_data *data, const struct mapping_object *object)
{
	struct parts parts;
	size_t pairs = 0, before = data->count, speaking = data->speaking;
	bool small = data->declared && is_named_for_codes(data->scratch, object);
	bool names = has_names(object, small);
	for (size_t i = 0; i < object->count; i++) {
		bool pair = read_pair(&object->fields[i], names, &parts);
		pairs += pair;
		if (pair || lacks_number(data->block->text, &object->fields[i], &parts))
			add(data, &parts);
	}
	if (pairs * 2 <= object->count) {
		data->count = before;
		data->speaking = speaking;
		return;
	}
	data->keyed |= text_speaks_of_codes(key_words(data->scratch, object->key));
}

/* Whatever a server answers stands in "result". */
static bool box_speaks_of_codes(struct arena *arena, struct str box)
{
	return !str_eq_nocase(box, STR("result")) && !str_eq_nocase(box, STR("results")) &&
	       text_speaks_of_codes(key_words(arena, box));
}

static void add_object(struct listing_data *data, const struct mapping_object *object)
{
	struct arena *arena = data->scratch;
	struct parts parts;
	/*
	 * What a program declares with a code and a name is an answer of it, unless there are
	 * several.
	 */
	bool alone = data->declared && str_eq(object->key, object->box);
	find_parts(arena, object, &parts);
	if (alone || !parts.name.len || !parts.value.len) {
		add_pairs(data, object);
		return;
	}
	data->counted |= parts.value_key.len && header_hint(parts.value_key).name <= 0 &&
			 !text_speaks_of_codes(parts.value_key);
	data->keyed |= box_speaks_of_codes(arena, object->box) ||
		       (data->declared && text_speaks_of_codes(parts.value_key));
	add(data, &parts);
}

static bool is_of_codes(const struct listing_data *data)
{
	bool says = data->keyed || data->speaking * 2 > data->count;
	return says || (!data->counted && listing_is_of_codes(data->reading, data->found));
}

/*
 * A program declares objects of any kind: those count that speak of codes, by their own names or by
 * what they hold. Where none does, and there is nothing but objects, what stands around may.
 */
static void add_declared(struct listing_data *data, const struct mapping *mapping, bool all)
{
	bool keyed = false;
	for (size_t i = 0; i < mapping->count; i++) {
		size_t before = data->count, speaking = data->speaking;
		data->keyed = false;
		add_object(data, &mapping->objects[i]);
		size_t added = data->count - before;
		if (all || data->keyed || (data->speaking - speaking) * 2 > added) {
			keyed |= data->keyed;
			continue;
		}
		data->count = before;
		data->speaking = speaking;
	}
	data->keyed = keyed;
}

static void add_objects(struct listing_data *data, const struct mapping *mapping)
{
	if (data->declared) {
		add_declared(data, mapping, false);
		if (!data->count && !block_is_program(data->block))
			add_declared(data, mapping, true);
		return;
	}
	for (size_t i = 0; i < mapping->count; i++)
		add_object(data, &mapping->objects[i]);
}

static bool read_block(struct reading *reading, const struct node *pre, struct arena *scratch,
		       struct listing_found *found)
{
	enum { AT_LEAST = 2, DECLARED = 0 };
	static bool (*const syntaxes[])(struct mapping *) = { [DECLARED] = mapping_read_source,
							      mapping_read_json,
							      mapping_read_toml,
							      mapping_read_yaml };
	struct block block;
	block_of_pre(scratch, pre, &block);
	struct mapping mapping = { .text = STR_INIT("") };
	struct listing_data data = {
		.reading = reading, .scratch = scratch, .found = found, .block = &block
	};
	for (size_t i = 0; i < sizeof syntaxes / sizeof *syntaxes && !mapping.count; i++) {
		mapping = (struct mapping){ .arena = scratch, .text = block.text };
		if (!syntaxes[i](&mapping))
			mapping.count = 0;
		data.declared = i == DECLARED;
	}
	add_objects(&data, &mapping);
	if (data.count < AT_LEAST || !is_of_codes(&data))
		return false;
	for (size_t i = 0; i < data.count; i++)
		add_record(&data, &data.parts[i]);
	found->of_codes = data.keyed;
	return true;
}

static bool read_data(struct reading *reading, const struct node *pre, struct listing_found *found)
{
	struct arena scratch = { 0 };
	bool read = read_block(reading, pre, &scratch, found);
	arena_free(&scratch);
	return read;
}

const struct layout layout_data = {
	.name = STR_INIT("data"), .tags = TAG_BIT(TAG_PRE), .read = read_data, .only_codes = true
};
