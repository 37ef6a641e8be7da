#include "settings_keys.h"

#include "../base/nearest.h"
#include "../base/portable.h"
#include "../layouts/layouts.h"

/* One or more identifiers: "NTSTATUS", "unsigned long". */
static bool is_type(struct str text)
{
	for (struct str rest = text, word; rest.len && str_part(&rest, ' ', &word);)
		if (!settings_is_identifier(word))
			return false;
	return text.len > 0 && text.at[text.len - 1] != ' ';
}

/* "scheme://" and more, as it can stand between the brackets of a link. */
static bool is_url(struct str text)
{
	ptrdiff_t end = str_find(text, STR("://"), 0);
	if (end <= 0 || (size_t)end + 3 == text.len || !byte_is_letter(text.at[0]))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if ((unsigned char)c <= 0x20 || c == 0x7F || c == '<' || c == '>' || c == '"')
			return false;
		bool scheme = byte_is_letter_or_digit(c) || c == '+' || c == '-' || c == '.';
		if (i < (size_t)end && !scheme)
			return false;
	}
	return true;
}

/* What can be the name of a file, without folder, on all systems. */
static bool is_file_name(struct str text)
{
	enum { LONGEST = 200 };
	return settings_is_path(text) && text.len <= LONGEST && str_trim(text).len == text.len &&
	       str_find_byte(text, '/', 0) == STR_NONE && text.at[text.len - 1] != '.' &&
	       !portable_problem(text);
}

/* A path, which may end in a slash. */
static bool is_folder_path(struct str text)
{
	bool slash = text.len > 1 && text.at[text.len - 1] == '/';
	return settings_is_path(str_slice(text, 0, text.len - slash));
}

/* Such names with '/' between them: none of them leads up. */
static bool is_output_name(struct str text)
{
	struct str part;
	for (struct str rest = text; str_part(&rest, '/', &part);)
		if (!is_file_name(part) || str_starts(part, STR("..")))
			return false;
	return text.len > 0 && text.at[text.len - 1] != '/';
}

/* A header cell, or a number from 1. */
static bool is_column(struct str text)
{
	size_t digits = 0;
	while (digits < text.len && byte_is_digit(text.at[digits]))
		digits++;
	unsigned number;
	return str_trim(text).len && (digits < text.len || settings_number(text, 1, 9999, &number));
}

static void read_layout(struct settings_reader *reader, const struct settings_key *key,
			const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	if (value->kind != YAMLTREE_TEXT) {
		settings_error_value(reader, key, value);
	} else if (layout_by_name(value->text)) {
		page->layout = value->text;
	} else {
		struct nearest nearest = { .wanted = value->text };
		for (size_t i = 0; layout_at(i); i++)
			nearest_offer(&nearest, layout_at(i)->name);
		struct str words = nearest_words(&nearest, reader->arena);
		struct str quoted = yamltree_quote(reader->arena, value);
		settings_error(reader, value->offset, "unknown layout %.*s%.*s", STR_ARG(quoted),
			       STR_ARG(words));
	}
}

#define COLUMN(word, field)                                                                 \
	{                                                                                   \
		.name = STR_INIT(word), .wants = "a column's number from 1, or its header", \
		.read = settings_read_text, .is = is_column,                                \
		SETTINGS_FIELD(struct page_settings, field)                                 \
	}

static const struct settings_key column_keys[] = {
	COLUMN("name", name_column),
	COLUMN("value", value_column),
	COLUMN("text", text_column),
};

static const struct settings_table column_table = {
	.where = STR_INIT("'columns'"),
	.keys = column_keys,
	.count = sizeof column_keys / sizeof *column_keys,
};

/* A number alone is a list of one. */
static void read_listing(struct settings_reader *reader, const struct settings_key *key,
			 const struct yamltree_node *value, void *base)
{
	struct page_settings *page = base;
	const struct yamltree_pair alone = { NULL, value };
	const struct yamltree_pair *items = value->kind == YAMLTREE_LIST ? value->pairs : &alone;
	size_t count = value->kind == YAMLTREE_LIST ? value->count : 1;
	unsigned *numbers = arena_array(reader->arena, count, sizeof *numbers);
	for (size_t i = 0; i < count; i++) {
		const struct yamltree_node *item = items[i].value;
		if (item->kind != YAMLTREE_TEXT ||
		    !settings_number(item->text, key->least, key->most, &numbers[i]))
			settings_error_value(reader, key, item);
	}
	if (count == 0)
		settings_error_value(reader, key, value);
	page->listings = numbers;
	page->listing_count = count;
}

