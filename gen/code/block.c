#include "block.h"

#include "../entry/limits.h"

#include <string.h>

static void reserve(struct arena *arena, struct block *block, size_t pieces)
{
	block->starts = arena_array(arena, pieces + 1, sizeof *block->starts);
	block->offsets = arena_array(arena, pieces + 1, sizeof *block->offsets);
	block->count = 0;
	block->written = STR("");
}

static void add_piece(struct block *block, size_t start, uint32_t offset)
{
	block->starts[block->count] = (uint32_t)start;
	block->offsets[block->count++] = offset;
}

/* "[docs]", "[source]": a link that the program that made the page set into the code. */
static bool is_page_link(const struct node *text)
{
	struct str word = text->text;
	if (!str_starts(word, STR("[")) || !str_ends(word, STR("]")))
		return false;
	for (size_t i = 1; i + 1 < word.len; i++)
		if (!byte_is_lower(word.at[i]))
			return false;
	const struct node *above = text->parent;
	while (above->tag == TAG_SPAN)
		above = above->parent;
	return above->tag == TAG_A;
}

/* " 23: ", in an element of its own. */
static bool is_number(const struct node *text, const struct node *pre, uint32_t *number)
{
	if (text->parent == pre)
		return false;
	struct str digits = str_trim(text->text);
	if (digits.len && str_find_byte(STR(":.|"), digits.at[digits.len - 1], 0) != STR_NONE)
		digits = str_trim(str_slice(digits, 0, digits.len - 1));
	*number = 0;
	for (size_t i = 0; i < digits.len; i++) {
		if (!byte_is_digit(digits.at[i]))
			return false;
		*number = *number * 10 + (uint32_t)(digits.at[i] - '0');
	}
	return digits.len && digits.len <= LIMIT_LINE_NUMBER;
}

/* Whether numbers in turn begin the lines. */
static bool is_numbered(const struct node *pre)
{
	enum { ENOUGH = 4 };
	size_t count = 0;
	uint32_t number, last = 0;
	bool begins = true;
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre)) {
		begins |= node->tag == TAG_BR;
		if (node->tag != TAG_TEXT || !node->text.len)
			continue;
		bool numbered = begins && is_number(node, pre, &number);
		if (numbered && number <= last)
			return false;
		count += numbered;
		last = numbered ? number : last;
		begins = str_ends(node->text, STR("\n"));
	}
	return count >= ENOUGH;
}

/*
 * Whether no comment stands in code, nor in what is left of it when parts are blanked out: each has
 * a slash, a '#' before what is no word, or three quotes.
 */
static bool is_uncommented(struct str code)
{
	ptrdiff_t at = -1;
	if (str_find_byte(code, '/', 0) != STR_NONE ||
	    str_find(code, STR("\"\"\""), 0) != STR_NONE ||
	    str_find(code, STR("'''"), 0) != STR_NONE)
		return false;
	while ((at = str_find_byte(code, '#', (size_t)(at + 1))) != STR_NONE)
		if (!byte_is_word(str_byte(code, (size_t)at + 1)))
			return false;
	return true;
}

void block_of_pre(struct arena *arena, const struct node *pre, struct block *block)
{
	size_t pieces = 0, most = 0, len = 0;
	uint32_t number;
	bool numbered = is_numbered(pre);
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre)) {
		pieces += node->tag == TAG_TEXT;
		most += node->tag == TAG_BR ? 1 : node_text(node).len;
	}
	reserve(arena, block, pieces);
	block->bytes = arena_room(arena, most + 1, 1);
	for (const struct node *node = node_next(pre, pre); node; node = node_next(node, pre)) {
		if (node->tag == TAG_BR)
			block->bytes[len++] = '\n';
		bool begins = !len || block->bytes[len - 1] == '\n';
		if (node->tag != TAG_TEXT || is_page_link(node) ||
		    (numbered && begins && is_number(node, pre, &number)))
			continue;
		add_piece(block, len, node->offset);
		if (node->text.len)
			memcpy(block->bytes + len, node->text.at, node->text.len);
		len += node->text.len;
	}
	block->text = (struct str){ block->bytes, len };
	/* A non-breaking space is a blank of two bytes, so that all keep their places. */
	for (ptrdiff_t i = 0; (i = str_find(block->text, STR("\xC2\xA0"), (size_t)i)) != STR_NONE;)
		block->bytes[i] = block->bytes[i + 1] = ' ';
	block->uncommented = is_uncommented(block->text);
}

