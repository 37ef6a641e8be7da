/* What the records of a listing, and what stands before it, show of it. */
#include "../base/seen.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../entry/words_abroad.h"
#include "rules.h"

/* --- what the records show --- */

static bool is_lower(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_upper(name.at[i]))
			return false;
	return true;
}

/* TEA_COLD, wbemErrFailed: more than an abbreviation or a word. */
static bool has_parts(struct str name)
{
	bool lower = false, underscore = false;
	for (size_t i = 0; i < name.len; i++) {
		lower |= byte_is_lower(name.at[i]);
		underscore |= name.at[i] == '_';
	}
	return name_shape(name) == NAME_SURE && (lower || underscore);
}

/* "ACM (1947)" */
static bool is_year(const struct head *head)
{
	return head->value.form == FORM_DECIMAL && head->value_text.len &&
	       head->value.value >= 1900 && head->value.value < 2100;
}

/* The bytes of the value, as a key. */
static struct str value_key(const struct head *head)
{
	return (struct str){ (const char *)&head->value.value, sizeof head->value.value };
}

/* Each value is above the one before it: no two are the same. */
static bool values_rise(const struct listing_found *found)
{
	uint64_t least = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (head->value.state == VALUE_NONE || head->value.state == VALUE_UNCLEAR)
			continue;
		if (head->value.value < least || head->value.value == UINT64_MAX)
			return false;
		least = head->value.value + 1;
	}
	return true;
}

static struct tally count(const struct listing_found *found)
{
	struct arena scratch = { 0 };
	struct tally tally = { 0 };
	struct seen names = { .arena = &scratch }, values = { .arena = &scratch };
	bool in_table = found->layout->of_rows, rise = values_rise(found);
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		tally.nameless += !head->name_count && head->value.state == VALUE_GOOD &&
				  !found->records[i].lost.text.len;
		if (!head->name_count)
			continue;
		struct str name = head->names[0].text;
		tally.named++;
		tally.lower += is_lower(name);
		tally.small += byte_is_lower(name.at[0]);
		tally.unclear += head->value.state == VALUE_UNCLEAR;
		tally.lost += head->value.state == VALUE_NONE && has_parts(name);
		if (head->value.state == VALUE_NONE || head->value.state == VALUE_UNCLEAR)
			continue;
		tally.complete++;
		tally.words += head->plain && !has_parts(name);
		tally.weak += head->plain && !(in_table && has_parts(name));
		tally.years += is_year(head) && !has_parts(name);
		tally.names += seen_add(&names, name);
		tally.values += rise || seen_add(&values, value_key(head));
	}
	arena_free(&scratch);
	return tally;
}

void evidence_begin(struct evidence *evidence, struct reading *reading, struct listing_found *found)
{
	*evidence = (struct evidence){ .reading = reading, .found = found, .tally = count(found) };
}

/* --- what stands around them --- */

/* "Error 41 (pond_hot)": what a listing of blocks begins with says what they are. */
static bool begins_with_label(struct reading *reading, const struct node *first)
{
	if (first->tag == TAG_TABLE || first->tag == TAG_PRE)
		return false;
	flat_read(&reading->flat, first, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(&reading->flat);
	size_t at = 0, end = str_line_end(text, 0);
	while (at < end && !byte_is_digit(text.at[at]))
		at++;
	return at < end && text_labels_error_code(str_trim(str_slice(text, 0, at)));
}

/*
 * What the reader has just read before the node: text up to the nearest heading, and the page's
 * title.
 */
static bool context_is_of_codes(struct reading *reading, const struct node *node)
{
	for (int step = 0; node && node->parent && step < LIMIT_CONTEXT; step++) {
		node = node_prev(node) ? node_prev(node) : node->parent;
		bool heading = tag_is_heading(node->tag);
		if (!heading && node->tag != TAG_P && node->tag != TAG_CAPTION)
			continue;
		flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
		struct str text = flat_text(&reading->flat);
		/* Parts of words in other languages: in sentences they may be by chance. */
		if (text_speaks_of_codes(text) || (heading && text_speaks_of_codes_abroad(text)))
			return true;
		if (heading)
			break;
	}
	return text_speaks_of_codes_anywhere(reading->page->front.title);
}

struct str listing_title(struct reading *reading, const struct node *node)
{
	for (int step = 0; node && node->parent && step < LIMIT_CONTEXT; step++) {
		node = node_prev(node) ? node_prev(node) : node->parent;
		if (!tag_is_heading(node->tag))
			continue;
		flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_TITLE);
		return flat_text(&reading->flat);
	}
	return STR("");
}

bool listing_is_headed(struct reading *reading, const struct node *node)
{
	struct str title = listing_title(reading, node);
	return text_lists_error_codes(title) || text_heads_exit_codes(title);
}

/* The page's first heading, near its begin; NULL: none is there. */
static const struct node *first_heading(const struct reading *reading)
{
	const struct node *root = reading->page->root, *node = root->first;
	for (int step = 0; node && !tag_is_heading(node->tag) && step < LIMIT_CONTEXT; step++)
		node = node_next(node, root);
	return node && node->tag == TAG_H1 ? node : NULL;
}

