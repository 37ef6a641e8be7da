/*
 * Settings: every key, and which of several settings wins.
 */
#include "settings.h"

#include "../../gen/layouts/layouts.h"

TEST(nothing_is_set_without_settings)
{
	struct str name = STR("?");
	unsigned id = 0;
	struct page_settings page = settings_for(&arena, NULL, STR("a.md"));
	CHECK_STR(page.layout, STR(""));
	CHECK_INT(page.facility_count, 0);
	CHECK_INT(settings_table(NULL, &name), TABLE_EACH);
	CHECK_STR(name, STR(""));
	CHECK_STR(settings_language(NULL, &id), STR("English"));
	CHECK_INT(id, 0x409);
	CHECK_STR(settings_path(NULL), STR(""));
	CHECK(settings_source(NULL) == NULL);
	arena_free(&arena);
}

TEST(a_file_without_keys_sets_nothing)
{
	static const char *const texts[] = { "",         "# nothing yet\n",
					     "---\n",    "---\n...\n",
					     "~\n",      "{}\n",
					     "pages:\n", "pages:\n  a.md:\n" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		unsigned id;
		struct page_settings page = page_of(texts[i], "a.md");
		CHECK_STR(page.output, STR(""));
		CHECK_STR(settings_language(good(texts[i]), &id), STR("English"));
		CHECK_INT(id, 0x409);
	}
	arena_free(&arena);
}

TEST(keys_that_are_text)
{
	struct page_settings page = page_of("layout: table\n"
					    "mismatch: decimal\n"
					    "space: pump_errors\n"
					    "typedef: unsigned long\n"
					    "guard: MY_GUARD_H_\n"
					    "inserts: literal\n"
					    "link-base: https://example.com/docs/\n"
					    "output: my codes\n",
					    "x/a.md");
	CHECK_STR(page.layout, STR("table"));
	CHECK_STR(page.mismatch, STR("decimal"));
	CHECK_STR(page.space, STR("pump_errors"));
	CHECK_STR(page.type, STR("unsigned long"));
	CHECK_STR(page.guard, STR("MY_GUARD_H_"));
	CHECK_STR(page.inserts, STR("literal"));
	CHECK_STR(page.link_base, STR("https://example.com/docs/"));
	CHECK_STR(page.output, STR("my codes"));
	CHECK_STR(page_of("mismatch: hex", "a.md").mismatch, STR("hex"));
	CHECK_STR(page_of("inserts: keep", "a.md").inserts, STR("keep"));
	arena_free(&arena);
}

TEST(every_layout_can_be_asked_for)
{
	CHECK(layout_by_name(STR("table")) != NULL);
	for (size_t i = 0; layout_at(i); i++) {
		struct str name = layout_at(i)->name;
		struct str text = arena_printf(&arena, "layout: %.*s\n", STR_ARG(name));
		CHECK_STR(page_of(text.at, "a.md").layout, name);
	}
	arena_free(&arena);
}

TEST(keys_that_are_switches)
{
	CHECK_STR(page_of("message: all", "a.md").message, STR("all"));
	CHECK_STR(page_of("message: first-sentence", "a.md").message, STR("first-sentence"));
	CHECK(page_of("encoding: utf-8", "a.md").utf8);
	CHECK(!page_of("encoding: utf-16", "a.md").utf8);
	arena_free(&arena);
}

TEST(columns)
{
	struct page_settings page =
	    page_of("columns: { name: 2, value: \"Hex\", text: Meaning of it }", "a.md");
	CHECK_STR(page.name_column, STR("2"));
	CHECK_STR(page.value_column, STR("Hex"));
	CHECK_STR(page.text_column, STR("Meaning of it"));
	page = page_of("columns:\n  value: 1\n", "a.md");
	CHECK_STR(page.name_column, STR(""));
	CHECK_STR(page.value_column, STR("1"));
	arena_free(&arena);
}

TEST(listing_is_a_number_or_a_list)
{
	struct page_settings page = page_of("listing: 3", "a.md");
	REQUIRE(page.listing_count == 1);
	CHECK_INT(page.listings[0], 3);
	page = page_of("listing: [2, 1, 0x10]", "a.md");
	REQUIRE(page.listing_count == 3);
	CHECK_INT(page.listings[0], 2);
	CHECK_INT(page.listings[1], 1);
	CHECK_INT(page.listings[2], 16);
	arena_free(&arena);
}

TEST(facilities)
{
	struct page_settings page = page_of("facilities:\n"
					    "  0xFFF: { name: ISCSI, symbol: FACILITY_ISCSI }\n"
					    "  7: Win32\n"
					    "  0: { name: Null_ }\n",
					    "a.md");
	REQUIRE(page.facility_count == 3);
	CHECK_INT(page.facilities[0].number, 0xFFF);
	CHECK_STR(page.facilities[0].name, STR("ISCSI"));
	CHECK_STR(page.facilities[0].symbol, STR("FACILITY_ISCSI"));
	CHECK_INT(page.facilities[0].offset, 14);
	CHECK_INT(page.facilities[1].number, 7);
	CHECK_STR(page.facilities[1].name, STR("Win32"));
	CHECK_STR(page.facilities[1].symbol, STR(""));
	CHECK_INT(page.facilities[1].offset, 63);
	CHECK_INT(page.facilities[2].number, 0);
	CHECK_STR(page.facilities[2].name, STR("Null_"));
	arena_free(&arena);
}

