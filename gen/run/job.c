#include "job.h"

#include <errno.h>
#include <string.h>

#include "../base/file.h"
#include "../base/os.h"
#include "../checks/checks.h"
#include "../foreign/kind.h"
#include "../foreign/readers.h"
#include "../layouts/layouts.h"
#include "../model/build.h"
#include "../resource/msglang.h"
#include "../source/mdx.h"
#include "../source/relpath.h"
#include "../view/links.h"
#include "../view/windows.h"
#include "markups.h"
#include "sources.h"
#include "translate.h"

/* "Dr. Moss", "cf. POND_DRY": the full stop of a word that stands before another. */
static bool is_abbreviated(struct str text, size_t stop)
{
	static const struct str words[] = { STR_INIT("Dr"),   STR_INIT("Fig"),    STR_INIT("Mr"),
					    STR_INIT("Mrs"),  STR_INIT("Ms"),     STR_INIT("Prof"),
					    STR_INIT("St"),   STR_INIT("approx"), STR_INIT("cf"),
					    STR_INIT("eq"),   STR_INIT("fig"),    STR_INIT("incl"),
					    STR_INIT("resp"), STR_INIT("vs") };
	size_t from = stop;
	while (from && byte_is_letter(text.at[from - 1]))
		from--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(words[i], str_slice(text, from, stop)))
			return true;
	/* "e.g. A", "U.S. Army" */
	return from + 1 == stop && !(from && byte_is_word(text.at[from - 1]));
}

/*
 * Up to the first sign that ends a sentence and has white space and a capital, or the end, after
 * it.
 */
static struct str first_sentence(struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i], next = str_byte(text, i + 1), after = str_byte(text, i + 2);
		bool ends = (c == '.' || c == '!' || c == '?') && next == ' ' &&
			    !byte_is_lower(after) && !byte_is_digit(after);
		if (ends && !(c == '.' && is_abbreviated(text, i)))
			return str_slice(text, 0, i + 1);
	}
	return text;
}

/* What a text announces and does not have is no part of a message. */
static struct str without_colon(struct arena *arena, struct str text)
{
	if (!str_ends(text, STR(":")))
		return text;
	return arena_printf(arena, "%.*s.", (int)text.len - 1, text.at);
}

static void use_message_setting(struct model *model, const struct page_settings *settings,
				struct arena *arena)
{
	bool all = str_eq(settings->message, STR("all"));
	bool sentence = str_eq(settings->message, STR("first-sentence"));
	for (size_t i = 0; (all || sentence) && i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		entry->message =
		    all ? without_colon(arena, entry->plain) : first_sentence(entry->message);
	}
}

/*
 * What links of the page are relative to: what the settings say, else the page as its reference
 * page sees it. A page that is named from the root has none: its outputs would tell of the machine.
 */
static struct str link_base(struct job *job, const struct job_context *context,
			    const struct page_settings *settings)
{
	struct arena *arena = &job->arena;
	bool moves = context->output.len && job->name.len && !str_eq(job->path, STR("-"));
	if (settings->link_base.len || !moves || os_root(job->path) > 0 ||
	    os_root(context->output) > 0)
		return settings->link_base;
	struct str page = relpath_clean(arena, job->path);
	struct str out =
	    arena_printf(arena, "%.*s/%.*s", STR_ARG(context->output), STR_ARG(job->name));
	struct str folder = relpath_clean(arena, path_folder(out));
	struct str seen = relpath_from(arena, folder, page);
	bool known =
	    !str_eq(seen, page) || str_eq(folder, STR(".")) || !str_starts(folder, STR(".."));
	if (!known)
		return STR("");
	job->links_from = folder;
	return link_encode(seen, arena);
}

static enum space_rule space_rule(struct str space)
{
	if (str_eq(space, STR("section")))
		return SPACE_SECTION;
	return space.len ? SPACE_ALL : SPACE_ENUMERATION;
}

