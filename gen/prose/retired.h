/*
 * Sentences that say that something is not to be used any more: "Deprecated since 2.0, use
 * POND_IO."
 */
#ifndef STATUSGEN_PROSE_RETIRED_H
#define STATUSGEN_PROSE_RETIRED_H

#include "../base/str.h"

/* Whether the text is one such sentence and nothing else. */
bool retired_is_all(struct str text);

/*
 * Whether a sentence of the text is one; `*how` is what it says beside the first word ("since 2.0,
 * use POND_IO"), with a sentence after it that says what to use instead ("since 2.0. Use POND_IO"),
 * without the full stop, and may be empty.
 */
bool retired_find(struct str text, struct str *how);

/* "no", "false", "-", ...: what a cell, or a label's text, denies with. */
bool retired_says_no(struct str text);

#endif
