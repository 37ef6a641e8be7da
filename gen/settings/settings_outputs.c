/*
 * Settings of outputs: which ones are wanted, and how each of them names things.
 */
#include "settings_read.h"

/* Words parted by '.', ':', '/', '\' or '-', as languages write namespaces and packages. */
static bool is_scope(struct str text)
{
	bool word = false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool sign = c == '.' || c == ':' || c == '/' || c == '\\' || c == '-';
		if (!byte_is_word(c) && !sign)
			return false;
		word = !sign;
	}
	return word && !byte_is_digit(text.at[0]) && byte_is_word(text.at[0]);
}

static bool is_affix(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_word(text.at[i]) && text.at[i] != '-' && text.at[i] != '.')
			return false;
	return text.len > 0;
}

#define CASES                                                                                   \
	.wants = "'SCREAMING_SNAKE', 'snake_case', 'PascalCase', 'camelCase', "                 \
		 "'kebab-case' or 'keep'",                                                      \
	.read = settings_read_word,                                                             \
	.words = { STR_INIT("SCREAMING_SNAKE"), STR_INIT("snake_case"), STR_INIT("PascalCase"), \
		   STR_INIT("camelCase"),       STR_INIT("kebab-case"), STR_INIT("keep") }
#define TEXT(word, good, what) \
	.name = STR_INIT(word), .wants = what, .read = settings_read_text, .is = good

/* How names are made, for all outputs of a page and for one of them. */
#define NAME_KEYS(type, in)                                                                   \
	{ TEXT("prefix", is_affix, "what names are to begin with, such as POND_"),            \
	  SETTINGS_FIELD(type, in(prefix)) },                                                 \
	    { TEXT("strip-prefix", is_affix, "what names lose where they begin with it"),     \
	      SETTINGS_FIELD(type, in(strip_prefix)) },                                       \
	    { .name = STR_INIT("case"), CASES, SETTINGS_FIELD(type, in(name_case)) },         \
	    { .name = STR_INIT("file-case"), CASES, SETTINGS_FIELD(type, in(file_case)) },    \
	    { TEXT("namespace", is_scope, "words, parted as the language has it"),            \
	      SETTINGS_FIELD(type, in(name_space)) },                                         \
	    { TEXT("package", is_scope, "words, parted as the language has it"),              \
	      SETTINGS_FIELD(type, in(name_space)) },                                         \
	{                                                                                     \
		.name = STR_INIT("visibility"), .wants = "'public', 'internal' or 'private'", \
		.read = settings_read_word,                                                   \
		.words = { STR_INIT("public"), STR_INIT("internal"), STR_INIT("private") },   \
		SETTINGS_FIELD(type, in(visibility))                                          \
	}
#define OF_ALL(member) member
#define OF_ONE(member) names.member

static const struct settings_key name_keys[] = {
	NAME_KEYS(struct output_names, OF_ALL),
	{ .name = STR_INIT("from"),
	  .wants = "'text' or 'none'",
	  .read = settings_read_word,
	  .words = { STR_INIT("text"), STR_INIT("none") },
	  SETTINGS_FIELD(struct output_names, from) },
};

static const struct settings_table name_table = {
	.where = STR_INIT("'names'"),
	.keys = name_keys,
	.count = sizeof name_keys / sizeof *name_keys,
};

void settings_read_names(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base)
{
	struct settings_seen seen = { 0 };
	struct output_names *names = (struct output_names *)((char *)base + key->from);
	if (value->kind == YAMLTREE_TEXT && str_eq(value->text, STR("from-text")))
		names->from = STR("text");
	else if (!settings_read_map(reader, &name_table, value, (char *)base + key->from, &seen))
		settings_error_value(reader, key, value);
}

static const struct settings_key output_keys[] = {
	NAME_KEYS(struct output_setting, OF_ONE),
	{ .name = STR_INIT("style"),
	  .wants = "'mc', 'plain' or 'enum'",
	  .read = settings_read_word,
	  .words = { STR_INIT("mc"), STR_INIT("plain"), STR_INIT("enum") },
	  SETTINGS_FIELD(struct output_setting, names.style) },
	{ .name = STR_INIT("max"),
	  .wants = "'yes' or 'no'",
	  .read = settings_read_word,
	  .words = { STR_INIT("yes"), STR_INIT("no") },
	  SETTINGS_FIELD(struct output_setting, names.maximum) },
	{ TEXT("into", settings_is_path, "the path of a file with two marked lines"),
	  SETTINGS_FIELD(struct output_setting, into) },
	{ TEXT("block", is_scope, "the name that stands in the marked lines"),
	  SETTINGS_FIELD(struct output_setting, block) },
};

static const struct settings_table output_table = {
	.where = STR_INIT("an output"),
	.keys = output_keys,
	.count = sizeof output_keys / sizeof *output_keys,
};

static const struct settings_key output_key = {
	.name = STR_INIT("outputs"),
	.wants = "for each output nothing, or a map of 'prefix', 'case' and so on",
	.read = settings_read_table,
	.table = &output_table,
	.size = sizeof(struct output_setting),
};

static void take_name(struct settings_reader *reader, const struct settings_key *key,
		      const struct yamltree_node *name, struct settings_words *taken,
		      struct output_setting *output)
{
	if (name->kind != YAMLTREE_TEXT || yamltree_is_null(name) ||
	    !settings_is_path(name->text)) {
		settings_error_value(reader, key, name);
		return;
	}
	settings_take(reader, taken, "output", name->text, name->offset);
	output->name = name->text;
	output->offset = name->offset;
}

void settings_read_outputs(struct settings_reader *reader, const struct settings_key *key,
			   const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	struct settings_words taken = { .map.arena = reader->arena };
	size_t count = value->kind == YAMLTREE_TEXT ? 1 : value->count;
	struct output_setting *items = arena_array(reader->arena, count + 1, sizeof *items);
	if (value->kind == YAMLTREE_TEXT)
		take_name(reader, key, value, &taken, &items[0]);
	for (size_t i = 0; value->kind != YAMLTREE_TEXT && i < count; i++) {
		bool map = value->kind == YAMLTREE_MAP;
		const struct yamltree_node *wanted = value->pairs[i].value;
		/* The map is read first: what is read takes the place of all that stood there. */
		if (map && !yamltree_is_null(wanted))
			settings_read_value(reader, &output_key, wanted, &items[i]);
		if (!map && wanted->kind == YAMLTREE_MAP && wanted->count == 1 &&
		    wanted->pairs[0].key->kind == YAMLTREE_TEXT)
			settings_error(
			    reader, wanted->offset,
			    "'%.*s' has settings of its own in a list of outputs; write all of them as a map, '%.*s: { ... }', without '-' or '[ ]'",
			    STR_ARG(wanted->pairs[0].key->text),
			    STR_ARG(wanted->pairs[0].key->text));
		else
			take_name(reader, key, map ? value->pairs[i].key : wanted, &taken,
				  &items[i]);
	}
	if (!count)
		settings_error_value(reader, key, value);
	page->outputs = items;
	page->output_count = count;
}
