/*
 * Labels of any language: "Since: 1.2", "**Severity** - error", before what they are of.
 */
#ifndef STATUSGEN_LABEL_H
#define STATUSGEN_LABEL_H

#include "../document/flat.h"

struct label {
	struct str text; /* without what parts it from the rest; of the flat text */
	size_t rest;     /* byte where that begins */
	bool strong;     /* it is set in bold */
	bool dash;       /* a dash parts them, no colon */
	bool name;       /* it could be a code's name: "EDRY", and "HTTP" as well */
};

/*
 * Reads the label that begins at byte `at` of the flat text: a few words of letters, not set as
 * code, before a colon or a dash, and all of them before byte `to`. False: there is none.
 */
bool label_read(const struct flat *flat, size_t at, size_t to, struct label *label);

/* The same where nothing parts it from a rest: a term, with a colon or without. */
bool label_read_all(const struct flat *flat, struct label *label);

#endif
