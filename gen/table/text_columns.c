/* Where the columns of a table of plain text are. */
#include "text_grid.h"

#include "../entry/limits.h"

/* Whether there is text in columns from..to of the line. */
static bool has_text(const struct canvas *canvas, const struct canvas_line *line, size_t from,
		     size_t to)
{
	for (size_t i = from; i < to && i < canvas_width(line); i++)
		if (canvas_cell(canvas, line, i) != ' ')
			return true;
	return false;
}

/* No line has text across the places where the dashes begin, and each column has some. */
static bool fits_rule(const struct canvas *canvas, const struct textgrid_body *body,
		      const struct textgrid_rule *rule)
{
	bool filled[TEXTGRID_COLUMNS] = { false };
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		for (size_t c = 0; c < rule->count; c++) {
			size_t start = c ? rule->starts[c] : 0;
			size_t end = c + 1 < rule->count ? rule->starts[c + 1] : SIZE_MAX;
			if (c && canvas_cell(canvas, line, start - 1) != ' ')
				return false;
			filled[c] = filled[c] || has_text(canvas, line, start, end);
		}
	}
	for (size_t c = 0; c < rule->count; c++)
		if (!filled[c])
			return false;
	return true;
}

/* Columns of characters that are blank in all lines of the body: runs of them between text. */
struct blanks {
	size_t count;
	size_t from[LIMIT_TEXT_WIDTH], to[LIMIT_TEXT_WIDTH];
	size_t last[LIMIT_TEXT_WIDTH + 1]; /* how many of them end at this column or before */
	size_t seen[LIMIT_TEXT_WIDTH];     /* lines that have two blanks or more there */
};

static void find_blanks(const struct canvas *canvas, const struct textgrid_body *body,
			struct blanks *blanks)
{
	bool text[LIMIT_TEXT_WIDTH + 1] = { false };
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		for (size_t i = 0; i < LIMIT_TEXT_WIDTH && i < canvas_width(line); i++)
			text[i] |= canvas_cell(canvas, line, i) != ' ';
	}
	size_t at = 0;
	blanks->count = 0;
	while (at < LIMIT_TEXT_WIDTH && !text[at])
		at++;
	for (size_t i = 0; i <= at; i++)
		blanks->last[i] = 0;
	for (size_t i = at; i < LIMIT_TEXT_WIDTH; i++) {
		if (!text[i] && text[i - 1])
			blanks->from[blanks->count] = i;
		if (!text[i] && text[i + 1]) {
			blanks->to[blanks->count] = i + 1;
			blanks->seen[blanks->count++] = 0;
		}
		blanks->last[i + 1] = blanks->count;
	}
}

/*
 * Each run of blanks between two texts of a line counts for the last gap in it, after which its
 * text begins.
 */
static void count_blanks(const struct canvas *canvas, const struct canvas_line *line,
			 struct blanks *blanks)
{
	size_t width =
	    canvas_width(line) < LIMIT_TEXT_WIDTH ? canvas_width(line) : LIMIT_TEXT_WIDTH;
	size_t i = canvas_indent(canvas, line);
	while (i < width) {
		while (i < width && canvas_cell(canvas, line, i) != ' ')
			i++;
		size_t from = i;
		while (i < width && canvas_cell(canvas, line, i) == ' ')
			i++;
		size_t last = blanks->last[i];
		if (i < width && i - from >= 2 && last && blanks->from[last - 1] >= from)
			blanks->seen[last - 1]++;
	}
}

/*
 * One blank alone parts a name that fills its column from what follows it, but also the words of a
 * text.
 */
static bool parts_words(const struct canvas *canvas, const struct textgrid_body *body,
			const struct textgrid_columns *columns)
{
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		for (size_t c = 1; c < columns->count; c++) {
			size_t start = columns->starts[c], from = columns->starts[c - 1];
			if (canvas_cell(canvas, line, start) == ' ' ||
			    canvas_cell(canvas, line, start - 2) == ' ')
				continue;
			while (from < start && canvas_cell(canvas, line, from) == ' ')
				from++;
			while (from < start && canvas_cell(canvas, line, from) != ' ')
				from++;
			if (from + 1 < start)
				return false;
		}
	}
	return true;
}

/* Gaps that several lines have, and not just by the way. */
static bool find_columns(const struct canvas *canvas, const struct textgrid_body *body,
			 struct textgrid_columns *columns)
{
	struct blanks blanks;
	size_t first = SIZE_MAX, rows = 0;
	find_blanks(canvas, body, &blanks);
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		if (canvas_is_blank(canvas, l))
			continue;
		size_t indent = canvas_indent(canvas, line);
		first = indent < first ? indent : first;
		count_blanks(canvas, line, &blanks);
	}
	for (size_t l = body->from; l < body->to; l++)
		rows += !canvas_is_blank(canvas, l) && blanks.count &&
			canvas_indent(canvas, &canvas->lines[l]) < blanks.to[0];
	*columns = (struct textgrid_columns){ .count = 1 };
	for (size_t i = 0; i < blanks.count; i++) {
		if (blanks.seen[i] < 2 || blanks.seen[i] * 4 < rows)
			continue;
		if (columns->count == TEXTGRID_COLUMNS)
			return false;
		columns->starts[columns->count++] = blanks.to[i];
	}
	return columns->count > 1 && parts_words(canvas, body, columns);
}

bool textgrid_place(const struct canvas *canvas, const struct textgrid_body *body,
		    const struct textgrid_rule *rule, struct textgrid_columns *columns)
{
	if (rule->count > 1 && fits_rule(canvas, body, rule)) {
		*columns = (struct textgrid_columns){ .count = rule->count };
		for (size_t i = 1; i < rule->count; i++)
			columns->starts[i] = rule->starts[i];
		return true;
	}
	return find_columns(canvas, body, columns) &&
	       (rule->count == 1 || columns->count == rule->count);
}
