#include "portable.h"

static bool is_device(struct str name)
{
	static const struct str devices[] = { STR_INIT("con"),    STR_INIT("prn"),
					      STR_INIT("aux"),    STR_INIT("nul"),
					      STR_INIT("conin$"), STR_INIT("conout$") };
	/* Whatever follows a dot: "aux.h" is the device, too. */
	ptrdiff_t dot = str_find_byte(name, '.', 0);
	struct str stem = str_trim(dot == STR_NONE ? name : str_slice(name, 0, (size_t)dot));
	if (STR_IS_ONE_OF_NOCASE(stem, devices))
		return true;
	struct str port = str_slice(stem, 0, stem.len < 3 ? stem.len : 3);
	return stem.len == 4 && stem.at[3] >= '1' && stem.at[3] <= '9' &&
	       (str_eq_nocase(port, STR("com")) || str_eq_nocase(port, STR("lpt")));
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
