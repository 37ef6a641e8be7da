#include "commandline.h"

#include "../base/file.h"

enum argument { NONE, WANTED };

enum id {
	ID_ASCII_IN,
	ID_ASCII_OUT,
	ID_PREFIX,
	ID_CUSTOMER,
	ID_CODE_PAGE_IN,
	ID_DECIMAL,
	ID_EXTENSION,
	ID_TARGET,
	ID_HEADER_FOLDER,
	ID_LONGEST,
	ID_TERMINATE,
	ID_HRESULT,
	ID_CODE_PAGE_OUT,
	ID_SCRIPT_FOLDER,
	ID_SYMBOLS,
	ID_UNICODE_IN,
	ID_UNICODE_OUT,
	ID_WARN,
	ID_DEBUG_FOLDER,
	ID_BASE,
	ID_QUIET,
	ID_VERBOSE,
	ID_HELP,
	ID_VERSION,
};

static const struct option {
	enum id id;
	char letter;      /* 0: none */
	const char *name; /* as windmc has it; "": none */
	enum argument argument;
	const char *value, *about;
} options[] = {
	{ ID_ASCII_IN, 'a', "ascii_in", NONE, "", "the input is in a code page (the default)" },
	{ ID_ASCII_OUT, 'A', "ascii_out", NONE, "",
	  "tables in the code pages of their languages, not UTF-16" },
	{ ID_PREFIX, 'b', "binprefix", NONE, "", "a table's name begins with the input's" },
	{ ID_CUSTOMER, 'c', "customflag", NONE, "", "values have the customer bit" },
	{ ID_CODE_PAGE_IN, 'C', "codepage_in", WANTED, "NUMBER", "the input's code page" },
	{ ID_DECIMAL, 'd', "decimal_values", NONE, "", "decimal values in the header" },
	{ ID_EXTENSION, 'e', "extension", WANTED, "EXTENSION", "of the header (.h)" },
	{ ID_TARGET, 'F', "target", WANTED, "TARGET", "has no effect: tables are little-endian" },
	{ ID_HEADER_FOLDER, 'h', "headerdir", WANTED, "FOLDER", "where the header goes" },
	{ ID_LONGEST, 'm', "maxlength", WANTED, "NUMBER", "tell of messages longer than this" },
	{ ID_TERMINATE, 'n', "nullterminate", NONE, "", "no line end after a message" },
	{ ID_HRESULT, 'o', "hresult_use", NONE, "", "values are HRESULTs: the header says so" },
	{ ID_CODE_PAGE_OUT, 'O', "codepage_out", WANTED, "NUMBER",
	  "the header's code page (65001, UTF-8)" },
	{ ID_SCRIPT_FOLDER, 'r', "rcdir", WANTED, "FOLDER",
	  "where the resource script and the tables go" },
	{ ID_SYMBOLS, 's', "", NONE, "", "a message begins with a line that is its name" },
	{ ID_UNICODE_IN, 'u', "unicode_in", NONE, "", "the input is UTF-16" },
	{ ID_UNICODE_OUT, 'U', "unicode_out", NONE, "", "tables in UTF-16 (the default)" },
	{ ID_WARN, 'w', "", NONE, "", "has no effect: this is about mkmsgf of OS/2" },
	{ ID_DEBUG_FOLDER, 'x', "xdbg", WANTED, "FOLDER",
	  "where a C file goes that maps values to names" },
	{ ID_BASE, 'z', "", WANTED, "NAME", "of the outputs, instead of the input's" },
	{ ID_QUIET, 0, "quiet", NONE, "", "errors only" },
	{ ID_VERBOSE, 'v', "verbose", NONE, "", "tell what is read and written" },
	{ ID_HELP, 'H', "help", NONE, "", "print this" },
	{ ID_HELP, '?', "", NONE, "", NULL },
	{ ID_VERSION, 'V', "version", NONE, "", "print the version" },
};

enum { OPTIONS = sizeof options / sizeof *options };

