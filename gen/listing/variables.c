#include "rules.h"

#include "../entry/words.h"

static bool is_assignment(struct str page, const struct head *head)
{
	size_t equals = head->names[0].offset + head->names[0].text.len;
	return head->value.form == FORM_DECIMAL && equals < page.len && page.at[equals] == '=' &&
	       head->value_offset == equals + 1;
}

/* "NAME=5" from the line's first byte on, and no comma after: in code, other things are constants. */
static bool is_line_of_shell(struct str page, const struct head *head)
{
	size_t from = head->names[0].offset, end = head->value_offset + head->value_text.len;
	bool begins = from == 0 || page.at[from - 1] == '\n';
	bool goes_on = end < page.len && (page.at[end] == ',' || page.at[end] == ';');
	return begins && !goes_on;
}

/* ERR_BUSY, E_BUSY, EXIT_BUSY */
static bool speaks_of_codes(struct str name)
{
	return str_starts(name, STR("ERR")) || str_starts(name, STR("E_")) ||
	       text_speaks_of_codes(name);
}

bool listing_sets_variables(struct reading *reading, const struct listing_found *found)
{
	enum { MORE_THAN_SWITCHES = 2 };
	struct str page = reading->page->source->text;
	struct listing_found bare =
	    *found; /* that a block is code says nothing about what it sets */
	bool code = found->layout->of_code, switches = true, assigns = true;
	size_t count = 0;
	bare.of_codes &= !code;
	for (size_t i = 0; i < found->count && (switches || assigns); i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		if (speaks_of_codes(head->names[0].text))
			return false;
		assigns &= is_assignment(page, head) && (!code || is_line_of_shell(page, head));
		switches &= head->value.form == FORM_DECIMAL && head->value.value <= 1;
		count++;
	}
	bool settings = assigns || (switches && !code && count > MORE_THAN_SWITCHES);
	return count && settings && !listing_is_of_codes(reading, &bare);
}
