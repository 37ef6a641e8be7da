#include "resources.h"

enum { RT_MESSAGETABLE = 11, ORDINAL = 0xFFFF };

/* Whether UTF-16 with that text and its NUL stands there, in capitals or not. */
static bool is_text(const struct bytes *bytes, uint64_t at, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned unit = bytes_u16(bytes, at + 2 * (uint64_t)i);
		if (unit > 0x7F || byte_upper((char)unit) != text.at[i])
			return false;
	}
	return bytes_u16(bytes, at + 2 * (uint64_t)text.len) == 0;
}

/*
 * A type or a name: 0xFFFF and a number, or UTF-16 up to its NUL. Returns where it ends; 0: it does
 * not.
 */
static uint64_t read_id(const struct bytes *bytes, uint64_t at, uint64_t end, uint32_t *id)
{
	*id = 0;
	if (bytes_u16(bytes, at) == ORDINAL) {
		*id = bytes_u16(bytes, at + 2);
		return at + 4 <= end ? at + 4 : 0;
	}
	while (at + 2 <= end && bytes_u16(bytes, at))
		at += 2;
	return at + 2 <= end ? at + 2 : 0;
}

bool resources_of_res(struct arena *arena, const struct bytes *bytes, struct resources *found)
{
	enum { SIZES = 8, TAIL = 16, LANGUAGE = 6 };
	for (uint64_t at = 0; at < bytes->all.len;) {
		if (!bytes_has(bytes, at, SIZES))
			return bytes_fail(bytes, at, "the head of a resource is cut off");
		uint64_t size = bytes_u32(bytes, at), head = bytes_u32(bytes, at + 4);
		uint64_t end = at + head;
		if (head < SIZES + TAIL || !bytes_has(bytes, at, head))
			return bytes_fail(
			    bytes, at + 4,
			    "the head of a resource takes 0x%llX bytes, which cannot be",
			    (unsigned long long)head);
		uint32_t type, id;
		uint64_t after = read_id(bytes, at + SIZES, end, &type);
		after = after ? read_id(bytes, after, end, &id) : 0;
		after = (after + 3) & ~(uint64_t)3;
		if (!after || after + TAIL > end)
			return bytes_fail(
			    bytes, at + SIZES,
			    "the type or the name of a resource does not end in its head");
		const struct resource resource = { .id = id,
						   .language = bytes_u16(bytes, after + LANGUAGE),
						   .at = end,
						   .size = size,
						   .text_type = is_text(bytes, at + SIZES,
									STR("MESSAGETABLE")) };
		if ((type == RT_MESSAGETABLE || resource.text_type) &&
		    !resources_add(arena, bytes, found, &resource))
			return false;
		if (!bytes_has(bytes, end, size))
			return bytes_fail(bytes, at, "a resource of 0x%llX bytes is cut off",
					  (unsigned long long)size);
		at = (end + size + 3) & ~(uint64_t)3;
	}
	return true;
}
