#include "diag.h"

#include <stdlib.h>

#include "buf.h"
#include "map.h"
#include "shown.h"

static const struct {
	const char *word;
	const char *color;
} levels[] = {
	[DIAG_NOTE] = { "note", "\033[1;36m" },
	[DIAG_WARNING] = { "warning", "\033[1;35m" },
	[DIAG_ERROR] = { "error", "\033[1;31m" },
	[DIAG_FATAL] = { "error", "\033[1;31m" },
};

const char *diag_level_word(enum diag_level level)
{
	return levels[level].word;
}

bool diag_apply_policy(const struct diag_policy *policy, struct str check, enum diag_level *level)
{
	if (!policy || *level == DIAG_FATAL)
		return true;
	enum diag_setting last = DIAG_AS_IS; /* ON keeps what was said of the level before */
	bool wanted = true;
	for (size_t i = 0; i < policy->count; i++) {
		enum diag_setting setting = policy->rules[i].setting;
		if (!str_eq(policy->rules[i].check, check))
			continue;
		wanted = setting != DIAG_OFF;
		if (setting != DIAG_ON)
			last = setting;
	}
	if (last == DIAG_AS_ERROR)
		*level = DIAG_ERROR;
	else if (last == DIAG_AS_WARNING)
		*level = DIAG_WARNING;
	else if (policy->all_errors && *level == DIAG_WARNING)
		*level = DIAG_ERROR;
	return wanted;
}

/* What becomes of a message of that level; false: it is not kept. */
static bool keeps(const struct diags *diags, struct str check, enum diag_level *level)
{
	const struct diag_policy *policy = diags->policy;
	return diag_apply_policy(policy, check, level) &&
	       !(policy && policy->errors_only && *level < DIAG_ERROR);
}

bool diags_want(const struct diags *diags, enum diag_level level, const char *check)
{
	return keeps(diags, str_of(check), &level);
}

static void add(struct diags *diags, struct diag diag)
{
	if (!keeps(diags, diag.check, &diag.level))
		return;
	diags->items = arena_grow(diags->arena, diags->items, diags->count, &diags->capacity,
				  sizeof *diags->items);
	if (diags->count == 0 || diag.level > diags->worst)
		diags->worst = diag.level;
	diags->items[diags->count++] = diag;
}

void diag_text_at(struct diags *diags, enum diag_level level, const struct source *source,
		  size_t offset, const char *check, struct str text)
{
	struct pos pos = source_pos(source, offset);
	add(diags, (struct diag){ level, source->path, pos, source_line(source, pos.line),
				  str_of(check), text });
}

void diag_at(struct diags *diags, enum diag_level level, const struct source *source, size_t offset,
	     const char *check, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(diags->arena, format, args);
	va_end(args);
	diag_text_at(diags, level, source, offset, check, text);
}

void diag_path(struct diags *diags, enum diag_level level, struct str path, const char *check,
	       const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(diags->arena, format, args);
	va_end(args);
	add(diags,
	    (struct diag){ .level = level, .path = path, .check = str_of(check), .text = text });
}

bool diags_failed(const struct diags *diags)
{
	return diags->count > 0 && diags->worst >= DIAG_ERROR;
}

void diags_move(struct diags *diags, struct arena *arena, bool lines)
{
	struct diag *items = arena_array(arena, diags->count, sizeof *items);
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *old = &diags->items[i];
		items[i] = *old;
		/* Mostly all are of one file. */
		items[i].path = i && str_eq(old->path, items[i - 1].path)
				    ? items[i - 1].path
				    : arena_str(arena, old->path);
		items[i].line = lines ? arena_str(arena, old->line) : STR("");
		items[i].text = arena_str(arena, old->text);
	}
	diags->arena = arena;
	diags->policy = NULL;
	diags->items = items;
	diags->capacity = diags->count;
}

struct ordered {
	const struct diag *diag;
	size_t file;  /* order in which the path first appeared */
	size_t index; /* keeps the sort stable */
};

