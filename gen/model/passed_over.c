/*
 * What looked like a listing of codes and is none: whoever wrote it must hear of it, where it may
 * list codes after all.
 */
#include "steps.h"

#include "../checks/checks.h"
#include "../entry/text_code.h"

static const enum check lost_checks[] = {
	[LOST_MAYBE] = CHECK_PASSED_OVER,
	[LOST_NAMELESS] = CHECK_NAMELESS_CODE,
	[LOST_STRAY] = CHECK_STRAY_ROW,
	[LOST_VALUELESS] = CHECK_MISSING_VALUE,
	[LOST_UNREADABLE] = CHECK_UNREADABLE_VALUE,
};

static bool is_known(const struct map *known, const struct record *record)
{
	return record->head.name_count && map_get(known, record->head.names[0].text);
}

/* Names with values in what is no listing, and how many stand there without one. */
static void tell_values(struct arena *arena, const struct source *source,
			const struct listing_found *found, const struct map *known,
			struct diags *diags)
{
	size_t count = 0, bare = 0;
	const struct record *first = NULL;
	for (size_t i = 0; found->passed_over && i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (is_known(known, record))
			continue;
		bare += record->head.name_count && record->head.value.state == VALUE_NONE;
		if (!record_is_surely_code(record))
			continue;
		first = first ? first : record;
		count++;
	}
	if (!count)
		return;
	struct str more = count > 1 ? arena_printf(arena, " and %zu more", count - 1) : STR("");
	struct str with = bare ? arena_printf(arena, ", with %zu name%s that %s none", bare,
					      bare > 1 ? "s" : "", bare > 1 ? "have" : "has")
			       : STR("");
	check_report(diags, CHECK_PASSED_OVER, source, first->offset,
		     "%.*s%.*s %s a value, but this is no listing, since %.*s; left out%.*s",
		     STR_ARG(first->head.names[0].text), STR_ARG(more), count > 1 ? "have" : "has",
		     STR_ARG(found->why), STR_ARG(with));
}

/* A table with names and some values, where its names are not all entries of other listings. */
static void report_warning(const struct source *source, const struct listing_found *found,
			   const struct map *known, struct diags *diags)
{
	bool lost = false;
	for (size_t i = 0; i < found->count; i++)
		lost |= found->records[i].head.name_count && !is_known(known, &found->records[i]);
	if (found->warning.len && lost)
		check_report(diags, lost_checks[found->lost], source, found->offset, "%.*s",
			     STR_ARG(found->warning));
}

/* Rows of a listing that are no entries, or are only just. */
static void tell_rows(const struct source *source, const struct listing_found *found,
		      struct diags *diags)
{
	for (size_t i = 0; i < found->note_count; i++) {
		const struct row_note *note = &found->notes[i];
		switch (note->trouble) {
		case ROW_UNREAD:
			check_warn(
			    diags, CHECK_MISSING_VALUE, source, note->offset,
			    found->of_texts
				? "'%.*s' begins with no code, as others of the list do; left out"
				: "'%.*s' is no name, and no value that can be read stands in its row; left out",
			    STR_ARG(note->text));
			break;
		case ROW_LINE:
			check_report(
			    diags, CHECK_BROKEN_ROW, source, note->offset,
			    "'%.*s' is a line without '|' in a table, of no entry; left out",
			    STR_ARG(note->text));
			break;
		case ROW_NAME:
			check_report(diags, CHECK_UNREADABLE_NAME, source, note->offset,
				     "'%.*s' is no name that C knows; left out",
				     STR_ARG(note->text));
			break;
		case ROW_EXTRA:
			check_report(diags, CHECK_EXTRA_CELL, source, note->offset,
				     "'%.*s' stands in a cell that the header has no column for; "
				     "left out (a '|' in a text is written '\\|')",
				     STR_ARG(note->text));
			break;
		case ROW_FAMILY:
			check_report(diags, CHECK_WILDCARD_NAME, source, note->offset,
				     "'%.*s' stands for many codes; left out, list each of them",
				     STR_ARG(note->text));
			break;
		case ROW_LIST:
			check_report(diags, CHECK_PASSED_OVER, source, note->offset,
				     "%.*s, words and numbers, stand in the text of a code; no "
				     "listing",
				     STR_ARG(note->text));
			break;
		case ROW_BROKEN:
			check_report(diags, CHECK_BROKEN_ROW, source, note->offset,
				     "the row of '%.*s' goes over several lines; read as one row",
				     STR_ARG(note->text));
			break;
		}
	}
}

