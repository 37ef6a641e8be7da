/*
 * Tables that tell of one code each: field names in the first column, what they are in the second.
 *
 *	Name  | ERROR_BUSY
 *	Value | 5
 *	...   | ...
 */
#include "card.h"
#include "../entry/header_words.h"
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

/* --- fields of a code that is named above them --- */

struct pair {
	const struct node *label, *content;
};

/* "Field | Content" above the rows. */
static bool heads_fields(struct str label)
{
	static const struct str heads[] = { STR_INIT("field"), STR_INIT("property"),
					    STR_INIT("attribute"), STR_INIT("item") };
	return STR_IS_ONE_OF_NOCASE(label, heads);
}

/* A row a field. */
static size_t pairs_of_rows(struct reading *reading, const struct grid *grid, struct pair *pairs)
{
	size_t count = 0;
	for (size_t r = 0; grid->columns == 2 && r < grid->count && r < LIMIT_CARD; r++) {
		const struct row *row = &grid->rows[r];
		const struct node *label = row_cell(row, 0);
		bool head = label && row->header && grid->count > 1 &&
			    heads_fields(str_trim(cell_flatten(reading, label)));
		if (label && !head)
			pairs[count++] = (struct pair){ label, row_cell(row, 1) };
	}
	return count;
}

/* A column a field: labels that speak of codes in the header, and one row. */
static size_t pairs_of_columns(const struct grid *grid, struct pair *pairs)
{
	bool one = grid->count == 2 && grid->rows[0].header && !grid->rows[1].header;
	size_t count = 0;
	for (size_t i = 0; one && i < grid->columns && i < LIMIT_CARD; i++) {
		const struct node *label = row_cell(&grid->rows[0], (int)i);
		if (label)
			pairs[count++] = (struct pair){ label, row_cell(&grid->rows[1], (int)i) };
	}
	return count;
}

/* Reads the content as the record's value, or as the same in another base. */
static bool take_value(struct reading *reading, const struct node *content, struct head *head)
{
	struct head number = { 0 };
	cell_flatten(reading, content);
	if (!cell_read_value(reading->arena, &reading->flat, DIGITS_WRITTEN, &number))
		return false;
	if (head->value.state != VALUE_NONE)
		return number.value.state == VALUE_GOOD && number.value.value == head->value.value;
	head->value = number.value;
	head->value_text = number.value_text;
	head->value_offset = number.value_offset;
	return true;
}

static bool take_pairs(struct reading *reading, const struct pair *pairs, size_t count,
		       bool columns, struct record *record)
{
	struct record taken = *record;
	struct extra *extras = arena_array(reading->arena, LIMIT_CARD, sizeof *extras);
	taken.extras = extras;
	taken.extra_count = 0;
	taken.head.value = (struct value_found){ .state = VALUE_NONE };
	for (size_t i = 0; i < count; i++) {
		const struct node *content = pairs[i].content;
		struct str label = str_trim(cell_flatten(reading, pairs[i].label));
		/* "PUMP_RETURN | 6" is a code, and no field of one. */
		if (str_is_joined(label) && !str_holds_lower(label))
			return false;
		struct header_hint hint =
		    label.len <= LIMIT_LABEL ? header_hint(label) : (struct header_hint){ 0 };
		bool value = hint.value >= 2 && (!columns || text_speaks_of_codes(label));
		label = arena_str(reading->arena, label);
		if (!content || !node_has_text(content) || !label.len ||
		    (value && take_value(reading, content, &taken.head)))
			continue;
		if (hint.name >= 2 && hint.value < 2) {
			struct str name = str_trim(cell_flatten(reading, content));
			if (!str_eq(name, record->head.names[0].text))
				return false;
		} else if (hint.text >= 3 && !taken.text) {
			taken.text = content;
		} else {
			extras[taken.extra_count++] =
			    (struct extra){ .header = label, .cell = content };
		}
	}
	if (taken.head.value.state == VALUE_NONE)
		return false;
	taken.note = STR("");
	taken.head.whole = true;
	*record = taken;
	return true;
}

bool card_take_fields(struct reading *reading, const struct node *table, struct record *record)
{
	struct pair pairs[LIMIT_CARD];
	const struct grid grid = *grid_read(reading, table);
	size_t count = pairs_of_rows(reading, &grid, pairs);
	if (count && take_pairs(reading, pairs, count, false, record))
		return true;
	count = pairs_of_columns(&grid, pairs);
	return count && take_pairs(reading, pairs, count, true, record);
}

static bool is_blank(const struct node *node)
{
	return node->tag == TAG_TEXT && !str_trim(node->text).len;
}

/* The table in a box that holds nothing else. */
static const struct node *unboxed(const struct node *node)
{
	while (node->tag == TAG_DIV && node->first) {
		const struct node *inner = node->first;
		while (is_blank(inner) && inner->next)
			inner = inner->next;
		for (const struct node *after = inner->next; after; after = after->next)
			if (!is_blank(after))
				return node;
		node = inner;
	}
	return node;
}

const struct node *card_below(const struct node *first, const struct node *end, bool *lead)
{
	*lead = false;
	for (int i = 0; first && first != end && i < LIMIT_NEIGHBOURS; i++, first = first->next) {
		const struct node *node = unboxed(first);
		if (node->tag == TAG_TABLE || tag_is_heading(node->tag))
			return node->tag == TAG_TABLE ? node : NULL;
		*lead |= !is_blank(first);
	}
	return NULL;
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
