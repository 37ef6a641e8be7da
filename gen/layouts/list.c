/*
 * Lists: an item an entry ("- NAME (5): text"); among those, "- 6: text" is one without a name.
 */
#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../listing/unread.h"
#include "layouts.h"

/* An item as the shape of its words has it, which several ask for. */
struct shaped {
	const struct node *item; /* NULL: none was read */
	bool read;
	struct record record;
};

static bool read_shaped(struct reading *reading, const struct node *item, struct shaped *shaped,
			struct record *record)
{
	flat_read(&reading->flat, item, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	if (shaped->item != item || reading->flat.cut) {
		shaped->item = item;
		shaped->read = record_read(reading, item, POINT_NONE, POINT_NONE, TRUST_SHAPE,
					   &shaped->record);
	}
	*record = shaped->record;
	return shaped->read;
}

/* record_read_any of an item. */
static bool read_any(struct reading *reading, const struct node *item, struct shaped *shaped,
		     struct record *record)
{
	return (read_shaped(reading, item, shaped, record) && record->head.name_count) ||
	       record_read_word(reading, item, POINT_NONE, POINT_NONE, record);
}

/* "- 5: text" among items with names: an entry that has no name. */
static bool read_nameless(struct reading *reading, const struct node *item, struct shaped *shaped,
			  struct record *record)
{
	return !item->numberless && read_shaped(reading, item, shaped, record) &&
	       !record->head.name_count && record->head.whole && record->rest.node;
}

/* "**Breaking**: 3 functions", "HTTP 404 is handled": words and a number that begin a sentence. */
static bool begins_sentence(const struct head *head)
{
	struct str name = head->names[0].text;
	bool plain = head->plain && !str_is_joined(name);
	return !head->whole && !head->value.bracketed && head->value.form == FORM_DECIMAL &&
	       (plain || name_shape(name) != NAME_SURE);
}

/* "**[EDRY]** text": a name set apart from the words after it, at the item's beginning. */
static bool begins_apart(const struct reading *reading, const struct record *record)
{
	const struct flat *flat = &reading->flat;
	const struct head *head = &record->head;
	return !record->is_word && head->value.state == VALUE_NONE &&
	       head_stands_apart(flat, head) &&
	       head->names[0].offset == flat_offset(flat, str_byte(flat_text(flat), 0) == '[');
}

/*
 * Whether headers are asked for values, and all items begin so; where only some do, they are
 * sentences.
 */
static bool may_be_known(struct reading *reading, const struct node *list)
{
	for (const struct node *item = list->first; item && reading->headers; item = item->next) {
		struct record record;
		if (item->tag == TAG_LI &&
		    !(record_read_any(reading, item, POINT_NONE, POINT_NONE, &record) &&
		      record.head.name_count &&
		      (record.head.whole || begins_apart(reading, &record))))
			return false;
	}
	return reading->headers != NULL;
}

static bool is_sure(const struct record *record)
{
	return record->head.name_count && !record->is_word && !record->unread &&
	       record->head.value.state != VALUE_NONE;
}

/*
 * Values count without names only beside sure names with values; numbers alone may number anything.
 */
static void drop_nameless(struct listing_found *found)
{
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++)
		if (is_sure(&found->records[i]))
			return;
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.name_count && !found->records[i].unread)
			found->records[kept++] = found->records[i];
	found->count = kept;
}

/* An item that has the form of the others, but cannot be read. */
static void read_unread(struct reading *reading, const struct node *item,
			const struct row_form *form, struct listing_found *found)
{
	struct record record;
	if (unread_read(reading, item, POINT_NONE, POINT_NONE, form, PLACE_ROW, &record) !=
	    UNREAD_NONE)
		*record_add(reading, found) = record;
}

/* The form of the first item that is surely an entry; false where there is none. */
static bool find_form(struct reading *reading, const struct node *list, struct shaped *shaped,
		      struct row_form *form)
{
	for (const struct node *item = list->first; item; item = item->next) {
		struct record record;
		if (item->tag != TAG_LI || item->numberless ||
		    !read_shaped(reading, item, shaped, &record) || !record.head.name_count ||
		    record.head.value.state != VALUE_GOOD)
			continue;
		*form = row_form_of(&reading->flat, 0);
		return true;
	}
	return false;
}

/* The further entries of "- NAME (5) OTHER (6)", where the item has nothing else. */
static void add_further(struct reading *reading, struct listing_found *found)
{
	const struct record first = found->records[found->count - 1];
	const struct flat *flat = &reading->flat;
	struct str text = flat_text(flat);
	struct head head;
	size_t before = found->count;
	for (size_t at = first.head.end; at < text.len && !flat->cut; at = head.end) {
		size_t to = str_line_end(text, at);
		bool entry = head_read_line(reading->arena, flat, at, to, TRUST_SHAPE, &head) &&
			     head.name_count && head.value.state == VALUE_GOOD && !head.plain &&
			     name_shape(head.names[0].text) == NAME_SURE;
		if (!entry) {
			found->count = before;
			return;
		}
		*record_add(reading, found) = (struct record){ .head = head,
							       .offset = flat_offset(flat, at),
							       .top = first.top };
	}
	if (found->count > before)
		found->records[before - 1].rest = POINT_NONE;
}

/* "- Code - Meaning", a header, which was just read as the record, or as nothing (NULL). */
static bool is_header(const struct reading *reading, const struct record *record)
{
	bool valued = record && record->head.value.state != VALUE_NONE;
	return !valued && !reading->flat.cut && text_is_header(flat_text(&reading->flat));
}

static bool read_list(struct reading *reading, const struct node *list, struct listing_found *found)
{
	struct row_form form;
	struct shaped shaped = { .item = NULL };
	bool has_form = find_form(reading, list, &shaped, &form);
	bool known = may_be_known(reading, list);
	for (const struct node *item = list->first; item; item = item->next) {
		struct record record;
		if (item->tag != TAG_LI)
			continue;
		bool named = read_any(reading, item, &shaped, &record) && record.head.name_count;
		if (is_header(reading, named ? &record : NULL))
			continue;
		if (named ? record.head.whole || (known && begins_apart(reading, &record)) ||
				(record.head.value.state != VALUE_NONE &&
				 !begins_sentence(&record.head))
			  : read_nameless(reading, item, &shaped, &record)) {
			record_take_fields(reading, &record);
			*record_add(reading, found) = record;
			if (named && record.head.value.state == VALUE_GOOD)
				add_further(reading, found);
		} else if (has_form) {
			read_unread(reading, item, &form, found);
		}
	}
	drop_nameless(found);
	return true;
}

const struct layout layout_list = { .name = STR_INIT("list"),
				    .tags = TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL),
				    .read = read_list,
				    .stands_alone = true };
