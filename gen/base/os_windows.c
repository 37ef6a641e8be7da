#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0601
#endif
/* windows.h before shellapi.h */
#include <windows.h>

#include <shellapi.h>

#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <stdlib.h>
#include <string.h>

/* --- Words --- */

static char *narrow(const wchar_t *wide)
{
	int size = WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL);
	char *text = malloc(size > 0 ? (size_t)size : 1);
	if (!text)
		out_of_memory();
	if (size <= 0 || !WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, size, NULL, NULL))
		*text = '\0';
	return text;
}

static void turn(char *path)
{
	for (; *path; path++)
		if (*path == '\\')
			*path = '/';
}

/* Whether the system takes a file's name for a device: "aux", "aux.h". */
static bool is_device(const wchar_t *name)
{
	static const wchar_t *const devices[] = { L"con", L"prn",    L"aux",
						  L"nul", L"conin$", L"conout$" };
	size_t len = wcscspn(name, L".: ");
	for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
		if (wcslen(devices[i]) == len && _wcsnicmp(name, devices[i], len) == 0)
			return true;
	return len == 4 && wcschr(L"123456789\u00b9\u00b2\u00b3", name[3]) &&
	       (_wcsnicmp(name, L"com", 3) == 0 || _wcsnicmp(name, L"lpt", 3) == 0);
}

static wchar_t *wide_alloc(size_t units)
{
	wchar_t *wide = calloc(units, sizeof *wide);
	if (!wide)
		out_of_memory();
	return wide;
}

/*
 * A path for the system, with room for `more` units after it. Where it is too long for the system
 * as it is, or means a device, it becomes an absolute one of the form that has neither.
 */
static wchar_t *widen(const char *path, size_t more)
{
	enum { PLENTY = 240, PREFIX = 8 };
	static const wchar_t verbatim[] = L"\\\\?\\", share[] = L"\\\\?\\UNC\\";
	int size = MultiByteToWideChar(CP_UTF8, 0, path, -1, NULL, 0);
	wchar_t *wide = wide_alloc((size_t)(size > 0 ? size : 1) + more);
	MultiByteToWideChar(CP_UTF8, 0, path, -1, wide, size);
	wchar_t *base = wide;
	for (wchar_t *at = wide; *at; at++)
		if (*at == L'/' || *at == L'\\')
			base = at + 1;
	bool device = is_device(base), whole = wcsncmp(wide, L"//?/", 4) == 0;
	if (whole || (!device && GetFullPathNameW(wide, 0, NULL, NULL) + more < PLENTY)) {
		for (wchar_t *at = wide; whole && *at; at++)
			if (*at == L'/')
				*at = L'\\';
		return wide;
	}
	/* The folder is made whole, for the system knows devices in whole paths, too. */
	const wchar_t *name = device ? base : L"";
	wchar_t first = *base;
	if (device)
		*base = L'\0';
	const wchar_t *folder = *wide ? wide : L".";
	DWORD full = GetFullPathNameW(folder, 0, NULL, NULL);
	wchar_t *longer = wide_alloc(PREFIX + full + 1 + (size_t)size + more);
	GetFullPathNameW(folder, full, longer + PREFIX, NULL);
	bool is_share = wcsncmp(longer + PREFIX, L"\\\\", 2) == 0;
	const wchar_t *prefix = is_share ? share : verbatim;
	const wchar_t *rest = longer + PREFIX + (is_share ? 2 : 0);
	memmove(longer + wcslen(prefix), rest, (wcslen(rest) + 1) * sizeof *longer);
	memcpy(longer, prefix, wcslen(prefix) * sizeof *longer);
	if (device) {
		if (longer[wcslen(longer) - 1] != L'\\')
			wcscat(longer, L"\\");
		*base = first;
		wcscat(longer, name);
	}
	free(wide);
	return longer;
}

