#include "write.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../base/asked.h"
#include "../base/file.h"
#include "../base/os.h"
#include "../base/portable.h"
#include "../checks/checks.h"
#include "claims.h"
#include "depfile.h"
#include "diff.h"
#include "inputs.h"
#include "insert.h"
#include "reporter.h"

struct writer {
	const struct write_plan *plan;
	struct inputs *inputs;
	struct claims *claims;
	struct map hosts; /* files of somebody else's to their struct host */
	struct str_list host_paths;
	struct str only;         /* for -o -: the first output */
	struct map cleaned;      /* folders that what killed runs left was removed from */
	struct str_list written; /* paths of all outputs, for the depfile */
	bool stale;
	bool stopped; /* no output can be written, and that was reported */
};

/* A file of somebody else's, with what outputs have put into it so far. */
struct host {
	struct str text;
	bool bad;
};

static void list_add(struct arena *arena, struct str_list *list, struct str item)
{
	list->items =
	    arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
	list->items[list->count++] = item;
}

/* Reports a name that cannot be, or means something else, on Windows: sources are shared. */
static void warn_of_name(struct str path, struct str owner, struct diags *diags)
{
	for (struct str rest = path, part; str_part(&rest, '/', &part);) {
		const char *why = portable_problem(part);
		if (why)
			diag_path(diags, checks[CHECK_OUTPUT_NAME].level, owner,
				  checks[CHECK_OUTPUT_NAME].name,
				  "the output '%.*s' %s; give it another name", STR_ARG(path), why);
	}
}

/* Claims the outputs' places for a page; reports all that stands in the way. */
static bool claim(struct writer *writer, const struct outputs *outputs, struct str owner,
		  struct diags *diags)
{
	bool free_to_write = true;
	for (size_t i = 0; i < outputs->count; i++) {
		if (writer->plan->options->to_stdout)
			continue;
		warn_of_name(outputs->items[i].path, owner, diags);
		if (!claims_claim(writer->claims, &outputs->items[i], owner, diags))
			free_to_write = false;
	}
	/* A warning may be wanted as an error. */
	return free_to_write && !diags_failed(diags);
}

/*
 * Whether a file holds what an output has, but for line ends that a checkout turned into CR LF.
 * Tables and UTF-16 have NULs, and no checkout turns those.
 */
static bool same_but_returns(struct str old, struct str bytes)
{
	if (old.len <= bytes.len || str_find_byte(bytes, '\0', 0) != STR_NONE)
		return false;
	size_t at = 0;
	for (size_t i = 0; i < old.len; i++) {
		if (old.at[i] == '\r' && i + 1 < old.len && old.at[i + 1] == '\n' &&
		    (at == bytes.len || bytes.at[at] != '\r'))
			continue;
		if (at == bytes.len || old.at[i] != bytes.at[at++])
			return false;
	}
	return at == bytes.len;
}

enum old { OLD_MISSING, OLD_READ, OLD_UNREADABLE };

/* Reads an output of an earlier run. That another program holds it, or may not let us, is reported.
 */
static enum old read_old(struct writer *writer, struct arena *arena, struct str path,
			 struct str *bytes)
{
	int error = file_read(arena, path.at, bytes);
	if (error != EBUSY && error != EACCES)
		return error ? OLD_MISSING : OLD_READ;
	diag_path(writer->plan->diags, DIAG_FATAL, path, "read", "cannot read the output: %s",
		  os_reason(error));
	return OLD_UNREADABLE;
}

/* The same in a message, for those who read messages by program. */
static void check_in_words(struct writer *writer, struct str path, struct str bytes)
{
	struct diags *diags = writer->plan->diags;
	struct arena arena = { 0 };
	struct str old;
	enum old found = read_old(writer, &arena, path, &old);
	if (found == OLD_MISSING)
		diag_path(diags, DIAG_ERROR, path, "missing-output", "the output is missing");
	else if (found == OLD_READ && !str_eq(old, bytes) && !same_but_returns(old, bytes))
		diag_path(diags, DIAG_ERROR, path, "stale-output",
			  "the output is not what the pages, the settings and the templates make");
	arena_free(&arena);
}

