/*
 * The rank of the layouts decides only between those that layouts.c declares: on every page of the
 * tests, wherever one finds codes, all others are asked as well.
 */
#include <glob.h>

#include "../../gen/base/file.h"
#include "../../gen/layouts/layouts.h"
#include "unit.h"

static void read_page(const char *path, size_t *listings)
{
	struct arena arena = { 0 };
	struct diags unheard = { .arena = &arena };
	struct layout_settings settings = { 0 };
	struct str bytes, name = str_of(path);
	if (file_read(&arena, path, &bytes) == 0) {
		enum markup markup = str_ends(name, STR(".html")) ? MARKUP_HTML : MARKUP_MARKDOWN;
		const struct page *page = page_read(&arena, &arena, name, bytes, markup, &unheard);
		struct reading reading = {
			.arena = &arena, .page = page, .settings = &settings, .try_all = true
		};
		if (page)
			layouts_read(&reading);
		*listings += reading.count;
		for (size_t i = 0; i < reading.contest_count; i++) {
			const struct contest *contest = &reading.contests[i];
			CHECK(layouts_compete(contest->first, contest->second));
			if (!layouts_compete(contest->first, contest->second))
				printf("# %s, byte %u: %.*s and %.*s\n", path, contest->offset,
				       STR_ARG(contest->first->name),
				       STR_ARG(contest->second->name));
		}
		layouts_done(&reading);
	}
	arena_free(&arena);
}

TEST(only_declared_pairs_of_layouts_find_codes_in_the_same_nodes)
{
	static const char *const patterns[] = { "tests/*/*.md", "tests/*/*.html", "tests/*/*/*.md",
						"tests/*/*/*.html", "input/*.md" };
	size_t listings = 0;
	document_begin();
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		glob_t found;
		if (glob(patterns[i], 0, NULL, &found) != 0)
			continue;
		for (size_t k = 0; k < found.gl_pathc; k++)
			read_page(found.gl_pathv[k], &listings);
		globfree(&found);
	}
	CHECK(listings > 100);
}