static int error_of(DWORD code)
{
	switch (code) {
	case ERROR_SUCCESS:
		return 0;
	case ERROR_FILE_NOT_FOUND:
	case ERROR_PATH_NOT_FOUND:
	case ERROR_INVALID_NAME:
	case ERROR_INVALID_DRIVE:
	case ERROR_BAD_NETPATH:
	case ERROR_BAD_NET_NAME:
	case ERROR_BAD_PATHNAME:
		return ENOENT;
	case ERROR_DIRECTORY:
		return ENOTDIR;
	case ERROR_ACCESS_DENIED:
		return EACCES;
	case ERROR_SHARING_VIOLATION:
	case ERROR_LOCK_VIOLATION:
		return EBUSY;
	case ERROR_ALREADY_EXISTS:
	case ERROR_FILE_EXISTS:
		return EEXIST;
	case ERROR_DISK_FULL:
	case ERROR_HANDLE_DISK_FULL:
		return ENOSPC;
	case ERROR_WRITE_PROTECT:
		return EROFS;
	case ERROR_FILENAME_EXCED_RANGE:
		return ENAMETOOLONG;
	case ERROR_TOO_MANY_OPEN_FILES:
		return EMFILE;
	case ERROR_NOT_ENOUGH_MEMORY:
	case ERROR_OUTOFMEMORY:
		return ENOMEM;
	default:
		return EIO;
	}
}

static int last_error(void)
{
	return error_of(GetLastError());
}

/* --- The program's surroundings --- */

/*
 * What a handler that the system calls, on its own or at the end, has to know: given to it as
 * variables.
 */
static CRITICAL_SECTION replacing;
static UINT codepage_before;

static void give_back_codepage(void)
{
	SetConsoleOutputCP(codepage_before);
}

/*
 * Waits for an output that is being replaced; the default handler, which comes next, ends the
 * program.
 */
static BOOL WINAPI on_end(DWORD event)
{
	(void)event;
	EnterCriticalSection(&replacing);
	return FALSE;
}

void os_begin(int *argc, char ***argv)
{
	_setmode(_fileno(stdin), _O_BINARY);
	_setmode(_fileno(stdout), _O_BINARY);
	_setmode(_fileno(stderr), _O_BINARY);
	InitializeCriticalSection(&replacing);
	SetConsoleCtrlHandler(on_end, TRUE);
	if (_isatty(_fileno(stdout)) || _isatty(_fileno(stderr))) {
		codepage_before = GetConsoleOutputCP();
		if (codepage_before && SetConsoleOutputCP(CP_UTF8))
			atexit(give_back_codepage);
	}
	int count;
	wchar_t **wide = CommandLineToArgvW(GetCommandLineW(), &count);
	char **arguments = wide ? calloc((size_t)count + 1, sizeof *arguments) : NULL;
	if (!arguments)
		out_of_memory();
	for (int i = 0; i < count; i++)
		arguments[i] = narrow(wide[i]);
	LocalFree(wide);
	*argc = count;
	*argv = arguments;
}

/* The console gets its code page back: see os_begin. */
_Noreturn void os_end(int status)
{
	exit(status);
}

bool os_is_terminal(FILE *stream)
{
	int fd = _fileno(stream);
	HANDLE handle = (HANDLE)_get_osfhandle(fd);
	DWORD mode;
	return _isatty(fd) && GetConsoleMode(handle, &mode) &&
	       SetConsoleMode(handle, mode | 0x0004 /* ENABLE_VIRTUAL_TERMINAL_PROCESSING */);
}

static struct str take(struct arena *arena, const wchar_t *wide)
{
	char *text = narrow(wide);
	turn(text);
	struct str copy = arena_str(arena, (struct str){ text, strlen(text) });
	free(text);
	return copy;
}

struct str os_environment(struct arena *arena, const char *name)
{
	wchar_t *wide = widen(name, 0);
	const wchar_t *value = _wgetenv(wide);
	free(wide);
	return value ? take(arena, value) : STR("");
}

struct str os_program(struct arena *arena)
{
	for (DWORD size = MAX_PATH; size <= 0x8000; size *= 2) {
		wchar_t *path = calloc(size, sizeof *path);
		if (!path)
			out_of_memory();
		DWORD len = GetModuleFileNameW(NULL, path, size);
		struct str program = len && len < size ? take(arena, path) : STR("");
		free(path);
		if (len < size)
			return program;
	}
	return STR("");
}

/* --- Paths --- */

struct str os_path(struct arena *arena, struct str path)
{
	char *copy = arena_alloc(arena, path.len + 1);
	if (path.len)
		memcpy(copy, path.at, path.len);
	turn(copy);
	return (struct str){ copy, path.len };
}

size_t os_root(struct str path)
{
	if (path.len >= 2 && byte_is_letter(path.at[0]) && path.at[1] == ':')
		return path.len > 2 && path.at[2] == '/' ? 3 : 2;
	if (!str_starts(path, STR("/")))
		return 0;
	if (!str_starts(path, STR("//")))
		return 1;
	ptrdiff_t share = str_find_byte(path, '/', 2);
	ptrdiff_t rest = share == STR_NONE ? STR_NONE : str_find_byte(path, '/', (size_t)share + 1);
	return rest == STR_NONE ? path.len : (size_t)rest + 1;
}

