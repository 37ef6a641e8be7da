/*
 * Tables, HTML and Markdown alike: a row an entry, or names and values in columns of their own.
 */
#include <inttypes.h>
#include <stdio.h>

#include "../code/c_definitions.h"
#include "../entry/number_list.h"
#include "../entry/words.h"
#include "../listing/leftovers.h"
#include "../table/columns.h"
#include "../table/grid.h"
#include "../table/rows.h"
#include "../table/text_grid.h"
#include "layouts.h"

struct table {
	struct grid grid;
	struct column *columns;
	struct roles roles;
	int again; /* a column that has the value again, in another base; or COLUMN_NONE */
	enum digits again_digits; /* how its digits are to be read */
	bool texts_below;         /* descriptions stand in rows of their own */
	bool of_reference;        /* the table of a page that statusgen has written */
	struct macro_rows macros;
};

/* --- a second column with the value --- */

/* Both columns' values of a row; false where one of them has none. */
static bool read_pair(struct reading *reading, const struct table *table, const struct row *row,
		      int column, enum digits digits, struct head *value, struct head *again)
{
	const struct node *first = row_cell(row, table->roles.value),
			  *second = row_cell(row, column);
	if (row->header || !first || !second)
		return false;
	cell_flatten(reading, first);
	if (!cell_read_value(reading->arena, &reading->flat, table->roles.digits, value))
		return false;
	cell_flatten(reading, second);
	return cell_read_value(reading->arena, &reading->flat, digits, again) &&
	       value->value.state == VALUE_GOOD && again->value.state == VALUE_GOOD;
}

static bool is_hex(const struct column *column)
{
	return column->hint.hex && !column->hint.decimal;
}

static bool is_decimal(const struct column *column)
{
	return column->hint.decimal && !column->hint.hex;
}

/* "Hex" and "Dec": header cells say that both columns have the value. */
static bool says_it_repeats(const struct table *table, int column)
{
	const struct column *value = &table->columns[table->roles.value],
			    *again = &table->columns[column];
	return (is_hex(value) && is_decimal(again)) || (is_decimal(value) && is_hex(again));
}

/* Whether the column repeats the values: header cells say so, or they agree in most rows. */
static bool repeats(struct reading *reading, const struct table *table, int column,
		    enum digits digits)
{
	size_t pairs = 0, same = 0, bases = 0;
	for (size_t r = 0; r < table->grid.count; r++) {
		struct head value, again;
		if (!read_pair(reading, table, &table->grid.rows[r], column, digits, &value,
			       &again))
			continue;
		pairs++;
		same += value.value.value == again.value.value;
		bases += (value.value.form == FORM_HEX) != (again.value.form == FORM_HEX);
	}
	if (says_it_repeats(table, column))
		return pairs > 0;
	return pairs > 1 && same * 3 >= pairs * 2 && bases * 3 >= pairs * 2;
}

static void find_repetition(struct reading *reading, struct table *table)
{
	table->again = COLUMN_NONE;
	for (size_t i = 0; table->roles.value != COLUMN_NONE && i < table->grid.columns; i++) {
		const struct column *column = &table->columns[i];
		enum digits digits = column_digits(column);
		bool values = column_share(column, column_values(column)) >= 60;
		if ((int)i == table->roles.value || (int)i == table->roles.name || !values)
			continue;
		if (repeats(reading, table, (int)i, digits)) {
			table->again = (int)i;
			table->again_digits = digits;
			return;
		}
	}
}

/* The row's two values disagree: as if they stood in one cell. */
static void compare_pair(struct reading *reading, const struct table *table, const struct row *row,
			 struct record *record)
{
	struct head value, again;
	if (table->again == COLUMN_NONE || record->head.value.state != VALUE_GOOD ||
	    !read_pair(reading, table, row, table->again, table->again_digits, &value, &again) ||
	    value.value.value == again.value.value)
		return;
	record->head.value.state = VALUE_MISMATCH;
	record->head.value.second = again.value.value;
	record->head.value_text = arena_printf(
	    reading->arena, "%.*s / %.*s", STR_ARG(value.value_text), STR_ARG(again.value_text));
}

