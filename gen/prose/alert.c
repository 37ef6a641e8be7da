#include "alert.h"

static const struct str kinds[] = {
	STR_INIT("Note"),    STR_INIT("Tip"),     STR_INIT("Important"),
	STR_INIT("Warning"), STR_INIT("Caution"),
};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* The kind that is the word, in any letters, or empty text. */
static struct str kind_of(struct str word)
{
	for (size_t i = 0; i < KINDS; i++)
		if (str_eq_nocase(word, kinds[i]))
			return kinds[i];
	return STR("");
}

/* The same for "Note:" and "Note". */
static struct str kind_of_label(struct str label)
{
	label = str_trim(label);
	if (str_ends(label, STR(":")))
		label = str_slice(label, 0, label.len - 1);
	return kind_of(label);
}

static bool has_class(const struct node *node, struct str wanted)
{
	struct str classes = node_attribute(node, STR("class")), class;
	while (str_part(&classes, ' ', &class))
		if (str_eq(class, wanted))
			return true;
	return false;
}

bool alert_box(const struct node *box)
{
	/* So far from the box to its first word; a bound, for boxes that are nested without end. */
	enum { NEAR = 8 };
	if (!node_attributes(box) || !has_class(box, STR("alert")))
		return false;
	const struct node *node = box->first;
	for (int i = 0; i < NEAR && node && !(node->tag == TAG_TEXT && str_trim(node->text).len);
	     i++)
		node = node_next(node, box);
	if (!node || node->tag != TAG_TEXT || !kind_of_label(node->text).len)
		return false;
	for (int i = 0; i < NEAR && node != box; i++, node = node->parent)
		if (node->tag == TAG_STRONG)
			return true;
	return false;
}

static bool is_plain(const struct run *run)
{
	for (int s = 0; s < STYLES; s++)
		if (run->look.in[s])
			return false;
	return true;
}

bool alert_is_bold_label(const struct run *run, struct str text)
{
	return run->kind == RUN_TEXT && run->look.in[STYLE_STRONG] &&
	       kind_of_label(str_slice(text, run->from, run->from + run->len)).len;
}

static void cut(struct run *run, size_t bytes)
{
	run->from += bytes;
	run->len -= bytes;
}

/* Without what parts the label from the words after it. */
static void trim_start(struct block *leaf, struct run *runs, struct str text, bool colon)
{
	for (; leaf->run_count; leaf->run++, leaf->run_count--) {
		struct run *run = &runs[leaf->run];
		if (run->kind == RUN_BREAK)
			continue;
		if (run->kind != RUN_TEXT)
			return;
		if (colon && run->len && text.at[run->from] == ':')
			cut(run, 1);
		colon = colon && !run->len;
		for (size_t space; run->len && (space = str_space_at(text, run->from)) > 0;)
			cut(run, space);
		if (run->len)
			return;
	}
}

struct str alert_take_label(struct block *first, struct run *runs, struct str text)
{
	if (first->kind != BLOCK_PARAGRAPH || !first->run_count)
		return STR("");
	struct run *run = &runs[first->run];
	struct str words = str_slice(text, run->from, run->from + run->len), kind = STR("");
	if (alert_is_bold_label(run, text)) {
		/*
		 * "**Note** that" says nothing of the whole quote, but that is how alerts look,
		 * too.
		 */
		kind = kind_of_label(words);
		cut(run, run->len);
		trim_start(first, runs, text, !str_ends(words, STR(":")));
	} else if (run->kind == RUN_TEXT && is_plain(run) && str_starts(words, STR("[!"))) {
		ptrdiff_t end = str_find_byte(words, ']', 0);
		if (end == STR_NONE)
			return STR("");
		kind = kind_of(str_slice(words, 2, (size_t)end));
		if (!kind.len)
			return STR("");
		cut(run, (size_t)end + 1);
		trim_start(first, runs, text, false);
	}
	return kind;
}
