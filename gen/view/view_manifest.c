/*
 * Fields for instrumentation manifests: providers with their events, other messages, strings by
 * language.
 */
#include "../base/buf.h"
#include "../base/map.h"
#include "../manifest/culture.h"
#include "../resource/msgset.h"
#include "fields.h"

#define PROVIDER                             \
	const struct view_part *part = self; \
	(void)arena

static const struct model_provider *provider_of(const struct view_part *part)
{
	return part->page->model->listings[part->index].provider;
}

static struct value provider_name(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->name);
}

static struct value provider_guid(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->guid);
}

static struct value provider_symbol(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->symbol);
}

static struct value resource_file(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->resource_file);
}

static struct value message_file(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->message_file);
}

static struct value parameter_file(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->parameter_file);
}

static struct value provider_string_id(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->string_id);
}

static struct value definitions(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_text(provider_of(part)->definitions);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value events(const void *self, struct arena *arena)
{
	PROVIDER;
	return value_list(part->entries, part->count, entry_item);
}

static const struct field provider_fields[] = {
	MADE("name", provider_name),
	MADE("guid", provider_guid),
	MADE("symbol", provider_symbol),
	MADE("resource_file", resource_file),
	MADE("message_file", message_file),
	MADE("parameter_file", parameter_file),
	MADE("string_id", provider_string_id),
	MADE("definitions", definitions),
	MADE("events", events),
};

DEFINE_CLASS(provider);

static struct value provider_item(const void *self, size_t index)
{
	struct view_part *const *parts = self;
	return value_object(parts[index], &class_provider);
}

struct value view_providers_of(const struct view_page *page, struct arena *arena)
{
	const struct model *model = page->model;
	struct view_part **parts = arena_array(arena, model->listing_count + 1, sizeof *parts);
	size_t count = 0;
	for (size_t i = 0; i < model->listing_count; i++)
		if (model->listings[i].provider)
			parts[count++] = &page->parts[i];
	return value_list(parts, count, provider_item);
}

/* A value as the key of a map: its bytes, wherever they are. */
static struct str value_key(const uint32_t *value)
{
	return (struct str){ (const char *)value, sizeof *value };
}

/* The entries that are no events, each value once; numbers of 32 bits. */
static struct view_entry *plain_messages(const struct view_page *page, struct arena *arena,
					 size_t *count)
{
	const struct model *model = page->model;
	struct view_entry *found = arena_array(arena, model->entry_count + 1, sizeof *found);
	uint32_t *values = arena_array(arena, model->entry_count + 1, sizeof *values);
	struct map seen = { .arena = arena };
	*count = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (!entry_is_narrow(entry) || model->listings[entry->listing].provider)
			continue;
		values[i] = (uint32_t)entry->value;
		void **slot = map_at(&seen, value_key(&values[i]));
		if (*slot)
			continue;
		*slot = found;
		found[*count] = page->entries[i];
		found[*count].first = *count == 0;
		found[(*count)++].last = false;
	}
	if (*count)
		found[*count - 1].last = true;
	return found;
}

struct value view_plain_messages_of(const struct view_page *page, struct arena *arena)
{
	size_t count;
	const struct view_entry *found = plain_messages(page, arena, &count);
	return value_list(found, count, entry_item);
}

/* --- strings --- */

struct view_string {
	struct str id, text;
};

static const struct field string_fields[] = {
	OWN("id", struct view_string, id),
	OWN("text", struct view_string, text),
};

DEFINE_CLASS(string);

static struct value string_item(const void *self, size_t index)
{
	const struct view_string *strings = self;
	return value_object(&strings[index], &class_string);
}

struct view_language {
	const struct view_page *page;
	size_t index;
};

#define LANGUAGE                                     \
	const struct view_language *language = self; \
	(void)arena

static const struct msgfiles *files_of(const struct view_language *language)
{
	return language->page->languages[language->index];
}

