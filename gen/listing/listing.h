/*
 * Listings: how a page is read for its codes, from nodes to records with a verdict.
 *
 *	scan        The nodes of the page in their order (layouts/layouts.c). At each node the
 *	            layouts are asked by rank; what a listing takes is passed over, but for the
 *	            text of sections.
 *	recognise   A layout (a file in layouts/) says whether what stands at the node has its
 *	            structure, and makes records of it. It decides by content - what looks like a
 *	            name, a number, prose - and never judges whether the whole lists codes.
 *	judge       listing_judge (listing/judge.c). Repairs, one after the other: what only the
 *	            whole listing shows of a record. Then the evidence is counted once, and vetoes
 *	            are asked one after the other: the first that holds is why this is no listing
 *	            of codes. Repairs and vetoes are rows of two tables; each row has a page of its
 *	            name in tests/listings/, which fails without it.
 *	select      The first layout by rank whose records have a verdict other than VERDICT_NONE.
 *	            The rank only matters for the pairs that layouts.c declares: on all other
 *	            nodes of all pages of the tests at most one layout finds codes
 *	            (tests/unit/rank.c).
 *	leftovers   The last look (leftovers.h): what stands beside numbers on the page, and is in
 *	            no listing.
 *
 * What is left out on this way is reported: each rejection has its reason (-v), and where codes may
 *be lost a message.
 */
#ifndef STATUSGEN_LISTING_H
#define STATUSGEN_LISTING_H

#include "../base/diag.h"
#include "../base/map.h"
#include "../entry/define.h"
#include "../entry/head.h"
#include "../header/cheader.h"
#include "../source/page.h"

struct entry_source;

/* A further column's cell. */
struct extra {
	struct str header;       /* may be empty */
	const struct node *cell; /* NULL: the row has none */
	bool aside;              /* its column has numbers, or no header: it describes nothing */
};

/* "Severity: warning" between the name, the value and the text of an entry. */
struct record_field {
	struct str text;       /* in the arena: the label, a colon and what it is of */
	size_t label;          /* how many bytes the label has */
	struct point from, to; /* where what it is of stands, below the record's `top` */
};

/*
 * One entry as a layout found it; the model decides what becomes of it. Its description is only
 * noted, not copied: most of a tree is looked at more than once. It is, in this order:
 */
struct record {
	struct head head;
	uint32_t offset;
	/* Its name might be a word: it counts where most names of the listing are sure. */
	bool is_word;
	/* It has the form of an entry, and no name or no value: see unread.h. */
	bool unread;
	const struct node *text; /* all that is below this node, or NULL; */
	const struct node *top;  /* then what is below this one, */
	struct point rest, end;  /* from `rest` (NULL node: nothing) up to `end`; */
	/* then words that stood in brackets between name and value, and below these, or instead of
	   them, fields; */
	struct str note;
	const struct record_field *fields; /* those of the note */
	size_t field_count;
	size_t note_own;            /* how many bytes of the note are none */
	const struct extra *extras; /* further cells: fields of the entry, no part of the text */
	size_t extra_count;
	/* A name that stands among words or has hyphens in it, and so is not taken; or no text. */
	struct head_name lost;
	struct head_name words; /* of a table: what stands where its name should, beside a text */
	const struct entry_source *source; /* of a source that is no document; else NULL */
};

/* What is wrong with a row, apart from its name and value. */
enum row_trouble {
	ROW_UNREAD, /* it has neither, though it has text */
	ROW_LINE,   /* a line without "|" between rows of a pipe table */
	ROW_BROKEN, /* a row of a pipe table that goes over several lines of the page */
	ROW_NAME,   /* its name has characters that no identifier has */
	ROW_EXTRA,  /* it has more cells than the header */
	ROW_FAMILY, /* its code stands for many: "PUMP_{code}" */
	ROW_LIST,   /* words and numbers in a list within its text: the note says how many */
};

struct row_note {
	enum row_trouble trouble;
	uint32_t offset;
	struct str text;
};

