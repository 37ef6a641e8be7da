#include "counterpart.h"

/* A value as the key of a map: its bytes, wherever they are. */
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

static void add(struct counterparts *to, const struct entry *entry, bool valued)
{
	if (!entry->message.len)
		return;
	for (size_t i = 0; i < entry->name_count; i++)
		put(&to->names, entry->names[i].text, entry);
	if (entry->name_count || !valued)
		return;
	if (entry->kind == CODE_TEXT)
		put(&to->codes, entry->code, entry);
	else
		put(&to->values, value_key(&entry->value), entry);
}

struct counterparts counterparts_index(struct arena *arena, const struct model *translated)
{
	struct counterparts made = {
		.names.arena = arena,
		.values.arena = arena,
		.codes.arena = arena,
	};
	for (size_t i = 0; i < translated->entry_count; i++)
		add(&made, &translated->entries[i], true);
	for (size_t i = 0; i < translated->unvalued_count; i++)
		add(&made, &translated->unvalued[i], false);
	return made;
}

const struct entry *counterpart_by_name(const struct counterparts *in, struct str name)
{
	return map_get(&in->names, name);
}

const struct entry *counterpart_by_value(const struct counterparts *in, uint64_t value)
{
	return map_get(&in->values, value_key(&value));
}

const struct entry *counterpart_of(const struct counterparts *in, const struct entry *entry)
{
	for (size_t i = 0; i < entry->name_count; i++) {
		const struct entry *found = counterpart_by_name(in, entry->names[i].text);
		if (found)
			return found;
	}
	return entry->kind == CODE_TEXT ? map_get(&in->codes, entry->code)
					: counterpart_by_value(in, entry->value);
}
