/*
 * --list: entries on standard output, for other programs.
 */
#ifndef STATUSGEN_LIST_H
#define STATUSGEN_LIST_H

#include <stdio.h>

#include "job.h"

/* The header line of the tab-separated list, without which no list is. */
void list_tsv_head(FILE *to);

/*
 * One line a symbolic name, in page order: name, value, page, line, message, tabs between them.
 * The format is fixed: other programs read it.
 */
void list_tsv(const struct model *model, struct str path, FILE *to);

/* All pages of a run as one JSON document; the names are those of the view (doc/model.md). */
void list_json(const struct view_run *run, FILE *to);

#endif
