#include "label.h"

#include "limits.h"
#include "name.h"

/* How long the signs at `at` are that part a label from what it is of; 0: none are there. */
static size_t separator_at(struct str text, size_t at)
{
	static const struct str separators[] = {
		STR_INIT(":"),
		STR_INIT(" :"),
		STR_INIT(" - "),
		STR_INIT(" \xE2\x80\x93 "),
		STR_INIT(" \xE2\x80\x94 "),
		STR_INIT("\xEF\xBC\x9A"),
	};
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
		if (str_starts(rest, separators[i]))
			return separators[i].len;
	return 0;
}

static bool is_part(char c)
{
	return byte_is_letter(c) || (unsigned char)c >= 0x80 || c == ' ' || c == '-';
}

/* Takes the words of the label, if they are such. */
static bool take(const struct flat *flat, size_t at, struct str words, struct label *label)
{
	bool begins =
	    words.len && words.len <= LIMIT_LABEL && words.at[0] != ' ' && words.at[0] != '-';
	for (size_t i = 0; i < words.len && begins; i++)
		begins = is_part(words.at[i]);
	if (!begins || (flat_set(flat, at) & SET_CODE))
		return false;
	label->text = words;
	label->strong = flat_set(flat, at) & SET_STRONG;
	label->name = str_word_end(words, 0) == words.len && name_shape(words) == NAME_SURE;
	return true;
}

bool label_read(const struct flat *flat, size_t at, size_t to, struct label *label)
{
	struct str text = str_slice(flat_text(flat), 0, to);
	size_t end = at, sign = 0;
	while (end < to && end - at <= LIMIT_LABEL && !(sign = separator_at(text, end)) &&
	       is_part(text.at[end]))
		end++;
	if (!sign || !take(flat, at, str_slice(text, at, end), label))
		return false;
	label->rest = str_skip_blanks(text, end + sign);
	label->dash = text.at[end] == ' ' && text.at[end + 1] != ':';
	/* "https://", "std::errc". */
	return label->rest > end + sign || label->rest == to || text.at[label->rest] == '\n' ||
	       label->strong || text.at[end] != ':';
}

bool label_read_all(const struct flat *flat, struct label *label)
{
	struct str words = flat_text(flat);
	if (str_ends(words, STR(":")))
		words.len--;
	return take(flat, 0, str_trim(words), label);
}