/* --- rows --- */

/* Further columns are fields; those that have the value again are not. */
static void add_extras(struct reading *reading, const struct table *table, const struct row *row,
		       struct record *record)
{
	struct extra *extras = NULL;
	const struct roles *roles = &table->roles;
	for (size_t i = 0; i < row->count; i++) {
		const struct column *column = &table->columns[i];
		const struct node *cell = row->cells[i];
		bool taken = (int)i == roles->name || (int)i == roles->value ||
			     (int)i == roles->both || (int)i == roles->text ||
			     (int)i == table->again || (int)i == roles->value_text ||
			     (int)i == roles->code;
		bool numbers = column->kinds[CELL_VALUE] > column->kinds[CELL_TEXT];
		/* "#define" in each row */
		bool same = !column->header.len && column->distinct <= 1;
		if (taken || same || !(column->filled + column->families))
			continue;
		/* Most tables have none. */
		if (!extras)
			extras = arena_array(reading->arena, row->count - i, sizeof *extras);
		extras[record->extra_count++] =
		    (struct extra){ column->header, cell, numbers || !column->header.len };
	}
	record->extras = extras;
}

/*
 * Whether what stands beside the value is a further name: "0x80004004 (E_ABORT)". "0 (LSB)" may say
 * anything, unless most of the column's values have such a word.
 */
static bool names_stand_beside(const struct table *table, const struct head *value)
{
	const struct column *column = &table->columns[table->roles.value];
	return (value->name_count && name_has_parts(value->names[0].text)) ||
	       column->kinds[CELL_ALIASED] * 2 >= column_values(column);
}

/* The value column's cell, and names that stand in it beside the value. */
static void read_value(struct reading *reading, const struct table *table, const struct node *cell,
		       struct record *record)
{
	if (!cell)
		return;
	struct head value;
	cell_flatten(reading, cell);
	if (cell_read_value(reading->arena, &reading->flat, table->roles.digits, &value)) {
		record->head.value = value.value;
		if (!record->head.name_count || names_stand_beside(table, &value))
			head_add_names(reading->arena, &record->head, &value);
	} else if (record->head.value.state == VALUE_NONE && number_list_is(value.value_text)) {
		record->head.value.state = VALUE_RANGE;
	} else if (record->head.value.state != VALUE_NONE) {
		/*
		 * The name's cell has a value, and this one none; a number in place of a name is
		 * none, either.
		 */
		if (!record->head.name_count && node_has_text(cell))
			record->head.value.state = VALUE_NONE;
		return;
	}
	record->head.value_text = value.value_text;
	record->head.value_offset = value.value_text.len ? value.value_offset : cell->offset;
}

/* "unknown" is a code among others in small letters; "TBD" and "reserved" are none. */
static bool is_placeholder(struct str text, bool set)
{
	static const struct str codes[] = { STR_INIT("unknown"), STR_INIT("pending"),
					    STR_INIT("missing"), STR_INIT("undefined"),
					    STR_INIT("unspecified") };
	bool code = STR_IS_ONE_OF(text, codes) || (set && byte_is_lower(str_byte(text, 0)));
	return !code && text_is_placeholder(text);
}

/* A cell of codes that are texts; what has blanks in it is none, unless they are `phrases`. */
static void read_code(struct reading *reading, const struct node *cell, bool phrases,
		      struct record *record)
{
	if (!cell)
		return;
	struct str text = text_code_unquoted(str_trim(cell_flatten(reading, cell)));
	record->head.value_text = arena_str(reading->arena, text);
	record->head.value_offset = text.len ? flat_offset(&reading->flat, 0) : cell->offset;
	for (size_t i = 0; i < text.len && !phrases; i++)
		if (byte_is_space(text.at[i]))
			return;
	bool set = flat_set(&reading->flat, 0) & SET_CODE;
	if (!text.len || is_placeholder(text, set))
		return;
	record->head.code = record->head.value_text;
	record->head.value = (struct value_found){ .state = VALUE_GOOD };
}

static int name_column(const struct table *table)
{
	return table->roles.both != COLUMN_NONE ? table->roles.both : table->roles.name;
}

