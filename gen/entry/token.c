#include "token.h"

#include "limits.h"
#include "words.h"

/* What stands around names and values without belonging to them. */
static const struct str marks[] = {
	STR_INIT("\""),
	STR_INIT("'"),
	STR_INIT("`"),
	STR_INIT("*"),
	STR_INIT("#"),
	STR_INIT("\xE2\x80\x9C"),
	STR_INIT("\xE2\x80\x9D"),
	STR_INIT("\xE2\x80\x98"),
	STR_INIT("\xE2\x80\x99"),
	STR_INIT("\xE2\x80\xA0"),
	STR_INIT("\xE2\x80\xA1"),
	STR_INIT("\xE2\x80\xA2"),
	STR_INIT("\xE2\x97\x8F"), /* black circle and small square: bullets, too */
	STR_INIT("\xE2\x96\xAA"),
	STR_INIT("\xC2\xB9"),
	STR_INIT("\xC2\xB2"),
	STR_INIT("\xC2\xB3"),
	STR_INIT("\xC2\xB6"),
	STR_INIT("\xC2\xAB"), /* angle quotes */
	STR_INIT("\xC2\xBB"),
	STR_INIT("\xC2\xA7"),
};

static bool begins_mark(char c)
{
	return c == '"' || c == '\'' || c == '`' || c == '*' || c == '#' ||
	       (unsigned char)c >= 0x80;
}

static const struct sign {
	struct str text;
	enum token_kind kind;
	char sign;
} signs[] = {
	{ STR_INIT("/*"), TOKEN_COMMENT, '*' },
	{ STR_INIT(":"), TOKEN_BORDER, ':' },
	{ STR_INIT("="), TOKEN_BORDER, '=' },
	{ STR_INIT(","), TOKEN_BORDER, ',' },
	{ STR_INIT(";"), TOKEN_BORDER, ';' },
	{ STR_INIT("|"), TOKEN_BORDER, '|' },
	{ STR_INIT("."), TOKEN_BORDER, '.' },
	{ STR_INIT("/"), TOKEN_BORDER, '/' },
	{ STR_INIT("-"), TOKEN_BORDER, '-' },
	{ STR_INIT(">"), TOKEN_BORDER, '>' },
	{ STR_INIT("\xE2\x80\x93"), TOKEN_BORDER, '-' }, /* en dash */
	{ STR_INIT("\xE2\x80\x94"), TOKEN_BORDER, '-' }, /* em dash */
	{ STR_INIT("\xE2\x86\x92"), TOKEN_BORDER, '>' }, /* arrow */
	{ STR_INIT("\xEF\xBC\x9A"), TOKEN_BORDER, ':' }, /* full-width signs */
	{ STR_INIT("\xEF\xBC\x8C"), TOKEN_BORDER, ',' },
	{ STR_INIT("\xE3\x80\x81"), TOKEN_BORDER, ',' },
	{ STR_INIT("\xE3\x80\x82"), TOKEN_BORDER, '.' },
	{ STR_INIT("("), TOKEN_OPEN, '(' },
	{ STR_INIT("["), TOKEN_OPEN, '(' },
	{ STR_INIT("\xEF\xBC\x88"), TOKEN_OPEN, '(' },
	{ STR_INIT(")"), TOKEN_CLOSE, ')' },
	{ STR_INIT("]"), TOKEN_CLOSE, ')' },
	{ STR_INIT("\xEF\xBC\x89"), TOKEN_CLOSE, ')' },
};

/* "NAME[1]", "NAME [1]": a footnote, or the size of an array. */
static size_t skip_index(struct str text, size_t at)
{
	size_t end = at + 1;
	if (str_byte(text, at) != '[')
		return at;
	while (byte_is_digit(str_byte(text, end)))
		end++;
	return end > at + 1 && str_byte(text, end) == ']' ? end + 1 : at;
}

/* "[ ] NAME": the box of a task. */
static size_t skip_box(struct str text, size_t at)
{
	struct str box = str_slice(text, at, at + sizeof "[x]" - 1);
	if (str_byte(text, at) != '[')
		return at;
	bool is_box = str_eq(box, STR("[ ]")) || str_eq_nocase(box, STR("[x]"));
	return is_box && str_byte(text, at + box.len) == ' ' ? at + box.len : at;
}

