#include "codepage.h"

/* By the language alone, the lower 10 bits of its id; then where its country decides. */
static const struct {
	unsigned short language, page;
} of_language[] = {
	{ 0x01, 1256 }, { 0x02, 1251 }, { 0x04, 936 },  { 0x05, 1250 }, { 0x08, 1253 },
	{ 0x0D, 1255 }, { 0x0E, 1250 }, { 0x11, 932 },  { 0x12, 949 },  { 0x15, 1250 },
	{ 0x18, 1250 }, { 0x19, 1251 }, { 0x1A, 1250 }, { 0x1B, 1250 }, { 0x1C, 1250 },
	{ 0x1E, 874 },  { 0x1F, 1254 }, { 0x20, 1256 }, { 0x22, 1251 }, { 0x23, 1251 },
	{ 0x24, 1250 }, { 0x25, 1257 }, { 0x26, 1257 }, { 0x27, 1257 }, { 0x29, 1256 },
	{ 0x2A, 1258 }, { 0x2C, 1254 }, { 0x2F, 1251 }, { 0x3F, 1251 }, { 0x40, 1251 },
	{ 0x43, 1254 }, { 0x44, 1251 }, { 0x50, 1251 },
};

unsigned codepage_of_language(unsigned language_id)
{
	/* Chinese in Taiwan, Hong Kong and Macao; Serbian, Azeri and Uzbek in Cyrillic. */
	switch (language_id) {
	case 0x404:
	case 0xC04:
	case 0x1404:
		return 950;
	case 0xC1A:
	case 0x82C:
	case 0x843:
		return 1251;
	default:
		break;
	}
	for (size_t i = 0; i < sizeof of_language / sizeof *of_language; i++)
		if (of_language[i].language == (language_id & 0x3FF))
			return of_language[i].page;
	return CODEPAGE_WESTERN;
}
