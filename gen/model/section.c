/*
 * Sections: the headings that codes stand below, and the enumerations that they are of.
 */
#include "steps.h"

#include <stdlib.h>

#include "../base/map.h"
#include "../prose/prose.h"
#include "enum_name.h"

struct heading {
	const struct node *node;
	size_t offset, end;
	unsigned level;
	bool is_entry; /* or names the one below it */
	bool is_read;  /* whether it does that is known */
	size_t
	    above; /* index + 1 of the heading that what follows this one stands below; 0: none */
	struct str title, slug, anchor; /* made in their order */
};

/* Bytes of the page that are one enumeration. */
struct block {
	size_t from, to;
	struct str name;
};

/* What is said before a listing. */
struct said {
	struct str name;
	bool is_all;       /* and nothing else: reference pages say it in the place of code */
	bool is_header;    /* the header cell above the names is all that says it */
	bool section;      /* and which section it belongs to: */
	struct str anchor; /* that of its heading; empty: to none */
	size_t heading;    /* index + 1; 0: none */
	bool is_definitions, of_reference;
	size_t term; /* of a definition in whose text it stands: its place; 0: in none */
};

/* Where an entry stands. */
struct place {
	const struct heading *heading; /* NULL: below none */
	struct str name, space;
	size_t
	    term; /* a term that has no value and is above it: the byte after its first; 0: none */
	bool in_code;
};

struct sections {
	struct arena *arena;
	struct model *model;
	struct heading *headings;
	size_t heading_count, heading_capacity;
	size_t named;       /* so many of them have their titles and anchors */
	struct map anchors; /* how often each is there so far */
	struct map called;  /* anchor to index of the heading + 1 */
	struct str title;   /* the page's, where no heading says it; else empty */
	size_t *terms;      /* places of those without a value among entries, in page order */
	size_t term_count, term_capacity;
	struct block *blocks;
	size_t block_count, block_capacity;
	struct map by_key; /* heading and enumeration to index of the section + 1 */
	size_t section_capacity;
	struct place *places; /* of each entry */
	enum space_rule rule;
	struct str titled,
	    titled_name; /* the last title that an enumeration's name was looked for in */
};

static unsigned level_of(const struct node *heading)
{
	return (unsigned)(heading->tag - TAG_H1) + 1;
}

/* The table of a listing: what a cell has for a heading is above nothing but the cell's text. */
static bool is_listed_table(const struct reading *reading, const struct node *node, size_t *at)
{
	while (*at < reading->count && reading->listings[*at].offset < node->offset)
		++*at;
	const struct listing_found *found =
	    *at < reading->count ? &reading->listings[*at] : &(const struct listing_found){ 0 };
	return node->tag == TAG_TABLE && found->first == node && found->verdict == VERDICT_CODES;
}

static void find_headings(struct sections *work, const struct reading *reading)
{
	const struct node *root = reading->page->root;
	size_t at = 0;
	for (const struct node *node = root->first; node;) {
		if (tag_is_heading(node->tag) && node_has_text(node)) {
			const struct node *next = node_skip(node, root);
			work->headings =
			    arena_extend(work->arena, work->headings, work->heading_count,
					 &work->heading_capacity, sizeof *work->headings);
			work->headings[work->heading_count++] =
			    (struct heading){ .node = node,
					      .offset = node->offset,
					      .end = next ? next->offset : SIZE_MAX,
					      .level = level_of(node) };
		}
		bool skip = node->tag == TAG_HIDDEN || is_listed_table(reading, node, &at);
		node = skip ? node_skip(node, root) : node_next(node, root);
	}
}

