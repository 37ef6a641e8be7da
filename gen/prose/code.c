#include "../base/buf.h"
#include "flow.h"

/*
 * Code without CR, with its indentation in spaces: a tab there counts as far as to the next column
 * of four, from wherever the line stands in the Markdown, so it would not stay the same.
 */
static struct str indent_code(struct arena *arena, struct str text)
{
	enum { TAB = 4 };
	struct buf out = { 0 };
	size_t column = 0;
	bool indented = true;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (c == '\r')
			continue;
		indented = c == '\n' || (indented && byte_is_space(c));
		if (c == '\t' && indented) {
			size_t spaces = TAB - column % TAB;
			buf_add(&out, str_slice(STR("    "), 0, spaces));
			column += spaces;
		} else {
			buf_add_byte(&out, c);
			column = c == '\n' ? 0 : column + 1;
		}
	}
	return buf_take(&out, arena);
}

struct str code_lines(struct arena *arena, struct str text)
{
	size_t from = 0, to = text.len;
	for (size_t i = 0; i < text.len && byte_is_space(text.at[i]); i++)
		if (text.at[i] == '\n')
			from = i + 1;
	while (to > from && byte_is_space(text.at[to - 1]))
		to--;
	text = str_slice(text, from, to);
	return str_trim(text).len ? indent_code(arena, text) : STR("");
}
