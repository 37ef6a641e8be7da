/*
 * "## Title {#id}", as Pandoc, kramdown, Hugo, VitePress and others write the id of a heading in
 * Markdown.
 */
#ifndef STATUSGEN_HEADINGID_H
#define STATUSGEN_HEADINGID_H

#include "document.h"

/*
 * Makes the braces at the end of a heading's text its attribute "id"; classes and pairs beside the
 * id are dropped.
 */
void headingid_take(struct arena *arena, struct node *root);

#endif
