#include "collect.h"

#include "../base/asked.h"
#include "../base/file.h"
#include "../base/map.h"
#include "../checks/checks.h"

/* Where a name is listed first, and as what; the page's model may be gone. */
struct place_of_name {
	const struct job *job;
	uint32_t line;
	enum code_kind kind;
	enum value_form form;
	struct writing writing;
	uint64_t value;
	struct str code;
};

static struct place_of_name *place_here(struct arena *arena, const struct job *job,
					const struct entry *entry)
{
	struct place_of_name *here = arena_alloc(arena, sizeof *here);
	*here = (struct place_of_name){
		.job = job,
		.line = source_line_number(job->model->page->source, entry->offset),
		.kind = entry->kind,
		.form = entry->form,
		.writing = entry->writing,
		.value = entry->value,
		.code = entry->code.len ? arena_str(arena, entry->code) : STR(""),
	};
	return here;
}

static void check_name(struct across *across, struct job *job, const struct entry *entry,
		       const struct entry_name *name)
{
	void **slot = map_at_copy(&across->names, name->text);
	const struct place_of_name *first = *slot;
	if (!first) {
		*slot = place_here(across->names.arena, job, entry);
		return;
	}
	const struct entry code = { .kind = first->kind,
				    .code = first->code,
				    .value = first->value,
				    .form = first->form,
				    .writing = first->writing };
	if (first->job != job && !entry_same_code(&code, entry))
		check_report(&job->diags, CHECK_NAME_IN_TWO_PLACES, job->model->page->source,
			     name->offset,
			     "%.*s has the value %.*s here and %.*s on line %u of '%.*s'",
			     STR_ARG(name->text), STR_ARG(entry_code_label(entry, &job->arena)),
			     STR_ARG(entry_code_label(&code, &job->arena)), first->line,
			     STR_ARG(first->job->path));
}

void across_add(struct across *across, struct job *job)
{
	const struct model *model = job->translation ? NULL : job->model;
	for (size_t k = 0; model && k < model->entry_count; k++)
		for (size_t n = 0; n < model->entries[k].name_count; n++)
			check_name(across, job, &model->entries[k], &model->entries[k].names[n]);
}

/* The files below a folder, as far as so many are not too many. */
struct search {
	struct arena *arena;
	struct str *folders; /* still to be looked into */
	size_t folder_count, folder_capacity;
	struct str folder; /* the one that is looked into */
	struct str *files;
	size_t file_count, file_capacity;
};

enum { MOST_FILES = 2000 };

static void found(void *context, const char *name, bool folder)
{
	struct search *search = context;
	struct str path = str_of(name);
	if (!str_eq(search->folder, STR(".")))
		path = arena_printf(search->arena, "%.*s/%s", STR_ARG(search->folder), name);
	else
		path = arena_str(search->arena, path);
	if (folder) {
		search->folders = arena_grow(search->arena, search->folders, search->folder_count,
					     &search->folder_capacity, sizeof *search->folders);
		search->folders[search->folder_count++] = path;
	} else {
		search->files = arena_grow(search->arena, search->files, search->file_count,
					   &search->file_capacity, sizeof *search->files);
		search->files[search->file_count++] = path;
	}
}

/* False: there are too many, or a folder cannot be read. */
static bool search_files(struct search *search, struct str top)
{
	search->folder = top;
	for (;;) {
		if (asked_list(search->folder.at, found, search) != 0 ||
		    search->file_count + search->folder_count > MOST_FILES)
			return false;
		if (!search->folder_count)
			return true;
		search->folder = search->folders[--search->folder_count];
	}
}

static bool means_a_page(struct arena *arena, const struct settings *settings, size_t index,
			 const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->items[i].settings_file == settings &&
		    settings_glob_means(arena, settings, index, jobs->items[i].path))
			return true;
	return false;
}

/* Globs that mean no page of the run, and no file that may be a page of another run. */
static void check_globs(const struct settings *settings, const struct jobs *jobs,
			struct diags *diags)
{
	struct arena scratch = { 0 };
	struct search search = { .arena = &scratch };
	struct settings_glob glob;
	bool searched = false, complete = false;
	for (size_t index = 0; settings_glob_at(settings, index, &glob); index++) {
		if (means_a_page(&scratch, settings, index, jobs))
			continue;
		if (!searched)
			complete = search_files(&search, settings_folder(settings));
		searched = true;
		if (!complete)
			break;
		bool any = false;
		for (size_t i = 0; i < search.file_count && !any; i++)
			any = settings_glob_means(&scratch, settings, index, search.files[i]);
		/* A page outside the folder may be named by the way to it. */
		any |= str_starts(glob.pattern, STR("../")) || str_starts(glob.pattern, STR("/"));
		if (!any)
			check_report(diags, CHECK_UNUSED_SETTING, settings_source(settings),
				     glob.offset,
				     "'%.*s' means no file: what stands below it has no effect",
				     STR_ARG(glob.pattern));
	}
	arena_free(&scratch);
}

