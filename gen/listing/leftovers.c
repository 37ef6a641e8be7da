#include "leftovers.h"

#include "../entry/limits.h"
#include "leftovers_parts.h"
#include "uniform.h"

#include <string.h>

/* A box with text of its own; a heading is one, whatever else is in it. */
static bool is_leaf(const struct node *box)
{
	if (!tag_is_block(box->tag) || box->tag == TAG_PRE)
		return false;
	return box->first && (tag_is_heading(box->tag) || !node_has_blocks(box));
}

/* Where the words of an item end that has a list or a block below them; NULL: it is none. */
static const struct node *words_end(const struct node *item)
{
	const struct node *node = item->tag == TAG_LI ? item->first : NULL;
	if (!node || tag_is_block(node->tag))
		return NULL;
	while (node && !tag_is_block(node->tag))
		node = node->next;
	return node;
}

/* What a block is to its reader: an item's paragraph is the item. */
static enum tag place_of(const struct node *node)
{
	bool item = node->tag == TAG_P && node->parent && node->parent->first == node &&
		    node->parent->tag == TAG_LI;
	return item ? TAG_LI : node->tag;
}

/* A paragraph of an item that is not its first. */
static bool goes_on(const struct node *node)
{
	return place_of(node) == TAG_P && node->parent && node->parent->tag == TAG_LI;
}

/* "6) echo old ;;": what a script does about codes that others list. */
static bool has_cases(struct str code)
{
	return str_find(code, STR(";;"), 0) != STR_NONE;
}

/* "{% error name="POND_DRY" code=5 %}", "{{< error ... >}}": what a site's generator replaces. */
static bool has_tags(struct str text)
{
	for (ptrdiff_t at = 0; (at = str_find_byte(text, '{', (size_t)at)) != STR_NONE; at++) {
		struct str rest = str_slice(text, (size_t)at, text.len);
		if (str_starts(rest, STR("{%")) || str_starts(rest, STR("{{")))
			return true;
	}
	return false;
}

/* A block of code. */
static void count_block(struct arena *arena, const struct flat *flat, enum headed above,
			struct map *seen, const struct map *families, struct leftovers *leftovers)
{
	if (!left_has_unread(flat_text(flat), seen, families))
		return;
	left_count_lines(arena, flat, true, TAG_PRE, false, seen, families, leftovers);
	left_count_code(arena, flat, true, seen, families, leftovers);
	left_count_data(arena, flat, above != HEADED_NOT && !families->count, seen, families,
			leftovers);
	left_count_texts(arena, flat, seen, families, above, leftovers);
}

/*
 * A name as those that are read, which ends a block, with signs after it at most: a stray tag may
 * have made its number the beginning of the next one.
 */
struct last_name {
	struct str name; /* empty: there is none */
	uint32_t offset;
	bool parted; /* there are signs */
};

static struct last_name last_name(struct arena *arena, const struct flat *flat,
				  const struct map *families)
{
	struct str text = flat_text(flat);
	size_t from = left_skip_separator(text, (size_t)(str_find_last(text, '\n') + 1));
	if (str_starts(str_slice(text, from, text.len), STR("define ")))
		from += sizeof "define";
	struct name_found name;
	/* Most texts go on with further words. */
	size_t next = from;
	while (byte_is_word(str_byte(text, next)))
		next++;
	if (left_skip_separator(text, next) < text.len || !left_is_name(text, from, &name) ||
	    left_skip_separator(text, name.to) < text.len || !left_is_akin(text, &name, families))
		return (struct last_name){ 0 };
	return (struct last_name){ arena_str(arena, str_slice(text, name.from, name.to)),
				   flat_offset(flat, name.from),
				   left_is_parted(text, name.to, text.len) };
}

/* Cells of one row are what others tell of; one that spans the row is above those that follow. */
static bool is_among_cells(const struct node *box)
{
	return (box->tag == TAG_TD || box->tag == TAG_TH) && (node_prev(box) || box->next);
}

/* A number, or "Value: 5". */
static bool begins_with_number(struct str text, bool parted)
{
	size_t label = 0, from, end;
	while (byte_is_letter(str_byte(text, label)))
		label++;
	from = left_skip_separator(text, str_byte(text, label) == ':' ? label : 0);
	return left_is_number(text, from, str_line_end(text, from),
			      parted || left_is_parted(text, 0, from), &end);
}

