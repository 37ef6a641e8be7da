/*
 * From text to anything: many keys, keys that look alike, keys that are not there.
 */
#include "unit.h"

#include "../../gen/base/map.h"

TEST(an_empty_map_knows_nothing)
{
	struct arena arena = { 0 };
	struct map map = { .arena = &arena };
	CHECK(map_get(&map, STR("")) == NULL);
	CHECK(map_get(&map, STR("a")) == NULL);
	CHECK_INT(map.count, 0);
}

TEST(keys_are_bytes)
{
	struct arena arena = { 0 };
	struct map map = { .arena = &arena };
	static int values[5];
	static const struct str keys[] = { STR_INIT(""), STR_INIT("a"), STR_INIT("a\0b"),
					   STR_INIT("a\0c"), STR_INIT("A") };
	for (size_t i = 0; i < 5; i++)
		*map_at(&map, keys[i]) = &values[i];
	for (size_t i = 0; i < 5; i++)
		CHECK(map_get(&map, keys[i]) == &values[i]);
	CHECK(map_get(&map, (struct str){ NULL, 0 }) == &values[0]);
	CHECK(map_get(&map, STR("a\0d")) == NULL);
	CHECK_INT(map.count, 5);
	arena_free(&arena);
}

TEST(a_place_is_made_once)
{
	struct arena arena = { 0 };
	struct map map = { .arena = &arena };
	int value;
	CHECK(*map_at(&map, STR("key")) == NULL);
	CHECK(map_get(&map, STR("key")) == NULL);
	CHECK_INT(map.count, 1);
	*map_at(&map, STR("key")) = &value;
	CHECK(*map_at(&map, STR("key")) == &value);
	CHECK_INT(map.count, 1);
	arena_free(&arena);
}

TEST(many_keys_in_any_order)
{
	enum { COUNT = 20000 };
	struct arena arena = { 0 };
	struct map map = { .arena = &arena };
	size_t *numbers = arena_array(&arena, COUNT, sizeof *numbers);
	for (size_t i = 0; i < COUNT; i++) {
		size_t number = i * 7919 % COUNT; /* each once: the numbers have no common factor */
		numbers[number] = number;
		*map_at(&map, arena_printf(&arena, "STATUS_%zu", number)) = &numbers[number];
	}
	CHECK_INT(map.count, COUNT);
	for (size_t i = 0; i < COUNT; i++) {
		size_t *found = map_get(&map, arena_printf(&arena, "STATUS_%zu", i));
		if (found != &numbers[i])
			unit_fail(__FILE__, __LINE__, "STATUS_%zu", i);
	}
	CHECK(map_get(&map, arena_printf(&arena, "STATUS_%d", COUNT)) == NULL);
	arena_free(&arena);
}
