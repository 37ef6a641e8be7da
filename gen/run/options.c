#include "options.h"

#include <string.h>

#include "../base/nearest.h"
#include "../base/os.h"
#include "../checks/checks.h"
#include "../compare/against.h"
#include "../entry/number.h"

enum argument { NO_ARGUMENT, ARGUMENT, OPTIONAL_ARGUMENT };

enum option_id {
	OPTION_OUTPUT,
	OPTION_TEMPLATES,
	OPTION_TEMPLATES_LIST,
	OPTION_CONFIG,
	OPTION_LIST,
	OPTION_CHECK,
	OPTION_OUTPUTS,
	OPTION_PRUNE,
	OPTION_AGAINST,
	OPTION_FORMAT,
	OPTION_EXTRA,
	OPTION_COMPARE,
	OPTION_FAIL_ON,
	OPTION_VALUES_FROM,
	OPTION_FIND,
	OPTION_FORCE,
	OPTION_LIMIT,
	OPTION_SANDBOX,
	OPTION_DEPFILE,
	OPTION_CACHE,
	OPTION_NEW_TEMPLATE,
	OPTION_LENIENT,
	OPTION_JOBS,
	OPTION_WARNINGS,
	OPTION_QUIET,
	OPTION_VERBOSE,
	OPTION_COLOR,
	OPTION_HELP,
	OPTION_VERSION,
};

static const struct option {
	enum option_id id;
	char letter;
	const char *name;
	enum argument argument;
	const char *value; /* how the help calls its argument */
	const char *about;
} table[] = {
	{ OPTION_OUTPUT, 'o', "output", ARGUMENT, "DIR",
	  "where outputs go (default: out); -: one output to standard output" },
	{ OPTION_TEMPLATES, 't', "templates", ARGUMENT, "PATH",
	  "a profile (c, windows, docs, ...), a template that comes along (page.json, ...), one of yours or a folder of them; may be repeated (default: "
	  "as the settings or the codes want it)" },
	{ OPTION_TEMPLATES_LIST, 0, "templates-list", NO_ARGUMENT, NULL,
	  "print the profiles and the templates that come along" },
	{ OPTION_CONFIG, 'c', "config", ARGUMENT, "FILE",
	  "settings (default: the nearest statusgen.yaml in the page's folder or above it)" },
	{ OPTION_LIST, 'l', "list", OPTIONAL_ARGUMENT, "tsv|json",
	  "print the entries instead of writing outputs" },
	{ OPTION_CHECK, 'n', "check", NO_ARGUMENT, NULL,
	  "write nothing; name the outputs that are missing or stale and show how they differ" },
	{ OPTION_OUTPUTS, 0, "outputs", NO_ARGUMENT, NULL,
	  "write nothing; print the outputs and what they are made from, for build systems" },
	{ OPTION_PRUNE, 0, "prune", NO_ARGUMENT, NULL,
	  "remove outputs of pages that are gone (PAGEs are folders)" },
	{ OPTION_AGAINST, 0, "against", ARGUMENT, "FILE",
	  "compare with a C header, or with any other page, message file or table; may be repeated" },
	{ OPTION_EXTRA, 0, "extra", NO_ARGUMENT, NULL,
	  "with --against: also name what only the header has" },
	{ OPTION_COMPARE, 0, "compare", ARGUMENT, "WHAT",
	  "with --against: values, names and texts, or some of them" },
	{ OPTION_FAIL_ON, 0, "fail-on", ARGUMENT, "CHANGE",
	  "with --against: exit status 1 for changes that are breaking, additive, text; or none" },
	{ OPTION_FORMAT, 0, "format", ARGUMENT, "FORM",
	  "how messages are printed: human (default), gcc, github, json or sarif" },
	{ OPTION_VALUES_FROM, 0, "values-from", ARGUMENT, "FILE",
	  "take from a C header the values of names that a page lists without one" },
	{ OPTION_FIND, 0, "find", ARGUMENT, "WHAT",
	  "print the entries with this value, this name, or these words" },
	{ OPTION_FORCE, 0, "force", NO_ARGUMENT, NULL,
	  "replace files that statusgen has not made, too" },
	{ OPTION_LIMIT, 0, "limit", ARGUMENT, "WHAT=N",
	  "another limit than usual: page, template, expansion, output, steps or depth" },
	{ OPTION_SANDBOX, 0, "sandbox", NO_ARGUMENT, NULL,
	  "on Linux: no network, no programs, and no files but the run's own" },
	{ OPTION_DEPFILE, 0, "depfile", ARGUMENT, "FILE",
	  "write what the outputs depend on as a Make rule" },
	{ OPTION_CACHE, 0, "cache", ARGUMENT, "FILE",
	  "note in FILE what was read and written, and do nothing where that is all as it was" },
	{ OPTION_NEW_TEMPLATE, 0, "new-template", ARGUMENT, "NAME",
	  "write a template to begin with, such as page.py.mustache, and say what to do next" },
	{ OPTION_LENIENT, 0, "lenient", NO_ARGUMENT, NULL,
	  "unknown names in templates are empty, not errors" },
	{ OPTION_JOBS, 'j', "jobs", ARGUMENT, "N",
	  "pages read at the same time (default: the number of processors)" },
	{ OPTION_WARNINGS, 'W', "warnings", ARGUMENT, "NAME",
	  "a check on (NAME), off (no-NAME), a warning (warning=NAME) or an error (error=NAME, error for all); -W help lists them" },
	{ OPTION_QUIET, 'q', "quiet", NO_ARGUMENT, NULL, "errors only" },
	{ OPTION_VERBOSE, 'v', "verbose", NO_ARGUMENT, NULL, "tell how each page was read" },
	{ OPTION_COLOR, 0, "color", ARGUMENT, "WHEN", "always, never or auto (default)" },
	{ OPTION_HELP, 'h', "help", NO_ARGUMENT, NULL, "print this" },
	{ OPTION_VERSION, 'V', "version", NO_ARGUMENT, NULL, "print the version" },
};

