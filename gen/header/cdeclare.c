#include "cdeclare.h"

#include "cdefs.h"

enum { EXPANDING = 16 };

static const struct ctoken *keep(struct cdeclare *d, const struct ctoken *tokens, size_t count)
{
	static const struct ctoken none;
	if (!count)
		return &none;
	struct ctoken *copy = arena_array(d->state->public->arena, count, sizeof *copy);
	for (size_t i = 0; i < count; i++)
		copy[i] = tokens[i];
	return copy;
}

static struct cdef *add(struct cdeclare *d, const struct ctoken *name, enum cheader_kind kind)
{
	struct cdef *def = cdefs_add(d->state, name->text, kind);
	def->public.header = d->source;
	def->public.offset = name->offset;
	def->header = d->header;
	def->where = d->where;
	return def;
}

static void new_statement(struct cdeclare_place *place)
{
	place->phase = DECLARE_PLAIN;
	place->nested = 0;
	place->constant = place->typedefed = place->transparent = false;
	place->words = (struct ctype_words){ .any = false };
	place->last = (struct ctoken){ .kind = CTOKEN_END };
}

/* The value is complete. The first to complete it wins: after #else it is met again. */
static void complete(struct cdeclare *d)
{
	struct cdeclare_place *place = &d->place;
	struct cdef *def = place->pending;
	if (def && !def->body && !def->incomplete) {
		def->incomplete = place->torn;
		def->body_count = place->torn ? 0 : (uint32_t)place->value_count;
		def->body = keep(d, d->value.items, def->body_count);
	}
	place->pending = NULL;
	place->value_count = 0;
	place->torn = place->cut = false;
}

static void begin_value(struct cdeclare *d)
{
	d->place.phase = DECLARE_VALUE;
	d->place.nested = 0;
	d->place.value_count = 0;
	d->place.torn = d->place.cut = false;
}

/* How a token changes the number of open brackets. */
static void nest(size_t *nested, const struct ctoken *token)
{
	if (token->kind != CTOKEN_PUNCT || token->text.len != 1)
		return;
	char c = token->text.at[0];
	if (c == '(' || c == '[' || c == '{')
		++*nested;
	else if ((c == ')' || c == ']' || c == '}') && *nested)
		--*nested;
}

static void plain(struct cdeclare *d, const struct ctoken *token)
{
	struct cdeclare_place *place = &d->place;
	if (ctoken_is(token, "enum")) {
		place->phase = DECLARE_HEAD;
		place->names = 0;
		place->base = false;
		place->nested = 0;
	} else if (ctoken_is(token, "const") || ctoken_is(token, "constexpr")) {
		place->constant = !place->words.pointer;
	} else if (ctoken_is(token, "typedef")) {
		place->typedefed = true;
	} else if (ctoken_is(token, "extern") || ctoken_is(token, "namespace")) {
		place->transparent = true;
	} else if (token->kind == CTOKEN_NAME) {
		/* All names but the last are words of the type. */
		if (place->last.kind == CTOKEN_NAME &&
		    !ctype_word(&place->words, &d->state->types, place->last.text))
			place->words.unknown = true;
		place->last = *token;
	} else if (ctoken_is(token, "*") || ctoken_is(token, "[")) {
		place->words.pointer = true;
		place->constant = false;
	} else if (ctoken_is(token, "{")) {
		place->braces += !place->transparent;
		new_statement(place);
	} else if (ctoken_is(token, "}")) {
		place->braces -= place->braces > 0;
		place->words = (struct ctype_words){ .unknown = true }; /* of a struct */
	} else if (ctoken_is(token, "(") || ctoken_is(token, ")")) {
		nest(&place->nested, token);
		place->typedefed = place->transparent = false;
		place->last.kind = CTOKEN_END;
	} else if (ctoken_is(token, ";") || (ctoken_is(token, ",") && !place->nested)) {
		if (place->typedefed && place->last.kind == CTOKEN_NAME)
			ctypes_add(&d->state->types, place->last.text, ctype_of(&place->words));
		if (ctoken_is(token, ";"))
			new_statement(place);
	} else if (ctoken_is(token, "=") && place->constant && !place->braces && !place->nested &&
		   place->last.kind == CTOKEN_NAME) {
		place->pending = add(d, &place->last, CHEADER_CONSTANT);
		if (place->words.any)
			place->pending->type = ctype_of(&place->words);
		place->in_enum = false;
		begin_value(d);
	} else if (!ctoken_is(token, "::")) {
		place->last.kind = CTOKEN_END;
	}
}