/* The first thing on the page that was looked at as a listing of codes, and why it is none. */
static void note_nearest(struct job *job, const struct reading *reading)
{
	const struct listing_found *found = reading->listings;
	const struct rejection *rejection = reading->rejections;
	bool listed = reading->count > 0;
	if (!listed && !reading->rejection_count)
		return;
	if (listed && reading->rejection_count)
		listed = found->offset <= rejection->offset;
	struct str warning = listed ? found->warning : rejection->warning;
	job->nearest_offset = listed ? found->offset : rejection->offset;
	/* A warning there has said why. */
	if (!warning.len)
		job->nearest = arena_str(&job->arena, listed ? found->why : rejection->why);
	job->has_nearest = true;
}

static struct model *make_model(struct job *job, struct arena *scratch, struct arena *tree,
				const struct job_context *context, const struct page *page,
				const struct page_settings *settings, struct str stem,
				struct str *how)
{
	bool own = settings == job->settings;
	struct layout_settings layout = {
		.layout = settings->layout,
		.name_column = settings->name_column,
		.value_column = settings->value_column,
		.text_column = settings->text_column,
		.codes_are_text = str_eq(settings->codes, STR("text")),
		.codes_are_numbers = str_eq(settings->codes, STR("number")),
		.nameless =
		    settings->names.from.len > 0 || str_eq(page->front.names, STR("from-text")),
		.mismatch = settings->mismatch,
		.found = own ? &job->columns : NULL,
		.listings = settings->listings,
		.listing_count = settings->listing_count,
	};
	struct reading reading = { .arena = scratch,
				   .tree = tree,
				   .page = page,
				   .settings = &layout,
				   .headers = context->values_from,
				   .named = !job->searched };
	layouts_read(&reading);
	if (own)
		job->codes_listed = reading.codes_listed;
	if (own && !job->searched && !reading.codes_listed)
		note_nearest(job, &reading);
	struct prose_options prose = { .link_base = link_base(job, context, settings) };
	struct model_options options = {
		.prose = &prose,
		.texts = context->texts,
		.prose_between = context->prose,
		.markdown = context->markdown,
		.cells = context->cells,
		.names = !own,
		.names_from_text = layout.nameless && !str_eq(settings->names.from, STR("none")),
		.texts_elsewhere = settings->texts_from_count > 0,
		.space = space_rule(settings->space),
		.values_from = context->values_from
	};
	if (how)
		*how = explain_reading(&job->arena, &reading);
	struct model *model = model_build(&job->arena, &reading, stem, &options, &job->diags);
	if (how)
		*how = ARENA_JOIN(&job->arena, *how, explain_model(&job->arena, model));
	layouts_done(&reading);
	use_message_setting(model, settings, &job->arena);
	return model;
}

/* The model of what a page that is no document has. */
static struct model *build_foreign(struct job *job, struct arena *scratch,
				   const struct job_context *context, struct str path,
				   const struct foreign *foreign,
				   const struct page_settings *settings, struct str stem,
				   struct str *how)
{
	struct prose_options prose = { .link_base = link_base(job, context, settings) };
	struct model_options options = { .prose = &prose,
					 .texts = context->texts,
					 .markdown = context->markdown,
					 .cells = context->cells,
					 .texts_elsewhere = settings->texts_from_count > 0,
					 .values_from = context->values_from };
	if (how)
		*how = arena_printf(&job->arena, "%.*s: read as %.*s: %.*s\n", STR_ARG(path),
				    STR_ARG(foreign->layout->name), STR_ARG(foreign->detail));
	return foreign_model(&job->arena, scratch, foreign, stem, &options, &job->diags);
}

/* A page that is no document. */
static struct model *make_foreign(struct job *job, struct arena *scratch,
				  const struct job_context *context, struct str path,
				  struct str bytes, const struct page_settings *settings,
				  struct str stem, struct str *how)
{
	struct foreign_options reading = {
		.code_page = settings->code_page,
		.customer = settings->customer,
		.language_id = context->language_id,
	};
	struct foreign foreign;
	if (!foreign_read(&job->arena, path, bytes, &reading, &foreign, &job->diags))
		return NULL;
	return build_foreign(job, scratch, context, path, &foreign, settings, stem, how);
}

