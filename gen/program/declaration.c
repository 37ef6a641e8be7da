#include "declaration.h"

struct declaration *declaration_add(struct declarations *d, size_t name, struct str scope)
{
	const struct token *token = &d->tokens.items[name];
	d->items = arena_grow(d->arena, d->items, d->count, &d->capacity, sizeof *d->items);
	struct declaration *declaration = &d->items[d->count++];
	*declaration = (struct declaration){ .constant = {
						 .name = token->text,
						 .scope = scope,
						 .at = token->at,
						 .lead = token->at,
						 .expression_at = token->at,
						 .group = d->group,
					     } };
	return declaration;
}

void declaration_expression(struct declarations *d, struct declaration *declaration, size_t from,
			    size_t to)
{
	const struct token *items = d->tokens.items;
	while (from < to && items[from].kind == TOKEN_LINE)
		from++;
	while (to > from && items[to - 1].kind == TOKEN_LINE)
		to--;
	declaration->from = from;
	declaration->to = to;
	if (from == to)
		return;
	size_t end = items[to - 1].at + items[to - 1].text.len;
	declaration->constant.expression = str_slice(d->text, items[from].at, end);
	declaration->constant.expression_at = items[from].at;
}

size_t declaration_item_end(const struct declarations *d, size_t at, size_t to, struct str more)
{
	const struct token *items = d->tokens.items;
	for (; at < to; at = items[at].pair + 1) {
		const struct token *token = &items[at];
		bool sign = token->kind == TOKEN_SIGN && token->text.len == 1;
		if (sign && (token->text.at[0] == ',' ||
			     str_find_byte(more, token->text.at[0], 0) != STR_NONE))
			return at;
	}
	return to;
}

/* Without its quotes. */
static void take_text(struct declaration *declaration, const struct token *token)
{
	static const struct str quotes[] = { STR_INIT("\"\"\""), STR_INIT("'''"), STR_INIT("\""),
					     STR_INIT("'"), STR_INIT("`") };
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		size_t len = quotes[i].len;
		if (token->text.len < 2 * len || !str_starts(token->text, quotes[i]))
			continue;
		declaration->constant.text = str_slice(token->text, len, token->text.len - len);
		declaration->constant.text_at = token->at + len;
		return;
	}
}

void declaration_arguments(struct declarations *d, struct declaration *declaration, size_t from,
			   size_t to)
{
	const struct token *items = d->tokens.items;
	size_t value = SIZE_MAX, value_end = 0;
	for (size_t at = from, end; at < to; at = end + 1) {
		end = declaration_item_end(d, at, to, STR(""));
		while (at < end && items[at].kind == TOKEN_LINE)
			at++;
		/* "code = 5", "code: 5" */
		if (at + 2 < end && items[at].kind == TOKEN_WORD &&
		    (token_is(&items[at + 1], STR("=")) || token_is(&items[at + 1], STR(":"))))
			at += 2;
		if (at < end && items[at].kind == TOKEN_TEXT) {
			if (!declaration->constant.text.len)
				take_text(declaration, &items[at]);
		} else if (at < end && value == SIZE_MAX) {
			value = at;
			value_end = end;
		}
	}
	if (value != SIZE_MAX)
		declaration_expression(d, declaration, value, value_end);
}
