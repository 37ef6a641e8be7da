#include "xmacros.h"

#include "../base/buf.h"
#include "../header/ctoken.h"
#include "../header/cvalue.h"

enum { ARGUMENTS = 8, TOKENS = 64 }; /* of a call; one that has more is of no list */

struct reader {
	struct arena *arena;
	struct str source;
	const struct ctoken *tokens;
	size_t count;
	struct xmacros *found;
};

/* A string's characters: escapes that stand for ASCII and line ends; others stay as they are. */
static void add_string(struct buf *text, struct str literal)
{
	static const struct {
		char letter, byte;
	} escapes[] = { { 'n', '\n' },  { 't', '\t' },  { 'r', ' ' }, { '"', '"' },
			{ '\'', '\'' }, { '\\', '\\' }, { '?', '?' } };
	ptrdiff_t quote = str_find_byte(literal, '"', 0);
	size_t at = quote == STR_NONE ? literal.len : (size_t)quote + 1;
	for (; at < literal.len && literal.at[at] != '"'; at++) {
		char byte = literal.at[at];
		for (size_t i = 0; byte == '\\' && i < sizeof escapes / sizeof *escapes; i++) {
			if (str_byte(literal, at + 1) != escapes[i].letter)
				continue;
			byte = escapes[i].byte;
			at++;
			break;
		}
		buf_add_byte(text, byte);
	}
}

/* A number alone, with a sign or in brackets. */
static bool read_value(const struct ctoken *tokens, size_t count, uint32_t *value)
{
	struct cvalue number;
	bool minus = false;
	while (count > 2 && ctoken_is(tokens, "(") && ctoken_is(&tokens[count - 1], ")")) {
		tokens++;
		count -= 2;
	}
	if (count == 2 && (ctoken_is(tokens, "-") || ctoken_is(tokens, "+"))) {
		minus = ctoken_is(tokens, "-");
		tokens++;
		count--;
	}
	if (count != 1 || tokens->kind != CTOKEN_NUMBER || cvalue_number(tokens->text, &number))
		return false;
	return cvalue_code(minus ? cvalue_unary('-', number) : number, value);
}

static bool is_text(const struct ctoken *tokens, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (tokens[i].kind != CTOKEN_STRING)
			return false;
	return count > 0;
}

/* Words without quotes, which the macro makes a string of: "Not Found". */
static bool is_words(const struct ctoken *tokens, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (tokens[i].kind != CTOKEN_NAME)
			return false;
	return count > 0;
}

/* What a call's arguments say, taken one by one. */
struct arguments {
	struct xmacro_call call;
	size_t names, values;
};

static void take_argument(const struct reader *r, const struct ctoken *tokens, size_t count,
			  struct arguments *arguments)
{
	struct arena *arena = r->arena;
	struct xmacro_call *call = &arguments->call;
	uint32_t value;
	if (count == 1 && tokens->kind == CTOKEN_NAME && !arguments->names++) {
		call->name = tokens->text;
		call->name_offset = tokens->offset;
	} else if (is_words(tokens, count) && arguments->names && !call->text.len) {
		const struct ctoken *last = &tokens[count - 1];
		call->text = str_slice(r->source, tokens->offset, last->offset + last->text.len);
		call->text_offset = tokens->offset;
	} else if (read_value(tokens, count, &value)) {
		if (!arguments->values++) {
			call->value = value;
			call->value_offset = tokens->offset;
		}
	} else if (is_text(tokens, count)) {
		struct buf text = { 0 };
		for (size_t i = 0; i < count; i++)
			add_string(&text, tokens[i].text);
		/* The last one: before it there may be the name as a string. */
		call->text = buf_take(&text, arena);
		call->text_offset = tokens->offset;
	}
}

/* The call that begins at `at`; where it ends, or 0 where it is none of a list. */
static size_t read_call(const struct reader *r, size_t at, struct xmacro_call *call)
{
	if (at + 1 >= r->count || r->tokens[at].kind != CTOKEN_NAME ||
	    !ctoken_is(&r->tokens[at + 1], "("))
		return 0;
	struct arguments arguments = { 0 };
	size_t depth = 1, first = at + 2, end = first, parts = 0;
	for (; depth && end < r->count && end - at < TOKENS && parts < ARGUMENTS; end++) {
		const struct ctoken *token = &r->tokens[end];
		depth += ctoken_is(token, "(");
		depth -= ctoken_is(token, ")");
		if (depth && !(depth == 1 && ctoken_is(token, ",")))
			continue;
		take_argument(r, r->tokens + first, end - first, &arguments);
		first = end + 1;
		parts++;
	}
	*call = arguments.call;
	return !depth && arguments.names && arguments.values == 1 ? end : 0;
}

static size_t skip_separator(const struct reader *r, size_t at)
{
	return at < r->count && (ctoken_is(&r->tokens[at], ",") || ctoken_is(&r->tokens[at], ";"))
		   ? at + 1
		   : at;
}

static void add(const struct reader *r, const struct xmacro_call *call)
{
	struct xmacros *found = r->found;
	found->calls = arena_grow(r->arena, found->calls, found->count, &found->capacity,
				  sizeof *found->calls);
	found->calls[found->count++] = *call;
}

/* A list that begins at `at`; where it ends, or `at`. */
static size_t read_list(const struct reader *r, size_t at)
{
	struct xmacro_call first, next;
	size_t end = read_call(r, at, &first), calls = 1;
	if (!end)
		return at;
	for (size_t from = skip_separator(r, end), to;; from = skip_separator(r, end)) {
		to = from < r->count && str_eq(r->tokens[from].text, r->tokens[at].text)
			 ? read_call(r, from, &next)
			 : 0;
		if (!to)
			break;
		if (calls++ == 1)
			add(r, &first);
		add(r, &next);
		end = to;
	}
	return calls > 1 ? end : at;
}

void xmacros_read(struct arena *arena, const struct source *source, struct xmacros *found)
{
	struct ctoken_list list = { 0 };
	struct clexer lexer = { .arena = arena, .text = source->text };
	for (struct ctoken token = clexer_next(&lexer); token.kind != CTOKEN_END;
	     token = clexer_next(&lexer))
		ctoken_add(arena, &list, token);
	const struct reader r = { arena, source->text, list.items, list.count, found };
	*found = (struct xmacros){ 0 };
	for (size_t at = 0, end; at<r.count; at = end> at ? end : at + 1)
		end = read_list(&r, at);
}
