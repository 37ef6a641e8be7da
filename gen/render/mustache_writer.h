/*
 * The output of a rendering: text, escaped values, and the indentation of lines.
 *
 * What a partial or an argument on a line of its own is indented by goes before
 * each line of the template's text in it that has something on it, and never
 * into a value. Indentations are slices of one text that grows and shrinks as
 * the renderer's frames come and go.
 */
#ifndef STATUSGEN_MUSTACHE_WRITER_H
#define STATUSGEN_MUSTACHE_WRITER_H

#include "../base/buf.h"
#include "escape.h"

/* A part of writer.indents. */
struct indent {
	size_t from;
	size_t len;
};

/* To begin with: `out`, and line_start true; to end with, writer_free. */
struct writer {
	struct buf *out;
	struct buf indents;
	struct indent indent; /* due before what comes, where ... */
	bool line_start;      /* ... nothing of the template stands on the line yet */
	struct escape_state escape_state;
};

/* `outer` and then `more`; holds until an indent made before it is the last again. */
struct indent writer_indent(struct writer *writer, struct indent outer, struct str more);

/* An empty one, with the same lifetime. */
struct indent writer_no_indent(const struct writer *writer);

/* Forgets those made after `indent`. */
void writer_last_indent(struct writer *writer, struct indent indent);

/* What comes next begins a line that is indented so, whatever stands before it. */
void writer_begin_line(struct writer *writer, struct indent indent);

/* What writer_text does where there are indentations: line by line. */
void writer_lines(struct writer *writer, struct str text, struct indent indent);

/*
 * A piece of a template, not empty; the lines after its first one, and after it, are indented so.
 * In line, as most nodes of templates are texts, and mostly there is no indentation.
 */
static inline void writer_text(struct writer *writer, struct str text, struct indent indent)
{
	if (indent.len || (writer->line_start && writer->indent.len)) {
		writer_lines(writer, text, indent);
		return;
	}
	buf_add(writer->out, text);
	writer->line_start = text.at[text.len - 1] == '\n';
	writer->indent = indent;
}

/* Indents the line that begins. */
void writer_begin(struct writer *writer);

/* A value, made safe as `escape` has it, or as it is (NULL). `after`: see escape_state. */
static inline void writer_value(struct writer *writer, struct str text, const struct escape *escape,
				char after)
{
	if (!text.len)
		return;
	if (writer->line_start)
		writer_begin(writer);
	if (!escape) {
		buf_add(writer->out, text);
		return;
	}
	writer->escape_state.after = after;
	escape->put(escape, &writer->escape_state, text, writer->out);
}

void writer_free(struct writer *writer);

#endif
