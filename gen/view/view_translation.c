/* Fields of translations: what is said of an entry in another language. */
#include "fields.h"
#include "view.h"

struct view_translation {
	const struct view_tongue *tongue;
	struct str text;
	bool first, last;
};

#define TRANSLATION                                        \
	const struct view_translation *translation = self; \
	(void)arena

static struct value language_tag(const void *self, struct arena *arena)
{
	TRANSLATION;
	return value_text(tongue_tag(translation->tongue->language_id));
}

static const struct field translation_fields[] = {
	OF("language", struct view_translation, tongue, struct view_tongue, language),
	MADE("language_tag", language_tag),
	OWN("text", struct view_translation, text),
	OWN("first", struct view_translation, first),
	OWN("last", struct view_translation, last),
};

DEFINE_CLASS(translation);

static struct value item(const void *self, size_t index)
{
	const struct view_translation *translations = self;
	return value_object(&translations[index], &class_translation);
}

struct value view_translations_of(const struct view_entry *entry, struct arena *arena)
{
	const struct view_page *page = entry->page;
	size_t place = (size_t)(entry->entry - page->model->entries), count = 0;
	struct view_translation *made = arena_array(arena, page->tongue_count + 1, sizeof *made);
	for (size_t i = 0; i < page->tongue_count; i++) {
		struct str text = page->tongues[i].texts[place];
		if (!text.len)
			continue;
		made[count] = (struct view_translation){ &page->tongues[i], text, !count, false };
		count++;
	}
	if (count)
		made[count - 1].last = true;
	return value_list(made, count, item);
}

void view_page_translate(struct view_page *page, const struct view_tongue *tongues, size_t count)
{
	page->tongues = tongues;
	page->tongue_count = count;
}
