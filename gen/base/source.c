#include "source.h"

/* Bytes a block: a column costs at most two scans of this length, however long the line. */
enum { BLOCK = 512 };

struct source *source_new(struct arena *arena, struct str path, struct str text)
{
	struct source *source = arena_alloc(arena, sizeof *source);
	source->path = path;
	source->text = text;
	source->length = text.len;
	source->binary = false;

	source->line_starts =
	    arena_room(arena, str_count_byte(text, '\n') + 1, sizeof *source->line_starts);
	source->line_starts[0] = 0;
	source->codes_before =
	    arena_array(arena, text.len / BLOCK + 1, sizeof *source->codes_before);

	source->line_count = 1;
	for (size_t i = 0; (i = str_line_end(text, i)) < text.len; i++)
		source->line_starts[source->line_count++] = (uint32_t)i + 1;
	uint32_t codes = 0;
	for (size_t from = 0; from <= text.len; from += BLOCK) {
		source->codes_before[from / BLOCK] = codes;
		codes += (uint32_t)utf8_count(str_slice(text, from, from + BLOCK));
	}
	return source;
}

/* A bit for each byte of a block that begins a code point; NULL: all do. */
static const unsigned char *code_points_begin(struct arena *arena, struct str block)
{
	if (ascii_end(block, 0) == block.len)
		return NULL;
	unsigned char *begins = arena_array(arena, BLOCK / 8, 1);
	for (size_t i = 0; i < block.len; i++) {
		unsigned begin = ((unsigned char)block.at[i] & 0xC0) != 0x80;
		begins[i / 8] = (unsigned char)(begins[i / 8] | begin << i % 8);
	}
	return begins;
}

struct source *source_places(struct arena *arena, const struct source *source)
{
	struct source *places = arena_alloc(arena, sizeof *places);
	*places = *source;
	places->text = STR("");
	places->begins = arena_array(arena, source->length / BLOCK + 1, sizeof *places->begins);
	for (size_t i = 0; i * BLOCK < source->length; i++)
		places->begins[i] =
		    code_points_begin(arena, str_slice(source->text, i * BLOCK, (i + 1) * BLOCK));
	return places;
}

struct source *source_new_binary(struct arena *arena, struct str path)
{
	struct source *source = source_new(arena, path, STR(""));
	source->binary = true;
	return source;
}

static uint32_t codes_to(const struct source *source, size_t offset)
{
	size_t block = offset / BLOCK;
	uint32_t codes = source->codes_before[block];
	if (!source->begins)
		return codes + (uint32_t)utf8_count(str_slice(source->text, block * BLOCK, offset));
	const unsigned char *begins = source->begins[block];
	if (!begins)
		return codes + (uint32_t)(offset - block * BLOCK);
	for (size_t i = 0; i < offset - block * BLOCK; i++)
		codes += begins[i / 8] >> i % 8 & 1;
	return codes;
}

static uint32_t start_of(const uint32_t *first, size_t stride, size_t index)
{
	return *(const uint32_t *)((const unsigned char *)first + stride * index);
}

/*
 * Lines are mostly alike, so that it is not far from where it would be if all were; and from there
 * nearer still to where it would be if those between were.
 */
static size_t guessed(const uint32_t *first, size_t stride, size_t count, size_t at)
{
	size_t length = start_of(first, stride, count - 1) / (count - 1), guess = at / length;
	guess = guess < count ? guess : count - 1;
	size_t start = start_of(first, stride, guess);
	if (start <= at)
		guess += (at - start) / length;
	else if ((start - at) / length < guess)
		guess -= (start - at) / length;
	return guess < count ? guess : count - 1;
}

size_t source_span_of(const uint32_t *first, size_t stride, size_t count, size_t at)
{
	enum { FEW = 8 };
	size_t low = 0, high = count;
	uint32_t last = count > FEW ? start_of(first, stride, count - 1) : 0;
	if (last >= count && at < last) {
		size_t guess = guessed(first, stride, count, at), step = 1;
		if (start_of(first, stride, guess) <= at) {
			low = guess;
			for (; step < high - low && start_of(first, stride, low + step) <= at;
			     step *= 2)
				low += step;
			high = step < high - low ? low + step : high;
		} else {
			high = guess;
			for (; step < high && start_of(first, stride, high - step) > at; step *= 2)
				high -= step;
			low = step < high ? high - step : 0;
		}
	}
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (start_of(first, stride, mid) <= at)
			low = mid;
		else
			high = mid;
	}
	return low;
}

size_t source_span(const uint32_t *starts, size_t count, size_t at)
{
	return source_span_of(starts, sizeof *starts, count, at);
}

size_t source_line_index(const struct source *source, size_t offset)
{
	return source_span(source->line_starts, source->line_count, offset);
}

uint32_t source_line_number(const struct source *source, size_t offset)
{
	return (uint32_t)source_line_index(source, offset) + 1;
}

struct pos source_pos(const struct source *source, size_t offset)
{
	if (source->binary)
		return (struct pos){ 1, (uint32_t)offset + 1 };
	if (offset > source->length)
		offset = source->length;
	size_t index = source_line_index(source, offset), start = source->line_starts[index];
	/* Mostly the line is short. */
	if (offset - start < BLOCK && !source->begins)
		return (struct pos){ (uint32_t)index + 1,
				     (uint32_t)utf8_count(str_slice(source->text, start, offset)) +
					 1 };
	uint32_t before = codes_to(source, start);
	return (struct pos){ (uint32_t)index + 1, codes_to(source, offset) - before + 1 };
}

struct str source_line(const struct source *source, uint32_t line)
{
	if (line == 0 || line > source->line_count || source->begins)
		return (struct str){ NULL, 0 };
	size_t from = source->line_starts[line - 1];
	size_t to = line < source->line_count ? source->line_starts[line] - 1 : source->text.len;
	if (to > from && source->text.at[to - 1] == '\r')
		to--;
	return str_slice(source->text, from, to);
}
