#include "file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asked.h"
#include "buf.h"
#include "os.h"
#include "source.h"

/* The next bytes of the file; NULL: of standard input, from the library that has some of it. */
static int read_piece(struct os_file *file, char *bytes, size_t room, size_t *got)
{
	if (file)
		return os_read(file, bytes, room, got);
	do {
		errno = 0;
		clearerr(stdin);
		*got = fread(bytes, 1, room, stdin);
	} while (!*got && ferror(stdin) && errno == EINTR);
	return !*got && ferror(stdin) ? errno : 0;
}

/*
 * The bytes up to one more than `most`, after those that are in `bytes`; 0, or an errno value.
 */
static int read_up_to(struct os_file *file, size_t most, struct buf *bytes)
{
	enum { PIECE = 64 * 1024 };
	while (bytes->len <= most) {
		if (bytes->len == bytes->capacity)
			buf_reserve(bytes, PIECE);
		size_t left = most + 1 - bytes->len, room = bytes->capacity - bytes->len, got;
		int error =
		    read_piece(file, bytes->at + bytes->len, left < room ? left : room, &got);
		if (error || !got)
			return error;
		bytes->len += got;
	}
	return 0;
}

/*
 * A plain file is read at once, with room for a byte more, so that its end is seen. What reads
 * otherwise, or has another length by now, is read on.
 */
static int read_plain(struct os_file *file, struct arena *arena, size_t size, size_t most,
		      struct str *text)
{
	char *bytes = arena_room(arena, size + 1, 1);
	size_t got;
	int error = os_read(file, bytes, size + 1, &got);
	if (error)
		return error;
	if (got && got == size) {
		bytes[size] = '\0';
		*text = (struct str){ bytes, size };
		return 0;
	}
	struct buf more = { 0 };
	buf_add(&more, (struct str){ bytes, got });
	error = got ? read_up_to(file, most, &more) : 0;
	if (!error && more.len > most)
		error = EFBIG;
	if (!error)
		*text = buf_take(&more, arena);
	buf_free(&more);
	return error;
}

/* Standard input, or what was handed over: nobody knows how long it is. */
static int read_other(struct os_file *file, struct arena *arena, size_t most, struct str *text)
{
	struct buf bytes = { 0 };
	int error = read_up_to(file, most, &bytes);
	if (!error && bytes.len > most)
		error = EFBIG;
	if (!error)
		*text = buf_take(&bytes, arena);
	buf_free(&bytes);
	return error;
}

int file_read_most(struct arena *arena, const char *path, size_t most, struct str *text)
{
	*text = STR("");
	if (strcmp(path, "-") == 0) {
		asked_more();
		return read_other(NULL, arena, most, text);
	}
	struct os_file file;
	struct os_info info;
	int error = os_open(path, &file, &info);
	if (error) {
		asked_text(path, most, error, *text);
		return error;
	}
	if (info.plain && info.size > most)
		error = EFBIG;
	else if (info.plain)
		error = read_plain(&file, arena, (size_t)info.size, most, text);
	else
		error = read_other(&file, arena, most, text);
	os_close(&file);
	if (info.plain || info.folder)
		asked_text(path, most, error, *text);
	else
		asked_more();
	return error;
}

int file_read(struct arena *arena, const char *path, struct str *text)
{
	return file_read_most(arena, path, SOURCE_MAX, text);
}

int file_begin(struct arena *arena, const char *path, size_t most, struct str *text)
{
	struct os_file file;
	struct os_info info;
	*text = STR("");
	int error = os_open(path, &file, &info);
	if (!error) {
		struct buf bytes = { 0 };
		error = read_up_to(&file, most, &bytes);
		os_close(&file);
		*text = buf_take(&bytes, arena);
		if (text->len > most)
			text->len = most;
	}
	asked_beginning(path, most, error, *text);
	return error;
}

static bool holds(const char *path, struct str bytes)
{
	struct os_file file;
	struct os_info info;
	if (os_open(path, &file, &info) != 0)
		return false;
	bool may = info.plain && info.size == bytes.len;
	char piece[16 * 1024];
	for (size_t at = 0, got; may && at < bytes.len; at += got)
		may = os_read(&file, piece, sizeof piece, &got) == 0 && got &&
		      got <= bytes.len - at && memcmp(piece, bytes.at + at, got) == 0;
	os_close(&file);
	return may;
}

