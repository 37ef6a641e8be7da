/*
 * Translated pages: which there are, and what becomes of them.
 *
 * A page that the settings name as the translation of another lends it its texts. Found in a folder
 * it is no page of its own; one that is named on the command line is both.
 */
#ifndef STATUSGEN_TRANSLATE_H
#define STATUSGEN_TRANSLATE_H

#include "../resource/msgtext.h"
#include "collect.h"

/* Takes the translated pages out of the jobs that were found in folders, and marks the others. */
void translate_mark(struct arena *arena, struct jobs *jobs);

/*
 * Adds an edition for each of the job's translations, whose pages it reads (with the settings for
 * them). What is wrong there goes to job->diags: errors of a translated page are errors of the
 * page.
 */
void translate_add(struct job *job, const struct job_context *context, struct msgtext_style style);

/*
 * What a source that has its texts in several languages says in one of them, for each entry; empty:
 * nothing.
 */
const struct str *translate_native(struct arena *arena, const struct model *model, size_t language);

#endif
