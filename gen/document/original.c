/*
 * A text that stands there twice, side by side: as a translation and as the original. Translated
 * pages have both, and show one of them at a time.
 *
 *	<span>WBEM _ E _ fehlgeschlagen</span><span>WBEM_E_FAILED</span>
 *	<span data-a="7">Schlug fehl.</span><span><span data-b="7">It failed.</span></span>
 *
 * Of names and values the original counts, for translators tear them and translate their parts; of
 * prose the translation, which is what the page's readers see.
 */
#include "limits.h"
#include "passes.h"

/* Text of an element, without blanks at its ends and with single ones in it. */
struct text {
	char bytes[LIMIT_COPY];
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
	text->cut |= text->len == LIMIT_COPY;
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
		text->cut = steps++ == LIMIT_COPY;
		if (tag_is_block(node->tag))
			add_byte(text, ' ');
		for (size_t i = 0; node->tag == TAG_TEXT && i < node->text.len && !text->cut; i++)
			add_byte(text, node->text.at[i]);
	}
	while (text->len && text->bytes[text->len - 1] == ' ')
		text->len--;
}

/* "WBEM_E_FAILED" and nothing else. */
static bool is_name(struct str text)
{
	return text.len && byte_is_letter(text.at[0]) && str_word_end(text, 0) == text.len &&
	       str_is_joined(text);
}

/* "0x80041001", "(0x1)", "-5" and nothing else. */
static bool is_value(struct str text)
{
	while (text.len && (text.at[0] == '(' || text.at[0] == '-'))
		text = str_slice(text, 1, text.len);
	if (text.len && text.at[text.len - 1] == ')')
		text = str_slice(text, 0, text.len - 1);
	return text.len && byte_is_digit(text.at[0]) && str_word_end(text, 0) == text.len;
}

/* Nothing but names and values. */
static bool is_head(struct str text)
{
	struct str word;
	bool any = false;
	while (str_part(&text, ' ', &word)) {
		if (!is_name(word) && !is_value(word))
			return false;
		any = true;
	}
	return any;
}

/* "WBEM _ E _ fehlgeschlagen": an underscore that stands apart, and the first part of the name. */
static bool is_torn(struct str text, struct str name)
{
	struct str part = str_slice(name, 0, (size_t)str_find_byte(name, '_', 1));
	ptrdiff_t at = str_find(text, part, 0);
	return (str_find(text, STR(" _"), 0) != STR_NONE ||
		str_find(text, STR("_ "), 0) != STR_NONE) &&
	       at != STR_NONE && str_word_end(text, (size_t)at) == (size_t)at + part.len;
}

/* "2147749890 (0x80041002 angezeigt)": begins with the digits that the value begins with. */
static bool begins_alike(struct str text, struct str value)
{
	size_t digits = str_word_end(value, 0);
	return digits && str_word_end(text, 0) == digits &&
	       str_eq(str_slice(text, 0, digits), str_slice(value, 0, digits));
}

/* Whether an attribute of one is one of the other, too: the key by which programs tell pairs. */
static bool have_same_key(const struct node *node, const struct node *other)
{
	for (const struct attribute *a = node_attributes(node); a; a = a->next)
		for (const struct attribute *b = node_attributes(other); b; b = b->next)
			if (str_starts(a->name, STR("data-")) &&
			    str_starts(b->name, STR("data-")) && a->value.len &&
			    str_eq(a->value, b->value))
				return true;
	return false;
}

static bool is_keyed_pair(const struct node *node, const struct node *next)
{
	return have_same_key(node, next) || (next->first && have_same_key(node, next->first));
}

/*
 * Without keys: the same text, or a name or a value whole that is torn or has words beside it in
 * the first.
 */
static bool is_copy(struct str text, struct str whole)
{
	enum { SHORTEST = 4 }; /* shorter ones may be parts of one text */
	if (whole.len < SHORTEST)
		return false;
	return str_eq(text, whole) || (is_name(whole) && is_torn(text, whole)) ||
	       (is_head(whole) && is_value(str_slice(whole, 0, str_word_end(whole, 0))) &&
		begins_alike(text, whole));
}

static void hide_one(struct node *node, struct node *next)
{
	struct text first, second;
	read_text(node, &first);
	read_text(next, &second);
	bool head = !second.cut && is_head(str_text(&second));
	if (is_keyed_pair(node, next))
		(head ? node : next)->tag = TAG_HIDDEN;
	else if (first.len && !first.cut && !second.cut &&
		 is_copy(str_text(&first), str_text(&second)))
		node->tag = TAG_HIDDEN;
}

void original_hide(struct arena *arena, struct node *root)
{
	(void)arena;
	for (struct node *node = root->first; node; node = node_next_own(node, root))
		if (node->tag == TAG_SPAN && node->next && node->next->tag == TAG_SPAN)
			hide_one(node, node->next);
}
