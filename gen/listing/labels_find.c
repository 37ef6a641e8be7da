/* Labels in the text of a code: where they stand, and what they are of. */
#include "../entry/fields.h"
#include "../entry/label.h"
#include "../entry/limits.h"
#include "../entry/usual.h"
#include "labels.h"

struct finder {
	struct arena *arena;
	struct flat flat;
	struct labelled_text *text;
};

/* --- whether it is worth a copy --- */

/* "**Since:** 1.2", "**Since**: 1.2" */
static bool is_strong_label(const struct node *strong)
{
	const struct node *last = node_last(strong), *next = strong->next;
	bool within = last && last->tag == TAG_TEXT && str_ends(str_trim(last->text), STR(":"));
	return within || (next && next->tag == TAG_TEXT && str_starts(next->text, STR(":")));
}

static bool is_blank(const struct node *node)
{
	return node->tag == TAG_TEXT && !str_trim(node->text).len;
}

/* A line that begins with a word that says a flag. */
static bool begins_flag(const struct node *text)
{
	const struct node *before = node_prev(text);
	ptrdiff_t colon = str_find_byte(str_slice(text->text, 0, LIMIT_LABEL), ':', 0);
	if (colon <= 0 || usual_of(str_slice(text->text, 0, (size_t)colon)) == USUAL_NONE)
		return false;
	while (before && is_blank(before))
		before = node_prev(before);
	return !before || before->tag == TAG_BR || tag_is_block(before->tag);
}

static bool may_label(const struct node *node)
{
	switch (node->tag) {
	case TAG_UL:
	case TAG_DL:
		return true;
	case TAG_STRONG:
		return is_strong_label(node);
	case TAG_TEXT:
		return begins_flag(node);
	default:
		return false;
	}
}

bool labels_may_stand(const struct record *record)
{
	const struct node *text = record->text, *rest = record->rest.node;
	if (record->field_count)
		return true;
	for (const struct node *node = text ? text->first : NULL; node;
	     node = node_next(node, text))
		if (may_label(node))
			return true;
	/* It may begin with an item, of a list whose first ones are the entry's head. */
	const struct node *within = rest;
	const struct node *up = rest && rest != record->top ? rest->parent : NULL;
	for (; up && up != record->top; within = up, up = up->parent)
		if (may_label(up) && !(within->tag == TAG_DD && !within->next))
			return true;
	for (; rest && rest != record->end.node; rest = node_next(rest, record->top))
		if (may_label(rest))
			return true;
	return false;
}

/* --- items and terms --- */

/* Of a list whose first items are in the entry's head, boxes are left: see copy_between. */
static bool was(const struct node *node, enum tag tag, struct str name)
{
	return node->tag == tag || (node->tag == TAG_DIV && str_eq(node_name(node), name));
}

/* Two ends of lines part paragraphs as well. */
static bool has_empty_line(const struct node *box)
{
	size_t breaks = 0;
	for (const struct node *node = box->first; node; node = node_next(node, box)) {
		if (node->tag == TAG_BR)
			breaks++;
		if (node->tag != TAG_TEXT || is_blank(node))
			continue;
		if (breaks > 1)
			return true;
		breaks = 0;
	}
	return false;
}

/* Nothing but one paragraph, or words in none. */
static bool is_one_paragraph(const struct node *box)
{
	size_t parts = 0, blocks = 0;
	bool inner = false;
	for (const struct node *node = box->first; node; node = node->next) {
		bool block = tag_is_block(node->tag);
		parts += block || !inner;
		inner = !block;
		blocks += block && node->tag != TAG_P;
	}
	return parts <= 1 && !blocks && !has_empty_line(box);
}

static struct label_place *add(struct finder *f, struct str header)
{
	struct labelled_text *text = f->text;
	text->places =
	    arena_grow(f->arena, text->places, text->count, &text->capacity, sizeof *text->places);
	struct label_place *place = &text->places[text->count++];
	*place = (struct label_place){ .header = arena_str(f->arena, header) };
	return place;
}