size_t token_skip_marks(const struct token_line *line, size_t at)
{
	for (;;) {
		size_t start = at;
		at += str_space_at(line->text, at);
		/* What is raised is a footnote's sign. */
		if (at < line->text.len && flat_set_of(line->flat, at, SET_SUP))
			at++;
		/* A number that is struck out is no longer the value. */
		if (byte_is_digit(str_byte(line->text, at)))
			while (at < line->text.len && flat_set_of(line->flat, at, SET_DEL))
				at++;
		struct str rest = str_slice(line->text, at, line->text.len);
		at = at > line->begin ? skip_index(line->text, at) : skip_box(line->text, at);
		/* Mostly a word stands here, and no mark. */
		if (at == start && byte_is_word(str_byte(rest, 0)))
			return at;
		/* "#123" is an issue's number; a section's sign after a word is a footnote. */
		bool section = str_starts(rest, STR("\xC2\xA7")) &&
			       !(at > line->begin && byte_is_word(line->text.at[at - 1]));
		if (section || (str_starts(rest, STR("#")) && byte_is_digit(str_byte(rest, 1))))
			return at;
		if (at == start && !begins_mark(str_byte(rest, 0)))
			return at;
		for (size_t i = 0; i < sizeof marks / sizeof *marks && at == start; i++)
			if (str_starts(rest, marks[i]))
				at += marks[i].len;
		if (at == start)
			return at;
	}
}

/* After a sign that parts names from values, and that is no hyphen. */
static bool follows_sign(struct str before)
{
	static const struct str ends[] = { STR_INIT("="),
					   STR_INIT(":"),
					   STR_INIT(","),
					   STR_INIT(";"),
					   STR_INIT("|"),
					   STR_INIT(">"),
					   STR_INIT("\xE2\x80\x93"), /* dashes, an arrow */
					   STR_INIT("\xE2\x80\x94"),
					   STR_INIT("\xE2\x86\x92") };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(before, ends[i]))
			return true;
	return false;
}

/* 2<sup>32</sup> is a power; after another number, what is raised is a footnote. */
static bool is_power(const struct token_line *line, const struct value_found *value)
{
	if (value->value != 2 && value->value != 10 && value->value != 16)
		return false;
	size_t end = value->end < line->text.len ? value->end + 2 : value->end;
	bool raised = false;
	for (size_t i = value->from; i < end && i < line->text.len; i++)
		raised |= flat_set_of(line->flat, i, SET_SUP) != 0;
	return raised;
}

/* "33" of which the second digit is a link, or lowered: a footnote's sign, or a base. */
static bool is_half_marked(const struct flat *flat, size_t from, size_t end)
{
	enum { MARKS = SET_LINK | SET_SUB };
	struct str text = flat_text(flat);
	if (flat_is_even(flat, from, end))
		return false;
	unsigned before = flat_set(flat, from) & MARKS;
	for (size_t i = from + 1; i < end; i++) {
		unsigned set = flat_set(flat, i) & MARKS;
		if (set != before && byte_is_digit(text.at[i]) && byte_is_digit(text.at[i - 1]))
			return true;
		before = set;
	}
	return false;
}

/*
 * "(5)", "0x5", "-5", "_HRESULT_TYPEDEF_(5)": a value, and nothing that makes it a part of
 * something else.
 */
static bool read_value(const struct token_line *line, struct token *token)
{
	struct str text = line->text;
	size_t at = token->from;
	/* Mostly one of these stands here, where no word does. */
	if (str_find_byte(STR(":=,;|.)>"), text.at[at], 0) != STR_NONE)
		return false;
	bool apart = token->apart || at == line->begin;
	/* "NAME-5" has a dash, "NAME=-5" and "NAME:-5" have a minus. */
	bool after_sign = !apart && follows_sign(str_slice(text, 0, at));
	if ((number_minus(text, at) && !apart && !after_sign) || (text.at[at] == '[' && !apart))
		return false;
	if (!value_find(text, at, &token->value) ||
	    (token->value.bracketed && token->value.unclosed))
		return false;
	size_t end = token->value.end;
	struct str word = str_trim(str_slice(text, end, text.len));
	size_t letters = 0;
	while (byte_is_letter(str_byte(word, letters)))
		letters++;
	bool attached = byte_is_word(str_byte(text, end));
	/* "222 Second keyword": a text that begins with such a word. */
	bool text_begins = byte_is_upper(str_byte(word, 0)) && byte_is_lower(str_byte(word, 1)) &&
			   str_byte(word, letters) == ' ' &&
			   byte_is_lower(str_byte(word, letters + 1));
	bool unit = token->value.form == FORM_DECIMAL && letters &&
		    word_is_unit(str_slice(word, 0, letters)) && !text_begins &&
		    !byte_is_word(str_byte(word, letters));
	token->end = end;
	if (token->value.state == VALUE_GOOD && is_half_marked(line->flat, token->value.from, end))
		token->value.state = VALUE_UNCLEAR;
	return !attached && !unit && !is_power(line, &token->value);
}

