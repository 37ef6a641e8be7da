/*
 * Prints message files and the compiled table of a made-up page, for the tests of this folder.
 *
 *	printmc [keep] [utf8] [japanese] [facilities] PAGE OUT
 *
 * PAGE holds entries: a line "VALUE LENGTH NAME...", then LENGTH bytes of text and a line end; a '!'
 * before the first name says that the entry is contradicted. Writes OUT<suffix>.mc for each
 * message file and OUT.bin, and prints a line for each file: suffix, table name, 1 for a file of aliases,
 * windmc's flags, wmc's flags, with tabs between them. Warnings go to standard error.
 * "facilities" are settings that name two facilities and give both a symbol.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../gen/base/file.h"
#include "../../gen/resource/msgfile.h"

static struct arena arena;

/* Of a page, as all of these are. */
static const struct entry_source no_source;
static const struct entry_origin no_origin;

static struct model *read_model(struct str path, struct str text)
{
	struct model *model = arena_alloc(&arena, sizeof *model);
	struct page *page = arena_alloc(&arena, sizeof *page);
	size_t capacity = 0;
	page->source = source_new(&arena, path, text);
	model->page = page;
	model->stem = STR("page");
	for (size_t at = 0; at < text.len;) {
		ptrdiff_t end = str_find_byte(text, '\n', at);
		struct str rest = str_slice(text, at, (size_t)end), part;
		model->entries = arena_grow(&arena, model->entries, model->entry_count, &capacity,
					    sizeof *model->entries);
		struct entry *entry = &model->entries[model->entry_count++];
		*entry = (struct entry){ .offset = (uint32_t)at,
					 .value_offset = (uint32_t)at,
					 .source = &no_source,
					 .origin = &no_origin };
		str_part(&rest, ' ', &part);
		entry->value = (uint32_t)strtoul(part.at, NULL, 0);
		str_part(&rest, ' ', &part);
		size_t len = strtoul(part.at, NULL, 10);
		entry->names = arena_array(&arena, rest.len + 1, sizeof *entry->names);
		while (str_part(&rest, ' ', &part)) {
			if (str_starts(part, STR("!"))) {
				entry->contradicted = true;
				part = str_slice(part, 1, part.len);
			}
			entry->names[entry->name_count++].text = part;
		}
		entry->message = str_slice(text, (size_t)end + 1, (size_t)end + 1 + len);
		at = (size_t)end + 1 + len + 1;
	}
	return model;
}

static void print_message(struct buf *out, const struct msgfile_message *message,
			  struct str language)
{
	uint32_t value = message->msg->value;
	buf_addf(out, "MessageId=0x%X\nSeverity=%.*s\nFacility=%.*s\nSymbolicName=%.*s\n",
		 code_code(value), STR_ARG(severity_name(code_severity(value))),
		 STR_ARG(message->facility->name), STR_ARG(message->symbol));
	buf_addf(out, "Language=%.*s\n", STR_ARG(language));
	buf_add(out, message->text);
	buf_add(out, STR("\n.\n\n"));
	for (size_t i = 0; i < message->define_count; i++)
		buf_addf(out, ";#define %.*s ((DWORD)0x%08XL)\n", STR_ARG(message->defines[i]),
			 value);
}

static struct str print_file(const struct msgfiles *files, const struct msgfile *file)
{
	struct buf out = { 0 };
	buf_add(&out, STR(";// made for a test\n"));
	if (file->aliases)
		buf_add(&out, STR(";#if 0\n"));
	buf_add(&out, STR("MessageIdTypedef=DWORD\n"
			  "SeverityNames=(Success=0x0 Informational=0x1 Warning=0x2 Error=0x3)\n"
			  "FacilityNames=("));
	for (size_t i = 0; i < file->facility_count; i++) {
		const struct msgfile_facility *facility = file->facilities[i];
		buf_addf(&out, "%s%.*s=0x%X%s%.*s", i ? "\n\t" : "", STR_ARG(facility->name),
			 facility->number, facility->symbol.len ? ":" : "",
			 STR_ARG(facility->symbol));
	}
	buf_addf(&out, ")\nLanguageNames=(%.*s=0x%X:%.*s)\n\n", STR_ARG(files->language),
		 files->language_id, STR_ARG(file->languages[0].table));
	for (size_t i = 0; i < file->count; i++)
		print_message(&out, &file->messages[i], files->language);
	if (file->aliases)
		buf_add(&out, STR(";#endif\n"));
	return buf_take(&out, &arena);
}

static void write_file(struct str path, struct str bytes)
{
	int error = 0;
	if (file_update(path.at, bytes, &error) == FILE_FAILED) {
		fprintf(stderr, "%s: %s\n", path.at, strerror(error));
		exit(2);
	}
}

static const struct msgfile_name facilities[] = {
	{ 4, STR_INIT("System"), STR_INIT("FACILITY_FOUR"), 0 },
	{ 0xFFF, STR_INIT("Io"), STR_INIT("FACILITY_IO"), 0 },
};

int main(int argc, char **argv)
{
	struct msgfile_options options = { .wide = MCFORM_UTF16 };
	enum inserts inserts = INSERTS_LITERAL;
	struct str page = { NULL, 0 };
	for (; argc > 3; argc--, argv++) {
		if (strcmp(argv[1], "keep") == 0)
			inserts = INSERTS_KEEP;
		if (strcmp(argv[1], "utf8") == 0)
			options.wide = MCFORM_UTF8;
		if (strcmp(argv[1], "japanese") == 0) {
			options.language = STR("Japanese");
			options.language_id = 0x411;
		}
		if (strcmp(argv[1], "facilities") == 0) {
			options.facilities = facilities;
			options.facility_count = sizeof facilities / sizeof *facilities;
			options.source = source_new(&arena, STR("settings"), STR(""));
		}
	}
	if (argc != 3 || file_read(&arena, argv[1], &page) != 0)
		return 2;
	struct diags diags = { .arena = &arena };
	struct model *model = read_model(str_of(argv[1]), page);
	struct msgset *set = msgset_make(&arena, model, (struct msgtext_style){ .inserts = inserts }, &diags);
	struct msgfiles *files = msgfile_divide(&arena, model, set, &options, &diags);
	for (size_t i = 0; i < files->count; i++) {
		const struct msgfile *file = &files->files[i];
		struct str text = print_file(files, file);
		write_file(arena_printf(&arena, "%s%.*s.mc", argv[2], STR_ARG(file->suffix)),
			   mcform_encode(&arena, text, mcform_of(text, options.wide), false));
		printf("%.*s\t%.*s\t%d\t%.*s\t%.*s\n", STR_ARG(file->suffix), STR_ARG(file->languages[0].table),
		       file->aliases,
		       STR_ARG(mcform_flags(file->form, MCTOOL_WINDMC, file->customer)),
		       STR_ARG(mcform_flags(file->form, MCTOOL_WMC, file->customer)));
	}
	struct buf table = { 0 };
	if (!msgtable_build(msgset_messages(&arena, set), set->count, NULL, &table))
		return 1;
	write_file(arena_printf(&arena, "%s.bin", argv[2]), buf_str(&table));
	diags_print(&diags, stderr, (struct diag_style){ 0 });
	buf_free(&table);
	arena_free(&arena);
	return 0;
}