bool os_ignores_case(void)
{
	return true;
}

bool os_leaves_wildcards(void)
{
	return true;
}

char *os_real_path(const char *path)
{
	wchar_t *wide = widen(path, 0);
	HANDLE handle = CreateFileW(wide, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
				    NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
	free(wide);
	if (handle == INVALID_HANDLE_VALUE)
		return NULL;
	char *real = NULL;
	DWORD size = GetFinalPathNameByHandleW(handle, NULL, 0, 0);
	wchar_t *full = calloc((size_t)size + 1, sizeof *full);
	if (!full)
		out_of_memory();
	if (size && GetFinalPathNameByHandleW(handle, full, size + 1, 0) <= size) {
		real = narrow(full);
		turn(real);
	}
	free(full);
	CloseHandle(handle);
	return real;
}

/* --- Files --- */

/* Milliseconds: a file that another program has open is tried again after 1, 2, 4, ..., 512. */
enum { LONGEST_WAIT = 512 };

int os_info(const char *path, struct os_info *info)
{
	wchar_t *wide = widen(path, 0);
	HANDLE handle = CreateFileW(wide, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
				    NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
	free(wide);
	if (handle == INVALID_HANDLE_VALUE)
		return last_error();
	BY_HANDLE_FILE_INFORMATION found;
	int error = 0;
	*info = (struct os_info){ 0 };
	if (GetFileInformationByHandle(handle, &found)) {
		info->folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
		info->plain = !info->folder && GetFileType(handle) == FILE_TYPE_DISK;
		info->size = (uint64_t)found.nFileSizeHigh << 32 | found.nFileSizeLow;
		info->device = found.dwVolumeSerialNumber;
		info->file = (uint64_t)found.nFileIndexHigh << 32 | found.nFileIndexLow;
	} else if (GetFileType(handle) == FILE_TYPE_UNKNOWN) {
		error = last_error();
	}
	CloseHandle(handle);
	return error;
}

/* Windows says of a path below a file no more than that it is not there; shortens the path. */
static int reason_below(wchar_t *path, int error)
{
	for (size_t len = wcslen(path); error == ENOENT && len > 0; len--) {
		if (path[len - 1] != L'/' && path[len - 1] != L'\\')
			continue;
		path[len - 1] = L'\0';
		DWORD attributes = GetFileAttributesW(path);
		if (attributes != INVALID_FILE_ATTRIBUTES)
			return attributes & FILE_ATTRIBUTE_DIRECTORY ? ENOENT : ENOTDIR;
	}
	return error;
}

static bool is_pipe(const wchar_t *path)
{
	HANDLE handle = CreateFileW(path, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
				    NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
	if (handle == INVALID_HANDLE_VALUE)
		return false;
	bool pipe = GetFileType(handle) == FILE_TYPE_PIPE;
	CloseHandle(handle);
	return pipe;
}

int os_open(const char *path, struct os_file *file, struct os_info *info)
{
	wchar_t *wide = widen(path, 0);
	if (is_pipe(wide)) {
		free(wide);
		return OS_NO_PLAIN_FILE;
	}
	int error = 0;
	for (DWORD wait = 1;; wait *= 2) {
		file->stream = _wfopen(wide, L"rb");
		error = file->stream ? 0 : errno;
		if (error == EACCES && _doserrno == ERROR_SHARING_VIOLATION)
			error = EBUSY;
		if (error != EBUSY || wait > LONGEST_WAIT)
			break;
		Sleep(wait);
	}
	DWORD attributes = file->stream ? 0 : GetFileAttributesW(wide);
	error = reason_below(wide, error);
	free(wide);
	if (error == EACCES && attributes != INVALID_FILE_ATTRIBUTES &&
	    (attributes & FILE_ATTRIBUTE_DIRECTORY))
		error = EISDIR;
	if (error || os_info(path, info) != 0)
		*info = (struct os_info){ .folder = error == EISDIR };
	return error;
}

int os_read(struct os_file *file, char *bytes, size_t room, size_t *got)
{
	errno = 0;
	*got = fread(bytes, 1, room, file->stream);
	return *got || !ferror(file->stream) ? 0 : errno;
}

void os_close(struct os_file *file)
{
	fclose(file->stream);
}

int os_make_folder(const char *path)
{
	wchar_t *wide = widen(path, 12);
	int error = CreateDirectoryW(wide, NULL) ? 0 : last_error();
	/* The root of a drive says that access is denied, whatever it is. */
	DWORD attributes = error == EACCES ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;
	error = reason_below(wide, error);
	free(wide);
	if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY))
		error = EEXIST;
	return error;
}

static int write_whole(HANDLE handle, struct str bytes)
{
	for (size_t at = 0; at < bytes.len;) {
		DWORD wanted = bytes.len - at < 1 << 30 ? (DWORD)(bytes.len - at) : 1 << 30, put;
		if (!WriteFile(handle, bytes.at + at, wanted, &put, NULL))
			return last_error();
		at += put;
	}
	return FlushFileBuffers(handle) ? 0 : last_error();
}

/* Virus scanners and indexers hold new files for a moment. */
static int rename_over(const wchar_t *from, const wchar_t *to)
{
	for (DWORD wait = 1;; wait *= 2) {
		if (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
			return 0;
		DWORD code = GetLastError();
		DWORD attributes = GetFileAttributesW(to);
		bool hopeless = attributes != INVALID_FILE_ATTRIBUTES &&
				(attributes & (FILE_ATTRIBUTE_READONLY | FILE_ATTRIBUTE_DIRECTORY));
		if (hopeless && (attributes & FILE_ATTRIBUTE_DIRECTORY))
			return EISDIR;
		if ((code != ERROR_ACCESS_DENIED && code != ERROR_SHARING_VIOLATION) || hopeless ||
		    wait > LONGEST_WAIT)
			return error_of(code);
		Sleep(wait);
	}
}

static const wchar_t temporary_start[] = L".statusgen-";
enum { TEMPORARY_LETTERS = 6, TEMPORARY_NAME = 11 + TEMPORARY_LETTERS };

static size_t folder_len(const wchar_t *path)
{
	size_t len = wcslen(path);
	while (len > 0 && path[len - 1] != L'/' && path[len - 1] != L'\\')
		len--;
	return len;
}

/* Makes a new file beside `path` that nobody else can open, and puts its name in `temporary`. */
static HANDLE open_temporary(const wchar_t *path, wchar_t *temporary)
{
	enum { TRIES = 100 };
	size_t folder = folder_len(path), at = folder + wcslen(temporary_start);
	memcpy(temporary, path, folder * sizeof *path);
	wcscpy(temporary + folder, temporary_start);
	unsigned seed = GetCurrentProcessId() * 2654435761u + GetTickCount();
	HANDLE handle = INVALID_HANDLE_VALUE;
	for (unsigned i = 0; i < TRIES && handle == INVALID_HANDLE_VALUE; i++) {
		unsigned number = seed + i;
		for (size_t letter = 0; letter < TEMPORARY_LETTERS; letter++, number /= 36)
			temporary[at + letter] =
			    L"abcdefghijklmnopqrstuvwxyz0123456789"[number % 36];
		temporary[at + TEMPORARY_LETTERS] = L'\0';
		handle = CreateFileW(temporary, GENERIC_WRITE, 0, NULL, CREATE_NEW,
				     FILE_ATTRIBUTE_NORMAL, NULL);
		if (handle == INVALID_HANDLE_VALUE && GetLastError() != ERROR_FILE_EXISTS)
			break;
	}
	return handle;
}

int os_replace(const char *path, struct str bytes)
{
	wchar_t *wide = widen(path, TEMPORARY_NAME + 1);
	wchar_t *temporary = calloc(wcslen(wide) + TEMPORARY_NAME + 1, sizeof *temporary);
	if (!temporary)
		out_of_memory();
	EnterCriticalSection(&replacing);
	HANDLE handle = open_temporary(wide, temporary);
	int error = handle == INVALID_HANDLE_VALUE ? last_error() : write_whole(handle, bytes);
	if (handle != INVALID_HANDLE_VALUE) {
		if (!CloseHandle(handle) && !error)
			error = last_error();
		if (!error)
			error = rename_over(temporary, wide);
		if (error)
			DeleteFileW(temporary);
	}
	LeaveCriticalSection(&replacing);
	error = reason_below(wide, error);
	free(temporary);
	free(wide);
	return error;
}

/* One that is being written cannot be opened, so it cannot be deleted either. */
void os_clean(const char *folder)
{
	wchar_t *wide = widen(folder, TEMPORARY_NAME + 2);
	size_t len = wcslen(wide);
	wchar_t *path = calloc(len + TEMPORARY_NAME + 2, sizeof *path);
	if (!path)
		out_of_memory();
	wcscpy(path, wide);
	if (len && path[len - 1] != L'/' && path[len - 1] != L'\\')
		path[len++] = L'\\';
	wcscpy(path + len, temporary_start);
	wcscat(path, L"??????");
	WIN32_FIND_DATAW item;
	HANDLE handle = FindFirstFileW(path, &item);
	free(wide);
	bool more = handle != INVALID_HANDLE_VALUE;
	while (more) {
		if (wcslen(item.cFileName) == TEMPORARY_NAME) {
			wcscpy(path + len, item.cFileName);
			DeleteFileW(path);
		}
		more = FindNextFileW(handle, &item);
	}
	if (handle != INVALID_HANDLE_VALUE)
		FindClose(handle);
	free(path);
}

bool os_writable(const char *folder)
{
	wchar_t *wide = widen(folder, 0);
	HANDLE handle =
	    CreateFileW(wide, FILE_ADD_FILE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
			NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
	free(wide);
	if (handle != INVALID_HANDLE_VALUE)
		CloseHandle(handle);
	return handle != INVALID_HANDLE_VALUE;
}

const char *os_reason(int error)
{
	if (error == OS_NO_PLAIN_FILE)
		return "it is a pipe or a device, no plain file";
	return error == EBUSY ? "another program has it open" : strerror(error);
}

bool os_is_full(int error)
{
	return error == ENOSPC || error == EROFS;
}

/* Folders in the cloud are reparse points as well, and no links. */
static bool is_link(const WIN32_FIND_DATAW *item)
{
	return (item->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) &&
	       (item->dwReserved0 == IO_REPARSE_TAG_SYMLINK ||
		item->dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT);
}

bool os_is_link(const char *path)
{
	wchar_t *wide = widen(path, 0);
	WIN32_FIND_DATAW item;
	HANDLE handle = FindFirstFileW(wide, &item);
	free(wide);
	if (handle == INVALID_HANDLE_VALUE)
		return false;
	FindClose(handle);
	return is_link(&item);
}

int os_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	    void *context)
{
	wchar_t *wide = widen(folder, 2);
	size_t len = wcslen(wide);
	bool slash = len && (wide[len - 1] == L'/' || wide[len - 1] == L'\\');
	wcscpy(wide + len, slash ? L"*" : L"\\*");
	WIN32_FIND_DATAW item;
	HANDLE handle = FindFirstFileW(wide, &item);
	free(wide);
	if (handle == INVALID_HANDLE_VALUE)
		return last_error();
	do {
		bool is_folder = (item.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
		if (item.cFileName[0] == L'.' || (is_folder && is_link(&item)))
			continue;
		char *name = narrow(item.cFileName);
		found(context, name, is_folder);
		free(name);
	} while (FindNextFileW(handle, &item));
	DWORD code = GetLastError();
	FindClose(handle);
	return code == ERROR_NO_MORE_FILES ? 0 : error_of(code);
}

/* --- Threads --- */

unsigned os_processors(void)
{
	SYSTEM_INFO info;
	GetSystemInfo(&info);
	return info.dwNumberOfProcessors > 0 ? info.dwNumberOfProcessors : 1;
}

void os_sleep(unsigned milliseconds)
{
	Sleep(milliseconds);
}

static BOOL CALLBACK call(PINIT_ONCE once, void *begin, void **result)
{
	(void)once;
	(void)result;
	(*(void (**)(void))begin)();
	return TRUE;
}

void os_once(void (*begin)(void))
{
	static INIT_ONCE once = INIT_ONCE_STATIC_INIT;
	InitOnceExecuteOnce(&once, call, &begin, NULL);
}

static unsigned __stdcall run(void *argument)
{
	const struct os_thread *thread = argument;
	thread->run(thread->argument);
	return 0;
}

bool os_start(struct os_thread *thread, size_t stack)
{
	thread->handle = (void *)_beginthreadex(NULL, (unsigned)stack, run, thread,
						STACK_SIZE_PARAM_IS_A_RESERVATION, NULL);
	return thread->handle != NULL;
}

void os_join(struct os_thread *thread)
{
	WaitForSingleObject(thread->handle, INFINITE);
	CloseHandle(thread->handle);
}
#else
typedef int os_windows_is_not_used; /* ISO C wants something in a file */
#endif
