#include "../entry/head.h"
#include "../entry/limits.h"
#include "listing.h"

void *layout_memory(struct reading *reading, size_t size)
{
	if (!*reading->memory)
		*reading->memory = arena_alloc(reading->arena, size);
	return *reading->memory;
}

struct record *record_add(struct reading *reading, struct listing_found *found)
{
	found->records = arena_extend(&reading->records, found->records, found->count,
				      &found->capacity, sizeof *found->records);
	return &found->records[found->count++];
}

void record_reserve(struct reading *reading, struct listing_found *found, size_t count)
{
	found->records = arena_room(&reading->records, count, sizeof *found->records);
	found->capacity = count;
}

void listing_note(struct reading *reading, struct listing_found *found, const struct row_note *note)
{
	found->notes = arena_grow(reading->arena, found->notes, found->note_count,
				  &found->note_capacity, sizeof *found->notes);
	found->notes[found->note_count++] = *note;
}

/* A copy that is the arena's own. */
static struct head take_head(struct arena *arena, const struct head *known)
{
	struct head head = *known;
	head.names = arena_array(arena, known->name_count, sizeof *head.names);
	head.name_capacity = known->name_count;
	for (size_t i = 0; i < known->name_count; i++) {
		head.names[i] = known->names[i];
		head.names[i].text = arena_str(arena, known->names[i].text);
	}
	head.value_text = arena_str(arena, known->value_text);
	if (known->code.len)
		head.code = arena_str(arena, known->code);
	if (known->prefix.len)
		head.prefix = arena_str(arena, known->prefix);
	return head;
}

/* `labels`: its parts may be labelled. */
static bool read_head(const struct reading *reading, enum head_trust trust,
		      const struct head *known, bool labels, struct head *head)
{
	const struct flat *flat = &reading->flat;
	if (labels && labelled_read(reading->arena, flat, 0, flat_text(flat).len, head))
		return true;
	if (known)
		*head = take_head(reading->arena, known);
	return known || head_read(reading->arena, flat, 0, trust, head);
}

static bool read_record(struct reading *reading, const struct node *top, struct point from,
			struct point to, enum head_trust trust, const struct head *known,
			bool labels, struct record *record)
{
	const struct flat *flat = &reading->flat;
	*record = (struct record){ .top = top, .end = to };
	struct head *head = &record->head;
	/* A head of many names may be longer. */
	for (size_t limit = LIMIT_HEAD;; limit *= 8) {
		flat_read(&reading->flat, top, from, to, limit);
		/* What is short has none, or it would have been read by them. */
		if (!read_head(reading, trust, known, labels || flat->cut, head))
			return false;
		if (!flat->cut || head->end < flat_text(flat).len)
			break;
	}
	record->offset = flat_offset(flat, 0);
	record->rest = flat_point(flat, head->end);
	record->note = arena_str(
	    reading->arena, str_trim(str_slice(flat_text(flat), head->note_from, head->note_end)));
	if (record->note.len)
		record_note_fields(reading, record, head->note_from, head->note_end);
	return true;
}

bool record_read(struct reading *reading, const struct node *top, struct point from,
		 struct point to, enum head_trust trust, struct record *record)
{
	return read_record(reading, top, from, to, trust, NULL, true, record);
}

bool record_read_known(struct reading *reading, const struct node *cell, const struct head *known,
		       struct record *record)
{
	return read_record(reading, cell, POINT_NONE, POINT_NONE, TRUST_WORD, known, true, record);
}

/* All that a head could be read from is there, and no number in it. */
static bool has_no_number(const struct flat *flat)
{
	return !flat->cut && !number_may_stand(flat_text(flat));
}

bool record_read_word(struct reading *reading, const struct node *top, struct point from,
		      struct point to, struct record *record)
{
	if (has_no_number(&reading->flat) ||
	    !read_record(reading, top, from, to, TRUST_WORD, NULL, false, record))
		return false;
	record->is_word = true;
	return head_is_surely_complete(&record->head);
}

bool record_read_any(struct reading *reading, const struct node *top, struct point from,
		     struct point to, struct record *record)
{
	return (record_read(reading, top, from, to, TRUST_SHAPE, record) &&
		record->head.name_count) ||
	       record_read_word(reading, top, from, to, record);
}

/* Shows nothing: blanks, an anchor, an empty box. */
static bool is_blank(const struct node *node)
{
	bool shows = node->tag == TAG_IMG || node->tag == TAG_TABLE || tag_is_heading(node->tag);
	return !shows && node->tag != TAG_HR && !node_has_text(node);
}

/*
 * A line across the page at the end of a text parts it from the next one, with what belongs to
 * that.
 */
static void drop_rule(struct node *text)
{
	struct node *rule = node_last_own(text);
	while (rule && is_blank(rule))
		rule = node_prev_own(rule);
	if (!rule || rule->tag != TAG_HR)
		return;
	while (node_last(text) != rule)
		node_take_out(node_last_own(text));
	node_take_out(rule);
}

static bool begins_line(const struct node *text)
{
	const struct node *before = node_prev(text);
	return !before || before->tag == TAG_BR || tag_is_block(before->tag) ||
	       (before->tag == TAG_TEXT && str_ends(before->text, STR("\n")));
}

/*
 * ": text" below a term is how some dialects of Markdown write definitions: the colon is no text.
 */
static void drop_marks(struct node *top)
{
	for (struct node *node = top; node; node = node_next_own(node, top)) {
		if (node->tag != TAG_TEXT || !begins_line(node) || node->text.len < 2 ||
		    node->text.at[0] != ':' || !byte_is_space(node->text.at[1]))
			continue;
		size_t from = str_skip_space(node->text, 1);
		node->text = str_slice(node->text, from, node->text.len);
		node->offset += (uint32_t)from;
	}
}

struct node *record_text(struct arena *arena, const struct record *record)
{
	struct node *text =
	    record->text ? copy_between(arena, record->text, POINT_NONE, POINT_NONE) : NULL;
	struct node *rest =
	    record->rest.node ? copy_between(arena, record->top, record->rest, record->end) : NULL;
	if (text && rest)
		node_copy(arena, text, rest);
	text = text ? text : rest;
	if (text) {
		drop_rule(text);
		drop_marks(text);
	}
	return text;
}

static struct node *add_text(struct arena *arena, struct node *into, struct str text)
{
	struct node *node = node_new(arena, into, TAG_TEXT, into->offset);
	node->text = text;
	return node;
}

struct node *record_add_note(struct arena *arena, const struct record *record, struct node *text)
{
	if (!record->note.len)
		return text;
	struct node *all = node_new(arena, NULL, TAG_DIV, record->offset);
	if (text)
		node_copy(arena, all, text);
	add_text(arena, node_new(arena, all, TAG_P, record->offset), record->note);
	return all;
}

bool record_is_described(const struct record *record)
{
	bool described = record->rest.node || record->text;
	for (size_t i = 0; i < record->extra_count && !described; i++) {
		const struct extra *extra = &record->extras[i];
		described = !extra->aside && extra->cell && node_has_text(extra->cell);
	}
	return described;
}
