/*
 * One page of a run: from its bytes to its model, and the outputs made of it.
 *
 * Jobs know nothing of each other while they are read or rendered, so threads can do
 * that side by side; each has its own arena and its own messages.
 */
#ifndef STATUSGEN_JOB_H
#define STATUSGEN_JOB_H

#include "../base/diag.h"
#include "../header/cheader.h"
#include "../resource/msgset.h"
#include "../source/settings.h"
#include "../view/view.h"

/* Bytes for a path below the output folder. */
struct output {
	struct str path;
	struct str bytes;
};

struct outputs {
	struct output *items;
	size_t count;
	size_t capacity;
};

struct job {
	struct arena arena;
	struct diags diags;
	struct str path;   /* as messages show it; "-" is standard input */
	struct str name;   /* of its outputs, without extension */
	const struct settings *settings_file; /* NULL: none */
	bool searched;     /* found in a folder: without a listing it is passed over in silence */
	struct page_settings settings;
	struct model *model; /* NULL: no page, or no listing */
	struct str how;      /* for -v */
	struct msgset *messages;
	struct view_page *view;
	struct outputs outputs;
};

/* What all jobs of a run share; nothing of it changes while jobs are worked on. */
struct job_context {
	const struct cheaders *values_from; /* NULL: none */
	struct str language;
	unsigned language_id;
	bool verbose;
};

/* Reads the page and makes its model. What is wrong stands in job->diags afterwards. */
void job_read(struct job *job, const struct job_context *context);

/* Makes the message files and the view; warnings of both go to job->diags. */
void job_view(struct job *job, const struct job_context *context);

void outputs_add(struct arena *arena, struct outputs *outputs, struct str path, struct str bytes);

/* Whether nothing may be written for it. */
bool job_failed(const struct job *job);

void job_free(struct job *job);

#endif
