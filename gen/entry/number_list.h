/*
 * Several numbers where one should be, each of them a code: "4001, 4002", "1010/5007", "5 or 6".
 */
#ifndef STATUSGEN_NUMBER_LIST_H
#define STATUSGEN_NUMBER_LIST_H

#include "../base/str.h"

/* Whether the text is two numbers or more, parted by what parts the items of a list. */
bool number_list_is(struct str text);

#endif