enum { OPTIONS = sizeof table / sizeof *table };

void options_print_help(FILE *to)
{
	fputs(
	    "Usage: statusgen [OPTION]... PAGE...\n"
	    "Make C headers, Windows message files, reference pages and more from pages that list\n"
	    "status and error codes.\n\n"
	    "  PAGE                     .md, .markdown, .mdx, .html or .htm file, a directory (searched\n"
	    "                           for these), or - (Markdown on standard input)\n",
	    to);
	for (size_t i = 0; i < OPTIONS; i++) {
		char left[40];
		int len = table[i].letter ? snprintf(left, sizeof left, "-%c, --%s",
						     table[i].letter, table[i].name)
					  : snprintf(left, sizeof left, "    --%s", table[i].name);
		if (table[i].value && len > 0)
			snprintf(left + len, sizeof left - (size_t)len,
				 table[i].argument == OPTIONAL_ARGUMENT ? "[=%s]" : " %s",
				 table[i].value);
		fprintf(to, "  %-24s %s\n", left, table[i].about);
	}
	fputs(
	    "\nExit status: 0 all good; 1 a page is bad, an output is stale, or a comparison differs;\n"
	    "2 wrong usage or the system failed.\n",
	    to);
}

static void list_add(struct arena *arena, struct str_list *list, struct str item)
{
	list->items =
	    arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
	list->items[list->count++] = item;
}

/* `dashes` are those that `what` had on the command line and lost. */
static void wrong(struct diags *diags, const char *why, const char *dashes, struct str what)
{
	diag_path(diags, DIAG_FATAL, STR(""), "usage",
		  "%s '%s%.*s'; 'statusgen -h' lists the options", why, dashes, STR_ARG(what));
}

struct parse {
	struct arena *arena;
	struct options *options;
	struct diags *diags;
	struct diag_rule *rules;
	size_t rule_capacity;
};

