/*
 * Codes that are words, alone below a title of codes, in forms that no layout takes for codes:
 * lists of items and terms that begin with one each, headings and paragraphs that are one each.
 *
 *	- PondDry        - PumpHot the pump is hot        - `pond.dry`        ### PondDry
 *	- The pond is dry (POND_DRY)
 */
#include "../entry/first_word.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/text_head.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

enum { SEVERAL = 2, MOST = 3 }; /* codes of which at least so many stand for each other item */

/* What a block begins with. */
struct alone {
	size_t from, end;
	bool apart; /* a sign, the line's end or its set parts it from what follows */
};

/* "pond.DRY", "Pond::Dry", "pond-dry" */
static size_t code_end(struct str text, size_t at)
{
	size_t end = str_word_end(text, at);
	while (end > at && end < text.len) {
		bool colons = str_starts(str_slice(text, end, text.len), STR("::"));
		size_t next = end + (colons ? 2 : 1);
		bool joint = colons || str_find_byte(STR(".-/"), text.at[end], 0) != STR_NONE;
		if (!joint || !byte_is_word(str_byte(text, next)))
			break;
		end = str_word_end(text, next);
	}
	return end;
}

/* Bits of how the whole word is set, where what follows is not. */
static unsigned set_apart(const struct flat *flat, const struct alone *found)
{
	unsigned set = flat_set(flat, found->from) & flat_set(flat, found->end - 1);
	size_t next = left_skip_blanks(flat_text(flat), found->end);
	return next < flat_text(flat).len ? set & ~flat_set(flat, next) : set;
}

/* "re-open", "read/write": a sentence may begin with it. */
static bool is_joined_word(struct str word)
{
	bool joined =
	    str_find_byte(word, '-', 0) != STR_NONE || str_find_byte(word, '/', 0) != STR_NONE;
	return joined && str_holds_lower(word);
}

/* An inner item is one of a list in another's item. */
enum place { IN_PARAGRAPH, IN_HEADING, IN_ITEM, IN_INNER_ITEM };

/* The line begins with a word that may be a code. Words may follow where all items begin so. */
static bool begins_alone(const struct flat *flat, enum place place, struct alone *found)
{
	struct str text = flat_text(flat);
	text = str_slice(text, 0, str_line_end(text, 0));
	size_t from = str_byte(text, 0) == '[' || str_byte(text, 0) == '"';
	bool at_sign = str_byte(text, 0) == '@' && place == IN_ITEM;
	from += at_sign;
	*found = (struct alone){ .from = from, .end = code_end(text, from) };
	struct str word = str_slice(text, from, found->end);
	if (!byte_is_letter(str_byte(word, 0)) || word.len > LIMIT_TEXT_CODE ||
	    word_is_field(word) || word_is_method(word))
		return false;
	size_t next = found->end + from - at_sign;
	if (from && !at_sign &&
	    str_find_byte(STR("]\""), str_byte(text, found->end), 0) == STR_NONE)
		return false;
	unsigned set = set_apart(flat, found);
	bool bordered = left_is_bordered(text, next, text.len);
	bool blank = byte_is_space(str_byte(text, next));
	/* "`pond-dry` the pond is dry" may be a sentence. */
	bool upper = !byte_is_lower(str_byte(text, left_skip_blanks(text, next)));
	found->apart = bordered || (blank && upper && set & (SET_CODE | SET_STRONG));
	unsigned signs = text_code_signs(word);
	/* One with a dot and no sign of a code is a file. */
	if (!signs && str_find_byte(word, '.', 0) != STR_NONE)
		return false;
	bool marked = signs & TEXT_MARKED;
	/* "### PUMP_DRY it is dry": a title; a paragraph may be any sentence. */
	bool constant = str_is_joined(word) && !str_holds_lower(word);
	bool runs_on = place >= IN_ITEM || (place == IN_HEADING && constant);
	/* "- pump-dry: it is dry"; in other places a sentence may begin so. */
	bool joined = is_joined_word(word), item = place == IN_ITEM && bordered;
	if (at_sign && !(joined && item))
		return false;
	if (marked && (set & SET_CODE || !joined))
		return found->apart || (runs_on && blank);
	bool named = place < IN_ITEM ? set & SET_CODE
				     : marked || set & SET_CODE ||
					   (place == IN_ITEM && name_shape(word) == NAME_SURE);
	return found->apart && named;
}

