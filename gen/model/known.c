#include "known.h"

#include "../base/map.h"
#include "../layouts/words.h"
#include "number.h"

struct search {
	struct reading *reading;
	const struct cheaders *headers;
	struct map valued; /* names that have a value on the page */
	bool lone;         /* the page has no listing but those of names alone */
};

static bool lacks_value(const struct record *record)
{
	const struct head *head = &record->head;
	return head->value.state == VALUE_NONE && head->name_count && !head->names[0].wildcard;
}

static void note_valued(struct search *search)
{
	for (size_t i = 0; i < search->reading->count; i++) {
		const struct listing_found *found = &search->reading->listings[i];
		search->lone &= found->stays_prose;
		for (size_t r = 0; r < found->count && !found->stays_prose; r++) {
			const struct head *head = &found->records[r].head;
			for (size_t n = 0; n < head->name_count && head->value.state != VALUE_NONE;
			     n++)
				*map_at(&search->valued, head->names[n].text) = search;
		}
	}
}

/* As the header writes the number, where it stands behind the name; else as fits its size. */
static enum value_form form_of(const struct cheader_definition *def, uint32_t value)
{
	struct str text = def->header->text;
	size_t at = def->offset + def->name.len;
	while (at < text.len && text.at[at] != '\n' && text.at[at] != ',' &&
	       !byte_is_digit(text.at[at]))
		at++;
	struct number number;
	bool minus = at > 0 && at < text.len && text.at[at - 1] == '-';
	if (number_read(text, at - minus, &number) && !number.too_big &&
	    number_bits(&number) == value)
		return number_form(&number);
	return value > 0xFFFF ? FORM_HEX : FORM_DECIMAL;
}

static bool find_value(const struct search *search, const struct record *record,
		       struct value_found *value)
{
	const struct cheader_definition *def;
	struct str name = record->head.names[0].text;
	*value = (struct value_found){ .state = VALUE_GOOD };
	if (map_get(&search->valued, name) ||
	    cheaders_value(search->headers, name, &value->value, &def) != CHEADER_FOUND)
		return false;
	value->form = form_of(def, value->value);
	return true;
}

/* Whether the headers know enough of the names for a listing of codes. */
static bool is_known(const struct search *search, const struct listing_found *found)
{
	enum { SURELY = 5 };
	size_t named = 0, known = 0;
	struct value_found value;
	for (size_t i = 0; i < found->count; i++) {
		if (!lacks_value(&found->records[i]))
			continue;
		named++;
		known += find_value(search, &found->records[i], &value);
	}
	return known && (known * 2 >= named || known >= SURELY);
}

static bool speaks_of_codes(const struct search *search, const struct listing_found *found)
{
	size_t named = 0, speaking = 0;
	for (size_t i = 0; i < found->count; i++) {
		if (!lacks_value(&found->records[i]))
			continue;
		named++;
		speaking += text_speaks_of_codes(found->records[i].head.names[0].text);
	}
	return speaking * 2 > named || listing_is_of_codes(search->reading, found);
}

static void take_values(const struct search *search, struct listing_found *found)
{
	for (size_t i = 0; i < found->count; i++) {
		struct record *record = &found->records[i];
		struct value_found value;
		if (!lacks_value(record) || !find_value(search, record, &value))
			continue;
		record->head.value = value;
		record->head.value_offset = record->head.names[0].offset;
	}
}

/* Whether the other one begins in what this one takes or would take. */
static bool holds(const struct listing_found *found, const struct listing_found *other)
{
	const struct node *node = other ? other->first : NULL;
	while (node && node->parent != found->first->parent)
		node = node->parent;
	return node && node->offset >= found->first->offset && node->offset <= found->last->offset;
}

/* For each listing the next one that takes its nodes: in page order the first that can stand in it. */
static const struct listing_found **next_takers(const struct reading *reading)
{
	const struct listing_found **next =
	    arena_array(reading->arena, reading->count + 1, sizeof(struct listing_found *));
	for (size_t i = reading->count; i-- > 1;)
		next[i - 1] = reading->listings[i].stays_prose ? next[i] : &reading->listings[i];
	return next;
}

void known_add(struct reading *reading, const struct cheaders *headers, bool lone_too)
{
	struct search search = { .reading = reading,
				 .headers = headers,
				 .valued = { .arena = reading->arena },
				 .lone = lone_too };
	const struct listing_found **next = next_takers(reading);
	note_valued(&search);
	const struct listing_found *outer = NULL; /* the last one that takes its nodes */
	for (size_t i = 0; i < reading->count; i++) {
		struct listing_found *found = &reading->listings[i];
		if (found->stays_prose) {
			found->nested = outer && holds(outer, found);
			bool taken = found->nested && !outer->layout->of_sections;
			if (taken || holds(found, next[i]) || !is_known(&search, found) ||
			    !(search.lone || speaks_of_codes(&search, found)))
				continue;
			found->stays_prose = false;
			found->why = STR("");
		}
		take_values(&search, found);
		if (!found->nested)
			outer = found;
	}
}

struct str known_why_not(struct arena *arena, const struct cheaders *headers, struct str name)
{
	uint32_t value;
	const struct cheader_definition *def;
	enum cheader_answer answer = cheaders_value(headers, name, &value, &def);
	struct pos pos = def ? source_pos(def->header, def->offset) : (struct pos){ 0, 0 };
	switch (answer) {
	case CHEADER_UNEVALUATED:
		return arena_printf(arena, "its value at %.*s:%u:%u could not be worked out: %.*s",
				    STR_ARG(def->header->path), pos.line, pos.col,
				    STR_ARG(def->problem));
	case CHEADER_AMBIGUOUS:
		return arena_printf(
		    arena, "the header gives it different ones, here and there (%.*s:%u:%u)",
		    STR_ARG(def->header->path), pos.line, pos.col);
	case CHEADER_ABSENT:
	case CHEADER_FOUND:
		break;
	}
	return STR("the header has no such name");
}
