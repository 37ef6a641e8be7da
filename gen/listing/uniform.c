#include "uniform.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/text_head.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

#include <stdlib.h>

enum {
	FEWEST = 3,   /* lines of one form are a list */
	MAPPED = 2,   /* ... of keys with a sentence */
	OTHERS = 2,   /* lines with numbers and of no such form for each of them, at most */
	WORDS = 5,    /* of a phrase before a number */
	SHORTEST = 3, /* capitals of a name */
	LONGEST = 4,  /* bytes of a code among numbers */
};

enum form {
	FORM_NONE,
	FORM_FIRST,  /* "41 = too hot", "[41] Too hot" */
	FORM_LABEL,  /* "Error 41 (POND_HOT)" */
	FORM_PARTED, /* "Too hot: 41 - it is" */
	FORM_NAMED,  /* "PondHot 41 it is" */
	FORM_LAST,   /* "It is too hot (POND_HOT, 41)" */
	FORM_TEXT,   /* "E101 = too hot" */
	FORM_BLANK,  /* "41 it is too hot", where each line of its kind is so */
	FORM_FIELD,  /* "Error code: pond_hot", in one entry of the page after the other */
	FORM_ALONE,  /* "41", all of a heading, as all others of its level are */
	FORM_MAPPED, /* "pond_hot: It is hot." in code */
	FORMS
};

/* What a line has of a code. */
struct line {
	struct str code, name; /* either may be empty */
	bool phrase;           /* words with a capital and no '=' before a number */
};

/* Lines of a form in a group, with their codes; each another one, or they are something else. */
struct lines {
	size_t count;
	size_t told, maybe; /* how many of them are told of, surely or perhaps */
	struct map codes;
	struct str first;
	uint32_t offset;
	size_t said;   /* of how many it is said right before them that they are codes */
	bool numbered; /* 1, 2, 3: they may be counted, where no sentence announces codes */
	/* Numbers that only rise or fall may count chapters, years or releases. */
	int64_t last;
	bool rises, falls;
	bool fields; /* some are those of any answer: "error_code: The code" */
};

struct group {
	struct group *next;
	size_t count;               /* of lines, all or those with a number or of a form */
	struct lines *lines[FORMS]; /* NULL: it has none of that form */
};

static size_t skip_marks(struct str text, size_t at)
{
	while (at < text.len && str_find_byte(STR(" [(\"'"), text.at[at], 0) != STR_NONE)
		at++;
	return at;
}

static size_t skip_closing(struct str text, size_t at)
{
	while (at < text.len && str_find_byte(STR("])\"'"), text.at[at], 0) != STR_NONE)
		at++;
	return at;
}

/* The sign that parts what stands before it from what is after it: the byte after it, or `at`. */
static size_t skip_sign(struct str text, size_t at)
{
	static const struct str signs[] = { STR_INIT(":"),
					    STR_INIT("="),
					    STR_INIT("-"),
					    STR_INIT(","),
					    STR_INIT("("),
					    STR_INIT("|"),
					    STR_INIT("\xE2\x80\x93"),
					    STR_INIT("\xE2\x80\x94"),
					    STR_INIT("\xEF\xBC\x9A") };
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(rest, signs[i]))
			return at + signs[i].len;
	return at;
}

/* A number that stands for itself begins at the byte: no date, time, version or measure. */
static bool read_number(struct str text, size_t at, struct str *code, size_t *after)
{
	struct value_found value;
	if (!value_find(text, at, &value) || value.from != at || value.state != VALUE_GOOD ||
	    value.unclosed)
		return false;
	*code = str_slice(text, value.from, value.end);
	*after = skip_closing(text, value.end);
	return true;
}

