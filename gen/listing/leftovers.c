#include "leftovers.h"

#include "../entry/limits.h"
#include "../entry/words.h"
#include "leftovers_parts.h"
#include "uniform.h"

#include <string.h>

/* Signs and blanks between a name and a number, as long as no word is among them. */
static size_t skip_separator(struct str text, size_t at)
{
	while (at < text.len && !byte_is_word(text.at[at]) && text.at[at] != '\n')
		at++;
	return at;
}

size_t left_skip_blanks(struct str text, size_t at)
{
	while (str_byte(text, at) == ' ' || str_byte(text, at) == '\t')
		at++;
	return at;
}

bool left_is_number(struct str text, size_t from, size_t to, bool parted, size_t *end)
{
	struct value_found value;
	if (!byte_is_digit(str_byte(text, from)) || !value_find(text, from, &value))
		return false;
	*end = value.end;
	bool hex = value.form == FORM_HEX;
	size_t next = left_skip_blanks(text, value.end);
	struct str after = str_slice(text, next, next + 2);
	bool comment = str_eq(after, STR("/*")) || str_eq(after, STR("//"));
	bool alone = next >= to || str_byte(text, next) == '\n' || comment;
	return !byte_is_word(str_byte(text, value.end)) && (hex || parted || alone);
}

bool left_is_name(struct str text, size_t at, struct name_found *name)
{
	/* Most words have no parts; "_TYPEDEF_(5)" wraps a value. */
	struct str word = str_slice(text, at, str_word_end(text, at));
	return str_is_joined(word) && word.at[0] != '_' && name_find(text, at, name) &&
	       name->from == at && name->shape == NAME_SURE && !name->wildcard;
}

static bool is_parted(struct str text, size_t from, size_t to)
{
	return str_trim(str_slice(text, from, to)).len > 0;
}

/* "POND_READ(3), POND_WRITE(3)", "POND_READ(3) ... POND_READ(3)": pages of a manual. */
static bool is_manual_page(struct str text, const struct name_found *name, size_t to)
{
	enum { SECTION = 3 };
	size_t end = name->to + SECTION;
	struct str page = str_slice(text, name->from, end), line = str_slice(text, 0, to);
	return str_byte(text, name->to) == '(' && end <= to && str_byte(text, end - 1) == ')' &&
	       (end == to || text.at[end] == ',' || str_ends(line, page));
}

/* The line from..to, which begins with a word; `loose`: blanks may part its name and number. */
static bool is_row(struct str text, size_t from, size_t to, bool loose, struct name_found *name)
{
	size_t end, next;
	if (left_is_name(text, from, name)) {
		if (is_manual_page(text, name, to))
			return false;
		next = skip_separator(text, name->to);
		return next > name->to && next - name->to <= LIMIT_SEPARATOR &&
		       left_is_number(text, next, to, loose || is_parted(text, name->to, next),
				      &end);
	}
	if (!left_is_number(text, from, to, true, &end))
		return false;
	next = skip_separator(text, end);
	/* "1. NAME" numbers a section. */
	if (next == end || text.at[end] == '.' || next - end > LIMIT_SEPARATOR ||
	    !left_is_name(text, next, name))
		return false;
	/* "(5) ERR_X has been ...": a text begins with a name. */
	next = skip_separator(text, name->to);
	return next >= to || is_parted(text, name->to, next);
}

/* "EHOT 5 too hot", "5 EHOT too hot": one word in capitals, as errno.h has them, and a text. */
static bool is_errno_row(struct str text, size_t from, size_t to, struct name_found *name)
{
	enum { SHORTEST = 3 };
	size_t end, at = from, word_end;
	bool first = left_is_number(text, from, to, true, &end);
	at = first ? left_skip_blanks(text, end) : from;
	word_end = str_word_end(text, at);
	struct str word = str_slice(text, at, word_end);
	if (word.len < SHORTEST || word_end > to || !byte_is_upper(word.at[0]) ||
	    str_holds_lower(word) || !name_find(text, at, name) || name->to != word_end)
		return false;
	size_t next = left_skip_blanks(text, word_end);
	if (!first && (!left_is_number(text, next, to, true, &end) || next == word_end))
		return false;
	next = first ? next : left_skip_blanks(text, end);
	return next < to && (first || next > end) &&
	       (byte_is_letter(text.at[next]) || (unsigned char)text.at[next] >= 0x80);
}

