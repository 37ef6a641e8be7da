/* Pages made by hand against headers made by hand. */
#include "unit.h"

#include <jansson.h>

#include "../../gen/compare/against.h"

static struct arena arena;

struct row {
	const char *name; /* with an alias after a space */
	uint32_t value;
	enum value_form form;
};

/* A page whose text is its names, one a line. */
static struct model *page_of(const char *path, const struct row *rows, size_t count)
{
	struct str text = STR("");
	for (size_t i = 0; i < count; i++)
		text = arena_printf(&arena, "%.*s%s\n", STR_ARG(text), rows[i].name);
	struct page *page = arena_alloc(&arena, sizeof *page);
	struct model *model = arena_alloc(&arena, sizeof *model);
	page->source = source_new(&arena, str_of(path), text);
	model->page = page;
	model->entries = arena_array(&arena, count, sizeof *model->entries);
	model->entry_count = count;
	uint32_t offset = 0;
	for (size_t i = 0; i < count; i++) {
		struct entry *entry = &model->entries[i];
		entry->source = &entry_no_source;
		entry->origin = &entry_no_origin;
		entry->value = rows[i].value;
		entry->form = rows[i].form;
		entry->value_offset = offset;
		entry->names = arena_array(&arena, 2, sizeof *entry->names);
		struct str line = str_of(rows[i].name), name;
		for (struct str rest = line; str_part(&rest, ' ', &name);)
			entry->names[entry->name_count++] =
			    (struct entry_name){ .text = name,
						 .offset = offset + (uint32_t)(name.at - line.at) };
		offset += (uint32_t)line.len + 1;
	}
	return model;
}

static struct against_result *compare(const struct model *model, const char *header, bool extra)
{
	struct cheaders *headers = cheaders_new(&arena);
	cheaders_add(headers, STR("my.h"), str_of(header));
	cheaders_evaluate(headers);
	struct against_options options = { .extra = extra };
	return against_compare(&arena, model, headers, against_index_new(&arena, headers), options);
}

/* All findings, one a line: check, position, words. */
static struct str said(const struct against_result *result)
{
	struct str text = STR("");
	for (size_t i = 0; i < result->count; i++) {
		const struct against_finding *finding = &result->findings[i];
		struct pos pos = source_pos(result->page, finding->offset);
		text = arena_printf(&arena, "%.*s%.*s %u:%u %.*s\n", STR_ARG(text),
				    STR_ARG(against_check(finding->kind)), pos.line, pos.col,
				    STR_ARG(against_words(&arena, finding)));
	}
	return text;
}

#define RESULT(header, extra, ...)                                                         \
	compare(page_of("page.md", (const struct row[]){ __VA_ARGS__ },                    \
			sizeof((const struct row[]){ __VA_ARGS__ }) / sizeof(struct row)), \
		header, extra)

#define SAYS(header, wanted, ...) CHECK_STR(said(RESULT(header, false, __VA_ARGS__)), STR(wanted))

TEST(same_name_and_value)
{
	struct against_result *result =
	    RESULT("#define A_X 5\n#define A_Y ((HRESULT)0x80040001)\nenum { A_Z = -5 };\n", false,
		   { "A_X", 5, FORM_DECIMAL }, { "A_Y", 0x80040001, FORM_HEX },
		   { "A_Z", 0xFFFFFFFB, FORM_NEGATIVE });
	CHECK_INT(result->agree, 3);
	CHECK_INT(result->count, 0);
	CHECK(!against_differs(result));
	CHECK_STR(against_summary(&arena, result), STR("3 agree, 0 differ, 0 missing"));
}

TEST(other_value)
{
	static const char header[] = "\n#define A_X 6\n#define A_Y 0x80040002\n#define A_Z -6\n";
	SAYS(header,
	     "against-value 1:1 A_X is 5 here and 6 at my.h:2:9\n"
	     "against-value 2:1 A_Y is 0x80040001 here and 0x80040002 at my.h:3:9\n"
	     "against-value 3:1 A_Z is -5 here and -6 at my.h:4:9\n",
	     { "A_X", 5, FORM_DECIMAL }, { "A_Y", 0x80040001, FORM_HEX },
	     { "A_Z", 0xFFFFFFFB, FORM_NEGATIVE });
	CHECK(against_differs(RESULT(header, false, { "A_X", 5, FORM_DECIMAL })));
}

