/*
 * Languages that message compilers know.
 *
 * A language id (Microsoft: "Language Identifiers") is 10 bits of language and, above them, 6 of
 * where it is spoken. wmc takes any id in a message file; windmc refuses those that are not in a
 * list of its own. Source: windmc 2.40, tried with each id whose parts are below 0xA0 and 0x18.
 */
#ifndef STATUSGEN_MSGLANG_H
#define STATUSGEN_MSGLANG_H

#include <stdbool.h>

/* Whether windmc takes a message file in this language. */
bool msglang_known(unsigned id);

#endif
