/* Sentences that announce codes. */
#include "announce_abroad.h"
#include "words.h"

static bool is_skipped(struct str word)
{
	static const struct str words[] = {
		STR_INIT("the"),    STR_INIT("these"),    STR_INIT("all"),   STR_INIT("possible"),
		STR_INIT("known"),  STR_INIT("defined"),  STR_INIT("valid"), STR_INIT("common"),
		STR_INIT("custom"), STR_INIT("numeric"),  STR_INIT("of"),    STR_INIT("are"),
		STR_INIT("some"),   STR_INIT("standard"),
	};
	return STR_IS_ONE_OF_NOCASE(word, words);
}

static bool is_of_codes(struct str words)
{
	bool plural = word_without_plural(words).len < words.len;
	return plural && (text_is_title_of_codes(words) || text_heads_exit_codes(words));
}

/* "error codes" from byte `at` on: the byte after them; `at` where something else stands there. */
static size_t skip_codes(struct str text, size_t at)
{
	enum { MOST_WORDS = 3 };
	struct str word;
	size_t from = at, next = at;
	while (word_next(text, &next, &word) && is_skipped(word))
		from = next;
	next = from;
	for (int i = 0; i < MOST_WORDS && word_next(text, &next, &word); i++)
		if (is_of_codes(str_trim(str_slice(text, from, next))))
			return next;
	return at;
}

/* "The errors", and what is said of all of them or nothing. */
static bool begins_with_codes(struct str text)
{
	static const struct str says[] = { STR_INIT("are"), STR_INIT("can"), STR_INIT("may"),
					   STR_INIT("include"), STR_INIT("is") };
	struct str word;
	size_t end = skip_codes(text, 0), next = end;
	return end && (!word_next(text, &next, &word) || STR_IS_ONE_OF(word, says));
}

/* "a list of", "one of", "any of" */
static bool is_of_several(struct str before, struct str word)
{
	static const struct str several[] = { STR_INIT("list"), STR_INIT("one"), STR_INIT("any") };
	return STR_IS_ONE_OF_NOCASE(before, several) && str_eq(word, STR("of"));
}

/* "is", "can be": between what is announced and "one of". */
static bool is_verb(struct str word)
{
	static const struct str verbs[] = { STR_INIT("is"),     STR_INIT("can"),  STR_INIT("may"),
					    STR_INIT("will"),   STR_INIT("be"),   STR_INIT("are"),
					    STR_INIT("either"), STR_INIT("which") };
	return STR_IS_ONE_OF(word, verbs);
}

/* Nothing but "the following values" from byte `at` on. */
static bool ends_with_pointer(struct str text, size_t at)
{
	static const struct str pointers[] = { STR_INIT("the"),       STR_INIT("these"),
					       STR_INIT("following"), STR_INIT("values"),
					       STR_INIT("codes"),     STR_INIT("constants") };
	struct str word;
	while (word_next(text, &at, &word))
		if (!STR_IS_ONE_OF(word, pointers))
			return false;
	return true;
}

/* "The return code is one of:", "an error code, which is one of these"; `one`: where that begins.
 */
static bool is_said_of_code(struct str text, size_t one, size_t after)
{
	enum { WORDS = 3 };
	size_t begins[WORDS] = { 0 }, count = 0, end = 0;
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word) && word.at < text.at + one;) {
		if (is_verb(word))
			continue;
		begins[count++ % WORDS] = (size_t)(word.at - text.at);
		end = at;
	}
	if (!count || !ends_with_pointer(text, after))
		return false;
	struct str words = str_slice(text, begins[count < WORDS ? 0 : count % WORDS], end);
	return text_labels_error_code(words) && text_heads_error_codes(words);
}

bool text_announces_codes(struct str sentence)
{
	struct str word, before = STR("");
	for (size_t at = 0; word_next(sentence, &at, &word); before = word) {
		bool several = is_of_several(before, word);
		if ((several || str_eq_nocase(word, STR("following"))) &&
		    skip_codes(sentence, at) > at)
			return true;
		if (several && is_said_of_code(sentence, (size_t)(before.at - sentence.at), at))
			return true;
	}
	return begins_with_codes(sentence) || text_announces_codes_abroad(sentence);
}
