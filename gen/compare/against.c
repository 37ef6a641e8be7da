#include "against.h"

#include <stdlib.h>

#include "family.h"

enum {
	ALTERNATIVES = 64, /* definitions of one name that are looked at */
	CANDIDATES = 1024, /* definitions of one value that are looked at */
	RARE = 0x10000,    /* values from here on are evidence by themselves */
	KIND = 3,          /* so many names make a kind of their own */
};

struct by_value {
	uint32_t value;
	uint32_t order;
	const struct cheader_definition *definition;
};

struct against_index {
	struct by_value *items;
	size_t count;
};

static int compare_values(const void *left, const void *right)
{
	const struct by_value *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

struct against_index *against_index_new(struct arena *arena, const struct cheaders *headers)
{
	struct against_index *index = arena_alloc(arena, sizeof *index);
	index->items = arena_array(arena, headers->count, sizeof *index->items);
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *def = headers->items[i];
		if (def->value_count == 1 && !def->problem.len)
			index->items[index->count++] =
			    (struct by_value){ def->values[0], (uint32_t)i, def };
	}
	if (index->count)
		qsort(index->items, index->count, sizeof *index->items, compare_values);
	return index;
}

static size_t first_of(const struct against_index *index, uint32_t value)
{
	size_t low = 0, high = index->count;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (index->items[mid].value < value)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

struct comparison {
	struct arena *arena;
	const struct cheaders *headers;
	const struct against_index *index;
	struct against_result *result;
	struct map on_page; /* names of the page */
	struct families families;
};

static void add(struct comparison *c, struct against_finding finding)
{
	struct against_result *result = c->result;
	result->findings = arena_grow(c->arena, result->findings, result->count, &result->capacity,
				      sizeof *result->findings);
	result->findings[result->count++] = finding;
	result->found[finding.kind]++;
}

enum answer { ANSWER_NONE, ANSWER_AGREES, ANSWER_DIFFERS, ANSWER_UNKNOWN };

/* What the headers say of the name; `*which` is the definition that says it. */
static enum answer ask(const struct cheaders *headers, struct str name, uint32_t value,
		       const struct cheader_definition **which)
{
	const struct cheader_definition *def = cheaders_find(headers, name);
	enum answer answer = ANSWER_NONE;
	*which = def;
	for (size_t n = 0; def && n < ALTERNATIVES; n++, def = def->other) {
		for (size_t i = 0; i < def->value_count; i++)
			if (def->values[i] == value)
				return ANSWER_AGREES;
		if (def->problem.len || !def->value_count) {
			answer = ANSWER_UNKNOWN;
			*which = def;
		} else if (answer == ANSWER_NONE) {
			answer = ANSWER_DIFFERS;
		}
	}
	return answer;
}

/* Whether one name may be a slip for the other: a few letters differ, or only their case. */
static bool near(struct str a, struct str b)
{
	enum { LETTERS_A_SLIP = 6, MOST_SLIPS = 3 };
	size_t slips = a.len / LETTERS_A_SLIP;
	slips = slips > MOST_SLIPS ? MOST_SLIPS : slips;
	if (a.len > b.len + slips || b.len > a.len + slips || !family_same(a, b))
		return false;
	return str_eq_nocase(a, b) || str_distance(a, b, slips + 1) <= slips;
}

/* Whether the definition before or after this one is of the page: they are of one list. */
static bool among_the_page(const struct comparison *c, size_t item)
{
	const struct cheaders *headers = c->headers;
	const struct source *header = headers->items[item]->header;
	for (size_t i = item ? item - 1 : 0; i <= item + 1 && i < headers->count; i++)
		if (headers->items[i]->header == header &&
		    map_get(&c->on_page, headers->items[i]->name))
			return true;
	return false;
}

/* Who else has the value: best a name spelled nearly the same, then one with the prefix, then any. */
static enum against_kind other_name(const struct comparison *c, struct str name, uint32_t value,
				    const struct cheader_definition **other)
{
	struct str prefix = family_prefix(&c->families, name, KIND);
	const struct cheader_definition *relative = NULL, *stranger = NULL;
	size_t at = first_of(c->index, value);
	for (size_t n = 0; n < CANDIDATES && at < c->index->count; n++, at++) {
		const struct cheader_definition *def = c->index->items[at].definition;
		if (c->index->items[at].value != value)
			break;
		if (map_get(&c->on_page, def->name))
			continue;
		if (near(name, def->name)) {
			*other = def;
			return AGAINST_NAME;
		}
		if (!relative && prefix.len && str_starts(def->name, prefix) &&
		    (value >= RARE || among_the_page(c, c->index->items[at].order)))
			relative = def;
		if (!stranger && value >= RARE)
			stranger = def;
	}
	*other = relative ? relative : stranger;
	return relative ? AGAINST_NAME : AGAINST_MISSING;
}

/* Of a text, or of a number with more than 32 bits, the headers know only whether the name is there. */
static enum answer ask_name(const struct cheaders *headers, struct str name,
			    const struct cheader_definition **which)
{
	*which = cheaders_find(headers, name);
	if (!*which)
		return ANSWER_NONE;
	return (*which)->value_count ? ANSWER_DIFFERS : ANSWER_AGREES;
}

static void compare_name(struct comparison *c, const struct entry *entry,
			 const struct entry_name *name)
{
	struct against_finding finding = { .name = name->text,
					   .value = (uint32_t)entry->value,
					   .form = entry->form,
					   .offset = name->offset };
	bool narrow = entry_is_narrow(entry);
	if (!narrow)
		finding.code = entry_code_label(entry, c->arena);
	switch (narrow ? ask(c->headers, name->text, finding.value, &finding.header)
		       : ask_name(c->headers, name->text, &finding.header)) {
	case ANSWER_AGREES:
		c->result->agree++;
		return;
	case ANSWER_DIFFERS:
		finding.kind = AGAINST_VALUE;
		finding.offset = entry->value_offset;
		break;
	case ANSWER_UNKNOWN:
		finding.kind = AGAINST_UNEVALUATED;
		break;
	case ANSWER_NONE:
		finding.kind = narrow ? other_name(c, name->text, finding.value, &finding.header)
				      : AGAINST_MISSING;
		break;
	}
	add(c, finding);
}

static void find_extra(struct comparison *c, const struct map *elsewhere)
{
	/* What stands in the header under another name than on the page has been told. */
	struct map told = { .arena = c->arena };
	for (size_t i = 0; i < c->result->count; i++)
		if (c->result->findings[i].kind == AGAINST_NAME)
			*map_at(&told, c->result->findings[i].header->name) = c->result;
	for (size_t i = 0; i < c->headers->count; i++) {
		const struct cheader_definition *def = c->headers->items[i];
		struct str prefix = family_prefix(&c->families, def->name, KIND);
		if (!prefix.len || !def->value_count || !str_starts(def->name, prefix) ||
		    map_get(&c->on_page, def->name) || map_get(&told, def->name) ||
		    (elsewhere && map_get(elsewhere, def->name)))
			continue;
		if (cheaders_find(c->headers, def->name) != def)
			continue; /* one of several definitions is enough */
		add(c, (struct against_finding){ .kind = AGAINST_EXTRA,
						 .name = def->name,
						 .value = def->values[0],
						 .header = def });
	}
}

struct against_result *against_compare(struct arena *arena, const struct model *model,
				       const struct cheaders *headers,
				       const struct against_index *index,
				       struct against_options options)
{
	struct comparison c = {
		.arena = arena, .headers = headers, .index = index, .on_page = { .arena = arena }
	};
	c.result = arena_alloc(arena, sizeof *c.result);
	c.result->page = model->page->source;
	families_of(arena, model, &c.families);
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			*map_at(&c.on_page, model->entries[i].names[k].text) = c.result;
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			compare_name(&c, &model->entries[i], &model->entries[i].names[k]);
	if (options.extra)
		find_extra(&c, options.elsewhere);
	return c.result;
}

enum diag_level against_apply_policy(struct against_result *result,
				     const struct diag_policy *policy)
{
	enum diag_level worst = DIAG_NOTE;
	bool wanted[AGAINST_KINDS];
	for (enum against_kind kind = 0; kind < AGAINST_KINDS; kind++) {
		enum diag_level level = against_level(kind);
		wanted[kind] = diag_apply_policy(policy, against_check(kind), &level);
		if (!wanted[kind])
			result->found[kind] = 0;
		if (result->found[kind] && level > worst)
			worst = level;
	}
	size_t kept = 0;
	for (size_t i = 0; i < result->count; i++)
		if (wanted[result->findings[i].kind])
			result->findings[kept++] = result->findings[i];
	result->count = kept;
	return worst;
}

bool against_differs(const struct against_result *result)
{
	return result->found[AGAINST_VALUE] > 0 || result->found[AGAINST_NAME] > 0;
}
