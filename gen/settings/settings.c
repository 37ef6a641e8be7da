#include "settings.h"

#include <string.h>

#include "../base/buf.h"
#include "../base/file.h"
#include "../base/os.h"
#include "../source/relpath.h"
#include "settings_keys.h"

/* A byte-order mark is no part of the first line, and YAML's columns would count it. */
static const struct source *without_mark(struct arena *arena, const struct source *source)
{
	if (!str_starts(source->text, STR("\xEF\xBB\xBF")))
		return source;
	return source_new(arena, source->path, str_slice(source->text, 3, source->text.len));
}

/* A file that is not UTF-8 has no lines to show; the message stands on the first bad byte. */
static bool check_encoding(struct settings_reader *reader)
{
	struct str text = reader->source->text;
	ptrdiff_t bad = utf8_invalid(text);
	if (bad == STR_NONE)
		return true;
	const struct source *good =
	    source_new(reader->arena, reader->source->path, str_slice(text, 0, (size_t)bad));
	diag_at(reader->diags, DIAG_ERROR, good, (size_t)bad, "settings",
		"byte 0x%02X is not UTF-8; save the settings as UTF-8",
		(unsigned char)text.at[bad]);
	return false;
}

/* One message file has each language once. */
static void check_languages(struct settings_reader *reader, const struct settings *settings)
{
	unsigned id;
	struct str name = settings_language(settings, &id);
	for (size_t i = 0; i < reader->translation_count; i++) {
		const struct translation_setting *translation = reader->translations[i];
		if (translation->id == id || str_eq_nocase(translation->language, name))
			settings_error(reader, translation->offset,
				       "'%.*s' (0x%X) is no translation: the pages themselves are "
				       "in '%.*s' (0x%X)",
				       STR_ARG(translation->language), translation->id,
				       STR_ARG(name), id);
	}
}

static void read_top(struct settings_reader *reader, const struct yamltree *tree,
		     struct settings *settings)
{
	reader->known = arena_array(reader->arena, tree->node_count, sizeof *reader->known);
	if (!tree->root || yamltree_is_null(tree->root))
		return;
	if (!settings_read_map(reader, &settings_top_keys, tree->root, settings,
			       &settings->top.seen)) {
		struct str quoted = yamltree_quote(reader->arena, tree->root);
		settings_error(reader, tree->root->offset,
			       "settings are a map of keys to values, not %.*s", STR_ARG(quoted));
	}
	check_languages(reader, settings);
}

const struct settings *settings_read(struct arena *arena, const struct source *source,
				     struct diags *diags)
{
	source = without_mark(arena, source);
	struct settings_reader reader = { .arena = arena, .source = source, .diags = diags };
	const struct yamltree_words words = { "the settings", "settings" };
	struct yamltree tree;
	struct settings *settings = arena_alloc(arena, sizeof *settings);
	settings->source = source;
	settings->folder = relpath_clean(arena, path_folder(source->path));
	if (!check_encoding(&reader) ||
	    !yamltree_read(arena, source, 0, source->text.len, words, diags, &tree))
		return NULL;
	read_top(&reader, &tree, settings);
	return reader.failed ? NULL : settings;
}

/* A page's path in the forms that globs are matched with. */
struct page_path {
	struct str from_folder;
	struct str given;
	struct str name;
};

static struct page_path path_forms(struct arena *arena, const struct settings *settings,
				   struct str path)
{
	struct str given = relpath_clean(arena, path);
	struct str from_folder = relpath_from(arena, settings->folder, given);
	/* One may be absolute and the other not, or the folder above the current one. */
	bool untold =
	    str_eq(from_folder, given) && (!str_eq(settings->folder, STR(".")) || os_root(given));
	struct str below = untold ? path_below(arena, settings->folder.at, given.at) : STR("");
	return (struct page_path){ below.len ? below : from_folder, given, path_base(given) };
}

static bool rule_means(const struct page_rule *rule, const struct page_path *path)
{
	if (rule->file_name)
		return glob_match(rule->glob, path->name);
	if (glob_match(rule->glob, path->from_folder))
		return true;
	bool outside =
	    str_eq(path->from_folder, path->given) || str_starts(path->from_folder, STR("../"));
	return outside && glob_match(rule->glob, path->given);
}

