/* Constants in languages whose blocks stand in brackets. */
#include "../entry/header_words.h"
#include "../entry/words.h"
#include "declaration.h"

/* A class or the like, whose constants are read: up to the token that closes it. */
struct scope {
	size_t end;
	struct str name;
	bool is_interface;
};

struct walk {
	struct declarations *d;
	const struct token *items;
	struct scope *scopes;
	size_t count, capacity;
};

/* A statement: its tokens up to the one that ends it, brackets passed over. */
struct statement {
	size_t from, to; /* `to`: a ";", a line's end, a "{" or what closes the scope */
	size_t equals;   /* the first "=" in no bracket, or SIZE_MAX */
};

static bool has_word(const struct walk *w, const struct statement *s, struct str word)
{
	size_t to = s->equals < s->to ? s->equals : s->to;
	for (size_t at = s->from; at < to; at = w->items[at].pair + 1)
		if (token_is(&w->items[at], word))
			return true;
	return false;
}

/* Whether the statement cannot end with its line: an operator stands at one of both sides. */
static bool goes_on(const struct walk *w, size_t line)
{
	static const struct str none[] = { STR_INIT(")"), STR_INIT("]"), STR_INIT("}") };
	const struct token *before = &w->items[line - 1], *after = &w->items[line];
	while (after->kind == TOKEN_LINE)
		after++;
	if (before->kind == TOKEN_SIGN && !STR_IS_ONE_OF(before->text, none))
		return true;
	static const struct str begins[] = { STR_INIT("."), STR_INIT("="), STR_INIT("|"),
					     STR_INIT("&"), STR_INIT("+"), STR_INIT("?."),
					     STR_INIT("?"), STR_INIT(":") };
	bool brace = token_is(after, STR("{")) && !w->d->language->go;
	return brace || (after->kind == TOKEN_SIGN && STR_IS_ONE_OF(after->text, begins));
}

static void find_statement(const struct walk *w, size_t at, size_t end, struct statement *s)
{
	*s = (struct statement){ at, at, SIZE_MAX };
	for (; at < end; at = w->items[at].pair + 1) {
		const struct token *token = &w->items[at];
		if (token->kind == TOKEN_LINE && w->d->language->end == END_LINE && at > s->from &&
		    !goes_on(w, at))
			break;
		while (token->kind == TOKEN_LINE && w->items[at + 1].kind == TOKEN_LINE &&
		       at + 1 < end)
			token = &w->items[++at];
		if (token->kind != TOKEN_SIGN)
			continue;
		if (str_eq(token->text, STR(";")) || str_eq(token->text, STR("{")) ||
		    str_eq(token->text, STR("}")))
			break;
		if (s->equals == SIZE_MAX && str_eq(token->text, STR("=")))
			s->equals = at;
	}
	s->to = at < end ? at : end;
}

/* --- enumerations and objects --- */

/* After attributes: "@Deprecated", "#[error(...)]", "[Obsolete]". */
static size_t skip_attributes(const struct walk *w, size_t at, size_t end)
{
	for (size_t before = SIZE_MAX; at < end && at != before;) {
		before = at;
		while (at < end && w->items[at].kind == TOKEN_LINE)
			at++;
		if (token_is(&w->items[at], STR("#"))) {
			at++;
			at += token_is(&w->items[at], STR("!"));
		}
		if (token_is(&w->items[at], STR("["))) {
			at = w->items[at].pair + 1;
		} else if (token_is(&w->items[at], STR("@")) &&
			   w->items[at + 1].kind == TOKEN_WORD) {
			at += 2;
			while (token_is(&w->items[at], STR(".")) &&
			       w->items[at + 1].kind == TOKEN_WORD)
				at += 2;
			if (token_is(&w->items[at], STR("(")))
				at = w->items[at].pair + 1;
		}
	}
	return at < end ? at : end;
}

/* Takes back what is no list of codes: variants with data, and names with nothing but texts. */
static void forget(struct walk *w, size_t before)
{
	w->d->count = before;
}

/*
 * The enumerators between at and end. Of those with arguments the first that is no text is the
 * value, and where none of an enumeration has any they count from 0. Returns where they end.
 */
