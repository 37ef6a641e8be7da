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

static bool all_agree(struct reading *reading, const struct listing_found *found, size_t which)
{
	for (size_t r = 0; r < found->count; r++) {
		const struct record *record = &found->records[r];
		for (size_t i = 0; i < record->extra_count; i++) {
			const struct extra *extra = &record->extras[i];
			if (!str_eq_nocase(extra->header, restated[which].header))
				continue;
			struct str text = str_trim(cell_flatten(reading, extra->cell));
			if (record->head.value.state != VALUE_GOOD || record->head.code.len ||
			    record->head.value.writing.width == 64 ||
			    !restated[which].agrees(text, record->head.value.value))
				return false;
		}
	}
	return true;
}

static void drop(struct reading *reading, struct record *record, struct str header)
{
	struct extra *kept = arena_array(reading->arena, record->extra_count + 1, sizeof *kept);
	size_t count = 0;
	for (size_t i = 0; i < record->extra_count; i++)
		if (!str_eq_nocase(record->extras[i].header, header))
			kept[count++] = record->extras[i];
	record->extras = kept;
	record->extra_count = count;
}

void redundant_columns_drop(struct reading *reading, struct listing_found *found)
{
	for (size_t which = 0; which < sizeof restated / sizeof *restated; which++) {
		if (!all_agree(reading, found, which))
			continue;
		for (size_t r = 0; r < found->count; r++)
			if (found->records[r].extra_count)
				drop(reading, &found->records[r], restated[which].header);
	}
}
