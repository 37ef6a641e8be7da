/*
 * Messages in the form that --format asks for.
 *
 * "human", "gcc" and "github" are printed line by line to standard error, as they come. "json" and
 * "sarif" are one text each, printed when the run is over: to standard output, where nothing else
 * goes there, else to standard error.
 */
#ifndef STATUSGEN_REPORTER_H
#define STATUSGEN_REPORTER_H

#include "options.h"

struct reporter {
	struct arena *arena;
	const struct options *options;
	struct diag_style style;
	struct diags all; /* for "json" and "sarif"; what it points to must stay */
};

/* Prints the messages, or keeps them for the end. */
void reporter_add(struct reporter *reporter, const struct diags *diags);

/* Prints what was kept. False where that failed (errno). */
bool reporter_finish(struct reporter *reporter);

/*
 * Whether messages are one text, and whether --check tells of stale outputs in messages rather than
 * differences.
 */
bool reporter_is_text(const struct options *options);
bool reporter_checks(const struct options *options);

/*
 * JSON: { "messages": [ { "level", "path", "line", "column", "check", "message" } ] }; "path",
 * "line" and "column" are missing where a message has no place. SARIF 2.1.0, with a rule for each
 * check that speaks.
 */
struct str reporter_json(struct arena *arena, const struct diags *diags);
struct str reporter_sarif(struct arena *arena, const struct diags *diags, struct str version);

#endif
