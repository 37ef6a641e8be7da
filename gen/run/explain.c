#include "job.h"

/* Records by what becomes of them. */
struct tally {
	size_t states[VALUE_AMBIGUOUS + 1];
	size_t nameless;  /* with a value */
	size_t wildcards; /* whatever their value */
};

static struct tally count(const struct listing_found *found)
{
	struct tally tally = { .nameless = 0 };
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (head->name_count && head->names[0].wildcard) {
			tally.wildcards++;
			continue;
		}
		tally.states[head->value.state]++;
		tally.nameless += head->value.state == VALUE_GOOD && !head->name_count;
	}
	return tally;
}

static void add_left_out(struct buf *out, const struct tally *tally)
{
	const struct {
		size_t count;
		const char *what;
	} parts[] = {
		{ tally->states[VALUE_NONE], "without a readable value" },
		{ tally->states[VALUE_RANGE], "with a range" },
		{ tally->states[VALUE_TOO_BIG], "with more than 64 bits" },
		{ tally->states[VALUE_MISMATCH], "whose decimal and hex disagree" },
		{ tally->states[VALUE_AMBIGUOUS], "that may be decimal or hex" },
		{ tally->wildcards, "with a wildcard for a name" },
	};
	bool any = false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!parts[i].count)
			continue;
		buf_addf(out, "%s %zu %s", any ? "," : "; left out:", parts[i].count,
			 parts[i].what);
		any = true;
	}
}

static void add_place(struct buf *out, const struct reading *reading, uint32_t offset)
{
	struct pos pos = source_pos(reading->page->source, offset);
	buf_addf(out, "%.*s:%u:%u: ", STR_ARG(reading->page->source->path), pos.line, pos.col);
}

static void explain_listing(struct buf *out, const struct reading *reading,
			    const struct listing_found *found)
{
	const struct tally tally = count(found);
	add_place(out, reading, found->offset);
	if (found->verdict == VERDICT_PROSE)
		buf_addf(out, "no listing, since %.*s; ", STR_ARG(found->why));
	else
		buf_addf(out, "listing, ");
	buf_addf(out, "read as %.*s", STR_ARG(found->layout->name));
	if (found->detail.len)
		buf_addf(out, " (%.*s)", STR_ARG(found->detail));
	buf_addf(out, ": %zu rows, %zu with a readable value", found->count,
		 tally.states[VALUE_GOOD]);
	if (tally.nameless)
		buf_addf(out, ", %zu of these without a name", tally.nameless);
	if (found->verdict == VERDICT_CODES)
		add_left_out(out, &tally);
	buf_addf(out, "\n");
}

static void explain_rejection(struct buf *out, const struct reading *reading,
			      const struct rejection *rejection)
{
	add_place(out, reading, rejection->offset);
	buf_addf(out, "no listing, since %.*s; looked at as %.*s", STR_ARG(rejection->why),
		 STR_ARG(rejection->layout->name));
	if (rejection->detail.len)
		buf_addf(out, " (%.*s)", STR_ARG(rejection->detail));
	buf_addf(out, "\n");
}

struct str explain_reading(struct arena *arena, const struct reading *reading)
{
	struct buf out = { 0 };
	struct str path = reading->page->source->path;
	/* Both are in page order. */
	for (size_t i = 0, k = 0; i < reading->count || k < reading->rejection_count;) {
		bool listing = i < reading->count &&
			       (k == reading->rejection_count ||
				reading->listings[i].offset <= reading->rejections[k].offset);
		if (listing)
			explain_listing(&out, reading, &reading->listings[i++]);
		else
			explain_rejection(&out, reading, &reading->rejections[k++]);
	}
	if (!reading->count && !reading->rejection_count)
		buf_addf(&out,
			 "%.*s: no table, list, heading or paragraph holds names with values\n",
			 STR_ARG(path));
	return buf_take(&out, arena);
}

struct str explain_model(struct arena *arena, const struct model *model)
{
	size_t names = 0;
	for (size_t i = 0; i < model->entry_count; i++)
		names += model->entries[i].name_count;
	return arena_printf(arena, "%.*s: %zu entries with %zu names; %zu names without a value\n",
			    STR_ARG(model->page->source->path), model->entry_count, names,
			    model->unvalued_count);
}