/* After a number: the line's end, a sign, or a text, but no unit. */
static bool is_parted(struct str text, size_t at)
{
	size_t next = str_skip_blanks(text, at);
	bool closed = at > 0 && str_find_byte(STR("])"), text.at[at - 1], 0) != STR_NONE;
	return closed || next >= text.len || skip_sign(text, next) > next ||
	       (next > at &&
		(byte_is_upper(text.at[next]) || (unsigned char)text.at[next] >= 0x80 ||
		 str_find_byte(STR("(.;\"'"), text.at[next], 0) != STR_NONE)) ||
	       (str_byte(text, at) == ';' && str_skip_blanks(text, at + 1) > at + 1);
}

/* A word, with what joins it to others: "Pond::Hot", "Pond.HOT". */
static size_t name_end(struct str text, size_t at)
{
	size_t end = str_word_end(text, at);
	while (end > at && end < text.len) {
		size_t joint = text.at[end] == '.' ? 1 : 2;
		struct str sign = str_slice(text, end, end + joint);
		if ((joint == 2 && !str_eq(sign, STR("::"))) ||
		    !byte_is_letter(str_byte(text, end + joint)))
			break;
		end = str_word_end(text, end + joint);
	}
	return end;
}

/* "POND_HOT", "PondHot", "Pond::Hot": no word of a sentence. */
static bool is_name(struct str word)
{
	size_t capitals = 0;
	if (str_word_end(word, 0) < word.len)
		return true;
	for (size_t i = 0; i < word.len; i++)
		capitals += byte_is_upper(word.at[i]);
	return str_is_joined(word) || (capitals == word.len && capitals >= SHORTEST) ||
	       (capitals > 1 && byte_is_letter(word.at[0]) && str_holds_lower(word));
}

/* "Too hot: 41", "Error 41", "PondHot 41": what stands before the number says which form it is. */
static enum form read_after_words(struct str text, size_t from, struct line *line)
{
	size_t at = from, words = 0, end, after;
	while ((end = name_end(text, at)) > at && words < WORDS && !byte_is_digit(text.at[at])) {
		line->name = str_slice(text, at, end);
		words++;
		at = str_skip_blanks(text, end);
	}
	struct str before = str_trim(str_slice(text, from, at));
	line->phrase =
	    words > 1 && (byte_is_upper(before.at[0]) || (unsigned char)before.at[0] >= 0x80);
	size_t sign = skip_sign(text, at);
	line->phrase &= str_byte(text, at) != '=';
	size_t number = skip_marks(text, sign + (str_byte(text, sign) == '#'));
	if (!words || !read_number(text, number, &line->code, &after) || !is_parted(text, after))
		return FORM_NONE;
	if (text_labels_error_code(before))
		return FORM_LABEL;
	if (sign > at) {
		/* What is old may be anything. */
		int value = header_hint(before).value;
		return value > 0 || value < -1 ? FORM_NONE : FORM_PARTED;
	}
	return words == 1 && is_name(line->name) ? FORM_NAMED : FORM_NONE;
}

/* "PondHot", "Too hot": words and nothing else. */
static bool is_words(struct str text)
{
	size_t at = 0, end, words = 0;
	while ((end = name_end(text, at)) > at && words++ < WORDS)
		at = str_skip_blanks(text, end);
	return words && at == text.len;
}

/* "0x41", but not "12": "Access errors (12)" says how many there are. */
static bool read_alone(struct str text, struct line *line)
{
	struct value_found value;
	line->code = text;
	return value_find(text, 0, &value) && value.from == 0 && value.end == text.len &&
	       value.state == VALUE_GOOD && value_is_code_like(&value);
}

/* "It is too hot (0x41)", "It is too hot (POND_HOT, 41)" */
static enum form read_last(struct str text, struct line *line)
{
	ptrdiff_t open = str_ends(text, STR(")")) ? str_find_last(text, '(') : 0;
	if (open <= 0)
		return FORM_NONE;
	struct str rest = str_slice(text, (size_t)open + 1, text.len - 1), part, number;
	size_t names = 0, numbers = 0, after;
	if (str_find_byte(rest, ',', 0) == STR_NONE)
		return read_alone(rest, line) ? FORM_LAST : FORM_NONE;
	while (str_part(&rest, ',', &part)) {
		part = str_trim(part);
		if (read_number(part, 0, &number, &after) && after == part.len) {
			line->code = number;
			numbers++;
		} else if (is_words(part)) {
			line->name = part;
			names++;
		} else {
			return FORM_NONE;
		}
	}
	return names == 1 && numbers == 1 ? FORM_LAST : FORM_NONE;
}

