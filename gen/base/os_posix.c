#if !defined(_WIN32) && !defined(__wasi__)
#define _XOPEN_SOURCE 700
#include "os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void os_begin(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
#ifdef __GLIBC__
	/*
	 * Large blocks go back to the system when they are freed, and grow where they are. glibc
	 * does so only until the first of that size is freed; a long page took a tenth more.
	 */
	enum { LARGE = 4 << 20, LEFT = 8 << 20 };
	mallopt(M_MMAP_THRESHOLD, LARGE);
	/* Each page's memory would go back to the system for itself, and come again. */
	mallopt(M_TRIM_THRESHOLD, LEFT);
#endif
}

/*
 * Shared libraries are not asked to tidy up, which is a twentieth of the processor time of a small
 * page: the system takes back all there is. Sanitizers want to be asked what was lost.
 */
_Noreturn void os_end(int status)
{
#ifndef ARENA_GUARDS
	fflush(NULL);
	_Exit(status);
#else
	exit(status);
#endif
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

/*
 * Temporary files are locked by who writes them, so one that can be locked is of a run that was
 * killed. That holds between processes; within one, nothing is cleaned while it writes.
 */
static bool lock(int fd, bool wait)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int result;
	do
		result = fcntl(fd, wait ? F_SETLKW : F_SETLK, &whole);
	while (result != 0 && errno == EINTR);
	return result == 0;
}

static const char temporary_name[] = ".statusgen-XXXXXX";

/* A new file beside `path`, locked; its name, from malloc. */
static int open_temporary(const char *path, char **temporary)
{
	enum { TRIES = 100 };
	const char *slash = strrchr(path, '/');
	size_t folder = slash ? (size_t)(slash + 1 - path) : 0;
	*temporary = malloc(folder + sizeof temporary_name);
	if (!*temporary)
		out_of_memory();
	for (int i = 0; i < TRIES; i++) {
		memcpy(*temporary, path, folder);
		memcpy(*temporary + folder, temporary_name, sizeof temporary_name);
		int fd = mkstemp(*temporary);
		struct stat info;
		if (fd < 0)
			return -1;
		/*
		 * Another run may have cleaned it away before it was locked; without locks nothing
		 * is cleaned.
		 */
		if (!lock(fd, true) || fstat(fd, &info) != 0 || info.st_nlink > 0)
			return fd;
		close(fd);
	}
	errno = EAGAIN;
	return -1;
}

static int replace(const char *path, struct str bytes)
{
	int error = 0;
	char *temporary;
	int fd = open_temporary(path, &temporary);
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
	/* Closed, and so unlocked, last: until then it must not be taken for a killed run's. */
	if (!error && rename(temporary, path) != 0)
		error = errno;
	if (error)
		unlink(temporary);
	if (close(fd) != 0 && !error)
		error = errno;
	free(temporary);
	return error;
}

static void clean_one(int folder, const char *name)
{
	struct stat info, again;
	int fd = openat(folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return;
	if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == geteuid() &&
	    lock(fd, false) && fstatat(folder, name, &again, AT_SYMLINK_NOFOLLOW) == 0 &&
	    again.st_ino == info.st_ino && again.st_dev == info.st_dev)
		unlinkat(folder, name, 0);
	close(fd);
}

void os_clean(const char *folder)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return;
	const size_t same = sizeof temporary_name - sizeof "XXXXXX";
	for (struct dirent *item; (item = readdir(dir)) != NULL;)
		if (strlen(item->d_name) == sizeof temporary_name - 1 &&
		    memcmp(item->d_name, temporary_name, same) == 0)
			clean_one(dirfd(dir), item->d_name);
	closedir(dir);
}

/* Those that end the program wait for this thread, and do not come to those that it starts. */
static void hold_signals(sigset_t *before)
{
	sigset_t ending;
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &ending, before);
}

int os_replace(const char *path, struct str bytes)
{
	sigset_t before;
	hold_signals(&before);
	int error = replace(path, bytes);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
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
	sigset_t before;
	hold_signals(&before);
	bool started = pthread_create(handle, &attributes, run, thread) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
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
