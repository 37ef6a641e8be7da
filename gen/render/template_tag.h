/*
 * The tags of a template one by one: delimiters, kind, content, extent. What a
 * tag means for the text around it and how tags nest is template.c's business.
 */
#ifndef STATUSGEN_TEMPLATE_TAG_H
#define STATUSGEN_TEMPLATE_TAG_H

#include "../base/diag.h"
#include "../base/source.h"

enum tag_kind {
	TAG_NAME,
	TAG_RAW,
	TAG_SECTION,
	TAG_INVERTED,
	TAG_PARTIAL,
	TAG_PARENT,
	TAG_BLOCK,
	TAG_CLOSE,
	TAG_COMMENT,
	TAG_DELIMITERS,
};

struct tag {
	enum tag_kind kind;
	bool dynamic;    /* {{>*name}}, {{<*name}}, and the end of the latter */
	size_t begin;    /* from the opening delimiter ... */
	size_t end;      /* ... to after the closing one */
	struct str name; /* what the tag names, or a comment's text; no white space around it */
};

struct tag_reader {
	const struct source *source;
	struct diags *diags;
	struct str open;
	struct str close;
	unsigned errors; /* how many were reported */
};

enum { TAG_ERRORS = 20 }; /* a template with more is given up */

enum tag_result {
	TAG_NONE,   /* there is no tag any more */
	TAG_BROKEN, /* it has no end, which was reported; nothing can be read after it */
	TAG_BAD,    /* it was reported; `tag->end` is right */
	TAG_GOOD,
};

/* Reads the first tag at or after `from`; a set-delimiter tag has its effect on the reader. */
enum tag_result tag_read(struct tag_reader *reader, size_t from, struct tag *tag);

/* Reports an error at a byte offset. */
void tag_error(struct tag_reader *reader, size_t offset, const char *check, const char *format, ...)
    PRINTF_LIKE(4, 5);

/* As much of the text as a message quotes: the beginning of its first line. */
struct str tag_quote(struct str text);

/* The tag as the template has it, for messages. */
struct str tag_text(const struct tag_reader *reader, const struct tag *tag);

#endif
