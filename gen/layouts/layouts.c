#include "layouts.h"

#include "../code/block.h"
#include "../entry/limits.h"
#include "../listing/known.h"
#include "../listing/labels.h"
#include "../listing/leftovers.h"
#include "../listing/listing.h"
#include "../listing/rules.h"
#include "../listing/same_headers.h"
#include "../listing/siblings.h"
#include "../table/grid.h"
#include "../table/rows.h"

/* By rank: the stricter one stands first. It only decides between those that compete, below. */
#define BY_RANK(X)     \
	X(code)        \
	X(data)        \
	X(details)     \
	X(stack)       \
	X(card)        \
	X(matrix)      \
	X(grid)        \
	X(table)       \
	X(texts)       \
	X(definitions) \
	X(headings)    \
	X(list)        \
	X(enum)        \
	X(lines)       \
	X(paragraphs)  \
	X(boxes)       \
	X(names)

#define DECLARE(name) extern const struct layout layout_##name;
#define POINTER(name) &layout_##name,
BY_RANK(DECLARE)
static const struct layout *const layouts[] = { BY_RANK(POINTER) };

enum { LAYOUTS = sizeof layouts / sizeof *layouts };

/* The pairs of which the rank decides: both find codes in some nodes. */
static const struct {
	const struct layout *first, *second;
} competing[] = {
	{ &layout_code, &layout_data },       /* objects of names and values, and constants */
	{ &layout_code, &layout_lines },      /* definitions of other languages */
	{ &layout_code, &layout_paragraphs }, /* one line of enumerators */
	{ &layout_data, &layout_lines },      /* "NAME: 5" */
	{ &layout_stack, &layout_card },      /* the first one of a table of several */
	{ &layout_matrix,
	  &layout_table },               /* the table of the same rows, without the other columns */
	{ &layout_grid, &layout_table }, /* the first one of each row */
	{ &layout_table, &layout_lines },      /* columns of plain text */
	{ &layout_enum, &layout_lines },       /* an enum in a paragraph */
	{ &layout_lines, &layout_paragraphs }, /* a paragraph of lines */
	{ &layout_paragraphs, &layout_boxes }, /* boxes that are paragraphs */
};

bool layouts_compete(const struct layout *first, const struct layout *second)
{
	for (size_t i = 0; i < sizeof competing / sizeof *competing; i++)
		if (competing[i].first == first && competing[i].second == second)
			return true;
	return false;
}

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

/* What is known of a layout that was asked before. */
struct asked {
	void *memory; /* what it remembers itself */
	const struct node
	    *first;     /* of the last long sequence that it found, and that lists no codes */
	uint32_t again; /* where that is read again: from its middle on */
};

/*
 * Whether the node stands in the first half of a long sequence that was read in vain from before
 * it.
 */
static bool was_refused(const struct asked *asked, const struct node *node)
{
	return asked->first && asked->first->parent == node->parent &&
	       asked->first->tag == node->tag && node->offset < asked->again;
}

/* The nodes that some layout is asked about. */
static uint64_t all_tags(void)
{
	uint64_t tags = 0;
	for (size_t i = 0; i < LAYOUTS; i++)
		tags |= layouts[i]->tags;
	return tags;
}

/* Whether a listing of the layout may begin at the node, by what that is. */
static bool may_begin(const struct layout *layout, const struct node *node)
{
	return layout->tags & TAG_BIT(node->tag);
}

static enum verdict ask(struct reading *reading, const struct layout *layout, struct asked *asked,
			const struct node *node, struct listing_found *found)
{
	void **before = reading->memory;
	*found = (struct listing_found){
		.layout = layout, .offset = node->offset, .first = node, .last = node
	};
	if (was_refused(asked, node))
		return VERDICT_NONE;
	reading->memory = &asked->memory;
	if (!layout->read(reading, node, found))
		found->verdict = VERDICT_NONE;
	else if (layout->only_names)
		found->verdict = VERDICT_PROSE;
	else
		found->verdict = listing_judge(reading, found);
	if (layout->only_codes && found->verdict == VERDICT_PROSE)
		found->verdict = VERDICT_NONE;
	reading->memory = before;
	/* What is shorter may yet be a listing from its second entry on. */
	if (found->verdict != VERDICT_CODES && found->count > LIMIT_PARAGRAPHS)
		*asked =
		    (struct asked){ asked->memory, node, found->records[found->count / 2].offset };
	return found->verdict;
}

