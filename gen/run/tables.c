#include "tables.h"

#include <string.h>

#include "../checks/checks.h"

/* FNV-1a of 64 bits. It stands in outputs, so it is no hash that may become another one. */
static uint64_t fingerprint_of(struct str bytes)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < bytes.len; i++)
		hash = (hash ^ (unsigned char)bytes.at[i]) * 1099511628211u;
	return hash;
}

/* Builds a table and adds it to the outputs as NAME.bin; false where it is too large. */
static bool add_table(struct arena *arena, struct outputs *outputs, struct view_table *table,
		      const struct message *messages, size_t count,
		      const struct msgtable_listener *listener)
{
	struct buf bytes = { 0 };
	bool good = msgtable_build(messages, count, listener, &bytes);
	if (good) {
		table->fingerprint = fingerprint_of(buf_str(&bytes));
		outputs_add(arena, outputs, ARENA_JOIN(arena, table->name, STR(".bin")),
			    buf_take(&bytes, arena))
		    ->table = true;
	}
	buf_free(&bytes);
	return good;
}

static void report_size(struct diags *diags, struct str path, struct str name)
{
	diag_path(diags, DIAG_ERROR, path, "message-table",
		  "the messages do not fit into one table, %.*s.bin: it holds 4 GiB at most",
		  STR_ARG(name));
}

const struct view_resource *tables_of_job(struct job *job)
{
	struct arena *arena = &job->drawn;
	/*
	 * A resource script cannot write a quotation mark in a file's name, and what a backslash
	 * means differs.
	 */
	if (str_find_byte(job->name, '"', 0) != STR_NONE ||
	    str_find_byte(job->name, '\\', 0) != STR_NONE) {
		diag_path(
		    &job->diags, DIAG_ERROR, job->path, "message-table",
		    "no resource script can name '%.*s.bin'; give the page another 'output' in "
		    "the settings",
		    STR_ARG(job->name));
		return NULL;
	}
	struct view_resource *resource = arena_alloc(arena, sizeof *resource);
	struct view_page **pages = arena_alloc(arena, sizeof *pages);
	struct view_table *tables = arena_array(arena, job->edition_count, sizeof *tables);
	pages[0] = job->view;
	for (size_t i = 0; i < job->edition_count; i++) {
		const struct edition *edition = &job->editions[i];
		struct str name =
		    arena_printf(arena, "%.*s%.*s", STR_ARG(job->name), STR_ARG(edition->suffix));
		tables[i] = (struct view_table){ .name = name,
						 .language = edition->language,
						 .language_id = edition->language_id };
		if (!add_table(arena, &job->outputs, &tables[i],
			       msgset_messages(arena, edition->messages), edition->messages->count,
			       NULL)) {
			report_size(&job->diags, job->path, name);
			return NULL;
		}
	}
	*resource = (struct view_resource){ job->view->run, job->name,         pages, 1,
					    tables,         job->edition_count };
	return resource;
}

/* All messages of one language, one page after the other. */
struct joined {
	struct job *const *jobs;
	size_t count;
	const struct edition **editions; /* of each job, in this language or its own */
	size_t *ends;                    /* one past the last message of each job */
	struct message *messages;
};

static const struct msg *origin(const struct joined *joined, size_t message, struct job **job)
{
	size_t low = 0, high = joined->count - 1;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (message < joined->ends[middle])
			high = middle;
		else
			low = middle + 1;
	}
	*job = joined->jobs[low];
	return &joined->editions[low]->messages->msgs[message - (low ? joined->ends[low - 1] : 0)];
}

static void tell_conflict(void *context, size_t first, size_t again)
{
	const struct joined *joined = context;
	if (str_eq(joined->messages[first].text, joined->messages[again].text))
		return;
	struct job *job, *other;
	const struct msg *msg = origin(joined, again, &job), *kept = origin(joined, first, &other);
	check_report(
	    &job->diags, CHECK_MESSAGE_CONFLICT, msg->source, msg->offset,
	    "0x%08X (%.*s) has another text on the page '%.*s', line %u (%.*s); the table holds that one",
	    msg->value, STR_ARG(msg->symbol), STR_ARG(kept->source->path),
	    source_pos(kept->source, kept->offset).line, STR_ARG(kept->symbol));
}

static const struct edition *edition_of(const struct job *job, unsigned language_id)
{
	for (size_t i = 0; i < job->edition_count; i++)
		if (job->editions[i].language_id == language_id)
			return &job->editions[i];
	return NULL;
}

static struct joined join(struct arena *arena, struct job *const *jobs, size_t count,
			  const struct edition *language)
{
	struct joined joined = {
		.jobs = jobs,
		.count = count,
		.editions = arena_array(arena, count, sizeof(struct edition *)),
		.ends = arena_array(arena, count, sizeof(size_t)),
	};
	size_t total = 0;
	for (size_t i = 0; i < count; i++) {
		joined.editions[i] = edition_of(jobs[i], language->language_id);
		if (!joined.editions[i]) {
			joined.editions[i] = &jobs[i]->editions[0];
			diag_path(
			    &jobs[i]->diags, checks[CHECK_MESSAGE_UNTRANSLATED].level,
			    jobs[i]->path, checks[CHECK_MESSAGE_UNTRANSLATED].name,
			    "there is no translation into %.*s; the texts of the page stand for it",
			    STR_ARG(language->language));
		}
		joined.ends[i] = total += joined.editions[i]->messages->count;
	}
	joined.messages = arena_array(arena, total + 1, sizeof *joined.messages);
	for (size_t i = 0, at = 0; i < count; at = joined.ends[i++]) {
		const struct msgset *set = joined.editions[i]->messages;
		if (set->count)
			memcpy(joined.messages + at, msgset_messages(arena, set),
			       set->count * sizeof *joined.messages);
	}
	return joined;
}

/* The languages of all jobs, each once, in the order of their first appearance. */
static const struct edition **find_languages(struct arena *arena, struct job *const *jobs,
					     size_t count, size_t *found)
{
	const struct edition **languages = NULL;
	size_t capacity = 0;
	*found = 0;
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < jobs[i]->edition_count; k++) {
			const struct edition *edition = &jobs[i]->editions[k];
			size_t at = 0;
			while (at < *found && languages[at]->language_id != edition->language_id)
				at++;
			if (at < *found)
				continue;
			languages =
			    arena_grow(arena, languages, *found, &capacity, sizeof *languages);
			languages[(*found)++] = edition;
		}
	}
	return languages;
}

const struct view_resource *tables_of_run(struct arena *arena, struct job *const *jobs,
					  size_t count, const struct view_run *run, struct str name,
					  struct outputs *outputs, struct diags *diags)
{
	struct view_resource *resource = arena_alloc(arena, sizeof *resource);
	size_t languages;
	const struct edition **found = find_languages(arena, jobs, count, &languages);
	struct view_table *tables = arena_array(arena, languages, sizeof *tables);
	for (size_t i = 0; i < languages; i++) {
		struct joined joined = join(arena, jobs, count, found[i]);
		struct msgtable_listener listener = { tell_conflict, &joined };
		struct str path =
		    arena_printf(arena, "%.*s%.*s", STR_ARG(name), STR_ARG(found[i]->suffix));
		tables[i] = (struct view_table){ .name = path,
						 .language = found[i]->language,
						 .language_id = found[i]->language_id };
		if (!add_table(arena, outputs, &tables[i], joined.messages, joined.ends[count - 1],
			       &listener)) {
			report_size(diags, STR(""), path);
			return NULL;
		}
	}
	*resource =
	    (struct view_resource){ run, name, run->pages, run->page_count, tables, languages };
	return resource;
}
