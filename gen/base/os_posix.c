#if !defined(_WIN32) && !defined(__wasi__)
#define _XOPEN_SOURCE 700
#include "os.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void os_begin(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
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

static int replace(const char *path, struct str bytes)
{
	size_t len = strlen(path);
	char *temporary = malloc(len + sizeof ".XXXXXX");
	if (!temporary)
		out_of_memory();
	memcpy(temporary, path, len);
	memcpy(temporary + len, ".XXXXXX", sizeof ".XXXXXX");

	int error = 0;
	int fd = mkstemp(temporary);
	if (fd < 0) {
		error = errno;
		free(temporary);
		return error;
	}
	/* mkstemp makes the file private; an output is as readable as any new file. */
	mode_t mask = umask(0);
	umask(mask);
	error = write_whole(fd, bytes);
	if (!error && (fchmod(fd, 0666 & ~mask) != 0 || fsync(fd) != 0))
		error = errno;
	if (close(fd) != 0 && !error)
		error = errno;
	if (!error && rename(temporary, path) != 0)
		error = errno;
	if (error)
		unlink(temporary);
	free(temporary);
	return error;
}

int os_replace(const char *path, struct str bytes)
{
	sigset_t ending, before;
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	sigprocmask(SIG_BLOCK, &ending, &before);
	int error = replace(path, bytes);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return error;
}

char *os_real_path(const char *path)
{
	char *real = realpath(path, NULL);
	if (!real && errno == ENOMEM)
		out_of_memory();
	return real;
}

struct str os_program(struct arena *arena)
{
	char program[4096];
	ssize_t len = readlink("/proc/self/exe", program, sizeof program - 1);
	return len > 0 ? arena_str(arena, (struct str){ program, (size_t)len }) : STR("");
}

unsigned os_processors(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);
	return count > 0 && count < 1024 ? (unsigned)count : 1;
}

void os_once(void (*begin)(void))
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, begin);
}

static void *run(void *argument)
{
	const struct os_thread *thread = argument;
	thread->run(thread->argument);
	return NULL;
}

bool os_start(struct os_thread *thread, size_t stack)
{
	pthread_t *handle = malloc(sizeof *handle);
	if (!handle)
		out_of_memory();
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, stack);
	bool started = pthread_create(handle, &attributes, run, thread) == 0;
	pthread_attr_destroy(&attributes);
	if (!started)
		free(handle);
	thread->handle = handle;
	return started;
}

void os_join(struct os_thread *thread)
{
	pthread_join(*(pthread_t *)thread->handle, NULL);
	free(thread->handle);
}
#else
typedef int os_posix_is_not_used; /* ISO C wants something in a file */
#endif
