/*
 * Lines that have the form of the entries around them, and words or a mere number where these have
 * a name: "Weir bad: 3" among "PUMP_DRY: 1". Without a name they are none, and their words stay in
 * the text of the entry before them; whoever wrote them must hear of it.
 */
#include "wordy.h"
#include "../base/map.h"
#include "../entry/limits.h"

#include <stdlib.h>

/* The listing that is walked: lines of blocks of one kind. */
struct walk {
	struct reading *reading;
	const struct listing_found *found;
	const struct places *places;
	const struct node *entry; /* the block that `form` was taken from */
	struct row_form form;
	size_t column;    /* where its names begin: of a <pre> */
	uint64_t *values; /* of the entries, in order, once one is asked for */
	size_t value_count;
};

/* Such a line; several that have the same words name a field. */
struct lost_line {
	struct str words, line;
	uint32_t offset;
	bool again;
};

struct lost_lines {
	struct lost_line *items;
	size_t count, capacity;
	struct map by_words; /* the number of each, from 1 on */
};

static int compare_values(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
	return (left > right) - (left < right);
}

static int compare(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
	return (left > right) - (left < right);
}

static struct places places_of(const struct reading *reading)
{
	size_t most = 0;
	for (size_t i = 0; i < reading->count; i++)
		most += 2 * reading->listings[i].count;
	struct places places = { arena_alloc(reading->arena, most * sizeof *places.at), 0 };
	bool sorted = true; /* mostly they are */
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		for (size_t k = 0; found->verdict == VERDICT_CODES && k < found->count; k++) {
			places.at[places.count++] = found->records[k].offset;
			if (found->records[k].head.value.state != VALUE_NONE)
				places.at[places.count++] = found->records[k].head.value_offset;
		}
	}
	for (size_t i = 1; i < places.count && sorted; i++)
		sorted = places.at[i - 1] <= places.at[i];
	if (!sorted)
		qsort(places.at, places.count, sizeof *places.at, compare);
	return places;
}

bool places_between(const struct places *places, uint32_t from, uint32_t to)
{
	size_t low = 0, high = places->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (places->at[middle] < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low < places->count && places->at[low] <= to;
}

/* Whose lines may be entries: of an item the first one. */
static bool is_block(const struct node *node)
{
	switch (node->tag) {
	case TAG_LI:
	case TAG_DT:
		return true;
	case TAG_P:
		return node->parent->tag != TAG_LI;
	case TAG_PRE:
		return true;
	default:
		return tag_is_heading(node->tag);
	}
}

static bool has_lines(const struct node *node)
{
	return node->tag == TAG_P || node->tag == TAG_PRE;
}

/* In the place of the entries: not in a list within their texts. */
static bool is_peer(const struct node *node, const struct node *entry)
{
	return node->tag == entry->tag &&
	       (tag_is_heading(node->tag) || node->parent == entry->parent ||
		(node->parent->tag == entry->parent->tag &&
		 node->parent->parent == entry->parent->parent));
}

static void take_values(struct walk *walk)
{
	const struct listing_found *found = walk->found;
	walk->values = arena_alloc(walk->reading->arena, found->count * sizeof *walk->values);
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.value.state == VALUE_GOOD)
			walk->values[walk->value_count++] = found->records[i].head.value.value;
	qsort(walk->values, walk->value_count, sizeof *walk->values, compare_values);
}

static bool is_value_listed(struct walk *walk, const struct value_found *value)
{
	uint64_t wanted = value->value;
	if (!walk->values)
		take_values(walk);
	return bsearch(&wanted, walk->values, walk->value_count, sizeof wanted, compare_values);
}

/* Looks at the line from `at` up to `to` of the reading's flat text. */
static bool is_lost(struct walk *walk, size_t at, size_t to, struct lost_line *lost)
{
	const struct flat *flat = &walk->reading->flat;
	struct str line = str_trim(str_slice(flat_text(flat), at, to));
	struct wordy found;
	if (!wordy_read(line, &walk->form, false, &found) || is_value_listed(walk, &found.value))
		return false;
	/* "while (1)", "case 5" */
	bool single = str_find_byte(found.words, ' ', 0) == STR_NONE;
	bool title = byte_is_upper(found.words.at[0]) || (unsigned char)found.words.at[0] >= 0x80;
	if (walk->entry->tag == TAG_PRE && (single || !title))
		return false;
	if (wordy_is_in_columns(&walk->form) &&
	    row_column(flat, (size_t)(line.at - flat_text(flat).at)) != walk->column)
		return false;
	struct arena *arena = walk->reading->arena;
	*lost = (struct lost_line){
		.words = arena_str(arena, found.words),
		.line = arena_str(arena, str_head(line, LIMIT_NOTE)),
		.offset = flat_offset(flat, (size_t)(line.at - flat_text(flat).at)),
	};
	return true;
}

