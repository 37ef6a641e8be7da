/*
 * How far is looked: limits of work, so that a page takes time in proportion to its length.
 *
 * None of these says what a code is. They are far beyond what a page that people read has, and may
 * be doubled or halved without any page of the tests being read otherwise. The numbers that do
 * decide stand where they decide, and each has a page in tests/ that holds it (tests/pins/run).
 */
#ifndef STATUSGEN_LIMITS_H
#define STATUSGEN_LIMITS_H

/* Bytes. */
enum {
	LIMIT_HEAD = 256,  /* of an entry's head, at first; a head of many names may be longer */
	LIMIT_BLOCK = 200, /* of a term or paragraph that may be nothing but names */
	LIMIT_PARAGRAPH = 300,   /* of a paragraph that may begin with a name, or speak of codes */
	LIMIT_DECLARATION = 300, /* of one that a box of its own holds */
	LIMIT_MACRO = 1000,      /* of a #define in a table's cell */
	LIMIT_TITLE = 100,       /* of a section's title */
	LIMIT_MANUAL_TITLE = 80, /* of that of a manual's page */
	LIMIT_VALUE_WORD = 200,  /* of a word or sum that stands where a value should */
	LIMIT_LABEL = 30,        /* of "Cause" in "Cause: text" */
	LIMIT_CALL = 120,        /* of a call that returns a code */
	LIMIT_CALL_LABEL = 24,   /* of what stands before a call */
	LIMIT_UNREAD = 40,       /* of what may be meant as a value */
	LIMIT_UNREAD_WORDS = 60, /* of words where a name should be */
	LIMIT_UNREAD_WORD = 20,  /* of a word that may be meant as a value */
	LIMIT_PREFIX = 120,      /* of what stands before the name in a line of code */
	LIMIT_CODE_LINE = 200,   /* of a line of code, around a name */
	LIMIT_COMMENT_LINE = 2000, /* of a line that has a definition and its comment */
	LIMIT_EXPRESSION = 100,    /* of one that Go repeats line by line */
	LIMIT_BASE_WORD = 16,      /* of "(hexadecimal)" */
	LIMIT_TEXT_CODE = 64,      /* of a code that is a text */
	LIMIT_MANUAL_SECTION = 16, /* between a manual's page and its section */
	LIMIT_SEPARATOR = 16,      /* between name and number in text that nothing else reads */
	LIMIT_HEADING = 1000, /* of what stands before a listing of names alone, or in a heading */
	LIMIT_GROUPED = 16,   /* of digits in groups */
	LIMIT_NOTE = 40,      /* of a row's text in a message */
};

/* Nodes of the tree, tokens of a line, steps of other kinds. */
enum {
	LIMIT_NEIGHBOURS =
	    16, /* nodes that are looked at for a heading, an anchor, a blank, the first entry */
	LIMIT_SECTIONS = 64,     /* nodes between sections, or between two parts of a listing */
	LIMIT_BOX = 64,          /* nodes of a box that is one entry */
	LIMIT_CONTEXT = 40,      /* nodes before a listing that may speak of codes */
	LIMIT_CALL_CONTEXT = 4,  /* nodes above a call */
	LIMIT_TABLE_CONTEXT = 8, /* nodes between a line and the table that it belongs to */
	LIMIT_CELL = 64,         /* nodes of a cell in which a table may stand */
	LIMIT_FIRST_LINES = 8,   /* nodes of a paragraph that tell whether its line ends count */
	LIMIT_LEVELS = 4,        /* elements around two listings in the same kind of place */
	LIMIT_COLUMN = 200,      /* characters before a name in its line */
	LIMIT_TOKENS = 24,       /* before the value of a line */
	LIMIT_SIGNS = 4,         /* between name and value */
	LIMIT_TYPE_WORDS = 4,    /* "(unsigned long long int)" */
	LIMIT_LABELS = 4,        /* "Error code value 5" */
	LIMIT_TEXT_LABELS = 8,   /* "The pump's error code E102" */
	LIMIT_FIELDS = 8,        /* "Name: X, Value: 5, Text: ...": fields of one entry */
	LIMIT_LABEL_FIELDS = 64, /* fields that are labels in the texts of a listing's codes */
	LIMIT_NAMES = 8,         /* names of an entry that are compared with the next one */
	LIMIT_NUMBERS = 4,       /* numbers that are one value: "5, 0x5, 05, 5" */
	LIMIT_LINE_NUMBER = 7,   /* digits of a line's number */
	LIMIT_HEADER_ROWS = 3,   /* rows of header cells */
	LIMIT_PATTERN_ROWS = 3, /* rows that may show where the names and values of a table stand */
	LIMIT_SPAN = 1000,      /* rows or columns that a cell spans */
	LIMIT_ATTRIBUTE = 16,   /* lines of an attribute of a definition */
	LIMIT_CARD = 16,        /* rows of a table that is one entry */
	LIMIT_OBJECT = 32,      /* fields of an object of JSON or YAML */
	LIMIT_PARAGRAPHS =
	    64,              /* entries of a sequence that is not read again from its second one */
	LIMIT_RESUMED = 8,   /* entries that a listing adds to the one before it */
	LIMIT_BRACKETS = 16, /* brackets within brackets in data and in names */
	LIMIT_EXPRESSION_DEPTH = 8, /* the same in a computed value */
	LIMIT_TEXT_WIDTH = 400,     /* columns of characters of a table in plain text */
};

#endif
