/* Where message compilers differ, for a file that has it. */
#include "mcfile.h"

static void tell(const struct mcfile *file, size_t offset, const char *text, struct diags *diags)
{
	diag_at(diags, DIAG_NOTE, file->source, offset, "mc-compilers", "%s", text);
}

void mcfile_differences(const struct mcfile *file, struct diags *diags)
{
	size_t all = file->message_count;
	if (file->carried_count)
		diag_at(
		    diags, DIAG_NOTE, file->source, file->carried_offset, "mc-compilers",
		    "from here on %zu of %zu messages have the severity or facility of the one before, "
		    "as in mc.exe and wmc; windmc up to 2.40 begins anew with Success and facility 0",
		    file->carried_count, all);
	if (file->counted_count)
		diag_at(diags, DIAG_NOTE, file->source, file->counted_offset, "mc-compilers",
			"from here on %zu of %zu messages count on from their facility's last one, "
			"as in mc.exe; windmc and wmc count on from the last message of all",
			file->counted_count, all);
	if (file->application_count)
		diag_at(
		    diags, DIAG_NOTE, file->source, file->application_offset, "mc-compilers",
		    "from here on %zu of %zu messages have the facility Application, which is 0 as in "
		    "what mc.exe makes; windmc and wmc make 0xFFF of it; FacilityNames can say which",
		    file->application_count, all);
	if (file->open_offset)
		tell(
		    file, file->open_offset,
		    "the text ends with the file, as in mc.exe; windmc and wmc want a line that is a lone '.'",
		    diags);
	if (file->unended)
		tell(file, file->source->text.len,
		     "no line's end after the last '.': windmc and wmc want one", diags);
}
