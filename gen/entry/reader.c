#include "reader.h"

#include "limits.h"
#include "separator.h"
#include "token.h"

const struct token *reader_peek(const struct reader *r)
{
	return token_peek(&r->line, r->at);
}

struct token reader_look(const struct reader *r)
{
	return token_at(&r->line, r->at);
}

struct token reader_look_after(const struct reader *r, const struct token *token)
{
	return token_at(&r->line, token->end);
}

void reader_take_name(struct reader *r, const struct token *token)
{
	struct head *head = r->head;
	struct str text = token_name(r->arena, &r->line, token);
	if (token->name.parted) {
		struct str rest = text, first;
		str_part(&rest, '_', &first);
		struct str anchor = anchor_name(r->line.flat, token->name.from, first);
		/* Names are there longer than the tree. */
		text = anchor.len ? arena_str(r->arena, anchor) : text;
	}
	r->at = token->end > token->name.end ? token->end : token->name.end;
	/* "NAME (NAME)"; what is repeated farther off, the model drops. */
	for (size_t i = head->name_count; i-- > 0 && i + LIMIT_NAMES >= head->name_count;)
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

void reader_take_value(struct reader *r, const struct token *token)
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

void reader_take_value_after(struct reader *r, const struct token *token, size_t from)
{
	struct head *head = r->head;
	reader_take_value(r, token);
	if (head->value.state != VALUE_GOOD || separator_parts(&r->line, from, token->from))
		return;
	head->value.state = VALUE_UNCLEAR;
	head->value_text =
	    arena_str(r->arena, str_trim(str_slice(r->line.text, from, token->value.end)));
}

bool reader_has_value(const struct reader *r)
{
	return r->head->value.state != VALUE_NONE;
}

/* --- labels and borders --- */

static bool is_word(const struct reader *r, const struct token *token, struct str word)
{
	return str_eq_nocase(str_slice(r->line.text, token->from, token->end), word);
}

/* "error code 5", "Value: 5", "enum NAME": labels count as such only before what they announce. */
static bool is_label(const struct reader *r, const struct token *token)
{
	struct token next = reader_look_after(r, token);
	/* "has the value 5"; "has 5 pumps" is none. */
	if (is_word(r, token, STR("has"))) {
		struct token what = next;
		if (next.kind == TOKEN_LABEL && is_word(r, &next, STR("the")))
			what = reader_look_after(r, &next);
		if (what.kind != TOKEN_LABEL || is_word(r, &what, STR("the")))
			return false;
	}
	bool border = next.kind == TOKEN_BORDER && (next.sign == ':' || next.sign == '-') &&
		      next.apart <= (next.sign == '-');
	bool colon = border && next.sign == ':';
	if (border)
		next = reader_look_after(r, &next);
	if (next.kind == TOKEN_VALUE) {
		/*
		 * "Error (5)" may be a name with its value; "Error (5) - ERR_BUSY" and "Error: (5)"
		 * are not.
		 */
		struct token name = reader_look_after(r, &next);
		if (name.kind == TOKEN_BORDER)
			name = reader_look_after(r, &name);
		return !next.value.bracketed || colon ||
		       (name.kind == TOKEN_NAME && name.name.shape == NAME_SURE);
	}
	/* "204 No Content" */
	if (next.kind == TOKEN_NAME && next.name.shape != NAME_SURE && is_word(r, token, STR("no")))
		return false;
	return next.kind == TOKEN_NAME || next.kind == TOKEN_LABEL;
}

bool reader_skip_labels(struct reader *r)
{
	size_t start = r->at;
	while (reader_peek(r)->kind == TOKEN_LABEL) {
		struct token token = reader_look(r);
		if (!is_label(r, &token))
			break;
		r->at = token.end;
		const struct token *sign = reader_peek(r);
		if (sign->kind == TOKEN_BORDER && sign->sign != '>')
			r->at = sign->end;
	}
	return r->at > start;
}

char reader_skip_borders(struct reader *r)
{
	char sign = '\0';
	for (const struct token *token = reader_peek(r); token->kind == TOKEN_BORDER;
	     token = reader_peek(r)) {
		sign = token->sign;
		r->at = token->end;
	}
	return sign;
}
