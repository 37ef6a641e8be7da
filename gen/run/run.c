#include "run.h"

#include <errno.h>
#include <string.h>

#include "../base/file.h"
#include "../base/os.h"
#include "../base/seen.h"
#include "../base/shown.h"
#include "../checks/checks.h"
#include "cache.h"
#include "choose.h"
#include "collect.h"
#include "compare.h"
#include "confine.h"
#include "find.h"
#include "list.h"
#include "others.h"
#include "parallel.h"
#include "place.h"
#include "render.h"
#include "reporter.h"
#include "translate.h"
#include "write.h"

struct run {
	struct arena *arena;
	const struct options *options;
	struct diags *diags; /* of no page in particular */
	struct jobs jobs;
	struct job **listed; /* those with a model; where outputs are made, without an error, too */
	size_t listed_count;
	struct job_context context;
	struct choice choice;
	struct reporter reporter;
	struct cache *cache; /* NULL: none is wanted */
	struct view_run *view;
	struct writer *writer;
	enum table_setting table;
	struct str table_name;
	struct seen
	    reported;    /* messages that were printed: a template's mistake shows on every page */
	bool any_listed; /* a page has codes */
	bool writes;     /* outputs are made, or compared with those that are there */
	bool progress;   /* pages are counted on the terminal */
	struct across across;
	struct places places;
	struct jobs others; /* of --values-from, and then of --against */
	bool bad;           /* exit status 1 */
	bool fatal;         /* exit status 2 */
};

struct diag_style run_style(const struct options *options)
{
	bool terminal = os_is_terminal(stderr);
	bool color = str_eq(options->color, STR("always")) ||
		     (str_eq(options->color, STR("auto")) && terminal);
	/* Who asks for another form of messages has no use for colors and carets. */
	bool human = str_eq(options->format, STR("human"));
	return (struct diag_style){ .quiet = options->quiet,
				    .color = color && human,
				    .caret = (terminal || color) && human,
				    .github = str_eq(options->format, STR("github")) };
}

static bool told_before(struct run *run, const struct diag *diag)
{
	const struct str place = { (const char *)&diag->pos, sizeof diag->pos };
	uint64_t hash = str_hash_on(str_hash_on(str_hash(place), diag->path), diag->text);
	return !seen_add_hash(&run->reported, hash);
}

/* Prints messages once and takes them into the exit status. */
static void report(struct run *run, struct diags *diags)
{
	size_t kept = 0;
	for (size_t i = 0; i < diags->count; i++)
		if (!told_before(run, &diags->items[i]))
			diags->items[kept++] = diags->items[i];
	diags->count = kept;
	if (run->cache)
		cache_add(run->cache, diags);
	reporter_add(&run->reporter, diags);
	run->bad |= kept && diags->worst == DIAG_ERROR;
	run->fatal |= kept && diags->worst == DIAG_FATAL;
	diags->count = 0;
}

/* A page with an error gets no outputs; what could be read of it is listed, found and compared. */
static bool counts(const struct run *run, const struct job *job)
{
	return !run->writes || !job_failed(job);
}

static void read_one(void *context, size_t index)
{
	struct run *run = context;
	job_read(&run->jobs.items[index], &run->context);
}

/*
 * Of thousands of pages in a folder few list codes; the others must not stay in memory, and of a
 * page that is listed nothing but what is said of it.
 */
static void page_is_read(void *context, size_t index)
{
	struct run *run = context;
	struct job *job = &run->jobs.items[index];
	bool printed = run->options->list == LIST_TSV;
	if (run->jobs.count > 1)
		across_add(&run->across, job);
	run->any_listed |= job->lists;
	if (job->lists && printed)
		list_tsv(job->model, job->path, stdout);
	/* What else was read for a page is an input of the run. */
	bool done = printed || !job->lists || !counts(run, job);
	if (done && !job->how.len && !(run->writes && job->source_count))
		job_forget(job, run->arena, run->context.lines);
}

static void show_progress(void *context, size_t finished)
{
	struct run *run = context;
	if (finished < run->jobs.count)
		fprintf(stderr, "\rreading pages: %zu of %zu", finished, run->jobs.count);
	else
		fputs("\r\033[K", stderr);
	fflush(stderr);
}

