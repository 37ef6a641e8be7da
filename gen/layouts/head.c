#include "head.h"
#include "gap.h"

/* A place in a line, and the head that is being made. */
struct reader {
	struct arena *arena;
	struct token_line line;
	struct head *head;
	size_t at;
};

static struct token look(const struct reader *r)
{
	return token_at(&r->line, r->at);
}

static struct token look_behind(const struct reader *r, const struct token *token)
{
	return token_at(&r->line, token->end);
}

/* Bold or code. */
static bool is_set_apart(const struct reader *r, size_t at)
{
	return flat_set(r->line.flat, at) & (SET_STRONG | SET_CODE);
}

/* --- taking names and values --- */

static void take_name(struct reader *r, const struct token *token)
{
	struct head *head = r->head;
	struct str text = token_name(r->arena, &r->line, token);
	r->at = token->end > token->name.end ? token->end : token->name.end;
	/* "NAME (NAME)"; what is repeated farther off, the model drops. */
	enum { NEAR = 8 };
	for (size_t i = head->name_count; i-- > 0 && i + NEAR >= head->name_count;)
		if (str_eq(head->names[i].text, text))
			return;
	bool mark = token->from > r->line.begin && r->line.text.at[token->from - 1] == '>';
	const struct head_name name = {
		.text = text,
		.offset = flat_offset(r->line.flat, token->name.from),
		.repaired = mark || token->name.stray || token->name.parted ||
			    flat_is_split(r->line.flat, token->name.from, token->name.to),
		.wildcard = token->name.wildcard,
	};
	head_add_name(r->arena, head, &name);
}

static void take_value(struct reader *r, const struct token *token)
{
	struct head *head = r->head;
	struct str text = r->line.text;
	head->value = token->value;
	head->value_text =
	    arena_str(r->arena, str_trim(str_slice(text, token->value.from, token->value.end)));
	size_t digit = token->value.from;
	while (digit < token->end && !byte_is_digit(text.at[digit]) && !number_minus(text, digit))
		digit++;
	head->value_offset = flat_offset(r->line.flat, digit);
	head->value_first = !head->name_count;
	r->at = token->end;
}

/* The same behind signs that begin at `from`: some of them say that this is not the value. */
static void take_value_of_gap(struct reader *r, const struct token *token, size_t from)
{
	struct head *head = r->head;
	take_value(r, token);
	if (head->value.state != VALUE_GOOD || gap_parts(&r->line, from, token->from))
		return;
	head->value.state = VALUE_UNCLEAR;
	head->value_text =
	    arena_str(r->arena, str_trim(str_slice(r->line.text, from, token->value.end)));
}

static bool has_value(const struct reader *r)
{
	return r->head->value.state != VALUE_NONE;
}

/* --- labels and borders --- */

/* "error code 5", "Value: 5", "enum NAME": labels count as such only before what they announce. */
static bool is_label(const struct reader *r, const struct token *token)
{
	if (token->kind != TOKEN_LABEL)
		return false;
	struct token next = look_behind(r, token);
	if (next.kind == TOKEN_BORDER && (next.sign == ':' || next.sign == '-') &&
	    next.apart <= (next.sign == '-'))
		next = look_behind(r, &next);
	if (next.kind == TOKEN_VALUE) {
		/* "Error (5)" may be a name with its value; "Error (5) ERR_BUSY" is not. */
		struct token name = look_behind(r, &next);
		return !next.value.bracketed ||
		       (name.kind == TOKEN_NAME && name.name.shape == NAME_SURE);
	}
	return next.kind == TOKEN_NAME || next.kind == TOKEN_LABEL;
}

static bool skip_labels(struct reader *r)
{
	size_t start = r->at;
	for (struct token token = look(r); is_label(r, &token); token = look(r)) {
		r->at = token.end;
		token = look(r);
		if (token.kind == TOKEN_BORDER && token.sign != '>')
			r->at = token.end;
	}
	return r->at > start;
}

/* Takes dashes, colons, ...; the last one's sign, or '\0' where there is none. */
static char skip_borders(struct reader *r)
{
	char sign = '\0';
	for (struct token token = look(r); token.kind == TOKEN_BORDER; token = look(r)) {
		sign = token.sign;
		r->at = token.end;
	}
	return sign;
}

/* --- further names --- */

/* Of the same make as the name before it: "(TLS)" behind ERROR_HANDSHAKE_FAILED abbreviates something. */
static bool fits_first_name(const struct reader *r, const struct token *token)
{
	if (!token->named || token->name.shape != NAME_SURE)
		return false;
	struct str name = str_slice(r->line.text, token->name.from, token->name.to);
	return !r->head->name_count || name_has_parts(name) ||
	       !name_has_parts(r->head->names[0].text);
}

/*
 * A bracket with nothing but names, a value and words that say what they are: "(OTHER)",
 * "(replaced with OTHER)", "(value 5)", "(OTHER, 5)". Anything else in a bracket is text.
 */
