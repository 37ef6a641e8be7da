/*
 * The view: the model as templates, --list=json and the model reference see it.
 *
 * Every name that a template can use is one row of a table in view_*.c; the document
 * doc/model.md lists the same names, and a test compares both. Views are plain wrappers
 * around models: nothing is computed before a template asks for it.
 *
 * The root of a template is an object of class view_run, view_page, view_entry, view_file or
 * view_resource, by its scope. Each leads to the others: an entry has its page, a page its run.
 */
#ifndef STATUSGEN_VIEW_H
#define STATUSGEN_VIEW_H

#include "../base/map.h"
#include "../base/str.h"
#include "../model/model.h"
#include "../render/value.h"
#include "../resource/msgfile.h"
#include "../settings/settings.h"

struct view_run;
struct view_page;
struct view_entry;
struct view_linking;

/* One symbolic name: the main one of an entry, or an alias. */
struct view_name {
	const struct entry_name *name;
	const struct view_entry *entry;
	bool alias;
	bool first, last;               /* in its list */
	const struct view_group *group; /* whose constant it is; NULL: the page's */
};

struct view_entry {
	const struct entry *entry;
	const struct view_page *page;
	struct view_name *aliases;
	uint32_t namesake; /* how many entries of the page before it have the same id */
	bool first, last;
};

/* A further column's field of an entry. */
struct view_field {
	const struct view_page *page;
	const struct listing_column *column;
	const struct entry_field *field;
	bool first, last;
};

struct view_column {
	const struct listing_column *column;
	bool first, last;
};

/* A listing and the prose after it, up to the next one. */
struct view_part {
	const struct view_page *page;
	size_t index;
	struct view_entry *entries;
	size_t count;
	bool first, last;
	bool nameless; /* its codes are texts, and none of them has a name of its own */
};

/* A heading, and the entries below it, which need not follow one another. */
struct view_section {
	const struct view_page *page;
	size_t index;
	struct view_entry *entries;
	size_t count;
	struct str identifier; /* no other section of the page has it */
	struct str id;         /* the same, and no name or code of the page */
	bool headed;           /* it is the id of a heading in the page's prose */
	size_t space; /* its first section's number from 1 where it is of a space of codes of its
			 own; 0: of the page's */
};

/* What has a type, and whether that is one for texts or for numbers of so many bits. */
struct view_type {
	bool texts, numbers; /* some codes are texts, some are numbers */
	bool is_signed;      /* the type that holds all numbers has a sign ... */
	unsigned bits;       /* ... and so many bits, 32 or 64 */
};

/*
 * Codes of a page that are one type in a language that has enumerations: those of each space of
 * codes that it has, or all of them.
 */
struct view_group {
	const struct view_page *page;
	struct str name; /* of the enumeration; empty for the page's own codes */
	struct str title;
	size_t section;  /* number from 1 of its first section; 0: none */
	size_t namesake; /* how many of the run before it have the same name */
	struct view_name *constants;
	size_t constant_count;
	struct view_entry *entries; /* in the order of the page */
	size_t entry_count;
	struct view_entry *by_value; /* of those the ones that have constants */
	size_t by_value_count;
	struct view_type type;
	bool part; /* the page has others */
	bool first, last;
};

struct view_file {
	const struct view_page *page;
	struct msgfile *file;
	const struct msgfiles *all; /* in the same language */
};

/* A compiled message table: one language. */
struct view_table {
	struct str name; /* path below the output folder, without ".bin" */
	struct str language;
	unsigned language_id;
	uint64_t fingerprint; /* of the table's bytes */
};

/* What one resource script takes in: the tables of a page, or of all pages together. */
struct view_resource {
	const struct view_run *run;
	struct str name; /* path of the script below the output folder, without extension */
	struct view_page *const *pages;
	size_t page_count;
	const struct view_table *tables; /* the pages' own language first */
	size_t table_count;
};

/* Another language in which a page has its codes. */
struct view_tongue {
	struct str language;
	unsigned language_id;
	const struct str *texts; /* one for each entry of the model; empty: none */
};