/* The header cells of a reference page. */
static bool is_headed_as_reference(const struct table *table, int name, int value)
{
	const struct column *columns = table->columns;
	size_t last = table->grid.columns - 1;
	return name != COLUMN_NONE && value != COLUMN_NONE && (size_t)value < last &&
	       str_eq(columns[name].header, STR("Name")) &&
	       str_eq(columns[value].header, STR("Value")) &&
	       str_eq(columns[last].header, STR("Meaning"));
}

/*
 * Reference pages have an anchor in the cell of each row's name: the name itself, or the value
 * where there is none. With their header cells, that makes words and numbers alone codes.
 */
static bool is_of_reference(const struct table *table, const struct node *cell,
			    const struct head *head)
{
	char value[sizeof "0x" + 16];
	if (!cell || !is_headed_as_reference(table, table->roles.name, table->roles.value))
		return false;
	int length = snprintf(value, sizeof value, "0x%08" PRIx64, head->value.value);
	struct str id =
	    head->name_count ? head->names[0].text : (struct str){ value, (size_t)length };
	for (const struct node *child = cell->first; child; child = child->next)
		if (child->tag == TAG_A && str_eq(node_attribute(child, STR("id")), id))
			return true;
	return false;
}

/*
 * Header cells of a reference page: where its columns of names, values and texts are, is known,
 * whatever else a table with these columns might be.
 */
static bool take_reference_roles(struct reading *reading, struct table *table)
{
	enum { NAME, VALUE };
	if (!is_headed_as_reference(table, NAME, VALUE))
		return false;
	bool anchors = false;
	for (size_t r = 0; r < table->grid.count && !anchors; r++) {
		const struct row *row = &table->grid.rows[r];
		const struct node *cell = row->header ? NULL : row_cell(row, 0);
		const struct node *anchor = cell ? cell->first : NULL;
		struct str text = cell ? str_trim(cell_flatten(reading, cell)) : STR("");
		for (; anchor && anchor->tag == TAG_A && !anchors; anchor = anchor->next) {
			struct str id = node_attribute(anchor, STR("id"));
			anchors = id.len && str_starts(text, id);
		}
	}
	if (!anchors)
		return false;
	table->roles.name = NAME;
	table->roles.value = VALUE;
	table->roles.text = (int)table->grid.columns - 1;
	table->roles.both = table->roles.code = table->roles.value_text = COLUMN_NONE;
	table->roles.second_value = table->roles.doubtful = COLUMN_NONE;
	table->roles.alone = false;
	return true;
}

/* Nothing but text, in the column of names. */
static bool is_text_row(const struct table *table, const struct row *row)
{
	const struct node *text = row_cell(row, name_column(table));
	return !row->header && row_is_subheading(row) && text && node_has_text(text);
}

/*
 * Whether descriptions stand in rows of their own, each below its entry. Where few entries have
 * such a row, those are subheadings.
 */
static bool has_texts_below(const struct table *table)
{
	size_t texts = 0, entries = 0;
	for (size_t r = 0; r < table->grid.count; r++) {
		const struct row *row = &table->grid.rows[r];
		bool text = is_text_row(table, row);
		texts += text;
		entries += !text && !row->header && !row_is_subheading(row);
	}
	return table->roles.text == COLUMN_NONE && name_column(table) != COLUMN_NONE &&
	       texts * 2 >= entries;
}

/* A cell's text, not a comment's. */
static bool has_text(const struct record *record)
{
	return record->rest.node || (record->text && record->text->parent);
}

/* False: the row above is no entry, or has a text. */
static bool take_text_below(const struct listing_found *found, const struct table *table,
			    const struct row *row)
{
	if (!table->texts_below || !found->count || row == table->grid.rows ||
	    !is_text_row(table, row))
		return false;
	struct record *above = &found->records[found->count - 1];
	if (above->offset != row[-1].node->offset || has_text(above))
		return false;
	above->text = row_cell(row, name_column(table));
	return true;
}

