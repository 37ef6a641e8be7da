#include "layout.h"

/* The order matters where two could read the same node: the stricter one stands first. */
static const struct layout *const layouts[] = {
	&layout_code, &layout_table,      &layout_definitions, &layout_headings,
	&layout_list, &layout_paragraphs, &layout_lines,
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

struct record *record_add(struct reading *reading, struct listing_found *found)
{
	found->records = arena_grow(reading->arena, found->records, found->count, &found->capacity,
				    sizeof *found->records);
	return &found->records[found->count++];
}

bool record_read(struct reading *reading, const struct node *top, struct point from, struct point to,
		 enum head_trust trust, struct record *record)
{
	enum { ENOUGH_FOR_A_HEAD = 512 };
	flat_read(&reading->flat, top, from, to, ENOUGH_FOR_A_HEAD);
	if (!head_read(reading->arena, &reading->flat, 0, trust, &record->head))
		return false;
	record->offset = flat_offset(&reading->flat, 0);
	record->description = NULL;
	record->top = top;
	record->rest = flat_point(&reading->flat, record->head.end);
	record->end = to;
	return true;
}

/* A listing of which most entries have no value is one of parameters, or the like, rather than of codes. */
static bool is_listing(const struct listing_found *found)
{
	enum { SURELY = 5 };
	size_t named = 0, complete = 0;
	for (size_t i = 0; i < found->count; i++) {
		named += found->records[i].head.name_count > 0;
		complete += found->records[i].head.name_count && found->records[i].head.value.state != VALUE_NONE;
	}
	return complete && (complete * 2 >= named || complete >= SURELY);
}

bool listing_accept(struct reading *reading, struct listing_found *found)
{
	enum { NAMES_MAKE_A_LIST = 3 };
	if (!is_listing(found)) {
		found->last = NULL;
		return found->count >= NAMES_MAKE_A_LIST;
	}
	for (size_t i = 0; i < found->count; i++) {
		struct record *record = &found->records[i];
		if (!record->description && record->rest.node)
			record->description = copy_between(reading->arena, record->top, record->rest, record->end);
	}
	return true;
}

static const struct layout *try_layouts(struct reading *reading, const struct node *node,
					struct listing_found *found)
{
	for (size_t i = 0; i < LAYOUTS; i++) {
		if (reading->settings->layout.len && !str_eq(reading->settings->layout, layouts[i]->name))
			continue;
		*found = (struct listing_found){ .layout = layouts[i], .offset = node->offset,
						 .first = node, .last = node };
		if (layouts[i]->read(reading, node, found))
			return layouts[i];
	}
	return NULL;
}

void layouts_read(struct reading *reading)
{
	const struct node *root = reading->page->root;
	for (const struct node *node = root->first; node;) {
		struct listing_found found;
		if (node->tag == TAG_HIDDEN || node->tag == TAG_CHROME) {
			node = node_skip(node, root);
		} else if (try_layouts(reading, node, &found)) {
			reading->listings = arena_grow(reading->arena, reading->listings, reading->count,
						       &reading->capacity, sizeof *reading->listings);
			reading->listings[reading->count++] = found;
			node = found.last ? node_skip(found.last, root) : node_next(node, root);
		} else {
			node = node_next(node, root);
		}
	}
}

void layouts_done(struct reading *reading)
{
	flat_free(&reading->flat);
}
