#include "value_parts.h"

#include "name.h"

/* How a sign has to stand to be more than the beginning of the text or a mark. */
enum stand {
	MEASURE,  /* anyhow: no text begins with it */
	ANYHOW,   /* but not right before a word: "5 %1 is busy" */
	ATTACHED, /* right after the number */
	OPERATOR, /* the same on both sides, a number, a bracket or a name after it */
	WITHIN,   /* a digit on either side */
};

static const struct sign {
	struct str text;
	enum stand stand;
} signs[] = {
	{ STR_INIT(">>"), ANYHOW },
	{ STR_INIT("+"), ANYHOW },
	{ STR_INIT("%"), ANYHOW },
	{ STR_INIT("?"), ANYHOW },
	{ STR_INIT("\xC2\xB0"), MEASURE },     /* degree */
	{ STR_INIT("\xC2\xB1"), MEASURE },     /* plus-minus */
	{ STR_INIT("\xC2\xB5"), MEASURE },     /* micro, two ways */
	{ STR_INIT("\xCE\xBC"), MEASURE },     /* */
	{ STR_INIT("\xC2\xBC"), MEASURE },     /* a quarter, a half, three quarters */
	{ STR_INIT("\xC2\xBD"), MEASURE },     /* */
	{ STR_INIT("\xC2\xBE"), MEASURE },     /* */
	{ STR_INIT("\xE2\x80\xB0"), MEASURE }, /* per mille */
	{ STR_INIT("\xE2\x82\xAC"), MEASURE }, /* euro, pound */
	{ STR_INIT("\xC2\xA3"), MEASURE },     /* */
	{ STR_INIT("\xCE\xA9"), MEASURE },     /* ohm, two ways */
	{ STR_INIT("\xE2\x84\xA6"), MEASURE }, /* */
	{ STR_INIT("\xE2\x81\x84"), MEASURE }, /* fraction slash */
	{ STR_INIT(".."), ATTACHED },
	{ STR_INIT("\xE2\x80\xA6"), ATTACHED }, /* ellipsis */
	{ STR_INIT("@"), ATTACHED },
	{ STR_INIT(".*"), ATTACHED },
	{ STR_INIT("**"), OPERATOR },
	{ STR_INIT("*"), OPERATOR },
	{ STR_INIT("^"), OPERATOR },
	{ STR_INIT("&"), OPERATOR },
	{ STR_INIT("<"), OPERATOR },
	{ STR_INIT(">"), OPERATOR },
	{ STR_INIT("\xC3\x97"), OPERATOR }, /* times, divided by */
	{ STR_INIT("\xC3\xB7"), OPERATOR },
	{ STR_INIT("x "), OPERATOR },
	{ STR_INIT("\xE2\x80\x99"), WITHIN }, /* apostrophe and thin blanks between thousands */
	{ STR_INIT("\xE2\x80\x89"), WITHIN },
	{ STR_INIT("\xE2\x80\xAF"), WITHIN },
};

static bool is_operand(struct str text, size_t at)
{
	struct name_found name;
	return byte_is_digit(str_byte(text, at)) || str_byte(text, at) == '(' ||
	       (name_find(text, at, &name) && name.shape == NAME_SURE);
}

static bool stands(struct str text, enum stand stand, bool apart, size_t after)
{
	size_t operand = str_skip_blanks(text, after);
	bool digit = byte_is_digit(str_byte(text, operand));
	switch (stand) {
	case MEASURE:
		return true;
	case ANYHOW:
		return !apart || !byte_is_word(str_byte(text, after));
	case ATTACHED:
		return !apart;
	case OPERATOR:
		/* The blank of "x " is its own. */
		if (text.at[after - 1] == ' ')
			return apart && digit;
		return apart == (operand > after) && is_operand(text, operand);
	case WITHIN:
		return !apart && operand == after && digit;
	}
	return false;
}

/* The end of the word or the number that begins at `at`. */
static size_t operand_end(struct str text, size_t at)
{
	at = str_skip_blanks(text, at);
	size_t end = str_word_end(text, at);
	return end > at || end >= text.len ? end : at;
}

static bool is_sign(struct str text, size_t at, bool bracketed, size_t *end)
{
	size_t sign = str_skip_blanks(text, at);
	struct str rest = str_slice(text, sign, text.len);
	/* Mostly the text is over, or goes on with a word, a bracket or a comment. */
	if (!rest.len || ((unsigned char)rest.at[0] < 0x80 &&
			  str_find_byte(STR(">+%?.@*^&<x"), rest.at[0], 0) == STR_NONE))
		return false;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t after = sign + signs[i].text.len;
		/* "(5)?", "(5)...": after a bracket, only an operator goes on with the number. */
		if ((bracketed && signs[i].stand != OPERATOR && signs[i].stand != WITHIN) ||
		    !str_starts(rest, signs[i].text) ||
		    !stands(text, signs[i].stand, sign > at, after))
			continue;
		*end = operand_end(text, after);
		return true;
	}
	return false;
}

/* "5.x", "5.txt"; a sentence begins with a capital. */
static bool is_suffix(struct str text, size_t at, size_t *end)
{
	*end = str_word_end(text, at + 1);
	return str_byte(text, at) == '.' && byte_is_lower(str_byte(text, at + 1));
}