static int by_position(const void *left, const void *right)
{
	const struct ordered *a = left, *b = right;
	if (a->file != b->file)
		return a->file < b->file ? -1 : 1;
	if (a->diag->pos.line != b->diag->pos.line)
		return a->diag->pos.line < b->diag->pos.line ? -1 : 1;
	if (a->diag->pos.col != b->diag->pos.col)
		return a->diag->pos.col < b->diag->pos.col ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

/*
 * The source line, cut around the column where it is long, and a caret under the column. Behind the
 * bar, "::" is no command of a build server.
 */
static void print_caret(const struct diag *diag, struct buf *to)
{
	enum { WIDTH = 100 };
	uint32_t first = diag->pos.col > WIDTH * 3 / 4 ? diag->pos.col - WIDTH / 2 : 1;
	uint32_t col = 1;
	buf_add(to, STR("  | "));
	for (size_t at = 0; at < diag->line.len && col < first + WIDTH; col++) {
		size_t from = at;
		uint32_t code = utf8_next(diag->line, &at);
		if (col < first)
			continue;
		if (code < 0x20 || code == 0x7F ||
		    shown_begins_command(str_slice(diag->line, from, diag->line.len)))
			buf_add_byte(to, ' ');
		else
			buf_add(to, str_slice(diag->line, from, at));
	}
	buf_add(to, STR("\n  | "));
	for (col = first; col < diag->pos.col; col++)
		buf_add_byte(to, ' ');
	buf_add(to, STR("^\n"));
}

/* GitHub, "Workflow commands": a property has no ',' or ':' of its own. */
static void print_github_text(struct str text, bool property, struct buf *to)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool coded = c == '%' || (unsigned char)c < 0x20 || (unsigned char)c == 0x7F ||
			     (property && (c == ',' || c == ':'));
		if (coded)
			buf_addf(to, "%%%02X", (unsigned)(unsigned char)c);
		else
			buf_add_byte(to, c);
	}
}

static void print_github(const struct diag *diag, struct buf *to)
{
	buf_addf(to, "::%s ", diag->level == DIAG_NOTE ? "notice" : levels[diag->level].word);
	if (diag->path.len) {
		buf_add(to, STR("file="));
		print_github_text(diag->path, true, to);
		if (diag->pos.line)
			buf_addf(to, ",line=%u,col=%u", diag->pos.line, diag->pos.col);
		buf_add_byte(to, ',');
	}
	buf_add(to, STR("title="));
	print_github_text(diag->check, true, to);
	buf_add(to, STR("::"));
	print_github_text(diag->text, false, to);
	buf_add_byte(to, '\n');
}

static void print_one(const struct diag *diag, struct buf *to, struct diag_style style)
{
	if (style.github) {
		print_github(diag, to);
		return;
	}
	if (!diag->path.len) {
		buf_add(to, STR("statusgen: "));
	} else {
		shown_add(to, diag->path, SHOWN_TABS_CODED);
		if (diag->pos.line)
			buf_addf(to, ":%u:%u", diag->pos.line, diag->pos.col);
		buf_add(to, STR(": "));
	}
	const char *word = levels[diag->level].word;
	if (style.color)
		buf_addf(to, "%s%s:\033[0m ", levels[diag->level].color, word);
	else
		buf_addf(to, "%s: ", word);
	shown_add(to, diag->text, SHOWN_TABS_CODED);
	if (diag->check.len)
		buf_addf(to, " [%.*s]", STR_ARG(diag->check));
	buf_add_byte(to, '\n');
	if (style.caret && diag->line.len && diag->pos.line)
		print_caret(diag, to);
}

static void flush(struct buf *text, FILE *to)
{
	fwrite(text->at, 1, text->len, to);
	buf_clear(text);
}

static bool is_printed(const struct diag *diag, struct diag_style style)
{
	return !style.quiet || diag->level >= DIAG_ERROR;
}

/* Those that are printed, each after those of the same path; how many there are. */
static size_t put_in_order(const struct diags *diags, struct diag_style style,
			   struct ordered *order)
{
	struct arena scratch = { 0 };
	struct map firsts = { .arena = &scratch }; /* of each path the first message */
	size_t count = 0, file = 0;
	bool sorted = true;
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		/* Mostly all are of one file. */
		if (!i || !str_eq(diag->path, diags->items[i - 1].path)) {
			void **first = map_at(&firsts, diag->path);
			*first = *first ? *first : (void *)(uintptr_t)diag;
			file = (size_t)((const struct diag *)*first - diags->items);
		}
		if (!is_printed(diag, style))
			continue;
		order[count] = (struct ordered){ diag, file, i };
		sorted &= !count || by_position(&order[count - 1], &order[count]) < 0;
		count++;
	}
	if (!sorted)
		qsort(order, count, sizeof *order, by_position);
	arena_free(&scratch);
	return count;
}

void diags_print(const struct diags *diags, FILE *to, struct diag_style style)
{
	/* Many at a time, for stderr writes each byte that it gets. */
	enum { ENOUGH = 64 * 1024 };
	if (!diags->count)
		return;
	struct ordered *order = calloc(diags->count, sizeof *order);
	if (!order)
		out_of_memory();
	size_t count = put_in_order(diags, style, order);
	struct buf text = { 0 };
	for (size_t i = 0; i < count; i++) {
		print_one(order[i].diag, &text, style);
		if (text.len > ENOUGH)
			flush(&text, to);
	}
	if (text.len)
		flush(&text, to);
	buf_free(&text);
	free(order);
}
