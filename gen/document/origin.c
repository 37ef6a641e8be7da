#include "origin.h"

void origins_add(struct origins *origins, size_t at, size_t page, size_t len)
{
	if (origins->count && len) {
		struct origin *last = &origins->items[origins->count - 1];
		if (last->len && last->at + last->len == at && last->page + last->len == page) {
			last->len += (uint32_t)len;
			return;
		}
	}
	origins->items = arena_grow(origins->arena, origins->items, origins->count,
				    &origins->capacity, sizeof *origins->items);
	origins->items[origins->count++] =
	    (struct origin){ (uint32_t)at, (uint32_t)page, (uint32_t)len };
}

uint32_t origin_of(struct origin_cursor *cursor, size_t at, size_t *run)
{
	const struct origins *origins = cursor->origins;
	*run = SIZE_MAX;
	if (!origins->count)
		return 0;
	while (cursor->index + 1 < origins->count && origins->items[cursor->index + 1].at <= at)
		cursor->index++;
	const struct origin *here = &origins->items[cursor->index];
	size_t into = at > here->at ? at - here->at : 0;
	if (into < here->len) {
		*run = here->len - into;
		return here->page + (uint32_t)into;
	}
	if (cursor->index + 1 < origins->count)
		*run = here[1].at - at;
	return here->page + here->len;
}
