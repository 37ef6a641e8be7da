/*
 * The settings as they are kept, and the table of their keys.
 */
#ifndef STATUSGEN_SETTINGS_KEYS_H
#define STATUSGEN_SETTINGS_KEYS_H

#include "../source/glob.h"
#include "settings_read.h"

/* What stands for all pages, or below one glob. */
struct page_block {
	struct page_settings page; /* first: keys of a page fill a block as well as its page */
	struct settings_seen seen; /* only what is set here counts */
};

struct page_rule {
	const struct glob *glob;
	struct str pattern;
	size_t offset;  /* of the pattern in the settings file */
	bool file_name; /* no "/" in it: it means the file name in any folder */
	struct page_block block;
};

struct settings {
	struct page_block top; /* first: keys of a page stand at the top, too */
	struct str language;   /* empty: the default */
	unsigned language_id;
	enum table_setting table;
	struct str table_name;
	struct str root;
	struct limits limits;
	struct page_rule *rules;
	size_t rule_count;
	const struct source *source;
	struct str folder; /* clean; of the settings file */
};

/*
 * All keys; those of the run fill a struct settings, those of a page also a struct page_settings.
 */
extern const struct settings_table settings_top_keys;
/* The same table, for what stands below a page. */
extern const struct settings_table settings_page_keys;

#endif
