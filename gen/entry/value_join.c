#include "value_parts.h"

#include "value_parts.h"

static const struct {
	struct str text;
	enum value_join join;
} signs[] = {
	{ STR_INIT("=="), JOIN_LIST },
	{ STR_INIT("=>"), JOIN_LIST },
	{ STR_INIT("="), JOIN_LIST },
	{ STR_INIT(","), JOIN_LIST },
	{ STR_INIT("/"), JOIN_LIST },
	{ STR_INIT("\\"), JOIN_LIST },
	{ STR_INIT("&"), JOIN_LIST },
	{ STR_INIT("~"), JOIN_LIST },
	{ STR_INIT("\xE2\x89\xA1"), JOIN_LIST }, /* identical to */
	{ STR_INIT("->"), JOIN_LIST },
	{ STR_INIT("\xE2\x86\x92"), JOIN_LIST }, /* arrow */
	{ STR_INIT(":"), JOIN_COLON },
	{ STR_INIT(";"), JOIN_TEXT },
	{ STR_INIT("|"), JOIN_TEXT },
	{ STR_INIT("- "), JOIN_TEXT },
	{ STR_INIT("\xE2\x80\x93 "), JOIN_TEXT }, /* en and em dash, bullet, middle dot */
	{ STR_INIT("\xE2\x80\x94"), JOIN_TEXT },
	{ STR_INIT("\xE2\x80\xA2"), JOIN_TEXT },
	{ STR_INIT("\xC2\xB7"), JOIN_TEXT },
};

static const struct str brackets[] = { STR_INIT("("),
				       STR_INIT("["),
				       STR_INIT("{"),
				       STR_INIT("<"),
				       STR_INIT("\xEF\xBC\x88"),
				       STR_INIT("\xEF\xBC\xBB") };
static const struct str closings[] = { STR_INIT(")"), STR_INIT("]"), STR_INIT("}"),
				       STR_INIT("\xEF\xBC\x89"), STR_INIT("\xEF\xBC\xBD") };

/* Words between numbers; those of a base are read with their number. */
static const struct str words[] = {
	STR_INIT("or "),   STR_INIT("OR "),   STR_INIT("and "),     STR_INIT("aka "),
	STR_INIT("i.e. "), STR_INIT("hex "),  STR_INIT("decimal "), STR_INIT("hex: "),
	STR_INIT("dec "),  STR_INIT("dec: "),
};

static const struct str range_words[] = { STR_INIT("to "), STR_INIT("through "), STR_INIT("thru "),
					  STR_INIT("until "), STR_INIT("till ") };

static const struct str range_signs[] = {
	STR_INIT("\xE2\x80\x94"), /* em dash */
	STR_INIT("..="),          STR_INIT("..."),          STR_INIT(".."),
	STR_INIT("\xE2\x80\xA6"), /* ellipsis, wave dash, full-width tilde */
	STR_INIT("\xE3\x80\x9C"), STR_INIT("\xEF\xBD\x9E"),
};

static size_t starts_with(struct str text, size_t at, const struct str *list, size_t count)
{
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < count && rest.len; i++)
		if (str_starts(rest, list[i]))
			return list[i].len;
	return 0;
}

#define STARTS_WITH(text, at, list) starts_with(text, at, list, sizeof(list) / sizeof *(list))

static size_t skip_sign(struct str text, size_t start, enum value_join *join)
{
	size_t at = str_skip_blanks(text, start);
	bool apart = at > start;
	struct str rest = str_slice(text, at, text.len);
	/* Mostly the text is over, or goes on with a word. */
	if (byte_is_word(str_byte(rest, 0)))
		return at;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(rest, signs[i].text))
			continue;
		size_t end = str_skip_blanks(text, at + signs[i].text.len);
		/* "5;6" is a list, "5; 6 cups" goes on with a text. */
		bool attached =
		    signs[i].join == JOIN_TEXT && !apart && end == at + signs[i].text.len;
		*join = attached ? JOIN_LIST : signs[i].join;
		return end;
	}
	return at;
}

size_t value_join_skip(struct str text, size_t at, enum value_join *join, size_t *open)
{
	size_t start = at, len;
	*join = JOIN_SPACE;
	at = skip_sign(text, at, join);
	while (at > start && (len = STARTS_WITH(text, at, words))) {
		*join = JOIN_LIST;
		at = str_skip_blanks(text, at + len);
	}
	while ((len = STARTS_WITH(text, at, brackets))) {
		*join = text.at[at] == '[' ? JOIN_FOOT : JOIN_LIST;
		++*open;
		at = str_skip_blanks(text, at + len);
	}
	if (at < text.len && text.at[at] == '=' && *open)
		at = str_skip_blanks(text, at + 1);
	while (at > start && (len = STARTS_WITH(text, at, words)))
		at = str_skip_blanks(text, at + len);
	return at;
}

size_t value_join_skip_range(struct str text, size_t at)
{
	size_t start = str_skip_blanks(text, at), minus = number_minus(text, start);
	size_t len = minus ? minus : STARTS_WITH(text, start, range_signs);
	if (!len && start > at)
		len = STARTS_WITH(text, start, range_words);
	/* "3707 -5": a sign, not a range. */
	if (minus && start > at && start + minus < text.len && text.at[start + minus] != ' ')
		return at;
	return len ? str_skip_blanks(text, start + len) : at;
}

/* "<0x5>": right after the number, and no sign of an expression. */
static bool closes_angle(struct str text, size_t at, size_t next)
{
	char after = next + 1 < text.len ? text.at[next + 1] : ' ';
	return next == at && next < text.len && text.at[next] == '>' && !byte_is_word(after) &&
	       after != '>' && after != '=';
}

size_t value_join_skip_closings(struct str text, size_t at, size_t *open)
{
	for (;;) {
		size_t next = str_skip_blanks(text, at), len = 0;
		if (*open)
			len = STARTS_WITH(text, next, closings) + closes_angle(text, at, next);
		if (!len)
			return at;
		--*open;
		at = next + len;
	}
}
