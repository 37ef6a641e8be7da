/*
 * Words of other languages than English that say that a text speaks of codes.
 */
#ifndef STATUSGEN_WORDS_ABROAD_H
#define STATUSGEN_WORDS_ABROAD_H

#include "../base/str.h"

/* "Fehlercodes", "Código", "错误码": of codes of errors, or of codes. */
bool text_speaks_of_codes_abroad(struct str text);
/* "Código", "Kode", "错误代码": a part of it is that word. */
bool text_has_code_abroad(struct str text);
/* It begins with such a word, or one of errors. */
bool text_begins_codes_abroad(struct str text);
/* "Código" and nothing else. */
bool text_is_code_abroad(struct str text);
/* Not where it says no more than "code", as texts about programs do. */
bool text_speaks_of_errors_abroad(struct str text);
/* Fields and parameters. */
bool text_speaks_of_others_abroad(struct str text);

#endif
