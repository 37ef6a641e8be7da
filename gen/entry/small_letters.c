#include "small_letters.h"

/* Letters of Latin, Greek and Cyrillic: https://www.unicode.org/Public/UNIDATA/CaseFolding.txt */
static const struct capitals {
	uint32_t first, last;
	uint32_t apart; /* so far behind is the small letter */
	bool paired;    /* every other one is a capital, the first one among them */
} capitals[] = {
	{ 'A', 'Z', 'a' - 'A', false }, { 0xC0, 0xDE, 0x20, false },
	{ 0x100, 0x136, 1, true },      { 0x139, 0x147, 1, true },
	{ 0x14A, 0x176, 1, true },      { 0x179, 0x17D, 1, true },
	{ 0x386, 0x386, 0x26, false },  { 0x391, 0x3A9, 0x20, false },
	{ 0x400, 0x40F, 0x50, false },  { 0x410, 0x42F, 0x20, false },
	{ 0x1EA0, 0x1EF8, 1, true },
};

static uint32_t small_letter(uint32_t letter)
{
	for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++) {
		const struct capitals *run = &capitals[i];
		if (letter >= run->first && letter <= run->last)
			return run->paired && (letter - run->first) % 2 ? letter
									: letter + run->apart;
	}
	return letter;
}

bool text_begins_small(struct str text, struct str small)
{
	size_t at = 0, wanted = 0;
	/* The text may be a part that begins within a letter. */
	if ((str_byte(text, 0) & 0xC0) == 0x80)
		return false;
	while (wanted < small.len && at < text.len) {
		uint32_t letter = utf8_next(text, &at);
		if (small_letter(letter) != utf8_next(small, &wanted) || at != wanted)
			return false;
	}
	return wanted == small.len;
}