void options_print_checks(FILE *to)
{
	for (size_t i = 0; i < CHECK_COUNT; i++)
		fprintf(to, "%-26s %-8s %s\n", checks[i].name, diag_level_word(checks[i].level),
			checks[i].about);
}

/* "; did you mean 'x'?", or ";" where nothing is near. */
static struct str meant(const struct parse *parse, const struct nearest *nearest)
{
	return nearest->best_count ? nearest_words(nearest, parse->arena) : STR(";");
}

/*
 * -W NAME, -W no-NAME, -W warning=NAME, -W error=NAME, -W error; several may be parted by commas.
 */
static bool read_warning(struct parse *parse, struct str value)
{
	struct diag_policy *policy = &parse->options->policy;
	struct str one;
	for (struct str rest = value; str_part(&rest, ',', &one);) {
		if (str_eq(one, STR("error"))) {
			policy->all_errors = true;
			continue;
		}
		enum diag_setting setting = DIAG_ON;
		struct str name = one;
		if (str_starts(one, STR("no-"))) {
			setting = DIAG_OFF;
			name = str_slice(one, 3, one.len);
		} else if (str_starts(one, STR("error="))) {
			setting = DIAG_AS_ERROR;
			name = str_slice(one, 6, one.len);
		} else if (str_starts(one, STR("warning="))) {
			setting = DIAG_AS_WARNING;
			name = str_slice(one, 8, one.len);
		}
		if (check_by_name(name) == CHECK_COUNT) {
			struct nearest nearest = { .wanted = name };
			for (size_t i = 0; i < CHECK_COUNT; i++)
				nearest_offer(&nearest, str_of(checks[i].name));
			diag_path(parse->diags, DIAG_FATAL, STR(""), "usage",
				  "there is no check '%.*s'%.*s '-W help' lists them",
				  STR_ARG(name), STR_ARG(meant(parse, &nearest)));
			return false;
		}
		parse->rules = arena_grow(parse->arena, parse->rules, policy->count,
					  &parse->rule_capacity, sizeof *parse->rules);
		parse->rules[policy->count++] = (struct diag_rule){ name, setting };
		policy->rules = parse->rules;
	}
	return true;
}

static bool read_limit(struct parse *parse, struct str value)
{
	struct str number = value, name;
	if (str_part(&number, '=', &name) && limit_set(&parse->options->limits, name, number))
		return true;
	struct str names = limit_names(parse->arena);
	diag_path(parse->diags, DIAG_FATAL, STR(""), "usage",
		  "--limit takes NAME=NUMBER, with a NAME of %.*s, not '%.*s'", STR_ARG(names),
		  STR_ARG(value));
	return false;
}

static bool read_jobs(struct parse *parse, struct str value)
{
	struct number number;
	bool good = number_read(value, 0, &number) && number.end == value.len && !number.negative &&
		    !number.hex && number.magnitude >= 1 && number.magnitude <= 1024;
	if (!good) {
		wrong(parse->diags, "--jobs takes a number from 1 to 1024, not", "", value);
		return false;
	}
	parse->options->jobs = (unsigned)number.magnitude;
	return true;
}

static bool one_of(struct parse *parse, struct str value, const char *const *choices,
		   const char *why)
{
	for (; *choices; choices++)
		if (str_eq(value, str_of(*choices)))
			return true;
	wrong(parse->diags, why, "", value);
	return false;
}

struct word {
	const char *word;
	unsigned bit;
};

static const struct word compare_words[] = { { "values", AGAINST_VALUES },
					     { "names", AGAINST_NAMES },
					     { "texts", AGAINST_TEXTS },
					     { NULL, 0 } };

static const struct word change_words[] = { { "breaking", AGAINST_BREAKING },
					    { "additive", AGAINST_ADDITIVE },
					    { "text", AGAINST_TEXTUAL },
					    { "none", 0 },
					    { NULL, 0 } };

