#include "text_head.h"

#include "limits.h"
#include "name.h"
#include "value.h"
#include "value_parts.h"
#include "words.h"

/* As scripts of East Asia write it. */
#define WIDE_COLON STR("\xEF\xBC\x9A")

/* What may stand around a code: quotes and brackets. */
static bool is_mark(char byte)
{
	switch (byte) {
	case '[':
	case ']':
	case '(':
	case ')':
	case '"':
	case '\'':
	case '`':
	case '*':
		return true;
	default:
		return false;
	}
}

static bool is_opening(char byte)
{
	return byte == '(' || byte == '[';
}

/* "E-102", "ORA.942", "E/102" */
static bool is_of_code(char byte)
{
	return byte_is_word(byte) || byte == '-' || byte == '.' || byte == '/';
}

static size_t skip_marks(struct str line, size_t at)
{
	while (at < line.len && (is_mark(line.at[at]) || byte_is_space(line.at[at])))
		at++;
	return at;
}

/* "ERR1_T05": capitals, digits and what joins them. */
static bool is_lettered(struct str word)
{
	size_t capitals = 0, digits = 0, joints = 0;
	for (size_t i = 0; i < word.len; i++) {
		capitals += byte_is_upper(word.at[i]);
		digits += byte_is_digit(word.at[i]);
		joints += word.at[i] == '_' || word.at[i] == '-';
	}
	return word.len && byte_is_upper(word.at[0]) && capitals > 1 && digits &&
	       capitals + digits + joints == word.len;
}

/* Where the word ends that begins at `at`: at a blank, a sign that parts, or another script. */
static size_t word_end(struct str line, size_t at)
{
	size_t end = at;
	while (end < line.len && is_of_code(line.at[end]))
		end++;
	while (end > at && !byte_is_word(line.at[end - 1]))
		end--;
	/* "1020[5]" */
	ptrdiff_t close = str_byte(line, end) == '[' ? str_find_byte(line, ']', end) : STR_NONE;
	bool parted =
	    close != STR_NONE && text_code_is_parted(str_slice(line, at, (size_t)close + 1));
	return parted ? (size_t)close + 1 : end;
}

/* The same of a word with letters that are none of ASCII; `end` where none follows there. */
static size_t foreign_end(struct str line, size_t end)
{
	size_t at = end, letter;
	while ((letter = name_foreign_letter(line, at)) ||
	       (at > end && byte_is_word(str_byte(line, at))))
		at += letter ? letter : 1;
	return at;
}

/* A colon, a dash with a blank before it, a bar, ...: the byte after it, or `at`. */
static size_t border_end(struct str line, size_t at, size_t end)
{
	static const struct str dashes[] = {
		STR_INIT("-"), STR_INIT("\xE2\x80\x93"), STR_INIT("\xE2\x80\x94"),
		STR_INIT("|"), STR_INIT("\xE2\x86\x92"), STR_INIT("->"),
		STR_INIT("=>")
	};
	static const struct str signs[] = { STR_INIT(":"), STR_INIT("."), STR_INIT(","),
					    STR_INIT("\xEF\xBC\x9A"), STR_INIT("\xE3\x80\x81") };
	struct str rest = str_slice(line, at, line.len);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(rest, signs[i]))
			return at + signs[i].len;
	for (size_t i = sizeof dashes / sizeof *dashes; i-- > 0;)
		if (str_starts(rest, dashes[i]) && (at > end || i > 0))
			return at + dashes[i].len;
	return at;
}

static void note_shape(const struct flat *flat, struct str line, struct text_head *head)
{
	struct str code = str_slice(line, head->from, head->end);
	head->dotted = str_find_byte(code, '.', 0) != STR_NONE;
	head->numbered = text_code_is_numbered(code) || (head->dotted && text_code_is_dotted(code));
	head->state = text_code_is_state(code);
	head->shape = text_code_shape(code);
	head->set = flat_set_of(flat, head->from, SET_CODE | SET_STRONG | SET_LINK);
}

/* "E102 (5)", "E102 = 5", "E102: 5" */
static bool has_value(struct str line, size_t at)
{
	struct value_found value;
	bool equal = false;
	for (; at < line.len && (byte_is_space(line.at[at]) || line.at[at] == '='); at++)
		equal |= line.at[at] == '=';
	return value_find(line, at, &value) && value.from == at &&
	       (equal || value.bracketed || value.end >= line.len ||
		str_find_byte(STR(":,;"), line.at[value.end], 0) != STR_NONE);
}

