/*
 * Lines of a paragraph, a cell or a <pre>: "NAME (5): text", a line an entry, or several of them in
 * a line; lines between that begin no entry go on with the one before.
 */
#include "../base/map.h"
#include "../code/code_line.h"
#include "../entry/head.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../listing/row_parts.h"
#include "../listing/unread.h"
#include "../table/text_grid.h"
#include "layouts.h"

static bool holds_lines(const struct node *box)
{
	return box->first && !node_has_blocks(box);
}

/*
 * In a <pre>, blanks part name, value and text; but small names are variables. Elsewhere a border
 * stands before the text ("NAME = 5: text"), or at least before the value ("NAME=5 text").
 */
static bool begins_entry(const struct head *head, bool in_pre)
{
	if (!head->name_count || head->value.state == VALUE_NONE)
		return false;
	struct str name = head->names[0].text;
	bool sure = name_shape(name) == NAME_SURE && str_has_capital(name);
	return in_pre ? sure
		      : head->whole ||
			    (sure && !head->plain && (!head->value_first || name_has_parts(name)));
}

/* The same name with other values is output of a program. */
static bool contradicts_itself(struct arena *arena, const struct listing_found *found)
{
	struct map names = { .arena = arena };
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (found->records[i].unread)
			continue;
		void **seen = map_at(&names, head->names[0].text);
		if (*seen && ((const struct head *)*seen)->value.value != head->value.value)
			return true;
		*seen = (void *)(uintptr_t)head;
	}
	return false;
}

/* Where a further entry begins on the same line ("A = 1, B = 2"): after the comma, else at `to`. */
static size_t next_on_line(struct str text, const struct head *head, size_t to)
{
	size_t comma = head->end;
	while (comma > 0 && (text.at[comma - 1] == ' ' || text.at[comma - 1] == '\n'))
		comma--;
	bool listed = comma > 0 && (text.at[comma - 1] == ',' || text.at[comma - 1] == ';');
	return listed ? head->end : to;
}

static void add(struct reading *reading, const struct node *box, struct listing_found *found,
		size_t at, const struct head *head, bool word)
{
	const struct flat *flat = &reading->flat;
	*record_add(reading, found) = (struct record){
		.head = *head,
		.offset = flat_offset(flat, at),
		.top = box,
		.end = flat_point(flat, at),
		.is_word = word,
		.rest = flat_point(flat, head->end),
		.note = arena_str(reading->arena,
				  str_slice(flat_text(flat), head->note_from, head->note_end)),
	};
}

/* The head of an entry on the line; with a word for a name where it cannot be anything else. */
static bool read_head(struct reading *reading, size_t at, size_t to, bool in_pre, struct head *head,
		      bool *word)
{
	*word = false;
	if (in_pre && codeline_sets_variable(str_slice(flat_text(&reading->flat), at, to)))
		return false;
	if (labelled_read(reading->arena, &reading->flat, at, to, head) ||
	    (head_read_line(reading->arena, &reading->flat, at, to, TRUST_SHAPE, head) &&
	     begins_entry(head, in_pre)))
		return true;
	*word = true;
	return !in_pre &&
	       head_read_line(reading->arena, &reading->flat, at, to, TRUST_WORD, head) &&
	       head_is_surely_complete(head);
}

/* How the entries of a box are written, as its first one shows it. */
struct lines {
	const struct node *box;
	bool in_pre, has_form;
	struct row_form form;
	size_t name_column, value_column; /* of a <pre> */
	size_t braces, closed; /* of a <pre>: how many are open on the line, how many end on it */
	bool in_comment;       /* of a <pre>: one is open before the line */
	size_t last_close;     /* where the last of a <pre>'s comments ends; else 0 */
};

/*
 * Where a <pre> has braces, small names in them are the fields of an object that a program prints
 * or sets: "{ cupCount: 5, potSize: 7 }". Objects that are declared with codes are the data
 * layout's.
 */
static bool is_field(const struct lines *lines, const struct head *head)
{
	return lines->braces && head->name_count && byte_is_lower(head->names[0].text.at[0]);
}

/*
 * "HOT // 5" among "DRY = 4", in braces: enumerators that count, and a comment that says what to.
 */