/* Those of the command line; and what it does not say, of the first settings file in use. */
static struct limits run_limits(const struct run *run)
{
	struct limits limits = run->options->limits;
	size_t i = 0;
	while (i < run->jobs.count && !run->jobs.items[i].settings_file)
		i++;
	if (i < run->jobs.count) {
		const struct limits set = settings_limits(run->jobs.items[i].settings_file);
		limits_add(&limits, &set);
	}
	return limits;
}

static void prepare_jobs(struct run *run)
{
	for (size_t i = 0; i < run->jobs.count; i++) {
		struct job *job = &run->jobs.items[i];
		job->diags =
		    (struct diags){ .arena = &job->arena, .policy = &run->options->policy };
		const struct settings *settings = job->settings_file;
		/* What holds for the whole run comes from the first settings file in use. */
		if (settings && !run->context.language.len) {
			run->table = settings_table(settings, &run->table_name);
			run->context.language =
			    settings_language(settings, &run->context.language_id);
		}
	}
	if (!run->context.language.len) {
		run->context.language = STR("English");
		run->context.language_id = 0x409;
	}
}

static void read_pages(struct run *run)
{
	enum { MANY = 500 };
	prepare_jobs(run);
	run->context.verbose = run->options->verbose;
	run->context.output =
	    run->writes && !run->options->to_stdout ? run->options->output : STR("");
	run->context.texts = run->writes || run->options->list == LIST_JSON;
	run->context.prose =
	    run->writes ? choose_wants_prose(&run->choice) : run->options->list == LIST_JSON;
	run->context.markdown =
	    run->writes ? choose_wants_markdown(&run->choice) : run->options->list == LIST_JSON;
	run->context.cells = run->writes && choose_wants_cells(&run->choice);
	run->progress = run->jobs.count >= MANY && os_is_terminal(stderr) && !run->options->quiet;
	if (run->options->list == LIST_TSV)
		list_tsv_head(stdout);
	parallel_in_order(run->jobs.count, run->options->jobs, read_one, page_is_read, false, run,
			  run->progress ? show_progress : NULL);
	run->listed = arena_array(run->arena, run->jobs.count + 1, sizeof(struct job *));
	for (size_t i = 0; i < run->jobs.count; i++)
		if (run->jobs.items[i].model && counts(run, &run->jobs.items[i]))
			run->listed[run->listed_count++] = &run->jobs.items[i];
}

/* A page in a folder may be without codes; if all are, the folder is the wrong one. */
static void check_any_listed(struct run *run)
{
	bool failed = run->any_listed;
	for (size_t i = 0; i < run->jobs.count; i++)
		failed |= job_failed(&run->jobs.items[i]);
	if (run->jobs.count && !failed)
		diag_path(run->diags, DIAG_ERROR, STR(""), "no-listing",
			  "no listing of names and values found in any of the pages (%zu); "
			  "'statusgen -v' tells how they were read",
			  run->jobs.count);
}

static void view_one(void *context, size_t index)
{
	struct run *run = context;
	job_view(run->listed[index], &run->context);
}

/* Of two headers with the same include guard the second is empty to whoever includes both. */
static void check_guards(struct run *run)
{
	struct map guards = { .arena = run->arena };
	for (size_t i = 0; i < run->listed_count; i++) {
		struct job *job = run->listed[i];
		if (!job->templates || !templates_make(job->templates, STR(".h")))
			continue;
		struct str guard = view_page_guard(job->view, run->arena);
		void **first = map_at(&guards, guard);
		const struct job *other = *first;
		/* Where it is one file that both make, that is reported instead. */
		if (other && !str_eq(other->name, job->name))
			diag_path(
			    &job->diags, checks[CHECK_GUARD_TWICE].level, job->path,
			    checks[CHECK_GUARD_TWICE].name,
			    "its header's include guard %.*s is that of '%.*s', too; the setting "
			    "'guard' gives it another",
			    STR_ARG(guard), STR_ARG(other->path));
		if (!other)
			*first = job;
	}
}

