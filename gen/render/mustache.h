/*
 * Renders a parsed template (template.h) with a value (value.h) into text.
 *
 * Strict unless asked otherwise: a name that no context knows, a partial that
 * is not there, and a list or an object where text is wanted are errors at the
 * tag. Rendering goes on after an error, so that one run reports them all; each
 * tag is reported once.
 *
 * How names are found: the context stack holds the root value and what each
 * open section of a true value stands for, an item of its list or itself. The
 * first part of a dotted name is looked for from the innermost context out, the
 * others in what was found only. A field of a null or false value is null.
 *
 * The output depends on template and value alone. Nothing recurses: partials
 * and sections take frames on a stack of their own, whose depth is bounded, as
 * are the work and the output. Time is linear in the tags visited and the bytes
 * written.
 */
#ifndef STATUSGEN_MUSTACHE_H
#define STATUSGEN_MUSTACHE_H

#include "../base/buf.h"
#include "../base/diag.h"
#include "escape.h"
#include "template.h"
#include "value.h"

/* Bounds where the options say 0. */
enum {
	MUSTACHE_DEPTH = 200,                /* partials within partials */
	MUSTACHE_OUTPUT = 512 * 1024 * 1024, /* bytes */
	MUSTACHE_STEPS = 1000 * 1000 * 1000, /* tags and lines visited, items gone through */
};

/* Where partials and parents come from. All zero: there are none. */
struct mustache_loader {
	void *self;
	/*
	 * Whether there is a template of that name. `*found` becomes the template, or NULL
	 * where it does not parse, which the loader has reported; rendering fails then. Asked
	 * for every time a tag is reached: it should be a lookup.
	 */
	bool (*load)(void *self, struct str name, const struct template **found);
	/* The names one by one, for messages; empty text after the last. May be NULL. */
	struct str (*name)(void *self, size_t index);
	/* What to say where none of them is near, instead of the names; may be empty. */
	struct str wanted;
};

struct mustache_options {
	const struct escape *escape; /* of {{name}}; NULL: plain */
	struct mustache_loader loader;
	struct str about; /* what is said where a name is unknown, of the template; may be empty */
	bool lenient;     /* unknown names and partials are empty, as the specification has it */
	uint32_t max_depth;
	size_t max_output;
	uint64_t max_steps;
};

/*
 * Adds the rendered text to `out`, which must be empty. False when an error was reported in
 * `diags`; what `out` holds then is to be thrown away. The arena of `diags` keeps the
 * messages; nothing else outlives the call.
 *
 * Checks: unknown-name, unknown-partial, not-a-text, template-depth, template-output,
 * template-steps.
 */
bool mustache_render(const struct template *template, struct value root,
		     const struct mustache_options *options, struct diags *diags, struct buf *out);

#endif