/* DRY (5), where a word may be a name. */
static bool is_complete(const struct record *record)
{
	return record->head.name_count && record->head.value.state == VALUE_GOOD &&
	       !record->head.plain;
}

size_t layouts_find_alone(struct reading *reading, const struct node *node, bool words,
			  struct str *name)
{
	size_t most = 0;
	for (size_t i = 0; i < LAYOUTS; i++) {
		struct listing_found found;
		struct asked asked = { .memory = NULL };
		if (!layouts[i]->stands_alone || !may_begin(layouts[i], node) ||
		    ask(reading, layouts[i], &asked, node, &found) != VERDICT_CODES)
			continue;
		size_t codes = 0;
		for (size_t k = found.count; k-- > 0;) {
			if (!record_is_surely_code(&found.records[k]) &&
			    !(words && is_complete(&found.records[k])))
				continue;
			codes++;
			*name = found.records[k].head.names[0].text;
		}
		if (codes > 1)
			return codes;
		most = codes > most ? codes : most;
	}
	return most;
}

/* Notes the layouts below the one of that rank that find codes at the node, too. */
static void note_contests(struct reading *reading, size_t rank, const struct node *node)
{
	for (size_t i = rank + 1; i < LAYOUTS; i++) {
		struct listing_found found;
		struct asked asked = { .memory = NULL };
		if (!may_begin(layouts[i], node) ||
		    ask(reading, layouts[i], &asked, node, &found) != VERDICT_CODES)
			continue;
		reading->contests =
		    arena_grow(reading->arena, reading->contests, reading->contest_count,
			       &reading->contest_capacity, sizeof *reading->contests);
		reading->contests[reading->contest_count++] =
		    (struct contest){ layouts[rank], layouts[i], node->offset };
	}
}

/* False: `found` is one that was turned down and whose siblings may say otherwise, or empty. */
static bool try_layouts(struct reading *reading, struct asked *asked, const struct node *node,
			struct listing_found *found)
{
	struct rejection near = { .why = STR_INIT("") };
	struct listing_found alone = { .count = 0 };
	for (size_t i = 0; i < LAYOUTS; i++) {
		if (!may_begin(layouts[i], node) ||
		    (reading->settings->layout.len &&
		     !str_eq(reading->settings->layout, layouts[i]->name)))
			continue;
		if (ask(reading, layouts[i], &asked[i], node, found) != VERDICT_NONE) {
			if (reading->try_all && found->verdict == VERDICT_CODES)
				note_contests(reading, i, node);
			/*
			 * Names alone, which a layout before took for codes with something missing.
			 */
			if (found->verdict == VERDICT_PROSE && near.warning.len)
				note_rejection(reading, &near);
			return true;
		}
		if (found->alone && !alone.count)
			alone = *found;
		if (!near.why.len)
			near = (struct rejection){ layouts[i],    node->offset,   found->why,
						   found->detail, found->warning, found->lost };
	}
	uint32_t offset;
	bool surely;
	struct str stray = stray_rows(reading, node, &offset, &surely);
	if (stray.len)
		near = (struct rejection){ .layout = layout_by_name(STR("table")),
					   .offset = offset,
					   .why = STR("its lines are no rows in Markdown"),
					   .warning = stray,
					   .lost = surely ? LOST_STRAY : LOST_MAYBE };
	if (near.why.len)
		note_rejection(reading, &near);
	*found = alone;
	return false;
}

