/*
 * From text to anything: a hash table in an arena.
 *
 * Keys are not copied: they must live as long as the map. Nothing is ever
 * taken out. Lookups do not depend on memory addresses or on the order of
 * insertion, so outputs stay the same everywhere. A key has less than 4 GiB.
 */
#ifndef STATUSGEN_MAP_H
#define STATUSGEN_MAP_H

#include "arena.h"
#include "str.h"

/* Of hundreds of thousands of names there are twice as many slots: they are kept small. */
struct map_slot {
	const char *key;
	uint32_t key_len;
	uint32_t hash; /* of the key; never 0 in a slot that is used */
	void *value;
};

/* All zero but the arena is an empty map. */
struct map {
	struct arena *arena;
	struct map_slot *slots;
	size_t count;
	size_t capacity;
};

/* Room for so many keys in an empty map, which need not grow on the way there. */
void map_reserve(struct map *map, size_t count);

/*
 * The place of the key's value, made (holding NULL) where it was not there; valid until the next
 * map_at.
 */
void **map_at(struct map *map, struct str key);
/* The same; a key that was not there is copied. */
void **map_at_copy(struct map *map, struct str key);
/* Nobody asks any more: a large map's memory is given back. */
void map_drop(struct map *map);
/* The key's value, or NULL. */
void *map_get(const struct map *map, struct str key);

#endif
