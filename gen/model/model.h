/*
 * The model: what a page says, without how it says it.
 *
 * An entry is one value with its names and its text. Entries stand in page order.
 * The model is made once from a page and its listings; checks, views and
 * comparisons only read it. Nothing of it needs the page's tree.
 */
#ifndef STATUSGEN_MODEL_H
#define STATUSGEN_MODEL_H

#include "../base/source.h"
#include "../document/document.h"
#include "../entry/define.h"
#include "../entry/usual.h"
#include "../entry/value.h"
#include "../source/page.h"

/* What a code is. */
enum code_kind {
	CODE_NUMBER, /* of 32 or 64 bits */
	CODE_TEXT,   /* "E102", "ORA-00942", "invalid_request": it has no value */
};

struct entry_name {
	struct str text; /* a C identifier */
	uint32_t offset; /* byte of the page */
	/* An entry before has it for the same code, mostly one of another enumeration. */
	bool taken;
	uint32_t namesakes; /* how many names of the page before it have the same letters, whatever
			     their case */
};

/* What a further column says of an entry. */
struct entry_field {
	struct str plain; /* empty where the cell is */
	struct str markdown, cell;
	bool is_number, negative, wide; /* the whole text is a number, with a minus, of 64 bits */
	uint64_t number;                /* its bits, as entry.value has them */
};

/*
 * What a source that is no document has of an entry besides. All of it lives as long as the page's
 * source.
 */
struct entry_source {
	/*
	 * The message table's text, FormatMessage's escapes and line ends included; in each further
	 * language of the model, too. Where there is none, `at` is NULL; a message may be empty.
	 */
	struct str native;
	const struct str *natives;
	bool borrowed;    /* `native` is of a further language: the first one has none */
	struct str shown; /* `native` as a reader sees it */
	struct str lead;  /* lines that the source puts before it into a C header; may be empty */
	const struct define_form *define; /* NULL for all but message files */
	struct str string_id; /* of its text in model.strings; empty for all but manifests */
};

/* Where its name, its value and its text come from, where that is another file: "status.h:5". */
struct entry_origin {
	struct str name, value, text;
};

struct entry {
	struct entry_name *names; /* the symbolic name, then aliases in page order */
	size_t name_count;        /* 0: the page gives a value and a text, but no name */
	struct str phrase;        /* words that stand where its name should; may be empty */
	enum code_kind kind;
	uint32_t offset;   /* where its name stands, or its value where it has none */
	struct str code;   /* CODE_TEXT: the code as the page has it */
	struct str symbol; /* CODE_TEXT: an identifier for it that no other of the page has: its
			      name, or made of the code */
	uint64_t value; /* CODE_NUMBER: a negative number as its two's complement of that width */
	enum value_form form;
	struct writing writing;
	uint32_t value_offset;
	/*
	 * Another entry before this one has the same name with another value. --list
	 * shows both; outputs use the first and keep this one as a comment.
	 */
	bool contradicted;
	bool listed;    /* of a name without a value: a listing of codes has it */
	bool apart;     /* it is contradicted by another enumeration alone, and not by its own */
	size_t listing; /* index into model.listings */
	size_t section; /* index into model.sections */
	struct entry_field *fields; /* one for each column of its listing, in their order */
	size_t field_count;
	struct str message; /* message text: the first paragraph, one line of plain text */
	struct str
	    plain; /* the whole description as plain text, paragraphs parted by an empty line */
	struct str markdown; /* the whole description as Markdown, no line end at its end */
	struct str cell;     /* the same as a cell of a table in Markdown */
	/* Never NULL; of a page both are all zero, and shared. */
	const struct entry_source *source;
	const struct entry_origin *origin;
};

struct listing_column {
	struct str header; /* plain text; may be empty */
	struct str key;    /* no other column of the listing has it */
	enum usual usual;
};

/* An event provider of an instrumentation manifest; it lives as long as the page's source. */
struct model_provider {
	struct str name, guid, symbol;
	struct str resource_file, message_file, parameter_file, string_id; /* may be empty */
	struct str definitions; /* XML: its levels, tasks, channels and so on; may be empty */
};

/* A string of such a manifest, as it stands there. */
struct model_string {
	struct str id, text;
};

struct model_strings {
	const struct model_string *items;
	size_t count;
};

