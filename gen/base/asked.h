/*
 * What a run asks the file system: the same questions as in os.h, answered by it, and noted where
 * that was begun. The notes are what the run depended on; where all answers are the same again, so
 * is what it does.
 */
#ifndef STATUSGEN_ASKED_H
#define STATUSGEN_ASKED_H

#include "digest.h"
#include "os.h"

int asked_info(const char *path, struct os_info *info);
bool asked_is_link(const char *path);
int asked_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	       void *context);
char *asked_real_path(const char *path);

/* That a file of `most` bytes or fewer was read whole: its bytes, or the errno value. */
void asked_text(const char *path, size_t most, int error, struct str text);
/* That its first bytes were, `most` at most. */
void asked_beginning(const char *path, size_t most, int error, struct str text);

/* That the run made the path hold these bytes, or made the folder. */
void asked_wrote(const char *path, struct str bytes);
void asked_made(const char *folder);

/* That the run did what no notes tell of: read a pipe, removed a file. */
void asked_more(void);

enum asked_kind {
	ASKED_INFO, /* what it is, and which of the files of the run */
	ASKED_LINK,
	ASKED_NAMES, /* of what is in the folder */
	ASKED_REAL,
	ASKED_TEXT,
	ASKED_BEGINNING,
	ASKED_WROTE, /* no questions: the answers of before do not hold any more */
	ASKED_MADE,
};

struct asked {
	const struct asked *before;
	enum asked_kind kind;
	size_t most;
	uint64_t device, file;
	struct digest answer;
	char path[];
};

/* Notes are taken from now on, in all threads, until the program ends. */
void asked_begin(void);

/* The last note, the others before it; NULL where none were taken, or they are not all. */
const struct asked *asked_last(void);

/* Asks again: `most` and `answer` are those of a note; a file's identity is put in both numbers. */
struct digest asked_again(enum asked_kind kind, const char *path, size_t most, uint64_t *device,
			  uint64_t *file);

#endif
