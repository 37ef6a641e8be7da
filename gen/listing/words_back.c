/*
 * Words that stand where entries have their name, and yet begin their text, or are all of it: as
 * the texts of the other values show.
 */
#include "rules.h"

/* "5 API 密钥": a number, a word in capitals or of several parts, and a text right after it. */
static bool may_begin_text(const struct record *record)
{
	const struct head *head = &record->head;
	const struct node *rest = record->rest.node;
	if (record->unread || !head->value_first || head->name_count != 1 || head->whole || !rest ||
	    rest->tag != TAG_TEXT || str_is_joined(head->names[0].text))
		return false;
	size_t at = head->names[0].offset - rest->offset;
	return head->names[0].offset >= rest->offset && at < record->rest.byte &&
	       str_line_end(rest->text, at) >= record->rest.byte &&
	       str_starts(str_slice(rest->text, at, rest->text.len), head->names[0].text);
}

/* "1002: YES": a word in capitals, with nothing that only a name has. */
static bool may_be_text(const struct record *record)
{
	const struct head *head = &record->head;
	struct str name = head->name_count == 1 ? head->names[0].text : STR("");
	return !record->unread && !record->rest.node && name.len && head->value_first &&
	       head->value.state == VALUE_GOOD && !str_holds_lower(name) &&
	       !str_holds_digit(name) && !str_is_joined(name);
}

void give_back_texts(struct listing_found *found)
{
	size_t nameless = 0, words = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (record->head.name_count && !may_be_text(record))
			return;
		words += record->head.name_count > 0;
		nameless += !record->head.name_count && record->head.value.state == VALUE_GOOD;
	}
	for (size_t i = 0; words < nameless && i < found->count; i++) {
		struct record *record = &found->records[i];
		if (!record->head.name_count)
			continue;
		record->note = record->head.names[0].text;
		record->head.name_count = 0;
		record->unread = true;
	}
}

/* Where no fewer values have no name, such a word begins the text, as others do there. */
void give_back_words(struct listing_found *found)
{
	size_t nameless = 0, words = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		nameless += record->unread && record->head.value.state == VALUE_GOOD;
		words += may_begin_text(record);
	}
	for (size_t i = 0; words && words <= nameless && i < found->count; i++) {
		struct record *record = &found->records[i];
		if (!may_begin_text(record))
			continue;
		record->rest.byte = record->head.names[0].offset - record->rest.node->offset;
		record->head.name_count = 0;
		record->unread = true;
	}
}
