#include "columns.h"

#include "grid.h"

/* As an NTSTATUS has it ([MS-ERREF] 2.3), or as the one bit of an HRESULT (2.1). */
static bool is_severity(struct str text, uint64_t value)
{
	struct str bit = value >> 31 & 1 ? STR("Failure") : STR("Success");
	return str_eq_nocase(text, severity_name(code_severity(value))) || str_eq_nocase(text, bit);
}

/* A number, perhaps in brackets after a name: "0x004", "FACILITY_ITF (4)". */
static bool is_facility(struct str text, uint64_t value)
{
	size_t at = text.len;
	if (at && text.at[at - 1] == ')')
		text.len = --at;
	while (at && byte_is_word(text.at[at - 1]))
		at--;
	struct number number;
	return number_read(text, at, &number) && number.end == text.len && !number.too_big &&
	       !number.negative && number.magnitude == code_facility(value);
}

static const struct {
	struct str header;
	bool (*agrees)(struct str text, uint64_t value);
} restated[] = {
	{ STR_INIT("Severity"), is_severity },
	{ STR_INIT("Facility"), is_facility },
};

/* The first extra below such a header, or their number: a second one is the page's own. */
static size_t first_of(const struct record *record, struct str header)
{
	size_t first = 0;
	while (first < record->extra_count && !str_eq_nocase(record->extras[first].header, header))
		first++;
	return first;
}

static bool all_agree(struct reading *reading, const struct listing_found *found, size_t which)
{
	bool any = false;
	for (size_t r = 0; r < found->count; r++) {
		const struct record *record = &found->records[r];
		any |= first_of(record, restated[which].header) < record->extra_count;
		for (size_t i = 0; i < record->extra_count; i++) {
			const struct extra *extra = &record->extras[i];
			if (i != first_of(record, restated[which].header))
				continue;
			if (!extra->cell)
				return false;
			struct str text = str_trim(cell_flatten(reading, extra->cell));
			/* A name without a value has neither. */
			if (record->head.value.state == VALUE_NONE && !text.len)
				continue;
			if (record->head.value.state != VALUE_GOOD || record->head.code.len ||
			    record->head.value.writing.width == 64 ||
			    !restated[which].agrees(text, record->head.value.value))
				return false;
		}
	}
	return any;
}

static void drop(struct reading *reading, struct record *record, struct str header)
{
	struct extra *kept = arena_array(reading->arena, record->extra_count + 1, sizeof *kept);
	size_t count = 0, first = first_of(record, header);
	for (size_t i = 0; i < record->extra_count; i++)
		if (i != first)
			kept[count++] = record->extras[i];
	record->extras = kept;
	record->extra_count = count;
}

void redundant_columns_drop(struct reading *reading, struct listing_found *found)
{
	/*
	 * Both columns, as reference pages of our own have them: one alone is what the page says.
	 */
	bool both = true;
	for (size_t which = 0; which < sizeof restated / sizeof *restated; which++)
		both &= all_agree(reading, found, which);
	for (size_t which = 0; both && which < sizeof restated / sizeof *restated; which++) {
		for (size_t r = 0; r < found->count; r++)
			if (found->records[r].extra_count)
				drop(reading, &found->records[r], restated[which].header);
	}
}
