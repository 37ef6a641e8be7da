#include "known.h"

#include "../base/map.h"
#include "../entry/number.h"
#include "../entry/words.h"
#include "knownlists.h"

struct search {
	struct reading *reading;
	const struct cheaders *headers;
	struct map valued; /* names that have a value on the page */
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
		for (size_t r = 0; r < found->count && found->verdict == VERDICT_CODES; r++) {
			const struct head *head = &found->records[r].head;
			for (size_t n = 0; n < head->name_count && head->value.state != VALUE_NONE;
			     n++)
				*map_at(&search->valued, head->names[n].text) = search;
		}
	}
}

/* As the header writes the number, where it stands after the name; else as fits its size. */
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

static bool find_value(const struct search *search, struct str name, struct value_found *value)
{
	const struct cheader_definition *def;
	uint32_t number;
	*value = (struct value_found){ .state = VALUE_GOOD };
	if (map_get(&search->valued, name) ||
	    cheaders_value(search->headers, name, &number, &def) != CHEADER_FOUND)
		return false;
	value->value = number;
	value->form = form_of(def, number);
	return true;
}

/* A failure's number has its top bit set, and is more than that bit. */
static bool is_failure(uint64_t value)
{
	return value >> 31 && (value & 0xFFFF);
}

/*
 * "A or B", "A, B": each is there for itself. In "A (also B)" the page says that B is another name
 * of A, and below it, in another element, that it says the value. Markup may stand between.
 */
static bool stands_alone(const struct search *search, const struct head *head, size_t name)
{
	struct str text = search->reading->page->source->text;
	size_t at = name ? head->names[name - 1].offset : 0, to = head->names[name].offset;
	bool parted = !name, in_tag = false;
	while (at < text.len && (byte_is_word(text.at[at]) || text.at[at] == '\\'))
		at++;
	for (; name && at < to && at < text.len; at++) {
		char byte = text.at[at];
		in_tag |= byte == '<';
		parted |= !in_tag && (byte == ',' || byte == '/' || byte_is_letter(byte));
		if (byte == '(')
			return false;
		in_tag &= byte != '>';
	}
	return parted;
}

static struct known_tally count(const struct search *search, const struct listing_found *found)
{
	struct known_tally tally = { 0 };
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		struct value_found value;
		if (!lacks_value(&found->records[i]))
			continue;
		bool known = false;
		for (size_t n = 0; n < head->name_count && !known; n++)
			known = stands_alone(search, head, n) &&
				find_value(search, head->names[n].text, &value);
		tally.named++;
		tally.known += known;
		tally.speaking +=
		    name_speaks_of_codes(head->names[0].text) || (known && is_failure(value.value));
	}
	return tally;
}

/* One of the records that a record becomes: without names yet. */
static size_t add_part(const struct search *search, struct listing_found *to,
		       const struct record *record, const struct value_found *value,
		       uint32_t offset)
{
	struct record *part = record_add(search->reading, to);
	*part = *record;
	part->head.names = NULL;
	part->head.name_count = part->head.name_capacity = 0;
	if (value) {
		part->head.value = *value;
		part->head.value_offset = offset;
	}
	return to->count - 1;
}

/*
 * A record for each value that its names have in the headers: "A or B" need not be two names of
 * one. Names that the headers lack are records of their own, and reported later; but what is no
 * more than another name of the one before may be unknown.
 */
static void split(const struct search *search, struct listing_found *to,
		  const struct record *record)
{
	const struct head *head = &record->head;
	struct map parts = { .arena =
				 search->reading->arena }; /* value to index of its record + 1 */
	size_t part = 0;
	for (size_t n = 0; n < head->name_count; n++) {
		const struct head_name *name = &head->names[n];
		struct value_found value;
		bool found = find_value(search, name->text, &value);
		bool alone = stands_alone(search, head, n);
		struct str key = { (const char *)&value.value, sizeof value.value };
		uintptr_t same = found ? (uintptr_t)map_get(&parts, key) : 0;
		if (same)
			part = same - 1;
		else if (alone)
			part = add_part(search, to, record, found ? &value : NULL, name->offset);
		else if (found)
			continue;
		if (found && !same)
			*map_at(&parts, arena_str(search->reading->arena, key)) =
			    (void *)(uintptr_t)(part + 1);
		head_add_name(search->reading->arena, &to->records[part].head, name);
	}
}

static void take_values(const struct search *search, struct listing_found *found)
{
	struct listing_found split_up = { 0 };
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (lacks_value(record))
			split(search, &split_up, record);
		else
			*record_add(search->reading, &split_up) = *record;
	}
	found->records = split_up.records;
	found->count = split_up.count;
	found->capacity = split_up.capacity;
	found->labelled = NULL;
}

/* Whether the other one begins in what this one takes or would take. */
static bool holds(const struct listing_found *found, const struct listing_found *other)
{
	const struct node *node = other ? other->first : NULL;
	while (node && node->parent != found->first->parent)
		node = node->parent;
	return node && node->offset >= found->first->offset && node->offset <= found->last->offset;
}

/*
 * For each listing the next one that takes its nodes: in page order the first that can stand in it.
 */
static const struct listing_found **next_takers(const struct reading *reading)
{
	const struct listing_found **next =
	    arena_array(reading->arena, reading->count + 1, sizeof(struct listing_found *));
	for (size_t i = reading->count; i-- > 1;)
		next[i - 1] =
		    reading->listings[i].verdict == VERDICT_PROSE ? next[i] : &reading->listings[i];
	return next;
}

bool known_has(const struct cheaders *headers, struct str name)
{
	uint32_t value;
	const struct cheader_definition *where;
	return cheaders_value(headers, name, &value, &where) == CHEADER_FOUND;
}

void known_add(struct reading *reading)
{
	struct search search = { .reading = reading,
				 .headers = reading->headers,
				 .valued = { .arena = reading->arena } };
	note_valued(&search);
	struct known_tally *tallies =
	    arena_array(reading->arena, reading->count + 1, sizeof *tallies);
	for (size_t i = 0; i < reading->count; i++)
		tallies[i] = count(&search, &reading->listings[i]);
	const enum standing *standings = knownlists_judge(reading, tallies);
	enum standing least = knownlists_least(reading, standings, reading->named);
	const struct listing_found **next = next_takers(reading);
	const struct listing_found *outer = NULL; /* the last one that takes its nodes */
	for (size_t i = 0; i < reading->count; i++) {
		struct listing_found *found = &reading->listings[i];
		found->nested |= outer && holds(outer, found);
		if (found->verdict == VERDICT_PROSE) {
			bool taken = found->nested && !outer->layout->of_sections;
			bool full = !found->layout->of_sections && holds(found, next[i]);
			if (taken || full || standings[i] < least)
				continue;
			found->verdict = VERDICT_CODES;
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
