/*
 * What looks like a symbolic name.
 */
#include "unit.h"

#include "../../gen/entry/name.h"

TEST(shapes)
{
	static const struct {
		const char *text;
		enum name_shape shape;
	} cases[] = {
		{ "ERROR_NOT_FOUND", NAME_SURE },
		{ "EINTR", NAME_SURE },
		{ "WSAEINTR", NAME_SURE },
		{ "JET_errSuccess", NAME_SURE },
		{ "wbemErrFailed", NAME_SURE },
		{ "not_found", NAME_SURE },
		{ "_EAP_X", NAME_SURE },
		{ "NotFound", NAME_SURE },
		{ "E2BIG", NAME_SURE },
		{ "Success", NAME_WORD },
		{ "busy", NAME_WORD },
		{ "OK", NAME_WORD },
		{ "IO", NAME_WORD },
		{ "X", NAME_WORD },
		{ "5", NAME_NONE },
		{ "", NAME_NONE },
		{ "_", NAME_NONE },
		{ "3rd", NAME_NONE },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (name_shape(str_of(cases[i].text)) != cases[i].shape)
			unit_fail(__FILE__, __LINE__, "'%s' has shape %d", cases[i].text,
				  (int)name_shape(str_of(cases[i].text)));
}

TEST(found_in_text)
{
	static const struct {
		const char *text, *name; /* NULL: none */
		size_t end;
		bool wildcard, stray;
	} cases[] = {
		{ "ERROR_BUSY", "ERROR_BUSY", 10, false, false },
		{ "ERROR_BUSY, more", "ERROR_BUSY", 10, false, false },
		{ "ERROR_BUSY.", "ERROR_BUSY", 10, false, false },
		{ "ERROR_BUSY(5)", "ERROR_BUSY", 10, false, false },
		{ "ERROR_BUSY\xEF\xBC\x88"
		  "5",
		  "ERROR_BUSY", 10, false, false }, /* full-width bracket */
		{ "ERROR_INTERNET_*", "ERROR_INTERNET_", 16, true, false },
		{ "31SDV_UNSUPPORTED", "SDV_UNSUPPORTED", 17, false, true },
		{ "HttpStatus.NOT_FOUND", "NOT_FOUND", 20, false, false },
		{ "Kind::Interrupted", "Interrupted", 17, false, false },
		{ "WinError.h", NULL, 0, false, false },
		{ "node.js", NULL, 0, false, false },
		{ "free()", NULL, 0, false, false },
		{ "std::free()", NULL, 0, false, false },
		{ "open(2)", NULL, 0, false, false },
		{ "printf(3p)", NULL, 0, false, false },
		{ "UTF-8", NULL, 0, false, false },
		{ "SQL:1999", NULL, 0, false, false },
		{ "non-blocking", NULL, 0, false, false },
		{ "it's", NULL, 0, false, false },
		{ "C:\\dir", NULL, 0, false, false },
		{ "5", NULL, 0, false, false },
		{ "0x10", NULL, 0, false, false },
		{ "3rd", NULL, 0, false, false },
		{ "ERROR\xC3\xA4", NULL, 0, false, false }, /* a-umlaut: a word of another script */
		{ "", NULL, 0, false, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct name_found found;
		struct str text = str_of(cases[i].text);
		bool any = name_find(text, 0, &found);
		if (any != (cases[i].name != NULL)) {
			unit_fail(__FILE__, __LINE__, "'%s' has %s name", cases[i].text,
				  any ? "a" : "no");
			continue;
		}
		if (!any)
			continue;
		CHECK_STR(str_slice(text, found.from, found.to), str_of(cases[i].name));
		CHECK_INT(found.end, cases[i].end);
		CHECK(found.wildcard == cases[i].wildcard && found.stray == cases[i].stray);
	}
}