TEST(branches_agree_with_either)
{
	static const char header[] = "#ifdef A\n#define A_X 5\n#else\n#define A_X 6\n#endif\n";
	SAYS(header, "", { "A_X", 5, FORM_DECIMAL });
	SAYS(header, "", { "A_X", 6, FORM_DECIMAL });
	SAYS(header, "against-value 1:1 A_X is 7 here and 6 at my.h:4:9, or 5 at my.h:2:9\n",
	     { "A_X", 7, FORM_DECIMAL });
	/* What could not be worked out may be what the page says. */
	SAYS("#ifdef A\n#define A_X 5\n#else\n#define A_X SOMETHING\n#endif\n",
	     "against-unevaluated 1:1 A_X is at my.h:4:9, where its value could not be worked out: "
	     "SOMETHING is not defined in the headers given\n",
	     { "A_X", 7, FORM_DECIMAL });
}

TEST(other_name)
{
	/* A slip of the pen, whatever the value. */
	SAYS("#define BG_E_NOT_ENABLE 1\n#define OTHER 1\n",
	     "against-name 1:1 BG_E_NOT_ENABLED is not in the header, which has 0x00000001 as "
	     "BG_E_NOT_ENABLE at my.h:1:9\n",
	     { "BG_E_NOT_ENABLED", 1, FORM_HEX });
	/* The prefix that the page's names share. */
	SAYS("#define A_X 1\n#define A_Y 2\n#define A_OTHER 3\n",
	     "against-name 3:1 A_ZZZ is not in the header, which has 3 as A_OTHER at my.h:3:9\n",
	     { "A_X", 1, FORM_DECIMAL }, { "A_Y", 2, FORM_DECIMAL }, { "A_ZZZ", 3, FORM_DECIMAL });
	/* The same small number elsewhere in the header is another matter. */
	SAYS("#define A_X 1\n#define A_Y 2\n#define B 0\n#define A_OTHER 3\n",
	     "against-missing 3:1 A_ZZZ is not in the header\n", { "A_X", 1, FORM_DECIMAL },
	     { "A_Y", 2, FORM_DECIMAL }, { "A_ZZZ", 3, FORM_DECIMAL });
	/* That the header's name is on the page, too, makes the page's an alias. */
	SAYS("#define A_X 1\n#define A_Y 2\n#define A_OTHER 3\n",
	     "against-missing 3:1 A_ZZZ is not in the header\n", { "A_X", 1, FORM_DECIMAL },
	     { "A_Y", 2, FORM_DECIMAL }, { "A_ZZZ", 3, FORM_DECIMAL },
	     { "A_OTHER", 3, FORM_DECIMAL });
}

TEST(missing)
{
	/* A small value under a stranger's name is no news, a rare one is. */
	SAYS("#define OTHER 1\n#define E_FAIL 0x80004005\n",
	     "against-missing 1:1 MY_ONE is not in the header\n"
	     "against-missing 2:1 MY_FAILURE is not in the header; 0x80004005 is E_FAIL there, at "
	     "my.h:2:9\n",
	     { "MY_ONE", 1, FORM_HEX }, { "MY_FAILURE", 0x80004005, FORM_HEX });
	/* An alias counts like a name. */
	struct against_result *result =
	    RESULT("#define A_X 1\n", false, { "A_X A_ALIAS", 1, FORM_HEX });
	CHECK_STR(said(result), STR("against-missing 1:5 A_ALIAS is not in the header\n"));
	CHECK_STR(against_summary(&arena, result), STR("1 agrees, 0 differ, 1 missing"));
}

TEST(extra)
{
	static const char header[] =
	    "#define A_X 1\n#define A_Y 2\n#define A_Z 3\n#define A_NEW 4\n#define B_NEW 5\n"
	    "#define A_TEXT \"a\"\n#define A_CALL(x) x\n";
	struct against_result *result = RESULT(header, true, { "A_X", 1, FORM_HEX },
					       { "A_Y", 2, FORM_HEX }, { "A_Z", 3, FORM_HEX });
	REQUIRE(result->count == 1);
	CHECK(result->findings[0].kind == AGAINST_EXTRA);
	CHECK_STR(against_words(&arena, &result->findings[0]),
		  STR("A_NEW is 0x00000004 at my.h:4:9 and not on the page"));
	CHECK_STR(against_summary(&arena, result),
		  STR("3 agree, 0 differ, 0 missing, 1 not on the page"));
}

