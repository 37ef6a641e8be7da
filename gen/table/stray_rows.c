#include "rows.h"

#include "../entry/limits.h"
#include "../listing/nameless.h"
#include "cell.h"

/* Where the first text right below the node begins a line with "|"; NULL: none does. */
static const struct node *first_bar(const struct node *node, size_t *byte)
{
	bool begins = true;
	for (const struct node *child = node->first; child; child = child->next) {
		for (size_t i = 0; child->tag == TAG_TEXT && i < child->text.len; i++) {
			if (begins && child->text.at[i] == '|') {
				*byte = i;
				return child;
			}
			begins = child->text.at[i] == '\n' || (begins && child->text.at[i] == ' ');
		}
		begins &= child->tag == TAG_TEXT;
		begins |= child->tag == TAG_BR;
	}
	return NULL;
}

/* A cell's text without what sets it: backticks, asterisks, the backslash of an escape. */
static struct str bare(struct arena *arena, struct str cell)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < cell.len; i++)
		if (cell.at[i] != '`' && cell.at[i] != '*' && cell.at[i] != '\\')
			buf_add_byte(&out, cell.at[i]);
	return str_trim(buf_take(&out, arena));
}

static bool is_name(struct str text)
{
	struct name_found name;
	return name_find(text, 0, &name) && name.shape == NAME_SURE && name.end == text.len;
}

/* "| NAME | 5 | text |", whether its value can be read or not: the name; empty text for any other
 * line. */
static struct str name_in_row(struct arena *arena, struct str line)
{
	struct str name = STR(""), rest = str_trim(line), cell;
	bool value = false;
	if (!str_starts(rest, STR("|")))
		return name;
	while (str_part(&rest, '|', &cell)) {
		cell = bare(arena, cell);
		if (!is_name(cell))
			value |= str_holds_digit(cell);
		else if (!name.len)
			name = cell;
	}
	return value ? name : STR("");
}

/* "| 5 | text |": the number; empty text for any other line. */
static struct str number_in_row(struct arena *arena, struct str line)
{
	struct str rest = str_trim(line), empty, first, text;
	struct value_found value;
	if (!str_starts(rest, STR("|")) || !str_part(&rest, '|', &empty) ||
	    !str_part(&rest, '|', &first) || !str_part(&rest, '|', &text))
		return STR("");
	first = bare(arena, first);
	text = bare(arena, text);
	return nameless_begins_text(text, 0) && value_find(first, 0, &value) &&
		       value.state == VALUE_GOOD && value.from == 0 && value.end == first.len
		   ? first
		   : STR("");
}

/* The table before it, below the same heading, or NULL. */
static const struct node *table_before(const struct node *node)
{
	for (int step = 0; node && node->parent && step < LIMIT_TABLE_CONTEXT; step++) {
		node = node_prev(node) ? node_prev(node) : node->parent;
		if (node->tag == TAG_TABLE || tag_is_heading(node->tag))
			return node->tag == TAG_TABLE ? node : NULL;
	}
	return NULL;
}

static bool lists_codes(const struct reading *reading, const struct node *table)
{
	for (size_t i = reading->count; table && i-- > 0;)
		if (reading->listings[i].last == table)
			return reading->listings[i].verdict == VERDICT_CODES;
	return false;
}

static struct str tell(struct arena *arena, struct str first, size_t count)
{
	struct str more = STR("");
	if (count > 1)
		more = arena_printf(arena, " (and %zu more below it)", count - 1);
	return arena_printf(
	    arena,
	    "the line of %.*s%.*s is no row of a table, since a blank line or a list parts it from one, or no line of |---| stands above; left out",
	    STR_ARG(first), STR_ARG(more));
}

struct str stray_rows(struct reading *reading, const struct node *node, uint32_t *offset,
		      bool *surely)
{
	const struct source *source = reading->page->source;
	size_t byte, count = 0;
	bool paragraph = node->tag == TAG_P || node->tag == TAG_LI;
	const struct node *bar = paragraph ? first_bar(node, &byte) : NULL;
	struct listing_found found = { .first = node };
	if (!bar || reading->page->markup != MARKUP_MARKDOWN)
		return STR("");
	const struct node *table = table_before(node);
	*surely = lists_codes(reading, table) || listing_is_of_codes(reading, &found);
	if (!table && !*surely)
		return STR("");
	struct str first = STR(""), first_number = STR("");
	size_t numbers = 0;
	uint32_t number_at = 0;
	uint32_t number = source_line_number(source, bar->offset + byte);
	for (uint32_t i = number; i <= source->line_count; i++) {
		struct str line = source_line(source, i);
		struct str trimmed = str_trim(line);
		bool item = i > number && trimmed.len > 1 && trimmed.at[1] == ' ' &&
			    str_find_byte(STR("-*+"), trimmed.at[0], 0) != STR_NONE;
		if (!trimmed.len || item)
			break;
		struct str name = name_in_row(reading->arena, line);
		struct str code = name.len ? STR("") : number_in_row(reading->arena, line);
		if (code.len && !numbers++) {
			first_number = code;
			number_at = (uint32_t)(line.at - source->text.at);
		}
		if (!name.len)
			continue;
		if (!first.len) {
			first = name;
			*offset = (uint32_t)(line.at - source->text.at);
		}
		count++;
	}
	if (count)
		return tell(reading->arena, first, count);
	/* Without a name only one half of a code is there: no error. */
	bool told = *surely && numbers;
	*surely = false;
	*offset = number_at;
	return told ? tell(reading->arena,
			   arena_printf(reading->arena, "'%.*s'", STR_ARG(first_number)), numbers)
		    : STR("");
}
