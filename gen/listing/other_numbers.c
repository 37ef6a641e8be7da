#include "rules.h"

#include "../entry/words.h"

/* --- names that measure --- */

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
		STR_INIT("MIN"),      STR_INIT("RATE"),   STR_INIT("PERIOD"),
	};
	struct str first, last;
	return read_parts(name, &first, &last) &&
	       (STR_IS_ONE_OF_NOCASE(first, begins) || STR_IS_ONE_OF_NOCASE(last, ends) ||
		word_is_unit(last));
}

/* --- where names and values stand --- */

/* CPU, RAM, RFC, Q: a few capitals. */
static bool is_short(struct str name)
{
	enum { SHORT = 5 };
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_upper(name.at[i]))
			return false;
	return name.len <= SHORT;
}

/* "RFC 793": who numbers documents. */
static bool is_of_standards(struct str name)
{
	static const struct str bodies[] = {
		STR_INIT("RFC"),  STR_INIT("BCP"), STR_INIT("ISO"),  STR_INIT("IEC"),
		STR_INIT("IEEE"), STR_INIT("ITU"), STR_INIT("ANSI"), STR_INIT("ECMA"),
		STR_INIT("ETSI"), STR_INIT("DIN"), STR_INIT("EN"),   STR_INIT("BS"),
		STR_INIT("JIS"),  STR_INIT("STD"), STR_INIT("FIPS"), STR_INIT("NIST"),
	};
	return STR_IS_ONE_OF(name, bodies);
}

/* "SELECT(2)": the section of the manual, right after the name. */
static bool is_manual_page(struct str page, const struct head *head)
{
	enum { SECTIONS = 9, FAR = 16 };
	size_t end = head->names[0].offset + head->names[0].text.len;
	bool section = head->value.bracketed && head->value.form == FORM_DECIMAL &&
		       head->value.value >= 1 && head->value.value <= SECTIONS;
	if (!section || head->value_offset <= end || head->value_offset > end + FAR)
		return false;
	for (size_t i = end; i < head->value_offset && i < page.len; i++)
		if (byte_is_space(page.at[i]))
			return false;
	return true;
}

struct str listing_is_of_others(struct reading *reading, const struct listing_found *found)
{
	struct str page = reading->page->source->text;
	struct listing_found bare = *found;
	size_t count = 0, measure = 0, amounts = 0, numbered = 0, manuals = 0, in_turn = 0, hex = 0;
	size_t standards = 0;
	uint64_t before = 0;
	/* That a block is code says nothing about what it defines; columns of a <pre> are a table. */
	bool code = found->layout->of_code, block = found->first->tag == TAG_PRE;
	bare.of_codes &= !code;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		const struct head *head = &record->head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		struct str name = head->names[0].text;
		if (name_speaks_of_codes(name))
			return STR("");
		hex += head->value.form == FORM_HEX;
		bool few = is_short(name) && !block;
		bool described = record->rest.node || record->text || record->extra_count;
		in_turn += count && head->value.value == before + 1;
		before = head->value.value;
		count++;
		measure += name_measures(name);
		amounts += few && !described;
		numbered += few && head->plain;
		manuals += is_manual_page(page, head);
		standards += is_of_standards(name);
	}
	/* Numbers that follow one another are handed out, not measured. */
	if (in_turn * 2 >= count)
		measure = 0;
	struct str why = manuals == count      ? STR("titles of manual pages")
			 : standards == count  ? STR("numbers of standards")
			 : measure * 2 > count ? STR("these measure or limit something, and "
						     "nothing beside them speaks of codes")
			 : amounts == count    ? STR("words and how many there are of them")
			 : numbered == count   ? STR("words with a number beside them, and nothing "
						       "beside them speaks of codes")
					       : STR("");
	return why.len && hex * 2 <= count && !listing_is_of_codes(reading, &bare) ? why : STR("");
}