/* What the settings ask of a page's tables, and whether it is there. */
static void missing_columns(const struct job *job, struct str wanted[3])
{
	const struct page_settings *settings = job->settings;
	wanted[0] = job->columns.name ? STR("") : settings->name_column;
	wanted[1] = job->columns.value ? STR("") : settings->value_column;
	wanted[2] = job->columns.text ? STR("") : settings->text_column;
}

/* The pages that one place of the settings speaks of. */
struct setting_use {
	const struct job *first; /* which has no use for it */
	bool used;               /* another one has */
};

/*
 * The use of what stands at that byte of the page's settings file; made anew where it is not known.
 */
static struct setting_use *use_of(struct arena *arena, struct map *uses, const struct job *job,
				  size_t offset, const char *what)
{
	struct str key = arena_printf(arena, "%.*s:%zu:%s",
				      STR_ARG(settings_path(job->settings_file)), offset, what);
	void **slot = map_at(uses, key);
	if (!*slot)
		*slot = arena_alloc(arena, sizeof(struct setting_use));
	return *slot;
}

/* A setting for several pages has an effect where one of them has what it names. */
static void check_columns(struct arena *arena, const struct jobs *jobs, struct diags *diags)
{
	static const char *const roles[] = { "name", "value", "text" };
	struct map uses = { .arena = arena };
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < jobs->count; i++) {
			const struct job *job = &jobs->items[i];
			size_t offset;
			if (!settings_place(arena, job->settings_file, job->path, STR("columns"),
					    &offset))
				continue;
			struct str wanted[3];
			missing_columns(job, wanted);
			for (size_t k = 0; k < 3; k++) {
				struct setting_use *use =
				    use_of(arena, &uses, job, offset, roles[k]);
				if (!pass && !wanted[k].len)
					use->used = true;
				if (!pass || use->used || use->first ||
				    (job->searched && !job->columns.any))
					continue;
				use->first = job;
				check_report(
				    diags, CHECK_UNUSED_COLUMN, settings_source(job->settings_file),
				    offset,
				    "no table of '%.*s' has the column '%.*s' that 'columns' gives for the %s",
				    STR_ARG(job->path), STR_ARG(wanted[k]), roles[k]);
			}
		}
	}
}

/* Facilities that are named for pages of which none has a code of any. */
static void check_facilities(struct arena *arena, const struct jobs *jobs, struct diags *diags)
{
	struct map uses = { .arena = arena };
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < jobs->count; i++) {
			const struct job *job = &jobs->items[i];
			size_t offset;
			bool asks =
			    job->settings->facility_count && !job->own_facilities && job->lists;
			if (!asks || !settings_place(arena, job->settings_file, job->path,
						     STR("facilities"), &offset))
				continue;
			struct setting_use *use = use_of(arena, &uses, job, offset, "facilities");
			if (!pass && job->has_facility)
				use->used = true;
			if (!pass || use->used || use->first)
				continue;
			use->first = job;
			check_report(
			    diags, CHECK_UNUSED_SETTING, settings_source(job->settings_file),
			    offset,
			    "no code of '%.*s' has a facility that 'facilities' names: it has no effect",
			    STR_ARG(job->path));
		}
	}
}

static void check_listings(struct arena *arena, const struct jobs *jobs, struct diags *diags)
{
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		size_t offset;
		unsigned most = 0;
		for (size_t k = 0; k < job->settings->listing_count; k++)
			if (job->settings->listings[k] > most)
				most = job->settings->listings[k];
		if (most <= job->codes_listed || (job->searched && !job->codes_listed) ||
		    !settings_place(arena, job->settings_file, job->path, STR("listing"), &offset))
			continue;
		check_report(diags, CHECK_UNUSED_SETTING, settings_source(job->settings_file),
			     offset, "'%.*s' has no listing %u: %zu of its listings are codes",
			     STR_ARG(job->path), most, job->codes_listed);
	}
}

void across_report(const struct jobs *jobs, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch };
	for (size_t i = 0; i < jobs->count; i++) {
		const struct settings *settings = jobs->items[i].settings_file;
		if (!settings)
			continue;
		void **slot = map_at(&seen, settings_path(settings));
		if (!*slot)
			check_globs(settings, jobs, diags);
		*slot = (void *)(uintptr_t)settings;
	}
	check_columns(&scratch, jobs, diags);
	check_facilities(&scratch, jobs, diags);
	check_listings(&scratch, jobs, diags);
	arena_free(&scratch);
}
