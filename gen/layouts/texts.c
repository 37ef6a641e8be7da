/*
 * Codes that are texts: headings, items, terms, paragraphs or lines that begin with one each.
 *
 *	### E102 Pump dry	- `invalid_request` - text	<dt>ORA-00942</dt><dd>text</dd>
 */
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../listing/nameless.h"
#include "../listing/text_evidence.h"
#include "../table/rows.h"
#include "layouts.h"

struct memory {
	struct text_context context;
	uint32_t ends[TAG_H6 + 1]; /* before these offsets, blocks of each kind were read */
};

/* A sequence that is being read. */
struct texts {
	struct reading *reading;
	struct listing_found *found;
	struct text_tally tally;
	bool valued; /* names with numbers beside them: another layout's, and no more is read */
	bool place;  /* each block has one: a list's item, a term */
	bool heading;
	bool term;
	bool lines;  /* of a <pre>: what a program prints stands in such, too */
	bool coded;  /* of headings: the first one is set as code, ... */
	bool unlike; /* ... and the last one that was read is a word that is not */
	bool range;  /* the last one that was read stands for many codes: E100 - E199 */
};

/*
 * Whether a block without a border around it may be an entry: by its form, or as one item of
 * several.
 */
static bool may_be_code(const struct texts *texts, const struct text_head *head)
{
	if (texts->lines)
		return head->numbered || head->state;
	/* Any sentence may begin with a link, or with one word in bold. */
	if (!texts->place && !texts->heading && !head->bordered &&
	    !(head->set & ~(unsigned)SET_LINK))
		return false;
	/* "error.code" is a property, "main.rs" a file, unless the settings know better. */
	bool dotted = head->dotted && !texts->reading->settings->codes_are_text;
	bool slug = head->shape == TEXT_SLUG && (head->set || head->bordered) && !dotted;
	bool set = (head->set & SET_CODE) != 0;
	bool word = head->shape == TEXT_WORD && (set || (texts->place && head->bordered));
	return head->numbered || head->state || slug || word ||
	       (set && !dotted && (texts->place || texts->reading->settings->codes_are_text));
}

/* "PUMP_DRY: text" where the settings say that codes are texts. */
static bool read_name(const struct texts *texts, size_t at, size_t to, struct text_head *head)
{
	unsigned set = SET_CODE | SET_STRONG;
	return texts->reading->settings->codes_are_text && !texts->lines &&
	       text_head_read_name(&texts->reading->flat, at, to, head) &&
	       (texts->place || texts->heading || head->bordered || (head->set & set));
}

/* "`4000` text", "**4000** text": one word in code or bold. */
static bool begins_apart(const struct flat *flat, size_t at, size_t to)
{
	size_t end = str_word_end(flat_text(flat), at + (str_byte(flat_text(flat), at) == '-'));
	unsigned set = flat_set(flat, at) & (SET_CODE | SET_STRONG);
	return set && end < to && !(flat_set(flat, end) & set);
}

/* "`4000`: text" where the settings say that numbers are codes: it is a number, set as code. */
static bool read_number(const struct texts *texts, size_t at, size_t to, enum nameless_blank blank,
			struct text_head *head, struct value_found *value)
{
	const struct layout_settings *settings = texts->reading->settings;
	return settings->nameless && !settings->codes_are_text &&
	       nameless_head_read(&texts->reading->flat, at, to, blank, head, value) &&
	       head->words_end == head->words;
}

/* "E102, E103: text", "E102 / E103: text": a further code of the same make. */
static bool read_further(const struct texts *texts, size_t to, const struct text_head *before,
			 struct text_head *head)
{
	const struct flat *flat = &texts->reading->flat;
	struct str text = flat_text(flat);
	bool comma = str_ends(str_trim(str_slice(text, before->end, before->rest)), STR(","));
	bool slash = str_byte(text, before->rest) == '/';
	size_t at = slash ? str_skip_blanks(text, before->rest + 1) : before->rest;
	if (!(comma || slash) || !text_head_read(flat, at, to, head) || !head->bordered ||
	    head->labelled || head->words_end || head->shape != before->shape ||
	    head->numbered != before->numbered || !may_be_code(texts, head))
		return false;
	/* "Error E102, E103": what the word says of the first it says of all. */
	head->labelled = before->labelled;
	return true;
}