/* The last heading that begins at or before the byte, as index + 1; 0: none does. */
static size_t heading_before(const struct sections *work, size_t offset)
{
	size_t from = 0, to = work->heading_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (work->headings[middle].offset <= offset)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* "<a>#</a> TEA_BUSY": nothing but the name of what follows. */
static bool is_title_of(struct str text, const struct entry *entry)
{
	while (text.len && !byte_is_word(text.at[0]))
		text = str_slice(text, 1, text.len);
	while (text.len && !byte_is_word(text.at[text.len - 1]))
		text.len--;
	return entry->name_count && str_eq(text, entry->names[0].text);
}

/* `value`: where its value stands; SIZE_MAX: it has none. */
static void mark_entry(struct sections *work, struct flat *flat, const struct entry *entry,
		       size_t value)
{
	enum { NAME_LONGEST = 200 };
	size_t index = heading_before(work, entry->offset);
	if (!index || work->headings[index - 1].is_entry)
		return;
	struct heading *heading = &work->headings[index - 1];
	/* "## 0x5", and the name below it: the value is the title. */
	bool valued = value >= heading->offset && value < heading->end;
	heading->is_entry = valued || entry->offset < heading->end;
	if (heading->is_entry || heading->is_read)
		return;
	heading->is_read = true;
	flat_read(flat, heading->node, POINT_NONE, POINT_NONE, NAME_LONGEST);
	heading->is_entry = is_title_of(flat_text(flat), entry);
}

static void mark_entries(struct sections *work, struct flat *flat)
{
	const struct model *model = work->model;
	for (size_t i = 0; i < model->entry_count; i++)
		mark_entry(work, flat, &model->entries[i], model->entries[i].value_offset);
	for (size_t i = 0; i < model->unvalued_count; i++)
		mark_entry(work, flat, &model->unvalued[i], SIZE_MAX);
}

/* By level, the heading that what follows stands below, as index + 1; 0: none. */
struct chain {
	size_t at[HEADING_LEVELS + 1];
};

/* The heading that what follows this one stands below: from the top, as far as they are no entries.
 */
static size_t chain_add(const struct sections *work, struct chain *chain, size_t index)
{
	size_t above = 0;
	for (unsigned level = work->headings[index].level; level <= HEADING_LEVELS; level++)
		chain->at[level] = 0;
	chain->at[work->headings[index].level] = index + 1;
	for (unsigned level = 1; level <= HEADING_LEVELS; level++) {
		size_t at = chain->at[level];
		if (at && work->headings[at - 1].is_entry)
			break;
		above = at ? at : above;
	}
	return above;
}

static void find_above(struct sections *work)
{
	struct chain chain = { { 0 } };
	for (size_t i = 0; i < work->heading_count; i++)
		work->headings[i].above = chain_add(work, &chain, i);
}

/*
 * Titles and anchors of the headings up to `last`; of equal anchors the second has -1 after it, as
 * GitHub numbers them.
 */
static void name_headings(struct sections *work, const struct heading *last)
{
	for (; work->headings + work->named <= last; work->named++) {
		struct heading *heading = &work->headings[work->named];
		heading->title = prose_message(work->arena, heading->node);
		heading->slug = prose_slug(work->arena, heading->title);
		struct str id = prose_heading_id(heading->node);
		struct str anchor = heading->anchor =
		    id.len ? arena_str(work->arena, id) : heading->slug;
		void **slot = map_at(&work->anchors, anchor);
		uintptr_t times = (uintptr_t)*slot;
		*slot = (void *)(times + 1);
		for (; times; times++) {
			heading->anchor =
			    arena_printf(work->arena, "%.*s-%zu", STR_ARG(anchor), (size_t)times);
			void **other = map_at(&work->anchors, heading->anchor);
			if (*other)
				continue;
			*other = (void *)(uintptr_t)1;
			*map_at(&work->anchors, anchor) = (void *)(times + 1);
			break;
		}
		*map_at(&work->called, heading->anchor) = (void *)(uintptr_t)(work->named + 1);
	}
}

static void add_block(struct sections *work, const struct block *block)
{
	work->blocks = arena_grow(work->arena, work->blocks, work->block_count,
				  &work->block_capacity, sizeof *work->blocks);
	work->blocks[work->block_count++] = *block;
}

/* Whether the word may stand there, be it parted by a tag. */
static bool may_hold_enum(const struct node *code)
{
	for (const struct node *node = code; node; node = node_next(node, code)) {
		struct str text = node->tag == TAG_TEXT ? node->text : STR("");
		char last = text.len ? text.at[text.len - 1] : '\0';
		if (last == 'e' || last == 'n' || last == 'u' ||
		    str_find(text, STR("enum"), 0) != STR_NONE)
			return true;
	}
	return false;
}

/* Enumerations of a block of code that has entries. */
static void find_blocks(struct sections *work, struct flat *flat, const struct node *code)
{
	struct enum_block found;
	if (!may_hold_enum(code))
		return;
	flat_read(flat, code, POINT_NONE, POINT_NONE, SIZE_MAX);
	for (size_t at = 0; enum_block_next(flat_text(flat), &at, &found);) {
		const struct block block = { flat_offset(flat, found.from),
					     flat_offset(flat, found.to),
					     arena_str(work->arena, found.name) };
		add_block(work, &block);
	}
}

static const struct node *shown_before(const struct node *node)
{
	do
		node = node_prev(node);
	while (node && node->tag == TAG_TEXT && !str_trim(node->text).len);
	return node;
}

/* Reads the caption or the paragraph; whether the node is one. */
static bool read_announcement(struct flat *flat, const struct node *node)
{
	enum { ENOUGH = 400 };
	if (!node || (node->tag != TAG_P && node->tag != TAG_CAPTION))
		return false;
	flat_read(flat, node, POINT_NONE, POINT_NONE, ENOUGH);
	return true;
}

/*
 * "The codes of section [Tea](#tea):" or "The codes of no section:", as reference pages have it
 * where another heading stands right above.
 */
static bool names_section(struct str text, const struct node *node, struct str *anchor)
{
	if (str_eq(text, STR("The codes of no section:")))
		return true;
	if (!str_starts(text, STR("The codes of section ")) || !str_ends(text, STR(":")))
		return false;
	for (const struct node *child = node->first; child; child = child->next) {
		struct str href = node_attribute(child, STR("href"));
		if (child->tag == TAG_A && str_starts(href, STR("#")))
			*anchor = str_slice(href, 1, href.len);
	}
	return anchor->len;
}

/*
 * Reads a caption, or a sentence right before the listing, that names an enumeration, and one
 * before that names a section. The first paragraph that says nothing but this; NULL: there is none.
 */
static const struct node *read_before(struct arena *arena, struct flat *flat,
				      const struct node *first, struct said *said)
{
	const struct node *caption = first->first, *before = shown_before(first);
	const struct node *node = caption && caption->tag == TAG_CAPTION ? caption : before;
	const struct node *begin = NULL;
	if (!read_announcement(flat, node))
		return NULL;
	said->name = node->tag == TAG_CAPTION ? enum_name_of_caption(flat_text(flat))
					      : enum_name_announced(flat_text(flat));
	said->is_all = said->name.len;
	if (!said->is_all)
		said->name = enum_name_of_words(flat_text(flat));
	said->name = arena_str(arena, said->name);
	if (said->is_all && node == before) {
		begin = before;
		before = shown_before(before);
	}
	if (!read_announcement(flat, before) || before->tag != TAG_P)
		return begin;
	said->section = names_section(flat_text(flat), before, &said->anchor);
	return said->section ? before : begin;
}

const struct node *sections_announcement(struct arena *arena, struct flat *flat,
					 const struct node *first)
{
	struct said said = { .name = STR("") };
	return read_before(arena, flat, first, &said);
}

/* The name of the enumeration in whose code the byte stands; empty where it stands in none. */
static struct str enum_around(const struct sections *work, size_t offset)
{
	size_t from = 0, to = work->block_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (work->blocks[middle].from <= offset)
			from = middle + 1;
		else
			to = middle;
	}
	bool within = from && offset <= work->blocks[from - 1].to;
	return within ? work->blocks[from - 1].name : STR("");
}

