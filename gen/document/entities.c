#include "entities.h"

static const struct {
	struct str name;
	struct str text;
} entities[] = {
	{ STR_INIT("Backslash"), STR_INIT("\xE2\x88\x96") },
	{ STR_INIT("DiacriticalGrave"), STR_INIT("`") },
	{ STR_INIT("Hat"), STR_INIT("^") },
	{ STR_INIT("NewLine"), STR_INIT(" ") },
	{ STR_INIT("NonBreakingSpace"), STR_INIT("\xC2\xA0") },
	{ STR_INIT("Tab"), STR_INIT("\t") },
	{ STR_INIT("UnderBar"), STR_INIT("_") },
	{ STR_INIT("VerticalLine"), STR_INIT("|") },
	{ STR_INIT("AMP"), STR_INIT("&") },
	{ STR_INIT("COPY"), STR_INIT("\xC2\xA9") },
	{ STR_INIT("GT"), STR_INIT(">") },
	{ STR_INIT("LT"), STR_INIT("<") },
	{ STR_INIT("QUOT"), STR_INIT("\"") },
	{ STR_INIT("REG"), STR_INIT("\xC2\xAE") },
	{ STR_INIT("apos"), STR_INIT("'") },
	{ STR_INIT("ast"), STR_INIT("*") },
	{ STR_INIT("bsol"), STR_INIT("\\") },
	{ STR_INIT("check"), STR_INIT("\xE2\x9C\x93") },
	{ STR_INIT("checkmark"), STR_INIT("\xE2\x9C\x93") },
	{ STR_INIT("colon"), STR_INIT(":") },
	{ STR_INIT("comma"), STR_INIT(",") },
	{ STR_INIT("commat"), STR_INIT("@") },
	{ STR_INIT("cross"), STR_INIT("\xE2\x9C\x97") },
	{ STR_INIT("dash"), STR_INIT("\xE2\x80\x90") },
	{ STR_INIT("dollar"), STR_INIT("$") },
	{ STR_INIT("equals"), STR_INIT("=") },
	{ STR_INIT("excl"), STR_INIT("!") },
	{ STR_INIT("grave"), STR_INIT("`") },
	{ STR_INIT("half"), STR_INIT("\xC2\xBD") },
	{ STR_INIT("hyphen"), STR_INIT("\xE2\x80\x90") },
	{ STR_INIT("lbrace"), STR_INIT("{") },
	{ STR_INIT("lbrack"), STR_INIT("[") },
	{ STR_INIT("lcub"), STR_INIT("{") },
	{ STR_INIT("leq"), STR_INIT("\xE2\x89\xA4") },
	{ STR_INIT("lowbar"), STR_INIT("_") },
	{ STR_INIT("lpar"), STR_INIT("(") },
	{ STR_INIT("lsqb"), STR_INIT("[") },
	{ STR_INIT("geq"), STR_INIT("\xE2\x89\xA5") },
	{ STR_INIT("midast"), STR_INIT("*") },
	{ STR_INIT("num"), STR_INIT("#") },
	{ STR_INIT("percnt"), STR_INIT("%") },
	{ STR_INIT("period"), STR_INIT(".") },
	{ STR_INIT("plus"), STR_INIT("+") },
	{ STR_INIT("quest"), STR_INIT("?") },
	{ STR_INIT("rbrace"), STR_INIT("}") },
	{ STR_INIT("rbrack"), STR_INIT("]") },
	{ STR_INIT("rcub"), STR_INIT("}") },
	{ STR_INIT("rpar"), STR_INIT(")") },
	{ STR_INIT("rsqb"), STR_INIT("]") },
	{ STR_INIT("semi"), STR_INIT(";") },
	{ STR_INIT("sol"), STR_INIT("/") },
	{ STR_INIT("verbar"), STR_INIT("|") },
	{ STR_INIT("vert"), STR_INIT("|") },
};

/* Names that count without ";", too. */
static const struct {
	struct str name;
	struct str text;
} bare[] = {
	{ STR_INIT("amp"), STR_INIT("&") },         { STR_INIT("copy"), STR_INIT("\xC2\xA9") },
	{ STR_INIT("gt"), STR_INIT(">") },          { STR_INIT("lt"), STR_INIT("<") },
	{ STR_INIT("nbsp"), STR_INIT("\xC2\xA0") }, { STR_INIT("quot"), STR_INIT("\"") },
	{ STR_INIT("reg"), STR_INIT("\xC2\xAE") },
};

struct str entity_text(struct str name, bool closed)
{
	for (size_t i = 0; closed && i < sizeof entities / sizeof *entities; i++)
		if (str_eq(entities[i].name, name))
			return entities[i].text;
	for (size_t i = 0; !closed && i < sizeof bare / sizeof *bare; i++)
		if (str_eq(bare[i].name, name))
			return bare[i].text;
	return STR("");
}

/* https://encoding.spec.whatwg.org/#windows-1252; 0: nothing is shown. */
static const uint16_t windows[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

uint32_t entity_from_windows(uint32_t code)
{
	bool known = code >= 0x80 && code <= 0x9F && windows[code - 0x80];
	return known ? windows[code - 0x80] : code;
}