/* What the page itself says counts where the settings say nothing. */
static void take_own_settings(struct job *job)
{
	const struct model *model = job->model;
	bool facilities_said = job->settings->facility_count || !model->facility_count;
	if (facilities_said && (job->settings->type.len || !model->type.len))
		return;
	struct page_settings *settings = arena_alloc(&job->arena, sizeof *settings);
	*settings = *job->settings;
	job->settled = job->settings;
	job->settings = settings;
	if (!settings->type.len)
		settings->type = model->type;
	if (facilities_said)
		return;
	struct facility_setting *facilities =
	    arena_array(&job->arena, model->facility_count, sizeof *facilities);
	for (size_t i = 0; i < model->facility_count; i++)
		facilities[i] = (struct facility_setting){ model->facilities[i].number,
							   model->facilities[i].name,
							   model->facilities[i].symbol, 0 };
	settings->facilities = facilities;
	settings->facility_count = model->facility_count;
	job->own_facilities = true;
}

struct model *job_model(struct job *job, const struct job_context *context, struct str path,
			struct str bytes, const struct page_settings *settings, struct str stem,
			struct str *how)
{
	struct arena tree = { 0 }, scratch = { 0 }; /* all that is tried on it */
	struct model *model = NULL;
	struct page *page = NULL;
	job->page_bytes += bytes.len;
	if (foreign_is(path, bytes))
		model = make_foreign(job, &scratch, context, path, bytes, settings, stem, how);
	else
		page = page_read(&job->arena, &tree, path,
				 markup_is_mdx(path) ? mdx_blank(&job->arena, bytes) : bytes,
				 markup_of(path), &job->diags);
	if (page && page->markup == MARKUP_CODE) {
		struct foreign foreign;
		programsource_read(&job->arena, path, page->source, &foreign, &job->diags);
		model = build_foreign(job, &scratch, context, path, &foreign, settings, stem, how);
	} else if (page) {
		model = make_model(job, &scratch, &tree, context, page, settings, stem, how);
		page->root = NULL;
		/* Where it has no codes, that is said of a place in it. */
		if (!context->lines && model->entry_count)
			page->source = source_places(&job->arena, page->source);
	}
	arena_free(&scratch);
	arena_free(&tree);
	return model;
}

/* Messages so far tell their lines, which go with the page's text. */
static void forget_lines(struct diags *diags)
{
	for (size_t i = 0; i < diags->count; i++)
		diags->items[i].line = STR("");
}

struct model *job_read_model(struct job *job, const struct job_context *context, struct str path,
			     const struct page_settings *settings, struct str stem, struct str *how)
{
	struct str bytes;
	struct arena text = { 0 };
	size_t most = context->page_bytes ? context->page_bytes : SOURCE_MAX;
	int error = file_read_most(&text, path.at, most, &bytes);
	struct str shown = str_eq(path, STR("-")) ? STR("<stdin>") : path;
	struct model *model =
	    error ? NULL : job_model(job, context, shown, bytes, settings, stem, how);
	if (model && model->page->source->begins) {
		forget_lines(&job->diags);
		arena_free(&text);
	}
	arena_join_to(&text, &job->arena);
	if (!error)
		return model;
	enum diag_level level = job->searched ? DIAG_ERROR : DIAG_FATAL;
	if (error == EFBIG && most < SOURCE_MAX)
		diag_path(&job->diags, level, shown, "read",
			  "the page is longer than %zu bytes; --limit page=N allows more", most);
	else
		diag_path(&job->diags, level, shown, "read", "cannot read the page: %s",
			  os_reason(error));
	return NULL;
}

/* What the settings say of checks counts for the page, and what -W says counts more. */
static void use_check_settings(struct job *job)
{
	const struct page_settings *settings = job->settings;
	const struct diag_policy *general = job->diags.policy;
	if (!settings->check_count)
		return;
	size_t count = settings->check_count, others = general ? general->count : 0;
	struct diag_rule *rules = arena_array(&job->arena, count + others, sizeof *rules);
	for (size_t i = 0; i < count; i++)
		rules[i] = settings->checks[i];
	for (size_t i = 0; i < others; i++)
		rules[count + i] = general->rules[i];
	struct diag_policy *policy = arena_alloc(&job->arena, sizeof *policy);
	*policy = general ? *general : (struct diag_policy){ .count = 0 };
	policy->rules = rules;
	policy->count = count + others;
	job->diags.policy = policy;
}