static bool read_counted(struct reading *reading, const struct lines *lines, size_t at, size_t to,
			 struct head *head)
{
	struct str line = str_trim(str_slice(flat_text(&reading->flat), 0, to));
	size_t from = str_skip_blanks(line, at), end = str_word_end(line, from);
	size_t slashes = str_skip_blanks(line, end);
	size_t number = str_skip_blanks(line, slashes + STR("//").len);
	struct value_found value;
	if (!lines->in_pre || !lines->braces || end == from || !byte_is_upper(line.at[from]) ||
	    !str_starts(str_slice(line, slashes, line.len), STR("//")) ||
	    !value_find(line, number, &value) || value.state != VALUE_GOOD || value.end != line.len)
		return false;
	*head = (struct head){
		.value = value,
		.value_text = arena_str(reading->arena, str_slice(line, number, line.len)),
		.value_offset = flat_offset(&reading->flat, number),
		.end = to,
		.whole = true,
	};
	head_add_name(
	    reading->arena, head,
	    &(struct head_name){ .text = arena_str(reading->arena, str_slice(line, from, end)),
				 .offset = flat_offset(&reading->flat, from) });
	return true;
}

/* Notes the braces that are open somewhere on the line. */
static void count_braces(struct lines *lines, struct str line)
{
	lines->braces -= lines->closed < lines->braces ? lines->closed : lines->braces;
	lines->closed = 0;
	for (size_t i = 0; i < line.len && lines->in_pre; i++) {
		lines->braces += line.at[i] == '{';
		lines->closed += line.at[i] == '}';
	}
}

/* In a <pre>, comments of C part the entries: "TLS" above some of them. */
static bool is_comment(struct lines *lines, struct str text, size_t at, size_t to)
{
	struct str line = str_trim(str_slice(text, at, to));
	bool block = str_starts(line, STR("/*")) && at < lines->last_close;
	bool comment = lines->in_pre && (lines->in_comment || block || str_starts(line, STR("//")));
	if (comment)
		lines->in_comment =
		    (lines->in_comment || block) && str_find(line, STR("*/"), 0) == STR_NONE;
	return comment;
}

static size_t find_last_close(struct str text)
{
	size_t last = 0;
	for (ptrdiff_t at; (at = str_find(text, STR("*/"), last)) != STR_NONE;)
		last = (size_t)at + 2;
	return last;
}

/* The form of the first entry, if there is one; whether any line is more than text. */
static bool find_form(struct reading *reading, struct lines *lines)
{
	struct str text = flat_text(&reading->flat);
	bool any = false;
	for (size_t at = 0, to; at < text.len && !lines->has_form; at = to + 1) {
		to = str_line_end(text, at);
		struct head head;
		bool word;
		count_braces(lines, str_slice(text, at, to));
		if (is_comment(lines, text, at, to) ||
		    !read_head(reading, at, to, lines->in_pre, &head, &word) ||
		    is_field(lines, &head))
			continue;
		any = true;
		if (word)
			continue;
		lines->has_form = true;
		lines->form = row_form_of(&reading->flat, at);
		lines->name_column = row_column(&reading->flat, at);
		lines->value_column = row_column(&reading->flat, head.value.from);
	}
	return any;
}

/*
 * A line that is no entry and has the form of one. In a <pre> it stands in the column of the names,
 * or of the values where it has no name.
 */
static bool read_unread(struct reading *reading, const struct lines *lines, size_t at, size_t to,
			struct record *record)
{
	if (!lines->has_form)
		return false;
	size_t column = lines->in_pre ? row_column(&reading->flat, at) : 0;
	bool row = lines->in_pre && column == lines->name_column;
	enum unread unread = unread_line(reading, at, to, &lines->form,
					 row             ? PLACE_ROW
					 : lines->in_pre ? PLACE_TEXT
							 : PLACE_LINE,
					 record);
	if (unread != UNREAD_NAMELESS || !record->head.value_first)
		return unread != UNREAD_NONE && (row || !lines->in_pre);
	if (lines->in_pre)
		return column == lines->value_column;
	record->is_word = !unread_is_set_alike(reading, record, &lines->form);
	return record->head.whole;
}

/* "}", "----": ends what is above it, and is no text of it. */
static bool is_border(struct str line)
{
	for (size_t i = 0; i < line.len; i++)
		if (byte_is_word(line.at[i]) || (unsigned char)line.at[i] >= 0x80)
			return false;
	return line.len > 0;
}

/* Where the comment that ends the line does; `to` where none does. */
static size_t comment_end(struct str text, size_t from, size_t to)
{
	struct str line = str_slice(text, from, to);
	while (line.len && byte_is_space(line.at[line.len - 1]))
		line.len--;
	return str_ends(line, STR("*/")) ? from + line.len - 2 : to;
}

/* What ends the text of the entry before it, and is no entry. */
static void add_border(struct reading *reading, struct listing_found *found, size_t at)
{
	*record_add(reading, found) =
	    (struct record){ .unread = true, .end = flat_point(&reading->flat, at) };
}

