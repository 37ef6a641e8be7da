#include "portable.h"

/*
 * Capital letters, their small ones `small` further on; with a step of 2 these stand between them.
 * Only pairs of which each is the other's: Windows keeps U+017F and U+0131 apart from s and i.
 */
static const struct capitals {
	uint16_t first, last, step;
	int16_t small;
} capitals[] = {
	/* Latin */
	{ 0x00C0, 0x00D6, 1, 32 },
	{ 0x00D8, 0x00DE, 1, 32 },
	{ 0x0100, 0x012E, 2, 1 },
	{ 0x0132, 0x0136, 2, 1 },
	{ 0x0139, 0x0147, 2, 1 },
	{ 0x014A, 0x0176, 2, 1 },
	{ 0x0178, 0x0178, 1, -121 },
	{ 0x0179, 0x017D, 2, 1 },
	{ 0x0187, 0x0187, 1, 1 },
	{ 0x018B, 0x018B, 1, 1 },
	{ 0x0191, 0x0191, 1, 1 },
	{ 0x01A0, 0x01A4, 2, 1 },
	{ 0x01AF, 0x01AF, 1, 1 },
	{ 0x01B3, 0x01B5, 2, 1 },
	{ 0x01CD, 0x01DB, 2, 1 },
	{ 0x01DE, 0x01EE, 2, 1 },
	{ 0x01F4, 0x01F4, 1, 1 },
	{ 0x01F8, 0x021E, 2, 1 },
	{ 0x0222, 0x0232, 2, 1 },
	{ 0x1E00, 0x1E94, 2, 1 },
	{ 0x1EA0, 0x1EFE, 2, 1 },
	{ 0xFF21, 0xFF3A, 1, 32 },
	/* Greek */
	{ 0x0386, 0x0386, 1, 38 },
	{ 0x0388, 0x038A, 1, 37 },
	{ 0x038C, 0x038C, 1, 64 },
	{ 0x038E, 0x038F, 1, 63 },
	{ 0x0391, 0x03A1, 1, 32 },
	{ 0x03A3, 0x03AB, 1, 32 },
	/* Cyrillic */
	{ 0x0400, 0x040F, 1, 80 },
	{ 0x0410, 0x042F, 1, 32 },
	{ 0x0460, 0x0480, 2, 1 },
	{ 0x048A, 0x04BE, 2, 1 },
	{ 0x04C0, 0x04C0, 1, 15 },
	{ 0x04C1, 0x04CD, 2, 1 },
	{ 0x04D0, 0x052E, 2, 1 },
	/* Armenian */
	{ 0x0531, 0x0556, 1, 48 },
	/* Numerals and letters in circles */
	{ 0x2160, 0x216F, 1, 16 },
	{ 0x24B6, 0x24CF, 1, 26 },
};

static uint32_t small_letter(uint32_t code)
{
	if (code < 0x80)
		return (unsigned char)byte_lower((char)code);
	for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
		if (code >= capitals[i].first && code <= capitals[i].last &&
		    (code - capitals[i].first) % capitals[i].step == 0)
			return (uint32_t)((int32_t)code + capitals[i].small);
	return code;
}

struct str portable_key(struct arena *arena, struct str path)
{
	bool text = utf8_invalid(path) == STR_NONE;
	char *key = arena_alloc(arena, 2 * path.len + 4);
	size_t len = 0;
	for (size_t at = 0; at < path.len;)
		if (text)
			len += utf8_put(small_letter(utf8_next(path, &at)), key + len);
		else
			key[len++] = byte_lower(path.at[at++]);
	return (struct str){ key, len };
}

static bool is_device(struct str name)
{
	static const struct str devices[] = { STR_INIT("con"),    STR_INIT("prn"),
					      STR_INIT("aux"),    STR_INIT("nul"),
					      STR_INIT("conin$"), STR_INIT("conout$") };
	/* Of the raised digits, those of Latin-1: "com" with a raised 1 is one. */
	static const struct str raised[] = { STR_INIT("\u00b9"), STR_INIT("\u00b2"),
					     STR_INIT("\u00b3") };
	/* Whatever follows a dot: "aux.h" is the device, too. */
	ptrdiff_t dot = str_find_byte(name, '.', 0);
	struct str stem = str_trim(dot == STR_NONE ? name : str_slice(name, 0, (size_t)dot));
	if (STR_IS_ONE_OF_NOCASE(stem, devices))
		return true;
	size_t end = stem.len < 3 ? stem.len : 3;
	struct str port = str_slice(stem, 0, end), number = str_slice(stem, end, stem.len);
	return (str_eq_nocase(port, STR("com")) || str_eq_nocase(port, STR("lpt"))) &&
	       ((number.len == 1 && number.at[0] >= '1' && number.at[0] <= '9') ||
		STR_IS_ONE_OF(number, raised));
}

const char *portable_problem(struct str name)
{
	if (str_eq(name, STR(".")) || str_eq(name, STR("..")))
		return NULL;
	if (is_device(name))
		return "has the name of a device on Windows";
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.at[i] < ' ' ||
		    str_find_byte(STR("<>:\"|?*\\"), name.at[i], 0) != STR_NONE)
			return "has a character that names on Windows cannot have";
	if (str_ends(name, STR(".")) || str_ends(name, STR(" ")))
		return "ends in a dot or a space, which Windows leaves out";
	return NULL;
}
