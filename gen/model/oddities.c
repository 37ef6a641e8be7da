/*
 * What looks odd about codes that were read: each is in the model as it stands on the page, and is
 * only reported.
 */
#include "steps.h"

#include "../base/map.h"
#include "../checks/checks.h"
#include "../entry/name.h"
#include "flags.h"
#include "foreign_names.h"

struct work {
	struct arena arena;
	const struct model *model;
	const struct source *source;
	struct diags *diags;
};

static unsigned line_of(const struct work *work, const struct entry *entry)
{
	return source_line_number(work->source, entry->offset);
}

/* "The same as PUMP_DRY.": the text says itself that both are one. */
static bool speaks_of(const struct entry *entry, const struct entry *other)
{
	for (size_t i = 0; i < other->name_count; i++)
		if (str_find(entry->plain, other->names[i].text, 0) != STR_NONE)
			return true;
	return false;
}

/* FIRST, LAST, BASE, ...: such names mark where a range begins or ends. */
static bool is_bound(const struct entry *entry)
{
	static const struct str words[] = { STR_INIT("FIRST"),   STR_INIT("LAST"),
					    STR_INIT("BASE"),    STR_INIT("MIN"),
					    STR_INIT("MAX"),     STR_INIT("START"),
					    STR_INIT("END"),     STR_INIT("BEGIN"),
					    STR_INIT("RESERVED") };
	struct str name = entry->names[0].text, word = name;
	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] == '_')
			word = str_slice(name, i + 1, name.len);
	return STR_IS_ONE_OF_NOCASE(word, words);
}

/* Each value of a listing is above the one before it: no two are the same. */
static bool values_rise(const struct model *model)
{
	for (size_t i = 1; i < model->entry_count; i++) {
		const struct entry *last = &model->entries[i - 1], *entry = last + 1;
		if (last->kind != CODE_NUMBER || entry->kind != CODE_NUMBER ||
		    (entry->listing == last->listing && entry->value <= last->value) ||
		    entry->listing < last->listing)
			return false;
	}
	return true;
}

/* Enumerations share values, and so may listings; within one of them a value means one thing. */
static void check_values(struct work *work)
{
	struct map seen = { .arena = &work->arena };
	if (values_rise(work->model))
		return;
	for (size_t i = 0; i < work->model->entry_count; i++) {
		const struct entry *entry = &work->model->entries[i];
		if (!entry->name_count || entry->contradicted || !entry->plain.len ||
		    is_bound(entry))
			continue;
		struct str code = entry_code_label(entry, &work->arena);
		char listing[DIGITS_MOST];
		void **slot =
		    map_at(&seen, ARENA_JOIN(&work->arena,
					     digits_write(listing, entry->listing, 10, 1), code));
		const struct entry *first = *slot;
		if (!first) {
			*slot = (void *)(uintptr_t)entry;
			continue;
		}
		if (text_same(first->plain, entry->plain) || speaks_of(first, entry) ||
		    speaks_of(entry, first))
			continue;
		check_report(work->diags, CHECK_DUPLICATE_VALUE, work->source, entry->value_offset,
			     "%.*s has the value %.*s of %.*s on line %u, whose text is another: "
			     "'%.*s' and '%.*s'",
			     STR_ARG(entry->names[0].text), STR_ARG(code),
			     STR_ARG(first->names[0].text), line_of(work, first),
			     STR_ARG(entry->message), STR_ARG(first->message));
	}
}

/*
 * Whether the value is the name's on some system: -22 is EINVAL's, too, and 0x80070005
 * ERROR_ACCESS_DENIED's.
 */
static bool is_usual_value(const struct entry *entry, const struct foreign_name *foreign)
{
	static const uint64_t from_win32 = 0x80070000;
	uint64_t value = entry->value;
	if (entry->form == FORM_NEGATIVE && foreign->name[0] == 'E')
		value = entry_width(entry) == 64 ? 0 - value : (uint32_t)(0 - value);
	return foreign_name_has(foreign, value) || foreign_name_has(foreign, entry->value) ||
	       (value >= from_win32 && foreign_name_has(foreign, value - from_win32));
}

