/*
 * A stretch of the tree as lines of text, with the way back to the nodes.
 *
 * White space is folded to single blanks (non-breaking spaces too), a <br> or the
 * border of a block begins a new line ('\n', never two in a row, none at the ends), as does
 * a line end in a <pre>; raised text is parted from what is before it by a blank; soft hyphens and
 * zero-width characters vanish. Of a text that stands there with its translation, only the original
 * counts. For each byte of the text it is known which node and byte it came from and how it was set
 * (bold, code, link).
 */
#ifndef STATUSGEN_FLAT_H
#define STATUSGEN_FLAT_H

#include "../base/buf.h"
#include "document.h"

/*
 * A place in the tree: before byte `byte` of a text node, or (byte 0) before a node. NULL: the end.
 */
struct point {
	const struct node *node;
	uint32_t byte;
};

/* No place: where a text begins with its first byte, or goes on to its end. */
#define POINT_NONE ((struct point){ NULL, 0 })

enum {
	SET_STRONG = 1,
	SET_CODE = 2,
	SET_LINK = 4,
	SET_EM = 8,
	SET_PRE = 16,
	SET_SUP = 32,
	SET_SUB = 64,
	SET_DEL = 128, /* struck out */
};

struct flat_run {
	uint32_t at; /* where it begins in the text; bytes follow one another in the node as well */
	unsigned set;
	struct point point;
};

struct flat {
	struct buf text;
	struct flat_run *runs;
	size_t run_count;
	size_t run_capacity;
	unsigned sets;   /* all that any of its bytes is set as */
	bool cut;        /* there was more than the limit */
	bool keep_lines; /* set by the caller: line ends of the page begin lines everywhere */
	/* What was read last: many look at the same place one after the other. */
	struct flat_place {
		const struct node *top;
		struct point from, to;
		bool keep_lines;
		size_t limit;
		size_t steps; /* nodes that were looked at */
	} last;
	/*
	 * The last block of code that was read whole, if others were read after it: several look at
	 * one, and what stands around it in between. NULL: none.
	 */
	struct flat *block;
};

/*
 * Flattens what is below `top`, from `from` (NULL node: the start) up to `to` (NULL node: the
 * end), about `limit` bytes at most. `flat` is reused: all zero at first, freed with flat_free.
 * Nothing that it has read may change as long as it is used.
 */
void flat_read(struct flat *flat, const struct node *top, struct point from, struct point to,
	       size_t limit);
void flat_free(struct flat *flat);

static inline struct str flat_text(const struct flat *flat)
{
	return buf_str(&flat->text);
}

/*
 * How many bytes of a character stand at `at` that no reader sees: U+00AD, U+200B..U+200F,
 * U+202A..U+202E, U+2060, U+2066..U+2069, U+FEFF. They part no word; 0: it is none.
 */
size_t invisible_at(struct str text, size_t at);

/* Where the byte `at` of the text comes from; a NULL node at the text's end. */
struct point flat_point(const struct flat *flat, size_t at);
/* The byte of the page where it stands. */
uint32_t flat_offset(const struct flat *flat, size_t at);
/* How the byte is set, which is asked where any byte of the text is set. */
unsigned flat_set_at(const struct flat *flat, size_t at);
static inline unsigned flat_set(const struct flat *flat, size_t at)
{
	return flat->sets ? flat_set_at(flat, at) : 0;
}
/* What of `sets` the byte is set as; most texts have none of it anywhere. */
static inline unsigned flat_set_of(const struct flat *flat, size_t at, unsigned sets)
{
	return flat->sets & sets ? flat_set_at(flat, at) & sets : 0;
}
/* The first of bytes from..to that is set so, a blank before it included; `to`: none is. */
size_t flat_find_set(const struct flat *flat, size_t from, size_t to, unsigned set);
/* Whether bytes from..to are surely set alike, since they stand in one node. */
bool flat_is_even(const struct flat *flat, size_t from, size_t to);
/* Whether bytes from..to come from more than one element (a name split by markup). */
bool flat_is_split(const struct flat *flat, size_t from, size_t to);

/*
 * A copy of what is below `top` from `from` up to `to` (NULL node: to the end), below a new
 * TAG_DIV; NULL where that holds no text.
 */
struct node *copy_between(struct arena *arena, const struct node *top, struct point from,
			  struct point to);

#endif
