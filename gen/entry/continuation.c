#include "reader.h"

#include "header_words.h"
#include "separator.h"
#include "text_code.h"

/*
 * Of the same make as the name before it: "(TLS)" after ERROR_HANDSHAKE_FAILED abbreviates
 * something.
 */
static bool fits_first_name(const struct reader *r, const struct token *token)
{
	if (!token->named || token->name.shape != NAME_SURE)
		return false;
	struct str name = str_slice(r->line.text, token->name.from, token->name.to);
	return !r->head->name_count || name_has_parts(name) ||
	       !name_has_parts(r->head->names[0].text);
}

/* "(also `CALL`)": a word says so, and nothing else is in the brackets. */
static bool is_said_same(const struct reader *r, const struct token *token)
{
	return token->named && token->name.shape == NAME_SURE &&
	       reader_look_after(r, token).kind == TOKEN_CLOSE;
}

/*
 * "NOT FOUND", for what only a blank parts from the word before it: neither of the two has parts.
 */
static bool is_phrase(const struct reader *r, const struct token *token)
{
	const struct head *head = r->head;
	bool parts = head->name_count && name_has_parts(head->names[head->name_count - 1].text);
	return !parts && !name_has_parts(str_slice(r->line.text, token->name.from, token->name.to));
}

/*
 * "HRESULT_FROM_WIN32(ERROR_BUSY)": what stands for the value is made of the one name in brackets,
 * which alone is the code's.
 */
static bool converts(const struct head *head, size_t names_before)
{
	return names_before == 1 && head->name_count == 2 &&
	       str_find(head->names[0].text, STR("_FROM_"), 0) != STR_NONE;
}

/* "8133 (HY000)": the state of the error, as ODBC and SQL have it, and no name. */
static bool is_state_of_value(const struct reader *r, const struct token *token)
{
	return r->head->value_first && !r->head->name_count &&
	       text_code_is_lettered_state(
		   str_slice(r->line.text, token->name.from, token->name.to));
}

/* Where letters and digits are the same: "pondDry" and "POND_DRY". */
static bool is_spelled_alike(struct str a, struct str b)
{
	size_t i = 0, k = 0;
	for (;; i++, k++) {
		while (str_byte(a, i) == '_')
			i++;
		while (str_byte(b, k) == '_')
			k++;
		if (i == a.len || k == b.len)
			return i == a.len && k == b.len;
		if (byte_lower(a.at[i]) != byte_lower(b.at[k]))
			return false;
	}
}

/* "POND_DRY (stateId: 3)": says what the number is, and is no further name of the code. */
static bool is_label(const struct reader *r, const struct token *token)
{
	struct token sign = reader_look_after(r, token);
	struct str name = str_slice(r->line.text, token->name.from, token->name.to);
	return r->head->name_count && byte_is_lower(str_byte(name, 0)) &&
	       (sign.sign == ':' || sign.sign == '=') &&
	       !is_spelled_alike(name, r->head->names[0].text);
}

