/*
 * A page on its whole way: bytes, model, view, outputs.
 */
#include "fuzz.h"

#include "../../gen/run/render.h"
#include "../../gen/run/templates.h"

/* The default set, out of the program. */
static const struct templates *default_templates(void)
{
	static struct templates templates;
	static struct arena arena;
	static bool ready;
	if (!ready) {
		const struct output_setting all = { .name = STR("default") };
		const struct limits limits = { 0 };
		struct diags diags = { .arena = &arena };
		bool good = templates_read(&arena, &all, 1, NULL, &limits, &templates, &diags);
		PROMISE(good, "the templates of the program cannot be read");
		ready = true;
	}
	return &templates;
}

/* Outputs are dear, and are made for a part of the inputs of libFuzzer: which, the bytes say. */
static bool takes_part(struct str bytes)
{
	uint32_t sum = 2166136261u;
	for (size_t i = 0; i < bytes.len; i++)
		sum = (sum ^ (unsigned char)bytes.at[i]) * 16777619u;
	return getenv("FUZZ_ALL") || sum % 8 == 0;
}

void fuzz_page(struct str path, struct str bytes, const struct page_settings *settings)
{
	struct page_settings own = { 0 };
	struct job job = { .path = path, .name = STR("page"), .settings = &own };
	job.diags.arena = &job.arena;
	if (settings) {
		own = *settings;
		job.name = settings->output.len ? settings->output : job.name;
	}
	const struct job_context context = {
		.language = STR("English"),
		.language_id = 0x409,
		.verbose = true,
		.lines = true, /* the promises look at them */
		.texts = true,
		.prose = true,
		.markdown = true,
		.cells = true,
	};
	struct str how = { 0 };
	struct model *model =
	    job_model(&job, &context, path, bytes, job.settings, STR("page"), &how);
	const struct source *source = model && model->page ? model->page->source : NULL;
	promise_messages(&job.diags, source);
	PROMISE(model || diags_failed(&job.diags), "a page is gone without a word");
	if (model)
		promise_model(model, source, bytes.len);
	if (model && model->entry_count && !job_failed(&job) && takes_part(bytes)) {
		job.model = model;
		own.translation_count = 0; /* files that are not there */
		job.templates = default_templates();
		job.message_files = job.tables = true;
		job_view(&job, &context);
		struct view_page *pages[] = { job.view };
		const struct view_run *run = view_run_new(&job.arena, pages, 1);
		if (!job_failed(&job)) {
			render_job(&job, STR("out"), false, true);
			promise_messages(&job.diags, source);
			if (!job_failed(&job))
				promise_outputs(&job, run);
		}
	}
	job_free(&job);
}
