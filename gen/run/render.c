#include "render.h"

#include <string.h>

static bool render(const struct template_file *file, const struct templates *templates, bool lenient, struct value root,
		   struct arena *arena, struct diags *diags, struct str *text)
{
	struct mustache_options options = {
		.escape = file->escape,
		.loader = templates_loader(templates),
		.lenient = lenient,
	};
	struct buf out = { 0 };
	bool good = mustache_render(file->template, root, &options, diags, &out);
	*text = good ? buf_take(&out, arena) : STR("");
	buf_free(&out);
	return good;
}

static void render_page(struct job *job, const struct template_file *file, const struct templates *templates, bool lenient)
{
	struct str text;
	if (render(file, templates, lenient, view_of_page(job->view), &job->arena, &job->diags, &text))
		outputs_add(&job->arena, &job->outputs,
			    arena_printf(&job->arena, "%.*s%.*s", STR_ARG(job->name), STR_ARG(file->rest)), text);
}

static void render_entries(struct job *job, const struct template_file *file, const struct templates *templates, bool lenient)
{
	for (size_t i = 0; i < job->model->entry_count; i++) {
		const struct entry *entry = &job->model->entries[i];
		struct str text;
		if (entry->contradicted)
			continue;
		struct str name = entry->name_count ? entry->names[0].text
						    : arena_printf(&job->arena, "0x%08X", entry->value);
		if (!render(file, templates, lenient, view_of_entry(&job->view->entries[i]), &job->arena, &job->diags, &text))
			return;
		outputs_add(&job->arena, &job->outputs,
			    arena_printf(&job->arena, "%.*s/%.*s%.*s", STR_ARG(job->name), STR_ARG(name), STR_ARG(file->rest)),
			    text);
	}
}

static void render_messages(struct job *job, const struct template_file *file, const struct templates *templates, bool lenient)
{
	struct msgfiles *files = job->view->files;
	enum mcform wide = job->settings.utf8 ? MCFORM_UTF8 : MCFORM_UTF16;
	for (size_t i = 0; i < files->count; i++) {
		struct msgfile *messages = &files->files[i];
		struct value root = view_of_file(&job->view->file_views[i]);
		struct str text;
		if (!render(file, templates, lenient, root, &job->arena, &job->diags, &text))
			return;
		/* The template's own words may need another form than the messages; the flags it prints change with it. */
		enum mcform form = mcform_of(text, wide);
		if (form != messages->form) {
			messages->form = form;
			if (!render(file, templates, lenient, root, &job->arena, &job->diags, &text))
				return;
		}
		struct str path = arena_printf(&job->arena, "%.*s%.*s%.*s", STR_ARG(job->name), STR_ARG(messages->suffix),
					       STR_ARG(file->rest));
		outputs_add(&job->arena, &job->outputs, path, mcform_encode(&job->arena, text, form));
	}
}

static void build_table(struct job *job)
{
	struct buf bytes = { 0 };
	struct message *messages = msgset_messages(&job->arena, job->messages);
	if (msgtable_build(messages, job->messages->count, NULL, &bytes))
		outputs_add(&job->arena, &job->outputs, arena_printf(&job->arena, "%.*s.bin", STR_ARG(job->name)),
			    buf_str(&bytes).len ? arena_str(&job->arena, buf_str(&bytes)) : STR(""));
	else
		diag_path(&job->diags, DIAG_ERROR, job->path, "message-table",
			  "the messages do not fit into one table; it holds 4 GiB at most");
	buf_free(&bytes);
}

void render_job(struct job *job, const struct templates *templates, bool lenient, bool table)
{
	static void (*const renderers[])(struct job *, const struct template_file *, const struct templates *, bool) = {
		[SCOPE_PAGE] = render_page,
		[SCOPE_ENTRY] = render_entries,
		[SCOPE_MESSAGES] = render_messages,
	};
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		bool resource = str_eq(file->rest, STR(".rc"));
		if (file->used && file->scope <= SCOPE_MESSAGES && (table || !resource))
			renderers[file->scope](job, file, templates, lenient);
	}
	if (table && templates->tables)
		build_table(job);
}

bool render_run(struct arena *arena, const struct view_run *run, const struct templates *templates, bool lenient,
		struct outputs *outputs, struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		struct str text;
		if (!file->used || file->scope != SCOPE_RUN)
			continue;
		if (render(file, templates, lenient, view_of_run(run), arena, diags, &text))
			outputs_add(arena, outputs, file->rest, text);
		else
			good = false;
	}
	return good;
}

/* Where the messages of the joined table come from, for the message about a value that two pages have. */
struct origins {
	struct job *const *jobs;
	size_t *ends; /* one past the last message of each job */
	size_t count;
	const struct message *messages;
};

static const struct msg *origin(const struct origins *origins, size_t message, struct job **job)
{
	size_t i = 0;
	while (message >= origins->ends[i])
		i++;
	*job = origins->jobs[i];
	return &origins->jobs[i]->messages->msgs[message - (i ? origins->ends[i - 1] : 0)];
}

static void tell_duplicate(void *context, size_t first, size_t again)
{
	const struct origins *origins = context;
	if (str_eq(origins->messages[first].text, origins->messages[again].text))
		return;
	struct job *job, *other;
	const struct msg *msg = origin(origins, again, &job), *kept = origin(origins, first, &other);
	const struct source *source = job->model->page->source;
	diag_at(&job->diags, DIAG_WARNING, source, msg->entry->offset, "message-conflict",
		"0x%08X (%.*s) has another text on page '%.*s' (%.*s); the table holds that one",
		msg->value, STR_ARG(msg->symbol), STR_ARG(other->path), STR_ARG(kept->symbol));
}

void render_table(struct arena *arena, struct job *const *jobs, size_t count, struct str name, struct outputs *outputs,
		  struct diags *diags)
{
	struct origins origins = { jobs, arena_array(arena, count + 1, sizeof(size_t)), count, NULL };
	size_t total = 0;
	for (size_t i = 0; i < count; i++)
		origins.ends[i] = total += jobs[i]->messages->count;
	struct message *messages = arena_array(arena, total + 1, sizeof *messages);
	for (size_t i = 0; i < count; i++) {
		size_t start = i ? origins.ends[i - 1] : 0;
		struct message *own = msgset_messages(arena, jobs[i]->messages);
		if (origins.ends[i] > start)
			memcpy(messages + start, own, (origins.ends[i] - start) * sizeof *own);
	}
	origins.messages = messages;
	struct msgtable_listener listener = { tell_duplicate, &origins };
	struct buf bytes = { 0 };
	if (msgtable_build(messages, total, &listener, &bytes))
		outputs_add(arena, outputs, arena_printf(arena, "%.*s.bin", STR_ARG(name)), arena_str(arena, buf_str(&bytes)));
	else
		diag_path(diags, DIAG_ERROR, STR(""), "message-table",
			  "the messages of all pages do not fit into one table; it holds 4 GiB at most");
	buf_free(&bytes);
}
