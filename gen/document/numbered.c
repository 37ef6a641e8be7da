#include "numbered.h"

/* The tree is still being made here, so its nodes may change. */
static struct node *next_of(struct node *node, const struct node *top)
{
	return (struct node *)(uintptr_t)node_next(node, top);
}

static struct node *first_text(struct node *box)
{
	struct node *node = next_of(box, box);
	while (node && !(node->tag == TAG_TEXT && str_trim(node->text).len))
		node = next_of(node, box);
	return node;
}

static bool has_blocks(const struct node *box)
{
	for (const struct node *node = box->first; node; node = node->next)
		if (tag_is_block(node->tag))
			return true;
	return false;
}

/* A box around one line; boxes around several (which readers may fold) are looked into. */
static bool is_line(const struct node *node)
{
	return node->tag == TAG_DIV && !has_blocks(node);
}

/* The text node with the line's number: the first one, in an element of its own, of digits alone. */
static struct node *number_node(struct node *line, uint32_t *number)
{
	enum { DIGITS = 7 };
	struct node *text = first_text(line);
	if (!text || text->parent == line)
		return NULL;
	struct str digits = str_trim(text->text);
	*number = 0;
	for (size_t i = 0; i < digits.len; i++) {
		if (!byte_is_digit(digits.at[i]) || i >= DIGITS)
			return NULL;
		*number = *number * 10 + (uint32_t)(digits.at[i] - '0');
	}
	return text;
}

/* What lists of codes do not have: brackets that stand alone, directives, comments. */
static bool is_surely_code(const struct node *line, const struct node *number)
{
	static const struct str signs[] = { STR_INIT("#"),  STR_INIT("{"),  STR_INIT("}"),
					    STR_INIT("/*"), STR_INIT("*/"), STR_INIT("//") };
	const struct node *node = node_next(number, line);
	while (node && !(node->tag == TAG_TEXT && str_trim(node->text).len))
		node = node_next(node, line);
	for (size_t i = 0; node && i < sizeof signs / sizeof *signs; i++)
		if (str_starts(str_trim(node->text), signs[i]))
			return true;
	return false;
}

/* The line behind this one, down to the end of `top`; NULL where something else stands there. */
static struct node *behind(struct node *line, const struct node *top)
{
	struct node *node = (struct node *)(uintptr_t)node_skip(line, top);
	while (node && !is_line(node) && (node->tag == TAG_TEXT || node->tag == TAG_DIV))
		node = next_of(node, top);
	return node && is_line(node) ? node : NULL;
}

struct run {
	size_t lines;
	size_t code;
	uint32_t end; /* where its last line begins */
};

static struct run count_lines(struct node *first, const struct node *top)
{
	struct run run = { .end = first->offset };
	uint32_t number, last = 0;
	for (struct node *line = first; line; line = behind(line, top)) {
		const struct node *text = number_node(line, &number);
		if (!text || number <= last)
			break;
		run.lines++;
		run.code += is_surely_code(line, text);
		run.end = line->offset;
		last = number;
	}
	return run;
}

static void detach(struct node *node)
{
	*(node->prev ? &node->prev->next : &node->parent->first) = node->next;
	*(node->next ? &node->next->prev : &node->parent->last) = node->prev;
	node->prev = node->next = NULL;
}

static void append(struct node *parent, struct node *node)
{
	node->parent = parent;
	node->prev = parent->last;
	*(parent->last ? &parent->last->next : &parent->first) = node;
	parent->last = node;
}

static void insert_before(struct node *node, struct node *place)
{
	node->parent = place->parent;
	node->prev = place->prev;
	node->next = place;
	*(place->prev ? &place->prev->next : &place->parent->first) = node;
	place->prev = node;
}

static struct node *join(struct arena *arena, struct node *first, const struct node *top,
			 size_t lines)
{
	struct node *pre = node_new(arena, NULL, TAG_PRE, first->offset);
	pre->text = STR("pre");
	insert_before(pre, first);
	for (struct node *line = first, *next; lines--; line = next) {
		uint32_t number;
		next = behind(line, top);
		detach(number_node(line, &number));
		detach(line);
		line->tag = TAG_SPAN;
		append(pre, line);
		node_new(arena, pre, TAG_TEXT, line->offset)->text = STR("\n");
	}
	return pre;
}

void numbered_join(struct arena *arena, struct node *root)
{
	enum { LINES = 4, CODE = 2 };
	uint32_t vain_end = 0; /* what begins up to here was counted, and is no code */
	for (struct node *node = root->first; node; node = next_of(node, root)) {
		uint32_t number;
		if (!is_line(node) || node->offset <= vain_end || !number_node(node, &number))
			continue;
		struct run run = count_lines(node, node->parent);
		if (run.lines >= LINES && run.code >= CODE)
			node = join(arena, node, node->parent, run.lines);
		else
			vain_end = run.end;
	}
}
