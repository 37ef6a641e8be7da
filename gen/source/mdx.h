/*
 * MDX: Markdown with JavaScript in it.
 *
 * What is program and not text is blanked out: "import" and "export" statements, which begin a line
 * and end at an empty one, and comments in braces. Elements (<Tabs>) are read as HTML, and
 * {expressions} stay as they are written. Blocks of code are left alone. (MDX, "What is MDX?", ESM
 * and expressions.)
 */
#ifndef STATUSGEN_MDX_H
#define STATUSGEN_MDX_H

#include "../base/arena.h"

/* The same text with spaces for what is no text; line ends stay, so all positions do. */
struct str mdx_blank(struct arena *arena, struct str text);

#endif
