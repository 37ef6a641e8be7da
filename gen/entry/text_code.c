#include "text_code.h"

#include "limits.h"

enum { LONGEST_PREFIX = 10, STATE = 5 };

/* What may join the parts of a code. */
static bool is_connector(char byte)
{
	return byte == '-' || byte == '_' || byte == '.' || byte == '/' || byte == ':';
}

bool text_code_is_prefixed(struct str text, size_t *letters)
{
	size_t at = 0;
	while (at < text.len && byte_is_upper(text.at[at]))
		at++;
	*letters = at;
	while (at < text.len && byte_is_digit(text.at[at]))
		at++;
	return *letters && at == text.len && at > *letters;
}

/* "invalid:0": a word and what it stands for. */
static bool has_value(struct str text)
{
	size_t digits = 0;
	while (digits < text.len && byte_is_digit(text.at[text.len - 1 - digits]))
		digits++;
	return digits && digits < text.len && text.at[text.len - 1 - digits] == ':';
}

enum text_shape text_code_shape(struct str text)
{
	text = str_trim(text);
	size_t capitals = 0, small = 0, digits = 0, connectors = 0, first_letters = 0;
	if (!text.len || text.len > LIMIT_TEXT_CODE)
		return TEXT_NONE;
	for (size_t i = 0; i < text.len; i++) {
		char byte = text.at[i];
		bool connector = is_connector(byte);
		capitals += byte_is_upper(byte);
		small += byte_is_lower(byte);
		digits += byte_is_digit(byte);
		connectors += connector;
		first_letters += first_letters == i && byte_is_letter(byte);
		bool inner = i > 0 && i + 1 < text.len && !is_connector(text.at[i - 1]);
		if ((connector && !inner) ||
		    (!connector && !byte_is_letter(byte) && !byte_is_digit(byte)))
			return TEXT_NONE;
	}
	/* "1.2.3", "10-20", "v2.1" are versions, ranges and dates. */
	if (!capitals && !small)
		return text.len == STATE && !connectors ? TEXT_STATE : TEXT_NONE;
	if (text.len == STATE && !small && !connectors && digits)
		return TEXT_LETTERED;
	/* "D3D10_BLEND", "MxS0PageEnums" are names. */
	bool name = small || str_find_byte(text, '_', 0) != STR_NONE;
	if (capitals && digits && first_letters && first_letters <= LONGEST_PREFIX &&
	    str_find_byte(text, '.', 0) == STR_NONE && (!name || text_code_is_numbered(text)))
		return TEXT_LETTERED;
	if (!capitals && byte_is_lower(text.at[0]) && !has_value(text))
		return connectors ? TEXT_SLUG : TEXT_WORD;
	return TEXT_NONE;
}

bool text_code_is_parted(struct str text)
{
	size_t digits = 0, part = 0;
	while (digits < text.len && byte_is_digit(text.at[digits]))
		digits++;
	while (byte_is_digit(str_byte(text, digits + 1 + part)))
		part++;
	return digits > 1 && part && str_byte(text, digits) == '[' &&
	       digits + part + 2 == text.len && text.at[text.len - 1] == ']';
}

bool text_code_is_numbered(struct str text)
{
	if (text_code_is_parted(text))
		return true;
	size_t letters = 0, capitals = 0, digits = 0, at;
	for (; letters < text.len && byte_is_letter(text.at[letters]); letters++)
		capitals += byte_is_upper(text.at[letters]);
	/* "Win32", "IPv4" are words. */
	bool prefix = capitals == letters || str_starts(text, STR("Err"));
	if (!letters || letters > LONGEST_PREFIX || !prefix)
		return false;
	for (at = letters; at < text.len; at++) {
		char byte = text.at[at];
		bool digit = byte_is_digit(byte), joined = byte == '-' || byte == '_';
		bool last = at + 1 == text.len && byte_is_upper(byte) && digits > 2;
		if (!digit && !last && !(joined && byte_is_digit(str_byte(text, at + 1))))
			return false;
		digits += digit;
	}
	return digits > 0;
}

bool text_code_is_hyphened(struct str text)
{
	size_t name = 0, digits = 0;
	while (name < text.len && byte_is_word(text.at[name]))
		name++;
	while (digits < text.len && byte_is_digit(text.at[text.len - 1 - digits]))
		digits++;
	return name && digits > 1 && str_byte(text, name) == '-' && name + 1 + digits == text.len;
}

bool text_code_is_dotted(struct str text)
{
	size_t words = 0;
	for (struct str rest = text, part; str_part(&rest, '.', &part);) {
		size_t digits = 0, letters = 0;
		for (size_t i = 0; i < part.len; i++) {
			digits += byte_is_digit(part.at[i]);
			letters += byte_is_letter(part.at[i]) || (i && part.at[i] == '_');
		}
		if (!rest.len)
			return words > 1 && digits && digits == part.len &&
			       text.len <= LIMIT_TEXT_CODE;
		if (!part.len || letters != part.len)
			return false;
		words++;
	}
	return false;
}

