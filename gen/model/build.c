#include "build.h"

#include "../base/map.h"
#include "../checks/checks.h"
#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "alias.h"
#include "columns_kept.h"
#include "judge.h"
#include "same_name.h"
#include "steps.h"
#include "symbol.h"

#include <stdio.h>

struct build {
	struct arena *arena;
	struct arena *texts;  /* where the model ends up: texts of entries are made there at once */
	struct arena scratch; /* of one text */
	const struct reading *reading;
	const struct source *source;
	const struct model_options *options;
	struct diags *diags;
	struct model *model;
	struct judge judge;
	struct map by_name; /* symbolic name to entry */
	struct map by_code; /* code that is a text and has no name to index of entry + 1 */
	struct same_names same;
	size_t entry_capacity;
	size_t unvalued_capacity;
	const struct node *heading; /* the page's; NULL: none, or it is an entry */
	size_t headings_placed;     /* so many of them were looked at for the prose */
	bool rows_have_texts;       /* those of the listing that is made entries of */
	struct map names_left;      /* names alone below titles of codes; the first of them: */
	const struct head_name *name_left;
	bool name_alike; /* that one stands below the header of others */
};

/* Names whose entry this is; entries move when more are added, so the map holds their index + 1. */
static struct entry *entry_of(struct build *build, struct str name)
{
	uintptr_t index = (uintptr_t)map_get(&build->by_name, name);
	return index ? &build->model->entries[index - 1] : NULL;
}

static void add_name(struct build *build, struct entry *entry, struct str text, uint32_t offset)
{
	for (size_t i = 0; i < entry->name_count; i++)
		if (str_eq(entry->names[i].text, text))
			return;
	struct entry_name *names = arena_array(build->arena, entry->name_count + 1, sizeof *names);
	for (size_t i = 0; i < entry->name_count; i++)
		names[i] = entry->names[i];
	names[entry->name_count++] = (struct entry_name){ .text = text, .offset = offset };
	entry->names = names;
}

/* All names of a record, each once; a cell may have any number of them. */
static void take_names(struct build *build, struct entry *entry, const struct head *head)
{
	struct map seen = { .arena = build->arena };
	/* Mostly there is one. */
	if (head->name_count == 1) {
		add_name(build, entry, head->names[0].text, head->names[0].offset);
		return;
	}
	entry->names = arena_array(build->arena, head->name_count, sizeof *entry->names);
	for (size_t i = 0; i < head->name_count; i++) {
		const struct head_name *name = &head->names[i];
		void **slot = map_at(&seen, name->text);
		if (!*slot)
			entry->names[entry->name_count++] =
			    (struct entry_name){ .text = name->text, .offset = name->offset };
		*slot = entry;
	}
}

/* "Description: text": what is after the label of a text; empty where the line has none. */
static struct str after_text_label(struct str line)
{
	enum { SURELY = 4 };
	size_t colon = field_label_end(line, 0);
	struct header_hint hint = header_hint(str_slice(line, 0, colon));
	bool text = colon && hint.text >= SURELY && hint.name <= 0 && hint.value <= 0;
	return text ? str_trim(str_slice(line, colon + 1, line.len)) : STR("");
}

/*
 * "Message: text" in a paragraph of its own: the page says which of its texts is the message. Where
 * the description begins with fields ("Severity: high", "Description: text"), one of them does.
 */
static struct str labelled_message(struct str plain)
{
	static const struct str label = STR_INIT("Message: ");
	bool fields = field_label_end(plain, 0) > 0;
	for (struct str rest = plain, line; str_part(&rest, '\n', &line);) {
		if (str_starts(line, label))
			return str_slice(line, label.len, line.len);
		struct str text = fields ? after_text_label(line) : STR("");
		if (text.len)
			return text;
	}
	return STR("");
}

/* The forms of a text are mostly the same. */
static struct str take_form(struct arena *arena, struct str text, struct str like)
{
	return str_eq(text, like) ? like : arena_str(arena, text);
}

/*
 * The message text is of the description proper; notes and further columns only follow it. The
 * description's nodes, which are returned, live in `scratch`.
 */
