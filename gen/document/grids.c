#include "grids.h"

void grids_make(struct arena *arena, struct node *root)
{
	for (struct node *node = root->first; node; node = node_next_own(node, root))
		if (!grids_take_said(node))
			grids_take_shown(arena, node);
}
