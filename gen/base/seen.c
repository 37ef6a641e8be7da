#include "seen.h"

static uint64_t *slot_of(const struct seen *seen, uint64_t hash)
{
	size_t mask = seen->capacity - 1, i = (size_t)hash & mask;
	while (seen->hashes[i] && seen->hashes[i] != hash)
		i = (i + 1) & mask;
	return &seen->hashes[i];
}

static void grow(struct seen *seen)
{
	enum { FIRST = 16 };
	struct seen old = *seen;
	seen->capacity = old.capacity ? old.capacity * 2 : FIRST;
	seen->hashes = arena_array(seen->arena, seen->capacity, sizeof *seen->hashes);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.hashes[i])
			*slot_of(seen, old.hashes[i]) = old.hashes[i];
	if (old.capacity)
		arena_give_back(seen->arena, old.hashes, old.capacity * sizeof *old.hashes);
}

bool seen_add(struct seen *seen, struct str text)
{
	return seen_add_hash(seen, str_hash(text));
}

bool seen_add_hash(struct seen *seen, uint64_t hash)
{
	hash = hash ? hash : 1;
	if (seen->count * 4 >= seen->capacity * 3)
		grow(seen);
	uint64_t *slot = slot_of(seen, hash);
	if (*slot)
		return false;
	*slot = hash;
	seen->count++;
	return true;
}