static const struct node *describe(struct build *build, struct arena *scratch, struct entry *entry,
				   const struct record *record)
{
	struct arena *arena = build->texts;
	const struct prose_options *options = build->options->prose;
	struct node *text = record_text(scratch, record);
	struct node *all = record_add_note(scratch, record, text);
	entry->message = entry->plain = entry->markdown = entry->cell = STR("");
	struct flow *flow = NULL;
	struct str line;
	bool markup = build->options->markdown || build->options->cells;
	if (text && text == all && prose_is_line(text, &line) && (!markup || prose_is_bare(line))) {
		entry->plain = arena_str(arena, line);
		struct str labelled = labelled_message(entry->plain);
		entry->message = labelled.len ? labelled : entry->plain;
		if (build->options->markdown)
			entry->markdown = entry->plain;
		if (build->options->cells)
			entry->cell = entry->plain;
	} else if (text) {
		flow = prose_read(scratch, text, options);
		entry->plain = prose_plain_of(arena, flow);
		struct str labelled = labelled_message(entry->plain);
		entry->message =
		    labelled.len ? labelled : prose_message_of(arena, flow, entry->plain);
	}
	if (all != text) {
		flow = prose_read(scratch, all, options);
		struct str labelled = labelled_message(entry->plain);
		entry->plain = prose_plain_of(arena, flow);
		/* A drawing is a message only where no words are there. */
		if (text && !labelled.len)
			entry->message = prose_message_of(arena, flow, entry->plain);
	}
	if (flow && build->options->markdown)
		entry->markdown =
		    take_form(arena, prose_markdown_of(scratch, flow, options), entry->plain);
	if (flow && build->options->cells)
		entry->cell =
		    take_form(arena, prose_cell_of(scratch, flow, options), entry->markdown);
	if (record->source && record->source->shown.len)
		entry->message = take_form(arena, record->source->shown, entry->plain);
	return all;
}

/* Sentences of the description that give further names. */
static void take_aliases(struct build *build, struct entry *entry, const struct node *description)
{
	if (!description || !entry->name_count || !alias_may_stand(entry->plain))
		return;
	struct flat flat = { 0 };
	flat_read(&flat, description, POINT_NONE, POINT_NONE, SIZE_MAX);
	struct entry_name alias;
	bool any = false;
	for (size_t at = 0, from, to; alias_next(build->arena, &flat, &at, &alias, &from, &to);
	     any = true)
		add_name(build, entry, alias.text, alias.offset);
	flat_free(&flat);
	if (any)
		entry->message = alias_cut(build->texts, entry->message);
}

/* "..._E_..." says error, "..._S_..." success; the value's top bit says which it is. */
static void check_severity(struct build *build, const struct entry *entry)
{
	for (size_t i = 0; i < entry->name_count; i++) {
		struct str name = entry->names[i].text;
		bool failure = entry->value >> 31 & 1;
		struct str own = failure ? STR("_E_") : STR("_S_");
		struct str other = failure ? STR("_S_") : STR("_E_");
		if (!entry_is_narrow(entry) || entry->value < 0x10000 ||
		    str_find(name, other, 1) == STR_NONE || str_find(name, own, 1) != STR_NONE)
			continue;
		check_report(build->diags, CHECK_SEVERITY_OF_NAME, build->source,
			     entry->value_offset,
			     "%.*s sounds like %s, but bit 31 of its value 0x%08llX says %s",
			     STR_ARG(name), failure ? "success" : "an error",
			     (unsigned long long)entry->value, failure ? "failure" : "success");
	}
}

static bool is_identifier(struct str text)
{
	bool word = text.len && !byte_is_digit(text.at[0]);
	for (size_t i = 0; i < text.len; i++)
		word &= byte_is_word(text.at[i]);
	return word;
}

/* What stands where the name should: "DEAD BAT", "TOO-HIGH". */
static struct str words_for_name(const struct record *record)
{
	return record->lost.text.len && !is_identifier(record->lost.text) ? record->lost.text
									  : record->words.text;
}

