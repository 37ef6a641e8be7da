#include "map.h"

static struct map_slot *slot_of(const struct map *map, struct str key, uint64_t hash)
{
	size_t mask = map->capacity - 1;
	size_t i = (size_t)hash & mask;
	while (map->slots[i].hash &&
	       !(map->slots[i].hash == hash && str_eq(map->slots[i].key, key)))
		i = (i + 1) & mask;
	return &map->slots[i];
}

static uint64_t hash_of(struct str key)
{
	uint64_t hash = str_hash(key);
	return hash ? hash : 1;
}

static void grow(struct map *map)
{
	enum { FIRST = 8 };
	struct map old = *map;
	map->capacity = old.capacity ? old.capacity * 2 : FIRST;
	map->slots = arena_array(map->arena, map->capacity, sizeof *map->slots);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.slots[i].hash)
			*slot_of(map, old.slots[i].key, old.slots[i].hash) = old.slots[i];
	if (old.capacity)
		arena_give_back(map->arena, old.slots, old.capacity * sizeof *old.slots);
}

static void **at(struct map *map, struct str key, bool copy)
{
	uint64_t hash = hash_of(key);
	if (map->count * 4 >= map->capacity * 3)
		grow(map);
	struct map_slot *slot = slot_of(map, key, hash);
	if (!slot->hash) {
		if (copy)
			key = arena_str(map->arena, key);
		*slot = (struct map_slot){ key, hash, NULL };
		map->count++;
	}
	return &slot->value;
}

void **map_at(struct map *map, struct str key)
{
	return at(map, key, false);
}

void **map_at_copy(struct map *map, struct str key)
{
	return at(map, key, true);
}

void *map_get(const struct map *map, struct str key)
{
	return map->capacity ? slot_of(map, key, hash_of(key))->value : NULL;
}
