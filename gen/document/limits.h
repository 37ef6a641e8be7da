/*
 * How far is looked while a tree is made: limits of work, as in entry/limits.h. They are far beyond
 * what a page that people read has.
 */
#ifndef STATUSGEN_DOCUMENT_LIMITS_H
#define STATUSGEN_DOCUMENT_LIMITS_H

enum {
	LIMIT_COMPONENTS = 32, /* components of MDX, one in the other, whose indentation is known */
	LIMIT_TAG_LINES = 32,  /* of a component's tag that goes over several */
	LIMIT_OPEN = 64,       /* open elements; libxml2 looks at each of them for every end tag */
	LIMIT_REPAIR = 64,     /* elements up from a tag in which a missing end tag is looked for */
	LIMIT_ROW_BOXES = 4,   /* boxes that say nothing between a row and its table */
	LIMIT_CELL = 128,      /* nodes of what may be a cell */
	LIMIT_CELL_TEXT = 80,  /* bytes of a cell that begins or ends with a number */
	LIMIT_CLASSES = 200,   /* bytes of an element's classes */
	LIMIT_ENTITY = 32,     /* bytes of the name of a character reference */
	LIMIT_KEY = 64,        /* bytes of what a program attaches to an element */
	LIMIT_SIMPLE_ATTRIBUTES = 8, /* attributes of a tag that is read without libxml2 */
	LIMIT_COLUMNS = 16,          /* columns of a table of boxes */
	/*
	 * Columns up to which md4c fills rows up. Rows of wider tables end with their last cell
	 * that has text, else a small page would make a large tree.
	 */
	LIMIT_WIDE = 16,
	LIMIT_LINE_NODES = 16, /* nodes where a line of code begins or ends */
	LIMIT_LINE_DIGITS = 7, /* digits of a line's number */
	LIMIT_COPY = 200,      /* bytes of a text that may be another one's original */
	LIMIT_BACKTICKS =
	    16,           /* of a run of them, so that unclosed ones of all lengths cost little */
	LIMIT_ANCHOR = 8, /* nodes of an element before a heading that shows nothing */
	LIMIT_SECTION_BOXES = 8, /* boxes around a heading */
	LIMIT_MORE = 40,         /* bytes of a link that leads to the rest of a text */
	/* One link reference may be used any number of times: bytes of them for a byte of the page.
	 */
	LIMIT_LINK_BYTES = 16,
	LIMIT_LINK_BYTES_AT_LEAST = 1 << 12,
	LIMIT_LINK_SHORT = 32,   /* bytes of an address that any number of uses may have */
	LIMIT_LINK_READINGS = 4, /* of a page whose addresses are more than that */
};

#endif