static size_t read_enumerators(struct walk *w, size_t at, size_t end, struct str scope)
{
	struct declarations *d = w->d;
	size_t before = d->count, payloads = 0, written = 0, lead;
	bool stops = d->language->arguments;
	d->group++;
	while (lead = at, (at = skip_attributes(w, at, end)) < end) {
		const struct token *name = &w->items[at];
		if (stops && token_is(name, STR(";")))
			break;
		size_t to = declaration_item_end(d, at, end, stops ? STR(";") : STR(""));
		if (name->kind != TOKEN_WORD) {
			at = to + !(stops && to < end && token_is(&w->items[to], STR(";")));
			continue;
		}
		while (w->items[lead].kind == TOKEN_LINE)
			lead++;
		struct declaration *item = declaration_add(d, at, scope);
		item->constant.lead = w->items[lead].at;
		item->constant.counts = true;
		item->first = d->count == before + 1;
		const struct token *next = &w->items[at + 1];
		if (at + 1 < to && token_is(next, STR("="))) {
			declaration_expression(d, item, at + 2, to);
			written++;
		} else if (at + 1 < to && token_is(next, STR("(")) && stops) {
			declaration_arguments(d, item, at + 2, next->pair);
			written += item->to > item->from;
			payloads += next->pair > at + 2;
		} else {
			item->automatic = AUTOMATIC_NEXT;
			payloads += at + 1 < to && !stops &&
				    (token_is(next, STR("(")) || token_is(next, STR("{")));
		}
		at = to + (to < end && token_is(&w->items[to], STR(",")));
	}
	if (payloads && !written)
		forget(w, before);
	/* Java has no number for what has one in none of its arguments. */
	for (size_t i = before; i < d->count && stops && payloads; i++)
		d->items[i].automatic = AUTOMATIC_NONE;
	return at;
}

/* Whether the name says so, or one of the words that it is made of: "errorCodes". */
static bool speaks(struct arena *arena, struct str name)
{
	char *words = arena_array(arena, 2 * name.len + 1, 1);
	size_t len = 0;
	for (size_t i = 0; i < name.len; i++) {
		if (i && byte_is_upper(name.at[i]) && byte_is_lower(name.at[i - 1]))
			words[len++] = ' ';
		words[len++] = name.at[i] == '_' ? ' ' : name.at[i];
	}
	return name_speaks_of_codes(name) || text_speaks_of_codes((struct str){ words, len });
}

static bool is_constant_name(struct str name)
{
	size_t at = 0;
	while (at < name.len && name.at[at] == '_')
		at++;
	return byte_is_upper(str_byte(name, at));
}

/* "{ code: 404, message: "..." }" as what a name of an object stands for. */
static bool read_inner(struct walk *w, struct declaration *item, size_t at)
{
	size_t end = w->items[at].pair, value = SIZE_MAX, value_end = 0;
	for (size_t from = at + 1, to; from < end; from = to + 1) {
		to = declaration_item_end(w->d, from, end, STR(""));
		while (from < to && w->items[from].kind == TOKEN_LINE)
			from++;
		if (from + 2 >= to || !token_is(&w->items[from + 1], STR(":")))
			continue;
		struct header_hint hint = header_hint(w->items[from].text);
		if (hint.value > 0 && value == SIZE_MAX && w->items[from + 2].kind != TOKEN_TEXT) {
			value = from + 2;
			value_end = to;
		} else if (hint.text > 0 && w->items[from + 2].kind == TOKEN_TEXT) {
			declaration_arguments(w->d, item, from + 2, to);
		}
	}
	if (value != SIZE_MAX)
		declaration_expression(w->d, item, value, value_end);
	return value != SIZE_MAX;
}

