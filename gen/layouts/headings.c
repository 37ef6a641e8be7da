/*
 * Headings: "## NAME (5)", "# Bug check 0xA: NAME", the text below is the description.
 */
#include "../code/c_definitions.h"
#include "../entry/fields.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../listing/nameless.h"
#include "../listing/unread.h"
#include "card.h"
#include "section_value.h"
#include "titled_numbers.h"

static bool ends_description(const struct node *node, const struct node *heading)
{
	if (!tag_is_heading(node->tag))
		return false;
	/*
	 * A page's title describes the whole page: its first words are the entry's, its sections
	 * are not.
	 */
	return heading->tag == TAG_H1 || node->tag <= heading->tag;
}

/* "(For developers) Code 5: NAME": after words in brackets; a value in brackets is none. */
static struct point after_remark(const struct node *heading, const struct node *first)
{
	struct str text = first->text;
	ptrdiff_t close = str_find_byte(text, ')', 0);
	bool blank = false;
	for (size_t i = 1; close != STR_NONE && i < (size_t)close; i++) {
		if (!byte_is_letter(text.at[i]) && text.at[i] != ' ')
			return (struct point){ heading, 0 };
		blank |= text.at[i] == ' ';
	}
	return blank ? (struct point){ first, (uint32_t)close + 1 } : (struct point){ heading, 0 };
}

/*
 * "### -field NAME:5": a word after a dash says what the heading is of; the head begins after it.
 */
static struct point head_begins(const struct node *heading)
{
	const struct node *first = heading->first;
	size_t at = 1;
	if (first && first->tag == TAG_TEXT && str_starts(first->text, STR("(")))
		return after_remark(heading, first);
	if (!first || first->tag != TAG_TEXT || !str_starts(first->text, STR("-")))
		return (struct point){ heading, 0 };
	struct str text = first->text;
	while (at < text.len && byte_is_lower(text.at[at]))
		at++;
	bool word = at > 1 && at < text.len && byte_is_space(text.at[at]);
	return word ? (struct point){ first, (uint32_t)at } : (struct point){ heading, 0 };
}

/* "NetCDF-3 Error Codes": the section's codes are of what stands before these words. */
static bool is_title_of_codes(const struct flat *flat, const struct head *head)
{
	struct str text = flat_text(flat);
	return !head->whole &&
	       text_is_title_of_codes(str_slice(text, head->end, str_line_end(text, head->end)));
}

/*
 * A name without a value counts where it is of the same make as those with one, of which one is
 * `first`.
 */
static bool is_entry(const struct flat *flat, struct str first, const struct record *record)
{
	const struct head *head = &record->head;
	if (is_title_of_codes(flat, head))
		return false;
	if (!head->name_count || head->value.state != VALUE_NONE)
		return head->name_count > 0;
	if (!first.len || !head->whole || name_shape(head->names[0].text) != NAME_SURE)
		return false;
	return str_is_joined(first) && str_is_joined(head->names[0].text);
}

/* The block of code right below a heading that is nothing but a name. */
static const struct node *code_below(const struct node *heading, const struct record *record)
{
	const struct node *code = heading->next;
	while (code && code->tag == TAG_TEXT && !str_trim(code->text).len)
		code = code->next;
	bool bare = record->head.name_count && record->head.value.state == VALUE_NONE;
	return bare && code && code->tag == TAG_PRE ? code : NULL;
}

enum declared { DECLARED_NOTHING, DECLARED_VALUE, DECLARED_OTHER };

/*
 * "## NAME" over a block of nothing but "#define NAME 5": takes the value, and the text goes on
 * after it; one that cannot be worked out is left to be reported. The name in other code declares a
 * type or a function.
 */
static enum declared take_declaration(struct reading *reading, const struct node *heading,
				      const struct node *code, struct record *record)
{
	struct listing_found defined = { .offset = code->offset };
	struct block block;
	struct str name = record->head.names[0].text;
	/* Of the definition only the value is kept. */
	struct arena *arena = reading->arena, records = reading->records, scratch = { 0 };
	enum declared declared = DECLARED_OTHER;
	block_of_pre(&scratch, code, &block);
	reading->arena = &scratch;
	reading->records = (struct arena){ 0 };
	if (str_find(block.text, name, 0) == STR_NONE)
		declared = DECLARED_NOTHING;
	else if (text_find_define(str_trim(block.text)) == 0)
		c_definitions_add(reading, &defined, &block);
	reading->arena = arena;
	const struct head *only = defined.count == 1 ? &defined.records[0].head : NULL;
	if (only && str_eq(only->names[0].text, name)) {
		declared = DECLARED_VALUE;
		record->head.value = only->value;
		record->head.value_text = arena_str(arena, only->value_text);
		record->head.value_offset = only->value_offset;
		record->head.whole = true;
		record->rest = (struct point){ node_skip(code, heading->parent), 0 };
	}
	arena_free(&reading->records);
	arena_free(&scratch);
	reading->records = records;
	return declared;
}

