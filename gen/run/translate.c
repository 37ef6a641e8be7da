#include "translate.h"

#include <string.h>

#include "../base/asked.h"
#include "../base/file.h"
#include "../foreign/foreign.h"
#include "../model/counterpart.h"
#include "../resource/msgtranslate.h"
#include "../source/relpath.h"
#include "compare.h"

/*
 * A file is the same by an absolute path and by one from here; one that is missing has its path
 * alone.
 */
static struct str key_of(struct arena *arena, struct str path)
{
	struct str file = file_identity(arena, path.at);
	return file.len ? file : relpath_clean(arena, path);
}

/* A pattern for all pages means the translated ones, too: what is its own translation has none. */
static bool is_itself(struct arena *arena, struct str page, struct str translation)
{
	return str_eq(key_of(arena, page), key_of(arena, translation));
}

void translate_mark(struct arena *arena, struct jobs *jobs)
{
	struct map translations = { .arena = arena };
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		for (size_t k = 0; k < job->settings->translation_count; k++) {
			struct str path = settings_beside(arena, job->settings_file,
							  job->settings->translations[k].page);
			if (!is_itself(arena, job->path, path))
				*map_at(&translations, key_of(arena, path)) = jobs;
		}
	}
	if (!translations.count)
		return;
	size_t kept = 0;
	for (size_t i = 0; i < jobs->count; i++) {
		struct job *job = &jobs->items[i];
		job->translation = map_get(&translations, key_of(arena, job->path)) != NULL;
		if (!job->translation || !job->searched)
			jobs->items[kept++] = *job;
	}
	jobs->count = kept;
}

static const struct str *texts_of(struct arena *arena, const struct model *model,
				  const struct model *translated)
{
	struct arena scratch = { 0 };
	struct counterparts counterparts = counterparts_index(&scratch, translated);
	struct str *texts = arena_array(arena, model->entry_count + 1, sizeof *texts);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *found = counterpart_of(&counterparts, &model->entries[i]);
		texts[i] = found ? found->plain : STR("");
	}
	arena_free(&scratch);
	return texts;
}

const struct str *translate_native(struct arena *arena, const struct model *model, size_t language)
{
	struct str *texts = arena_array(arena, model->entry_count + 1, sizeof *texts);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct str *natives = model->entries[i].source->natives;
		texts[i] = natives ? foreign_shown(arena, natives[language - 1]) : STR("");
	}
	return texts;
}

/*
 * Reads a translated page again, which lists no codes by itself: the names of the page that it
 * translates have their values there. What was said of it before is not said twice.
 */
static struct model *read_by_names(struct job *job, const struct job_context *context,
				   struct str path, const struct page_settings *settings,
				   const struct diags *before)
{
	struct cheaders *names = cheaders_new(&job->arena);
	struct compare_what unused = { 0 };
	struct job_context own = *context;
	compare_add_model(&job->arena, names, job->model, true, &unused);
	cheaders_evaluate(names);
	own.values_from = names;
	job->diags.count = before->count;
	job->diags.worst = before->worst;
	return job_read_model(job, &own, path, settings, path_base(path), NULL);
}

static void add_edition(struct job *job, const struct job_context *context,
			const struct translation_setting *setting, struct str path,
			struct msgtext_style style)
{
	struct arena *arena = &job->arena;
	struct os_info info;
	if (asked_info(path.at, &info) != 0 || !info.plain) {
		diag_at(&job->diags, DIAG_ERROR, settings_source(job->settings_file),
			setting->offset, "translation",
			"there is no page '%.*s', which should translate '%.*s' into %.*s",
			STR_ARG(path), STR_ARG(job->path), STR_ARG(setting->language));
		return;
	}
	job->translations[job->translation_count++] = path;
	struct page_settings settings = settings_for(arena, job->settings_file, path);
	const struct diags before = job->diags;
	struct model *model = job_read_model(job, context, path, &settings, path_base(path), NULL);
	if (model && !model->entry_count && !model->unvalued_count)
		model = read_by_names(job, context, path, &settings, &before);
	if (!model)
		return;
	if (!model->entry_count && !model->unvalued_count) {
		diag_path(&job->diags, DIAG_ERROR, path, "no-listing",
			  "no listing of names found; this page should translate '%.*s'",
			  STR_ARG(job->path));
		return;
	}
	job->editions[job->edition_count++] = (struct edition){
		.language = setting->language,
		.language_id = setting->id,
		.named = true,
		.offset = setting->offset,
		.suffix = arena_printf(arena, "-%.*s", STR_ARG(setting->language)),
		.messages = msgtranslate(arena, job->model, job->editions[0].messages, model,
					 setting->language, style, &job->diags),
		.texts = texts_of(arena, job->model, model),
	};
}

void translate_add(struct job *job, const struct job_context *context, struct msgtext_style style)
{
	const struct page_settings *settings = job->settings;
	if (job->translation)
		return;
	job->translations =
	    arena_array(&job->arena, settings->translation_count + 1, sizeof *job->translations);
	for (size_t i = 0; i < settings->translation_count; i++) {
		struct str path = settings_beside(&job->arena, job->settings_file,
						  settings->translations[i].page);
		if (!is_itself(&job->arena, job->path, path))
			add_edition(job, context, &settings->translations[i], path, style);
	}
}