TEST(translations)
{
	const char *text = "translations:\n"
			   "  Japanese: { id: 0x411, page: ja/codes.md }\n"
			   "  German: { page: \"../de/*-*.md\", id: 1031 }\n";
	struct page_settings page = page_of(text, "some/sys.codes.md");
	REQUIRE(page.translation_count == 2);
	CHECK_STR(page.translations[0].language, STR("Japanese"));
	CHECK_INT(page.translations[0].id, 0x411);
	CHECK_STR(page.translations[0].page, STR("ja/codes.md"));
	CHECK_INT(page.translations[0].offset, 16);
	CHECK_STR(page.translations[1].language, STR("German"));
	CHECK_INT(page.translations[1].id, 1031);
	CHECK_STR(page.translations[1].page, STR("../de/sys.codes-sys.codes.md"));
	arena_free(&arena);
}

TEST(keys_of_the_run)
{
	static const struct {
		const char *text;
		enum table_setting table;
		struct str name;
	} tables[] = {
		{ "table: messages", TABLE_ONE, STR_INIT("messages") },
		{ "table: true", TABLE_EACH, STR_INIT("") },
		{ "table: False", TABLE_NONE, STR_INIT("") },
		{ "table: 'true'", TABLE_ONE, STR_INIT("true") },
		{ "table: \"no\"", TABLE_ONE, STR_INIT("no") },
		{ "table: ~", TABLE_EACH, STR_INIT("") },
	};
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct str name = STR("?");
		CHECK_INT(settings_table(good(tables[i].text), &name), tables[i].table);
		CHECK_STR(name, tables[i].name);
	}
	unsigned id = 0;
	const struct settings *settings = good("language: { name: German, id: 0x407 }\n");
	CHECK_STR(settings_language(settings, &id), STR("German"));
	CHECK_INT(id, 0x407);
	CHECK_STR(settings_path(settings), STR("s.yaml"));
	CHECK_STR(settings_source(settings)->path, STR("s.yaml"));
	arena_free(&arena);
}

TEST(the_example_of_the_header)
{
	const char *text = "typedef: NTSTATUS            # for every page ...\n"
			   "pages:\n"
			   "  \"*-status.md\":             # ... and for those that match\n"
			   "    facilities: { 0xFFF: { name: ISCSI, symbol: FACILITY_ISCSI } }\n"
			   "  old/legacy.md:\n"
			   "    layout: table\n"
			   "    columns: { name: 2, value: \"Hex\", text: \"Meaning\" }\n";
	struct page_settings page = page_of(text, "some/iscsi-status.md");
	CHECK_STR(page.type, STR("NTSTATUS"));
	CHECK_INT(page.facility_count, 1);
	CHECK_STR(page.layout, STR(""));
	page = page_of(text, "./old/legacy.md");
	CHECK_STR(page.type, STR("NTSTATUS"));
	CHECK_INT(page.facility_count, 0);
	CHECK_STR(page.layout, STR("table"));
	CHECK_STR(page.value_column, STR("Hex"));
	arena_free(&arena);
}

/* The top gives way to every glob, wherever it stands; a later glob wins over an earlier one. */
TEST(the_last_match_wins_key_by_key)
{
	const char *text = "pages:\n"
			   "  '*.md':    { typedef: FIRST, guard: G1, message: all }\n"
			   "  'a*.md':   { typedef: SECOND, output: two, facilities: { 1: One } }\n"
			   "  'other.md': { typedef: OTHER }\n"
			   "  'ab.md':   { guard: G3, message: first-paragraph,\n"
			   "               columns: { text: 3 }, output: ~ }\n"
			   "typedef: TOP\n"
			   "encoding: utf-8\n"
			   "facilities: { 2: Two, 3: Three }\n"
			   "columns: { name: 1, value: 2 }\n";
	struct page_settings page = page_of(text, "ab.md");
	CHECK_STR(page.type, STR("SECOND"));
	CHECK_STR(page.guard, STR("G3"));
	CHECK_STR(page.message, STR("first-paragraph"));
	CHECK(page.utf8);
	CHECK_STR(page.output, STR(""));   /* back at its default */
	REQUIRE(page.facility_count == 1); /* as a whole */
	CHECK_STR(page.facilities[0].name, STR("One"));
	CHECK_STR(page.name_column, STR("")); /* as a whole */
	CHECK_STR(page.text_column, STR("3"));

	page = page_of(text, "b.md");
	CHECK_STR(page.type, STR("FIRST"));
	CHECK_STR(page.guard, STR("G1"));
	CHECK_STR(page.message, STR("all"));
	CHECK_INT(page.facility_count, 2);
	CHECK_STR(page.name_column, STR("1"));

	page = page_of(text, "b.html");
	CHECK_STR(page.type, STR("TOP"));
	CHECK_STR(page.guard, STR(""));
	arena_free(&arena);
}

TEST(where_a_setting_stands)
{
	const struct settings *settings = good("typedef: TOP\n"
					       "pages:\n"
					       "  'a*.md': { typedef: SECOND }\n"
					       "  'b.md':\n"
					       "    layout: table\n");
	size_t offset = 0;
	CHECK(settings_place(&arena, settings, STR("x.md"), STR("typedef"), &offset));
	CHECK_INT(offset, 9);
	CHECK(settings_place(&arena, settings, STR("a.md"), STR("typedef"), &offset));
	CHECK_INT(offset, 42);
	CHECK(settings_place(&arena, settings, STR("b.md"), STR("layout"), &offset));
	struct pos pos = source_pos(settings_source(settings), offset);
	CHECK_INT(pos.line, 5);
	CHECK_INT(pos.col, 13);
	CHECK(!settings_place(&arena, settings, STR("a.md"), STR("layout"), &offset));
	CHECK(!settings_place(&arena, settings, STR("a.md"), STR("nonsense"), &offset));
	CHECK(!settings_place(&arena, NULL, STR("a.md"), STR("layout"), &offset));
	arena_free(&arena);
}