static struct entry make_entry(struct build *build, const struct record *record, size_t listing)
{
	struct entry entry = {
		.kind = record->head.code.len ? CODE_TEXT : CODE_NUMBER,
		.code = record->head.code,
		.symbol = STR(""),
		.value = record->head.value.value,
		.form = record->head.value.form,
		.writing = record->head.value.writing,
		.value_offset = record->head.value_offset,
		/* Where a reader would point: at its name, or at its value where it has none. */
		.offset = record->head.name_count ? record->head.names[0].offset
						  : record->head.value_offset,
		.listing = listing,
		.source = record->source ? record->source : &entry_no_source,
		.origin = &entry_no_origin,
	};
	if (!record->head.name_count)
		entry.phrase = record->unread ? record->note : words_for_name(record);
	take_names(build, &entry, &record->head);
	take_aliases(build, &entry, describe(build, &build->scratch, &entry, record));
	arena_clear(&build->scratch);
	if (listing < build->model->listing_count)
		fields_keep(build->arena, &build->model->listings[listing], record, build->options,
			    &entry);
	return entry;
}

/* Says which letter is not C's: that of another script may look like one of them. */
static struct str foreign_letter(struct build *build, struct str name)
{
	for (size_t at = 0; at < name.len; at++) {
		size_t end = at, len = name_foreign_letter(name, at);
		if (len)
			return arena_printf(build->arena, " ('%.*s' is U+%04X)", (int)len,
					    name.at + at, (unsigned)utf8_next(name, &end));
	}
	return STR("");
}

/* What stands in the name's place and is none; where names are made of texts, it is one then. */
static void tell_lost_name(struct build *build, const struct record *record)
{
	if (build->reading->settings->nameless && !record->head.code.len &&
	    words_for_name(record).len)
		return;
	if (record->lost.text.len && !is_identifier(record->lost.text))
		check_report(build->diags, CHECK_MISSING_NAME, build->source, record->lost.offset,
			     "%.*s is no C name%.*s; the entry of value '%.*s' has no name",
			     STR_ARG(record->lost.text),
			     STR_ARG(foreign_letter(build, record->lost.text)),
			     STR_ARG(record->head.value_text));
	else if (record->lost.text.len)
		check_report(
		    build->diags, CHECK_MISSING_NAME, build->source, record->lost.offset,
		    "%.*s stands among words where a name should stand alone; the entry of value '%.*s' has no name",
		    STR_ARG(record->lost.text), STR_ARG(record->head.value_text));
	else if (record->words.text.len)
		check_report(build->diags, CHECK_MISSING_NAME, build->source, record->words.offset,
			     "'%.*s' is no C name; the entry of value '%.*s' has no name",
			     STR_ARG(record->words.text), STR_ARG(record->head.value_text));
}

static void add_entry(struct build *build, const struct record *record, size_t listing)
{
	struct model *model = build->model;
	struct entry entry = make_entry(build, record, listing);
	/*
	 * A code that is a text speaks for itself where other rows have texts, or the settings say
	 * so; in a list it may refer to one. What a message file or table has is a message, also
	 * one that says nothing.
	 */
	bool text = entry.kind == CODE_TEXT;
	bool itself = text && (build->rows_have_texts || build->reading->settings->codes_are_text);
	if (!entry.name_count && !entry.plain.len && !itself && !entry.source->native.at) {
		check_report(build->diags, CHECK_MISSING_NAME, build->source, entry.value_offset,
			     "value '%.*s' has neither a name nor a text; left out%s",
			     STR_ARG(record->head.value_text),
			     text ? ", unless the settings say 'codes: text'" : "");
		return;
	}
	judge_names(&build->judge, record);
	tell_lost_name(build, record);
	bool bare = !entry.name_count && entry.kind == CODE_TEXT;
	check_severity(build, &entry);
	model->entries = arena_extend(build->arena, model->entries, model->entry_count,
				      &build->entry_capacity, sizeof *model->entries);
	size_t index = model->entry_count++, first = SIZE_MAX;
	model->entries[index] = entry;
	for (size_t i = 0; i < entry.name_count + bare; i++) {
		void **slot = bare ? map_at(&build->by_code, entry.code)
				   : map_at(&build->by_name, entry.names[i].text);
		if (!*slot)
			*slot = (void *)(uintptr_t)(index + 1);
		else if (first == SIZE_MAX)
			first = (uintptr_t)*slot - 1;
	}
	if (first < index)
		same_names_add(&build->same, index, first);
}

