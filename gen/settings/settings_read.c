#include "settings_read.h"

#include <string.h>

#include "../base/nearest.h"

struct known_value {
	const struct settings_key *key;
	const void *value;
	struct known_value *next;
};

/* Where a reader writes. */
static void *target(const struct settings_key *key, void *base)
{
	return (char *)base + key->from;
}

void settings_error(struct settings_reader *reader, size_t offset, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(reader->arena, format, args);
	va_end(args);
	diag_at(reader->diags, DIAG_ERROR, reader->source, offset, "settings", "%.*s",
		STR_ARG(text));
	reader->failed = true;
}

void settings_error_value(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value)
{
	struct str quoted = yamltree_quote(reader->arena, value);
	settings_error(reader, value->offset, "'%.*s' wants %s, not %.*s", STR_ARG(key->name),
		       key->wants, STR_ARG(quoted));
}

void settings_read_value(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base)
{
	void *to = target(key, base);
	/* As many as there are keys, at most: a short list. */
	struct known_value **known = &reader->known[value->number];
	for (; *known; known = &(*known)->next) {
		if ((*known)->key != key)
			continue;
		if ((*known)->value)
			memcpy(to, (*known)->value, key->size);
		return;
	}
	/* Known, without a value yet, while it is read: it may contain itself. */
	struct known_value *new = *known = arena_alloc(reader->arena, sizeof *new);
	new->key = key;
	key->read(reader, key, value, base);
	void *copy = arena_alloc(reader->arena, key->size);
	memcpy(copy, to, key->size);
	new->value = copy;
}

static const struct settings_key *find_key(const struct settings_table *table, struct str name)
{
	for (size_t i = 0; i < table->count; i++)
		if (str_eq(table->keys[i].name, name))
			return &table->keys[i];
	return NULL;
}

static void unknown_key(struct settings_reader *reader, const struct settings_table *table,
			const struct yamltree_node *key)
{
	struct nearest nearest = { .wanted = key->text };
	for (size_t i = 0; i < table->count; i++)
		if (!(table->page && table->keys[i].run_only))
			nearest_offer(&nearest, table->keys[i].name);
	struct str words = nearest_words(&nearest, reader->arena);
	struct str quoted = yamltree_quote(reader->arena, key);
	settings_error(reader, key->offset, "unknown key %.*s%s%.*s%.*s", STR_ARG(quoted),
		       table->where.len ? " in " : "", STR_ARG(table->where), STR_ARG(words));
}

/* The key of a pair, or NULL after an error. */
static const struct settings_key *read_key(struct settings_reader *reader,
					   const struct settings_table *table,
					   const struct yamltree_node *node)
{
	if (node->kind != YAMLTREE_TEXT) {
		struct str quoted = yamltree_quote(reader->arena, node);
		settings_error(reader, node->offset, "a key is a word, not %.*s", STR_ARG(quoted));
		return NULL;
	}
	const struct settings_key *key = find_key(table, node->text);
	if (!key) {
		unknown_key(reader, table, node);
	} else if (key->run_only && table->page) {
		settings_error(reader, node->offset,
			       "'%.*s' counts for the whole run; it stands at the top of the "
			       "file, not below a page",
			       STR_ARG(key->name));
		key = NULL;
	}
	return key;
}

static void read_pair(struct settings_reader *reader, const struct settings_table *table,
		      struct yamltree_pair pair, void *base, struct settings_seen *seen)
{
	const struct settings_key *key = read_key(reader, table, pair.key);
	if (!key)
		return;
	size_t index = (size_t)(key - table->keys);
	if (seen->is[index]) {
		struct pos first = source_pos(reader->source, seen->at[index]);
		settings_error(reader, pair.key->offset,
			       "'%.*s' stands here twice; the first one is in line %u",
			       STR_ARG(key->name), first.line);
		return;
	}
	seen->is[index] = true;
	seen->at[index] = pair.value->offset;
	bool null = yamltree_is_null(pair.value);
	if (null && key->required)
		settings_error_value(reader, key, pair.value);
	else if (!null)
		settings_read_value(reader, key, pair.value, base);
}

