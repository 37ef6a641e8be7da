#include "msgset.h"

#include <stdlib.h>

/* What the making needs at hand. */
struct maker {
	struct arena *arena;
	const struct model *model;
	const struct str *texts;
	enum inserts inserts;
	struct diags *diags;
	struct msgset *set;
	struct map seen; /* names that a message has already */
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

static struct str text_of(const struct maker *maker, const struct entry *entry)
{
	size_t index = (size_t)(entry - maker->model->entries);
	return maker->texts ? maker->texts[index] : entry->message;
}

static void warn(const struct maker *maker, size_t offset, const char *check, struct str what)
{
	diag_at(maker->diags, DIAG_WARNING, maker->model->page->source, offset, check, "%.*s",
		STR_ARG(what));
}

/* How messages of ours call an entry. */
static struct str label(const struct maker *maker, const struct entry *entry)
{
	if (entry->name_count)
		return entry->names[0].text;
	return arena_printf(maker->arena, "0x%08X", entry->value);
}

static struct str make_text(const struct maker *maker, const struct entry *entry)
{
	bool cut;
	struct str text = msgtext_make(maker->arena, text_of(maker, entry), maker->inserts, &cut);
	if (cut)
		warn(maker, entry->offset, "message-length",
		     arena_printf(
			 maker->arena,
			 "the text of %.*s is longer than a message table can hold (%d UTF-16 "
			 "units); it is cut there",
			 STR_ARG(label(maker, entry)), MSGTEXT_UNITS));
	return text;
}

static void add_names(struct maker *maker, struct msg *msg, const struct entry *entry,
		      struct str text, size_t *capacity)
{
	if (entry->contradicted)
		return;
	for (size_t i = 0; i < entry->name_count; i++) {
		struct str name = entry->names[i].text;
		void **slot = map_at(&maker->seen, name);
		if (*slot)
			continue;
		*slot = msg;
		msg->names = arena_grow(maker->arena, msg->names, msg->name_count, capacity,
					sizeof *msg->names);
		msg->names[msg->name_count++] =
		    (struct msg_name){ name, entry, text, msgname_reserved(name) };
	}
}

static void choose_symbol(struct maker *maker, struct msg *msg)
{
	for (size_t i = 0; i < msg->name_count; i++) {
		if (!msg->names[i].reserved) {
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
		warn(maker, msg->names[i].entry->offset, "message-name",
		     arena_printf(
			 maker->arena,
			 "message compilers take %.*s for a word of their own: in the .mc file "
			 "it stands as a #define, which wmc leaves out, and the message is "
			 "called %.*s",
			 STR_ARG(name), STR_ARG(msg->symbol)));
	}
}

static void fill_text(const struct maker *maker, struct msg *msg)
{
	if (msg->text.len)
		return;
	/* The entry's own name, be it one that no symbol can have. */
	bool cut;
	struct str name = label(maker, msg->entry);
	msg->text = msgtext_make(maker->arena, name, INSERTS_LITERAL, &cut);
	warn(maker, msg->entry->offset, "message-empty",
	     arena_printf(
		 maker->arena,
		 "0x%08X has no text, and a message cannot be without: \"%.*s\" stands for it",
		 msg->value, STR_ARG(name)));
}

static void warn_duplicate(const struct maker *maker, const struct msg *msg,
			   const struct entry *source, const struct entry *again)
{
	struct pos pos = source_pos(maker->model->page->source, source->offset);
	warn(maker, again->offset, "message-duplicate",
	     arena_printf(
		 maker->arena,
		 "message tables hold one text for 0x%08X, that of %.*s in line %u; this one "
		 "is left out",
		 msg->value, STR_ARG(label(maker, source)), pos.line));
}

static void make_message(struct maker *maker, struct msg *msg, const struct ref *refs, size_t count)
{
	size_t capacity = 0;
	const struct entry *source = NULL; /* whose text it is */
	msg->value = refs[0].value;
	msg->entry = &maker->model->entries[refs[0].entry];
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &maker->model->entries[refs[i].entry];
		bool same = source && str_eq(text_of(maker, entry), text_of(maker, source));
		struct str text = same ? msg->text : make_text(maker, entry);
		if (source && text.len && !str_eq(text, msg->text))
			warn_duplicate(maker, msg, source, entry);
		if (!source && text.len) {
			source = entry;
			msg->text = text;
		}
		add_names(maker, msg, entry, text, &capacity);
	}
	choose_symbol(maker, msg);
	warn_reserved(maker, msg);
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

struct msgset *msgset_make(struct arena *arena, const struct model *model, const struct str *texts,
			   enum inserts inserts, struct diags *diags)
{
	struct msgset *set = arena_alloc(arena, sizeof *set);
	struct maker maker = { arena, model, texts, inserts, diags, set, { .arena = arena } };
	struct arena scratch = { 0 };
	const size_t count = model->entry_count;
	struct ref *refs = arena_array(&scratch, count, sizeof *refs);
	set->words.map.arena = arena;
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &model->entries[i];
		refs[i] = (struct ref){ entry->value, i };
		for (size_t k = 0; k < entry->name_count; k++)
			msgname_take(&set->words, entry->names[k].text);
	}
	if (count)
		qsort(refs, count, sizeof *refs, by_value);
	struct group *groups = find_groups(&scratch, refs, count, &set->count);
	set->msgs = arena_array(arena, set->count, sizeof *set->msgs);
	for (size_t i = 0; i < set->count; i++)
		make_message(&maker, &set->msgs[i], refs + groups[i].first, groups[i].count);
	arena_free(&scratch);
	return set;
}

struct message *msgset_messages(struct arena *arena, const struct msgset *set)
{
	struct message *messages = arena_array(arena, set->count, sizeof *messages);
	for (size_t i = 0; i < set->count; i++)
		messages[i] = (struct message){ set->msgs[i].value, set->msgs[i].text };
	return messages;
}