bool continuation_bracket(struct reader *r)
{
	struct reader attempt = *r;
	struct head before = *r->head;
	bool any = false, same = false, after_word = false;
	const struct token open = reader_look(r);
	size_t border_at = open.end;
	attempt.at = open.end;
	for (;;) {
		/* "(NO CONTENT)" */
		bool label = reader_skip_labels(&attempt);
		after_word |= label && byte_is_upper(str_byte(r->line.text, attempt.at - 1));
		struct token token = reader_look(&attempt);
		if (token.kind == TOKEN_CLOSE) {
			attempt.at = token.end;
			any &= !(token.end < r->line.text.len &&
				 byte_is_word(r->line.text.at[token.end]));
			/* "init(1, COLOR_RED)" is a call. */
			any &= open.apart || attempt.head->value.state == before.value.state ||
			       attempt.head->name_count == before.name_count;
			break;
		} else if (token.kind == TOKEN_VALUE && !reader_has_value(&attempt) && !same &&
			   !(attempt.head->name_count > before.name_count &&
			     separator_is_operator(&r->line, border_at, token.from))) {
			reader_take_value_after(&attempt, &token, border_at);
			any = true;
		} else if (token.kind == TOKEN_NAME && is_label(&attempt, &token)) {
			attempt.at = border_at = token.end;
		} else if (token.kind == TOKEN_NAME && (fits_first_name(&attempt, &token) ||
							(same && is_said_same(&attempt, &token)))) {
			any = call_end(r->line.text, token.from) == token.from &&
			      !is_state_of_value(&attempt, &token) &&
			      !(after_word && is_phrase(&attempt, &token));
			if (!any)
				break;
			reader_take_name(&attempt, &token);
			border_at = attempt.at;
			after_word = true;
			continue;
		} else if (token.kind == TOKEN_SAME) {
			/* "(formerly 5)" */
			same = true;
			attempt.at = border_at = token.end;
		} else if (token.kind == TOKEN_BORDER) {
			attempt.at = token.end;
		} else {
			any = false;
			break;
		}
		after_word = false;
	}
	if (any && !open.apart && converts(r->head, before.name_count) &&
	    !reader_has_value(&attempt) && reader_look(&attempt).kind == TOKEN_VALUE) {
		r->head->names++;
		r->head->name_count--;
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
	const struct token open = reader_look(r);
	ptrdiff_t close = str_find_byte(r->line.text, ')', open.end);
	if (close == STR_NONE || r->head->note_end)
		return false;
	struct reader attempt = *r;
	attempt.at = (size_t)close + 1;
	/* "(void *)-1" has a minus, "(obsolete) - 1" a dash. */
	if (number_minus(r->line.text, attempt.at))
		return false;
	reader_skip_borders(&attempt);
	if (reader_peek(&attempt)->kind != TOKEN_VALUE)
		return false;
	r->head->note_from = open.end;
	r->head->note_end = (size_t)close;
	r->at = attempt.at;
	return true;
}

/* "NAME, OTHER", "NAME / OTHER", "NAME or OTHER"; and "NAME = OTHER" where a value follows. */
static bool take_further_name(struct reader *r, char border)
{
	enum token_kind kind = reader_peek(r)->kind;
	if (kind != TOKEN_SAME && kind != TOKEN_NAME)
		return false;
	struct token token = reader_look(r);
	bool same = token.kind == TOKEN_SAME;
	if (same)
		token = reader_look_after(r, &token);
	/* "Similarly to NAME (5)": a word begins a sentence. */
	if (same && r->head->name_count && name_shape(r->head->names[0].text) != NAME_SURE)
		return false;
	bool equal = border == '=' && !reader_has_value(r);
	bool listed = same || equal || border == ',' || border == '/';
	if (!listed || token.kind != TOKEN_NAME || !fits_first_name(r, &token))
		return false;
	struct token after = reader_look_after(r, &token);
	if (equal && after.kind == TOKEN_BORDER && after.sign == '=')
		after = reader_look_after(r, &after);
	/* "NAME = MAKE_ERROR(5)", "NAME, MAKE_ERROR(5)" have a call. */
	bool call = after.kind == TOKEN_VALUE && after.value.bracketed && !after.apart;
	if ((equal && after.kind != TOKEN_VALUE) || (call && !reader_has_value(r)))
		return false;
	if (after.kind == TOKEN_TEXT || after.kind == TOKEN_LABEL)
		return false;
	/* "A = 1, B = 2": the next entry. */
	bool other = after.kind == TOKEN_VALUE ||
		     (after.kind == TOKEN_BORDER && after.sign != ',' && after.sign != '/');
	if (reader_has_value(r) && other)
		return false;
	reader_take_name(r, &token);
	return true;
}

/*
 * "**Pump status**: 5": a word set together with the label after it, at `at`, is the label's, and
 * HTTP is one before any.
 */
static bool is_one_label(const struct reader *r, size_t at)
{
	const struct flat *flat = r->line.flat;
	struct str text = r->line.text, name = r->head->names[0].text;
	size_t label = str_skip_blanks(text, at);
	return !name_has_parts(name) && label > at && at > r->line.begin &&
	       (header_hint(name).http ||
		(flat_set(flat, at - 1) & flat_set(flat, label) & SET_STRONG));
}

/* "COMPARE returns 1 if ...": what a function does; no sign parts the value from the words. */
static bool is_of_function(const struct reader *r)
{
	const struct token *verb = reader_peek(r);
	if (!str_eq(str_slice(r->line.text, verb->from, verb->end), STR("returns")))
		return false;
	struct token value = token_at(&r->line, verb->end);
	return value.kind == TOKEN_VALUE && reader_look_after(r, &value).kind != TOKEN_BORDER;
}

/* The value after a name, after borders, which begin at `border_at`, and labels. */
static bool take_value_after(struct reader *r, char border, size_t border_at)
{
	size_t from = r->at;
	bool function = !border && is_of_function(r);
	bool labels = reader_skip_labels(r);
	if (reader_peek(r)->kind != TOKEN_VALUE)
		return false;
	struct token token = reader_look(r);
	if (reader_has_value(r) || function || (labels && !border && is_one_label(r, from)))
		return false;
	/* "PondLib-3" has no more between them than "PondLib 3". */
	bool joined = border == '-' && token.from == border_at + 1 &&
		      str_find_byte(r->head->names[0].text, '_', 0) == STR_NONE;
	r->head->plain = (!border || joined) && !labels && !token.value.bracketed &&
			 token.value.form == FORM_DECIMAL;
	reader_take_value_after(r, &token, border_at);
	return true;
}

/* "A = (B - C) / 2" computes something: after "=", what is in brackets is no name and no note. */
static bool read_bracket(struct reader *r, char border)
{
	struct reader attempt = *r;
	const struct head before = *r->head;
	bool read = continuation_bracket(&attempt);
	if (border == '=' && !reader_has_value(&attempt)) {
		*r->head = before;
		return false;
	}
	if (read)
		*r = attempt;
	return read || (!reader_has_value(r) && border != '=' && take_note(r));
}

/* Whether a further name or a value may begin there: mostly the head is over. */
static bool may_go_on(const struct reader *r)
{
	switch (reader_peek(r)->kind) {
	case TOKEN_BORDER:
	case TOKEN_OPEN:
	case TOKEN_VALUE:
	case TOKEN_LABEL:
	case TOKEN_SAME:
		return true;
	default:
		return false;
	}
}

void continuation_read(struct reader *r)
{
	while (may_go_on(r)) {
		struct reader attempt = *r;
		char border = reader_skip_borders(&attempt);
		bool taken = r->head->name_count && take_value_after(&attempt, border, r->at);
		if (!taken) {
			attempt.at = r->at;
			reader_skip_borders(&attempt);
			taken = take_further_name(&attempt, border);
		}
		if (!taken && reader_peek(&attempt)->kind == TOKEN_OPEN &&
		    (!border || border == '-' || !reader_has_value(r)))
			taken = read_bracket(&attempt, border);
		if (!taken)
			return;
		*r = attempt;
	}
}
