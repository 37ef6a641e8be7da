/*
 * A page's messages in another language, found on the translated page.
 *
 * Both pages list the same codes; a message and its translation have the same symbolic name (any
 * of the message's names will do). Messages without a name are found by value, and so is a text
 * that the translated page gives under a value alone. The translated page may leave values out:
 * the page's own count in any case.
 */
#ifndef STATUSGEN_MSGTRANSLATE_H
#define STATUSGEN_MSGTRANSLATE_H

#include "msgset.h"

/*
 * The set in `language`, as msgset_translate makes it from the texts of `translated`; `model` is
 * what `set` was made of. Reports at the line they are about
 * - an error (check "translation") for each name on the translated page that the page itself lacks,
 *   and for each value without a name there that it lacks: these texts would be lost;
 * - message-other-value for a name that has another value on the translated page;
 * - message-untranslated for a message whose text is missing: it keeps the page's own.
 */
struct msgset *msgtranslate(struct arena *arena, const struct model *model,
			    const struct msgset *set, const struct model *translated,
			    struct str language, struct msgtext_style style, struct diags *diags);

#endif
