#include "limits.h"

#include "../base/buf.h"
#include "../base/source.h"

enum { MEBIBYTE = 1024 * 1024 };

static const struct {
	struct str name;
	uint64_t usual, most;
} table[LIMITS] = {
	[LIMIT_PAGE] = { STR_INIT("page"), SOURCE_MAX, SOURCE_MAX },
	[LIMIT_TEMPLATE] = { STR_INIT("template"), 16 * MEBIBYTE, SOURCE_MAX },
	[LIMIT_EXPANSION] = { STR_INIT("expansion"), 1000, SOURCE_MAX },
	[LIMIT_OUTPUT] = { STR_INIT("output"), 512 * MEBIBYTE, SOURCE_MAX },
	[LIMIT_STEPS] = { STR_INIT("steps"), 200 * 1000 * 1000, INT64_MAX },
	[LIMIT_DEPTH] = { STR_INIT("depth"), 200, 10000 },
};

uint64_t limit_of(const struct limits *limits, enum limit limit)
{
	return limits->set[limit] ? limits->set[limit] : table[limit].usual;
}

bool limit_set(struct limits *limits, struct str name, struct str number)
{
	uint64_t value = 0;
	size_t i = 0;
	while (i < LIMITS && !str_eq(table[i].name, name))
		i++;
	for (size_t k = 0; k < number.len; k++) {
		if (!byte_is_digit(number.at[k]) || value > INT64_MAX / 10 - 1)
			return false;
		value = 10 * value + (uint64_t)(number.at[k] - '0');
	}
	if (i == LIMITS || value < 1 || value > table[i].most)
		return false;
	limits->set[i] = value;
	return true;
}

void limits_add(struct limits *limits, const struct limits *others)
{
	for (size_t i = 0; i < LIMITS; i++)
		limits->set[i] = limits->set[i] ? limits->set[i] : others->set[i];
}

struct str limit_names(struct arena *arena)
{
	struct buf names = { 0 };
	for (size_t i = 0; i < LIMITS; i++) {
		buf_add(&names, i ? STR(", ") : STR(""));
		buf_add(&names, table[i].name);
	}
	return buf_take(&names, arena);
}

size_t limit_output(const struct limits *limits, size_t page_bytes)
{
	uint64_t most = limit_of(limits, LIMIT_OUTPUT);
	uint64_t each = limit_of(limits, LIMIT_EXPANSION);
	uint64_t made = 16 * MEBIBYTE + each * (page_bytes < SOURCE_MAX ? page_bytes : SOURCE_MAX);
	return (size_t)(made < most ? made : most);
}
