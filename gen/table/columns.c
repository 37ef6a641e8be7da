#include "columns.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/number_list.h"
#include "../entry/sum.h"
#include "../entry/words.h"
#include "../listing/nameless.h"
#include "rows.h"

/* "E001": capitals and digits after them, how many; 0 for anything else. */
static size_t code_digits(struct str text)
{
	size_t letters = 0, at;
	while (letters < text.len && byte_is_upper(text.at[letters]))
		letters++;
	for (at = letters; at < text.len && byte_is_digit(text.at[at]);)
		at++;
	return letters && at == text.len ? at - letters : 0;
}

/* "$1F" */
static void count_dollar(struct column *column, struct str digits)
{
	struct number bare;
	if (!number_read_bare_hex(digits, &bare))
		return;
	column->hex++;
	column->dollars++;
	for (size_t i = 0; i < digits.len; i++)
		if (!byte_is_digit(digits.at[i])) {
			column->dollar_letters++;
			return;
		}
}

static void count_hex(struct column *column, struct str text)
{
	if (str_starts(text, STR("$"))) {
		count_dollar(column, str_slice(text, 1, text.len));
		return;
	}
	struct number bare;
	bool marked = text.len > 1 && byte_lower(text.at[text.len - 1]) == 'h' &&
		      number_read_bare_hex(str_slice(text, 0, text.len - 1), &bare);
	column->hex += marked || (number_read(text, 0, &bare) && bare.end == text.len && bare.hex);
	if (!number_read_bare_hex(text, &bare))
		return;
	column->hex++;
	bool letters = false, digits = false;
	for (size_t i = 0; i < text.len; i++) {
		letters |= !byte_is_digit(text.at[i]);
		digits |= byte_is_digit(text.at[i]);
	}
	column->width = !column->bare_hex || column->width == text.len ? text.len : 0;
	column->bare_hex++;
	column->hex_letters += letters;
	column->hex_digits += digits;
}

/* Two small letters, a dash and two more: a language of a country. */
static bool is_locale(struct str text)
{
	bool letters = text.len == 2 || (text.len == 5 && text.at[2] == '-');
	for (size_t i = 0; i < text.len && letters; i++)
		letters = i < 2 ? byte_is_lower(text.at[i]) : i == 2 || byte_is_letter(text.at[i]);
	return letters;
}

/* "no such pump": up to six words in small letters. */
static bool is_phrase(struct str text)
{
	enum { WORDS = 6 };
	size_t blanks = 0;
	if (!text.len || text.len > LIMIT_TEXT_CODE)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] != ' ' && !byte_is_lower(text.at[i]))
			return false;
		blanks += text.at[i] == ' ';
	}
	return blanks < WORDS;
}

/* "0000_0040", "EEEE_EEEE" */
static bool is_hex_groups(struct str text)
{
	enum { GROUP = 4 };
	struct str part;
	size_t parts = 0;
	while (str_part(&text, '_', &part)) {
		if (part.len != GROUP)
			return false;
		for (size_t i = 0; i < part.len; i++)
			if (byte_hex(part.at[i]) < 0)
				return false;
		parts++;
	}
	return parts > 1;
}

static void count_shape(struct column *column, struct arena *arena, struct str text)
{
	bool single = text.len > 0;
	for (size_t i = 0; i < text.len && single; i++)
		single = byte_is_word(text.at[i]) ||
			 str_find_byte(STR("-./:"), text.at[i], 0) != STR_NONE;
	column->single += single;
	column->spaced += !single && str_find_byte(text, ' ', 0) != STR_NONE;
	column->hex_groups += is_hex_groups(text);
	column->phrases += is_phrase(text);
	if (sum_is(text) && !column->sums++)
		column->sum_first = arena_str(arena, text);
	column->shouted += cell_is_phrase_in_capitals(text);
	column->locales += is_locale(text);
	column->answers += str_eq_nocase(text, STR("yes")) || str_eq_nocase(text, STR("no"));
	column->shapes[text_code_shape(text)]++;
	size_t letters, digits = 0;
	if (text_code_is_prefixed(text, &letters)) {
		column->prefix = !column->prefixed || column->prefix == letters ? letters : 0;
		column->prefixed++;
	}
	while (digits < text.len && byte_is_digit(text.at[digits]))
		digits++;
	column->zeros += digits == text.len && digits > 1 && text.at[0] == '0';
}