/* What becomes of records. */
enum verdict {
	VERDICT_NONE, /* no listing in this way: others are asked */
	/*
	 * A listing, but none of codes: it only has names, or its numbers are something else. It is
	 * noted, and takes none of its nodes: what is in it may be listed in other ways.
	 */
	VERDICT_PROSE,
	VERDICT_CODES, /* a listing of codes: the nodes are its own */
};

/* What a warning about rows that are left out is of. */
enum lost {
	LOST_MAYBE,      /* what may be codes */
	LOST_NAMELESS,   /* numbers that are codes, as the page says, and have no names */
	LOST_STRAY,      /* rows that belong to a table of codes */
	LOST_VALUELESS,  /* names of codes, as the page says, beside what are no values of theirs */
	LOST_UNREADABLE, /* names of codes, as the page says, with values that are not read */
};

struct listing_found {
	const struct layout *layout;
	enum verdict verdict;
	uint32_t offset;
	struct record *records;
	size_t count;
	size_t capacity;
	struct str detail; /* what was taken for what, for -v */
	/* The nodes it takes: siblings, or one node. */
	const struct node *first;
	const struct node *last;
	struct str why; /* why it is none of codes; for -v */
	bool settled;   /* it is something else for sure */
	/*
	 * It is none of codes, yet has this many records that look like codes in all but their
	 * neighbours.
	 */
	size_t passed_over;
	/* It was turned down, and is one name with its value: see siblings.h. */
	bool alone;
	/* It stands within another one's descriptions, and so its prose is theirs. */
	bool nested;
	const struct model_provider *provider; /* of a manifest: whose events they are; or NULL */
	/*
	 * A header cell or the like says that these are codes: names that look like settings count.
	 */
	bool of_codes;
	bool codes_headed; /* the header cell of its names or values: "Code", "Error name" */
	bool names_headed; /* names alone, below a title that speaks of codes */
	bool names_listed; /* ... and says that they are listed */
	bool names_alike;  /* names alone below the header of a table of codes: same_headers.h */
	bool unlabelled;   /* no labels stand in the texts of its records: see labels.h */
	/* Those that do, of each record as it is; NULL: they were not looked for. */
	struct labelled_text **labelled;
	/* Its digits are decimal: a header cell says so, or another column has them in hex. */
	bool decimal;
	bool of_reference; /* the table of a page that statusgen has written */
	bool chosen; /* settings or statusgen named its columns: what has a value is an entry */
	struct str names_header; /* the header cell above the names; empty: there is none */
	/* A header cell says that a column has the values: rows without one are reported. */
	bool has_values;
	/* No header cell says that its numbers are values, or codes. */
	bool of_numbers;
	/* ... but places, sizes or the like. */
	bool of_places;
	/* What a user is told where two columns have values, and nothing says which one counts. */
	struct str two_values;
	/* Its codes are texts, not numbers. */
	bool of_texts;
	/* What a user is told where codes may be numbers or texts. */
	struct str kind_warning;
	/* Lines of its form that have words instead of a name: the first, and how many. */
	struct str wordy;
	uint32_t wordy_offset;
	size_t wordy_count;
	bool wordy_sure; /* their values stand in brackets, as no field's do */
	struct row_note *notes;
	size_t note_count;
	size_t note_capacity;
	/* What a user is told where it is no listing, though it may be one; else empty. */
	struct str warning;
	enum lost lost;
	/* The same where its names are none, and its numbers codes without a name. */
	struct str numbers_warning;
};

/* What looked like a listing and is none. */
struct rejection {
	const struct layout *layout;
	uint32_t offset;
	struct str why;
	struct str detail;  /* what was taken for what, where that was found */
	struct str warning; /* as in struct listing_found */
	enum lost lost;
};

/* Which columns that the settings name some table of the page has. */
struct columns_found {
	bool any; /* the page has tables */
	bool name, value, text;
};