/* Of PumpStatus and pump_status_t one is the other as another language has it. */
static struct str in_any_language(struct arena *arena, struct str name)
{
	struct str text = str_ends(name, STR("_t")) ? str_slice(name, 0, name.len - 2) : name;
	char *plain = arena_alloc(arena, text.len + 1);
	size_t length = 0;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '_')
			plain[length++] = byte_lower(text.at[i]);
	return (struct str){ plain, length };
}

static struct str key_of(struct arena *arena, const struct sections *work,
			 const struct place *place)
{
	char number[DIGITS_MOST];
	size_t heading = place->heading ? (size_t)(place->heading - work->headings) + 1 : 0;
	return ARENA_JOIN(arena, digits_write(number, heading, 10, 1), STR(" "), place->name);
}

/* The heading of that anchor, as index + 1; 0: there is none before the byte. */
static size_t heading_called(struct sections *work, struct str anchor, size_t offset)
{
	size_t before = heading_before(work, offset);
	if (!before || !anchor.len)
		return 0;
	name_headings(work, &work->headings[before - 1]);
	return (uintptr_t)map_get(&work->called, anchor);
}

/* That of the enumeration which the title names; codes below one heading ask one after the other.
 */
static struct str name_of_title(struct sections *work, struct str title)
{
	if (title.at != work->titled.at || title.len != work->titled.len)
		work->titled_name = enum_name_of_title(title);
	work->titled = title;
	return work->titled_name;
}

