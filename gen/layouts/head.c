#include "head.h"

/* What stands around names and values without belonging to them. */
static const struct str separators[] = {
	STR_INIT(":"), STR_INIT("="), STR_INIT(","), STR_INIT(";"), STR_INIT("|"), STR_INIT("."),
	STR_INIT("-"), STR_INIT("\xE2\x80\x93"), STR_INIT("\xE2\x80\x94"), STR_INIT("\xE2\x86\x92"),
};
static const struct str marks[] = {
	STR_INIT("\""), STR_INIT("'"), STR_INIT("`"), STR_INIT("*"), STR_INIT(">"), STR_INIT("#"),
	STR_INIT("\xE2\x80\x9C"), STR_INIT("\xE2\x80\x9D"), STR_INIT("\xE2\x80\xA0"),
	STR_INIT("\xE2\x80\xA2"), STR_INIT("\xC2\xB9"), STR_INIT("\xC2\xB2"), STR_INIT("\xC2\xB3"),
};

/* A cursor over one line of the flat text. */
struct line {
	struct arena *arena;
	const struct flat *flat;
	struct str text; /* up to the line's end; indices are those of the flat text */
	enum head_trust trust;
	struct head *head;
	size_t at;
};

static size_t one_of(const struct str *list, size_t count, struct str text, size_t at)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(str_slice(text, at, text.len), list[i]))
			return list[i].len;
	return 0;
}

static void skip_spaces(struct line *line)
{
	while (line->at < line->text.len && line->text.at[line->at] == ' ')
		line->at++;
}

static bool skip_marks(struct line *line)
{
	size_t start = line->at, mark;
	do {
		skip_spaces(line);
		mark = one_of(marks, sizeof marks / sizeof *marks, line->text, line->at);
		line->at += mark;
	} while (mark);
	return line->at > start;
}

/* Dashes, colons and the like, unless a dash is the sign of a number. */
static bool skip_separators(struct line *line)
{
	bool any = false;
	for (;;) {
		skip_marks(line);
		size_t len = one_of(separators, sizeof separators / sizeof *separators, line->text, line->at);
		if (!len)
			return any;
		struct number number;
		bool sign = line->text.at[line->at] == '-' && number_read(line->text, line->at, &number) &&
			    (any || (line->at > 0 && line->text.at[line->at - 1] == ' '));
		if (sign)
			return any;
		any = true;
		line->at += len;
	}
}

static bool at_end(const struct line *line)
{
	return str_trim(str_slice(line->text, line->at, line->text.len)).len == 0;
}

static char here(const struct line *line)
{
	return line->at < line->text.len ? line->text.at[line->at] : '\0';
}

static bool is_set_apart(const struct line *line, size_t at)
{
	return flat_set(line->flat, at) & (SET_STRONG | SET_CODE);
}

static void add_name(struct line *line, const struct name_found *found, bool repaired)
{
	struct head *head = line->head;
	if (head->name_count == HEAD_NAMES)
		return;
	struct str text = str_slice(line->text, found->from, found->to);
	for (size_t i = 0; i < head->name_count; i++)
		if (str_eq(head->names[i].text, text))
			return;
	head->names[head->name_count++] = (struct head_name){
		.text = arena_str(line->arena, text),
		.offset = flat_offset(line->flat, found->from),
		.repaired = repaired || found->stray || flat_is_split(line->flat, found->from, found->to),
		.wildcard = found->wildcard,
	};
}

/* A macro that wraps a value, such as _HRESULT_TYPEDEF_(...): underscores at both ends, a bracket behind. */
static bool is_wrapper(struct str text, const struct name_found *name)
{
	return text.at[name->from] == '_' && text.at[name->to - 1] == '_' && name->to < text.len &&
	       text.at[name->to] == '(';
}

static bool find_name(const struct line *line, struct name_found *found)
{
	if (!name_find(line->text, line->at, found) || is_wrapper(line->text, found))
		return false;
	return found->shape == NAME_SURE || line->trust == TRUST_WORD || is_set_apart(line, found->from);
}

static bool take_name(struct line *line)
{
	struct name_found found;
	bool stray = line->at < line->text.len && line->text.at[line->at] == '>';
	if (stray) {
		line->at++;
		skip_spaces(line);
	}
	if (!find_name(line, &found))
		return false;
	add_name(line, &found, stray);
	line->at = found.end;
	return true;
}

