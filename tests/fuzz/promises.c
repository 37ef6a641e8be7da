/*
 * What the product promises of whatever it makes, told anew and without its own helpers where that
 * can be.
 */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include "fuzz.h"

#include <jansson.h>
#include <string.h>

#include "../../gen/base/file.h"
#include "../../gen/header/cheader.h"
#include "../../gen/run/list.h"
#include "../../gen/view/identifier.h"

static bool is_identifier(struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
		if (!letter && !(i && c >= '0' && c <= '9'))
			return false;
	}
	return text.len > 0;
}

static void promise_text(struct str text, const char *what)
{
	PROMISE(utf8_invalid(text) == STR_NONE, "%s is no UTF-8", what);
	PROMISE(!memchr(text.at ? text.at : "", 0, text.len), "%s has a NUL", what);
}

static void promise_entry(const struct entry *entry, bool valued, size_t end)
{
	for (size_t i = 0; i < entry->name_count; i++) {
		PROMISE(is_identifier(entry->names[i].text), "the name '%.*s'",
			STR_ARG(entry->names[i].text));
		PROMISE(entry->names[i].offset <= end, "a name at %u of %zu",
			entry->names[i].offset, end);
		for (size_t k = 0; k < i; k++)
			PROMISE(!str_eq(entry->names[i].text, entry->names[k].text), "'%.*s' twice",
				STR_ARG(entry->names[i].text));
	}
	PROMISE(entry->offset <= end, "an entry at %u of %zu", entry->offset, end);
	if (valued && entry->kind == CODE_NUMBER) {
		PROMISE(entry->value_offset <= end, "a value at %u of %zu", entry->value_offset,
			end);
		PROMISE(entry_width(entry) > 32 || entry->value <= UINT32_MAX,
			"a value of more bits");
	}
	if (valued && entry->kind == CODE_TEXT) {
		PROMISE(entry->code.len, "a text code without text");
		PROMISE(is_identifier(entry->symbol), "the symbol '%.*s'", STR_ARG(entry->symbol));
	}
	promise_text(entry->message, "a message");
	promise_text(entry->plain, "a plain text");
	promise_text(entry->markdown, "a Markdown text");
	promise_text(entry->cell, "a cell");
	PROMISE(!memchr(entry->cell.at ? entry->cell.at : "", '\n', entry->cell.len),
		"a cell of two lines");
}

void promise_model(const struct model *model, const struct source *source, size_t size)
{
	size_t end = !source ? SIZE_MAX : source->binary ? size : source->text.len;
	for (size_t i = 0; i < model->entry_count; i++) {
		promise_entry(&model->entries[i], true, end);
		PROMISE(model->entries[i].listing < model->listing_count, "an entry of no listing");
	}
	for (size_t i = 0; i < model->unvalued_count; i++)
		promise_entry(&model->unvalued[i], false, end);
	for (size_t i = 0; i < model->listing_count; i++)
		PROMISE(model->listings[i].first + model->listings[i].count <= model->entry_count,
			"a listing beyond the entries");
	promise_text(model->title, "the title");
	promise_text(model->heading, "the heading");
	for (size_t i = 0; model->prose && i <= model->listing_count; i++)
		promise_text(model->prose[i], "prose");
}

void promise_messages(const struct diags *diags, const struct source *source)
{
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		PROMISE(diag->text.len && diag->check.len, "a message without words or name");
		PROMISE(utf8_invalid(diag->text) == STR_NONE, "a message is no UTF-8");
		if (!source || !diag->pos.line || !str_eq(diag->path, source->path))
			continue;
		PROMISE(diag->pos.line <= source->line_count, "line %u of %zu", diag->pos.line,
			source->line_count);
		struct str line = source_line(source, diag->pos.line);
		/* Of what is no text, the column is the byte. */
		if (!diag->line.len && !line.len && diag->pos.line == 1)
			continue;
		PROMISE(diag->pos.col >= 1 && diag->pos.col <= utf8_count(line) + 2,
			"column %u of %zu in line %u", diag->pos.col, utf8_count(line),
			diag->pos.line);
	}
}

/* One of the page's numbers of that name, or of no name where it is empty. */
/* Headers have the page's names, and words of C with '_' after them. */
static bool is_same(struct str page, struct str header)
{
	return str_eq(page, header) || (header.len == page.len + 1 && str_starts(header, page) &&
					str_ends(header, STR("_")));
}

static bool has_value(const struct model *model, struct str name, uint32_t value)
{
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (entry->kind != CODE_NUMBER || (uint32_t)entry->value != value)
			continue;
		if (!name.len && !entry->name_count)
			return true;
		for (size_t k = 0; k < entry->name_count; k++)
			if (is_same(entry->names[k].text, name))
				return true;
	}
	return false;
}

static bool has_any_value(const struct model *model, uint32_t value)
{
	for (size_t i = 0; i < model->entry_count; i++)
		if (model->entries[i].kind == CODE_NUMBER &&
		    (uint32_t)model->entries[i].value == value)
			return true;
	return false;
}

