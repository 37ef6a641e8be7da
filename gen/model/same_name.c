#include "same_name.h"

#include "../checks/checks.h"

struct work {
	struct same_names *same;
	const struct sections *sections;
	struct map
	    apart;    /* space and name to index of the entry + 1, of entries with such a name */
	size_t *into; /* of each entry: the index + 1 of the one that it is; 0: it stays */
	size_t *room; /* of each entry: for how many names its array is, where some were added */
	/* The first entry with the same text as one below another heading, that one, and how many.
	 */
	const struct entry *repeated, *repeats;
	size_t repeated_count;
	struct map names_of; /* index of an entry and a name that it has, of such entries */
	struct map codes_of; /* listing and code of each entry; filled where it is asked for */
};

void same_names_add(struct same_names *same, size_t entry, size_t first)
{
	same->items =
	    arena_grow(same->arena, same->items, same->count, &same->capacity, sizeof *same->items);
	same->items[same->count++] = (struct same_name){ entry, first };
}

static unsigned line_of(const struct work *work, const struct entry *entry)
{
	return source_line_number(work->same->model->page->source, entry->offset);
}

static struct str label_of(const struct work *work, const struct entry *entry)
{
	return entry_code_label(entry, work->same->arena);
}

/* What the second of two entries that are one says in a column otherwise. */
static const struct listing_column *other_field(const struct work *work, const struct entry *old,
						const struct entry *again)
{
	const struct model *model = work->same->model;
	const struct listing *ours = &model->listings[old->listing];
	const struct listing *theirs = &model->listings[again->listing];
	for (size_t i = 0; i < again->field_count; i++)
		for (size_t k = 0; k < old->field_count && again->fields[i].plain.len; k++)
			if (str_eq(ours->columns[k].key, theirs->columns[i].key) &&
			    !text_same(old->fields[k].plain, again->fields[i].plain))
				return &theirs->columns[i];
	return NULL;
}

/* Notes that the entry has the name; false where that is known. */
static bool note_name(struct work *work, size_t entry, struct str name)
{
	struct str key = arena_printf(work->same->arena, "%zu %.*s", entry, STR_ARG(name));
	void **slot = map_at(&work->names_of, key);
	bool fresh = !*slot;
	*slot = work;
	return fresh;
}

/* An entry may be listed any number of times, each time with a name of its own. */
static void add_name(struct work *work, struct entry *entry, const struct entry_name *name)
{
	size_t index = (size_t)(entry - work->same->model->entries), *room = &work->room[index];
	if (!*room) {
		for (size_t i = 0; i < entry->name_count; i++)
			note_name(work, index, entry->names[i].text);
		*room = entry->name_count;
	}
	if (!note_name(work, index, name->text))
		return;
	if (entry->name_count >= *room) {
		*room = 2 * (entry->name_count + 1);
		struct entry_name *names = arena_array(work->same->arena, *room, sizeof *names);
		for (size_t i = 0; i < entry->name_count; i++)
			names[i] = entry->names[i];
		entry->names = names;
	}
	entry->names[entry->name_count++] = *name;
}

/* With the same text: below another heading, a reader may look for an entry of its own. */
static void note_repeated(struct work *work, const struct entry *old, const struct entry *again)
{
	const struct entry *entries = work->same->model->entries;
	if (!sections_may_part(work->sections, (size_t)(old - entries), (size_t)(again - entries)))
		return;
	if (!work->repeated_count++) {
		work->repeats = old;
		work->repeated = again;
	}
}

static void report_repeated(const struct work *work)
{
	const struct entry *again = work->repeated;
	if (!again)
		return;
	struct arena *arena = work->same->arena;
	struct str label = again->name_count ? again->names[0].text : again->code;
	struct str others = work->repeated_count > 1
				? arena_printf(arena, " and %zu more are", work->repeated_count - 1)
				: STR(" is");
	check_report(
	    work->same->diags, CHECK_LISTED_AGAIN, work->same->model->page->source, again->offset,
	    "%.*s%.*s listed again below another heading (first on line %u); one entry, below the first, unless the settings say 'space: section'",
	    STR_ARG(label), STR_ARG(others), line_of(work, work->repeats));
}