/* Words parted by commas, as bits. */
static bool read_words(struct parse *parse, struct str value, const struct word *words,
		       const char *why, unsigned *bits)
{
	struct str one;
	*bits = 0;
	for (struct str rest = value; str_part(&rest, ',', &one);) {
		const struct word *word = words;
		while (word->word && !str_eq(one, str_of(word->word)))
			word++;
		if (!word->word) {
			wrong(parse->diags, why, "", one);
			return false;
		}
		*bits |= word->bit;
	}
	return true;
}

static bool apply(struct parse *parse, const struct option *option, struct str value)
{
	static const char *const formats[] = { "human", "text",  "gcc", "github",
					       "json",  "sarif", NULL };
	static const char *const colors[] = { "auto", "always", "never", NULL };
	static const char *const lists[] = { "", "tsv", "json", NULL };
	struct options *options = parse->options;
	/* Mostly a variable that is not set; `-o ''` would write to the root folder. */
	if (option->argument == ARGUMENT && !value.len) {
		wrong(parse->diags, "an empty value is no value for option", "--",
		      str_of(option->name));
		return false;
	}
	if (str_has_control(value)) {
		wrong(parse->diags, "no value has line ends or other control characters:", "",
		      value);
		return false;
	}
	switch (option->id) {
	case OPTION_OUTPUT:
		options->output = os_path(parse->arena, value);
		options->output_given = true;
		options->to_stdout = str_eq(value, STR("-"));
		break;
	case OPTION_TEMPLATES:
		list_add(parse->arena, &options->templates, os_path(parse->arena, value));
		break;
	case OPTION_CONFIG:
		options->config = os_path(parse->arena, value);
		break;
	case OPTION_LIST:
		options->list = str_eq(value, STR("json")) ? LIST_JSON : LIST_TSV;
		return one_of(parse, value, lists, "--list takes tsv or json, not");
	case OPTION_CHECK:
		options->check = true;
		break;
	case OPTION_OUTPUTS:
		options->outputs = true;
		break;
	case OPTION_PRUNE:
		options->prune = true;
		break;
	case OPTION_TEMPLATES_LIST:
		options->templates_list = true;
		break;
	case OPTION_AGAINST:
		list_add(parse->arena, &options->against, os_path(parse->arena, value));
		break;
	case OPTION_EXTRA:
		options->extra = true;
		break;
	case OPTION_COMPARE:
		return read_words(parse, value, compare_words,
				  "--compare takes values, names and texts, not",
				  &options->compare);
	case OPTION_FAIL_ON:
		options->fail_given = true;
		return read_words(parse, value, change_words,
				  "--fail-on takes breaking, additive, text or none, not",
				  &options->fail_on);
	case OPTION_FORMAT:
		/* "text" is what it was called when only --against had it. */
		options->format = str_eq(value, STR("text")) ? STR("human") : value;
		return one_of(parse, value, formats,
			      "--format takes human, gcc, github, json or sarif, not");
	case OPTION_VALUES_FROM:
		list_add(parse->arena, &options->values_from, os_path(parse->arena, value));
		break;
	case OPTION_FIND:
		options->find = value;
		if (!str_trim(value).len)
			wrong(parse->diags, "--find takes a value, a name or words, not", "",
			      value);
		return str_trim(value).len > 0;
	case OPTION_FORCE:
		options->force = true;
		break;
	case OPTION_LIMIT:
		return read_limit(parse, value);
	case OPTION_SANDBOX:
		options->sandbox = true;
		break;
	case OPTION_DEPFILE:
		options->depfile = os_path(parse->arena, value);
		break;
	case OPTION_CACHE:
		options->cache = os_path(parse->arena, value);
		break;
	case OPTION_NEW_TEMPLATE:
		options->new_template = os_path(parse->arena, value);
		break;
	case OPTION_LENIENT:
		options->lenient = true;
		break;
	case OPTION_JOBS:
		return read_jobs(parse, value);
	case OPTION_WARNINGS:
		if (str_eq(value, STR("help"))) {
			options->checks = true;
			break;
		}
		return read_warning(parse, value);
	case OPTION_QUIET:
		options->quiet = options->policy.errors_only = true;
		break;
	case OPTION_VERBOSE:
		options->verbose = true;
		break;
	case OPTION_COLOR:
		options->color = value;
		return one_of(parse, value, colors, "--color takes auto, always or never, not");
	case OPTION_HELP:
		options->help = true;
		break;
	case OPTION_VERSION:
		options->version = true;
		break;
	}
	return true;
}

