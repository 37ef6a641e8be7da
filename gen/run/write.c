#define _POSIX_C_SOURCE 200809L
#include "write.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "depfile.h"
#include "diff.h"
#include "unmade.h"

struct writer {
	const struct write_plan *plan;
	struct map owners; /* output path to the path of the page that makes it */
	struct map pages;  /* files to the jobs that read them, once an output exists */
	bool pages_noted;
	struct str_list written; /* paths of all outputs, for the depfile */
	bool stale;
	bool stopped; /* no output can be written, and that was told */
};

static void list_add(struct arena *arena, struct str_list *list, struct str item)
{
	list->items =
	    arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
	list->items[list->count++] = item;
}

static struct str output_path(const struct writer *writer, struct str path)
{
	struct str folder = writer->plan->options->output;
	return arena_printf(writer->plan->arena, "%.*s%s%.*s", STR_ARG(folder),
			    str_ends(folder, STR("/")) ? "" : "/", STR_ARG(path));
}

/* What tells a file from all others, however it is called; empty where there is none. */
static struct str identity(struct arena *arena, struct str path)
{
	struct stat info;
	if (stat(path.at, &info) != 0)
		return STR("");
	return arena_printf(arena, "%ju:%ju", (uintmax_t)info.st_dev, (uintmax_t)info.st_ino);
}

static void note_pages(struct writer *writer)
{
	for (size_t i = 0; i < writer->plan->jobs->count; i++) {
		struct job *job = &writer->plan->jobs->items[i];
		struct str file = identity(writer->plan->arena, job->path);
		if (file.len)
			*map_at(&writer->pages, file) = job;
	}
	writer->pages_noted = true;
}

/* Whether an output would replace one of the pages it is made from. */
static const struct job *replaced_page(struct writer *writer, struct str path)
{
	struct str file = identity(writer->plan->arena, path);
	if (!file.len)
		return NULL;
	if (!writer->pages_noted)
		note_pages(writer);
	return map_get(&writer->pages, file);
}

/* Claims the outputs' paths for a page; reports what stands in the way. */
static bool claim(struct writer *writer, const struct outputs *outputs, struct str owner,
		  struct diags *diags)
{
	bool free_to_write = true;
	for (size_t i = 0; i < outputs->count; i++) {
		struct str path = output_path(writer, outputs->items[i].path);
		struct str *other = map_get(&writer->owners, path);
		if (other) {
			diag_path(
			    diags, DIAG_ERROR, owner, "output-twice",
			    "'%.*s' is made from '%.*s' already; give one of the pages another 'output' in the settings",
			    STR_ARG(path), STR_ARG(*other));
			free_to_write = false;
			continue;
		}
		struct str *mine = arena_alloc(writer->plan->arena, sizeof *mine);
		*mine = owner;
		*map_at(&writer->owners, path) = mine;
		const struct job *page = replaced_page(writer, path);
		if (page) {
			diag_path(
			    diags, DIAG_ERROR, owner, "output-is-page",
			    "the output '%.*s' would replace the page '%.*s'; choose another folder with -o",
			    STR_ARG(path), STR_ARG(page->path));
			free_to_write = false;
		}
	}
	return free_to_write;
}

static void check_one(struct writer *writer, struct str path, struct str bytes)
{
	enum { SOME_LINES = 40 };
	struct arena arena = { 0 };
	struct str old;
	struct buf out = { 0 };
	if (file_read(&arena, path.at, &old) != 0)
		buf_addf(&out, "%.*s: missing\n", STR_ARG(path));
	else if (!str_eq(old, bytes)) {
		buf_addf(&out, "%.*s: stale\n", STR_ARG(path));
		diff_add(&out, path, old, bytes,
			 writer->plan->options->verbose ? SIZE_MAX : SOME_LINES);
	}
	if (out.len) {
		writer->stale = true;
		fwrite(out.at, 1, out.len, stdout);
	}
	buf_free(&out);
	arena_free(&arena);
}

/* Whether the reason holds for all outputs: the folder is not there or not to be written to, or nothing is. */
static bool fails_all(struct str folder, int error)
{
	return error == ENOSPC || error == EDQUOT || error == EROFS ||
	       file_kind(folder.at) != FILE_FOLDER || access(folder.at, W_OK | X_OK) != 0;
}