static void find_place(struct sections *work, size_t offset, struct said said, struct place *place)
{
	size_t above = heading_before(work, offset);
	above = above ? work->headings[above - 1].above : 0;
	/* A title that is an entry is said as the section of what no other heading is above. */
	if (said.section)
		above =
		    said.heading && !work->headings[said.heading - 1].is_entry ? said.heading : 0;
	if (above) {
		place->heading = &work->headings[above - 1];
		name_headings(work, place->heading);
	}
	struct str titled =
	    name_of_title(work, place->heading ? place->heading->title : work->title);
	place->name = enum_around(work, offset);
	bool apart = said.is_all || said.is_header;
	if (!place->name.len && apart)
		place->name = said.name;
	place->in_code = place->name.len && (apart || !str_eq(place->name, said.name)) &&
			 !str_eq(place->name, titled);
	if (!place->name.len)
		place->name = said.name.len ? said.name : titled;
	place->space = STR("");
}

bool sections_apart(const struct sections *sections, size_t entry, size_t other)
{
	struct str a = sections_space(sections, entry), b = sections_space(sections, other);
	return a.len && b.len && !str_eq(a, b);
}

bool sections_may_part(const struct sections *sections, size_t entry, size_t other)
{
	bool said = sections->rule == SPACE_ALL ||
		    (sections_space(sections, entry).len && sections_space(sections, other).len);
	return !said && sections->places[entry].heading != sections->places[other].heading;
}

bool sections_of_terms(const struct sections *sections, size_t entry, size_t other)
{
	size_t a = sections->places[entry].term, b = sections->places[other].term;
	return sections->rule != SPACE_ALL && a && b && a != b;
}

struct str sections_space(const struct sections *sections, size_t entry)
{
	return sections->places[entry].space;
}

void sections_move(struct sections *sections, size_t from, size_t to)
{
	sections->places[to] = sections->places[from];
}

/* Codes that stand side by side are mostly of one section. */
static bool is_same_place(const struct place *a, const struct place *b)
{
	return a->heading == b->heading && str_eq(a->name, b->name);
}

static size_t section_at(struct sections *work, const struct place *place, size_t offset)
{
	struct model *model = work->model;
	const struct heading *heading = place->heading;
	void **slot = map_at(&work->by_key, key_of(work->by_key.arena, work, place));
	if (!*slot) {
		struct section section = { .title = work->title,
					   .anchor = prose_slug(work->arena, work->title),
					   .level = work->title.len ? 1 : 0,
					   .offset = offset,
					   .enum_name = place->name,
					   .enum_in_code = place->in_code };
		if (heading) {
			section.title = heading->title;
			section.anchor = heading->anchor;
			section.level = heading->level;
			section.offset = heading->offset;
			section.heading = (size_t)(heading - work->headings) + 1;
		}
		model->sections = arena_extend(work->arena, model->sections, model->section_count,
					       &work->section_capacity, sizeof *model->sections);
		model->sections[model->section_count++] = section;
		*slot = (void *)(uintptr_t)model->section_count;
	}
	return (uintptr_t)*slot - 1;
}

