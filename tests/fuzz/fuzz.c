/*
 * The table of targets, and libFuzzer's way to them.
 */
#include "fuzz.h"

#include <string.h>

#include "../../gen/compiler/commandline.h"
#include "../../gen/document/document.h"
#include "../../gen/render/mustache.h"
#include "../../gen/run/options.h"
#include "../../gen/run/render.h"

static const char *const page_text =
    "# Pump codes\n\nThey come from the pump.\n\n"
    "| Name | Value | Meaning |\n| --- | --- | --- |\n"
    "| PUMP_OK | 0x0 | It *runs*. |\n| PUMP_LEAK, PUMP_DRIP | 0xC0010002 | It `leaks` at %1. |\n"
    "| PUMP_HOT | 3 | It is <b>hot</b>. See [PUMP_OK](#x). |\n";

static void try_markdown(struct str input)
{
	fuzz_page(STR("page.md"), input, NULL);
}

static void try_html(struct str input)
{
	fuzz_page(STR("page.html"), input, NULL);
}

static void try_header(struct str input)
{
	fuzz_page(STR("codes.h"), input, NULL);
}

static void try_message_file(struct str input)
{
	fuzz_page(STR("messages.mc"), input, NULL);
}

/* The first byte says what kind of file it is called. */
static void try_table(struct str input)
{
	static const char *const paths[] = { "table.bin", "table.res", "table.dll" };
	if (input.len)
		fuzz_page(str_of(paths[(unsigned char)input.at[0] % 3]),
			  str_slice(input, 1, input.len), NULL);
}

static void try_frontmatter(struct str input)
{
	struct arena arena = { 0 };
	fuzz_page(STR("page.md"),
		  arena_printf(&arena, "---\n%.*s\n---\n%s", STR_ARG(input), page_text), NULL);
	arena_free(&arena);
}

static void try_settings(struct str input)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	const struct source *source = source_new(&arena, STR("statusgen.yaml"), input);
	const struct settings *settings = settings_read(&arena, source, &diags);
	PROMISE(settings || diags_failed(&diags), "refused without a word");
	promise_messages(&diags, settings ? settings_source(settings) : NULL);
	if (settings) {
		struct page_settings page = settings_for(&arena, settings, STR("page.md"));
		fuzz_page(STR("page.md"), str_of(page_text), &page);
	}
	arena_free(&arena);
}

static bool load_itself(void *self, struct str name, const struct template **found)
{
	*found = self;
	return name.len == 4;
}

/* The first byte chooses the escapes. The template is its own partial, so that there is recursion.
 */
static void try_template(struct str input)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct str text = input.len ? str_slice(input, 1, input.len) : input;
	const struct source *source = source_new(&arena, STR("page.x.mustache"), text);
	const struct template *template =
	    utf8_invalid(text) == STR_NONE ? template_parse(&arena, source, &diags) : NULL;
	if (template) {
		size_t kinds = 0;
		while (escape_at(kinds))
			kinds++;
		struct job job = { .name = STR("page"), .path = STR("page.md") };
		job.diags.arena = &job.arena;
		job_settle(&job, &job.arena, NULL);
		struct job_context context = { .language = STR("English"),
					       .language_id = 0x409,
					       .texts = true,
					       .prose = true,
					       .markdown = true,
					       .cells = true };
		job.model = job_model(&job, &context, job.path, str_of(page_text), job.settings,
				      job.name, NULL);
		job_view(&job, &context);
		struct view_page *pages[] = { job.view };
		view_run_new(&job.arena, pages, 1);
		enum { MOST = 100000 };
		struct mustache_options options = {
			.escape = escape_at((unsigned char)input.at[0] % kinds),
			/* The renderer's interface has no const for loaders that only read. */
			.loader = { .self = (void *)(uintptr_t) template, .load = load_itself },
			.lenient = input.at[0] & 0x80,
			.max_output = MOST,
			.max_steps = MOST,
			.max_depth = 20,
		};
		struct buf out = { 0 };
		bool good =
		    mustache_render(template, view_of_page(job.view), &options, &diags, &out);
		PROMISE(good == !diags_failed(&diags),
			"an outcome without a message, or the other way round");
		PROMISE(!good || out.len <= MOST, "%zu bytes", out.len);
		PROMISE(!good || utf8_invalid(buf_str(&out)) == STR_NONE, "the output is no UTF-8");
		buf_free(&out);
		job_free(&job);
	}
	promise_messages(&diags, source);
	arena_free(&arena);
}

/* An argument a line. */
static void try_command_line(struct str input)
{
	enum { MOST = 64 };
	struct arena arena = { 0 };
	char *words[MOST + 1] = { arena_alloc(&arena, 1) };
	int count = 1, first;
	for (size_t at = 0; at < input.len && count < MOST; count++) {
		size_t end = at;
		while (end < input.len && input.at[end] != '\n' && input.at[end])
			end++;
		words[count] = arena_alloc(&arena, end - at + 1);
		memcpy(words[count], input.at + at, end - at);
		at = end + 1;
	}
	struct diags diags = { .arena = &arena };
	if (commandline_is_compiler(count, words, &first)) {
		struct commandline line;
		bool good = commandline_read(&arena, count, words, first, &line, &diags);
		PROMISE(good == !diags_failed(&diags), "an outcome without a message");
	} else {
		struct options options;
		bool good = options_read(&arena, count, words, &options, &diags);
		PROMISE(good == !diags_failed(&diags), "an outcome without a message");
		PROMISE(!good || options.output.len, "outputs have no folder");
		for (size_t i = 0; good && i < options.pages.count; i++)
			PROMISE(options.pages.items[i].len, "a page without a name");
	}
	arena_free(&arena);
}

const struct fuzz_target fuzz_targets[] = {
	{ "markdown", try_markdown },         { "html", try_html },
	{ "frontmatter", try_frontmatter },   { "settings", try_settings },
	{ "template", try_template },         { "header", try_header },
	{ "message-file", try_message_file }, { "table", try_table },
	{ "command-line", try_command_line }, { NULL, NULL },
};

const struct fuzz_target *fuzz_chosen(void)
{
	const char *name = getenv("FUZZ_TARGET");
	const struct fuzz_target *target = fuzz_targets;
	while (name && target->name && strcmp(target->name, name) != 0)
		target++;
	if (!name || !target->name) {
		fputs("FUZZ_TARGET must be one of:", stderr);
		for (target = fuzz_targets; target->name; target++)
			fprintf(stderr, " %s", target->name);
		fputc('\n', stderr);
		exit(2);
	}
	document_begin();
	return target;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct fuzz_target *target;
	if (!target)
		target = fuzz_chosen();
	target->try((struct str){ (const char *)data, size });
	return 0;
}
