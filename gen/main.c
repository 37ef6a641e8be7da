/*
 * statusgen: from pages that list status and error codes to headers, message files, reference pages
 * and whatever a template makes of them.
 *
 * The way through the program, and through the folders of gen/:
 *
 *   run/options.c    the command line
 *   run/collect.c    which pages, with which settings                  source/settings.c
 *   run/job.c        a page: bytes, front matter, tree                 source/ document/
 *                    listings, entries, checks                         layouts/ model/ checks/
 *                    message files, and the names that templates see   resource/ prose/ view/
 *   run/translate.c  the page's messages in other languages            resource/
 *   run/render.c     templates                                         render/
 *   run/tables.c     message tables                                    resource/
 *   run/write.c      files
 *
 * run/run.c walks it; --list, --find and --against turn off before the templates (run/list.c,
 * run/find.c, run/compare.c). header/ reads C headers, to compare with and to take values from.
 */
#include <errno.h>
#include <string.h>

#include "base/os.h"
#include "document/document.h"
#include "run/newtemplate.h"
#include "run/options.h"
#include "run/run.h"

int main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct options options;
	int status;
	os_begin(&argc, &argv);
	if (!options_read(&arena, argc, argv, &options, &diags)) {
		diags_print(&diags, stderr, (struct diag_style){ 0 });
		status = 2;
	} else if (options.help || options.version || options.checks) {
		if (options.help)
			options_print_help(stdout);
		else if (options.version)
			puts("statusgen " STATUSGEN_VERSION);
		else
			options_print_checks(stdout);
		status = 0;
		if (fflush(stdout) != 0 || ferror(stdout)) {
			diag_path(&diags, DIAG_FATAL, STR(""), "write",
				  "cannot write to standard output: %s", os_reason(errno));
			diags_print(&diags, stderr, (struct diag_style){ 0 });
			status = 2;
		}
	} else if (options.new_template.len) {
		status = newtemplate(&arena, options.new_template, stdout, &diags) ? 0 : 2;
		diags_print(&diags, stderr, (struct diag_style){ 0 });
	} else {
		diags.policy = &options.policy;
		document_begin();
		status = run(&arena, &options, &diags);
	}
	arena_free(&arena);
	return status;
}
