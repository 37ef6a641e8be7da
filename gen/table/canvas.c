#include "text_grid.h"

/* What a box character is in a drawing of ASCII characters, by its dashes and what it joins. */
static char cell_of(uint32_t code)
{
	static const uint32_t down[] = { 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551 };
	static const uint32_t along[] = { 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509 };
	if (code == 0xA0 || code == '\t' || code == '\r')
		return ' ';
	if (code < 0x80)
		return (char)code;
	if (code == 0x2550)
		return '=';
	for (size_t i = 0; i < sizeof down / sizeof *down; i++)
		if (code == down[i])
			return '|';
	for (size_t i = 0; i < sizeof along / sizeof *along; i++)
		if (code == along[i])
			return '-';
	return code >= 0x250C && code <= 0x256C ? '+' : 'x';
}

static void end_line(struct canvas *canvas, size_t from)
{
	size_t to = canvas->count;
	while (to > from && canvas->cells[to - 1] == ' ')
		to--;
	canvas->lines[canvas->line_count++] = (struct canvas_line){ from, to };
}

void canvas_read(struct arena *arena, const struct node *pre, struct canvas *canvas)
{
	enum { TAB = 8 };
	*canvas = (struct canvas){ .cells = NULL };
	block_of_pre(arena, pre, &canvas->block);
	struct str text = canvas->block.text;
	size_t lines = 1, tabs = 0, from = 0;
	for (size_t i = 0; i < text.len; i++) {
		lines += text.at[i] == '\n';
		tabs += text.at[i] == '\t';
	}
	size_t room = text.len + tabs * TAB + 1;
	canvas->cells = arena_array(arena, room, sizeof *canvas->cells);
	canvas->at = arena_array(arena, room, sizeof *canvas->at);
	canvas->lines = arena_array(arena, lines, sizeof *canvas->lines);
	for (size_t at = 0; at < text.len;) {
		size_t begin = at;
		uint32_t code = utf8_next(text, &at);
		if (code == '\n') {
			end_line(canvas, from);
			from = canvas->count;
			continue;
		}
		do {
			canvas->cells[canvas->count] = cell_of(code);
			canvas->at[canvas->count++] = (uint32_t)begin;
		} while (code == '\t' && (canvas->count - from) % TAB);
	}
	canvas->at[canvas->count] = (uint32_t)text.len;
	end_line(canvas, from);
}

char canvas_cell(const struct canvas *canvas, const struct canvas_line *line, size_t column)
{
	return line->from + column < line->to ? canvas->cells[line->from + column] : ' ';
}

bool canvas_is_blank(const struct canvas *canvas, size_t line)
{
	return canvas->lines[line].from == canvas->lines[line].to;
}

size_t canvas_width(const struct canvas_line *line)
{
	return line->to - line->from;
}

size_t canvas_indent(const struct canvas *canvas, const struct canvas_line *line)
{
	size_t column = 0;
	while (line->from + column < line->to && canvas->cells[line->from + column] == ' ')
		column++;
	return column;
}

static void add_text(struct arena *arena, struct node *cell, struct str text, uint32_t offset)
{
	struct node *node = node_new(arena, cell, TAG_TEXT, offset);
	node->text = text;
}

void canvas_add_text(struct arena *arena, const struct canvas *canvas,
		     const struct canvas_line *line, size_t from, size_t to, struct node *cell)
{
	from += line->from;
	to = to < canvas_width(line) ? to + line->from : line->to;
	while (from < to && canvas->cells[from] == ' ')
		from++;
	while (from < to && canvas->cells[to - 1] == ' ')
		to--;
	if (from >= to)
		return;
	/*
	 * A cell's bytes end where the next one's begin; of the line's last cell, that is the line
	 * end.
	 */
	struct str text = str_slice(canvas->block.text, canvas->at[from], canvas->at[to]);
	if (to == line->to)
		text = str_slice(canvas->block.text, canvas->at[from],
				 str_line_end(canvas->block.text, canvas->at[from]));
	uint32_t offset = block_offset(&canvas->block, canvas->at[from]);
	if (cell->first)
		add_text(arena, cell, STR("\n"), offset);
	else
		cell->offset = offset;
	add_text(arena, cell, str_trim(text), offset);
}
