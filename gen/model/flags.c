#include "flags.h"

#include "../prose/retired.h"

const struct entry_field *entry_usual(const struct model *model, const struct entry *entry,
				      enum usual usual)
{
	if (entry->listing >= model->listing_count)
		return NULL;
	const struct listing *listing = &model->listings[entry->listing];
	for (size_t i = 0; i < entry->field_count; i++)
		if (listing->columns[i].usual == usual)
			return &entry->fields[i];
	return NULL;
}

bool field_says_yes(const struct entry_field *field)
{
	struct str text = field ? str_trim(field->plain) : STR("");
	return text.len && !retired_says_no(text);
}