/* Up to which column the header speaks of one, or the table has a use for it. */
static size_t header_width(const struct table *table)
{
	const struct roles *roles = &table->roles;
	const int used[] = { roles->name, roles->value,      roles->both,
			     roles->text, roles->value_text, table->again };
	size_t width = table->grid.columns;
	bool any = false;
	for (size_t i = 0; i < table->grid.columns; i++)
		any |= table->columns[i].header.len > 0;
	while (any && width && !table->columns[width - 1].header.len)
		width--;
	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		width = used[i] >= (int)width ? (size_t)used[i] + 1 : width;
	return width;
}

/* A comment's beginning in a cell of its own, its text and end in the next: only words are text. */
static void leave_out_comment(struct reading *reading, const struct row *row, struct record *record)
{
	const struct node *last = record->text;
	bool opened = false;
	while (last && last->first)
		last = node_last(last);
	if (!last || last->tag != TAG_TEXT || record->rest.node ||
	    !str_ends(str_trim(last->text), STR("*/")))
		return;
	for (size_t i = 0; i < row->count && !opened; i++)
		opened = row->cells[i] &&
			 str_eq(str_trim(cell_flatten(reading, row->cells[i])), STR("/*"));
	if (!opened)
		return;
	record->top = record->text;
	record->rest = (struct point){ record->text->first, 0 };
	record->end = (struct point){ last, (uint32_t)str_find_last(last->text, '*') };
	record->text = NULL;
}

/* Of tens of thousands of small tables, room for their headers would be felt. */
static size_t count_body(const struct grid *grid)
{
	size_t count = 0;
	for (size_t r = 0; r < grid->count; r++)
		count += !grid->rows[r].header;
	return count;
}

static void read_row(struct reading *reading, struct listing_found *found, struct table *table,
		     const struct row *row)
{
	const struct roles *roles = &table->roles;
	struct record record = { 0 };
	if (row->code) {
		enum_rows_add(reading, found, row);
		return;
	}
	const struct node *cell = row_cell(row, name_column(table));
	enum macro_row macro = macro_row_read(reading, &table->macros, row, &record);
	if (macro == MACRO_ROW_VOID)
		return;
	if (cell && macro != MACRO_ROW_READ)
		name_cell_read(reading, cell, row_head(row, name_column(table)), &record);
	if (roles->value != COLUMN_NONE)
		read_value(reading, table, row_cell(row, roles->value), &record);
	if (row_note_family(reading, found, row, roles->code))
		return;
	if (roles->code != COLUMN_NONE)
		read_code(reading, row_cell(row, roles->code),
			  column_has_phrases(&table->columns[roles->code]), &record);
	const struct node *value_text = row_cell(row, roles->value_text);
	if (value_text && !record.rest.node)
		(cell ? leading_value_read : leading_title_read)(reading, value_text, &record);
	bool valued = record.head.value.state != VALUE_NONE;
	bool sure = record.head.name_count && name_shape(record.head.names[0].text) == NAME_SURE;
	if (!valued && row_is_header_again(reading, row, table->columns))
		return;
	if (!valued && !sure && take_text_below(found, table, row))
		return;
	if (!valued && (!record.head.name_count || (!sure && row_is_subheading(row)))) {
		row_note_unread(reading, found, row, name_column(table));
		return;
	}
	row_note_broken(reading, found, row);
	row_note_extra(reading, found, row, header_width(table), row->count);
	record.offset = row->node->offset;
	if (roles->text != COLUMN_NONE &&
	    !macro_row_has_type(reading, &table->macros, row, roles->text))
		record.text = row_cell(row, roles->text);
	leave_out_comment(reading, row, &record);
	if (roles->name != COLUMN_NONE && cell)
		name_cell_note_words(reading, cell, &record);
	compare_pair(reading, table, row, &record);
	table->of_reference |= is_of_reference(table, cell, &record.head);
	add_extras(reading, table, row, &record);
	if (!found->capacity)
		record_reserve(reading, found, count_body(&table->grid));
	*record_add(reading, found) = record;
}

/* --- the table --- */

