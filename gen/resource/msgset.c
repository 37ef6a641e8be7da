#include "msgset.h"

#include <stdlib.h>

/* What the making needs at hand. */
struct maker {
	struct arena *arena;
	const struct model *model;
	struct msgtext_style style;
	struct diags *diags;
	struct msgset *set;
	struct map seen;         /* names that a message has already */
	const struct msg *empty; /* the first without a text */
	size_t empty_count;
};

/* An entry's place in the order of values; ties in page order. */
struct ref {
	uint32_t value;
	size_t entry;
};

/* The entries of one value: refs[first] .. refs[first + count - 1]. */
struct group {
	size_t entry; /* the first in page order */
	size_t first;
	size_t count;
};

static int by_value(const void *left, const void *right)
{
	const struct ref *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static int by_entry(const void *left, const void *right)
{
	const struct group *a = left, *b = right;
	return a->entry < b->entry ? -1 : a->entry > b->entry;
}

/* The text for a message that warnings call `name`. */
static struct str cut_text(struct arena *arena, const struct msg_text *from, struct str name,
			   struct msgtext_style style, struct diags *diags)
{
	bool cut;
	struct str text = msgtext_make(arena, from->text, style, &cut);
	if (cut)
		check_report(diags, CHECK_MESSAGE_LENGTH, from->source, from->offset,
			     "the text of %.*s is longer than a message table can hold (%d UTF-16 "
			     "units); it is cut there",
			     STR_ARG(name), MSGTEXT_UNITS);
	return text;
}

/* How messages of ours call an entry. */
static struct str label(const struct maker *maker, const struct entry *entry)
{
	if (entry->name_count)
		return entry->names[0].text;
	return entry_code_label(entry, maker->arena);
}

/* The text of a message file or table. */
static struct str native_text(struct arena *arena, struct str native, const struct source *source,
			      size_t offset, struct str name, struct diags *diags)
{
	bool cut;
	struct str text = msgtext_native(arena, native, &cut);
	if (cut)
		check_report(diags, CHECK_MESSAGE_LENGTH, source, offset,
			     "the text of %.*s is longer than a message table can hold (%d UTF-16 "
			     "units); it is cut there",
			     STR_ARG(name), MSGTEXT_UNITS);
	return text;
}

static struct str make_text(const struct maker *maker, const struct entry *entry)
{
	if (entry->source->native.at)
		return native_text(maker->arena, entry->source->native, maker->model->page->source,
				   entry->offset, label(maker, entry), maker->diags);
	struct msg_text text = { entry->message, maker->model->page->source, entry->offset };
	return cut_text(maker->arena, &text, label(maker, entry), maker->style, maker->diags);
}

/* There is room for all names of the message's entries. */
static void add_names(struct maker *maker, struct msg *msg, const struct entry *entry,
		      struct str text)
{
	if (entry->contradicted)
		return;
	for (size_t i = 0; i < entry->name_count; i++) {
		struct str name = entry->names[i].text;
		void **slot = map_at(&maker->seen, name);
		if (*slot)
			continue;
		*slot = msg;
		msg->names[msg->name_count++] =
		    (struct msg_name){ name, entry, text, msgname_reserved(name) };
	}
}

static void choose_symbol(struct maker *maker, struct msg *msg)
{
	/* The name of another text would say what this one does not. */
	for (size_t i = 0; i < msg->name_count; i++) {
		const struct msg_name *name = &msg->names[i];
		bool own = !name->message.len || str_eq(name->message, msg->text);
		if (own && !name->reserved) {
			msg->symbol = msg->names[i].text;
			return;
		}
	}
	msg->made = true;
	msg->symbol = msgname_make(&maker->set->words, maker->model->stem, msg->value);
}

static void warn_reserved(const struct maker *maker, const struct msg *msg)
{
	for (size_t i = 0; i < msg->name_count; i++) {
		if (!msg->names[i].reserved)
			continue;
		struct str name = msg->names[i].text;
		check_report(maker->diags, CHECK_MESSAGE_NAME, maker->model->page->source,
			     msg->names[i].entry->offset,
			     "message compilers take %.*s for a word of their own: in the .mc file "
			     "it stands as a #define, which wmc leaves out, and the message is "
			     "called %.*s",
			     STR_ARG(name), STR_ARG(msg->symbol));
	}
}

static void fill_text(struct maker *maker, struct msg *msg)
{
	msg->empty = true;
	if (!maker->empty_count++)
		maker->empty = msg;
	/* The entry's own name, be it one that no symbol can have. */
	bool cut;
	struct str name = label(maker, msg->entry);
	msg->text = msgtext_make(maker->arena, name,
				 (struct msgtext_style){ .open_end = maker->style.open_end }, &cut);
}

/* Many pages have none at all: one word is enough. */
static void warn_empty(const struct maker *maker)
{
	const struct msg *msg = maker->empty;
	if (!msg)
		return;
	check_report(maker->diags, CHECK_MESSAGE_EMPTY, maker->model->page->source,
		     msg->entry->offset,
		     "%zu of %zu values have no text, and a message cannot be without: its name or "
		     "value stands for it, here \"%.*s\"",
		     maker->empty_count, maker->set->count, STR_ARG(msg->text));
}

static void warn_duplicate(const struct maker *maker, const struct msg *msg,
			   const struct entry *source, const struct entry *again)
{
	struct pos pos = source_pos(maker->model->page->source, source->offset);
	check_report(maker->diags, CHECK_MESSAGE_DUPLICATE, maker->model->page->source,
		     again->offset,
		     "message tables hold one text for 0x%08X, that of %.*s in line %u; this one "
		     "is left out",
		     msg->value, STR_ARG(label(maker, source)), pos.line);
}

static void make_message(struct maker *maker, struct msg *msg, const struct ref *refs, size_t count)
{
	size_t names = 0;
	const struct entry *source = NULL; /* whose text it is */
	msg->value = refs[0].value;
	msg->entry = &maker->model->entries[refs[0].entry];
	msg->source = maker->model->page->source;
	for (size_t i = 0; i < count; i++)
		names += maker->model->entries[refs[i].entry].name_count;
	msg->names = arena_array(maker->arena, names, sizeof *msg->names);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &maker->model->entries[refs[i].entry];
		bool same = source && str_eq(entry->message, source->message);
		struct str text = same ? msg->text : make_text(maker, entry);
		bool says = text.len || entry->source->native.at;
		if (source && text.len && !str_eq(text, msg->text))
			warn_duplicate(maker, msg, source, entry);
		if (!source && says) {
			source = entry;
			msg->text = text;
			msg->exact =
			    msgtext_fits(entry->source->native) ? entry->source->native : STR("");
			msg->borrowed = entry->source->borrowed;
		}
		add_names(maker, msg, entry, text);
	}
	msg->offset = source ? source->offset : msg->entry->offset;
	choose_symbol(maker, msg);
	warn_reserved(maker, msg);
	if (!source)
		fill_text(maker, msg);
	for (size_t i = 0; i < msg->name_count; i++)
		if (!msg->names[i].message.len)
			msg->names[i].message = msg->text;
}

