/*
 * Lists within the texts of codes whose items are words and numbers: "Broken (11)", "Split (12)";
 * and tables of words in capitals and numbers. They may be codes below the one that the text is of,
 * or something else that it tells.
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "wordy.h"

/* Forms that the items may have. */
static const struct row_form forms[] = {
	{ .bracketed = true },
	{ .sign = ':' },
	{ .sign = '=' },
	{ .sign = '-' },
	{ .sign = ':', .value_first = true },
	{ .sign = '=', .value_first = true },
	{ .sign = '-', .value_first = true },
	{ .value_first = true },
};

enum { FORMS = sizeof forms / sizeof *forms };

static bool is_list(const struct node *node)
{
	return node->tag == TAG_UL || node->tag == TAG_OL || node->tag == TAG_DL;
}

/* Whether a user is told of something that stands in the list; `at` goes on with the page. */
static bool is_told(const struct reading *reading, const struct node *list, size_t *at)
{
	const struct node *next = node_skip(list, reading->page->root);
	const struct rejection *all = reading->rejections;
	while (*at < reading->rejection_count && all[*at].offset < list->offset)
		++*at;
	for (size_t i = *at;
	     i < reading->rejection_count && (!next || all[i].offset < next->offset); i++)
		if (all[i].warning.len)
			return true;
	return false;
}

static bool holds_entry(const struct reading *reading, const struct places *places,
			const struct node *list)
{
	const struct node *next = node_skip(list, reading->page->root);
	return places_between(places, list->offset, next ? next->offset - 1 : UINT32_MAX);
}

/* "It is one of these codes:" right before the list, or a title of codes above the listing. */
static bool is_of_codes(struct reading *reading, const struct listing_found *found,
			const struct node *list)
{
	const struct node *before = node_prev(list);
	bool box = before && tag_is_block(before->tag);
	if (before) {
		flat_read(&reading->flat, box ? before : list->parent, POINT_NONE,
			  box ? POINT_NONE : (struct point){ list, 0 }, LIMIT_PARAGRAPH);
		if (text_speaks_of_codes_anywhere(flat_text(&reading->flat)))
			return true;
	}
	return listing_is_headed(reading, found->first);
}

/* How many items the list has, where all are words and different numbers of the form; else 0. */
static size_t count_items(struct reading *reading, const struct node *list,
			  const struct row_form *form, struct str *first)
{
	size_t count = 0;
	uint64_t before = 0;
	bool steps = form->value_first;
	for (const struct node *item = list->first; item; item = item->next) {
		struct wordy wordy;
		if (item->tag == TAG_DD)
			continue;
		flat_read(&reading->flat, item, POINT_NONE, POINT_NONE, LIMIT_HEAD);
		struct str text = flat_text(&reading->flat);
		struct str line = str_trim(str_slice(text, 0, str_line_end(text, 0)));
		if (!wordy_read(line, form, true, &wordy) || wordy_may_be_field(wordy.words) ||
		    (count && wordy.value.value == before))
			return 0;
		before = wordy.value.value;
		steps &= before == count + 1;
		*first = count ? *first : arena_str(reading->arena, str_head(line, LIMIT_NOTE));
		count++;
	}
	/* "1 Open the lid", "2 Look inside" */
	return steps ? 0 : count;
}

static struct str text_of(struct reading *reading, const struct node *cell)
{
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	return str_trim(flat_text(&reading->flat));
}

/* "BROKEN | 11": a word in capitals and a number, alone in the two cells of the row. */
static bool is_row(struct reading *reading, const struct node *row, struct str *word)
{
	const struct node *name = row->first, *number = name ? name->next : NULL;
	struct value_found value;
	if (!number || number->next)
		return false;
	struct str text = text_of(reading, number);
	if (!value_find(text, 0, &value) || value.state != VALUE_GOOD || value.end != text.len)
		return false;
	*word = text_of(reading, name);
	return word->len && byte_is_upper(word->at[0]) && str_word_end(*word, 0) == word->len &&
	       !str_holds_lower(*word) && !wordy_may_be_field(*word);
}

/* How many rows the table has, where all are such; else 0. */
static size_t count_rows(struct reading *reading, const struct node *table, struct str *first)
{
	size_t count = 0;
	for (const struct node *row = table->first; row; row = node_next(row, table)) {
		struct str word;
		if (row->tag != TAG_TR || !node_has_text(row))
			continue;
		if (!is_row(reading, row, &word))
			return 0;
		*first = count++ ? *first : arena_str(reading->arena, word);
	}
	return count;
}

static void look_at_table(struct reading *reading, struct listing_found *found,
			  const struct node *table)
{
	struct str first;
	size_t count = count_rows(reading, table, &first);
	struct str more =
	    count > 1 ? arena_printf(reading->arena, " and %zu more", count - 1) : STR("");
	if (count)
		listing_note(reading, found,
			     &(struct row_note){ ROW_LIST, table->offset,
						 arena_printf(reading->arena, "'%.*s'%.*s",
							      STR_ARG(first), STR_ARG(more)) });
}

static void look_at(struct reading *reading, struct listing_found *found, const struct node *list)
{
	enum { SEVERAL = 2 };
	struct str first;
	for (size_t i = 0; i < FORMS; i++) {
		size_t count = count_items(reading, list, &forms[i], &first);
		if (count < SEVERAL || (!forms[i].bracketed && !is_of_codes(reading, found, list)))
			continue;
		listing_note(reading, found,
			     &(struct row_note){ ROW_LIST, list->offset,
						 arena_printf(reading->arena, "'%.*s' and %zu more",
							      STR_ARG(first), count - 1) });
		return;
	}
}

void wordy_note_lists(struct reading *reading, const struct places *places,
		      struct listing_found *found)
{
	const struct node *root = reading->page->root, *end = node_skip(found->last, root);
	size_t told = 0;
	if (found->layout->of_code)
		return;
	for (const struct node *node = node_next(found->first, root); node && node != end;
	     node = node_next(node, root))
		if ((is_list(node) || node->tag == TAG_TABLE) && !node->numberless &&
		    !holds_entry(reading, places, node) && !is_told(reading, node, &told))
			(is_list(node) ? look_at : look_at_table)(reading, found, node);
}
