/* Which names the listings before have. Most pages have one listing, and nobody asks. */
#include "listing.h"

static void note(struct reading *reading, const struct record *record)
{
	if (!record->head.name_count)
		return;
	void **listed = map_at(&reading->listed, record->head.names[0].text);
	if (record->text || record->rest.node)
		*listed = NAME_DESCRIBED;
	else if (!*listed)
		*listed = NAME_LISTED;
}

void listing_note_names(struct reading *reading)
{
	reading->listed.arena = &reading->names;
	while (reading->noted < reading->count) {
		const struct listing_found *found = &reading->listings[reading->noted];
		bool codes = found->verdict == VERDICT_CODES;
		if (!reading->listed.capacity && codes)
			map_reserve(&reading->listed, found->count);
		for (; reading->noted_records < found->count; reading->noted_records++)
			if (codes)
				note(reading, &found->records[reading->noted_records]);
		/* The last one may go on. */
		if (reading->noted + 1 == reading->count)
			break;
		reading->noted++;
		reading->noted_records = 0;
	}
}

const void *name_listed_before(struct reading *reading, struct str name)
{
	listing_note_names(reading);
	return map_get(&reading->listed, name);
}