/* "It is hot (PUMP_HOT).": a constant, or a word set as code, in brackets at the item's end. */
static bool ends_bracketed(const struct flat *flat, struct alone *found)
{
	struct str text = flat_text(flat);
	text = str_slice(text, 0, str_line_end(text, 0));
	text.len -= str_ends(text, STR("."));
	ptrdiff_t open = str_ends(text, STR(")")) ? str_find_last(text, '(') : 0;
	if (open <= 0 || text.at[open - 1] != ' ')
		return false;
	*found = (struct alone){ .from = (size_t)open + 1, .end = text.len - 1, .apart = true };
	struct str word = str_slice(text, found->from, found->end);
	if (!byte_is_letter(str_byte(word, 0)) || code_end(text, found->from) != found->end ||
	    word.len > LIMIT_TEXT_CODE || word_is_field(word))
		return false;
	unsigned set = flat_set(flat, found->from) & flat_set(flat, found->end - 1);
	bool constant = str_is_joined(word) && !str_holds_lower(word);
	return constant || (set & SET_CODE && text_code_signs(word) & TEXT_MARKED);
}

/* --- what is counted --- */

static void add(struct left_alone *alone, struct str word, uint32_t offset, size_t count)
{
	if (!alone->count || offset < alone->offset) {
		alone->first = word;
		alone->offset = offset;
	}
	alone->count += count;
}

/* "PumpError::DRY", "PumpError.DRY": what stands after the last sign that joins. */
static struct str last_part(struct str word)
{
	size_t from = word.len;
	while (from && byte_is_word(word.at[from - 1]))
		from--;
	return str_slice(word, from, word.len);
}

/* A member is known by its own name. */
static bool is_known(const struct map *seen, const struct map *families, struct str word)
{
	const void *how = map_get(seen, word);
	how = how ? how : map_get(seen, last_part(word));
	return how && how != families;
}

/* "23505 - The pump is dry": a code as well, of which others tell. */
static bool begins_with_number(struct str text)
{
	size_t to = str_line_end(text, 0), end;
	return left_is_number(text, 0, to, true, &end) && left_is_bordered(text, end, to);
}

/* Counts what the flat text begins with in the group. */
static void count(struct left_alone *alone, const struct flat *flat, enum place place,
		  const struct map *seen, const struct map *families,
		  struct left_alone_group *group)
{
	struct alone found;
	struct str text = flat_text(flat);
	/* Ranges are told of by left_count_many. */
	if (!text.len || text_range_end(flat, 0, str_line_end(text, 0)) || text_is_header(text))
		return;
	bool last = false;
	if (!begins_alone(flat, place, &found) &&
	    !(last = place >= IN_ITEM && ends_bracketed(flat, &found))) {
		bool number = begins_with_number(text);
		group->beside += number;
		group->others += !number;
		return;
	}
	struct str word = str_slice(flat_text(flat), found.from, found.end);
	/* left_count_bare looks for PUMP_DRY, but not for "PUMP_DRY it is dry". */
	bool joined =
	    !last && found.apart && str_is_joined(word) && str_word_end(word, 0) == word.len;
	group->beside += joined;
	if (joined || is_known(seen, families, word) || map_get(&alone->names, word))
		return;
	word = arena_str(alone->arena, word);
	*map_at(&alone->names, word) = alone;
	group->unparted += !found.apart;
	group->behind += last;
	group->unset |= !(set_apart(flat, &found) & (SET_CODE | SET_STRONG));
	if (group->count++)
		return;
	group->first = word;
	group->offset = flat_offset(flat, found.from);
}

static void close(struct left_alone *alone, struct left_alone_group *group, bool list)
{
	size_t times = !list ? 1 : group->unset ? SIZE_MAX : MOST;
	bool codes = group->count && group->count + group->beside >= SEVERAL &&
		     (!group->others || group->count / group->others >= times);
	if (codes)
		add(alone, group->first, group->offset, group->count);
	alone->unparted |= codes && group->unparted;
	alone->behind |= codes && group->behind;
	*group = (struct left_alone_group){ .count = 0 };
}

