/* Constants of Python, whose blocks are indented. */
#include "declaration.h"

enum block { BLOCK_CLASS, BLOCK_FUNCTION, BLOCK_OTHER };

struct scope {
	size_t indent; /* of the line that begins it */
	enum block block;
	struct str name;
	enum automatic automatic;
	bool is_enum, any;
};

struct walk {
	struct declarations *d;
	const struct token *items;
	struct scope *scopes;
	size_t count, capacity;
};

static size_t line_end(const struct walk *w, size_t at)
{
	while (w->items[at].kind != TOKEN_LINE && w->items[at].kind != TOKEN_END) {
		size_t pair = w->items[at].pair;
		if (pair + 1 >= w->d->tokens.count)
			return w->d->tokens.count - 1;
		at = pair + 1;
	}
	return at;
}

static size_t indent_of(const struct walk *w, size_t at)
{
	size_t start = w->items[at].at, byte = start;
	while (byte > 0 && w->d->text.at[byte - 1] != '\n')
		byte--;
	return start - byte;
}

/* What auto() does by a class's bases: the first that is known tells. */
static void read_bases(const struct walk *w, size_t at, size_t end, struct scope *scope)
{
	static const struct {
		struct str base;
		enum automatic automatic;
	} bases[] = {
		{ STR_INIT("str"), AUTOMATIC_NONE },       { STR_INIT("StrEnum"), AUTOMATIC_NONE },
		{ STR_INIT("Flag"), AUTOMATIC_FLAG },      { STR_INIT("IntFlag"), AUTOMATIC_FLAG },
		{ STR_INIT("Enum"), AUTOMATIC_COUNT },     { STR_INIT("IntEnum"), AUTOMATIC_COUNT },
		{ STR_INIT("ReprEnum"), AUTOMATIC_COUNT },
	};
	bool known = false;
	for (; at < end; at++)
		for (size_t i = 0; i < sizeof bases / sizeof *bases; i++) {
			if (!token_is(&w->items[at], bases[i].base))
				continue;
			scope->automatic = known ? scope->automatic : bases[i].automatic;
			scope->is_enum |= bases[i].base.len > 3;
			known = true;
		}
}

static void push(struct walk *w, size_t at, size_t end, enum block block)
{
	w->scopes = arena_grow(w->d->arena, w->scopes, w->count, &w->capacity, sizeof *w->scopes);
	struct scope *scope = &w->scopes[w->count++];
	*scope = (struct scope){ .indent = indent_of(w, at), .block = block };
	if (block == BLOCK_CLASS) {
		scope->name = w->items[at + 1].text;
		read_bases(w, at + 2, end, scope);
	} else if (w->count > 1) {
		scope->name = w->scopes[w->count - 2].name;
	}
	w->d->group++;
}

static bool is_constant_name(struct str name)
{
	size_t at = 0;
	while (at < name.len && name.at[at] == '_')
		at++;
	return byte_is_upper(str_byte(name, at));
}

/* "auto()", "enum.auto()" */
static bool is_automatic(const struct walk *w, size_t from, size_t to)
{
	if (from + 2 < to && token_is(&w->items[from], STR("enum")) &&
	    token_is(&w->items[from + 1], STR(".")))
		from += 2;
	return from + 3 == to && token_is(&w->items[from], STR("auto")) &&
	       token_is(&w->items[from + 1], STR("("));
}

/* "200, 'OK', 'It worked.'": a number, and nothing but texts after it. */
static bool is_described(const struct walk *w, size_t from, size_t to)
{
	size_t end = declaration_item_end(w->d, from, to, STR(""));
	bool texts = end < to && w->items[from].kind != TOKEN_TEXT;
	for (size_t at = end + 1; texts && at < to; at = w->items[at].pair + 1)
		texts = w->items[at].kind == TOKEN_TEXT || w->items[at].kind == TOKEN_LINE ||
			token_is(&w->items[at], STR(","));
	return texts;
}

/* "NAME = 5", "NAME: int = 5", "NAME = 5, 'text'", "A, B = 1, 2" */
static void read_assignment(struct walk *w, size_t at, size_t end)
{
	struct declarations *d = w->d;
	struct scope *scope = w->count ? &w->scopes[w->count - 1] : NULL;
	size_t equals = at, names = 0, first = d->count;
	while (equals < end && !token_is(&w->items[equals], STR("=")))
		equals = w->items[equals].pair + 1;
	if (equals >= end)
		return;
	for (size_t name = at; name < equals && w->items[name].kind == TOKEN_WORD; name += 2) {
		const struct token *next = &w->items[name + 1];
		if (!token_is(next, STR("=")) && !token_is(next, STR(",")) &&
		    !token_is(next, STR(":")))
			break;
		declaration_add(d, name, scope ? scope->name : STR(""));
		names++;
		if (!token_is(next, STR(",")))
			break;
	}
	bool enumerated = scope && scope->is_enum;
	size_t kept = first;
	for (size_t i = 0, from = equals + 1, to; i < names; i++, from = to + 1) {
		struct declaration *item = &d->items[first + i];
		to = names > 1 ? declaration_item_end(d, from, end, STR("")) : end;
		bool bracket = from < to && token_is(&w->items[from], STR("(")) &&
			       w->items[from].pair + 1 == to;
		bool described = is_described(w, from + bracket, to - bracket);
		bracket &= enumerated || described;
		item->constant.counts = enumerated;
		if (enumerated || described)
			declaration_arguments(d, item, from + bracket, to - bracket);
		else if (from < to)
			declaration_expression(d, item, from, to);
		if (is_automatic(w, from, to)) {
			item->automatic = scope ? scope->automatic : AUTOMATIC_NONE;
			item->from = item->to;
		}
		const struct token *value = &w->items[item->from];
		bool text = item->from < item->to && value->kind == TOKEN_TEXT;
		bool private = enumerated && str_byte(item->constant.name, 0) == '_';
		bool good = (enumerated ? !private : is_constant_name(item->constant.name)) &&
			    !text && (item->to > item->from || item->automatic != AUTOMATIC_NONE);
		item->first = scope && !scope->any;
		if (good && scope)
			scope->any = true;
		if (good)
			d->items[kept++] = *item;
	}
	d->count = kept;
}

void declarations_read_indented(struct declarations *d)
{
	static const struct str blocks[] = { STR_INIT("if"),     STR_INIT("else"),
					     STR_INIT("elif"),   STR_INIT("try"),
					     STR_INIT("except"), STR_INIT("finally"),
					     STR_INIT("with"),   STR_INIT("for"),
					     STR_INIT("while") };
	struct walk w = { .d = d, .items = d->tokens.items };
	for (size_t at = 0, end; at + 1 < d->tokens.count; at = end + 1) {
		end = line_end(&w, at);
		if (end == at)
			continue;
		size_t indent = indent_of(&w, at);
		while (w.count && indent <= w.scopes[w.count - 1].indent) {
			w.count--;
			d->group++;
		}
		bool inside = w.count && w.scopes[w.count - 1].block == BLOCK_FUNCTION;
		if (inside || w.items[at].kind != TOKEN_WORD)
			continue;
		bool async = token_is(&w.items[at], STR("async"));
		if (token_is(&w.items[at], STR("class")) && w.items[at + 1].kind == TOKEN_WORD)
			push(&w, at, end, BLOCK_CLASS);
		else if (token_is(&w.items[at + async], STR("def")))
			push(&w, at, end, BLOCK_FUNCTION);
		else if (STR_IS_ONE_OF(w.items[at].text, blocks))
			push(&w, at, end, BLOCK_OTHER);
		else
			read_assignment(&w, at, end);
	}
}