static bool take_value(struct line *line)
{
	struct value_found *value = &line->head->value;
	struct value_found found;
	if (value->state != VALUE_NONE || !value_find(line->text, line->at, &found))
		return false;
	*value = found;
	line->head->value_text = arena_str(line->arena, str_trim(str_slice(line->text, found.from, found.end)));
	size_t digit = found.from;
	while (digit < found.end && !byte_is_digit(line->text.at[digit]) && line->text.at[digit] != '-')
		digit++;
	line->head->value_offset = flat_offset(line->flat, digit);
	line->at = found.end;
	return true;
}

/* "value", "error code", "status:": up to three words that announce a number or a name. */
static bool skip_label(struct line *line)
{
	static const struct str words[] = {
		STR_INIT("value"), STR_INIT("code"), STR_INIT("error"), STR_INIT("number"), STR_INIT("status"),
		STR_INIT("return"), STR_INIT("result"), STR_INIT("hex"), STR_INIT("hexadecimal"), STR_INIT("dec"),
		STR_INIT("decimal"), STR_INIT("id"), STR_INIT("errno"), STR_INIT("constant"), STR_INIT("symbol"),
		STR_INIT("symbolic"), STR_INIT("name"), STR_INIT("numeric"), STR_INIT("exit"), STR_INIT("hresult"),
		STR_INIT("ntstatus"), STR_INIT("message"), STR_INIT("reason"), STR_INIT("is"), STR_INIT("no"),
		STR_INIT("event"), STR_INIT("bug"), STR_INIT("check"), STR_INIT("stop"), STR_INIT("the"),
	};
	size_t start = line->at;
	for (int count = 0; count < 4; count++) {
		size_t end = line->at;
		while (end < line->text.len && byte_is_letter(line->text.at[end]))
			end++;
		struct str word = str_slice(line->text, line->at, end);
		bool known = false;
		for (size_t i = 0; i < sizeof words / sizeof *words && !known; i++)
			known = str_eq_nocase(word, words[i]);
		if (!known || (end < line->text.len && byte_is_word(line->text.at[end])))
			break;
		line->at = end;
		skip_separators(line);
	}
	return line->at > start;
}

/* Words that say that the name beside them names the same value. */
static bool says_same(struct str words)
{
	static const struct str same[] = {
		STR_INIT("replaced"), STR_INIT("same"), STR_INIT("also"), STR_INIT("alias"), STR_INIT("formerly"),
		STR_INIT("previously"), STR_INIT("renamed"), STR_INIT("aka"), STR_INIT("or"), STR_INIT("was"),
		STR_INIT("equals"), STR_INIT("synonym"),
	};
	struct str word;
	bool found = false;
	while (str_part(&words, ' ', &word) && !found)
		for (size_t i = 0; i < sizeof same / sizeof *same && !found; i++)
			found = str_eq_nocase(word, same[i]);
	return found;
}

/* "(OTHER)", "(replaced with OTHER)": further names; other words in brackets are passed over. */
static bool take_bracket(struct line *line)
{
	if (here(line) != '(')
		return false;
	ptrdiff_t close = str_find_byte(line->text, ')', line->at);
	if (close == STR_NONE)
		return false;
	size_t end = (size_t)close + 1;
	struct line inside = *line;
	inside.at++;
	inside.text.len = (size_t)close;
	inside.trust = TRUST_SHAPE;
	skip_spaces(&inside);
	if (take_name(&inside)) {
		skip_marks(&inside);
		if (!at_end(&inside) && (skip_separators(&inside), !take_value(&inside) || !at_end(&inside)))
			return false;
		line->at = end;
		return true;
	}
	struct str words = str_slice(line->text, line->at + 1, (size_t)close);
	if (!byte_is_letter(words.len ? words.at[0] : '\0'))
		return false;
	if (says_same(words)) {
		for (; inside.at < inside.text.len; inside.at++) {
			bool starts = inside.at == 0 || !byte_is_word(inside.text.at[inside.at - 1]);
			struct name_found found;
			if (starts && name_find(inside.text, inside.at, &found) && found.shape == NAME_SURE) {
				add_name(&inside, &found, false);
				inside.at = found.end;
			}
		}
	}
	line->at = end;
	return true;
}

