#include "msgtranslate.h"

#include "../model/counterpart.h"

struct matcher {
	struct arena *arena;
	const struct model *model;
	const struct model *translated;
	struct str language;
	struct diags *diags;
	struct map names;  /* of the page: name to its entry */
	struct map values; /* of the page: value to its first entry */
	struct counterparts texts;
};

/* Entries with values, and those without, which have their names and texts all the same. */
typedef void visitor(struct matcher *matcher, const struct entry *entry, bool valued);

static void each_entry(struct matcher *matcher, const struct model *model, visitor *visit)
{
	for (size_t i = 0; i < model->entry_count; i++)
		visit(matcher, &model->entries[i], true);
	for (size_t i = 0; i < model->unvalued_count; i++)
		visit(matcher, &model->unvalued[i], false);
}

/* A value of 32 bits or more as the key of a map: its bytes, wherever they are. */
static struct str value_key(const uint64_t *value)
{
	return (struct str){ (const char *)value, sizeof *value };
}

static void put(struct map *map, struct str key, const struct entry *entry)
{
	void **slot = map_at(map, key);
	if (!*slot)
		*slot = (void *)(uintptr_t)entry;
}

static void index_own(struct matcher *matcher, const struct entry *entry, bool valued)
{
	for (size_t i = 0; i < entry->name_count; i++)
		put(&matcher->names, entry->names[i].text, entry);
	if (valued && entry->kind == CODE_NUMBER)
		put(&matcher->values, value_key(&entry->value), entry);
}

static void report_lacking(const struct matcher *matcher, size_t offset, struct str what)
{
	diag_at(matcher->diags, DIAG_ERROR, matcher->translated->page->source, offset,
		"translation", "the page '%.*s', whose translation this is, has no %.*s",
		STR_ARG(matcher->model->page->source->path), STR_ARG(what));
}

static void check_name(const struct matcher *matcher, const struct entry *entry,
		       const struct entry_name *name, bool valued)
{
	const struct entry *own = map_get(&matcher->names, name->text);
	if (!own) {
		report_lacking(matcher, name->offset, name->text);
		return;
	}
	/* Where one page contradicts itself the value was complained of already. */
	bool compared = valued && !entry->contradicted && own >= matcher->model->entries &&
			own < matcher->model->entries + matcher->model->entry_count;
	if (!compared || entry_same_code(own, entry))
		return;
	const struct source *page = matcher->model->page->source;
	check_report(matcher->diags, CHECK_MESSAGE_OTHER_VALUE, matcher->translated->page->source,
		     entry->value_offset,
		     "%.*s is %.*s here and %.*s on the page '%.*s', line %u; that one counts",
		     STR_ARG(name->text), STR_ARG(entry_code_label(entry, matcher->arena)),
		     STR_ARG(entry_code_label(own, matcher->arena)), STR_ARG(page->path),
		     source_pos(page, own->offset).line);
}

static void check_translated(struct matcher *matcher, const struct entry *entry, bool valued)
{
	for (size_t i = 0; i < entry->name_count; i++)
		check_name(matcher, entry, &entry->names[i], valued);
	if (!entry->name_count && valued && entry->kind == CODE_NUMBER &&
	    !map_get(&matcher->values, value_key(&entry->value)))
		report_lacking(matcher, entry->offset, entry_code_label(entry, matcher->arena));
}

static struct msg_text find_text(const struct matcher *matcher, const struct msg *msg)
{
	const struct entry *found = NULL;
	for (size_t i = 0; i < msg->name_count && !found; i++)
		found = counterpart_by_name(&matcher->texts, msg->names[i].text);
	if (!found)
		found = counterpart_by_value(&matcher->texts, msg->value);
	if (!found)
		return (struct msg_text){ 0 };
	return (struct msg_text){ found->message, matcher->translated->page->source,
				  found->offset };
}

static void warn_untranslated(const struct matcher *matcher, const struct msg *msg)
{
	struct str own = msg->name_count ? msg->names[0].text : STR("");
	check_report(matcher->diags, CHECK_MESSAGE_UNTRANSLATED, matcher->model->page->source,
		     msg->entry->offset,
		     "0x%08X%s%.*s has no text in %.*s on the page '%.*s'; the text here stands "
		     "for it",
		     msg->value, own.len ? ", " : "", STR_ARG(own), STR_ARG(matcher->language),
		     STR_ARG(matcher->translated->page->source->path));
}

struct msgset *msgtranslate(struct arena *arena, const struct model *model,
			    const struct msgset *set, const struct model *translated,
			    struct str language, struct msgtext_style style, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct matcher matcher = {
		.arena = arena,
		.model = model,
		.translated = translated,
		.language = language,
		.diags = diags,
		.names.arena = &scratch,
		.values.arena = &scratch,
		.texts = counterparts_index(&scratch, translated),
	};
	each_entry(&matcher, model, index_own);
	each_entry(&matcher, translated, check_translated);
	struct msg_text *texts = arena_array(&scratch, set->count, sizeof *texts);
	for (size_t i = 0; i < set->count; i++) {
		texts[i] = find_text(&matcher, &set->msgs[i]);
		/* Where the page has no text either, nothing is missing. */
		if (!texts[i].text.len && !set->msgs[i].empty)
			warn_untranslated(&matcher, &set->msgs[i]);
	}
	struct msgset *out = msgset_translate(arena, model, set, texts, style, diags);
	arena_free(&scratch);
	return out;
}
