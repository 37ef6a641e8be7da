/*
 * Pages that are no documents: message files, message tables, manifests. What they list becomes the
 * same records that the layouts make of a page, and goes the same way into the model.
 */
#ifndef STATUSGEN_FOREIGN_H
#define STATUSGEN_FOREIGN_H

#include "../model/build.h"

/* What else the source says of an entry. */
struct foreign_field {
	struct str header, text;
};

struct foreign_entry {
	struct str name; /* a C identifier; may be empty */
	size_t name_offset;
	const struct head_name *aliases; /* its further names */
	size_t alias_count;
	uint32_t value;
	enum value_form form;
	size_t value_offset;
	/* The message as message tables have it; `at` is NULL where the source has none. */
	struct str native;
	bool borrowed;   /* see struct entry */
	struct str text; /* then: what is said of it, paragraphs parted by an empty line */
	size_t text_offset;
	struct str lead;           /* see struct entry */
	const struct str *natives; /* the message in each further language, in the same way */
	struct str string_id;      /* see struct entry */
	const struct define_form *define;   /* see struct entry */
	const struct foreign_field *fields; /* all entries of a list have the same headers */
	size_t field_count;
};

struct foreign_language {
	struct str name; /* an identifier, as .mc files want it */
	unsigned id;
};

struct foreign_facility {
	unsigned number;
	struct str name, symbol;
};

/* Entries that belong together: from `first` to the next list's. */
struct foreign_list {
	size_t first, offset;
	const struct model_provider *provider; /* or NULL */
	struct str title;                      /* of the section that it is; or empty */
};

struct foreign {
	const struct source *source;
	const struct layout *layout; /* the name of the kind, as --list and -v tell it */
	struct str detail;           /* for -v */
	struct str code; /* the source's bytes, comments and strings blank, where enums may stand in
			    it */
	struct foreign_entry *entries;
	size_t count;
	size_t capacity;
	struct foreign_list *lists; /* none: all entries are one */
	size_t list_count;
	/* The language of `native`, then those of `natives`; none: the run's. */
	struct foreign_language *languages;
	size_t language_count;
	const struct model_strings *strings; /* see struct model */
	const struct foreign_facility *facilities;
	size_t facility_count;
	const struct foreign_facility *severities; /* those that the source names itself */
	size_t severity_count;
	struct str type, macro; /* see struct model */
	struct str trail;       /* see struct model */
};

/* Adds an entry, zeroed; the pointer is good until the next one is added. */
struct foreign_entry *foreign_add(struct arena *arena, struct foreign *foreign);

/*
 * The model of it. What is needed to make it is left in `scratch`; the model lives in `arena`, and
 * the source, `natives`, `native`, `lead` and `trail` must as long.
 */
struct model *foreign_model(struct arena *arena, struct arena *scratch,
			    const struct foreign *foreign, struct str stem,
			    const struct model_options *options, struct diags *diags);

/*
 * A message of a message table as a reader sees it: "%n" is a line's end, "%%", "%." and "%!" are
 * the character alone, "%0" ends it; inserts stay as they are. No blank lines at its end.
 */
struct str foreign_shown(struct arena *arena, struct str native);

/* "Language_0411", "English", "Japanese": a name for a language id, an identifier. */
struct str foreign_language_name(struct arena *arena, unsigned id);

extern const struct layout foreign_message_file, foreign_message_table, foreign_header,
    foreign_manifest, foreign_program;

#endif
