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

static struct value name_text(const void *self, struct arena *arena)
{
	NAME;
	return value_text(name_of(view, arena));
}

static struct value name_page(const void *self, struct arena *arena)
{
	NAME;
	return value_text(view->name->text);
}

static struct value name_safe(const void *self, struct arena *arena)
{
	NAME;
	struct str language = view->entry->page->naming->language;
	bool is_c = str_eq(language, STR("c"));
	return value_text(
	    identifier_safe(name_of(view, arena), is_c ? STR("c-enum") : language, arena));
}

static struct value name_define(const void *self, struct arena *arena)
{
	NAME;
	return value_text(identifier_safe(name_of(view, arena), STR("c"), arena));
}

static struct value name_padded(const void *self, struct arena *arena)
{
	NAME;
	struct str name = identifier_safe(name_of(view, arena), STR("c"), arena);
	return value_text(arena_printf(arena, "%-*.*s", NAME_WIDTH - 1, STR_ARG(name)));
}

static struct value is_keyword(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(words_keep(STR("c"), name_of(view, arena)));
}

static struct value is_alias(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->alias);
}

/* The name that the code has first on the page: this one, or that of which this is another name. */
static const struct view_name *main_of(const struct view_name *view, struct arena *arena)
{
	const struct view_entry *first = order_first_named(view->entry);
	if (first->entry == view->entry->entry && !view->alias)
		return view;
	struct view_name *name = arena_alloc(arena, sizeof *name);
	*name = (struct view_name){ .name = &first->entry->names[0], .entry = first };
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

static struct value is_again(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(order_is_again(view));
}

static struct value anchor(const void *self, struct arena *arena)
{
	NAME;
	return value_text(identifier_lower(view->name->text, arena));
}

/* The name as GitHub writes anchors of headings, and as it is, where that is something else. */
struct anchors {
	struct str items[2];
};

static struct value anchor_item(const void *self, size_t index)
{
	return value_text(((const struct anchors *)self)->items[index]);
}

static struct value anchors(const void *self, struct arena *arena)
{
	NAME;
	struct anchors *anchors = arena_alloc(arena, sizeof *anchors);
	if (view->entry->entry->contradicted)
		return value_list(anchors, 0, anchor_item);
	anchors->items[0] = identifier_lower(view->name->text, arena);
	anchors->items[1] = view->name->text;
	return value_list(anchors, str_eq(anchors->items[0], anchors->items[1]) ? 1 : 2,
			  anchor_item);
}

static struct value link(const void *self, struct arena *arena)
{
	NAME;
	return value_text(ARENA_JOIN(arena, view->entry->page->link, STR("#"),
				     identifier_lower(view->name->text, arena)));
}

static struct value entry(const void *self, struct arena *arena)
{
	NAME;
	return view_of_entry(view->entry);
}

static struct value first(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->first);
}

static struct value last(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->last);
}

static const struct field name_fields[] = {
	{ STR_INIT("name"), name_text },
	{ STR_INIT("name_page"), name_page },
	{ STR_INIT("name_safe"), name_safe },
	{ STR_INIT("name_define"), name_define },
	{ STR_INIT("name_padded"), name_padded },
	{ STR_INIT("is_alias"), is_alias },
	{ STR_INIT("is_repeated"), is_repeated },
	{ STR_INIT("main"), main_name },
	{ STR_INIT("is_again"), is_again },
	{ STR_INIT("is_keyword"), is_keyword },
	{ STR_INIT("anchor"), anchor },
	{ STR_INIT("anchors"), anchors },
	{ STR_INIT("link"), link },
	{ STR_INIT("entry"), entry },
	{ STR_INIT("first"), first },
	{ STR_INIT("last"), last },
};

DEFINE_CLASS(name);
