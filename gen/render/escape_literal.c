/*
 * String literals. The compiler or parser of the language gets back exactly the
 * value, so this is one loop and a table of how each language spells things.
 */
#include "escape_kinds.h"

#include <string.h>

/* C11 6.4.4.4. A universal character name must not name anything below U+00A0 (6.4.3). */
const struct escape_literal escape_c_string = {
	.quoted = "\"\\",
	.narrow = "\\%03o",
	.wide = "\\u%04X",
	.trigraphs = true,
	.bytes = true,
};
const struct escape_literal escape_c_character = {
	.quoted = "\"'\\",
	.narrow = "\\%03o",
	.wide = "\\u%04X",
	.trigraphs = true,
	.bytes = true,
};

/* RFC 8259, section 7. */
const struct escape_literal escape_json = {
	.quoted = "\"\\",
	.narrow = "\\u%04x",
	.wide = "\\u%04x",
};

/* ECMA-262, 12.9.4 and 12.9.6: "...", '...' and `...`. */
const struct escape_literal escape_js = {
	.quoted = "\"'`$\\",
	.quotes = true,
	.narrow = "\\x%02x",
	.wide = "\\u%04x",
	.comments = true,
	.first = "/",
	.last = "*",
};

/* Python reference, 2.4.1: "...", '...' and the long forms; a comment is ended by a line only. */
const struct escape_literal escape_python = {
	.quoted = "\"'\\",
	.quotes = true,
	.runs = true,
	.narrow = "\\x%02x",
	.wide = "\\u%04x",
};

/* Rust reference, "Tokens" and "Comments". These nest, and begin documentation in many ways. */
const struct escape_literal escape_rust = {
	.quoted = "\"\\",
	.narrow = "\\u{%x}",
	.wide = "\\u{%x}",
	.comments = true,
	.first = "!*/",
	.last = "*/",
};

/* The Go specification, "String literals". */
const struct escape_literal escape_go = {
	.quoted = "\"\\",
	.narrow = "\\u%04x",
	.wide = "\\u%04x",
	.comments = true,
	.first = "/",
	.last = "*",
};

/* ECMA-334, 6.4.5.6. */
const struct escape_literal escape_csharp = {
	.quoted = "\"\\",
	.narrow = "\\u%04x",
	.wide = "\\u%04x",
	.comments = true,
	.first = "/",
	.last = "*",
};

/* JLS 3.10.6. \u would be read before the literal is, so what is below U+00A0 is octal. */
const struct escape_literal escape_java = {
	.quoted = "\"'\\",
	.quotes = true,
	.narrow = "\\%03o",
	.wide = "\\u%04x",
	.comments = true,
	.first = "/",
	.last = "*",
};

/* The Swift Programming Language, "Lexical Structure"; its comments nest. */
const struct escape_literal escape_swift = {
	.quoted = "\"\\",
	.narrow = "\\u{%x}",
	.wide = "\\u{%x}",
	.comments = true,
	.first = "*:/",
	.last = "*/",
};

/* The PHP manual, "Strings", double quoted. */
const struct escape_literal escape_php = {
	.quoted = "\"$\\",
	.narrow = "\\x%02x",
	.wide = "\\u{%x}",
	.bytes = true,
	.tags = true,
	.comments = true,
	.first = "/",
	.last = "*",
};

/* The Lua manual, 3.1: all versions have decimal numbers. */
const struct escape_literal escape_lua = {
	.quoted = "\"'\\",
	.quotes = true,
	.narrow = "\\%03d",
	.bytes = true,
};

static bool among(const char *bytes, char c)
{
	return bytes && c && strchr(bytes, c);
}

/* A code point in the language's numeric form, without the warning about a format that varies. */
static void add_number(const char *format, unsigned number, struct buf *out)
{
	for (; *format; format++) {
		if (*format != '%') {
			buf_add_byte(out, *format);
			continue;
		}
		unsigned width = format[1] == '0' ? (unsigned)(format[2] - '0') : 1;
		format += format[1] == '0' ? 3 : 1;
		unsigned base = *format == 'o' ? 8 : *format == 'd' ? 10 : 16;
		const char *digits = *format == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
		char reversed[24];
		unsigned count = 0;
		for (; number || count < width; number /= base)
			reversed[count++] = digits[number % base];
		while (count)
			buf_add_byte(out, reversed[--count]);
	}
}

static void add_hidden(const struct escape_literal *literal, struct str character, uint32_t code,
		       struct buf *out)
{
	if (code >= 0xA0 && literal->wide) {
		add_number(literal->wide, code, out);
		return;
	}
	if (!literal->bytes) {
		add_number(literal->narrow, code, out);
		return;
	}
	for (size_t i = 0; i < character.len; i++)
		add_number(literal->narrow, (unsigned char)character.at[i], out);
}

static const char *short_form(char c)
{
	switch (c) {
	case '\n':
		return "\\n";
	case '\r':
		return "\\r";
	case '\t':
		return "\\t";
	default:
		return NULL;
	}
}

/* Whether a byte would make a comment begin or end there, were the literal in one. */
static bool marks_comment(const struct escape_literal *literal, char before, char c, bool at_start,
			  bool at_end)
{
	if (!literal->comments)
		return false;
	if ((c == '*' && before == '/') || (c == '/' && before == '*'))
		return true;
	if (at_start && (before == '*' || before == '/') && among(literal->first, c))
		return true;
	return at_end && among(literal->last, c);
}

void escape_literal_add(const struct escape_literal *literal, struct str text, char after,
			struct buf *out)
{
	char before = escape_last(out);
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		char c = text.at[from];
		if (byte_is_letter_or_digit(c)) {
			at = escape_run_end(text, from);
			buf_add(out, str_slice(text, from, at));
			before = text.at[at - 1];
			continue;
		}
		uint32_t code = utf8_next(text, &at);
		struct str character = str_slice(text, from, at);
		bool at_end = at == text.len && (!after || after == '*' || after == '/');
		bool marks = marks_comment(literal, before, c, from == 0, at_end) ||
			     (literal->tags && c == '>' && before == '?');
		const char *other = short_form(c);
		if (other) {
			buf_add(out, str_of(other));
		} else if (code < 0x20 || marks || escape_is_hidden(code)) {
			add_hidden(literal, character, code, out);
		} else {
			bool trigraph = literal->trigraphs && c == '?' && before == '?';
			bool run = literal->runs && c == '\'' && before == '\'';
			if (trigraph || run || among(literal->quoted, c))
				buf_add_byte(out, '\\');
			buf_add(out, character);
		}
		before = c;
	}
}

void escape_put_literal(const struct escape *kind, struct escape_state *state, struct str text,
			struct buf *out)
{
	struct escape_literal literal = *kind->literal;
	if (literal.quotes && escape_fills_string(state, out))
		literal.quoted = "\"\\";
	escape_literal_add(&literal, text, state->after, out);
}