static enum form read_first(struct str text, size_t from, struct line *line)
{
	size_t after;
	if (!read_number(text, from, &line->code, &after) || !is_parted(text, after))
		return FORM_NONE;
	size_t name = skip_marks(text, skip_sign(text, str_skip_blanks(text, after)));
	line->name = str_slice(text, name, name_end(text, name));
	return FORM_FIRST;
}

/* "R0 - stop", "1A (ask)" among "04 - stop": capitals and a digit. */
static bool read_short(struct str text, struct line *line)
{
	size_t from = skip_marks(text, 0), end = str_word_end(text, from);
	size_t digits = 0, capitals = 0, after = skip_closing(text, end);
	for (size_t at = from; at < end; at++) {
		digits += byte_is_digit(text.at[at]);
		capitals += byte_is_upper(text.at[at]);
	}
	line->code = str_slice(text, from, end);
	return digits && capitals && digits + capitals == end - from && end - from <= LONGEST &&
	       after < text.len && is_parted(text, after);
}

/* "41 it is too hot", but no "41 minutes"; `sure`: it is no number that counts things. */
static bool read_before_blank(struct str text, struct line *line, bool *sure)
{
	struct value_found value;
	size_t from = skip_marks(text, 0), after;
	if (!read_number(text, from, &line->code, &after))
		return false;
	size_t next = str_skip_blanks(text, after), end = str_word_end(text, next);
	*sure = value_find(line->code, 0, &value) && value.form != FORM_DECIMAL;
	return next > after && byte_is_lower(str_byte(text, next)) &&
	       !word_is_unit(str_slice(text, next, end));
}

/* "Error code: pond_hot", and nothing else. */
static bool read_field(struct str text, struct line *line)
{
	ptrdiff_t colon = str_find_byte(str_head(text, LIMIT_LABEL), ':', 0);
	if (colon <= 0 || !text_labels_error_code(str_slice(text, 0, (size_t)colon)))
		return false;
	line->code = str_trim(str_slice(text, (size_t)colon + 1, text.len));
	enum text_shape shape = text_code_shape(line->code);
	return shape == TEXT_SLUG || shape == TEXT_LETTERED;
}

/* "41" is all of a heading. */
static bool is_number_alone(struct str text)
{
	struct number number;
	return text.len > 1 && number_read(text, 0, &number) && number.end == text.len;
}

/* What data names for its text: no word alone, which may be a key of anything. */
static bool is_key(struct str word)
{
	bool slug = text_code_shape(word) == TEXT_SLUG && str_find_byte(word, '_', 0) != STR_NONE;
	return slug || text_code_is_numbered(word) ||
	       (byte_is_upper(str_byte(word, 0)) && is_name(word));
}

/* "pond_hot: It is hot.", "\"PondHot\": \"It is hot.\",": a sentence after a key. */
static bool read_mapped(struct str text, struct line *line)
{
	size_t from = skip_marks(text, 0), end = from;
	while (byte_is_word(str_byte(text, end)) || str_byte(text, end) == '-')
		end++;
	line->code = str_slice(text, from, end);
	size_t sign = str_skip_blanks(text, skip_closing(text, end));
	if (end == from || str_byte(text, sign) != ':' || !is_key(line->code))
		return false;
	size_t begin = skip_marks(text, sign + 1);
	char first = str_byte(text, begin);
	return (byte_is_upper(first) || (unsigned char)first >= 0x80) &&
	       str_find_byte(text, ' ', begin) != STR_NONE;
}

