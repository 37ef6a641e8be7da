/* Enums that are set as text rather than as code. */
#include "c_definitions.h"

#include "../entry/limits.h"
#include "../entry/words.h"

static bool holds_brace(const struct node *box)
{
	for (const struct node *node = box->first; node; node = node->next)
		if (node->tag == TAG_TEXT && str_find_byte(node->text, '{', 0) != STR_NONE)
			return true;
	return false;
}

static bool is_line_box(const struct node *box)
{
	static const enum tag boxes[] = { TAG_P, TAG_DIV, TAG_TD, TAG_DD, TAG_DT, TAG_LI };
	bool known = false;
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		known |= box->tag == boxes[i];
	return known && !node_has_blocks(box);
}

/* "}", "};", "} name;" */
static bool ends_enum(struct str after)
{
	after = str_trim(after);
	bool statement = str_ends(after, STR(";"));
	size_t word = 0, end = after.len - statement;
	while (word < end && byte_is_word(after.at[word]))
		word++;
	return word == end && (!word || statement);
}

/* "name { ... }" and nothing but a name and a ";" after it. */
static bool find_body(struct str text, size_t *from, size_t *to)
{
	ptrdiff_t open = str_find_byte(text, '{', 0), close = str_find_last(text, '}');
	if (open == STR_NONE || close < open)
		return false;
	*from = (size_t)open;
	*to = (size_t)close + 1;
	struct str body = str_slice(text, *from + 1, (size_t)close);
	return ends_enum(str_slice(text, *to, text.len)) &&
	       str_find_byte(body, '=', 0) != STR_NONE && str_find_byte(body, '{', 0) == STR_NONE &&
	       str_find_byte(body, '"', 0) == STR_NONE;
}

bool enum_text_find(struct reading *reading, const struct node *box, size_t *from, size_t *to)
{
	if (!is_line_box(box) || !holds_brace(box))
		return false;
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, SIZE_MAX);
	return find_body(flat_text(&reading->flat), from, to);
}

/* "enum" in the cell before. */
static bool follows_enum(struct reading *reading, const struct node *box)
{
	const struct node *before = node_prev(box);
	while (before && before->tag == TAG_TEXT)
		before = node_prev(before);
	if (box->tag != TAG_TD || !before || before->tag != TAG_TD)
		return false;
	flat_read(&reading->flat, before, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	return str_eq(str_trim(flat_text(&reading->flat)), STR("enum"));
}

size_t enum_text_unvalued(struct reading *reading, const struct node *box, struct str *first)
{
	enum { AT_LEAST = 2 };
	if (!is_line_box(box) || !holds_brace(box))
		return 0;
	bool follows = follows_enum(reading, box);
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, SIZE_MAX);
	struct str text = flat_text(&reading->flat), name;
	ptrdiff_t open = str_find_byte(text, '{', 0), close = str_find_last(text, '}');
	bool says = follows || str_starts(str_trim(text), STR("enum"));
	if (open == STR_NONE || close < open || !says ||
	    !ends_enum(str_slice(text, (size_t)close + 1, text.len)))
		return 0;
	size_t count = 0, speaking = 0;
	struct str rest = str_slice(text, (size_t)open + 1, (size_t)close);
	while (str_part(&rest, ',', &name)) {
		name = str_trim(name);
		if (!name.len || str_word_end(name, 0) != name.len)
			return 0;
		speaking += str_is_joined(name) && name_speaks_of_codes(name);
		if (!count++)
			*first = arena_str(reading->arena, name);
	}
	return count >= AT_LEAST && speaking * 2 >= count ? count : 0;
}

bool enum_text_read(struct reading *reading, const struct node *box, struct block *block)
{
	size_t from, to;
	if (!enum_text_find(reading, box, &from, &to))
		return false;
	block_of_flat(reading->arena, &reading->flat, from, to, block);
	block_put_before(reading->arena, block, STR("enum "));
	block_blank_scopes(block);
	return true;
}
