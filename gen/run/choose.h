/*
 * Which templates each page of a run is rendered with: those of -t; else those of `outputs:` in its
 * settings; else those of the profile that its codes want, which one note tells.
 */
#ifndef STATUSGEN_CHOOSE_H
#define STATUSGEN_CHOOSE_H

#include "job.h"
#include "options.h"
#include "templates.h"

struct choice {
	struct arena *arena;
	const struct options *options;
	struct limits limits;
	struct diags *diags;
	struct map by_list; /* the settings' place of `outputs:` to the set read for it */
	struct templates *given, *windows, *general; /* read when they are wanted first */
	struct templates **sets;                     /* all that pages have */
	size_t set_count, set_capacity;
};

/* Reads the templates of -t, where there are any. False after errors. */
bool choose_begin(struct choice *choice);

/*
 * Whether outputs may show the prose between listings, and the codes' texts as Markdown, or as
 * cells of tables in it, as far as is known before pages are read.
 */
bool choose_wants_prose(const struct choice *choice);
bool choose_wants_markdown(const struct choice *choice);
bool choose_wants_cells(const struct choice *choice);

/*
 * Gives each job its templates, which settings and models must be there for; and tells, in a note,
 * what was chosen by the codes alone. False after errors.
 */
bool choose_for(struct choice *choice, struct job *const *jobs, size_t count);

/* Whether any output may ask for the messages of another page, when all jobs have their templates.
 */
bool choose_asks_others(const struct choice *choice);

/*
 * The templates that are rendered once a run, one by one, each once however many sets have it; NULL
 * after the last.
 * `*at` begins at 0; `*set` is the first that has it.
 */
const struct template_file *choose_run_file(const struct choice *choice, size_t *at,
					    const struct templates **set);

#endif
