/*
 * Matrices: a name's code is the number that heads its row plus the one that heads its column.
 *
 *	      |    0     |    1     |
 *	 0x10 | PUMP_DRY | PUMP_HOT |
 *	 0x20 | PUMP_OK  |          |
 *
 * Rows and columns ascend, and rows are so far apart that no two places have the same sum. Digits
 * without 0x are hexadecimal where one of the numbers can be nothing else ("A", "C0").
 */
#include "../entry/words.h"
#include "../table/grid.h"
#include "../table/rows.h"
#include "layouts.h"

struct axis {
	struct number number;
	uint32_t offset;
};

struct matrix {
	struct grid grid;
	struct axis columns[COLUMNS_MAX]; /* from 1, as the cells */
	bool hex;                         /* without a sign that says so */
	bool in_hex;                      /* one of the numbers is hexadecimal */
};

/* The number that is all of the cell, perhaps with "+" before it. */
static bool read_axis(struct reading *reading, struct matrix *matrix, const struct node *cell,
		      struct axis *axis)
{
	if (!cell)
		return false;
	struct str text = str_trim(cell_flatten(reading, cell));
	axis->offset = flat_offset(&reading->flat, 0);
	if (str_starts(text, STR("+")))
		text = str_slice(text, 1, text.len);
	bool bare = matrix->hex && !str_starts(text, STR("0x")) && !str_starts(text, STR("0X"));
	bool read = bare ? number_read_bare_hex(text, &axis->number)
			 : number_read(text, 0, &axis->number) && axis->number.end == text.len;
	matrix->in_hex |= read && axis->number.hex;
	return read && !axis->number.negative && !axis->number.too_big;
}

/* The numbers above the columns; nothing that is a number stands above those of the rows. */
static bool read_columns(struct reading *reading, struct matrix *matrix)
{
	enum { AT_LEAST = 3 };
	const struct grid *grid = &matrix->grid;
	if (grid->columns < AT_LEAST || grid->count < 2 ||
	    read_axis(reading, matrix, row_cell(&grid->rows[0], 0), &matrix->columns[0]))
		return false;
	for (size_t c = 1; c < grid->columns; c++) {
		struct axis *axis = &matrix->columns[c];
		if (!read_axis(reading, matrix, row_cell(&grid->rows[0], (int)c), axis) ||
		    (c > 1 && axis->number.magnitude <= axis[-1].number.magnitude))
			return false;
	}
	return true;
}

static uint64_t last_column(const struct matrix *matrix)
{
	return matrix->columns[matrix->grid.columns - 1].number.magnitude;
}

static bool read_rows(struct reading *reading, struct matrix *matrix, struct axis *rows)
{
	uint64_t width = last_column(matrix) - matrix->columns[1].number.magnitude;
	for (size_t r = 1; r < matrix->grid.count; r++) {
		if (!read_axis(reading, matrix, row_cell(&matrix->grid.rows[r], 0), &rows[r]) ||
		    rows[r].number.magnitude + last_column(matrix) > UINT32_MAX ||
		    (r > 1 && rows[r].number.magnitude <= rows[r - 1].number.magnitude + width))
			return false;
	}
	return true;
}

/*
 * The rows', and the columns', as they are written, or else all of them as digits of hexadecimal
 * numbers; NULL: they have none.
 */
static struct axis *read_axes(struct reading *reading, struct matrix *matrix)
{
	for (int hex = 0; hex < 2; hex++) {
		matrix->hex = hex;
		if (!read_columns(reading, matrix))
			continue;
		struct axis *rows = arena_array(reading->arena, matrix->grid.count, sizeof *rows);
		if (read_rows(reading, matrix, rows))
			return rows;
	}
	return NULL;
}

static void set_value(struct reading *reading, const struct matrix *matrix, const struct axis *row,
		      const struct axis *column, struct head *head)
{
	uint32_t value = (uint32_t)(row->number.magnitude + column->number.magnitude);
	head->value = (struct value_found){ .state = VALUE_GOOD,
					    .value = value,
					    .form = matrix->in_hex ? FORM_HEX : FORM_DECIMAL,
					    .writing = number_writing(&row->number) };
	head->value_text = arena_printf(reading->arena, matrix->in_hex ? "0x%X" : "%u", value);
	head->value_offset = row->offset;
}

/* A name, or words that have a code and no name; a placeholder says that there is no code. */
static void read_cell(struct reading *reading, const struct matrix *matrix, const struct axis *row,
		      const struct axis *column, const struct node *cell,
		      struct listing_found *found, size_t *names)
{
	struct str text = cell ? str_trim(cell_flatten(reading, cell)) : STR("");
	if (!text.len || text_is_placeholder(text))
		return;
	uint32_t offset = flat_offset(&reading->flat, 0);
	struct record record;
	name_cell_read(reading, cell, NULL, &record);
	set_value(reading, matrix, row, column, &record.head);
	record.offset = offset;
	*names += record.head.name_count && name_shape(record.head.names[0].text) == NAME_SURE;
	*record_add(reading, found) = record;
}

static bool read_matrix(struct reading *reading, const struct node *node,
			struct listing_found *found)
{
	struct matrix matrix = { .hex = false };
	matrix.grid = *grid_read(reading, node);
	const struct axis *rows = read_axes(reading, &matrix);
	if (!rows)
		return false;
	size_t names = 0;
	for (size_t r = 1; r < matrix.grid.count; r++)
		for (size_t c = 1; c < matrix.grid.columns; c++)
			read_cell(reading, &matrix, &rows[r], &matrix.columns[c],
				  row_cell(&matrix.grid.rows[r], (int)c), found, &names);
	found->detail = STR("value: the row's number and the column's");
	return names > 1 && names * 2 > found->count;
}

const struct layout layout_matrix = { .name = STR_INIT("matrix"),
				      .tags = TAG_BIT(TAG_TABLE),
				      .read = read_matrix };
