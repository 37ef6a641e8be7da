/*
 * --depfile: what the outputs depend on, as a rule that make and ninja read.
 */
#ifndef STATUSGEN_DEPFILE_H
#define STATUSGEN_DEPFILE_H

#include "../base/buf.h"

/*
 * What stands in the way of writing a name so that both GNU make and ninja read it, quoted for a
 * message
 * ("'|'"); empty text where nothing does. Neither has a way to write them all: make has none for
 * ';', '|', and a backslash before '#' or ':', and takes "[...]" for a pattern; ninja has none for
 * & ' " * ? ^ < > ` and for '%' in outputs (`output`).
 */
struct str depfile_trouble(struct str path, bool output);

/*
 * Adds "OUTPUTS: INPUTS" to the empty `out` and, so that an input that goes away stops no build, an
 * empty rule for each input. Blanks, '#', '$', ':' and '%' in names are written as GNU make wants
 * them, which ninja reads, too. False where all outputs, or all inputs, have a '=': make would take
 * them for a variable.
 */
bool depfile_add(struct buf *out, const struct str *outputs, size_t output_count,
		 const struct str *inputs, size_t input_count);

/*
 * Whether a file holds nothing but rules without recipes, as depfile_add and compilers write them.
 */
bool depfile_is(struct str text);

#endif
