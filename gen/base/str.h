/*
 * Text with a length: a slice of bytes that somebody else owns.
 *
 * A str never owns its bytes and need not end in NUL. Text is UTF-8 once a
 * page has been read. { NULL, 0 } and { "", 0 } are both the empty text.
 */
#ifndef STATUSGEN_STR_H
#define STATUSGEN_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h> /* __MINGW_PRINTF_FORMAT */
#include <string.h>

struct str {
	const char *at;
	size_t len;
};

/* A str of a string literal, as an expression and as an initializer. */
#define STR(literal) ((struct str){ literal, sizeof(literal) - 1 })
/* clang-format off */
#define STR_INIT(literal) { literal, sizeof(literal) - 1 }
/* clang-format on */

/* The two arguments that "%.*s" wants. */
#define STR_ARG(text) (int)(text).len, (text).at ? (text).at : ""

/* Has the compiler check the arguments of a function that is called like printf. */
#if defined(__MINGW_PRINTF_FORMAT)
#define PRINTF_LIKE(format_at, first) \
	__attribute__((format(__MINGW_PRINTF_FORMAT, format_at, first)))
#elif defined(__GNUC__)
#define PRINTF_LIKE(format_at, first) __attribute__((format(printf, format_at, first)))
#else
#define PRINTF_LIKE(format_at, first)
#endif

/* A function for what happens seldom: what calls it need not make room for it each time. */
#if defined(__GNUC__)
#define SELDOM __attribute__((noinline, cold))
#else
#define SELDOM
#endif

enum { STR_NONE = -1 };

/* Bytes are told apart, and texts compared and cut, for each byte of a page: in line. */

enum { BYTE_SPACE = 1, BYTE_DIGIT = 2, BYTE_UPPER = 4, BYTE_LOWER = 8, BYTE_UNDERSCORE = 16 };

/* What a byte is; 0 for signs, and for all that is not ASCII. */
extern const unsigned char byte_kinds[256];

static inline bool byte_is(char c, int kinds)
{
	return (byte_kinds[(unsigned char)c] & kinds) != 0;
}

static inline bool byte_is_space(char c)
{
	return byte_is(c, BYTE_SPACE);
}

static inline bool byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool byte_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool byte_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool byte_is_letter(char c)
{
	return byte_is(c, BYTE_UPPER | BYTE_LOWER);
}

static inline bool byte_is_letter_or_digit(char c)
{
	return byte_is(c, BYTE_UPPER | BYTE_LOWER | BYTE_DIGIT);
}

/* A letter, a digit or '_'. */
static inline bool byte_is_word(char c)
{
	return byte_is(c, BYTE_UPPER | BYTE_LOWER | BYTE_DIGIT | BYTE_UNDERSCORE);
}

/* ASCII, and no white space. */
static inline bool byte_is_shown(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c < 0x80;
}

