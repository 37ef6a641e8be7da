#include "map.h"

static struct map_slot *slot_of(const struct map *map, struct str key)
{
	size_t mask = map->capacity - 1;
	size_t i = (size_t)str_hash(key) & mask;
	while (map->slots[i].used && !str_eq(map->slots[i].key, key))
		i = (i + 1) & mask;
	return &map->slots[i];
}

static void grow(struct map *map)
{
	struct map old = *map;
	map->capacity = old.capacity ? old.capacity * 2 : 32;
	map->slots = arena_array(map->arena, map->capacity, sizeof *map->slots);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.slots[i].used)
			*slot_of(map, old.slots[i].key) = old.slots[i];
}

void **map_at(struct map *map, struct str key)
{
	if (map->count * 2 >= map->capacity)
		grow(map);
	struct map_slot *slot = slot_of(map, key);
	if (!slot->used) {
		*slot = (struct map_slot){ key, NULL, true };
		map->count++;
	}
	return &slot->value;
}

void *map_get(const struct map *map, struct str key)
{
	return map->capacity ? slot_of(map, key)->value : NULL;
}
