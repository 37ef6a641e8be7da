/*
 * Settings that are wrong: every error, with its line and column.
 */
#include "settings.h"

/* All that is said of a bad file; each line is one message without its path and check. */
static void check_bad(int line, const char *text, const char *wanted)
{
	struct str messages;
	const struct settings *settings = read_at("s.yaml", str_of(text), &messages);
	if (settings)
		unit_fail(__FILE__, line, "settings were read");
	struct buf full = { 0 };
	for (struct str rest = str_of(wanted), one; rest.len && str_part(&rest, '\n', &one);)
		buf_addf(&full, "s.yaml:%.*s [settings]\n", STR_ARG(one));
	unit_check_str(__FILE__, line, text, messages, buf_str(&full));
	buf_free(&full);
}

#define BAD(text, wanted) check_bad(__LINE__, text, wanted)

TEST(aliases)
{
	const char *text = "pages:\n"
			   "  a.md: &same\n"
			   "    facilities: &list { 1: One, 2: Two }\n"
			   "    typedef: T\n"
			   "  b.md: *same\n"
			   "  c.md: { facilities: *list }\n";
	CHECK_STR(page_of(text, "b.md").type, STR("T"));
	CHECK_INT(page_of(text, "b.md").facility_count, 2);
	CHECK_STR(page_of(text, "c.md").facilities[1].name, STR("Two"));
	CHECK_STR(page_of(text, "c.md").type, STR(""));
	/* What is wrong in a place that is used twice is said once. */
	BAD("pages:\n  a.md: &same { typedef: 1 }\n  b.md: *same\n",
	    "2:26: error: 'typedef' wants the name of a type, such as NTSTATUS or unsigned long, "
	    "not '1'\n");
	arena_free(&arena);
}

TEST(unknown_keys)
{
	BAD("typdef: X\n", "1:1: error: unknown key 'typdef'; did you mean 'typedef'?\n");
	BAD("guard: A\npages:\n  a.md:\n    gaurd: B\n",
	    "4:5: error: unknown key 'gaurd'; did you mean 'guard'?\n");
	BAD("columns: { nmae: 1 }\n",
	    "1:12: error: unknown key 'nmae' in 'columns'; did you mean 'name'?\n");
	BAD("columns: { colour: 1 }\n", "1:12: error: unknown key 'colour' in 'columns'; "
					"known here: 'name', 'value', 'text'\n");
	BAD("facilities: { 1: { name: A, symbl: B } }\n",
	    "1:29: error: unknown key 'symbl' in a facility; did you mean 'symbol'?\n");
	BAD("translations: { French: { id: 0x40C, page: f.md, pgae: 1 } }\n",
	    "1:50: error: unknown key 'pgae' in a translation; did you mean 'page'?\n");
	BAD("language: { name: French, id: 0x40C, ids: 1 }\n",
	    "1:38: error: unknown key 'ids' in 'language'; did you mean 'id'?\n");
	BAD("[typedef]: X\n", "1:1: error: a key is a word, not a list\n");
	/* Keys of the run are no keys of a page, and not offered there. */
	BAD("pages: { a.md: { table: true } }\n",
	    "1:18: error: 'table' counts for the whole run; it stands at the top of the file, "
	    "not below a page\n");
	BAD("Typedef: X\n", "1:1: error: unknown key 'Typedef'; did you mean 'typedef'?\n");
	arena_free(&arena);
}

TEST(keys_that_stand_twice)
{
	BAD("guard: A\ntypedef: T\nguard: B\n",
	    "3:1: error: 'guard' stands here twice; the first one is in line 1\n");
	BAD("pages:\n  a.md: { output: x, output: y }\n",
	    "2:22: error: 'output' stands here twice; the first one is in line 2\n");
	BAD("pages:\n  a.md: {}\n  a.md: {}\n",
	    "3:3: error: the glob 'a.md' stands here twice; the first one is in line 2\n");
	BAD("facilities:\n  0x10: A\n  16: B\n",
	    "3:3: error: the facility '0x10' stands here twice; the first one is in line 2\n");
	BAD("facilities:\n  1: Net\n  2: NET\n",
	    "3:3: error: the facility name 'NET' stands here twice; the first one is in line 2\n");
	BAD("facilities:\n  1: { name: A, symbol: S }\n  2: { name: B, symbol: S }\n",
	    "3:3: error: the facility symbol 'S' stands here twice; the first one is in line 2\n");
	BAD("translations:\n  Dutch: { id: 1, page: a }\n  dutch: { id: 2, page: b }\n",
	    "3:3: error: the language 'dutch' stands here twice; the first one is in line 2\n");
	BAD("translations:\n  Dutch: { id: 0x413, page: a }\n  Czech: { id: 1043, page: b }\n",
	    "3:3: error: the language id '0x413' stands here twice; the first one is in line 2\n");
	arena_free(&arena);
}

