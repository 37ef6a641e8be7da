/*
 * Pages found in a folder that list no codes: passed over in silence.
 */
#ifndef STATUSGEN_NO_CODES_H
#define STATUSGEN_NO_CODES_H

#include "job.h"

/*
 * For a searched page without a model: takes its messages back where it is none of the pages that
 * one means when one names a folder of documentation. `read` says that it could be read, and has no
 * listing. A page that could not (not UTF-8, broken front matter) is looked at without what is
 * wrong with it: where that lists codes, or the file could not be read at all, its errors stand.
 */
void no_codes(struct job *job, bool read);

#endif
