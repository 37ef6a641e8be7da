/*
 * Sections in boxes of their own, as HTML pages have them: <div><div><h2>...</h2></div> text</div>. A
 * section goes from its heading to the next one, with or without boxes around it; so the boxes are
 * emptied, and a layout finds all headings of a level side by side.
 */
#ifndef STATUSGEN_SECTIONS_H
#define STATUSGEN_SECTIONS_H

#include "document.h"

/* Puts the children of each box that begins with a heading after it; the box stays, empty, with its id. */
void sections_open(struct node *root);

#endif