/*
 * "POND_DRY: no water (5)": a number in brackets ends the line; in an item no sign need be after
 * the name.
 */
static bool ends_with_number(struct str text, size_t from, size_t to, bool item,
			     struct name_found *name)
{
	if (!left_is_name(text, from, name))
		return false;
	size_t next = skip_separator(text, name->to);
	struct str line = str_trim(str_slice(text, next, to));
	ptrdiff_t open = str_ends(line, STR(")")) ? str_find_last(line, '(') : STR_NONE;
	struct value_found value;
	return (item || is_parted(text, name->to, next)) && open > 0 && line.at[open - 1] == ' ' &&
	       value_find(line, (size_t)open, &value) && value.from == (size_t)open &&
	       value.end == line.len && value.state == VALUE_GOOD;
}

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

struct str leftovers_family(struct str name)
{
	ptrdiff_t end = str_find_byte(name, '_', 1);
	return str_slice(name, 0, end == STR_NONE ? 0 : (size_t)end);
}

void left_count_name(struct arena *arena, struct str found, uint32_t offset, struct map *seen,
		     const struct map *families, struct leftovers *leftovers)
{
	if (map_get(seen, found))
		return;
	found = arena_str(arena, found);
	*map_at(seen, found) = leftovers;
	leftovers->akin += map_get(families, leftovers_family(found)) != NULL;
	if (!leftovers->count++) {
		leftovers->name = found;
		leftovers->offset = offset;
	}
}

/*
 * The end of the line as the page has it, not as it is shown: what belongs to no list or table is
 * one line to Markdown and HTML.
 */
static size_t page_line_end(const struct flat *flat, struct str page, size_t at)
{
	struct str text = flat_text(flat);
	for (; at < text.len && text.at[at] != '\n'; at++) {
		if (text.at[at] != ' ')
			continue;
		/* A table of messages is read without a text. */
		size_t before = flat_offset(flat, at);
		before = before < page.len ? before : page.len;
		/* In a quotation each line begins with '>'. */
		while (before > 0 && strchr(" \t>", page.at[before - 1]) && page.at[before - 1])
			before--;
		if (before > 0 && str_byte(page, before - 1) == '\n')
			break;
	}
	return at;
}

/* Whether so many names can be in the text as make rows: most texts of a page have no '_'. */
static bool may_name_two(struct str text)
{
	ptrdiff_t first = str_find_byte(text, '_', 0);
	return first != STR_NONE &&
	       str_find_byte(text, '_', str_word_end(text, (size_t)first)) != STR_NONE;
}

/* "NAME 5 text" in one line of a block may be a sentence, in two it is none. */
static void count_loose(struct arena *arena, const struct flat *flat, struct str page,
			struct map *seen, const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	struct name_found name, first = { 0 };
	size_t rows = 0;
	if (!may_name_two(text))
		return;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = page_line_end(flat, page, at);
		/* "NAME::", and what it means in the next line. */
		if (str_ends(str_trim(str_slice(text, at, to)), STR("::")) && to < text.len)
			to = page_line_end(flat, page, to + 1);
		size_t from = skip_separator(text, at);
		if (from >= to || !left_is_name(text, from, &name) ||
		    !is_row(text, from, to, true, &name))
			continue;
		if (rows++ == 1)
			left_count_name(arena, str_slice(text, first.from, first.to),
					flat_offset(flat, first.from), seen, families, leftovers);
		first = rows == 1 ? name : first;
		if (rows > 1)
			left_count_name(arena, str_slice(text, name.from, name.to),
					flat_offset(flat, name.from), seen, families, leftovers);
	}
	leftovers->rows |= rows > 1;
}

