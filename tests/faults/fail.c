/*
 * Preloaded into the program: makes system calls and allocations fail as if the machine had failed.
 *
 *   FAULT_ALLOCATION=N  the Nth allocation gives NULL, once
 *   FAULT_COUNT=FILE    at the end, the number of allocations is written there
 *   FAULT_INTERRUPT=N   every Nth read and write is interrupted (EINTR)
 *   FAULT_SHORT=1       writes write one byte in seven, reads read at most 100 bytes
 *   FAULT_NO_SPACE=N    after N bytes into files there is no space left on the device
 *   FAULT_NO_INODES=1   no new file can be made
 *   FAULT_READ_ONLY=1   nor written: the file system is read only
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *at, size_t size);

static atomic_long allocations, calls, written;
static long fail_at, interrupt_every, short_parts, space = -1, no_inodes, read_only;
static int ready;

static long number(const char *name, long otherwise)
{
	const char *value = getenv(name);
	return value ? atol(value) : otherwise;
}

__attribute__((constructor)) static void begin(void)
{
	fail_at = number("FAULT_ALLOCATION", 0);
	interrupt_every = number("FAULT_INTERRUPT", 0);
	short_parts = number("FAULT_SHORT", 0);
	space = number("FAULT_NO_SPACE", -1);
	no_inodes = number("FAULT_NO_INODES", 0);
	read_only = number("FAULT_READ_ONLY", 0);
	ready = 1;
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("FAULT_COUNT");
	long count = allocations;
	ready = 0;
	FILE *file = path ? fopen(path, "w") : NULL;
	if (file) {
		fprintf(file, "%ld\n", count);
		fclose(file);
	}
}

static int fails(void)
{
	if (!ready || atomic_fetch_add(&allocations, 1) + 1 != fail_at)
		return 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *at, size_t size)
{
	return fails() ? NULL : __libc_realloc(at, size);
}

static int interrupted(void)
{
	if (!interrupt_every || (atomic_fetch_add(&calls, 1) + 1) % interrupt_every)
		return 0;
	errno = EINTR;
	return 1;
}

ssize_t read(int fd, void *to, size_t size)
{
	static ssize_t (*next)(int, void *, size_t);
	if (!next)
		next = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
	if (interrupted())
		return -1;
	return next(fd, to, short_parts && size > 100 ? 100 : size);
}

ssize_t write(int fd, const void *from, size_t size)
{
	static ssize_t (*next)(int, const void *, size_t);
	if (!next)
		next = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
	if (interrupted())
		return -1;
	if (space >= 0 && fd > 2) {
		if (written >= space) {
			errno = ENOSPC;
			return -1;
		}
		if (size > (size_t)(space - written))
			size = (size_t)(space - written);
	}
	ssize_t put = next(fd, from, short_parts && size > 7 ? size / 7 : size);
	if (put > 0 && fd > 2)
		written += put;
	return put;
}

int mkstemp(char *path)
{
	static int (*next)(char *);
	if (!next)
		next = (int (*)(char *))dlsym(RTLD_NEXT, "mkstemp");
	if (no_inodes || read_only) {
		errno = read_only ? EROFS : ENOSPC;
		return -1;
	}
	return next(path);
}
