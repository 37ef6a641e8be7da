/*
 * Which labels in the texts of codes are fields: those that say a flag (usual.h), and those
 * that two or more codes have, if these are half of the listing's codes, or always have a flag
 * beside it, and if something else is left of their texts. What they are of is one paragraph, and
 * on a line a word or a few.
 */
#include "labels.h"

#include "../base/map.h"
#include "../entry/column_key.h"
#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/number.h"
#include "../entry/usual.h"

/* A label of the listing. */
struct label_kind {
	struct str header;
	struct header_hint hint;
	bool flag;
	bool stays;     /* it is no field: of some code it is what no field is */
	size_t records; /* so many have it; so many of them */
	size_t flagged; /* - have a flag as well, */
	size_t alone;   /* - have no other text, */
	size_t again;   /* - have as their value or name what it is of */
	size_t record;  /* the last one that has it, from 1; it has it so often: */
	size_t times;
	size_t column; /* among the further columns; SIZE_MAX: it is none */
};

struct listing_labels {
	struct reading *reading;
	const struct listing_found *found;
	struct labelled_text **texts; /* of each record; those that share one have the same */
	struct map kinds;             /* by key */
	struct label_kind **order;    /* as they stand on the page */
	size_t count, capacity;
	struct label_kind *fields[LIMIT_LABEL_FIELDS]; /* those that are fields, in this order */
	size_t field_count;
};

/* The kind of a label; mostly the one at the same place among the texts' labels. */
static struct label_kind *kind_of(struct listing_labels *labels, struct str header, size_t place)
{
	struct arena *arena = labels->reading->arena;
	if (place < labels->count && str_eq(labels->order[place]->header, header))
		return labels->order[place];
	void **slot = map_at(&labels->kinds, column_key(arena, header));
	if (*slot)
		return *slot;
	struct label_kind *kind = *slot = arena_alloc(arena, sizeof *kind);
	struct header_hint hint = header_hint(header);
	*kind = (struct label_kind){ .header = header,
				     .hint = hint,
				     .flag = usual_of(header) != USUAL_NONE,
				     .stays = hint.text > 0,
				     .column = SIZE_MAX };
	labels->order = arena_grow(arena, labels->order, labels->count, &labels->capacity,
				   sizeof *labels->order);
	labels->order[labels->count++] = kind;
	return kind;
}

/* --- what a record has --- */

/* Whether what is labelled says the record's value or name once more. */
static bool says_again(struct header_hint hint, struct str text, const struct head *head)
{
	struct number number;
	bool name = hint.name >= 2 && head->name_count && str_eq(text, head->names[0].text);
	return name || (hint.value > 0 && number_read(text, 0, &number) &&
			number_bits(&number) == head->value.value);
}

/* What a record has beside a label. */
struct beside {
	bool other; /* a text, or a label that is no field */
	bool flag;
};

static void look_at(const struct record *record, const struct label_place *place,
		    struct beside *beside)
{
	struct label_kind *kind = place->kind;
	struct header_hint hint = kind->hint;
	kind->stays |= (!kind->flag && !place->simple) ||
		       (hint.value > 0 && record->head.value.state == VALUE_NONE);
	kind->again += kind->times == 1 && says_again(hint, place->text, &record->head);
	beside->other |= kind->stays;
	beside->flag |= kind->flag && place->simple;
}

/* How often a record has its labels; the record's number is another one in each pass over them. */
static void count(const struct labelled_text *text, size_t number)
{
	for (size_t i = 0; i < text->count; i++) {
		struct label_kind *kind = text->places[i].kind;
		kind->times = kind->record == number ? kind->times + 1 : 1;
		kind->record = number;
	}
}

static void look_at_record(struct listing_labels *labels, size_t index)
{
	const struct record *record = &labels->found->records[index];
	const struct labelled_text *text = labels->texts[index];
	struct beside beside = { .other = text->other };
	for (size_t i = 0; i < text->count; i++)
		text->places[i].kind = kind_of(labels, text->places[i].header, i);
	count(text, index + 1);
	for (size_t i = 0; i < text->count; i++)
		look_at(record, &text->places[i], &beside);
	for (size_t i = 0; i < text->count; i++) {
		struct label_kind *kind = text->places[i].kind;
		bool once = kind->times == 1;
		kind->records += once;
		kind->alone += once && !beside.other;
		kind->flagged += once && beside.flag;
	}
}

/* --- which are fields --- */

/* The listing has a column of that name already. */
static void leave_columns(struct listing_labels *labels)
{
	const struct listing_found *found = labels->found;
	const struct record *first = found->records;
	struct arena scratch = { 0 };
	for (size_t r = 0; r < found->count; r++) {
		const struct record *record = &found->records[r];
		for (size_t i = 0; i < record->extra_count; i++) {
			struct str header = record->extras[i].header;
			/* Rows of a table have all the same. */
			if (r && i < first->extra_count && first->extras[i].header.at == header.at)
				continue;
			struct label_kind *kind =
			    map_get(&labels->kinds, column_key(&scratch, header));
			if (kind)
				kind->stays = true;
		}
	}
	arena_free(&scratch);
}

static bool is_field(const struct listing_labels *labels, const struct label_kind *kind)
{
	bool common = kind->records * 2 >= labels->found->count || kind->flagged == kind->records;
	bool field = kind->records >= 2 && common && kind->alone * 2 <= kind->records;
	return !kind->stays && kind->again * 2 <= kind->records && (kind->flag || field);
}

