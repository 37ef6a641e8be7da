#include "msglang.h"

bool msglang_known(unsigned id)
{
	/* By language: sublanguages from 1 to this number are known. */
	static const unsigned char last[0x40] = {
		0, 16, 1, 1, 4, 1, 1, 5, 1, 13, 20, 1, 6, 1, 1, 1, 2, 1, 1, 2, 2, 1,
		2, 0,  1, 1, 3, 1, 1, 2, 1, 1,  0,  1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0,
		0, 1,  0, 1, 0, 0, 0, 0, 0, 0,  1,  0, 1, 0, 0, 0, 1, 0, 1, 0,
	};
	unsigned language = id & 0x3FF, spoken = id >> 10;
	return language < sizeof last && spoken >= 1 && spoken <= last[language];
}
