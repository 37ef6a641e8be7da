/*
 * Names that an output changes must still be names, and still be different.
 */
#ifndef STATUSGEN_RENAMES_H
#define STATUSGEN_RENAMES_H

#include "job.h"

/*
 * Reports each name of the page that `names` turns into another one's name, or into none (a digit
 * in front), on its place. False where there are such. `defines`: a C header in style plain or mc
 * has macros of them, and not enumerators.
 */
bool renames_check(struct job *job, const struct output_names *names, bool defines);

/*
 * The same for a program that is made once a run, in which each enumeration of a page has its names
 * for itself.
 */
bool renames_check_of_run(struct job *job, const struct output_names *names);

/*
 * Warns of names that a C header writes otherwise, since C, C++ or a header of a system keeps them
 * (keyword-name), and of those that <windows.h> has with another value (foreign-name); `defines` as
 * above.
 */
void renames_tell_words(struct job *job, const struct output_names *names, bool defines);

#endif
