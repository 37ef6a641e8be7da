/* Comma-separated values in a fence that says so: https://www.rfc-editor.org/rfc/rfc4180 */
#include "text_grid.h"

/* "language-csv", "language-tsv": what parts the fields; '\0' for other code. */
static char separator_of(const struct node *pre)
{
	const struct node *code = pre->tag == TAG_PRE ? pre->first : NULL;
	while (code && code->tag != TAG_CODE)
		code = code->next;
	struct str language = code ? node_attribute(code, STR("class")) : STR("");
	return str_eq_nocase(language, STR("language-csv"))   ? ','
	       : str_eq_nocase(language, STR("language-tsv")) ? '\t'
							      : '\0';
}

bool textgrid_is_csv(const struct node *pre)
{
	return separator_of(pre) != '\0';
}

/*
 * From the byte after a quote up to the one that closes it; two of them are one. The byte after
 * that, or `at` where none closes it.
 */
static size_t read_quoted(struct arena *arena, struct str text, size_t at, struct str *field)
{
	size_t end = at, count = 0;
	while (end < text.len && (text.at[end] != '"' || str_byte(text, end + 1) == '"'))
		end += text.at[end] == '"' ? 2 : 1;
	if (end >= text.len)
		return at;
	char *bytes = arena_alloc(arena, end - at + 1);
	for (size_t i = at; i < end; i++) {
		bytes[count++] = text.at[i];
		i += text.at[i] == '"';
	}
	*field = (struct str){ bytes, count };
	return end + 1;
}

/* Adds a cell of what begins at `at`; the byte where the field ends. */
static size_t read_field(struct arena *arena, const struct block *block, size_t at, char separator,
			 struct node *row)
{
	struct str text = block->text, field;
	size_t from = separator == '\t' ? at : str_skip_blanks(text, at);
	bool quoted = str_byte(text, from) == '"';
	from += quoted;
	size_t end = quoted ? read_quoted(arena, text, from, &field) : from;
	bool plain = end == from;
	while (end < text.len && text.at[end] != separator && text.at[end] != '\n')
		end++;
	if (plain)
		field = str_trim(str_slice(text, from, end));
	struct node *cell = node_new(arena, row, TAG_TD, block_offset(block, from));
	if (field.len)
		node_new(arena, cell, TAG_TEXT, cell->offset)->text = field;
	return end;
}

struct node *textgrid_csv(struct arena *arena, const struct node *pre)
{
	char separator = separator_of(pre);
	if (!separator)
		return NULL;
	struct block block;
	block_of_pre(arena, pre, &block);
	struct node *table = node_new(arena, NULL, TAG_TABLE, pre->offset);
	for (size_t at = 0; at < block.text.len; at++) {
		if (block.text.at[at] == '\n')
			continue;
		struct node *row = node_new(arena, table, TAG_TR, block_offset(&block, at));
		at = read_field(arena, &block, at, separator, row);
		while (at < block.text.len && block.text.at[at] == separator)
			at = read_field(arena, &block, at + 1, separator, row);
	}
	return table;
}