bool file_same(const char *path, struct str bytes)
{
	bool same = holds(path, bytes);
	/* Who finds something else writes the file, or reads it to say what. */
	if (same)
		asked_text(path, SOURCE_MAX, 0, bytes);
	return same;
}

int file_make_folders(const char *path)
{
	struct str whole = str_of(path);
	char *copy = malloc(whole.len + 1);
	if (!copy)
		out_of_memory();
	memcpy(copy, path, whole.len + 1);
	int error = 0;
	for (char *at = copy + (os_root(whole) ? os_root(whole) : 1);
	     at < copy + whole.len && !error; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		error = os_make_folder(copy);
		if (!error)
			asked_made(copy);
		if (error == EEXIST)
			error = 0;
		*at = '/';
	}
	free(copy);
	return error;
}

enum file_change file_update(const char *path, struct str bytes, int *error)
{
	*error = 0;
	if (file_same(path, bytes))
		return FILE_UNCHANGED;
	*error = os_replace(path, bytes);
	/* Mostly the folders are there. Windows has several errors for one that is not. */
	if (*error && !(*error = file_make_folders(path)))
		*error = os_replace(path, bytes);
	if (!*error)
		asked_wrote(path, bytes);
	return *error ? FILE_FAILED : FILE_WRITTEN;
}

enum file_kind file_kind(const char *path)
{
	struct os_info info;
	if (asked_info(path, &info) != 0)
		return FILE_MISSING;
	return info.folder ? FILE_FOLDER : FILE_PLAIN;
}

int file_flush(FILE *stream)
{
	if (fflush(stream) != 0)
		return errno;
	if (!ferror(stream))
		return 0;
	/*
	 * What could not be written is gone, and why; one byte more is refused for the same reason.
	 */
	clearerr(stream);
	return fputc('\n', stream) != EOF && fflush(stream) == 0 ? EIO : errno;
}

void file_list_add(struct arena *arena, struct file_list *list, struct str path)
{
	list->paths =
	    arena_extend(arena, list->paths, list->count, &list->capacity, sizeof *list->paths);
	list->paths[list->count++] = path;
}

static int by_name(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

struct search {
	struct arena *arena;
	struct str folder;
	struct file_list *files;
	struct file_list *folders; /* NULL: they are not wanted */
};

static void add_found(void *context, const char *name, bool folder)
{
	const struct search *search = context;
	if (folder && !search->folders)
		return;
	struct str slash = str_ends(search->folder, STR("/")) ? STR("") : STR("/");
	struct str path = ARENA_JOIN(search->arena, search->folder, slash, str_of(name));
	file_list_add(search->arena, folder ? search->folders : search->files, path);
}

static int read_folder(struct arena *arena, struct str folder, bool deep, struct file_list *files,
		       struct file_list *folders)
{
	struct search search = { arena, folder, files, deep ? folders : NULL };
	size_t first = folders->count;
	int error = asked_list(folder.at, add_found, &search);
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
	file_list_add(arena, &folders, arena_str(arena, str_of(folder)));
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

struct str file_identity(struct arena *arena, const char *path)
{
	struct os_info info;
	if (asked_info(path, &info) != 0)
		return STR("");
	return arena_printf(arena, "%" PRIu64 ":%" PRIu64, info.device, info.file);
}

struct str path_below(struct arena *arena, const char *folder, const char *path)
{
	char *top = asked_real_path(folder), *real = asked_real_path(path);
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
	size_t root = os_root(path);
	ptrdiff_t slash = str_find_last(path, '/');
	return str_slice(path, (size_t)(slash + 1) > root ? (size_t)(slash + 1) : root, path.len);
}

struct str path_folder(struct str path)
{
	size_t root = os_root(path);
	ptrdiff_t slash = str_find_last(path, '/');
	if (root && slash < (ptrdiff_t)root)
		return str_slice(path, 0, root);
	return slash == STR_NONE ? STR(".") : str_slice(path, 0, (size_t)slash);
}

struct str path_extension(struct str path)
{
	struct str base = path_base(path);
	ptrdiff_t dot = str_find_last(base, '.');
	return dot > 0 ? str_slice(base, (size_t)dot, base.len) : STR("");
}