/* What is rendered of each page; nothing is, where that is not known. */
static bool choose_templates(struct run *run)
{
	if (!choose_for(&run->choice, run->listed, run->listed_count))
		return false;
	bool others = run->table == TABLE_ONE || choose_asks_others(&run->choice);
	for (size_t i = 0; i < run->listed_count; i++) {
		struct job *job = run->listed[i];
		job->message_files = job->templates->used[SCOPE_MESSAGES];
		job->translations_shown = templates_name(job->templates, STR("translations"));
		job->messages_shown = templates_name(job->templates, STR("files")) ||
				      templates_name(job->templates, STR("languages"));
		job->manifests = templates_make(job->templates, STR(".man"));
		job->tables = job->templates->used[SCOPE_RESOURCE] && run->table != TABLE_NONE;
		job->messages_pass =
		    !others && !job->settings->translation_count && job->model->language_count < 2;
	}
	return true;
}

/* The run with some of its pages. */
static struct view_run *view_of_pages(struct run *run, struct view_page **pages, size_t count)
{
	struct view_run *view = view_run_new(run->arena, pages, count);
	view->language = run->context.language;
	view->language_id = run->context.language_id;
	return view;
}

/* Whether a reference page is made of it. */
static bool refers(const struct job *job)
{
	return job->templates && templates_use(job->templates, STR("page.md"));
}

static void make_views(struct run *run)
{
	bool any = false;
	for (size_t i = 0; i < run->listed_count; i++)
		any |= refers(run->listed[i]);
	parallel(run->listed_count, run->options->jobs, view_one, run, NULL);
	struct view_page **pages =
	    arena_array(run->arena, run->listed_count + 1, sizeof(struct view_page *));
	size_t count = 0;
	check_guards(run);
	for (size_t i = 0; i < run->listed_count; i++)
		if (run->listed[i]->view && counts(run, run->listed[i])) {
			pages[count] = run->listed[i]->view;
			pages[count++]->referred = !any || refers(run->listed[i]);
		}
	run->view = view_of_pages(run, pages, count);
}

static void render_one(void *context, size_t index)
{
	struct run *run = context;
	struct job *job = run->listed[index];
	if (job_failed(job))
		return;
	job_messages(job, &run->context);
	render_job(job, run->context.output, run->options->lenient,
		   job->tables && run->table == TABLE_EACH);
	job_forget_messages(job);
}

static void print_how(struct run *run)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < run->jobs.count; i++)
		for (struct str left = run->jobs.items[i].how, line;
		     str_part(&left, '\n', &line);) {
			shown_add(&out, line, SHOWN_TABS_KEPT);
			buf_add_byte(&out, '\n');
		}
	if (out.len)
		fwrite(out.at, 1, out.len, stderr);
	buf_free(&out);
}

static void report_pages(struct run *run)
{
	for (size_t i = 0; i < run->jobs.count; i++)
		report(run, &run->jobs.items[i].diags);
}

static bool all_good(const struct run *run)
{
	bool good = !diags_failed(run->diags);
	for (size_t i = 0; i < run->jobs.count; i++)
		good &= !job_failed(&run->jobs.items[i]);
	return good;
}

static void page_is_rendered(void *context, size_t index)
{
	struct run *run = context;
	writer_add(run->writer, run->listed[index]);
}

/* A page's outputs are written when they are made, so that those of all are never in memory
 * together. */
static void make_page_outputs(struct run *run)
{
	parallel_in_order(run->listed_count, run->options->jobs, render_one, page_is_rendered, true,
			  run, NULL);
}

/* What tells of all pages tells of those alone that are to be in it. */
static void make_run_output(struct run *run, const struct template_file *file,
			    const struct templates *templates, struct outputs *shared)
{
	struct view_page **pages =
	    arena_array(run->arena, run->listed_count + 1, sizeof(struct view_page *));
	size_t count = 0;
	for (size_t i = 0; i < run->listed_count; i++)
		if (templates_find(run->listed[i]->templates, file->path))
			pages[count++] = run->listed[i]->view;
	struct view_run *view =
	    count == run->listed_count ? run->view : view_of_pages(run, pages, count);
	render_run(run->arena, view, file, templates, run->context.output, run->options->lenient,
		   shared, run->diags);
}