static const struct settings_key language_keys[] = {
	{ .name = STR_INIT("name"),
	  .wants = "a C identifier",
	  .read = settings_read_text,
	  .is = settings_is_identifier,
	  .required = true,
	  SETTINGS_FIELD(struct settings, language) },
	{ .name = STR_INIT("id"),
	  .wants = "a language id from 1 to 0xFFFF",
	  .read = settings_read_number,
	  .least = 1,
	  .most = 0xFFFF,
	  .required = true,
	  SETTINGS_FIELD(struct settings, language_id) },
};

static const struct settings_table language_table = {
	.where = STR_INIT("'language'"),
	.keys = language_keys,
	.count = sizeof language_keys / sizeof *language_keys,
};

static void read_table(struct settings_reader *reader, const struct settings_key *key,
		       const struct yamltree_node *value, void *base)
{
	/* YAML 1.1 takes these for true and false, YAML 1.2 for words: too unclear to be a name. */
	static const struct str unclear[] = { STR_INIT("yes"), STR_INIT("no"), STR_INIT("on"),
					      STR_INIT("off"), STR_INIT("y"),  STR_INIT("n") };
	struct settings *settings = base;
	bool text = value->kind == YAMLTREE_TEXT;
	if (text && value->plain && str_eq_nocase(value->text, STR("true"))) {
		settings->table = TABLE_EACH;
	} else if (text && value->plain && str_eq_nocase(value->text, STR("false"))) {
		settings->table = TABLE_NONE;
	} else if (text && is_file_name(value->text) &&
		   !(value->plain && STR_IS_ONE_OF_NOCASE(value->text, unclear))) {
		settings->table = TABLE_ONE;
		settings->table_name = value->text;
	} else {
		settings_error_value(reader, key, value);
	}
}

static void read_block(struct settings_reader *reader, const struct settings_key *key,
		       const struct yamltree_node *value, void *base)
{
	struct page_block *block = base;
	if (!yamltree_is_null(value) &&
	    !settings_read_map(reader, &settings_page_keys, value, block, &block->seen))
		settings_error_value(reader, key, value);
}

static const struct settings_key block_key = {
	.name = STR_INIT("pages"),
	.wants = "for each page a map of keys",
	.read = read_block,
	.size = sizeof(struct page_block),
};

/* "./x.md" is x.md beside the settings, and there alone. */
static void read_glob(struct settings_reader *reader, const struct yamltree_node *key,
		      struct page_rule *rule)
{
	struct str pattern = key->kind == YAMLTREE_TEXT ? key->text : STR("");
	rule->pattern = pattern;
	rule->offset = key->offset;
	rule->file_name = str_find_byte(pattern, '/', 0) == STR_NONE;
	while (str_starts(pattern, STR("./")))
		pattern = str_slice(pattern, 2, pattern.len);
	const char *problem;
	rule->glob = glob_read(reader->arena, pattern, &problem);
	if (rule->glob)
		return;
	struct str quoted = yamltree_quote(reader->arena, key);
	settings_error(reader, key->offset, "%.*s is no glob for pages: %s", STR_ARG(quoted),
		       key->kind == YAMLTREE_TEXT ? problem : "it is no text");
}

static void read_pages(struct settings_reader *reader, const struct settings_key *key,
		       const struct yamltree_node *value, void *base)
{
	struct settings *settings = base;
	if (value->kind != YAMLTREE_MAP) {
		settings_error_value(reader, key, value);
		return;
	}
	struct settings_words taken = { .map.arena = reader->arena };
	struct page_rule *rules = arena_array(reader->arena, value->count, sizeof *rules);
	for (size_t i = 0; i < value->count; i++) {
		const struct yamltree_node *glob = value->pairs[i].key;
		read_glob(reader, glob, &rules[i]);
		if (rules[i].glob)
			settings_take(reader, &taken, "glob", glob->text, glob->offset);
		settings_read_value(reader, &block_key, value->pairs[i].value, &rules[i].block);
	}
	settings->rules = rules;
	settings->rule_count = value->count;
}

