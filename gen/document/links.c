#include "links.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"

bool links_take(struct links *links, struct str text)
{
	uintptr_t begin = (uintptr_t)links->copy.at, at = (uintptr_t)text.at;
	links->taken += text.len;
	if (links->readings && text.len >= LIMIT_LINK_SHORT && at > begin &&
	    at < begin + links->copy.len) {
		links->uses = arena_grow(links->arena, links->uses, links->count, &links->capacity,
					 sizeof *links->uses);
		links->uses[links->count++] = (struct link_use){ at - begin, text.len };
	}
	return links->taken <= links->budget;
}

static int by_place(const void *a, const void *b)
{
	const struct link_use *one = a, *other = b;
	return (one->at > other->at) - (one->at < other->at);
}

/* An address becomes "<>", a title what stands around it; the rest becomes blanks. */
static void leave_out(char *at, size_t len)
{
	static const char around[][2] = {
		{ '<', '>' }, { '"', '"' }, { '\'', '\'' }, { '(', ')' }
	};
	memset(at, ' ', len);
	for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
		if (at[-1] != around[i][0])
			continue;
		at[len] = ' ';
		at[0] = around[i][1];
		return;
	}
	at[0] = '<';
	at[1] = '>';
}

/* Takes what was noted more than once out of the copy, which stays as long as it is. */
static bool leave_out_repeated(struct links *links)
{
	size_t last = 0;
	if (links->count)
		qsort(links->uses, links->count, sizeof *links->uses, by_place);
	for (size_t i = 1; i < links->count; i++) {
		size_t at = links->uses[i].at;
		if (at != links->uses[i - 1].at || at == last)
			continue;
		leave_out(links->own + at, links->uses[i].len);
		last = at;
	}
	links->count = 0;
	return last;
}

bool links_again(struct links *links)
{
	links->taken = 0;
	if (++links->readings == 1) {
		links->own = arena_alloc(links->arena, links->copy.len + 1);
		memcpy(links->own, links->copy.at, links->copy.len);
		links->own[links->copy.len] = '\0';
		links->copy.at = links->own;
		return true;
	}
	bool shorter = links->readings <= LIMIT_LINK_READINGS && leave_out_repeated(links);
	links->shorter |= shorter;
	return shorter;
}
