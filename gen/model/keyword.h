/*
 * Words that C and C++ keep for themselves.
 */
#ifndef STATUSGEN_KEYWORD_H
#define STATUSGEN_KEYWORD_H

#include "../base/str.h"

/*
 * Whether a header that defines `name` as a macro would break the code around it: keywords of C11 and
 * C++17 (ISO/IEC 9899:2011 6.4.1, ISO/IEC 14882:2017 5.11) and macros of their standard headers that
 * almost every file uses.
 */
bool keyword_is(struct str name);

#endif