/* "Value:", and the value is in the next block. */
static bool is_label(struct str text)
{
	size_t label = 0;
	while (byte_is_letter(str_byte(text, label)))
		label++;
	return str_byte(text, label) == ':' && left_skip_separator(text, label) == text.len;
}

/* What was read, or reported as a whole, up to a place on the page. */
struct known {
	size_t listings, rejections;
};

/* Whether something that was reported begins with the node, or a table that lists no codes does. */
static bool is_told(const struct reading *reading, const struct node *node, struct known *known)
{
	const struct listing_found *listings = reading->listings;
	for (size_t i = known->listings;
	     i < reading->count && listings[i].first->offset == node->offset; i++)
		if (listings[i].first == node && listings[i].warning.len)
			return true;
	const struct rejection *all = reading->rejections;
	size_t *at = &known->rejections;
	while (*at < reading->rejection_count && all[*at].offset < node->offset)
		++*at;
	for (size_t i = *at; i < reading->rejection_count && all[i].offset == node->offset; i++)
		if (all[i].warning.len)
			return true;
	return false;
}

/* Items and terms hold what is below them; sections may hold anything. */
static bool is_items(const struct node *node)
{
	return node->tag == TAG_UL || node->tag == TAG_OL || node->tag == TAG_DL;
}

/* The offset lives as long as the map. */
static void note_offset(struct map *map, const uint32_t *offset)
{
	*map_at(map, (struct str){ (const char *)offset, sizeof *offset }) = map;
}

/*
 * Whether there are entries; the numbers of those that have no names, or have them in another
 * block, by where they stand, and the rows that are told of.
 */
static void note_numbers(const struct reading *reading, struct left_nameless *look)
{
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++) {
			const struct listing_found *found = &reading->listings[i];
			const struct head *head = &found->records[k].head;
			bool codes = found->verdict == VERDICT_CODES;
			bool apart =
			    !head->name_count || head->value_first || found->layout->of_sections;
			look->codes |= codes;
			bool headings = codes && tag_is_heading(found->first->tag);
			if (headings && head->value_first)
				look->levels |= TAG_BIT(found->first->tag);
			if (headings && head->value.form == FORM_NEGATIVE)
				look->below_zero[found->first->tag]++;
			if (apart && codes)
				note_offset(&look->read, &head->value_offset);
		}
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].note_count; k++)
			if (reading->listings[i].verdict == VERDICT_CODES)
				note_offset(&look->noted, &reading->listings[i].notes[k].offset);
}

/*
 * The listing that begins with the node; its rows are read or reported. Sections may hold anything.
 */
static const struct listing_found *listing_at(const struct reading *reading,
					      const struct node *node, struct known *known)
{
	const struct listing_found *all = reading->listings;
	size_t *at = &known->listings;
	while (*at < reading->count && all[*at].first->offset < node->offset)
		++*at;
	for (size_t i = *at; i < reading->count && all[i].first->offset == node->offset; i++)
		if (all[i].first == node && all[i].verdict == VERDICT_CODES &&
		    (!all[i].layout->of_sections || is_items(node)))
			return &all[i];
	return NULL;
}

/*
 * In a listing, what its items hold besides their own text: layouts read the items, and what markup
 * without an end has put into one of them may be the rest of the listing.
 */
static bool is_within_item(const struct node *box)
{
	const struct node *list = box->parent;
	enum tag in = list->tag, around = list->parent ? list->parent->tag : TAG_ROOT;
	switch (box->tag) {
	case TAG_TD:
	case TAG_TH:
		return false;
	case TAG_LI:
	case TAG_DT:
		/* A sign in front can keep an item from being read. */
		return true;
	case TAG_DD:
		/* One that stands in no list, or in a list in an item. */
		return (in != TAG_UL && in != TAG_OL && in != TAG_DL) || around == TAG_LI ||
		       around == TAG_DD || around == TAG_TD;
	default:
		return true;
	}
}

bool leftovers_may_name(const struct node *box)
{
	for (const struct node *node = box->first; node; node = node_next(node, box))
		if (node->tag == TAG_TEXT && str_find_byte(node->text, '_', 0) != STR_NONE)
			return true;
	return false;
}

