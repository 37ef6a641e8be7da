/*
 * Files: read whole, write at once, find.
 *
 * Paths are NUL-terminated (arena_str and arena_printf make them so). Functions
 * that fail return an errno value; the caller words the message.
 */
#ifndef STATUSGEN_FILE_H
#define STATUSGEN_FILE_H

#include <stdio.h>

#include "arena.h"
#include "str.h"

/*
 * Reads a file, or standard input where `path` is "-". 0, or an errno value;
 * EISDIR for a directory, EFBIG past SOURCE_MAX bytes.
 */
int file_read(struct arena *arena, const char *path, struct str *text);

/* The same with another bound; a file that is longer is not read. */
int file_read_most(struct arena *arena, const char *path, size_t most, struct str *text);

/* The first bytes of a file, `most` at most. */
int file_begin(struct arena *arena, const char *path, size_t most, struct str *text);

enum file_change { FILE_UNCHANGED, FILE_WRITTEN, FILE_FAILED };

/*
 * Makes `path` hold exactly `bytes`. A file that does so already is not touched.
 * Otherwise a temporary file beside it is written, synced and renamed over it,
 * so that there is never a half-written file under the name; signals that end
 * the program wait meanwhile, so that none is left under another name either.
 * Missing folders are made. On FILE_FAILED `*error` is an errno value.
 */
enum file_change file_update(const char *path, struct str bytes, int *error);

/* Makes the folders that the path stands in, where they are missing. */
int file_make_folders(const char *path);

/* Whether `path` holds exactly `bytes`. */
bool file_same(const char *path, struct str bytes);

enum file_kind { FILE_MISSING, FILE_PLAIN, FILE_FOLDER };
enum file_kind file_kind(const char *path);

/* What tells a file from all others, however its path is written; empty where there is none. */
struct str file_identity(struct arena *arena, const char *path);

/*
 * Writes what `stream` holds back. 0, or an errno value: also that of a write before, which calls
 * in between may have hidden.
 */
int file_flush(FILE *stream);

struct file_list {
	struct str *paths;
	size_t count;
	size_t capacity;
};

void file_list_add(struct arena *arena, struct file_list *list, struct str path);

/*
 * Adds the plain files in a folder (no pipes or devices), and where `deep` in the folders below it,
 * sorted by name, hidden ones left out, links to folders not followed. 0, or the errno value of the
 * first folder that could not be read, which is put in `*where`; the others are searched all the
 * same.
 */
int file_find(struct arena *arena, const char *folder, bool deep, struct file_list *found,
	      struct str *where);

/*
 * How `path` is called below `folder`, links followed; empty where it is not below it, or not
 * there.
 */
struct str path_below(struct arena *arena, const char *folder, const char *path);

/* "a/b.c" gives "b.c". */
struct str path_base(struct str path);
/* "a/b.c" gives "a", "b.c" gives ".". */
struct str path_folder(struct str path);
/* "a/b.c" gives ".c"; "" where there is none. A leading dot is no extension. */
struct str path_extension(struct str path);

#endif
