#include "section_value.h"

#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../listing/nameless.h"

/* "Identifier Value", "Error code"; not "Default value", "Value name". */
static bool labels_value(struct str label)
{
	struct header_hint all = header_hint(label),
			   last = header_hint(str_slice(
			       label, (size_t)(str_find_last(label, ' ') + 1), label.len));
	return all.value >= 2 && last.value > last.name && last.value >= 2;
}

/* A server's answer is not what the code is: "Status code: 404". */
static bool is_answer(struct str label, const struct value_found *value)
{
	struct str word;
	for (size_t at = 0; word_next(label, &at, &word);)
		if (str_eq_nocase(word, STR("status")) || str_eq_nocase(word, STR("response")) ||
		    str_eq_nocase(word, STR("http")))
			return value_is_http_like(value);
	return false;
}

/* The block is such a label with its number. */
static bool read_block(struct reading *reading, struct flat *flat, const struct node *block,
		       struct head *head)
{
	if (block->numberless)
		return false;
	flat_read(flat, block, POINT_NONE, POINT_NONE, LIMIT_BLOCK);
	struct str text = flat_text(flat);
	size_t colon = field_label_end(text, 0);
	if (!colon || flat->cut || !labels_value(str_slice(text, 0, colon)))
		return false;
	size_t end = text.len;
	return head_read_value(reading->arena, flat, colon + 1, end, head) &&
	       !str_trim(str_slice(text, head->end, end)).len &&
	       !is_answer(str_slice(text, 0, colon), &head->value);
}

static bool read_list(struct reading *reading, struct flat *flat, const struct node *list,
		      struct head *head)
{
	const struct node *item = list->first;
	for (int i = 0; item && i < LIMIT_NEIGHBOURS; i++, item = item->next)
		if (item->tag == TAG_LI && read_block(reading, flat, item, head))
			return true;
	return false;
}

bool section_value_take(struct reading *reading, const struct node *heading, struct point end,
			struct record *record)
{
	if (!record->head.name_count || record->head.value.state != VALUE_NONE ||
	    !record->head.whole)
		return false;
	struct flat flat = { 0 };
	struct head head = record->head;
	bool found = false;
	const struct node *node = heading->next;
	for (int i = 0; node && node != end.node && !tag_is_heading(node->tag) && !found &&
			i < LIMIT_NEIGHBOURS;
	     i++, node = node->next) {
		if (node->tag == TAG_P)
			found = read_block(reading, &flat, node, &head);
		else if (node->tag == TAG_UL || node->tag == TAG_OL)
			found = read_list(reading, &flat, node, &head);
	}
	flat_free(&flat);
	/* The text begins where it did. */
	if (found) {
		head.end = record->head.end;
		record->head = head;
	}
	return found;
}
