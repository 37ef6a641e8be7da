/*
 * WebAssembly: no threads, signals, modes or links; the host hands in the folders that can be seen.
 */
#ifdef __wasi__
#define _XOPEN_SOURCE 700
#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void os_begin(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	/* The sandbox begins at its root. */
	const char *folder = getenv("PWD");
	if (folder && chdir(folder) != 0)
		fputs("statusgen: note: the current folder is not within reach\n", stderr);
}

_Noreturn void os_end(int status)
{
	exit(status);
}

static int write_whole(int fd, struct str bytes)
{
	for (size_t at = 0; at < bytes.len;) {
		ssize_t put = write(fd, bytes.at + at, bytes.len - at);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return errno;
		at += (size_t)put;
	}
	return 0;
}

/* Opens a new file whose name is `path` with a number after it, which is put in `temporary`. */
static int open_temporary(const char *path, char *temporary, size_t size)
{
	enum { TRIES = 1000 };
	int fd = -1;
	for (int i = 0; fd < 0 && i < TRIES; i++) {
		snprintf(temporary, size, "%s.%03d", path, i);
		fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

int os_replace(const char *path, struct str bytes)
{
	size_t size = strlen(path) + sizeof ".000";
	char *temporary = malloc(size);
	if (!temporary)
		out_of_memory();
	int fd = open_temporary(path, temporary, size);
	int error = fd < 0 ? errno : write_whole(fd, bytes);
	if (fd >= 0) {
		if (close(fd) != 0 && !error)
			error = errno;
		if (!error && rename(temporary, path) != 0)
			error = errno;
		if (error)
			unlink(temporary);
	}
	free(temporary);
	return error;
}

void os_clean(const char *folder)
{
	(void)folder; /* nothing tells whose they are */
}

char *os_real_path(const char *path)
{
	return strdup(path);
}

struct str os_program(struct arena *arena)
{
	(void)arena;
	return STR("");
}

unsigned os_processors(void)
{
	return 1;
}

void os_once(void (*begin)(void))
{
	static bool done;
	if (!done)
		begin();
	done = true;
}

bool os_start(struct os_thread *thread, size_t stack)
{
	(void)thread;
	(void)stack;
	return false;
}

void os_join(struct os_thread *thread)
{
	(void)thread;
}
#else
typedef int os_wasi_is_not_used; /* ISO C wants something in a file */
#endif
