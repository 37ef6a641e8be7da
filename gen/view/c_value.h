/*
 * Values in C, as an expert would write them: of type int where they fit one, else unsigned int,
 * else of 64 bits.
 *
 * The same type and value on LP64 and LLP64, in #if, in switch and in printf; in C90 as in C23 and
 * C++.
 */
#ifndef STATUSGEN_C_VALUE_H
#define STATUSGEN_C_VALUE_H

#include "../model/model.h"

/*
 * "5", "0x8010", "(-22)", "0xC0000001U"; with a type "((type)5)". In 64 bits UINT64_C(0x100000000)
 * or INT64_C(-5000000000), INT64_C(5000000000), for which <stdint.h> is wanted.
 */
struct str c_value(const struct entry *entry, struct str type, struct arena *arena);

/* Whether an int can hold it: what an enumerator may be in every version of C. */
bool c_value_is_int(const struct entry *entry);

/* Whether c_value is one of <stdint.h>'s macros. */
bool c_value_is_wide(const struct entry *entry);

/* The header of the C library that declares the type: "stdint.h"; empty: none that is known. */
struct str c_value_header(struct str type);

#endif