/* Whether it may be looked at for a name or a number, or says what those below it are. */
static bool may_count(const struct node *box)
{
	return !box->numberless || tag_is_heading(box->tag) || leftovers_may_name(box);
}

/* "<= 4999" among codes: no layout reads it. */
static bool begins_with_bound(const struct node *box)
{
	const struct node *node = box->first;
	while (node && node->tag != TAG_TEXT)
		node = node->first;
	char first = node ? str_byte(str_trim(node->text), 0) : '\0';
	return first == '<' || first == '>' || first == '\xE2';
}

/* What begins an entry; of a table that is listed, its layout tells. */
static bool may_be_many(const struct node *box, bool listed)
{
	if (place_of(box) == TAG_TD)
		return !listed && !node_prev(box) && box->next;
	return place_of(box) != TAG_TH;
}

static size_t count_told(const struct leftovers *leftovers, const struct left_nameless *look)
{
	return leftovers->count + leftovers->texts + leftovers->codes + leftovers->numbers +
	       leftovers->columns - look->maybe;
}

static size_t count_maybe(const struct left_nameless *look)
{
	return look->maybe + look->small.count + look->years.count;
}

/* What headings above speak of errors for; those that are codes stand in one section. */
static void add_uniform(struct uniform *uniform, const struct node *block, const struct flat *flat,
			struct left_nameless *look, struct left_spoken *spoken,
			struct uniform_place place)
{
	bool heading = tag_is_heading(block->tag);
	/* A paragraph by itself may begin with a number. */
	bool lines = str_find_byte(flat_text(flat), '\n', 0) != STR_NONE;
	bool cell = block->tag == TAG_TD;
	if (!heading && block->tag != TAG_PRE && (lines || cell || place_of(block) == TAG_LI))
		place.spoken = left_spoken_of(spoken, block, flat_text(flat), &look->headings);
	place.headed = cell && place.spoken
			   ? HEADED_HERE
			   : left_headed(&look->headings, heading ? block->tag : TAG_P);
	place.section = heading ? 0 : place.section;
	place.announced = look->headings.announced;
	if (place.braced) {
		place.headed = HEADED_HERE;
		place.spoken = SPOKEN_SAID;
	}
	uniform_add(uniform, block, flat, place);
}

/*
 * Notes what is said of the list or the code that begins with the node, up to its end; `root` is
 * NULL in a listing.
 */
static void announce(struct left_headings *headings, struct left_bare *bare, struct flat *flat,
		     const struct node *node, const struct node *root, const struct node **end)
{
	if (node == *end)
		bare->announced = headings->announced = false;
	if (root && node->tag == TAG_P)
		left_note_said(headings, flat, node);
	const uint64_t lists =
	    TAG_BIT(TAG_DL) | TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL) | TAG_BIT(TAG_PRE);
	if (!root || bare->announced || headings->announced || !(TAG_BIT(node->tag) & lists))
		return;
	enum announced said = left_announced_by(flat, node);
	bare->announced = said != ANNOUNCED_NOT;
	headings->announced = said == ANNOUNCED_CODES;
	*end = said != ANNOUNCED_NOT ? node_skip(node, root) : *end;
}

