#include "head.h"

#include "reader.h"
#include "separator.h"
#include "words.h"

/* Bold or code. */
static bool is_set_apart(const struct reader *r, size_t at)
{
	return flat_set(r->line.flat, at) & (SET_STRONG | SET_CODE);
}

/* --- the two kinds of lines --- */

/* An abbreviation, words in brackets that explain it, and a word in small letters. */
static bool goes_on_after_bracket(const struct reader *r, const struct token *name)
{
	struct str text = r->line.text;
	ptrdiff_t close = str_find_byte(text, ')', name->end);
	return close != STR_NONE &&
	       !name_has_parts(str_slice(text, name->name.from, name->name.to)) &&
	       byte_is_lower(str_byte(text, str_skip_blanks(text, (size_t)close + 1)));
}

/* 5 NAME, 0x5 (NAME), 5: NAME. A name that begins a sentence is the description's. */
static void read_name_after(struct reader *r)
{
	struct reader attempt = *r;
	char border = reader_skip_borders(&attempt);
	bool parted = border != '\0';
	/* "1. NAME" numbers a list or its sections. */
	if (border == '.')
		return;
	if (reader_peek(&attempt)->kind == TOKEN_OPEN) {
		if (continuation_bracket(&attempt))
			*r = attempt;
		return;
	}
	parted |= reader_skip_labels(&attempt);
	struct token token = reader_look(&attempt);
	if (!token.named || token.kind == TOKEN_SAME)
		return;
	/* "64:ff9b", "3:2:IN" */
	if (border == ':' && !token.apart && token.name.shape != NAME_SURE)
		return;
	struct token after = reader_look_after(&attempt, &token);
	bool sure = token.name.shape == NAME_SURE || is_set_apart(r, token.name.from);
	/* "5 - failure" */
	if (!sure && (border == '-' || border == ':') &&
	    name_is_lower(str_slice(r->line.text, token.name.from, token.name.to)))
		return;
	/* "**5: NAME** text": value and name are set apart together. */
	unsigned set = flat_set(r->line.flat, r->head->value.from) &
		       flat_set(r->line.flat, token.name.from) & SET_STRONG;
	bool together = token.name.shape == NAME_SURE && set &&
			!(flat_set(r->line.flat, after.from) & SET_STRONG);
	bool alone = after.kind == TOKEN_END || after.kind == TOKEN_CLOSE || together ||
		     (sure && (after.kind == TOKEN_BORDER || after.kind == TOKEN_OPEN ||
			       after.kind == TOKEN_COMMENT));
	/* "5: RTC (by radio) is off": a sentence. */
	if (after.kind == TOKEN_OPEN && goes_on_after_bracket(&attempt, &token))
		return;
	/* "5 => NAME text": the arrow shows what the number stands for. */
	bool shown = border == '>' && token.name.shape == NAME_SURE &&
		     name_has_parts(str_slice(r->line.text, token.name.from, token.name.to));
	if (!alone && !shown && !(sure && !parted))
		return;
	attempt.head->plain = !parted && attempt.head->value.form == FORM_DECIMAL;
	reader_take_name(&attempt, &token);
	*r = attempt;
	continuation_read(r);
}

/* A mark that strayed in front of a name is passed over, but reported. */
static void skip_stray_mark(struct reader *r)
{
	const struct token *token = reader_peek(r);
	if (token->kind != TOKEN_BORDER || token->sign != '>')
		return;
	/* "> 5" is none: it compares. */
	struct reader after = *r;
	after.at = token->end;
	if (reader_peek(&after)->kind != TOKEN_VALUE)
		*r = after;
}

/* "Error |5| ERR_BUSY": the name follows, and what stands before the value only announces it. */
static bool is_before_name(const struct reader *r)
{
	struct reader after = *r;
	reader_skip_borders(&after);
	struct token next = reader_look(&after);
	return r->head->name_count == 1 && reader_has_value(r) && next.kind == TOKEN_NAME &&
	       next.name.shape == NAME_SURE &&
	       name_has_parts(str_slice(r->line.text, next.name.from, next.name.to));
}