struct view_page {
	const struct view_run *run;
	const struct model *model;
	const struct page_settings *settings;
	struct str
	    name; /* path of the outputs below the output folder, without extension: "sub/codes" */
	struct str document; /* the same of what people read, .md and .html: see view_document */
	struct str link;     /* to its reference page from there: "sub/codes.md", encoded */
	const struct output_names
	    *naming;           /* how the output that is rendered now names things; never NULL */
	struct str links_from; /* relative links of its texts are as seen from this clean path;
				  empty: they are as the settings make them */
	const struct view_linking *linking; /* where the output that is rendered now lies; NULL:
					       beside the page's others */
	struct str macro; /* around all values, as the source says; may be empty */
	struct view_entry *entries;
	struct view_name *names;
	size_t name_count;
	struct view_name *constants; /* the names, and the symbols of text codes that have none */
	size_t constant_count;
	struct map ids; /* those of headings, sections and codes without a name: see headings.h */
	struct view_part *parts;
	struct view_section *sections;
	/*
	 * Of the model's headings: id and level on a site. Each is one level below what it stands
	 * below, and the title is the only one of the first; of what is no prose all is zero.
	 */
	struct prose_heading *headings;
	struct view_file *files; /* of all languages, the page's own first */
	size_t file_count;
	struct msgfiles *const *languages; /* the page's own first */
	size_t language_count;
	const struct view_tongue *tongues; /* further languages */
	size_t tongue_count;
	struct view_name *by_name; /* sorted: see order.h */
	struct view_entry *by_value;
	struct view_entry *values; /* each value once */
	size_t value_count;
	struct view_neighbour
	    *neighbours; /* the run's other pages; none where they are too many to list */
	size_t neighbour_count;
	bool windows; /* the codes are those of Windows */
	struct view_type type;
	struct view_group *groups; /* at least one */
	size_t group_count;
	bool has_severities; /* and bits 31 to 16 of some say more than a number */
	bool hresults;       /* and in most of them bit 30 does not: they are HRESULTs */
	size_t number;       /* its place in the run, from 0 */
	bool referred;       /* a reference page is made of it, so others may link to that */
	size_t namesake;     /* how many pages before it in the run have the same identifier */
	bool first, last;
};

/*
 * Codes among which a value is looked up: those of a page, of one of its enumerations, or what the
 * settings join.
 */
struct view_space {
	struct str name, identifier; /* no other space of the run has them */
	struct str title;
	struct view_entry
	    *entries; /* sorted by value, contradicted ones too; text codes after the numbers */
	size_t count;
	size_t number; /* its place in the run, from 1 */
	bool first, last;
};

/* Another page, seen from one. */
struct view_neighbour {
	const struct view_page *page, *from;
	bool first, last;
};

/* A part of all that a run lists: names in their order, then, by value, codes without one. */
struct view_sheet {
	const struct view_run *run;
	size_t number;     /* from 1 */
	size_t row, count; /* its first row among those of the run, and how many it has */
};

struct view_run {
	struct view_page **pages;
	size_t page_count;
	struct view_entry *entries; /* of all pages, in order */
	size_t entry_count;
	struct view_name *names; /* each name once, in order: the first page that has it counts */
	size_t name_count;
	struct view_name *by_name; /* all, sorted: see order.h */
	size_t by_name_count;
	struct view_entry *by_value;
	struct view_entry *values; /* each value once */
	size_t value_count;
	struct view_space *spaces; /* see spaces.h */
	size_t space_count;
	struct view_entry *nameless; /* sorted by value */
	struct view_sheet *sheets;   /* at least one */
	size_t sheet_count;
	struct map by_source; /* pages: see crosslink.h */
	struct map *written;  /* names: see view_run_forget_names */
	struct str language;
	unsigned language_id;
};

/*
 * Makes the view of a page, without message files. `name` is the output's path without extension;
 * everything must live as long as the view.
 */
struct view_page *view_page_new(struct arena *arena, const struct model *model,
				const struct page_settings *settings, struct str name);