/* Adds the entries of the flattened box; how many lines begin none. */
static size_t read_entries(struct reading *reading, struct lines *lines,
			   struct listing_found *found)
{
	struct str text = flat_text(&reading->flat);
	size_t others = 0;
	lines->braces = lines->closed = 0;
	lines->in_comment = false;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = str_line_end(text, at);
		count_braces(lines, str_slice(text, at, to));
		struct head head;
		struct record record;
		bool comment = is_comment(lines, text, at, to), any = false, word = false;
		size_t begin = at;
		while (at < to && !comment &&
		       (read_counted(reading, lines, at, to, &head) ||
			read_head(reading, at, to, lines->in_pre, &head, &word)) &&
		       !is_field(lines, &head)) {
			if (!lines->in_pre)
				head_judge_below(reading->arena, &reading->flat, &head, to);
			to = head.end > to ? head.end : to;
			add(reading, lines->box, found, at, &head, word);
			any = true;
			at = next_on_line(text, &head, to);
			size_t joined = head_after_joint(text, head.end);
			struct head next;
			if (joined > head.end && joined < to &&
			    read_head(reading, joined, to, lines->in_pre, &next, &word)) {
				found->records[found->count - 1].rest = POINT_NONE;
				at = joined;
			}
		}
		if (!any && !comment && read_unread(reading, lines, begin, to, &record)) {
			record.top = lines->box;
			record.end = flat_point(&reading->flat, begin);
			record.rest = flat_point(&reading->flat, record.head.end);
			if (record.head.end >= to)
				unread_note_as_text(reading, &record);
			*record_add(reading, found) = record;
			any = true;
		}
		size_t close = comment_end(text, begin, to);
		if (any && lines->in_pre && close < to)
			add_border(reading, found, close);
		if (!any && (comment || (lines->in_pre && is_border(str_slice(text, begin, to)))))
			add_border(reading, found, begin);
		others += !any && !comment;
	}
	return others;
}

static bool is_empty(const struct record *record)
{
	return !record->head.name_count && record->head.value.state == VALUE_NONE &&
	       !record->lost.text.len;
}

/*
 * Each description ends where the next entry begins; until now, `end` is where the entry itself
 * does.
 */
static void set_ends(struct listing_found *found)
{
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++)
		found->records[i].end =
		    i + 1 < found->count ? found->records[i + 1].end : POINT_NONE;
	/* Borders have done their work. */
	for (size_t i = 0; i < found->count; i++)
		if (!is_empty(&found->records[i]))
			found->records[kept++] = found->records[i];
	found->count = kept;
}

static bool has_line_break(const struct node *box)
{
	for (const struct node *child = box->first; child; child = child->next)
		if (child->tag == TAG_BR)
			return true;
	return false;
}

static size_t count_readable(const struct listing_found *found)
{
	size_t readable = 0;
	for (size_t i = 0; i < found->count; i++)
		readable += !found->records[i].unread;
	return readable;
}

/* Several lines, or on one line a number after what may part entries there: see read_entries. */
static bool may_hold_several(struct str text)
{
	size_t at = head_first_joint(text);
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\n')
			return true;
		if (i < at && (text.at[i] == ',' || text.at[i] == ';'))
			at = i;
	}
	return number_may_stand(str_slice(text, at, text.len));
}

static bool read_lines(struct reading *reading, const struct node *box, struct listing_found *found)
{
	if (box->numberless || !holds_lines(box) || textgrid_is_csv(box))
		return false;
	/* Line ends of the source mean nothing, unless each of the lines is an entry. */
	struct lines lines = { .box = box, .in_pre = box->tag == TAG_PRE };
	bool broken = lines.in_pre || has_line_break(box);
	reading->flat.keep_lines = !broken;
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, SIZE_MAX);
	reading->flat.keep_lines = false;
	struct str text = flat_text(&reading->flat);
	if (!number_may_stand(text) || !may_hold_several(text))
		return false;
	/* Definitions are the code layout's. */
	if (lines.in_pre && text_find_define(text) != STR_NONE)
		return false;
	lines.last_close = find_last_close(text);
	if (!find_form(reading, &lines))
		return false;
	size_t others = read_entries(reading, &lines, found);
	size_t readable = count_readable(found);
	if (!broken && others)
		return false;
	set_ends(found);
	others += found->count - readable;
	if (lines.in_pre && (others > readable || contradicts_itself(reading->arena, found)))
		return false;
	/*
	 * One line alone may be any sentence's beginning; a paragraph of it is the paragraphs
	 * layout's.
	 */
	return readable > 1;
}

const struct layout layout_lines = { .name = STR_INIT("lines"),
				     .tags = TAG_BIT(TAG_P) | TAG_BIT(TAG_DIV) | TAG_BIT(TAG_TD) |
					     TAG_BIT(TAG_DD) | TAG_BIT(TAG_LI) | TAG_BIT(TAG_PRE),
				     .read = read_lines,
				     .stands_alone = true };