/*
 * "[EBUSY]", as POSIX writes its errors: the name between the brackets, and nothing else in them.
 */
static bool take_bracketed_name(struct reader *r)
{
	if (reader_peek(r)->kind != TOKEN_OPEN)
		return false;
	struct token open = reader_look(r);
	if (str_byte(r->line.text, open.from) != '[')
		return false;
	struct token name = reader_look_after(r, &open);
	if (!name.named || name.name.shape != NAME_SURE)
		return false;
	struct token close = reader_look_after(r, &name);
	if (close.kind != TOKEN_CLOSE || str_byte(r->line.text, close.from) != ']')
		return false;
	reader_take_name(r, &name);
	r->at = close.end;
	return true;
}

static bool read_line(struct reader *r)
{
	skip_stray_mark(r);
	if (take_bracketed_name(r)) {
		continuation_read(r);
		return true;
	}
	bool labels = reader_skip_labels(r);
	struct token token = reader_look(r);
	if (token.kind == TOKEN_VALUE) {
		size_t label = token.from;
		while (labels && !byte_is_word(r->line.text.at[label - 1]))
			label--;
		reader_take_value_after(r, &token, label);
		read_name_after(r);
		/* "Error 5: text" has a number, but no name; it may be any sentence. */
		return !labels || r->head->name_count || reader_peek(r)->kind == TOKEN_END;
	}
	/* "alias" announces a name, ALIAS alone is one. */
	bool announces = token.kind == TOKEN_SAME && reader_look_after(r, &token).kind != TOKEN_END;
	/* "Return values", "Error codes" above numbers are titles. */
	bool title = labels && token.kind == TOKEN_LABEL && token.name.shape != NAME_SURE;
	if (!token.named || announces || title)
		return false;
	reader_take_name(r, &token);
	continuation_read(r);
	return token.kind != TOKEN_LABEL || !is_before_name(r);
}

/*
 * "NAME = 65,535": one number or two, which nobody can tell; where the value should stand, and
 * nothing else is there, it is a value that cannot be read.
 */
static void note_grouped(struct reader *r, const struct token *next)
{
	struct head *head = r->head;
	struct str text = r->line.text;
	size_t end = next->from, commas = 0;
	while (byte_is_digit(str_byte(text, end)) ||
	       (str_byte(text, end) == ',' && byte_is_digit(str_byte(text, end + 1))))
		commas += text.at[end++] == ',';
	if (!head->name_count || reader_has_value(r) || !commas || !head->border ||
	    (head->border != '=' && end < text.len && text.at[end] != ':'))
		return;
	head->value =
	    (struct value_found){ .state = VALUE_UNCLEAR, .from = next->from, .end = end };
	head->value_text = arena_str(r->arena, str_slice(text, next->from, end));
	head->value_offset = flat_offset(r->line.flat, next->from);
}

/* Ends the head where the description begins. */
static void finish(struct reader *r)
{
	size_t before = r->at;
	struct head *head = r->head;
	bool read = head->value.state == VALUE_GOOD && !head->value_first;
	head->value.hangs = read ? (unsigned char)separator_hangs(&r->line, &head->value) : 0;
	if (read && (head->value.hangs || separator_goes_on(&r->line, &head->value, r->at))) {
		head->value.state = VALUE_UNCLEAR;
		size_t end =
		    head->value.hangs ? head->value.end + head->value.hangs : r->line.text.len;
		head->value_text =
		    arena_str(r->arena, str_slice(r->line.text, head->value.from, end));
	}
	head->border = reader_skip_borders(r);
	struct token next = reader_look(r);
	note_grouped(r, &next);
	bool end = next.kind == TOKEN_END;
	/* "**5 NAME** text": what is set apart ends at a border, too. */
	bool apart = !end && r->head->value.state != VALUE_NONE && before > r->line.begin &&
		     is_set_apart(r, before - 1) && !is_set_apart(r, next.from);
	bool comment = next.kind == TOKEN_COMMENT;
	r->head->whole = r->head->border || apart || end || comment || next.kind == TOKEN_CLOSE ||
			 next.kind == TOKEN_OPEN;
	r->head->end = end ? r->line.text.len : comment ? next.end : next.from;
}

