/*
 * The name of an enumeration, where a page says it.
 */
#ifndef STATUSGEN_ENUM_NAME_H
#define STATUSGEN_ENUM_NAME_H

#include "../base/arena.h"
#include "../base/str.h"

/*
 * "CURLMcode", "Errors of enum pump_error", "The PUMP_STATUS enumeration": the identifier; else
 * empty.
 */
struct str enum_name_of_title(struct str title);

/*
 * The same of a header cell above names: "enum pump_error", or one word that is more than what
 * stands above any: "CURLMcode", and not "ErrorCode"; else empty.
 */
struct str enum_name_of_header(struct str header);

/*
 * The same of a table's caption that is nothing but the name of a type: "PumpFlags",
 * "io.pond.PumpFlags", "io.pond.Pump"; else empty.
 */
struct str enum_name_of_caption(struct str caption);

/* Only what the word "enum" or "enumeration" stands beside: for sentences. */
struct str enum_name_of_words(struct str text);

/*
 * The identifier in "The values of enum pot:", the sentence that reference pages have where only
 * the code named it; else empty.
 */
struct str enum_name_announced(struct str text);

/* Bytes from..to of code that are an enumeration, its name included; the name may be empty. */
struct enum_block {
	size_t from, to;
	struct str name;
};

/*
 * The next one from byte `*at` on, which is moved after it: "enum pump_error { ... };", "typedef
 * enum { ... } CURLcode;"
 */
bool enum_block_next(struct str code, size_t *at, struct enum_block *block);

#endif
