#include "same_headers.h"

#include "../entry/header_words.h"

/* "Cause", "Condition": below "Name", "Access right" and "Option" stand names of anything. */
static bool says_what(struct str header)
{
	enum { TELLS = 2 };
	return header_hint(header).text >= TELLS;
}

/* Names of several parts in capitals, as those of codes mostly are. */
static bool has_names(const struct listing_found *found)
{
	size_t names = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		names += head->name_count && str_is_joined(head->names[0].text) &&
			 !str_holds_lower(head->names[0].text);
	}
	return names * 2 > found->count;
}

void same_headers_note(struct reading *reading)
{
	struct arena scratch = { 0 };
	struct map headers = { .arena = &scratch };
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_CODES && found->names_header.len)
			*map_at(&headers, found->names_header) = reading;
	}
	for (size_t i = 0; headers.count && i < reading->count; i++) {
		struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_PROSE && !found->warning.len &&
		    says_what(found->names_header) && map_get(&headers, found->names_header) &&
		    has_names(found))
			found->names_headed = found->names_listed = found->names_alike = true;
	}
	arena_free(&scratch);
}
