#include "layouts.h"
#include "../listing/listing.h"
#include "../listing/rules.h"
#include "../table/rows.h"

/* The order matters where two could read the same node: the stricter one stands first. */
static const struct layout *const layouts[] = {
	&layout_code,        &layout_data,     &layout_details, &layout_card, &layout_table,
	&layout_definitions, &layout_headings, &layout_list,    &layout_enum, &layout_lines,
	&layout_paragraphs,  &layout_boxes,    &layout_names,
};

enum { LAYOUTS = sizeof layouts / sizeof *layouts };

const struct layout *layout_by_name(struct str name)
{
	for (size_t i = 0; i < LAYOUTS; i++)
		if (str_eq(layouts[i]->name, name))
			return layouts[i];
	return NULL;
}

const struct layout *layout_at(size_t index)
{
	return index < LAYOUTS ? layouts[index] : NULL;
}

static void note_rejection(struct reading *reading, const struct rejection *rejection)
{
	reading->rejections =
	    arena_grow(reading->arena, reading->rejections, reading->rejection_count,
		       &reading->rejection_capacity, sizeof *reading->rejections);
	reading->rejections[reading->rejection_count++] = *rejection;
}

static bool try_layouts(struct reading *reading, const struct node *node,
			struct listing_found *found)
{
	struct rejection near = { .why = STR_INIT("") };
	for (size_t i = 0; i < LAYOUTS; i++) {
		if (reading->settings->layout.len &&
		    !str_eq(reading->settings->layout, layouts[i]->name))
			continue;
		*found = (struct listing_found){
			.layout = layouts[i], .offset = node->offset, .first = node, .last = node
		};
		if (layouts[i]->read(reading, node, found))
			return true;
		if (!near.why.len)
			near = (struct rejection){ layouts[i], node->offset, found->why,
						   found->detail, found->doubt };
	}
	uint32_t offset;
	struct str stray = stray_rows(reading, node, &offset);
	if (stray.len)
		near = (struct rejection){ .layout = layout_by_name(STR("table")),
					   .offset = offset,
					   .why = STR("its lines are no rows in Markdown"),
					   .doubt = stray };
	if (near.why.len)
		note_rejection(reading, &near);
	return false;
}

/* Definition lists of one entry each, one after the other, are one listing. */
static bool continues(const struct listing_found *before, const struct listing_found *found)
{
	return !before->stays_prose && !found->stays_prose && before->layout == found->layout &&
	       found->layout->continues && found->first->prev == before->last;
}

static void note_names(struct reading *reading, const struct listing_found *found)
{
	reading->listed.arena = reading->described.arena = reading->arena;
	for (size_t i = 0; i < found->count && !found->stays_prose; i++) {
		const struct record *record = &found->records[i];
		if (!record->head.name_count)
			continue;
		*map_at(&reading->listed, record->head.names[0].text) = reading;
		if (record->text || record->rest.node)
			*map_at(&reading->described, record->head.names[0].text) = reading;
	}
}

static void add_listing(struct reading *reading, const struct listing_found *found)
{
	note_names(reading, found);
	struct listing_found *before =
	    reading->count ? &reading->listings[reading->count - 1] : NULL;
	if (before && continues(before, found)) {
		for (size_t i = 0; i < found->count; i++)
			*record_add(reading, before) = found->records[i];
		before->last = found->last;
		return;
	}
	reading->listings = arena_grow(reading->arena, reading->listings, reading->count,
				       &reading->capacity, sizeof *reading->listings);
	reading->listings[reading->count++] = *found;
}

/* A listing of sections that is looked through, since their text may hold listings of its own. */
struct sections {
	bool inside;
	size_t listing;         /* index of it */
	size_t record;          /* of the section */
	const struct node *end; /* what follows it, or NULL */
};

/* Headings and what belongs to a section's name and value are no listings of their own. */
static bool is_taken(const struct reading *reading, struct sections *sections,
		     const struct node *node)
{
	sections->inside &= node != sections->end;
	if (!sections->inside)
		return false;
	const struct listing_found *outer = &reading->listings[sections->listing];
	while (sections->record + 1 < outer->count &&
	       outer->records[sections->record + 1].offset <= node->offset)
		sections->record++;
	const struct record *record = &outer->records[sections->record];
	const struct node *text = record->rest.node;
	if (tag_is_heading(node->tag) || !text)
		return true;
	/* The paragraph with the value in it, or the list with what is none. */
	bool list = (node->tag == TAG_UL || node->tag == TAG_OL) &&
		    record->head.value.state == VALUE_UNCLEAR;
	if ((node->tag == TAG_P || list) && node->offset <= record->head.value_offset &&
	    node_skip(node, reading->page->root) &&
	    node_skip(node, reading->page->root)->offset > record->head.value_offset)
		return true;
	/* Before the text, and not around it. */
	return node->offset < text->offset && node->next && node->next->offset <= text->offset;
}

/* A listing that begins a section's text is no description: that goes on after it, in the same box. */
static void begin_after(struct reading *reading, const struct sections *sections,
			const struct listing_found *found)
{
	struct record *record = &reading->listings[sections->listing].records[sections->record];
	const struct node *text = record->rest.node;
	while (text && text != found->first)
		text = text->parent;
	if (text)
		record->rest = (struct point){ node_skip(found->last, record->top), 0 };
}

void layouts_read(struct reading *reading)
{
	const struct node *root = reading->page->root;
	struct sections sections = { .inside = false };
	for (const struct node *node = root->first; node;) {
		bool skipped = is_taken(reading, &sections, node) || node->tag == TAG_HIDDEN ||
			       node->tag == TAG_CHROME;
		struct listing_found found;
		if (skipped) {
			node = node_skip(node, root);
			continue;
		}
		if (!try_layouts(reading, node, &found)) {
			node = node_next(node, root);
			continue;
		}
		const struct node *end = node_skip(found.last, root);
		found.nested = sections.inside;
		if (found.nested && !found.stays_prose)
			begin_after(reading, &sections, &found);
		add_listing(reading, &found);
		if (found.stays_prose) {
			node = node_next(node, root);
		} else if (found.layout->of_sections) {
			sections = (struct sections){ true, reading->count - 1, 0, end };
			node = node_skip(node, root);
		} else {
			node = end;
		}
	}
	calls_leave_out(reading);
}

void layouts_done(struct reading *reading)
{
	flat_free(&reading->flat);
}
