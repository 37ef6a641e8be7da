/*
 * Parameters and what they are to be set to, as a sentence right before their list says:
 *
 *	Check that the following parameters have these values:
 *
 *	- Q4W2203 = 2
 *	- Q4W2217 = 1
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "rules.h"

static bool is_set(struct str word)
{
	static const struct str words[] = { STR_INIT("parameters"), STR_INIT("settings"),
					    STR_INIT("options"),    STR_INIT("variables"),
					    STR_INIT("registers"),  STR_INIT("properties") };
	return STR_IS_ONE_OF_NOCASE(word, words);
}

/* "the following parameters" in other languages. */
static bool points_at_settings_abroad(struct str text)
{
	static const struct str settings[] = {
		STR_INIT("folgende Parameter"),
		STR_INIT("folgenden Parameter"),
		STR_INIT("folgende Einstellungen"),
		STR_INIT("folgenden Einstellungen"),
		STR_INIT("paramètres suivants"),
		STR_INIT("réglages suivants"),
		STR_INIT("siguientes parámetros"),
		STR_INIT("seguintes parâmetros"),
		STR_INIT("seguenti parametri"),
		STR_INIT("следующие параметры"),
		STR_INIT("以下参数"),
		STR_INIT("下列参数"),
		STR_INIT("次のパラメータ"),
		STR_INIT("以下のパラメータ"),
		STR_INIT("다음 매개변수"),
	};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (str_find(text, settings[i], 0) != STR_NONE)
			return true;
	return false;
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
	return points_at_settings_abroad(sentence);
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
