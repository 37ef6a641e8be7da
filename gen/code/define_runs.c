#include "c_definitions.h"

#include "../entry/words.h"
#include "../listing/rules.h"

/* --- the #defines, and what stands between them --- */

struct define {
	const struct record *record;
	bool follows; /* the one before: comments and empty lines may stand between, */
	bool apart;   /* and an empty line does */
	bool kept;
};

struct scan {
	struct arena *arena;
	const struct block *block;
	const struct listing_found *found;
	size_t record; /* the first one that is not passed yet */
	struct define *defines;
	size_t count, capacity;
	bool follows, apart;
	bool in_comment; /* a block comment goes on, */
	bool goes_on;    /* or a directive, after a backslash */
};

/* What a line has outside of comments, up to the first one after that. */
static struct str without_comments(struct scan *scan, struct str line)
{
	struct str code = STR("");
	for (size_t at = 0; at < line.len;) {
		if (scan->in_comment) {
			ptrdiff_t close = str_find(line, STR("*/"), at);
			scan->in_comment = close == STR_NONE;
			at = close == STR_NONE ? line.len : (size_t)close + 2;
			continue;
		}
		ptrdiff_t open = str_find(line, STR("/*"), at),
			  rest = str_find(line, STR("//"), at);
		bool block = open != STR_NONE && (rest == STR_NONE || open < rest);
		ptrdiff_t end = block ? open : rest;
		struct str piece = str_slice(line, at, end == STR_NONE ? line.len : (size_t)end);
		code = code.len ? code : str_trim(piece);
		scan->in_comment = block;
		at = block ? (size_t)open + 2 : line.len;
	}
	return code;
}

/* The record of the name that stands at this byte of the block, or NULL. */
static const struct record *record_at(struct scan *scan, size_t at)
{
	const struct listing_found *found = scan->found;
	uint32_t offset = block_offset(scan->block, at);
	while (scan->record < found->count && found->records[scan->record].offset < offset)
		scan->record++;
	bool here = scan->record < found->count && found->records[scan->record].offset == offset;
	return here ? &found->records[scan->record] : NULL;
}

/* What the line defines, "#define NAME 5", if that has a record. */
static const struct record *defined_by(struct scan *scan, struct str line)
{
	struct str text = scan->block->text;
	size_t at = (size_t)(line.at - text.at) + 1;
	at = str_word_end(text, str_skip_space(text, at));
	return text_find_define(line) == 0 ? record_at(scan, str_skip_space(text, at)) : NULL;
}

static void add_define(struct scan *scan, const struct record *record)
{
	scan->defines = arena_grow(scan->arena, scan->defines, scan->count, &scan->capacity,
				   sizeof *scan->defines);
	scan->defines[scan->count++] = (struct define){ record, scan->follows, scan->apart, false };
	scan->follows = true;
	scan->apart = false;
}

static void scan_line(struct scan *scan, size_t from, size_t to)
{
	struct str line = str_slice(scan->block->text, from, to);
	bool goes_on = scan->goes_on, comment = scan->in_comment;
	struct str code = without_comments(scan, line);
	scan->goes_on = str_ends(str_trim(line), STR("\\"));
	if (!code.len && !goes_on) {
		scan->apart |= !comment && !str_trim(line).len;
		return;
	}
	bool whole = !goes_on && !scan->goes_on;
	const struct record *record = whole ? defined_by(scan, code) : NULL;
	if (record)
		add_define(scan, record);
	else
		scan->follows = false;
}

/* --- runs of them --- */

static struct str first_part(const struct define *define)
{
	struct str name = define->record->head.names[0].text;
	ptrdiff_t border = str_find_byte(name, '_', 1);
	return str_slice(name, 0, border == STR_NONE ? 0 : (size_t)border);
}

/* Whether the names begin alike and one stands right after the other. */
static bool goes_with(const struct define *define, const struct define *before)
{
	struct str part = first_part(define);
	return define->follows && part.len && str_eq(part, first_part(before));
}

/* 1, 2, 4: each has a bit of its own. */
static bool are_bits(const struct define *defines, size_t count)
{
	enum { FEW = 3 };
	uint64_t all = 0;
	size_t bits = 0;
	for (size_t i = 0; i < count; i++) {
		uint64_t value = defines[i].record->head.value.value;
		if ((value & (value - 1)) || (all & value))
			return false;
		all |= value;
		bits += value != 0;
	}
	return bits >= FEW;
}

static void judge(struct define *defines, size_t count)
{
	enum { AT_LEAST = 3 };
	size_t good = 0, measure = 0, speaking = 0;
	for (size_t i = 0; i < count; i++) {
		const struct head *head = &defines[i].record->head;
		good += head->value.state == VALUE_GOOD;
		measure += name_measures(head->names[0].text);
		speaking += name_speaks_of_codes(head->names[0].text);
	}
	bool run = good >= AT_LEAST && speaking && measure * 2 < count && !are_bits(defines, count);
	for (size_t i = 0; i < count; i++)
		defines[i].kept = run;
}

/* Empty lines part runs, unless they stand between most of the #defines. */
static void judge_parts(struct define *defines, size_t count)
{
	size_t apart = 0;
	for (size_t i = 1; i < count; i++)
		apart += defines[i].apart;
	if (apart * 2 >= count) {
		judge(defines, count);
		return;
	}
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && !defines[to].apart;)
			to++;
		judge(defines + from, to - from);
	}
}

void define_runs_keep(struct reading *reading, const struct block *block,
		      struct listing_found *found)
{
	struct scan scan = { .arena = reading->arena, .block = block, .found = found };
	for (size_t at = 0, to; at < block->text.len; at = to + 1) {
		to = str_line_end(block->text, at);
		scan_line(&scan, at, to);
	}
	if (!scan.count)
		return;
	for (size_t from = 0, to; from < scan.count; from = to) {
		for (to = from + 1;
		     to < scan.count && goes_with(&scan.defines[to], &scan.defines[to - 1]);)
			to++;
		judge_parts(scan.defines + from, to - from);
	}
	size_t kept = 0;
	const struct define *define = scan.defines, *end = define + scan.count;
	for (size_t i = 0; i < found->count; i++) {
		bool is_define = define < end && define->record == &found->records[i];
		if (!is_define || define->kept)
			found->records[kept++] = found->records[i];
		define += is_define;
	}
	found->count = kept;
}
