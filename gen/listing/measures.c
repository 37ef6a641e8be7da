/* Names that measure or limit something: MAX_RETRIES, DefaultPort, TIMEOUT_MS. */
#include "../entry/words.h"
#include "rules.h"

/* The parts of MAX_RETRIES, MaxRetries: the first and the last one. False: it has no parts. */
static bool read_parts(struct str name, struct str *first, struct str *last)
{
	size_t first_end = 0, last_from = 0;
	for (size_t i = 1; i < name.len; i++) {
		bool border = name.at[i] == '_' ||
			      (byte_is_upper(name.at[i]) && byte_is_lower(name.at[i - 1]));
		first_end = border && !first_end ? i : first_end;
		last_from = border ? i + (name.at[i] == '_') : last_from;
	}
	*first = str_slice(name, 0, first_end);
	*last = str_slice(name, last_from, name.len);
	return first_end > 0;
}

bool name_measures(struct str name)
{
	static const struct str begins[] = { STR_INIT("MAX"), STR_INIT("MIN"), STR_INIT("DEFAULT"),
					     STR_INIT("NUM") };
	static const struct str ends[] = {
		STR_INIT("SIZE"),     STR_INIT("LENGTH"), STR_INIT("LEN"),      STR_INIT("PORT"),
		STR_INIT("PIN"),      STR_INIT("TTL"),    STR_INIT("TIMEOUT"),  STR_INIT("LIMIT"),
		STR_INIT("COUNT"),    STR_INIT("WIDTH"),  STR_INIT("HEIGHT"),   STR_INIT("DEPTH"),
		STR_INIT("INTERVAL"), STR_INIT("DELAY"),  STR_INIT("CAPACITY"), STR_INIT("MAX"),
		STR_INIT("RATE"),     STR_INIT("PERIOD"),
	};
	struct str first, last;
	return read_parts(name, &first, &last) &&
	       (STR_IS_ONE_OF_NOCASE(first, begins) || STR_IS_ONE_OF_NOCASE(last, ends) ||
		word_is_unit(last));
}
