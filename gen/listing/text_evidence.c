#include "text_evidence.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"

/* "ERR102", "ERROR-5", "pond.error.101": the code speaks for itself. */
static bool is_error(struct str code)
{
	return str_starts(code, STR("ERR")) ||
	       (text_code_is_dotted(code) && text_speaks_of_codes(code));
}

void text_tally_add(struct text_tally *tally, struct str code, const struct text_head *head)
{
	struct str letters = text_code_letters(code);
	size_t digits = 0;
	for (size_t i = 0; i < code.len; i++)
		digits += byte_is_digit(code.at[i]);
	tally->entries++;
	tally->alike += tally->entries > 1 && str_eq(letters, tally->letters);
	tally->letters = letters;
	tally->digits = digits > tally->digits ? digits : tally->digits;
	tally->numbered += head->numbered;
	tally->states += head->state;
	tally->slugs += !head->numbered && head->shape == TEXT_SLUG;
	tally->words += !head->numbered && head->shape == TEXT_WORD;
	tally->odd +=
	    !head->numbered && !head->state && head->shape != TEXT_SLUG && head->shape != TEXT_WORD;
	tally->labelled += head->labelled;
	tally->fields += word_is_field(code);
	tally->errors += is_error(code);
}

static void note_heading(struct reading *reading, struct text_context *context,
			 const struct node *heading)
{
	flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	struct str text = flat_text(&reading->flat);
	for (enum tag below = heading->tag; below <= TAG_H6; below++)
		context->says[below] = context->states[below] = context->stands[below] =
		    context->others[below] = context->lists[below] = context->changes[below] =
			false;
	context->heading = heading->tag;
	bool exits = reading->settings->codes_are_text && text_heads_exit_codes(text);
	context->says[heading->tag] = exits || text_heads_error_codes(text);
	context->lists[heading->tag] = exits || text_lists_error_codes(text);
	context->others[heading->tag] = text_heads_others(text);
	context->states[heading->tag] = header_hint(text).state;
	context->changes[heading->tag] = text_tells_changes(text);
	context->stands[heading->tag] = true;
}

/* Goes on to the node. */
static void look(struct reading *reading, struct text_context *context, const struct node *node)
{
	const struct node *root = reading->page->root;
	const struct node *at = context->at ? context->at : root->first;
	for (; at && at->offset < node->offset; at = node_next(at, root))
		if (tag_is_heading(at->tag))
			note_heading(reading, context, at);
	context->at = at;
}

struct above {
	bool others;   /* the heading right above is of something else */
	bool near;     /* the heading right above says it, or the words before the listing do */
	bool any;      /* any heading above, or the page's title */
	bool of_words; /* one of them says that codes are listed: they may be any words */
	bool states;   /* ... of SQLSTATE */
	bool changes;  /* any of them is that of changes, and so what stands below is fixed */
};

static void add_words(struct above *above, struct str words)
{
	bool says = text_heads_error_codes(words);
	above->near |= says;
	above->any |= says;
	above->of_words |= text_lists_error_codes(words);
	above->states |= header_hint(words).state;
}

