/*
 * A page's contents: links to its own sections, whose headings are the entries.
 *
 *	- [PumpDry (7)](#pumpdry-7)
 *	- [PumpHot (8)](#pumphot-8)
 */
#include "rules.h"

static bool is_blank(const struct node *node)
{
	return node->tag == TAG_TEXT && !str_trim(node->text).len;
}

static const struct node *skip_blank(const struct node *node)
{
	while (node && is_blank(node))
		node = node->next;
	return node;
}

/* An item that is nothing but a link to a place of the page; blocks may stand below it. */
static bool is_link_within(const struct record *record)
{
	const struct node *item = record->top;
	if (!item || item->tag != TAG_LI)
		return false;
	const struct node *node = skip_blank(item->first);
	if (node && node->tag == TAG_P)
		node = skip_blank(node->first);
	if (!node || node->tag != TAG_A || !str_starts(node_attribute(node, STR("href")), STR("#")))
		return false;
	node = skip_blank(node->next);
	return !node || tag_is_block(node->tag);
}

static bool may_link(const struct listing_found *found)
{
	if (found->verdict != VERDICT_CODES)
		return false;
	for (size_t i = 0; i < found->count; i++)
		if (is_link_within(&found->records[i]))
			return true;
	return false;
}

static struct str key_of(const struct head *head)
{
	return head->name_count ? head->names[0].text : head->code;
}

static void note_names(const struct listing_found *found, struct map *names)
{
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (key_of(head).len && !is_link_within(&found->records[i]))
			*map_at(names, key_of(head)) = head;
	}
}

/* A link to an entry of the page. */
static bool links_to_entry(const struct record *record, const struct map *names)
{
	const struct head *own = &record->head;
	const struct head *head =
	    key_of(own).len && is_link_within(record) ? map_get(names, key_of(own)) : NULL;
	return head && head->value.state == own->value.state &&
	       head->value.value == own->value.value && str_eq(head->code, own->code);
}

static void leave_out(struct listing_found *found, const struct map *names)
{
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++)
		kept += !links_to_entry(&found->records[i], names);
	if (!kept) {
		/* Its names stay known. */
		found->verdict = VERDICT_PROSE;
		found->settled = true;
		found->why = STR("its items are links to the codes");
		return;
	}
	/* Of a list with other codes all stay; text codes may have lists and sections in one. */
	if (!found->of_texts)
		return;
	kept = 0;
	for (size_t i = 0; i < found->count; i++)
		if (!links_to_entry(&found->records[i], names))
			found->records[kept++] = found->records[i];
	found->count = kept;
}

void contents_leave_out(struct reading *reading)
{
	struct arena scratch = { 0 };
	struct map names = { .arena = &scratch };
	bool any = false;
	for (size_t i = 0; i < reading->count && !any; i++)
		any = may_link(&reading->listings[i]);
	for (size_t i = 0; any && i < reading->count; i++)
		if (reading->listings[i].verdict == VERDICT_CODES)
			note_names(&reading->listings[i], &names);
	for (size_t i = 0; any && i < reading->count; i++)
		if (reading->listings[i].verdict == VERDICT_CODES)
			leave_out(&reading->listings[i], &names);
	arena_free(&scratch);
}
