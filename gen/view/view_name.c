/* Fields of symbolic names: the main one of an entry, and aliases. */
#include "fields.h"

#include "identifier.h"
#include "naming.h"
#include "order.h"
#include "words.h"

/* Where mc.exe puts the value: names are padded to this width. */
enum { NAME_WIDTH = 33 };

#define NAME                                 \
	const struct view_name *view = self; \
	(void)arena

/* As the output that is made wants it. */
static struct str name_of(const struct view_name *view, struct arena *arena)
{
	return naming_apply(view->entry->page->naming, view->name->text, arena);
}

struct value view_name_text(const void *self, struct arena *arena)
{
	NAME;
	return value_text(name_of(view, arena));
}

/* Of C#: text codes are constants of a class, and none of them can be called as that is. */
static bool is_its_class(const struct view_name *view, struct str name, struct arena *arena)
{
	const struct view_page *page = view->entry->page;
	const struct view_group *group = view->group;
	if (!(group ? group->type.texts : page->type.texts))
		return false;
	struct str field = STR("identifier_camel");
	struct value type =
	    group ? class_group.get(group, field, arena) : class_page.get(page, field, arena);
	return str_eq(type.as.text, name);
}

static struct str safe_name(const struct view_name *view, struct arena *arena)
{
	struct str language = view->entry->page->naming->language;
	bool is_c = str_eq(language, STR("c"));
	struct str name =
	    identifier_safe(name_of(view, arena), is_c ? STR("c-enum") : language, arena);
	if (str_eq(language, STR("csharp")) && is_its_class(view, name, arena))
		return ARENA_JOIN(arena, name, STR("_"));
	return name;
}

struct value view_name_safe(const void *self, struct arena *arena)
{
	NAME;
	return value_text(safe_name(view, arena));
}

struct value view_name_define(const void *self, struct arena *arena)
{
	NAME;
	return value_text(identifier_safe(name_of(view, arena), STR("c"), arena));
}

struct value view_name_padded(const void *self, struct arena *arena)
{
	NAME;
	struct str name = identifier_safe(name_of(view, arena), STR("c"), arena);
	static const char blanks[NAME_WIDTH] = "                                ";
	return value_text(ARENA_JOIN(arena, name,
				     str_slice((struct str){ blanks, NAME_WIDTH - 1 }, name.len,
					       NAME_WIDTH - 1)));
}

struct value view_name_is_keyword(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(words_keep(STR("c"), name_of(view, arena)));
}

/* The name that the code has first on the page: this one, or that of which this is another name. */
static const struct view_name *main_of(const struct view_name *view, struct arena *arena)
{
	const struct view_entry *first = order_first_named(view->entry, view->group);
	if (first->entry == view->entry->entry && !view->alias)
		return view;
	struct view_name *name = arena_alloc(arena, sizeof *name);
	*name = (struct view_name){ .name = &first->entry->names[0],
				    .entry = first,
				    .group = view->group };
	return first->entry->name_count ? name : view;
}

static struct value is_repeated(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(main_of(view, arena) != view);
}

static struct value main_name(const void *self, struct arena *arena)
{
	NAME;
	return value_object(main_of(view, arena), &class_name);
}

/* In Go a page's type, PondCode, and all constants are names of one package. */
static void note_types(struct map *written, const struct view_page *page)
{
	static const struct entry_name type;
	struct arena *arena = written->arena;
	for (size_t i = 0; i < page->group_count; i++) {
		struct str name =
		    class_group.get(&page->groups[i], STR("identifier_camel"), arena).as.text;
		*map_at(written, ARENA_JOIN(arena, name, STR("Code"))) = (void *)(uintptr_t)&type;
	}
}

