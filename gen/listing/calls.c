#include "rules.h"

#include "../base/map.h"
#include "../entry/limits.h"

/* "NAME(5)": the bracket right after the name. */
static bool is_call(const struct reading *reading, const struct record *record)
{
	const struct str page = reading->page->source->text;
	const struct head *head = &record->head;
	size_t at = head->value_offset;
	return head->name_count == 1 && head->value.state != VALUE_NONE && at >= 2 &&
	       at < page.len && page.at[at - 1] == '(' && byte_is_word(page.at[at - 2]);
}

static bool lacks_value(const struct record *record)
{
	return record->head.name_count && record->head.value.state == VALUE_NONE &&
	       !record->head.value_text.len && !record->text;
}

static void give(struct record *record, struct str call, uint32_t offset)
{
	record->head.value.state = VALUE_UNCLEAR;
	record->head.value_text = call;
	record->head.value_offset = offset;
}

/* "Value: " before what is called. */
static size_t skip_label(struct str line)
{
	ptrdiff_t colon = str_find_byte(str_slice(line, 0, LIMIT_CALL_LABEL), ':', 0);
	size_t at = colon == STR_NONE ? 0 : (size_t)colon + 1;
	return str_skip_blanks(line, at);
}

/* The first line of its text is a call and nothing more. */
static void take_line(struct reading *reading, struct record *record)
{
	if (!record->rest.node)
		return;
	const struct flat *flat = &reading->flat;
	flat_read(&reading->flat, record->top, record->rest, record->end, LIMIT_CALL);
	struct str text = flat_text(flat), rest = text, line;
	if (!str_part(&rest, '\n', &line))
		return;
	size_t from = skip_label(line), end = call_end(line, from);
	if (end == from || str_trim(str_slice(line, end, line.len)).len)
		return;
	give(record, arena_str(reading->arena, str_slice(line, from, end)),
	     flat_offset(flat, from));
	size_t next = line.len + 1;
	record->rest = flat_point(flat, next < text.len ? next : text.len);
}

/* The entry after it is the call: its text is that of the name. */
static bool take_entry(struct reading *reading, struct record *record, const struct record *call)
{
	flat_read(&reading->flat, record->top, record->rest, record->end, 1);
	if (record->rest.node && flat_text(&reading->flat).len)
		return false;
	struct str name = call->head.names[0].text;
	struct str text =
	    arena_printf(reading->arena, "%.*s%.*s", STR_ARG(name), STR_ARG(call->head.value_text));
	uint32_t offset = call->head.names[0].offset;
	struct head head = record->head;
	uint32_t from = record->offset;
	*record = *call;
	record->head = head;
	record->offset = from;
	give(record, text, offset);
	return true;
}

void calls_take(struct reading *reading, struct listing_found *found)
{
	size_t complete = 0, calls = 0, kept = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		complete += record->head.name_count && record->head.value.state != VALUE_NONE;
		calls += is_call(reading, record);
	}
	/* Where most values stand like that, they are no calls. */
	if (calls * 2 >= complete || complete == found->count)
		return;
	for (size_t i = 0; i < found->count; i++) {
		struct record *record = &found->records[kept];
		*record = found->records[i];
		bool more = i + 1 < found->count;
		if (lacks_value(record) && more && is_call(reading, &found->records[i + 1]))
			i += take_entry(reading, record, &found->records[i + 1]);
		else if (lacks_value(record))
			take_line(reading, record);
		kept++;
	}
	found->count = kept;
}

/* The name that is all of the heading above the node; empty where there is none. */
static struct str name_above(struct reading *reading, const struct node *node)
{
	for (int i = 0; node && i < LIMIT_CALL_CONTEXT && !tag_is_heading(node->tag); i++)
		node = node_prev(node);
	if (!node || !tag_is_heading(node->tag))
		return STR("");
	flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_MANUAL_TITLE);
	struct str text = flat_text(&reading->flat);
	struct name_found name;
	bool alone = name_find(text, 0, &name) && name.shape == NAME_SURE && name.end == text.len;
	return alone ? arena_str(reading->arena, text) : STR("");
}

struct str calls_warning(struct reading *reading, const struct listing_found *found)
{
	if (found->count != 1 || !is_call(reading, &found->records[0]))
		return STR("");
	const struct head *head = &found->records[0].head;
	struct str name = name_above(reading, found->first);
	if (!name.len)
		return STR("");
	return arena_printf(reading->arena, "'%.*s%.*s' is no value for %.*s; left out",
			    STR_ARG(head->names[0].text), STR_ARG(head->value_text), STR_ARG(name));
}

/* What is called so on the page. */
struct called {
	uint64_t value;
	bool differs, otherwise; /* with other numbers; and not only called */
};

static void count_calls(struct reading *reading, const struct record *record, struct map *names)
{
	const struct head *head = &record->head;
	if (!head->name_count || head->value.state != VALUE_GOOD)
		return;
	bool call = is_call(reading, record);
	for (size_t i = 0; i < head->name_count; i++) {
		void **slot = map_at(names, head->names[i].text);
		struct called *called = *slot;
		if (!called) {
			called = *slot = arena_alloc(names->arena, sizeof *called);
			*called = (struct called){ .value = head->value.value };
		}
		called->differs |= called->value != head->value.value;
		called->otherwise |= !call;
	}
}

static void leave_out(struct reading *reading, struct record *record, const struct map *names)
{
	struct head *head = &record->head;
	const struct called *called =
	    head->name_count == 1 ? map_get(names, head->names[0].text) : NULL;
	if (!called || !called->differs || called->otherwise)
		return;
	head->value.state = VALUE_UNCLEAR;
	head->value_text = arena_printf(reading->arena, "%.*s%.*s", STR_ARG(head->names[0].text),
					STR_ARG(head->value_text));
}

static bool has_call(const struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++)
			if (is_call(reading, &reading->listings[i].records[k]))
				return true;
	return false;
}

void calls_leave_out(struct reading *reading)
{
	if (!has_call(reading))
		return;
	struct arena scratch = { 0 };
	struct map names = { .arena = &scratch };
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++)
			count_calls(reading, &reading->listings[i].records[k], &names);
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < reading->listings[i].count; k++)
			leave_out(reading, &reading->listings[i].records[k], &names);
	arena_free(&scratch);
}
