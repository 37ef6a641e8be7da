/*
 * Source code that a program set in a box a line (Doxygen and others do), mostly each with its
 * number in front: the numbers are no values, and the lines are code. Without numbers, blanks in
 * front of lines, brackets and semicolons tell it from boxes with an entry each.
 *
 *	<div><span>27</span> enum {</div>
 *	<div><span>28</span>   BUSY = 1,</div>  becomes  <pre>enum {\n  BUSY = 1,\n</pre>
 */
#include "limits.h"
#include "passes.h"

/* The first text of `box` after `node` that is more than blanks; NULL: none is near. */
static struct node *text_after(struct node *node, const struct node *box)
{
	node = node_next_own(node, box);
	for (int i = 0; i < LIMIT_LINE_NODES && node; i++, node = node_next_own(node, box))
		if (node->tag == TAG_TEXT && str_trim(node->text).len)
			return node;
	return NULL;
}

/* A box around one line; boxes around several (which readers may fold) are looked into. */
static bool is_line(const struct node *node)
{
	return node->tag == TAG_DIV && !node_has_blocks(node);
}

/*
 * The text node with the line's number: the first one, in an element of its own, of digits alone.
 */
static struct node *number_node(struct node *line, uint32_t *number)
{
	struct node *text = text_after(line, line);
	if (!text || text->parent == line)
		return NULL;
	struct str digits = str_trim(text->text);
	*number = 0;
	for (size_t i = 0; i < digits.len; i++) {
		if (!byte_is_digit(digits.at[i]) || i >= LIMIT_LINE_DIGITS)
			return NULL;
		*number = *number * 10 + (uint32_t)(digits.at[i] - '0');
	}
	return text;
}

/* What lists of codes do not have: brackets that stand alone, directives, comments. */
static bool begins_as_code(const struct node *text)
{
	static const struct str signs[] = { STR_INIT("#"),  STR_INIT("{"),  STR_INIT("}"),
					    STR_INIT("/*"), STR_INIT("*/"), STR_INIT("//") };
	for (size_t i = 0; text && i < sizeof signs / sizeof *signs; i++)
		if (str_starts(str_trim(text->text), signs[i]))
			return true;
	return false;
}

/* The same, and what only programs end with or mean something by: "};", blanks at the beginning. */
static bool is_line_of_code(struct node *line)
{
	const struct node *last = line;
	for (int i = 0; i < LIMIT_LINE_NODES && last->first; i++)
		last = node_last(last);
	struct str end = last->tag == TAG_TEXT ? str_trim(last->text) : STR("");
	bool indented =
	    line->first && line->first->tag == TAG_TEXT && str_starts(line->first->text, STR("  "));
	return indented || begins_as_code(text_after(line, line)) ||
	       (end.len && str_find_byte(STR(";{}"), end.at[end.len - 1], 0) != STR_NONE);
}

/* The line after this one, down to the end of `top`; NULL where something else stands there. */
static struct node *after(struct node *line, const struct node *top)
{
	struct node *node = node_skip_own(line, top);
	while (node && !is_line(node) && (node->tag == TAG_TEXT || node->tag == TAG_DIV))
		node = node_next_own(node, top);
	return node && is_line(node) ? node : NULL;
}

/* The same, in the same box. */
static struct node *beside(struct node *line)
{
	struct node *node = line->next;
	while (node && node->tag == TAG_TEXT && !str_trim(node->text).len)
		node = node->next;
	return node && is_line(node) ? node : NULL;
}

struct run {
	bool numbered;
	size_t lines;
	size_t code;
	uint32_t end; /* where its last line begins */
};

static struct node *next_line(const struct run *run, struct node *line, const struct node *top)
{
	return run->numbered ? after(line, top) : beside(line);
}

static struct run count_numbered(struct node *first, const struct node *top)
{
	struct run run = { .numbered = true, .end = first->offset };
	uint32_t number, last = 0;
	for (struct node *line = first; line; line = after(line, top)) {
		struct node *text = number_node(line, &number);
		if (!text || number <= last)
			break;
		run.lines++;
		run.code += begins_as_code(text_after(text, line));
		run.end = line->offset;
		last = number;
	}
	return run;
}

static struct run count_plain(struct node *first)
{
	struct run run = { .end = first->offset };
	for (struct node *line = first; line; line = beside(line)) {
		run.lines++;
		run.code += is_line_of_code(line);
		run.end = line->offset;
	}
	return run;
}

static struct node *join(struct arena *arena, struct node *first, const struct node *top,
			 const struct run *run)
{
	struct node *pre = node_new(arena, NULL, TAG_PRE, first->offset);
	struct node *line = first, *next;
	pre->name = "pre";
	node_insert(pre, first);
	for (size_t i = 0; i < run->lines; i++, line = next) {
		uint32_t number;
		next = next_line(run, line, top);
		if (run->numbered)
			node_take_out(number_node(line, &number));
		node_take_out(line);
		line->tag = TAG_SPAN;
		node_append(pre, line);
		node_new(arena, pre, TAG_TEXT, line->offset)->text = STR("\n");
	}
	return pre;
}

/* Without numbers, much of it must be what only code has. */
static bool is_code(const struct run *run)
{
	enum { LINES = 4, CODE = 2, PART = 3 };
	return run->code >= CODE &&
	       (run->numbered ? run->lines >= LINES : run->code * PART >= run->lines);
}

void numbered_join(struct arena *arena, struct node *root)
{
	uint32_t counted_end = 0; /* what begins up to here was counted, and is no code */
	for (struct node *node = root->first; node; node = node_next_own(node, root)) {
		uint32_t number;
		if (!is_line(node) || node->offset <= counted_end)
			continue;
		struct run run = number_node(node, &number) ? count_numbered(node, node->parent)
							    : count_plain(node);
		if (is_code(&run))
			node = join(arena, node, node->parent, &run);
		else
			counted_end = run.end;
	}
}
