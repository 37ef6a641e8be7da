#include "options.h"

enum mode {
	MODE_CHECK,
	MODE_AGAINST,
	MODE_DEPFILE,
	MODE_CACHE,
	MODE_OUTPUTS,
	MODE_STDOUT,
	MODE_PRUNE,
	MODE_LIST,
	MODE_FIND,
	MODE_NEW_TEMPLATE,
	MODES
};

#define BIT(mode) (1u << (mode))

static const struct {
	const char *option;
	unsigned goes_with; /* BIT of each mode that may be asked for in the same run */
} modes[MODES] = {
	[MODE_CHECK] = { "check", BIT(MODE_AGAINST) | BIT(MODE_DEPFILE) | BIT(MODE_CACHE) },
	[MODE_OUTPUTS] = { "outputs", 0 },
	[MODE_STDOUT] = { "output -", 0 },
	[MODE_PRUNE] = { "prune", BIT(MODE_DEPFILE) | BIT(MODE_CACHE) },
	[MODE_AGAINST] = { "against", BIT(MODE_CHECK) | BIT(MODE_DEPFILE) },
	[MODE_DEPFILE] = { "depfile", BIT(MODE_CHECK) | BIT(MODE_AGAINST) | BIT(MODE_PRUNE) |
					  BIT(MODE_CACHE) },
	[MODE_CACHE] = { "cache", BIT(MODE_CHECK) | BIT(MODE_DEPFILE) | BIT(MODE_PRUNE) },
	[MODE_LIST] = { "list", 0 },
	[MODE_FIND] = { "find", 0 },
	[MODE_NEW_TEMPLATE] = { "new-template", 0 },
};

static unsigned asked_for(const struct options *options)
{
	const bool asked[MODES] = {
		[MODE_CHECK] = options->check,
		[MODE_AGAINST] = options->against.count > 0,
		[MODE_DEPFILE] = options->depfile.len > 0,
		[MODE_CACHE] = options->cache.len > 0,
		[MODE_OUTPUTS] = options->outputs,
		[MODE_STDOUT] = options->to_stdout,
		[MODE_PRUNE] = options->prune,
		[MODE_LIST] = options->list != LIST_NONE,
		[MODE_FIND] = options->find.len > 0,
		[MODE_NEW_TEMPLATE] = options->new_template.len > 0,
	};
	unsigned bits = 0;
	for (unsigned mode = 0; mode < MODES; mode++)
		bits |= asked[mode] ? BIT(mode) : 0;
	return bits;
}

/* The first two that do not go together; false where all do. */
static bool find_contradiction(unsigned asked, unsigned *first, unsigned *second)
{
	for (*first = 0; *first < MODES; ++*first)
		for (*second = *first + 1; *second < MODES; ++*second)
			if ((asked & BIT(*first)) && (asked & BIT(*second)) &&
			    !(modes[*first].goes_with & BIT(*second)))
				return true;
	return false;
}

bool modes_agree(const struct options *options, struct diags *diags)
{
	unsigned asked = asked_for(options), first, second;
	bool text = str_eq(options->format, STR("json")) || str_eq(options->format, STR("sarif"));
	const struct str none = STR("");
	if (find_contradiction(asked, &first, &second))
		diag_path(diags, DIAG_FATAL, none, "usage",
			  "--%s and --%s are different things to do; take one at a time",
			  modes[first].option, modes[second].option);
	else if ((options->compare || options->fail_given) && !(asked & BIT(MODE_AGAINST)))
		diag_path(
		    diags, DIAG_FATAL, none, "usage",
		    "--%s says how to compare, but --against names no file; 'statusgen -h' lists the options",
		    options->compare ? "compare" : "fail-on");
	else if (options->extra && !(asked & BIT(MODE_AGAINST)))
		diag_path(
		    diags, DIAG_FATAL, none, "usage",
		    "--extra says how to compare, but --against names no file; 'statusgen -h' lists the options");
	else if (options->check && options->against.count && text)
		diag_path(
		    diags, DIAG_FATAL, none, "usage",
		    "--check prints its differences where --format %.*s prints findings; take one at a time",
		    STR_ARG(options->format));
	else if ((asked & BIT(MODE_NEW_TEMPLATE)) && options->pages.count)
		diag_path(diags, DIAG_FATAL, none, "usage", "--new-template takes no page ('%.*s')",
			  STR_ARG(options->pages.items[0]));
	else if (!(asked & BIT(MODE_NEW_TEMPLATE)) && !options->pages.count)
		diag_path(diags, DIAG_FATAL, none, "usage",
			  "no page given; 'statusgen -h' says how to use it");
	else
		return true;
	return false;
}
