/*
 * Lines that have the form of the entries around them, and words or a mere number where these have
 * a name: "Weir bad: 3" among "PUMP_DRY: 1". Without a name they are none, and their words stay in
 * the text of the entry before them; whoever wrote them must hear of it.
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "listing.h"
#include "nameless.h"
#include "row_parts.h"

#include <stdlib.h>

/* Where entries of any listing begin, and where their values stand: in order. */
struct places {
	uint32_t *at;
	size_t count;
};

/* The listing that is walked: lines of blocks of one kind. */
struct walk {
	struct reading *reading;
	const struct listing_found *found;
	const struct places *places;
	const struct node *entry; /* the block that `form` was taken from */
	struct row_form form;
};

/* Words in such lines, of which several that are the same name a field. */
struct wordy {
	struct str words, line;
	uint32_t offset;
	bool again;
};

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
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		for (size_t k = 0; found->verdict == VERDICT_CODES && k < found->count; k++) {
			places.at[places.count++] = found->records[k].offset;
			if (found->records[k].head.value.state != VALUE_NONE)
				places.at[places.count++] = found->records[k].head.value_offset;
		}
	}
	qsort(places.at, places.count, sizeof *places.at, compare);
	return places;
}

/* Whether an entry stands between the two bytes of the page. */
static bool is_entry_between(const struct places *places, uint32_t from, uint32_t to)
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

static bool is_value_listed(const struct walk *walk, const struct value_found *value)
{
	for (size_t i = 0; i < walk->found->count; i++) {
		const struct value_found *other = &walk->found->records[i].head.value;
		if (other->state == VALUE_GOOD && other->value == value->value)
			return true;
	}
	return false;
}

/* A dash of any kind with a blank before it, or the sign itself: the byte after it; else `at`. */
static size_t skip_sign(struct str text, size_t at, char sign)
{
	static const struct str dashes[] = { STR_INIT("-"), STR_INIT("\xE2\x80\x93"),
					     STR_INIT("\xE2\x80\x94") };
	if (sign != '-')
		return str_byte(text, at) == sign ? at + 1 : at;
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (at && text.at[at - 1] == ' ' &&
		    str_starts(str_slice(text, at, text.len), dashes[i]))
			return at + dashes[i].len;
	return at;
}

/* "( #5 )" */
static bool find_value(struct str line, size_t at, struct value_found *value)
{
	if (value_find(line, at, value))
		return true;
	size_t inside = at + (str_byte(line, at) == '(');
	inside = str_skip_space(line, inside);
	return str_byte(line, inside) == '#' && value_find(line, inside + 1, value) &&
	       value->from == inside + 1;
}

/* The line ends after the value, or a sign or a bracket parts it from the text. */
static bool is_whole(struct str line, size_t at, char sign)
{
	size_t next = str_skip_space(line, at);
	return next >= line.len || next > at + 1 || line.at[next] == '(' || line.at[next] == ':' ||
	       (next > at && skip_sign(line, next, '-') > next) ||
	       (sign && skip_sign(line, next, sign) > next);
}

/* "HTTP status", "Default port", "Severity": what such words name is a field, if the value is not
 * in brackets. */
static bool may_be_field(struct str words)
{
	struct header_hint hint = header_hint(words);
	bool field = hint.http || hint.value > 0;
	for (struct str rest = words, word; !field && str_part(&rest, ' ', &word);)
		field = word_is_label(word) || word_is_field(word) || word_measures(word);
	return field;
}

/* Where the value that stands as those of the form do begins, and what parts it from the words. */
static size_t value_begins(struct str line, const struct row_form *form, size_t at)
{
	if (form->bracketed)
		return line.at[at] == '(' && line.at[at - 1] == ' ' ? at : 0;
	size_t after = skip_sign(line, at, form->sign);
	return after > at ? str_skip_space(line, after) : 0;
}

/* Words that end before the value, and stand where a name would. */
static bool may_stand_for_name(struct str words, const struct row_form *form,
			       const struct value_found *value, bool ends)
{
	ptrdiff_t blank = str_find_last(words, ' ');
	bool digits = str_holds_digit(words), single = blank == STR_NONE;
	/* "Where PUMP_DRY (1)" is told of by others. */
	if (str_is_joined(str_slice(words, (size_t)(blank + 1), words.len)))
		return false;
	/* "A-B = 17" is a formula. */
	bool letters = str_find_byte(words, '-', 0) == STR_NONE;
	if (!form->bracketed)
		return !digits && (!single || letters) && !may_be_field(words);
	/* "Note (5): text" is one, "Version 2 (2020)" no code; "MIPS R4000 (65)" is one. */
	return single || digits ? ends && !value_is_year(value) : true;
}