/* One table, definition list, ... that holds entries. Prose stands between listings. */
struct listing {
	struct str layout; /* name of the layout that read it */
	size_t offset;
	size_t first; /* its entries: first .. first + count - 1 */
	size_t count;
	size_t section; /* that of all its entries */
	bool continues; /* the listing before goes on in another section: no prose stands between */
	bool section_said; /* a page made of these has another heading right above it */
	bool of_texts;     /* its codes are texts */
	struct listing_column *columns; /* further ones, in the order of the page */
	size_t column_count;
	const struct model_provider *provider; /* whose events they are; NULL: nobody's */
};

/* A heading that entries stand below, and the enumeration that they are of. */
struct section {
	struct str title;     /* plain text; without a heading the page's, or empty */
	unsigned level;       /* 1 to 6; 0: none */
	struct str anchor;    /* as the page has it, or as GitHub makes it of the title */
	struct str enum_name; /* an identifier; empty where the page names none */
	bool enum_in_code;    /* where only the codes' own block of code says so */
	size_t offset;        /* where the heading begins; without one, the first entry */
	size_t count;         /* of its entries */
	size_t heading;       /* among the model's, as index + 1; 0: none */
};

/* Where a heading stands; else it is the number of a prose. */
enum { HEADING_LEVELS = 6 };
#define HEADING_NOWHERE SIZE_MAX
#define HEADING_TITLE   (SIZE_MAX - 1)

/* A heading of the page, one of codes or of nothing but prose. */
struct heading_place {
	struct str slug; /* what GitHub makes of its text */
	struct str
	    anchor; /* as the page has it, else the slug; numbered where the page has it before */
	size_t offset;
	unsigned level; /* 1 to 6 */
	size_t prose;   /* which of the model's texts it is a part of */
};

/* What message files and tables know beside their messages. */
struct model_language {
	struct str name; /* an identifier */
	unsigned id;
};

struct model_facility {
	unsigned number;
	struct str name, symbol; /* the symbol may be empty */
};

struct model {
	const struct page *page;
	struct str stem;    /* the page's file name without extension: outputs are named after it */
	struct str heading; /* the page's own first-level heading as Markdown, else its title */
	struct str title;   /* front matter, else the first heading's plain text, else the stem */
	struct entry *entries;
	size_t entry_count;
	/*
	 * Names that the page lists without a value (value and form mean nothing): --values-from
	 * may know it.
	 */
	struct entry *unvalued;
	size_t unvalued_count;
	/* The columns of all listings, each key once. */
	struct listing_column *columns;
	size_t column_count;
	struct listing *listings;
	size_t listing_count;
	struct section *sections; /* those that have entries, in the order of their first ones */
	size_t section_count;
	struct heading_place *headings; /* all, in the order of the page */
	size_t heading_count;
	/*
	 * Prose as Markdown: prose[0] stands before the first listing (without the heading),
	 * prose[i] after listing i - 1. listing_count + 1 texts, each may be empty.
	 */
	struct str *prose;
	/* The language of entry.native, then those of entry.natives; none for pages. */
	struct model_language *languages;
	size_t language_count;
	const struct model_strings *strings; /* of each language; NULL: the source is no manifest */
	const struct model_facility *facilities;
	size_t facility_count;
	const struct model_facility *severities; /* those that the source names itself */
	size_t severity_count;
	/*
	 * Of all values in C, as the source says, and the macro around them; empty where they
	 * differ, too: each entry has its own (entry.define).
	 */
	struct str type, macro;
	struct str trail; /* lines that the source puts at the end of a C header; may be empty */
};

extern const struct entry_source entry_no_source;
extern const struct entry_origin entry_no_origin;

/*
 * Whether it is a number of no more than 32 bits: message tables and 32-bit languages know nothing
 * else.
 */
bool entry_is_narrow(const struct entry *entry);
/* The bits of its number; 32 for a text. */
unsigned entry_width(const struct entry *entry);
/*
 * Whether it has a name that no entry of the page before it has: outputs that have each name once
 * have it by that.
 */
bool entry_is_named(const struct entry *entry);
/* Whether both are the same code: the same text, or the same number. */
bool entry_same_code(const struct entry *a, const struct entry *b);
/* How messages call its code: 0xC0000005, or the text in quotes. */
struct str entry_code_label(const struct entry *entry, struct arena *arena);

#endif
