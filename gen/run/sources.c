#include "sources.h"

#include "../base/file.h"
#include "../base/os.h"
#include "../checks/checks.h"
#include "../compare/against.h"
#include "../compare/family.h"
#include "../model/build.h"
#include "compare.h"

/* Reads what the settings name; false after an error, which stands at the setting. */
static bool read_file(struct job *job, const char *key, struct str path, struct str *bytes)
{
	size_t offset = 0;
	int error = file_read(&job->arena, path.at, bytes);
	if (!error) {
		job->sources[job->source_count++] = path;
		return true;
	}
	settings_place(&job->arena, job->settings_file, job->path, str_of(key), &offset);
	diag_at(&job->diags, DIAG_ERROR, settings_source(job->settings_file), offset, "read",
		"cannot read '%.*s': %s", STR_ARG(path), os_reason(error));
	return false;
}

static struct model *read_model(struct job *job, const struct job_context *context, struct str path)
{
	struct page_settings settings = settings_for(&job->arena, job->settings_file, path);
	return job_read_model(job, context, path, &settings, path_base(path), NULL);
}

const struct cheaders *sources_values(struct job *job, const struct job_context *context)
{
	const struct page_settings *settings = job->settings;
	size_t count = settings->values_from_count + settings->texts_from_count;
	job->sources = arena_array(&job->arena, count + 1, sizeof *job->sources);
	if (!settings->values_from_count)
		return context->values_from;
	struct cheaders *headers = cheaders_new(&job->arena);
	struct compare_what unused = { 0 };
	for (size_t i = 0; i < settings->values_from_count; i++) {
		struct str path = settings_beside(&job->arena, job->settings_file,
						  settings->values_from[i]),
			   bytes;
		if (!read_file(job, "values-from", path, &bytes))
			continue;
		if (compare_is_header(path, bytes, false)) {
			cheaders_add(headers, path, bytes);
			continue;
		}
		const struct model *model = read_model(job, context, path);
		if (model)
			compare_add_model(&job->arena, headers, model, true, &unused);
	}
	cheaders_evaluate(headers);
	return headers;
}

/* "status.h:5", the file as the settings name it. */
static struct str place(struct job *job, const struct source *source, size_t offset)
{
	return arena_printf(&job->arena, "%.*s:%u", STR_ARG(path_base(source->path)),
			    source_line_number(source, offset));
}

static void report_value(struct job *job, const struct entry *entry, uint32_t value,
			 const struct source *source, size_t offset)
{
	struct pos pos = source_pos(source, offset);
	check_report(&job->diags, CHECK_SOURCE_VALUE, job->model->page->source, entry->value_offset,
		     "%.*s is 0x%08X here and 0x%08X at %.*s:%u:%u", STR_ARG(entry->names[0].text),
		     (uint32_t)entry->value, value, STR_ARG(source->path), pos.line, pos.col);
}

/* Its own, to be written to. */
static struct entry_origin *origin_of(struct job *job, struct entry *entry)
{
	struct entry_origin *origin = arena_alloc(&job->arena, sizeof *origin);
	*origin = *entry->origin;
	entry->origin = origin;
	return origin;
}

/* Names alone have their values from headers. */
static void note_value(struct job *job, struct entry *entry, const struct cheaders *headers)
{
	const struct cheader_definition *def = entry->name_count && entry_is_narrow(entry)
						   ? cheaders_find(headers, entry->names[0].text)
						   : NULL;
	if (!def || !def->value_count)
		return;
	bool agrees = false;
	for (size_t i = 0; i < def->value_count; i++)
		agrees |= def->values[i] == (uint32_t)entry->value;
	/* A table has values of its own, and no names. */
	if (job->model->page->source->binary) {
		if (agrees)
			origin_of(job, entry)->name = place(job, def->header, def->offset);
		return;
	}
	/* A value that stands on the page has a place there, and it is no name's. */
	bool elsewhere = !entry->value_offset ||
			 (entry->name_count && entry->value_offset == entry->names[0].offset);
	if (elsewhere && agrees)
		origin_of(job, entry)->value = place(job, def->header, def->offset);
	else if (!agrees && !def->other)
		report_value(job, entry, def->values[0], def->header, def->offset);
}

static struct str value_key(struct arena *arena, uint64_t value)
{
	return arena_printf(arena, "%016llX", (unsigned long long)value);
}

/* What one file says of codes: entries by name, and by value those without a name. */
struct texts {
	const struct model *model;
	struct map by_name, by_value;
};

static void index_texts(struct arena *arena, const struct model *model, struct texts *texts)
{
	*texts = (struct texts){ model, { .arena = arena }, { .arena = arena } };
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		void **slot;
		for (size_t k = 0; k < entry->name_count; k++)
			if (!*(slot = map_at(&texts->by_name, entry->names[k].text)))
				*slot = entry;
		if (entry->kind != CODE_NUMBER)
			continue;
		slot = map_at(&texts->by_value, value_key(arena, entry->value));
		if (!*slot)
			*slot = entry;
	}
}

static const struct entry *find(struct arena *arena, const struct texts *texts,
				const struct entry *entry)
{
	const struct entry *found = NULL;
	for (size_t i = 0; i < entry->name_count && !found; i++)
		found = map_get(&texts->by_name, entry->names[i].text);
	if (found || entry->kind != CODE_NUMBER)
		return found;
	found = map_get(&texts->by_value, value_key(arena, entry->value));
	return found && found->name_count && entry->name_count ? NULL : found;
}