static struct str describe_roles(struct reading *reading, const struct table *table)
{
	const struct {
		struct str what;
		int column;
	} parts[] = {
		{ STR("names and values"), table->roles.both },
		{ STR("name"), table->roles.name },
		{ STR("value"), table->roles.value },
		{ STR("code"), table->roles.code },
		{ STR("value again"), table->again },
		{ STR("description"), table->roles.text },
		{ STR("value and description"), table->roles.value_text },
	};
	struct buf out = { 0 };
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].column == COLUMN_NONE)
			continue;
		struct str header = table->columns[parts[i].column].header;
		buf_add(&out, out.len ? STR(", column ") : STR("column "));
		buf_add_digits(&out, (uint64_t)parts[i].column + 1, 10, 1);
		if (header.len) {
			buf_add(&out, STR(" \""));
			buf_add(&out, header);
			buf_add_byte(&out, '"');
		}
		buf_add(&out, STR(": "));
		buf_add(&out, parts[i].what);
	}
	return buf_take(&out, reading->arena);
}

/* Whether a header cell over names or values speaks of codes, and none speaks of something else. */
static bool headers_are_of_codes(const struct table *table)
{
	const int key[] = { table->roles.name, table->roles.value, table->roles.both };
	bool of_codes = false;
	for (size_t i = 0; i < sizeof key / sizeof *key; i++) {
		if (key[i] == COLUMN_NONE)
			continue;
		const struct column *column = &table->columns[key[i]];
		if (column->hint.name < 0)
			return false;
		of_codes |= text_speaks_of_codes_anywhere(column->header);
	}
	return of_codes;
}

/* The header cell of the names or the values says that these are codes. */
static bool heads_codes(const struct table *table)
{
	const struct roles *roles = &table->roles;
	return (roles->name != COLUMN_NONE && column_heads_codes(&table->columns[roles->name])) ||
	       (roles->value != COLUMN_NONE && column_heads_codes(&table->columns[roles->value]));
}

/* Names, as their header says, that stand again and again beside values: nothing is said by them.
 */
static struct str repeated_names_warning(struct arena *arena, const struct table *table)
{
	for (size_t i = 0; i < table->grid.columns && table->roles.value != COLUMN_NONE; i++) {
		const struct column *column = &table->columns[i];
		size_t names = column->kinds[CELL_NAME];
		if ((int)i != table->roles.value && column->hint.name > 0 && names > 1 &&
		    names == column->filled && column->distinct * 2 < names)
			return arena_printf(
			    arena,
			    "column %zu \"%.*s\" has the same names again and again, beside values; no listing",
			    i + 1, STR_ARG(column->header));
	}
	return STR("");
}

/*
 * "NAME | five": words below a header of values, beside names as those that are codes, or below a
 * heading of errors.
 */
static struct str words_warning(struct reading *reading, const struct table *table,
				const struct listing_found *found)
{
	bool akin = !reading->families.count && listing_is_headed(reading, found->first);
	for (size_t i = 0; i < found->count && !akin; i++) {
		const struct head *head = &found->records[i].head;
		akin = head->name_count &&
		       map_get(&reading->families, leftovers_family(head->names[0].text));
	}
	for (size_t i = 0; i < table->grid.columns && akin; i++) {
		const struct column *column = &table->columns[i];
		if (column->hint.value >= 2 && column->filled > 1 && !column_values(column) &&
		    (int)i != table->roles.name)
			return arena_printf(
			    reading->arena,
			    "column %zu \"%.*s\" has no values that can be read; no listing", i + 1,
			    STR_ARG(column->header));
	}
	return STR("");
}

/* Whether a column has what makes entries. */
static bool has_codes(const struct roles *roles)
{
	return roles->value != COLUMN_NONE || roles->both != COLUMN_NONE ||
	       roles->code != COLUMN_NONE || roles->value_text != COLUMN_NONE;
}

static struct str first_cell(struct reading *reading, const struct grid *grid, int column)
{
	for (size_t r = 0; r < grid->count; r++) {
		const struct node *cell =
		    grid->rows[r].header ? NULL : row_cell(&grid->rows[r], column);
		if (!cell || !node_has_text(cell))
			continue;
		struct str text = str_trim(cell_flatten(reading, cell));
		return arena_str(reading->arena, str_slice(text, 0, str_line_end(text, 0)));
	}
	return STR("");
}

