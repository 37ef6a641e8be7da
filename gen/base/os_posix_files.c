/* Files as POSIX has them; WASI, which has nothing else of POSIX, has them as well. */
#ifndef _WIN32
#define _XOPEN_SOURCE 700
#include "os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct str os_path(struct arena *arena, struct str path)
{
	(void)arena;
	return path;
}

size_t os_root(struct str path)
{
	return path.len > 0 && path.at[0] == '/';
}

bool os_ignores_case(void)
{
	return false;
}

bool os_leaves_wildcards(void)
{
	return false;
}

int os_info(const char *path, struct os_info *info)
{
	struct stat found;
	if (stat(path, &found) != 0)
		return errno;
	*info = (struct os_info){ .folder = S_ISDIR(found.st_mode),
				  .plain = S_ISREG(found.st_mode),
				  .for_all = (found.st_mode & S_IWOTH) && (found.st_mode & S_ISVTX),
				  .size = (uint64_t)found.st_size,
				  .device = found.st_dev,
				  .file = found.st_ino };
	return 0;
}

bool os_is_link(const char *path)
{
	struct stat found;
	return lstat(path, &found) == 0 && S_ISLNK(found.st_mode);
}

/* What the shell or a user hands over on purpose; `a <(b)` names a pipe below /dev/fd. */
static bool is_handed_over(struct str path)
{
	return str_eq(path, STR("/dev/null")) || str_eq(path, STR("/dev/stdin")) ||
	       str_starts(path, STR("/dev/fd/")) || str_starts(path, STR("/proc/self/fd/"));
}

int os_open(const char *path, FILE **file)
{
	*file = NULL;
	/* To open a pipe that nobody writes to would take until somebody does. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return errno;
	struct stat info;
	bool known = fstat(fd, &info) == 0;
	if (known && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode) &&
	    !is_handed_over(str_of(path))) {
		close(fd);
		return OS_NO_PLAIN_FILE;
	}
	/* Reading waits again; of a plain file it always does. */
	if (!known || !S_ISREG(info.st_mode))
		fcntl(fd, F_SETFL, 0);
	*file = fdopen(fd, "rb");
	if (!*file)
		out_of_memory();
	return 0;
}

int os_make_folder(const char *path)
{
	return mkdir(path, 0777) == 0 ? 0 : errno;
}

bool os_writable(const char *folder)
{
	return access(folder, W_OK | X_OK) == 0;
}

bool os_is_full(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EROFS;
}

int os_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	    void *context)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return errno;
	for (struct dirent *item; (errno = 0, item = readdir(dir)) != NULL;) {
		struct stat info;
		if (item->d_name[0] == '.' ||
		    fstatat(dirfd(dir), item->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		bool is_folder = S_ISDIR(info.st_mode);
		if (S_ISLNK(info.st_mode) && fstatat(dirfd(dir), item->d_name, &info, 0) != 0)
			continue;
		if (is_folder || S_ISREG(info.st_mode))
			found(context, item->d_name, is_folder);
	}
	int error = errno;
	closedir(dir);
	return error;
}

struct str os_environment(struct arena *arena, const char *name)
{
	const char *value = getenv(name);
	return value ? arena_str(arena, str_of(value)) : STR("");
}

bool os_is_terminal(FILE *stream)
{
	return isatty(fileno(stream)) == 1;
}

void os_sleep(unsigned milliseconds)
{
	nanosleep(&(struct timespec){ .tv_sec = milliseconds / 1000,
				      .tv_nsec = milliseconds % 1000 * 1000000 },
		  NULL);
}

const char *os_reason(int error)
{
	return error == OS_NO_PLAIN_FILE ? "it is a pipe or a device, no plain file"
					 : strerror(error);
}
#else
typedef int os_posix_files_is_not_used; /* ISO C wants something in a file */
#endif
