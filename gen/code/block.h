/*
 * A piece of code: its text as it stands, and where its bytes stand on the page.
 */
#ifndef STATUSGEN_BLOCK_H
#define STATUSGEN_BLOCK_H

#include "../base/arena.h"
#include "../base/str.h"
#include "../listing/listing.h"

struct block {
	struct str text;   /* in the arena */
	char *bytes;       /* the same */
	uint32_t *starts;  /* pieces of it, in order, */
	uint32_t *offsets; /* and where each begins on the page */
	size_t count;
	bool uncommented; /* no comment of any kind can stand in it */
	/* Its text before attributes were blanked out, where one may say that a name is not to be
	   used any more; else empty. In the arena. */
	struct str written;
};

/* The text of a TAG_PRE. */
void block_of_pre(struct arena *arena, const struct node *pre, struct block *block);

/* Bytes from..to of a flat text. */
void block_of_flat(struct arena *arena, const struct flat *flat, size_t from, size_t to,
		   struct block *block);

/* Puts code before the block's, which no byte of the page stands for. */
void block_put_before(struct arena *arena, struct block *block, struct str before);

/* Where byte `at` of the text stands on the page. */
uint32_t block_offset(const struct block *block, size_t at);

/*
 * Has what function bodies and statements have, and lists of definitions do not. (An enum may have
 * constructors.)
 */
bool block_is_program(const struct block *block);

/* Whether a TAG_PRE has a query of a data base in it, or what stands around the answer to one. */
bool block_is_answer(const struct node *pre);

/*
 * Blanks out attributes: lines ("[Flags]", "#[repr(u32)]", "@Deprecated"), and those of C++
 * anywhere ("[[deprecated]]").
 */
void block_blank_attributes(struct arena *arena, struct block *block);

/* Blanks out what C++ sets before names: "Space::NAME". */
void block_blank_scopes(struct block *block);

/*
 * The text as long as the reading lives: what is a part of the block, and stands on the page as it
 * is, is not copied.
 */
struct str block_keep(struct reading *reading, const struct block *block, struct str text);

/*
 * Adds a record with this text, which lives as long as the reading or is a part of the block, as
 * description; paragraphs are parted by '\f'.
 */
struct record *block_add(struct reading *reading, struct listing_found *found,
			 const struct block *block, struct str name, size_t name_at,
			 struct str text, size_t text_at);

/*
 * The comment that belongs to a definition in a block of code.
 */

/*
 * The text of the documentation right before the name at byte `at`, else of the comment after the
 * definition on its line, of Python's string in the line below, or of the comment lines right
 * above, unless an enum opens on the line, which those are about; paragraphs parted by '\f', each
 * on one line. Empty where there is none; in the arena, or a part of the code. `*from` is the byte
 * where the comment begins. What message compilers write above the text ("MessageId: NAME",
 * "MessageText:") is no part of it.
 */
struct str comment_of(struct arena *arena, struct str code, size_t at, struct str name,
		      size_t *from);

/* The same of a block, with what attribute_of says in a paragraph of its own. */
struct str block_comment(struct arena *arena, const struct block *block, size_t at, struct str name,
			 size_t *from);

/*
 * What attributes of the definition of a name at byte `at` say, where that is that it is not to be
 * used any more, as a sentence: "Deprecated since 2.1, use POND_IO". Empty where they don't.
 */
struct str attribute_of(struct arena *arena, const struct block *block, size_t at, struct str name);

#endif
