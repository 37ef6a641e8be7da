/* Lines that are a header: words for what stands in each part, and nothing else. */
#include "unit.h"

#include "../../gen/entry/header_words.h"

TEST(parts_that_say_what_is_below_them_are_a_header)
{
	CHECK(text_is_header(STR("Code - Meaning")));
	CHECK(text_is_header(STR("NAME: VALUE: TEXT")));
	CHECK(text_is_header(STR("Error code\nDescription")));
	CHECK(text_is_header(STR("Name \xE2\x80\x94 Value")));
}

TEST(one_part_a_name_a_number_or_a_sentence_is_none)
{
	CHECK(!text_is_header(STR("Code")));
	CHECK(!text_is_header(STR("")));
	CHECK(!text_is_header(STR("Code: pump")));
	CHECK(!text_is_header(STR("Stop ID: NO_VALUE")));
	CHECK(!text_is_header(STR("Code: 5")));
	CHECK(!text_is_header(STR("Code: the meaning of a number")));
	CHECK(!text_is_header(STR("Sub-code")));
	CHECK(!text_is_header(
	    STR("Code - Name - Value - Meaning - Code - Name - Value - Meaning - Code")));
}