/* NAME, further names, then perhaps a value. */
static bool name_first(struct line *line)
{
	if (!take_name(line))
		return false;
	skip_marks(line);
	for (;;) {
		skip_spaces(line);
		struct line attempt = *line;
		skip_separators(&attempt);
		if (here(&attempt) == '(' || here(&attempt) == '[' || here(&attempt) == '&' || here(&attempt) == '-' ||
		    byte_is_digit(here(&attempt)) || (unsigned char)here(&attempt) == 0xE2) {
			if (take_value(&attempt)) {
				*line = attempt;
				return true;
			}
		}
		if (here(line) != '(' || !take_bracket(line))
			break;
		if (line->head->value.state != VALUE_NONE)
			return true;
	}
	struct line attempt = *line;
	bool parted = skip_separators(&attempt);
	struct line other = attempt;
	/* "NAME / OTHER", "NAME, OTHER", "NAME or OTHER" */
	if (here(&other) == '/')
		other.at++, skip_spaces(&other);
	else if (str_starts(str_slice(other.text, other.at, other.text.len), STR("or ")))
		other.at += 3;
	struct name_found found;
	bool listed = (other.at > attempt.at || (parted && other.at > 1 && attempt.text.at[attempt.at - 2] == ',')) &&
		      name_find(other.text, other.at, &found) && found.shape == NAME_SURE;
	if (listed) {
		*line = other;
		return name_first(line);
	}
	if (parted && skip_label(&attempt) && take_value(&attempt)) {
		*line = attempt;
		return true;
	}
	/* "NAME value 5", "NAME _HRESULT_TYPEDEF_(5)" */
	attempt = *line;
	skip_label(&attempt);
	if (attempt.at < attempt.text.len && (byte_is_digit(here(&attempt)) || here(&attempt) == '_') && take_value(&attempt))
		*line = attempt;
	return true;
}

/* 5 NAME, 0x5 (NAME), 5: NAME */
static bool value_first(struct line *line)
{
	if (!take_value(line))
		return false;
	struct line attempt = *line;
	bool parted = skip_separators(&attempt);
	bool bracket = here(&attempt) == '(' || here(&attempt) == '[';
	if (bracket)
		attempt.at++;
	parted |= skip_label(&attempt);
	struct name_found found;
	if (!find_name(&attempt, &found))
		return true;
	struct line behind = attempt;
	behind.at = found.end;
	skip_marks(&behind);
	bool border = at_end(&behind) || (bracket && (here(&behind) == ')' || here(&behind) == ']'));
	bool sure = found.shape == NAME_SURE || is_set_apart(line, found.from);
	struct line further = behind;
	border |= sure && skip_separators(&further);
	if (!border && !(sure && !parted))
		return true;
	take_name(&attempt);
	if (bracket) {
		skip_marks(&attempt);
		attempt.at += here(&attempt) == ')' || here(&attempt) == ']';
	}
	*line = attempt;
	return true;
}

/* "Bug check 0xA: NAME", "Code 35 - NAME", "Error 5 (NAME)": a label, a number, a border, a name. */
static bool label_first(struct line *line)
{
	struct line attempt = *line;
	if (!skip_label(&attempt) || !byte_is_digit(here(&attempt)) || !take_value(&attempt))
		return false;
	bool parted = skip_separators(&attempt);
	if (here(&attempt) == '(' || here(&attempt) == '[')
		attempt.at++, parted = true;
	skip_label(&attempt);
	bool found = parted && take_name(&attempt);
	if (!found) {
		line->head->value = (struct value_found){ .state = VALUE_NONE };
		return false;
	}
	skip_marks(&attempt);
	attempt.at += here(&attempt) == ')' || here(&attempt) == ']';
	*line = attempt;
	return true;
}

bool head_read_line(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		    enum head_trust trust, struct head *head)
{
	*head = (struct head){ .end = at };
	struct line line = { arena, flat, str_slice(flat_text(flat), 0, to), trust, head, at };
	skip_marks(&line);
	/* A mark that strayed in front of a name is passed over, but told of. */
	while (line.at > at && line.text.at[line.at - 1] == '>')
		line.at--;
	size_t start = line.at;
	bool read = label_first(&line) || (line.at = start, name_first(&line)) ||
		    (line.at = start, value_first(&line));
	if (!read)
		return false;
	skip_marks(&line);
	size_t before = line.at;
	bool border = skip_separators(&line) || at_end(&line);
	head->whole = border || line.at > before;
	head->end = line.at;
	if (at_end(&line))
		head->end = to;
	return true;
}