void block_of_flat(struct arena *arena, const struct flat *flat, size_t from, size_t to,
		   struct block *block)
{
	reserve(arena, block, flat->run_count + 1);
	add_piece(block, 0, flat_offset(flat, from));
	for (size_t i = 0; i < flat->run_count; i++)
		if (flat->runs[i].at > from && flat->runs[i].at < to)
			add_piece(block, flat->runs[i].at - from,
				  flat_offset(flat, flat->runs[i].at));
	struct str body = str_slice(flat_text(flat), from, to);
	block->bytes = arena_alloc(arena, body.len + 1);
	if (body.len)
		memcpy(block->bytes, body.at, body.len);
	block->text = (struct str){ block->bytes, body.len };
	block->uncommented = is_uncommented(block->text);
}

void block_put_before(struct arena *arena, struct block *block, struct str before)
{
	for (size_t i = 0; i < block->count; i++)
		block->starts[i] += (uint32_t)before.len;
	struct str text = block->text;
	block->bytes = arena_alloc(arena, before.len + text.len + 1);
	memcpy(block->bytes, before.at, before.len);
	if (text.len)
		memcpy(block->bytes + before.len, text.at, text.len);
	block->text = (struct str){ block->bytes, before.len + text.len };
	block->uncommented &= is_uncommented(before);
}

uint32_t block_offset(const struct block *block, size_t at)
{
	if (!block->count)
		return 0;
	size_t piece = source_span(block->starts, block->count, at);
	return block->offsets[piece] + (uint32_t)(at - block->starts[piece]);
}

/* A line that begins a function's body, or that is a statement, an include or an import. */
static bool is_statement(struct str line)
{
	static const struct str signs[] = { STR_INIT("#include"), STR_INIT("return "),
					    STR_INIT("return;"), STR_INIT("import "),
					    STR_INIT("using ") };
	/* "import enum" announces constants. */
	if (str_find(line, STR("enum"), 0) != STR_NONE)
		return false;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(line, signs[i]))
			return true;
	ptrdiff_t brace = str_find_byte(line, '{', 0);
	return brace != STR_NONE && str_ends(str_trim(str_slice(line, 0, (size_t)brace)), STR(")"));
}

/* "enum X {"; Python's "from enum import" is none yet. */
static bool has_enum(struct str text)
{
	for (ptrdiff_t at = 0; (at = str_find(text, STR("enum "), (size_t)at)) != STR_NONE; at++)
		if (!str_starts(str_slice(text, (size_t)at, text.len), STR("enum import ")))
			return true;
	return false;
}

bool block_is_program(const struct block *block)
{
	if (has_enum(block->text))
		return false;
	bool parameters = false; /* the line before ends them: ")" */
	for (struct str rest = block->text, line; str_part(&rest, '\n', &line);) {
		line = str_trim(line);
		bool comment = str_starts(line, STR("//")) || str_starts(line, STR("/*")) ||
			       str_starts(line, STR("*"));
		if (comment || !line.len)
			continue;
		if (is_statement(line) || (parameters && str_starts(line, STR("{"))))
			return true;
		parameters = str_ends(line, STR(")")) && !str_starts(line, STR("#"));
	}
	return false;
}

static void blank(struct block *block, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (block->bytes[i] != '\n')
			block->bytes[i] = ' ';
}

/* "[[deprecated("use POND_IO")]]" */
static void blank_double_brackets(struct block *block)
{
	struct str text = block->text;
	ptrdiff_t open;
	for (size_t at = 0; (open = str_find(text, STR("[["), at)) != STR_NONE;) {
		at = (size_t)open + 2;
		ptrdiff_t close =
		    str_find(str_slice(text, 0, str_line_end(text, at)), STR("]]"), at);
		if (close == STR_NONE)
			continue;
		at = (size_t)close + 2;
		blank(block, (size_t)open, at);
	}
}

/* Whether the line's rest from `at` on begins with an attribute. */
static bool begins_attribute(struct str text, size_t at)
{
	struct str line = str_trim(str_slice(text, at, str_line_end(text, at)));
	return (str_starts(line, STR("[")) && str_ends(line, STR("]"))) ||
	       str_starts(line, STR("#[")) || str_starts(line, STR("@"));
}

