#include "readers.h"

#include "../entry/number.h"
#include "../manifest/manifest.h"
#include "../mcfile/mctext.h"

struct maker {
	struct arena *arena;
	const struct manifest *manifest;
	struct foreign *foreign;
	size_t *order; /* the file's cultures, the one that counts first */
};

/*
 * The code page that the file's first line names, where it is no Unicode: encoding="windows-1252".
 */
static unsigned declared_page(struct str bytes)
{
	static const struct {
		struct str name;
		unsigned page;
	} pages[] = { { STR_INIT("iso-8859-1"), 1252 },
		      { STR_INIT("shift_jis"), 932 },
		      { STR_INIT("gb2312"), 936 } };
	static const struct str windows = STR_INIT("windows-");
	struct str line = str_slice(bytes, 0, str_line_end(str_slice(bytes, 0, 200), 0)), name;
	ptrdiff_t at = str_find(line, STR("encoding="), 0);
	if (!str_starts(line, STR("<?xml")) || at == STR_NONE)
		return 0;
	name = str_slice(line, (size_t)at + sizeof "encoding=", line.len);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (str_eq_nocase(str_slice(name, 0, pages[i].name.len), pages[i].name))
			return pages[i].page;
	unsigned page = 0;
	if (str_eq_nocase(str_slice(name, 0, windows.len), windows))
		for (size_t i = windows.len; byte_is_digit(str_byte(name, i)) && page < 10000; i++)
			page = page * 10 + (unsigned)(name.at[i] - '0');
	return page;
}

/* The one that is wanted first, then in the order of the file. */
static void find_languages(struct maker *maker, unsigned wanted)
{
	const struct manifest *manifest = maker->manifest;
	struct foreign *foreign = maker->foreign;
	size_t count = manifest->culture_count;
	maker->order = arena_array(maker->arena, count + 1, sizeof *maker->order);
	foreign->languages = arena_array(maker->arena, count + 1, sizeof *foreign->languages);
	for (int second = 0; second < 2; second++) {
		for (size_t i = 0; i < count; i++) {
			unsigned id = manifest->cultures[i].id;
			if ((id != wanted) != second)
				continue;
			maker->order[foreign->language_count] = i;
			foreign->languages[foreign->language_count++] =
			    (struct foreign_language){ foreign_language_name(maker->arena, id),
						       id };
		}
	}
}

/* The string in the language of that place, as a message table has it; `at` is NULL where there is
 * none. */
static struct str native_of(const struct maker *maker, struct str id, size_t language,
			    size_t *offset)
{
	const struct manifest_text *text =
	    manifest_string(&maker->manifest->cultures[maker->order[language]], id);
	if (!text)
		return (struct str){ 0 };
	*offset = text->offset;
	return arena_printf(maker->arena, "%.*s\r\n", STR_ARG(text->text));
}

static void add_texts(const struct maker *maker, struct str id, struct foreign_entry *entry)
{
	size_t count = maker->foreign->language_count, place = 0;
	struct str *natives =
	    count > 1 ? arena_array(maker->arena, count - 1, sizeof *natives) : NULL;
	for (size_t i = count; id.len && i-- > 0;) {
		struct str text = native_of(maker, id, i, &place);
		if (i)
			natives[i - 1] = text;
		if (!text.at)
			continue;
		/* One that the language that counts lacks is shown in the next best. */
		entry->native = text;
		entry->borrowed = i > 0;
		entry->text_offset = place;
	}
	entry->natives = natives;
}

/* The columns that some event of the provider has. */
static size_t used_columns(const struct manifest_provider *provider, size_t columns[])
{
	size_t count = 0;
	for (size_t c = 0; c < MANIFEST_COLUMNS; c++) {
		bool used = false;
		for (size_t i = 0; !used && i < provider->count; i++)
			used = provider->events[i].columns[c].len > 0;
		if (used)
			columns[count++] = c;
	}
	return count;
}