bool left_is_akin(struct str text, const struct name_found *name, const struct map *families)
{
	return map_get(families, leftovers_family(str_slice(text, name->from, name->to)));
}

/* Whether it is in a listing, and no name alone there: then it is counted nowhere. */
static bool is_read(struct str name, const struct map *seen, const struct map *families)
{
	const void *how = map_get(seen, name);
	return how && how != families;
}

/* Whether the text has a name that may be counted; of code that was read all are known. */
static bool has_unread(struct str text, const struct map *seen, const struct map *families)
{
	struct name_found name;
	for (ptrdiff_t sign = 0; (sign = str_find_byte(text, '_', (size_t)sign)) != STR_NONE;) {
		size_t from = (size_t)sign, to = str_word_end(text, from);
		while (from > 0 && byte_is_word(text.at[from - 1]))
			from--;
		if (left_is_name(text, from, &name) &&
		    !is_read(str_slice(text, name.from, name.to), seen, families))
			return true;
		sign = (ptrdiff_t)to;
	}
	return false;
}

/* What a block is to its reader: an item's paragraph is the item. */
static enum tag place_of(const struct node *node)
{
	bool item = node->tag == TAG_P && node->parent && node->parent->first == node &&
		    node->parent->tag == TAG_LI;
	return item ? TAG_LI : node->tag;
}

static void count_lines(struct arena *arena, const struct flat *flat, bool rows, enum tag place,
			bool headed, struct map *seen, const struct map *families,
			struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	bool code = place == TAG_PRE;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct name_found name;
		to = str_line_end(text, at);
		size_t from = skip_separator(text, at);
		bool item = place == TAG_LI || headed, errno_form = place == TAG_LI && headed;
		/* What begins with a name that was read can only say of which form others are. */
		if (!errno_form && from < to && left_is_name(text, from, &name) &&
		    is_read(str_slice(text, name.from, name.to), seen, families) &&
		    (code || !ends_with_number(text, from, to, item, &name)))
			continue;
		bool row = from < to && is_row(text, from, to, false, &name);
		bool errno_row =
		    !row && from < to && errno_form && is_errno_row(text, from, to, &name);
		bool ends = !row && !errno_row && !code && from < to &&
			    ends_with_number(text, from, to, item, &name);
		if ((!row && !errno_row && !ends) || (code && !left_is_akin(text, &name, families)))
			continue;
		/* It may have been read as a name alone, of which nothing is said. */
		struct str found = str_slice(text, name.from, name.to);
		if (ends && map_get(seen, found) == families)
			*map_at(seen, found) = NULL;
		/* Rows of what is no table are reported as such, where they stand by themselves. */
		bool bar = str_byte(text, at) == '|' &&
			   (code || str_byte(text, left_skip_blanks(text, name.to)) == '|');
		if (rows && bar && !(flat_set(flat, from) & SET_CODE && !code))
			continue;
		leftovers->rows |= ends && item && leftovers->ends++;
		left_count_name(arena, found, flat_offset(flat, name.from), seen, families,
				leftovers);
		leftovers->rows |= errno_row && leftovers->count > 1;
	}
}

/* A block of code. */
static void count_block(struct arena *arena, const struct flat *flat, bool of_errors,
			struct map *seen, const struct map *families, struct leftovers *leftovers)
{
	if (!has_unread(flat_text(flat), seen, families))
		return;
	count_lines(arena, flat, true, TAG_PRE, false, seen, families, leftovers);
	left_count_code(arena, flat, true, seen, families, leftovers);
	left_count_data(arena, flat, of_errors && !families->count, seen, families, leftovers);
	left_count_texts(arena, flat, seen, families, of_errors, leftovers);
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
	size_t from = skip_separator(text, (size_t)(str_find_last(text, '\n') + 1));
	if (str_starts(str_slice(text, from, text.len), STR("define ")))
		from += sizeof "define";
	struct name_found name;
	/* Most texts go on with further words. */
	size_t next = from;
	while (byte_is_word(str_byte(text, next)))
		next++;
	if (skip_separator(text, next) < text.len || !left_is_name(text, from, &name) ||
	    skip_separator(text, name.to) < text.len || !left_is_akin(text, &name, families))
		return (struct last_name){ 0 };
	return (struct last_name){ arena_str(arena, str_slice(text, name.from, name.to)),
				   flat_offset(flat, name.from),
				   is_parted(text, name.to, text.len) };
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
	from = skip_separator(text, str_byte(text, label) == ':' ? label : 0);
	return left_is_number(text, from, str_line_end(text, from),
			      parted || is_parted(text, 0, from), &end);
}