/*
 * Walks what counts for a page, in the order in which later ones win: the top, then the globs that
 * match. `*at` begins at 0. NULL: no more.
 */
static const struct page_block *next_block(const struct settings *settings,
					   const struct page_path *path, size_t *at)
{
	if (*at == 0) {
		++*at;
		return &settings->top;
	}
	while (*at <= settings->rule_count) {
		const struct page_rule *rule = &settings->rules[(*at)++ - 1];
		if (rule_means(rule, path))
			return &rule->block;
	}
	return NULL;
}

/* The path with the page's file name, without its extension, for each "*". */
static struct str fill_in(struct arena *arena, struct str pattern, struct str stem)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < pattern.len; i++) {
		if (pattern.at[i] == '*')
			buf_add(&out, stem);
		else
			buf_add_byte(&out, pattern.at[i]);
	}
	return buf_take(&out, arena);
}

static void fill_in_translations(struct arena *arena, struct page_settings *page, struct str name)
{
	struct str stem = str_slice(name, 0, name.len - path_extension(name).len);
	struct translation_setting *items =
	    arena_array(arena, page->translation_count, sizeof *items);
	for (size_t i = 0; i < page->translation_count; i++) {
		items[i] = page->translations[i];
		items[i].page = fill_in(arena, items[i].page, stem);
	}
	page->translations = items;
}

struct page_settings settings_for(struct arena *arena, const struct settings *settings,
				  struct str path)
{
	struct page_settings page = { 0 };
	if (!settings)
		return page;
	const struct page_path forms = path_forms(arena, settings, path);
	size_t at = 0;
	for (const struct page_block *block; (block = next_block(settings, &forms, &at));) {
		for (size_t i = 0; i < settings_page_keys.count; i++) {
			const struct settings_key *key = &settings_page_keys.keys[i];
			if (block->seen.is[i] && !key->run_only)
				memcpy((char *)&page + key->from,
				       (const char *)&block->page + key->from, key->size);
		}
	}
	if (page.translation_count)
		fill_in_translations(arena, &page, forms.name);
	return page;
}

bool settings_place(struct arena *arena, const struct settings *settings, struct str path,
		    struct str key, size_t *offset)
{
	if (!settings)
		return false;
	const struct settings_table *table = &settings_page_keys;
	size_t index = 0;
	while (index < table->count && !str_eq(table->keys[index].name, key))
		index++;
	const struct page_path forms = path_forms(arena, settings, path);
	bool found = false;
	size_t at = 0;
	for (const struct page_block *block; (block = next_block(settings, &forms, &at));) {
		if (index < table->count && block->seen.is[index]) {
			*offset = block->seen.at[index];
			found = true;
		}
	}
	return found;
}

bool settings_glob_at(const struct settings *settings, size_t index, struct settings_glob *glob)
{
	if (!settings || index >= settings->rule_count)
		return false;
	*glob =
	    (struct settings_glob){ settings->rules[index].pattern, settings->rules[index].offset };
	return true;
}

bool settings_glob_means(struct arena *arena, const struct settings *settings, size_t index,
			 struct str path)
{
	const struct page_path forms = path_forms(arena, settings, path);
	return rule_means(&settings->rules[index], &forms);
}

struct str settings_folder(const struct settings *settings)
{
	return settings->folder;
}

struct str settings_root(const struct settings *settings)
{
	return settings->root;
}

enum table_setting settings_table(const struct settings *settings, struct str *name)
{
	*name = settings ? settings->table_name : STR("");
	return settings ? settings->table : TABLE_EACH;
}

struct limits settings_limits(const struct settings *settings)
{
	return settings ? settings->limits : (struct limits){ 0 };
}

struct str settings_language(const struct settings *settings, unsigned *id)
{
	bool set = settings && settings->language.len;
	*id = set ? settings->language_id : 0x409;
	return set ? settings->language : STR("English");
}

const struct source *settings_source(const struct settings *settings)
{
	return settings ? settings->source : NULL;
}

struct str settings_path(const struct settings *settings)
{
	return settings ? settings->source->path : STR("");
}

struct str settings_beside(struct arena *arena, const struct settings *settings, struct str path)
{
	if (os_root(path))
		return relpath_clean(arena, path);
	return relpath_clean(arena, arena_printf(arena, "%.*s/%.*s",
						 STR_ARG(path_folder(settings_path(settings))),
						 STR_ARG(path)));
}
