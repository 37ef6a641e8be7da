#include "twin.h"

#include "../model/name.h"
#include "../model/number.h"

/* Text of an element, without blanks at its ends and with single ones in it. */
enum { LONGEST = 120 };

struct text {
	char bytes[LONGEST];
	size_t len;
	bool cut;
};

static struct str str_text(const struct text *text)
{
	return (struct str){ text->bytes, text->len };
}

static void add_byte(struct text *text, char byte)
{
	bool blank = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
	if (blank && (!text->len || text->bytes[text->len - 1] == ' '))
		return;
	text->cut |= text->len == LONGEST;
	if (!text->cut)
		text->bytes[text->len++] = blank ? ' ' : byte;
}

static void read_text(const struct node *top, struct text *text)
{
	text->len = 0;
	text->cut = false;
	size_t steps = 0;
	for (const struct node *node = node_next(top, top); node && !text->cut;
	     node = node_next(node, top)) {
		text->cut = steps++ == LONGEST;
		for (size_t i = 0; node->tag == TAG_TEXT && i < node->text.len && !text->cut; i++)
			add_byte(text, node->text.at[i]);
	}
	while (text->len && text->bytes[text->len - 1] == ' ')
		text->len--;
}

static size_t word_end(struct str text, size_t at)
{
	while (at < text.len && byte_is_word(text.at[at]))
		at++;
	return at;
}

/* A sure name with underscores and nothing else. */
static bool is_name(struct str text)
{
	return word_end(text, 0) == text.len && name_shape(text) == NAME_SURE &&
	       str_find_byte(text, '_', 1) != STR_NONE;
}

/* "WBEM _ E _ fehlgeschlagen": an underscore that stands apart, and the first part of the name. */
static bool is_torn(struct str text, struct str name)
{
	struct str part = str_slice(name, 0, (size_t)str_find_byte(name, '_', 1));
	ptrdiff_t at = str_find(text, part, 0);
	return (str_find(text, STR(" _"), 0) != STR_NONE ||
		str_find(text, STR("_ "), 0) != STR_NONE) &&
	       at != STR_NONE && word_end(text, (size_t)at) == (size_t)at + part.len;
}

/* "2147749890 (0x80041002 angezeigt)": begins with the digits that the value begins with. */
static bool begins_alike(struct str text, struct str value)
{
	size_t digits = word_end(value, 0);
	return digits && word_end(text, 0) == digits &&
	       str_eq(str_slice(text, 0, digits), str_slice(value, 0, digits));
}

bool twin_is_copy(const struct node *node)
{
	enum { SHORTEST = 4 }; /* shorter ones may be parts of one text */
	const struct node *next = node->next;
	if (node->tag != TAG_SPAN || !next || next->tag != TAG_SPAN)
		return false;
	struct text first, second;
	read_text(node, &first);
	if (!first.len || first.cut)
		return false;
	read_text(next, &second);
	if (second.cut || second.len < SHORTEST)
		return false;
	struct str text = str_text(&first), whole = str_text(&second);
	struct value_found value;
	if (str_eq(text, whole))
		return true;
	if (is_name(whole))
		return is_torn(text, whole);
	return value_find(whole, 0, &value) && value.end == whole.len && begins_alike(text, whole);
}
