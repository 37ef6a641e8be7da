#include "cache.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "../base/asked.h"
#include "../base/buf.h"
#include "../base/file.h"
#include "../base/map.h"
#include "parallel.h"

static const struct str mark = STR_INIT("statusgen cache 1\n");

struct cache {
	struct arena *arena;
	const struct options *options;
	struct digest key; /* of what is asked of the program, and of the program */
	struct str old;
	struct buf said;
	unsigned groups; /* of messages that are said together */
};

/* A question with its answer, as the file has them. */
struct answer {
	enum asked_kind kind;
	size_t most;
	struct str path;
	struct digest digest;
	uint64_t device, file; /* which file it is */
	uint64_t number;       /* the same, by the first answer that it is in */
};

/* Which of the files of the run it is: no number of the file system's lasts. */
static uint64_t number_of(struct map *files, struct arena *arena, uint64_t device, uint64_t file)
{
	if (!device && !file)
		return 0;
	struct str key = arena_printf(arena, "%" PRIu64 ":%" PRIu64, device, file);
	uint64_t **number = (uint64_t **)map_at(files, key);
	if (!*number) {
		*number = arena_alloc(arena, sizeof **number);
		**number = files->count;
	}
	return **number;
}

static void add_field(struct buf *out, struct str text)
{
	buf_addf(out, "%zu:", text.len);
	buf_add(out, text);
}

static bool take_number(struct str *rest, uint64_t *number)
{
	size_t at = 0;
	*number = 0;
	while (at < rest->len && at < 18 && byte_is_digit(rest->at[at]))
		*number = *number * 10 + (uint64_t)(rest->at[at++] - '0');
	bool good = at > 0 && at < rest->len;
	*rest = str_slice(*rest, at + 1, rest->len);
	return good;
}

static bool take_field(struct str *rest, struct str *field)
{
	uint64_t len;
	if (!take_number(rest, &len) || len > rest->len)
		return false;
	*field = str_slice(*rest, 0, (size_t)len);
	*rest = str_slice(*rest, (size_t)len, rest->len);
	return true;
}

static bool take_digest(struct str *rest, struct digest *digest)
{
	if (rest->len < DIGEST_SIZE)
		return false;
	memcpy(digest->bytes, rest->at, DIGEST_SIZE);
	*rest = str_slice(*rest, DIGEST_SIZE, rest->len);
	return true;
}