/* Definition lists of one entry each, one after the other, are one listing. */
static bool continues(const struct listing_found *before, const struct listing_found *found)
{
	return before->verdict == VERDICT_CODES && found->verdict == VERDICT_CODES &&
	       before->layout == found->layout && found->layout->continues &&
	       node_prev(found->first) == before->last;
}

/* What names that listings have begin with; mostly that of the next one is the same. */
static void note_families(struct reading *reading, const struct listing_found *found)
{
	struct str last = STR("");
	reading->families.arena = &reading->names;
	for (size_t i = 0; i < found->count && found->verdict == VERDICT_CODES; i++) {
		const struct head *head = &found->records[i].head;
		struct str family =
		    head->name_count ? leftovers_family(head->names[0].text) : STR("");
		if (family.len && !str_eq(family, last))
			*map_at(&reading->families, family) = reading;
		last = family;
	}
}

static void add_listing(struct reading *reading, const struct listing_found *found)
{
	note_families(reading, found);
	struct listing_found *before =
	    reading->count ? &reading->listings[reading->count - 1] : NULL;
	if (before && continues(before, found)) {
		for (size_t i = 0; i < found->count; i++)
			*record_add(reading, before) = found->records[i];
		before->last = found->last;
		before->unlabelled &= found->unlabelled;
		before->labelled = NULL;
		return;
	}
	reading->listings = arena_extend(reading->arena, reading->listings, reading->count,
					 &reading->capacity, sizeof *reading->listings);
	struct listing_found *added = &reading->listings[reading->count++];
	*added = *found;
	added->records = arena_fit(&reading->records, added->records, added->count,
				   &added->capacity, sizeof *added->records);
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
	const struct node *next = node_skip(node, reading->page->root);
	/* A head in bold or code begins after its paragraph's marks. */
	uint32_t to = node->tag != TAG_P ? node->offset : next ? next->offset - 1 : UINT32_MAX;
	while (sections->record + 1 < outer->count &&
	       outer->records[sections->record + 1].offset <= to)
		sections->record++;
	const struct record *record = &outer->records[sections->record];
	const struct node *text = record->rest.node;
	if (tag_is_heading(node->tag) || !text)
		return true;
	/* The paragraph or the table with the value in it, or the list with what is none. */
	bool list = (node->tag == TAG_UL || node->tag == TAG_OL) &&
		    record->head.value.state == VALUE_UNCLEAR;
	if ((node->tag == TAG_P || node->tag == TAG_TABLE || list) &&
	    node->offset <= record->head.value_offset &&
	    (!next || next->offset > record->head.value_offset))
		return true;
	/* Before the text, and not around it. */
	return node->offset < text->offset && node->next && node->next->offset <= text->offset;
}

/*
 * A listing that begins a section's text is no description: that goes on after it, in the same box.
 */
static void begin_after(struct reading *reading, const struct sections *sections,
			const struct listing_found *found)
{
	struct record *record = &reading->listings[sections->listing].records[sections->record];
	const struct node *text = record->rest.node;
	while (text && text != found->first)
		text = text->parent;
	if (!text)
		return;
	record->rest = (struct point){ node_skip(found->last, record->top), 0 };
	reading->listings[sections->listing].labelled = NULL;
}

/* One row or item of a text may be an example; a definition of a name with parts is none. */
static bool is_enough(const struct listing_found *inner)
{
	return inner->count > 1 ||
	       (inner->first->tag == TAG_DL && record_is_surely_code(&inner->records[0]));
}

/* The record of a listing whose text is looked into. */
struct outer {
	size_t listing, record;
};

/* A term without a value stands above the node: what is in its text are values of its own. */
static bool is_of_property(const struct reading *reading, struct outer *outer,
			   const struct node *node)
{
	const struct listing_found *found = &reading->listings[outer->listing];
	while (outer->record + 1 < found->count &&
	       found->records[outer->record + 1].offset <= node->offset)
		outer->record++;
	return found->layout == &layout_definitions &&
	       found->records[outer->record].head.value.state == VALUE_NONE;
}

