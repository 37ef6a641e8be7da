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

	size_t lines = 1;
	for (size_t i = 0; (i = str_line_end(text, i)) < text.len; i++)
		lines++;
	source->line_starts = arena_array(arena, lines, sizeof *source->line_starts);
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

struct source *source_places(struct arena *arena, const struct source *source)
{
	struct source *places = arena_alloc(arena, sizeof *places);
	unsigned char *begins = arena_array(arena, source->length / 8 + 1, 1);
	*places = *source;
	places->text = STR("");
	places->begins = begins;
	for (size_t i = 0; i < source->length; i++) {
		/* Mostly all bytes of eight do. */
		if (i % 8 == 0 && ascii_end(str_slice(source->text, i, i + 8), 0) == 8) {
			begins[i / 8] = 0xFF;
			i += 7;
			continue;
		}
		unsigned begin = ((unsigned char)source->text.at[i] & 0xC0) != 0x80;
		begins[i / 8] = (unsigned char)(begins[i / 8] | begin << i % 8);
	}
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
	for (size_t i = block * BLOCK; i < offset; i++)
		codes += source->begins[i / 8] >> i % 8 & 1;
	return codes;
}

size_t source_span(const uint32_t *starts, size_t count, size_t at)
{
	size_t low = 0, high = count;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (starts[mid] <= at)
			low = mid;
		else
			high = mid;
	}
	return low;
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
