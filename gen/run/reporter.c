#include "reporter.h"

#include "../base/os.h"
#include "run.h"

static bool is(const struct options *options, const char *form)
{
	return str_eq(options->format, str_of(form));
}

bool reporter_is_text(const struct options *options)
{
	return is(options, "json") || is(options, "sarif");
}

bool reporter_checks(const struct options *options)
{
	return !is(options, "human") && !options->against.count;
}

void reporter_add(struct reporter *reporter, const struct diags *diags)
{
	const struct options *options = reporter->options;
	if (!reporter_is_text(options)) {
		diags_print(diags, stderr, reporter->style);
		return;
	}
	struct diags *all = &reporter->all;
	for (size_t i = 0; i < diags->count; i++) {
		if (options->quiet && diags->items[i].level < DIAG_ERROR)
			continue;
		all->items = arena_grow(reporter->arena, all->items, all->count, &all->capacity,
					sizeof *all->items);
		all->items[all->count++] = diags->items[i];
	}
}

bool reporter_finish(struct reporter *reporter)
{
	const struct options *options = reporter->options;
	if (!reporter_is_text(options))
		return true;
	/* --against writes its findings there, in a text of their own. */
	bool taken = options->list || options->find.len || options->outputs || options->to_stdout ||
		     options->against.count;
	/* Where it is not what was asked for, nothing is said of nothing. */
	if (taken && !reporter->all.count)
		return true;
	FILE *to = taken ? stderr : stdout;
	struct str text = is(options, "json") ? reporter_json(reporter->arena, &reporter->all)
					      : reporter_sarif(reporter->arena, &reporter->all,
							       STR(STATUSGEN_VERSION));
	return fwrite(text.at, 1, text.len, to) == text.len && fflush(to) == 0;
}