static void add_event(struct maker *maker, const struct manifest_event *event,
		      const size_t columns[], size_t count)
{
	struct foreign_entry *entry = foreign_add(maker->arena, maker->foreign);
	struct foreign_field *fields = arena_array(maker->arena, count + 1, sizeof *fields);
	struct number number;
	bool read = number_read(str_trim(event->written.text), 0, &number);
	*entry = (struct foreign_entry){
		.name = event->symbol.text,
		.name_offset = event->symbol.text.len ? event->symbol.offset : event->offset,
		.value = event->value,
		.form = read ? number_form(&number) : FORM_DECIMAL,
		.value_offset = event->written.offset,
		.text_offset = event->message.offset,
		.fields = fields,
		.field_count = count,
	};
	for (size_t i = 0; i < count; i++)
		fields[i] = (struct foreign_field){ manifest_columns[columns[i]],
						    event->columns[columns[i]] };
	entry->string_id = event->id;
	add_texts(maker, event->id, entry);
}

static struct model_provider provider_of(const struct manifest_provider *from)
{
	return (struct model_provider){
		.name = from->name,
		.guid = from->guid,
		.symbol = from->symbol,
		.resource_file = from->resource_file,
		.message_file = from->message_file,
		.parameter_file = from->parameter_file,
		.string_id = from->string_id,
		.definitions = from->definitions,
	};
}

/* All strings of all languages, for manifests that are written. */
static void add_strings(struct maker *maker)
{
	size_t count = maker->foreign->language_count;
	struct model_strings *strings = arena_array(maker->arena, count + 1, sizeof *strings);
	for (size_t i = 0; i < count; i++) {
		const struct manifest_culture *culture =
		    &maker->manifest->cultures[maker->order[i]];
		struct model_string *items =
		    arena_array(maker->arena, culture->count + 1, sizeof *items);
		for (size_t k = 0; k < culture->count; k++)
			items[k] = (struct model_string){ culture->items[k].id,
							  culture->items[k].text->text };
		strings[i] = (struct model_strings){ items, culture->count };
	}
	maker->foreign->strings = strings;
}

static void add_providers(struct maker *maker)
{
	const struct manifest *manifest = maker->manifest;
	struct foreign *foreign = maker->foreign;
	foreign->lists =
	    arena_array(maker->arena, manifest->provider_count + 1, sizeof *foreign->lists);
	for (size_t p = 0; p < manifest->provider_count; p++) {
		const struct manifest_provider *from = &manifest->providers[p];
		size_t columns[MANIFEST_COLUMNS], count = used_columns(from, columns);
		if (!from->count)
			continue;
		struct foreign_list *list = &foreign->lists[foreign->list_count++];
		*list = (struct foreign_list){ .first = foreign->count, .offset = from->offset };
		if (!from->is_table) {
			struct model_provider *provider =
			    arena_alloc(maker->arena, sizeof *provider);
			*provider = provider_of(from);
			list->provider = provider;
		}
		for (size_t i = 0; i < from->count; i++)
			add_event(maker, &from->events[i], columns, count);
	}
}

bool manifestsource_read(struct arena *arena, struct str path, struct str bytes,
			 const struct manifestsource_options *options, struct foreign *foreign,
			 struct diags *diags)
{
	const struct mctext_options text = { .code_page = options->code_page
							      ? options->code_page
							      : declared_page(bytes) };
	const struct source *source = mctext_read(arena, path, bytes, &text, diags);
	struct maker maker = { .arena = arena, .foreign = foreign };
	maker.manifest = source ? manifest_read(arena, source, diags) : NULL;
	if (!maker.manifest)
		return false;
	*foreign = (struct foreign){ .source = source, .layout = &foreign_manifest };
	find_languages(&maker, options->language_id);
	add_providers(&maker);
	add_strings(&maker);
	foreign->detail = arena_printf(arena, "%zu events and messages in %zu languages",
				       foreign->count, foreign->language_count);
	return true;
}