/* "_WRAPPED_(5)", "UINT32_C(5)": a macro that leaves a value as it is. */
static bool is_wrapper(struct str text, const struct name_found *name)
{
	struct str word = str_slice(text, name->from, name->to);
	bool wraps = str_starts(word, STR("_")) && str_ends(word, STR("_"));
	return (wraps || (str_starts(word, STR("UINT")) && str_ends(word, STR("_C")))) &&
	       str_byte(text, name->to) == '(';
}

/* A part of a name that cannot be a translated word: "E", "NOT_FOUND", "errSuccess". */
static bool is_name_part(struct str part)
{
	return part.len && (!str_holds_lower(part) || name_shape(part) == NAME_SURE);
}

/* Set as one piece: all of it bold, code or a link, or alone on its line. */
static bool is_set_together(const struct token_line *line, size_t from, size_t to)
{
	if (!str_trim(str_slice(line->text, line->begin, from)).len &&
	    !str_trim(str_slice(line->text, to, line->text.len)).len)
		return true;
	unsigned set = SET_STRONG | SET_CODE | SET_LINK;
	if (flat_is_even(line->flat, from, to))
		return (flat_set(line->flat, from) & set) != 0;
	for (size_t i = from; i < to; i++)
		set &= flat_set(line->flat, i);
	return set != 0;
}

/*
 * "WBEM _ E _ FAILED", "ERR_NOT_ FOUND": blanks beside underscores, as translators and broken lines
 * leave them.
 */
static bool join_parts(const struct token_line *line, struct name_found *name)
{
	struct str text = line->text;
	size_t to = name->to, next_part = str_skip_blanks(text, to);
	/* Mostly no underscore stands beside a blank there. */
	if (next_part == to || (text.at[to - 1] == '_') == (str_byte(text, next_part) == '_'))
		return false;
	struct str begin = str_slice(text, name->from, to);
	/* A name of several parts goes on in capitals, wherever it stands. */
	bool parted = false, lost = false,
	     capitals = !str_holds_lower(begin) && name_has_parts(begin);
	if (!is_name_part(begin))
		return false;
	for (;;) {
		size_t blanks_end = str_skip_blanks(text, to);
		bool open = text.at[to - 1] == '_', sign = str_byte(text, blanks_end) == '_';
		if (blanks_end == to || open == sign)
			break;
		size_t part = str_skip_blanks(text, blanks_end + sign),
		       end = str_word_end(text, part);
		struct str next = str_slice(text, part, end);
		if (!next.len)
			return false;
		parted = true;
		capitals &= next.len > 1 && !str_holds_lower(next);
		/* "ERR _ _BUSY", "ERR _ besetzt": a part is gone, or translated. */
		lost |= (sign && next.at[0] == '_') || !is_name_part(next);
		to = end;
	}
	struct str first = str_slice(text, name->from, name->to);
	if (!parted || text.at[to - 1] == '_' ||
	    !(capitals || is_set_together(line, name->from, to)) ||
	    (lost && !anchor_name(line->flat, name->from, first).len))
		return false;
	name->to = name->end = to;
	name->parted = true;
	name->shape = NAME_SURE;
	return true;
}

/* `found`: what name_find says of the token's place, or NULL. */
static void read_word(const struct token_line *line, struct token *token,
		      const struct name_found *found)
{
	struct str text = line->text;
	size_t end = token->from;
	while (byte_is_letter(str_byte(text, end)))
		end++;
	struct str word = str_slice(text, token->from, end);
	bool whole = !byte_is_word(str_byte(text, end));
	token->end = end > token->from ? end : token->from + 1;
	token->kind = TOKEN_TEXT;
	if (whole && word_begins_clause(word))
		return;
	if (found) {
		token->name = *found;
		whole &= !join_parts(line, &token->name);
		/* The beginning of a name that cannot be put together is none. */
		if (!token->name.parted &&
		    str_starts(str_slice(text, token->name.to, text.len), STR(" _ ")))
			return;
		token->named = token->name.shape == NAME_SURE || line->trust == TRUST_WORD ||
			       flat_set_of(line->flat, token->name.from, SET_STRONG | SET_CODE);
		token->end = token->name.end = skip_index(text, token->name.end);
	}
	static const enum token_kind kinds[] = {
		[WORD_LABEL] = TOKEN_LABEL, [WORD_SAME] = TOKEN_SAME
	};
	enum word_role role = whole ? word_role(word) : WORD_PLAIN;
	if (role != WORD_PLAIN)
		token->kind = kinds[role];
	else if (token->named)
		token->kind = TOKEN_NAME;
}