/* The first constant of each name that the run's output has: most outputs never ask. */
static void note_names(const struct view_run *run)
{
	struct arena *arena = run->written->arena;
	for (size_t i = 0; i < run->page_count; i++)
		if (str_eq(run->pages[i]->naming->language, STR("go")))
			note_types(run->written, run->pages[i]);
	for (size_t i = 0; i < run->page_count; i++) {
		const struct view_page *page = run->pages[i];
		for (size_t k = 0; k < page->constant_count; k++) {
			void **first = map_at(run->written, safe_name(&page->constants[k], arena));
			if (!*first)
				*first = (void *)(uintptr_t)page->constants[k].name;
		}
	}
}

static struct value is_again(const void *self, struct arena *arena)
{
	NAME;
	const struct view_run *run = view->entry->page->run;
	if (!run || !run->written->arena)
		return value_bool(false);
	if (!run->written->count)
		note_names(run);
	const struct entry_name *first = map_get(run->written, safe_name(view, arena));
	return value_bool(first && first != view->name);
}

void view_run_forget_names(const struct view_run *run, struct arena *arena)
{
	*run->written = (struct map){ .arena = arena };
}

struct str view_name_anchor(const struct entry_name *name, struct arena *arena)
{
	struct str small = identifier_lower(name->text, arena);
	return name->namesakes ? arena_printf(arena, "%.*s-%u", STR_ARG(small), name->namesakes + 1)
			       : small;
}

static struct value anchor(const void *self, struct arena *arena)
{
	NAME;
	return value_text(view_name_anchor(view->name, arena));
}

/*
 * The name as GitHub writes anchors of headings, and as it is, where that is something else: and no
 * name's before it, however the case of letters counts.
 */
struct anchors {
	struct str items[2];
};

static struct value anchor_item(const void *self, size_t index)
{
	return value_text(((const struct anchors *)self)->items[index]);
}

struct value view_name_anchors(const void *self, struct arena *arena)
{
	NAME;
	struct anchors *anchors = arena_alloc(arena, sizeof *anchors);
	if (view->entry->entry->contradicted || view->name->taken)
		return value_list(anchors, 0, anchor_item);
	anchors->items[0] = view_name_anchor(view->name, arena);
	anchors->items[1] = view->name->text;
	bool one = view->name->namesakes || str_eq(anchors->items[0], anchors->items[1]);
	return value_list(anchors, one ? 1 : 2, anchor_item);
}

/* Of two codes with an alias, or an alias and a name, that are the same, the first one has it. */
static struct value id(const void *self, struct arena *arena)
{
	NAME;
	const struct view_page *page = view->entry->page;
	if (!view->alias)
		return value_text(view_entry_id(view->entry, arena));
	const struct view_name *first =
	    order_find_name(page->by_name, page->name_count, view->name->text);
	while (first && first > page->by_name && str_eq(first[-1].name->text, view->name->text))
		first--;
	return value_text(first && first->name == view->name ? view->name->text : STR(""));
}

static struct value link(const void *self, struct arena *arena)
{
	NAME;
	return value_text(ARENA_JOIN(arena, view_page_link(view->entry->page, arena), STR("#"),
				     view_name_anchor(view->name, arena)));
}

static struct value entry(const void *self, struct arena *arena)
{
	NAME;
	return view_of_entry(view->entry);
}

static const struct field name_fields[] = {
	MADE("name", view_name_text),
	OF("name_page", struct view_name, name, struct entry_name, text),
	MADE("name_safe", view_name_safe),
	MADE("name_define", view_name_define),
	MADE("name_padded", view_name_padded),
	OWN("is_alias", struct view_name, alias),
	MADE("is_repeated", is_repeated),
	MADE("main", main_name),
	MADE("is_again", is_again),
	MADE("is_keyword", view_name_is_keyword),
	MADE("anchor", anchor),
	MADE("anchors", view_name_anchors),
	MADE("id", id),
	MADE("link", link),
	MADE("entry", entry),
	OWN("first", struct view_name, first),
	OWN("last", struct view_name, last),
};

DEFINE_CLASS(name);
