#include "nameless.h"

#include "../entry/footnote.h"
#include "../entry/name.h"
#include "../entry/text_code.h"
#include "../entry/words.h"
#include "wordy.h"

bool value_is_year(const struct value_found *value)
{
	return value->state == VALUE_GOOD && value->form == FORM_DECIMAL && value->value >= 1900 &&
	       value->value < 2100;
}

bool value_is_http_like(const struct value_found *value)
{
	return value->state == VALUE_GOOD && value->form == FORM_DECIMAL && value->value >= 100 &&
	       value->value < 600;
}

/* https://www.iana.org/assignments/http-status-codes, and what servers and proxies add to it. */
bool value_is_http_status(const struct value_found *value)
{
	static const struct {
		uint64_t first, last;
	} statuses[] = { { 100, 103 }, { 200, 208 }, { 218, 218 }, { 226, 226 }, { 300, 308 },
			 { 400, 426 }, { 428, 431 }, { 440, 440 }, { 444, 444 }, { 449, 451 },
			 { 460, 464 }, { 494, 499 }, { 500, 511 }, { 520, 530 }, { 540, 540 },
			 { 561, 561 }, { 598, 599 } };
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses && value_is_http_like(value); i++)
		if (value->value >= statuses[i].first && value->value <= statuses[i].last)
			return true;
	return false;
}

bool value_is_code_like(const struct value_found *value)
{
	return value->state == VALUE_GOOD &&
	       (value->form != FORM_DECIMAL || (value->value >= 100 && !value_is_year(value)));
}

/* A name of several parts, or one by itself: "SBE is off" begins a text. */
static bool names_something(struct str line, size_t at)
{
	struct name_found name;
	size_t from = str_skip_space(line, at);
	if (!name_find(line, from, &name) || name.from != from || name.shape != NAME_SURE)
		return false;
	size_t next = str_skip_space(line, name.to);
	bool goes_on = next < line.len &&
		       (byte_is_letter(line.at[next]) || (unsigned char)line.at[next] >= 0x80);
	return !goes_on || str_is_joined(str_slice(line, from, name.to));
}

/* "8133 (HY000)": the byte after the state of an error, or `at`. */
static size_t skip_state(struct str line, size_t at)
{
	size_t open = str_skip_space(line, at), end = str_word_end(line, open + 1);
	bool state = str_byte(line, open) == '(' && str_byte(line, end) == ')' &&
		     text_code_is_state(str_slice(line, open + 1, end));
	return state ? end + 1 : at;
}

static bool begins_word(struct str line, size_t at)
{
	return at < line.len && (byte_is_letter(line.at[at]) || (unsigned char)line.at[at] >= 0x80);
}

/* "5 ponds are dry"; not "5 ms". */
static bool begins_with_number(struct str line, size_t at)
{
	size_t next = at;
	while (byte_is_digit(str_byte(line, next)))
		next++;
	size_t word = str_skip_blanks(line, next), end = str_word_end(line, word);
	return next > at && word > next && begins_word(line, word) &&
	       str_skip_space(line, end) < line.len && !word_is_unit(str_slice(line, word, end));
}

bool nameless_begins_text(struct str line, size_t at)
{
	size_t next = at;
	while (next < line.len &&
	       str_find_byte(STR("([{<\"'%/-.$#@&"), line.at[next], 0) != STR_NONE)
		next++;
	return begins_word(line, next);
}

/*
 * A sign that parts a code from its text, and words after it that are no name; `sure`: it is a
 * code, and so a single word is its text, and `marked`: any sign may begin it.
 */
