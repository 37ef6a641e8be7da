/*
 * Parameters and what they are to be set to, as a sentence right before their list says:
 *
 *	Check that the following parameters have these values:
 *
 *	- P2C1103 = 2
 *	- P2C1117 = 1
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../entry/words_answers.h"
#include "rules.h"

static bool is_set(struct str word)
{
	static const struct str words[] = { STR_INIT("parameters"), STR_INIT("settings"),
					    STR_INIT("options"),    STR_INIT("variables"),
					    STR_INIT("registers"),  STR_INIT("properties") };
	return STR_IS_ONE_OF_NOCASE(word, words);
}

/* "the following parameters", "these pump settings"; not "one of the following values". */
static bool points_at_settings(struct str sentence)
{
	enum { BETWEEN = 2 };
	static const struct str pointers[] = { STR_INIT("following"), STR_INIT("these"),
					       STR_INIT("those") };
	struct str word;
	size_t left = 0;
	for (size_t at = 0; word_next(sentence, &at, &word);) {
		if (left && is_set(word))
			return true;
		left = STR_IS_ONE_OF_NOCASE(word, pointers) ? BETWEEN + 1 : left - (left > 0);
	}
	return text_points_at_settings_abroad(sentence);
}

bool evidence_of_set_values(struct evidence *evidence)
{
	struct reading *reading = evidence->reading;
	const struct listing_found *found = evidence->found;
	const struct node *list = found->first;
	const struct node *before =
	    list->tag == TAG_UL || list->tag == TAG_OL ? node_before_boxes(list) : NULL;
	if (!before || before->tag != TAG_P)
		return false;
	for (size_t i = 0; i < found->count; i++)
		if (record_is_described(&found->records[i]))
			return false;
	flat_read(&reading->flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	struct str sentence = flat_text(&reading->flat);
	return points_at_settings(sentence) && !text_announces_codes(sentence);
}
