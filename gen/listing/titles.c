/* Numbers that title something else than a code: pages of a manual, messages of a protocol. */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "rules.h"

/*
 * The page has the name with its number more than once: as the title at both ends of a manual
 * page's head.
 */
static bool is_title(struct str page, const struct head *head)
{
	struct str title = str_slice(page, head->names[0].offset, head->value_offset + 2);
	ptrdiff_t first = str_find(page, title, 0);
	return first != STR_NONE && str_find(page, title, (size_t)first + 1) != STR_NONE;
}

/* All have the number of one section, as long as nothing else is said of a single one. */
bool evidence_of_manual_titles(struct evidence *evidence)
{
	const struct listing_found *found = evidence->found;
	struct str page = evidence->reading->page->source->text;
	const struct head *first = NULL;
	size_t count = 0;
	bool described = false;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		first = first ? first : head;
		described |= record_is_described(&found->records[i]);
		if (!head_is_manual_page(page, head) || head->value.value != first->value.value)
			return false;
		count++;
	}
	/* "pump_open(3)", as one is referred to. */
	bool refers = count == 1 && str_holds_lower(first->names[0].text) &&
		      !listing_is_headed(evidence->reading, found->first);
	/* A cell with nothing beside it is the whole of a page's head. */
	bool alone = count == 1 && found->layout->of_rows && !described;
	return count > 1 || refers || alone ||
	       (count == 1 && !found->layout->of_sections && is_title(page, first));
}

/* Sections of messages, each with its number: the title above them says so. */
static bool are_messages(struct reading *reading, const struct listing_found *found)
{
	static const struct str titles[] = {
		STR_INIT("messages"),
		STR_INIT("packets"),
		STR_INIT("frames"),
		STR_INIT("telegrams"),
		STR_INIT("Nachrichten"),
		STR_INIT("Telegramme"),
		STR_INIT("Pakete"),
		STR_INIT("mensajes"),
		STR_INIT("mensagens"),
		STR_INIT("messaggi"),
		STR_INIT("paquets"),
		STR_INIT("trames"),
		STR_INIT("berichten"),
		STR_INIT(
		    "\xD1\x81\xD0\xBE\xD0\xBE\xD0\xB1\xD1\x89\xD0\xB5\xD0\xBD\xD0\xB8\xD1\x8F"),
		STR_INIT("\xE6\xB6\x88\xE6\x81\xAF"),
		STR_INIT("\xE6\x8A\xA5\xE6\x96\x87"),
		STR_INIT("\xE3\x83\xA1\xE3\x83\x83\xE3\x82\xBB\xE3\x83\xBC\xE3\x82\xB8"),
		STR_INIT("\xEB\xA9\x94\xEC\x8B\x9C\xEC\xA7\x80"),
	};
	/* "Message set" */
	static const struct str singular[] = { STR_INIT("message"), STR_INIT("packet"),
					       STR_INIT("frame"), STR_INIT("telegram") };
	static const struct str sets[] = { STR_INIT("set"), STR_INIT("list"), STR_INIT("types"),
					   STR_INIT("definitions") };
	const struct node *above = found->first;
	if (!found->layout->of_sections || !tag_is_heading(above->tag))
		return false;
	for (int i = 0; above && !(tag_is_heading(above->tag) && above->tag < found->first->tag);
	     i++)
		above = i < LIMIT_SECTIONS ? node_prev(above) : NULL;
	if (!above)
		return false;
	flat_read(&reading->flat, above, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	struct str text = str_trim(flat_text(&reading->flat));
	bool messages = false, one = false;
	for (struct str rest = text, word; str_part(&rest, ' ', &word);) {
		messages |=
		    STR_IS_ONE_OF_NOCASE(word, titles) || (one && STR_IS_ONE_OF_NOCASE(word, sets));
		one = STR_IS_ONE_OF_NOCASE(word, singular);
	}
	return messages && !text_speaks_of_codes(text);
}

bool evidence_of_messages(struct evidence *evidence)
{
	struct reading *reading = evidence->reading;
	struct listing_found *found = evidence->found;
	if (!are_messages(reading, found) || !found->records[0].head.name_count)
		return false;
	found->warning =
	    arena_printf(reading->arena,
			 "%.*s, and what follows it, have the numbers of messages; left out",
			 STR_ARG(found->records[0].head.names[0].text));
	reading->messages_end = found->last->offset + 1;
	return true;
}