static bool is_before_text(struct str line, size_t at, bool sure, bool marked)
{
	static const struct str signs[] = {
		STR_INIT("::"),           STR_INIT(":"), STR_INIT("-"), STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\x94"), STR_INIT(")"), STR_INIT("]"), STR_INIT("\xEF\xBC\x9A"),
	};
	size_t sign = str_skip_space(line, skip_state(line, at));
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(str_slice(line, sign, line.len), signs[i]))
			continue;
		size_t next = sign + signs[i].len, text = str_skip_space(line, next);
		/* "5-year-old"; the wide colon has its blank in it. */
		bool apart =
		    text > next || signs[i].at[0] == ':' || str_eq(signs[i], STR("\xEF\xBC\x9A"));
		/* "Error 1003: YES" */
		struct str word = str_slice(line, text, str_word_end(line, text));
		bool named = sure ? str_is_joined(word) : names_something(line, text);
		bool numbered =
		    text > next && signs[i].at[0] == ':' && begins_with_number(line, text);
		return apart && !named &&
		       (begins_word(line, text) ||
			(sure && marked && (numbered || nameless_begins_text(line, text))));
	}
	return false;
}

/* "pump不足": a word of another script in a text of one that has no blanks (U+3000 to U+D7FF). */
static bool goes_on_without_blank(struct str line, size_t at)
{
	unsigned char next = (unsigned char)str_byte(line, str_word_end(line, at));
	return next >= 0xE3 && next <= 0xED;
}

/* "404 Not found": a blank parts the number from a title. */
static bool begins_title(struct str line, size_t at)
{
	size_t text = str_skip_space(line, at);
	char first = str_byte(line, text);
	return text > at && !names_something(line, text) &&
	       (byte_is_upper(first) || (unsigned char)first >= 0x80 ||
		goes_on_without_blank(line, text));
}

/* "Error", "Fehler", "Code:"; not "Returns the error". */
static bool announces_code(struct str words)
{
	enum { MOST_BLANKS = 1 };
	size_t blanks = 0;
	for (size_t i = 0; i < words.len; i++)
		blanks += words.at[i] == ' ';
	/* "NO_WARNINGS=" */
	if (str_find_byte(words, '=', 0) != STR_NONE || str_find_byte(words, '_', 0) != STR_NONE)
		return false;
	return blanks <= MOST_BLANKS && (text_speaks_of_codes_anywhere(words));
}

/* Signs of which one parts a number from the text after it. */
static size_t skip_border(struct str line, size_t at)
{
	static const struct str borders[] = {
		STR_INIT("::"),           STR_INIT(":"), STR_INIT("-"), STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\x94"), STR_INIT("|"), STR_INIT("="), STR_INIT("\xEF\xBC\x9A"),
	};
	size_t sign = str_skip_space(line, at);
	for (size_t i = 0; i < sizeof borders / sizeof *borders; i++)
		if (str_starts(str_slice(line, sign, line.len), borders[i]))
			return sign + borders[i].len;
	return at;
}

/* "Access denied (2)", perhaps with a border after it. */
static bool read_after_words(struct str line, size_t at, struct text_head *head,
			     struct value_found *value)
{
	ptrdiff_t open = str_find_byte(line, '(', at);
	while (open != STR_NONE &&
	       (!value_find(line, (size_t)open, value) || value->from != (size_t)open))
		open = str_find_byte(line, '(', (size_t)open + 1);
	if (open == STR_NONE || value->state != VALUE_GOOD || !value->bracketed)
		return false;
	size_t border = skip_border(line, value->end);
	bool ends = str_skip_space(line, value->end) >= line.len;
	head->words = at;
	head->words_end = (size_t)open;
	head->from = value->from;
	head->end = value->end;
	head->rest = str_skip_space(line, border);
	struct str words = str_trim(str_slice(line, at, (size_t)open));
	return words.len && (ends || border > value->end) && !names_something(words, 0);
}

/* HTTP's statuses are none of the page's own. */
static enum nameless said(const struct value_found *value)
{
	return value_is_http_status(value) ? NAMELESS_SURE : NAMELESS_SAID;
}

