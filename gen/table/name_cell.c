#include "rows.h"

#include "../entry/words.h"
#include "grid.h"

static const struct head_name no_name = { .offset = 0 };

/*
 * A further line of the name's cell that is nothing but a name, too; a word may begin a text
 * ("`Sorry, ...`").
 */
static bool read_next_name(struct reading *reading, struct record *record)
{
	struct record next;
	if (record->head.value.state != VALUE_NONE || !record->rest.node || !record->head.whole ||
	    !record_read(reading, record->top, record->rest, record->end, TRUST_SHAPE, &next) ||
	    next.head.value.state != VALUE_NONE || !next.head.name_count || !next.head.whole ||
	    (next.rest.node && name_shape(next.head.names[0].text) != NAME_SURE))
		return false;
	head_add_names(reading->arena, &record->head, &next.head);
	record->rest = next.rest;
	return true;
}

/* "NAME OTHER": nothing but sure names, parted by blanks. */
static bool read_names_in_a_row(struct reading *reading, struct record *record)
{
	struct record all = *record;
	while (!all.head.whole && all.rest.node) {
		struct record next;
		if (!record_read(reading, all.top, all.rest, all.end, TRUST_SHAPE, &next) ||
		    !next.head.name_count || next.head.value.state != VALUE_NONE ||
		    name_shape(next.head.names[0].text) != NAME_SURE)
			return false;
		if (cell_is_family_of(next.head.names[0].text, all.head.names[0].text))
			all.head.names[0].repaired = true;
		else
			head_add_names(reading->arena, &all.head, &next.head);
		all.rest = next.rest;
		all.head.whole = next.head.whole;
	}
	*record = all;
	return true;
}

/*
 * "NOT-FOUND", "pump.dry", "PUMP\DRY", "PUMP_DRY()", "PUMP_ÖL": one word that would be a name but
 * for some of its signs and letters.
 */
static struct head_name almost_a_name(struct reading *reading, const struct node *cell)
{
	struct str text = str_trim(cell_flatten(reading, cell));
	bool parted = str_find_byte(text, '_', 0) != STR_NONE;
	size_t letters = 0, others = 0;
	for (size_t i = 0, foreign; i < text.len; i += foreign ? foreign : 1) {
		foreign = parted ? name_foreign_letter(text, i) : 0;
		bool sign = !byte_is_word(text.at[i]);
		if (!foreign && (byte_is_space(text.at[i]) || (unsigned char)text.at[i] >= 0x80))
			return no_name;
		others += foreign || (sign && i + 1 < text.len);
		letters += byte_is_letter(text.at[i]);
	}
	if (!others || letters < 2 || byte_is_digit(text.at[0]) || text_is_placeholder(text))
		return no_name;
	return (struct head_name){ .text = arena_str(reading->arena, text),
				   .offset = flat_offset(&reading->flat, 0) };
}

/* "DEAD BAT": nothing but words in capitals. */
static struct head_name phrase_in_capitals(struct reading *reading, const struct node *cell)
{
	struct str text = str_trim(cell_flatten(reading, cell));
	if (!cell_is_phrase_in_capitals(text))
		return no_name;
	return (struct head_name){ .text = arena_str(reading->arena, text),
				   .offset = flat_offset(&reading->flat, 0) };
}

/* "Too low (PUMP_LOW)": a name with parts somewhere in the cell. */
static struct head_name name_among_words(struct reading *reading, const struct node *cell)
{
	struct str text = cell_flatten(reading, cell);
	for (size_t at = 0; at < text.len;) {
		struct name_found name;
		bool begins = byte_is_word(text.at[at]);
		if (begins && name_find(text, at, &name) && name.shape == NAME_SURE &&
		    str_find_byte(str_slice(text, name.from, name.to), '_', 0) != STR_NONE)
			return (struct head_name){
				.text =
				    arena_str(reading->arena, str_slice(text, name.from, name.to)),
				.offset = flat_offset(&reading->flat, name.from)
			};
		while (begins && at < text.len && byte_is_word(text.at[at]))
			at++;
		at += !begins;
	}
	return no_name;
}

void name_cell_read(struct reading *reading, const struct node *cell, const struct head *known,
		    struct record *record)
{
	bool read = record_read_known(reading, cell, known, record);
	bool sure = read && record->head.name_count && record->head.value.state == VALUE_NONE &&
		    name_shape(record->head.names[0].text) == NAME_SURE;
	bool row = sure && !record->head.whole;
	if (row) {
		cell_flatten(reading, cell);
		row = cell_goes_on_with_names(&reading->flat, &record->head);
	}
	if (row)
		read_names_in_a_row(reading, record);
	while (read && read_next_name(reading, record))
		;
	if (read && (record->head.whole || !record->rest.node))
		return;
	struct head_name lost = almost_a_name(reading, cell);
	if (!lost.text.len && sure)
		lost = phrase_in_capitals(reading, cell);
	if (!lost.text.len)
		lost = sure ? record->head.names[0] : name_among_words(reading, cell);
	*record = (struct record){ .top = cell, .rest = { cell->first, 0 }, .lost = lost };
	if (!node_has_text(cell))
		record->rest.node = NULL;
}

/* "2LOCK", "404NotFound", but not "2", "0x1F", "1AFF" or "10ms" */
static bool is_name_after_digit(struct str word)
{
	size_t letters = 0, others = 0, hex = 0;
	for (size_t i = 0; i < word.len; i++) {
		letters += byte_is_letter(word.at[i]);
		others += !byte_is_letter(word.at[i]);
		hex += byte_hex(word.at[i]) >= 0;
	}
	return letters > others && hex < word.len && str_byte(word, 1) != 'x';
}

void name_cell_note_words(struct reading *reading, const struct node *cell, struct record *record)
{
	if (record->head.name_count || record->lost.text.len ||
	    record->head.value.state != VALUE_GOOD || !record->text || !node_has_text(record->text))
		return;
	struct str text = str_trim(cell_flatten(reading, cell));
	struct str first = str_slice(text, 0, str_word_end(text, 0));
	/* "Reserved for later" */
	bool word = first.len && (byte_is_letter(first.at[0]) || is_name_after_digit(first));
	if (word && !text_is_placeholder(first) && !text_is_placeholder(text))
		record->words = (struct head_name){ .text = arena_str(reading->arena, text),
						    .offset = flat_offset(&reading->flat, 0) };
}