/* Settings of a page that say how to read it; all zero lets the layouts decide. */
struct layout_settings {
	struct str layout; /* only this one */
	/* A header cell's text, or a number from 1. */
	struct str name_column, value_column, text_column;
	struct columns_found *found;            /* NULL: nobody asks */
	bool codes_are_text, codes_are_numbers; /* whatever they look like */
	bool nameless;       /* numbers before texts are codes, though they have no names */
	struct str mismatch; /* "hex" or "decimal": which one counts where they disagree */
	const unsigned
	    *listings; /* only these listings of codes count, by number from 1; none: all */
	size_t listing_count;
};

/* Two layouts that find codes at the same node. */
struct contest {
	const struct layout *first, *second; /* by rank */
	uint32_t offset;
};

struct grid;

struct reading {
	struct arena *arena;
	struct arena *tree; /* the page's nodes', which ends when the model's texts are made; NULL:
			       it is another's */
	const struct page *page;
	const struct layout_settings *settings;
	/*
	 * Headers that are asked for the values of names without one (known.h), which makes such
	 * names worth noting: one or two, and such as stand alone. NULL: none is asked.
	 */
	const struct cheaders *headers;
	bool named;   /* the user has named the page, and not only its folder */
	bool try_all; /* asks all layouts wherever one finds codes, and notes in `contests` who else
			 does: for tests */
	/*
	 * The text that is being looked at. It belongs to whoever called flat_read on it last, and
	 * any function that takes the reading may do so: what is needed of it is copied before such
	 * a call (the tests under the address sanitizer catch what is not). The few that look at
	 * what their caller flattened say so (record_take_fields, unread_line,
	 * leading_value_begins), and leave it as it is.
	 */
	struct flat flat;
	struct arena records; /* the listings' */
	struct listing_found *listings;
	size_t count;
	size_t capacity;
	struct rejection *rejections; /* in page order */
	size_t rejection_count;
	size_t rejection_capacity;
	struct listing_found *held; /* turned down, until all are found: see siblings.h */
	size_t held_count, held_capacity;
	void **memory; /* what the layout that is asked remembers of this page: see layout_memory */
	struct contest *contests; /* with try_all */
	size_t contest_count, contest_capacity;
	struct grid *grid;     /* of the table that was read last: see grid_read; NULL: none */
	uint32_t messages_end; /* before it, sections of messages were read, which are no codes */
	/* Names that listings before have: see name_listed_before. */
	struct arena names; /* where these maps live, until all listings are found */
	struct map listed;
	/* Those of so many listings are in it, and those of so many records of the next one. */
	size_t noted, noted_records;
	struct map families;    /* what names that they have begin with: see leftovers_family */
	struct map label_lists; /* offsets of lists that are fields of codes: see labels_look */
	size_t codes_listed;    /* listings of codes, where the settings choose among them */
};

struct layout {
	struct str name;
	uint64_t tags; /* bits of the nodes that it is asked about */
	/*
	 * Recognises the listing that begins at `node`: adds its records to `found` and says in
	 * found->last where it ends. False: nothing of this structure begins here; where it looked
	 * like it, found->why says what is wrong.
	 */
	bool (*read)(struct reading *reading, const struct node *node, struct listing_found *found);
	bool only_codes;   /* what is no listing of codes is left to the layouts below */
	bool only_names;   /* its records have no values: they stay prose, and are not judged */
	bool stands_alone; /* a sequence of paragraphs ends where it finds codes */
	bool continues;    /* one right after another of it is the same listing */
	bool resumes; /* it may go on after something else: a heading that is no code, a box around
			 each entry */
	bool of_sections; /* its entries are sections, which may hold other listings */
	bool of_code; /* it reads code: that code is set around it says nothing about what it lists
		       */
	bool of_rows; /* it reads tables: a row may have a value and no name */
};

/* --- for layouts --- */

/* What the layout that is asked remembers of the page: `size` bytes, all zero at first. */
void *layout_memory(struct reading *reading, size_t size);

/* Adds a record; the pointer is good until the next one is added. */
struct record *record_add(struct reading *reading, struct listing_found *found);

/* Room for so many records in a listing that has none yet. */
void record_reserve(struct reading *reading, struct listing_found *found, size_t count);