TEST(messages)
{
	struct diags diags = { .arena = &arena };
	against_report(&diags, RESULT("#define A_X 1\n", false, { "A_X", 2, FORM_HEX }), false);
	REQUIRE(diags.count == 1);
	CHECK(diags.items[0].level == DIAG_WARNING);
	CHECK_STR(diags.items[0].check, STR("against-value"));
	CHECK_INT(diags.items[0].pos.line, 1);
	/* A page that the headers know nothing of is one message. */
	struct against_result *result =
	    RESULT("#define B 1\n", false, { "A_X", 2, FORM_HEX }, { "A_Y", 3, FORM_HEX });
	diags = (struct diags){ .arena = &arena };
	against_report(&diags, result, false);
	REQUIRE(diags.count == 1);
	CHECK_STR(diags.items[0].text, STR("none of the 2 names of this page is in the header"));
	diags = (struct diags){ .arena = &arena };
	against_report(&diags, result, true);
	CHECK_INT(diags.count, 2);
}

/* The member at the end of a path of keys and, as digits, indexes. */
static const json_t *at(const json_t *json, const char *path)
{
	struct str rest = str_of(path), part;
	while (json && str_part(&rest, '/', &part))
		json = json_is_array(json) ? json_array_get(json, (size_t)(part.at[0] - '0'))
					   : json_object_getn(json, part.at, part.len);
	return json;
}

static struct str text_at(const json_t *json, const char *path)
{
	const char *text = json_string_value(at(json, path));
	return text ? arena_str(&arena, str_of(text)) : STR("(none)");
}

static json_t *parsed(struct str text)
{
	json_t *json = json_loadb(text.at, text.len, 0, NULL);
	if (!json)
		unit_fail(__FILE__, __LINE__, "this is no JSON");
	return json;
}

TEST(json)
{
	struct against_result *result =
	    RESULT("#define A_X 1\n", false, { "A_X", 2, FORM_HEX }, { "B", 3, FORM_HEX });
	json_t *json = parsed(against_json(&arena, &result, 1));
	CHECK_STR(text_at(json, "pages/0/path"), STR("page.md"));
	CHECK_INT(json_integer_value(at(json, "pages/0/differ")), 1);
	CHECK_INT(json_integer_value(at(json, "pages/0/missing")), 1);
	CHECK_STR(text_at(json, "pages/0/findings/0/check"), STR("against-value"));
	CHECK_STR(text_at(json, "pages/0/findings/0/value"), STR("0x00000002"));
	CHECK_STR(text_at(json, "pages/0/findings/0/header/values/0"), STR("0x00000001"));
	CHECK_INT(json_integer_value(at(json, "pages/0/findings/1/line")), 2);
	CHECK(json_is_null(at(json, "pages/0/findings/1/header")));
	json_decref(json);
}

TEST(sarif)
{
	struct against_result *result = compare(
	    page_of("a folder/p\xE4ge.md", (const struct row[]){ { "A_X", 2, FORM_HEX } }, 1),
	    "\n  #define A_X 1\n", false);
	json_t *json = parsed(against_sarif(&arena, &result, 1, STR("1.2")));
	CHECK_STR(text_at(json, "version"), STR("2.1.0"));
	CHECK_STR(text_at(json, "runs/0/tool/driver/name"), STR("statusgen"));
	CHECK_STR(text_at(json, "runs/0/results/0/ruleId"), STR("against-value"));
	CHECK_STR(text_at(json, "runs/0/tool/driver/rules/0/id"), STR("against-value"));
	CHECK_STR(text_at(json, "runs/0/results/0/level"), STR("warning"));
	CHECK_STR(text_at(json,
			  "runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"),
		  STR("a%20folder/p%E4ge.md"));
	const char *region = "runs/0/results/0/relatedLocations/0/physicalLocation/region/";
	struct str column = arena_printf(&arena, "%sstartColumn", region);
	CHECK_INT(json_integer_value(at(json, column.at)), 11);
	json_decref(json);
	/* Nothing found is a run without results, which closes what was open. */
	result = RESULT("#define A_X 2\n", false, { "A_X", 2, FORM_HEX });
	json = parsed(against_sarif(&arena, &result, 1, STR("1.2")));
	CHECK_INT(json_array_size(at(json, "runs/0/results")), 0);
	json_decref(json);
}

TEST(releases_its_memory)
{
	arena_free(&arena);
	CHECK(arena.chunks == NULL);
}