/* The heading above says that codes of errors are listed, or the sentence before does. */
static bool heads_errors(struct reading *reading, const struct node *node)
{
	return (listing_is_headed(reading, node) &&
		text_heads_errors(listing_title(reading, node))) ||
	       listing_is_announced(&reading->flat, node);
}

/* Codes that are texts, or names of codes alone. */
static struct str texts_warning(struct reading *reading, const struct table *table,
				const struct listing_found *found)
{
	const struct column *columns = table->columns;
	bool alone = table->roles.alone;
	int column = alone ? table->roles.name
			   : columns_find_texts(columns, table->grid.columns,
						heads_errors(reading, found->first));
	if (column == COLUMN_NONE)
		return STR("");
	struct str first = first_cell(reading, &table->grid, column);
	if (word_is_field(first) && !column_heads_codes(&columns[column]))
		return STR("");
	return alone ? column_warning_alone(reading->arena, columns, &table->roles, first)
		     : column_warning_texts(reading->arena, columns, column, first);
}

/* "Code | Description" is all that the page says, and its numbers are as those of codes. */
static bool is_all_of_page(struct reading *reading, const struct table *table,
			   const struct node *node)
{
	const struct roles *roles = &table->roles;
	if (!roles->coded || roles->doubtful == COLUMN_NONE || roles->text == COLUMN_NONE)
		return false;
	const struct column *codes = &table->columns[roles->doubtful];
	return table->columns[roles->text].hint.text > 0 && codes->code_like == codes->filled &&
	       !reading->page->front.title.len && !listing_title(reading, node).len;
}

/* Numbers without names, of which the page says that they are codes. */
static bool are_said(struct reading *reading, const struct table *table, const struct node *node)
{
	const struct roles *roles = &table->roles;
	return roles->said || (roles->coded && listing_is_titled(reading)) ||
	       (roles->sayable && listing_is_introduced(reading, node)) ||
	       is_all_of_page(reading, table, node);
}

/*
 * "(PUMP_BASE + 1)" for all values: the page says what they are, if not in numbers. Where a listing
 * before has the base, they are read: the column becomes that of the values. Whether it cannot be.
 */
static bool take_sums(struct reading *reading, struct table *table)
{
	struct roles *roles = &table->roles;
	if (roles->sums == COLUMN_NONE || roles->value != COLUMN_NONE)
		return false;
	roles->doubtful = roles->sums;
	if (!sums_begin(reading, table->columns[roles->sums].sum_first))
		return true;
	roles->value = roles->sums;
	roles->doubtful = COLUMN_NONE;
	return false;
}

