/* One file of a set of templates, read. */
#include <inttypes.h>

#include "../base/file.h"
#include "../base/nearest.h"
#include "../base/os.h"
#include "../view/naming.h"
#include "installed.h"
#include "templates.h"

/* A checkout may have turned line ends into CR LF; outputs are the same everywhere. */
static struct str without_returns(struct arena *arena, struct str text)
{
	if (str_find_byte(text, '\r', 0) == STR_NONE)
		return text;
	char *kept = arena_alloc(arena, text.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '\r' || i + 1 == text.len || text.at[i + 1] != '\n')
			kept[len++] = text.at[i];
	return (struct str){ kept, len };
}

/*
 * An output of a language that is not known gets its texts as they are, which may end a string or
 * begin a command.
 */
static void warn_of_language(const struct template_file *file, const struct source *source,
			     struct diags *diags)
{
	if (!file->used || file->scope == SCOPE_PARTIAL || file->escape != escape_at(0) ||
	    str_ends(file->name, STR(".txt")))
		return;
	for (size_t i = 0; i < file->template->count; i++) {
		const struct template_node *node = &file->template->nodes[i];
		if (node->kind != TEMPLATE_NAME || node->escape)
			continue;
		diag_at(diags, DIAG_WARNING, source, node->offset, "unknown-language",
			"the language of '%.*s' is not known, so nothing is escaped; "
			"{{! escape: KIND }} chooses how texts are written, 'plain' as they are",
			STR_ARG(file->name));
		return;
	}
}

/* Whether a template's {{! case: FORM }} is known, or was not said. */
static bool is_case(struct str form, const struct source *source, struct arena *arena,
		    struct diags *diags)
{
	struct nearest nearest = { .wanted = form };
	if (!form.at)
		return true;
	for (size_t i = 0; naming_form(i).len; i++) {
		if (str_eq(naming_form(i), form))
			return true;
		nearest_offer(&nearest, naming_form(i));
	}
	diag_at(diags, DIAG_ERROR, source, (size_t)(form.at - source->text.at), "unknown-case",
		"unknown form of names '%.*s'%.*s", STR_ARG(str_head(form, 60)),
		STR_ARG(nearest_words(&nearest, arena)));
	return false;
}

/* The template that makes an output says how that is written; a partial does not. */
static void warn_of_partial(const struct template_file *file, const struct source *source,
			    struct diags *diags)
{
	struct str words = file->template->of_output;
	if (file->scope == SCOPE_PARTIAL && words.len)
		diag_at(
		    diags, DIAG_WARNING, source, (size_t)(words.at - source->text.at),
		    "ignored-tag",
		    "'%.*s' counts in the template that makes the output, and not in a partial; ignored",
		    STR_ARG(str_head(words, 60)));
}

bool templates_read_file(const struct templates *templates, struct template_file *file,
			 struct diags *diags)
{
	struct arena *arena = templates->arena;
	struct str path = file->path, text;
	int error = installed_read(arena, path, &text);
	if (error) {
		diag_path(diags, DIAG_FATAL, path, "read", "cannot read the template: %s",
			  os_reason(error));
		return false;
	}
	uint64_t most = limit_of(&templates->limits, LIMIT_TEMPLATE);
	if (text.len > most) {
		diag_path(diags, DIAG_ERROR, path, "template-size",
			  "the template is longer than %" PRIu64
			  " bytes; --limit template=N allows more",
			  most);
		return false;
	}
	text = without_returns(arena, text);
	const struct source *source = source_new(arena, path, text);
	ptrdiff_t bad = utf8_invalid(text);
	if (bad != STR_NONE) {
		source = source_new(arena, path, str_slice(text, 0, (size_t)bad));
		diag_at(diags, DIAG_ERROR, source, (size_t)bad, "encoding",
			"the template is not UTF-8");
		return false;
	}
	const struct template *template = template_parse(arena, source, diags);
	if (!template || !is_case(template->name_case, source, arena, diags))
		return false;
	file->template = template;
	file->names.usual_case = template->name_case;
	file->beginning = template_beginning(template, arena);
	warn_of_language(file, source, diags);
	warn_of_partial(file, source, diags);
	return true;
}
