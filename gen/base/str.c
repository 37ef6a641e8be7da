#include "str.h"

#include <string.h>

#include "eight.h"

/* clang-format off */
enum { S = BYTE_SPACE, D = BYTE_DIGIT, U = BYTE_UPPER, L = BYTE_LOWER, W = BYTE_UNDERSCORE };
const unsigned char byte_kinds[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0,
	0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, W,
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
};
/* clang-format on */

struct str str_of(const char *nul_terminated)
{
	return (struct str){ nul_terminated, nul_terminated ? strlen(nul_terminated) : 0 };
}

bool str_eq_nocase(struct str a, struct str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (a.at[i] != b.at[i] && byte_lower(a.at[i]) != byte_lower(b.at[i]))
			return false;
	return true;
}

bool str_is_one_of(struct str text, const struct str *array, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(text, array[i]))
			return true;
	return false;
}

bool str_has_capital(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_upper(text.at[i]))
			return true;
	return false;
}

bool str_has_small(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_lower(text.at[i]))
			return true;
	return false;
}

bool str_is_one_of_nocase(struct str text, const struct str *array, size_t count)
{
	if (!text.len)
		text.at = ""; /* its first byte is looked at */
	char first = byte_lower(text.at[0]);
	for (size_t i = 0; i < count; i++)
		if (text.len == array[i].len && first == byte_lower(array[i].at[0]) &&
		    str_eq_nocase(text, array[i]))
			return true;
	return false;
}

int str_cmp_lower(struct str a, struct str b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++) {
		int order = (unsigned char)byte_lower(a.at[i]) - (unsigned char)b.at[i];
		if (order)
			return order;
	}
	return (a.len > b.len) - (a.len < b.len);
}

const void *str_find_sorted(struct str text, const void *items, size_t count, size_t size)
{
	const char *from = items;
	int first = (unsigned char)byte_lower(str_byte(text, 0));
	while (count) {
		size_t half = count / 2;
		const struct str *item = (const void *)(from + half * size);
		/* Mostly the first byte tells. */
		int order = first - (unsigned char)str_byte(*item, 0);
		if (!order)
			order = str_cmp_lower(text, *item);
		if (!order)
			return item;
		if (order > 0) {
			from += (half + 1) * size;
			half = count - half - 1;
		}
		count = half;
	}
	return NULL;
}

int str_cmp(struct str a, struct str b)
{
	size_t common = a.len < b.len ? a.len : b.len;
	int order = common ? memcmp(a.at, b.at, common) : 0;
	if (order)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

/* The first byte of it that texts have seldom, to be looked for: words are full of the others. */
static size_t seldom_byte(struct str needle)
{
	static const bool often[256] = {
		[' '] = true, ['a'] = true, ['c'] = true, ['d'] = true, ['e'] = true,
		['h'] = true, ['i'] = true, ['l'] = true, ['n'] = true, ['o'] = true,
		['r'] = true, ['s'] = true, ['t'] = true, ['u'] = true,
	};
	size_t at = 0;
	while (at < needle.len && often[(unsigned char)needle.at[at]])
		at++;
	return at < needle.len ? at : 0;
}

ptrdiff_t str_find(struct str text, struct str needle, size_t from)
{
	if (needle.len == 0)
		return from <= text.len ? (ptrdiff_t)from : STR_NONE;
	size_t key = seldom_byte(needle);
	while (from + needle.len <= text.len) {
		const char *hit =
		    memchr(text.at + from + key, needle.at[key], text.len - from - needle.len + 1);
		if (!hit)
			return STR_NONE;
		from = (size_t)(hit - text.at) - key;
		size_t last = needle.len - 1;
		if (text.at[from] == needle.at[0] && text.at[from + last] == needle.at[last] &&
		    (last <= 1 || memcmp(text.at + from, needle.at, needle.len) == 0))
			return (ptrdiff_t)from;
		from++;
	}
	return STR_NONE;
}

bool str_is_joined(struct str name)
{
	return str_find_byte(name, '_', 1) != STR_NONE;
}

bool str_holds_lower(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_lower(text.at[i]))
			return true;
	return false;
}

bool str_holds_digit(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_digit(text.at[i]))
			return true;
	return false;
}

size_t str_count_byte(struct str text, char c)
{
	/* So many fit into a byte, and compilers add many bytes at once. */
	enum { MOST = 255 };
	size_t count = 0;
	for (size_t from = 0; from < text.len; from += MOST) {
		struct str part = str_slice(text, from, from + MOST);
		unsigned char some = 0;
		for (size_t i = 0; i < part.len; i++)
			some = (unsigned char)(some + (part.at[i] == c));
		count += some;
	}
	return count;
}

ptrdiff_t str_find_last(struct str text, char c)
{
	for (size_t i = text.len; i > 0; i--)
		if (text.at[i - 1] == c)
			return (ptrdiff_t)(i - 1);
	return STR_NONE;
}

struct str str_head(struct str text, size_t most)
{
	if (text.len <= most)
		return text;
	while (most && ((unsigned char)text.at[most] & 0xC0) == 0x80)
		most--;
	return str_slice(text, 0, most);
}

struct str str_first_word(struct str text)
{
	size_t end = 0;
	while (end < text.len && !byte_is_space(text.at[end]))
		end++;
	return str_slice(text, 0, end);
}