struct leftovers leftovers_find(struct arena *arena, struct reading *reading, struct map *seen,
				const struct map *families)
{
	struct leftovers leftovers = { 0 };
	struct flat flat = { 0 }, *code = &reading->flat;
	struct left_spoken spoken = { 0 };
	struct known known = { 0 };
	struct arena scratch = { 0 };
	struct left_nameless look = { .arena = arena,
				      .headings = { .last = TAG_ROOT },
				      .read = { .arena = &scratch },
				      .reading = reading,
				      .noted = { .arena = &scratch },
				      .items = { .numbers = { .arena = &scratch } },
				      .told = { .arena = &scratch },
				      .sampled = { .arena = &scratch },
				      .labelled = { .arena = &scratch },
				      .values = { .arena = &scratch } };
	struct map forms = { .arena = &scratch }, alike = { .arena = &scratch };
	const struct node *announced_to = NULL;
	struct left_bare bare = { .arena = arena,
				  .page = reading->page->source->text,
				  .names = { .arena = &scratch } };
	struct left_alone alone = { .arena = arena, .names = { .arena = &scratch } };
	note_numbers(reading, &look);
	left_note_forms(reading, &forms);
	left_note_alike(reading, &alike);
	left_count_sections(&look, &leftovers);
	struct uniform uniform = { .arena = &scratch };
	uniform_begin(&uniform, reading);
	size_t section = 0;
	left_note_heading(&look.headings, TAG_ROOT, reading->page->front.title);
	const struct node *root = reading->page->root;
	const struct node *listed_to = NULL;
	struct last_name last = { 0 };
	bool braced = false;                 /* after the brace of an enumeration of errors */
	bool listed = false;                 /* in a listing, which ends before listed_to */
	enum tag section_of_code = TAG_ROOT; /* its heading, where the code is told of */
	for (const struct node *node = root->first; node;) {
		listed = listed && node != listed_to;
		const struct listing_found *listing = listing_at(reading, node, &known);
		if (listing && !listed) {
			listed = true;
			listed_to = node_skip(listing->last, root);
		}
		bool margin = node->tag == TAG_CHROME && node_has_blocks(node);
		if (margin || (!listing && is_told(reading, node, &known))) {
			node = node_skip(node, root);
			continue;
		}
		announce(&look.headings, &bare, &flat, node, listed ? NULL : root, &announced_to);
		if (alike.count && is_items(node) && !listed)
			left_count_alike(arena, &flat, node, &alike, seen, families, &leftovers);
		if (!listed)
			left_alone_look(&alone, &flat, node, &look.headings, seen, families);
		if (node->tag == TAG_PRE && leftovers_may_name(node)) {
			flat_read(code, node, POINT_NONE, POINT_NONE, SIZE_MAX);
			count_block(arena, code, left_headed(&look.headings, TAG_P), seen, families,
				    &leftovers);
			last = last_name(&scratch, code, families);
		}
		if (node->tag == TAG_PRE && !listed)
			flat_read(code, node, POINT_NONE, POINT_NONE, SIZE_MAX);
		if (node->tag == TAG_PRE && !listed && !has_cases(flat_text(code))) {
			size_t told = count_told(&leftovers, &look), maybe = count_maybe(&look);
			struct str text = flat_text(code);
			look.sample = true;
			look.inner = false;
			for (size_t at = 0; at < text.len; at = str_line_end(text, at) + 1)
				left_count_nameless(&look, code, at, TAG_P, &leftovers);
			look.sample = false;
			left_count_columns(arena, code, &look.headings, seen, families, &leftovers);
			left_count_declared(arena, code, seen, families, &leftovers);
			left_count_members(arena, code, seen, families,
					   left_headed(&look.headings, TAG_P), &leftovers);
			left_count_samples(&look, code, seen, &leftovers);
			add_uniform(
			    &uniform, node, code, &look, &spoken,
			    (struct uniform_place){ .section = section,
						    .braced = left_braced_in(text),
						    .told = count_told(&leftovers, &look) - told,
						    .maybe = count_maybe(&look) - maybe });
		}
		braced = left_braced_after(braced, node);
		bool title = tag_is_heading(node->tag) || node->tag == TAG_DT;
		if (!listed && title && left_headed_errors(&look.headings, node->tag)) {
			flat_read(&flat, node, POINT_NONE, POINT_NONE, LIMIT_HEADING);
			left_note_word(&bare, &flat, node->tag, seen, families);
		}
		if (!listed)
			left_count_labelled(&look, &flat, node, seen, &leftovers);
		const struct node *below = listed ? NULL : words_end(node);
		if ((is_leaf(node) || below) && (last.name.len || may_count(node)) &&
		    (!listed ||
		     (is_within_item(node) &&
		      (last.name.len || leftovers_may_name(node) || begins_with_bound(node))))) {
			flat_read(&flat, node, POINT_NONE, (struct point){ below, 0 },
				  tag_is_heading(node->tag) ? LIMIT_HEADING : SIZE_MAX);
			size_t before = leftovers.count, numbers = leftovers.numbers,
			       told = count_told(&leftovers, &look), maybe = count_maybe(&look);
			if (last.name.len && begins_with_number(flat_text(&flat), last.parted))
				left_count_name(arena, last.name, last.offset, seen, families,
						&leftovers);
			if (left_skip_separator(flat_text(&flat), 0) < flat_text(&flat).len &&
			    !is_label(flat_text(&flat)))
				last = (struct last_name){ 0 };
			if (!is_among_cells(node) && !last.name.len)
				last = last_name(&scratch, &flat, families);
			left_count_lines(arena, &flat, !listed && !tag_is_heading(node->tag),
					 place_of(node),
					 (place_of(node) == TAG_P || place_of(node) == TAG_LI) &&
					     left_headed(&look.headings, TAG_P) == HEADED_HERE,
					 seen, families, &leftovers);
			left_count_code(arena, &flat, false, seen, families, &leftovers);
			if (!listed && leftovers_may_name(node))
				left_count_loose(arena, &flat, reading->page->source->text, seen,
						 families, &leftovers);
			if (!listed && has_tags(flat_text(&flat)))
				left_count_data(arena, &flat,
						left_headed(&look.headings, TAG_P) != HEADED_NOT,
						seen, families, &leftovers);
			if (!listed)
				left_count_cited(arena, &flat, seen, families, &leftovers);
			if (forms.count && !listed)
				left_count_forms(arena, &flat, tag_is_heading(node->tag), &forms,
						 seen, &leftovers);
			/* An item or a heading is one entry, a paragraph may have a line for each.
			 */
			struct str text = flat_text(&flat);
			look.inner = goes_on(node);
			size_t end = place_of(node) == TAG_P ? text.len : str_line_end(text, 0);
			for (size_t at = 0; leftovers.count == before && !listed && at < end;
			     at = str_line_end(text, at) + 1)
				left_count_nameless(&look, &flat, at, place_of(node), &leftovers);
			if (tag_is_heading(node->tag) && !listed)
				left_count_titled(&look, &flat, &leftovers);
			if (leftovers.count == before && !listed && leftovers_may_name(node))
				left_count_bare(&bare, &flat, node, place_of(node), &look.headings,
						seen, families);
			if (may_be_many(node, listed) &&
			    left_headed(&look.headings, node->tag) == HEADED_HERE)
				left_count_many(&look, &flat, listed, &leftovers);
			if (!listed && place_of(node) != TAG_TD && place_of(node) != TAG_TH &&
			    left_headed(&look.headings, node->tag) == HEADED_HERE)
				left_count_parts(arena, &flat, &leftovers);
			/* "### -1177 Bad message": what stands below it is its text. */
			bool heading = tag_is_heading(node->tag);
			if (heading && leftovers.numbers > numbers)
				section_of_code = node->tag;
			else if (heading && node->tag <= section_of_code)
				section_of_code = TAG_ROOT;
			if (!listed && (heading || section_of_code == TAG_ROOT))
				add_uniform(&uniform, node, &flat, &look, &spoken,
					    (struct uniform_place){
						.section = section,
						.braced = braced,
						.told = count_told(&leftovers, &look) - told,
						.maybe = count_maybe(&look) - maybe });
			section += tag_is_heading(node->tag);
			if (tag_is_heading(node->tag))
				left_note_heading(&look.headings, node->tag,
						  arena_str(&scratch, flat_text(&flat)));
		}
		node = node_next(node, root);
	}
	left_alone_end(&alone);
	leftovers.alone_word = alone.first;
	leftovers.alone_offset = alone.offset;
	leftovers.alone = alone.count;
	leftovers.alone_unparted = alone.unparted;
	leftovers.alone_behind = alone.behind;
	left_add_words(&bare);
	left_add_listed(&bare, reading, seen, families);
	/* Beside words that are told of, a name of several parts is one of them. */
	if (left_bare_are_codes(&bare) || (bare.count && alone.count)) {
		leftovers.bare_name = bare.name;
		leftovers.bare_offset = bare.offset;
		leftovers.bare_in_table = bare.in_table;
		leftovers.bare = bare.count;
	}
	if (leftovers.numbers == 1 && look.maybe == 1 && !look.read.count)
		leftovers.numbers = 0;
	left_add_doubtful(&look, &leftovers);
	left_items_end(arena, &look.items, &leftovers);
	uniform_end(&uniform, leftovers.numbers > 0);
	leftovers.line = arena_str(arena, uniform.first);
	leftovers.line_offset = uniform.offset;
	leftovers.lines = uniform.count;
	leftovers.lines_said = uniform.said;
	flat_free(&flat);
	flat_free(&spoken.flat);
	arena_free(&scratch);
	return leftovers;
}
