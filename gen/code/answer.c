/* What a data base printed: code that lists nothing. */
#include "block.h"

/* "2 rows in set", "(2 rows)", "*** 1. row ***": what comes with an answer of a data base. */
static bool is_of_answer(struct str line)
{
	line = str_trim(line);
	size_t at = str_starts(line, STR("(")) || str_starts(line, STR("***"));
	while (str_byte(line, at) == '*' || str_byte(line, at) == ' ')
		at++;
	size_t number = at;
	while (byte_is_digit(str_byte(line, at)))
		at++;
	struct str rest = str_slice(line, at, line.len);
	if (at == number)
		return false;
	return str_starts(rest, STR(" row in set")) || str_starts(rest, STR(" rows in set")) ||
	       str_eq(rest, STR(" row)")) || str_eq(rest, STR(" rows)")) ||
	       str_starts(rest, STR(". row ***"));
}

/* "SELECT name FROM ...", "mysql> SHOW WARNINGS;" */
static bool is_query(struct str line)
{
	size_t at = 0;
	line = str_trim(line);
	while (at < line.len && line.at[at] != ' ')
		at++;
	if (at && (line.at[at - 1] == '>' || line.at[at - 1] == '#'))
		line = str_slice(line, at + 1, line.len);
	size_t verb = str_word_end(line, 0);
	struct str word = str_slice(line, 0, verb);
	char next = str_byte(line, verb + 1);
	return (str_eq_nocase(word, STR("SELECT")) || str_eq_nocase(word, STR("SHOW"))) &&
	       str_byte(line, verb) == ' ' && (byte_is_letter(next) || next == '*');
}

/* Most lines begin in another way. */
static bool may_be_answer(struct str line)
{
	size_t at = str_skip_blanks(line, 0);
	char first = str_byte(line, at);
	if (byte_is_digit(first) || first == '(' || first == '*' || byte_lower(first) == 's' ||
	    byte_is_space(first) || (unsigned char)first >= 0x80)
		return true;
	ptrdiff_t blank = str_find_byte(line, ' ', at);
	return blank > 0 && (line.at[blank - 1] == '>' || line.at[blank - 1] == '#');
}

bool block_is_answer(const struct node *pre)
{
	for (const struct node *node = pre->first; node; node = node_next(node, pre))
		for (size_t at = 0, end; node->tag == TAG_TEXT && at < node->text.len;
		     at = end + 1) {
			end = str_line_end(node->text, at);
			struct str line = str_slice(node->text, at, end);
			if (may_be_answer(line) && (is_of_answer(line) || is_query(line)))
				return true;
		}
	return false;
}