/*
 * Reads the head of an entry that stands below `top` from `from` up to `to`, and notes where its
 * description goes on. False where no head is there.
 */
bool record_read(struct reading *reading, const struct node *top, struct point from,
		 struct point to, enum head_trust trust, struct record *record);

/*
 * The same of a whole cell, where any word may be a name, and whose head is `known` already unless
 * its parts are labelled; NULL: it is not.
 */
bool record_read_known(struct reading *reading, const struct node *cell, const struct head *known,
		       struct record *record);

/*
 * The same, but where no sure name is found, a word with a value counts, too ("OK (0): text").
 */
bool record_read_any(struct reading *reading, const struct node *top, struct point from,
		     struct point to, struct record *record);

/* Only the word with a value, of what was just read by record_read, which found no name there. */
bool record_read_word(struct reading *reading, const struct node *top, struct point from,
		      struct point to, struct record *record);

/* The description proper, as a copy below a new TAG_DIV; NULL where there is none. */
struct node *record_text(struct arena *arena, const struct record *record);

/*
 * Notes that bytes `from` to `to` of reading->flat, which are in the note, are fields, where they
 * are; they begin it or stand at its end.
 */
void record_note_fields(struct reading *reading, struct record *record, size_t from, size_t to);

/*
 * Fields between the value and the text of a record that has just been read from reading->flat are
 * printed after the text. Where that is labelled itself, only those whose label is known to be no
 * text's: of the others ("Cause: ...", in any language) the first may be the text.
 */
void record_take_fields(struct reading *reading, struct record *record);

/* Adds the note to the text (NULL: there is none), and returns it; NULL where nothing is there. */
struct node *record_add_note(struct arena *arena, const struct record *record, struct node *text);

/* How a listing has a name: it has none that has a text as well, or it has. */
#define NAME_LISTED    ((void *)(uintptr_t)1)
#define NAME_DESCRIBED ((void *)(uintptr_t)2)

/* How the listings before have the name; NULL: not at all. */
const void *name_listed_before(struct reading *reading, struct str name);

/* Notes the names of all listings so far, before texts of theirs change. */
void listing_note_names(struct reading *reading);

/* Whether it has a text, or a further cell that says something. */
bool record_is_described(const struct record *record);

/*
 * Judges records that were recognised: see above. Repairs them, and says in found->why why they are
 * none of codes.
 */
enum verdict listing_judge(struct reading *reading, struct listing_found *found);

/* A name of several parts ("ERR_BUSY") with a value, and more than a blank between the two. */
bool record_is_surely_code(const struct record *record);

/*
 * Whether its own header cells, or the words right before it, or the page's title speak of codes.
 */
bool listing_is_of_codes(struct reading *reading, const struct listing_found *found);

/* The text of the heading above the node, in the reading's flat text; empty: there is none near. */
struct str listing_title(struct reading *reading, const struct node *node);

/* Whether the nearest heading above the node says that codes of errors are listed. */
bool listing_is_headed(struct reading *reading, const struct node *node);

/*
 * Whether a table's caption, or the paragraph right before the table or the list, says that codes
 * are listed.
 */
bool listing_is_introduced(struct reading *reading, const struct node *node);

/* Whether the page's title, or its first heading, says that it lists codes of errors. */
bool listing_is_titled(struct reading *reading);

/* "PondError", "ErrorCodes": a word is a name, of which what stands there is a part. */
bool text_has_name_of_errors(struct str title);

/* Whether they have the name of a class or an enumeration of errors: "Enum PondError". */
bool listing_is_of_class(struct reading *reading);

/* "The errors are:" right before the list or table. */
bool listing_is_announced(struct flat *flat, const struct node *list);

/* Adds the note to the listing. */
void listing_note(struct reading *reading, struct listing_found *found,
		  const struct row_note *note);

/* Notes of each listing the lines that have its form, and words where the others have a name. */
void wordy_note(struct reading *reading);

/*
 * Whether the names and values are written as settings of a shell or compiler are, and nothing
 * speaks of codes.
 */
bool listing_sets_variables(struct reading *reading, struct listing_found *found);

#endif
