#include "renames.h"

#include "../checks/checks.h"
#include "../model/foreign_names.h"
#include "../view/identifier.h"
#include "../view/naming.h"
#include "../view/words.h"

static bool changes(const struct output_names *names)
{
	return names->prefix.len || names->strip_prefix.len || names->name_case.len;
}

/* Who has a name that was made. */
struct holder {
	const struct entry_name *name;
};

/*
 * A name with signs in it is none in a program or message file, unless the template itself chose
 * that form: it may be for a string.
 */
static bool is_name(struct str name, const struct output_names *names)
{
	bool chosen = names->usual_case.len && str_eq(names->name_case, names->usual_case);
	bool code = words_know(names->language) || str_eq(names->language, STR("mc"));
	if (byte_is_digit(name.at[0]))
		return false;
	for (size_t i = 0; i < name.len && code && !chosen; i++)
		if (!byte_is_word(name.at[i]))
			return false;
	return true;
}

/* What would keep apart two names that become one. */
static const char *remedy(const struct output_names *names, struct str a, struct str b)
{
	struct str prefix = names->strip_prefix;
	if (prefix.len && str_starts(a, prefix) != str_starts(b, prefix))
		return "no 'strip-prefix' or another one keeps them apart";
	if (names->name_case.len && !str_eq(names->name_case, STR("keep")))
		return "'case: keep' leaves both as they are";
	return "a 'prefix' keeps them apart";
}

/* What a name has become is there once; the first one that became so stays known. */
static bool check_one(struct job *job, const struct output_names *names, struct str language,
		      struct map *taken, const struct view_name *name)
{
	const struct source *source = job->model->page->source;
	size_t offset = name->name->offset;
	struct str made = identifier_safe(naming_apply(names, name->name->text, taken->arena),
					  language, taken->arena);
	if (!is_name(made, names)) {
		diag_at(
		    &job->diags, DIAG_ERROR, source, offset, "renamed",
		    "'%.*s' would become '%.*s', which is no name; another 'prefix' or 'case' in "
		    "the settings would make it one",
		    STR_ARG(name->name->text), STR_ARG(made));
		return false;
	}
	void **slot = map_at(taken, made);
	const struct holder *held = *slot;
	const struct entry_name *first = held ? held->name : NULL;
	if (first && !str_eq(first->text, name->name->text)) {
		struct pos pos = source_pos(source, first->offset);
		diag_at(
		    &job->diags, DIAG_ERROR, source, offset, "renamed",
		    "'%.*s' would become '%.*s', as '%.*s' in line %u does; in the settings of the "
		    "output %s",
		    STR_ARG(name->name->text), STR_ARG(made), STR_ARG(first->text), pos.line,
		    remedy(names, name->name->text, first->text));
		return false;
	}
	struct holder *holder = arena_alloc(taken->arena, sizeof *holder);
	holder->name = name->name;
	*slot = holder;
	return true;
}

static bool check_names(struct job *job, const struct output_names *names, struct str language,
			const struct view_name *constants, size_t count)
{
	struct arena scratch = { 0 };
	struct map taken = { .arena = &scratch };
	bool good = true;
	for (size_t i = 0; i < count; i++)
		good = check_one(job, names, language, &taken, &constants[i]) && good;
	arena_free(&scratch);
	return good;
}

/* Names that the language keeps get a '_', and others may have it. */
static bool has_words(const struct job *job, struct str language)
{
	for (size_t i = 0; i < job->view->constant_count && language.len; i++)
		if (words_keep(language, job->view->constants[i].name->text))
			return true;
	return false;
}

/* Enumerators of C keep away from more words than macros do. */
static struct str language_of(const struct job *job, const struct output_names *names, bool defines)
{
	bool macros = defines && !str_eq(view_page_style(job->view), STR("enum"));
	return str_eq(names->language, STR("c")) && !macros ? STR("c-enum") : names->language;
}

bool renames_check(struct job *job, const struct output_names *names, bool defines)
{
	struct str language = language_of(job, names, defines);
	if (!changes(names) && (str_eq(language, STR("plain")) || !has_words(job, language)))
		return true;
	return check_names(job, names, language, job->view->constants, job->view->constant_count);
}

bool renames_check_of_run(struct job *job, const struct output_names *names)
{
	if (!words_know(names->language) || str_eq(names->language, STR("c")))
		return true;
	bool good = true;
	for (size_t i = 0; i < job->view->group_count; i++) {
		const struct view_group *group = &job->view->groups[i];
		good = check_names(job, names, names->language, group->constants,
				   group->constant_count) &&
		       good;
	}
	return good;
}

void renames_tell_words(struct job *job, const struct output_names *names, bool defines)
{
	struct str language = language_of(job, names, true);
	bool macros = str_eq(language_of(job, names, defines), STR("c"));
	for (size_t i = 0; i < job->view->constant_count; i++) {
		const struct entry_name *name = job->view->constants[i].name;
		const struct entry *entry = job->view->constants[i].entry->entry;
		struct str made = naming_apply(names, name->text, &job->drawn);
		/* A macro may be there twice with one value; an enumerator becomes what it stands
		 * for. */
		const struct foreign_name *windows = foreign_name_of_windows(made);
		if (words_keep(language, made))
			check_report(
			    &job->diags, CHECK_KEYWORD_NAME, job->model->page->source, name->offset,
			    "'%.*s' is a word of C or C++ or a macro of its headers, and is written "
			    "'%.*s'; a 'prefix' in the settings makes a better name",
			    STR_ARG(made), STR_ARG(identifier_safe(made, language, &job->drawn)));
		else if (windows && (macros ? entry->kind != CODE_NUMBER ||
						  !foreign_name_has(windows, entry->value)
					    : !words_keep(STR("c-enum"), made)))
			check_report(
			    &job->diags, CHECK_FOREIGN_NAME, job->model->page->source, name->offset,
			    "%.*s, here %.*s, is a macro of <windows.h> (0x%X): a header of the "
			    "page and that one cannot be together; a 'prefix' in the settings makes "
			    "a better name",
			    STR_ARG(made), STR_ARG(entry_code_label(entry, &job->drawn)),
			    (unsigned)windows->values[0]);
	}
}