void commandline_print_help(FILE *to)
{
	fputs(
	    "Usage: mc [OPTION]... FILE[.mc]...\n"
	    "Compile Windows message files: a C header, a resource script, and a message table for each\n"
	    "language. This is statusgen's message compiler; its options are those of mc.exe and windmc.\n\n",
	    to);
	for (size_t i = 0; i < OPTIONS; i++) {
		char left[48];
		const struct option *option = &options[i];
		if (!option->about)
			continue;
		int len = option->letter ? snprintf(left, sizeof left, "-%c", option->letter)
					 : snprintf(left, sizeof left, "   ");
		size_t at = len > 0 ? (size_t)len : 0;
		if (*option->name)
			snprintf(left + at, sizeof left - at, "%s --%s%s%s",
				 option->letter ? "," : "", option->name, *option->value ? "=" : "",
				 option->value);
		else if (*option->value)
			snprintf(left + at, sizeof left - at, " %s", option->value);
		fprintf(to, "  %-29s %s\n", left, option->about);
	}
	fputs("\nExit status: 0 all good; 1 a file is bad; 2 wrong usage or the system failed.\n",
	      to);
}

/*
 * The name without folder, ".exe" and what it is for: "/usr/bin/x86_64-w64-mingw32-windmc" is
 * windmc.
 */
static struct str own_name(struct str path)
{
	for (size_t i = path.len; i-- > 0;) {
		if (path.at[i] != '/' && path.at[i] != '\\')
			continue;
		path = str_slice(path, i + 1, path.len);
		break;
	}
	if (path.len > 4 && str_eq_nocase(str_slice(path, path.len - 4, path.len), STR(".exe")))
		path.len -= 4;
	ptrdiff_t dash = str_find_last(path, '-');
	return dash == STR_NONE ? path : str_slice(path, (size_t)dash + 1, path.len);
}

bool commandline_is_compiler(int argc, char **argv, int *first)
{
	static const struct str names[] = { STR_INIT("mc"), STR_INIT("windmc") };
	*first = 1;
	if (argc > 0 && STR_IS_ONE_OF_NOCASE(own_name(str_of(argv[0])), names))
		return true;
	*first = 2;
	return argc > 1 && str_eq(str_of(argv[1]), STR("mc"));
}

struct reader {
	struct arena *arena;
	struct commandline *line;
	struct diags *diags;
	struct str *inputs;
	size_t input_capacity;
	bool good;
};

static void fail(struct reader *r, const char *what, struct str which)
{
	diag_path(r->diags, DIAG_FATAL, STR(""), "usage", "%s '%.*s'; -H lists the options", what,
		  STR_ARG(which));
	r->good = false;
}

static unsigned number(struct reader *r, struct str text)
{
	unsigned value = 0;
	bool good = text.len > 0 && text.len < 10;
	for (size_t i = 0; i < text.len && good; i++) {
		good = byte_is_digit(text.at[i]);
		value = value * 10 + (unsigned)(text.at[i] - '0');
	}
	if (!good)
		fail(r, "a decimal number is wanted, not", text);
	return good ? value : 0;
}

static void apply(struct reader *r, enum id id, struct str value)
{
	struct commandline *line = r->line;
	switch (id) {
	case ID_ASCII_IN:
		line->unicode_in = false;
		break;
	case ID_ASCII_OUT:
		line->narrow_out = true;
		break;
	case ID_PREFIX:
		line->prefix = true;
		break;
	case ID_CUSTOMER:
		line->customer = true;
		break;
	case ID_CODE_PAGE_IN:
		line->code_page_in = number(r, value);
		break;
	case ID_DECIMAL:
		line->decimal = true;
		break;
	case ID_EXTENSION:
		line->extension = str_starts(value, STR(".")) || !value.len
				      ? value
				      : arena_printf(r->arena, ".%.*s", STR_ARG(value));
		break;
	case ID_TARGET:
	case ID_WARN:
		diag_path(r->diags, DIAG_NOTE, STR(""), "ignored-option",
			  "-%c has no effect: statusgen's message compiler needs no such thing",
			  id == ID_TARGET ? 'F' : 'w');
		break;
	case ID_HEADER_FOLDER:
		line->header_folder = value;
		break;
	case ID_LONGEST:
		line->longest = number(r, value);
		break;
	case ID_TERMINATE:
		line->terminate = true;
		break;
	case ID_HRESULT:
		line->hresult = true;
		break;
	case ID_CODE_PAGE_OUT:
		line->code_page_out = number(r, value);
		break;
	case ID_SCRIPT_FOLDER:
		line->script_folder = value;
		break;
	case ID_SYMBOLS:
		line->symbols = true;
		break;
	case ID_UNICODE_IN:
		line->unicode_in = true;
		break;
	case ID_UNICODE_OUT:
		line->narrow_out = false;
		break;
	case ID_DEBUG_FOLDER:
		line->debug_folder = value.len ? value : STR("");
		break;
	case ID_BASE:
		line->base = value;
		break;
	case ID_QUIET:
		line->quiet = true;
		break;
	case ID_VERBOSE:
		line->verbose = true;
		break;
	case ID_HELP:
		line->help = true;
		break;
	case ID_VERSION:
		line->version = true;
		break;
	}
}

