/*
 * Codes in samples of answers, each of which shows another one:
 *
 *	{ "code": 4001, "message": "No water." }
 *	{ "error": { "code": "pond_dry", "detail": "No water." } }
 */
#include "../entry/text_code.h"
#include "../entry/words.h"
#include "leftovers_parts.h"
#include "nameless.h"

enum { DEEPEST = 16, LONGEST_KEY = 40 };

/* An object that is open: its code, and what else it has. */
struct object {
	size_t from, to; /* bytes of the code; equal: it has none */
	bool number;
	bool told;      /* it has a text, or stands below a key of errors */
	bool known;     /* another text of it is a code that was read, or is told of */
	bool of_errors; /* the list that is open in it is one of errors */
};

/* "errorCode", "error-code": its words. */
static struct str key_words(struct str key, char *words)
{
	size_t len = 0;
	for (size_t i = 0; i < key.len && len + 1 < LONGEST_KEY; i++) {
		bool begins = i && byte_is_upper(key.at[i]) && byte_is_lower(key.at[i - 1]);
		if (begins)
			words[len++] = ' ';
		words[len++] = byte_is_word(key.at[i]) && key.at[i] != '_' ? key.at[i] : ' ';
	}
	return (struct str){ words, len };
}

bool left_is_of_errors(struct str key)
{
	/* Keys of most data have none of these letters, and need not be looked at for words. */
	static const struct str parts[] = { STR_INIT("rr"), STR_INIT("ault"), STR_INIT("ailure"),
					    STR_INIT("xception") };
	char words[LONGEST_KEY];
	bool any = false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts && !any; i++)
		any = str_find(key, parts[i], 0) != STR_NONE;
	return any && text_heads_errors(key_words(key, words));
}

/* Numbers that HTTP has are none of the page's, and 0 is none of an error. */
static bool is_number(struct str text)
{
	struct value_found value;
	return value_find(text, 0, &value) && !value.from && value.end == text.len &&
	       value.state == VALUE_GOOD && value.value && !value_is_http_like(&value);
}

static bool is_text(struct str text)
{
	bool capitals = str_is_joined(text) && !str_holds_lower(text);
	return text_code_is_numbered(text) || text_code_shape(text) == TEXT_SLUG ||
	       (text_code_signs(text) & TEXT_CAPITALS) || (capitals && byte_is_upper(text.at[0]));
}

/* What an answer has beside the code of an error; "title" and "name" are those of anything. */
static bool is_message(struct str key)
{
	static const struct str words[] = {
		STR_INIT("message"),      STR_INIT("msg"),    STR_INIT("errmsg"),
		STR_INIT("errormessage"), STR_INIT("reason"), STR_INIT("detail"),
		STR_INIT("details"),
	};
	return STR_IS_ONE_OF_NOCASE(key, words);
}

/* Takes the scalar with the key. */
static void take(struct object *object, struct str text, struct str key, struct str value,
		 bool quoted, const struct map *seen)
{
	bool error = left_is_of_errors(key), code = str_eq_nocase(key, STR("code"));
	bool number = !quoted || byte_is_digit(str_byte(value, 0)) || str_byte(value, 0) == '-';
	bool is_code = (error || code) && (number ? is_number(value) : is_text(value));
	object->known |= is_code && map_get(seen, value);
	if (!is_code) {
		object->told |= quoted && (error || is_message(key));
		return;
	}
	/* Of "error" and "code" the second one is what tells it. */
	if (object->to > object->from && !code)
		return;
	object->from = (size_t)(value.at - text.at);
	object->to = object->from + value.len;
	object->number = number;
}

static void count(struct left_nameless *look, const struct flat *flat, const struct object *object,
		  struct leftovers *leftovers)
{
	struct str code = str_slice(flat_text(flat), object->from, object->to);
	if (!code.len || !object->told || object->known || map_get(&look->sampled, code) ||
	    (object->number && left_is_listed(look, code)))
		return;
	*map_at_copy(&look->sampled, code) = look;
	if (leftovers->samples.count++)
		return;
	leftovers->samples.first = arena_str(look->arena, code);
	leftovers->samples.offset = flat_offset(flat, object->from);
}

/* The end of the string that begins at the quote, or the text's. */
static size_t string_end(struct str text, size_t at)
{
	for (at++; at < text.len && text.at[at] != '"' && text.at[at] != '\n'; at++)
		at += text.at[at] == '\\';
	return at < text.len ? at : text.len;
}

static size_t number_end(struct str text, size_t at)
{
	while (byte_is_word(str_byte(text, at)) || str_byte(text, at) == '-' ||
	       str_byte(text, at) == '.')
		at++;
	return at;
}

void left_count_samples(struct left_nameless *look, const struct flat *flat, const struct map *seen,
			struct leftovers *leftovers)
{
	struct str text = flat_text(flat), key = STR("");
	struct object objects[DEEPEST] = { { 0 } };
	size_t depth = 0;
	/* Most blocks of code are none. */
	if (str_find(text, STR("\":"), 0) == STR_NONE && str_find(text, STR("\" :"), 0) == STR_NONE)
		return;
	for (size_t at = 0; at < text.len; at++) {
		struct object *object = &objects[depth % DEEPEST];
		char byte = text.at[at];
		if (byte == '{') {
			bool said = key.len ? left_is_of_errors(key) : object->of_errors;
			depth++;
			objects[depth % DEEPEST] = (struct object){ .told = said };
			key = STR("");
		} else if (byte == '[') {
			object->of_errors = left_is_of_errors(key);
			key = STR("");
		} else if (byte == '}' && depth) {
			count(look, flat, object, leftovers);
			depth--;
		} else if (byte == '"' || byte_is_digit(byte) || byte == '-') {
			size_t end = byte == '"' ? string_end(text, at) : number_end(text, at);
			size_t next = end + (byte == '"');
			struct str value = str_slice(text, at + (byte == '"'), end);
			bool is_key = str_byte(text, left_skip_blanks(text, next)) == ':';
			if (!is_key && key.len && depth)
				take(object, text, key, value, byte == '"', seen);
			key = is_key ? value : STR("");
			at = next - 1;
		}
	}
}