/* The name is listed again with the same value: it counts once. */
static void merge(struct work *work, struct entry *old, const struct entry *again)
{
	const struct source *source = work->same->model->page->source;
	struct str label = again->name_count ? again->names[0].text : again->code;
	const struct listing_column *other = other_field(work, old, again);
	if (!old->plain.len) {
		old->message = again->message;
		old->plain = again->plain;
		old->markdown = again->markdown;
		old->cell = again->cell;
	} else if (again->plain.len && !text_same(old->plain, again->plain)) {
		check_report(
		    work->same->diags, CHECK_DUPLICATE_WITH_OTHER_TEXT, source, again->offset,
		    "%.*s is listed again (first on line %u) with another text; the first text is used",
		    STR_ARG(label), line_of(work, old));
	} else if (again->plain.len && !other) {
		note_repeated(work, old, again);
	}
	if (other)
		check_report(
		    work->same->diags, CHECK_DUPLICATE_WITH_OTHER_TEXT, source, again->offset,
		    "%.*s is listed again (first on line %u) with another '%.*s'; the first one is used",
		    STR_ARG(label), line_of(work, old), STR_ARG(other->header));
	for (size_t i = 0; i < again->name_count; i++)
		add_name(work, old, &again->names[i]);
}

/* The entry that counts for it. */
static size_t standing(const struct work *work, size_t entry)
{
	return work->into[entry] ? work->into[entry] - 1 : entry;
}

static struct str key_in_space(const struct work *work, size_t entry, struct str name)
{
	struct str space = sections_space(work->sections, entry);
	return ARENA_JOIN(work->same->arena, space, STR("\n"), name);
}

/* The entry of the same space that has the name before; `entries + entry` where none has. */
static struct entry *before_in_space(const struct work *work, size_t entry, struct str name,
				     size_t first)
{
	struct entry *entries = work->same->model->entries;
	if (first != entry && !sections_apart(work->sections, entry, first))
		return &entries[first];
	uintptr_t index = (uintptr_t)map_get(&work->apart, key_in_space(work, entry, name));
	return &entries[index ? index - 1 : entry];
}

static size_t first_of(const struct work *work, const struct same_name *item, struct str name)
{
	uintptr_t index = (uintptr_t)map_get(work->same->by_name, name);
	return index && index - 1 < item->entry ? standing(work, index - 1) : item->entry;
}

static struct str key_in_listing(const struct work *work, size_t listing, const struct entry *entry)
{
	return arena_printf(work->same->arena, "%zu %.*s", listing, STR_ARG(label_of(work, entry)));
}

/* Whether the listing gives the entry's code to some name. */
static bool listing_has(struct work *work, size_t listing, const struct entry *entry)
{
	const struct model *model = work->same->model;
	bool filled = work->codes_of.count;
	for (size_t i = 0; !filled && i < model->entry_count; i++)
		*map_at(&work->codes_of,
			key_in_listing(work, model->entries[i].listing, &model->entries[i])) = work;
	return map_get(&work->codes_of, key_in_listing(work, listing, entry));
}

/*
 * Below two headings, each of which has another name for what the name is below the other one:
 * "System events" and "Peer events".
 */
static bool are_two_numberings(struct work *work, const struct entry *old,
			       const struct entry *entry)
{
	const struct entry *entries = work->same->model->entries;
	return sections_may_part(work->sections, (size_t)(old - entries),
				 (size_t)(entry - entries)) &&
	       listing_has(work, old->listing, entry) && listing_has(work, entry->listing, old);
}

/*
 * "Unknown" of two properties, whose values each of them lists: words may be said of both, names of
 * several parts are one wherever they stand.
 */
static bool are_of_properties(const struct work *work, const struct entry *old,
			      const struct entry *entry, struct str name)
{
	const struct entry *entries = work->same->model->entries;
	return !str_is_joined(name) && str_holds_lower(name) &&
	       sections_of_terms(work->sections, (size_t)(old - entries),
				 (size_t)(entry - entries));
}