/* Whether the page's title, or its first heading, does. */
static bool title_says(struct reading *reading, bool (*says)(struct str title))
{
	const struct node *heading = first_heading(reading);
	if (heading)
		flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	return says(reading->page->front.title) || (heading && says(flat_text(&reading->flat)));
}

bool listing_is_titled(struct reading *reading)
{
	return title_says(reading, text_lists_error_codes);
}

bool text_has_name_of_errors(struct str title)
{
	static const struct str parts[] = {
		STR_INIT("Error"),   STR_INIT("Exception"), STR_INIT("Fault"),
		STR_INIT("Failure"), STR_INIT("Code"),
	};
	struct str word;
	for (struct str rest = title; str_part(&rest, ' ', &word);) {
		size_t capitals = 0;
		bool part = false;
		for (size_t i = 0; i < word.len; i++)
			capitals += byte_is_upper(word.at[i]);
		for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
			part |= str_find(word, parts[i], 0) != STR_NONE;
		if (part && capitals > 1)
			return true;
	}
	return false;
}

bool listing_is_of_class(struct reading *reading)
{
	return title_says(reading, text_has_name_of_errors);
}

/* ":warning:", which some renderers show as a picture. */
static bool ends_with_picture(struct str words)
{
	size_t at = words.len - 1;
	while (at && (byte_is_word(words.at[at - 1]) || words.at[at - 1] == '-'))
		at--;
	return at && at + 1 < words.len && words.at[at - 1] == ':';
}

bool listing_is_announced(struct flat *flat, const struct node *list)
{
	const struct node *before = node_prev(list);
	while (before && before->tag == TAG_TEXT && !str_trim(before->text).len)
		before = node_prev(before);
	if (!before || before->tag != TAG_P)
		return false;
	flat_read(flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	struct str words = str_trim(flat_text(flat));
	return str_ends(words, STR(":")) && !ends_with_picture(words) && text_heads_errors(words);
}

bool evidence_of_codes(struct evidence *evidence)
{
	return evidence->found->of_codes || evidence_of_codes_around(evidence);
}

bool evidence_of_codes_around(struct evidence *evidence)
{
	if (evidence->around == AROUND_UNKNOWN)
		evidence->around =
		    context_is_of_codes(evidence->reading, evidence->found->first) ||
			    begins_with_label(evidence->reading, evidence->found->first)
			? AROUND_CODES
			: AROUND_NOTHING;
	return evidence->around == AROUND_CODES;
}

/* That a block is code says nothing about what it defines. */
static bool elsewhere_of_codes(struct evidence *evidence)
{
	return (evidence->found->of_codes && !evidence->found->layout->of_code) ||
	       evidence_of_codes_around(evidence);
}

/* --- what else the names and numbers may be --- */

/* CPU, RAM, RFC, Q: a few capitals. */
static bool is_short(struct str name)
{
	enum { SHORT = 5 };
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_upper(name.at[i]))
			return false;
	return name.len <= SHORT;
}

/* "RFC 793": who numbers documents. */
static bool is_of_standards(struct str name)
{
	static const struct str bodies[] = {
		STR_INIT("RFC"),  STR_INIT("BCP"), STR_INIT("ISO"),  STR_INIT("IEC"),
		STR_INIT("IEEE"), STR_INIT("ITU"), STR_INIT("ANSI"), STR_INIT("ECMA"),
		STR_INIT("ETSI"), STR_INIT("DIN"), STR_INIT("EN"),   STR_INIT("BS"),
		STR_INIT("JIS"),  STR_INIT("STD"), STR_INIT("FIPS"), STR_INIT("NIST"),
	};
	enum { LONGEST = 4 };
	return name.len <= LONGEST && STR_IS_ONE_OF(name, bodies);
}

/* "SELECT(2)": the section of the manual, right after the name. */
bool head_is_manual_page(struct str page, const struct head *head)
{
	enum { SECTIONS = 9 };
	size_t end = head->names[0].offset + head->names[0].text.len;
	bool section = head->value.bracketed && head->value.form == FORM_DECIMAL &&
		       head->value.value >= 1 && head->value.value <= SECTIONS;
	if (!section || head->value_offset <= end ||
	    head->value_offset > end + LIMIT_MANUAL_SECTION)
		return false;
	for (size_t i = end; i < head->value_offset && i < page.len; i++)
		if (byte_is_space(page.at[i]))
			return false;
	return true;
}

/* "PondLib-3": a number that is joined to a word of several. */
static bool is_version(struct str page, const struct head *head)
{
	size_t end = head->names[0].offset + head->names[0].text.len;
	return str_byte(page, end) == '-' && head->value_offset == end + 1 &&
	       !str_is_joined(head->names[0].text);
}

/* Whether half of its numbers follow the one before: they are handed out, and measure nothing. */
static bool values_in_turn(const struct listing_found *found)
{
	size_t count = 0, in_turn = 0;
	uint64_t before = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		in_turn += count && head->value.value == before + 1;
		before = head->value.value;
		count++;
	}
	return in_turn * 2 >= count;
}

