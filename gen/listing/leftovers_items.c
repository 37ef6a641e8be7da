/*
 * Lists of numbers before texts, of which nothing says that they are codes but that others of the
 * page in the same form are told of, or that all such lists below a title of codes go on with each
 * other's numbers:
 *
 *	The error codes are:        # Status codes
 *	- 11: gate is shut          ## Gates         ## Water
 *	- 12: gate is open          - 1: shut        - 3: dry
 *	Others are:                 - 2: open        - 4: hot
 *	- 15: dry
 */
#include "../base/map.h"
#include "../entry/footnote.h"
#include "leftovers_parts.h"

enum { SEVERAL = 2, FEWEST = 3 }; /* lists of one form, and items of them */

/* What parts the numbers from their texts, and whether they are set as code. */
struct form {
	char sign;
	bool code;
};

struct item_list {
	struct item_list *next; /* the one before it on the page */
	const struct node *list;
	struct form form;
	bool above; /* a title farther above says that codes are listed */
	bool again; /* it has a number that another one has, or one that is told of */
	bool one;   /* it begins with 1: it may count steps */
	size_t count;
	struct str first;
	uint32_t offset;
};

static const struct node *list_of(const struct flat *flat)
{
	const struct node *node = flat->last.top;
	while (node && node->tag != TAG_LI)
		node = node->parent;
	return node ? node->parent : NULL;
}

static struct form form_of(const struct flat *flat, struct str number)
{
	struct str text = flat_text(flat);
	size_t from = (size_t)(number.at - text.at);
	size_t sign = str_skip_space(text, footnote_end(flat, text, from + number.len));
	return (struct form){ str_byte(text, sign), (flat_set(flat, from) & SET_CODE) != 0 };
}

static bool same_form(struct form a, struct form b)
{
	return a.sign == b.sign && a.code == b.code;
}

/* The list that has the number in that form; the items themselves: it is told of. */
static void **number_at(struct left_items *items, struct form form, struct str number)
{
	enum { LONGEST = 32 };
	char key[LONGEST] = { form.sign, (char)('0' + form.code) };
	size_t len = 2;
	for (size_t i = 0; i < number.len && len < sizeof key; i++)
		key[len++] = number.at[i];
	return map_at_copy(&items->numbers, (struct str){ key, len });
}

static void **form_at(struct left_items *items, struct form form)
{
	return number_at(items, form, STR(""));
}

void left_items_tell(struct left_items *items, const struct flat *flat, struct str number)
{
	struct form form = form_of(flat, number);
	void **slot = number_at(items, form, number);
	struct item_list *list = *slot;
	if (list && *slot != (void *)items)
		list->again = true;
	*slot = items;
	*form_at(items, form) = items;
}

void left_items_add(struct left_items *items, const struct flat *flat, struct str number,
		    bool above)
{
	struct form form = form_of(flat, number);
	const struct node *node = list_of(flat);
	struct item_list *list = items->last;
	if (!list || list->list != node) {
		list = arena_alloc(items->numbers.arena, sizeof *list);
		*list = (struct item_list){
			.next = items->last,
			.list = node,
			.form = form,
			.above = above,
			.one = str_eq(number, STR("1")),
			.first = arena_str(items->numbers.arena, number),
			.offset = flat_offset(flat, (size_t)(number.at - flat_text(flat).at)),
		};
		items->last = list;
	}
	list->count++;
	list->again |= !same_form(list->form, form);
	void **slot = number_at(items, form, number);
	struct item_list *other = *slot;
	list->again |= other != NULL;
	if (other && *slot != (void *)items)
		other->again = true;
	else if (!other)
		*slot = list;
}

/* How many lists of the form go on with one another, and how many items they have. */
struct going_on {
	size_t lists, items;
};

static struct going_on *going_on_at(struct map *forms, struct form form)
{
	char key[2] = { form.sign, (char)('0' + form.code) };
	void **slot = map_at_copy(forms, (struct str){ key, sizeof key });
	if (!*slot)
		*slot = arena_alloc(forms->arena, sizeof(struct going_on));
	return *slot;
}

void left_items_end(struct arena *arena, struct left_items *items, struct leftovers *leftovers)
{
	struct map forms = { .arena = items->numbers.arena };
	for (const struct item_list *list = items->last; list; list = list->next) {
		struct going_on *all = going_on_at(&forms, list->form);
		bool counts = list->above && !list->again;
		all->lists += counts;
		all->items += counts ? list->count : 0;
	}
	for (const struct item_list *list = items->last; list; list = list->next) {
		const struct going_on *all = going_on_at(&forms, list->form);
		bool beside = *form_at(items, list->form) && !list->one;
		bool going = list->above && all->lists >= SEVERAL && all->items >= FEWEST;
		if (list->again || !(beside || going))
			continue;
		if (!leftovers->numbers || list->offset < leftovers->number_offset) {
			leftovers->number = arena_str(arena, list->first);
			leftovers->number_offset = list->offset;
		}
		leftovers->numbers += list->count;
	}
}
