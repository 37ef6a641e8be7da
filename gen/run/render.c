#include "render.h"

#include "../base/file.h"
#include "../source/relpath.h"
#include "../view/identifier.h"
#include "../view/linking.h"
#include "../view/naming.h"
#include "profiles.h"
#include "renames.h"
#include "tables.h"

/* Its name says so, which one may not know, or have mistyped. */
static struct str how_often(const struct template_file *file, struct arena *arena)
{
	if (file->scope != SCOPE_RUN)
		return STR("");
	return arena_printf(
	    arena,
	    "; '%.*s' is made once, of all pages: a template for each page is called page.EXT.mustache, a partial _NAME.mustache",
	    STR_ARG(file->name));
}

static bool render(const struct template_file *file, const struct templates *templates,
		   bool lenient, struct value root, size_t page_bytes, struct arena *arena,
		   struct diags *diags, struct str *text)
{
	const struct limits *limits = &templates->limits;
	struct mustache_options options = {
		.escape = file->escape,
		.loader = templates_loader(templates),
		.about = how_often(file, diags->arena),
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
	struct output *output = outputs_add(arena, outputs, path, text);
	output->beginning = file->beginning;
	output->into = file->into;
	output->block = file->block;
}

/* What people read: pages that link to one another. */
static bool is_read(const struct template_file *file)
{
	return str_eq(file->rest, STR(".md")) || str_starts(file->rest, STR(".html"));
}

/*
 * "sub/pond-codes" with its last part in the form that the template's name or the settings give it.
 */
static struct str in_form(struct str path, const struct template_file *file,
			  const struct output_names *names, struct arena *arena)
{
	struct str form = names->file_case.len ? names->file_case : file->form;
	struct str base = path_base(path);
	if (!form.len)
		return path;
	struct str made = naming_case(base, form, arena);
	if (str_eq(form, STR("PascalCase")))
		made = identifier_type(identifier_of(base, IDENTIFIER_CAMEL, arena),
				       names->language, arena);
	return arena_printf(arena, "%.*s%.*s", (int)(path.len - base.len), path.at, STR_ARG(made));
}

/* It reads UTF-16 or the system's code page: what is not ASCII cannot stay UTF-8. */
static struct str for_regedit(struct str text, struct arena *arena)
{
	const struct str mark = STR("\uFEFF");
	enum mcform form = mcform_of(text, MCFORM_UTF16);
	return form == MCFORM_ASCII
		   ? text
		   : mcform_encode(arena, ARENA_JOIN(arena, mark, text), form, false);
}

static void add_text(struct job *job, const struct template_file *file, struct str path,
		     struct str text)
{
	path = in_form(path, file, job->view->naming, &job->drawn);
	path = arena_printf(&job->drawn, "%.*s%.*s", STR_ARG(path), STR_ARG(file->rest));
	if (str_ends(path, STR(".reg")))
		text = for_regedit(text, &job->drawn);
	add(&job->outputs, file, &job->drawn, path, text);
}

static bool has_template(const struct profile *profile, struct str name)
{
	for (size_t i = 0; profile && i < PROFILE_TEMPLATES; i++)
		if (str_eq(profile->templates[i], name))
			return true;
	return false;
}

/*
 * How the output of the template names things on a page: as the page's settings want it of that
 * output, by its template's name or by that of a profile that has it, also where -t chose it; else
 * as they want it of all.
 */
static struct output_names names_of(const struct template_file *file,
				    const struct page_settings *settings)
{
	struct output_names wanted = settings->names;
	if (is_read(file))
		wanted.file_case = STR("");
	const struct output_setting *of = NULL;
	for (size_t i = 0; i < settings->output_count; i++) {
		const struct output_setting *output = &settings->outputs[i];
		struct str base = path_base(output->name);
		bool same = str_eq(base, file->name) || str_eq(base, path_base(file->path));
		if (same || (!of && has_template(profile_by_name(output->name), file->name)))
			of = output;
	}
	if (of)
		wanted = naming_join(&of->names, &wanted);
	return naming_join(&file->names, &wanted);
}

/*
 * Where the output leads its links from. `path` is below the output folder; no folder: it lies
 * nowhere, and its links are left as they are.
 */
static struct view_linking linking_of(const struct template_file *file, struct str folder,
				      struct str path, struct arena *arena)
{
	struct view_linking linking = {
		.into = file->into.len > 0,
		.of_run = file->scope == SCOPE_RUN || file->scope == SCOPE_NAMES,
		.images = file->template->images,
	};
	if (!folder.len)
		return linking;
	path = file->into.len ? file->into
			      : arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
	linking.folder = relpath_clean(arena, path_folder(path));
	linking.output = relpath_clean(arena, folder);
	return linking;
}

/* A page for people, or what belongs to one (NAME.html.js). */
static void render_page(struct job *job, const struct template_file *file, bool lenient)
{
	struct str text;
	if (render(file, job->templates, lenient, view_of_page(job->view), job->page_bytes,
		   &job->drawn, &job->diags, &text))
		add_text(job, file, is_read(file) ? job->view->document : job->name, text);
}

static void render_entries(struct job *job, const struct template_file *file, bool lenient)
{
	for (size_t i = 0; i < job->model->entry_count; i++) {
		const struct entry *entry = &job->model->entries[i];
		struct str text;
		if (entry->name_count && !entry_is_named(entry))
			continue;
		const struct view_entry *view = &job->view->entries[i];
		if (!render(file, job->templates, lenient, view_of_entry(view), job->page_bytes,
			    &job->drawn, &job->diags, &text))
			return;
		add_text(job, file, view_entry_output(view, &job->drawn), text);
	}
}

static void render_messages(struct job *job, const struct template_file *file, bool lenient)
{
	enum mcform wide = job->settings->utf8 ? MCFORM_UTF8 : MCFORM_UTF16;
	for (size_t i = 0; i < job->view->file_count; i++) {
		struct msgfile *messages = job->view->files[i].file;
		struct value root = view_of_file(&job->view->files[i]);
		struct str text;
		if (!render(file, job->templates, lenient, root, job->page_bytes, &job->drawn,
			    &job->diags, &text))
			return;
		/*
		 * The template's own words may need another form than the messages; the flags it
		 * prints change with it.
		 */
		enum mcform form = mcform_of(text, wide);
		if (form != messages->form) {
			messages->form = form;
			if (!render(file, job->templates, lenient, root, job->page_bytes,
				    &job->drawn, &job->diags, &text))
				return;
		}
		struct str name = arena_printf(&job->drawn, "%.*s%.*s", STR_ARG(job->name),
					       STR_ARG(messages->suffix));
		add_text(job, file, name,
			 mcform_encode(&job->drawn, text, form, job->view->files[i].all->lf));
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

void render_job(struct job *job, struct str folder, bool lenient, bool tables)
{
	static void (*const renderers[])(struct job *, const struct template_file *, bool) = {
		[SCOPE_PAGE] = render_page,
		[SCOPE_ENTRY] = render_entries,
		[SCOPE_MESSAGES] = render_messages,
	};
	const struct templates *templates = job->templates;
	bool reported = false;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		if (!file->used)
			continue;
		const struct output_names names = names_of(file, job->settings);
		if (file->scope > SCOPE_MESSAGES) {
			if (file->scope == SCOPE_RUN)
				renames_check_of_run(job, &names);
			continue;
		}
		struct str path = file->scope == SCOPE_ENTRY
				      ? ARENA_JOIN(&job->drawn, job->name, STR("/"))
				      : job->name;
		const struct view_linking linking = linking_of(file, folder, path, &job->drawn);
		job->view->naming = &names;
		job->view->linking = &linking;
		bool defines = file->scope == SCOPE_PAGE && str_eq(file->rest, STR(".h"));
		if (!reported && file->scope == SCOPE_PAGE && str_eq(names.language, STR("c"))) {
			renames_tell_words(job, &names, defines);
			reported = true;
		}
		if (renames_check(job, &names, defines))
			renderers[file->scope](job, file, lenient);
		view_page_as_it_is(job->view);
	}
	const struct view_resource *resource = tables ? tables_of_job(job) : NULL;
	if (resource)
		render_scripts(resource, templates, lenient, &job->drawn, &job->outputs,
			       &job->diags);
}

static struct str run_path(const struct view_run *run, size_t sheet,
			   const struct template_file *file, struct arena *arena)
{
	if (file->scope == SCOPE_RUN)
		return file->rest;
	return arena_printf(arena, "names%.*s%.*s",
			    STR_ARG(view_sheet_suffix(&run->sheets[sheet], arena)),
			    STR_ARG(file->rest));
}

bool render_run(struct arena *arena, const struct view_run *run, const struct template_file *file,
		const struct templates *templates, struct str folder, bool lenient,
		struct outputs *outputs, struct diags *diags)
{
	const struct view_linking linking = linking_of(file, folder, file->rest, arena);
	struct output_names *names = arena_array(arena, run->page_count + 1, sizeof *names);
	for (size_t i = 0; i < run->page_count; i++) {
		names[i] = names_of(file, run->pages[i]->settings);
		run->pages[i]->naming = &names[i];
		run->pages[i]->linking = &linking;
	}
	view_run_forget_names(run, arena);
	bool sheets = file->scope == SCOPE_NAMES, good = true;
	for (size_t i = 0; i < (sheets ? run->sheet_count : 1) && good; i++) {
		struct value root = sheets ? view_of_sheet(&run->sheets[i]) : view_of_run(run);
		struct str text;
		good = render(file, templates, lenient, root, SOURCE_MAX, arena, diags, &text);
		if (good)
			add(outputs, file, arena, run_path(run, i, file, arena), text);
	}
	for (size_t i = 0; i < run->page_count; i++)
		view_page_as_it_is(run->pages[i]);
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
