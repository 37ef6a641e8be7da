#include "columns.h"

/* A first row of words and no number, in a table without header cells, is its header. */
static bool row_is_words(struct reading *reading, const struct row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i])
			continue;
		cell_flatten(reading, row->cells[i]);
		struct head head;
		enum cell_kind kind = cell_read(reading->arena, &reading->flat, &head);
		bool name =
		    kind == CELL_NAME && str_find_byte(head.names[0].text, '_', 0) != STR_NONE;
		if (name || kind == CELL_VALUE || kind == CELL_BOTH || kind == CELL_ALIASED)
			return false;
	}
	return true;
}

static bool has_capital(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_upper(name.at[i]))
			return true;
	return false;
}

/* "E001": capitals and digits behind them, how many; 0 for anything else. */
static size_t code_digits(struct str text)
{
	size_t letters = 0, at;
	while (letters < text.len && byte_is_upper(text.at[letters]))
		letters++;
	for (at = letters; at < text.len && byte_is_digit(text.at[at]);)
		at++;
	return letters && at == text.len ? at - letters : 0;
}

static void count_hex(struct column *column, struct str text)
{
	struct number bare;
	if (!number_read_bare_hex(text, &bare))
		return;
	bool letters = false;
	for (size_t i = 0; i < text.len; i++)
		letters |= !byte_is_digit(text.at[i]);
	column->width = !column->bare_hex || column->width == text.len ? text.len : 0;
	column->bare_hex++;
	column->hex_letters += letters;
}

static void count_cell(struct reading *reading, struct column *column, const struct node *cell,
		       struct str text)
{
	struct head head;
	enum cell_kind kind = cell_read(reading->arena, &reading->flat, &head);
	if (cell_holds_table(cell))
		kind = CELL_TEXT;
	column->kinds[kind]++;
	if (kind == CELL_EMPTY)
		return;
	column->filled++;
	column->bytes += text.len;
	column->texts.arena = reading->arena;
	if (!map_get(&column->texts, text)) {
		*map_at(&column->texts, arena_str(reading->arena, text)) = column;
		column->distinct++;
	}
	if (kind == CELL_NAME || kind == CELL_WORD)
		column->lower += !has_capital(head.names[0].text);
	size_t digits = code_digits(str_trim(text));
	column->codes += digits > 0;
	column->long_codes += digits >= 3;
	count_hex(column, str_trim(text));
}

void columns_count(struct reading *reading, struct grid *grid, struct column *columns)
{
	bool any_header = false;
	for (size_t r = 0; r < grid->count; r++)
		any_header |= grid->rows[r].header;
	if (!any_header && grid->count > 1 && row_is_words(reading, &grid->rows[0]))
		grid->rows[0].header = true;
	for (size_t r = 0; r < grid->count; r++) {
		const struct row *row = &grid->rows[r];
		bool apart = row_is_subheading(row);
		for (size_t i = 0; i < row->count && !apart; i++) {
			if (!row->cells[i])
				continue;
			struct str text = cell_flatten(reading, row->cells[i]);
			if (!row->header)
				count_cell(reading, &columns[i], row->cells[i], text);
			else if (!columns[i].header.len)
				columns[i].header = arena_str(reading->arena, text);
		}
	}
	for (size_t i = 0; i < grid->columns; i++)
		columns[i].hint = header_hint(columns[i].header);
}

int column_share(const struct column *column, size_t cells)
{
	return column->filled ? (int)(cells * 100 / column->filled) : 0;
}

bool column_is_bare_hex(const struct column *column)
{
	if (column_share(column, column->bare_hex) < 90)
		return false;
	if (column->hint.hex && !column->hint.decimal)
		return true;
	if (column->hint.full_hex && !column->hint.decimal && column->width == 8)
		return true;
	/* Digits of one width, with letters among them: C0000005, 0A; not 22001, 42S02. */
	return column->hex_letters && column->hint.value >= 0 && column->width &&
	       column->width % 2 == 0;
}