static void count_kinds(struct evidence *evidence)
{
	const struct listing_found *found = evidence->found;
	struct str page = evidence->reading->page->source->text;
	struct other_kinds *kinds = &evidence->kinds;
	bool turn = values_in_turn(found);
	/* Columns of a <pre> are a table. */
	bool block = found->first->tag == TAG_PRE;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		const struct head *head = &record->head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		struct str name = head->names[0].text;
		kinds->of_codes |= name_speaks_of_codes(name);
		if (kinds->of_codes)
			return;
		kinds->hex += head->value.form == FORM_HEX;
		bool few = is_short(name) && !block;
		bool described = record_is_described(record);
		kinds->count++;
		kinds->measures += !turn && name_measures(name);
		kinds->amounts += few && !described;
		kinds->bare += !name_has_parts(name);
		kinds->joined += str_is_joined(name);
		kinds->plain += few && head->plain;
		kinds->versions += is_version(page, head);
		kinds->manuals += head_is_manual_page(page, head);
		kinds->standards += is_of_standards(name);
	}
}

const struct other_kinds *evidence_kinds(struct evidence *evidence)
{
	enum { FEW = 8 };
	struct other_kinds *kinds = &evidence->kinds;
	/* Of many names, each costs more than a look at what stands before them. */
	if (evidence->found->count > FEW && elsewhere_of_codes(evidence))
		return NULL;
	if (!evidence->kinds_counted)
		count_kinds(evidence);
	evidence->kinds_counted = true;
	bool codes = kinds->of_codes || kinds->hex * 2 > kinds->count;
	return codes || elsewhere_of_codes(evidence) ? NULL : kinds;
}

/* --- names that settings have, too --- */

static bool is_assignment(struct str page, const struct head *head)
{
	size_t equals = head->names[0].offset + head->names[0].text.len;
	/* "**NAME**=5" */
	while (str_find_byte(STR("*`"), str_byte(page, equals), 0) != STR_NONE)
		equals++;
	return head->value.form == FORM_DECIMAL && equals < page.len && page.at[equals] == '=' &&
	       head->value_offset == equals + 1;
}

/*
 * "NAME=5" from the line's first byte on, and no comma after: in code, other things are constants.
 */
static bool is_line_of_shell(struct str page, const struct head *head)
{
	size_t from = head->names[0].offset, end = head->value_offset + head->value_text.len;
	bool begins = from == 0 || page.at[from - 1] == '\n';
	bool goes_on = end < page.len && (page.at[end] == ',' || page.at[end] == ';');
	return begins && !goes_on;
}

/* "NO_WARNINGS", "SHOW_ERRORS": a setting is about all of them, a code is one. */
static bool is_of_many(struct str name)
{
	static const struct str many[] = { STR_INIT("ERRORS"), STR_INIT("WARNINGS"),
					   STR_INIT("FAILURES"), STR_INIT("EXCEPTIONS") };
	for (size_t i = 0; i < sizeof many / sizeof *many; i++)
		if (str_ends(name, many[i]))
			return true;
	return false;
}

/* ERR_BUSY, E_BUSY, EXIT_BUSY */
static bool speaks_of_codes(struct str name)
{
	if (is_of_many(name))
		return false;
	return str_starts(name, STR("ERR")) || str_starts(name, STR("E_")) ||
	       text_speaks_of_codes(name);
}

bool head_sets_variable(struct str page, const struct head *head)
{
	return head->name_count && is_assignment(page, head) &&
	       !speaks_of_codes(head->names[0].text);
}

bool evidence_of_variables(struct evidence *evidence)
{
	enum { MORE_THAN_SWITCHES = 2 };
	const struct listing_found *found = evidence->found;
	struct str page = evidence->reading->page->source->text;
	bool code = found->layout->of_code, switches = true, assigns = true, many = false;
	size_t count = 0;
	for (size_t i = 0; i < found->count && (switches || assigns); i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		if (speaks_of_codes(head->names[0].text))
			return false;
		many |= is_of_many(head->names[0].text);
		assigns &= is_assignment(page, head) && (!code || is_line_of_shell(page, head));
		switches &= head->value.form == FORM_DECIMAL && head->value.value <= 1;
		count++;
	}
	bool settings = assigns || (switches && !code && count > MORE_THAN_SWITCHES);
	return count && settings && ((assigns && many) || !elsewhere_of_codes(evidence));
}

bool listing_sets_variables(struct reading *reading, struct listing_found *found)
{
	struct evidence evidence = { .reading = reading, .found = found };
	return evidence_of_variables(&evidence);
}

bool listing_is_of_codes(struct reading *reading, const struct listing_found *found)
{
	return found->of_codes || context_is_of_codes(reading, found->first);
}

bool record_is_surely_code(const struct record *record)
{
	const struct head *head = &record->head;
	return head->name_count && head->value.state == VALUE_GOOD && !head->plain &&
	       !head->names[0].wildcard && has_parts(head->names[0].text);
}
