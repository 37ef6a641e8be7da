/*
 * Settings under keys of the user's own: facilities by number, translations by language.
 * What would collide in a message file is an error here, where there is a line to point at.
 */
#include "settings_read.h"

#include "../base/nearest.h"
#include "../checks/checks.h"

/* The key of a pair as text; empty, which nothing is, where it is none. */
static struct str key_text(const struct yamltree_node *key)
{
	return key->kind == YAMLTREE_TEXT ? key->text : STR("");
}

static const struct settings_key facility_keys[] = {
	{ .name = STR_INIT("name"),
	  .wants = "a C identifier",
	  .read = settings_read_text,
	  .is = settings_is_identifier,
	  .required = true,
	  SETTINGS_FIELD(struct facility_setting, name) },
	{ .name = STR_INIT("symbol"),
	  .wants = "a C identifier",
	  .read = settings_read_text,
	  .is = settings_is_identifier,
	  SETTINGS_FIELD(struct facility_setting, symbol) },
};

static const struct settings_table facility_table = {
	.where = STR_INIT("a facility"),
	.keys = facility_keys,
	.count = sizeof facility_keys / sizeof *facility_keys,
};

static void read_facility(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value, void *base)
{
	struct facility_setting *facility = base;
	if (value->kind == YAMLTREE_TEXT && settings_is_identifier(value->text) &&
	    !yamltree_is_null(value))
		facility->name = value->text;
	else
		settings_read_table(reader, key, value, facility);
}

static const struct settings_key facility_key = {
	.name = STR_INIT("facilities"),
	.wants = "for each number a C identifier, or { name, symbol }",
	.read = read_facility,
	.table = &facility_table,
	.size = sizeof(struct facility_setting),
};

void settings_read_facilities(struct settings_reader *reader, const struct settings_key *key,
			      const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	if (value->kind != YAMLTREE_MAP) {
		settings_error_value(reader, key, value);
		return;
	}
	struct settings_words numbers = { .map.arena = reader->arena };
	struct settings_words symbols = numbers;
	struct settings_words names = { .map.arena = reader->arena, .any_case = true };
	struct facility_setting *items = arena_array(reader->arena, value->count, sizeof *items);
	for (size_t i = 0; i < value->count; i++) {
		const struct yamltree_node *number = value->pairs[i].key;
		settings_read_value(reader, &facility_key, value->pairs[i].value, &items[i]);
		items[i].offset = number->offset;
		if (settings_number(key_text(number), 0, 0xFFF, &items[i].number)) {
			struct str canon = arena_printf(reader->arena, "0x%X", items[i].number);
			settings_take(reader, &numbers, "facility", canon, number->offset);
		} else {
			struct str quoted = yamltree_quote(reader->arena, number);
			settings_error(reader, number->offset,
				       "a facility is a number from 0 to 0xFFF, not %.*s",
				       STR_ARG(quoted));
		}
		if (items[i].name.len)
			settings_take(reader, &names, "facility name", items[i].name,
				      number->offset);
		if (items[i].symbol.len)
			settings_take(reader, &symbols, "facility symbol", items[i].symbol,
				      number->offset);
	}
	page->facilities = items;
	page->facility_count = value->count;
}

static const struct settings_key translation_keys[] = {
	{ .name = STR_INIT("id"),
	  .wants = "a language id from 1 to 0xFFFF",
	  .read = settings_read_number,
	  .least = 1,
	  .most = 0xFFFF,
	  .required = true,
	  SETTINGS_FIELD(struct translation_setting, id) },
	{ .name = STR_INIT("page"),
	  .wants = "the path of the translated page",
	  .read = settings_read_text,
	  .is = settings_is_path,
	  .required = true,
	  SETTINGS_FIELD(struct translation_setting, page) },
};

static const struct settings_table translation_table = {
	.where = STR_INIT("a translation"),
	.keys = translation_keys,
	.count = sizeof translation_keys / sizeof *translation_keys,
};

static const struct settings_key translation_key = {
	.name = STR_INIT("translations"),
	.wants = "for each language { id, page }",
	.read = settings_read_table,
	.table = &translation_table,
	.size = sizeof(struct translation_setting),
};

static void keep(struct settings_reader *reader, const struct translation_setting *translation)
{
	reader->translations =
	    arena_grow(reader->arena, reader->translations, reader->translation_count,
		       &reader->translation_capacity, sizeof *reader->translations);
	reader->translations[reader->translation_count++] = translation;
}

void settings_read_translations(struct settings_reader *reader, const struct settings_key *key,
				const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	if (value->kind != YAMLTREE_MAP) {
		settings_error_value(reader, key, value);
		return;
	}
	struct settings_words ids = { .map.arena = reader->arena };
	struct settings_words languages = { .map.arena = reader->arena, .any_case = true };
	struct translation_setting *items = arena_array(reader->arena, value->count, sizeof *items);
	for (size_t i = 0; i < value->count; i++) {
		const struct yamltree_node *language = value->pairs[i].key;
		settings_read_value(reader, &translation_key, value->pairs[i].value, &items[i]);
		items[i].language = key_text(language);
		items[i].offset = language->offset;
		if (settings_is_identifier(items[i].language)) {
			settings_take(reader, &languages, "language", items[i].language,
				      language->offset);
		} else {
			struct str quoted = yamltree_quote(reader->arena, language);
			settings_error(reader, language->offset,
				       "a language is a C identifier, not %.*s", STR_ARG(quoted));
		}
		if (items[i].id) {
			struct str canon = arena_printf(reader->arena, "0x%X", items[i].id);
			settings_take(reader, &ids, "language id", canon, language->offset);
		}
		keep(reader, &items[i]);
	}
	page->translations = items;
	page->translation_count = value->count;
}

/* AS_IS: the word is none. */
static enum diag_setting level_of(struct str word)
{
	static const struct {
		struct str word;
		enum diag_setting setting;
	} words[] = {
		{ STR_INIT("off"), DIAG_OFF },
		{ STR_INIT("warning"), DIAG_AS_WARNING },
		{ STR_INIT("error"), DIAG_AS_ERROR },
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(word, words[i].word))
			return words[i].setting;
	return DIAG_AS_IS;
}

void settings_read_checks(struct settings_reader *reader, const struct settings_key *key,
			  const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	if (value->kind != YAMLTREE_MAP) {
		settings_error_value(reader, key, value);
		return;
	}
	struct settings_words taken = { .map.arena = reader->arena };
	struct diag_rule *rules = arena_array(reader->arena, value->count + 1, sizeof *rules);
	for (size_t i = 0; i < value->count; i++) {
		const struct yamltree_node *check = value->pairs[i].key;
		const struct yamltree_node *level = value->pairs[i].value;
		rules[i].check = key_text(check);
		rules[i].setting =
		    level->kind == YAMLTREE_TEXT ? level_of(level->text) : DIAG_AS_IS;
		if (check_by_name(rules[i].check) == CHECK_COUNT) {
			struct nearest nearest = { .wanted = rules[i].check };
			for (size_t k = 0; k < CHECK_COUNT; k++)
				nearest_offer(&nearest, str_of(checks[k].name));
			struct str quoted = yamltree_quote(reader->arena, check);
			struct str words = nearest_words(&nearest, reader->arena);
			settings_error(reader, check->offset, "there is no check %.*s%.*s",
				       STR_ARG(quoted), STR_ARG(words));
			continue;
		}
		settings_take(reader, &taken, "check", rules[i].check, check->offset);
		if (rules[i].setting == DIAG_AS_IS)
			settings_error_value(reader, key, level);
	}
	page->checks = rules;
	page->check_count = value->count;
}
