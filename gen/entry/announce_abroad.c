#include "announce_abroad.h"

#include "small_letters.h"
#include "words.h"
#include "words_abroad.h"
#include "words_answers.h"

enum {
	WORDS = 4, /* of a line that is no sentence */
	NEAR = 40, /* bytes of what stands right before a word that points at the list */
};

/* What points at the list below: "the following". */
static const struct str pointers[] = {
	STR_INIT("folgende"),   STR_INIT("suivant"),  STR_INIT("siguientes"),
	STR_INIT("seguintes"),  STR_INIT("a seguir"), STR_INIT("seguenti"),
	STR_INIT("volgende"),   STR_INIT("följande"), STR_INIT("následující"),
	STR_INIT("następując"), STR_INIT("следующ"),  STR_INIT("наступн"),
	STR_INIT("aşağıdaki"),  STR_INIT("以下"),     STR_INIT("下列"),
	STR_INIT("如下"),       STR_INIT("次の"),     STR_INIT("다음"),
};

/* Its last sign says that something follows. */
static bool ends_open(struct str text)
{
	return str_ends(text, STR(":")) || str_ends(text, STR("\xEF\xBC\x9A"));
}

static size_t count_words(struct str text)
{
	size_t words = text.len > 0;
	for (size_t i = 0; i < text.len; i++)
		words += text.at[i] == ' ';
	return words;
}

/* "Fehlercode", "code" */
static bool ends_with_code(struct str word)
{
	enum { LENGTH = sizeof "code" - 1 };
	return word.len >= LENGTH &&
	       str_eq_nocase(str_slice(word, word.len - LENGTH, word.len), STR("code"));
}

static bool names_codes(struct str text)
{
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (ends_with_code(word_without_plural(word)))
			return true;
	return text_has_code_abroad(text);
}

/* "folgenden Fehlercodes": from the pointer's end to the sentence's. */
static bool codes_follow(struct str text)
{
	size_t word = str_word_end(text, 0);
	while (word < text.len && (unsigned char)text.at[word] >= 0x80 &&
	       !text_begins_codes_abroad(str_slice(text, word, text.len)))
		word++;
	struct str rest = str_slice(text, str_skip_blanks(text, word), text.len);
	return text_begins_codes_abroad(rest) && text_heads_errors_abroad(rest);
}

/* "codes d'erreur suivants": up to the pointer, in its part of the sentence. */
static bool codes_are_before(struct str text)
{
	size_t from = text.len > NEAR ? text.len - NEAR : 0;
	struct str near = str_slice(text, from, text.len);
	ptrdiff_t comma = str_find_last(near, ',');
	near = str_slice(near, (size_t)(comma + 1), near.len);
	return names_codes(near) && text_heads_errors_abroad(near);
}

bool text_announces_codes_abroad(struct str sentence)
{
	struct str text = str_trim(sentence);
	if (!ends_open(text) || !text_speaks_of_codes_abroad(text))
		return false;
	size_t words = count_words(text);
	if (words <= WORDS && (names_codes(text) || words == 1) && text_lists_error_codes(text) &&
	    (words == 1 || text_heads_errors(text)))
		return true;
	for (size_t at = 0; at < text.len; at++) {
		struct str rest = str_slice(text, at, text.len);
		for (size_t i = 0; i < sizeof pointers / sizeof *pointers; i++)
			if (text_begins_small(rest, pointers[i]) &&
			    (codes_follow(str_slice(rest, pointers[i].len, rest.len)) ||
			     codes_are_before(str_slice(text, 0, at))))
				return true;
	}
	return false;
}