static void count_string(struct arena *arena, struct column *column, struct str text)
{
	size_t digits = 0, capitals = 0;
	for (size_t i = 0; i < text.len; i++) {
		digits += byte_is_digit(text.at[i]);
		capitals += byte_is_upper(text.at[i]);
	}
	if (!column->strings)
		column->string_width = text.len;
	if (digits + capitals != text.len || text.len != column->string_width)
		return;
	column->strings++;
	if (digits && capitals && !column->string_letters++)
		column->string = arena_str(arena, text);
}

/* Without a value, but it could have one some day, or has it elsewhere: no text, no setting. */
static bool is_unvalued(enum cell_kind kind, struct str text)
{
	bool digit = false;
	for (size_t i = 0; i < text.len && text.len <= LIMIT_UNREAD; i++)
		digit |= byte_is_digit(text.at[i]);
	return kind == CELL_NAME || digit || text_is_placeholder(text);
}

static void count_gap(struct column *column, struct arena *arena, enum cell_kind kind,
		      struct str text)
{
	bool unvalued = is_unvalued(kind, text);
	column->unvalued += unvalued;
	if (unvalued && kind != CELL_NAME && !byte_is_letter(text.at[0]) && text.len > 1) {
		if (!column->unread_digits++)
			column->unread_first = arena_str(arena, text);
	}
	column->unread_distinct += seen_add(&column->unread, text);
}

/* "<b>ERR_X</b> goes on": a name that is set apart, and what is no value after it. */
static bool begins_with_name(const struct reading *reading, struct str text)
{
	struct name_found name;
	size_t at = 0;
	while (at < text.len && byte_is_space(text.at[at]))
		at++;
	return name_find(text, at, &name) && name.from == at && name.shape == NAME_SURE &&
	       flat_set(&reading->flat, at) & (SET_STRONG | SET_CODE | SET_LINK);
}

static void count_with_value(struct reading *reading, struct column *column)
{
	struct str value;
	if (!leading_value_begins(reading, &value))
		return;
	column->with_value++;
	void **slot = map_at(&column->heads, value);
	column->heads_distinct += !*slot;
	*slot = column;
}

/* Names, and names with values, are read again with their row, in which nothing is different. */
static void keep_head(const struct reading *reading, struct arena *heads, struct row *row,
		      size_t column, enum cell_kind kind, const struct head *head)
{
	if (reading->flat.cut || (kind != CELL_NAME && kind != CELL_WORD && kind != CELL_BOTH))
		return;
	if (!row->heads)
		row->heads = arena_array(heads, row->count, sizeof *row->heads);
	struct head *kept = arena_alloc(heads, sizeof *kept);
	*kept = *head;
	row->heads[column] = kept;
}

/* Looks at another cell: the text is gone afterwards. */
static void count_quoted(struct reading *reading, struct column *column, const struct row *row,
			 struct str text)
{
	struct str inner = text_code_unquoted(text);
	if (inner.len == text.len || !(text_code_signs(inner) & TEXT_MARKED))
		return;
	inner = arena_str(reading->arena, inner);
	column->quoted++;
	column->echoes +=
	    row->cells[0] && str_eq(str_trim(cell_flatten(reading, row->cells[0])), inner);
}

