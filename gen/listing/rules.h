/*
 * The evidence for and against a listing of codes, and the rules that judge.c asks; for the listing
 * room alone.
 */
#ifndef STATUSGEN_RULES_H
#define STATUSGEN_RULES_H

#include "listing.h"

/* --- evidence --- */

struct tally {
	size_t named;    /* records with a name */
	size_t lower;    /* with a name that has no capital */
	size_t small;    /* with one that begins without */
	size_t complete; /* with a name and a value; of these: */
	size_t unclear;  /* with a name and a number that is no value */
	size_t weak;     /* "HTTP 404": side by side */
	size_t years;    /* a word with a number that may be a year */
	size_t names;    /* names that are different */
	size_t values;   /* values that are different */
	size_t words;    /* complete, the name a word beside its number */
	size_t lost;     /* a name of several parts and no value */
	size_t nameless; /* values with nothing where names stand */
};

/* Records with name and value, by what else they may be; `count` of them. */
struct other_kinds {
	bool of_codes; /* a name says that it is a code: the rest is not counted */
	size_t count, hex;
	size_t measures;  /* MAX_RETRIES = 5 */
	size_t amounts;   /* CPU: 4, and no text */
	size_t bare;      /* NACK */
	size_t joined;    /* POND_DRY */
	size_t plain;     /* "CPU 4" */
	size_t versions;  /* PondLib-3 */
	size_t manuals;   /* SELECT(2) */
	size_t standards; /* RFC 793 */
};

/*
 * Whether what stands before the listing speaks of codes: looked for once, and only where it is
 * asked for.
 */
enum around { AROUND_UNKNOWN, AROUND_NOTHING, AROUND_CODES };

struct evidence {
	struct reading *reading;
	struct listing_found *found; /* its repairs are made */
	struct tally tally;
	enum around around;
	bool kinds_counted;
	struct other_kinds kinds;
};

/* Counts. */
void evidence_begin(struct evidence *evidence, struct reading *reading,
		    struct listing_found *found);

/*
 * Whether its own header cells, or the words right before it, or the page's title speak of codes.
 */
bool evidence_of_codes(struct evidence *evidence);

/* The same without the header cells. */
bool evidence_of_codes_around(struct evidence *evidence);

/* What else they may be; NULL: something in or around the listing says that these are codes. */
const struct other_kinds *evidence_kinds(struct evidence *evidence);

/*
 * Settings that look like codes ("WITH_TLS=1"): whether all that have name and value are written as
 * shells and compilers take settings ("=" with no blank around it and a decimal after it), or more
 * than two have no value but 0 and 1, which switch something. Where nothing speaks of codes -
 * neither the words before them nor the names themselves - that is what they are.
 */
bool evidence_of_variables(struct evidence *evidence);

/* "NAME=5", as shells take settings, of a name that says nothing of codes. */
bool head_sets_variable(struct str page, const struct head *head);

/* "SELECT(2)": the section of the manual, right after the name. */
bool head_is_manual_page(struct str page, const struct head *head);

/*
 * All have the number of one section; or a single one is the title at both ends of a manual page's
 * head.
 */
bool evidence_of_manual_titles(struct evidence *evidence);

/* Sections of messages, each with its number: the title above them says so. */
bool evidence_of_messages(struct evidence *evidence);

/* Parameters and what they are to be set to, as the sentence before them says. */
bool evidence_of_set_values(struct evidence *evidence);

/* MAX_RETRIES, DefaultPort, TIMEOUT_MS */
bool name_measures(struct str name);

/* --- repairs --- */

/*
 * "A_ONE = 1, A_TWO = 2: text" where an entry begins: each of them is a record, with the same text.
 * Before all else is judged.
 */
void further_take(struct reading *reading, struct listing_found *found);

/* Words that might be names are, where most of the names are sure; else they are left out. */
void repair_drop_words(struct reading *reading, struct listing_found *found);

/*
 * What stands before a name is a type or the like where the next entry has it, too; else it begins
 * a sentence.
 */
void repair_drop_lone_prefixes(struct reading *reading, struct listing_found *found);

/*
 * "PUMP HOT" beside PUMP_DRY: what others begin with is no name of its own, and so neither is what
 * follows; the code has none then, which is reported.
 */
void repair_drop_parted_names(struct reading *reading, struct listing_found *found);

/* "PUMP_DRY (OpCode 7)", "PUMP_HOT (OpCode 8)": a word that all have before their values is none.
 */
void repair_drop_shared_names(struct reading *reading, struct listing_found *found);

/* "PUMP_DRY: no water (0x01)": where the texts of all end with a value, it is the name's. */
void repair_take_last_values(struct reading *reading, struct listing_found *found);

/* A dash that hangs after all of the values is how the page writes its borders. */
void repair_read_hanging(struct reading *reading, struct listing_found *found);

/*
 * Makes values with a digit too many too big: "0x8028000A1" among numbers of eight hex digits is a
 * slip, and no number of 64 bits. Those of sixteen digits are meant, whatever stands around them.
 */
void repair_long_values(struct reading *reading, struct listing_found *found);

/* Digits that may be hex are ambiguous, where no decimal in the listing shows that it is one. */
void repair_mark_ambiguous(struct reading *reading, struct listing_found *found);

/* Reads bits as the hex digits that they are, or marks those that may be such: see hex_bits.c. */
void repair_read_hex_bits(struct reading *reading, struct listing_found *found);

/*
 * Names with something like a number beside each of them, of which none can be read as its value:
 * no listing, and yet nothing that may be passed over in silence.
 */

/* What a user is told where none of the records has a value; empty where they need not have one. */
struct str unreadable_warning(struct reading *reading, struct listing_found *found);

/*
 * Calls where a value should stand: "NAME" and below it "MAKE_ERROR(5)" or "Value: MAKE_ERROR(5)".
 *
 * By itself, such a line looks like an entry of its own; below a name without a value it is what
 * the page gives for one. What the macro makes of the number is not on the page: the name is
 * reported.
 */

/* Gives such lines to the names above them, whose head they become the end of. */
void calls_take(struct reading *reading, struct listing_found *found);

/*
 * What a user is told of a listing that is nothing but such a line in a name's section; else empty.
 */
struct str calls_warning(struct reading *reading, const struct listing_found *found);

/*
 * A name that stands with more than one number on the page, each in a bracket right after it, is a
 * macro and no entry.
 */
void calls_leave_out(struct reading *reading);

/* At the end: links to sections of the page that are entries themselves are none. */
void contents_leave_out(struct reading *reading);

/*
 * Takes single words that are no names from records where no fewer values have a text and no name:
 * they belong to the text, and the record is then one of those.
 */
void give_back_words(struct listing_found *found);
/* The same of words in capitals that are all of it, where most values have a text and no name. */
void give_back_texts(struct listing_found *found);

#endif