/* "Value:", and the value is in the next block. */
static bool is_label(struct str text)
{
	size_t label = 0;
	while (byte_is_letter(str_byte(text, label)))
		label++;
	return str_byte(text, label) == ':' && skip_separator(text, label) == text.len;
}

/* What was read, or reported as a whole, up to a place on the page. */
struct known {
	size_t listings, rejections;
};

/* Whether something that was reported begins with the node. */
static bool is_told(const struct reading *reading, const struct node *node, struct known *known)
{
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

/*
 * Whether there are entries; the numbers of those that have no names, or have them in another
 * block, by where they stand.
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
			if (apart && codes)
				*map_at(&look->read,
					(struct str){ (const char *)&head->value_offset,
						      sizeof head->value_offset }) = look;
		}
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

static size_t count_told(const struct leftovers *leftovers, const struct left_nameless *look)
{
	return leftovers->count + leftovers->texts + leftovers->codes + leftovers->numbers -
	       look->maybe;
}

static size_t count_maybe(const struct left_nameless *look)
{
	return look->maybe + look->small;
}

/* What headings above speak of errors for; those that are codes stand in one section. */
static void add_uniform(struct uniform *uniform, const struct node *block, const struct flat *flat,
			struct left_nameless *look, struct uniform_place place)
{
	bool heading = tag_is_heading(block->tag);
	place.headed = left_headed(&look->headings, heading ? block->tag : TAG_P);
	place.section = heading ? 0 : place.section;
	uniform_add(uniform, block, flat, place);
}

struct leftovers leftovers_find(struct arena *arena, const struct reading *reading,
				struct map *seen, const struct map *families)
{
	struct leftovers leftovers = { 0 };
	struct flat flat = { 0 };
	struct known known = { 0 };
	struct arena scratch = { 0 };
	struct left_nameless look = { .arena = arena,
				      .headings = { .last = TAG_ROOT },
				      .read = { .arena = &scratch } };
	struct map forms = { .arena = &scratch };
	const struct node *announced_to = NULL;
	struct left_bare bare = { .arena = arena, .names = { .arena = &scratch } };
	note_numbers(reading, &look);
	left_note_forms(reading, &forms);
	struct uniform uniform = { .arena = &scratch };
	uniform_begin(&uniform, reading);
	size_t section = 0;
	left_note_heading(&look.headings, TAG_ROOT, reading->page->front.title);
	const struct node *root = reading->page->root;
	const struct node *listed_to = NULL;
	struct last_name last = { 0 };
	bool listed = false; /* in a listing, which ends before listed_to */
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
		if (node->tag == TAG_PRE && leftovers_may_name(node)) {
			flat_read(&flat, node, POINT_NONE, POINT_NONE, SIZE_MAX);
			bool of_errors = left_headed(&look.headings, TAG_P) != HEADED_NOT;
			count_block(arena, &flat, of_errors, seen, families, &leftovers);
			last = last_name(&scratch, &flat, families);
		}
		if (node->tag == TAG_PRE && !listed) {
			size_t told = count_told(&leftovers, &look), maybe = count_maybe(&look);
			flat_read(&flat, node, POINT_NONE, POINT_NONE, SIZE_MAX);
			struct str text = flat_text(&flat);
			for (size_t at = 0; at < text.len; at = str_line_end(text, at) + 1)
				left_count_nameless(&look, &flat, at, TAG_P, &leftovers);
			add_uniform(
			    &uniform, node, &flat, &look,
			    (struct uniform_place){ .section = section,
						    .told = count_told(&leftovers, &look) - told,
						    .maybe = count_maybe(&look) - maybe });
		}
		bare.announced = bare.announced && node != announced_to;
		if (!listed && !bare.announced && is_items(node) &&
		    left_is_announced(&flat, node)) {
			bare.announced = true;
			announced_to = node_skip(node, root);
		}
		const struct node *below = listed ? NULL : words_end(node);
		if ((is_leaf(node) || below) && (last.name.len || may_count(node)) &&
		    (!listed ||
		     (is_within_item(node) && (last.name.len || leftovers_may_name(node))))) {
			flat_read(&flat, node, POINT_NONE, (struct point){ below, 0 },
				  tag_is_heading(node->tag) ? LIMIT_HEADING : SIZE_MAX);
			size_t before = leftovers.count, told = count_told(&leftovers, &look),
			       maybe = count_maybe(&look);
			if (last.name.len && begins_with_number(flat_text(&flat), last.parted))
				left_count_name(arena, last.name, last.offset, seen, families,
						&leftovers);
			if (skip_separator(flat_text(&flat), 0) < flat_text(&flat).len &&
			    !is_label(flat_text(&flat)))
				last = (struct last_name){ 0 };
			if (!is_among_cells(node) && !last.name.len)
				last = last_name(&scratch, &flat, families);
			count_lines(arena, &flat, !listed && !tag_is_heading(node->tag),
				    place_of(node),
				    (place_of(node) == TAG_P || place_of(node) == TAG_LI) &&
					left_headed(&look.headings, TAG_P) == HEADED_HERE,
				    seen, families, &leftovers);
			left_count_code(arena, &flat, false, seen, families, &leftovers);
			if (!listed && leftovers_may_name(node))
				count_loose(arena, &flat, reading->page->source->text, seen,
					    families, &leftovers);
			if (!listed)
				left_count_cited(arena, &flat, seen, families, &leftovers);
			if (forms.count && !listed)
				left_count_forms(arena, &flat, tag_is_heading(node->tag), &forms,
						 seen, &leftovers);
			/* An item or a heading is one entry, a paragraph may have a line for each.
			 */
			struct str text = flat_text(&flat);
			size_t end = place_of(node) == TAG_P ? text.len : str_line_end(text, 0);
			for (size_t at = 0; leftovers.count == before && !listed && at < end;
			     at = str_line_end(text, at) + 1)
				left_count_nameless(&look, &flat, at, place_of(node), &leftovers);
			if (leftovers.count == before && !listed && leftovers_may_name(node))
				left_count_bare(&bare, &flat, node, place_of(node), &look.headings,
						seen, families);
			if (!listed)
				add_uniform(&uniform, node, &flat, &look,
					    (struct uniform_place){
						.section = section,
						.told = count_told(&leftovers, &look) - told,
						.maybe = count_maybe(&look) - maybe });
			section += tag_is_heading(node->tag);
			if (tag_is_heading(node->tag))
				left_note_heading(&look.headings, node->tag,
						  arena_str(&scratch, flat_text(&flat)));
		}
		node = node_next(node, root);
	}
	if (left_bare_are_codes(&bare)) {
		leftovers.bare_name = bare.name;
		leftovers.bare_offset = bare.offset;
		leftovers.bare_in_table = bare.in_table;
		leftovers.bare = bare.count;
	}
	if (leftovers.numbers == 1 && look.maybe == 1 && !look.read.count)
		leftovers.numbers = 0;
	left_add_small(&look, &leftovers);
	uniform_end(&uniform, leftovers.numbers > 0);
	leftovers.line = arena_str(arena, uniform.first);
	leftovers.line_offset = uniform.offset;
	leftovers.lines = uniform.count;
	flat_free(&flat);
	arena_free(&scratch);
	return leftovers;
}