static enum form read_line(const struct flat *flat, size_t at, size_t to, bool code,
			   struct line *line)
{
	struct str text = str_trim(str_slice(flat_text(flat), at, to));
	struct text_head head;
	size_t from = skip_marks(text, 0);
	*line = (struct line){ .name = STR("") };
	if (read_field(text, line))
		return FORM_FIELD;
	if (code && read_mapped(text, line))
		return FORM_MAPPED;
	if (!number_may_stand(text))
		return FORM_NONE;
	if (text_head_read(flat, at, to, &head) && head.numbered && head.rest < to) {
		line->code = str_slice(flat_text(flat), head.from, head.end);
		return FORM_TEXT;
	}
	if (byte_is_digit(str_byte(text, from)) || str_byte(text, from) == '-')
		return read_first(text, from, line);
	enum form form = read_after_words(text, from, line);
	return form ? form : read_last(text, line);
}

/*
 * Far from errors only names that are nothing else count: "SHA256: text" is no code there; and in
 * code "retries = 3" is a setting, "Too hot: 41" right below their heading is none.
 */
static bool may_count(enum form form, const struct line *line, enum tag tag,
		      const struct uniform_place *place)
{
	const enum headed headed = place->headed;
	const enum spoken spoken = place->spoken;
	bool sure = str_is_joined(line->name) && !str_holds_lower(line->name);
	bool field = form == FORM_PARTED || form == FORM_FIELD;
	bool phrase = form == FORM_PARTED && (line->phrase || place->announced);
	if (tag == TAG_PRE && (form == FORM_MAPPED || phrase))
		return headed == HEADED_HERE;
	if ((spoken && form == FORM_FIRST) || form == FORM_ALONE)
		return true;
	if (headed == HEADED_NOT)
		return sure && form != FORM_TEXT && !field;
	return !(field && tag == TAG_PRE) && (headed == HEADED_HERE || form != FORM_TEXT);
}

/* --- groups --- */

/* "POND_DRY | POND_HOT" above: the table's rows may have their values. */
static bool has_names_above(struct uniform *uniform, const struct node *table)
{
	if (table == uniform->table)
		return uniform->names_above;
	size_t names = 0;
	const struct node *row = left_first_row(table);
	for (const struct node *node = row ? row->first : NULL; node; node = node_next(node, row)) {
		struct str text = node->tag == TAG_TEXT ? str_trim(node->text) : STR("");
		names += str_is_joined(text) && !str_holds_lower(text);
	}
	uniform->table = table;
	uniform->names_above = names > 1;
	return uniform->names_above;
}

static int by_offset(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return x < y ? -1 : x > y;
}

void uniform_begin(struct uniform *uniform, const struct reading *reading)
{
	size_t capacity = 0;
	uint32_t last = 0;
	bool sorted = true; /* mostly they are */
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		bool said = found->verdict == VERDICT_CODES || found->passed_over || found->settled;
		for (size_t k = 0; k < found->count && said; k++) {
			uniform->read =
			    arena_grow(uniform->arena, uniform->read, uniform->read_count,
				       &capacity, sizeof *uniform->read);
			sorted &= found->records[k].offset >= last;
			last = found->records[k].offset;
			uniform->read[uniform->read_count++] = last;
		}
		for (size_t k = 0; k < found->note_count && said; k++) {
			uniform->read =
			    arena_grow(uniform->arena, uniform->read, uniform->read_count,
				       &capacity, sizeof *uniform->read);
			uniform->read[uniform->read_count++] = found->notes[k].offset;
			sorted = false;
		}
	}
	if (!sorted)
		qsort(uniform->read, uniform->read_count, sizeof *uniform->read, by_offset);
	uniform->groups.arena = uniform->arena;
}

