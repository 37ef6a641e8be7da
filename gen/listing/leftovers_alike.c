/*
 * Items that begin with the name of an error, called as the page's codes are, and have no value:
 *
 *	- `PumpDryException` (454) - no water        an entry
 *	- `PondBadException` - the pond is bad       its like
 */
#include "../entry/limits.h"
#include "leftovers_parts.h"

/* "Exception" of "PumpDryException"; empty: the name does not end with a word of trouble. */
static struct str last_word(struct str name)
{
	static const struct str words[] = { STR_INIT("Exception"), STR_INIT("Error"),
					    STR_INIT("Fault"), STR_INIT("Failure"),
					    STR_INIT("Warning") };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (name.len > words[i].len && str_ends(name, words[i]) &&
		    byte_is_upper(name.at[0]) && !str_is_joined(name))
			return words[i];
	return STR("");
}

void left_note_alike(const struct reading *reading, struct map *words)
{
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		/* Programs have members of such names. */
		bool list = found->first->tag == TAG_UL || found->first->tag == TAG_OL;
		for (size_t k = 0; list && found->verdict == VERDICT_CODES && k < found->count;
		     k++) {
			const struct head *head = &found->records[k].head;
			struct str word = head->name_count && head->value.state != VALUE_NONE
					      ? last_word(head->names[0].text)
					      : STR("");
			if (word.len)
				*map_at(words, word) = words;
		}
	}
}

static void count(struct arena *arena, const struct flat *flat, const struct map *words,
		  struct map *seen, const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	size_t line = str_line_end(text, 0), end = str_word_end(text, 0);
	struct str name = str_slice(text, 0, end), word = last_word(name);
	bool parted = left_skip_blanks(text, end) >= line || left_is_bordered(text, end, line);
	if (!word.len || !parted || !map_get(words, word))
		return;
	const void *how = map_get(seen, name);
	if (how && how != families)
		return;
	name = arena_str(arena, name);
	*map_at(seen, name) = leftovers;
	if (leftovers->alike.count++)
		return;
	leftovers->alike.first = name;
	leftovers->alike.offset = flat_offset(flat, 0);
}

void left_count_alike(struct arena *arena, struct flat *flat, const struct node *list,
		      const struct map *words, struct map *seen, const struct map *families,
		      struct leftovers *leftovers)
{
	for (const struct node *item = list->first; item; item = item->next) {
		if (item->tag != TAG_LI)
			continue;
		flat_read(flat, item, POINT_NONE, POINT_NONE, LIMIT_HEAD);
		count(arena, flat, words, seen, families, leftovers);
	}
}