/* A page with many such names has its own set: one message tells of all. */
static void check_foreign(struct work *work)
{
	const struct entry_name *first = NULL;
	const struct entry *of = NULL;
	const struct foreign_name *foreign = NULL;
	size_t count = 0;
	for (size_t i = 0; i < work->model->entry_count; i++) {
		const struct entry *entry = &work->model->entries[i];
		if (entry->kind != CODE_NUMBER)
			continue;
		for (size_t k = 0; k < entry->name_count; k++) {
			const struct foreign_name *found = foreign_name_find(entry->names[k].text);
			if (!found || is_usual_value(entry, found))
				continue;
			if (!first) {
				first = &entry->names[k];
				of = entry;
				foreign = found;
			}
			count++;
		}
	}
	if (!first)
		return;
	struct str more =
	    count > 1 ? arena_printf(&work->arena, ", and so %s %zu more name%s",
				     count > 2 ? "are" : "is", count - 1, count > 2 ? "s" : "")
		      : STR("");
	uint32_t value = foreign->values[0];
	struct str known =
	    arena_printf(&work->arena, value > 0xFFFF ? "0x%08X" : "%u", (unsigned)value);
	bool of_windows = foreign->name[0] != 'E' || foreign->name[1] == '_' ||
			  str_starts(str_of(foreign->name), STR("ERROR_"));
	check_report(
	    work->diags, CHECK_FOREIGN_NAME, work->source, first->offset,
	    "%.*s, here %.*s, is a name of <%s> with another value (%.*s)%.*s: a header of "
	    "the page and that one cannot be together",
	    STR_ARG(first->text), STR_ARG(entry_code_label(of, &work->arena)),
	    of_windows ? "winerror.h" : "errno.h", STR_ARG(known), STR_ARG(more));
}

enum said { SAID_NOTHING, SAID_SUCCESS, SAID_INFORMATION, SAID_WARNING, SAID_ERROR };

/* What a cell of a severity column calls a code. */
static enum said said_by(struct str cell)
{
	static const struct {
		struct str word;
		enum said said;
	} words[] = {
		{ STR_INIT("success"), SAID_SUCCESS },
		{ STR_INIT("information"), SAID_INFORMATION },
		{ STR_INIT("informational"), SAID_INFORMATION },
		{ STR_INIT("info"), SAID_INFORMATION },
		{ STR_INIT("warning"), SAID_WARNING },
		{ STR_INIT("error"), SAID_ERROR },
		{ STR_INIT("failure"), SAID_ERROR },
	};
	struct str text = str_trim(cell);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(text, words[i].word))
			return words[i].said;
	return SAID_NOTHING;
}

/* The two bits, as mc.exe has them. */
static enum said said_by_bits(const struct entry *entry)
{
	return (enum said)(SAID_SUCCESS + (entry->value >> 30 & 3));
}

/* A number in hex, without the bit that no code has. */
static bool may_have_severity(const struct entry *entry)
{
	return entry_is_narrow(entry) && entry->form == FORM_HEX && !(entry->value >> 28 & 1);
}

/*
 * Of values whose bits 31 and 30 are a severity: where no value of the page has them as its column
 * says, they are none. In an HRESULT bit 31 alone says failure.
 */
static void check_severities(struct work *work)
{
	size_t agree = 0, bit_30 = 0;
	for (size_t pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < work->model->entry_count; i++) {
			const struct entry *entry = &work->model->entries[i];
			const struct entry_field *field =
			    entry_usual(work->model, entry, USUAL_SEVERITY);
			enum said said = field ? said_by(field->plain) : SAID_NOTHING;
			if (said == SAID_NOTHING || !may_have_severity(entry))
				continue;
			enum said bits = said_by_bits(entry);
			bool failure = entry->value >> 31 & 1;
			bool same =
			    bits == said || (!bit_30 && pass && said == SAID_ERROR && failure);
			if (!pass) {
				agree += failure && (same || said == SAID_ERROR);
				bit_30 += entry->value >> 30 & 1;
			} else if (agree && !same) {
				static const char *const names[] = { "", "success", "information",
								     "warning", "error" };
				check_report(
				    work->diags, CHECK_SEVERITY_COLUMN, work->source,
				    entry->value_offset,
				    "the page calls 0x%08llX '%.*s', but its bits 31 and 30 say %s",
				    (unsigned long long)entry->value,
				    STR_ARG(str_trim(field->plain)), names[bits]);
			}
		}
	}
}

void oddities_report(const struct model *model, struct diags *diags)
{
	struct work work = { .model = model, .source = model->page->source, .diags = diags };
	check_values(&work);
	check_foreign(&work);
	check_severities(&work);
	arena_free(&work.arena);
}
