/*
 * What the parts of the reader of message files share. For mcread.c (the file and its statements),
 * mcreader.c (tokens and messages), mcnames.c (lists of names) and mcmessage.c (the fields and
 * texts of a message) alone.
 */
#ifndef STATUSGEN_MCREADER_H
#define STATUSGEN_MCREADER_H

#include "../base/map.h"
#include "mcfile.h"
#include "mclex.h"

enum {
	MOST_ERRORS = 100,
	SEVERITIES = 4,
	FACILITIES = 0x1000,
	LANGUAGES = 0x10000,
};

/* Names of one kind, by their text and by their text in small letters. */
struct register_of {
	struct mcnames *names;
	const char *kind;      /* "severity" */
	const char *statement; /* the statement that names them */
	uint32_t limit;
	bool files; /* after ':' stands the name of a file, and it must */
	struct map exact, folded;
};

/* What the statements before say of the messages to come. */
struct defaults {
	const struct mcname *severity, *facility;
	const struct define_form *define;
};

enum number_form { NUMBER_NEXT, NUMBER_PLUS, NUMBER_GIVEN };

struct reader {
	struct arena *arena;
	struct diags *diags;
	struct mcfile *file;
	struct mclexer lexer;
	struct mctoken token; /* at hand */
	struct register_of severities, facilities, languages;
	struct defaults defaults;
	/*
	 * The message that is being read; `open`: its texts may follow, `placed`: its first has
	 * come.
	 */
	struct mcmessage message;
	bool open, placed;
	bool own_severity, own_facility;
	enum number_form form;
	uint32_t number;
	size_t number_offset;
	uint16_t last[FACILITIES]; /* the number of each facility's last message */
	uint32_t last_of_all;
	size_t message_capacity, text_capacity, piece_capacity, errors;
};

/* Reports an error at that byte; after MOST_ERRORS no more. */
void mcread_fail(struct reader *r, size_t offset, const char *check, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* A token as messages quote it. */
struct str mcread_quoted(const struct reader *r, const struct mctoken *token);

/* The next piece of the file, in its order: a message or a comment. */
struct mcpiece *mcread_piece(struct reader *r, size_t offset);

/* Goes to the next token that is no comment; comments that have their line alone become pieces. */
void mcread_advance(struct reader *r);

/* Whether the token at hand is this sign. */
bool mcread_is_sign(const struct reader *r, char sign);

/* Takes a number below the limit; false after an error. */
bool mcread_number(struct reader *r, const char *what, uint32_t limit, uint32_t *number);

/* Whether a statement begins with the token. */
bool mcread_is_keyword(const struct mctoken *token);

/* The names that every file has. */
void mcnames_begin(struct reader *r);

/* SeverityNames=( ... ) and the like, after the "=". */
void mcnames_read(struct reader *r, struct register_of *names);

/* The name at hand, which is not taken; NULL after an error. */
const struct mcname *mcnames_known(struct reader *r, const struct register_of *names);

/* Statements of a message, after their "="; `offset` is that of their keyword. */
void mcmessage_id(struct reader *r, size_t offset);
void mcmessage_severity(struct reader *r, size_t offset);
void mcmessage_facility(struct reader *r, size_t offset);
void mcmessage_symbol(struct reader *r, size_t offset);

/* "Language=", and the text below it. */
void mcmessage_language(struct reader *r);

/* The message ends, since another one begins or the file ends: an error where it has no text. */
void mcmessage_end(struct reader *r);

#endif
