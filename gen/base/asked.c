#include "asked.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "file.h"

static atomic_bool noting, incomplete;
static _Atomic(const struct asked *) last;

static void note(enum asked_kind kind, const char *path, size_t most, struct digest answer,
		 const struct os_info *info)
{
	size_t size = strlen(path) + 1;
	struct asked *asked = malloc(sizeof *asked + size);
	if (!asked)
		out_of_memory();
	*asked = (struct asked){ .kind = kind, .most = most, .answer = answer };
	if (info) {
		asked->device = info->device;
		asked->file = info->file;
	}
	memcpy(asked->path, path, size);
	const struct asked *before = atomic_load(&last);
	do
		asked->before = before;
	while (!atomic_compare_exchange_weak(&last, &before, asked));
}

/* An answer of few bytes is its own digest. */
static struct digest few(int error, unsigned char what)
{
	struct digest answer = { { what } };
	for (unsigned i = 0; i < 4; i++)
		answer.bytes[1 + i] = (unsigned char)((unsigned)error >> 8 * i);
	return answer;
}

static struct digest info_answer(int error, const struct os_info *info)
{
	return few(error, error           ? 0
			  : info->for_all ? 'a'
			  : info->folder  ? 'd'
			  : info->plain   ? 'f'
					  : 'o');
}

static struct digest text_answer(int error, struct str text)
{
	return error ? few(error, 0) : digest_of(text);
}

int asked_info(const char *path, struct os_info *info)
{
	int error = os_info(path, info);
	if (atomic_load(&noting))
		note(ASKED_INFO, path, 0, info_answer(error, info), error ? NULL : info);
	return error;
}

bool asked_is_link(const char *path)
{
	bool link = os_is_link(path);
	if (atomic_load(&noting))
		note(ASKED_LINK, path, 0, few(0, link), NULL);
	return link;
}

char *asked_real_path(const char *path)
{
	char *real = os_real_path(path);
	if (atomic_load(&noting))
		note(ASKED_REAL, path, 0, real ? digest_of(str_of(real)) : few(0, 0), NULL);
	return real;
}

struct names {
	void (*found)(void *context, const char *name, bool folder);
	void *context;
	struct arena arena;
	struct file_list list;
};

static void add_name(void *context, const char *name, bool folder)
{
	struct names *names = context;
	file_list_add(&names->arena, &names->list,
		      arena_printf(&names->arena, "%c%s", folder ? 'd' : 'f', name));
	if (names->found)
		names->found(names->context, name, folder);
}

static int by_name(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

/* Systems give them in any order. */
static struct digest names_answer(int error, struct file_list *list)
{
	struct buf all = { 0 };
	buf_addf(&all, "%d", error);
	if (list->count)
		qsort(list->paths, list->count, sizeof *list->paths, by_name);
	for (size_t i = 0; i < list->count; i++) {
		buf_add_byte(&all, '\0');
		buf_add(&all, list->paths[i]);
	}
	struct digest answer = digest_of(buf_str(&all));
	buf_free(&all);
	return answer;
}

static int list_names(const char *folder,
		      void (*found)(void *context, const char *name, bool folder), void *context,
		      struct digest *answer)
{
	struct names names = { found, context, { 0 }, { 0 } };
	int error = os_list(folder, add_name, &names);
	*answer = names_answer(error, &names.list);
	arena_free(&names.arena);
	return error;
}

int asked_list(const char *folder, void (*found)(void *context, const char *name, bool folder),
	       void *context)
{
	if (!atomic_load(&noting))
		return os_list(folder, found, context);
	struct digest answer;
	int error = list_names(folder, found, context, &answer);
	note(ASKED_NAMES, folder, 0, answer, NULL);
	return error;
}

void asked_text(const char *path, size_t most, int error, struct str text)
{
	if (atomic_load(&noting))
		note(ASKED_TEXT, path, most, text_answer(error, text), NULL);
}

void asked_beginning(const char *path, size_t most, int error, struct str text)
{
	if (atomic_load(&noting))
		note(ASKED_BEGINNING, path, most, text_answer(error, text), NULL);
}

void asked_wrote(const char *path, struct str bytes)
{
	if (atomic_load(&noting))
		note(ASKED_WROTE, path, 0, digest_of(bytes), NULL);
}

void asked_made(const char *folder)
{
	if (atomic_load(&noting))
		note(ASKED_MADE, folder, 0, few(0, 0), NULL);
}

void asked_more(void)
{
	atomic_store(&incomplete, true);
}

void asked_begin(void)
{
	atomic_store(&noting, true);
}

const struct asked *asked_last(void)
{
	atomic_store(&noting, false);
	return atomic_load(&incomplete) ? NULL : atomic_load(&last);
}

/* What a pipe holds can be read once, and is wanted by the run. */
static struct digest text_again(enum asked_kind kind, const char *path, size_t most)
{
	struct arena arena = { 0 };
	struct str text;
	struct os_info info;
	if (os_info(path, &info) == 0 && !info.plain && !info.folder)
		return few(OS_NO_PLAIN_FILE, 0);
	int error = kind == ASKED_TEXT ? file_read_most(&arena, path, most, &text)
				       : file_begin(&arena, path, most, &text);
	struct digest answer = text_answer(error, text);
	arena_free(&arena);
	return answer;
}

struct digest asked_again(enum asked_kind kind, const char *path, size_t most, uint64_t *device,
			  uint64_t *file)
{
	struct os_info info = { 0 };
	struct digest answer = few(0, 0);
	switch (kind) {
	case ASKED_INFO:
		answer = info_answer(os_info(path, &info), &info);
		break;
	case ASKED_LINK:
		answer = few(0, os_is_link(path));
		break;
	case ASKED_NAMES:
		list_names(path, NULL, NULL, &answer);
		break;
	case ASKED_REAL: {
		char *real = os_real_path(path);
		answer = real ? digest_of(str_of(real)) : few(0, 0);
		free(real);
		break;
	}
	case ASKED_TEXT:
	case ASKED_BEGINNING:
		answer = text_again(kind, path, most);
		break;
	case ASKED_WROTE:
	case ASKED_MADE:
		break;
	}
	*device = info.device;
	*file = info.file;
	return answer;
}