static void add_code(struct texts *texts, const struct record *shared, const struct text_head *head,
		     struct value_found value, bool is_text)
{
	const struct flat *flat = &texts->reading->flat;
	struct record *record = record_add(texts->reading, texts->found);
	*record = *shared;
	record->head.value_text = arena_str(
	    texts->reading->arena, str_trim(str_slice(flat_text(flat), head->from, head->end)));
	record->head.value = value;
	text_tally_add(&texts->tally, record->head.value_text, head);
	if (is_text)
		record->head.code = record->head.value_text;
	texts->tally.numbers += !is_text;
	record->head.value_offset = flat_offset(flat, head->from);
}

/*
 * Adds the entry whose head is the line of reading->flat from `at` up to `to`; its text goes on in
 * what is below `top` up to `end`, at `after` where the flat text is over. False: no code begins
 * the line.
 */
static bool add_line(struct texts *texts, size_t at, size_t to, const struct node *top,
		     struct point after, struct point end)
{
	struct reading *reading = texts->reading;
	const struct flat *flat = &reading->flat;
	struct str text = flat_text(flat);
	struct text_head head;
	struct value_found value;
	bool title = texts->heading || texts->term || top->tag == TAG_PRE;
	bool apart = texts->place && begins_apart(flat, at, to);
	enum nameless_blank blank = apart ? BLANK_APART : title ? BLANK_TITLE : BLANK_NEVER;
	bool is_number = read_number(texts, at, to, blank, &head, &value);
	bool is_text =
	    !is_number && ((text_head_read(flat, at, to, &head) && may_be_code(texts, &head)) ||
			   read_name(texts, at, to, &head));
	texts->unlike = false;
	texts->range = text_range_end(flat, is_text ? head.from : at, to) > 0;
	if (texts->range)
		return false;
	/* "`pump_open` returns ..." */
	if (is_text && !head.bordered && text_tells_of_function(str_slice(text, head.rest, to)))
		return false;
	/* "UTF-8 Error Codes" */
	if (is_text && texts->heading && !head.bordered &&
	    text_is_title_of_codes(str_slice(text, head.rest, to)))
		return false;
	if (!is_text && !is_number &&
	    !(reading->settings->nameless &&
	      nameless_head_read(&reading->flat, at, to, blank, &head, &value))) {
		struct head named;
		texts->valued |= reading->settings->nameless &&
				 head_read(reading->arena, flat, at, TRUST_SHAPE, &named) &&
				 named.name_count && named.value.state == VALUE_GOOD;
		return false;
	}
	if (is_text)
		value = (struct value_found){ .state = VALUE_GOOD };
	bool page = texts->heading && texts->found->first->tag == TAG_H1;
	if (!is_text && nameless_is_manual_page(text, to, page, &head, &value))
		return false;
	texts->valued |= is_text && text_head_has_value(flat, to, &head);
	bool code = is_text && (head.set & SET_CODE);
	texts->coded |= code && !texts->found->count;
	/* "### pump_room" among "### `pump_dry`" is of something else. */
	texts->unlike = texts->heading && texts->coded && !code && is_text && !head.numbered &&
			!head.state && !reading->settings->codes_are_text;
	if (texts->valued || texts->unlike)
		return false;
	struct record shared = { .offset = flat_offset(flat, at), .top = top, .end = end };
	if (head.words_end > head.words)
		shared.text = node_new_words(
		    reading->arena, str_slice(text, head.words, head.words_end), shared.offset);
	size_t first = texts->found->count;
	add_code(texts, &shared, &head, value, is_text);
	for (struct text_head next; is_text && read_further(texts, to, &head, &next); head = next)
		add_code(texts, &shared, &next, value, is_text);
	size_t rest = str_skip_space(text, head.rest);
	shared.rest = rest < text.len ? flat_point(flat, rest) : after;
	for (; first < texts->found->count; first++)
		texts->found->records[first].rest = shared.rest;
	return true;
}