static enum nameless read_alone(struct str line, enum tag place, enum headed headed, bool apart,
				const struct value_found *value, bool ends)
{
	bool heading = tag_is_heading(place), item = place == TAG_LI || place == TAG_DT;
	bool here = headed == HEADED_HERE, likely = value_is_code_like(value);
	bool titled = likely && begins_title(line, value->end);
	/* "400: ['dry']," in code is data. */
	if (is_before_text(line, value->end, here, place != TAG_P)) {
		if (heading && likely)
			return here ? said(value) : NAMELESS_SURE;
		if (heading && here)
			return NAMELESS_SMALL;
		return heading                                        ? NAMELESS_BESIDE
		       : item && here                                 ? said(value)
		       : (item || place == TAG_P) && (likely || here) ? NAMELESS_MAYBE
		       : place == TAG_LI                              ? NAMELESS_ITEM
								      : NAMELESS_NONE;
	}
	/* "- 5 Too hot" */
	if (item && here && begins_title(line, value->end))
		return NAMELESS_MAYBE;
	/* "`12` text" */
	if ((item || heading) && here && apart && byte_is_space(str_byte(line, value->end)))
		return said(value);
	if (place == TAG_P)
		return titled && headed != HEADED_NOT ? NAMELESS_MAYBE : NAMELESS_NONE;
	/* "- Dry", and below it "- 4001" */
	if (place == TAG_LI && ends)
		return here && likely ? NAMELESS_MAYBE : NAMELESS_NONE;
	bool title = heading || place == TAG_DT;
	/* "17" is all of a title below one of codes. */
	if (title && here && ends)
		return value_is_year(value) ? NAMELESS_YEAR : said(value);
	if (title && likely && (ends || titled))
		return NAMELESS_MAYBE;
	return heading && begins_title(line, value->end) ? NAMELESS_BESIDE : NAMELESS_NONE;
}

/* "Access denied (2)" */
static enum nameless read_words(struct str line, enum tag place, enum headed headed, bool apart,
				struct str *number)
{
	struct text_head head;
	struct value_found value;
	if (!read_after_words(line, 0, &head, &value))
		return NAMELESS_NONE;
	*number = str_trim(str_slice(line, value.from, value.end));
	/* Any sentence may end so; of a paragraph nothing follows, and its words may be bold. */
	if (place == TAG_P && head.rest < line.len)
		return NAMELESS_NONE;
	if (place == TAG_P && !apart)
		return headed == HEADED_HERE ? NAMELESS_MAYBE : NAMELESS_NONE;
	if (place != TAG_P && !tag_is_heading(place) && place != TAG_LI && place != TAG_DT)
		return NAMELESS_NONE;
	return headed == HEADED_HERE        ? said(&value)
	       : value_is_code_like(&value) ? NAMELESS_MAYBE
					    : NAMELESS_NONE;
}

/* 2<sup>32</sup>: a power and no footnote. */
static bool may_be_power(struct str line, size_t from, size_t end)
{
	static const struct str bases[] = { STR_INIT("2"), STR_INIT("10"), STR_INIT("16") };
	return STR_IS_ONE_OF(str_slice(line, from, end), bases);
}

/* The value at the byte, which marks of footnotes end: "39[1]". */
static bool find_value(const struct flat *flat, struct str line, size_t at,
		       struct value_found *value)
{
	size_t end = str_word_end(line, at + (str_byte(line, at) == '-'));
	if (footnote_end(flat, line, end) > end && !may_be_power(line, at, end))
		line.len = end;
	return value_find(line, at, value);
}