/* Parts each listing where its next entry stands in another section. */
static void part_listings(struct arena *arena, struct model *model)
{
	struct listing *parts = NULL;
	size_t count = 0, capacity = 0;
	size_t *places = arena_array(arena, model->listing_count + 1, sizeof *places);
	for (size_t i = 0; i < model->listing_count; i++) {
		const struct listing *whole = &model->listings[i];
		places[i] = count;
		for (size_t at = whole->first, end = at + whole->count, from = at; at <= end;
		     at++) {
			bool goes_on =
			    at < end && model->entries[at].section == model->entries[from].section;
			if (goes_on || (at == from && whole->count))
				continue;
			parts = arena_extend(arena, parts, count, &capacity, sizeof *parts);
			parts[count] = *whole;
			parts[count].first = from;
			parts[count].count = at - from;
			parts[count].continues = from > whole->first;
			if (at > from) {
				parts[count].section = model->entries[from].section;
				parts[count].offset = from > whole->first
							  ? model->entries[from].offset
							  : whole->offset;
			}
			for (size_t k = from; k < at; k++)
				model->entries[k].listing = count;
			count++;
			from = at;
		}
	}
	places[model->listing_count] = count;
	for (size_t i = 0; i < model->unvalued_count; i++)
		if (model->unvalued[i].listing <= model->listing_count)
			model->unvalued[i].listing = places[model->unvalued[i].listing];
	arena_give_back(arena, model->listings, model->listing_count * sizeof *parts);
	model->listings = parts;
	model->listing_count = count;
}

void sections_keep_headings(struct sections *work)
{
	struct model *model = work->model;
	if (work->heading_count)
		name_headings(work, &work->headings[work->heading_count - 1]);
	model->headings = arena_array(work->arena, work->heading_count, sizeof *model->headings);
	model->heading_count = work->heading_count;
	for (size_t i = 0; i < work->heading_count; i++)
		model->headings[i] =
		    (struct heading_place){ work->headings[i].slug, work->headings[i].anchor,
					    work->headings[i].offset, work->headings[i].level,
					    HEADING_NOWHERE };
}

/* The text of a definition that the listing stands in, as the place of its term. */
static size_t term_around(const struct node *first)
{
	enum { LEVELS = 32 };
	const struct node *node = first->parent;
	for (int level = 0; node && node->tag != TAG_DD; level++)
		node = level < LEVELS ? node->parent : NULL;
	return node ? (size_t)node->offset + 1 : 0;
}

static int compare_places(const void *a, const void *b)
{
	size_t left = *(const size_t *)a, right = *(const size_t *)b;
	return left < right ? -1 : left > right;
}

/* "Availability" among definitions, with no value: a word that is above those after it. */
static void find_terms(struct sections *work, const struct said *said, size_t listings)
{
	const struct model *model = work->model;
	for (size_t i = 0; i < model->unvalued_count; i++) {
		const struct entry *entry = &model->unvalued[i];
		if (entry->listing >= listings || !said[entry->listing].is_definitions ||
		    str_is_joined(entry->names[0].text) || !str_holds_lower(entry->names[0].text))
			continue;
		work->terms = arena_grow(work->arena, work->terms, work->term_count,
					 &work->term_capacity, sizeof *work->terms);
		work->terms[work->term_count++] = (size_t)entry->names[0].offset + 1;
	}
	if (work->term_count)
		qsort(work->terms, work->term_count, sizeof *work->terms, compare_places);
}

/* The last of the terms between the bytes, or `other`. */
static size_t term_between(const struct sections *work, size_t begin, size_t end, size_t other)
{
	size_t from = 0, to = work->term_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (work->terms[middle] <= end)
			from = middle + 1;
		else
			to = middle;
	}
	return from && work->terms[from - 1] > begin ? work->terms[from - 1] : other;
}

static int compare_blocks(const void *a, const void *b)
{
	const struct block *left = a, *right = b;
	return left->from < right->from ? -1 : left->from > right->from;
}

