#include "insert.h"

#include "../base/buf.h"

static const struct str begin_mark = STR_INIT("statusgen:begin"),
			end_mark = STR_INIT("statusgen:end");

static bool is_name(char c)
{
	return byte_is_word(c) || c == '-' || c == '.';
}

/* Whether the line has the mark with that name; any name will do where none is wanted. */
static bool has_mark(struct str line, struct str mark, struct str block)
{
	ptrdiff_t at = str_find(line, mark, 0);
	if (at == STR_NONE)
		return false;
	size_t from = (size_t)at + mark.len;
	if (from < line.len && is_name(line.at[from]))
		return false;
	while (str_byte(line, from) == ' ')
		from++;
	size_t to = from;
	while (to < line.len && is_name(line.at[to]))
		to++;
	/* "-->" ends a comment and is no name. */
	while (to > from && line.at[to - 1] == '-')
		to--;
	return !block.len || str_eq(str_slice(line, from, to), block);
}

/* Where the lines of the block begin and end. */
struct place {
	const struct source *source;
	size_t begin_line, begin,
	    end; /* bytes: of the first mark's line, after it, of the second's */
	bool begun, ended;
};

static bool find_block(struct place *place, struct str block, struct diags *diags)
{
	struct str text = place->source->text, line;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		size_t at = (size_t)(line.at - text.at);
		bool begins = has_mark(line, begin_mark, block);
		bool ends = has_mark(line, end_mark, block);
		if (begins && place->begun) {
			diag_at(diags, DIAG_ERROR, place->source, at, "into",
				"a second 'statusgen:begin'; give the blocks names, and the output "
				"the 'block' that it fills");
			return false;
		}
		if (begins) {
			place->begun = true;
			place->begin_line = at;
			place->begin = at + line.len + (at + line.len < text.len);
		} else if (ends && place->begun && !place->ended) {
			place->ended = true;
			place->end = at;
		}
	}
	if (place->begun && place->ended)
		return true;
	diag_at(diags, DIAG_ERROR, place->source, place->begun ? place->begin_line : 0, "into",
		"there is no line with 'statusgen:%s%s%.*s'; an output goes between two lines "
		"with 'statusgen:begin' and 'statusgen:end' in comments",
		place->begun ? "end" : "begin", block.len ? " " : "", STR_ARG(block));
	return false;
}

static struct str indentation(struct str text, size_t at)
{
	size_t end = at;
	while (str_byte(text, end) == ' ' || str_byte(text, end) == '\t')
		end++;
	return str_slice(text, at, end);
}

bool insert_block(struct arena *arena, struct str path, struct str file, struct str block,
		  struct str lines, struct diags *diags, struct str *text)
{
	struct place place = { .source = source_new(arena, path, file) };
	if (!find_block(&place, block, diags))
		return false;
	struct str indent = indentation(file, place.begin_line), line;
	bool cr = place.begin >= 2 && file.at[place.begin - 2] == '\r';
	struct buf out = { 0 };
	bool good = true;
	buf_add(&out, str_slice(file, 0, place.begin));
	for (struct str rest = lines; good && rest.len && str_part(&rest, '\n', &line);) {
		good = !has_mark(line, begin_mark, STR("")) && !has_mark(line, end_mark, STR(""));
		if (line.len)
			buf_add(&out, indent);
		buf_add(&out, line);
		buf_add(&out, cr ? STR("\r\n") : STR("\n"));
	}
	buf_add(&out, str_slice(file, place.end, file.len));
	if (!good)
		diag_path(diags, DIAG_ERROR, path, "into",
			  "the output itself has a line with 'statusgen:begin' or "
			  "'statusgen:end', so the block could not be found again");
	*text = buf_take(&out, arena);
	return good;
}