static struct value language_name(const void *self, struct arena *arena)
{
	LANGUAGE;
	return value_text(files_of(language)->language);
}

static struct value language_hex(const void *self, struct arena *arena)
{
	LANGUAGE;
	return value_text(arena_printf(arena, "0x%X", files_of(language)->language_id));
}

static struct value culture(const void *self, struct arena *arena)
{
	LANGUAGE;
	return value_text(culture_of(files_of(language)->language_id));
}

/*
 * A message as the string of a manifest: an attribute cannot keep line ends, and has no characters
 * below the blank; so lines end in "%n", and the end of the last one is none of it.
 */
static struct str one_line(struct arena *arena, struct str text)
{
	struct buf out = { 0 };
	while (text.len && (text.at[text.len - 1] == '\n' || text.at[text.len - 1] == '\r'))
		text.len--;
	for (size_t i = 0; i < text.len; i++) {
		char byte = text.at[i];
		if (byte == '\n' || (byte == '\r' && str_byte(text, i + 1) != '\n'))
			buf_add(&out, STR("%n"));
		else if (byte == '\t')
			buf_add(&out, STR("%t"));
		else if ((unsigned char)byte >= ' ')
			buf_add_byte(&out, byte);
		else if (byte != '\r')
			buf_add_code(&out, 0xFFFD);
	}
	return buf_take(&out, arena);
}

struct str view_string_id(const struct view_entry *view, struct arena *arena)
{
	const struct entry *entry = view->entry;
	/* An event of a manifest may have no message. */
	if (view->page->model->strings)
		return entry->source->string_id;
	struct value id = view_of_entry(view).as.object.class->get(view, STR("id"), arena);
	return id.as.text;
}

/* The strings of a manifest are there; those of other pages are the texts of their messages. */
static struct value own_strings(const struct view_language *language, struct arena *arena)
{
	const struct model_strings *from = &language->page->model->strings[language->index];
	struct view_string *strings = arena_array(arena, from->count + 1, sizeof *strings);
	for (size_t i = 0; i < from->count; i++)
		strings[i] =
		    (struct view_string){ from->items[i].id, one_line(arena, from->items[i].text) };
	return value_list(strings, from->count, string_item);
}

static struct value strings(const void *self, struct arena *arena)
{
	LANGUAGE;
	const struct view_page *page = language->page;
	const struct msgset *set = files_of(language)->set;
	if (page->model->strings)
		return own_strings(language, arena);
	size_t count, added = 0;
	const struct view_entry *entries = plain_messages(page, arena, &count);
	struct view_string *made = arena_array(arena, count + 1, sizeof *made);
	struct map by_value = { .arena = arena };
	for (size_t i = 0; i < set->count; i++)
		*map_at(&by_value, value_key(&set->msgs[i].value)) = &set->msgs[i];
	for (size_t i = 0; i < count; i++) {
		uint32_t value = (uint32_t)entries[i].entry->value;
		const struct msg *msg = map_get(&by_value, value_key(&value));
		if (msg)
			made[added++] = (struct view_string){
				view_string_id(&entries[i], arena),
				one_line(arena, msg->exact.len ? msg->exact : msg->text),
			};
	}
	return value_list(made, added, string_item);
}

static const struct field language_fields[] = {
	MADE("language", language_name),
	MADE("language_hex", language_hex),
	MADE("culture", culture),
	MADE("strings", strings),
};

DEFINE_CLASS(language);

static struct value language_item(const void *self, size_t index)
{
	const struct view_language *languages = self;
	return value_object(&languages[index], &class_language);
}

struct value view_languages_of(const struct view_page *page, struct arena *arena)
{
	struct view_language *languages =
	    arena_array(arena, page->language_count + 1, sizeof *languages);
	for (size_t i = 0; i < page->language_count; i++)
		languages[i] = (struct view_language){ page, i };
	return value_list(languages, page->language_count, language_item);
}