static size_t line_end(struct str text, size_t at)
{
	ptrdiff_t end = str_find_byte(text, '\n', at);
	return end == STR_NONE ? text.len : (size_t)end;
}

/* Whether a line's head takes the whole line. */
static bool fills_line(const struct head *head, size_t to)
{
	return head->end == to;
}

/* "ERROR_INSTALL_OPEN_" and "PACKAGE_FAILED" on the next line are one name. */
static void join_split_name(struct arena *arena, const struct flat *flat, struct head *head, size_t *to)
{
	struct str text = flat_text(flat);
	struct head_name *name = &head->names[head->name_count - 1];
	while (head->value.state == VALUE_NONE && !name->wildcard && name->text.at[name->text.len - 1] == '_' &&
	       *to < text.len) {
		size_t next = *to + 1, end = next;
		while (end < text.len && byte_is_word(text.at[end]))
			end++;
		if (end == next || byte_is_digit(text.at[next]))
			return;
		name->text = arena_printf(arena, "%.*s%.*s", STR_ARG(name->text), (int)(end - next), text.at + next);
		name->repaired = true;
		*to = line_end(text, next);
		struct line line = { arena, flat, str_slice(text, 0, *to), TRUST_SHAPE, head, end };
		skip_separators(&line);
		take_value(&line);
		head->end = at_end(&line) ? *to : line.at;
	}
}

/* The line below a name: its value, perhaps announced by a word. */
static bool value_below(struct arena *arena, const struct flat *flat, size_t at, size_t to, struct head *head)
{
	struct line line = { arena, flat, str_slice(flat_text(flat), 0, to), TRUST_SHAPE, head, at };
	skip_separators(&line);
	if (!take_value(&line) && !(skip_label(&line) && take_value(&line)))
		return false;
	size_t value_end = line.at;
	bool border = skip_separators(&line) || at_end(&line);
	head->end = at_end(&line) ? to : line.at;
	/* "5 minutes have passed" is a sentence, "5 // since v2" or "0x5" is not. */
	bool comment = str_starts(str_slice(line.text, line.at, to), STR("//")) || here(&line) == '(';
	if (comment)
		head->end = to;
	if (!border && !comment && head->value.form == FORM_DECIMAL && line.at > value_end) {
		head->value = (struct value_found){ .state = VALUE_NONE };
		return false;
	}
	return true;
}

bool head_read(struct arena *arena, const struct flat *flat, size_t at, enum head_trust trust,
	       struct head *head)
{
	struct str text = flat_text(flat);
	size_t to = line_end(text, at);
	if (!head_read_line(arena, flat, at, to, trust, head))
		return false;
	if (head->name_count)
		join_split_name(arena, flat, head, &to);
	while (fills_line(head, to) && to < text.len) {
		size_t next = to + 1, end = line_end(text, next);
		struct head below;
		if (head->name_count && head->value.state == VALUE_NONE) {
			if (value_below(arena, flat, next, end, head)) {
				to = end;
				continue;
			}
			/* A second name between the first and the value is an alias. */
			bool name = head_read_line(arena, flat, next, end, TRUST_SHAPE, &below) && fills_line(&below, end) &&
				    below.name_count && below.value.state == VALUE_NONE;
			size_t after = line_end(text, end + 1);
			struct head probe = *head;
			if (!name || end >= text.len || !value_below(arena, flat, end + 1, after, &probe))
				break;
		} else if (!head->name_count && head->value.state != VALUE_NONE) {
			bool name = head_read_line(arena, flat, next, end, trust, &below) && below.name_count &&
				    below.value.state == VALUE_NONE && (fills_line(&below, end) || below.whole);
			if (!name)
				break;
		} else {
			break;
		}
		for (size_t i = 0; i < below.name_count && head->name_count < HEAD_NAMES; i++)
			head->names[head->name_count++] = below.names[i];
		head->end = below.end;
		to = end;
	}
	if (head->end < text.len && text.at[head->end] == '\n')
		head->end++;
	return true;
}
