/*
 * Message tables in the files that hold them: programs and libraries (PE32 and PE32+, any
 * processor), .res files, and tables by themselves.
 *
 * Formats (Microsoft: "PE Format", "The .rsrc Section"; "Resource File Formats";
 * MESSAGE_RESOURCE_DATA). Nothing in a file is trusted: what points outside of it, holds itself or
 * overlaps is an error that names the byte. Time is linear in the file.
 */
#ifndef STATUSGEN_RESOURCES_H
#define STATUSGEN_RESOURCES_H

#include "bytes.h"

/* A message table, or what should be one. */
struct resource {
	uint32_t id;       /* FormatMessage looks for 1 alone; 0: it has a name instead */
	struct str name;   /* then; else empty */
	uint32_t language; /* 0: neutral */
	uint64_t at, size; /* its bytes in the file; all of them are there */
	/*
	 * Its type is the text "MESSAGETABLE", where FormatMessage looks for the number 11: llvm-rc
	 * makes such.
	 */
	bool text_type;
};

struct resources {
	struct resource *items;
	size_t count;
	size_t capacity;
};

enum resources_kind { RESOURCES_PE, RESOURCES_RES, RESOURCES_TABLE };

/* What the file is, by its first bytes. */
enum resources_kind resources_kind(struct str bytes);

/* Finds the tables in the file; false after an error. */
bool resources_find(struct arena *arena, const struct bytes *bytes, struct resources *found);

/* In peread.c, and in resread.c. */
bool resources_of_pe(struct arena *arena, const struct bytes *bytes, struct resources *found);
bool resources_of_res(struct arena *arena, const struct bytes *bytes, struct resources *found);

/* Adds one; false, with an error, where its bytes are not all in the file. */
bool resources_add(struct arena *arena, const struct bytes *bytes, struct resources *found,
		   const struct resource *resource);

#endif
