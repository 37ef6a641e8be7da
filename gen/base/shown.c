#include "shown.h"

bool shown_begins_command(struct str text)
{
	size_t at = 2;
	if (!str_starts(text, STR("##")))
		return false;
	while (at < text.len && byte_is_letter(text.at[at]))
		at++;
	return at < text.len && text.at[at] == '[';
}

void shown_add(struct buf *to, struct str text, enum shown_tabs tabs)
{
	struct str trimmed = str_trim(text);
	size_t colon = str_starts(trimmed, STR("::")) ? (size_t)(trimmed.at - text.at) : text.len;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		bool control = (c < 0x20 && (c != '\t' || tabs == SHOWN_TABS_CODED)) || c == 0x7F;
		if (control || i == colon || shown_begins_command(str_slice(text, i, text.len)))
			buf_addf(to, "\\x%02X", c);
		else
			buf_add_byte(to, (char)c);
	}
}
