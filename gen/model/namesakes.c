/* Names that differ in case alone, and the same name of two codes. */
#include "../base/map.h"
#include "../checks/checks.h"
#include "steps.h"

static struct str lower(struct arena *arena, struct str text)
{
	char *copy = arena_alloc(arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = byte_lower(text.at[i]);
	return (struct str){ copy, text.len };
}

static void tell(const struct model *model, const struct entry_name *name,
		 const struct entry_name *before, struct diags *diags)
{
	const struct source *source = model->page->source;
	check_report(diags, CHECK_NAME_CASE, source, name->offset,
		     "%.*s differs from %.*s on line %u in case alone", STR_ARG(name->text),
		     STR_ARG(before->text), source_line_number(source, before->offset));
}

/* Where all letters are large, or all small, names that have the same letters are the same. */
static bool differ_in_case(const struct model *model)
{
	bool upper = false, lower = false;
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++) {
			struct str name = model->entries[i].names[k].text;
			for (size_t at = 0; at < name.len; at++) {
				upper |= byte_is_upper(name.at[at]);
				lower |= byte_is_lower(name.at[at]);
			}
		}
	return upper && lower;
}

void namesakes_count(struct model *model, bool same, struct diags *diags)
{
	if (!same && !differ_in_case(model))
		return;
	struct arena arena = { NULL };
	struct map last = { .arena = &arena }; /* the last name of those letters */
	map_reserve(&last, model->entry_count);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count && !entry->contradicted; k++) {
			struct entry_name *name = &entry->names[k];
			if (name->taken)
				continue;
			void **slot = map_at(&last, lower(&arena, name->text));
			const struct entry_name *before = *slot;
			if (before)
				name->namesakes = before->namesakes + 1;
			if (before && !str_eq(before->text, name->text))
				tell(model, name, before, diags);
			*slot = name;
		}
	}
	arena_free(&arena);
}
