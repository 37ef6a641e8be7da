#define _XOPEN_SOURCE 700
#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "source.h"

int file_read(struct arena *arena, const char *path, struct str *text)
{
	bool standard_input = strcmp(path, "-") == 0;
	int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return errno;
	int error = 0;
	struct buf bytes = { 0 };
	struct stat info;
	if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size < SOURCE_MAX)
		buf_reserve(&bytes, (size_t)info.st_size + 1);
	for (;;) {
		buf_reserve(&bytes, 64 * 1024);
		ssize_t got = read(fd, bytes.at + bytes.len, 64 * 1024);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			error = errno;
		if (got <= 0)
			break;
		bytes.len += (size_t)got;
		if (bytes.len > SOURCE_MAX) {
			error = EFBIG;
			break;
		}
	}
	if (!standard_input)
		close(fd);
	*text = buf_take(&bytes, arena);
	return error;
}

bool file_same(const char *path, struct str bytes)
{
	struct stat info;
	if (stat(path, &info) != 0 || !S_ISREG(info.st_mode) || (size_t)info.st_size != bytes.len)
		return false;
	struct arena arena = { 0 };
	struct str old;
	bool same = file_read(&arena, path, &old) == 0 && str_eq(old, bytes);
	arena_free(&arena);
	return same;
}

static int make_folders(const char *path)
{
	char *copy = strdup(path);
	if (!copy)
		out_of_memory();
	int error = 0;
	for (char *at = copy + 1; *at && !error; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		if (mkdir(copy, 0777) != 0 && errno != EEXIST)
			error = errno;
		*at = '/';
	}
	free(copy);
	return error;
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
	size_t len = str_of(path).len;
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

enum file_change file_update(const char *path, struct str bytes, int *error)
{
	*error = 0;
	if (file_same(path, bytes))
		return FILE_UNCHANGED;
	*error = make_folders(path);
	if (*error)
		return FILE_FAILED;
	sigset_t ending, before;
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	sigprocmask(SIG_BLOCK, &ending, &before);
	*error = replace(path, bytes);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return *error ? FILE_FAILED : FILE_WRITTEN;
}

enum file_kind file_kind(const char *path)
{
	struct stat info;
	if (stat(path, &info) != 0)
		return FILE_MISSING;
	return S_ISDIR(info.st_mode) ? FILE_FOLDER : FILE_PLAIN;
}

static void list_add(struct arena *arena, struct file_list *list, struct str path)
{
	list->paths =
	    arena_grow(arena, list->paths, list->count, &list->capacity, sizeof *list->paths);
	list->paths[list->count++] = path;
}

static int by_name(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

static int read_folder(struct arena *arena, struct str folder, bool deep, struct file_list *files,
		       struct file_list *folders)
{
	DIR *dir = opendir(folder.at);
	if (!dir)
		return errno;
	size_t first = folders->count;
	for (struct dirent *item; (errno = 0, item = readdir(dir)) != NULL;) {
		if (item->d_name[0] == '.')
			continue;
		const char *slash = str_ends(folder, STR("/")) ? "" : "/";
		struct str path =
		    arena_printf(arena, "%.*s%s%s", STR_ARG(folder), slash, item->d_name);
		struct stat info;
		if (lstat(path.at, &info) != 0)
			continue;
		if (S_ISDIR(info.st_mode)) {
			if (deep)
				list_add(arena, folders, path);
		} else if (stat(path.at, &info) == 0 && S_ISREG(info.st_mode)) {
			list_add(arena, files, path);
		}
	}
	int error = errno;
	closedir(dir);
	if (folders->count > first)
		qsort(folders->paths + first, folders->count - first, sizeof *folders->paths,
		      by_name);
	return error;
}

int file_find(struct arena *arena, const char *folder, bool deep, struct file_list *found,
	      struct str *where)
{
	size_t first = found->count;
	struct file_list folders = { 0 };
	list_add(arena, &folders, arena_str(arena, str_of(folder)));
	int first_error = 0;
	for (size_t i = 0; i < folders.count; i++) {
		int error = read_folder(arena, folders.paths[i], deep, found, &folders);
		if (error && !first_error) {
			*where = folders.paths[i];
			first_error = error;
		}
	}
	if (found->count > first)
		qsort(found->paths + first, found->count - first, sizeof *found->paths, by_name);
	return first_error;
}

struct str path_below(struct arena *arena, const char *folder, const char *path)
{
	char *top = realpath(folder, NULL), *real = realpath(path, NULL);
	struct str rest = STR("");
	if (top && real) {
		struct str from = str_of(top), to = str_of(real);
		size_t slash = str_ends(from, STR("/")) ? from.len - 1 : from.len;
		if (str_starts(to, from) && to.len > slash + 1 && to.at[slash] == '/')
			rest = arena_str(arena, str_slice(to, slash + 1, to.len));
	}
	free(top);
	free(real);
	return rest;
}

struct str path_base(struct str path)
{
	ptrdiff_t slash = str_find_last(path, '/');
	return str_slice(path, (size_t)(slash + 1), path.len);
}

struct str path_folder(struct str path)
{
	ptrdiff_t slash = str_find_last(path, '/');
	if (slash == STR_NONE)
		return STR(".");
	return slash == 0 ? STR("/") : str_slice(path, 0, (size_t)slash);
}

struct str path_extension(struct str path)
{
	struct str base = path_base(path);
	ptrdiff_t dot = str_find_last(base, '.');
	return dot > 0 ? str_slice(base, (size_t)dot, base.len) : STR("");
}