/* The option of that long name, or the one that alone begins so; NULL: none. */
static const struct option *find_long(struct str name)
{
	const struct option *found = NULL;
	size_t count = 0;
	for (size_t i = 0; i < OPTIONS; i++) {
		struct str own = str_of(options[i].name);
		if (!own.len || !str_starts(own, name))
			continue;
		if (own.len == name.len)
			return &options[i];
		found = &options[i];
		count++;
	}
	return name.len && count == 1 ? found : NULL;
}

static void read_long(struct reader *r, struct str text, char ***next)
{
	ptrdiff_t equals = str_find_byte(text, '=', 0);
	struct str name = equals == STR_NONE ? text : str_slice(text, 0, (size_t)equals);
	struct str value =
	    equals == STR_NONE ? STR("") : str_slice(text, (size_t)equals + 1, text.len);
	const struct option *option = find_long(name);
	if (!option)
		fail(r, "there is no option", arena_printf(r->arena, "--%.*s", STR_ARG(name)));
	else if (option->argument == NONE && equals != STR_NONE)
		fail(r, "no value is wanted after option",
		     arena_printf(r->arena, "--%.*s", STR_ARG(name)));
	else if (option->argument == WANTED && equals == STR_NONE && !**next)
		fail(r, "a value is missing after option",
		     arena_printf(r->arena, "--%.*s", STR_ARG(name)));
	else
		apply(r, option->id,
		      option->argument == WANTED && equals == STR_NONE ? str_of(*(*next)++)
								       : value);
}

static void read_short(struct reader *r, struct str text, char ***next)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t i = 0;
		while (i < OPTIONS && (!options[i].letter || options[i].letter != text.at[at]))
			i++;
		if (i == OPTIONS) {
			fail(r, "there is no option", arena_printf(r->arena, "-%c", text.at[at]));
			return;
		}
		if (options[i].argument == NONE) {
			apply(r, options[i].id, STR(""));
			continue;
		}
		struct str value = str_slice(text, at + 1, text.len);
		if (!value.len && !**next) {
			fail(r, "a value is missing after option",
			     arena_printf(r->arena, "-%c", text.at[at]));
			return;
		}
		apply(r, options[i].id, value.len ? value : str_of(*(*next)++));
		return;
	}
}

static void add_input(struct reader *r, struct str path)
{
	struct commandline *line = r->line;
	r->inputs = arena_grow(r->arena, r->inputs, line->input_count, &r->input_capacity,
			       sizeof *r->inputs);
	/* mc.exe adds the extension. */
	if (file_kind(path.at) == FILE_MISSING && !path_extension(path).len)
		path = arena_printf(r->arena, "%.*s.mc", STR_ARG(path));
	r->inputs[line->input_count++] = path;
	line->inputs = r->inputs;
}

bool commandline_read(struct arena *arena, int argc, char **argv, int first,
		      struct commandline *line, struct diags *diags)
{
	struct reader r = { .arena = arena, .line = line, .diags = diags, .good = true };
	bool only_files = false;
	*line = (struct commandline){ .extension = STR(".h") };
	if (first > argc)
		first = argc;
	for (char **next = argv + first; *next;) {
		struct str text = str_of(*next++);
		if (only_files || text.len < 2 || text.at[0] != '-')
			add_input(&r, text);
		else if (str_eq(text, STR("--")))
			only_files = true;
		else if (text.at[1] == '-')
			read_long(&r, str_slice(text, 2, text.len), &next);
		else
			read_short(&r, str_slice(text, 1, text.len), &next);
	}
	if (r.good && !line->help && !line->version && !line->input_count)
		fail(&r, "no message file is given:", STR(""));
	return r.good;
}