TEST(values_of_the_wrong_kind)
{
	static const struct {
		const char *key, *wants;
	} keys[] = {
		{ "columns", "a map of 'name', 'value' and 'text'" },
		{ "mismatch", "'hex' or 'decimal'" },
		{ "typedef", "the name of a type, such as NTSTATUS or unsigned long" },
		{ "guard", "a C identifier" },
		{ "facilities", "a map of numbers to names" },
		{ "message", "'first-sentence', 'first-paragraph' or 'all'" },
		{ "inserts", "'literal', 'keep', 'raw', 'braces' or 'printf'" },
		{ "encoding", "'utf-16' or 'utf-8'" },
		{ "link-base",
		  "a URL that begins with its scheme, such as https://example.com/docs/" },
		{ "output",
		  "a file name that all systems can have, or a path of such below the output folder" },
		{ "translations", "a map of languages to { id, page }" },
		{ "language", "a map of 'name' and 'id'" },
		{ "table", "true, false, or a file name without folder that all systems can have" },
		{ "pages", "a map of globs to keys" },
		{ "layout", "the name of a layout" },
		{ "listing", "a number from 1, or a list of such" },
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *key = keys[i].key;
		size_t col = strlen(key) + 3;
		BAD(arena_printf(&arena, "%s: []\n", key).at,
		    arena_printf(&arena, "1:%zu: error: '%s' wants %s, not a list\n", col, key,
				 keys[i].wants)
			.at);
		if (str_starts(str_of(keys[i].wants), STR("a map")))
			BAD(arena_printf(&arena, "%s: '/'\n", key).at,
			    arena_printf(&arena, "1:%zu: error: '%s' wants %s, not '/'\n", col, key,
					 keys[i].wants)
				.at);
		else
			BAD(arena_printf(&arena, "%s: { a: b }\n", key).at,
			    arena_printf(&arena, "1:%zu: error: '%s' wants %s, not a map\n", col,
					 key, keys[i].wants)
				.at);
	}
	BAD("pages: { a.md: no }\n", "1:16: error: 'pages' wants for each page a map of keys, "
				     "not 'no'\n");
	BAD("pages: { [a.md]: {} }\n", "1:10: error: a list is no glob for pages: it is no text\n");
	BAD("facilities: { 1: [A] }\n", "1:18: error: 'facilities' wants for each number a "
					"C identifier, or { name, symbol }, not a list\n");
	BAD("facilities: { 1: }\n", "1:18: error: 'facilities' wants for each number a "
				    "C identifier, or { name, symbol }, not nothing\n");
	BAD("translations: { Dutch: nl.md }\n",
	    "1:24: error: 'translations' wants for each language { id, page }, not 'nl.md'\n");
	BAD("- typedef\n", "1:1: error: settings are a map of keys to values, not a list\n");
	BAD("typedef\n", "1:1: error: settings are a map of keys to values, not 'typedef'\n");
	arena_free(&arena);
}

/* One key with one bad value; what is said of it at the value. */
static void check_bad_value(int line, const char *key, const char *value, const char *wants)
{
	struct str text = arena_printf(&arena, "%s: \"%s\"\n", key, value);
	struct str wanted = arena_printf(&arena, "1:%zu: error: '%s' wants %s, not '%s'\n",
					 strlen(key) + 3, key, wants, value);
	check_bad(line, text.at, wanted.at);
}

