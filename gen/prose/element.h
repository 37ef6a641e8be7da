/*
 * What an element of the page means for prose: a style, a container, and the attributes that
 * matter. Nothing here depends on where the element stands.
 */
#ifndef STATUSGEN_PROSE_ELEMENT_H
#define STATUSGEN_PROSE_ELEMENT_H

#include "flow.h"

/* STYLES where the element brings none. */
enum style element_style(const struct node *node);
/* BLOCK_KINDS where the element is no container. */
enum block_kind element_container(const struct node *node);

/* The attribute as a number of low..high; `otherwise` where it is none, or `node` is NULL. */
long element_number(const struct node *node, struct str name, long low, long high, long otherwise);
/* A cell's alignment: 'l', 'c', 'r', or 0. */
char element_align(const struct node *node);
/*
 * The language of a <pre>: its or its <code>'s class "language-..." or "lang-...", or the <code>'s
 * only class, or its lang; or empty.
 */
struct str element_language(const struct node *pre);
/* What links to the element are called: its id, else its name; or empty. */
struct str element_anchor(const struct node *node);

#endif
