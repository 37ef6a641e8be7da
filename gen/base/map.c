#include "map.h"

static struct str key_of(const struct map_slot *slot)
{
	return (struct str){ slot->key, slot->key_len };
}

static struct map_slot *slot_of(const struct map *map, struct str key, uint32_t hash)
{
	size_t mask = map->capacity - 1;
	size_t i = hash & mask;
	while (map->slots[i].hash &&
	       !(map->slots[i].hash == hash && str_eq(key_of(&map->slots[i]), key)))
		i = (i + 1) & mask;
	return &map->slots[i];
}

static uint32_t hash_of(struct str key)
{
	uint32_t hash = (uint32_t)str_hash(key);
	return hash ? hash : 1;
}

enum { FIRST = 8 };

/* Of four slots, one stays free. */
static bool is_full(size_t count, size_t capacity)
{
	return count * 4 >= capacity * 3;
}

void map_reserve(struct map *map, size_t count)
{
	if (!count)
		return;
	map->capacity = FIRST;
	while (is_full(count - 1, map->capacity))
		map->capacity *= 2;
	map->slots = arena_array(map->arena, map->capacity, sizeof *map->slots);
}

static void grow(struct map *map)
{
	struct map old = *map;
	map->capacity = old.capacity ? old.capacity * 2 : FIRST;
	map->slots = arena_array(map->arena, map->capacity, sizeof *map->slots);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.slots[i].hash)
			*slot_of(map, key_of(&old.slots[i]), old.slots[i].hash) = old.slots[i];
	if (old.capacity)
		arena_give_back(map->arena, old.slots, old.capacity * sizeof *old.slots);
}

static void **at(struct map *map, struct str key, bool copy)
{
	uint32_t hash = hash_of(key);
	if (is_full(map->count, map->capacity))
		grow(map);
	struct map_slot *slot = slot_of(map, key, hash);
	if (!slot->hash) {
		if (copy)
			key = arena_str(map->arena, key);
		*slot = (struct map_slot){ key.at, (uint32_t)key.len, hash, NULL };
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

void map_drop(struct map *map)
{
	arena_give_back(map->arena, map->slots, map->capacity * sizeof *map->slots);
	*map = (struct map){ .arena = map->arena };
}

void *map_get(const struct map *map, struct str key)
{
	return map->capacity ? slot_of(map, key, hash_of(key))->value : NULL;
}
