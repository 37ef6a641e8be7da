/*
 * How a page's messages are divided into .mc files.
 *
 * A .mc file can say severity, facility and code of a value; the customer bit is a flag for the
 * whole file (-c), and bit 28 cannot be said at all. So a page makes
 * - NAME.mc: the values with the customer bit, or those without, whichever are more (those
 *   without where they are as many);
 * - NAME-customer.mc or NAME-plain.mc: the others, where there are any;
 * - nothing for values with bit 28: the compiled table alone has them;
 * - NAME-aliases.mc (NAME-customer-aliases.mc, NAME-aliases2.mc, ...): for wmc's header alone.
 *   A value may stand once in a file, so its further names are written as ";#define" lines,
 *   which mc.exe and windmc copy into their headers; but wmc makes comments of them. A file in
 *   which each of those names is a message gets wmc to define them. Its tables are to be thrown
 *   away, and its text is wrapped in ";#if 0" and ";#endif", so that the headers of the other
 *   compilers stay empty and all headers of a page can be included together.
 * A file never is without messages (wmc refuses that). Warnings: message-customer-bit and
 * message-reserved-bit (once a page), message-aliases, message-facility, message-line.
 *
 * Where the page itself has its messages in several languages, as message files and tables may, so
 * have its files.
 *
 * A translation makes the same files, NAME-Japanese.mc and so on, but for those of aliases. The
 * headers that compilers make of them say what the main files' say, and its warnings, but for
 * message-line, are those of the main files: they are not reported again.
 */
#ifndef STATUSGEN_MSGFILE_H
#define STATUSGEN_MSGFILE_H

#include "mcform.h"
#include "msgset.h"

/* What the settings call a facility. */
struct msgfile_name {
	unsigned number;   /* 0 .. 0xFFF */
	struct str name;   /* for the .mc file; may be empty */
	struct str symbol; /* #defined in the compilers' headers; may be empty */
	size_t offset;     /* where the settings say so */
};

/* A set in a further language: msgset_native. */
struct msgfile_native {
	struct str language;
	unsigned language_id;
	const struct msgset *set;
};

struct msgfile_options {
	const struct msgfile_name *facilities;
	size_t facility_count;
	bool all_facilities; /* also those that no message uses */
	/* Those that the page itself names, in `name` and `symbol`. */
	const struct msgfile_name *severities;
	size_t severity_count;
	const struct source *source; /* the settings, for messages about facilities; NULL: none */
	struct str language;         /* empty: "English", or Lang_0411 where another id is given */
	unsigned language_id;        /* 0: 0x409. Below 0x10000 */
	enum mcform wide;            /* for files that are not ASCII: MCFORM_UTF16 or MCFORM_UTF8 */
	bool no_table;               /* no compiled table is made: for the words of a warning */
	/* The same messages in further languages, which are in the same files. */
	struct msgfile_native *natives;
	size_t native_count;
	bool only_language; /* no file is made: it is one of the natives of another set */
	/* For all values; empty: each has what its entry says. */
	struct str type;
	struct str
	    translation; /* "-Japanese": begins the suffixes. Empty: the page's own language */
};

/* A facility or a severity as the files write it. */
struct msgfile_facility {
	unsigned number;
	struct str name;
	struct str symbol; /* empty: none */
};

struct msgfile_language {
	struct str name;
	unsigned id;
	struct str table; /* what the compilers call its .bin file, without ".bin" */
};

struct msgfile_wording {
	const struct msgfile_language *language;
	struct str text; /* lines parted by LF, none of them a lone "." */
};

struct msgfile_message {
	const struct msg *msg; /* value, position */
	struct str symbol;
	struct str text; /* of the first wording */
	struct msgfile_wording *wordings;
	size_t wording_count; /* not 0 */
	const struct msgfile_facility *facility;
	struct str severity;
	struct str
	    *defines; /* further names of the value, for ";#define" lines after the message */
	size_t define_count;
	struct str lead;           /* lines for the header before it, from the page; may be empty */
	struct define_form define; /* its own, or the page's */
	/* What is another than the message's before. */
	bool type_changes, macro_changes, base_changes;
};

struct msgfile {
	struct str suffix; /* between the page's stem and ".mc"; "" for the main file */
	struct msgfile_language *languages;
	size_t language_count; /* not 0 */
	bool customer;         /* its values have the customer bit: -c */
	bool aliases;          /* for wmc's header alone */
	bool gaps;             /* some message lacks a language, and wmc takes no such file */
	bool macros;           /* it has MessageIdTypedefMacro, which windmc and wmc do not know */
	/* What the messages need. Other text in the file can need more: see mcform_of. */
	enum mcform form;
	struct msgfile_message *messages; /* in page order */
	size_t count;
	const struct msgfile_facility **facilities; /* by number */
	size_t facility_count;
	const struct msgfile_facility *severities; /* those of every file, and the page's own */
	size_t severity_count;
	struct str trail; /* lines for the header's end, from the page; may be empty */
};

struct msgfiles {
	struct msgfile *files;    /* the main file first */
	size_t count;             /* 0 where every value has bit 28 */
	size_t left_out;          /* messages that are in no file */
	const struct msgset *set; /* all of them */
	struct str language;      /* the name that stands for it in the files */
	unsigned language_id;
	/* Lines end in LF, since those of the page's own message tables do; else in CR LF. */
	bool lf;
};

/* Divides a set. Everything lives in `arena`; `set`, `model` and `options`' texts must as long. */
struct msgfiles *msgfile_divide(struct arena *arena, const struct model *model, struct msgset *set,
				const struct msgfile_options *options, struct diags *diags);

#endif