/* A name has another value in its own space, or in another one. */
static void contradict(struct work *work, struct entry *entry, const struct entry_name *name,
		       const struct entry *old, bool apart)
{
	bool again = entry->contradicted;
	entry->contradicted = true;
	entry->apart = again ? entry->apart && apart : apart;
	if (apart)
		check_report(
		    work->same->diags, CHECK_NAME_IN_TWO_PLACES, work->same->model->page->source,
		    name->offset,
		    "%.*s has the value %.*s here and %.*s on line %u, in another enumeration; outputs that have a name only once use the first",
		    STR_ARG(name->text), STR_ARG(label_of(work, entry)),
		    STR_ARG(label_of(work, old)), line_of(work, old));
	else
		check_report(
		    work->same->diags, CHECK_NAME_WITH_TWO_VALUES, work->same->model->page->source,
		    name->offset,
		    "%.*s has the value %.*s here and %.*s on line %u; correct one of them (as a warning, the first counts)",
		    STR_ARG(name->text), STR_ARG(label_of(work, entry)),
		    STR_ARG(label_of(work, old)), line_of(work, old));
}

/* Of a name that this entry and one before have: what it is here. */
static void settle_name(struct work *work, const struct same_name *item, struct entry_name *name)
{
	struct entry *entries = work->same->model->entries, *entry = &entries[item->entry];
	size_t first = first_of(work, item, name->text);
	if (first == item->entry)
		return;
	const struct entry *near = before_in_space(work, item->entry, name->text, first);
	if (near != entry && !entry_same_code(near, entry))
		contradict(work, entry, name, near,
			   are_two_numberings(work, near, entry) ||
			       are_of_properties(work, near, entry, name->text));
	else if (!entry_same_code(&entries[first], entry))
		contradict(work, entry, name, &entries[first], true);
	else
		name->taken = true;
}

static void settle(struct work *work, const struct same_name *item)
{
	struct entry *entries = work->same->model->entries, *entry = &entries[item->entry];
	struct str name = entry->name_count ? entry->names[0].text : entry->code;
	struct entry *old = before_in_space(work, item->entry, name, standing(work, item->first));
	if (old != entry && entry_same_code(old, entry)) {
		merge(work, old, entry);
		work->into[item->entry] = (size_t)(old - entries) + 1;
		return;
	}
	for (size_t i = 0; i < entry->name_count; i++)
		settle_name(work, item, &entry->names[i]);
	for (size_t i = 0; i <= entry->name_count; i++) {
		struct str text = i < entry->name_count ? entry->names[i].text : entry->code;
		if (i == entry->name_count && i)
			break;
		void **slot = map_at(&work->apart, key_in_space(work, item->entry, text));
		if (!*slot)
			*slot = (void *)(uintptr_t)(item->entry + 1);
	}
}

/* The entries move together, and each listing has fewer. */
static void take_out(const struct work *work, struct sections *sections)
{
	struct model *model = work->same->model;
	size_t kept = 0, listing = 0;
	for (size_t i = 0; i <= model->entry_count; i++) {
		for (; listing < model->listing_count && model->listings[listing].first == i;
		     listing++) {
			struct listing *one = &model->listings[listing];
			one->first = kept;
			for (size_t k = i, end = i + one->count; k < end; k++)
				one->count -= work->into[k] != 0;
		}
		if (i == model->entry_count || work->into[i])
			continue;
		sections_move(sections, i, kept);
		model->entries[kept++] = model->entries[i];
	}
	model->entry_count = kept;
}

void same_names_settle(struct same_names *same, struct sections *sections)
{
	if (!same->count)
		return;
	struct work work = { .same = same,
			     .sections = sections,
			     .apart = { .arena = same->arena },
			     .names_of = { .arena = same->arena },
			     .codes_of = { .arena = same->arena } };
	work.into = arena_array(same->arena, same->model->entry_count, sizeof *work.into);
	work.room = arena_array(same->arena, same->model->entry_count, sizeof *work.room);
	for (size_t i = 0; i < same->count; i++)
		settle(&work, &same->items[i]);
	report_repeated(&work);
	take_out(&work, sections);
}
