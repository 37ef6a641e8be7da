#include "nearest.h"

#include "buf.h"

/* How many edits still look like a slip: one in a short name, a third of a long one. */
static size_t tolerance(struct str wanted)
{
	return wanted.len < 4 ? 1 : wanted.len / 3 + 1;
}

static void list_known(struct nearest *nearest, struct str name)
{
	for (size_t i = 0; i < nearest->known_count; i++)
		if (str_eq(nearest->known[i], name))
			return;
	if (nearest->known_count == NEAREST_KNOWN)
		nearest->more = true;
	else
		nearest->known[nearest->known_count++] = name;
}

void nearest_offer(struct nearest *nearest, struct str name)
{
	list_known(nearest, name);
	size_t limit = tolerance(nearest->wanted) + 1;
	size_t distance = str_distance(nearest->wanted, name, limit);
	/* A name cut short or carried on is as good as a slip: "msg" for "msg_text". */
	if (distance >= limit && nearest->wanted.len > 2 && str_starts(name, nearest->wanted))
		distance = limit - 1;
	if (distance >= limit)
		return;
	for (size_t i = 0; i < nearest->best_count; i++)
		if (str_eq(nearest->best[i].name, name))
			return;
	size_t at = nearest->best_count;
	if (at < NEAREST_SHOWN)
		nearest->best_count++;
	else if (nearest->best[--at].distance <= distance)
		return;
	for (; at > 0 && nearest->best[at - 1].distance > distance; at--)
		nearest->best[at] = nearest->best[at - 1];
	nearest->best[at].name = name;
	nearest->best[at].distance = distance;
}

struct str nearest_words(const struct nearest *nearest, struct arena *arena)
{
	struct buf words = { 0 };
	for (size_t i = 0; i < nearest->best_count; i++) {
		const char *before = i == 0                        ? "; did you mean "
				     : i + 1 < nearest->best_count ? ", "
								   : " or ";
		buf_addf(&words, "%s'%.*s'", before, STR_ARG(nearest->best[i].name));
	}
	if (nearest->best_count) {
		buf_add_byte(&words, '?');
		return buf_take(&words, arena);
	}
	for (size_t i = 0; i < nearest->known_count; i++)
		buf_addf(&words, "%s'%.*s'", i == 0 ? "; known here: " : ", ",
			 STR_ARG(nearest->known[i]));
	if (nearest->more)
		buf_add(&words, STR(", ..."));
	return buf_take(&words, arena);
}
