/*
 * What a further column is called in programs.
 */
#ifndef STATUSGEN_COLUMN_KEY_H
#define STATUSGEN_COLUMN_KEY_H

#include "../base/arena.h"

/*
 * A key for a header cell: its letters, digits and bytes of other scripts, the former in small
 * letters, what is between them as '_' ("HTTP status" is http_status); "column" where nothing is
 * left. Lives in the arena.
 */
struct str column_key(struct arena *arena, struct str header);

/* The same into `key`, which has room for as many bytes as the header has; its length, which may be
 * 0. */
size_t column_key_write(struct str header, char *key);

#endif
