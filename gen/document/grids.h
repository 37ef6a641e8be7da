/*
 * Tables that a page makes of boxes, as <div>s or elements of its own, become what <table> makes:
 * then all that is read in tables is read in them.
 *
 * A page may say so, of each table, row and cell:
 *
 *	role="table", "rowgroup", "row", "cell", ...	(https://www.w3.org/TR/wai-aria-1.2/#table)
 *	style="display: table-row", ...		(https://www.w3.org/TR/css-display-3/)
 *
 * Else it shows: boxes of equally many small boxes each (or parts of lines, told by their classes),
 * or small boxes whose classes come again in turn, or in as many columns as "grid-template-columns"
 * has; and one column of numbers, without which nobody has a use for it.
 *
 *	<div>	<div><div>BUSY</div> <div>5</div> <div>text</div></div>
 *		<div><div>GONE</div> <div>6</div> <div>text</div></div>	</div>
 *	<div>	<div class="a">BUSY</div> <div class="b">5</div>
 *		<div class="a">GONE</div> <div class="b">6</div>	</div>
 */
#ifndef STATUSGEN_GRIDS_H
#define STATUSGEN_GRIDS_H

#include "document.h"

/* Makes tables of those below `root`; time is linear in the tree. */
void grids_make(struct arena *arena, struct node *root);

/* --- for the two files that do it --- */

/* A cell of a table that the page says is one, with its row and its table; true if it was. */
bool grids_take_said(struct node *cell);

/* A table that only shows. */
void grids_take_shown(struct arena *arena, struct node *box);

#endif
