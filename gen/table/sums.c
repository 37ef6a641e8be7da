/* Values that are worked out of other codes of the table, or of the page. */
#include "../code/constants.h"
#include "../entry/sum.h"
#include "rows.h"

/* A name's value, which the expressions want first. */
struct base {
	int64_t value;
	bool hex;
};

/* What the page's listings before this one have, as far as it was looked at. */
struct bases {
	struct map known; /* struct base by name */
	size_t listings, records;
};

static void add_base(struct arena *arena, struct map *known, const struct head *head)
{
	if (!head->name_count || head->value.state != VALUE_GOOD || head->code.len)
		return;
	struct base *base = arena_alloc(arena, sizeof *base);
	bool narrow = head->value.form == FORM_NEGATIVE && head->value.writing.width != 64;
	*base = (struct base){ .value = narrow ? (int64_t)(int32_t)head->value.value
					       : (int64_t)head->value.value,
			       .hex = head->value.form == FORM_HEX };
	for (uint32_t i = 0; i < head->name_count; i++)
		*map_at(known, head->names[i].text) = base;
}

/* The codes of the listings before; each is looked at once, whoever asks. */
static struct bases *bases_before(struct reading *reading)
{
	struct bases *bases = layout_memory(reading, sizeof *bases);
	bases->known.arena = reading->arena;
	while (bases->listings < reading->count) {
		const struct listing_found *found = &reading->listings[bases->listings];
		for (; bases->records < found->count; bases->records++)
			if (found->verdict == VERDICT_CODES)
				add_base(reading->arena, &bases->known,
					 &found->records[bases->records].head);
		/* The last one may go on. */
		if (bases->listings + 1 == reading->count)
			break;
		bases->listings++;
		bases->records = 0;
	}
	return bases;
}

static bool work_out(const struct map *known, struct str text, struct number *number)
{
	const struct constexpr_scope scope = { .known = known };
	int64_t value;
	if (!sum_is(text) || !constexpr_evaluate(text, &scope, &value))
		return false;
	*number = (struct number){ .magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value,
				   .negative = value < 0,
				   .base = 10,
				   .digits = 1 };
	for (size_t at = 0; at < text.len; at++) {
		size_t end = str_word_end(text, at);
		struct str word = str_slice(text, at, end);
		const struct base *base = word.len ? map_get(known, word) : NULL;
		number->hex |= (base && base->hex) || str_starts(word, STR("0x"));
		at = end > at ? end - 1 : at;
	}
	number->hex &= !number->negative;
	number->base = number->hex ? 16 : 10;
	return true;
}

bool sums_begin(struct reading *reading, struct str text)
{
	struct number number;
	return work_out(&bases_before(reading)->known, text, &number);
}

void sums_work_out(struct reading *reading, struct listing_found *found)
{
	enum { PASSES = 3 };
	size_t sums = 0;
	for (size_t i = 0; i < found->count; i++)
		sums += sum_is(found->records[i].head.value_text);
	if (!sums)
		return;
	struct map *known = &bases_before(reading)->known;
	for (size_t i = 0; i < found->count; i++)
		add_base(reading->arena, known, &found->records[i].head);
	/* A sum of sums that stand below it is worked out when these are. */
	for (int pass = 0; pass < PASSES && sums; pass++) {
		size_t before = sums;
		for (size_t i = 0; i < found->count; i++) {
			struct head *head = &found->records[i].head;
			struct number number;
			if (head->value.state == VALUE_GOOD || !head->name_count ||
			    !work_out(known, head->value_text, &number))
				continue;
			value_set(&head->value, &number);
			add_base(reading->arena, known, head);
			sums--;
		}
		if (sums == before)
			break;
	}
	for (size_t i = 0; i < found->count && sums; i++) {
		struct head *head = &found->records[i].head;
		if (head->value.state == VALUE_NONE && sum_is(head->value_text))
			head->value.state = VALUE_UNCLEAR;
	}
}
