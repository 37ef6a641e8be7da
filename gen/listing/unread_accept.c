/* Which of the rows that cannot be read stay in their listing. */
#include "rules.h"
#include "unread.h"

static bool has_both(const struct record *record)
{
	return record->head.name_count && record->head.value.state == VALUE_GOOD;
}

static int64_t signed_value(const struct record *record)
{
	const struct value_found *value = &record->head.value;
	bool narrow = value->form == FORM_NEGATIVE && value->writing.width != 64;
	return narrow ? (int64_t)(int32_t)value->value : (int64_t)value->value;
}

static void drop_misfits(struct arena *arena, struct listing_found *found)
{
	int64_t *next = arena_array(arena, found->count + 1, sizeof *next);
	int64_t above = INT64_MAX, below = INT64_MIN;
	for (size_t i = found->count; i-- > 0;) {
		next[i] = above;
		if (has_both(&found->records[i]))
			above = signed_value(&found->records[i]);
	}
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		int64_t value = signed_value(record);
		if (has_both(record))
			below = value;
		bool doubtful =
		    record->unread && record->is_word && record->head.value.state == VALUE_GOOD;
		if (!doubtful || (below < value && value < next[i]))
			found->records[kept++] = *record;
		else if (kept)
			found->records[kept - 1].end = record->end;
	}
	found->count = kept;
}

bool unread_accept(struct reading *reading, struct listing_found *found)
{
	drop_misfits(reading->arena, found);
	const struct listing_found all = *found;
	found->records = NULL;
	found->count = found->capacity = 0;
	for (size_t i = 0; i < all.count; i++)
		if (!all.records[i].unread)
			*record_add(reading, found) = all.records[i];
	bool read = listing_accept(reading, found);
	if (!read || found->stays_prose) {
		struct listing_found again = all;
		if (all.layout->resumes && listing_resume(reading, &again)) {
			*found = again;
			return true;
		}
		return read;
	}
	/* Some may have been dropped; the offsets of the others tell where they stood. */
	const struct listing_found accepted = *found;
	found->records = NULL;
	found->count = found->capacity = 0;
	for (size_t i = 0, k = 0; i < all.count; i++) {
		bool is_kept = !all.records[i].unread && k < accepted.count &&
			       accepted.records[k].offset == all.records[i].offset;
		if (is_kept)
			*record_add(reading, found) = accepted.records[k++];
		else if (all.records[i].unread)
			*record_add(reading, found) = all.records[i];
	}
	calls_take(reading, found);
	return true;
}
