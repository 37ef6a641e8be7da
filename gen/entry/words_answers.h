/*
 * Words of other languages than English that say what stands below them: codes that a program or a
 * server answers with.
 */
#ifndef STATUSGEN_WORDS_ANSWERS_H
#define STATUSGEN_WORDS_ANSWERS_H

#include "../base/str.h"

/* "Fehler", "Código de respuesta", "返回代码"; not "Código", which may be of anything. */
bool text_heads_errors_abroad(struct str text);

/* "Status", "Estado", "Статус", "状态": nothing else; English has it, too. */
bool text_is_status(struct str text);

#endif