static void add_digest(struct buf *out, const struct digest *digest)
{
	buf_add(out, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
}

/* Whether nothing is lost where the file is written. */
static bool is_free(const struct cache *cache, struct str *old)
{
	struct os_info info;
	int error = file_read(cache->arena, cache->options->cache.at, old);
	return error ? os_info(cache->options->cache.at, &info) != 0 : str_starts(*old, mark);
}

static void report_taken(const struct cache *cache, struct diags *diags)
{
	diag_path(diags, DIAG_ERROR, cache->options->cache, "not-ours",
		  "--cache would replace a file that no earlier run wrote for it; give it another "
		  "name");
}

/* A new version of the program may do something else. */
static bool make_key(struct cache *cache, const struct options *options)
{
	struct arena scratch = { 0 };
	struct str program = os_program(&scratch), bytes;
	bool known = program.len && file_read(&scratch, program.at, &bytes) == 0;
	if (known) {
		struct buf all = { 0 };
		/* Nobody makes programs to have the same hash; a digest would cost more than a
		 * small page. */
		buf_addf(&all, "%zu %" PRIu64 " ", bytes.len, str_hash(bytes));
		for (size_t i = 0; i < options->arguments.count; i++)
			add_field(&all, options->arguments.items[i]);
		buf_add(&all, os_environment(&scratch, "STATUSGEN_TEMPLATES"));
		cache->key = digest_of(buf_str(&all));
		buf_free(&all);
	}
	arena_free(&scratch);
	return known;
}

struct cache *cache_new(struct arena *arena, const struct options *options, struct diags *diags)
{
	struct cache *cache = arena_alloc(arena, sizeof *cache);
	*cache = (struct cache){ .arena = arena, .options = options };
	if (!is_free(cache, &cache->old)) {
		report_taken(cache, diags);
		return NULL;
	}
	if (!make_key(cache, options)) {
		diag_path(
		    diags, DIAG_NOTE, STR(""), "cache",
		    "--cache has no effect: this system does not tell where the program lies");
		return NULL;
	}
	return cache;
}

struct texts {
	const struct answer *items;
	size_t count, capacity;
	atomic_bool changed;
};

static void compare_text(void *context, size_t index)
{
	struct texts *texts = context;
	const struct answer *answer = &texts->items[index];
	uint64_t device, file;
	if (atomic_load(&texts->changed))
		return;
	struct digest now =
	    asked_again(answer->kind, answer->path.at, answer->most, &device, &file);
	if (!digest_eq(&now, &answer->digest))
		atomic_store(&texts->changed, true);
}

static bool take_answer(struct arena *arena, struct str *rest, struct answer *answer)
{
	uint64_t kind, most;
	struct str path;
	if (!take_number(rest, &kind) || kind > ASKED_BEGINNING || !take_number(rest, &most) ||
	    !take_number(rest, &answer->number) || !take_digest(rest, &answer->digest) ||
	    !take_field(rest, &path))
		return false;
	answer->kind = (enum asked_kind)kind;
	answer->most = (size_t)most;
	answer->path = arena_str(arena, path);
	return true;
}

/* Asks all that the file has; texts last, for they take the time. */
static bool same_answers(const struct cache *cache, struct arena *arena, struct str *rest)
{
	struct map files = { .arena = arena };
	struct answer *items = NULL;
	struct texts texts = { 0 };
	uint64_t count;
	if (!take_number(rest, &count))
		return false;
	for (; count; count--) {
		struct answer answer;
		if (!take_answer(arena, rest, &answer))
			return false;
		if (answer.kind == ASKED_TEXT || answer.kind == ASKED_BEGINNING) {
			items =
			    arena_extend(arena, items, texts.count, &texts.capacity, sizeof *items);
			items[texts.count++] = answer;
			continue;
		}
		struct digest now = asked_again(answer.kind, answer.path.at, answer.most,
						&answer.device, &answer.file);
		if (!digest_eq(&now, &answer.digest) ||
		    number_of(&files, arena, answer.device, answer.file) != answer.number)
			return false;
	}
	texts.items = items;
	parallel(texts.count, cache->options->jobs, compare_text, &texts, NULL);
	return !atomic_load(&texts.changed);
}

static bool take_message(struct str *rest, struct diag *diag, uint64_t *group)
{
	uint64_t level, line, col;
	if (!take_number(rest, group) || !take_number(rest, &level) || level > DIAG_ERROR ||
	    !take_number(rest, &line) || !take_number(rest, &col))
		return false;
	*diag = (struct diag){ .level = (enum diag_level)level,
			       .pos = { (uint32_t)line, (uint32_t)col } };
	return take_field(rest, &diag->path) && take_field(rest, &diag->line) &&
	       take_field(rest, &diag->check) && take_field(rest, &diag->text);
}

/* Says what the last run said; false, and nothing, where the file does not have it all. */
static bool say_again(const struct cache *cache, struct str rest, struct reporter *reporter)
{
	struct diags diags = { .arena = cache->arena };
	struct str left = rest;
	struct diag diag;
	uint64_t group, last = 0;
	while (left.len)
		if (!take_message(&left, &diag, &group))
			return false;
	while (rest.len && take_message(&rest, &diag, &group)) {
		if (group != last) {
			reporter_add(reporter, &diags);
			diags.count = 0;
		}
		last = group;
		diags.items = arena_grow(cache->arena, diags.items, diags.count, &diags.capacity,
					 sizeof *diags.items);
		diags.items[diags.count++] = diag;
	}
	reporter_add(reporter, &diags);
	return true;
}

bool cache_holds(const struct cache *cache, struct reporter *reporter, bool *bad)
{
	struct arena scratch = { 0 };
	struct str rest = cache->old;
	uint64_t status = 0;
	struct digest key, whole;
	/* It begins with a digest of the rest: half a
	 * file, or a damaged one, says nothing. */
	bool holds = str_starts(rest, mark);
	rest = str_slice(rest, mark.len, rest.len);
	holds = holds && take_digest(&rest, &whole);
	if (holds) {
		struct digest now = digest_of(rest);
		holds = digest_eq(&now, &whole) && take_digest(&rest, &key) &&
			digest_eq(&key, &cache->key) && take_number(&rest, &status) &&
			same_answers(cache, &scratch, &rest) && say_again(cache, rest, reporter);
	}
	arena_free(&scratch);
	*bad = status != 0;
	if (!holds)
		asked_begin();
	return holds;
}

void cache_add(struct cache *cache, const struct diags *diags)
{
	cache->groups++;
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		buf_addf(&cache->said, "%u %d %u %u ", cache->groups, (int)diag->level,
			 diag->pos.line, diag->pos.col);
		add_field(&cache->said, diag->path);
		add_field(&cache->said, diag->line);
		add_field(&cache->said, diag->check);
		add_field(&cache->said, diag->text);
	}
}

