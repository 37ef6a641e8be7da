#include "titled_numbers.h"

#include "../entry/limits.h"
#include "../listing/nameless.h"

/* "1001 Wait", "1001" over "**TODO** text": one word, which could be a text's. */
static bool has_word(const struct head *head)
{
	return head->value_first && !str_is_joined(head->names[0].text);
}

/* A heading of a number that is a code's, with nothing or what could be a text after it. */
static bool begins_with_code(struct reading *reading, const struct node *heading)
{
	struct str number;
	flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	struct str line = flat_text(&reading->flat);
	line = str_slice(line, 0, str_line_end(line, 0));
	enum nameless found =
	    nameless_read(&reading->flat, line, heading->tag, HEADED_NOT, false, &number);
	return found != NAMELESS_NONE && found != NAMELESS_BESIDE;
}

static const struct node *section_end(const struct node *heading)
{
	const struct node *end = heading->next;
	while (end && !tag_is_heading(end->tag))
		end = end->next;
	return end;
}

static void count(struct reading *reading, enum tag tag, struct titled_level *level)
{
	const struct node *root = reading->page->root;
	level->counted = true;
	for (const struct node *node = root->first; node; node = node_next(node, root)) {
		struct record record;
		if (node->tag != tag || !begins_with_code(reading, node))
			continue;
		bool named = record_read_any(reading, node->parent, (struct point){ node, 0 },
					     (struct point){ section_end(node), 0 }, &record);
		level->texts += !named;
		level->words += named;
	}
}

bool titled_numbers_have_texts(struct reading *reading, struct titled_numbers *numbers,
			       const struct node *heading, const struct record *record)
{
	struct titled_level *level = &numbers->levels[heading->tag - TAG_H1];
	if (!has_word(&record->head))
		return false;
	if (!level->counted)
		count(reading, heading->tag, level);
	return level->texts > level->words;
}
