/*
 * Symbols: identifiers for codes that are texts, so that outputs can name them.
 */
#ifndef STATUSGEN_SYMBOL_H
#define STATUSGEN_SYMBOL_H

#include "../base/diag.h"
#include "model.h"

/*
 * An identifier made of any text: what can be no part of one becomes '_', once for all that stand
 * together; in capitals where the text has none; with "CODE_" before a digit. Never empty. Lives in
 * the arena.
 */
struct str symbol_of(struct arena *arena, struct str text);

/*
 * Names numbers that have none after their texts: "Access denied." is ACCESS_DENIED. A name that is
 * taken, in whatever letters' case, gets the number at its end. Each is reported (check made-name).
 */
void names_make(struct arena *arena, struct model *model, const struct source *source,
		struct diags *diags);

/*
 * Gives each text code its symbol: its name, or one made of the code that no name and no other
 * symbol of the model has, be it in other letters' case. Only what stands before a code can change
 * its symbol.
 */
void symbols_make(struct arena *arena, struct model *model);

#endif
