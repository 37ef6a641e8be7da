/*
 * A text file that is being read, and where things stand in it.
 *
 * Everything that is read keeps the byte offset it was read from; only messages
 * and models turn it into a line and a column. Lines end in LF (a CR before it
 * belongs to the line end) and count from 1; columns count code points, from 1.
 * A position of line 0 means "the file as a whole".
 */
#ifndef STATUSGEN_SOURCE_H
#define STATUSGEN_SOURCE_H

#include "arena.h"
#include "str.h"

struct pos {
	uint32_t line;
	uint32_t col;
};

struct source {
	struct str path; /* as messages show it */
	struct str text; /* valid UTF-8; none where only its places are left */
	size_t length;
	uint32_t *line_starts;
	size_t line_count;
	uint32_t *codes_before; /* code points before each block of bytes; see source.c */
	/*
	 * Where the text is gone: of each block a bit for each byte that begins a code point; NULL
	 * for a block of ASCII, as most are.
	 */
	const unsigned char **begins;
	bool binary; /* no text: places are bytes, from 1, of line 1 */
};

enum { SOURCE_MAX = 1u << 30 }; /* bytes; a longer file is refused by whoever reads it */

/* Indexes `text`, which is kept, not copied. */
struct source *source_new(struct arena *arena, struct str path, struct str text);

/* The same without its text, which may go: all places are as before, and lines are empty. */
struct source *source_places(struct arena *arena, const struct source *source);

/* A file that is no text: it has no lines, and column N is byte N - 1 of the file. */
struct source *source_new_binary(struct arena *arena, struct str path);

/*
 * The index of the last of `count` ascending starts that is not above `at`; 0 where there is none.
 */
size_t source_span(const uint32_t *starts, size_t count, size_t at);
/* The same where the starts stand in an array of larger elements, so many bytes apart. */
size_t source_span_of(const uint32_t *first, size_t stride, size_t count, size_t at);

/*
 * The index in line_starts of the line that the byte `offset` stands on; past the end it is the
 * last one.
 */
size_t source_line_index(const struct source *source, size_t offset);

/* The same as a number from 1. */
uint32_t source_line_number(const struct source *source, size_t offset);

/* Where the byte `offset` stands; an offset past the end is the end. O(log lines). */
struct pos source_pos(const struct source *source, size_t offset);

/* Line `line` without its line end, or empty text where there is no such line. */
struct str source_line(const struct source *source, uint32_t line);

#endif
