/* "PUMP_DRY = 5", "PUMP_DRY: 0x5": most lines of long lists, read straight away. */
#include "head.h"

/* The end of the digits, decimal or hex after "0x", that begin at `at`; `at`: there are none. */
static size_t digits_end(struct str text, size_t at)
{
	size_t end = at;
	if (str_byte(text, at) == '0' && str_byte(text, at + 1) == 'x')
		for (end = at + 2; byte_hex(str_byte(text, end)) >= 0;)
			end++;
	else
		while (byte_is_digit(str_byte(text, end)))
			end++;
	return end;
}

/* A capital, then capitals and digits, in parts that '_' joins: no grammar reads more into it. */
static size_t plain_name_end(struct str text, size_t at)
{
	size_t end = at, joints = 0;
	if (!byte_is_upper(str_byte(text, at)))
		return at;
	for (; byte_is_upper(str_byte(text, end)) || byte_is_digit(str_byte(text, end)) ||
	       str_byte(text, end) == '_';
	     end++)
		joints += text.at[end] == '_';
	return joints && text.at[end - 1] != '_' ? end : at;
}

bool head_read_plain(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		     struct head *head)
{
	struct str text = str_slice(flat_text(flat), 0, to);
	size_t end = plain_name_end(text, at), sign = str_skip_blanks(text, end);
	char border = str_byte(text, sign);
	size_t from = str_skip_blanks(text, sign + 1);
	bool parted = border == '=' || border == ':';
	struct value_found value;
	/* What is raised or struck out is read in another way, as is half a number in a link. */
	if ((flat->sets & (SET_SUP | SET_SUB | SET_DEL | SET_LINK)) || end == at || !parted ||
	    from >= to || digits_end(text, from) != to || !value_find(text, from, &value) ||
	    value.end != to)
		return false;
	*head = (struct head){
		.value = value,
		.value_text = arena_str(arena, str_slice(text, from, to)),
		.value_offset = flat_offset(flat, from),
		.end = to,
		.whole = true,
	};
	head_add_name(arena, head,
		      &(struct head_name){ .text = arena_str(arena, str_slice(text, at, end)),
					   .offset = flat_offset(flat, at),
					   .repaired = flat_is_split(flat, at, end) });
	return true;
}
