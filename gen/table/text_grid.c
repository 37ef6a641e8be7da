/* Tables of plain text whose columns stand side by side below a line of dashes. */
#include "text_grid.h"

#include "../entry/limits.h"

#include "../entry/name.h"

static bool is_dash(char c)
{
	return c == '-' || c == '=' || c == '~';
}

static bool read_rule(const struct canvas *canvas, size_t index, struct textgrid_rule *rule)
{
	const struct canvas_line *line = &canvas->lines[index];
	size_t width = canvas_width(line);
	*rule = (struct textgrid_rule){ .line = index };
	for (size_t i = 0; i < width;) {
		if (canvas_cell(canvas, line, i) == ' ') {
			i++;
			continue;
		}
		size_t from = i;
		while (is_dash(canvas_cell(canvas, line, i)))
			i++;
		bool run = i > from && canvas_cell(canvas, line, i) == ' ';
		if (!run || rule->count == TEXTGRID_COLUMNS)
			return false;
		rule->starts[rule->count++] = from;
	}
	return rule->count > 0;
}

/* --- rows --- */

static struct node *add_row(struct arena *arena, struct node *table, enum tag tag, size_t count)
{
	struct node *row = node_new(arena, table, TAG_TR, 0);
	for (size_t i = 0; i < count; i++)
		node_new(arena, row, tag, 0);
	return row;
}

static void add_line(struct arena *arena, const struct canvas *canvas,
		     const struct canvas_line *line, const struct textgrid_columns *columns,
		     struct node *row)
{
	struct node *cell = row->first;
	for (size_t c = 0; c < columns->count; c++, cell = cell->next) {
		size_t to = c + 1 < columns->count ? columns->starts[c + 1] : SIZE_MAX;
		canvas_add_text(arena, canvas, line, columns->starts[c], to, cell);
		row->offset = row->offset ? row->offset : cell->offset;
	}
}

/* The parts of a line between which are two blanks or more. */
static void find_parts(const struct canvas *canvas, const struct canvas_line *line,
		       struct textgrid_columns *parts)
{
	size_t i = canvas_indent(canvas, line) + 2, width = canvas_width(line);
	for (parts->count = 1; i < width && parts->count < TEXTGRID_COLUMNS; i++)
		if (canvas_cell(canvas, line, i) != ' ' &&
		    canvas_cell(canvas, line, i - 1) == ' ' &&
		    canvas_cell(canvas, line, i - 2) == ' ')
			parts->starts[parts->count++] = i;
}

/*
 * The names of the columns: above the runs of dashes, or as many as the columns are, with gaps
 * between.
 */
static void add_head(struct arena *arena, const struct canvas *canvas,
		     const struct textgrid_body *body, const struct textgrid_rule *rule,
		     const struct textgrid_columns *columns, struct node *table)
{
	for (size_t l = body->head; l < body->rule; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		struct textgrid_columns parts = { .count = rule->count };
		for (size_t i = 1; i < rule->count; i++)
			parts.starts[i] = rule->starts[i];
		if (rule->count == 1)
			find_parts(canvas, line, &parts);
		if (parts.count == columns->count)
			add_line(arena, canvas, line, &parts,
				 add_row(arena, table, TAG_TH, parts.count));
	}
}

static size_t add_rows(struct arena *arena, const struct canvas *canvas,
		       const struct textgrid_body *body, const struct textgrid_columns *columns,
		       struct node *table)
{
	struct node *row = NULL;
	size_t rows = 0;
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		bool begins = canvas_indent(canvas, line) < columns->starts[1];
		if (canvas_is_blank(canvas, l) || (!row && !begins))
			continue;
		if (begins) {
			row = add_row(arena, table, TAG_TD, columns->count);
			rows++;
		}
		add_line(arena, canvas, line, columns, row);
	}
	return rows;
}

/* --- tables --- */

struct rules {
	struct textgrid_rule *items;
	size_t count, capacity;
};

static bool is_same(const struct textgrid_rule *a, const struct textgrid_rule *b)
{
	return a->count == b->count &&
	       memcmp(a->starts, b->starts, a->count * sizeof *a->starts) == 0;
}

/* The second or third of the same lines, with nothing right after it, ends a table. */
static bool is_end(const struct canvas *canvas, const struct rules *rules, size_t index)
{
	const struct textgrid_rule *rule = &rules->items[index];
	bool last = rule->line + 1 == canvas->line_count || canvas_is_blank(canvas, rule->line + 1);
	return index && last && is_same(rule, &rules->items[index - 1]);
}