static void read_limits(struct settings_reader *reader, const struct settings_key *key,
			const struct yamltree_node *value, void *base)
{
	struct settings *settings = base;
	bool map = value->kind == YAMLTREE_MAP;
	if (!map)
		settings_error_value(reader, key, value);
	for (size_t i = 0; map && i < value->count; i++) {
		const struct yamltree_node *name = value->pairs[i].key;
		const struct yamltree_node *number = value->pairs[i].value;
		if (name->kind == YAMLTREE_TEXT && number->kind == YAMLTREE_TEXT &&
		    limit_set(&settings->limits, name->text, number->text))
			continue;
		struct str quoted = yamltree_quote(reader->arena, name),
			   quantity = yamltree_quote(reader->arena, number),
			   names = limit_names(reader->arena);
		settings_error(reader, name->offset,
			       "no limit %.*s of %.*s; there are %.*s, each a number from 1",
			       STR_ARG(quoted), STR_ARG(quantity), STR_ARG(names));
	}
}

/* struct str *, then its count. */
struct files {
	const struct str *items;
	size_t count;
};

static void read_files(struct settings_reader *reader, const struct settings_key *key,
		       const struct yamltree_node *value, void *base)
{
	const struct yamltree_pair alone = { NULL, value };
	const struct yamltree_pair *items = value->kind == YAMLTREE_LIST ? value->pairs : &alone;
	size_t count = value->kind == YAMLTREE_LIST ? value->count : 1;
	struct str *paths = arena_array(reader->arena, count + 1, sizeof *paths);
	for (size_t i = 0; i < count; i++) {
		paths[i] = items[i].value->kind == YAMLTREE_TEXT ? items[i].value->text : STR("");
		if (!settings_is_path(paths[i]))
			settings_error_value(reader, key, items[i].value);
	}
	const struct files files = { paths, count };
	memcpy((char *)base + key->from, &files, sizeof files);
}

#define PAGE(first, last) SETTINGS_SPAN(struct page_settings, first, last)
#define RUN(first, last)  .run_only = true, SETTINGS_SPAN(struct settings, first, last)