TEST(values_that_will_not_do)
{
	static const struct {
		const char *key, *wants;
		const char *values[16];
	} cases[] = {
		{ "guard", "a C identifier", { "", "1A", "A B", "A-B", "A.H", "\xC3\x84" } },
		{ "typedef",
		  "the name of a type, such as NTSTATUS or unsigned long",
		  { "", " ", "1", "long  long", "long ", " long", "long*", "(long)", "a;b" } },
		{ "space",
		  "'page', 'section' or a name of letters, digits and '_'",
		  { "", "pump errors", "1" } },
		{ "mismatch", "'hex' or 'decimal'", { "", "Hex", "both" } },
		{ "message", "'first-sentence', 'first-paragraph' or 'all'", { "", "first" } },
		{ "inserts", "'literal', 'keep', 'raw', 'braces' or 'printf'", { "", "true" } },
		{ "encoding", "'utf-16' or 'utf-8'", { "", "UTF-8", "ascii" } },
		{ "link-base",
		  "a URL that begins with its scheme, such as https://example.com/docs/",
		  { "", "example.com", "/docs/", "//example.com", "://x", "https://", "1s://x",
		    "ht tp://x", "https://x y", "https://x<y", "https://x>y" } },
		{ "output",
		  "a file name that all systems can have, or a path of such below the output folder",
		  { "", ".", "..", "a/", "/a", "a//b", "../a", "a/../b", "a:b", "a*", "a?", "a|b",
		    "a<b", " a", "a ", "a." } },
		{ "table",
		  "true, false, or a file name without folder that all systems can have",
		  { "", "..", "a/b" } },
		{ "listing", "a number from 1, or a list of such", { "", "0", "-1", "x", "1.5" } },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (size_t k = 0; k < 16 && cases[i].values[k]; k++)
			check_bad_value(__LINE__, cases[i].key, cases[i].values[k], cases[i].wants);
	BAD("table: yes\n",
	    "1:8: error: 'table' wants true, false, or a file name without folder that all systems can have, not 'yes'\n");
	BAD("output: \"a\\nb\"\n",
	    "1:9: error: 'output' wants a file name that all systems can have, or a path of such below the output folder, not 'a\\x0Ab'\n");
	BAD("listing: [1, 0]\n",
	    "1:14: error: 'listing' wants a number from 1, or a list of such, not '0'\n");
	BAD("layout: tabel\n", "1:9: error: unknown layout 'tabel'; did you mean 'table'?\n");
	BAD("columns: { name: 0, text: \" \" }\n",
	    "1:18: error: 'name' wants a column's number from 1, or its header, not '0'\n"
	    "1:27: error: 'text' wants a column's number from 1, or its header, not ' '\n");
	BAD("guard: 0123456789012345678901234567890123456789012345678901234567890\n",
	    "1:8: error: 'guard' wants a C identifier, not "
	    "'012345678901234567890123456789012345678901234567890123456789...'\n");
	arena_free(&arena);
}

TEST(numbers_out_of_range)
{
	BAD("facilities:\n  0x1000: A\n  -1: B\n  x: C\n  99999999999999999999: D\n  0x: E\n",
	    "2:3: error: a facility is a number from 0 to 0xFFF, not '0x1000'\n"
	    "3:3: error: a facility is a number from 0 to 0xFFF, not '-1'\n"
	    "4:3: error: a facility is a number from 0 to 0xFFF, not 'x'\n"
	    "5:3: error: a facility is a number from 0 to 0xFFF, not '99999999999999999999'\n"
	    "6:3: error: a facility is a number from 0 to 0xFFF, not '0x'\n");
	BAD("translations: { Dutch: { id: 0, page: p } }\n",
	    "1:30: error: 'id' wants a language id from 1 to 0xFFFF, not '0'\n");
	BAD("language: { name: Dutch, id: 0x10000 }\n",
	    "1:30: error: 'id' wants a language id from 1 to 0xFFFF, not '0x10000'\n");
	CHECK_INT(page_of("facilities: { 4095: A }", "a.md").facilities[0].number, 0xFFF);
	CHECK_INT(page_of("translations: { A: { id: 65535, page: p } }", "a").translations[0].id,
		  0xFFFF);
	arena_free(&arena);
}

TEST(names_that_will_not_do)
{
	BAD("facilities: { 1: 2nd, 2: { name: a b }, 3: { name: A, symbol: B-C } }\n",
	    "1:18: error: 'facilities' wants for each number a C identifier, or { name, symbol }, "
	    "not '2nd'\n"
	    "1:34: error: 'name' wants a C identifier, not 'a b'\n"
	    "1:63: error: 'symbol' wants a C identifier, not 'B-C'\n");
	BAD("language: { name: British English, id: 0x809 }\n",
	    "1:19: error: 'name' wants a C identifier, not 'British English'\n");
	BAD("translations: { pt-BR: { id: 0x416, page: p } }\n",
	    "1:17: error: a language is a C identifier, not 'pt-BR'\n");
	BAD("translations: { Dutch: { id: 0x413, page: nl/ } }\n",
	    "1:43: error: 'page' wants the path of the translated page, not 'nl/'\n");
	arena_free(&arena);
}

TEST(what_is_missing)
{
	BAD("language: { name: Dutch }\n", "1:11: error: 'id' is missing in 'language'; it is a "
					   "language id from 1 to 0xFFFF\n");
	BAD("language: { id: 0x413 }\n",
	    "1:11: error: 'name' is missing in 'language'; it is a C identifier\n");
	BAD("facilities: { 7: { symbol: S } }\n",
	    "1:18: error: 'name' is missing in a facility; it is a C identifier\n");
	BAD("translations: { Dutch: { id: 0x413 } }\n",
	    "1:24: error: 'page' is missing in a translation; it is the path of the translated "
	    "page\n");
	BAD("language: { name: Dutch, id: }\n",
	    "1:30: error: 'id' wants a language id from 1 to 0xFFFF, not nothing\n");
	arena_free(&arena);
}

TEST(a_translation_into_the_main_language)
{
	BAD("translations: { english: { id: 0x809, page: p } }\n",
	    "1:17: error: 'english' (0x809) is no translation: the pages themselves are in "
	    "'English' (0x409)\n");
	BAD("pages:\n  a.md: { translations: { Dutch: { id: 0x413, page: p } } }\n"
	    "language: { name: Flemish, id: 0x413 }\n",
	    "2:27: error: 'Dutch' (0x413) is no translation: the pages themselves are in "
	    "'Flemish' (0x413)\n");
	good("language: { name: German, id: 0x407 }\n"
	     "translations: { English: { id: 0x409, page: en.md } }\n");
	arena_free(&arena);
}

TEST(globs_that_are_none)
{
	BAD("pages:\n  '': {}\n  'a[b': {}\n  '[z-a]': {}\n  'a\\': {}\n",
	    "2:3: error: '' is no glob for pages: it is empty\n"
	    "3:3: error: 'a[b' is no glob for pages: '[' without ']'; '\\[' is the bracket itself\n"
	    "4:3: error: '[z-a]' is no glob for pages: a range that ends before it begins\n"
	    "5:3: error: 'a\\' is no glob for pages: '\\' with nothing after it; '\\\\' is the "
	    "backslash itself\n");
	struct buf text = { 0 };
	buf_add(&text, STR("pages:\n  "));
	for (int i = 0; i < 1001; i++)
		buf_add_byte(&text, 'a');
	buf_add(&text, STR(": {}\n"));
	/* libyaml wants keys without quotes shorter than 1024. */
	struct str messages;
	CHECK(!read_at("s.yaml", buf_str(&text), &messages));
	CHECK(str_ends(messages, STR("is no glob for pages: it is too long [settings]\n")));
	buf_free(&text);
	arena_free(&arena);
}

TEST(all_errors_are_reported_in_order)
{
	BAD("tpyedef: X\nguard: a b\npages:\n  'x.md': { layout: tabel, listing: 0 }\nmessage: 1\n",
	    "1:1: error: unknown key 'tpyedef'; did you mean 'typedef'?\n"
	    "2:8: error: 'guard' wants a C identifier, not 'a b'\n"
	    "4:21: error: unknown layout 'tabel'; did you mean 'table'?\n"
	    "4:37: error: 'listing' wants a number from 1, or a list of such, not '0'\n"
	    "5:10: error: 'message' wants 'first-sentence', 'first-paragraph' or 'all', not '1'\n");
	arena_free(&arena);
}

/* Columns count characters; only LF ends a line, whatever libyaml holds for a line end. */
TEST(positions_beside_other_characters)
{
	BAD("# \xE2\x80\xA8 \xC2\x85\r\noutput: \xC3\xA4\xE2\x82\xAC \nlink-base: { \xC3\xA4: 1 }\n",
	    "3:12: error: 'link-base' wants a URL that begins with its scheme, such as "
	    "https://example.com/docs/, not a map\n");
	BAD("columns: { \xC3\xA4\xC3\xB6: 1, \"\xF0\x9F\x98\x80\": 2 }\n",
	    "1:12: error: unknown key '\xC3\xA4\xC3\xB6' in 'columns'; known here: 'name', "
	    "'value', 'text'\n"
	    "1:19: error: unknown key '\xF0\x9F\x98\x80' in 'columns'; known here: 'name', "
	    "'value', 'text'\n");
	BAD("\xEF\xBB\xBFgaurd: A\ntypdef: B\n", /* a byte-order mark is no character */
	    "1:1: error: unknown key 'gaurd'; did you mean 'guard'?\n"
	    "2:1: error: unknown key 'typdef'; did you mean 'typedef'?\n");
	BAD("typedef: T\r\nguards: G\r\n",
	    "2:1: error: unknown key 'guards'; did you mean 'guard'?\n");
	arena_free(&arena);
}

TEST(what_is_no_yaml)
{
	struct str messages;
	static const struct {
		const char *text, *start;
	} cases[] = {
		{ "guard: A\n  typedef: B\n", "s.yaml:2:10: error: the settings are no YAML: " },
		{ "guard: [A\n", "s.yaml:2:1: error: the settings are no YAML: " },
		{ "guard: *x\n", "s.yaml:1:8: error: nothing is named '&x' before this; a text "
				 "that begins with '*' wants quotes around it" },
		{ "pages:\n  *.md: {}\n", "s.yaml:2:4: error: the settings are no YAML: did not " },
		{ "guard: A\n\ttypedef: B\n", "s.yaml:2:1: error: the settings are no YAML: " },
		{ "guard: A\n---\nguard: B\n",
		  "s.yaml:2:1: error: a second YAML document begins here; one is wanted" },
		{ "guard: A\n...\n]\n", "s.yaml:3:1: error: the settings are no YAML: " },
		{ "guard: !mine A\n", "s.yaml:1:8: error: the tag '!mine' means nothing here" },
		{ "guard: A\n# \x01\n", "s.yaml:2:3: error: the settings are no YAML: control " },
		{ "guard: A\nxyz\xFF: B\n", "s.yaml:2:4: error: byte 0xFF is not UTF-8; save the "
					    "settings as UTF-8 [settings]\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CHECK(!read_at("s.yaml", str_of(cases[i].text), &messages));
		CHECK_STR(str_slice(messages, 0, strlen(cases[i].start)), str_of(cases[i].start));
		CHECK(str_ends(messages, STR(" [settings]\n")));
	}
	CHECK(!read_at("s.yaml", str_of("pages:\n  *.md: {}\n"), &messages));
	CHECK(str_find(messages, STR("; a text that begins with '*' wants quotes"), 0) > 0);
	CHECK(!read_at("s.yaml", (struct str){ "a: \0b\n", 6 }, &messages));
	CHECK(str_starts(messages, STR("s.yaml:1:4: error: ")));
	arena_free(&arena);
}

/* Maps that hold themselves, and aliases that multiply, must neither loop nor blow up. */
TEST(aliases_that_bite)
{
	struct str messages;
	CHECK(!read_at("s.yaml", STR("pages: &p\n  a.md: *p\n"), &messages));
	CHECK(str_starts(messages, STR("s.yaml:2:3: error: unknown key 'a.md'")));
	CHECK(!read_at("s.yaml", STR("&top\npages: *top\n"), &messages));

	enum { MANY = 2000 };
	struct buf text = { 0 };
	buf_add(&text, STR("facilities: &f\n"));
	for (int i = 0; i < MANY; i++)
		buf_addf(&text, "  %d: &n%d { name: F%d }\n", i, i, i);
	buf_add(&text, STR("pages:\n"));
	for (int i = 0; i < MANY; i++)
		buf_addf(&text, "  p%d.md: { facilities: *f }\n", i);
	const struct settings *settings = read_at("s.yaml", buf_str(&text), &messages);
	CHECK_STR(messages, STR(""));
	struct page_settings page = settings_for(&arena, settings, STR("p1999.md"));
	REQUIRE(page.facility_count == MANY);
	CHECK_STR(page.facilities[MANY - 1].name, STR("F1999"));

	/* One map with many errors that is used many times: each is said once. */
	buf_clear(&text);
	buf_add(&text, STR("translations:\n  A: &bad {"));
	for (int i = 0; i < MANY; i++)
		buf_addf(&text, "%s z%d: 1", i ? "," : "", i);
	buf_add(&text, STR(" }\n"));
	for (int i = 0; i < MANY; i++)
		buf_addf(&text, "  B%d: *bad\n", i);
	CHECK(!read_at("s.yaml", buf_str(&text), &messages));
	size_t lines = 0;
	for (size_t i = 0; i < messages.len; i++)
		lines += messages.at[i] == '\n';
	CHECK_INT(lines, MANY + 2); /* "id" and "page" are missing, too */

	buf_clear(&text);
	for (int i = 0; i < 100000; i++)
		buf_add(&text, STR("["));
	CHECK(!read_at("s.yaml", buf_str(&text), &messages));
	CHECK_STR(messages, STR("s.yaml:1:51: error: the settings are nested too deep; 50 levels "
				"are enough [settings]\n"));

	buf_clear(&text);
	buf_add(&text, STR("pages:\n"));
	for (int i = 0; i < 100000; i++)
		buf_addf(&text, "  p%d.md: &a%d { guard: G%d }\n", i, i, i);
	settings = read_at("s.yaml", buf_str(&text), &messages);
	CHECK_STR(messages, STR(""));
	CHECK_STR(settings_for(&arena, settings, STR("p77777.md")).guard, STR("G77777"));
	buf_free(&text);
	arena_free(&arena);
}