enum nameless nameless_read(const struct flat *flat, struct str line, enum tag place,
			    enum headed headed, bool apart, struct str *number)
{
	size_t at = 0;
	/* "[ ] 5 Too hot": the box of a task. */
	if (str_starts(line, STR("[ ] ")) || str_starts(line, STR("[x] ")) ||
	    str_starts(line, STR("[X] ")))
		line = str_slice(line, 4, line.len);
	while (at < line.len && !byte_is_digit(line.at[at]))
		at++;
	if (at == line.len || (at && byte_is_word(line.at[at - 1])))
		return NAMELESS_NONE;
	if (at && line.at[at - 1] == '-' && (at == 1 || byte_is_space(line.at[at - 2])))
		at--;
	struct str words = str_trim(str_slice(line, 0, at));
	struct value_found value;
	bool alone = !words.len || str_eq(words, STR("[")) || str_eq(words, STR("("));
	bool announced = announces_code(words);
	if (!alone && !announced && wordy_capitals(line, &value).len) {
		*number = str_trim(str_slice(line, value.from, value.end));
		return place == TAG_P && headed == HEADED_HERE ? NAMELESS_MAYBE : NAMELESS_NONE;
	}
	if (!alone && !announced)
		return read_words(line, place, headed, apart, number);
	if (!find_value(flat, line, at, &value) || value.from != at || value.state != VALUE_GOOD)
		return NAMELESS_NONE;
	*number = str_trim(str_slice(line, value.from, value.end));
	value.end = footnote_end(flat, line, value.end);
	bool heading = tag_is_heading(place), item = place == TAG_LI || place == TAG_DT;
	/* "Error 2013 (HY000)" */
	struct str rest = str_trim(str_slice(line, value.end, line.len));
	bool ends =
	    !rest.len || (announced && str_byte(rest, 0) == '(' && str_ends(rest, STR(")")));
	bool before_text = is_before_text(line, value.end, announced, announced);
	bool line_alone = place == TAG_P && headed == HEADED_HERE;
	if (announced && (before_text || (ends && (heading || item || line_alone))))
		return !heading && !item ? NAMELESS_MAYBE
		       /* "Error 1: too many pumps" may count what is wrong. */
		       : headed == HEADED_HERE || value_is_code_like(&value) ? said(&value)
									     : NAMELESS_SURE;
	return alone ? read_alone(line, place, headed, apart, &value, ends) : NAMELESS_NONE;
}

bool nameless_head_read(const struct flat *flat, size_t at, size_t to, enum nameless_blank blank,
			struct text_head *head, struct value_found *value)
{
	struct str line = str_slice(flat_text(flat), 0, to);
	size_t from = at;
	while (from < to && !byte_is_digit(line.at[from]))
		from++;
	if (from > at && line.at[from - 1] == '-' && (from - 1 == at || line.at[from - 2] == ' '))
		from--;
	struct str words = str_trim(str_slice(line, at, from));
	bool bracket = str_eq(words, STR("[")) || str_eq(words, STR("("));
	bool announced = words.len > 1 && announces_code(words);
	*head = (struct text_head){ .from = from };
	bool first = (!words.len || bracket || announced) && from < to &&
		     find_value(flat, line, from, value) && value->from == from &&
		     value->state == VALUE_GOOD;
	if (!first)
		return read_after_words(line, at, head, value);
	size_t after = value->end;
	after += bracket && (str_byte(line, after) == ']' || str_byte(line, after) == ')');
	after = footnote_end(flat, line, skip_state(line, after));
	size_t border = skip_border(line, after);
	head->end = value->end;
	head->rest = str_skip_space(line, border);
	bool ends = head->rest >= to;
	bool parted = blank != BLANK_NEVER && begins_title(line, after) &&
		      (blank == BLANK_APART || value_is_code_like(value));
	bool colon = border > after && line.at[border - 1] == ':';
	bool number = byte_is_digit(str_byte(line, head->rest)) &&
		      !(colon && begins_with_number(line, head->rest));
	return (ends || border > after || bracket || parted) &&
	       !names_something(line, head->rest) && !number;
}

bool nameless_is_manual_page(struct str text, size_t to, bool first, const struct text_head *head,
			     const struct value_found *value)
{
	enum { LAST_SECTION = 9 };
	struct str word = str_slice(text, head->words, head->words_end);
	for (size_t i = 0; i < word.len; i++)
		if (!byte_is_word(word.at[i]) && word.at[i] != '-' && word.at[i] != '.')
			return false;
	return word.len && byte_is_lower(word.at[0]) && value->bracketed &&
	       value->form == FORM_DECIMAL && value->value && value->value <= LAST_SECTION &&
	       (first || head->rest >= to);
}
