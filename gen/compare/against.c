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
	struct map by_code; /* definitions of codes that are no numbers of 32 bits */
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
	index->by_code.arena = arena;
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *def = headers->items[i];
		if (def->code.len)
			*map_at(&index->by_code, def->code) = (void *)(uintptr_t)def;
		else if (def->value_count == 1 && !def->problem.len)
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

struct str against_key(struct arena *arena, const struct entry *entry)
{
	return entry_is_narrow(entry) ? arena_printf(arena, "0x%08X", (uint32_t)entry->value)
				      : entry_code_label(entry, arena);
}

/* The same of a definition that has one value; else empty. */
static struct str key_of(struct arena *arena, const struct cheader_definition *def)
{
	return def->value_count == 1 ? arena_printf(arena, "0x%08X", def->values[0]) : def->code;
}

struct comparison {
	struct arena *arena;
	const struct cheaders *headers;
	const struct against_index *index;
	struct against_result *result;
	struct map on_page; /* names of the page, and keys of its codes */
	struct map unnamed; /* keys of its codes without a name */
	unsigned compare;
	bool extra;
	struct str other;
	struct families families;
};

static void add(struct comparison *c, struct against_finding finding)
{
	struct against_result *result = c->result;
	result->findings = arena_grow(c->arena, result->findings, result->count, &result->capacity,
				      sizeof *result->findings);
	finding.other = c->other;
	result->findings[result->count++] = finding;
	result->found[finding.kind]++;
}

enum answer { ANSWER_NONE, ANSWER_AGREES, ANSWER_DIFFERS, ANSWER_UNKNOWN };

/* What one file says of a name. */
struct saying {
	const struct source *file;
	const struct cheader_definition *def; /* that says it */
	enum answer answer;
	const struct cheader_definition *text; /* has another text than the page; NULL: none has */
	bool same_text;                        /* one has the page's */
};

/*
 * What the files say of it. In one file, branches of an #if may differ; of several files each must
 * agree.
 */
struct sayings {
	struct saying items[ALTERNATIVES];
	size_t count;
};

static bool has_value(const struct cheader_definition *def, uint32_t value)
{
	for (size_t i = 0; i < def->value_count; i++)
		if (def->values[i] == value)
			return true;
	return false;
}

/* A header's string is a text code's name, whatever it says. */
static enum answer value_of(const struct cheader_definition *def, uint32_t value, struct str code)
{
	if (code.len && !def->code.len)
		return def->value_count ? ANSWER_DIFFERS : ANSWER_AGREES;
	if (code.len || def->code.len)
		return str_eq(code, def->code) ? ANSWER_AGREES : ANSWER_DIFFERS;
	return has_value(def, value)                   ? ANSWER_AGREES
	       : def->problem.len || !def->value_count ? ANSWER_UNKNOWN
						       : ANSWER_DIFFERS;
}

static void hear_value(struct saying *saying, const struct cheader_definition *def,
		       const struct against_finding *finding)
{
	enum answer answer = value_of(def, finding->value, finding->code);
	/* To agree counts most, then not to know. */
	bool counts = saying->answer == ANSWER_NONE || answer == ANSWER_AGREES ||
		      (answer == ANSWER_UNKNOWN && saying->answer == ANSWER_DIFFERS);
	if (saying->answer == ANSWER_AGREES || !counts)
		return;
	saying->answer = answer;
	saying->def = def;
}

static void hear_text(struct comparison *c, struct saying *saying,
		      const struct cheader_definition *def, const struct entry *entry)
{
	if (!(c->compare & AGAINST_TEXTS) || !def->text.len || !entry->message.len)
		return;
	if (texts_agree(c->arena, entry->message, def->text) ||
	    texts_agree(c->arena, entry->plain, def->text))
		saying->same_text = true;
	else if (!saying->text)
		saying->text = def;
}

/*
 * Asks all files for the name of what is on the page; `finding` gets the definition that gives the
 * answer.
 */