static bool add_block(struct texts *texts, const struct node *block, const struct node *top,
		      struct point after, struct point end)
{
	flat_read(&texts->reading->flat, block, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(&texts->reading->flat);
	return text.len && add_line(texts, 0, str_line_end(text, 0), top, after, end);
}

/* --- headings --- */

static const struct node *section_end(const struct node *heading)
{
	const struct node *end = heading->next;
	while (end &&
	       (!tag_is_heading(end->tag) || (end->tag > heading->tag && heading->tag > TAG_H1)))
		end = end->next;
	return end;
}

/* Among headings that are codes one all in code is left out of them, and not of another kind. */
static bool is_code_alone(const struct node *heading)
{
	return heading->first && heading->first->tag == TAG_CODE && !heading->first->next;
}

static void read_headings(struct texts *texts, const struct node *first)
{
	for (const struct node *heading = first, *end; heading; heading = end) {
		end = section_end(heading);
		struct point after = { heading->next == end ? NULL : heading->next, 0 };
		if (heading->tag != first->tag)
			break;
		if (!add_block(texts, heading, heading->parent, after, (struct point){ end, 0 })) {
			if (texts->valued || !texts->found->count ||
			    !(texts->unlike || texts->range || is_code_alone(heading)))
				break;
			row_note_flat(texts->reading, texts->found,
				      texts->range ? ROW_FAMILY : ROW_UNREAD);
		}
		texts->found->last = end ? node_prev(end) : node_last(heading->parent);
	}
}

/* --- items --- */

/* An item or a term that begins with no code is in no entry. */
static void note_other(struct texts *texts)
{
	texts->tally.others += !texts->range;
	if (flat_text(&texts->reading->flat).len)
		row_note_flat(texts->reading, texts->found, texts->range ? ROW_FAMILY : ROW_UNREAD);
}

static void read_items(struct texts *texts, const struct node *list)
{
	for (const struct node *item = list->first; item && !texts->valued; item = item->next) {
		if (item->tag != TAG_LI || add_block(texts, item, item, POINT_NONE, POINT_NONE))
			continue;
		/* "- Code: Meaning" */
		if (!text_is_header(flat_text(&texts->reading->flat)))
			note_other(texts);
	}
}

/* --- terms --- */

/* Terms one after the other share the definition that follows. */
static void read_terms(struct texts *texts, const struct node *list)
{
	struct listing_found *found = texts->found;
	size_t first = 0; /* of those that have no definition yet */
	for (const struct node *part = node_next_part(list, list); part && !texts->valued;
	     part = node_next_part(part, list)) {
		if (part->tag == TAG_DD) {
			const struct node *end = node_next_part(part, list);
			while (end && end->tag == TAG_DD)
				end = node_next_part(end, list);
			for (size_t i = first; i < found->count; i++) {
				struct record *record = &found->records[i];
				record->end = (struct point){ end, 0 };
				if (!record->rest.node)
					record->rest = (struct point){ part, 0 };
			}
			first = found->count;
		} else if (!add_block(texts, part, list, POINT_NONE,
				      (struct point){ node_skip(part, list), 0 })) {
			note_other(texts);
			first = found->count;
		}
	}
}

/* --- paragraphs, and lines of one --- */

static bool read_lines(struct texts *texts, const struct node *box)
{
	enum { SEVERAL = 2 };
	const struct flat *flat = &texts->reading->flat;
	flat_read(&texts->reading->flat, box, POINT_NONE, POINT_NONE, SIZE_MAX);
	struct str text = flat_text(flat);
	for (size_t at = 0, to; at < text.len && !texts->valued; at = to + 1) {
		to = str_line_end(text, at);
		size_t was = texts->found->count;
		if (!add_line(texts, at, to, box, POINT_NONE, POINT_NONE)) {
			texts->tally.others += !texts->range;
			continue;
		}
		if (was)
			texts->found->records[was - 1].end = flat_point(flat, at);
		if (was &&
		    texts->found->records[was - 1].rest.node ==
			texts->found->records[was - 1].end.node &&
		    texts->found->records[was - 1].rest.byte ==
			texts->found->records[was - 1].end.byte)
			texts->found->records[was - 1].rest = POINT_NONE;
	}
	return texts->found->count >= SEVERAL && texts->tally.others <= texts->found->count;
}

static bool is_single(const struct flat *flat)
{
	return str_find_byte(flat_text(flat), '\n', 0) == STR_NONE;
}

/* The last entry is not longer than the longest before it: what follows is prose. */
static const struct node *end_of_last(const struct node *paragraph, const struct node *end,
				      size_t longest)
{
	const struct node *last = paragraph;
	for (const struct node *node = paragraph->next; node && node != end && longest;
	     node = node->next) {
		last = node;
		longest -= node_has_text(node);
	}
	return last;
}

/* The first one begins an entry: where it does not, the next paragraph is asked by itself. */
static void read_paragraphs(struct texts *texts, const struct node *first)
{
	struct listing_found *found = texts->found;
	const struct node *last = first, *node = first;
	size_t blocks = 0, longest = 0;
	for (; node && !texts->valued && !tag_is_heading(node->tag) && node->tag != TAG_HR;
	     node = node->next) {
		size_t was = found->count;
		bool entry =
		    node->tag == TAG_P && add_block(texts, node, node->parent,
						    (struct point){ node->next, 0 }, POINT_NONE);
		if (!entry && !found->count)
			return;
		if (!entry) {
			blocks += node_has_text(node);
			continue;
		}
		if (was) {
			struct record *before = &found->records[was - 1];
			before->end = (struct point){ node, 0 };
			if (before->rest.node == node)
				before->rest = POINT_NONE;
			longest = blocks > longest ? blocks : longest;
		}
		blocks = 0;
		last = node;
	}
	if (!found->count)
		return;
	struct record *record = &found->records[found->count - 1];
	found->last = end_of_last(last, node, found->count > 1 ? longest : 0);
	record->end = (struct point){ found->last->next, 0 };
	if (record->rest.node && record->rest.node == record->end.node)
		record->rest = POINT_NONE;
}

/* --- all of them --- */

static bool is_in_item(const struct node *node)
{
	enum tag box = node->parent->tag;
	return box == TAG_LI || box == TAG_DD || box == TAG_DT || box == TAG_TD || box == TAG_TH;
}

/* Lines of an item, a heading or a paragraph begin with a letter or digit, after marks. */
static bool read_all(struct texts *texts, const struct node *node)
{
	struct listing_found *found = texts->found;
	if (tag_is_heading(node->tag)) {
		read_headings(texts, node);
	} else if (node->tag == TAG_UL || node->tag == TAG_OL) {
		read_items(texts, node);
	} else if (node->tag == TAG_DL) {
		read_terms(texts, node);
	} else if (node->tag == TAG_PRE && !is_in_item(node)) {
		if (!read_lines(texts, node))
			found->count = 0;
	} else if (node->tag == TAG_P && !is_in_item(node)) {
		flat_read(&texts->reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_HEAD);
		bool lines = !is_single(&texts->reading->flat) && read_lines(texts, node);
		if (!lines) {
			found->count = 0;
			texts->tally = (struct text_tally){ 0 };
			read_paragraphs(texts, node);
		}
	}
	return found->count > 0;
}

static bool read_texts(struct reading *reading, const struct node *node,
		       struct listing_found *found)
{
	struct texts texts = { .reading = reading, .found = found };
	struct memory *memory = layout_memory(reading, sizeof *memory);
	if ((reading->settings->codes_are_numbers && !reading->settings->nameless) ||
	    (node->tag <= TAG_H6 && node->offset < memory->ends[node->tag]))
		return false;
	texts.heading = tag_is_heading(node->tag);
	texts.term = node->tag == TAG_DL;
	texts.lines = node->tag == TAG_PRE;
	texts.place = !texts.heading && node->tag != TAG_P && !texts.lines;
	bool read = read_all(&texts, node);
	/* Whatever comes of them, they are not read again from the second one on. */
	if (found->count && node->tag <= TAG_H6)
		memory->ends[node->tag] = found->records[found->count - 1].offset + 1;
	if (!read || texts.valued ||
	    !texts_are_codes(reading, &memory->context, &texts.tally, texts.heading || texts.place,
			     found))
		return false;
	found->of_texts = !texts.tally.numbers;
	found->chosen = !found->of_texts;
	return true;
}

const struct layout layout_texts = { .name = STR_INIT("texts"),
				     .tags = TAG_BITS_HEADING | TAG_BIT(TAG_P) | TAG_BIT(TAG_PRE) |
					     TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL) | TAG_BIT(TAG_DL),
				     .read = read_texts,
				     .continues = true,
				     .of_sections = true };
