/*
 * What the tests of this folder ask the header reader.
 *
 *	reader values HEADER...         NAME KIND VALUES PROBLEM HEADER-FILE of each definition
 *	reader compare TABLE HEADER...  TABLE has lines PAGE NAME VALUE ...; prints
 *	                                PAGE CHECK NAME WORDS of each finding
 *
 * Fields end in tabs. KIND is define, enum or const; VALUES are 0x%08X with commas between.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../gen/base/file.h"
#include "../../gen/compare/against.h"

static struct str read_file(struct arena *arena, const char *path)
{
	struct str text;
	int error = file_read(arena, path, &text);
	if (error) {
		fprintf(stderr, "reader: %s: %s\n", path, strerror(error));
		exit(2);
	}
	return text;
}

static void print_values(const struct cheaders *headers)
{
	static const char *const kinds[] = { "define", "enum", "const" };
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *def = headers->items[i];
		printf("%.*s\t%s\t", STR_ARG(def->name), kinds[def->kind]);
		for (size_t k = 0; k < def->value_count; k++)
			printf("%s0x%08X", k ? "," : "", def->values[k]);
		printf("\t%.*s\t%.*s\n", STR_ARG(def->problem),
		       STR_ARG(path_base(def->header->path)));
	}
}

struct line {
	struct str page, name;
	uint32_t value;
};

static bool next_line(struct str *table, struct line *line)
{
	struct str text, value;
	if (!str_part(table, '\n', &text) || !str_part(&text, '\t', &line->page) ||
	    !str_part(&text, '\t', &line->name) || !str_part(&text, '\t', &value))
		return false;
	char digits[16] = { 0 };
	memcpy(digits, value.at, value.len < 15 ? value.len : 15);
	line->value = (uint32_t)strtoul(digits, NULL, 0);
	return true;
}

/* Compares the lines of one page; `line` is its first, and the next page's afterwards. */
static bool compare_page(struct arena *arena, struct str *table, struct line *line,
			 const struct cheaders *headers, const struct against_index *index)
{
	struct page page = { .source = source_new(arena, line->page, line->name) };
	struct model model = { .page = &page };
	struct str name = line->page;
	size_t capacity = 0;
	bool more = true;
	for (; more && str_eq(line->page, name); more = next_line(table, line)) {
		model.entries = arena_grow(arena, model.entries, model.entry_count, &capacity,
					   sizeof *model.entries);
		struct entry *entry = &model.entries[model.entry_count++];
		*entry = (struct entry){ .value = line->value, .name_count = 1 };
		entry->names = arena_alloc(arena, sizeof *entry->names);
		entry->names[0].text = line->name;
	}
	struct against_options options = { .extra = false };
	struct against_result *result = against_compare(arena, &model, headers, index, options);
	for (size_t i = 0; i < result->count; i++) {
		const struct against_finding *finding = &result->findings[i];
		printf("%.*s\t%.*s\t%.*s\t%.*s\n", STR_ARG(name),
		       STR_ARG(against_check(finding->kind)), STR_ARG(finding->name),
		       STR_ARG(against_words(arena, finding)));
	}
	printf("%.*s\tsummary\t%.*s\n", STR_ARG(name), STR_ARG(against_summary(arena, result)));
	return more;
}

int main(int argc, char **argv)
{
	bool compare = argc > 2 && strcmp(argv[1], "compare") == 0;
	if (argc < 3) {
		fputs("usage: reader values HEADER... | compare TABLE HEADER...\n", stderr);
		return 2;
	}
	struct arena arena = { 0 };
	struct cheaders *headers = cheaders_new(&arena);
	for (int i = compare ? 3 : 2; i < argc; i++)
		cheaders_add(headers, str_of(argv[i]), read_file(&arena, argv[i]));
	cheaders_evaluate(headers);
	if (compare) {
		struct against_index *index = against_index_new(&arena, headers);
		struct str table = read_file(&arena, argv[2]);
		struct line line;
		bool more = next_line(&table, &line);
		while (more)
			more = compare_page(&arena, &table, &line, headers, index);
	} else {
		print_values(headers);
	}
	arena_free(&arena);
	return 0;
}
