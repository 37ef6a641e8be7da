#include "constants.h"

#include "constexpr.h"

void constants_begin(struct constants *constants, struct arena *arena)
{
	*constants = (struct constants){ .arena = arena, .values = { .arena = arena } };
}

/* Whether one of the words is `wanted`. */
static bool holds_word(struct str text, struct str wanted)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = str_word_end(text, at);
		if (str_eq(str_slice(text, at, end), wanted))
			return true;
		at = end + 1;
	}
	return false;
}

void constants_line(struct constants *constants, struct str line)
{
	if (!str_starts(line, STR("class ")))
		return;
	bool count = holds_word(line, STR("Enum")) || holds_word(line, STR("IntEnum"));
	bool flags = holds_word(line, STR("Flag")) || holds_word(line, STR("IntFlag"));
	bool text = holds_word(line, STR("str"));
	constants->automatic = text    ? AUTO_NONE
			       : flags ? AUTO_FLAGS
			       : count ? AUTO_COUNTS
				       : AUTO_NONE;
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
