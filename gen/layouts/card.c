/*
 * Tables that tell of one code each: field names in the first column, what they are in the second.
 *
 *	Name  | ERROR_BUSY
 *	Value | 5
 *	...   | ...
 */
#include "card.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../table/cell.h"

struct card {
	const struct row *name, *value, *text;
	struct str name_label, value_label;
	const struct row *others[LIMIT_CARD];
	struct str labels[LIMIT_CARD];
	size_t other_count;
};

/* A few plain words. */
static bool is_label(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_letter(text.at[i]) && text.at[i] != ' ' && text.at[i] != ':')
			return false;
	return text.len <= LIMIT_LABEL;
}

/*
 * The fields of a code; false where there is no row for the name, or another one for the name or
 * the value: a further code's, which must not be lost.
 */
static bool read_fields(struct reading *reading, const struct row *rows, size_t count,
			struct card *card)
{
	for (size_t r = 0; r < count; r++) {
		const struct row *row = &rows[r];
		const struct node *label = row_cell(row, 0);
		if (!label || row->count != 2)
			return false;
		struct str text = cell_flatten(reading, label);
		struct header_hint hint =
		    is_label(text) ? header_hint(text) : (struct header_hint){ 0 };
		text = arena_str(reading->arena, text);
		if (!card->name && hint.name >= 2 && hint.value < 2) {
			card->name = row;
			card->name_label = text;
		} else if (!card->value && hint.value >= 2) {
			card->value = row;
			card->value_label = text;
		} else if (text.len && (str_eq_nocase(text, card->name_label) ||
					str_eq_nocase(text, card->value_label)))
			return false;
		else if (!card->text && hint.text >= 3)
			card->text = row;
		else {
			card->labels[card->other_count] = text;
			card->others[card->other_count++] = row;
		}
	}
	return card->name;
}

bool card_read(struct reading *reading, const struct row *rows, size_t count, struct record *record)
{
	struct card card = { 0 };
	if (count < 2 || count > LIMIT_CARD || !read_fields(reading, rows, count, &card))
		return false;
	const struct node *name = row_cell(card.name, 1);
	const struct node *value = card.value ? row_cell(card.value, 1) : NULL;
	if (!name || !record_read(reading, name, POINT_NONE, POINT_NONE, TRUST_WORD, record) ||
	    record->head.name_count == 0 || record->head.value.state != VALUE_NONE ||
	    record->rest.node || word_is_label(record->head.names[0].text))
		return false;
	struct head number = { 0 };
	if (value) {
		cell_flatten(reading, value);
		cell_read_value(reading->arena, &reading->flat, DIGITS_WRITTEN, &number);
	}
	record->head.value = number.value;
	record->head.value_text = number.value_text;
	record->head.value_offset = number.value_offset;
	record->text = card.text ? row_cell(card.text, 1) : NULL;
	struct extra *extras = arena_array(reading->arena, LIMIT_CARD, sizeof *extras);
	for (size_t i = 0; i < card.other_count; i++) {
		const struct node *cell = row_cell(card.others[i], 1);
		if (cell && node_has_text(cell) && card.labels[i].len)
			extras[record->extra_count++] =
			    (struct extra){ .header = card.labels[i], .cell = cell };
	}
	record->extras = extras;
	return true;
}

static bool read_card(struct reading *reading, const struct node *table,
		      struct listing_found *found)
{
	struct record record;
	const struct grid grid = *grid_read(reading, table);
	if (grid.columns != 2 || !card_read(reading, grid.rows, grid.count, &record) ||
	    record.head.value.state == VALUE_NONE)
		return false;
	*record_add(reading, found) = record;
	found->of_codes = true;
	return true;
}

const struct layout layout_card = { .name = STR_INIT("card"),
				    .tags = TAG_BIT(TAG_TABLE),
				    .read = read_card };