/* "is", "equals", or what makes a subject of the word before it, in scripts without small letters.
 */
static bool begins_predicate(struct str text)
{
	static const struct str predicates[] = {
		STR_INIT("是"), STR_INIT("等于"), STR_INIT("等於"), STR_INIT("は"),
		STR_INIT("が"), STR_INIT("은 "),  STR_INIT("는 "),
	};
	for (size_t i = 0; i < sizeof predicates / sizeof *predicates; i++)
		if (str_starts(text, predicates[i]))
			return true;
	return false;
}

/* What follows the code. False where it goes on as a sentence. */
static bool read_after(const struct flat *flat, struct str line, struct text_head *head)
{
	size_t at = head->end;
	while (at < line.len && is_mark(line.at[at]) && !is_opening(line.at[at]))
		at++;
	/* "pump_open()" is called. */
	if (str_starts(str_slice(line, at, line.len), STR("()")))
		return false;
	bool closed = at > head->end;
	size_t blank = str_skip_blanks(line, at), border = border_end(line, blank, at);
	head->after = blank;
	head->bordered = border > blank || blank >= line.len ||
			 (closed && str_byte(line, head->from - 1) == '[');
	head->rest = str_skip_space(line, border);
	/* "E102.3" */
	if (border > blank && byte_is_word(str_byte(line, border)) && line.at[blank] == '.')
		return false;
	bool apart = head->set && !(flat_set(flat, head->rest) & head->set & ~(unsigned)SET_LINK);
	/* "`max_depth` is 5": the subject of a sentence. */
	if (!head->bordered && !head->numbered && !head->state &&
	    (byte_is_lower(str_byte(line, head->rest)) ||
	     begins_predicate(str_slice(line, head->rest, line.len))))
		return false;
	return blank > at || head->bordered || apart || (unsigned char)str_byte(line, at) >= 0x80;
}

/* "Pump dry (E102)" */
static bool read_at_end(const struct flat *flat, struct str line, size_t at, struct text_head *head)
{
	struct str rest = str_trim(str_slice(line, at, line.len));
	if (!str_ends(rest, STR(")")) && !str_ends(rest, STR("]")))
		return false;
	size_t end = (size_t)(rest.at - line.at) + rest.len - 1;
	while (end > at && is_mark(line.at[end - 1]))
		end--;
	size_t from = end;
	while (from > at && is_of_code(line.at[from - 1]))
		from--;
	size_t open = from;
	while (open > at && is_mark(line.at[open - 1]) && !is_opening(line.at[open - 1]))
		open--;
	if (from == end || open == at || !is_opening(line.at[open - 1]))
		return false;
	head->from = from;
	head->end = end;
	note_shape(flat, line, head);
	head->words = at;
	head->words_end = open - 1;
	head->rest = line.len;
	head->bordered = true;
	bool slug = head->shape == TEXT_SLUG && head->set & SET_CODE;
	return (head->numbered || slug) && head->words_end > at + 1;
}

enum found { FOUND_NOTHING, FOUND_CODE, FOUND_NUMBER };

/* Whether the word of the line at the head's place is a code; `first`: no words stand before it. */
static enum found read_code(const struct flat *flat, struct str line, size_t begin, size_t to,
			    bool first, struct text_head *head)
{
	note_shape(flat, line, head);
	struct str before = str_slice(line, begin, head->from), label_text = str_trim(before);
	/* "Code: ERR1_T05" */
	bool said =
	    !first && (str_ends(label_text, STR(":")) || str_ends(label_text, WIDE_COLON)) &&
	    is_lettered(str_slice(line, head->from, head->end)) && text_labels_error_code(before);
	head->numbered |= said;
	bool code = head->numbered || head->state;
	/* Words before a code say what it is; any word may begin a line. */
	if (code || (first && (head->set & SET_CODE || head->shape == TEXT_SLUG ||
			       border_end(line, head->end, head->end) > head->end))) {
		bool reads = read_after(flat, line, head);
		struct str word = str_slice(line, head->from, head->end);
		bool label = !code && !(head->set & SET_CODE) && head->rest < to;
		head->labelled = reads && !first && text_labels_error_code(before);
		if (reads && (first || head->labelled) && !(label && text_labels_error_code(word)))
			return FOUND_CODE;
	}
	/* "Error 2013 (HY000)": the number is the code. */
	struct number number;
	return !first && byte_is_digit(line.at[head->from]) &&
		       number_read(line, head->from, &number) && number.end == head->end &&
		       text_labels_error_code(before)
		   ? FOUND_NUMBER
		   : FOUND_NOTHING;
}