/* const X = { NAME: 5, "NAME": 5, 5: "NAME", NAME: { code: 5, ... } } */
static void read_object(struct walk *w, size_t brace, struct str scope)
{
	struct declarations *d = w->d;
	size_t end = w->items[brace].pair;
	bool named = speaks(d->arena, scope);
	d->group++;
	for (size_t at = brace + 1, to; at < end; at = to + 1) {
		to = declaration_item_end(d, at, end, STR(""));
		while (at < to && w->items[at].kind == TOKEN_LINE)
			at++;
		const struct token *key = &w->items[at];
		if (at + 2 >= to || !token_is(&w->items[at + 1], STR(":")))
			continue;
		size_t value = at + 2;
		while (value < to && w->items[value].kind == TOKEN_LINE)
			value++;
		struct declaration *item = declaration_add(d, at, scope);
		struct program_constant *constant = &item->constant;
		if (key->kind == TOKEN_TEXT && key->text.len > 2) {
			constant->name = str_slice(key->text, 1, key->text.len - 1);
			constant->at++;
		}
		const struct token *first = &w->items[value];
		bool good = true;
		if (key->kind == TOKEN_NUMBER && first->kind == TOKEN_TEXT) {
			declaration_expression(d, item, at, at + 1);
			constant->name = str_slice(first->text, 1, first->text.len - 1);
			constant->at = first->at + 1;
		} else if (token_is(first, STR("{"))) {
			good = read_inner(w, item, value);
		} else {
			good = first->kind != TOKEN_TEXT;
			declaration_expression(d, item, value, to);
		}
		good &= is_constant_name(constant->name) || (named && key->kind != TOKEN_NUMBER);
		for (size_t i = 0; i < constant->name.len; i++)
			good &= byte_is_word(constant->name.at[i]);
		d->count -= !good;
	}
}

/* --- Go --- */

/*
 * "A, B Code = iota, 5" from at to end, in a group or by itself; without "=" it is `above` once
 * more.
 */
static void read_spec(struct walk *w, size_t at, size_t end, struct statement *above, int64_t iota)
{
	struct declarations *d = w->d;
	size_t equals = at, names = 0, first = d->count;
	while (equals < end && !token_is(&w->items[equals], STR("=")))
		equals = w->items[equals].pair + 1;
	for (size_t name = at; name < equals && w->items[name].kind == TOKEN_WORD; name += 2) {
		struct declaration *item = declaration_add(d, name, STR(""));
		item->constant.counts = above != NULL;
		item->iota = iota;
		names++;
		if (name + 1 >= equals || !token_is(&w->items[name + 1], STR(",")))
			break;
	}
	struct statement own = { equals + 1, end, equals };
	const struct statement *source = &own;
	if (equals >= end)
		source = above;
	else if (above)
		*above = own;
	for (size_t i = 0, from = source ? source->from : 0; i < names && source; i++) {
		size_t to = declaration_item_end(d, from, source->to, STR(""));
		if (from < source->to)
			declaration_expression(d, &d->items[first + i], from, to);
		from = to + 1;
	}
	/* "_" takes a number, and is none's name. */
	size_t kept = first;
	for (size_t i = first; i < d->count; i++)
		if (!str_eq(d->items[i].constant.name, STR("_")))
			d->items[kept++] = d->items[i];
	d->count = kept;
}

static void read_go_group(struct walk *w, size_t open)
{
	size_t end = w->items[open].pair;
	struct statement s, above = { 0, 0, 0 };
	int64_t iota = 0;
	w->d->group++;
	for (size_t at = open + 1; at < end; at = s.to + 1) {
		while (at < end &&
		       (w->items[at].kind == TOKEN_LINE || token_is(&w->items[at], STR(";"))))
			at++;
		if (at >= end)
			break;
		find_statement(w, at, end, &s);
		if (s.to > at)
			read_spec(w, at, s.to, &above, iota++);
	}
}

/* --- statements --- */

static bool defines(const struct walk *w, const struct statement *s)
{
	const struct language *language = w->d->language;
	const struct scope *scope = w->count ? &w->scopes[w->count - 1] : NULL;
	if (s->equals == SIZE_MAX || s->equals >= s->to)
		return false;
	for (size_t i = 0; i < 2; i++) {
		const char *const *words = language->words[i];
		if (words[0] && has_word(w, s, str_of(words[0])) &&
		    (!words[1] || has_word(w, s, str_of(words[1]))))
			return true;
	}
	return language->fields && scope && scope->is_interface;
}

/* The name left of "=": before a ":", else the last word. */
static size_t name_before(const struct walk *w, size_t from, size_t equals)
{
	size_t name = SIZE_MAX;
	for (size_t at = from; at < equals; at = w->items[at].pair + 1) {
		if (token_is(&w->items[at], STR(":")) && name != SIZE_MAX)
			return name;
		if (w->items[at].kind == TOKEN_WORD)
			name = at;
		else if (w->items[at].kind != TOKEN_LINE)
			name = w->items[at].pair == at ? name : SIZE_MAX;
	}
	return name;
}

