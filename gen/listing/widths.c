#include "rules.h"

enum { FULL_32 = 8, FULL_64 = 16 };

static bool is_hex(const struct head *head)
{
	return head->value.state == VALUE_GOOD && !head->code.len && head->value.writing.base == 16;
}

void widths_judge(struct listing_found *found)
{
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