/* What the entry at that place is apart by; mostly the same as the one before. */
static void tell_space(struct sections *work, size_t entry)
{
	struct place *place = &work->places[entry];
	const struct place *before = entry ? place - 1 : place;
	if (work->rule == SPACE_ALL)
		return;
	if (entry && is_same_place(place, before))
		place->space = before->space;
	else if (work->rule == SPACE_SECTION)
		place->space = key_of(work->arena, work, place);
	else if (place->name.len)
		place->space = in_any_language(work->arena, place->name);
}

struct sections *sections_find(struct arena *arena, struct reading *reading, struct model *model,
			       struct str title, enum space_rule rule)
{
	struct sections *work = arena_alloc(arena, sizeof *work);
	*work = (struct sections){ .arena = arena,
				   .model = model,
				   .anchors = { .arena = arena },
				   .called = { .arena = arena },
				   .title = title,
				   .titled_name = STR_INIT(""),
				   .rule = rule };
	struct flat flat = { 0 };
	find_headings(work, reading);
	mark_entries(work, &flat);
	find_above(work);
	struct said *said = arena_array(arena, model->listing_count + 1, sizeof *said);
	size_t listing = 0;
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_PROSE || !found->first)
			continue;
		const struct node *end = node_skip(found->last, reading->page->root);
		for (const struct node *node = found->first;
		     node && node != end && found->layout->of_code;
		     node = node_skip(node, reading->page->root))
			find_blocks(work, &reading->flat, node);
		read_before(arena, &flat, found->first, &said[listing]);
		if (!said[listing].name.len) {
			said[listing].name = enum_name_of_header(found->names_header);
			said[listing].is_header = said[listing].name.len;
		}
		said[listing].heading = heading_called(work, said[listing].anchor, found->offset);
		said[listing].term = term_around(found->first);
		said[listing].of_reference = found->of_reference;
		said[listing].is_definitions = found->first->tag == TAG_DL;
		listing++;
	}
	find_terms(work, said, listing);
	if (work->block_count)
		qsort(work->blocks, work->block_count, sizeof *work->blocks, compare_blocks);
	flat_free(&flat);
	work->places = arena_array(arena, model->entry_count, sizeof *work->places);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		struct said before = { .name = STR("") };
		if (entry->listing < listing)
			before = said[entry->listing];
		find_place(work, entry->offset, before, &work->places[i]);
		/* A reference page has the name twice where its page had a term above each. */
		if (before.of_reference)
			work->places[i].term = entry->offset + 1;
		else if (entry->listing < listing)
			work->places[i].term =
			    term_between(work, model->listings[entry->listing].offset,
					 entry->offset, before.term);
		tell_space(work, i);
	}
	arena_give_back(arena, said, (model->listing_count + 1) * sizeof *said);
	return work;
}

void sections_say(struct sections *work)
{
	struct model *model = work->model;
	struct chain chain = { { 0 } };
	size_t above = 0, at = 0;
	for (size_t i = 0; i < model->listing_count; i++) {
		for (; at < model->heading_count; at++) {
			size_t prose = model->headings[at].prose;
			if (prose == HEADING_NOWHERE)
				continue;
			if (prose != HEADING_TITLE && prose > i)
				break;
			above = chain_add(work, &chain, at);
		}
		struct listing *listing = &model->listings[i];
		if (!listing->count)
			continue;
		size_t own = model->sections[listing->section].heading;
		bool written = !own || model->headings[own - 1].prose != HEADING_NOWHERE;
		listing->section_said = written && own != above;
	}
}

void sections_make(struct sections *work)
{
	struct model *model = work->model;
	struct arena scratch = { 0 };
	work->by_key.arena = &scratch;
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		const struct place *place = &work->places[i];
		entry->section = i && is_same_place(place, place - 1)
				     ? entry[-1].section
				     : section_at(work, place, entry->offset);
		model->sections[entry->section].count++;
	}
	arena_free(&scratch);
	/* What the entries are apart by was asked before. */
	arena_give_back(work->arena, work->places, model->entry_count * sizeof *work->places);
	part_listings(work->arena, model);
}
