/* Files as POSIX has them; WASI, which has nothing else of POSIX, has them as well. */
#ifndef _WIN32
#define _XOPEN_SOURCE   700
#define _DEFAULT_SOURCE /* what kind of file a name in a folder is of */
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

static struct os_info info_of(const struct stat *found)
{
	return (struct os_info){ .folder = S_ISDIR(found->st_mode),
				 .plain = S_ISREG(found->st_mode),
				 .for_all =
				     (found->st_mode & S_IWOTH) && (found->st_mode & S_ISVTX),
				 .size = (uint64_t)found->st_size,
				 .device = found->st_dev,
				 .file = found->st_ino };
}

int os_info(const char *path, struct os_info *info)
{
	struct stat found;
	if (stat(path, &found) != 0)
		return errno;
	*info = info_of(&found);
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

int os_open(const char *path, struct os_file *file, struct os_info *info)
{
	*info = (struct os_info){ 0 };
	/* To open a pipe that nobody writes to would take until somebody does. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	*file = (struct os_file){ .fd = fd };
	if (fd < 0)
		return errno;
	struct stat found;
	bool known = fstat(fd, &found) == 0;
	if (known)
		*info = info_of(&found);
	if (known && !info->plain && !info->folder && !is_handed_over(str_of(path))) {
		close(fd);
		return OS_NO_PLAIN_FILE;
	}
	/* Reading waits again; of a plain file it always does. */
	if (!info->plain)
		fcntl(fd, F_SETFL, 0);
	return 0;
}

int os_read(struct os_file *file, char *bytes, size_t room, size_t *got)
{
	ssize_t len;
	do
		len = read(file->fd, bytes, room);
	while (len < 0 && errno == EINTR);
	*got = len > 0 ? (size_t)len : 0;
	return len < 0 ? errno : 0;
}

void os_close(struct os_file *file)
{
	close(file->fd);
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

enum what { OTHER, PLAIN, FOLDER };

/* A link is what it leads to, unless that is a folder. */
static enum what what_is(DIR *dir, const struct dirent *item)
{
#ifdef DT_REG
	/* Most file systems say it with the name. */
	if (item->d_type == DT_REG || item->d_type == DT_DIR)
		return item->d_type == DT_REG ? PLAIN : FOLDER;
#endif
	struct stat info;
	if (fstatat(dirfd(dir), item->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
		return OTHER;
	if (S_ISDIR(info.st_mode))
		return FOLDER;
	if (S_ISLNK(info.st_mode) && fstatat(dirfd(dir), item->d_name, &info, 0) != 0)
		return OTHER;
	return S_ISREG(info.st_mode) ? PLAIN : OTHER;
}

int os_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	    void *context)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return errno;
	for (struct dirent *item; (errno = 0, item = readdir(dir)) != NULL;) {
		enum what what = item->d_name[0] == '.' ? OTHER : what_is(dir, item);
		if (what != OTHER)
			found(context, item->d_name, what == FOLDER);
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