/* Whether a listing has a code of the page's bytes from..to, or it is told of as one. */
static bool is_read(const struct uniform *uniform, uint32_t from, uint32_t to)
{
	size_t low = 0, high = uniform->read_count;
	while (low < high) {
		size_t half = low + (high - low) / 2;
		if (uniform->read[half] < from)
			low = half + 1;
		else
			high = half;
	}
	return low < uniform->read_count && uniform->read[low] <= to;
}

/* What makes blocks stand side by side; all zero: they need not. */
struct key {
	const struct node *parent;
	size_t section, tags;
};

static struct group *group_at(struct uniform *uniform, struct key key)
{
	struct str bytes = { (const char *)&key, sizeof key };
	void **slot = map_at_copy(&uniform->groups, bytes);
	if (!*slot) {
		struct group *group = arena_alloc(uniform->arena, sizeof *group);
		*group = (struct group){ .next = uniform->last };
		*slot = uniform->last = group;
	}
	return *slot;
}

static const struct node *next_shown(const struct node *node)
{
	do
		node = node->next;
	while (node && node->tag == TAG_TEXT && !str_trim(node->text).len);
	return node;
}

/* "<div>101</div> <div>Too hot</div>" in a box of its own. */
static bool is_first_of_two(const struct node *block)
{
	const struct node *second = block->tag == TAG_DIV ? next_shown(block) : NULL;
	return second && second->tag == TAG_DIV && !next_shown(second);
}

/* Blocks that stand side by side: items of a list, paragraphs, rows, summaries of boxes. */
static struct group *group_of(struct uniform *uniform, const struct node *block, size_t section,
			      enum spoken spoken)
{
	const struct node *top = block;
	/* Lines of cells belong to those of the cells above. */
	if (spoken && (block->tag == TAG_TD || block->tag == TAG_TH) &&
	    !has_names_above(uniform, left_table_of(block))) {
		while (top->parent && top->tag != TAG_TABLE)
			top = top->parent;
		return group_at(uniform,
				(struct key){ top, section, left_column(block) << 8 | TAG_TD });
	}
	/* What is alone in its box stands as that does, and so does the first of two. */
	while (top->parent && !node_prev(top) && top->parent->tag != TAG_ROOT &&
	       (top->tag == TAG_P || !top->next || is_first_of_two(top) ||
		str_eq(node_name(top), STR("summary"))))
		top = top->parent;
	return group_at(uniform,
			(struct key){ top->parent, section, (size_t)top->tag << 8 | block->tag });
}

/* Each item, heading or line of code is one of its kind. */
static bool may_be_blank(const struct node *block)
{
	return tag_is_heading(block->tag) || block->tag == TAG_LI || block->tag == TAG_PRE ||
	       block->tag == TAG_DT;
}

/* All that the row says is one byte. */
static bool is_one_byte(const struct node *row)
{
	size_t bytes = 0;
	for (const struct node *node = row->first; node && bytes < 2; node = node_next(node, row))
		bytes += node->tag == TAG_TEXT ? str_trim(node->text).len : 0;
	return bytes == 1;
}

/* A digit is all of a row: a place of codes, of which a cell of other rows speaks. */
static bool is_digit_in_row(const struct node *block, struct str line)
{
	const struct node *row = line.len == 1 && byte_is_digit(line.at[0]) ? block : NULL;
	while (row && row->tag != TAG_TR)
		row = row->parent;
	return row && is_one_byte(row);
}

static void add_line(struct uniform *uniform, struct lines *lines, struct str code, uint32_t offset,
		     bool announced)
{
	struct number number;
	if (!lines->count++) {
		lines->codes.arena = uniform->arena;
		lines->first = arena_str(uniform->arena, code);
		lines->offset = offset;
		lines->numbered = true;
	}
	bool read = number_read(code, 0, &number);
	lines->numbered &= read && number.magnitude == lines->count && !announced;
	int64_t value = read ? (int64_t)number.magnitude : 0;
	lines->rises |= lines->count > 1 && value > lines->last;
	lines->falls |= lines->count > 1 && value < lines->last;
	lines->last = value;
	*map_at_copy(&lines->codes, code) = lines;
}