/* Lines of the listing's form that are no entries. */
static void tell_wordy(struct arena *arena, const struct source *source, bool nameless,
		       const struct listing_found *found, struct diags *diags)
{
	size_t more = found->wordy_count - 1;
	if (found->wordy_count)
		check_report(diags, found->wordy_sure ? CHECK_NAMELESS_CODE : CHECK_PASSED_OVER,
			     source, found->wordy_offset,
			     "'%.*s'%.*s among codes, with words where they have names; left out%s",
			     STR_ARG(found->wordy),
			     STR_ARG(more ? arena_printf(arena, " and %zu more stand", more)
					  : STR(" stands")),
			     nameless ? "" : ", unless the settings say 'names: from-text'");
}

/* Names alone below a title of codes. Of a table's names "codes: text" makes no codes. */
static void tell_bare(struct arena *arena, const struct source *source,
		      const struct leftovers *leftovers, struct diags *diags)
{
	struct str more = leftovers->bare > 1
			      ? arena_printf(arena, " and %zu more stand", leftovers->bare - 1)
			      : STR(" stands");
	check_warn(diags, CHECK_MISSING_VALUE, source, leftovers->bare_offset,
		   "%.*s%.*s below a title of codes without a value; left out%s",
		   STR_ARG(leftovers->bare_name), STR_ARG(more),
		   leftovers->bare_in_table
		       ? " (--values-from can give it)"
		       : ", unless the settings say 'codes: text' or 'values-from'");
}

/* "PumpError", as types and functions are named. */
static bool is_camel(struct str name)
{
	return byte_is_upper(name.at[0]) && str_holds_lower(name) && !str_is_joined(name);
}

bool names_are_left(const struct listing_found *found, struct str name)
{
	return found->names_headed && name_shape(name) == NAME_SURE &&
	       (found->names_listed || !is_camel(name));
}

struct leftovers passed_over_find(struct arena *arena, struct reading *reading)
{
	if (reading->settings->layout.len)
		return (struct leftovers){ 0 };
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch }, families = { .arena = &scratch };
	struct str last = { NULL, 0 }; /* family, which is mostly that of the next name */
	size_t count = 0;
	for (size_t i = 0; i < reading->count; i++)
		count += reading->listings[i].count;
	map_reserve(&seen, count);
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		for (size_t k = 0; k < found->note_count; k++)
			*map_at(&seen, found->notes[k].text) = &seen;
		for (size_t k = 0; k < found->count; k++) {
			const struct head *head = &found->records[k].head;
			for (size_t n = 0; n < head->name_count; n++) {
				/* Of names alone nothing is said. */
				bool alone = found->verdict != VERDICT_CODES &&
					     !found->warning.len &&
					     !names_are_left(found, head->names[n].text) &&
					     head->value.state == VALUE_NONE;
				void **slot = map_at(&seen, head->names[n].text);
				*slot = *slot && alone ? *slot : alone ? &families : &seen;
				struct str family = leftovers_family(head->names[n].text);
				if (found->verdict == VERDICT_CODES &&
				    !(last.at && str_eq(family, last)))
					*map_at(&families, last = family) = &seen;
			}
			if (head->code.len)
				*map_at(&seen, head->code) = &seen;
			if (found->records[k].lost.text.len)
				*map_at(&seen, found->records[k].lost.text) = &seen;
		}
	}
	struct leftovers leftovers = leftovers_find(arena, reading, &seen, &families);
	arena_free(&scratch);
	return leftovers;
}

static struct str and_more(struct arena *arena, size_t count)
{
	return count > 1 ? arena_printf(arena, " and %zu more stand", count - 1) : STR(" stands");
}