void job_settle(struct job *job, struct arena *arena, const struct job *before)
{
	static const struct page_settings none;
	struct str settled = job->settled_as.len ? job->settled_as : job->path;
	job->settings = &none;
	if (!job->settings_file)
		return;
	const struct page_settings settings = settings_for(arena, job->settings_file, settled);
	bool same = before && memcmp(before->settings, &settings, sizeof settings) == 0;
	struct page_settings *own = same ? NULL : arena_alloc(arena, sizeof *own);
	if (own)
		*own = settings;
	job->settings = own ? own : before->settings;
}

/* Whether a number of the page has one of the facilities that its settings name. */
static bool has_facility(const struct job *job)
{
	const struct page_settings *settings = job->settings;
	for (size_t i = 0; i < job->model->entry_count; i++) {
		const struct entry *entry = &job->model->entries[i];
		for (size_t k = 0; entry_is_narrow(entry) && k < settings->facility_count; k++)
			if (code_facility(entry->value) == settings->facilities[k].number)
				return true;
	}
	return false;
}

/* Messages say what else on the page may be its codes, and none of them is of the first thing. */
static bool is_told_elsewhere(const struct job *job, const struct source *source)
{
	uint32_t line = source_line_number(source, job->nearest_offset);
	bool any = false;
	for (size_t i = 0; i < job->diags.count; i++) {
		const struct diag *said = &job->diags.items[i];
		enum check check = check_by_name(said->check);
		if (check != CHECK_NAMELESS_CODE && check != CHECK_PASSED_OVER)
			continue;
		if (said->pos.line == line)
			return false;
		any = true;
	}
	return any;
}

/* Nothing that the page lists is a code: at the first thing that looked like it, and why not. */
static void report_none(struct job *job, const struct model *model, bool values_from)
{
	bool elsewhere = job->has_nearest && is_told_elsewhere(job, model->page->source);
	const char *names = !model->unvalued_count || elsewhere ? ""
			    : values_from
				? ", only names of which the headers know too few"
				: ", only names without values (--values-from can give them)";
	struct str why = !job->nearest.len || elsewhere
			     ? STR("")
			     : arena_printf(&job->arena, "; what begins here is none: %.*s",
					    STR_ARG(job->nearest));
	struct str text = arena_printf(
	    &job->arena,
	    "no listing of names and values found%s%.*s; 'statusgen -v' tells how the page was read",
	    names, STR_ARG(why));
	if (job->has_nearest && !elsewhere)
		diag_at(&job->diags, DIAG_ERROR, model->page->source, job->nearest_offset,
			"no-listing", "%.*s", STR_ARG(text));
	else
		diag_path(&job->diags, DIAG_ERROR, job->path, "no-listing", "%.*s", STR_ARG(text));
}

void job_read(struct job *job, const struct job_context *context)
{
	use_check_settings(job);
	if (job->settings->output.len)
		job->name = job->settings->output;
	struct job_context own = *context;
	own.values_from = sources_values(job, context);
	struct model *model =
	    job_read_model(job, &own, job->path, job->settings, path_base(job->name),
			   context->verbose ? &job->how : NULL);
	if (model && model->entry_count) {
		job->model = model;
		if (own.values_from || job->settings->texts_from_count)
			sources_apply(job, context, own.values_from);
		take_own_settings(job);
		job->lists = true;
		job->has_facility = has_facility(job);
	} else if (job->searched && !(model && model->listing_count))
		no_codes(job, model != NULL);
	else if (model && !job->searched)
		report_none(job, model, context->values_from != NULL);
}

/* At the settings, where it can be helped: all their pages share it, and the run says it once. */
static void check_language(struct job *job, const struct edition *edition)
{
	if (edition->named && !msglang_known(edition->language_id))
		check_report(&job->diags, CHECK_MESSAGE_LANGUAGE,
			     settings_source(job->settings_file), edition->offset,
			     "windmc does not know language 0x%X, %.*s, and takes no .mc file in "
			     "it; wmc does, and the compiled table needs neither",
			     edition->language_id, STR_ARG(edition->language));
}

