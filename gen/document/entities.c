#include "entities.h"

#include "limits.h"

/* The line of entity_names that begins with the name; empty where it is not known. */
static struct str find_line(struct str name)
{
	if (!name.len || !byte_is_letter(name.at[0]))
		return STR("");
	struct str names = entity_names[name.at[0] - 'A'];
	size_t low = 0, high = names.len;
	while (low < high) {
		size_t begin = low + (high - low) / 2;
		while (begin > low && names.at[begin - 1] != '\n')
			begin--;
		size_t end = str_line_end(names, begin), to = begin;
		while (byte_is_letter_or_digit(names.at[to]))
			to++;
		int order = str_cmp(name, str_slice(names, begin, to));
		if (order == 0)
			return str_slice(names, begin, end);
		if (order < 0)
			high = begin;
		else
			low = end + 1;
	}
	return STR("");
}

static void add_code(struct entity *entity, uint32_t code)
{
	entity->count += utf8_put(code, entity->bytes + entity->count);
}

/* The reference with the name of `name_len` bytes whose line of entity_names this is. */
static struct entity named(struct str line, size_t name_len, bool closed)
{
	struct entity entity = { .len = 1 + name_len + closed };
	for (size_t i = name_len; i < line.len;) {
		uint32_t code = 0;
		for (i++; i < line.len && line.at[i] != ' '; i++)
			code = code * 16 + (uint32_t)byte_hex(line.at[i]);
		add_code(&entity, code);
	}
	return entity;
}

static struct entity read_name(struct str text, size_t at, bool attribute)
{
	size_t end = at;
	while (end < text.len && end - at < LIMIT_ENTITY && byte_is_letter_or_digit(text.at[end]))
		end++;
	if (str_byte(text, end) == ';') {
		struct str line = find_line(str_slice(text, at, end));
		if (line.len)
			return named(line, end - at, true);
	}
	/* The longest of those that count without ";". */
	for (size_t len = end - at; len > 1; len--) {
		struct str line = find_line(str_slice(text, at, at + len));
		if (!line.len || line.at[len] != '*')
			continue;
		char after = str_byte(text, at + len);
		bool goes_on = byte_is_letter_or_digit(after) || after == '=';
		if (attribute && goes_on)
			break;
		return named(line, len, after == ';');
	}
	return (struct entity){ .len = 0 };
}

/* https://encoding.spec.whatwg.org/#windows-1252; 0: nothing is shown. */
static const uint16_t windows[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* What a browser shows for the number; control characters are blanks, as those on the page are. */
static uint32_t shown(uint32_t code)
{
	enum { REPLACEMENT = 0xFFFD, LAST = 0x10FFFF };
	if (code == 0 || code > LAST || (code >= 0xD800 && code <= 0xDFFF))
		return REPLACEMENT;
	if (code >= 0x80 && code <= 0x9F && windows[code - 0x80])
		return windows[code - 0x80];
	if (code == 0x7F || (code < 0x20 && code != '\t' && code != '\n'))
		return ' ';
	return code;
}

static struct entity read_number(struct str text, size_t at)
{
	size_t i = at + 1;
	bool hex = str_byte(text, i) == 'x' || str_byte(text, i) == 'X';
	uint32_t code = 0, base = hex ? 16 : 10;
	size_t from = i += hex;
	for (; i < text.len; i++) {
		int digit = byte_hex(text.at[i]);
		if (digit < 0 || digit >= (int)base)
			break;
		code = code < 0x110000 ? code * base + (uint32_t)digit : code;
	}
	struct entity entity = { .len = 0 };
	if (i == from)
		return entity;
	entity.len = 1 + i - at + (str_byte(text, i) == ';');
	add_code(&entity, shown(code));
	return entity;
}

struct entity entity_read(struct str text, size_t at, bool attribute)
{
	return str_byte(text, at) == '#' ? read_number(text, at) : read_name(text, at, attribute);
}

bool entity_is_name(struct str name)
{
	return find_line(name).len > 0;
}