static struct str scope_of(const struct walk *w)
{
	return w->count ? w->scopes[w->count - 1].name : STR("");
}

/* "const A: u32 = 5", "static final int A = 1, B = 2" */
static void read_constants(struct walk *w, const struct statement *s)
{
	struct declarations *d = w->d;
	size_t equals = s->equals, from = s->from;
	while (equals < s->to) {
		size_t name = name_before(w, from, equals);
		size_t to = declaration_item_end(d, equals + 1, s->to, STR(""));
		if (name == SIZE_MAX)
			return;
		const struct str word = w->items[name].text;
		bool variable = d->language->small_objects && !is_constant_name(word) &&
				!name_speaks_of_codes(word);
		struct declaration *item = declaration_add(d, name, scope_of(w));
		declaration_expression(d, item, equals + 1, to);
		if (variable || item->to == item->from || str_eq(word, STR("_")))
			d->count--;
		from = to + 1;
		equals = from;
		while (equals < s->to && !token_is(&w->items[equals], STR("=")) &&
		       !token_is(&w->items[equals], STR(",")))
			equals = w->items[equals].pair + 1;
		if (equals < s->to && !token_is(&w->items[equals], STR("=")))
			return;
	}
}

/* const X = {, const X = Object.freeze({, module.exports = {: the brace, or SIZE_MAX. */
static size_t object_brace(const struct walk *w, const struct statement *s)
{
	bool exports = token_is(&w->items[s->from], STR("module")) ||
		       token_is(&w->items[s->from], STR("exports"));
	bool defaults = token_is(&w->items[s->from], STR("export")) &&
			token_is(&w->items[s->from + 1], STR("default")) && s->to == s->from + 2;
	if (!w->d->language->objects)
		return SIZE_MAX;
	if (defaults && token_is(&w->items[s->to], STR("{")))
		return s->to;
	if (s->equals >= s->to ||
	    !(exports || has_word(w, s, STR("const")) || has_word(w, s, STR("static"))))
		return SIZE_MAX;
	size_t at = s->equals + 1;
	while (w->items[at].kind == TOKEN_LINE)
		at++;
	if (token_is(&w->items[at], STR("Object")) && token_is(&w->items[at + 1], STR(".")) &&
	    token_is(&w->items[at + 2], STR("freeze")) && token_is(&w->items[at + 3], STR("(")))
		at += 4;
	while (w->items[at].kind == TOKEN_LINE)
		at++;
	return token_is(&w->items[at], STR("{")) ? at : SIZE_MAX;
}

/* The word whose "{" opens what may define constants for others; and the name after it. */
static bool opens_scope(const struct walk *w, const struct statement *s, struct scope *scope)
{
	static const struct str words[] = {
		STR_INIT("class"),   STR_INIT("interface"), STR_INIT("namespace"),
		STR_INIT("module"),  STR_INIT("struct"),    STR_INIT("record"),
		STR_INIT("impl"),    STR_INIT("trait"),     STR_INIT("mod"),
		STR_INIT("extern"),  STR_INIT("global"),    STR_INIT("object"),
		STR_INIT("package"),
	};
	size_t last = s->to;
	while (last > s->from && w->items[last - 1].kind == TOKEN_LINE)
		last--;
	bool called = last > s->from && token_is(&w->items[last - 1], STR(")"));
	for (size_t at = s->from; at < s->to; at = w->items[at].pair + 1) {
		const struct token *token = &w->items[at];
		/* "object" may be what a function returns. */
		bool known = token->kind == TOKEN_WORD && STR_IS_ONE_OF(token->text, words) &&
			     !(called && str_eq(token->text, STR("object")));
		if (!known)
			continue;
		bool named = at + 1 < s->to && w->items[at + 1].kind == TOKEN_WORD;
		bool is_class =
		    !str_eq(token->text, STR("namespace")) && !str_eq(token->text, STR("mod"));
		scope->is_interface = str_eq(token->text, STR("interface"));
		scope->name = named && is_class ? w->items[at + 1].text : STR("");
		return true;
	}
	/* A file that is one function, called at once. */
	return s->from > 0 && token_is(&w->items[s->from - 1], STR("(")) &&
	       token_is(&w->items[s->from], STR("function"));
}