/* The editions after the first, so many, are the page's own. */
static struct msgfile_native *natives_of(struct arena *arena, const struct job *job, size_t count)
{
	struct msgfile_native *natives = arena_array(arena, count + 1, sizeof *natives);
	for (size_t i = 0; i < count; i++) {
		const struct edition *edition = &job->editions[i + 1];
		natives[i] = (struct msgfile_native){ edition->language, edition->language_id,
						      edition->messages };
	}
	return natives;
}

static bool is_message_file(const struct model *model)
{
	return model->listing_count && str_eq(model->listings[0].layout, STR("message-file"));
}

/* What a message file says itself, and else COM's word for what is failure there, not a warning. */
static const struct msgfile_name *severities_of(struct arena *arena, const struct job *job,
						size_t *count)
{
	const struct model *model = job->model;
	struct msgfile_name *all = arena_array(arena, model->severity_count + 1, sizeof *all);
	for (*count = 0; *count < model->severity_count; ++*count)
		all[*count] = (struct msgfile_name){ model->severities[*count].number,
						     model->severities[*count].name,
						     model->severities[*count].symbol, 0 };
	if (!is_message_file(model) && codes_are_hresults(model))
		all[(*count)++] = (struct msgfile_name){ 2, STR("CoError"), STR(""), 0 };
	return all;
}

static void divide(struct arena *arena, struct job *job, size_t index, size_t natives,
		   struct diags *diags)
{
	struct edition *edition = &job->editions[index];
	const struct page_settings *settings = job->settings;
	struct msgfile_name *facilities =
	    arena_array(arena, settings->facility_count + 1, sizeof *facilities);
	for (size_t i = 0; i < settings->facility_count; i++)
		facilities[i] = (struct msgfile_name){ settings->facilities[i].number,
						       settings->facilities[i].name,
						       settings->facilities[i].symbol,
						       settings->facilities[i].offset };
	size_t severity_count = 0;
	const struct msgfile_name *severities = severities_of(arena, job, &severity_count);
	struct msgfile_options options = {
		.severities = severities,
		.severity_count = severity_count,
		.all_facilities = job->own_facilities,
		.facilities = facilities,
		.facility_count = settings->facility_count,
		.source = job->own_facilities ? NULL : settings_source(job->settings_file),
		.language = edition->language,
		.language_id = edition->language_id,
		.wide = settings->utf8 ? MCFORM_UTF8 : MCFORM_UTF16,
		.no_table = !job->tables,
		.type = settings->type,
		.natives = index ? NULL : natives_of(arena, job, natives),
		.native_count = index ? 0 : natives,
		.only_language = index && index <= natives,
		.translation = edition->suffix,
	};
	edition->files = msgfile_divide(arena, job->model, edition->messages, &options, diags);
}

static struct msgtext_style message_style(const struct page_settings *settings)
{
	static const struct {
		struct str word;
		enum inserts inserts;
	} words[] = {
		{ STR_INIT("keep"), INSERTS_KEEP },
		{ STR_INIT("raw"), INSERTS_RAW },
		{ STR_INIT("braces"), INSERTS_BRACES },
		{ STR_INIT("printf"), INSERTS_PRINTF },
	};
	struct msgtext_style style = { .open_end = str_eq(settings->newline, STR("no")) ||
						   str_eq(settings->newline, STR("false")) };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(settings->inserts, words[i].word))
			style.inserts = words[i].inserts;
	return style;
}

/*
 * The page's messages in its own language and in all others that are wanted. `again`: all is said
 * of them.
 */
