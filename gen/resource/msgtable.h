/*
 * The compiled message table: what a message compiler writes into its .bin file, and what
 * FormatMessage searches, in a resource of type 11 (RT_MESSAGETABLE) and id 1.
 *
 * Format (Microsoft: MESSAGE_RESOURCE_DATA, MESSAGE_RESOURCE_BLOCK, MESSAGE_RESOURCE_ENTRY),
 * all numbers little-endian:
 *
 *   u32 number of blocks
 *   { u32 lowest value, u32 highest value, u32 offset of the first entry } for each block
 *   { u16 length, u16 flags, text } for each entry
 *
 * A block is a run of consecutive values; blocks ascend, values being unsigned. An entry's
 * length counts its head of 4 bytes, the text, its NUL and zeros up to a multiple of 4;
 * flags 1 says that the text is UTF-16. The bytes are those that windmc and wmc
 * write for the same messages; every 32-bit value can be in a table, also those that no .mc can
 * express.
 */
#ifndef STATUSGEN_MSGTABLE_H
#define STATUSGEN_MSGTABLE_H

#include "../base/buf.h"

struct message {
	uint32_t value;
	struct str text; /* as msgtext_make gives it: UTF-8, lines parted by LF */
	/*
	 * What stands in the table, character for character, instead; empty: the text and a line's
	 * end.
	 */
	struct str exact;
	bool left_out; /* it is in no table */
};

/* Hears of a value that stands twice: indexes of the message that counts and of the other. */
struct msgtable_listener {
	void (*duplicate)(void *context, size_t first, size_t again);
	void *context;
};

/*
 * Adds the table of `messages`, which may come in any order, to `table`; O(n log n). Of messages
 * with the same value the first counts; `listener` (may be NULL) hears of the others in the order
 * of values. A text longer than MSGTEXT_UNITS is cut there, between two characters. False, with
 * `table` as it was, where the table would not fit into the format's 32-bit offsets.
 */
bool msgtable_build(const struct message *messages, size_t count,
		    const struct msgtable_listener *listener, struct buf *table);

/*
 * Whether bytes have the form of a table that msgtable_build makes: every block and entry in its
 * place.
 */
bool msgtable_is(struct str bytes);

#endif