/*
 * "## NAME" over a table of its fields: takes the value, and where the table begins the section the
 * other fields; the text goes on after it.
 */
static bool take_fields(struct reading *reading, const struct node *heading, struct point to,
			struct record *record)
{
	bool lead;
	const struct head *head = &record->head;
	const struct node *table = card_below(heading->next, to.node, &lead);
	struct record fields = *record;
	if (!table || !head->name_count ||
	    (head->value.state != VALUE_NONE && head->value_offset < table->offset) ||
	    !card_take_fields(reading, table, &fields))
		return false;
	if (lead) {
		record->head = fields.head;
		return true;
	}
	const struct node *next = node_skip(table, heading->parent);
	fields.rest = (struct point){ next == to.node ? NULL : next, 0 };
	*record = fields;
	return true;
}

/* The section of a heading that cannot be read, and yet has the form of those before it. */
static bool read_unread(struct reading *reading, const struct node *heading, struct point to,
			const struct row_form *form, struct record *record)
{
	const struct point from = head_begins(heading);
	struct record line;
	enum unread unread =
	    unread_read(reading, heading, POINT_NONE, POINT_NONE, form, PLACE_TEXT, &line);
	/* "5 things to know" is a heading like any other. */
	if (unread == UNREAD_NAMELESS && !form->value_first && line.head.value_first &&
	    !unread_is_alone(reading, &line))
		return false;
	return unread != UNREAD_NONE &&
	       unread_read(reading, heading->parent, from, to, form, PLACE_TEXT, record) == unread;
}

/* The signs after the value that begins the line: ": ", " - ". */
static struct str signs_after_value(struct arena *arena, struct str text, size_t at)
{
	size_t end = at;
	while (end < text.len && !byte_is_word(text.at[end]) && text.at[end] != '(')
		end++;
	return arena_str(arena, str_trim(str_slice(text, at, end)));
}

/* "## 0: fine" before "## 1: ERR_BUSY"; but "## 1. Introduction" numbers a section. */
static bool is_nameless_alike(struct reading *reading, const struct node *heading,
			      const struct row_form *form, struct str signs)
{
	struct record record;
	if (unread_read(reading, heading, POINT_NONE, POINT_NONE, form, PLACE_TEXT, &record) !=
		UNREAD_NAMELESS ||
	    !record.head.value_first)
		return true;
	struct str text = flat_text(&reading->flat);
	struct str own = signs_after_value(reading->arena, text, record.head.value.end);
	/* "## 404 Not found" */
	bool parted = own.len ? !str_eq(own, STR(".")) : value_is_code_like(&record.head.value);
	return unread_is_alone(reading, &record) ||
	       (form->value_first && parted && str_eq(own, signs));
}

static struct point section_end(const struct node *heading)
{
	const struct node *end = heading->next;
	while (end && !ends_description(end, heading))
		end = end->next;
	return (struct point){ end, 0 };
}

/* "## NAME (" before "## NAME (5)". */
static bool is_valueless(struct reading *reading, const struct node *heading, struct str first)
{
	struct record record;
	return record_read_any(reading, heading->parent, head_begins(heading), section_end(heading),
			       &record) &&
	       record.head.value.state == VALUE_NONE && is_entry(&reading->flat, first, &record);
}

/*
 * Sections that cannot be read may stand before the first one that can: the earliest of them, or
 * that one.
 */