struct str str_trim_ends(struct str text)
{
	size_t from = 0;
	for (size_t space; (space = str_space_at(text, from)) > 0;)
		from += space;
	size_t to = text.len;
	while (to > from) {
		if (byte_is_space(text.at[to - 1]))
			to -= 1;
		else if (to >= from + 2 && str_space_at(text, to - 2) == 2)
			to -= 2;
		else
			break;
	}
	return str_slice(text, from, to);
}

bool str_part(struct str *rest, char separator, struct str *part)
{
	if (!rest->at)
		return false;
	ptrdiff_t cut = str_find_byte(*rest, separator, 0);
	if (cut == STR_NONE) {
		*part = *rest;
		*rest = (struct str){ NULL, 0 };
		return true;
	}
	*part = str_slice(*rest, 0, (size_t)cut);
	*rest = str_slice(*rest, (size_t)cut + 1, rest->len);
	return true;
}

int byte_hex(char c)
{
	if (byte_is_digit(c))
		return c - '0';
	c = byte_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct str digits_write(char text[DIGITS_MOST], uint64_t value, unsigned base, size_t least)
{
	size_t at = DIGITS_MOST;
	do
		text[--at] = "0123456789ABCDEF"[value % base];
	while ((value /= base) != 0 || (DIGITS_MOST - at < least && at));
	return (struct str){ text + at, DIGITS_MOST - at };
}

uint32_t utf8_next_wide(struct str text, size_t *at)
{
	unsigned char lead = (unsigned char)text.at[(*at)++];
	unsigned more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
	uint32_t code = lead & (0x3Fu >> more);
	while (more-- && *at < text.len)
		code = code << 6 | ((unsigned char)text.at[(*at)++] & 0x3F);
	return code;
}

size_t utf8_put(uint32_t code, char out[4])
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xC0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xE0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code >> 18);
	out[1] = (char)(0x80 | (code >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

ptrdiff_t utf8_invalid(struct str text)
{
	const unsigned char *s = (const unsigned char *)text.at;
	for (size_t i = 0; i < text.len;) {
		unsigned char lead = s[i];
		if (lead < 0x80) {
			i = ascii_end(text, i);
			continue;
		}
		size_t len = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
		if (lead < 0xC2 || lead > 0xF4 || i + len > text.len)
			return (ptrdiff_t)i;
		/*
		 * The second byte's range excludes long forms, surrogates and codes past U+10FFFF.
		 */
		unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
		unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
		if (s[i + 1] < low || s[i + 1] > high)
			return (ptrdiff_t)i;
		for (size_t k = 2; k < len; k++)
			if ((s[i + k] & 0xC0) != 0x80)
				return (ptrdiff_t)i;
		i += len;
	}
	return STR_NONE;
}

size_t ascii_end(struct str text, size_t at)
{
	uint64_t word;
	for (; at + sizeof word <= text.len; at += sizeof word) {
		memcpy(&word, text.at + at, sizeof word);
		if (word & 0x8080808080808080u)
			break;
	}
	while (at < text.len && !((unsigned char)text.at[at] & 0x80))
		at++;
	return at;
}

size_t utf8_count(struct str text)
{
	size_t at = ascii_end(text, 0), count = at;
	for (; at < text.len; at++)
		count += ((unsigned char)text.at[at] & 0xC0) != 0x80;
	return count;
}

static uint64_t four_at(const char *at)
{
	uint32_t word;
	memcpy(&word, at, sizeof word);
	return word;
}

/* The last eight bytes, of which some were there before, or all that there are. */
static uint64_t last_word(struct str text)
{
	if (text.len >= 8)
		return eight_at(text.at + text.len - 8);
	if (text.len >= 4)
		return four_at(text.at) << 32 | four_at(text.at + text.len - 4);
	uint64_t word = 0;
	for (size_t i = 0; i < text.len; i++)
		word = word << 8 | (unsigned char)text.at[i];
	return word;
}

/* A product's high half depends on all of its bytes, so it is mixed into the low one. */
static uint64_t mixed(uint64_t hash, uint64_t word)
{
	const uint64_t odd = 0x9E3779B97F4A7C15u;
	hash = (hash ^ word) * odd;
	return hash ^ hash >> 32;
}

uint64_t str_hash_on(uint64_t hash, struct str text)
{
	hash = mixed(hash, text.len);
	for (size_t at = 0; at + 8 < text.len; at += 8)
		hash = mixed(hash, eight_at(text.at + at));
	/* The last bytes count for the lowest bits, too. */
	return mixed(mixed(hash, last_word(text)), 0);
}

uint64_t str_hash(struct str text)
{
	return str_hash_on(0, text);
}

size_t str_distance(struct str a, struct str b, size_t limit)
{
	/* Three rows of the usual table; names longer than this are no typing slips. */
	enum { LONGEST = 63 };
	if (a.len > LONGEST || b.len > LONGEST)
		return str_eq(a, b) ? 0 : limit;
	size_t rows[3][LONGEST + 1];
	for (size_t j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t best = above[j - 1] + (a.at[i - 1] != b.at[j - 1]);
			if (above[j] + 1 < best)
				best = above[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			bool swapped = i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
				       a.at[i - 2] == b.at[j - 1];
			if (swapped && higher[j - 2] + 1 < best)
				best = higher[j - 2] + 1;
			row[j] = best;
		}
	}
	size_t distance = rows[a.len % 3][b.len];
	return distance < limit ? distance : limit;
}

bool str_has_control(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7F)
			return true;
	return false;
}