static int by_kind_and_path(const void *left, const void *right)
{
	const struct answer *a = left, *b = right;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	int order = str_cmp(a->path, b->path);
	return order ? order : a->most < b->most ? -1 : a->most > b->most;
}

static size_t count_notes(const struct asked *last)
{
	size_t count = 0;
	for (; last; last = last->before)
		count++;
	return count;
}

/* The last word on each file or folder that the run changed. */
static void find_changes(struct map *changed, const struct asked *last)
{
	for (; last; last = last->before) {
		bool change = last->kind == ASKED_WROTE || last->kind == ASKED_MADE;
		void **known = change ? map_at(changed, str_of(last->path)) : NULL;
		if (known && !*known)
			*known = (void *)(uintptr_t)last;
	}
}

static void ask_again(struct answer *answer, const struct asked *change)
{
	if (change->kind == ASKED_WROTE && answer->kind == ASKED_TEXT)
		answer->digest = change->answer;
	else
		answer->digest = asked_again(answer->kind, answer->path.at, answer->most,
					     &answer->device, &answer->file);
}

/*
 * Each question once, with the answer that holds at the end of the run. False where one was
 * answered in two ways and it was not the run that made the difference.
 */
static bool settle(struct answer *answers, size_t *count, const struct map *changed)
{
	size_t kept = 0;
	for (size_t i = 0; i < *count; i++) {
		struct answer *before = kept ? &answers[kept - 1] : NULL;
		bool again = before && by_kind_and_path(before, &answers[i]) == 0;
		if (again && !map_get(changed, answers[i].path) &&
		    (!digest_eq(&before->digest, &answers[i].digest) ||
		     before->device != answers[i].device || before->file != answers[i].file))
			return false;
		if (!again)
			answers[kept++] = answers[i];
	}
	*count = kept;
	for (size_t i = 0; i < kept; i++) {
		const struct asked *change = map_get(changed, answers[i].path);
		if (change)
			ask_again(&answers[i], change);
	}
	return true;
}

static bool add_answers(struct cache *cache, struct buf *out)
{
	const struct asked *last = asked_last();
	struct map changed = { .arena = cache->arena }, files = { .arena = cache->arena };
	size_t count = 0;
	struct answer *answers = arena_array(cache->arena, count_notes(last) + 1, sizeof *answers);
	if (!last)
		return false;
	find_changes(&changed, last);
	for (const struct asked *note = last; note; note = note->before) {
		if (note->kind == ASKED_MADE)
			continue;
		/* What was written may not be asked for: it is from now on. */
		bool wrote = note->kind == ASKED_WROTE;
		answers[count++] = (struct answer){ wrote ? ASKED_TEXT : note->kind,
						    wrote ? SOURCE_MAX : note->most,
						    str_of(note->path),
						    note->answer,
						    note->device,
						    note->file,
						    0 };
	}
	qsort(answers, count, sizeof *answers, by_kind_and_path);
	if (!settle(answers, &count, &changed))
		return false;
	buf_addf(out, "%zu ", count);
	for (size_t i = 0; i < count; i++) {
		const struct answer *answer = &answers[i];
		uint64_t number = number_of(&files, cache->arena, answer->device, answer->file);
		buf_addf(out, "%d %zu %" PRIu64 " ", (int)answer->kind, answer->most, number);
		add_digest(out, &answer->digest);
		add_field(out, answer->path);
	}
	return true;
}

void cache_end(struct cache *cache, int status, struct diags *diags)
{
	struct buf body = { 0 }, whole = { 0 };
	struct str old;
	int error = 0;
	add_digest(&body, &cache->key);
	buf_addf(&body, "%d ", status);
	if (status > 1 || !add_answers(cache, &body)) {
		/* The system may do better next time. What cannot be asked again, such as a pipe,
		 * is read anew by each run. */
	} else if (!is_free(cache, &old)) {
		report_taken(cache, diags);
	} else {
		buf_add(&body, buf_str(&cache->said));
		struct digest digest = digest_of(buf_str(&body));
		buf_add(&whole, mark);
		add_digest(&whole, &digest);
		buf_add(&whole, buf_str(&body));
		if (file_update(cache->options->cache.at, buf_str(&whole), &error) == FILE_FAILED)
			diag_path(diags, DIAG_FATAL, cache->options->cache, "write",
				  "cannot write the cache: %s", os_reason(error));
	}
	buf_free(&body);
	buf_free(&whole);
	buf_free(&cache->said);
}