/* "--name", "--name=value", "--name value" */
static bool read_long(struct parse *parse, struct str text, char ***next)
{
	ptrdiff_t equals = str_find_byte(text, '=', 0);
	struct str name = equals == STR_NONE ? text : str_slice(text, 0, (size_t)equals);
	for (size_t i = 0; i < OPTIONS; i++) {
		if (!str_eq(name, str_of(table[i].name)))
			continue;
		struct str value = STR("");
		if (equals != STR_NONE) {
			value = str_slice(text, (size_t)equals + 1, text.len);
			if (table[i].argument == NO_ARGUMENT) {
				wrong(parse->diags, "no value is wanted in option", "--", text);
				return false;
			}
		} else if (table[i].argument == ARGUMENT) {
			if (!**next) {
				wrong(parse->diags, "a value is missing for option", "--", name);
				return false;
			}
			value = str_of(*(*next)++);
		}
		return apply(parse, &table[i], value);
	}
	struct nearest nearest = { .wanted = arena_printf(parse->arena, "--%.*s", STR_ARG(name)) };
	for (size_t i = 0; i < OPTIONS; i++)
		nearest_offer(&nearest, arena_printf(parse->arena, "--%s", table[i].name));
	diag_path(parse->diags, DIAG_FATAL, STR(""), "usage",
		  "unknown option '--%.*s'%.*s 'statusgen -h' lists the options", STR_ARG(name),
		  STR_ARG(meant(parse, &nearest)));
	return false;
}

/* "-nq", "-oDIR", "-o DIR" */
static bool read_short(struct parse *parse, struct str text, char ***next)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t i = 0;
		while (i < OPTIONS && table[i].letter != text.at[at])
			i++;
		if (i == OPTIONS) {
			wrong(parse->diags, "unknown option", "-", str_slice(text, at, at + 1));
			return false;
		}
		if (table[i].argument != ARGUMENT) {
			if (!apply(parse, &table[i], STR("")))
				return false;
			continue;
		}
		struct str value = str_slice(text, at + 1, text.len);
		if (!value.len) {
			if (!**next) {
				wrong(parse->diags, "a value is missing for option", "-",
				      str_slice(text, at, at + 1));
				return false;
			}
			value = str_of(*(*next)++);
		}
		return apply(parse, &table[i], value);
	}
	return true;
}

bool options_read(struct arena *arena, int argc, char **argv, struct options *options,
		  struct diags *diags)
{
	*options =
	    (struct options){ .output = STR("out"), .format = STR("human"), .color = STR("auto") };
	struct parse parse = { .arena = arena, .options = options, .diags = diags };
	bool only_pages = false, good = true;
	for (char **argument = argv + (argc > 0); *argument; argument++)
		list_add(arena, &options->arguments, str_of(*argument));
	for (char **next = argv + (argc > 0); *next;) {
		struct str text = str_of(*next++);
		if (str_has_control(text)) {
			wrong(diags, "no name has line ends or other control characters:", "",
			      text);
			good = false;
		} else if (!text.len) {
			wrong(diags, "a page has no name:", "", text);
			good = false;
		} else if (only_pages || text.len < 2 || text.at[0] != '-')
			list_add(arena, &options->pages, os_path(arena, text));
		else if (str_eq(text, STR("--")))
			only_pages = true;
		else if (text.at[1] == '-')
			good = read_long(&parse, str_slice(text, 2, text.len), &next) && good;
		else
			good = read_short(&parse, str_slice(text, 1, text.len), &next) && good;
	}
	bool answers =
	    options->help || options->version || options->checks || options->templates_list;
	return good && (answers || modes_agree(options, diags));
}