static bool take_text(struct job *job, struct entry *entry, const struct texts *texts)
{
	const struct entry *other = find(&job->arena, texts, entry);
	const struct source *source = texts->model->page->source;
	if (!other)
		return false;
	if (other->name_count && entry->name_count && entry_is_narrow(other) &&
	    entry_is_narrow(entry) && other->value != entry->value)
		report_value(job, entry, (uint32_t)other->value, source, other->value_offset);
	if (!other->plain.len && !other->message.len)
		return false;
	if (entry->plain.len && !texts_agree(&job->arena, entry->plain, other->plain) &&
	    !texts_agree(&job->arena, entry->message, other->message)) {
		struct pos pos = source_pos(source, other->offset);
		check_report(&job->diags, CHECK_SOURCE_TEXT, job->model->page->source,
			     entry->offset,
			     "the text of %.*s is another one at %.*s:%u:%u, which counts",
			     STR_ARG(entry->name_count ? entry->names[0].text
						       : entry_code_label(entry, &job->arena)),
			     STR_ARG(source->path), pos.line, pos.col);
	}
	entry->message = other->message;
	entry->plain = other->plain;
	entry->markdown = other->markdown;
	entry->cell = other->cell;
	struct entry_source *own = arena_alloc(&job->arena, sizeof *own);
	*own = *entry->source;
	own->native = other->source->native;
	own->natives = NULL;
	entry->source = own;
	origin_of(job, entry)->text = place(job, source, other->offset);
	return true;
}

/* The names and values that the page lists itself. */
static void index_page(struct arena *arena, const struct model *model, struct map *known)
{
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count; k++)
			*map_at(known, entry->names[k].text) = entry;
		if (entry->kind == CODE_NUMBER)
			*map_at(known, value_key(arena, entry->value)) = entry;
	}
}

/* Codes that a file of texts has, and not the page: nothing of them is in the outputs. */
static void report_missing_texts(struct job *job, const struct texts *texts,
				 const struct map *known)
{
	const struct source *source = texts->model->page->source;
	for (size_t i = 0; i < texts->model->entry_count; i++) {
		const struct entry *entry = &texts->model->entries[i];
		bool listed = entry->kind == CODE_NUMBER && !entry->name_count &&
			      map_get(known, value_key(&job->arena, entry->value));
		for (size_t k = 0; k < entry->name_count; k++)
			listed |= map_get(known, entry->names[k].text) != NULL;
		if (listed)
			continue;
		struct pos pos = source_pos(source, entry->offset);
		check_report(&job->diags, CHECK_SOURCE_ONLY, job->model->page->source, 0,
			     "%.*s stands at %.*s:%u:%u, and not on this page",
			     STR_ARG(entry->name_count ? entry->names[0].text
						       : entry_code_label(entry, &job->arena)),
			     STR_ARG(source->path), pos.line, pos.col);
	}
}

/* The same of files of values, whose names of other kinds than the page's are somebody else's. */
static void report_missing_values(struct job *job, const struct cheaders *headers,
				  const struct map *known)
{
	enum { LEAST = 2 };
	struct families families;
	families_of(&job->arena, job->model, &families);
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *def = headers->items[i];
		struct str prefix = family_prefix(&families, def->name, LEAST);
		if (!def->value_count || !prefix.len || !str_starts(def->name, prefix) ||
		    map_get(known, def->name))
			continue;
		struct pos pos = source_pos(def->header, def->offset);
		check_report(&job->diags, CHECK_SOURCE_ONLY, job->model->page->source, 0,
			     "%.*s stands at %.*s:%u:%u, and not on this page", STR_ARG(def->name),
			     STR_ARG(def->header->path), pos.line, pos.col);
	}
}

static void report_missing(struct job *job, const struct cheaders *headers,
			   const struct texts *texts, size_t count)
{
	struct map known = { .arena = &job->arena };
	index_page(&job->arena, job->model, &known);
	for (size_t i = 0; i < count; i++)
		report_missing_texts(job, &texts[i], &known);
	if (headers && job->settings->values_from_count)
		report_missing_values(job, headers, &known);
}

void sources_apply(struct job *job, const struct job_context *context,
		   const struct cheaders *headers)
{
	const struct page_settings *settings = job->settings;
	struct model *model = job->model;
	size_t count = 0;
	struct texts *texts =
	    arena_array(&job->arena, settings->texts_from_count + 1, sizeof *texts);
	for (size_t i = 0; i < settings->texts_from_count; i++) {
		struct str path = settings_beside(&job->arena, job->settings_file,
						  settings->texts_from[i]),
			   bytes;
		if (!read_file(job, "texts-from", path, &bytes))
			continue;
		const struct model *other = read_model(job, context, path);
		if (other)
			index_texts(&job->arena, other, &texts[count++]);
	}
	for (size_t i = 0; i < model->entry_count; i++) {
		if (headers)
			note_value(job, &model->entries[i], headers);
		for (size_t k = 0; k < count; k++)
			if (take_text(job, &model->entries[i], &texts[k]))
				break;
	}
	if (settings->texts_from_count)
		model_check_descriptions(model, &job->diags);
	report_missing(job, headers, texts, count);
}
