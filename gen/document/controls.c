/*
 * Names in what belongs to no text (a button, a choice, a menu), where a name is looked for:
 *
 *	<td><button>POND_DRY</button></td>    <dt><nav>POND_HOT</nav> (2)</dt>
 *
 * A browser shows it as the row's name, and so it becomes a part of the line; the same with
 * POND_<button>DRY</button>. A button that says "Copy", or that stands before or after words, is
 * left out as before.
 */
#include "passes.h"

static bool holds_names(enum tag tag)
{
	return tag == TAG_TD || tag == TAG_TH || tag == TAG_DT || tag == TAG_LI || tag == TAG_P ||
	       tag_is_heading(tag);
}

static bool has_word(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_word(text.at[i]))
			return true;
	return false;
}

/* A word that nobody would put on a button: "POND_DRY", "E5", "IOError"; but not "Copy". */
static bool is_name(struct str word)
{
	size_t capitals = 0, others = 0;
	for (size_t i = 0; i < word.len; i++) {
		capitals += byte_is_upper(word.at[i]);
		others += word.at[i] == '_' || byte_is_digit(word.at[i]);
	}
	return !byte_is_digit(word.at[0]) && (others || capitals > 1);
}

/* Whether its first word is a name; without an end tag, it may hold all of the line. */
static bool says_name(const struct node *control)
{
	const struct node *node = node_next(control, control);
	while (node && (node->tag != TAG_TEXT || !has_word(node->text)))
		node = node_next(node, control);
	if (!node)
		return false;
	size_t begin = 0, end;
	while (!byte_is_word(node->text.at[begin]))
		begin++;
	for (end = begin; end < node->text.len && byte_is_word(node->text.at[end]);)
		end++;
	return is_name(str_slice(node->text, begin, end));
}

/* Whether the line goes on with a word: then the control stands before the name. */
static bool goes_on_with_word(const struct node *control, const struct node *box)
{
	const struct node *node = node_skip(control, box);
	while (node && !tag_is_block(node->tag) && node->tag != TAG_BR) {
		struct str text = node->tag == TAG_TEXT ? str_trim(node->text) : STR("");
		if (text.len)
			return byte_is_word(text.at[0]);
		node = node->tag == TAG_CHROME ? node_skip(node, box) : node_next(node, box);
	}
	return false;
}

/* What stands first in the cell, term, item or heading, or goes on with a name that "_" ends. */
static struct node *first_control(struct node *box)
{
	struct node *node = node_next_own(box, box);
	while (node) {
		bool said = node->tag == TAG_TEXT && has_word(node->text) &&
			    !str_ends(node->text, STR("_"));
		if (said || holds_names(node->tag))
			return NULL;
		if (node->tag == TAG_CHROME && says_name(node))
			return node;
		node =
		    node->tag == TAG_CHROME ? node_skip_own(node, box) : node_next_own(node, box);
	}
	return NULL;
}

void controls_show(struct arena *arena, struct node *root)
{
	(void)arena;
	for (struct node *node = root->first; node;) {
		struct node *control = holds_names(node->tag) ? first_control(node) : NULL;
		if (control && !goes_on_with_word(control, node))
			for (struct node *in = control; in; in = node_next_own(in, control))
				if (in->tag == TAG_CHROME)
					in->tag = TAG_SPAN;
		node =
		    node->tag == TAG_CHROME ? node_skip_own(node, root) : node_next_own(node, root);
	}
}
