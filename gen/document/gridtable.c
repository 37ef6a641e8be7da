#include "fence.h"

/* "+-----+=====+": the lines between which rows stand. */
static bool is_rule(struct str line)
{
	size_t dashes = 0;
	for (size_t i = 0; i < line.len; i++) {
		if (str_find_byte(STR("+-=:"), line.at[i], 0) == STR_NONE)
			return false;
		dashes += line.at[i] == '-' || line.at[i] == '=';
	}
	return dashes > 1 && line.at[0] == '+' && line.at[line.len - 1] == '+';
}

size_t gridtable_end(struct str text, size_t begin)
{
	const struct piperow first = piperow_line(text, begin);
	/* Mostly it begins with a word. */
	if (byte_is_word(piperow_byte(text, first.prefix)))
		return begin;
	const unsigned quotes = piperow_quotes(text, &first);
	size_t at = begin, rows = 0;
	bool rule = false;
	while (at < text.len) {
		struct piperow row = piperow_line(text, at);
		struct str line = str_trim(str_slice(text, row.prefix, row.end));
		bool bar = line.len && line.at[0] == '|' && line.at[line.len - 1] == '|';
		if (piperow_quotes(text, &row) != quotes || !(bar || is_rule(line)) ||
		    (at == begin && bar))
			break;
		rule = !bar;
		rows += bar;
		at = row.next;
	}
	return rule && rows ? at : begin;
}