/* "The error codes are:" right before the listing. */
static void add_words_before(struct reading *reading, const struct node *node, struct above *above)
{
	const struct node *before = node_before_boxes(node);
	if (!before || before->tag != TAG_P)
		return;
	flat_read(&reading->flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	if (reading->flat.cut)
		return;
	struct str words = flat_text(&reading->flat);
	if (reading->settings->codes_are_text && text_announces_codes(words)) {
		above->near = above->any = above->of_words = true;
		above->others = false;
	} else if (tag_is_heading(node->tag)) {
		return;
	} else if (text_heads_others(words)) {
		above->near = false;
		above->others = true;
	} else if (str_ends(words, STR(":")) || str_ends(words, STR("\xEF\xBC\x9A")))
		add_words(above, words);
	else if (text_speaks_of_input(words))
		above->near = false;
}

/* The title of the front matter again. */
static bool repeats_title(struct reading *reading, const struct node *heading)
{
	flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	return str_eq(str_trim(flat_text(&reading->flat)), reading->page->front.title);
}

static struct above look_above(struct reading *reading, struct text_context *context,
			       const struct node *node)
{
	struct above above = { .near = false };
	look(reading, context, node);
	enum tag to = tag_is_heading(node->tag) ? node->tag : TAG_H6 + 1;
	bool any = false;
	for (enum tag tag = TAG_H1; tag < to; tag++) {
		if (!context->stands[tag])
			continue;
		any = true;
		above.near = context->says[tag];
		above.others = context->others[tag];
		above.any |= context->says[tag];
		above.of_words |= context->lists[tag];
		above.states |= context->states[tag];
		above.changes |= context->changes[tag];
	}
	above.changes |= text_tells_changes(reading->page->front.title);
	/* A page that has a heading for its title says it there, and that is above no other words
	 * of it. */
	if (!(node->tag == TAG_H1 && repeats_title(reading, node)) &&
	    (!any || (!above.any && !context->stands[TAG_H1])))
		add_words(&above, reading->page->front.title);
	/* "Login" below "Error codes" is where they occur. */
	if (tag_is_heading(node->tag) && above.any && !above.others)
		above.near = true;
	/* What stands before a heading of the same level is of the section before. */
	if (!tag_is_heading(node->tag) || node->tag > context->heading)
		add_words_before(reading, node, &above);
	return above;
}

/*
 * "Error code in the pump: 5906" below each of them: what has such a label is an error, whatever
 * the headings above say.
 */
static bool are_labelled_below(struct reading *reading, const struct listing_found *found)
{
	const struct node *root = reading->page->root, *end = node_skip(found->last, root);
	size_t labels = 0;
	for (const struct node *node = found->first; node != end; node = node_next(node, root)) {
		bool words = node->first && !tag_is_block(node->first->tag);
		if (!words || (node->tag != TAG_P && node->tag != TAG_LI))
			continue;
		flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_TITLE);
		struct str text = flat_text(&reading->flat);
		ptrdiff_t colon = str_find_byte(text, ':', 0);
		labels +=
		    colon != STR_NONE && text_lists_error_codes(str_slice(text, 0, (size_t)colon));
	}
	return labels >= found->count;
}

bool texts_are_codes(struct reading *reading, struct text_context *context,
		     const struct text_tally *tally, bool alone, struct listing_found *found)
{
	enum { SEVERAL = 2, FORM = 3, LONG = 3 };
	size_t all = tally->entries;
	bool asked = reading->settings->codes_are_text;
	if (tally->numbers)
		return tally->numbers == all && (all >= SEVERAL || alone) && tally->others <= all;
	if (!all || tally->fields)
		return false;
	bool numbered = tally->numbered == all;
	if (!numbered && tally->states != all && all < SEVERAL)
		return false;
	struct above above = look_above(reading, context, found->first);
	if (above.states && tally->states == all)
		return true;
	/* "DB-14848 - The server crashed" */
	if (above.changes && !asked)
		return false;
	bool labelled = tally->labelled == all;
	if (all < SEVERAL && (labelled ? tally->digits < SEVERAL || tally->others > all
				       : !alone || !above.near || tally->digits < LONG))
		return false;
	/* "SHA-256" and "UTF-8" have nothing in common. */
	bool one_form = all < SEVERAL || tally->alike * 2 >= all - 1 || above.near;
	bool said = (above.any && !above.others) || labelled;
	if (numbered && one_form && (said || ((tally->errors == all || asked) && all >= SEVERAL)))
		return true;
	if (numbered && all >= FORM && tally->alike + 1 == all &&
	    (str_eq(tally->letters, STR("E")) || are_labelled_below(reading, found))) {
		found->why = STR("nothing says that its texts are codes");
		found->warning = arena_printf(
		    reading->arena,
		    "%.*s and %zu more have the form of codes, and nothing says that they are; no listing, unless the settings say 'codes: text'",
		    STR_ARG(found->records[0].head.code), all - 1);
	}
	/* What else stands among them is a code, too, where most have the form of one. */
	bool mixed = tally->odd * 3 <= all || asked;
	return mixed && above.near && above.of_words && all >= SEVERAL && tally->others <= all &&
	       ((tally->numbered + tally->slugs) * 3 >= all || asked);
}
