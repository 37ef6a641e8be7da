/*
 * What is done to the tree of a page before it is given away, in this order; each is a file of that
 * name. read.c has what each is about, and leaves it out where a page has none of it.
 */
#ifndef STATUSGEN_PASSES_H
#define STATUSGEN_PASSES_H

#include "document.h"

/* Shows names in buttons and the like, where a cell, term, item or heading has no other one. */
void controls_show(struct arena *arena, struct node *root);

/* Puts text that stands loose beside paragraphs into TAG_Ps of its own. Linear in the tree. */
void loose_wrap(struct arena *arena, struct node *root);

/* Makes a TAG_UL of each TAG_DL whose terms are all the same bullet. */
void bullets_list(struct arena *arena, struct node *root);

/* Makes a TAG_CHROME of each link at the end of a cell that only leads to more of its text. */
void more_hide(struct arena *arena, struct node *root);

/* Makes one TAG_PRE, without the numbers, of each run of boxes that hold a line of code each. */
void numbered_join(struct arena *arena, struct node *root);

/*
 * Puts the children of each box that begins with a heading after it; the box stays, empty, with its
 * id.
 */
void sections_open(struct arena *arena, struct node *root);

/*
 * Of each pair of neighbours that say the same, in translation and as the original, one becomes a
 * TAG_HIDDEN.
 */
void original_hide(struct arena *arena, struct node *root);

/*
 * "## Title {#id}", as Pandoc, kramdown, Hugo, VitePress and others write the id of a heading in
 * Markdown.
 *
 * Makes the braces at the end of a heading's text its attribute "id"; classes and pairs beside the
 * id are dropped.
 */
void headingid_take(struct arena *arena, struct node *root);

#endif