/* Between "enum" and "{": a tag, attributes, a base type. `enum x f(int a) {` is a function. */
static void head(struct cdeclare *d, const struct ctoken *token)
{
	struct cdeclare_place *place = &d->place;
	if (place->nested || ctoken_is(token, "[") || (ctoken_is(token, "(") && place->names < 2)) {
		nest(&place->nested, token);
	} else if (ctoken_is(token, "{")) {
		place->phase = DECLARE_NAME;
		place->before_count = 0;
		place->more = false;
		place->first = true;
	} else if (ctoken_is(token, ":")) {
		place->base = true;
	} else if (token->kind == CTOKEN_NAME) {
		bool keyword = ctoken_is(token, "class") || ctoken_is(token, "struct");
		place->names += !place->base && !keyword;
		place->last = *token;
	} else if (!ctoken_is(token, "::")) {
		place->phase = DECLARE_PLAIN;
		plain(d, token);
	}
}

static void end_enum(struct cdeclare *d)
{
	d->place.phase = DECLARE_PLAIN;
	d->place.nested = 0;
	d->place.words = (struct ctype_words){ .unknown = true };
	d->place.last.kind = CTOKEN_END;
}

/* An enumerator begins with its name, so that the next one knows what stands before it. */
static void begin_enumerator(struct cdeclare *d, const struct ctoken *name)
{
	struct cdeclare_place *place = &d->place;
	struct cdef *def = add(d, name, CHEADER_ENUMERATOR);
	size_t count = place->before_count;
	struct cdef **before = &def->before_one;
	if (count > 1)
		before = arena_array(d->state->public->arena, count, sizeof(struct cdef *));
	for (size_t i = 0; i < count; i++)
		before[i] = place->before[i];
	def->before = before;
	def->before_count = (uint32_t)count;
	def->may_be_first = place->first;
	def->more_before = place->more;
	place->pending = def;
	place->before[0] = def;
	place->before_count = 1;
	place->first = place->more = false;
	place->in_enum = true;
	place->value_count = 0;
	place->nested = 0;
	place->phase = DECLARE_AFTER;
}

static void enumerator_name(struct cdeclare *d, const struct ctoken *token)
{
	if (ctoken_is(token, "}")) {
		end_enum(d);
	} else if (ctoken_is(token, ";") || ctoken_is(token, "{")) {
		/* This is no enum after all, or its end was lost. */
		new_statement(&d->place);
	} else if (ctoken_is(token, "enum")) {
		plain(d, token);
	} else if (ctoken_is(token, "<")) {
		d->place.phase = DECLARE_MARKUP;
	} else if (token->kind == CTOKEN_NAME) {
		d->macro = cdefs_macro_now(d->state, token->text, d->header);
		if (d->macro && d->expanding < EXPANDING) {
			d->place.phase = DECLARE_MACRO;
			d->place.last = *token;
		} else {
			begin_enumerator(d, token);
		}
	}
}

/* "<i>", "<span class=n>" before an enumerator, of code that was never shown as it should be. */
static void markup(struct cdeclare *d, const struct ctoken *token)
{
	bool ends = ctoken_is(token, "}") || ctoken_is(token, ";");
	if (ends || ctoken_is(token, ">"))
		d->place.phase = DECLARE_NAME;
	if (ends)
		enumerator_name(d, token);
}

/* After an enumerator: what stands up to '=', ',' or '}' are attributes. */
static void enumerator_end(struct cdeclare *d, const struct ctoken *token)
{
	struct cdeclare_place *place = &d->place;
	bool outside = place->nested == 0;
	if (outside && ctoken_is(token, "=")) {
		begin_value(d);
	} else if (outside && (ctoken_is(token, ",") || ctoken_is(token, "}"))) {
		complete(d);
		place->phase = DECLARE_NAME;
		enumerator_name(d, token);
	} else if (ctoken_is(token, ";")) {
		complete(d);
		new_statement(place);
	} else {
		nest(&place->nested, token);
	}
}

