/*
 * Grids: an entry in each cell, side by side to save room.
 *
 *	 PUMP_OK (0)  | PUMP_DRY (1)   | PUMP_HOT (2)
 *	 PUMP_OFF (3) | PUMP_STUCK (4) |
 *
 * Nothing heads the columns, or the same words do: where headers differ, only one column has the
 * codes.
 */
#include "../table/grid.h"
#include "../entry/words.h"
#include "layouts.h"

static bool is_entry(struct reading *reading, const struct node *cell, struct record *record)
{
	return record_read(reading, cell, POINT_NONE, POINT_NONE, TRUST_WORD, record) &&
	       record->head.whole && record->head.name_count &&
	       record->head.value.state != VALUE_NONE;
}

/* Whether it heads a column and says what all headers say. */
static bool heads_alike(struct reading *reading, const struct node *cell, struct str *first)
{
	struct str text = cell_flatten(reading, cell);
	if (!first->len)
		*first = arena_str(reading->arena, text);
	return str_eq(text, *first);
}

/* Whether the first cell that heads nothing may be one of a grid; most tables are none by that. */
static bool begins_grid(struct reading *reading, const struct node *table)
{
	const struct node *cell = node_next(table, table);
	while (cell && cell->tag != TAG_TD)
		cell = node_next(cell, table);
	struct record record;
	return cell && (is_entry(reading, cell, &record) ||
			text_is_placeholder(cell_flatten(reading, cell)));
}

static bool read_grid(struct reading *reading, const struct node *node, struct listing_found *found)
{
	struct str header = STR("");
	bool beside = false;
	if (!begins_grid(reading, node))
		return false;
	const struct grid grid = *grid_read(reading, node);
	for (size_t r = 0; r < grid.count; r++) {
		const struct row *row = &grid.rows[r];
		size_t entries = 0;
		for (size_t c = 0; c < row->count; c++) {
			const struct node *cell = row->cells[c];
			struct record record;
			if (!cell || text_is_placeholder(cell_flatten(reading, cell)))
				continue;
			if (is_entry(reading, cell, &record)) {
				*record_add(reading, found) = record;
				entries++;
			} else if (!row->header || !heads_alike(reading, cell, &header)) {
				return false;
			}
		}
		beside |= entries > 1;
	}
	return beside;
}

const struct layout layout_grid = { .name = STR_INIT("grid"),
				    .tags = TAG_BIT(TAG_TABLE),
				    .read = read_grid };