static void make_editions(struct job *job, const struct job_context *context, bool again)
{
	struct arena *arena = job->messages_pass ? &job->drawn : &job->arena;
	/* What nobody asked for is made all the same, for templates that list it; but nothing is
	 * said of it.
	 */
	struct diags unheard = { .arena = arena };
	bool wanted = job->message_files || job->manifests || job->tables;
	bool translated = wanted || job->translations_shown;
	struct diags *told = wanted && !again ? &job->diags : &unheard;
	struct msgtext_style style = message_style(job->settings);
	const struct model *model = job->model;
	job->editions =
	    arena_array(arena, 1 + job->settings->translation_count + model->language_count,
			sizeof *job->editions);
	job->editions[job->edition_count++] = (struct edition){
		.language = model->language_count ? model->languages[0].name : context->language,
		.language_id =
		    model->language_count ? model->languages[0].id : context->language_id,
		.suffix = STR(""),
		.messages = msgset_make(arena, model, style, told),
	};
	job->editions[0].named = settings_place(arena, job->settings_file, job->path,
						STR("language"), &job->editions[0].offset);
	for (size_t i = 1; translated && i < model->language_count; i++)
		job->editions[job->edition_count++] = (struct edition){
			.language = model->languages[i].name,
			.language_id = model->languages[i].id,
			.suffix = arena_printf(arena, "-%.*s", STR_ARG(model->languages[i].name)),
			.messages = msgset_native(arena, model, job->editions[0].messages, i, told),
			.texts = translate_native(arena, model, i),
		};
	size_t natives = job->edition_count - 1;
	if (translated)
		translate_add(job, context, style);
	for (size_t i = 0; i < job->edition_count; i++) {
		bool heard = job->message_files && !again;
		divide(arena, job, i, natives, heard ? &job->diags : &unheard);
		if (heard)
			check_language(job, &job->editions[i]);
	}
}

/* Whether any output could tell of them: a header and a reference page do not. */
static bool needs_editions(const struct job *job)
{
	return job->message_files || job->manifests || job->tables || job->messages_shown ||
	       (job->translations_shown &&
		(job->settings->translation_count || job->model->language_count > 1));
}

static void add_messages(struct job *job, const struct job_context *context, bool again)
{
	if (needs_editions(job))
		make_editions(job, context, again);
	struct arena *arena = job->messages_pass ? &job->drawn : &job->arena;
	struct msgfiles **files = arena_array(arena, job->edition_count, sizeof(struct msgfiles *));
	for (size_t i = 0; i < job->edition_count; i++)
		files[i] = job->editions[i].files;
	view_page_take_files(arena, job->view, files, job->edition_count);
	struct view_tongue *tongues = arena_array(arena, job->edition_count, sizeof *tongues);
	size_t count = 0;
	for (size_t i = 1; i < job->edition_count; i++)
		tongues[count++] =
		    (struct view_tongue){ job->editions[i].language, job->editions[i].language_id,
					  job->editions[i].texts };
	view_page_translate(job->view, tongues, count);
}

void job_view(struct job *job, const struct job_context *context)
{
	job->view = view_page_new(&job->arena, job->model, job->settings, job->name);
	job->view->links_from = job->links_from;
	add_messages(job, context, false);
	job_forget_messages(job);
	arena_free(&job->drawn);
}

void job_messages(struct job *job, const struct job_context *context)
{
	if (job->messages_pass)
		add_messages(job, context, true);
}

void job_forget_messages(struct job *job)
{
	if (!job->messages_pass)
		return;
	job->editions = NULL;
	job->edition_count = 0;
	view_page_forget_files(job->view);
}

struct output *outputs_add(struct arena *arena, struct outputs *outputs, struct str path,
			   struct str bytes)
{
	outputs->items = arena_grow(arena, outputs->items, outputs->count, &outputs->capacity,
				    sizeof *outputs->items);
	struct output *added = &outputs->items[outputs->count++];
	*added = (struct output){ .path = path, .bytes = bytes };
	return added;
}

bool job_failed(const struct job *job)
{
	return diags_failed(&job->diags);
}

void job_forget(struct job *job, struct arena *arena, bool lines)
{
	diags_move(&job->diags, arena, lines);
	job_free(job);
	/* What the page said itself is gone with it; what is asked of the whole run asks the
	 * settings. */
	if (job->settled)
		job->settings = job->settled;
	job->model = NULL;
	job->source_count = 0;
}

void job_free(struct job *job)
{
	arena_free(&job->drawn);
	arena_free(&job->arena);
}
