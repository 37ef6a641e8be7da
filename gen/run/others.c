#include "others.h"

#include "../base/file.h"
#include "../base/os.h"
#include "../foreign/kind.h"
#include "markups.h"
#include "place.h"

static bool is_document(struct str path)
{
	return str_eq(path, STR("-")) || markup_is_page(path);
}

/* The page that this is an older version of: it has the same file name, or is the only one. */
static const struct job *newer_of(struct str path, const struct jobs *pages)
{
	if (pages->count == 1)
		return &pages->items[0];
	for (size_t i = 0; i < pages->count; i++)
		if (str_eq(path_base(pages->items[i].path), path_base(path)))
			return &pages->items[i];
	return NULL;
}

bool others_add(struct arena *arena, struct jobs *others, const struct str_list *paths,
		struct places *places, const struct jobs *pages)
{
	bool good = true;
	for (size_t i = 0; i < paths->count; i++) {
		struct str path = paths->items[i];
		const struct place place = place_of(places, path);
		struct job job = { .path = path,
				   .name = place.name,
				   .settings_file = place.settings };
		const struct job *newer = is_document(path) ? newer_of(path, pages) : NULL;
		if (!place.settings && newer) {
			job.settings_file = newer->settings_file;
			job.settled_as = newer->path;
		}
		job_settle(&job, arena, NULL);
		others->items = arena_grow(arena, others->items, others->count, &others->capacity,
					   sizeof *others->items);
		others->items[others->count++] = job;
		good &= !place.bad;
	}
	return good;
}

/* Reads a page for what it lists; false after an error. */
static bool read_page(struct arena *arena, struct job *job, const struct job_context *context,
		      struct cheaders *headers, struct compare_what *what)
{
	job_read(job, context);
	if (job_failed(job) || !job->model)
		return false;
	compare_add_model(arena, headers, job->model, !foreign_is_header(job->path), what);
	return true;
}

bool others_read(struct arena *arena, struct job *first, size_t count,
		 const struct job_context *context, struct cheaders **headers,
		 struct compare_what *what, struct diags *diags)
{
	bool texts = what->compare & AGAINST_TEXTS;
	bool good = true, others = false;
	*headers = cheaders_new(arena);
	for (struct job *job = first; job < first + count; job++) {
		struct str bytes = { 0 };
		job->diags = (struct diags){ .arena = &job->arena, .policy = diags->policy };
		int error = is_document(job->path) ? 0 : file_read(arena, job->path.at, &bytes);
		if (error) {
			diag_path(diags, DIAG_FATAL, job->path, "read", "cannot read it: %s",
				  os_reason(error));
			good = false;
			continue;
		}
		compare_name_other(what, job->path, bytes);
		if (!is_document(job->path) && compare_is_header(job->path, bytes, texts)) {
			cheaders_add(*headers, job->path, bytes);
			what->names = true;
		} else {
			good &= read_page(arena, job, context, *headers, what);
			others = true;
		}
	}
	cheaders_evaluate(*headers);
	if (!what->compare)
		what->compare =
		    AGAINST_VALUES | AGAINST_NAMES | (others ? (unsigned)AGAINST_TEXTS : 0);
	return good;
}
