/*
 * What a run may not rely on: an answer that was another one within the same run.
 */
#include "unit.h"

#include <stdlib.h>

#include "../../gen/base/asked.h"
#include "../../gen/base/file.h"
#include "../../gen/run/cache.h"

/* A run that reads a file twice; whether the next may rely on it. */
static bool is_noted(struct str first, struct str second)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct options options = { .format = STR("human") };
	options.cache = arena_printf(&arena, "%s/noted", getenv("TMP"));
	remove(options.cache.at);
	struct reporter reporter = { .arena = &arena, .options = &options };
	bool bad;
	struct cache *cache = cache_new(&arena, &options, &diags);
	CHECK(cache && !cache_holds(cache, &reporter, &bad));
	asked_text("page.md", 100, 0, first);
	asked_text("page.md", 100, 0, second);
	cache_end(cache, 0, &diags);
	bool noted = file_kind(options.cache.at) == FILE_PLAIN;
	arena_free(&arena);
	return noted;
}

TEST(a_file_that_changes_during_the_run_is_read_again)
{
	CHECK(is_noted(STR("one"), STR("one")));
	CHECK(!is_noted(STR("one"), STR("two")));
}
