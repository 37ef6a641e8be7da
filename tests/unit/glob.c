/*
 * Globs of settings: which pages they mean.
 */
#include "settings.h"

/* Whether the glob means the page, with settings in the folder `folder`. */
static bool means(const char *folder, const char *glob, const char *path)
{
	struct str text = arena_printf(&arena, "pages:\n  '%s': { guard: HIT }\n", glob);
	struct str at = arena_printf(&arena, "%s/s.yaml", folder);
	return settings_for(&arena, good_at(at.at, text.at), str_of(path)).guard.len > 0;
}

TEST(globs)
{
	static const struct {
		const char *folder, *glob, *path;
		bool means;
	} cases[] = {
		/* without "/": the file name, in any folder */
		{ ".", "a.md", "a.md", true },
		{ ".", "a.md", "x/y/a.md", true },
		{ ".", "a.md", "ba.md", false },
		{ ".", "a.md", "a.md/b", false },
		{ ".", "*.md", "x/a.md", true },
		{ ".", "*", "x/a.md", true },
		{ ".", "**", "x/a.md", true },
		/* with "/": the path from the folder */
		{ ".", "./a.md", "a.md", true },
		{ ".", "./a.md", "x/a.md", false },
		{ ".", "x/*.md", "x/a.md", true },
		{ ".", "x/*.md", "x/y/a.md", false },
		{ ".", "x/*.md", "z/x/a.md", false },
		{ ".", "*/a.md", "x/a.md", true },
		{ ".", "*/a.md", "a.md", false },
		{ ".", "x?a.md", "x/a.md", false },
		{ ".", "x/y?z", "x/y/z", false },
		{ ".", "x[!y]a/b", "x/a/b", false },
		{ ".", "x/**", "x/y/z/a.md", true },
		{ ".", "x/**", "x.md", false },
		{ ".", "x/**.md", "x/y/a.md", true },
		{ ".", "**/a.md", "a.md", true },
		{ ".", "**/a.md", "x/y/a.md", true },
		{ ".", "**/a.md", "x/ba.md", false },
		{ ".", "x/**/a.md", "x/a.md", true },
		{ ".", "x/**/a.md", "x/y/z/a.md", true },
		{ ".", "x/**/a.md", "x/ya.md", false },
		{ ".", "x/**/y/*.md", "x/y/z/y/a.md", true },
		{ ".", "x/**/y/*.md", "x/y/z/a.md", false },
		/* characters */
		{ ".", "?.md", "a.md", true },
		{ ".", "?.md", ".md", false },
		{ ".", "?.md", "\xC3\xA4.md", true }, /* a-umlaut */
		{ ".", "??.md", "\xC3\xA4.md", false },
		{ ".", "?.md", "\xFF.md", true }, /* no UTF-8 */
		{ ".", "[a-c].md", "b.md", true },
		{ ".", "[a-c].md", "d.md", false },
		{ ".", "[!a-c].md", "d.md", true },
		{ ".", "[^a-c].md", "b.md", false },
		{ ".", "[]a].md", "].md", true },
		{ ".", "[a-].md", "-.md", true },
		{ ".", "[\xC3\xA0-\xC3\xBF].md", "\xC3\xA4.md", true },
		{ ".", "[\xC3\xA0-\xC3\xBF].md", "a.md", false },
		{ ".", "[\\]].md", "].md", true },
		{ ".", "\\*.md", "*.md", true },
		{ ".", "\\*.md", "a.md", false },
		{ ".", "A.md", "a.md", false },
		/* stars that must look again */
		{ ".", "*ab*cd*", "xabxabcxcdx", true },
		{ ".", "*ab*cd", "abcdcde", false },
		{ ".", "***a", "xxa", true },
		/* paths as they may be given, and settings elsewhere */
		{ ".", "x/a.md", "./x//y/../a.md", true },
		{ "conf", "x/a.md", "conf/x/a.md", true },
		{ "conf/.", "./a.md", "./conf/a.md", true },
		{ "conf", "../docs/*.md", "docs/a.md", true },
		{ "conf", "docs/*.md", "docs/a.md", true },
		{ "conf", "conf/*.md", "conf/a.md", false },
		{ "..", "x/a.md", "../x/a.md", true },
		{ "../conf", "../x/a.md", "../x/a.md", true },
		{ "../conf", "x/a.md", "x/a.md", true },
		{ "/srv/docs", "x/a.md", "/srv/docs/x/a.md", true },
		{ "/srv/docs", "/srv/other/*.md", "/srv/other/a.md", true },
		{ "/srv/docs", "../other/*.md", "/srv/other/a.md", true },
		{ "/srv/docs", "x/a.md", "x/a.md", true },
		{ ".", "-", "-", true },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (means(cases[i].folder, cases[i].glob, cases[i].path) != cases[i].means)
			unit_fail(__FILE__, __LINE__, "in '%s', glob '%s', page '%s': not %s",
				  cases[i].folder, cases[i].glob, cases[i].path,
				  cases[i].means ? "meant" : "passed over");
	arena_free(&arena);
}

/* Would take longer than the universe is old where each star is tried at each place. */
TEST(globs_of_many_stars)
{
	struct buf glob = { 0 }, path = { 0 };
	for (int i = 0; i < 150; i++) {
		buf_add(&glob, STR("*a**a"));
		buf_add(&path, STR("aaaaaaaaaa"));
	}
	buf_add_byte(&glob, 'b');
	CHECK(!means(".", glob.at, path.at));
	buf_add_byte(&path, 'b');
	CHECK(means(".", glob.at, path.at));
	buf_free(&glob);
	buf_free(&path);
	arena_free(&arena);
}
