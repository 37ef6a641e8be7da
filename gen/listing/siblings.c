#include "siblings.h"

#include "../base/map.h"
#include "../entry/limits.h"
#include "row_parts.h"

#include <string.h>

/* How such an entry is written, as the key of a group; all its bytes count. */
struct form {
	enum tag heading;
	struct row_form row;
};

struct group {
	bool listed;       /* some of it are codes */
	struct map values; /* of the others */
	bool again;        /* two of these have the same value */
};

static const struct node *heading_above(const struct node *node)
{
	const struct node *above = node_prev(node);
	while (above && above->tag == TAG_TEXT && !str_trim(above->text).len)
		above = node_prev(above);
	return above && tag_is_heading(above->tag) ? above : NULL;
}

/* Whether the one entry of the listing is right below a heading that is its name. */
static bool read_form(struct reading *reading, const struct listing_found *found, struct form *form)
{
	const struct record *record = found->records;
	const struct node *heading = found->count == 1 ? heading_above(found->first) : NULL;
	if (!heading || !record->head.name_count || record->head.value.state != VALUE_GOOD)
		return false;
	flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	if (!str_eq(str_trim(flat_text(&reading->flat)), record->head.names[0].text))
		return false;
	flat_read(&reading->flat, found->first, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	const struct row_form row = row_form_of(&reading->flat, 0);
	memset(form, 0, sizeof *form);
	form->heading = heading->tag;
	form->row.set = row.set;
	form->row.sign = row.sign;
	form->row.bracketed = row.bracketed;
	form->row.value_first = row.value_first;
	return true;
}

static struct group *group_of(struct map *groups, const struct form *form)
{
	void **slot = map_at_copy(groups, (struct str){ (const char *)form, sizeof *form });
	if (!*slot) {
		struct group *group = *slot = arena_alloc(groups->arena, sizeof *group);
		*group = (struct group){ .values = { .arena = groups->arena } };
	}
	return *slot;
}

void siblings_hold(struct reading *reading, const struct listing_found *found)
{
	struct form form;
	if (!read_form(reading, found, &form))
		return;
	reading->held = arena_grow(reading->arena, reading->held, reading->held_count,
				   &reading->held_capacity, sizeof *reading->held);
	reading->held[reading->held_count++] = *found;
}

/* Sections of three names or more, each said once more with a value that no other has. */
static bool are_codes(const struct group *group, const struct form *form)
{
	enum { SEVERAL = 3 };
	bool set = form->row.set && form->row.sign == '=';
	return group->listed || (set && !group->again && group->values.count >= SEVERAL);
}

static void count(struct map *groups, const struct form *form, const struct listing_found *found)
{
	struct group *group = group_of(groups, form);
	const uint64_t *value = &found->records[0].head.value.value;
	void **slot = map_at(&group->values, (struct str){ (const char *)value, sizeof *value });
	group->again |= *slot != NULL;
	*slot = group;
}

/* Puts those that are codes where they stand on the page. */
static void merge(struct reading *reading)
{
	const struct listing_found *old = reading->listings, *held = reading->held;
	size_t count = reading->count, at = 0;
	reading->listings = NULL;
	reading->count = reading->capacity = 0;
	for (size_t i = 0; i < reading->held_count || at < count;) {
		bool listed =
		    at < count && (i == reading->held_count || old[at].offset <= held[i].offset);
		const struct listing_found *next = listed ? &old[at++] : &held[i++];
		if (!listed && next->verdict != VERDICT_CODES)
			continue;
		reading->listings = arena_extend(reading->arena, reading->listings, reading->count,
						 &reading->capacity, sizeof *reading->listings);
		reading->listings[reading->count++] = *next;
	}
}

/* What was said of them as of something else. */
static void forget_rejections(struct reading *reading)
{
	size_t kept = 0, held = 0;
	for (size_t i = 0; i < reading->rejection_count; i++) {
		const struct rejection *rejection = &reading->rejections[i];
		while (held < reading->held_count && reading->held[held].offset < rejection->offset)
			held++;
		const struct listing_found *found = &reading->held[held];
		bool codes = held < reading->held_count && found->verdict == VERDICT_CODES &&
			     found->offset == rejection->offset;
		if (!codes)
			reading->rejections[kept++] = *rejection;
	}
	reading->rejection_count = kept;
}

void siblings_take(struct reading *reading)
{
	struct arena scratch = { 0 };
	struct map groups = { .arena = &scratch };
	struct form form;
	bool any = false;
	for (size_t i = 0; i < reading->held_count; i++)
		if (read_form(reading, &reading->held[i], &form))
			count(&groups, &form, &reading->held[i]);
	for (size_t i = 0; reading->held_count && i < reading->count; i++)
		if (reading->listings[i].verdict == VERDICT_CODES &&
		    read_form(reading, &reading->listings[i], &form))
			group_of(&groups, &form)->listed = true;
	for (size_t i = 0; i < reading->held_count; i++) {
		struct listing_found *found = &reading->held[i];
		if (!read_form(reading, found, &form) ||
		    !are_codes(group_of(&groups, &form), &form))
			continue;
		found->verdict = VERDICT_CODES;
		found->why = STR("");
		found->warning = STR("");
		found->passed_over = 0;
		any = true;
	}
	arena_free(&scratch);
	if (!any)
		return;
	merge(reading);
	forget_rejections(reading);
}