/* "5-" and nothing after it; "5 -1"; "12-Jan-2024" */
static bool is_dash(struct str text, size_t at, size_t *end)
{
	size_t sign = str_skip_blanks(text, at), minus = number_minus(text, sign);
	size_t after = sign + minus;
	if (minus && sign > at) {
		*end = str_word_end(text, after);
		return byte_is_digit(str_byte(text, after));
	}
	if (!minus)
		return false;
	size_t next = str_skip_blanks(text, after), word = str_word_end(text, after);
	*end = word;
	if (next >= text.len || text.at[next] == '\n' || text.at[next] == ')')
		return true;
	return word > after && str_byte(text, word) == '-' &&
	       byte_is_digit(str_byte(text, word + 1));
}

/* "5 or more", "5 and above", "5th" with a blank in it, "5 pm", "5 Jan 2024" */
static bool is_word_of_more(struct str text, size_t at, size_t *end)
{
	static const struct str more[] = {
		STR_INIT("more"),  STR_INIT("greater"), STR_INIT("higher"), STR_INIT("above"),
		STR_INIT("up"),    STR_INIT("less"),    STR_INIT("lower"),  STR_INIT("below"),
		STR_INIT("fewer"), STR_INIT("later"),   STR_INIT("larger"), STR_INIT("smaller"),
	};
	static const struct str parts[] = { STR_INIT("th"), STR_INIT("st"), STR_INIT("nd"),
					    STR_INIT("rd"), STR_INIT("am"), STR_INIT("pm"),
					    STR_INIT("AM"), STR_INIT("PM") };
	static const struct str months[] = {
		STR_INIT("Jan"), STR_INIT("Feb"), STR_INIT("Mar"), STR_INIT("Apr"),
		STR_INIT("May"), STR_INIT("Jun"), STR_INIT("Jul"), STR_INIT("Aug"),
		STR_INIT("Sep"), STR_INIT("Oct"), STR_INIT("Nov"), STR_INIT("Dec"),
	};
	enum { YEAR = 4 };
	size_t from = str_skip_blanks(text, at), to = str_word_end(text, from);
	size_t next = str_skip_blanks(text, to), last = str_word_end(text, next);
	struct str word = str_slice(text, from, to), second = str_slice(text, next, last);
	*end = last;
	if (from == at)
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_eq(word, parts[i]))
			return true;
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (str_starts(word, months[i]) && second.len == YEAR &&
		    byte_is_digit(second.at[0]))
			return true;
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		if ((str_eq(word, STR("or")) || str_eq(word, STR("and"))) &&
		    str_eq(second, more[i]))
			return true;
	return false;
}

/* "1 234" and "80 07 00 05": digits that are no number of their own. */
static bool is_grouped(struct str text, size_t from, const struct number *number, size_t at,
		       size_t *end)
{
	enum { GROUP = 3 };
	size_t next = str_skip_blanks(text, at), to = next;
	while (byte_is_digit(str_byte(text, to)))
		to++;
	*end = to;
	if (next == at || to == next || byte_is_word(str_byte(text, to)))
		return false;
	from += str_byte(text, from) == '+' || str_byte(text, from) == '-';
	bool thousands = !number->hex && to - next == GROUP && number->end - from <= GROUP;
	bool zeros = text.at[next] == '0' && to - next > 1;
	/* Three in a row are columns, or bytes. */
	size_t third = str_skip_blanks(text, to);
	bool more = third > to && byte_is_digit(str_byte(text, third));
	return thousands || zeros || more;
}

/* "0x8007-0005", "0x8007 0005": the second half of hex digits; "0x80 0x07": bytes. */
static bool is_second_half(struct str text, const struct number *number, size_t at, size_t *end)
{
	enum { HALF = 4 };
	size_t next = str_skip_blanks(text, at), first = 0;
	if (!number->hex || str_byte(text, number->end - 1) == ')')
		return false;
	if (next > at && str_byte(text, next) == '0' &&
	    byte_lower(str_byte(text, next + 1)) == 'x') {
		*end = str_word_end(text, next);
		return *end > next + 2;
	}
	if (next == at) {
		size_t minus = number_minus(text, at);
		next += minus ? minus : str_find_byte(STR(":."), str_byte(text, at), 0) != STR_NONE;
	}
	while (number->end > first && byte_hex(text.at[number->end - 1 - first]) >= 0)
		first++;
	bool digit = false, lower = false;
	*end = str_word_end(text, next);
	for (size_t i = next; i < *end; i++) {
		digit |= byte_is_digit(text.at[i]);
		lower |= byte_is_lower(text.at[i]);
		if (byte_hex(text.at[i]) < 0)
			return false;
	}
	return next > at && *end - next == first && first >= HALF && (digit || !lower);
}

bool value_goes_on(struct str text, size_t from, const struct number *number, size_t at,
		   size_t *end)
{
	bool bracketed = at > number->end;
	if (is_sign(text, at, bracketed, end))
		return true;
	if (bracketed)
		return is_grouped(text, from, number, at, end);
	return is_suffix(text, at, end) || is_dash(text, at, end) ||
	       is_word_of_more(text, at, end) || is_grouped(text, from, number, at, end) ||
	       is_second_half(text, number, at, end);
}
