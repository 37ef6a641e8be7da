/* What only the whole listing shows of a record, put right before it is judged. */
#include "../base/map.h"
#include "rules.h"

/* Words that might be names are, where most of the names are sure; else they are left out. */
void repair_drop_words(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	size_t words = 0, named = 0, kept = 0;
	for (size_t i = 0; i < found->count; i++) {
		words += found->records[i].is_word;
		named += found->records[i].head.name_count > 0;
	}
	if (words * 2 <= named)
		return;
	for (size_t i = 0; i < found->count; i++)
		if (!found->records[i].is_word)
			found->records[kept++] = found->records[i];
	found->count = kept;
}

/* What stands before a name is a type or the like where the next entry has it, too. */
void repair_drop_lone_prefixes(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	size_t kept = 0;
	struct str before = STR(""), prefix;
	for (size_t i = 0; i < found->count; i++, before = prefix) {
		prefix = found->records[i].head.prefix;
		struct str after =
		    i + 1 < found->count ? found->records[i + 1].head.prefix : STR("");
		if (!prefix.len || str_eq(prefix, before) || str_eq(prefix, after))
			found->records[kept++] = found->records[i];
	}
	found->count = kept;
}

static bool has_several_names(const struct listing_found *found)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.name_count > 1)
			return true;
	return false;
}

void repair_drop_parted_names(struct reading *reading, struct listing_found *found)
{
	if (!has_several_names(found))
		return;
	struct map families = { .arena = reading->arena };
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		ptrdiff_t end =
		    head->name_count == 1 ? str_find_byte(head->names[0].text, '_', 0) : STR_NONE;
		if (end > 0)
			*map_at(&families, str_slice(head->names[0].text, 0, (size_t)end)) = found;
	}
	for (size_t i = 0; i < found->count; i++) {
		struct record *record = &found->records[i];
		struct head_name *names = record->head.names;
		if (record->head.name_count < 2 || !map_get(&families, names[0].text))
			continue;
		record->lost = (struct head_name){
			.text = arena_printf(reading->arena, "%.*s %.*s", STR_ARG(names[0].text),
					     STR_ARG(names[1].text)),
			.offset = names[0].offset,
		};
		record->head.name_count = 0;
	}
}

/* The second name that all have, each with another value; empty: there is none. */
static struct str shared_name(const struct listing_found *found)
{
	enum { SEVERAL = 2 };
	struct str shared = STR("");
	const struct head *before = NULL;
	size_t count = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (head->value.state != VALUE_GOOD || !head->name_count)
			continue;
		bool same = before && str_eq(head->names[0].text, before->names[0].text);
		if (head->name_count != 2 || head->value_first || same ||
		    (before && (!str_eq(head->names[1].text, shared) ||
				head->value.value == before->value.value)))
			return STR("");
		shared = head->names[1].text;
		before = head;
		count++;
	}
	return count >= SEVERAL ? shared : STR("");
}

void repair_drop_shared_names(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	struct str shared = has_several_names(found) ? shared_name(found) : STR("");
	for (size_t i = 0; shared.len && i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (head->name_count == 2 && str_eq(head->names[1].text, shared))
			head->name_count = 1;
	}
}

/* Eight digits, the first an 8: the failures of an HRESULT begin like that in hex. */
static bool may_be_hex(const struct head *head, struct number *number)
{
	enum { DIGITS = 8 };
	return head->value.form == FORM_DECIMAL && head->value_text.len == DIGITS &&
	       head->value_text.at[0] == '8' && number_read_bare_hex(head->value_text, number);
}

/*
 * Where no decimal in the listing shows that it is one (0 is the same in any base), digits that
 * may be hex are ambiguous.
 */
void repair_mark_ambiguous(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	struct number number;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		bool decimal = head->value.state == VALUE_GOOD && head->value.form != FORM_HEX &&
			       head->value.value != 0;
		if (found->decimal || (decimal && !may_be_hex(head, &number)))
			return;
	}
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (head->value.state != VALUE_GOOD || !may_be_hex(head, &number))
			continue;
		head->value.state = VALUE_AMBIGUOUS;
		head->value.second = number_bits(&number);
	}
}

/* A dash that hangs after all of the values is how the page writes its borders. */
void repair_read_hanging(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	size_t values = 0, hanging = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct value_found *value = &found->records[i].head.value;
		values += value->state != VALUE_NONE;
		hanging += value->hangs > 0;
	}
	if (hanging < 2 || hanging < values)
		return;
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (!head->value.hangs)
			continue;
		head->value.state = VALUE_GOOD;
		head->value_text.len -= head->value.hangs;
		head->value.hangs = 0;
	}
}

enum { FULL_32 = 8, FULL_64 = 16 };

static bool is_hex(const struct head *head)
{
	return head->value.state == VALUE_GOOD && !head->code.len && head->value.writing.base == 16;
}

void repair_long_values(struct reading *reading, struct listing_found *found)
{
	(void)reading;
	size_t full = 0, odd = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		unsigned digits = head->value.writing.digits;
		full += is_hex(head) && digits == FULL_32;
		odd += is_hex(head) && digits > FULL_32 && digits < FULL_64;
	}
	if (!odd || full <= odd)
		return;
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		unsigned digits = head->value.writing.digits;
		if (is_hex(head) && digits > FULL_32 && digits < FULL_64)
			head->value.state = VALUE_TOO_BIG;
	}
}