bool settings_read_map(struct settings_reader *reader, const struct settings_table *table,
		       const struct yamltree_node *map, void *base, struct settings_seen *seen)
{
	if (map->kind != YAMLTREE_MAP)
		return false;
	for (size_t i = 0; i < map->count; i++)
		read_pair(reader, table, map->pairs[i], base, seen);
	for (size_t i = 0; i < table->count; i++)
		if (table->keys[i].required && !seen->is[i])
			settings_error(reader, map->offset, "'%.*s' is missing in %.*s; it is %s",
				       STR_ARG(table->keys[i].name), STR_ARG(table->where),
				       table->keys[i].wants);
	return true;
}

void settings_read_table(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base)
{
	struct settings_seen seen = { 0 };
	if (!settings_read_map(reader, key->table, value, base, &seen))
		settings_error_value(reader, key, value);
}

static struct str lower(struct arena *arena, struct str text)
{
	char *copy = arena_alloc(arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = byte_lower(text.at[i]);
	return (struct str){ copy, text.len };
}

/* The map leads to the byte where a word was taken. */
void settings_take(struct settings_reader *reader, struct settings_words *taken, const char *what,
		   struct str word, size_t offset)
{
	void **slot = map_at(&taken->map, taken->any_case ? lower(reader->arena, word) : word);
	if (*slot) {
		struct pos first = source_pos(reader->source, *(size_t *)*slot);
		settings_error(reader, offset,
			       "the %s '%.*s' stands here twice; the first one is in line %u", what,
			       STR_ARG(word), first.line);
		return;
	}
	size_t *where = arena_alloc(reader->arena, sizeof *where);
	*where = offset;
	*slot = where;
}

bool settings_number(struct str text, unsigned least, unsigned most, unsigned *number)
{
	bool hex = str_starts(text, STR("0x")) || str_starts(text, STR("0X"));
	unsigned base = hex ? 16 : 10, value = 0;
	size_t at = hex ? 2 : 0;
	if (at >= text.len)
		return false;
	for (; at < text.len; at++) {
		int digit = byte_hex(text.at[at]);
		if (digit < 0 || (unsigned)digit >= base)
			return false;
		/* One more than `most` is as bad as anything above it. */
		value = value > most ? value : value * base + (unsigned)digit;
	}
	*number = value;
	return value >= least && value <= most;
}

bool settings_is_identifier(struct str text)
{
	if (text.len == 0 || byte_is_digit(text.at[0]))
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_word(text.at[i]))
			return false;
	return true;
}

bool settings_is_path(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7F)
			return false;
	return text.len > 0 && text.at[text.len - 1] != '/';
}

void settings_read_text(struct settings_reader *reader, const struct settings_key *key,
			const struct yamltree_node *value, void *base)
{
	if (value->kind == YAMLTREE_TEXT && key->is(value->text))
		*(struct str *)target(key, base) = value->text;
	else
		settings_error_value(reader, key, value);
}

/* Which of the words; -1 after an error. */
static int read_one_of(struct settings_reader *reader, const struct settings_key *key,
		       const struct yamltree_node *value)
{
	const int most = sizeof key->words / sizeof *key->words;
	for (int i = 0; i < most && key->words[i].len; i++)
		if (value->kind == YAMLTREE_TEXT && str_eq(value->text, key->words[i]))
			return i;
	settings_error_value(reader, key, value);
	return -1;
}

void settings_read_word(struct settings_reader *reader, const struct settings_key *key,
			const struct yamltree_node *value, void *base)
{
	int word = read_one_of(reader, key, value);
	if (word >= 0)
		*(struct str *)target(key, base) = key->words[word];
}

void settings_read_switch(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value, void *base)
{
	*(bool *)target(key, base) = read_one_of(reader, key, value) == 1;
}

void settings_read_number(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value, void *base)
{
	unsigned number;
	if (value->kind == YAMLTREE_TEXT &&
	    settings_number(value->text, key->least, key->most, &number))
		*(unsigned *)target(key, base) = number;
	else
		settings_error_value(reader, key, value);
}