/* One alone may be anything. */
static void report_several(struct arena *arena, struct diags *diags, const struct source *source,
			   const struct left_many *many, const char *where)
{
	if (many->count > 1)
		check_report(diags, CHECK_PASSED_OVER, source, many->offset,
			     "'%.*s'%.*s %s; left out", STR_ARG(many->first),
			     STR_ARG(and_more(arena, many->count)), where);
}

/* What is in no record at all. */
static void tell_rest(struct arena *arena, const struct source *source, bool nameless,
		      const struct leftovers *rest, struct diags *diags)
{
	enum { AT_LEAST = 3 };
	bool surely = rest->numbers_said > 1 || rest->numbers_among;
	if (rest->numbers)
		check_report(
		    diags, surely ? CHECK_NAMELESS_CODE : CHECK_PASSED_OVER, source,
		    rest->number_offset,
		    "'%.*s'%.*s beside a text, as codes do, and no name is there; left out%s",
		    STR_ARG(rest->number), STR_ARG(and_more(arena, rest->numbers)),
		    nameless
			? ", though the settings say 'names: from-text', for their form is none that is read"
			: ", unless the settings say 'names: from-text'");
	if (rest->sections.count)
		check_report(
		    diags, CHECK_NAMELESS_CODE, source, rest->sections.offset,
		    "'%.*s'%.*s over a value as the names of codes do, with words instead; left out",
		    STR_ARG(rest->sections.first), STR_ARG(and_more(arena, rest->sections.count)));
	if (rest->alike.count)
		check_warn(
		    diags, CHECK_MISSING_VALUE, source, rest->alike.offset,
		    "%.*s%.*s in lists without a value, as names that have one do; left out (--values-from can give it)",
		    STR_ARG(rest->alike.first), STR_ARG(and_more(arena, rest->alike.count)));
	if (rest->bare)
		tell_bare(arena, source, rest, diags);
	if (rest->alone)
		check_warn(diags, CHECK_MISSING_VALUE, source, rest->alone_offset,
			   "%.*s%.*s below a title of codes without a value; left out%s",
			   STR_ARG(rest->alone_word), STR_ARG(and_more(arena, rest->alone)),
			   rest->alone_behind     ? ", since they stand behind their texts"
			   : rest->alone_unparted ? ", and no sign parts them from their texts"
						  : ", unless the settings say 'codes: text'");
	if (rest->ranges.count)
		check_report(diags, CHECK_VALUE_RANGE, source, rest->ranges.offset,
			     "'%.*s'%.*s for many codes below a title of codes; left out",
			     STR_ARG(rest->ranges.first),
			     STR_ARG(and_more(arena, rest->ranges.count)));
	if (rest->families.count)
		check_report(diags, CHECK_WILDCARD_NAME, source, rest->families.offset,
			     "'%.*s'%.*s for many names; left out, list each name with its value",
			     STR_ARG(rest->families.first),
			     STR_ARG(and_more(arena, rest->families.count)));
	if (rest->declared.count > 1)
		check_warn(diags, CHECK_MISSING_VALUE, source, rest->declared.offset,
			   "%.*s%.*s in declarations without a value; left out (--values-from can "
			   "give it)",
			   STR_ARG(rest->declared.first),
			   STR_ARG(and_more(arena, rest->declared.count)));
	report_several(arena, diags, source, &rest->samples,
		       "in samples of answers, as codes of errors");
	report_several(arena, diags, source, &rest->labelled,
		       "behind labels of codes, outside of lists and tables");
	if (rest->columns)
		check_report(diags, CHECK_PASSED_OVER, source, rest->column_offset,
			     "%.*s%.*s in code without a value, as names of errors; left out",
			     STR_ARG(rest->column_name), STR_ARG(and_more(arena, rest->columns)));
	if (rest->texts > 1)
		check_report(
		    diags, CHECK_PASSED_OVER, source, rest->text_offset,
		    "%.*s ('%.*s') and %zu more are given texts in code, which are not read; left out",
		    STR_ARG(rest->text_name), STR_ARG(rest->text_code), rest->texts - 1);
	if (rest->lines)
		check_report(
		    diags, rest->lines_said ? CHECK_NAMELESS_CODE : CHECK_PASSED_OVER, source,
		    rest->line_offset,
		    "'%.*s' and %zu more stand in lines of one form, in which nothing is read; left out",
		    STR_ARG(rest->line), rest->lines - 1);
	if (rest->codes)
		check_report(diags, CHECK_PASSED_OVER, source, rest->code_offset,
			     "%.*s%.*s as codes that were read do, in no listing; left out",
			     STR_ARG(rest->code),
			     STR_ARG(rest->codes > 1 ? arena_printf(arena, " and %zu more stand",
								    rest->codes - 1)
						     : STR(" stands")));
	if (rest->count >= AT_LEAST || rest->akin || (rest->count && rest->rows))
		check_report(diags, CHECK_PASSED_OVER, source, rest->offset,
			     "%.*s%.*s, in no form that is read; left out", STR_ARG(rest->name),
			     STR_ARG(rest->count > 1
					 ? arena_printf(arena, " and %zu more stand beside numbers",
							rest->count - 1)
					 : STR(" stands beside a number")));
}

