#include "render.h"

#include "tables.h"

static bool render(const struct template_file *file, const struct templates *templates,
		   bool lenient, struct value root, size_t page_bytes, struct arena *arena,
		   struct diags *diags, struct str *text)
{
	const struct limits *limits = &templates->limits;
	struct mustache_options options = {
		.escape = file->escape,
		.loader = templates_loader(templates),
		.lenient = lenient,
		.max_depth = (uint32_t)limit_of(limits, LIMIT_DEPTH),
		.max_output = limit_output(limits, page_bytes),
		.max_steps = limit_of(limits, LIMIT_STEPS),
	};
	struct buf out = { 0 };
	bool good = mustache_render(file->template, root, &options, diags, &out);
	*text = good ? buf_take(&out, arena) : STR("");
	buf_free(&out);
	return good;
}

static void add(struct outputs *outputs, const struct template_file *file, struct arena *arena,
		struct str path, struct str text)
{
	outputs_add(arena, outputs, path, text)->beginning = file->beginning;
}

static void render_page(struct job *job, const struct template_file *file,
			const struct templates *templates, bool lenient)
{
	struct str text;
	if (render(file, templates, lenient, view_of_page(job->view), job->page_bytes, &job->drawn,
		   &job->diags, &text))
		add(&job->outputs, file, &job->drawn,
		    arena_printf(&job->drawn, "%.*s%.*s", STR_ARG(job->name), STR_ARG(file->rest)),
		    text);
}

static void render_entries(struct job *job, const struct template_file *file,
			   const struct templates *templates, bool lenient)
{
	for (size_t i = 0; i < job->model->entry_count; i++) {
		const struct entry *entry = &job->model->entries[i];
		struct str text;
		if (entry->contradicted)
			continue;
		const struct view_entry *view = &job->view->entries[i];
		if (!render(file, templates, lenient, view_of_entry(view), job->page_bytes,
			    &job->drawn, &job->diags, &text))
			return;
		struct str output = view_entry_output(view, &job->drawn);
		add(&job->outputs, file, &job->drawn,
		    arena_printf(&job->drawn, "%.*s%.*s", STR_ARG(output), STR_ARG(file->rest)),
		    text);
	}
}

static void render_messages(struct job *job, const struct template_file *file,
			    const struct templates *templates, bool lenient)
{
	enum mcform wide = job->settings.utf8 ? MCFORM_UTF8 : MCFORM_UTF16;
	for (size_t i = 0; i < job->view->file_count; i++) {
		struct msgfile *messages = job->view->files[i].file;
		struct value root = view_of_file(&job->view->files[i]);
		struct str text;
		if (!render(file, templates, lenient, root, job->page_bytes, &job->drawn,
			    &job->diags, &text))
			return;
		/* The template's own words may need another form than the messages; the flags it prints change with it. */
		enum mcform form = mcform_of(text, wide);
		if (form != messages->form) {
			messages->form = form;
			if (!render(file, templates, lenient, root, job->page_bytes, &job->drawn,
				    &job->diags, &text))
				return;
		}
		struct str path = arena_printf(&job->drawn, "%.*s%.*s%.*s", STR_ARG(job->name),
					       STR_ARG(messages->suffix), STR_ARG(file->rest));
		add(&job->outputs, file, &job->drawn, path, mcform_encode(&job->drawn, text, form));
	}
}

/* Scripts for the tables that a resource has; false after errors. */
static bool render_scripts(const struct view_resource *resource, const struct templates *templates,
			   bool lenient, struct arena *arena, struct outputs *outputs,
			   struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		struct str text;
		if (!file->used || file->scope != SCOPE_RESOURCE)
			continue;
		if (render(file, templates, lenient, view_of_resource(resource), SOURCE_MAX, arena,
			   diags, &text))
			add(outputs, file, arena,
			    arena_printf(arena, "%.*s%.*s", STR_ARG(resource->name),
					 STR_ARG(file->rest)),
			    text);
		else
			good = false;
	}
	return good;
}

void render_job(struct job *job, const struct templates *templates, bool lenient, bool tables)
{
	static void (*const renderers[])(struct job *, const struct template_file *,
					 const struct templates *, bool) = {
		[SCOPE_PAGE] = render_page,
		[SCOPE_ENTRY] = render_entries,
		[SCOPE_MESSAGES] = render_messages,
	};
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		if (file->used && file->scope <= SCOPE_MESSAGES)
			renderers[file->scope](job, file, templates, lenient);
	}
	const struct view_resource *resource = tables ? tables_of_job(job) : NULL;
	if (resource)
		render_scripts(resource, templates, lenient, &job->drawn, &job->outputs,
			       &job->diags);
}

bool render_run(struct arena *arena, const struct view_run *run, const struct templates *templates,
		bool lenient, struct outputs *outputs, struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		struct str text;
		if (!file->used || file->scope != SCOPE_RUN)
			continue;
		if (render(file, templates, lenient, view_of_run(run), SOURCE_MAX, arena, diags,
			   &text))
			add(outputs, file, arena, file->rest, text);
		else
			good = false;
	}
	return good;
}

bool render_tables(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct view_run *run, struct str name, const struct templates *templates,
		   bool lenient, struct outputs *outputs, struct diags *diags)
{
	const struct view_resource *resource =
	    tables_of_run(arena, jobs, count, run, name, outputs, diags);
	return resource && render_scripts(resource, templates, lenient, arena, outputs, diags);
}
