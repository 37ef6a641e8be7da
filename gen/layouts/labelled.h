/*
 * Entries whose parts are labelled, in any order, on one line or on several:
 *
 *	Code: 5, Name: ERR_BUSY, Description: text	Symbol: ERR_BUSY
 *	**Name:** ERR_BUSY **Value:** 5 Text		Value: 5
 */
#ifndef STATUSGEN_LABELLED_H
#define STATUSGEN_LABELLED_H

#include "head.h"

/*
 * Reads such an entry at byte `at` of the flat text, up to `to`. False where not both a name and a value
 * have labels that say so; fields that are neither, nor text, are the head's note.
 */
bool labelled_read(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		   struct head *head);

#endif