/* "It has these fields:" right before the list. */
static bool is_of_others(struct flat *flat, const struct node *list)
{
	const struct node *before = node_before_boxes(list);
	if (!before || before->tag != TAG_P)
		return false;
	flat_read(flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	struct str words = flat_text(flat);
	return text_heads_others(words) || text_speaks_of_input(words);
}

/*
 * Lists in sections below a title of errors, whose own headings say nothing: all items of all of
 * them count together, where each begins with a code.
 */
static void add_far(struct left_alone *alone, const struct left_alone_group *group)
{
	struct left_alone_group *far = &alone->far;
	if (group->others || !group->count)
		return;
	if (!far->count) {
		far->first = group->first;
		far->offset = group->offset;
	}
	far->count += group->count;
}

static bool begins_slug(const struct flat *flat)
{
	struct str text = flat_text(flat);
	struct alone found;
	if (!text.len || !begins_alone(flat, IN_ITEM, &found) || !found.apart)
		return false;
	struct str word = str_slice(text, found.from, found.end);
	return str_find_byte(word, '-', 0) != STR_NONE && str_find_byte(word, '/', 0) == STR_NONE &&
	       !str_has_capital(word) && !(flat_set(flat, found.from) & SET_LINK);
}

static void count_list(struct left_alone *alone, struct flat *flat, const struct node *list,
		       bool far, const struct map *seen, const struct map *families)
{
	enum tag part = list->tag == TAG_DL ? TAG_DT : TAG_LI;
	bool inner = list->parent && list->parent->tag == TAG_LI;
	struct left_alone_group group = { .count = 0 };
	for (const struct node *item = list->first; item; item = item->next) {
		if (item->tag != part)
			continue;
		flat_read(flat, item, POINT_NONE, POINT_NONE, LIMIT_HEAD);
		/* Far from the title only "pump-dry: it is dry" is one. */
		if (far && (inner || !begins_slug(flat)))
			group.others++;
		else
			count(alone, flat, inner ? IN_INNER_ITEM : IN_ITEM, seen, families, &group);
	}
	if (is_of_others(flat, list))
		return;
	if (far)
		add_far(alone, &group);
	else
		close(alone, &group, true);
}

/* What stands above the block says that codes are listed. */
static bool is_headed(struct left_headings *headings, enum tag block)
{
	if (headings->announced)
		return true;
	if (!left_headed_errors(headings, block))
		return false;
	if (tag_is_heading(block))
		return left_headed_by_next(headings, block);
	/* "PUMP_ERROR_CODE" is a name, and may have its parameters below it. */
	struct str title = headings->texts[headings->last];
	bool name = block == TAG_P && str_find_byte(title, '_', 0) != STR_NONE;
	return !name && left_headed(headings, TAG_P) == HEADED_HERE;
}

/* A title further above says that errors are listed, and the section's own is of nothing else. */
static bool is_headed_above(struct left_headings *headings)
{
	return tag_is_heading(headings->last) && left_headed_errors(headings, headings->last) &&
	       left_headed(headings, TAG_P) == HEADED_ABOVE &&
	       !text_heads_others(headings->texts[headings->last]);
}

static bool is_boxed(const struct node *paragraph)
{
	enum tag around = paragraph->parent ? paragraph->parent->tag : TAG_ROOT;
	return around == TAG_TD || around == TAG_TH || around == TAG_DD || around == TAG_DT ||
	       around == TAG_LI;
}

/* The item's words end with a bracket. */
static bool ends_with_bracket(const struct node *item)
{
	const struct node *last = node_last(item);
	if (last && last->tag == TAG_P)
		last = node_last(last);
	struct str text = last && last->tag == TAG_TEXT ? str_trim(last->text) : STR("");
	return str_ends(text, STR(")")) || str_ends(text, STR(")."));
}

/* The first items of a list that is one of codes begin with one, or nearly all do. */
static bool list_may_begin(const struct node *list)
{
	enum { LOOKED_AT = 2 };
	size_t items = 0;
	for (const struct node *item = list->first; item && items < LOOKED_AT; item = item->next) {
		if (item->tag != TAG_LI && item->tag != TAG_DT)
			continue;
		if (first_word_may_be_code(item) ||
		    (item->tag == TAG_LI && ends_with_bracket(item)))
			return true;
		items++;
	}
	return false;
}

void left_alone_look(struct left_alone *alone, struct flat *flat, const struct node *node,
		     struct left_headings *headings, const struct map *seen,
		     const struct map *families)
{
	bool list = node->tag == TAG_UL || node->tag == TAG_OL || node->tag == TAG_DL;
	bool heading = tag_is_heading(node->tag);
	if (heading)
		left_alone_close(alone, node->tag);
	if (!list && !heading && (node->tag != TAG_P || is_boxed(node)))
		return;
	/* What the headings say is asked of few. */
	if (list ? !list_may_begin(node) : !first_word_may_be_code(node)) {
		if (heading)
			alone->groups[node->tag].others++;
		return;
	}
	bool headed = is_headed(headings, node->tag);
	if (list && (headed || is_headed_above(headings))) {
		count_list(alone, flat, node, !headed, seen, families);
		return;
	}
	if (!headed)
		return;
	flat_read(flat, node, POINT_NONE, POINT_NONE, heading ? LIMIT_HEADING : SIZE_MAX);
	count(alone, flat, heading ? IN_HEADING : IN_PARAGRAPH, seen, families,
	      &alone->groups[node->tag]);
}

void left_alone_end(struct left_alone *alone)
{
	enum { AT_LEAST = 3 };
	left_alone_close(alone, TAG_ROOT);
	if (alone->far.count >= AT_LEAST)
		add(alone, alone->far.first, alone->far.offset, alone->far.count);
}

void left_alone_close(struct left_alone *alone, enum tag tag)
{
	/* What stands between them is their text. */
	alone->groups[TAG_P].others = 0;
	close(alone, &alone->groups[TAG_P], false);
	for (enum tag below = tag + 1; below <= TAG_H6; below++)
		close(alone, &alone->groups[below], false);
}
