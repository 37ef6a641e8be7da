#include "knownlists.h"

#include "../entry/limits.h"
#include "../entry/words.h"

/* What a reader has read before the place that the walk has come to. */
struct context {
	const struct node *title;                /* the page's first heading, where it is a <h1> */
	const struct node *headings[TAG_H6 + 1]; /* those that the place stands below */
	const struct node *before;               /* the block with the last text, or the text */
	bool has_heading;                        /* there was a heading */
};

enum subject { SUBJECT_NONE, SUBJECT_INPUT, SUBJECT_CODES };

static enum subject subject_of(struct str text)
{
	return text_speaks_of_codes(text)   ? SUBJECT_CODES
	       : text_speaks_of_input(text) ? SUBJECT_INPUT
					    : SUBJECT_NONE;
}

static struct str text_between(struct reading *reading, const struct node *top,
			       const struct node *from, const struct node *to)
{
	flat_read(&reading->flat, top, (struct point){ from, 0 }, (struct point){ to, 0 },
		  LIMIT_HEADING);
	return flat_text(&reading->flat);
}

/* What is said last, right before a listing. */
static struct str last_sentence(struct str text)
{
	text = str_trim(text);
	for (size_t i = text.len; i-- > 1;)
		if (byte_is_space(text.at[i]) && (text.at[i - 1] == '.' || text.at[i] == '\n'))
			return str_slice(text, i, text.len);
	return text;
}

/*
 * The nearest heading that says what is below it does; those at the level of `first` and below do
 * not count.
 */
static enum subject subject_of_headings(struct reading *reading, const struct context *context,
					enum tag level)
{
	for (enum tag tag = level; tag-- > TAG_H1;) {
		const struct node *heading = context->headings[tag];
		enum subject subject =
		    heading ? subject_of(text_between(reading, heading, NULL, NULL)) : SUBJECT_NONE;
		if (subject != SUBJECT_NONE)
			return subject;
	}
	return SUBJECT_NONE;
}

static enum tag level_of(const struct listing_found *found)
{
	const struct node *node = found->first;
	while (node && node->tag == TAG_DIV)
		node = node->first;
	return node && tag_is_heading(node->tag) ? node->tag : TAG_H6 + 1;
}

static enum standing judge(struct reading *reading, const struct context *context,
			   const struct listing_found *found, const struct known_tally *tally)
{
	enum { SURELY = 5 };
	if (found->verdict == VERDICT_CODES || !tally->known ||
	    (tally->known * 2 < tally->named && tally->known < SURELY))
		return STANDING_NONE;
	if (tally->speaking * 2 > tally->named || found->of_codes)
		return STANDING_CODES;
	enum subject before = SUBJECT_NONE;
	if (context->before)
		before = subject_of(last_sentence(
		    text_between(reading, reading->page->root, context->before, found->first)));
	enum subject above = subject_of_headings(reading, context, level_of(found));
	/* What is said right before counts more than a heading. */
	enum subject subject = before != SUBJECT_NONE ? before : above;
	return subject == SUBJECT_CODES   ? STANDING_CODES
	       : subject == SUBJECT_INPUT ? STANDING_INPUT
					  : STANDING_NAMES;
}

static void pass_heading(struct context *context, const struct node *heading)
{
	bool title = !context->has_heading && heading->tag == TAG_H1;
	context->has_heading = true;
	if (title)
		context->title = heading;
	for (enum tag tag = heading->tag; tag <= TAG_H6; tag++)
		context->headings[tag] = NULL;
	if (!title)
		context->headings[heading->tag] = heading;
}

/* Paragraphs and the like as a whole; of boxes only the text. */
static const struct node *block_of(const struct node *text)
{
	const struct node *block = text;
	while (!tag_is_block(block->tag) && block->parent)
		block = block->parent;
	bool box = block->tag == TAG_DIV || block->tag == TAG_ROOT || block->tag == TAG_TD;
	return box ? text : block;
}

enum standing *knownlists_judge(struct reading *reading, const struct known_tally *tallies)
{
	const struct node *root = reading->page->root;
	struct context context = { .has_heading = false };
	enum standing *standings =
	    arena_array(reading->arena, reading->count + 1, sizeof *standings);
	size_t i = 0;
	bool of_codes = text_speaks_of_codes(reading->page->front.title);
	for (const struct node *node = root->first; node;) {
		for (; i < reading->count && reading->listings[i].first == node; i++)
			standings[i] = judge(reading, &context, &reading->listings[i], &tallies[i]);
		if (node->tag == TAG_HIDDEN || node->tag == TAG_CHROME) {
			node = node_skip(node, root);
			continue;
		}
		if (tag_is_heading(node->tag))
			pass_heading(&context, node);
		else if (node->tag == TAG_TEXT && str_trim(node->text).len)
			context.before = block_of(node);
		node = node_next(node, root);
	}
	if (context.title)
		of_codes |= text_speaks_of_codes(text_between(reading, context.title, NULL, NULL));
	bool any = false;
	for (i = 0; i < reading->count; i++)
		any |= standings[i] == STANDING_CODES;
	for (i = 0; of_codes && !any && i < reading->count; i++)
		if (standings[i] == STANDING_NAMES)
			standings[i] = STANDING_CODES;
	return standings;
}

enum standing knownlists_least(const struct reading *reading, const enum standing *standings,
			       bool named)
{
	size_t counts[STANDING_CODES + 1] = { 0 };
	for (size_t i = 0; i < reading->count; i++) {
		counts[standings[i]]++;
		named &= reading->listings[i].verdict == VERDICT_PROSE;
	}
	if (counts[STANDING_CODES] || !named)
		return STANDING_CODES;
	if (counts[STANDING_NAMES])
		return STANDING_NAMES;
	return counts[STANDING_INPUT] == 1 ? STANDING_INPUT : STANDING_CODES;
}
