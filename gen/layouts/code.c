/*
 * Code blocks that define codes: enums and #defines. Comments are the descriptions: one
 * behind a definition on its line, else the ones on the lines before it. Values are worked out as a
 * C compiler would (gen/header). A program that merely uses codes is no listing.
 */
#include "../header/cheader.h"
#include "comment.h"
#include "layout.h"

/* The block's text as one piece, and where its lines stand on the page. */
struct block {
	struct str text;
	const struct node **nodes; /* one text node a line at most */
	size_t *starts;
	size_t count;
};

static void read_block(struct arena *arena, const struct node *pre, struct block *block)
{
	struct buf text = { 0 };
	size_t nodes = 0;
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre))
		nodes += node->tag == TAG_TEXT;
	block->nodes = arena_array(arena, nodes + 1, sizeof *block->nodes);
	block->starts = arena_array(arena, nodes + 1, sizeof *block->starts);
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre)) {
		if (node->tag == TAG_BR)
			buf_add_byte(&text, '\n');
		if (node->tag != TAG_TEXT)
			continue;
		block->nodes[block->count] = node;
		block->starts[block->count++] = text.len;
		buf_add(&text, node->text);
	}
	block->text = buf_take(&text, arena);
}

static uint32_t page_offset(const struct block *block, size_t at)
{
	size_t low = 0, high = block->count;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (block->starts[mid] <= at)
			low = mid;
		else
			high = mid;
	}
	return block->count ? block->nodes[low]->offset + (uint32_t)(at - block->starts[low]) : 0;
}

/* Function bodies, includes and the like: a sample program, whose constants are no codes. */
static bool is_program(struct str text)
{
	static const struct str signs[] = { STR_INIT("#include"), STR_INIT("return "), STR_INIT("return;"),
					    STR_INIT("import "), STR_INIT("using ") };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(text, signs[i], 0) != STR_NONE)
			return true;
	/* ") {": a body behind a parameter list */
	for (size_t at = 0; at < text.len; at++) {
		if (text.at[at] != '{')
			continue;
		size_t before = at;
		while (before > 0 && byte_is_space(text.at[before - 1]))
			before--;
		if (before > 0 && text.at[before - 1] == ')')
			return true;
	}
	return false;
}

/* The value as the block writes it, where it is a plain number; else as fits the value. */
static void read_form(struct reading *reading, const struct block *block, size_t name_end, struct head *head)
{
	struct str rest = str_slice(block->text, 0, block->text.len);
	size_t at = name_end;
	while (at < rest.len && (rest.at[at] == ' ' || rest.at[at] == '\t' || rest.at[at] == '='))
		at++;
	ptrdiff_t line = str_find_byte(rest, '\n', at);
	rest.len = line == STR_NONE ? rest.len : (size_t)line;
	struct value_found written;
	head->value_offset = page_offset(block, at);
	if (value_find(rest, at, &written) && written.state == VALUE_GOOD && written.value == head->value.value) {
		head->value.form = written.form;
		head->value_text = arena_str(reading->arena, str_slice(rest, written.from, written.end));
	} else {
		bool negative = head->value.value >> 20 == 0xFFF;
		head->value.form = negative ? FORM_NEGATIVE : head->value.value > 0xFFFF ? FORM_HEX : FORM_DECIMAL;
		head->value_text = arena_printf(reading->arena, "0x%08X", head->value.value);
	}
}

static const struct node *comment_node(struct reading *reading, const struct block *block,
				       const struct cheader_definition *definition)
{
	size_t from;
	struct str text = comment_of(reading->arena, block->text, definition->offset, definition->name, &from);
	if (!text.len)
		return NULL;
	struct node *box = node_new(reading->arena, NULL, TAG_DIV, page_offset(block, from));
	for (struct str rest = text, part; str_part(&rest, '\f', &part);) {
		struct node *paragraph = node_new(reading->arena, box, TAG_P, box->offset);
		node_new(reading->arena, paragraph, TAG_TEXT, box->offset)->text = part;
	}
	return box;
}

static void add_definition(struct reading *reading, struct listing_found *found, const struct block *block,
			   const struct cheader_definition *definition)
{
	struct head head = { .name_count = 1, .whole = true };
	head.names[0] = (struct head_name){ .text = arena_str(reading->arena, definition->name),
					    .offset = page_offset(block, definition->offset) };
	head.value = (struct value_found){ .state = VALUE_GOOD, .value = definition->values[0] };
	read_form(reading, block, definition->offset + definition->name.len, &head);
	*record_add(reading, found) = (struct record){
		.head = head,
		.offset = head.names[0].offset,
		.description = comment_node(reading, block, definition),
	};
}

static bool read_code(struct reading *reading, const struct node *pre, struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	if (pre->tag != TAG_PRE)
		return false;
	struct block block = { 0 };
	read_block(reading->arena, pre, &block);
	bool defines = str_find(block.text, STR("#define"), 0) != STR_NONE || str_find(block.text, STR("enum"), 0) != STR_NONE;
	if (!defines || is_program(block.text))
		return false;
	struct cheaders *headers = cheaders_new(reading->arena);
	cheaders_add(headers, reading->page->source->path, block.text);
	cheaders_evaluate(headers);
	for (size_t i = 0; i < headers->count; i++)
		if (headers->items[i]->value_count == 1)
			add_definition(reading, found, &block, headers->items[i]);
	return found->count >= AT_LEAST && listing_accept(reading, found);
}

const struct layout layout_code = { STR_INIT("code"), read_code };
