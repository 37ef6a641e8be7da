#include "token.h"

struct lexer {
	struct arena *arena;
	struct str text;
	const char *mask;
	struct token *items;
	size_t count, capacity;
	size_t *open; /* indices of brackets that are not closed yet */
	size_t open_count, open_capacity;
};

static void add(struct lexer *l, enum token_kind kind, size_t from, size_t to)
{
	l->items = arena_grow(l->arena, l->items, l->count, &l->capacity, sizeof *l->items);
	l->items[l->count] = (struct token){ kind, str_slice(l->text, from, to), from, l->count };
	l->count++;
}

static bool is_name_byte(char byte)
{
	return byte_is_word(byte) || byte == '$' || (unsigned char)byte >= 0x80;
}

/* "5.0" and "5_u8" are one; of "5.toInt()" the number is. */
static size_t number_end(struct str text, size_t at)
{
	while (at < text.len && (byte_is_word(text.at[at]) ||
				 (text.at[at] == '.' && byte_is_digit(str_byte(text, at + 1)))))
		at++;
	return at;
}

/* Signs of several characters that are told from their parts. */
static size_t sign_end(struct str text, size_t at)
{
	static const struct str signs[] = {
		STR_INIT(">>>"), STR_INIT("<<"), STR_INIT(">>"), STR_INIT("=>"), STR_INIT("->"),
		STR_INIT("=="),  STR_INIT("!="), STR_INIT("<="), STR_INIT(">="), STR_INIT("&&"),
		STR_INIT("||"),  STR_INIT("&^"), STR_INIT("::"), STR_INIT(":="), STR_INIT("**"),
		STR_INIT("//"),  STR_INIT("+="), STR_INIT("-="), STR_INIT("|="), STR_INIT("?."),
	};
	struct str rest = str_slice(text, at, at + 3);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(rest, signs[i]))
			return at + signs[i].len;
	return at + 1;
}

static void add_sign(struct lexer *l, size_t from, size_t to)
{
	char byte = l->text.at[from];
	if (byte == '(' || byte == '[' || byte == '{') {
		l->open = arena_grow(l->arena, l->open, l->open_count, &l->open_capacity,
				     sizeof *l->open);
		l->open[l->open_count++] = l->count;
	} else if ((byte == ')' || byte == ']' || byte == '}') && l->open_count) {
		l->items[l->open[--l->open_count]].pair = l->count;
	}
	add(l, TOKEN_SIGN, from, to);
}

struct tokens token_list_make(struct arena *arena, struct str text, const struct language *language)
{
	struct lexer l = { .arena = arena, .text = text };
	l.mask = codemask_make(arena, text, &language->mask);
	for (size_t at = 0, end; at < text.len; at = end) {
		char byte = text.at[at];
		end = at + 1;
		if (l.mask[at] != CODEMASK_CODE) {
			while (end < text.len && l.mask[end] == l.mask[at])
				end++;
			if (l.mask[at] == CODEMASK_STRING)
				add(&l, TOKEN_TEXT, at, end);
		} else if (byte == '\n') {
			add(&l, TOKEN_LINE, at, end);
		} else if (byte_is_digit(byte)) {
			end = number_end(text, at);
			add(&l, TOKEN_NUMBER, at, end);
		} else if (is_name_byte(byte)) {
			while (end < text.len && is_name_byte(text.at[end]))
				end++;
			add(&l, TOKEN_WORD, at, end);
		} else if (!byte_is_space(byte)) {
			end = sign_end(text, at);
			add_sign(&l, at, end);
		}
	}
	add(&l, TOKEN_END, text.len, text.len);
	while (l.open_count)
		l.items[l.open[--l.open_count]].pair = l.count - 1;
	return (struct tokens){ l.items, l.count };
}
