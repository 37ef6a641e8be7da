/*
 * Sentences of other languages than English that announce codes.
 */
#ifndef STATUSGEN_ANNOUNCE_ABROAD_H
#define STATUSGEN_ANNOUNCE_ABROAD_H

#include "../base/str.h"

/*
 * "Коды возврата:", "Es gibt folgende Fehlercodes:", "可能的错误码如下："; not "Im Fehlerfall
 * gelten folgende Grenzen:".
 */
bool text_announces_codes_abroad(struct str sentence);

#endif