static bool take_bracket(struct reader *r)
{
	struct reader attempt = *r;
	struct head before = *r->head;
	bool any = false, same = false;
	const struct token open = look(r);
	size_t gap = open.end;
	attempt.at = open.end;
	for (;;) {
		skip_labels(&attempt);
		struct token token = look(&attempt);
		if (token.kind == TOKEN_CLOSE) {
			attempt.at = token.end;
			any &= !(token.end < r->line.text.len &&
				 byte_is_word(r->line.text.at[token.end]));
			/* "init(1, COLOR_RED)" is a call. */
			any &= open.apart || attempt.head->value.state == before.value.state ||
			       attempt.head->name_count == before.name_count;
			break;
		} else if (token.kind == TOKEN_VALUE && !has_value(&attempt) && !same) {
			take_value_of_gap(&attempt, &token, gap);
			any = true;
		} else if (token.kind == TOKEN_NAME && fits_first_name(&attempt, &token)) {
			take_name(&attempt, &token);
			gap = attempt.at;
			any = true;
		} else if (token.kind == TOKEN_SAME) {
			/* "(formerly 5)" */
			same = true;
			attempt.at = gap = token.end;
		} else if (token.kind == TOKEN_BORDER) {
			attempt.at = token.end;
		} else {
			any = false;
			break;
		}
	}
	if (any)
		*r = attempt;
	else
		*r->head = before;
	return any;
}

/* "NAME (obsolete) 5": the bracket's words are a note, if the value does follow. */
static bool take_note(struct reader *r)
{
	struct token open = look(r);
	size_t close = open.end;
	while (close < r->line.text.len &&
	       !str_starts(str_slice(r->line.text, close, r->line.text.len), STR(")")))
		close++;
	if (close == r->line.text.len || r->head->note_end)
		return false;
	struct reader attempt = *r;
	attempt.at = close + 1;
	skip_borders(&attempt);
	if (look(&attempt).kind != TOKEN_VALUE)
		return false;
	r->head->note_from = open.end;
	r->head->note_end = close;
	r->at = attempt.at;
	return true;
}

/* "NAME, OTHER", "NAME / OTHER", "NAME or OTHER"; and "NAME = OTHER" where a value follows. */
static bool take_further_name(struct reader *r, char border)
{
	struct token token = look(r);
	bool same = token.kind == TOKEN_SAME;
	if (same)
		token = look_behind(r, &token);
	bool equal = border == '=' && !has_value(r);
	bool listed = same || equal || border == ',' || border == '/';
	if (!listed || token.kind != TOKEN_NAME || !fits_first_name(r, &token))
		return false;
	struct token behind = look_behind(r, &token);
	if (equal && behind.kind == TOKEN_BORDER && behind.sign == '=')
		behind = look_behind(r, &behind);
	/* "NAME = MAKE_ERROR(5)" is a call. */
	if (equal && (behind.kind != TOKEN_VALUE || (behind.value.bracketed && !behind.apart)))
		return false;
	if (behind.kind == TOKEN_TEXT || behind.kind == TOKEN_LABEL)
		return false;
	/* "A = 1, B = 2": the next entry. */
	bool other = behind.kind == TOKEN_VALUE ||
		     (behind.kind == TOKEN_BORDER && behind.sign != ',' && behind.sign != '/');
	if (has_value(r) && other)
		return false;
	take_name(r, &token);
	return true;
}

/* --- the two kinds of lines --- */

/* The value behind a name, after borders, which begin at `gap`, and labels. */
static bool take_value_behind(struct reader *r, char border, size_t gap)
{
	bool labels = skip_labels(r);
	struct token token = look(r);
	if (token.kind != TOKEN_VALUE || has_value(r))
		return false;
	r->head->plain =
	    !border && !labels && !token.value.bracketed && token.value.form == FORM_DECIMAL;
	take_value_of_gap(r, &token, gap);
	return true;
}

/* Names and a value in any order behind the first of them; stops before the description. */
static void read_further(struct reader *r)
{
	for (;;) {
		struct reader attempt = *r;
		char border = skip_borders(&attempt);
		bool taken = r->head->name_count && take_value_behind(&attempt, border, r->at);
		if (!taken) {
			attempt.at = r->at;
			skip_borders(&attempt);
			taken = take_further_name(&attempt, border);
		}
		if (!taken && look(&attempt).kind == TOKEN_OPEN &&
		    (!border || border == '-' || !has_value(r)))
			taken = take_bracket(&attempt) || (!has_value(r) && take_note(&attempt));
		if (!taken)
			return;
		*r = attempt;
	}
}