static const struct settings_key keys[] = {
	{ .name = STR_INIT("layout"),
	  .wants = "the name of a layout",
	  .read = read_layout,
	  PAGE(layout, layout) },
	{ .name = STR_INIT("columns"),
	  .wants = "a map of 'name', 'value' and 'text'",
	  .read = settings_read_table,
	  .table = &column_table,
	  PAGE(name_column, text_column) },
	{ .name = STR_INIT("listing"),
	  .wants = "a number from 1, or a list of such",
	  .read = read_listing,
	  .least = 1,
	  .most = 1000000,
	  PAGE(listings, listing_count) },
	{ .name = STR_INIT("codes"),
	  .wants = "'text' or 'number'",
	  .read = settings_read_word,
	  .words = { STR_INIT("text"), STR_INIT("number") },
	  PAGE(codes, codes) },
	{ .name = STR_INIT("checks"),
	  .wants = "a map of names of checks to 'error', 'warning' or 'off'",
	  .read = settings_read_checks,
	  PAGE(checks, check_count) },
	{ .name = STR_INIT("space"),
	  .wants = "'page', 'section' or a name of letters, digits and '_'",
	  .read = settings_read_text,
	  .is = settings_is_identifier,
	  PAGE(space, space) },
	{ .name = STR_INIT("mismatch"),
	  .wants = "'hex' or 'decimal'",
	  .read = settings_read_word,
	  .words = { STR_INIT("hex"), STR_INIT("decimal") },
	  PAGE(mismatch, mismatch) },
	{ .name = STR_INIT("typedef"),
	  .wants = "the name of a type, such as NTSTATUS or unsigned long",
	  .read = settings_read_text,
	  .is = is_type,
	  PAGE(type, type) },
	{ .name = STR_INIT("guard"),
	  .wants = "a C identifier",
	  .read = settings_read_text,
	  .is = settings_is_identifier,
	  PAGE(guard, guard) },
	{ .name = STR_INIT("facilities"),
	  .wants = "a map of numbers to names",
	  .read = settings_read_facilities,
	  PAGE(facilities, facility_count) },
	{ .name = STR_INIT("outputs"),
	  .wants = "names of outputs and profiles: a list, or a map to what is wanted of each",
	  .read = settings_read_outputs,
	  PAGE(outputs, output_count) },
	{ .name = STR_INIT("names"),
	  .wants = "a map of 'prefix', 'strip-prefix', 'case' and so on, or 'from-text'",
	  .read = settings_read_names,
	  PAGE(names, names) },
	{ .name = STR_INIT("style"),
	  .wants = "'mc', 'plain' or 'enum'",
	  .read = settings_read_word,
	  .words = { STR_INIT("mc"), STR_INIT("plain"), STR_INIT("enum") },
	  PAGE(style, style) },
	{ .name = STR_INIT("message"),
	  .wants = "'first-sentence', 'first-paragraph' or 'all'",
	  .read = settings_read_word,
	  .words = { STR_INIT("first-paragraph"), STR_INIT("first-sentence"), STR_INIT("all") },
	  PAGE(message, message) },
	{ .name = STR_INIT("inserts"),
	  .wants = "'literal', 'keep', 'raw', 'braces' or 'printf'",
	  .read = settings_read_word,
	  .words = { STR_INIT("literal"), STR_INIT("keep"), STR_INIT("raw"), STR_INIT("braces"),
		     STR_INIT("printf") },
	  PAGE(inserts, inserts) },
	{ .name = STR_INIT("newline"),
	  .wants = "'yes' or 'no'",
	  .read = settings_read_word,
	  .words = { STR_INIT("yes"), STR_INIT("no"), STR_INIT("true"), STR_INIT("false") },
	  PAGE(newline, newline) },
	{ .name = STR_INIT("encoding"),
	  .wants = "'utf-16' or 'utf-8'",
	  .read = settings_read_switch,
	  .words = { STR_INIT("utf-16"), STR_INIT("utf-8") },
	  PAGE(utf8, utf8) },
	{ .name = STR_INIT("code-page"),
	  .wants = "the number of a code page, such as 1252",
	  .read = settings_read_number,
	  .least = 1,
	  .most = 65535,
	  PAGE(code_page, code_page) },
	{ .name = STR_INIT("customer-bit"),
	  .wants = "true or false",
	  .read = settings_read_switch,
	  .words = { STR_INIT("false"), STR_INIT("true") },
	  PAGE(customer, customer) },
	{ .name = STR_INIT("link-base"),
	  .wants = "a URL that begins with its scheme, such as https://example.com/docs/",
	  .read = settings_read_text,
	  .is = is_url,
	  PAGE(link_base, link_base) },
	{ .name = STR_INIT("site"),
	  .wants = "the URL of the folder where the site is, such as https://example.com/codes/",
	  .read = settings_read_text,
	  .is = is_url,
	  PAGE(site, site) },
	{ .name = STR_INIT("output"),
	  .wants =
	      "a file name that all systems can have, or a path of such below the output folder",
	  .read = settings_read_text,
	  .is = is_output_name,
	  PAGE(output, output) },
	{ .name = STR_INIT("translations"),
	  .wants = "a map of languages to { id, page }",
	  .read = settings_read_translations,
	  PAGE(translations, translation_count) },
	{ .name = STR_INIT("values-from"),
	  .wants = "the path of a file, or a list of such",
	  .read = read_files,
	  PAGE(values_from, values_from_count) },
	{ .name = STR_INIT("texts-from"),
	  .wants = "the path of a file, or a list of such",
	  .read = read_files,
	  PAGE(texts_from, texts_from_count) },
	{ .name = STR_INIT("root"),
	  .wants = "the path of a folder",
	  .read = settings_read_text,
	  .is = is_folder_path,
	  RUN(root, root) },
	{ .name = STR_INIT("language"),
	  .wants = "a map of 'name' and 'id'",
	  .read = settings_read_table,
	  .table = &language_table,
	  RUN(language, language_id) },
	{ .name = STR_INIT("table"),
	  .wants = "true, false, or a file name without folder that all systems can have",
	  .read = read_table,
	  RUN(table, table_name) },
	{ .name = STR_INIT("limits"),
	  .wants =
	      "a map of 'page', 'template', 'expansion', 'output', 'steps' and 'depth' to numbers",
	  .read = read_limits,
	  RUN(limits, limits) },
	{ .name = STR_INIT("pages"),
	  .wants = "a map of globs to keys",
	  .read = read_pages,
	  RUN(rules, rule_count) },
};

enum { KEYS = sizeof keys / sizeof *keys };
_Static_assert(sizeof keys / sizeof *keys <= SETTINGS_KEYS_MAX,
	       "struct settings_seen has a place for each key");

const struct settings_table settings_top_keys = { .keys = keys, .count = KEYS };
const struct settings_table settings_page_keys = { .keys = keys, .count = KEYS, .page = true };