static void check_one(struct writer *writer, struct str path, struct str bytes)
{
	enum { SOME_LINES = 40 };
	if (reporter_checks(writer->plan->options)) {
		check_in_words(writer, path, bytes);
		return;
	}
	struct arena arena = { 0 };
	struct str old;
	struct buf out = { 0 };
	enum old found = read_old(writer, &arena, path, &old);
	if (found == OLD_MISSING)
		buf_addf(&out, "%.*s: missing\n", STR_ARG(path));
	else if (found == OLD_READ && !str_eq(old, bytes) && !same_but_returns(old, bytes)) {
		buf_addf(&out, "%.*s: stale\n", STR_ARG(path));
		diff_add(&out, path, old, bytes,
			 writer->plan->options->verbose ? SIZE_MAX : SOME_LINES);
	}
	if (out.len) {
		writer->stale = true;
		asked_more();
		fwrite(out.at, 1, out.len, stdout);
	}
	buf_free(&out);
	arena_free(&arena);
}

/*
 * Whether the reason holds for all outputs: the folder is not there or not to be written to, or
 * nothing is.
 */
static bool fails_all(struct str folder, int error)
{
	return os_is_full(error) || file_kind(folder.at) != FILE_FOLDER || !os_writable(folder.at);
}

static void write_one(struct writer *writer, struct str path, struct str bytes, struct diags *diags)
{
	struct str folder = writer->plan->options->output;
	int error;
	if (writer->plan->options->outputs || writer->plan->options->to_stdout) {
		return;
	} else if (writer->plan->options->check) {
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

/* What a killed run has left beside a file. */
static void clean_beside(struct writer *writer, struct str path)
{
	struct str folder = arena_str(writer->plan->arena, path_folder(path));
	void **cleaned = map_at(&writer->cleaned, folder);
	if (!*cleaned && !writer->plan->options->check && !writer->plan->options->outputs)
		os_clean(folder.at);
	*cleaned = writer;
}

/* The file as it is, read when the first output goes into it; NULL after an error. */
static struct host *host_at(struct writer *writer, struct str path, struct diags *diags)
{
	struct arena *arena = writer->plan->arena;
	struct host *host = map_get(&writer->hosts, path);
	if (host)
		return host->bad ? NULL : host;
	host = arena_alloc(arena, sizeof *host);
	*map_at(&writer->hosts, path) = host;
	int error = file_read(arena, path.at, &host->text);
	host->bad = error != 0;
	if (error)
		diag_path(diags, DIAG_ERROR, path, "into",
			  "cannot read the file that the output goes into: %s", os_reason(error));
	else
		list_add(arena, &writer->host_paths, path);
	return host->bad ? NULL : host;
}

static void write_into(struct writer *writer, const struct output *output, struct diags *diags)
{
	struct str path = arena_str(writer->plan->arena, output->into);
	struct host *host = host_at(writer, path, diags);
	struct str text;
	if (!host)
		return;
	if (insert_block(writer->plan->arena, path, host->text, output->block, output->bytes, diags,
			 &text))
		host->text = text;
	else
		host->bad = true;
}

/* What several outputs may have gone into is written once. */
static void write_hosts(struct writer *writer)
{
	for (size_t i = 0; i < writer->host_paths.count; i++) {
		struct str path = writer->host_paths.items[i];
		const struct host *host = map_get(&writer->hosts, path);
		if (!host->bad)
			write_one(writer, path, host->text, writer->plan->diags);
	}
}

static void write_all(struct writer *writer, const struct outputs *outputs, struct str owner,
		      struct diags *diags)
{
	const struct options *options = writer->plan->options;
	struct arena *arena = writer->plan->arena;
	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = &outputs->items[i];
		if (options->to_stdout) {
			if (!writer->written.count)
				writer->only = arena_str(arena, output->bytes);
			list_add(arena, &writer->written, arena_str(arena, output->path));
			continue;
		}
		if (output->into.len) {
			write_into(writer, output, diags);
			list_add(arena, &writer->written, arena_str(arena, output->into));
			continue;
		}
		struct str path = claims_path(writer->claims, output->path);
		clean_beside(writer, path);
		if (claims_clash(writer->claims, path, owner, diags))
			continue;
		if (!output->same)
			write_one(writer, path, output->bytes, diags);
		list_add(arena, &writer->written, path);
	}
}

/* -o -: the one output that there is. */
static void write_only(struct writer *writer)
{
	enum { SHOWN = 5 };
	const struct str_list *written = &writer->written;
	if (written->count == 1) {
		fwrite(writer->only.at, 1, writer->only.len, stdout);
		return;
	}
	struct buf names = { 0 };
	for (size_t i = 0; i < written->count && i < SHOWN; i++)
		buf_addf(&names, "%s%.*s", i ? ", " : "", STR_ARG(written->items[i]));
	diag_path(writer->plan->diags, DIAG_FATAL, STR(""), "usage",
		  "-o - writes one output, and these are %zu: %.*s%s; name one, for instance with "
		  "-t page.h, and one page",
		  written->count, STR_ARG(buf_str(&names)), written->count > SHOWN ? ", ..." : "");
	buf_free(&names);
}

/* A tab-separated list: what would be written, then what is read for it. */
static void print_outputs(const struct writer *writer)
{
	puts("kind\tpath");
	for (size_t i = 0; i < writer->written.count; i++)
		printf("output\t%.*s\n", STR_ARG(writer->written.items[i]));
	for (size_t i = 0; i < writer->inputs->count; i++)
		printf("%s\t%.*s\n", writer->inputs->items[i].what,
		       STR_ARG(writer->inputs->items[i].path));
}

/* Whether there is nothing, or what an earlier run or a compiler has written for make. */
static bool may_replace_depfile(const struct writer *writer)
{
	const struct options *options = writer->plan->options;
	struct arena scratch = { 0 };
	struct os_info info;
	struct str old;
	bool may = options->force || (asked_info(options->depfile.at, &info) != 0 &&
				      !asked_is_link(options->depfile.at));
	if (!may && info.plain && file_read(&scratch, options->depfile.at, &old) == 0)
		may = depfile_is(old);
	arena_free(&scratch);
	return may;
}

/* Whether make and ninja can both be told of the file; an error where not. */
static bool can_be_told(const struct writer *writer, struct str path, bool output)
{
	struct str trouble = depfile_trouble(path, output);
	if (trouble.len)
		diag_path(writer->plan->diags, DIAG_ERROR, path, "depfile-name",
			  "%.*s cannot be written into a dependency file that make and ninja read; "
			  "give the file another name",
			  STR_ARG(trouble));
	return !trouble.len;
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
	if (claims_has(writer->claims, options->depfile)) {
		diag_path(plan->diags, DIAG_ERROR, options->depfile, "output-twice",
			  "--depfile would replace an output; give it a name of its own");
		return;
	}
	if (!may_replace_depfile(writer)) {
		diag_path(
		    plan->diags, DIAG_ERROR, options->depfile, "not-ours",
		    "--depfile would replace a file that is no dependency file; give it another "
		    "name, or replace it with --force");
		return;
	}
	bool good = true;
	for (size_t i = 0; i < writer->written.count; i++)
		good = can_be_told(writer, writer->written.items[i], true) && good;
	for (size_t i = 0; i < inputs->count; i++)
		good = can_be_told(writer, paths[i], false) && good;
	if (!good)
		return;
	clean_beside(writer, options->depfile);
	struct buf out = { 0 };
	int error = 0;
	if (!depfile_add(&out, writer->written.items, writer->written.count, paths, inputs->count))
		diag_path(plan->diags, DIAG_ERROR, options->depfile, "depfile-name",
			  "make would take the dependencies for a variable: all names have a '='; "
			  "give one of the files another name");
	else if (file_update(options->depfile.at, buf_str(&out), &error) == FILE_FAILED)
		diag_path(plan->diags, DIAG_FATAL, options->depfile, "write",
			  "cannot write the dependencies: %s", os_reason(error));
	buf_free(&out);
}

struct writer *writer_new(const struct write_plan *plan)
{
	struct writer *writer = arena_alloc(plan->arena, sizeof *writer);
	*writer = (struct writer){ .plan = plan,
				   .cleaned = { .arena = plan->arena },
				   .hosts = { .arena = plan->arena },
				   .inputs = inputs_new(plan->arena, plan->jobs, plan->others,
							plan->choice) };
	writer->claims = claims_new(plan->arena, plan->options, writer->inputs);
	return writer;
}

void writer_add(struct writer *writer, struct job *job)
{
	if (!job_failed(job) && claim(writer, &job->outputs, job->path, &job->diags))
		write_all(writer, &job->outputs, job->path, &job->diags);
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
	const struct options *options = plan->options;
	/* What tells of all pages must not tell of one that has just failed. */
	if (all_good(plan) && claim(writer, shared, STR("the run"), plan->diags))
		write_all(writer, shared, STR("the run"), plan->diags);
	write_hosts(writer);
	if (!all_good(plan))
		return !writer->stale;
	if (options->outputs)
		print_outputs(writer);
	else if (options->to_stdout)
		write_only(writer);
	if (options->check || options->prune)
		outdated_report(plan->arena, options, plan->jobs, writer->claims, writer->inputs,
				plan->diags);
	if (options->depfile.len && !options->check)
		write_depfile(writer);
	return !writer->stale;
}