static void push(struct walk *w, const struct scope *scope)
{
	w->scopes = arena_grow(w->d->arena, w->scopes, w->count, &w->capacity, sizeof *w->scopes);
	w->scopes[w->count++] = *scope;
	w->d->group++;
}

/* --- what compilers write, and what macros are given --- */

/* X[X["NAME"] = 5] = "NAME"; is what TypeScript's compiler makes of an enum. */
static bool read_compiled(struct walk *w, const struct statement *s)
{
	const struct token *items = &w->items[s->from];
	bool compiled = w->d->language->objects && s->to > s->from + 8 &&
			items[0].kind == TOKEN_WORD && token_is(&items[1], STR("[")) &&
			token_is(&items[2], items[0].text) && token_is(&items[3], STR("[")) &&
			items[4].kind == TOKEN_TEXT && items[4].text.len > 2 &&
			token_is(&items[6], STR("="));
	if (!compiled)
		return false;
	struct declaration *item = declaration_add(w->d, s->from + 4, items[0].text);
	item->constant.name = str_slice(items[4].text, 1, items[4].text.len - 1);
	item->constant.at++;
	item->constant.counts = true;
	declaration_expression(w->d, item, s->from + 7, items[1].pair);
	return true;
}

/* "const NAME: -32700;", in declarations of types. */
static bool read_typed(struct walk *w, const struct statement *s)
{
	size_t name = name_before(w, s->from, s->to), sign = name + 2;
	if (!w->d->language->objects || name == SIZE_MAX || s->equals != SIZE_MAX ||
	    !(has_word(w, s, STR("const")) || has_word(w, s, STR("readonly"))) || sign >= s->to ||
	    !token_is(&w->items[name + 1], STR(":")))
		return false;
	struct str word = w->items[name].text;
	size_t number = sign + token_is(&w->items[sign], STR("-"));
	if (!is_constant_name(word) && !name_speaks_of_codes(word))
		return false;
	if (w->items[number].kind != TOKEN_NUMBER || number + 1 != s->to)
		return false;
	struct declaration *item = declaration_add(w->d, name, scope_of(w));
	declaration_expression(w->d, item, sign, s->to);
	return true;
}

/* "NAME => 5" at this token: where the number stands, or SIZE_MAX. */
static size_t arrow_value(const struct walk *w, size_t at, size_t end)
{
	if (w->items[at].kind != TOKEN_WORD)
		return SIZE_MAX;
	size_t value = at + 2;
	if (token_is(&w->items[at + 1], STR("=")) && token_is(&w->items[at + 2], STR(">")))
		value++;
	else if (!token_is(&w->items[at + 1], STR("=>")))
		return SIZE_MAX;
	return value < end && w->items[value].kind == TOKEN_NUMBER ? value : SIZE_MAX;
}

/* "(404, NOT_FOUND, "Not Found")" or with the name first. */
static bool read_tuple(struct walk *w, size_t open)
{
	size_t end = w->items[open].pair, second = open + 3;
	bool three = end > open + 5 && token_is(&w->items[open + 2], STR(",")) &&
		     token_is(&w->items[open + 4], STR(",")) &&
		     w->items[open + 5].kind == TOKEN_TEXT;
	size_t name = w->items[open + 1].kind == TOKEN_WORD ? open + 1 : second;
	size_t value = name == second ? open + 1 : second;
	if (!three || w->items[name].kind != TOKEN_WORD || w->items[value].kind != TOKEN_NUMBER)
		return false;
	struct declaration *item = declaration_add(w->d, name, STR(""));
	item->constant.lead = w->items[open].at;
	declaration_arguments(w->d, item, open + 1, end);
	declaration_expression(w->d, item, value, value + 1);
	return true;
}

