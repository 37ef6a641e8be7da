#include "compare.h"

#include "../foreign/kind.h"
#include "markups.h"

bool compare_is_header(struct str path, struct str bytes, bool texts)
{
	if (markup_is_page(path) || markup_of(path) == MARKUP_CODE)
		return false;
	return !foreign_is(path, bytes) || (foreign_is_header(path) && !texts);
}

void compare_name_other(struct compare_what *what, struct str path, struct str bytes)
{
	struct str kind = STR("the other page");
	if (markup_of(path) == MARKUP_CODE)
		kind = STR("the source file");
	else if (!str_eq(path, STR("-")) && !markup_is_page(path))
		kind = foreign_is(path, bytes) ? foreign_kind(path, bytes) : STR("the header");
	bool same = !what->other.len || str_eq(what->other, kind);
	what->other = same ? kind : STR("the other files");
}

void compare_add_model(struct arena *arena, struct cheaders *headers, const struct model *model,
		       bool listed, struct compare_what *what)
{
	bool named = false;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		struct cheader_code code = { .source = model->page->source,
					     .offset = entry->offset,
					     .value = (uint32_t)entry->value,
					     .text = entry->message,
					     .listed = listed };
		if (!entry_is_narrow(entry))
			code.code = entry_code_label(entry, arena);
		for (size_t k = 0; k < entry->name_count; k++) {
			code.name = entry->names[k].text;
			code.offset = entry->names[k].offset;
			cheaders_define(headers, &code);
		}
		code.name = against_key(arena, entry);
		if (!entry->name_count)
			cheaders_define(headers, &code);
		named |= entry->name_count > 0;
	}
	what->names |= named;
	what->tables |= !named && model->entry_count;
}

bool compare_pages(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct cheaders *headers, const struct compare_what *what,
		   const struct options *options, FILE *to)
{
	struct map known = { .arena = arena };
	for (size_t i = 0; i < count; i++)
		for (size_t e = 0; e < jobs[i]->model->entry_count; e++)
			for (size_t n = 0; n < jobs[i]->model->entries[e].name_count; n++)
				*map_at(&known, jobs[i]->model->entries[e].names[n].text) = jobs[i];
	struct against_index *index = against_index_new(arena, headers);
	struct against_options against = { .extra = options->extra || options->fail_given,
					   .elsewhere = &known,
					   .compare = what->compare,
					   .names = what->names,
					   .tables = what->tables,
					   .other = what->other };
	struct against_result **results =
	    arena_array(arena, count + 1, sizeof(struct against_result *));
	bool json = str_eq(options->format, STR("json"));
	bool text = !json && !str_eq(options->format, STR("sarif")), differs = false;
	for (size_t i = 0; i < count; i++) {
		results[i] = against_compare(arena, jobs[i]->model, headers, index, against);
		enum diag_level worst = against_apply_policy(results[i], jobs[i]->diags.policy);
		results[i]->classes = options->fail_given;
		differs |= worst >= DIAG_ERROR ||
			   (options->fail_given ? against_has(results[i], options->fail_on)
						: against_differs(results[i]));
		if (!text)
			continue;
		against_report(&jobs[i]->diags, results[i], options->verbose);
		struct str summary = against_summary(arena, results[i]);
		fprintf(to, "%.*s: %.*s\n", STR_ARG(jobs[i]->path), STR_ARG(summary));
	}
	if (!text) {
		struct str out = json
				     ? against_json(arena, results, count)
				     : against_sarif(arena, results, count, STR(STATUSGEN_VERSION));
		fwrite(out.at, 1, out.len, to);
	}
	return differs;
}
