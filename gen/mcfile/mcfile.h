/*
 * Message files (.mc): what one says.
 *
 * The language is that of Microsoft's documentation of mc.exe ("Message Text Files"). Where message
 * compilers differ, the documentation decides:
 * - keywords are the same in any case, and so are names (the exact one first);
 * - a severity, a facility or a type that a message does not give is that of the message before it
 *   (first: Success and facility 0; windmc begins anew with each message);
 * - MessageId without a number counts on from the last message of the same facility, "+n" by n
 *   (windmc and wmc: from the last message);
 * - `;` begins a comment wherever no text stands, also within a message; - a file may end right
 * after its last ".", or with its last text; - Application, where FacilityNames does not name it,
 * is 0: the documentation says 0xFFF, and windmc and wmc make that
 *   of it, but the headers and tables that mc.exe has made have 0.
 * Where this gives another number than windmc or wmc would, or they take no such file, the file
 * says so.
 *
 * Names, numbers and texts that no compiler takes are errors with named checks: mc-syntax,
 * mc-keyword, mc-name, mc-number, mc-text. Time is linear in the file.
 */
#ifndef STATUSGEN_MCFILE_H
#define STATUSGEN_MCFILE_H

#include "../base/diag.h"
#include "../base/source.h"
#include "../entry/define.h"

/* A severity, a facility or a language. */
struct mcname {
	struct str name;
	uint32_t number; /* a severity is 0..3, a facility 0..0xFFF, a language 0..0xFFFF */
	struct str
	    symbol; /* #defined in the header; may be empty. Of a language: its file's name */
	size_t offset;
	bool built_in; /* no statement of the file names it */
};

struct mcnames {
	struct mcname **items; /* in the order in which they were first named */
	size_t count;
	size_t capacity;
};

/* A message in one language. */
struct mctext {
	const struct mcname *language;
	struct str text; /* as the file has it, with the end of its last line; may be empty */
	size_t offset;   /* where it begins */
};

/* Files have thousands of them: they are kept small. */
struct mcmessage {
	struct str symbol;                /* may be empty */
	const struct define_form *define; /* never NULL */
	uint32_t value;  /* without the customer bit, which is no matter of the file */
	uint32_t offset; /* of "MessageId" */
	uint32_t symbol_offset;
	uint32_t first_text, text_count; /* in texts */
};

/* The file in its order: comments, and messages between them. */
struct mcpiece {
	struct str comment; /* all after the ';', with the line's end. NULL: it is a message */
	uint32_t message;
	uint32_t offset;
};

struct mcfile {
	const struct source *source;
	struct mcnames severities, facilities, languages;
	struct mcmessage *messages;
	size_t message_count;
	struct mctext *texts;
	size_t text_count;
	struct mcpiece *pieces;
	size_t piece_count;
	/*
	 * So many messages have their severity or facility, not 0, from the one before; the first
	 * stands there.
	 */
	size_t carried_count, carried_offset;
	/* So many have a number that depends on how compilers count. */
	size_t counted_count, counted_offset;
	/* So many are of the facility Application as nobody has named it. */
	size_t application_count, application_offset;
	bool unended; /* nothing after the last ".", not even a line's end */
	size_t
	    open_offset; /* of the Language of a text that the file's end ends; 0: there is none */
};

/*
 * NULL after errors; all are reported, up to a bound. A file without messages is none. Lives in the
 * arena and points into the source.
 */
const struct mcfile *mcfile_read(struct arena *arena, const struct source *source,
				 struct diags *diags);

/* Says, as notes, what compilers read in different ways in this file. */
void mcfile_differences(const struct mcfile *file, struct diags *diags);

#endif
