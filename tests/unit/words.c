/* The words that languages keep: the longest ones are among them, as the lists are not looked
 * through for longer names. */
#include "unit.h"

#include "../../gen/view/words.h"

TEST(the_longest_words_are_kept)
{
	CHECK(words_keep(STR("c"), STR("reinterpret_cast")));
	CHECK(words_keep(STR("c-enum"), STR("SEVERITY_SUCCESS")));
	CHECK(words_keep(STR(""), STR("SEVERITY_SUCCESS")));
	CHECK(words_keep_type(STR("php"), STR("unexpectedvalueexception")));
}

TEST(what_is_longer_or_empty_is_no_word)
{
	CHECK(!words_keep(STR("c"), STR("")));
	CHECK(!words_keep(STR("c"), STR("reinterpret_casts")));
	CHECK(!words_keep_type(STR("php"), STR("")));
}