static const struct node *find_start(struct reading *reading, const struct node *first,
				     struct str name, const struct row_form *form, struct str signs)
{
	const struct listing_found *before =
	    reading->count ? &reading->listings[reading->count - 1] : NULL;
	const struct node *start = first, *node = node_prev(first);
	for (int i = 0; node && i < LIMIT_SECTIONS; i++, node = node_prev(node)) {
		struct record record;
		if (before && node->offset <= before->last->offset)
			break;
		if (!tag_is_heading(node->tag) || node->tag > first->tag)
			continue;
		if (node->tag < first->tag || node->tag == TAG_H1 ||
		    !(is_valueless(reading, node, name) ||
		      (read_unread(reading, node, POINT_NONE, form, &record) &&
		       is_nameless_alike(reading, node, form, signs))))
			break;
		start = node;
	}
	return start;
}

static const struct node *next_shown(const struct node *node)
{
	do
		node = node->next;
	while (node && node->tag == TAG_TEXT && !str_trim(node->text).len);
	return node;
}

/* "4001: wet" */
static bool begins_with_number(struct flat *flat, const struct node *block)
{
	struct value_found value;
	flat_read(flat, block, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(flat);
	return value_find(text, 0, &value) && !value.from &&
	       str_trim(str_slice(text, value.end, text.len)).len;
}

/*
 * "## Exits" over "- 4001: wet" and "- 4002: old", or over "### 1) How to leave": the number below
 * is the first of several, each with its text.
 */
static bool is_above_numbers(const struct node *heading, const struct head *head)
{
	const struct node *block = next_shown(heading);
	bool list = block && (block->tag == TAG_UL || block->tag == TAG_OL);
	const struct node *one = list ? block->first : block;
	const struct node *next = one ? next_shown(one) : NULL;
	bool title = one && tag_is_heading(one->tag);
	if (!one || head->value_first || head->value.state == VALUE_NONE ||
	    head->value_offset < block->offset ||
	    !(title || (next && next->tag == (list ? TAG_LI : TAG_P))))
		return false;
	struct flat flat = { 0 };
	bool numbers = begins_with_number(&flat, one) && (title || begins_with_number(&flat, next));
	flat_free(&flat);
	return numbers;
}

/* Whether an entry begins at the heading; `form` is how its line is written, where it is asked. */
static bool read_entry(struct reading *reading, const struct node *heading, struct point to,
		       struct str first, struct record *record, struct row_form *form,
		       enum declared *declared)
{
	*declared = DECLARED_NOTHING;
	if (!record_read_any(reading, heading->parent, head_begins(heading), to, record) ||
	    titled_numbers_have_texts(
		reading, layout_memory(reading, sizeof(struct titled_numbers)), heading, record) ||
	    is_above_numbers(heading, &record->head))
		return false;
	/* "-field" says that a name follows, even if it is a word. */
	record->is_word &= !head_begins(heading).byte;
	if (form)
		*form = row_form_of(&reading->flat, 0);
	const struct node *code = code_below(heading, record);
	if (code)
		*declared = take_declaration(reading, heading, code, record);
	else if (take_fields(reading, heading, to, record) ||
		 section_value_take(reading, heading, to, record))
		*declared = DECLARED_VALUE;
	return *declared != DECLARED_OTHER &&
	       (*declared == DECLARED_VALUE || is_entry(&reading->flat, first, record));
}

static bool read_headings(struct reading *reading, const struct node *first,
			  struct listing_found *found)
{
	struct row_form form = { .set = 0 };
	struct record record;
	enum declared declared;
	struct str name = STR("");
	if (first->offset < reading->messages_end ||
	    !read_entry(reading, first, section_end(first), name, &record, &form, &declared))
		return false;
	name = record.head.names[0].text;
	struct str signs =
	    signs_after_value(reading->arena, flat_text(&reading->flat), record.head.value.end);
	found->first =
	    declared == DECLARED_NOTHING ? find_start(reading, first, name, &form, signs) : first;
	for (const struct node *heading = found->first; heading;) {
		struct point to = section_end(heading);
		if (read_entry(reading, heading, to, name, &record, NULL, &declared)) {
			if (declared == DECLARED_NOTHING)
				record_take_fields(reading, &record);
		} else if (declared == DECLARED_OTHER ||
			   !read_unread(reading, heading, to, &form, &record)) {
			break;
		}
		*record_add(reading, found) = record;
		found->last = to.node ? node_prev(to.node) : node_last(heading->parent);
		heading = to.node && to.node->tag == first->tag ? to.node : NULL;
	}
	return found->count;
}

const struct layout layout_headings = { .name = STR_INIT("headings"),
					.tags = TAG_BITS_HEADING,
					.read = read_headings,
					.resumes = true,
					.of_sections = true };