/* The list that a macro of Rust is given between `at` and `end`; false where it is none. */
static bool read_list(struct walk *w, size_t at, size_t end)
{
	enum { LEAST = 2 };
	size_t before = w->d->count;
	w->d->group++;
	for (; at + 2 < end; at++) {
		size_t value = arrow_value(w, at, end);
		if (value != SIZE_MAX)
			declaration_expression(w->d, declaration_add(w->d, at, STR("")), value,
					       value + 1);
		else if (token_is(&w->items[at], STR("(")))
			read_tuple(w, at);
	}
	if (w->d->count < before + LEAST)
		w->d->count = before;
	return w->d->count > before;
}

/* "name! {", but for the definition of a macro. */
static bool gives_macro(const struct walk *w, const struct statement *s)
{
	return s->to > s->from + 1 && token_is(&w->items[s->to - 1], STR("!")) &&
	       w->items[s->to - 2].kind == TOKEN_WORD;
}

/* --- a statement --- */

/* The token of "enum" in the statement, or SIZE_MAX. */
static size_t enum_word(const struct walk *w, const struct statement *s)
{
	for (size_t at = s->from; at < s->to; at = w->items[at].pair + 1)
		if (token_is(&w->items[at], STR("enum")))
			return at;
	return SIZE_MAX;
}

/* Reads what the statement defines; returns where the next one begins. */
static size_t read_statement(struct walk *w, const struct statement *s)
{
	const struct token *stop = &w->items[s->to];
	bool brace = token_is(stop, STR("{"));
	size_t word = enum_word(w, s), object = object_brace(w, s);
	struct scope scope = { .end = stop->pair };
	if (word != SIZE_MAX && brace && s->equals == SIZE_MAX && !w->d->language->go) {
		word += token_is(&w->items[word + 1], STR("class")) ||
			token_is(&w->items[word + 1], STR("struct"));
		scope.name = word + 1 < s->to ? w->items[word + 1].text : STR("");
		size_t end = read_enumerators(w, s->to + 1, stop->pair, scope.name);
		if (w->d->language->arguments)
			push(w, &scope);
		return w->d->language->arguments ? end : stop->pair + 1;
	}
	if (object != SIZE_MAX) {
		size_t name = s->equals < s->to ? name_before(w, s->from, s->equals) : SIZE_MAX;
		read_object(w, object, name == SIZE_MAX ? STR("") : w->items[name].text);
		return w->items[object].pair + 1;
	}
	if (brace && gives_macro(w, s)) {
		if (read_list(w, s->to + 1, stop->pair))
			return stop->pair + 1;
		push(w, &scope);
		return s->to + 1;
	}
	if (!brace && (read_compiled(w, s) || read_typed(w, s)))
		return stop->pair + 1;
	if (defines(w, s) && !brace) {
		if (w->d->language->go)
			read_spec(w, s->from + 1, s->to, NULL, 0);
		else
			read_constants(w, s);
	} else if (brace && s->equals == SIZE_MAX && opens_scope(w, s, &scope)) {
		push(w, &scope);
		return s->to + 1;
	}
	return stop->pair + 1;
}

void declarations_read_brackets(struct declarations *d)
{
	struct walk w = { .d = d, .items = d->tokens.items };
	size_t last = d->tokens.count - 1;
	for (size_t at = 0; at < last;) {
		while (w.count && at >= w.scopes[w.count - 1].end) {
			at += at == w.scopes[--w.count].end;
			d->group++;
		}
		size_t end = w.count ? w.scopes[w.count - 1].end : last;
		const struct token *token = &w.items[at];
		bool nothing = token->kind == TOKEN_LINE || token_is(token, STR(";")) ||
			       token_is(token, STR(",")) || token_is(token, STR("}")) ||
			       token_is(token, STR(")"));
		bool called = d->language->objects && token_is(token, STR("("));
		size_t after = nothing ? at : skip_attributes(&w, at, end);
		if (at >= end) {
			continue;
		} else if (nothing || called) {
			at++;
		} else if (after > at) {
			at = after;
		} else if (d->language->go && token_is(token, STR("const")) &&
			   token_is(&w.items[at + 1], STR("("))) {
			read_go_group(&w, at + 1);
			at = w.items[at + 1].pair + 1;
		} else {
			struct statement s;
			find_statement(&w, at, end, &s);
			size_t next = read_statement(&w, &s);
			at = next > at ? next : at + 1;
		}
	}
}
