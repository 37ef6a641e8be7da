/*
 * --depfile: what the outputs depend on, as a rule that make and ninja read.
 */
#ifndef STATUSGEN_DEPFILE_H
#define STATUSGEN_DEPFILE_H

#include "../base/buf.h"

/*
 * Adds "OUTPUTS: INPUTS" and, so that an input that goes away stops no build, an empty rule for each
 * input. Blanks, '#', '$' and '%' in names are written as GNU make wants them.
 */
void depfile_add(struct buf *out, const struct str *outputs, size_t output_count, const struct str *inputs,
		 size_t input_count);

#endif