static enum answer ask(struct comparison *c, struct str name, const struct entry *entry,
		       struct sayings *sayings, struct against_finding *finding)
{
	*sayings = (struct sayings){ 0 };
	const struct cheader_definition *def = cheaders_find(c->headers, name);
	for (size_t n = 0; def && n < ALTERNATIVES; n++, def = def->other) {
		size_t i = 0;
		while (i < sayings->count && sayings->items[i].file != def->header)
			i++;
		sayings->items[i].file = def->header;
		sayings->count += i == sayings->count;
		hear_value(&sayings->items[i], def, finding);
		hear_text(c, &sayings->items[i], def, entry);
	}
	static const enum answer order[] = { ANSWER_DIFFERS, ANSWER_AGREES, ANSWER_UNKNOWN };
	for (size_t k = 0; k < sizeof order / sizeof *order; k++)
		for (size_t i = 0; i < sayings->count; i++)
			if (sayings->items[i].answer == order[k]) {
				finding->header = sayings->items[i].def;
				return order[k];
			}
	return ANSWER_NONE;
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

/*
 * Who else has the value: best a name spelled nearly the same, then one with the prefix, then any.
 */
static enum against_kind other_name(const struct comparison *c, struct str name,
				    const struct against_finding *finding,
				    const struct cheader_definition **other)
{
	uint32_t value = finding->value;
	if (finding->code.len) {
		const struct cheader_definition *def = map_get(&c->index->by_code, finding->code);
		bool renamed = def && !map_get(&c->on_page, def->name);
		*other = renamed ? def : NULL;
		return renamed ? AGAINST_NAME : AGAINST_MISSING;
	}
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

/*
 * Each file's text that differs is reported: `finding` says of what, and where. False where none
 * does.
 */
static bool add_texts(struct comparison *c, const struct sayings *sayings,
		      const struct entry *entry, struct against_finding finding)
{
	bool differs = false;
	finding.kind = AGAINST_TEXT;
	finding.text = entry->message;
	for (size_t i = 0; i < sayings->count; i++) {
		finding.header = sayings->items[i].text;
		if (!finding.header || sayings->items[i].same_text)
			continue;
		add(c, finding);
		differs = true;
	}
	return differs;
}

static struct against_finding finding_of(struct comparison *c, const struct entry *entry)
{
	return (struct against_finding){
		.kind = AGAINST_MISSING,
		.name = entry->name_count ? entry->names[0].text : against_key(c->arena, entry),
		.value = (uint32_t)entry->value,
		.code = entry_is_narrow(entry) ? STR("") : entry_code_label(entry, c->arena),
		.form = entry->form,
		.offset = entry->offset,
	};
}

/* Some name that has the code. */
static const struct cheader_definition *any_name(const struct comparison *c,
						 const struct against_finding *finding)
{
	const struct against_index *index = c->index;
	if (finding->code.len)
		return map_get(&index->by_code, finding->code);
	size_t at = first_of(index, finding->value);
	bool there = at < index->count && index->items[at].value == finding->value;
	return there ? index->items[at].definition : NULL;
}

/* A code is there by its value: tables have no names, and the page may have none. */
static void compare_message(struct comparison *c, const struct entry *entry)
{
	struct against_finding finding = finding_of(c, entry);
	struct sayings sayings;
	finding.by_value = entry->name_count > 0;
	enum answer answer = ask(c, against_key(c->arena, entry), entry, &sayings, &finding);
	const struct cheader_definition *named =
	    answer == ANSWER_NONE && !entry->name_count ? any_name(c, &finding) : NULL;
	if (named)
		answer = ask(c, named->name, entry, &sayings, &finding);
	if (answer == ANSWER_NONE)
		add(c, finding);
	else if (!add_texts(c, &sayings, entry, finding))
		c->result->agree++;
}

static void compare_name(struct comparison *c, const struct entry *entry,
			 const struct entry_name *name)
{
	struct against_finding finding = finding_of(c, entry);
	struct sayings sayings;
	finding.name = name->text;
	finding.offset = name->offset;
	switch (ask(c, name->text, entry, &sayings, &finding)) {
	case ANSWER_AGREES:
		if (!add_texts(c, &sayings, entry, finding))
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
		finding.kind = other_name(c, name->text, &finding, &finding.header);
		break;
	}
	add(c, finding);
	finding.offset = name->offset;
	add_texts(c, &sayings, entry, finding);
}

static void find_extra(struct comparison *c, const struct map *elsewhere)
{
	/* What stands in the header under another name than on the page has been reported. */
	struct map reported = { .arena = c->arena };
	for (size_t i = 0; i < c->result->count; i++)
		if (c->result->findings[i].kind == AGAINST_NAME)
			*map_at(&reported, c->result->findings[i].header->name) = c->result;
	for (size_t i = 0; i < c->headers->count; i++) {
		const struct cheader_definition *def = c->headers->items[i];
		struct str prefix = family_prefix(&c->families, def->name, KIND);
		bool kin = def->listed || (c->extra && prefix.len && str_starts(def->name, prefix));
		if (!kin || (!def->value_count && !def->code.len) ||
		    map_get(&c->on_page, def->name) || map_get(&reported, def->name) ||
		    (elsewhere && map_get(elsewhere, def->name)) ||
		    (c->unnamed.count && map_get(&c->unnamed, key_of(c->arena, def))))
			continue;
		if (cheaders_find(c->headers, def->name) != def)
			continue; /* one of several definitions is enough */
		add(c, (struct against_finding){ .kind = AGAINST_EXTRA,
						 .name = def->name,
						 .value = def->value_count ? def->values[0] : 0,
						 .code = def->code,
						 .header = def });
	}
}

/* What was not asked for. */
static struct against_result *drop_unwanted(struct comparison *c)
{
	static const unsigned of[AGAINST_KINDS] = {
		[AGAINST_VALUE] = AGAINST_VALUES, [AGAINST_UNEVALUATED] = AGAINST_VALUES,
		[AGAINST_NAME] = AGAINST_NAMES,   [AGAINST_MISSING] = AGAINST_NAMES,
		[AGAINST_EXTRA] = AGAINST_NAMES,  [AGAINST_TEXT] = AGAINST_TEXTS,
	};
	struct against_result *result = c->result;
	size_t kept = 0;
	for (size_t i = 0; i < result->count; i++) {
		if (of[result->findings[i].kind] & c->compare)
			result->findings[kept++] = result->findings[i];
		else
			result->found[result->findings[i].kind]--;
	}
	result->count = kept;
	return result;
}

struct against_result *against_compare(struct arena *arena, const struct model *model,
				       const struct cheaders *headers,
				       const struct against_index *index,
				       struct against_options options)
{
	struct comparison c = { .arena = arena,
				.headers = headers,
				.index = index,
				.on_page = { .arena = arena },
				.unnamed = { .arena = arena },
				.compare = options.compare,
				.other = options.other.len ? options.other : STR("the header"),
				.extra = options.extra };
	/* Headers alone, where nothing is said. */
	if (!c.compare)
		c.compare = AGAINST_VALUES | AGAINST_NAMES;
	options.names |= !options.tables;
	c.result = arena_alloc(arena, sizeof *c.result);
	c.result->page = model->page->source;
	families_of(arena, model, &c.families);
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			*map_at(&c.on_page, model->entries[i].names[k].text) = c.result;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		/*
		 * A message has its value in the map, so that tables are searched for what the page
		 * lacks.
		 */
		struct str key = against_key(arena, entry);
		*map_at(&c.on_page, key) = c.result;
		if (!entry->name_count)
			*map_at(&c.unnamed, key) = c.result;
		for (size_t k = 0; k < entry->name_count && options.names; k++)
			compare_name(&c, entry, &entry->names[k]);
		if (options.tables || !entry->name_count)
			compare_message(&c, entry);
	}
	find_extra(&c, options.elsewhere);
	return drop_unwanted(&c);
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
	return result->found[AGAINST_VALUE] > 0 || result->found[AGAINST_NAME] > 0 ||
	       result->found[AGAINST_TEXT] > 0;
}

static const struct {
	unsigned class;
	struct str word;
} classes[AGAINST_KINDS] = {
	[AGAINST_VALUE] = { AGAINST_BREAKING, STR_INIT("breaking") },
	[AGAINST_NAME] = { AGAINST_BREAKING, STR_INIT("breaking") },
	[AGAINST_EXTRA] = { AGAINST_BREAKING, STR_INIT("breaking") },
	[AGAINST_MISSING] = { AGAINST_ADDITIVE, STR_INIT("additive") },
	[AGAINST_TEXT] = { AGAINST_TEXTUAL, STR_INIT("text") },
};

unsigned against_class(enum against_kind kind)
{
	return classes[kind].class;
}

struct str against_class_word(enum against_kind kind)
{
	return classes[kind].class ? classes[kind].word : STR("none");
}

bool against_has(const struct against_result *result, unsigned wanted)
{
	for (enum against_kind kind = 0; kind < AGAINST_KINDS; kind++)
		if (result->found[kind] && (classes[kind].class & wanted))
			return true;
	return false;
}