/*
 * Its message files, a set of them for each of the `languages`; they and `arena` must live until it
 * gets others.
 */
void view_page_take_files(struct arena *arena, struct view_page *page,
			  struct msgfiles *const *files, size_t languages);
void view_page_forget_files(struct view_page *page);

/* What is said of its entries in further languages; none until then. */
void view_page_translate(struct view_page *page, const struct view_tongue *tongues, size_t count);

/*
 * How C headers are written, "mc", "plain" or "enum": said by the output, the settings, the
 * profile, or by what the values are.
 */
struct str view_page_style(const struct view_page *page);
/* Its reference page as a link from the output folder, or from where outputs of the run go. */
struct str view_page_link(const struct view_page *page, struct arena *arena);
/* The include guard of its header. */
struct str view_page_guard(const struct view_page *page, struct arena *arena);
/*
 * What a page's .md and .html are called, without extension: as all its outputs are, but "index" in
 * the output folder itself, however it is written, is "index-page". index.md and index.html there
 * are the run's, and what a web server shows for the folder; addresses must not depend on which
 * outputs a run makes.
 */
struct str view_document(struct arena *arena, struct str name);
/* Its names are the page's again, and its links: see view_page.naming. */
void view_page_as_it_is(struct view_page *page);

/* Gathers the pages of a run and tells each of it. */
struct view_run *view_run_new(struct arena *arena, struct view_page **pages, size_t count);

/*
 * The output of the run that is rendered next may write names in another way: which of them are one
 * there (another page's, another enumeration's, or one that is written the same) is found anew when
 * it asks. The arena must live as long as that output is rendered.
 */
void view_run_forget_names(const struct view_run *run, struct arena *arena);

/* Cuts what a run lists into sheets; its orders are made. */
void view_sheets_add(struct arena *arena, struct view_run *run);
/*
 * What the names of a sheet's outputs have after the stem: nothing for the first, "-2" for the
 * second.
 */
struct str view_sheet_suffix(const struct view_sheet *sheet, struct arena *arena);
struct value view_of_sheet(const struct view_sheet *sheet);

struct value view_of_run(const struct view_run *run);
struct value view_of_page(const struct view_page *page);
struct value view_of_entry(const struct view_entry *entry);
struct value view_of_file(const struct view_file *file);
struct value view_of_resource(const struct view_resource *resource);

/* Where the outputs of an entry's templates go, without extension: "sub/codes/NAME". */
struct str view_entry_output(const struct view_entry *entry, struct arena *arena);

/*
 * What tells an entry from others where its name does not: its value where it has no name; both
 * where it is contradicted; of a text code the symbol. Two may have the same.
 */
struct str view_entry_key(const struct entry *entry, struct arena *arena);

/*
 * What links to a name, or to an entry, end in: small letters, and no other code's of the page.
 */
struct str view_name_anchor(const struct entry_name *name, struct arena *arena);
struct str view_entry_anchor(const struct view_entry *entry, struct arena *arena);

/* What it is called on its page, and no other entry there. */
struct str view_entry_id(const struct view_entry *view, struct arena *arena);

/* The classes by name ("run", "page", ...) for the model reference's test; false after the last. */
bool view_class_at(size_t index, struct str *name, const struct value_class **class);

/*
 * Spaces of codes: among which codes a value means one thing.
 *
 * Two enumerations share 0, and so do two pages: one table of all codes would have to choose. So
 * each page is a space, and each enumeration that a page names is one of its own. The setting
 * `space` says otherwise: "page" (its enumerations, too, are one space), "section" (each of its
 * headings is one), or a name (all pages with that name are one).
 *
 * Makes run->spaces of the run's entries: each is in one space. In the order of their first
 * entries.
 */
void spaces_make(struct arena *arena, struct view_run *run);

/*
 * Languages as HTML's lang names them.
 *
 * The ISO 639 code of a Windows language id; "und" where that is not known.
 */
struct str tongue_tag(unsigned language_id);

#endif