/* Whether an entry of the page has the code. */
static bool is_listed(const struct reading *reading, struct str code, const struct map *known)
{
	struct value_found value;
	bool number = value_find(code, 0, &value) && value.state == VALUE_GOOD;
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++) {
			const struct head *head = &reading->listings[i].records[k].head;
			bool same = head->code.len ? str_eq(head->code, code)
						   : number && head->value.state == VALUE_GOOD &&
							 head->value.value == value.value;
			if (same && reading->listings[i].verdict == VERDICT_CODES)
				return true;
		}
	return map_get(known, code);
}

/*
 * "code: 41" in the front matter of a page about one error: its key says that it is one, or its
 * title is the name.
 */
static void tell_front(const struct reading *reading, const struct map *known, struct diags *diags)
{
	const struct frontmatter *front = &reading->page->front;
	struct value_found value;
	bool number = value_find(front->code, 0, &value) && value.state == VALUE_GOOD &&
		      !value.from && value.end == front->code.len;
	bool named = name_shape(front->title) == NAME_SURE &&
		     str_word_end(front->title, 0) == front->title.len;
	bool said = !str_eq(front->code_key, STR("code"));
	bool text = text_code_is_numbered(front->code) ||
		    (said && text_code_shape(front->code) == TEXT_SLUG) ||
		    (said && str_is_joined(front->code) && !str_holds_lower(front->code));
	if (!front->code.len || !(number || text) || !(named || said) ||
	    is_listed(reading, front->code, known))
		return;
	check_report(
	    diags, CHECK_PASSED_OVER, reading->page->source, front->code_offset,
	    "'%.*s' is the '%.*s' of the front matter, and no text of the page has it with a name; left out",
	    STR_ARG(front->code), STR_ARG(front->code_key));
}

void passed_over_report(struct arena *arena, const struct reading *reading, const struct map *known,
			const struct leftovers *rest, struct diags *diags)
{
	const struct source *source = reading->page->source;
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_CODES) {
			tell_rows(source, found, diags);
			tell_wordy(arena, source, reading->settings->nameless, found, diags);
			if (found->kind_warning.len)
				check_report(diags, CHECK_CODE_KIND, source, found->offset, "%.*s",
					     STR_ARG(found->kind_warning));
			if (found->two_values.len)
				check_report(diags, CHECK_TWO_VALUE_COLUMNS, source, found->offset,
					     "%.*s", STR_ARG(found->two_values));
			continue;
		}
		tell_values(arena, source, found, known, diags);
		report_warning(source, found, known, diags);
	}
	for (size_t i = 0; i < reading->rejection_count; i++) {
		const struct rejection *rejection = &reading->rejections[i];
		if (rejection->warning.len)
			check_report(diags, lost_checks[rejection->lost], source, rejection->offset,
				     "%.*s", STR_ARG(rejection->warning));
	}
	tell_rest(arena, source, reading->settings->nameless, rest, diags);
	tell_front(reading, known, diags);
}