/*
 * Where the attribute at `at` ends: where its brackets are closed, perhaps lines below. Of what is
 * left open or begins with a small letter ("@brief 5 = five") all of the line is one.
 */
static size_t attribute_end(struct str text, size_t at)
{
	size_t line = str_line_end(text, at), open = 0;
	bool name = str_byte(text, at) == '@', string = false;
	if (name && !byte_is_upper(str_byte(text, at + 1)))
		return line;
	size_t i = name ? str_word_end(text, at + 1) : at + (text.at[at] == '#');
	while (name && str_byte(text, i) == '.')
		i = str_word_end(text, i + 1);
	if (name && str_byte(text, i) != '(')
		return i;
	for (size_t lines = 0; i < text.len && lines < LIMIT_ATTRIBUTE; i++) {
		lines += text.at[i] == '\n';
		string ^= text.at[i] == '"';
		open += !string && (text.at[i] == '(' || text.at[i] == '[');
		open -= !string && open && (text.at[i] == ')' || text.at[i] == ']');
		if (!open)
			return i + 1;
	}
	return line;
}

static bool may_retire(struct str text)
{
	return str_find(text, STR("eprecated"), 0) != STR_NONE ||
	       str_find(text, STR("Obsolete"), 0) != STR_NONE;
}

void block_blank_attributes(struct arena *arena, struct block *block)
{
	if (may_retire(block->text))
		block->written = arena_str(arena, block->text);
	struct str text = block->text;
	for (size_t at = 0; at < text.len; at = str_line_end(text, at) + 1) {
		for (at = str_skip_blanks(text, at); begins_attribute(text, at);) {
			size_t end = attribute_end(text, at);
			blank(block, at, end);
			at = str_skip_blanks(text, end);
		}
	}
	blank_double_brackets(block);
}

void block_blank_scopes(struct block *block)
{
	struct str text = block->text;
	ptrdiff_t sign;
	for (size_t at = 0; (sign = str_find(text, STR("::"), at)) != STR_NONE;) {
		size_t from = (size_t)sign;
		at = from + 2;
		while (from > 0 && byte_is_word(text.at[from - 1]))
			from--;
		if (at < text.len && byte_is_word(text.at[at]))
			memset(block->bytes + from, ' ', at - from);
	}
}

static struct node *text_node(struct arena *arena, struct str text, uint32_t offset)
{
	struct node *box = node_new(arena, NULL, TAG_DIV, offset);
	if (str_find_byte(text, '\f', 0) == STR_NONE) {
		node_new(arena, box, TAG_TEXT, offset)->text = text;
		return box;
	}
	for (struct str rest = text, part; str_part(&rest, '\f', &part);) {
		struct node *paragraph = node_new(arena, box, TAG_P, offset);
		node_new(arena, paragraph, TAG_TEXT, offset)->text = part;
	}
	return box;
}

/* Where in the block the text is that may be a part of it; its length: it is none. */
static size_t place_in(const struct block *block, struct str text)
{
	uintptr_t at = (uintptr_t)text.at - (uintptr_t)block->text.at; /* huge if before it */
	return at < block->text.len ? (size_t)at : block->text.len;
}

struct str block_keep(struct reading *reading, const struct block *block, struct str text)
{
	size_t at = place_in(block, text);
	if (at == block->text.len)
		return arena_str(reading->arena, text);
	uint32_t offset = block_offset(block, at);
	struct str page = str_slice(reading->page->source->text, offset, offset + text.len);
	return str_eq(page, text) ? page : arena_str(reading->arena, text);
}

struct record *block_add(struct reading *reading, struct listing_found *found,
			 const struct block *block, struct str name, size_t name_at,
			 struct str text, size_t text_at)
{
	struct record *record = record_add(reading, found);
	*record =
	    (struct record){ .offset = block_offset(block, name_at), .head = { .whole = true } };
	const struct head_name first = { .text = block_keep(reading, block, name),
					 .offset = record->offset };
	head_add_name(reading->arena, &record->head, &first);
	if (text.len && place_in(block, text) < block->text.len)
		text = block_keep(reading, block, text);
	if (text.len)
		record->text = text_node(reading->arena, text, block_offset(block, text_at));
	return record;
}
