#include "write.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../base/file.h"
#include "../base/os.h"
#include "depfile.h"
#include "diff.h"
#include "inputs.h"
#include "outdated.h"

struct writer {
	const struct write_plan *plan;
	struct map owners; /* output path to the path of the page that makes it */
	struct inputs *inputs;
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

/* Reports an input of the run that a file to be written would replace. */
static bool replaces_input(struct writer *writer, struct str path, struct str owner,
			   struct diags *diags)
{
	const struct input *input = inputs_at(writer->inputs, path);
	if (input)
		diag_path(
		    diags, DIAG_ERROR, owner, "output-is-input",
		    "the output '%.*s' would replace the %s '%.*s'; choose another folder with -o",
		    STR_ARG(path), input->what, STR_ARG(input->path));
	return input != NULL;
}

/* Two paths of the same file are the same key. */
static struct str owner_key(const struct writer *writer, struct str path)
{
	if (!os_ignores_case())
		return path;
	char *key = arena_alloc(writer->plan->arena, path.len + 1);
	for (size_t i = 0; i < path.len; i++)
		key[i] = byte_lower(path.at[i]);
	return (struct str){ key, path.len };
}

/* Claims the outputs' paths for a page; reports what stands in the way. */
static bool claim(struct writer *writer, const struct outputs *outputs, struct str owner,
		  struct diags *diags)
{
	bool free_to_write = true;
	for (size_t i = 0; i < outputs->count; i++) {
		struct str path = output_path(writer, outputs->items[i].path);
		struct str key = owner_key(writer, path);
		struct str *other = map_get(&writer->owners, key);
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
		*map_at(&writer->owners, key) = mine;
		if (replaces_input(writer, path, owner, diags))
			free_to_write = false;
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
	return os_is_full(error) || file_kind(folder.at) != FILE_FOLDER || !os_writable(folder.at);
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
			  os_reason(error));
	} else {
		diag_path(diags, DIAG_FATAL, path, "write", "cannot write the output: %s",
			  os_reason(error));
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
	const struct inputs *inputs = writer->inputs;
	struct str *paths = arena_array(plan->arena, inputs->count + 1, sizeof *paths);
	for (size_t i = 0; i < inputs->count; i++)
		paths[i] = inputs->items[i].path;
	const struct input *input = inputs_at(writer->inputs, options->depfile);
	if (input) {
		diag_path(plan->diags, DIAG_ERROR, options->depfile, "output-is-input",
			  "--depfile would replace the %s '%.*s'; give it a name of its own",
			  input->what, STR_ARG(input->path));
		return;
	}
	struct buf out = { 0 };
	depfile_add(&out, writer->written.items, writer->written.count, paths, inputs->count);
	int error;
	if (file_update(options->depfile.at, buf_str(&out), &error) == FILE_FAILED)
		diag_path(plan->diags, DIAG_FATAL, options->depfile, "write",
			  "cannot write the dependencies: %s", os_reason(error));
	buf_free(&out);
}

struct writer *writer_new(const struct write_plan *plan)
{
	struct writer *writer = arena_alloc(plan->arena, sizeof *writer);
	*writer = (struct writer){ .plan = plan,
				   .owners = { .arena = plan->arena },
				   .inputs = inputs_new(plan->arena, plan->options, plan->jobs,
							plan->templates) };
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
		outdated_report(plan->arena, plan->options, plan->jobs, &writer->owners,
				plan->diags);
	if (plan->options->depfile.len && all_good(plan) && !plan->options->check)
		write_depfile(writer);
	return !writer->stale;
}