static struct str rest_text(const struct finder *f, size_t from, size_t to)
{
	struct str rest = str_trim(str_slice(flat_text(&f->flat), from, to));
	return arena_str(f->arena, str_head(rest, LIMIT_HEAD));
}

static struct node *next_part(struct node *node)
{
	while (node && is_blank(node))
		node = node->next;
	return node;
}

/* Reads the label that an item begins with or a term is; where the rest of the item begins. */
static bool read_item_label(struct finder *f, const struct node *item, struct label *label)
{
	bool term = item->tag == TAG_DT;
	flat_read(&f->flat, item, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	if (!term)
		return was(item, TAG_LI, STR("li")) &&
		       label_read(&f->flat, 0, flat_text(&f->flat).len, label);
	return label_read_all(&f->flat, label);
}

/* Adds an item, or a term with what it means; nothing where there is none. */
static void add_item(struct finder *f, struct node *item, struct node *meaning,
		     const struct label *label)
{
	struct label_place *place = add(f, label->text);
	struct point from = POINT_NONE;
	size_t rest = 0;
	if (meaning == item) {
		rest = label->rest;
		from = flat_point(&f->flat, rest);
	} else {
		flat_read(&f->flat, meaning, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	}
	if (rest >= flat_text(&f->flat).len) {
		f->text->other = true;
		f->text->count--;
		return;
	}
	place->simple = is_one_paragraph(meaning);
	place->text = rest_text(f, rest, flat_text(&f->flat).len);
	place->cell = copy_between(f->arena, meaning, from, POINT_NONE);
	place->first = item;
	place->last = meaning;
}

/*
 * A list of nothing but items that begin with a label, or terms that are one with one definition
 * each; one of the labels surely no name of a code. Any other is a text.
 */
static void read_list(struct finder *f, struct node *list)
{
	struct labelled_text *text = f->text;
	size_t before = text->count;
	bool good = true, label_only = false;
	for (struct node *item = next_part(list->first), *last; item && good;
	     item = next_part(last->next)) {
		struct label label;
		last = item->tag == TAG_DT ? next_part(item->next) : item;
		good = last && (last == item || last->tag == TAG_DD) &&
		       read_item_label(f, item, &label);
		if (!good)
			break;
		label_only |= !label.name || str_eq_nocase(label.text, STR("http"));
		add_item(f, item, last, &label);
	}
	if (good && label_only)
		return;
	text->count = before;
	text->other = true;
}

/* --- lines --- */

/* A label on a line: a bold one, or one that says a flag and is alone there. */
static bool read_line_label(const struct finder *f, size_t at, size_t line, struct label *label)
{
	if (!label_read(&f->flat, at, line, label) || label->dash)
		return false;
	struct str rest = str_slice(flat_text(&f->flat), label->rest, line);
	return label->strong ||
	       (usual_of(label->text) != USUAL_NONE && str_find_byte(rest, ':', 0) == STR_NONE);
}

/* Reads the labels of the line from `begin` on. */
static void read_line(struct finder *f, struct node *top, size_t begin, size_t line,
		      struct point after)
{
	struct label label;
	for (size_t at = begin, end; at < line; at = end) {
		if (!read_line_label(f, at, line, &label)) {
			f->text->other = true;
			return;
		}
		end = field_next(&f->flat, label.rest, line);
		size_t rest_end = field_rest_end(flat_text(&f->flat), label.rest, end);
		struct str rest = str_slice(flat_text(&f->flat), label.rest, rest_end);
		struct point from = flat_point(&f->flat, label.rest);
		struct point to = end < flat_text(&f->flat).len ? flat_point(&f->flat, end) : after;
		if (!rest.len || !from.node) {
			f->text->other = true;
			continue;
		}
		struct label_place *place = add(f, label.text);
		place->simple = field_is_short(rest);
		place->begins_line = at == begin;
		place->text = rest_text(f, label.rest, rest_end);
		place->cell = copy_between(f->arena, top, from,
					   rest_end < end ? flat_point(&f->flat, rest_end) : to);
		place->top = top;
		place->from = flat_point(&f->flat, at);
		place->to = to;
	}
}

/* Reads the words from `first` on that stand in no block of their own; what follows them. */
static struct node *read_lines(struct finder *f, struct node *first)
{
	struct node *top = first->parent, *end = first;
	while (end && !tag_is_block(end->tag))
		end = end->next;
	flat_read(&f->flat, top, (struct point){ first, 0 }, (struct point){ end, 0 }, SIZE_MAX);
	struct str text = flat_text(&f->flat);
	for (size_t at = 0, line; at < text.len; at = line + 1) {
		line = str_line_end(text, at);
		read_line(f, top, at, line, (struct point){ end, 0 });
	}
	return end ? end : node_skip_own(node_last_own(top), f->text->copy);
}

static void read_note(struct finder *f, const struct record *record)
{
	for (size_t i = 0; i < record->field_count; i++) {
		const struct record_field *field = &record->fields[i];
		struct label_place *place = add(f, str_slice(field->text, 0, field->label));
		place->field = field;
		place->text = str_trim(str_slice(field->text, field->label + 1, field->text.len));
		place->simple = field_is_short(place->text);
		place->cell = copy_between(f->arena, record->top, field->from, field->to);
	}
}

void labels_find(struct arena *arena, const struct record *record, struct labelled_text *text)
{
	*text = (struct labelled_text){ .copy = record_text(arena, record) };
	struct finder finder = { .arena = arena, .text = text };
	read_note(&finder, record);
	struct node *copy = text->copy;
	for (struct node *node = copy ? copy->first : NULL; node;) {
		bool list = was(node, TAG_UL, STR("ul")) || was(node, TAG_DL, STR("dl"));
		if (is_blank(node)) {
			node = node_skip_own(node, copy);
		} else if (!tag_is_block(node->tag)) {
			node = read_lines(&finder, node);
		} else if ((node->tag == TAG_P || node->tag == TAG_DIV) && !list) {
			node = node_next_own(node, copy);
		} else if (tag_is_heading(node->tag)) {
			/* What stands below it is of the heading. */
			text->other = true;
			break;
		} else {
			if (list)
				read_list(&finder, node);
			else
				text->other = true;
			node = node_skip_own(node, copy);
		}
	}
	flat_free(&finder.flat);
}

/* --- taking them out --- */

/* The node as what may be changed: it is of a copy. */
static struct node *own(const struct node *node)
{
	return node_prev(node) ? node->before->next : node->parent->first;
}

/*
 * Empties the words of a line where they stand, as other places begin or end at their nodes; with
 * `line`, its end goes as well.
 */
static void empty(const struct label_place *place, bool line)
{
	const struct point to = place->to;
	size_t kept = place->from.byte;
	for (struct node *node = own(place->from.node); node; kept = 0) {
		struct node *next = node_next_own(node, place->top);
		if (node == to.node) {
			if (node->tag == TAG_TEXT)
				node->text = str_slice(node->text, to.byte, node->text.len);
			break;
		}
		if (node->tag == TAG_TEXT)
			node->text = str_slice(node->text, 0, kept);
		else if (node->tag == TAG_IMG || (line && node->tag == TAG_BR))
			node_take_out(node);
		node = next;
	}
}

void labels_remove(struct labelled_text *text)
{
	bool line = false;
	for (size_t i = 0; i < text->count; i++) {
		const struct label_place *place = &text->places[i];
		line = place->gone && (place->begins_line || line);
		if (!place->gone || place->field)
			continue;
		if (place->top)
			empty(place, line);
		else
			node_take_out(place->first);
		if (place->last != place->first)
			node_take_out(place->last);
	}
}
