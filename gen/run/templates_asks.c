/* What the templates of a set make, and which fields they ask for. */
#include "../base/file.h"
#include "templates.h"

bool templates_use(const struct templates *templates, struct str name)
{
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].used && str_eq(templates->files[i].name, name))
			return true;
	return false;
}

static bool names(const struct template *template, struct str field)
{
	char last = field.at[field.len - 1];
	if (!template || !template_may_name(template, field))
		return false;
	for (size_t i = 0; i < template->count; i++) {
		const struct template_node *node = &template->nodes[i];
		if (node->kind == TEMPLATE_TEXT || node->text.at[node->text.len - 1] != last ||
		    !str_ends(node->text, field))
			continue;
		size_t before = node->text.len - field.len;
		if (!before || node->text.at[before - 1] == '.')
			return true;
	}
	return false;
}

bool templates_name(const struct templates *templates, struct str field)
{
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		if ((file->used || file->scope == SCOPE_PARTIAL) && names(file->template, field))
			return true;
	}
	return false;
}

bool templates_name_elsewhere(const struct templates *templates, struct str field)
{
	bool partial = false, elsewhere = false;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		bool moves = file->used && (file->into.len || file->scope == SCOPE_ENTRY ||
					    file->scope == SCOPE_RUN || file->scope == SCOPE_NAMES);
		if (moves && names(file->template, field))
			return true;
		elsewhere |= moves;
		partial |= file->scope == SCOPE_PARTIAL && names(file->template, field);
	}
	return elsewhere && partial;
}

bool templates_make(const struct templates *templates, struct str ending)
{
	bool made = false;
	for (size_t i = 0; i < templates->count; i++)
		made |= templates->files[i].used && templates->files[i].scope == SCOPE_PAGE &&
			str_ends(templates->files[i].rest, ending);
	return made;
}

/* Whether the name "entry.page.files" has the part, anywhere. */
static bool has_part(struct str name, struct str wanted)
{
	struct str part;
	while (str_part(&name, '.', &part))
		if (str_eq(part, wanted))
			return true;
	return false;
}

/* Whether a tag names one of two fields, or leads through it. */
static bool leads_to(const struct template *template, struct str one, struct str other)
{
	if (!template || !(template_may_name(template, one) || template_may_name(template, other)))
		return false;
	for (size_t i = 0; i < template->count; i++) {
		const struct template_node *node = &template->nodes[i];
		if (node->kind != TEMPLATE_TEXT &&
		    (has_part(node->text, one) || has_part(node->text, other)))
			return true;
	}
	return false;
}

static bool asks_messages(const struct template *template)
{
	return leads_to(template, STR("files"), STR("languages"));
}

/* From one page to others. */
static bool asks_others(const struct template *template)
{
	return leads_to(template, STR("run"), STR("neighbours"));
}

static bool any_partial(const struct templates *templates, bool (*asks)(const struct template *))
{
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].scope == SCOPE_PARTIAL &&
		    asks(templates->files[i].template))
			return true;
	return false;
}

bool templates_ask_others(const struct templates *templates)
{
	bool partials = any_partial(templates, asks_messages);
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		if (!file->used || file->scope == SCOPE_PARTIAL ||
		    !(partials || asks_messages(file->template)))
			continue;
		if (file->scope > SCOPE_MESSAGES || asks_others(file->template) ||
		    any_partial(templates, asks_others))
			return true;
	}
	return false;
}