static void count_cell(struct reading *reading, struct arena *heads, struct column *column,
		       struct row *row, size_t at, struct str text)
{
	const struct node *cell = row->cells[at];
	struct head head;
	enum cell_kind kind = cell_read(heads, &reading->flat, &head);
	keep_head(reading, heads, row, at, kind, &head);
	if (cell_holds_table(cell))
		kind = CELL_TEXT;
	bool sure_access;
	column->types += cell_is_data_type(str_trim(text));
	column->accesses += cell_is_access(str_trim(text), &sure_access);
	column->sure_accesses += sure_access;
	unsigned signs = kind == CELL_VALUE ? 0 : text_code_signs(str_trim(text));
	/* What stands for many says nothing of the others. */
	if (signs & TEXT_FAMILY) {
		column->families++;
		return;
	}
	column->kinds[kind]++;
	if (kind == CELL_EMPTY)
		return;
	column->patterns += text_is_pattern(str_trim(text));
	column->marked += (signs & TEXT_MARKED) != 0;
	column->capitals += (signs & TEXT_CAPITALS) != 0;
	bool number = (kind == CELL_TEXT || kind == CELL_ALIASED) && !cell->numberless &&
		      number_may_stand(text);
	if (kind == CELL_TEXT && number)
		count_with_value(reading, column);
	struct value_found titled;
	if (number && leading_title_begins(reading, &titled)) {
		column->titled++;
		column->titled_statuses += value_is_http_like(&titled);
	}
	struct str phrased;
	if (number && phrase_value_find(reading, &phrased)) {
		column->phrased++;
		column->phrased_distinct += seen_add(&column->phrases_values, phrased);
	}
	column->named += kind == CELL_TEXT && begins_with_name(reading, text);
	column->filled++;
	column->in_turn += kind == CELL_VALUE && head.value.state == VALUE_GOOD &&
			   head.value.value == column->filled;
	bool http = kind == CELL_VALUE && value_is_http_like(&head.value);
	column->statuses += http;
	column->others += http && !value_is_http_status(&head.value);
	column->ranges += kind == CELL_VALUE && head.value.state == VALUE_RANGE;
	column->years += kind == CELL_VALUE && value_is_year(&head.value);
	column->code_like += kind == CELL_VALUE && value_is_code_like(&head.value);
	column->bytes += text.len;
	bool fresh = seen_add(&column->texts, text);
	column->distinct += fresh;
	if (fresh && (kind == CELL_BOTH || kind == CELL_ALIASED) && head.value_first &&
	    head.name_count && !name_has_parts(head.names[0].text)) {
		column->valued++;
		column->words_distinct += seen_add(&column->words, head.names[0].text);
	}
	if (kind == CELL_NAME || kind == CELL_WORD) {
		column->lower += !str_has_capital(head.names[0].text);
		column->small += byte_is_lower(head.names[0].text.at[0]);
	}
	const struct str trimmed = str_trim(text);
	column->hyphened += kind == CELL_BOTH && text_code_is_hyphened(trimmed);
	size_t digits = code_digits(trimmed);
	column->codes += digits > 0;
	column->long_codes += digits >= 3;
	count_hex(column, trimmed);
	size_t words = column->single;
	count_shape(column, reading->arena, trimmed);
	column->coded += column->single > words && byte_is_letter(str_byte(trimmed, 0)) &&
			 (flat_set(&reading->flat, 0) & SET_CODE);
	count_string(reading->arena, column, trimmed);
	column->several += kind != CELL_VALUE && number_list_is(trimmed);
	bool sure, grouped = cell_is_grouped(trimmed, &sure);
	column->grouped += grouped;
	column->is_grouped |= grouped && sure;
	if (kind != CELL_VALUE && kind != CELL_ALIASED)
		count_gap(column, reading->arena, kind, trimmed);
	count_quoted(reading, column, row, trimmed);
}

/* "Part of<br>the pump" is one name. */
static struct str on_one_line(struct arena *arena, struct str text)
{
	char *line = arena_alloc(arena, text.len);
	for (size_t i = 0; i < text.len; i++)
		line[i] = text.at[i] == '\n' ? ' ' : text.at[i];
	return (struct str){ line, text.len };
}

/*
 * The first header cell names the column; those right below it say more: "Value" over "Hex" and
 * "Dec".
 */
static void add_header(struct arena *arena, struct column *column, struct str text, size_t row)
{
	if (!text.len || (column->header.len && row >= LIMIT_HEADER_ROWS) ||
	    str_eq(column->header, text))
		return;
	if (!column->header.len)
		column->header = on_one_line(arena, text);
	struct header_hint hint = header_hint(text), *sum = &column->hint;
	sum->name += hint.name;
	sum->value += hint.value;
	sum->text += hint.text;
	sum->hex |= hint.hex;
	sum->decimal |= hint.decimal;
	sum->octal |= hint.octal;
	sum->binary |= hint.binary;
	sum->full_hex |= hint.full_hex;
	sum->state |= hint.state;
	sum->http |= hint.http;
	sum->shared |= hint.shared;
	sum->tag |= hint.tag;
	sum->text_code |= hint.text_code;
}

/* What texts a column has is only wanted while they are counted. */
static void begin_count(struct column *column, struct arena *scratch)
{
	column->texts = column->unread = column->words = column->phrases_values =
	    (struct seen){ .arena = scratch };
	column->heads = (struct map){ .arena = scratch };
}

/* A number below a header of values is no subheading: its text may be to come. */
static bool is_lone_value(struct reading *reading, const struct row *row,
			  const struct column *columns)
{
	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i] || !node_has_text(row->cells[i]))
			continue;
		struct str text = str_trim(cell_flatten(reading, row->cells[i]));
		struct number number;
		return columns[i].hint.value >= 2 && number_read(text, 0, &number) &&
		       number.end == text.len;
	}
	return false;
}

