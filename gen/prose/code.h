/*
 * Lines of code as they can stand in any Markdown block.
 */
#ifndef STATUSGEN_PROSE_CODE_H
#define STATUSGEN_PROSE_CODE_H

#include "../base/arena.h"

/*
 * The lines of a <pre>: no empty lines before and after them, no CR, indented by spaces, no line
 * end at the end. Empty where there is nothing but white space.
 */
struct str code_lines(struct arena *arena, struct str text);

#endif
