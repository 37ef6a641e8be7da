#include "foreign.h"

#include "../base/buf.h"

/* What FormatMessage makes of an escape, by the letter after "%"; NULL: it is none. */
static const char *escape_of(char letter)
{
	switch (letter) {
	case '%':
		return "%";
	case '.':
		return ".";
	case '!':
		return "!";
	case ' ':
	case 'b':
		return " ";
	case 'n':
		return "\n";
	case 'r':
		return "";
	case 't':
		return "\t";
	default:
		return NULL;
	}
}

struct str foreign_shown(struct arena *arena, struct str native)
{
	struct buf out = { 0 };
	for (size_t at = 0; at < native.len; at++) {
		char byte = native.at[at], next = str_byte(native, at + 1);
		const char *escape = byte == '%' ? escape_of(next) : NULL;
		if (escape) {
			buf_add(&out, str_of(escape));
			at++;
		} else if (byte == '%' && next == '0') {
			break;
		} else if (byte == '\r') {
			/* "\r\n" is one line's end; a lone one is one, too. */
			if (next != '\n')
				buf_add_byte(&out, '\n');
		} else {
			buf_add_byte(&out, byte);
		}
	}
	struct str shown = buf_str(&out);
	while (shown.len && byte_is_space(shown.at[shown.len - 1]))
		shown.len--;
	shown = arena_str(arena, shown);
	buf_free(&out);
	return shown;
}

static const struct {
	unsigned id;
	const char *name;
} languages[] = {
	{ 0x401, "Arabic" },
	{ 0x402, "Bulgarian" },
	{ 0x404, "ChineseTraditional" },
	{ 0x405, "Czech" },
	{ 0x406, "Danish" },
	{ 0x407, "German" },
	{ 0x408, "Greek" },
	{ 0x409, "English" },
	{ 0x40A, "Spanish" },
	{ 0xC0A, "SpanishModern" },
	{ 0x40B, "Finnish" },
	{ 0x40C, "French" },
	{ 0x40D, "Hebrew" },
	{ 0x40E, "Hungarian" },
	{ 0x410, "Italian" },
	{ 0x411, "Japanese" },
	{ 0x412, "Korean" },
	{ 0x413, "Dutch" },
	{ 0x414, "Norwegian" },
	{ 0x415, "Polish" },
	{ 0x416, "PortugueseBrazil" },
	{ 0x418, "Romanian" },
	{ 0x419, "Russian" },
	{ 0x41B, "Slovak" },
	{ 0x41D, "Swedish" },
	{ 0x41E, "Thai" },
	{ 0x41F, "Turkish" },
	{ 0x422, "Ukrainian" },
	{ 0x804, "ChineseSimplified" },
	{ 0x816, "Portuguese" },
};

struct str foreign_language_name(struct arena *arena, unsigned id)
{
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (languages[i].id == id)
			return str_of(languages[i].name);
	return arena_printf(arena, "Language_%04X", id);
}
