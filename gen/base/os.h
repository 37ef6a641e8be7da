/*
 * What systems do differently: files, threads, the terminal, the command line.
 *
 * Paths are NUL-terminated UTF-8 with '/' between folders, on Windows, too. Functions that
 * fail return an errno value. os_posix.c, os_wasi.c and os_windows.c implement this, one of them is
 * compiled; what WASI shares with POSIX is in os_posix_files.c. os_confine.h is a sandbox, where
 * there is one. No other file knows a system.
 */
#ifndef STATUSGEN_OS_H
#define STATUSGEN_OS_H

#include <stdio.h>

#include "arena.h"

/* First of all: arguments become UTF-8, and streams pass bytes on as they are. */
void os_begin(int *argc, char ***argv);

/* Last of all: streams are written out, and the process ends. */
_Noreturn void os_end(int status);

/* A path as a user or the system writes it, in the form above. */
struct str os_path(struct arena *arena, struct str path);

/* How much of a path makes it absolute ("/", "C:/", "//host/share/"); 0 where it is relative. */
size_t os_root(struct str path);

/* Whether file names that differ in case alone mean the same file, as a rule. */
bool os_ignores_case(void);

/* Whether the shell leaves "*.md" to the program. */
bool os_leaves_wildcards(void);

struct os_info {
	bool folder;
	bool plain;   /* no folder, pipe or device */
	bool for_all; /* a folder in which anybody may put files of their own, such as /tmp */
	uint64_t size;
	uint64_t device, file; /* what tells a file from all others, however it is called */
};
int os_info(const char *path, struct os_info *info);

/*
 * Opens a file for reading bytes, and says what it is. Pipes and devices, which may be without an
 * end, are refused but for /dev/null, /dev/stdin and /dev/fd/N. What was opened is to be closed.
 */
enum { OS_NO_PLAIN_FILE = -1 };
struct os_file {
	int fd;
	FILE *stream; /* where the system's own calls are not used */
};
int os_open(const char *path, struct os_file *file, struct os_info *info);

/*
 * The next bytes of it, `room` at most, which is not 0. What is put in `*got` is 0 only at its end;
 * fewer than there is room for say nothing.
 */
int os_read(struct os_file *file, char *bytes, size_t room, size_t *got);
void os_close(struct os_file *file);

/* Whether the path itself is a link, wherever it leads. */
bool os_is_link(const char *path);

/*
 * Makes `path` hold `bytes`: a temporary file beside it, ".statusgen-" and some letters, synced,
 * renamed; signals wait meanwhile.
 */
int os_replace(const char *path, struct str bytes);

/* Removes the temporary files in a folder that no run is writing: what killed ones left. */
void os_clean(const char *folder);

/* EEXIST where it is there already. */
int os_make_folder(const char *path);

bool os_writable(const char *folder);

/* An errno value in words, a lasting string. */
const char *os_reason(int error);

/* Whether a reason why a file cannot be written holds for all files. */
bool os_is_full(int error);

/* The names in a folder but hidden ones; `folder` for folders that are no links. */
int os_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	    void *context);

/* The path from the root with links followed, from malloc; NULL where there is none. */
char *os_real_path(const char *path);

/* A path in the environment; empty where there is none. */
struct str os_environment(struct arena *arena, const char *name);

/* Where the running program lies; empty where that is not known. */
struct str os_program(struct arena *arena);

/* Whether a stream goes to a terminal, which then understands colors. */
bool os_is_terminal(FILE *stream);

unsigned os_processors(void);
void os_sleep(unsigned milliseconds);

/* Calls `begin` the first time. */
void os_once(void (*begin)(void));

struct os_thread {
	void (*run)(void *argument);
	void *argument;
	void *handle;
};

/*
 * `thread` must stay where it is until os_join. Signals that end the program come to the first
 * thread alone, so that they wait while that one replaces a file.
 */
bool os_start(struct os_thread *thread, size_t stack);
void os_join(struct os_thread *thread);

#endif