/* All names are there with their values, and nothing else is. */
static void promise_header(const struct job *job, struct str text)
{
	/* Lines that a source brings for its header are no text of ours. */
	const struct model *model = job->model;
	bool own_lines = model->trail.len;
	for (size_t i = 0; i < model->entry_count; i++)
		own_lines |= model->entries[i].source->lead.len > 0;
	struct arena arena = { 0 };
	struct cheaders *headers = cheaders_new(&arena);
	cheaders_add(headers, STR("page.h"), text);
	cheaders_evaluate(headers);
	for (size_t i = 0; !own_lines && i < headers->count; i++) {
		const struct cheader_definition *item = headers->items[i];
		bool known = false, texts = false;
		for (size_t k = 0; k < model->entry_count; k++) {
			const struct entry *entry = &model->entries[k];
			known |= entry->kind == CODE_TEXT && str_eq(entry->symbol, item->name);
			for (size_t n = 0; n < entry->name_count; n++)
				if (is_same(entry->names[n].text, item->name)) {
					known = true;
					texts |=
					    entry->kind == CODE_TEXT || !entry_is_narrow(entry);
				}
		}
		for (size_t k = 0; k < job->settings->facility_count; k++)
			known |= str_eq(job->settings->facilities[k].symbol, item->name);
		PROMISE(known, "the header defines '%.*s', which is no name of the page",
			STR_ARG(item->name));
		for (size_t v = 0; !texts && v < item->value_count; v++)
			PROMISE(has_value(model, item->name, item->values[v]),
				"the header has 0x%08X for '%.*s'", item->values[v],
				STR_ARG(item->name));
	}
	for (size_t i = 0; !own_lines && i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (entry->contradicted || !entry->name_count)
			continue;
		struct str name = identifier_safe(entry->names[0].text, STR("c"), &arena);
		const struct cheader_definition *item = cheaders_find(headers, name);
		PROMISE(item, "the header does not have '%.*s'", STR_ARG(name));
		if (entry->kind == CODE_NUMBER && entry_is_narrow(entry) &&
		    !job->settings->type.len)
			PROMISE(item->value_count == 1 && item->values[0] == (uint32_t)entry->value,
				"'%.*s' is not what the page says", STR_ARG(entry->names[0].text));
	}
	arena_free(&arena);
}

/* A message file, a table or a reference page, read as a page: each of its codes is one of the
 * page's. */
static void promise_codes(const struct job *job, struct str path, struct str bytes)
{
	struct job again = { .path = path, .name = STR("again") };
	again.diags.arena = &again.arena;
	job_settle(&again, &again.arena, NULL);
	const struct job_context context = { .language = STR("English"), .language_id = 0x409 };
	const struct model *model =
	    job_model(&again, &context, path, bytes, again.settings, again.name, NULL);
	PROMISE(model && !job_failed(&again), "%.*s cannot be read: %.*s", STR_ARG(path),
		STR_ARG(again.diags.count ? again.diags.items[0].text : STR("")));
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (entry->kind != CODE_NUMBER || !entry_is_narrow(entry))
			continue;
		PROMISE(has_any_value(job->model, (uint32_t)entry->value),
			"%.*s has the value 0x%08X", STR_ARG(path), (uint32_t)entry->value);
		/* What has no name on the page has a made one in a message file, that ends in its
		 * value. */
		struct str made = arena_printf(&again.arena, "_0x%08X", (unsigned)entry->value);
		for (size_t k = 0; k < entry->name_count; k++)
			PROMISE(has_value(job->model, entry->names[k].text,
					  (uint32_t)entry->value) ||
				    str_ends(entry->names[k].text, made),
				"%.*s has 0x%08X for '%.*s'", STR_ARG(path), (unsigned)entry->value,
				STR_ARG(entry->names[k].text));
	}
	job_free(&again);
}

static void promise_json(const struct view_run *run)
{
	char *text;
	size_t size;
	FILE *file = open_memstream(&text, &size);
	PROMISE(file, "no memory");
	list_json(run, file);
	fclose(file);
	json_error_t error;
	json_t *json = json_loadb(text, size, 0, &error);
	PROMISE(json, "--list=json is no JSON: %s", error.text);
	json_decref(json);
	free(text);
}

void promise_outputs(const struct job *job, const struct view_run *run)
{
	for (size_t i = 0; i < job->outputs.count; i++) {
		const struct output *output = &job->outputs.items[i];
		PROMISE(output->path.len && output->path.at[0] != '/', "an output outside");
		if (str_ends(output->path, STR(".h")))
			promise_header(job, output->bytes);
		else if (str_ends(output->path, STR(".mc")) || str_ends(output->path, STR(".bin")))
			promise_codes(job, output->path, output->bytes);
		else if (str_ends(output->path, STR(".md")))
			promise_text(output->bytes, "the reference page");
	}
	/* Dear, and much the same every time: for one input in four. */
	if (job->model->entry_count && job->model->entries[0].offset % 4 == 0)
		promise_json(run);
}
