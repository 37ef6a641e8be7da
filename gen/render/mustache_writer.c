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

static void add_indent(struct writer *writer)
{
	size_t from = writer->indent.from;
	buf_add(writer->out, str_slice(buf_str(&writer->indents), from, from + writer->indent.len));
	writer->line_start = false;
}

void writer_text(struct writer *writer, struct str text, struct indent indent)
{
	if (!text.len)
		return;
	bool ends = text.at[text.len - 1] == '\n';
	/* An empty line stays empty: nobody wants white space at the end of lines. */
	bool empty = ends && (text.len == 1 || (text.len == 2 && text.at[0] == '\r'));
	if (writer->line_start && !empty)
		add_indent(writer);
	buf_add(writer->out, text);
	if (ends)
		writer_begin_line(writer, indent);
}

void writer_value(struct writer *writer, struct str text, const struct escape *escape, char after)
{
	if (!text.len)
		return;
	if (writer->line_start)
		add_indent(writer);
	if (!escape) {
		buf_add(writer->out, text);
		return;
	}
	writer->escape_state.after = after;
	escape->put(escape, &writer->escape_state, text, writer->out);
}

void writer_free(struct writer *writer)
{
	buf_free(&writer->indents);
}
