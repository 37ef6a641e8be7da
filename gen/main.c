/*
 * statusgen: from pages that list status and error codes to headers, message files, reference pages
 * and whatever a template makes of them.
 *
 * The rooms of gen/, from the lowest to the highest. None includes or calls anything of a higher
 * one (tests/rooms/order.test).
 *
 *   base/       memory, text, maps, files, messages
 *   checks/     the names and levels of the checks
 *   document/   bytes to a tree of nodes, from Markdown or HTML alike; a stretch of it as text
 *   source/     a page's file: front matter, paths, globs, YAML
 *   render/     Mustache templates and escapes; it knows no codes
 *   prose/      nodes as Markdown and plain text
 *   header/     C headers, read without a compiler
 *   entry/      the grammar of one entry: names, numbers, values, labels
 *   listing/    many entries: records, and what makes them a listing of codes
 *   code/       definitions in code and data
 *   program/    source files of programming languages: their constants
 *   table/      grids, columns and what they hold
 *   layouts/    the ways in which pages list codes, a file each, and the scan that tries them
 *   settings/   statusgen.yaml
 *   model/      pages, listings, entries: what a page says, without how
 *   mcfile/     message files, read
 *   manifest/   instrumentation manifests, read
 *   binary/     message tables, read, in whatever file they are
 *   foreign/    pages that are no documents: what they list becomes the same model
 *   resource/   message files and tables, written
 *   view/       the names that templates see
 *   compare/    pages against C headers
 *   compiler/   statusgen as mc and windmc: a command line of its own
 *   run/        the command line, and the way of a page:
 *
 *   run/options.c    the command line
 *   run/collect.c    which pages, with which settings                  settings/ source/
 *   run/job.c        a page: bytes, front matter, tree                 source/ document/
 *                    or what stands in a page that is no document      foreign/ mcfile/ binary/
 *                    listings, entries, checks                         layouts/ model/ checks/
 *                    message files, and the names that templates see   resource/ prose/ view/
 *   run/translate.c  the page's messages in other languages            resource/
 *   run/render.c     templates                                         render/
 *   run/tables.c     message tables                                    resource/
 *   run/write.c      files
 *
 * run/run.c walks it; --list, --find and --against turn off before the templates (run/list.c,
 * run/find.c, run/compare.c).
 */
#include "base/file.h"
#include "base/os.h"
#include "compiler/compiler.h"
#include "document/document.h"
#include "run/newtemplate.h"
#include "run/options.h"
#include "run/run.h"
#include "run/templates.h"

int main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct options options;
	int status, first;
	os_begin(&argc, &argv);
	if (commandline_is_compiler(argc, argv, &first)) {
		status = compiler_main(&arena, argc, argv, first);
	} else if (!options_read(&arena, argc, argv, &options, &diags)) {
		diags_print(&diags, stderr, (struct diag_style){ 0 });
		status = 2;
	} else if (options.help || options.version || options.checks || options.templates_list) {
		if (options.help)
			options_print_help(stdout);
		else if (options.version)
			puts("statusgen " STATUSGEN_VERSION);
		else if (options.templates_list)
			templates_print_list(&arena, stdout);
		else
			options_print_checks(stdout);
		status = 0;
		int error = file_flush(stdout);
		if (error) {
			diag_path(&diags, DIAG_FATAL, STR(""), "write",
				  "cannot write to standard output: %s", os_reason(error));
			diags_print(&diags, stderr, (struct diag_style){ 0 });
			status = 2;
		}
	} else if (options.new_template.len) {
		status = newtemplate(&arena, options.new_template, stdout, &diags) ? 0 : 2;
		int error = file_flush(stdout);
		if (error) {
			diag_path(&diags, DIAG_FATAL, STR(""), "write",
				  "cannot write to standard output: %s", os_reason(error));
			status = 2;
		}
		diags_print(&diags, stderr, (struct diag_style){ 0 });
	} else {
		diags.policy = &options.policy;
		document_begin();
		status = run(&arena, &options, &diags);
	}
	arena_free(&arena);
	os_end(status);
}
