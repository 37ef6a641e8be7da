#include "family.h"

struct family {
	struct str prefix;
	size_t count;
};

/* What names of a kind begin with. */
static struct str kind_of(struct str name)
{
	enum { LETTERS = 3 };
	size_t at = 0;
	while (at < name.len && name.at[at] == '_') /* _EAP_X */
		at++;
	ptrdiff_t end = str_find_byte(name, '_', at);
	return str_slice(name, 0, end == STR_NONE ? at + LETTERS : (size_t)end + 1);
}

static struct str shared(struct str a, struct str b)
{
	size_t len = 0;
	while (len < a.len && len < b.len && a.at[len] == b.at[len])
		len++;
	return str_slice(a, 0, len);
}

void families_of(struct arena *arena, const struct model *model, struct families *families)
{
	*families = (struct families){ .kinds = { .arena = arena } };
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count; k++) {
			struct str name = entry->names[k].text;
			void **place = map_at(&families->kinds, kind_of(name));
			struct family *family = *place;
			if (!family) {
				*place = family = arena_alloc(arena, sizeof *family);
				family->prefix = name;
			}
			family->prefix = shared(family->prefix, name);
			family->count++;
		}
	}
}

struct str family_prefix(const struct families *families, struct str name, size_t least)
{
	enum { SHORTEST = 2 };
	const struct family *family = map_get(&families->kinds, kind_of(name));
	if (!family || family->count < least)
		return STR("");
	struct str prefix = family->prefix;
	ptrdiff_t cut = str_find_last(prefix, '_');
	if (cut > 0)
		prefix = str_slice(prefix, 0, (size_t)cut + 1);
	return prefix.len < SHORTEST ? STR("") : prefix;
}

bool family_same(struct str a, struct str b)
{
	return str_eq_nocase(kind_of(a), kind_of(b));
}
