/*
 * One line of code that defines a constant in another language than C: see declare.h for their
 * forms.
 */
#ifndef STATUSGEN_CODE_LINE_H
#define STATUSGEN_CODE_LINE_H

#include "../entry/value.h"

/*
 * Whether the block says what its lines are; else only names that can be nothing but constants
 * count.
 */
struct codeline_style {
	bool constants;  /* "enum" stands above them */
	bool name_first; /* Go: "NAME Type = 5" */
};

struct codeline {
	struct str text; /* the block's text up to the line's end */
	size_t from;
};

struct constant {
	size_t name_from, name_to;
	/*
	 * VALUE_NONE: what stands there is no number; its bytes are from..end, none where the
	 * language counts.
	 */
	struct value_found value;
	struct str written; /* what stands for the value, where that is elsewhere */
	struct str text;    /* the text in quotes after the value */
	size_t text_at;
};

/* False: the line defines none. */
bool codeline_constant(const struct codeline *line, const struct codeline_style *style,
		       struct constant *constant);

/*
 * "export NAME=5", "ENV NAME=5": a shell, a build or a container gets a variable, set without
 * blanks.
 */
bool codeline_sets_variable(struct str line);

/* Lines that define nothing and need not: comments, brackets, "enum X {", attributes. */
bool codeline_is_frame(const struct codeline *line);

#endif