static bool read_sign(const struct token_line *line, struct token *token)
{
	struct str rest = str_slice(line->text, token->from, line->text.len);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(rest, signs[i].text))
			continue;
		token->kind = signs[i].kind;
		token->sign = signs[i].sign;
		token->end = token->from + signs[i].text.len;
		return true;
	}
	return false;
}

/*
 * "-EBUSY" at a line's beginning: an errno as functions return it; the name stands after the minus.
 */
static bool read_negated(const struct token_line *line, struct token *token)
{
	struct str text = line->text;
	size_t name = token->from + 1, end = str_word_end(text, name);
	if (str_byte(text, token->from) != '-' || str_byte(text, name) != 'E' || end < name + 3 ||
	    str_byte(text, end) == '=' || token->from != token_skip_marks(line, line->begin))
		return false;
	for (size_t i = name; i < end; i++)
		if (byte_is_lower(text.at[i]))
			return false;
	size_t from = token->from;
	struct name_found found;
	token->from = name;
	read_word(line, token, name_find(text, name, &found) ? &found : NULL);
	token->from = from;
	return token->kind == TOKEN_NAME;
}

/* "PERM|NODE|4": bits that are set together, of which only a number says which; no single value. */
static bool read_bits(const struct token_line *line, const struct name_found *name,
		      struct token *token)
{
	size_t end = name->to;
	bool number = false;
	while (str_byte(line->text, end) == '|' && byte_is_word(str_byte(line->text, end + 1))) {
		number = byte_is_digit(str_byte(line->text, end + 1));
		end = str_word_end(line->text, end + 1);
	}
	if (!number)
		return false;
	token->kind = TOKEN_VALUE;
	token->end = end;
	token->value =
	    (struct value_found){ .state = VALUE_UNCLEAR, .from = token->from, .end = end };
	return true;
}

static struct token read_token(const struct token_line *line, size_t at)
{
	struct token token = { .from = token_skip_marks(line, at) };
	token.apart = token.from > at || (at > line->begin && str_byte(line->text, at - 1) == ' ');
	token.end = token.from;
	if (token.from >= line->text.len)
		return token;
	char first = line->text.at[token.from];
	struct name_found name;
	bool word = byte_is_word(first);
	bool is_name = word && name_find(line->text, token.from, &name);
	bool wrapper = is_name && is_wrapper(line->text, &name);
	if (is_name && read_bits(line, &name, &token))
		return token;
	/* Digits that strayed in front of a name ("31ERROR_X") are the name's. */
	struct number number;
	bool based = first == '0' && (str_byte(line->text, token.from + 1) == 'B' ||
				      str_byte(line->text, token.from + 1) == 'O');
	bool stray = is_name && !wrapper && byte_is_digit(first) &&
		     !(based && number_read(line->text, token.from, &number));
	/* "X'1F'" */
	bool quoted = word && str_byte(line->text, token.from + 1) == '\'';
	if ((!word || wrapper || quoted || byte_is_digit(first)) && !stray &&
	    read_value(line, &token)) {
		token.kind = TOKEN_VALUE;
		return token;
	}
	token.value = (struct value_found){ .state = VALUE_NONE };
	if (word || (!read_negated(line, &token) && !read_sign(line, &token)))
		read_word(line, &token, is_name ? &name : NULL);
	return token;
}

const struct token *token_peek(const struct token_line *line, size_t at)
{
	struct token_memo *memo = line->memo;
	enum { SLOTS = sizeof memo->slots / sizeof *memo->slots };
	size_t slot = at % SLOTS;
	if (memo->slots[slot].after != at + 1) {
		memo->slots[slot].token = read_token(line, at);
		memo->slots[slot].after = at + 1;
	}
	return &memo->slots[slot].token;
}

struct token token_at(const struct token_line *line, size_t at)
{
	return line->memo ? *token_peek(line, at) : read_token(line, at);
}

struct str token_name(struct arena *arena, const struct token_line *line, const struct token *token)
{
	struct str text = str_slice(line->text, token->name.from, token->name.to);
	if (!token->name.parted)
		return arena_str(arena, text);
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != ' ')
			buf_add_byte(&out, text.at[i]);
	return buf_take(&out, arena);
}

size_t call_end(struct str text, size_t at)
{
	size_t name = str_word_end(text, at), open = 0;
	bool digit = false;
	if (name == at || byte_is_digit(text.at[at]) || str_byte(text, name) != '(')
		return at;
	for (size_t end = name; end < text.len && end - at < LIMIT_CALL && text.at[end] != '\n';
	     end++) {
		char c = text.at[end];
		digit |= byte_is_digit(c);
		open += c == '(';
		open -= c == ')';
		if (!open)
			return digit ? end + 1 : at;
	}
	return at;
}
