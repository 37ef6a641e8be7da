#include "resources.h"

enum resources_kind resources_kind(struct str bytes)
{
	/* The first resource of a 32-bit .res file is an empty one. */
	if (str_starts(bytes, (struct str){ "\0\0\0\0\x20\0\0\0\xFF\xFF\0\0\xFF\xFF\0\0", 16 }))
		return RESOURCES_RES;
	return str_starts(bytes, STR("MZ")) ? RESOURCES_PE : RESOURCES_TABLE;
}

bool resources_add(struct arena *arena, const struct bytes *bytes, struct resources *found,
		   const struct resource *resource)
{
	if (!bytes_has(bytes, resource->at, resource->size))
		return bytes_fail(bytes, resource->at,
				  "the message table takes 0x%llX bytes, and the file ends before",
				  (unsigned long long)resource->size);
	if (resource->text_type)
		diag_path(
		    bytes->diags, DIAG_WARNING, bytes->path, "binary",
		    "the type of a message table is the text \"MESSAGETABLE\", so FormatMessage, which looks for the "
		    "number 11, does not find it; read all the same (at byte 0x%llX of 0x%zX)",
		    (unsigned long long)resource->at, bytes->all.len);
	found->items =
	    arena_grow(arena, found->items, found->count, &found->capacity, sizeof *found->items);
	found->items[found->count++] = *resource;
	return true;
}

bool resources_find(struct arena *arena, const struct bytes *bytes, struct resources *found)
{
	const struct resource whole = { .id = 1, .size = bytes->all.len };
	switch (resources_kind(bytes->all)) {
	case RESOURCES_PE:
		return resources_of_pe(arena, bytes, found);
	case RESOURCES_RES:
		return resources_of_res(arena, bytes, found);
	case RESOURCES_TABLE:
		break;
	}
	return resources_add(arena, bytes, found, &whole);
}
