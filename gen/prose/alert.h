/*
 * Alerts: blockquotes that begin with their kind, "[!NOTE]" or bold "Note" or "Note:".
 * The kinds are GitHub's five (GitHub Docs, "Basic writing and formatting syntax").
 */
#ifndef STATUSGEN_PROSE_ALERT_H
#define STATUSGEN_PROSE_ALERT_H

#include "flow.h"

/* Whether a box is an alert: of class "alert", and its first words are a bold kind. */
bool alert_box(const struct node *box);

/*
 * Takes the kind off the front of `first`, the first block of a quote, whose runs are
 * runs[first->run ...] with their bytes in `text`. Returns the kind ("Note"), or empty text, with
 * nothing changed, where the quote is no alert.
 */
struct str alert_take_label(struct block *first, struct run *runs, struct str text);

/* Whether the run is a bold kind, "Note" or "Note:", that stands by itself. */
bool alert_is_bold_label(const struct run *run, struct str text);

#endif