static void make_run_outputs(struct run *run, struct outputs *shared)
{
	const struct template_file *file;
	const struct templates *templates;
	for (size_t at = 0; (file = choose_run_file(&run->choice, &at, &templates));)
		make_run_output(run, file, templates, shared);
	struct job **with = arena_array(run->arena, run->listed_count + 1, sizeof(struct job *));
	size_t count = 0;
	for (size_t i = 0; i < run->listed_count; i++)
		if (run->listed[i]->tables)
			with[count++] = run->listed[i];
	if (count && run->table == TABLE_ONE)
		render_tables(run->arena, with, count, run->view, run->table_name,
			      with[0]->templates, run->options->lenient, shared, run->diags);
}

/*
 * An index without the pages that failed would tell of codes that are gone; so the old one stays,
 * which is said.
 */
static void tell_of_run_outputs(struct run *run)
{
	const struct template_file *file, *first = NULL;
	const struct templates *templates;
	size_t outputs = 0, bad = 0;
	for (size_t at = 0; (file = choose_run_file(&run->choice, &at, &templates)); outputs++)
		if (!first)
			first = file;
	for (size_t i = 0; i < run->jobs.count; i++)
		bad += job_failed(&run->jobs.items[i]);
	if (!first || !bad)
		return;
	struct str more =
	    outputs > 1 ? arena_printf(run->arena, " and %zu more outputs", outputs - 1) : STR("");
	diag_path(run->diags, DIAG_NOTE, STR(""), "run-outputs",
		  "%.*s%.*s of all pages %s left as %s: %zu of %zu pages %s errors",
		  STR_ARG(first->rest), STR_ARG(more), outputs > 1 ? "are" : "is",
		  outputs > 1 ? "they are" : "it is", bad, run->jobs.count,
		  bad > 1 ? "have" : "has");
}

static void make_outputs(struct run *run)
{
	bool chosen = choose_templates(run);
	const struct write_plan plan = {
		.arena = run->arena,
		.options = run->options,
		.diags = run->diags,
		.jobs = &run->jobs,
		.others = &run->others,
		.choice = &run->choice,
	};
	struct outputs shared = { 0 };
	if (chosen) {
		/*
		 * Translations are read for the views, and are inputs that no output may replace.
		 */
		make_views(run);
		run->writer = writer_new(&plan);
		make_page_outputs(run);
		if (run->listed_count && all_good(run))
			make_run_outputs(run, &shared);
		else
			tell_of_run_outputs(run);
		if (!writer_finish(run->writer, &shared))
			run->bad = true;
	}
	/* Of the pages only what is to be said is left. */
	for (size_t i = 0; i < run->listed_count; i++)
		job_forget(run->listed[i], run->arena, run->context.lines);
	report_pages(run);
}

static void list_all(struct run *run)
{
	for (size_t i = 0; i < run->listed_count; i++)
		run->listed[i]->translations_shown = true;
	make_views(run);
	list_json(run->view, stdout);
}

static void find(struct run *run)
{
	bool json = str_eq(run->options->format, STR("json")), first = true;
	struct str what = run->options->find;
	size_t found = 0;
	fputs(json ? "[" : "", stdout);
	for (enum find_way way = 0; way < FIND_WAYS; way++) {
		/* Words are for when nothing else is found. */
		if (way == FIND_WORDS && found)
			continue;
		for (size_t i = 0; i < run->listed_count; i++) {
			const struct model *model = run->listed[i]->model;
			struct str path = run->listed[i]->path;
			found += json ? find_entries_json(model, path, what, way, &first, stdout)
				      : find_entries(model, path, what, way, stdout);
		}
	}
	fputs(!json ? "" : first ? "]\n" : "\n]\n", stdout);
	run->bad |= found == 0;
	if (!found) {
		const struct model **models =
		    arena_array(run->arena, run->listed_count + 1, sizeof(struct model *));
		for (size_t i = 0; i < run->listed_count; i++)
			models[i] = run->listed[i]->model;
		struct str near = find_near(run->arena, models, run->listed_count, what);
		diag_path(run->diags, DIAG_NOTE, STR(""), "find",
			  "no entry has the value, the name or the words '%.*s'%.*s", STR_ARG(what),
			  STR_ARG(near));
	}
	/* Who looks something up does not ask what else the pages say. */
	for (size_t i = 0; i < run->listed_count; i++)
		run->listed[i]->diags.count = 0;
}