/* The end of the first text below the node. */
static uint32_t first_text_end(const struct node *node)
{
	const struct node *text = node;
	while (text && text->tag != TAG_TEXT)
		text = node_next(text, node);
	return text ? text->offset + (uint32_t)text->text.len : node->offset;
}

static const struct record *first_complete(const struct listing_found *found)
{
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (record->head.name_count && !record->unread && !record->is_word &&
		    record->head.value.state == VALUE_GOOD)
			return record;
	}
	return NULL;
}

/* The form of the first entry that is complete; false where there is none. */
static bool find_form(struct walk *walk, const struct node *root, const struct node *end)
{
	const struct flat *flat = &walk->reading->flat;
	const struct record *record = first_complete(walk->found);
	for (const struct node *node = walk->found->first; record && node && node != end;
	     node = node_next(node, root)) {
		const struct node *next = node_skip(node, root);
		if (!is_block(node) || (next && next->offset <= record->offset))
			continue;
		flat_read(&walk->reading->flat, node, POINT_NONE, POINT_NONE,
			  has_lines(node) ? SIZE_MAX : LIMIT_HEAD);
		struct str text = flat_text(flat);
		for (size_t at = 0, to; at < text.len; at = to + 1) {
			to = str_line_end(text, at);
			if (to > at && flat_offset(flat, at) <= record->offset &&
			    flat_offset(flat, to - 1) >= record->offset) {
				walk->form = row_form_of(flat, at);
				walk->entry = node;
				walk->column = row_column(flat, at);
				return node->tag == TAG_PRE || !wordy_is_in_columns(&walk->form);
			}
			if (!has_lines(node))
				break;
		}
	}
	return false;
}

static void add(struct reading *reading, struct lost_lines *all, const struct lost_line *lost)
{
	void **number = map_at(&all->by_words, lost->words);
	if (*number) {
		all->items[(uintptr_t)*number - 1].again = true;
		return;
	}
	all->items =
	    arena_grow(reading->arena, all->items, all->count, &all->capacity, sizeof *all->items);
	all->items[all->count++] = *lost;
	*number = (void *)(uintptr_t)all->count;
}

/* A section that cannot be read ends a listing of sections, and stands right behind it. */
static const struct node *listing_end(const struct reading *reading,
				      const struct listing_found *found)
{
	const struct node *end = node_skip(found->last, reading->page->root);
	if (!found->layout->of_sections || !tag_is_heading(found->first->tag))
		return end;
	const struct listing_found *next = found + 1, *last = reading->listings + reading->count;
	while (end && (!tag_is_heading(end->tag) || end->tag >= found->first->tag) &&
	       (next == last || end != next->first))
		end = end->next;
	return end;
}

/* The lines of the block that are such. */
static void look_into(struct walk *walk, const struct node *node, struct lost_lines *all)
{
	const struct flat *flat = &walk->reading->flat;
	struct lost_line lost;
	flat_read(&walk->reading->flat, node, POINT_NONE, POINT_NONE,
		  has_lines(node) ? SIZE_MAX : LIMIT_HEAD);
	struct str text = flat_text(flat);
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = str_line_end(text, at);
		if (to > at &&
		    !places_between(walk->places, flat_offset(flat, at),
				    flat_offset(flat, to - 1)) &&
		    is_lost(walk, at, to, &lost))
			add(walk->reading, all, &lost);
		if (!has_lines(node))
			break;
	}
}

static void note(struct reading *reading, const struct places *places, struct listing_found *found)
{
	const struct node *root = reading->page->root;
	const struct node *end = listing_end(reading, found);
	struct walk walk = { .reading = reading, .found = found, .places = places };
	struct lost_lines all = { .by_words.arena = reading->arena };
	size_t several = 0;
	if (found->layout->of_rows || found->layout->of_code || found->of_texts ||
	    !find_form(&walk, root, end))
		return;
	for (const struct node *node = found->first; node && node != end;
	     node = node_next(node, root))
		if (!node->numberless && is_block(node) && is_peer(node, walk.entry) &&
		    (has_lines(node) ||
		     !places_between(places, node->offset, first_text_end(node))))
			look_into(&walk, node, &all);
	for (size_t i = 0; i < all.count; i++)
		several += !all.items[i].again;
	for (size_t i = 0; i < all.count && !found->wordy_count; i++) {
		if (all.items[i].again)
			continue;
		found->wordy = all.items[i].line;
		found->wordy_offset = all.items[i].offset;
		found->wordy_count = several;
		found->wordy_sure = walk.form.bracketed;
	}
}

void wordy_note(struct reading *reading)
{
	struct places places = { .count = 0 };
	for (size_t i = 0; i < reading->count; i++) {
		if (reading->listings[i].verdict != VERDICT_CODES)
			continue;
		if (!places.count)
			places = places_of(reading);
		wordy_note_lists(reading, &places, &reading->listings[i]);
		note(reading, &places, &reading->listings[i]);
	}
}
