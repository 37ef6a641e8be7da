/*
 * Headings: "## NAME (5)", "# Bug check 0xA: NAME", the text below is the description.
 */
#include "fields.h"
#include "unread.h"

static bool ends_description(const struct node *node, const struct node *heading)
{
	if (!tag_is_heading(node->tag))
		return false;
	/* A page's title describes the whole page: its first words are the entry's, its sections are not. */
	return heading->tag == TAG_H1 || node->tag <= heading->tag;
}

/* "### -field NAME:5": a word behind a dash says what the heading is of; the head begins behind it. */
static struct point head_begins(const struct node *heading)
{
	const struct node *first = heading->first;
	size_t at = 1;
	if (!first || first->tag != TAG_TEXT || !str_starts(first->text, STR("-")))
		return (struct point){ heading, 0 };
	struct str text = first->text;
	while (at < text.len && byte_is_lower(text.at[at]))
		at++;
	bool word = at > 1 && at < text.len && byte_is_space(text.at[at]);
	return word ? (struct point){ first, (uint32_t)at } : (struct point){ heading, 0 };
}

/* A name without a value counts where it is of the same make as those with one. */
static bool is_entry(const struct listing_found *found, const struct record *record)
{
	const struct head *head = &record->head;
	if (!head->name_count || head->value.state != VALUE_NONE)
		return head->name_count > 0;
	if (!found->count || !head->whole || name_shape(head->names[0].text) != NAME_SURE)
		return false;
	struct str first = found->records[0].head.names[0].text;
	return str_find_byte(first, '_', 1) != STR_NONE &&
	       str_find_byte(head->names[0].text, '_', 1) != STR_NONE;
}

/* The section of a heading that cannot be read, and yet has the form of those before it. */
static bool read_unread(struct reading *reading, const struct node *heading, struct point to,
			const struct row_form *form, struct record *record)
{
	const struct point none = { NULL, 0 }, from = head_begins(heading);
	struct record line;
	enum unread unread = unread_read(reading, heading, none, none, form, PLACE_TEXT, &line);
	/* "5 things to know" is a heading like any other. */
	if (unread == UNREAD_NAMELESS && !form->value_first && line.head.value_first &&
	    !unread_is_alone(reading, &line))
		return false;
	return unread != UNREAD_NONE &&
	       unread_read(reading, heading->parent, from, to, form, PLACE_TEXT, record) == unread;
}

static bool read_headings(struct reading *reading, const struct node *first,
			  struct listing_found *found)
{
	struct row_form form = { .set = 0 };
	if (!tag_is_heading(first->tag))
		return false;
	for (const struct node *heading = first; heading;) {
		const struct node *end = heading->next;
		while (end && !ends_description(end, heading))
			end = end->next;
		struct point from = head_begins(heading), to = { end, 0 };
		struct record record;
		if (record_read_any(reading, heading->parent, from, to, &record) &&
		    is_entry(found, &record)) {
			if (!found->count)
				form = row_form_of(&reading->flat, 0);
			record_take_fields(reading, &record);
		} else if (!found->count || !read_unread(reading, heading, to, &form, &record)) {
			break;
		}
		*record_add(reading, found) = record;
		found->last = end ? end->prev : heading->parent->last;
		heading = end && end->tag == first->tag ? end : NULL;
	}
	return found->count && unread_accept(reading, found);
}

const struct layout layout_headings = {
	.name = STR_INIT("headings"), .read = read_headings, .resumes = true, .of_sections = true
};