static const struct str joints[] = { STR_INIT("or "), STR_INIT("and "), STR_INIT("& ") };

size_t head_first_joint(struct str text)
{
	size_t first = text.len;
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		ptrdiff_t at = str_find(str_slice(text, 0, first), joints[i], 0);
		first = at == STR_NONE ? first : (size_t)at;
	}
	return first;
}

size_t head_after_joint(struct str text, size_t at)
{
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		struct name_found name;
		size_t after = at + joints[i].len;
		if (str_starts(str_slice(text, at, text.len), joints[i]) &&
		    name_find(text, after, &name) && name.from == after && name.shape == NAME_SURE)
			return after;
	}
	return at;
}

bool head_read_line(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		    enum head_trust trust, struct head *head)
{
	if (head_read_plain(arena, flat, at, to, head))
		return true;
	*head = (struct head){ .end = at };
	struct token_memo memo = { 0 };
	struct reader r = {
		arena, { flat, str_slice(flat_text(flat), 0, to), at, trust, &memo }, head, at
	};
	if (!read_line(&r))
		return false;
	finish(&r);
	return true;
}

/* "Value = 5" below a name; "ERROR = 5" is an entry of its own. */
static bool skip_assigned_label(struct reader *r)
{
	struct token label = reader_look(r), sign = reader_look_after(r, &label);
	struct token value = reader_look_after(r, &sign);
	if (label.kind != TOKEN_LABEL || sign.kind != TOKEN_BORDER || sign.sign != '=' ||
	    value.kind != TOKEN_VALUE || label.end < label.from + 2 ||
	    byte_is_upper(r->line.text.at[label.from + 1]))
		return false;
	r->at = value.from;
	return true;
}

bool head_read_value(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		     struct head *head)
{
	struct head below = *head;
	struct token_memo memo = { 0 };
	struct reader r = { arena,
			    { flat, str_slice(flat_text(flat), 0, to), at, TRUST_SHAPE, &memo },
			    &below,
			    at };
	reader_skip_borders(&r);
	bool labels = reader_skip_labels(&r), assigned = !labels && skip_assigned_label(&r);
	labels |= assigned;
	struct token token = reader_look(&r);
	if (token.kind != TOKEN_VALUE)
		return false;
	reader_take_value_after(&r, &token, assigned ? r.at : at);
	struct token after = reader_look(&r);
	bool comment = str_starts(str_slice(r.line.text, after.from, to), STR("//"));
	/* "1." numbers a list; "0 or EBUSY" gives several; "Returns 1 if ..." is a sentence. */
	bool numbers = !labels && token.value.form == FORM_DECIMAL && !token.value.bracketed &&
		       after.kind == TOKEN_BORDER && after.sign == '.' && !after.apart;
	struct str label = str_slice(r.line.text, at, token.from),
		   next = str_slice(r.line.text, after.from, after.end);
	bool returns = after.kind == TOKEN_TEXT && word_returns(str_trim(label)) &&
		       byte_is_lower(str_byte(next, 0));
	if (numbers || returns || (after.kind == TOKEN_SAME && str_eq(next, STR("or"))))
		return false;
	/* "5 minutes have passed" is a sentence; "5 // since v2", "(5) text" or "0x5" are not. */
	bool sure = labels || comment || token.value.form != FORM_DECIMAL || token.value.bracketed;
	if (!sure && after.kind == TOKEN_TEXT)
		return false;
	continuation_read(&r);
	finish(&r);
	below.value_first = false;
	if (comment)
		below.end = to;
	*head = below;
	return true;
}

bool head_stands_apart(const struct flat *flat, const struct head *head)
{
	enum { APART = SET_STRONG | SET_CODE };
	struct str text = flat_text(flat);
	size_t end = head->end;
	if (end < 2 || end >= text.len || (flat_set(flat, end) & APART))
		return false;
	return (text.at[0] == '[' && text.at[end - 2] == ']') || (flat_set(flat, end - 2) & APART);
}