static void value(struct cdeclare *d, const struct ctoken *token)
{
	struct cdeclare_place *place = &d->place;
	bool outside = place->nested == 0;
	bool closed = ctoken_is(token, "}") || ctoken_is(token, ",");
	if ((outside && closed) || ctoken_is(token, ";")) {
		complete(d);
		place->phase = place->in_enum ? DECLARE_NAME : DECLARE_PLAIN;
		place->nested = 0;
		place->last.kind = CTOKEN_END;
		if (place->in_enum)
			enumerator_name(d, token);
		else
			plain(d, token);
		return;
	}
	nest(&place->nested, token);
	place->torn = place->torn || place->cut;
	/* An #else goes back to a shorter value; what a branch added is torn anyway. */
	if (d->value.count > place->value_count)
		d->value.count = place->value_count;
	ctoken_add(d->state->public->arena, &d->value, *token);
	place->value_count = d->value.count;
}

/* The macro call is complete: what it expands to is read in its place. */
static void expand(struct cdeclare *d)
{
	struct arena *arena = d->state->public->arena;
	struct ctoken_list list = { 0 };
	const char *problem = cmacro_expand(arena, arena, d->macro, d->arguments.items,
					    d->arguments.count, d->budget, &list);
	d->budget -= list.count;
	d->place.phase = DECLARE_NAME;
	if (!problem) {
		d->expanding++;
		for (size_t i = 0; i < list.count; i++)
			cdeclare_token(d, &list.items[i]);
		d->expanding--;
	}
}

static void macro_in_enum(struct cdeclare *d, const struct ctoken *token)
{
	struct cdeclare_place *place = &d->place;
	if (place->phase == DECLARE_MACRO) {
		if (ctoken_is(token, "(")) {
			place->phase = DECLARE_ARGUMENTS;
			place->nested = 0;
			d->arguments.count = 0;
		} else {
			struct ctoken name = place->last;
			begin_enumerator(d, &name);
			enumerator_end(d, token);
		}
	} else if (place->nested == 0 && ctoken_is(token, ")")) {
		expand(d);
	} else if (ctoken_is(token, ";")) {
		new_statement(place);
	} else {
		nest(&place->nested, token);
		ctoken_add(d->state->public->arena, &d->arguments, *token);
	}
}

void cdeclare_token(struct cdeclare *declare, const struct ctoken *token)
{
	static void (*const readers[])(struct cdeclare *, const struct ctoken *) = {
		[DECLARE_PLAIN] = plain,          [DECLARE_HEAD] = head,
		[DECLARE_NAME] = enumerator_name, [DECLARE_MARKUP] = markup,
		[DECLARE_MACRO] = macro_in_enum,  [DECLARE_ARGUMENTS] = macro_in_enum,
		[DECLARE_AFTER] = enumerator_end, [DECLARE_VALUE] = value,
	};
	readers[declare->place.phase](declare, token);
}

void cdeclare_cut(struct cdeclare *declare)
{
	declare->place.cut = declare->place.phase == DECLARE_VALUE;
}

void cdeclare_join(struct cdeclare_place *place, const struct cdeclare_place *other)
{
	place->first = place->first || other->first;
	place->more = place->more || other->more;
	for (size_t i = 0; i < other->before_count; i++) {
		size_t k = 0;
		while (k < place->before_count && place->before[k] != other->before[i])
			k++;
		if (k < place->before_count)
			continue;
		if (place->before_count < CDEF_BEFORE)
			place->before[place->before_count++] = other->before[i];
		else
			place->more = true;
	}
}

void cdeclare_count_on(struct cdeclare_place *place, const struct cdeclare_place *ends)
{
	for (size_t i = 0; i < ends->before_count; i++)
		place->before[i] = ends->before[i];
	place->before_count = ends->before_count;
	place->first = ends->first;
	place->more = ends->more;
}
