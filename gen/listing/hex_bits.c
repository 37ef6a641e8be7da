/*
 * Bits written as hex digits without 0x, none of which is a letter: 0001, 0002, 0004, 0008, 0010.
 *
 * Read as decimal they would be wrong from the fifth on. Where they double in turn past 8, they are
 * hex; where they are single bits with zeros in front, they may be.
 */
#include "rules.h"

enum { SEVERAL = 4, LAST = 8 }; /* of one hex digit the last bit is an 8 */

struct bits {
	size_t count;
	uint64_t last;
	bool doubled; /* 8 and 10, 80 and 100: one right after the other */
	bool zeros;   /* one begins with a zero */
	bool even;    /* one begins with a 4 or an 8: those of decimals are 1, 2, 5 */
	bool several; /* one has several digits */
};

/* "0010", "(10)": the digits; empty where there is more. */
static struct str digits_of(const struct head *head)
{
	struct str text = head->value_text;
	size_t from = 0, to = text.len;
	while (from < to && (text.at[from] == '(' || text.at[from] == '['))
		from++;
	while (to > from && (text.at[to - 1] == ')' || text.at[to - 1] == ']'))
		to--;
	for (size_t i = from; i < to; i++)
		if (!byte_is_digit(text.at[i]))
			return STR("");
	return str_slice(text, from, to);
}

static bool read_hex(const struct head *head, struct number *number)
{
	struct str text = digits_of(head);
	return head->value.state == VALUE_GOOD && head->value.form == FORM_DECIMAL &&
	       number_read_bare_hex(text, number);
}

/* False: it is no single bit in hex, and so none of the listing's values are. */
static bool add_bit(struct bits *bits, const struct head *head)
{
	struct number number;
	if (!read_hex(head, &number) || (number.magnitude & (number.magnitude - 1)))
		return false;
	uint64_t bit = number.magnitude;
	unsigned digits = 0;
	for (uint64_t rest = bit; rest > 0xF; rest >>= 4)
		digits++;
	uint64_t first = bit >> (4 * digits);
	bits->doubled |= digits && first == 1 && bits->last && bit == bits->last * 2;
	bits->even |= first >= LAST / 2;
	bits->several |= digits > 0;
	bits->zeros |= digits_of(head).at[0] == '0' && bit;
	bits->count += bit > 0;
	bits->last = bit;
	return true;
}

void repair_read_hex_bits(struct reading *reading, struct listing_found *found)
{
	struct bits bits = { 0 };
	if (found->decimal || found->layout->of_code)
		return;
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.value.state != VALUE_NONE &&
		    !add_bit(&bits, &found->records[i].head))
			return;
	if (bits.count < SEVERAL || !bits.several || !(bits.doubled || (bits.zeros && bits.even)))
		return;
	bool sure = bits.doubled && !reading->settings->mismatch.len;
	for (size_t i = 0; i < found->count; i++) {
		struct value_found *value = &found->records[i].head.value;
		struct number number;
		if (!read_hex(&found->records[i].head, &number))
			continue;
		if (sure) {
			value_set(value, &number);
		} else if (number.magnitude != value->value) {
			value->state = VALUE_AMBIGUOUS;
			value->second = number_bits(&number);
		}
	}
	found->kind_warning =
	    sure ? STR("the values double in turn as hex digits without 0x, and not as decimal "
		       "ones; read as hex, unless the settings say 'mismatch: decimal'")
		 : STR("");
}