static inline char byte_lower(char c)
{
	return byte_is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

static inline char byte_upper(char c)
{
	return byte_is_lower(c) ? (char)(c - ('a' - 'A')) : c;
}

/* The text of a NUL-terminated string: for what the system hands us. */
struct str str_of(const char *nul_terminated);

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* Bytes from..to of the text; both are cut to its length. */
static inline struct str str_slice(struct str text, size_t from, size_t to)
{
	if (to > text.len)
		to = text.len;
	if (from > to)
		from = to;
	return (struct str){ text.at ? text.at + from : NULL, to - from };
}

static inline bool str_starts(struct str text, struct str prefix)
{
	/* Mostly the first byte tells, when a text is compared with many. */
	return text.len >= prefix.len &&
	       (!prefix.len ||
		(text.at[0] == prefix.at[0] && memcmp(text.at, prefix.at, prefix.len) == 0));
}

/* The byte at `at`; '\0' where the text is over. */
static inline char str_byte(struct str text, size_t at)
{
	return at < text.len ? text.at[at] : '\0';
}

/*
 * Where the text goes on after blanks and tabs; after white space of any kind; after letters,
 * digits and '_'.
 */
static inline size_t str_skip_blanks(struct str text, size_t at)
{
	while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\t'))
		at++;
	return at;
}

static inline size_t str_skip_space(struct str text, size_t at)
{
	while (at < text.len && byte_is_space(text.at[at]))
		at++;
	return at;
}

static inline size_t str_word_end(struct str text, size_t at)
{
	while (at < text.len && byte_is_word(text.at[at]))
		at++;
	return at;
}

/* Whether there are control characters (C0 and DEL; tabs and line ends, too). */
bool str_has_control(struct str text);

/* Letters A-Z and a-z are the same; other bytes must be equal. */
bool str_eq_nocase(struct str a, struct str b);
/*
 * Whether it is one of the texts of an array, small and capital letters being different or the
 * same.
 */
#define STR_IS_ONE_OF(text, array) str_is_one_of(text, array, sizeof(array) / sizeof *(array))
#define STR_IS_ONE_OF_NOCASE(text, array) \
	str_is_one_of_nocase(text, array, sizeof(array) / sizeof *(array))
bool str_is_one_of(struct str text, const struct str *array, size_t count);
bool str_is_one_of_nocase(struct str text, const struct str *array, size_t count);

/*
 * The item of a long array that has the text: each begins with a struct str, in small letters, and
 * they are sorted by its bytes. NULL: none has it, small and capital letters being the same.
 */
#define STR_FIND_SORTED(text, array) \
	str_find_sorted(text, array, sizeof(array) / sizeof *(array), sizeof *(array))
const void *str_find_sorted(struct str text, const void *items, size_t count, size_t size);

/* Whether a byte of it is A to Z. */
bool str_has_capital(struct str text);
bool str_has_small(struct str text);

/* Order by bytes: below, equal to or above zero. */
int str_cmp(struct str a, struct str b);
/* The same, the capitals of `a` being small letters. */
int str_cmp_lower(struct str a, struct str b);
static inline bool str_ends(struct str text, struct str suffix)
{
	if (text.len < suffix.len || !suffix.len)
		return !suffix.len;
	const char *from = text.at + text.len - suffix.len;
	return from[suffix.len - 1] == suffix.at[suffix.len - 1] &&
	       memcmp(from, suffix.at, suffix.len) == 0;
}

/* Offset of the first `needle` at or after `from`, or STR_NONE. */
ptrdiff_t str_find(struct str text, struct str needle, size_t from);
/* Offset of the first byte `c` at or after `from`, or STR_NONE. */
static inline ptrdiff_t str_find_byte(struct str text, char c, size_t from)
{
	const char *hit = from < text.len ? memchr(text.at + from, c, text.len - from) : NULL;
	return hit ? hit - text.at : STR_NONE;
}
bool str_holds_digit(struct str text);
/* Whether it has a small letter. */
bool str_holds_lower(struct str text);
/* "PUMP_DRY": it has a '_' that does not begin it. */
bool str_is_joined(struct str name);
/* Where the line ends on which byte `at` stands: its '\n', or the text's length. */
static inline size_t str_line_end(struct str text, size_t at)
{
	ptrdiff_t end = str_find_byte(text, '\n', at);
	return end == STR_NONE ? text.len : (size_t)end;
}
/* How often the byte stands there. */
size_t str_count_byte(struct str text, char c);
/* Offset of the last byte `c`, or STR_NONE. */
ptrdiff_t str_find_last(struct str text, char c);

/* The first `most` bytes, or some fewer: no character of UTF-8 is cut. */
struct str str_head(struct str text, size_t most);
/* What stands before the first ASCII white space. */
struct str str_first_word(struct str text);

/*
 * Takes the text up to the next `separator` off the front of `*rest` into
 * `*part`; false when nothing is left. "a,,b" gives "a", "", "b".
 */
bool str_part(struct str *rest, char separator, struct str *part);

/* How many bytes of white space (ASCII or U+00A0) stand at `at`: 0, 1 or 2. */
static inline size_t str_space_at(struct str text, size_t at)
{
	if (at >= text.len)
		return 0;
	if (byte_is_space(text.at[at]))
		return 1;
	bool no_break = text.at[at] == '\xC2' && at + 1 < text.len && text.at[at + 1] == '\xA0';
	return no_break ? 2 : 0;
}

/* Without white space (ASCII and U+00A0) at both ends. */
struct str str_trim_ends(struct str text);
static inline struct str str_trim(struct str text)
{
	/* Mostly a letter or a sign stands at both. */
	bool bare = text.len && byte_is_shown(text.at[0]) && byte_is_shown(text.at[text.len - 1]);
	return bare ? text : str_trim_ends(text);
}

/* 0..15, or -1. */
int byte_hex(char c);

/*
 * Reads the code point at `*at` and moves `*at` past it. Text must be valid
 * UTF-8 (see utf8_invalid).
 */
uint32_t utf8_next_wide(struct str text, size_t *at);
static inline uint32_t utf8_next(struct str text, size_t *at)
{
	unsigned char lead = (unsigned char)text.at[*at];
	return lead < 0x80 ? (++*at, lead) : utf8_next_wide(text, at);
}
/* Where the run of ASCII from `at` on ends. */
size_t ascii_end(struct str text, size_t at);
/*
 * A number's digits in base 2 to 16 (capital letters), zeros in front up to `least` digits (64 at
 * most).
 */
enum { DIGITS_MOST = 64 };
struct str digits_write(char text[DIGITS_MOST], uint64_t value, unsigned base, size_t least);
/* Writes `code` as UTF-8; returns how many bytes (1 to 4). */
size_t utf8_put(uint32_t code, char out[4]);
/* Offset of the first byte that is not valid UTF-8, or STR_NONE. */
ptrdiff_t utf8_invalid(struct str text);
/* How many code points. */
size_t utf8_count(struct str text);

/* For hash tables; of several texts, that of the ones before goes on. */
uint64_t str_hash(struct str text);
uint64_t str_hash_on(uint64_t hash, struct str text);

/* Edits (insert, delete, replace, swap) from a to b, for "did you mean"; at most `limit`. */
size_t str_distance(struct str a, struct str b, size_t limit);

#endif