/* Reads so many of the others; NULL after an error. */
static struct cheaders *read_others(struct run *run, size_t from, size_t count,
				    struct compare_what *what)
{
	struct cheaders *headers;
	struct job *first = run->others.items + from;
	bool good =
	    others_read(run->arena, first, count, &run->context, &headers, what, run->diags);
	/* What else is to be said of them is said where they are pages of the run. */
	for (size_t i = 0; i < count; i++)
		if (job_failed(&first[i]))
			report(run, &first[i].diags);
	return good ? headers : NULL;
}

static void compare(struct run *run)
{
	struct compare_what what = { .compare = run->options->compare };
	struct cheaders *headers =
	    read_others(run, run->options->values_from.count, run->options->against.count, &what);
	if (headers)
		run->bad |= compare_pages(run->arena, run->listed, run->listed_count, headers,
					  &what, run->options, stdout);
}

static bool print_done(struct run *run)
{
	int error = file_flush(stdout);
	if (!error)
		return true;
	diag_path(run->diags, DIAG_FATAL, STR(""), "write", "cannot write to standard output: %s",
		  os_reason(error));
	return false;
}

int run(struct arena *arena, const struct options *options, struct diags *diags)
{
	struct run run = { .arena = arena,
			   .options = options,
			   .diags = diags,
			   .table = TABLE_EACH,
			   .places = { .arena = arena,
				       .config = options->config,
				       .diags = diags,
				       .folders.arena = arena },
			   .across = { .names = { .arena = arena } },
			   .reported = { .arena = arena } };
	struct compare_what unused = { 0 };
	/* Who compares makes outputs only where that is asked for, too. */
	bool outputs = !options->against.count || options->output_given || options->check ||
		       options->outputs || options->depfile.len;
	run.writes = !options->list && !options->find.len && outputs;
	run.reporter =
	    (struct reporter){ .arena = arena, .options = options, .style = run_style(options) };
	run.choice = (struct choice){
		.arena = arena, .options = options, .diags = diags, .by_list = { .arena = arena }
	};
	if (options->cache.len)
		run.cache = cache_new(arena, options, diags);
	bool ready = !diags_failed(diags);
	if (run.cache && cache_holds(run.cache, &run.reporter, &run.bad)) {
		if (options->verbose)
			fprintf(stderr, "nothing is done: all is as the last run left it\n");
		return !reporter_finish(&run.reporter) ? 2 : run.bad ? 1 : 0;
	}
	/* A page that cannot be read does not keep the others from being read. */
	collect_jobs(arena, options, &run.places, &run.jobs, diags);
	run.choice.limits = run_limits(&run);
	run.context.page_bytes = (size_t)limit_of(&run.choice.limits, LIMIT_PAGE);
	run.context.lines = options->against.count || run.cache || run.reporter.style.caret;
	ready &= !run.writes || choose_begin(&run.choice);
	translate_mark(arena, &run.jobs);
	ready &= others_add(arena, &run.others, &options->values_from, &run.places, &run.jobs);
	ready &= others_add(arena, &run.others, &options->against, &run.places, &run.jobs);
	if (ready && options->values_from.count) {
		run.context.values_from = read_others(&run, 0, options->values_from.count, &unused);
		ready = run.context.values_from != NULL;
	}
	if (ready && options->sandbox)
		ready = confine(arena, options, &run.jobs, &run.others, run.writes, diags);
	if (ready) {
		read_pages(&run);
		across_report(&run.jobs, diags);
		print_how(&run);
		check_any_listed(&run);
		if (options->list == LIST_JSON)
			list_all(&run);
		else if (options->find.len)
			find(&run);
		else if (options->against.count)
			compare(&run);
		if (run.writes)
			make_outputs(&run);
		else
			report_pages(&run);
		print_done(&run);
	}
	report(&run, diags);
	if (run.cache)
		cache_end(run.cache, run.fatal ? 2 : run.bad, diags);
	report(&run, diags);
	if (!reporter_finish(&run.reporter) && ready) {
		run.fatal = true;
		fputs("statusgen: error: cannot write the messages\n", stderr);
	}
	for (size_t i = 0; i < run.jobs.count; i++)
		job_free(&run.jobs.items[i]);
	for (size_t i = 0; i < run.others.count; i++)
		job_free(&run.others.items[i]);
	return run.fatal ? 2 : run.bad ? 1 : 0;
}