/* "{code}", "<NAME>": where it ends; `at` where none begins there. */
static size_t skip_filling(struct str text, size_t at)
{
	char end = str_byte(text, at) == '{' ? '}' : str_byte(text, at) == '<' ? '>' : 0;
	size_t to = at + 1;
	while (end && to < text.len && (byte_is_word(text.at[to]) || text.at[to] == '-'))
		to++;
	return end && to > at + 1 && str_byte(text, to) == end ? to + 1 : at;
}

static bool is_file(struct str text)
{
	static const struct str endings[] = {
		STR_INIT("c"),   STR_INIT("cpp"),   STR_INIT("cs"),   STR_INIT("css"),
		STR_INIT("go"),  STR_INIT("h"),     STR_INIT("html"), STR_INIT("java"),
		STR_INIT("js"),  STR_INIT("json"),  STR_INIT("md"),   STR_INIT("mdx"),
		STR_INIT("py"),  STR_INIT("rs"),    STR_INIT("sh"),   STR_INIT("ts"),
		STR_INIT("tsx"), STR_INIT("txt"),   STR_INIT("xml"),  STR_INIT("yaml"),
		STR_INIT("yml"), STR_INIT("swift"), STR_INIT("kt"),   STR_INIT("rb"),
		STR_INIT("php"), STR_INIT("dll"),   STR_INIT("exe"),  STR_INIT("hpp"),
	};
	ptrdiff_t dot = str_find_last(text, '.');
	return dot > 0 && STR_IS_ONE_OF(str_slice(text, (size_t)dot + 1, text.len), endings);
}

struct str text_code_unquoted(struct str text)
{
	char quote = str_byte(text, 0);
	bool quoted =
	    text.len > 2 && (quote == '"' || quote == '\'') && text.at[text.len - 1] == quote;
	return quoted ? str_slice(text, 1, text.len - 1) : text;
}

bool text_is_pattern(struct str text)
{
	size_t digits = 0, at;
	while (byte_is_digit(str_byte(text, digits)))
		digits++;
	at = digits;
	while (at < text.len && byte_lower(text.at[at]) == 'x')
		at++;
	return digits && at > digits && at == text.len;
}

unsigned text_code_signs(struct str text)
{
	size_t small = 0, capitals = 0, digits = 0, fillings = 0, joints = 0, inner = 0;
	bool name = false;
	if (text.len > LIMIT_TEXT_CODE)
		return 0;
	for (size_t at = 0, next; at<text.len; at = next> at ? next : at + 1) {
		char byte = text.at[at];
		bool many = byte == '*' && at && at + 1 == text.len, joint = is_connector(byte);
		next = skip_filling(text, at);
		if (next > at || many) {
			fillings++;
			continue;
		}
		if (!joint && !byte_is_letter(byte) && !byte_is_digit(byte))
			return 0;
		small += byte_is_lower(byte);
		capitals += byte_is_upper(byte);
		digits += byte_is_digit(byte);
		joints += joint && at && at + 1 < text.len;
		name |= byte == '_';
		inner += at && byte_is_upper(byte) && byte_is_lower(text.at[at - 1]);
	}
	if ((!small && !capitals) || is_file(text))
		return 0;
	if (fillings)
		return TEXT_FAMILY;
	bool of_capitals = joints && capitals > 1 && !small && !digits && !name;
	return (digits || joints || inner ? TEXT_MARKED : 0) | (of_capitals ? TEXT_CAPITALS : 0);
}

struct str text_code_letters(struct str text)
{
	size_t letters = 0;
	while (letters < text.len && byte_is_letter(text.at[letters]))
		letters++;
	return str_slice(text, 0, letters);
}

bool text_code_is_lettered_state(struct str text)
{
	/* Classes of ISO/IEC 9075, X/Open, MySQL and PostgreSQL. */
	static const struct str classes[] = { STR_INIT("HV"), STR_INIT("HY"), STR_INIT("IM"),
					      STR_INIT("SR"), STR_INIT("XA"), STR_INIT("XX") };
	return text_code_is_state(text) && STR_IS_ONE_OF(str_slice(text, 0, 2), classes);
}

bool text_code_is_state(struct str text)
{
	size_t digits = 0;
	if (text.len != STATE)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (!byte_is_digit(text.at[i]) && !byte_is_upper(text.at[i]))
			return false;
		digits += byte_is_digit(text.at[i]);
	}
	return digits > 1;
}
