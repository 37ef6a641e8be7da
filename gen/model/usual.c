#include "usual.h"

#include "../prose/retired.h"

static const struct {
	struct str key;
	enum usual usual;
} keys[] = {
	{ STR_INIT("since"), USUAL_SINCE },
	{ STR_INIT("added"), USUAL_SINCE },
	{ STR_INIT("added_in"), USUAL_SINCE },
	{ STR_INIT("introduced"), USUAL_SINCE },
	{ STR_INIT("introduced_in"), USUAL_SINCE },
	{ STR_INIT("available_since"), USUAL_SINCE },
	{ STR_INIT("since_version"), USUAL_SINCE },
	{ STR_INIT("version_added"), USUAL_SINCE },
	{ STR_INIT("first_version"), USUAL_SINCE },
	{ STR_INIT("deprecated"), USUAL_DEPRECATED },
	{ STR_INIT("deprecated_in"), USUAL_DEPRECATED },
	{ STR_INIT("deprecated_since"), USUAL_DEPRECATED },
	{ STR_INIT("is_deprecated"), USUAL_DEPRECATED },
	{ STR_INIT("obsolete"), USUAL_DEPRECATED },
	{ STR_INIT("obsolete_since"), USUAL_DEPRECATED },
	{ STR_INIT("replaced_by"), USUAL_REPLACED_BY },
	{ STR_INIT("replacement"), USUAL_REPLACED_BY },
	{ STR_INIT("superseded_by"), USUAL_REPLACED_BY },
	{ STR_INIT("use_instead"), USUAL_REPLACED_BY },
	{ STR_INIT("instead"), USUAL_REPLACED_BY },
	{ STR_INIT("severity"), USUAL_SEVERITY },
	{ STR_INIT("severity_level"), USUAL_SEVERITY },
	{ STR_INIT("level"), USUAL_SEVERITY },
	{ STR_INIT("retryable"), USUAL_RETRYABLE },
	{ STR_INIT("retriable"), USUAL_RETRYABLE },
	{ STR_INIT("retry"), USUAL_RETRYABLE },
	{ STR_INIT("can_retry"), USUAL_RETRYABLE },
	{ STR_INIT("is_retryable"), USUAL_RETRYABLE },
	{ STR_INIT("transient"), USUAL_RETRYABLE },
};

static bool means(struct str key, enum usual usual)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].usual == usual && str_eq(keys[i].key, key))
			return true;
	return false;
}

const struct entry_field *entry_usual(const struct model *model, const struct entry *entry,
				      enum usual usual)
{
	if (entry->listing >= model->listing_count)
		return NULL;
	const struct listing *listing = &model->listings[entry->listing];
	for (size_t i = 0; i < entry->field_count; i++)
		if (means(listing->columns[i].key, usual))
			return &entry->fields[i];
	return NULL;
}

bool field_says_yes(const struct entry_field *field)
{
	struct str text = field ? str_trim(field->plain) : STR("");
	return text.len && !retired_says_no(text);
}