static struct group *find_groups(struct arena *arena, const struct ref *refs, size_t count,
				 size_t *found)
{
	struct group *groups = arena_array(arena, count, sizeof *groups);
	*found = 0;
	for (size_t i = 0; i < count; i++) {
		if (i && refs[i].value == refs[i - 1].value)
			groups[*found - 1].count++;
		else
			groups[(*found)++] = (struct group){ refs[i].entry, i, 1 };
	}
	if (*found)
		qsort(groups, *found, sizeof *groups, by_entry);
	return groups;
}

static void take_names(struct arena *arena, struct msgset *set, const struct model *model)
{
	set->words.map.arena = arena;
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			msgname_take(&set->words, model->entries[i].names[k].text);
}

/* Texts and numbers of 64 bits are no message ids. */
static void warn_kinds(const struct maker *maker, size_t narrow)
{
	const struct model *model = maker->model;
	size_t first = 0;
	if (narrow == model->entry_count)
		return;
	while (entry_is_narrow(&model->entries[first]))
		first++;
	check_report(
	    maker->diags, CHECK_MESSAGE_KIND, model->page->source, model->entries[first].offset,
	    "%zu of %zu codes are %s and no message ids; message files and tables are without them, here %.*s",
	    model->entry_count - narrow, model->entry_count,
	    model->entries[first].kind == CODE_TEXT ? "texts" : "of more than 32 bits",
	    STR_ARG(label(maker, &model->entries[first])));
}