/* Of a page without entries nobody asks for more than the names. */
static void add_unvalued(struct build *build, const struct record *record, size_t listing,
			 bool listed)
{
	struct model *model = build->model;
	model->unvalued = arena_extend(build->arena, model->unvalued, model->unvalued_count,
				       &build->unvalued_capacity, sizeof *model->unvalued);
	struct entry *entry = &model->unvalued[model->unvalued_count++];
	*entry = (struct entry){ .source = &entry_no_source, .origin = &entry_no_origin };
	if (model->entry_count || build->options->names)
		*entry = make_entry(build, record, listing);
	else
		take_names(build, entry, &record->head);
	entry->listed = listed && !record->head.names[0].wildcard;
}

static bool rows_have_texts(const struct listing_found *found)
{
	bool texts = false;
	for (size_t i = 0; i < found->count && found->layout->of_rows && !texts; i++)
		texts = found->records[i].text && node_has_text(found->records[i].text);
	return texts;
}

static void add_listing(struct build *build, const struct listing_found *found, size_t listing)
{
	build->rows_have_texts = rows_have_texts(found);
	for (size_t i = 0; i < found->count; i++) {
		/* A copy: the value may become the one that the settings choose. */
		struct record record = found->records[i];
		if (record.head.value.state == VALUE_NONE)
			continue;
		if (judge_value(&build->judge, &found->records[i], &record.head.value))
			add_entry(build, &record, listing);
	}
}

void model_check_descriptions(const struct model *model, struct diags *diags)
{
	bool wanted = check_is_wanted(diags, CHECK_EMPTY_DESCRIPTION);
	for (size_t i = 0; wanted && i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (!entry->plain.len && entry->name_count)
			check_text(diags, CHECK_EMPTY_DESCRIPTION, model->page->source,
				   entry->offset,
				   ARENA_JOIN(diags->arena, entry->names[0].text,
					      STR(" has no description")));
	}
}

/* Names alone below a title of codes: those that are no words. */
static void leave_name(struct build *build, const struct listing_found *found,
		       const struct head_name *name)
{
	if (!names_are_left(found, name->text))
		return;
	*map_at(&build->names_left, name->text) = build;
	if (build->name_left)
		return;
	build->name_left = name;
	build->name_alike = found->names_alike;
}

/*
 * After all values are known: names without one may have it elsewhere on the page, and then only
 * their text counts.
 */
static void add_names_without_value(struct build *build, const struct listing_found *found,
				    size_t listing)
{
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (record->head.value.state != VALUE_NONE)
			continue;
		if (!record->head.name_count) {
			if (found->verdict == VERDICT_CODES)
				judge_row(&build->judge, record);
			continue;
		}
		struct entry *known = entry_of(build, record->head.names[0].text);
		if (known) {
			if (!known->plain.len)
				describe(build, &build->scratch, known, record);
			arena_clear(&build->scratch);
			continue;
		}
		struct value_found value;
		/* Of a table that was told of as a whole, it was counted. */
		bool told = found->verdict != VERDICT_CODES && found->warning.len;
		if (record->head.names[0].wildcard && !told)
			judge_value(&build->judge, record, &value);
		else if (found->verdict == VERDICT_CODES)
			judge_missing(&build->judge, found, record);
		else if (!found->warning.len)
			leave_name(build, found, &record->head.names[0]);
		add_unvalued(build, record, listing, found->verdict == VERDICT_CODES);
	}
}

/* Names alone below a title of codes, of which nothing else was told. */
static void report_names_left(const struct build *build)
{
	if (!build->name_left)
		return;
	struct str name = build->name_left->text;
	size_t others = build->names_left.count - 1;
	char more[sizeof " and 18446744073709551615 more stand"] = " stands";
	if (others)
		snprintf(more, sizeof more, " and %zu more stand", others);
	check_warn(build->diags, CHECK_MISSING_VALUE, build->source, build->name_left->offset,
		   "%.*s%s below %s without a value; left out "
		   "(--values-from can give it)",
		   STR_ARG(name), more,
		   build->name_alike ? "the header of a table of codes" : "a title of codes");
}

