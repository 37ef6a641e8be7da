#include "compare.h"

bool compare_pages(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct cheaders *headers, const struct options *options, FILE *to)
{
	struct map known = { .arena = arena };
	for (size_t i = 0; i < count; i++)
		for (size_t e = 0; e < jobs[i]->model->entry_count; e++)
			for (size_t n = 0; n < jobs[i]->model->entries[e].name_count; n++)
				*map_at(&known, jobs[i]->model->entries[e].names[n].text) = jobs[i];
	struct against_index *index = against_index_new(arena, headers);
	struct against_options against = { .extra = options->extra, .elsewhere = &known };
	struct against_result **results =
	    arena_array(arena, count + 1, sizeof(struct against_result *));
	bool text = str_eq(options->against_format, STR("text")), differs = false;
	for (size_t i = 0; i < count; i++) {
		results[i] = against_compare(arena, jobs[i]->model, headers, index, against);
		enum diag_level worst = against_apply_policy(results[i], &options->policy);
		differs |= against_differs(results[i]) || worst >= DIAG_ERROR;
		if (!text)
			continue;
		against_report(&jobs[i]->diags, results[i], options->verbose);
		struct str summary = against_summary(arena, results[i]);
		fprintf(to, "%.*s: %.*s\n", STR_ARG(jobs[i]->path), STR_ARG(summary));
	}
	if (!text) {
		bool json = str_eq(options->against_format, STR("json"));
		struct str out = json
				     ? against_json(arena, results, count)
				     : against_sarif(arena, results, count, STR(STATUSGEN_VERSION));
		fwrite(out.at, 1, out.len, to);
	}
	return differs;
}
