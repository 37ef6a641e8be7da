/*
 * What words say that stand above a column, or before a field, of what is in it.
 */
#ifndef STATUSGEN_HEADER_WORDS_H
#define STATUSGEN_HEADER_WORDS_H

#include "../base/str.h"

/* What the words of a header cell say for (above zero) or against what may stand below it. */
struct header_hint {
	int name, value, text;
	bool hex; /* "hex": digits below it are hexadecimal */
	bool decimal, octal, binary;
	bool state;     /* "SQLSTATE": five digits or capitals */
	bool text_code; /* "Code (text)": whatever is below it is a code */
	bool http;      /* "HTTP status": what a server answers with a code */
	bool shared;    /* "Exit", "Class": several codes may have the same */
	bool tag;       /* "Tag": numbers of a protocol's fields, unless they are codes */
	bool full_hex;  /* "HRESULT": eight digits below it are hexadecimal */
};

struct header_hint header_hint(struct str header);

/*
 * Whether a line, or lines, are what a header has: "Code - Meaning", "Name: Value: Text"; two parts
 * at least, each of which says what may stand below it.
 */
bool text_is_header(struct str text);

/* "min", "default", "timeout": a number beside such a word measures or limits something. */
bool word_measures(struct str word);

#endif
