#include "mustache_writer.h"

struct indent writer_no_indent(const struct writer *writer)
{
	return (struct indent){ writer->indents.len, 0 };
}

struct indent writer_indent(struct writer *writer, struct indent outer, struct str more)
{
	struct indent indent = { writer->indents.len, outer.len + more.len };
	/* Reserved first: what is copied stands in the same text. */
	buf_reserve(&writer->indents, indent.len);
	buf_add(&writer->indents,
		str_slice(buf_str(&writer->indents), outer.from, outer.from + outer.len));
	buf_add(&writer->indents, more);
	return indent;
}

void writer_last_indent(struct writer *writer, struct indent indent)
{
	writer->indents.len = indent.from + indent.len;
}

void writer_begin_line(struct writer *writer, struct indent indent)
{
	writer->line_start = true;
	writer->indent = indent;
}

void writer_begin(struct writer *writer)
{
	size_t from = writer->indent.from;
	buf_add(writer->out, str_slice(buf_str(&writer->indents), from, from + writer->indent.len));
	writer->line_start = false;
}

static void add_line(struct writer *writer, struct str text, struct indent indent)
{
	bool ends = text.at[text.len - 1] == '\n';
	/* An empty line stays empty: nobody wants white space at the end of lines. */
	bool empty = ends && (text.len == 1 || (text.len == 2 && text.at[0] == '\r'));
	if (writer->line_start && !empty)
		writer_begin(writer);
	buf_add(writer->out, text);
	if (ends)
		writer_begin_line(writer, indent);
}

void writer_lines(struct writer *writer, struct str text, struct indent indent)
{
	for (size_t at = 0, next; at < text.len; at = next) {
		next = str_line_end(text, at);
		next += next < text.len;
		add_line(writer, str_slice(text, at, next), indent);
	}
}

void writer_free(struct writer *writer)
{
	buf_free(&writer->indents);
}