void uniform_add(struct uniform *uniform, const struct node *block, const struct flat *flat,
		 struct uniform_place place)
{
	struct group *group = group_of(uniform, block, place.section, place.spoken);
	struct str text = flat_text(flat);
	/* Other blocks without a number are not even looked at, so their lines count nowhere. */
	bool every_line = tag_is_heading(block->tag) || block->tag == TAG_PRE;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct line line;
		bool sure;
		to = str_line_end(text, at);
		if (!str_trim(str_slice(text, at, to)).len)
			continue;
		uint32_t from = flat_offset(flat, at);
		bool read = is_read(uniform, from, flat_offset(flat, to - 1));
		if (read) {
			group->count += block->tag != TAG_PRE;
			continue;
		}
		enum form form = read_line(flat, at, to, block->tag == TAG_PRE, &line);
		if (form == FORM_FIRST && is_digit_in_row(block, str_trim(str_slice(text, at, to))))
			form = FORM_NONE;
		if (form == FORM_FIRST && tag_is_heading(block->tag) &&
		    place.headed == HEADED_NOT &&
		    is_number_alone(str_trim(str_slice(text, at, to))))
			form = FORM_ALONE;
		bool mixed = place.spoken && (form == FORM_NONE || form == FORM_TEXT);
		if (mixed && read_short(str_trim(str_slice(text, at, to)), &line))
			form = FORM_FIRST;
		if (!form && place.headed == HEADED_HERE && may_be_blank(block) &&
		    read_before_blank(str_trim(str_slice(text, at, to)), &line, &sure) &&
		    (sure || !tag_is_heading(block->tag)))
			form = FORM_BLANK;
		group->count += every_line || form || number_may_stand(str_slice(text, at, to));
		if (!form || !may_count(form, &line, block->tag, &place))
			continue;
		/* Each stands in an entry of its own. */
		struct group *of =
		    form == FORM_FIELD ? group_at(uniform, (struct key){ NULL, 0, 0 }) : group;
		struct lines *lines = of->lines[form];
		if (!lines)
			lines = of->lines[form] = arena_alloc(uniform->arena, sizeof *lines);
		add_line(uniform, lines, line.code, from, place.announced);
		lines->fields |= form == FORM_MAPPED && word_is_field(line.code);
		struct value_found value;
		lines->said += (form == FORM_FIRST || block->tag == TAG_TD) &&
			       place.spoken == SPOKEN_SAID &&
			       !(value_find(line.code, 0, &value) && value_is_http_status(&value));
		if (place.told) {
			lines->told++;
			place.told--;
		} else if (place.maybe) {
			lines->maybe++;
			place.maybe--;
		}
	}
}

void uniform_end(struct uniform *uniform, bool maybe)
{
	for (const struct group *group = uniform->last; group; group = group->next)
		for (enum form form = FORM_NONE + 1; form < FORMS; form++) {
			const struct lines *lines = group->lines[form];
			if (!lines)
				continue;
			size_t others = form == FORM_BLANK ? 0 : OTHERS;
			bool most = lines->count * (1 + others) >= group->count;
			size_t told = lines->told + (maybe ? lines->maybe : 0);
			/* Nothing says that they are codes: all of them are, in no order. */
			if (form == FORM_ALONE &&
			    !(lines->count == group->count && lines->rises && lines->falls))
				continue;
			size_t fewest = form == FORM_MAPPED ? MAPPED : FEWEST;
			if (lines->count < fewest || lines->codes.count < lines->count || !most ||
			    lines->numbered || lines->fields || told * 2 >= lines->count)
				continue;
			if (!uniform->count || lines->offset < uniform->offset) {
				uniform->first = lines->first;
				uniform->offset = lines->offset;
			}
			uniform->said |= lines->said > 1;
			uniform->count += lines->count - told;
		}
}