/*
 * What another listing has, but for a word of a `property`, which may have another value; names
 * alone in a list within a text are mentioned there.
 */
static bool is_no_entry(struct reading *reading, const struct layout *layout,
			const struct head *head, bool property)
{
	if (!layout->of_rows && head->value.state == VALUE_NONE)
		return true;
	struct str name = head->name_count ? head->names[0].text : STR("");
	bool own = property && !str_is_joined(name) && str_holds_lower(name);
	return name.len && !own && name_listed_before(reading, name);
}

/*
 * Adds what the layout reads from the node on and no listing has yet, as a part of the one before.
 */
static bool add_inner(struct reading *reading, const struct layout *layout, const struct node *node,
		      struct outer *outer)
{
	struct listing_found inner;
	struct asked asked = { .memory = NULL };
	if (ask(reading, layout, &asked, node, &inner) != VERDICT_CODES || !is_enough(&inner))
		return false;
	size_t kept = 0;
	bool property = is_of_property(reading, outer, node);
	for (size_t i = 0; i < inner.count; i++) {
		if (is_no_entry(reading, layout, &inner.records[i].head, property))
			continue;
		inner.records[kept++] = inner.records[i];
	}
	inner.count = kept;
	inner.nested = true;
	/*
	 * BROKEN (11), JAMMED (12): these may be codes below the one that the text is of, or what
	 * one of its fields may hold.
	 */
	const struct head *first = &inner.records[0].head;
	bool listed = layout == &layout_table || leftovers_may_name(node);
	if (kept && !listed && first->name_count)
		note_rejection(
		    reading,
		    &(struct rejection){
			.layout = layout,
			.offset = inner.records[0].offset,
			.why = STR("it stands in the text of a code, and its names have no parts"),
			.warning = arena_printf(
			    reading->arena,
			    "%.*s and %zu more stand beside numbers in the text of a code; no listing",
			    STR_ARG(first->names[0].text), kept - 1) });
	else if (kept && listed)
		add_listing(reading, &inner);
	return true;
}

/* A name with '_' in it, or a word in capitals before a number in brackets. */
static bool may_name(const struct node *box)
{
	for (const struct node *node = box->first; node; node = node_next(node, box)) {
		struct str text = node->tag == TAG_TEXT ? node->text : STR("");
		for (size_t at = 0; at < text.len; at++) {
			bool bracket = text.at[at] == '(' && byte_is_digit(str_byte(text, at + 1));
			if (text.at[at] == '_' ||
			    (bracket && at > 1 && byte_is_upper(text.at[at - 2])))
				return true;
		}
	}
	return false;
}

/*
 * What reads the node within a text; NULL: it is a part of the text. In lists before the byte
 * `*nameless`, no name can be.
 */
static const struct layout *layout_within(const struct node *node, const struct node *root,
					  uint32_t *nameless)
{
	bool list = node->tag == TAG_UL || node->tag == TAG_OL || node->tag == TAG_DL;
	if (list && node->numberless)
		return NULL;
	if (list && (node->offset < *nameless || !may_name(node))) {
		const struct node *next = node_skip(node, root);
		*nameless = node->offset < *nameless ? *nameless : next ? next->offset : UINT32_MAX;
		return NULL;
	}
	switch (node->tag) {
	case TAG_TABLE:
	case TAG_PRE:
		return &layout_table;
	case TAG_DL:
		return &layout_definitions;
	case TAG_UL:
	case TAG_OL:
		return &layout_list;
	case TAG_P:
		return node->parent->tag == TAG_TD && !node_prev(node) ? &layout_paragraphs : NULL;
	default:
		return NULL;
	}
}

/*
 * The texts of a listing may hold what a page would list by itself: a table or list of codes, and a
 * table's cells paragraphs with one each.
 */
