#include "edits.h"

static void copy_up_to(struct edits *edits, size_t offset)
{
	buf_add(&edits->copy, str_slice(edits->text, edits->copied, offset));
	edits->copied = offset;
}

/* The edit that ends at `offset` of the text, made where there is none. */
static struct edit *edit_at(struct edits *edits, size_t offset)
{
	struct edit *last = edits->count ? &edits->items[edits->count - 1] : NULL;
	if (last && last->from == offset)
		return last;
	edits->items = arena_grow(edits->arena, edits->items, edits->count, &edits->capacity,
				  sizeof *edits->items);
	edits->items[edits->count] =
	    (struct edit){ .at = (uint32_t)edits->copy.len, .from = (uint32_t)offset };
	return &edits->items[edits->count++];
}

void edits_insert(struct edits *edits, size_t offset, struct str bytes)
{
	copy_up_to(edits, offset);
	edit_at(edits, offset)->len += (uint32_t)bytes.len;
	buf_add(&edits->copy, bytes);
}

void edits_drop(struct edits *edits, size_t offset, size_t len)
{
	if (!len)
		return;
	copy_up_to(edits, offset);
	edit_at(edits, offset)->from += (uint32_t)len;
	edits->copied += len;
}

void edits_replace(struct edits *edits, size_t offset, char byte)
{
	copy_up_to(edits, offset);
	buf_add_byte(&edits->copy, byte);
	edits->copied = offset + 1;
}

struct str edits_end(struct edits *edits)
{
	if (!edits->copied)
		return edits->text;
	copy_up_to(edits, edits->text.len);
	return buf_take(&edits->copy, edits->arena);
}

size_t edits_offset(const struct edits *edits, size_t at, size_t len, size_t *run, size_t *skip)
{
	*run = len;
	*skip = 0;
	/* The first edit that ends after `at`. */
	size_t low = 0, high = edits->count;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (edits->items[mid].at + edits->items[mid].len > at)
			high = mid;
		else
			low = mid + 1;
	}
	if (low < edits->count) {
		const struct edit *next = &edits->items[low];
		if (at >= next->at) {
			size_t left = next->at + next->len - at;
			*run = 0;
			*skip = left < len ? left : len;
			return next->from;
		}
		if (next->at - at < len)
			*run = next->at - at;
	}
	if (low == 0)
		return at;
	const struct edit *before = &edits->items[low - 1];
	return before->from + (at - before->at - before->len);
}