static void write_one(struct writer *writer, struct str path, struct str bytes, struct diags *diags)
{
	struct str folder = writer->plan->options->output;
	int error;
	if (writer->plan->options->check) {
		check_one(writer, path, bytes);
	} else if (writer->stopped || file_update(path.at, bytes, &error) != FILE_FAILED) {
		return;
	} else if (fails_all(folder, error)) {
		writer->stopped = true;
		diag_path(writer->plan->diags, DIAG_FATAL, folder, "write",
			  "cannot write to the output folder: %s; nothing more is written",
			  strerror(error));
	} else {
		diag_path(diags, DIAG_FATAL, path, "write", "cannot write the output: %s",
			  strerror(error));
	}
}

static void write_all(struct writer *writer, const struct outputs *outputs, struct diags *diags)
{
	for (size_t i = 0; i < outputs->count; i++) {
		struct str path = output_path(writer, outputs->items[i].path);
		write_one(writer, path, outputs->items[i].bytes, diags);
		list_add(writer->plan->arena, &writer->written, path);
	}
}

static void write_depfile(struct writer *writer)
{
	const struct write_plan *plan = writer->plan;
	const struct options *options = plan->options;
	struct str_list inputs = { 0 };
	struct map seen = { .arena = plan->arena };
	for (size_t i = 0; i < plan->jobs->count; i++) {
		const struct job *job = &plan->jobs->items[i];
		if (!str_eq(job->path, STR("-")))
			list_add(plan->arena, &inputs, job->path);
		for (size_t k = 0; k < job->translation_count; k++) {
			if (!map_get(&seen, job->translations[k]))
				list_add(plan->arena, &inputs, job->translations[k]);
			*map_at(&seen, job->translations[k]) = writer;
		}
		struct str settings = settings_path(job->settings_file);
		if (settings.len && !map_get(&seen, settings)) {
			*map_at(&seen, settings) = writer;
			list_add(plan->arena, &inputs, settings);
		}
	}
	for (size_t i = 0; i < plan->templates->count; i++)
		list_add(plan->arena, &inputs, plan->templates->files[i].path);
	const struct str_list *headers[] = { &options->values_from, &options->against };
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
		for (size_t k = 0; k < headers[i]->count; k++)
			list_add(plan->arena, &inputs, headers[i]->items[k]);
	struct buf out = { 0 };
	depfile_add(&out, writer->written.items, writer->written.count, inputs.items, inputs.count);
	int error;
	if (file_update(options->depfile.at, buf_str(&out), &error) == FILE_FAILED)
		diag_path(plan->diags, DIAG_FATAL, options->depfile, "write",
			  "cannot write the dependencies: %s", strerror(error));
	buf_free(&out);
}

struct writer *writer_new(const struct write_plan *plan)
{
	struct writer *writer = arena_alloc(plan->arena, sizeof *writer);
	*writer = (struct writer){ .plan = plan,
				   .owners = { .arena = plan->arena },
				   .pages = { .arena = plan->arena } };
	return writer;
}

void writer_add(struct writer *writer, struct job *job)
{
	if (!job_failed(job) && claim(writer, &job->outputs, job->path, &job->diags))
		write_all(writer, &job->outputs, &job->diags);
	arena_free(&job->drawn);
	job->outputs = (struct outputs){ 0 };
}

static bool all_good(const struct write_plan *plan)
{
	bool good = !diags_failed(plan->diags);
	for (size_t i = 0; i < plan->jobs->count; i++)
		good &= !job_failed(&plan->jobs->items[i]);
	return good;
}

bool writer_finish(struct writer *writer, const struct outputs *shared)
{
	const struct write_plan *plan = writer->plan;
	/* What tells of all pages must not tell of one that has just failed. */
	if (all_good(plan) && claim(writer, shared, STR("the run"), plan->diags))
		write_all(writer, shared, plan->diags);
	if (plan->options->check && all_good(plan))
		unmade_tell(plan->arena, plan->options, plan->jobs, &writer->owners, plan->diags);
	if (plan->options->depfile.len && all_good(plan) && !plan->options->check)
		write_depfile(writer);
	return !writer->stale;
}
