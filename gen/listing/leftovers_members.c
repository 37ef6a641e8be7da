/*
 * Enumerations of texts, as languages other than C have them:
 *
 *	export enum PumpError { DRY = "dry", HOT = "hot" }
 *	enum class PumpError(val code: String) { DRY("dry"), HOT("hot"); }
 *	class PumpError(str, Enum):
 *	    DRY = "dry"
 */
#include "../entry/limits.h"
#include "leftovers_parts.h"

/* The body of an enumeration, in bytes of the block, and what it is called. */
struct body {
	struct str name;
	size_t from, to;
	bool indented; /* it ends where members do: the lines' indents are not kept */
};

/* "enum NAME ... {", "enum class NAME ... {"; "class NAME(..., Enum):". */
static bool find_body(struct str text, size_t *at, struct body *body)
{
	for (size_t end; *at < text.len; *at = end + 1) {
		end = str_word_end(text, *at);
		struct str word = str_slice(text, *at, end);
		bool python = str_eq(word, STR("class"));
		if (!python && !str_eq(word, STR("enum")))
			continue;
		size_t from = left_skip_blanks(text, end);
		if (str_eq(str_slice(text, from, str_word_end(text, from)), STR("class")))
			from = left_skip_blanks(text, from + sizeof "class" - 1);
		/* A line may hold any number of them. */
		struct str begin = str_slice(text, 0, from + LIMIT_HEAD);
		size_t line = str_line_end(begin, from);
		struct str head = str_slice(begin, from, line);
		ptrdiff_t open = str_find_byte(begin, '{', from);
		python &= str_find(head, STR("Enum"), 0) != STR_NONE &&
			  str_ends(str_trim(head), STR(":"));
		if (!python && (str_eq(word, STR("class")) || open == STR_NONE))
			continue;
		body->name = str_slice(text, from, str_word_end(text, from));
		body->from = python ? (line < text.len ? line + 1 : line) : (size_t)open + 1;
		ptrdiff_t close = str_find_byte(text, '}', body->from);
		body->to = python || close == STR_NONE ? text.len : (size_t)close;
		body->indented = python;
		*at = python ? body->from : body->to;
		return true;
	}
	return false;
}

/* After blanks, commas, comments, notes for a compiler and texts by themselves. */
static size_t skip_gap(struct str text, size_t at)
{
	while (at < text.len) {
		struct str rest = str_slice(text, at, text.len);
		if (byte_is_space(text.at[at]) || text.at[at] == ',') {
			at++;
		} else if (str_starts(rest, STR("/*"))) {
			ptrdiff_t end = str_find(text, STR("*/"), at);
			at = end == STR_NONE ? text.len : (size_t)end + 2;
		} else if (str_starts(rest, STR("//")) ||
			   str_find_byte(STR("#@[\"'"), text.at[at], 0) != STR_NONE) {
			at = str_line_end(text, at);
		} else {
			break;
		}
	}
	return at;
}

/* After what else a member is given, up to the comma or the line's end. */
static size_t member_end(struct str text, size_t at)
{
	size_t depth = 0;
	for (char quote = '\0'; at < text.len && text.at[at] != '\n'; at++) {
		char byte = text.at[at];
		if (quote) {
			quote = byte == quote ? '\0' : quote;
			continue;
		}
		if (byte == '"' || byte == '\'')
			quote = byte;
		depth += byte == '(';
		depth -= byte == ')' && depth;
		if (!depth && (byte == ',' || byte == ';'))
			break;
	}
	return at;
}

/* The next member and the text that it is given; false: there is none, or it is given none. */
static bool next_member(struct str text, size_t *at, struct str *name, struct str *code)
{
	size_t from = skip_gap(text, *at), to = str_word_end(text, from);
	if (str_eq(str_slice(text, from, to), STR("case"))) {
		from = left_skip_blanks(text, to);
		to = str_word_end(text, from);
	}
	if (from == to)
		return false;
	*name = str_slice(text, from, to);
	struct str rest = str_slice(text, 0, to + LIMIT_HEAD);
	*code = left_given_text(str_slice(rest, 0, str_line_end(rest, to)), to);
	if (!code->len)
		return false;
	for (size_t i = 0; i < code->len; i++)
		if (byte_is_space(code->at[i]))
			return false;
	*at = member_end(text, to);
	return true;
}

/* How many members the body has; 0: some are given no text. */
static size_t count_members(struct str text, const struct body *body)
{
	struct str name, code;
	size_t at = body->from, count = 0;
	while (next_member(text, &at, &name, &code))
		count++;
	at = skip_gap(text, at);
	return at >= text.len || text.at[at] == ';' || body->indented ? count : 0;
}

void left_count_members(struct arena *arena, const struct flat *flat, struct map *seen,
			const struct map *families, enum headed above, struct leftovers *leftovers)
{
	enum { AT_LEAST = 2 };
	struct str text = flat_text(flat);
	struct body found;
	/* Most blocks of code have none. */
	if (str_find(text, STR("num"), 0) == STR_NONE)
		return;
	for (size_t at = 0; find_body(text, &at, &found);) {
		struct str body = str_slice(text, 0, found.to), name, code;
		if ((above != HEADED_HERE && !left_is_of_errors(found.name)) ||
		    count_members(body, &found) < AT_LEAST)
			continue;
		for (size_t next = found.from; next_member(body, &next, &name, &code);) {
			const void *how = map_get(seen, name);
			if ((how && how != families) || map_get(seen, code))
				continue;
			*map_at(seen, arena_str(arena, name)) = leftovers;
			if (leftovers->texts++)
				continue;
			leftovers->text_name = arena_str(arena, name);
			leftovers->text_code = arena_str(arena, code);
			leftovers->text_offset = flat_offset(flat, (size_t)(name.at - text.at));
		}
	}
}
