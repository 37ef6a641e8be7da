/*
 * Texts that were seen before.
 */
#include "unit.h"

#include "../../gen/base/seen.h"

TEST(each_text_is_new_once)
{
	enum { COUNT = 100000 };
	struct arena arena = { 0 };
	struct seen seen = { .arena = &arena };
	size_t first = 0, second = 0;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < COUNT; i++) {
			char text[16];
			int len = snprintf(text, sizeof text, "%d", i);
			*(pass ? &second : &first) +=
			    seen_add(&seen, (struct str){ text, (size_t)len });
		}
	CHECK_INT(first, COUNT);
	CHECK_INT(second, 0);
	CHECK(seen_add(&seen, STR("")));
	CHECK(!seen_add(&seen, (struct str){ NULL, 0 }));
	CHECK(seen_add(&seen, STR("1 ")));
	CHECK_INT(seen.count, COUNT + 2);
	arena_free(&arena);
}