/* 5 NAME, 0x5 (NAME), 5: NAME. A name that begins a sentence is the description's. */
static void read_name_behind(struct reader *r)
{
	struct reader attempt = *r;
	char border = skip_borders(&attempt);
	bool parted = border != '\0';
	/* "1. NAME" numbers a list or its sections. */
	if (border == '.')
		return;
	if (look(&attempt).kind == TOKEN_OPEN) {
		if (take_bracket(&attempt))
			*r = attempt;
		return;
	}
	parted |= skip_labels(&attempt);
	struct token token = look(&attempt);
	if (!token.named || token.kind == TOKEN_SAME)
		return;
	/* "64:ff9b", "3:2:IN" */
	if (border == ':' && !token.apart && token.name.shape != NAME_SURE)
		return;
	struct token behind = look_behind(&attempt, &token);
	bool sure = token.name.shape == NAME_SURE || is_set_apart(r, token.name.from);
	/* "5 - failure" */
	if (!sure && (border == '-' || border == ':') &&
	    name_is_lower(str_slice(r->line.text, token.name.from, token.name.to)))
		return;
	/* "**5: NAME** text": value and name are set apart together. */
	unsigned set = flat_set(r->line.flat, r->head->value.from) &
		       flat_set(r->line.flat, token.name.from) & SET_STRONG;
	bool together = token.name.shape == NAME_SURE && set &&
			!(flat_set(r->line.flat, behind.from) & SET_STRONG);
	bool alone = behind.kind == TOKEN_END || behind.kind == TOKEN_CLOSE || together ||
		     (sure && (behind.kind == TOKEN_BORDER || behind.kind == TOKEN_OPEN));
	if (!alone && !(sure && !parted))
		return;
	attempt.head->plain = !parted && attempt.head->value.form == FORM_DECIMAL;
	take_name(&attempt, &token);
	*r = attempt;
	read_further(r);
}

/* A mark that strayed in front of a name is passed over, but told of. */
static void skip_stray_mark(struct reader *r)
{
	struct token token = look(r);
	/* "> 5" is none: it compares. */
	if (token.kind == TOKEN_BORDER && token.sign == '>' &&
	    look_behind(r, &token).kind != TOKEN_VALUE)
		r->at = token.end;
}

static bool read_line(struct reader *r)
{
	skip_stray_mark(r);
	bool labels = skip_labels(r);
	struct token token = look(r);
	if (token.kind == TOKEN_VALUE) {
		take_value(r, &token);
		read_name_behind(r);
		/* "Error 5: text" has a number, but no name; it may be any sentence. */
		return !labels || r->head->name_count || look(r).kind == TOKEN_END;
	}
	/* "alias" announces a name, ALIAS alone is one. */
	bool announces = token.kind == TOKEN_SAME && look_behind(r, &token).kind != TOKEN_END;
	if (!token.named || announces)
		return false;
	take_name(r, &token);
	read_further(r);
	return true;
}

/* Ends the head where the description begins. */
static void finish(struct reader *r)
{
	size_t before = r->at;
	struct head *head = r->head;
	if (head->value.state == VALUE_GOOD && !head->value_first &&
	    gap_is_of_sum(&r->line, head->value.from, r->at)) {
		head->value.state = VALUE_UNCLEAR;
		head->value_text = arena_str(r->arena, str_slice(r->line.text, head->value.from,
								 r->line.text.len));
	}
	bool border = skip_borders(r) != '\0';
	struct token next = look(r);
	bool end = next.kind == TOKEN_END;
	/* "**5 NAME** text": what is set apart ends at a border, too. */
	bool apart = !end && r->head->value.state != VALUE_NONE && before > r->line.begin &&
		     is_set_apart(r, before - 1) && !is_set_apart(r, next.from);
	r->head->whole =
	    border || apart || end || next.kind == TOKEN_CLOSE || next.kind == TOKEN_OPEN;
	r->head->end = end ? r->line.text.len : next.from;
}

bool head_read_line(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		    enum head_trust trust, struct head *head)
{
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

bool head_read_value(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		     struct head *head)
{
	struct head below = *head;
	struct token_memo memo = { 0 };
	struct reader r = { arena,
			    { flat, str_slice(flat_text(flat), 0, to), at, TRUST_SHAPE, &memo },
			    &below,
			    at };
	skip_borders(&r);
	bool labels = skip_labels(&r);
	struct token token = look(&r);
	if (token.kind != TOKEN_VALUE)
		return false;
	take_value_of_gap(&r, &token, at);
	struct token behind = look(&r);
	bool comment = str_starts(str_slice(r.line.text, behind.from, to), STR("//"));
	/* "5 minutes have passed" is a sentence; "5 // since v2", "(5) text" or "0x5" are not. */
	bool sure = labels || comment || token.value.form != FORM_DECIMAL || token.value.bracketed;
	if (!sure && behind.kind == TOKEN_TEXT)
		return false;
	read_further(&r);
	finish(&r);
	below.value_first = false;
	if (comment)
		below.end = to;
	*head = below;
	return true;
}
