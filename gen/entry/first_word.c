#include "first_word.h"

bool first_word_may_be_code(const struct node *block)
{
	const struct node *node = block->first;
	while (node && (node->tag != TAG_TEXT || !str_trim(node->text).len)) {
		if (node->tag == TAG_CODE)
			return true;
		node = node_next(node, block);
	}
	struct str text = node ? str_trim(node->text) : STR("");
	for (size_t i = 0; i < text.len && !byte_is_space(text.at[i]); i++) {
		char byte = text.at[i];
		bool joint = i && i + 1 < text.len &&
			     str_find_byte(STR("._-/:"), byte, 0) != STR_NONE &&
			     byte_is_word(text.at[i + 1]);
		if (byte_is_digit(byte) || joint || (i && byte_is_upper(byte)))
			return true;
	}
	return false;
}