struct msgset *msgset_make(struct arena *arena, const struct model *model,
			   struct msgtext_style style, struct diags *diags)
{
	struct msgset *set = arena_alloc(arena, sizeof *set);
	struct arena scratch = { 0 };
	struct maker maker = { .arena = arena,
			       .model = model,
			       .style = style,
			       .diags = diags,
			       .set = set,
			       .seen.arena = &scratch };
	size_t count = 0;
	struct ref *refs = arena_array(&scratch, model->entry_count, sizeof *refs);
	take_names(arena, set, model);
	for (size_t i = 0; i < model->entry_count; i++)
		if (entry_is_narrow(&model->entries[i]))
			refs[count++] = (struct ref){ (uint32_t)model->entries[i].value, i };
	warn_kinds(&maker, count);
	if (count)
		qsort(refs, count, sizeof *refs, by_value);
	struct group *groups = find_groups(&scratch, refs, count, &set->count);
	set->msgs = arena_array(arena, set->count, sizeof *set->msgs);
	for (size_t i = 0; i < set->count; i++)
		make_message(&maker, &set->msgs[i], refs + groups[i].first, groups[i].count);
	warn_empty(&maker);
	arena_free(&scratch);
	return set;
}

struct msgset *msgset_translate(struct arena *arena, const struct model *model,
				const struct msgset *set, const struct msg_text *texts,
				struct msgtext_style style, struct diags *diags)
{
	struct msgset *out = arena_alloc(arena, sizeof *out);
	take_names(arena, out, model);
	out->count = set->count;
	out->msgs = arena_array(arena, set->count, sizeof *out->msgs);
	for (size_t i = 0; i < set->count; i++) {
		struct msg *msg = &out->msgs[i];
		*msg = set->msgs[i];
		if (msg->made)
			msgname_take(&out->words, msg->symbol);
		if (!texts[i].text.len)
			continue;
		msg->text = cut_text(arena, &texts[i], msg->symbol, style, diags);
		msg->exact = STR("");
		msg->empty = msg->borrowed = false;
		msg->source = texts[i].source;
		msg->offset = texts[i].offset;
	}
	return out;
}

/* A value as the key of a map: its bytes, wherever they are. */
static struct str value_key(const uint32_t *value)
{
	return (struct str){ (const char *)value, sizeof *value };
}

struct msgset *msgset_native(struct arena *arena, const struct model *model,
			     const struct msgset *set, size_t language, struct diags *diags)
{
	struct msgset *out = arena_alloc(arena, sizeof *out);
	struct arena scratch = { 0 };
	struct map texts = { .arena = &scratch }; /* by value: the first text */
	uint32_t *values = arena_array(&scratch, model->entry_count, sizeof *values);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (!entry->source->natives || !entry->source->natives[language - 1].at)
			continue;
		values[i] = (uint32_t)entry->value;
		void **slot = map_at(&texts, value_key(&values[i]));
		if (!*slot)
			*slot = (void *)(uintptr_t)&entry->source->natives[language - 1];
	}
	take_names(arena, out, model);
	out->msgs = arena_array(arena, set->count, sizeof *out->msgs);
	for (size_t i = 0; i < set->count; i++) {
		const struct str *native = map_get(&texts, value_key(&set->msgs[i].value));
		if (!native)
			continue;
		struct msg *msg = &out->msgs[out->count++];
		*msg = set->msgs[i];
		if (msg->made)
			msgname_take(&out->words, msg->symbol);
		msg->text =
		    native_text(arena, *native, msg->source, msg->offset, msg->symbol, diags);
		msg->exact = msgtext_fits(*native) ? *native : STR("");
		msg->empty = msg->borrowed = false;
	}
	arena_free(&scratch);
	return out;
}

struct message *msgset_messages(struct arena *arena, const struct msgset *set)
{
	struct message *messages = arena_array(arena, set->count, sizeof *messages);
	for (size_t i = 0; i < set->count; i++)
		messages[i] = (struct message){ set->msgs[i].value, set->msgs[i].text,
						set->msgs[i].exact, set->msgs[i].borrowed };
	return messages;
}