static const struct node *find_heading(const struct node *root)
{
	for (const struct node *node = root->first; node;) {
		if (node->tag == TAG_H1 && node_has_text(node))
			return node;
		bool hidden = node->tag == TAG_HIDDEN || node->tag == TAG_CHROME;
		/* Text before the heading belongs above it, so it is no longer the page's title. */
		if (node->tag == TAG_TEXT && str_trim(node->text).len)
			return NULL;
		node = hidden ? node_skip(node, root) : node_next(node, root);
	}
	return NULL;
}

/* The page's title, and its heading, unless that is an entry. */
static void find_title(struct build *build)
{
	struct model *model = build->model;
	const struct reading *reading = build->reading;
	const struct node *heading = find_heading(model->page->root);
	model->title = model->page->front.title;
	if (!model->title.len && heading)
		model->title = prose_message(build->arena, heading);
	if (!model->title.len)
		model->title = model->stem;
	build->heading = heading;
	for (size_t i = 0; i < reading->count; i++)
		if (reading->listings[i].first == heading)
			build->heading = NULL;
}

/* Where the page has no heading, its title stands for it. */
static void add_heading(struct build *build)
{
	struct model *model = build->model;
	const struct node *heading = build->heading;
	struct node *box = node_new(build->arena, NULL, TAG_DIV, heading ? heading->offset : 0);
	if (!heading)
		node_new(build->arena, box, TAG_TEXT, 0)->text = model->title;
	for (const struct node *child = heading ? heading->first : NULL; child; child = child->next)
		node_copy(build->arena, box, child);
	struct str anchor = heading ? prose_heading_anchor(build->arena, heading) : STR("");
	model->heading = ARENA_JOIN(build->arena, anchor,
				    prose_markdown(build->arena, box, build->options->prose));
	for (size_t i = 0; heading && i < model->heading_count; i++)
		if (model->headings[i].offset == heading->offset)
			model->headings[i].prose = HEADING_TITLE;
}

/* No prose stands before a listing that goes on from another. */
static size_t next_part(const struct model *model, size_t part)
{
	while (part < model->listing_count && model->listings[part].continues)
		model->prose[part++] = STR("");
	return part;
}

/*
 * A part of the page's prose, from one node to another (NULL: the page's begin, its end), and what
 * headings are in it.
 */
static void add_part(struct build *build, size_t part, const struct node *from,
		     const struct node *until)
{
	struct model *model = build->model;
	struct heading_place *headings = model->headings;
	size_t *at = &build->headings_placed;
	while (from && *at < model->heading_count && headings[*at].offset < from->offset)
		++*at;
	for (; *at < model->heading_count && (!until || headings[*at].offset < until->offset);
	     ++*at)
		headings[*at].prose = part;
	struct prose_options options = *build->options->prose;
	options.heading_anchors = true;
	model->prose[part] =
	    build->options->prose_between
		? prose_markdown_between(build->arena, model->page->root, from, until, &options)
		: STR("");
}

/* The prose between the listings that do not stay prose. */
static void add_prose(struct build *build)
{
	struct model *model = build->model;
	const struct page *page = model->page;
	const struct reading *reading = build->reading;
	const struct node *from = build->heading ? node_skip(build->heading, page->root) : NULL;
	size_t part = 0;
	bool at_end = build->heading && !from;
	struct flat flat = { 0 };
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_PROSE)
			continue;
		part = next_part(model, part);
		if (found->nested) {
			model->prose[part++] = STR("");
			continue;
		}
		const struct node *said = sections_announcement(build->arena, &flat, found->first);
		if (!at_end)
			add_part(build, part, from, said ? said : found->first);
		part++;
		from = node_skip(found->last, page->root);
		at_end = !from;
	}
	part = next_part(model, part);
	if (!at_end)
		add_part(build, part, from, NULL);
	flat_free(&flat);
}

/*
 * Listings that have no entries go, since all of theirs were listed before, as in the reference
 * page, which has them once. The prose before and after becomes one.
 */
