#include "choose.h"

#include "../base/buf.h"
#include "../checks/checks.h"
#include "../view/windows.h"

static struct templates *read_set(struct choice *choice, const struct output_setting *outputs,
				  size_t count, const struct source *settings)
{
	struct templates *set = arena_alloc(choice->arena, sizeof *set);
	if (!templates_read(choice->arena, outputs, count, settings, &choice->limits, set,
			    choice->diags))
		return NULL;
	choice->sets = arena_grow(choice->arena, choice->sets, choice->set_count,
				  &choice->set_capacity, sizeof *choice->sets);
	choice->sets[choice->set_count++] = set;
	return set;
}

bool choose_begin(struct choice *choice)
{
	const struct str_list *given = &choice->options->templates;
	if (!given->count)
		return true;
	struct output_setting *outputs = arena_array(choice->arena, given->count, sizeof *outputs);
	for (size_t i = 0; i < given->count; i++)
		outputs[i].name = given->items[i];
	choice->given = read_set(choice, outputs, given->count, NULL);
	return choice->given != NULL;
}

/* Which fields are named is known of the templates of -t alone. */
static bool may_name(const struct choice *choice, const struct str *fields, size_t count)
{
	bool may = !choice->given;
	for (size_t i = 0; i < count && !may; i++)
		may = templates_name(choice->given, fields[i]);
	return may;
}

bool choose_wants_prose(const struct choice *choice)
{
	/* Those of model.prose. */
	static const struct str fields[] = { STR_INIT("intro"), STR_INIT("intro_html"),
					     STR_INIT("prose"), STR_INIT("prose_html") };
	return may_name(choice, fields, sizeof fields / sizeof *fields);
}

/* The fields that are made of entry.cell, and the same of entry.fields. */
static const struct str cells[] = { STR_INIT("description_cell"), STR_INIT("cell") };

bool choose_wants_cells(const struct choice *choice)
{
	return may_name(choice, cells, sizeof cells / sizeof *cells);
}

bool choose_wants_markdown(const struct choice *choice)
{
	/* Those of entry.markdown; and a cell is made of it where links in it have to be moved. */
	static const struct str fields[] = {
		STR_INIT("description_markdown"),
		STR_INIT("description_html"),
		STR_INIT("markdown"),
		STR_INIT("html"),
	};
	bool wants = may_name(choice, fields, sizeof fields / sizeof *fields);
	for (size_t i = 0; i < sizeof cells / sizeof *cells && !wants; i++)
		wants = templates_name_elsewhere(choice->given, cells[i]);
	return wants;
}

/* NULL after an error, which is reported once. */
static struct templates *set_of_settings(struct choice *choice, const struct job *job)
{
	const struct output_setting *outputs = job->settings->outputs;
	struct str key = { (const char *)&outputs, sizeof outputs };
	struct templates **known = map_get(&choice->by_list, key);
	if (!known) {
		known = arena_alloc(choice->arena, sizeof(struct templates *));
		*known = read_set(choice, outputs, job->settings->output_count,
				  settings_source(job->settings_file));
		*map_at(&choice->by_list, arena_str(choice->arena, key)) = known;
	}
	return *known;
}

static struct templates *set_of_codes(struct choice *choice, bool windows)
{
	static const struct output_setting for_windows[] = { { .name = STR_INIT("windows") },
							     { .name = STR_INIT("docs") } };
	static const struct output_setting for_others[] = { { .name = STR_INIT("c") },
							    { .name = STR_INIT("docs") } };
	struct templates **set = windows ? &choice->windows : &choice->general;
	if (!*set)
		*set = read_set(choice, windows ? for_windows : for_others, 2, NULL);
	return *set;
}

/* How many pages the codes chose a profile for, and the first of them. */
struct chosen {
	size_t count;
	struct str first;
};

static void add_chosen(struct buf *out, const struct chosen *chosen, const char *profiles,
		       const char *why)
{
	if (!chosen->count)
		return;
	buf_addf(out, "%s%s for '%.*s'", out->len ? "; " : "", profiles, STR_ARG(chosen->first));
	if (chosen->count > 1)
		buf_addf(out, " and %zu more", chosen->count - 1);
	buf_addf(out, ", %s", why);
}

/* Why a page has the outputs that it has. */
enum reason { SEVERITIES, NUMBERS, TEXTS, REASONS };

static enum reason reason_of(const struct model *model, bool windows)
{
	if (windows)
		return SEVERITIES;
	return model->entry_count && model->entries[0].kind == CODE_TEXT ? TEXTS : NUMBERS;
}

static void tell(struct choice *choice, const struct chosen chosen[REASONS])
{
	struct buf out = { 0 };
	add_chosen(&out, &chosen[SEVERITIES], "windows and docs", "whose codes have severities");
	add_chosen(&out, &chosen[NUMBERS], "c and docs", "whose codes are plain numbers");
	add_chosen(&out, &chosen[TEXTS], "c and docs", "whose codes are texts");
	if (out.len)
		diag_path(
		    choice->diags, checks[CHECK_DEFAULT_OUTPUTS].level, STR(""),
		    checks[CHECK_DEFAULT_OUTPUTS].name,
		    "outputs are chosen by the codes: %.*s; 'outputs:' in statusgen.yaml or -t "
		    "says otherwise, and --templates-list what there is",
		    STR_ARG(buf_str(&out)));
	buf_free(&out);
}

bool choose_for(struct choice *choice, struct job *const *jobs, size_t count)
{
	struct chosen chosen[REASONS] = { 0 };
	bool good = true;
	for (size_t i = 0; i < count; i++) {
		struct job *job = jobs[i];
		if (choice->given) {
			job->templates = choice->given;
		} else if (job->settings->output_count) {
			job->templates = set_of_settings(choice, job);
		} else {
			bool windows = codes_are_windows(job->model, job->settings);
			job->templates = set_of_codes(choice, windows);
			struct chosen *why = &chosen[reason_of(job->model, windows)];
			if (!why->count++)
				why->first = job->path;
		}
		good &= job->templates != NULL;
	}
	tell(choice, chosen);
	return good;
}

bool choose_asks_others(const struct choice *choice)
{
	bool asks = false;
	for (size_t i = 0; i < choice->set_count && !asks; i++)
		asks = templates_ask_others(choice->sets[i]);
	return asks;
}

const struct template_file *choose_run_file(const struct choice *choice, size_t *at,
					    const struct templates **set)
{
	size_t number = 0;
	for (size_t i = 0; i < choice->set_count; i++) {
		*set = choice->sets[i];
		for (size_t k = 0; k < (*set)->count; k++) {
			const struct template_file *file = &(*set)->files[k];
			bool seen =
			    !file->used || (file->scope != SCOPE_RUN && file->scope != SCOPE_NAMES);
			for (size_t before = 0; before < i && !seen; before++)
				seen = templates_find(choice->sets[before], file->path) != NULL;
			if (!seen && number++ == *at) {
				++*at;
				return file;
			}
		}
	}
	return NULL;
}