static void choose(struct listing_labels *labels)
{
	for (size_t i = 0; i < labels->count && labels->field_count < LIMIT_LABEL_FIELDS; i++) {
		struct label_kind *kind = labels->order[i];
		if (!is_field(labels, kind))
			continue;
		kind->column = labels->field_count;
		labels->fields[labels->field_count++] = kind;
	}
}

/* --- making them --- */

/* Takes what is no field any more out of the note. */
static void take_from_note(struct arena *arena, const struct labelled_text *text,
			   struct record *record)
{
	struct str note = str_trim(str_slice(record->note, 0, record->note_own));
	for (size_t i = 0; i < record->field_count; i++)
		if (!text->places[i].gone)
			note = ARENA_JOIN(arena, note, note.len ? STR("\n") : STR(""),
					  record->fields[i].text);
	record->note = note;
}

static void take(struct listing_labels *labels, struct record *record, size_t index)
{
	struct arena *arena = labels->reading->arena;
	struct labelled_text *text = labels->texts[index];
	size_t columns = labels->field_count;
	struct extra *all = arena_array(arena, record->extra_count + columns, sizeof *all);
	struct extra *extras = all + record->extra_count;
	for (size_t i = 0; i < record->extra_count; i++)
		all[i] = record->extras[i];
	for (size_t i = 0; i < columns; i++)
		extras[i] = (struct extra){ .header = labels->fields[i]->header };
	record->extras = all;
	record->extra_count += columns;
	count(text, labels->found->count + index + 1);
	bool any = false;
	for (size_t i = 0; i < text->count; i++) {
		struct label_place *place = &text->places[i];
		const struct label_kind *kind = place->kind;
		place->gone = kind->column != SIZE_MAX && kind->times == 1 && place->simple;
		any |= place->gone && !place->field;
		if (place->gone)
			extras[kind->column].cell = place->cell;
	}
	if (record->field_count)
		take_from_note(arena, text, record);
	if (any) {
		record->text = text->copy;
		record->rest = POINT_NONE;
	}
}

/* Whether the record has the text of the one before it. */
static bool shares(const struct record *record, const struct record *before)
{
	return !record->field_count && !before->field_count && record->text == before->text &&
	       record->top == before->top && record->rest.node == before->rest.node &&
	       record->rest.byte == before->rest.byte && record->end.node == before->end.node &&
	       record->end.byte == before->end.byte;
}

/* Finds the labels of each record, from the first one on that may have some. */
static void find_texts(struct listing_labels *labels, size_t first)
{
	struct arena *arena = labels->reading->arena;
	const struct listing_found *found = labels->found;
	struct labelled_text *none = arena_alloc(arena, sizeof *none);
	labels->texts = arena_array(arena, found->count, sizeof *labels->texts);
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (i < first || !labels_may_stand(record)) {
			labels->texts[i] = none;
		} else if (i && shares(record, record - 1)) {
			labels->texts[i] = labels->texts[i - 1];
		} else {
			struct arena_place place = arena_here(arena);
			struct labelled_text *text = arena_alloc(arena, sizeof *text);
			labels_find(arena, record, text);
			labels->texts[i] = text->count ? text : none;
			if (!text->count)
				arena_back(arena, place); /* most texts have none */
		}
	}
}

/* Finds the labels of the listing and which of them are fields. False: none is. */
static bool find(struct reading *reading, const struct listing_found *found,
		 struct listing_labels *labels)
{
	size_t first = 0;
	*labels = (struct listing_labels){ .reading = reading,
					   .found = found,
					   .kinds = { .arena = reading->arena } };
	labels->texts = found->labelled;
	while (!labels->texts && first < found->count && !labels_may_stand(&found->records[first]))
		first++;
	if (first == found->count)
		return false;
	if (!labels->texts)
		find_texts(labels, first);
	for (size_t i = first; i < found->count; i++)
		look_at_record(labels, i);
	leave_columns(labels);
	choose(labels);
	return labels->field_count > 0;
}

static struct str offset_key(const struct node *list)
{
	return (struct str){ (const char *)&list->offset, sizeof list->offset };
}

void labels_look(struct reading *reading, struct listing_found *found)
{
	struct listing_labels labels;
	bool any = find(reading, found, &labels);
	found->labelled = labels.texts;
	found->unlabelled = !labels.texts;
	if (!any)
		return;
	reading->label_lists.arena = reading->arena;
	for (size_t i = 0; i < found->count; i++) {
		const struct labelled_text *text = labels.texts[i];
		for (size_t k = 0; k < text->count; k++) {
			const struct label_place *place = &text->places[k];
			if (place->first && place->kind->column != SIZE_MAX)
				*map_at_copy(&reading->label_lists,
					     offset_key(place->first->parent)) = reading;
		}
	}
}

bool labels_are_fields(const struct reading *reading, const struct node *node)
{
	return (node->tag == TAG_UL || node->tag == TAG_DL) && reading->label_lists.count &&
	       map_get(&reading->label_lists, offset_key(node));
}

void labels_take(struct reading *reading, struct listing_found *found)
{
	struct listing_labels labels;
	if (found->unlabelled || !find(reading, found, &labels))
		return;
	for (size_t i = 0; i < found->count; i++)
		take(&labels, &found->records[i], i);
	for (size_t i = 0; i < found->count; i++)
		if (!i || labels.texts[i] != labels.texts[i - 1])
			labels_remove(labels.texts[i]);
}
