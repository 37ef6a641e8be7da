#include "job.h"

#include "../base/file.h"
#include "../layouts/layouts.h"
#include "../listing/listing.h"
#include "markups.h"

/*
 * The text that would be left: without NULs (UTF-16 becomes readable), bytes that are not UTF-8,
 * front matter.
 */
static struct str repaired(struct arena *arena, struct str bytes)
{
	char *text = arena_array(arena, bytes.len + 1, 1);
	size_t len = 0;
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char byte = (unsigned char)bytes.at[i];
		if (byte)
			text[len++] = byte < 0x80 ? (char)byte : '?';
	}
	struct str left = { text, len }, line, rest = left;
	if (!str_part(&rest, '\n', &line) || !str_eq(str_trim(line), STR("---")))
		return left;
	for (struct str body = rest; str_part(&body, '\n', &line);)
		if (str_eq(str_trim(line), STR("---")) || str_eq(str_trim(line), STR("...")))
			return body;
	return rest;
}

static bool lists_codes(const struct job *job)
{
	struct arena arena = { 0 };
	struct diags unheard = { .arena = &arena };
	struct str bytes;
	bool lists = false;
	/* Who cannot read a file cannot say what is in it. */
	if (file_read(&arena, job->path.at, &bytes) != 0) {
		lists = true;
	} else {
		struct str text = repaired(&arena, bytes);
		const struct page *page =
		    page_read(&arena, &arena, job->path, text, markup_of(job->path), &unheard);
		struct layout_settings settings = { 0 };
		struct reading reading = { .arena = &arena, .page = page, .settings = &settings };
		if (page)
			layouts_read(&reading);
		for (size_t i = 0; i < reading.count; i++)
			lists |= reading.listings[i].verdict == VERDICT_CODES;
		layouts_done(&reading);
	}
	arena_free(&arena);
	return lists;
}

/*
 * Whether it tells of what may be codes: names alone are, and numbers, and ranges of these; a row
 * without either is not, and a name of many may be that of anything.
 */
static bool is_of_codes(const struct diag *item)
{
	return str_eq(item->check, STR("passed-over")) ||
	       str_eq(item->check, STR("nameless-code")) ||
	       str_eq(item->check, STR("value-range")) ||
	       (str_eq(item->check, STR("missing-value")) && item->level != DIAG_ERROR);
}

/* What may be codes is told wherever it stands. */
static void keep_passed_over(struct diags *diags)
{
	const struct diags all = *diags;
	diags->count = 0;
	diags->worst = DIAG_NOTE;
	for (size_t i = 0; i < all.count; i++) {
		if (!is_of_codes(&all.items[i]))
			continue;
		diags->items[diags->count++] = all.items[i];
		if (all.items[i].level > diags->worst)
			diags->worst = all.items[i].level;
	}
}

void no_codes(struct job *job, bool read)
{
	if (read)
		keep_passed_over(&job->diags);
	else if (job->diags.count && !lists_codes(job))
		job->diags.count = 0;
}
