#include "constants.h"

void constants_begin(struct constants *constants, struct arena *arena)
{
	*constants = (struct constants){ .arena = arena, .values = { .arena = arena } };
}

void constants_line(struct constants *constants, struct str line)
{
	/* The first of them that stands among the class's bases tells. */
	static const struct {
		struct str base;
		enum constants_auto automatic;
	} bases[] = {
		{ STR_INIT("str"), AUTO_NONE },       { STR_INIT("Flag"), AUTO_FLAGS },
		{ STR_INIT("IntFlag"), AUTO_FLAGS },  { STR_INIT("Enum"), AUTO_COUNTS },
		{ STR_INIT("IntEnum"), AUTO_COUNTS },
	};
	size_t i = 0, count = sizeof bases / sizeof *bases;
	if (!str_starts(line, STR("class ")))
		return;
	while (i < count && !constexpr_holds(line, bases[i].base))
		i++;
	constants->automatic = i < count ? bases[i].automatic : AUTO_NONE;
	constants->any = false;
	constants->last = 0;
}

void constants_set(struct constants *constants, struct str name, int64_t value)
{
	int64_t *kept = arena_array(constants->arena, 1, sizeof *kept);
	*kept = value;
	*map_at(&constants->values, name) = kept;
	if (constants->any && value < constants->last)
		constants->automatic = AUTO_NONE;
	constants->any = true;
	constants->last = value;
}

void constants_lose(struct constants *constants, struct str name)
{
	*map_at(&constants->values, name) = NULL;
	constants->automatic = AUTO_NONE;
}

static bool next_value(const struct constants *constants, int64_t *value)
{
	if (constants->automatic == AUTO_NONE || constants->last < 0)
		return false;
	*value = 1;
	if (constants->automatic == AUTO_FLAGS)
		while (*value <= constants->last)
			*value *= 2;
	else if (constants->any)
		*value = constants->last + 1;
	return true;
}

bool constants_work_out(const struct constants *constants, struct str expression, int64_t *value)
{
	const struct constexpr_scope scope = { .known = &constants->values };
	if (str_eq(expression, STR("auto()")) || str_eq(expression, STR("enum.auto()")))
		return next_value(constants, value);
	return constexpr_evaluate(expression, &scope, value);
}
