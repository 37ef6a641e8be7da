/*
 * Which first row of a table is its header. Where nothing marks one, it may be all the same; and
 *one that is marked may be an entry, since Markdown has no table without a header.
 *
 *	| PUMP_DRY | 1 | No water. |
 *	|----------|---|-----------|
 *	| PUMP_HOT | 2 | Too hot.  |
 */
#include "../entry/first_word.h"
#include "../entry/limits.h"
#include "../entry/usual.h"
#include "../entry/words.h"
#include "columns.h"

/* "POND-DRY" above "POND-HOT": codes, and no header. */
static bool is_alike(struct reading *reading, const struct node *below)
{
	struct str text = str_trim(flat_text(&reading->flat));
	unsigned signs = text_code_signs(text);
	bool capital = str_has_capital(text);
	if (!(signs & TEXT_MARKED) || !below)
		return false;
	text = str_trim(cell_flatten(reading, below));
	return text_code_signs(text) == signs && str_has_capital(text) == capital;
}

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
		if (name || kind == CELL_VALUE || kind == CELL_BOTH || kind == CELL_ALIASED ||
		    is_alike(reading, row_cell(row + 1, (int)i)))
			return false;
	}
	return true;
}

/* A number, of which several in a row are headers of a matrix. */
static bool is_number(struct str text)
{
	struct value_found value;
	return number_may_stand(text) && value_find(text, 0, &value) && !value.from &&
	       value.state == VALUE_GOOD && value.end == text.len;
}

/* How a word is joined: two codes of a table are so alike. */
static struct str joints_of(struct str word, char *joints)
{
	size_t len = 0;
	for (size_t i = 0; i < word.len && len < LIMIT_TEXT_CODE; i++)
		if (!byte_is_letter(word.at[i]) && !byte_is_digit(word.at[i]))
			joints[len++] = word.at[i];
	return (struct str){ joints, len };
}

/* A word that no header is. */
static bool may_be_code(struct str text)
{
	struct header_hint hint = header_hint(text);
	bool named = text_code_signs(text) & TEXT_MARKED || name_shape(text) == NAME_SURE;
	return named && hint.value < 2 && hint.name < 2 && hint.text <= 0 && !word_is_field(text) &&
	       usual_of(text) == USUAL_NONE;
}

enum alike { ALIKE_NOT, ALIKE_FORM, ALIKE_FAMILY };

/* "PumpDry" above "PondHot", "PUMP_DRY" above "PUMP_HOT", which begin alike. */
static enum alike code_above(struct reading *reading, struct str text, const struct node *below)
{
	char joints[LIMIT_TEXT_CODE], others[LIMIT_TEXT_CODE];
	if (!may_be_code(text))
		return ALIKE_NOT;
	struct str other = str_trim(cell_flatten(reading, below));
	size_t same = 0;
	while (same < text.len && same < other.len && text.at[same] == other.at[same])
		same++;
	bool form = may_be_code(other) && str_has_small(text) == str_has_small(other) &&
		    str_has_capital(text) == str_has_capital(other) &&
		    str_eq(joints_of(text, joints), joints_of(other, others));
	return !form ? ALIKE_NOT : same > 1 ? ALIKE_FAMILY : ALIKE_FORM;
}

/*
 * The header is as the row below it: a code above one, and perhaps a number above a number; or one
 * number above another, and else words that say nothing of what is below them.
 */
static bool is_entry(struct reading *reading, const struct row *header, const struct row *below)
{
	bool may = false;
	for (size_t i = 0; i < header->count && !may; i++)
		may = header->cells[i] && first_word_may_be_code(header->cells[i]);
	if (!may)
		return false;
	size_t numbers = 0, codes = 0, families = 0, words = 0, heads = 0;
	for (size_t i = 0; i < header->count; i++) {
		const struct node *cell = header->cells[i], *under = row_cell(below, (int)i);
		struct str text = cell ? str_trim(cell_flatten(reading, cell)) : STR("");
		if (!text.len || !under || !node_has_text(under))
			continue;
		if (is_number(text)) {
			if (!is_number(str_trim(cell_flatten(reading, under))))
				return false;
			numbers++;
			continue;
		}
		/* A header that stands there twice. */
		text = arena_str(reading->arena, text);
		if (str_eq(text, str_trim(cell_flatten(reading, under))))
			return false;
		struct header_hint hint = header_hint(text);
		enum alike alike = code_above(reading, text, under);
		words += str_find_byte(text, ' ', 0) != STR_NONE;
		heads += alike == ALIKE_NOT && (hint.name || hint.value || hint.text);
		codes += alike != ALIKE_NOT;
		families += alike == ALIKE_FAMILY;
	}
	return numbers < 2 && !heads && (codes ? numbers || families : numbers && words);
}

/* "Code | Name | Description", or cells in bold, whatever they say. */
static bool row_is_of_heads(struct reading *reading, const struct row *row)
{
	size_t heads = 0, bold = 0, filled = 0;
	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i] || !node_has_text(row->cells[i]))
			continue;
		struct str text = cell_flatten(reading, row->cells[i]);
		struct header_hint hint = header_hint(str_trim(text));
		bold += flat_set(&reading->flat, str_skip_space(text, 0)) & SET_STRONG ? 1 : 0;
		heads += hint.name > 0 || hint.value > 0 || hint.text > 0;
		filled++;
	}
	return (heads > 1 || (bold && bold == filled)) && row_is_words(reading, row);
}

/* Below a title across the table stands its header, whatever it is marked as. */
static void find_below_title(struct reading *reading, struct grid *grid)
{
	size_t r = 0;
	while (r < grid->count && row_is_subheading(&grid->rows[r]))
		r++;
	if (r && r + 1 < grid->count && !grid->rows[r].header &&
	    row_is_of_heads(reading, &grid->rows[r]))
		grid->rows[r].header = true;
}

void columns_find_header(struct reading *reading, struct grid *grid)
{
	bool any_header = false;
	for (size_t r = 0; r < grid->count; r++)
		any_header |= grid->rows[r].header;
	if (!any_header && grid->count > 1 && !grid->rows[0].code &&
	    row_is_words(reading, &grid->rows[0]))
		grid->rows[0].header = true;
	else if (grid->count > 1 && grid->rows[0].header && !grid->rows[1].header &&
		 is_entry(reading, &grid->rows[0], &grid->rows[1]))
		grid->rows[0].header = false;
	find_below_title(reading, grid);
}