static void look_into_texts(struct reading *reading, const struct node *first,
			    const struct node *end)
{
	const struct node *root = reading->page->root;
	uint32_t nameless = 0;
	struct outer outer = { .listing = reading->count - 1 };
	for (const struct node *node = node_next(first, root); node && node != end;) {
		const struct layout *layout = layout_within(node, root, &nameless);
		if (layout && labels_are_fields(reading, node))
			layout = NULL;
		bool inner =
		    layout && add_inner(reading, layout, node, &outer) && node->tag != TAG_P;
		node = inner ? node_skip(node, root) : node_next(node, root);
	}
}

/* Listings that the settings do not name do not count: they stay prose. */
static void choose_listings(struct reading *reading)
{
	const struct layout_settings *settings = reading->settings;
	unsigned number = 0;
	for (size_t i = 0; settings->listing_count && i < reading->count; i++) {
		bool wanted = false;
		number += reading->listings[i].verdict == VERDICT_CODES;
		reading->codes_listed = number;
		for (size_t k = 0; k < settings->listing_count; k++)
			wanted |= settings->listings[k] == number;
		if (wanted || reading->listings[i].verdict == VERDICT_PROSE)
			continue;
		reading->listings[i].verdict = VERDICT_PROSE;
		reading->listings[i].why = STR("the settings choose other listings");
	}
}

/* What a query printed is nothing, unless the settings say how to read it. */
static bool is_answer(struct reading *reading, const struct node *node)
{
	const struct layout_settings *settings = reading->settings;
	if (node->tag != TAG_PRE || settings->layout.len || settings->value_column.len ||
	    !block_is_answer(node))
		return false;
	note_rejection(reading, &(struct rejection){ .layout = &layout_table,
						     .offset = node->offset,
						     .why = STR("a query printed it") });
	return true;
}

void layouts_read(struct reading *reading)
{
	struct asked asked[LAYOUTS] = { { .memory = NULL } };
	const struct node *root = reading->page->root;
	const uint64_t tags = all_tags();
	struct sections sections = { .inside = false };
	for (const struct node *node = root->first; node;) {
		bool skipped = is_taken(reading, &sections, node) || node->tag == TAG_HIDDEN ||
			       node->tag == TAG_CHROME || is_answer(reading, node) ||
			       labels_are_fields(reading, node);
		struct listing_found found;
		if (skipped) {
			node = node_skip(node, root);
			continue;
		}
		bool may_list = tags & TAG_BIT(node->tag);
		if (!may_list || !try_layouts(reading, asked, node, &found)) {
			if (may_list && found.count && !sections.inside)
				siblings_hold(reading, &found);
			node = node_next(node, root);
			continue;
		}
		const struct node *end = node_skip(found.last, root);
		found.nested = sections.inside;
		/* That changes a text, which is told of with the name. */
		if (found.nested && found.verdict == VERDICT_CODES) {
			listing_note_names(reading);
			begin_after(reading, &sections, &found);
		}
		if (found.verdict == VERDICT_CODES)
			labels_look(reading, &found);
		add_listing(reading, &found);
		if (found.verdict == VERDICT_PROSE) {
			node = node_next(node, root);
		} else if (found.layout->of_sections) {
			sections = (struct sections){ true, reading->count - 1, 0, end };
			node = node_skip(node, root);
		} else {
			look_into_texts(reading, found.first, end);
			node = end;
		}
	}
	reading->listed = reading->families = (struct map){ .arena = NULL };
	arena_free(&reading->names);
	if (reading->grid)
		grid_drop(reading->grid);
	siblings_take(reading);
	calls_leave_out(reading);
	contents_leave_out(reading);
	if (reading->headers)
		known_add(reading);
	choose_listings(reading);
	same_headers_note(reading);
	wordy_note(reading);
	for (size_t i = 0; i < reading->count; i++)
		if (reading->listings[i].verdict == VERDICT_CODES)
			labels_take(reading, &reading->listings[i]);
}

void layouts_done(struct reading *reading)
{
	arena_free(&reading->records);
	flat_free(&reading->flat);
}