bool text_head_has_value(const struct flat *flat, size_t to, const struct text_head *head)
{
	struct str line = str_slice(flat_text(flat), 0, to);
	return head->after && (has_value(line, head->after) || has_value(line, head->rest));
}

/* "E102" and "E199" */
static bool is_range(struct str first, struct str last)
{
	return text_code_is_numbered(first) && text_code_is_numbered(last) &&
	       !str_eq(first, last) && str_eq(text_code_letters(first), text_code_letters(last));
}

size_t text_range_end(const struct flat *flat, size_t at, size_t to)
{
	struct str line = str_slice(flat_text(flat), 0, to);
	size_t from = skip_marks(line, at), end = word_end(line, from);
	struct str code = str_slice(line, from, end);
	ptrdiff_t hyphen = str_find_byte(code, '-', 0);
	bool range = hyphen != STR_NONE && is_range(str_slice(code, 0, (size_t)hyphen),
						    str_slice(code, (size_t)hyphen + 1, code.len));
	size_t next = value_join_skip_range(line, end);
	if (!range && next > end) {
		end = word_end(line, next);
		range = is_range(code, str_slice(line, next, end));
	}
	/* "Of pressure (codes E10 - E19)" */
	size_t closed = end;
	while (closed < line.len && is_mark(line.at[closed]))
		closed++;
	size_t after = str_skip_blanks(line, closed);
	bool bordered = after >= line.len || border_end(line, after, closed) > after;
	return range && bordered ? end : 0;
}

bool text_head_read_name(const struct flat *flat, size_t at, size_t to, struct text_head *head)
{
	struct str line = str_slice(flat_text(flat), 0, to);
	size_t from = skip_marks(line, at);
	struct str word = str_slice(line, from, word_end(line, from));
	struct name_found name;
	bool named = name_find(line, from, &name) && name.from == from && name.shape == NAME_SURE &&
		     !name.wildcard && str_is_joined(str_slice(line, name.from, name.to));
	/* "PumpDry", "pump.DRY" */
	bool marked =
	    !named && (text_code_signs(word) & TEXT_MARKED) && byte_is_letter(str_byte(word, 0));
	if (!named && !marked)
		return false;
	*head = (struct text_head){ .from = from, .end = named ? name.to : from + word.len };
	note_shape(flat, line, head);
	return read_after(flat, line, head) && (named || head->bordered || head->set);
}

bool text_head_read(const struct flat *flat, size_t at, size_t to, struct text_head *head)
{
	struct str line = str_slice(flat_text(flat), 0, to);
	size_t begin = at;
	*head = (struct text_head){ .from = at };
	for (size_t i = 0; i <= LIMIT_TEXT_LABELS; i++) {
		head->from = skip_marks(line, at);
		head->end = word_end(line, head->from);
		/* "Código", "错误码": no code, and no more than a word that says so. */
		struct str word = str_slice(line, head->from, head->end);
		bool digits = str_holds_digit(word);
		size_t abroad = foreign_end(line, head->end);
		if (abroad > head->end && (digits || flat_set_of(flat, head->from, SET_CODE) ||
					   text_code_shape(word) == TEXT_SLUG))
			abroad = head->end;
		if (head->end == head->from && abroad == head->end)
			break;
		/* After words, only a number makes a code. */
		if (abroad > head->end)
			head->end = abroad;
		else if (!i || digits) {
			enum found found = read_code(flat, line, begin, to, !i, head);
			if (found == FOUND_CODE)
				return true;
			if (found == FOUND_NUMBER) {
				*head = (struct text_head){ .from = begin };
				return false;
			}
		}
		at = head->end;
		while (at < line.len &&
		       (is_mark(line.at[at]) || line.at[at] == ':' || line.at[at] == '#'))
			at++;
		bool wide = str_starts(str_slice(line, at, line.len), WIDE_COLON);
		at += wide ? WIDE_COLON.len : 0;
		if (!wide && !byte_is_space(str_byte(line, at)))
			break;
	}
	*head = (struct text_head){ .from = begin };
	return read_at_end(flat, line, begin, head);
}