/* The names of the columns stand in a few lines right above the rule. */
static size_t head_of(const struct canvas *canvas, const struct rules *rules, size_t index)
{
	size_t line = rules->items[index].line;
	size_t above = index ? rules->items[index - 1].line + 1 : 0, head = line;
	while (head > above && line - head <= LIMIT_HEADER_ROWS &&
	       !canvas_is_blank(canvas, head - 1))
		head--;
	return line - head <= LIMIT_HEADER_ROWS ? head : line - 1;
}

static struct textgrid_body body_of(const struct canvas *canvas, const struct rules *rules,
				    size_t index)
{
	struct textgrid_body body = { .head = head_of(canvas, rules, index),
				      .rule = rules->items[index].line };
	body.from = body.rule + 1;
	body.to = index + 1 == rules->count          ? canvas->line_count
		  : is_end(canvas, rules, index + 1) ? rules->items[index + 1].line
						     : head_of(canvas, rules, index + 1);
	while (body.from < body.to && canvas_is_blank(canvas, body.from))
		body.from++;
	return body;
}

/*
 * What is surely a name begins the line, a number is in it, and either that or two blanks are after
 * the name.
 */
static bool may_be_row(struct str line)
{
	size_t at = 0;
	while (at < line.len && (line.at[at] == ' ' || line.at[at] == '|'))
		at++;
	size_t end = str_word_end(line, at), next = str_skip_blanks(line, end);
	struct str name = str_slice(line, at, end);
	bool number = byte_is_digit(str_byte(line, next)), parted = number || next > end + 1;
	for (size_t i = next; i < line.len; i++)
		number |= byte_is_digit(line.at[i]) && !byte_is_word(line.at[i - 1]);
	return number && parted && name_shape(name) == NAME_SURE &&
	       str_find_byte(name, '_', 0) != STR_NONE;
}

/* Whether several lines of it look like rows of a listing. */
static bool may_list(const struct canvas *canvas, const struct textgrid_body *body)
{
	enum { SEVERAL = 2 };
	size_t rows = 0;
	for (size_t l = body->from; l < body->to; l++) {
		const struct canvas_line *line = &canvas->lines[l];
		rows += may_be_row((struct str){ canvas->cells + line->from, canvas_width(line) });
	}
	return rows >= SEVERAL;
}

static void add_body(struct arena *arena, const struct canvas *canvas,
		     const struct textgrid_body *body, const struct textgrid_rule *rule,
		     struct textgrid_drawn *drawn)
{
	struct textgrid_columns columns;
	if (!textgrid_place(canvas, body, rule, &columns) ||
	    (drawn->columns && columns.count != drawn->columns)) {
		drawn->unclear |= may_list(canvas, body);
		return;
	}
	drawn->columns = columns.count;
	add_head(arena, canvas, body, rule, &columns, drawn->table);
	drawn->rows += add_rows(arena, canvas, body, &columns, drawn->table);
}

/*
 * Each part between blank lines by itself: columns may stand elsewhere there, and prose may stand
 * below.
 */
static void add_parts(struct arena *arena, const struct canvas *canvas,
		      const struct textgrid_body *body, const struct textgrid_rule *rule,
		      struct textgrid_drawn *drawn)
{
	for (size_t at = body->from; at < body->to;) {
		struct textgrid_body part = *body;
		part.from = at;
		while (at < body->to && !canvas_is_blank(canvas, at))
			at++;
		part.to = at;
		/* Only the first one has a head. */
		if (part.from > body->from)
			part.head = part.rule;
		if (part.to > part.from)
			add_body(arena, canvas, &part, rule, drawn);
		at++;
	}
}

static void read_columns(struct arena *arena, const struct canvas *canvas,
			 const struct rules *rules, struct textgrid_drawn *drawn)
{
	for (size_t i = 0; i < rules->count; i++) {
		struct textgrid_body body = body_of(canvas, rules, i);
		struct textgrid_columns columns;
		if (is_end(canvas, rules, i) || body.from >= body.to)
			continue;
		if (textgrid_place(canvas, &body, &rules->items[i], &columns))
			add_body(arena, canvas, &body, &rules->items[i], drawn);
		else
			add_parts(arena, canvas, &body, &rules->items[i], drawn);
	}
}

