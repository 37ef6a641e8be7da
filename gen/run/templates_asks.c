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
	for (size_t i = 0; template && i < template->count; i++) {
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

/* What tags name: messages of a page, and what leads from one page to others. */
struct asks {
	bool messages, others;
};

static void add_asks(struct asks *asks, const struct template *template)
{
	static const struct str messages[] = { STR_INIT("files"), STR_INIT("languages") };
	static const struct str others[] = { STR_INIT("run"), STR_INIT("neighbours") };
	for (size_t i = 0; template && i < template->count; i++) {
		struct str left = template->nodes[i].text, part;
		while (template->nodes[i].kind != TEMPLATE_TEXT && str_part(&left, '.', &part)) {
			asks->messages |= STR_IS_ONE_OF(part, messages);
			asks->others |= STR_IS_ONE_OF(part, others);
		}
	}
}

bool templates_ask_others(const struct templates *templates)
{
	struct asks partials = { false, false };
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].scope == SCOPE_PARTIAL)
			add_asks(&partials, templates->files[i].template);
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		struct asks asks = partials;
		if (!file->used || file->scope == SCOPE_PARTIAL)
			continue;
		add_asks(&asks, file->template);
		if (asks.messages && (asks.others || file->scope > SCOPE_MESSAGES))
			return true;
	}
	return false;
}