/* "Weir bad (3)", "Weir bad: 3": the words. */
static struct str words_before(struct str line, const struct row_form *form,
			       struct value_found *value)
{
	const struct str none = STR("");
	for (size_t at = 1; at < line.len && at <= LIMIT_UNREAD_WORDS; at++) {
		size_t from = value_begins(line, form, at);
		bool odd = str_find_byte(STR(".:;=\"`"), line.at[at], 0) != STR_NONE;
		if (!from && odd && (!form->bracketed || line.at[at] != '.'))
			return none;
		if (!from || !find_value(line, from, value) || value->state != VALUE_GOOD)
			continue;
		size_t close = str_skip_space(line, value->end);
		bool apart = form->bracketed && !value->bracketed && str_byte(line, close) == ')';
		close = apart ? close + 1 : value->end;
		struct str words = str_trim(str_slice(line, 0, at));
		bool ends = str_skip_space(line, close) >= line.len;
		/* "Fast Ethernet (100) (62)": the last one counts. */
		if (is_whole(line, close, form->sign) &&
		    (ends || str_byte(line, str_skip_space(line, close)) != '('))
			return may_stand_for_name(words, form, value, ends) ? words : none;
	}
	return none;
}

/* "63 Weir bad", "63: Weir bad": the words. */
static struct str words_after(struct str line, const struct row_form *form,
			      struct value_found *value)
{
	const struct str none = STR("");
	if (!value_find(line, 0, value) || value->from || value->state != VALUE_GOOD)
		return none;
	size_t at = str_skip_space(line, value->end);
	size_t after = form->sign ? skip_sign(line, at, form->sign) : at;
	if ((form->sign && after == at) || after == value->end)
		return none;
	after = str_skip_space(line, after);
	char first = str_byte(line, after);
	bool title = byte_is_upper(first) || (unsigned char)first >= 0x80;
	return title ? str_trim(str_slice(line, after, line.len)) : none;
}

/* Looks at the line from `at` up to `to` of the reading's flat text. */
static bool is_wordy(const struct walk *walk, size_t at, size_t to, struct wordy *wordy)
{
	const struct row_form *form = &walk->form;
	const struct flat *flat = &walk->reading->flat;
	struct str line = str_trim(str_slice(flat_text(flat), at, to));
	struct value_found value;
	size_t begin = line.len ? (size_t)(line.at - flat_text(flat).at) : at;
	if (!line.len || !str_holds_digit(line))
		return false;
	bool pre = walk->entry->tag == TAG_PRE; /* "while (1)" */
	bool word = byte_is_upper(line.at[0]) || (unsigned char)line.at[0] >= 0x80 ||
		    (!pre && byte_is_word(line.at[0]));
	struct str words = form->value_first ? words_after(line, form, &value)
			   : word            ? words_before(line, form, &value)
					     : STR("");
	bool single = str_find_byte(words, ' ', 0) == STR_NONE;
	if (!words.len || (pre && single) || is_value_listed(walk, &value))
		return false;
	struct arena *arena = walk->reading->arena;
	*wordy = (struct wordy){
		.words = arena_str(arena, words),
		.line = arena_str(arena, str_head(line, LIMIT_NOTE)),
		.offset = flat_offset(flat, begin),
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
				return walk->form.bracketed || walk->form.sign ||
				       walk->form.value_first;
			}
			if (!has_lines(node))
				break;
		}
	}
	return false;
}

static void add(struct reading *reading, struct wordy **all, size_t *count, size_t *capacity,
		const struct wordy *wordy)
{
	*all = arena_grow(reading->arena, *all, *count, capacity, sizeof **all);
	for (size_t i = 0; i < *count; i++) {
		if (!str_eq((*all)[i].words, wordy->words))
			continue;
		(*all)[i].again = true;
		return;
	}
	(*all)[(*count)++] = *wordy;
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
static void look_into(const struct walk *walk, const struct node *node, struct wordy **all,
		      size_t *count, size_t *capacity)
{
	const struct flat *flat = &walk->reading->flat;
	struct wordy wordy;
	flat_read(&walk->reading->flat, node, POINT_NONE, POINT_NONE,
		  has_lines(node) ? SIZE_MAX : LIMIT_HEAD);
	struct str text = flat_text(flat);
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = str_line_end(text, at);
		if (to > at &&
		    !is_entry_between(walk->places, flat_offset(flat, at),
				      flat_offset(flat, to - 1)) &&
		    is_wordy(walk, at, to, &wordy))
			add(walk->reading, all, count, capacity, &wordy);
		if (!has_lines(node))
			break;
	}
}

static void note(struct reading *reading, const struct places *places, struct listing_found *found)
{
	const struct node *root = reading->page->root;
	const struct node *end = listing_end(reading, found);
	struct walk walk = { .reading = reading, .found = found, .places = places };
	struct wordy *all = NULL;
	size_t count = 0, capacity = 0, lost = 0;
	if (found->layout->of_rows || found->layout->of_code || found->of_texts ||
	    !find_form(&walk, root, end))
		return;
	for (const struct node *node = found->first; node && node != end && count < LIMIT_SECTIONS;
	     node = node_next(node, root))
		if (!node->numberless && is_block(node) && is_peer(node, walk.entry) &&
		    (has_lines(node) ||
		     !is_entry_between(places, node->offset, first_text_end(node))))
			look_into(&walk, node, &all, &count, &capacity);
	for (size_t i = 0; i < count; i++)
		lost += !all[i].again;
	for (size_t i = 0; i < count && !found->wordy_count; i++) {
		if (all[i].again)
			continue;
		found->wordy = all[i].line;
		found->wordy_offset = all[i].offset;
		found->wordy_count = lost;
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
		note(reading, &places, &reading->listings[i]);
	}
}