/* Nothing but dashes, bars and their corners: without such text, there is no table. */
static bool draws_line(struct str line)
{
	size_t at = 0, dashes = 0;
	line = str_trim(line);
	while (at < line.len && (str_find_byte(STR("+|-=~: "), line.at[at], 0) != STR_NONE ||
				 (unsigned char)line.at[at] >= 0x80)) {
		dashes += is_dash(line.at[at]) || (unsigned char)line.at[at] == 0xE2;
		at++;
	}
	return at == line.len && dashes > 1;
}

static bool draws_lines(const struct node *pre)
{
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre))
		for (struct str rest = node_text(node), line; str_part(&rest, '\n', &line);)
			if (draws_line(line))
				return true;
	return false;
}

/* "Code   Meaning   Name": parts of words alone, with two blanks or more between them. */
static bool names_columns(struct str line)
{
	size_t parts = 1;
	line = str_trim(line);
	for (size_t i = 0; i < line.len; i++) {
		if (!byte_is_letter(line.at[i]) &&
		    str_find_byte(STR(" _-/.()"), line.at[i], 0) == STR_NONE)
			return false;
		parts +=
		    i > 1 && line.at[i] != ' ' && line.at[i - 1] == ' ' && line.at[i - 2] == ' ';
	}
	return parts > 1;
}

/* Without a line below the names of the columns: as many columns as names have to be there. */
static void read_bare(struct arena *arena, const struct canvas *canvas,
		      struct textgrid_drawn *drawn)
{
	struct textgrid_body body = { .to = canvas->line_count };
	struct textgrid_columns columns, names;
	const struct textgrid_rule one = { .count = 1 };
	while (body.head < body.to && canvas_is_blank(canvas, body.head))
		body.head++;
	body.rule = body.from = body.head + 1;
	if (body.from >= body.to)
		return;
	find_parts(canvas, &canvas->lines[body.head], &names);
	if (!textgrid_place(canvas, &body, &one, &columns) || columns.count != names.count)
		return;
	add_head(arena, canvas, &body, &one, &columns, drawn->table);
	drawn->rows = add_rows(arena, canvas, &body, &columns, drawn->table);
}

/* The first line of the first text that shows, up to a tag; empty: none does. */
static struct str first_line(const struct node *pre)
{
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre))
		for (struct str rest = node_text(node), line; str_part(&rest, '\n', &line);)
			if (str_trim(line).len)
				return line;
	return STR("");
}

static void read_drawn(struct arena *arena, const struct canvas *canvas,
		       struct textgrid_drawn *drawn)
{
	struct rules rules = { .items = NULL };
	const struct textgrid_body all = { .to = canvas->line_count };
	for (size_t i = 0; i < canvas->line_count;) {
		struct textgrid_rule rule;
		size_t after = textgrid_bars(arena, canvas, i, drawn);
		if (after == i && read_rule(canvas, i, &rule)) {
			rules.items = arena_grow(arena, rules.items, rules.count, &rules.capacity,
						 sizeof *rules.items);
			rules.items[rules.count++] = rule;
		}
		i = after > i ? after : i + 1;
	}
	if (!drawn->columns)
		read_columns(arena, canvas, &rules, drawn);
	else if (drawn->unclear)
		drawn->unclear = may_list(canvas, &all);
}

struct node *textgrid_read(struct reading *reading, const struct node *pre,
			   struct listing_found *found, bool *bare)
{
	struct canvas canvas;
	struct node *values = textgrid_csv(reading->arena, pre);
	*bare = !values && !draws_lines(pre);
	if (values)
		return values;
	if (*bare && !names_columns(first_line(pre)))
		return NULL;
	canvas_read(reading->arena, pre, &canvas);
	if (block_is_program(&canvas.block))
		return NULL;
	struct textgrid_drawn drawn = { .table = node_new(reading->arena, NULL, TAG_TABLE, 0) };
	if (*bare)
		read_bare(reading->arena, &canvas, &drawn);
	else
		read_drawn(reading->arena, &canvas, &drawn);
	if (!drawn.unclear)
		return drawn.rows >= 2 ? drawn.table : NULL;
	found->why = STR("not clear what is in which column");
	found->warning = STR(
	    "this table has names and numbers, but it is not clear what stands in which column; no listing");
	return NULL;
}