static void drop_listings(struct build *build)
{
	struct model *model = build->model;
	size_t kept = 0;
	size_t *places = arena_array(build->arena, model->listing_count + 1, sizeof *places);
	for (size_t i = 0; i < model->unvalued_count; i++)
		if (model->unvalued[i].listing <= model->listing_count)
			places[model->unvalued[i].listing] = 1;
	for (size_t i = 0; i < model->listing_count; i++) {
		const struct listing listing = model->listings[i];
		struct str after = model->prose[i + 1], *prose = &model->prose[kept];
		bool keep = places[i] || listing.count || listing.provider;
		places[i] = kept;
		if (keep) {
			for (size_t k = 0; k < listing.count; k++)
				model->entries[listing.first + k].listing = kept;
			model->listings[kept++] = listing;
			model->prose[kept] = after;
		} else if (after.len) {
			struct str between = prose->len ? STR("\n\n") : STR("");
			*prose = ARENA_JOIN(build->arena, *prose, between, after);
		}
	}
	places[model->listing_count] = kept;
	for (size_t i = 0; i < model->unvalued_count; i++)
		if (model->unvalued[i].listing <= model->listing_count)
			model->unvalued[i].listing = places[model->unvalued[i].listing];
	for (size_t i = 0; i < model->heading_count; i++)
		if (model->headings[i].prose <= model->listing_count)
			model->headings[i].prose = places[model->headings[i].prose];
	model->listing_count = kept;
}

struct model *model_build(struct arena *arena, struct reading *reading, struct str stem,
			  const struct model_options *options, struct diags *diags)
{
	struct arena *scratch = reading->arena;
	const struct leftovers rest = passed_over_find(scratch, reading);
	struct model *model = arena_alloc(scratch, sizeof *model);
	model->page = reading->page;
	model->stem = stem;
	struct build build = { .arena = scratch,
			       .texts = arena,
			       .reading = reading,
			       .source = reading->page->source,
			       .options = options,
			       .diags = diags,
			       .model = model,
			       .judge = { reading->page->source, reading->settings,
					  options->values_from, diags },
			       .by_name = { .arena = scratch },
			       .by_code = { .arena = scratch },
			       .names_left = { .arena = scratch },
			       .same = { .arena = scratch, .model = model, .diags = diags } };
	build.same.by_name = &build.by_name;
	for (size_t i = 0; i < reading->count; i++)
		if (reading->listings[i].verdict == VERDICT_CODES)
			build.entry_capacity += reading->listings[i].count;
	map_reserve(&build.by_name, build.entry_capacity);
	model->entries = arena_room(scratch, build.entry_capacity, sizeof *model->entries);
	model->listings = arena_array(scratch, reading->count + 1, sizeof *model->listings);
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_PROSE)
			continue;
		struct listing *listing = &model->listings[model->listing_count];
		*listing = (struct listing){ .layout = found->layout->name,
					     .offset = found->offset,
					     .first = model->entry_count,
					     .of_texts = found->of_texts,
					     .provider = found->provider };
		columns_keep(scratch, found, listing);
		add_listing(&build, found, model->listing_count++);
		listing->count = model->entry_count - listing->first;
	}
	for (size_t i = 0, listing = 0; i < reading->count; i++) {
		add_names_without_value(&build, &reading->listings[i], listing);
		listing += reading->listings[i].verdict == VERDICT_CODES;
	}
	report_names_left(&build);
	passed_over_report(scratch, reading, &build.by_name, &rest, diags);
	arena_free(&reading->records);
	find_title(&build);
	struct str title = build.heading ? STR("") : model->title;
	struct sections *sections = sections_find(scratch, reading, model, title, options->space);
	same_names_settle(&build.same, sections);
	map_drop(&build.by_name);
	if (!options->texts_elsewhere)
		model_check_descriptions(model, diags);
	if (options->names_from_text)
		names_make(scratch, model, reading->page->source, diags);
	symbols_make(scratch, model);
	sections_make(sections);
	namesakes_count(model, build.same.count > 0, diags);
	oddities_report(model, diags);
	model->prose = arena_array(scratch, model->listing_count + 1, sizeof *model->prose);
	bool texts = options->texts && model->entry_count;
	if (texts) {
		sections_keep_headings(sections);
		add_heading(&build);
		add_prose(&build);
	}
	if (model->entry_count)
		drop_listings(&build);
	if (texts)
		sections_say(sections);
	keys_gather(scratch, model);
	arena_free(&build.scratch);
	if (reading->tree)
		arena_free(reading->tree);
	return model_take(arena, scratch, model, build.entry_capacity, build.unvalued_capacity);
}