/* The rows as they are read become those of `grid`, which must be dropped. */
static bool read_rows(struct reading *reading, const struct node *node, struct arena *heads,
		      struct grid *grid, struct listing_found *found)
{
	bool bare = false, plain = node->tag == TAG_PRE;
	if (plain)
		node = textgrid_read(reading, node, found, &bare);
	if (!node)
		return false;
	struct table table = { .columns = NULL };
	*grid = table.grid = grid_take(reading, node);
	if (!table.grid.count)
		return false;
	enum_rows_mark(reading, &table.grid);
	arrange_turn(reading, &table.grid);
	columns_find_header(reading, &table.grid);
	shifted_rows_move(reading, found, &table.grid);
	arrange_fold(reading, &table.grid);
	*grid = table.grid;
	table.columns = arena_array(heads, table.grid.columns, sizeof *table.columns);
	columns_count(reading, &table.grid, heads, table.columns);
	bool of_codes = listing_is_of_codes(reading, found);
	bool headed = of_codes && listing_is_headed(reading, found->first);
	bool decided = columns_decide(table.columns, table.grid.columns, reading->settings,
				      of_codes, headed, &table.roles);
	decided |= take_reference_roles(reading, &table);
	bool sums = take_sums(reading, &table);
	table.roles.alone |= table.roles.constants && listing_is_of_class(reading);
	if (table.roles.doubtful != COLUMN_NONE)
		found->warning = column_warning_lost(reading->arena, table.columns, &table.roles);
	else if (table.roles.mixed != COLUMN_NONE)
		found->warning = column_warning_mixed(reading->arena, table.columns, &table.roles);
	if (are_said(reading, &table, found->first))
		found->lost = LOST_NAMELESS;
	else if (headed && sums)
		found->lost = LOST_UNREADABLE;
	if (!found->warning.len && !has_codes(&table.roles))
		found->warning = texts_warning(reading, &table, found);
	if (!decided) {
		found->why = STR("no column holds names");
		if (of_codes && !found->warning.len)
			found->warning = repeated_names_warning(reading->arena, &table);
		if (!found->warning.len)
			found->warning = column_warning_unnamed(reading->arena, table.columns,
								table.grid.columns, of_codes);
		return false;
	}
	if (plain && !reading->settings->value_column.len &&
	    columns_may_be_printed(table.columns, &table.roles, bare)) {
		found->why = STR("it may be what a program prints");
		table.roles.doubtful = table.roles.value;
		if (of_codes && !bare)
			found->warning =
			    column_warning_lost(reading->arena, table.columns, &table.roles);
		return false;
	}
	if (table.roles.code == COLUMN_NONE)
		found->numbers_warning =
		    column_warning_numbers(reading->arena, table.columns, table.grid.columns);
	find_repetition(reading, &table);
	table.texts_below = has_texts_below(&table);
	table.macros = (struct macro_rows){ .grid = &table.grid, .column = name_column(&table) };
	for (size_t r = 0; r < table.grid.count; r++)
		if (!table.grid.rows[r].header)
			read_row(reading, found, &table, &table.grid.rows[r]);
	if (table.roles.value != COLUMN_NONE && table.columns[table.roles.value].sums)
		sums_work_out(reading, found);
	redundant_columns_drop(reading, found);
	found->of_texts = table.roles.code != COLUMN_NONE;
	found->kind_warning = column_warning_kind(reading->arena, table.columns, &table.roles);
	found->detail = describe_roles(reading, &table);
	found->of_codes = headers_are_of_codes(&table);
	found->codes_headed = heads_codes(&table);
	if (name_column(&table) != COLUMN_NONE)
		found->names_header = table.columns[name_column(&table)].header;
	found->decimal =
	    table.again != COLUMN_NONE ||
	    (table.roles.value != COLUMN_NONE && table.columns[table.roles.value].hint.decimal);
	found->has_values = table.roles.value != COLUMN_NONE && (of_codes || found->of_codes) &&
			    table.columns[table.roles.value].hint.value >= 2;
	found->of_numbers = table.roles.value != COLUMN_NONE && !found->of_codes &&
			    table.columns[table.roles.value].hint.value <= 0;
	found->of_places = found->of_numbers && table.columns[table.roles.value].hint.value < 0;
	bool valued = table.roles.value != COLUMN_NONE || table.roles.both != COLUMN_NONE ||
		      table.roles.code != COLUMN_NONE || table.roles.value_text != COLUMN_NONE;
	if (!valued && !found->warning.len)
		found->warning = words_warning(reading, &table, found);
	if (table.roles.second_value != COLUMN_NONE && table.roles.second_value != table.again)
		found->two_values =
		    column_warning_values(reading->arena, table.columns, &table.roles);
	found->of_reference = table.of_reference;
	bool nameless =
	    reading->settings->nameless && (table.roles.name == COLUMN_NONE || table.roles.phrases);
	found->chosen =
	    (table.roles.value != COLUMN_NONE || table.roles.value_text != COLUMN_NONE) &&
	    (reading->settings->value_column.len || nameless || table.of_reference);
	return true;
}

static bool read_table(struct reading *reading, const struct node *node,
		       struct listing_found *found)
{
	struct arena heads = { 0 };
	struct grid grid = { .table = NULL };
	bool read = read_rows(reading, node, &heads, &grid, found);
	arena_free(&heads);
	grid_drop(&grid);
	return read;
}

const struct layout layout_table = { .name = STR_INIT("table"),
				     .tags = TAG_BIT(TAG_TABLE) | TAG_BIT(TAG_PRE),
				     .read = read_table,
				     .stands_alone = true,
				     .of_rows = true };