void columns_count(struct reading *reading, struct grid *grid, struct arena *heads,
		   struct column *columns)
{
	struct arena scratch = { 0 };
	for (size_t i = 0; i < grid->columns; i++)
		begin_count(&columns[i], &scratch);
	size_t rows = 0;
	for (size_t r = 0; r < grid->count; r++) {
		struct row *row = &grid->rows[r];
		bool apart = row->code || (row_is_subheading(row) &&
					   (row->header || !is_lone_value(reading, row, columns)));
		rows += !apart && !row->header;
		for (size_t i = 0; i < row->count && !apart; i++) {
			if (!row->cells[i])
				continue;
			struct str text = cell_flatten(reading, row->cells[i]);
			if (!row->header)
				count_cell(reading, heads, &columns[i], row, i, text);
			else
				add_header(reading->arena, &columns[i], text, r);
		}
	}
	for (size_t i = 0; i < grid->columns; i++) {
		begin_count(&columns[i], NULL);
		columns[i].rows = rows;
	}
	arena_free(&scratch);
}

int column_share(const struct column *column, size_t cells)
{
	return column->filled ? (int)(cells * 100 / column->filled) : 0;
}

int column_named(const struct column *columns, size_t count, struct str wanted)
{
	struct number number;
	if (!wanted.len)
		return COLUMN_NONE;
	if (number_read(wanted, 0, &number) && number.end == wanted.len)
		return number.magnitude >= 1 && number.magnitude <= count
			   ? (int)number.magnitude - 1
			   : COLUMN_NONE;
	for (size_t i = 0; i < count; i++)
		if (str_eq_nocase(columns[i].header, wanted))
			return (int)i;
	return COLUMN_NONE;
}

bool column_is_bare_hex(const struct column *column)
{
	enum { NEARLY_ALL = 90 };
	if (column->hint.hex && !column->hint.decimal && column->bare_hex)
		return true;
	if (column_share(column, column->bare_hex) < NEARLY_ALL)
		return false;
	if (column->hint.full_hex && !column->hint.decimal && column->width == 8)
		return true;
	/* "E1" to "E8", "E102" and "E110" number errors. */
	if (column->prefixed == column->filled && column->prefix)
		return false;
	/* Digits of one width, with letters among them: C0000005, 0A; not 22001, 42S02, "cc". */
	return column->hex_letters && column->hex_digits && column->hint.value >= 0 &&
	       column->width && column->width % 2 == 0;
}

bool column_is_of_strings(const struct column *column)
{
	enum { NEARLY_ALL = 90 };
	return column->string_letters > 1 && column_share(column, column->strings) >= NEARLY_ALL &&
	       column_digits(column) == DIGITS_WRITTEN;
}

enum digits column_digits(const struct column *column)
{
	const struct header_hint *hint = &column->hint;
	bool dollars = column->dollar_letters && column->dollars == column->filled;
	if (column_is_bare_hex(column) || (hint->hex && !hint->decimal) || dollars)
		return DIGITS_HEX;
	if (hint->octal && !hint->hex && !hint->decimal)
		return DIGITS_OCTAL;
	if (hint->binary && !hint->hex && !hint->decimal)
		return DIGITS_BINARY;
	return column->is_grouped && hint->value > 0 ? DIGITS_GROUPED : DIGITS_WRITTEN;
}

size_t column_values(const struct column *column)
{
	size_t values = column->kinds[CELL_VALUE] + column->kinds[CELL_ALIASED];
	enum digits digits = column_digits(column);
	if (digits == DIGITS_GROUPED)
		values += column->grouped;
	return digits == DIGITS_HEX && column->hex > values ? column->hex : values;
}

bool column_counts_rows(const struct column *column)
{
	static const struct str headers[] = {
		STR_INIT("#"),       STR_INIT("No"),      STR_INIT("No."),
		STR_INIT("Nr"),      STR_INIT("Nr."),     STR_INIT("\xE2\x84\x96"),
		STR_INIT("S.No"),    STR_INIT("S.No."),   STR_INIT("S. No."),
		STR_INIT("Sr. No."), STR_INIT("Sl. No."), STR_INIT("\xE5\xBA\x8F\xE5\x8F\xB7"),
	};
	if (column->in_turn != column->filled || column->filled < 2)
		return false;
	return STR_IS_ONE_OF_NOCASE(column->header, headers);
}
