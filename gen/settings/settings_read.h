/*
 * Reading the values of settings: tables of keys, and readers for what stands under a key.
 *
 * A map with known keys is described by a table; each key names the reader of its value and the
 * bytes of a struct that it fills. The first use of an alias is read, the others are copied, so
 * that errors are reported once and time stays linear in the size of the file.
 */
#ifndef STATUSGEN_SETTINGS_READ_H
#define STATUSGEN_SETTINGS_READ_H

#include "../base/map.h"
#include "../source/yamltree.h"
#include "settings.h"

struct settings_reader {
	struct arena *arena;
	const struct source *source;
	struct diags *diags;
	struct known_value **known; /* for each node of the tree, what was read from it */
	/* All that were read, on whatever page: seen again when the main language is known. */
	const struct translation_setting **translations;
	size_t translation_count, translation_capacity;
	bool failed;
};

struct settings_key;
struct settings_table;

/*
 * Reads `value` into the `key->size` bytes from `key->from` of the struct at `base`, which are zero
 * before; errors are reported.
 */
typedef void settings_read_fn(struct settings_reader *reader, const struct settings_key *key,
			      const struct yamltree_node *value, void *base);

struct settings_key {
	struct str name;
	const char *wants; /* what the value is, for messages */
	settings_read_fn *read;
	const struct settings_table *table; /* settings_read_table: the keys of the map */
	size_t from, size;                  /* the bytes of the struct that it fills */
	bool run_only;                      /* at the top of the file only */
	bool required;                      /* must be there */
	bool (*is)(struct str);             /* settings_read_text: whether the text will do */
	struct str words[6];  /* settings_read_word, settings_read_switch: those that will do, then
				 empty ones */
	unsigned least, most; /* settings_read_number */
};

/* The bytes of `type` from one member to another. */
#define SETTINGS_SPAN(type, first, last) \
	.from = offsetof(type, first),   \
	.size = offsetof(type, last) + sizeof(((type *)NULL)->last) - offsetof(type, first)
#define SETTINGS_FIELD(type, field) SETTINGS_SPAN(type, field, field)

enum { SETTINGS_KEYS_MAX = 32 };

struct settings_table {
	struct str where; /* "'columns'", for messages; empty at the top and for pages */
	const struct settings_key *keys;
	size_t count; /* at most SETTINGS_KEYS_MAX */
	bool page;    /* below a page, where keys of the run are no use */
};

/* Which keys of a table stand in a map, and the byte where their values begin. */
struct settings_seen {
	bool is[SETTINGS_KEYS_MAX];
	size_t at[SETTINGS_KEYS_MAX];
};

/* An error on the settings at a byte of the file. */
void settings_error(struct settings_reader *reader, size_t offset, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* "'KEY' wants WANTS, not VALUE". */
void settings_error_value(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value);

/* Calls key->read, or copies what it made of the same node before. */
void settings_read_value(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base);

/* Reads a map with the keys of a table into the struct at `base`. False: it is no map. */
bool settings_read_map(struct settings_reader *reader, const struct settings_table *table,
		       const struct yamltree_node *map, void *base, struct settings_seen *seen);

/* A settings_read_fn for such a map: its keys are those of key->table. */
void settings_read_table(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base);

/* Words that must not stand twice in a map. All zero but the arena is none. */
struct settings_words {
	struct map map;
	bool any_case; /* capitals or not is the same */
};

/* Takes a word; an error ("the WHAT 'WORD' stands here twice") where it was taken before. */
void settings_take(struct settings_reader *reader, struct settings_words *taken, const char *what,
		   struct str word, size_t offset);

/* Decimal or 0x..., least..most. */
bool settings_number(struct str text, unsigned least, unsigned most, unsigned *number);
bool settings_is_identifier(struct str text);
bool settings_is_path(struct str text);

/* Readers, and what they fill. */
settings_read_fn settings_read_text;         /* struct str for which key->is holds */
settings_read_fn settings_read_word;         /* struct str: one of key->words */
settings_read_fn settings_read_switch;       /* bool: whether it is the second of key->words */
settings_read_fn settings_read_number;       /* unsigned */
settings_read_fn settings_read_facilities;   /* facilities of struct page_settings */
settings_read_fn settings_read_checks;       /* checks of struct page_settings */
settings_read_fn settings_read_outputs;      /* outputs of struct page_settings */
settings_read_fn settings_read_names;        /* names of struct page_settings or output_setting */
settings_read_fn settings_read_translations; /* its translations; reader->translations, too */

#endif
