/*
 * --depfile: what the outputs depend on, as a rule that make and ninja read.
 */
#ifndef STATUSGEN_DEPFILE_H
#define STATUSGEN_DEPFILE_H

#include "../base/buf.h"

/*
 * Adds "OUTPUTS: INPUTS" to the empty `out` and, so that an input that goes away stops no build, an empty rule
 * for each input. Blanks, '#', '$', ':' and '%' in names are written as GNU make wants them, which ninja
 * reads, too. Neither has a way to write them all: make has none for ';', '|', "\\#", for '=' in the only
 * name, and for empty rules with '%' or '='; ninja's depfiles none for & ' " ; | * ? ^ < > ` and '%' in outputs.
 */
void depfile_add(struct buf *out, const struct str *outputs, size_t output_count,
		 const struct str *inputs, size_t input_count);

/* Whether a file holds nothing but rules without recipes, as depfile_add and compilers write them. */
bool depfile_is(struct str text);

#endif
