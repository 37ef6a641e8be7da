/*
 * The messages of a page: one for each value, whatever it takes to have it there.
 *
 * An entry of a page is not yet a message: a value may stand on a page several times, under
 * several names or none, without a text, or under a name that another value has already. In
 * a set
 * - each value of the page stands once, in the order in which the page first has it;
 * - its text is that of its first entry that has one; where none has, its name, or else the
 *   value in hexadecimal (a message without text cannot be compiled; an empty line is a text, and
 *   stands for the empty text of a message file);
 * - its names are those of all its entries, in page order, but for entries that are
 *   contradicted (struct entry): their value and text count, their names do not;
 * - it has a symbol that every message compiler takes: its first name that can be one, else a
 *   made one, that no name of the page equals.
 * What a set changes, warnings tell: message-empty (once a page), message-length, message-name
 * and message-duplicate.
 */
#ifndef STATUSGEN_MSGSET_H
#define STATUSGEN_MSGSET_H

#include "../checks/checks.h"
#include "../model/model.h"
#include "msgname.h"
#include "msgtable.h"
#include "msgtext.h"

struct msg_name {
	struct str text;
	const struct entry *entry; /* where it stands */
	struct str message;        /* that entry's text, or the message's where it has none */
	bool reserved;             /* no SymbolicName can be so: see msgname_reserved */
};

struct msg {
	uint32_t value;
	const struct entry *entry; /* the first with this value */
	struct str text;           /* as msgtext_make makes it; empty where the source's is */
	struct str exact;          /* see struct message; empty for what pages list */
	bool borrowed;             /* the text is of another language: tables are without it */
	bool empty;                /* the page has no text: its name or value stands there */
	const struct source
	    *source;   /* where the text stands: the page or a translation of it ... */
	size_t offset; /* ... and the byte there */
	struct str symbol;
	bool made; /* the symbol is not one of the names */
	struct msg_name *names;
	size_t name_count;
};

struct msgset {
	struct msg *msgs;
	size_t count;
	struct msgname_set words; /* all names and symbols */
};

/*
 * Makes the set; texts are the entries' (entry.message). Everything lives in `arena`; `model`
 * must as long.
 */
struct msgset *msgset_make(struct arena *arena, const struct model *model,
			   struct msgtext_style style, struct diags *diags);

/* What a translation says for a message; an empty text: nothing. */
struct msg_text {
	struct str text;
	const struct source *source;
	size_t offset;
};

/*
 * The same set in another language: values, names and symbols of `set`, and of `texts`, one for
 * each message, those that are not empty. Warns of message-length alone. For msgfile_divide,
 * too, so `model` is the model that `set` was made of.
 */
struct msgset *msgset_translate(struct arena *arena, const struct model *model,
				const struct msgset *set, const struct msg_text *texts,
				struct msgtext_style style, struct diags *diags);

/*
 * The same set in a further language of the model, of which it has the texts itself
 * (model.languages, from 1). A message without a text there is not in it, as compilers have it.
 */
struct msgset *msgset_native(struct arena *arena, const struct model *model,
			     const struct msgset *set, size_t language, struct diags *diags);

/* The set for msgtable_build, in the same order. Sets of several pages can be joined. */
struct message *msgset_messages(struct arena *arena, const struct msgset *set);

#endif
