/*
 * The command line.
 */
#ifndef STATUSGEN_OPTIONS_H
#define STATUSGEN_OPTIONS_H

#include "../base/diag.h"
#include "../settings/limits.h"

enum list_format { LIST_NONE, LIST_TSV, LIST_JSON };

struct str_list {
	struct str *items;
	size_t count;
	size_t capacity;
};

struct options {
	struct str_list pages; /* as given: files, folders, "-" */
	struct str output;     /* -o; "out" */
	bool output_given;
	bool to_stdout;            /* -o -: the only output goes to standard output */
	struct str_list templates; /* -t, in the order given */
	struct str config;         /* -c, empty: the nearest statusgen.yaml */
	enum list_format list;
	bool check;          /* -n */
	bool outputs;        /* --outputs: print what would be written, and what is read */
	bool prune;          /* --prune: remove outputs that no page makes any more */
	bool templates_list; /* --templates-list */
	bool extra;          /* --extra: with --against, also what only the header has */
	struct str format;   /* of messages: "human", "gcc", "github", "json", "sarif" */
	struct str_list against;
	unsigned compare; /* --compare: AGAINST_VALUES and so on; 0: what the files have */
	unsigned fail_on; /* --fail-on: AGAINST_BREAKING and so on */
	bool fail_given;
	struct str_list values_from;
	struct str find;
	struct str depfile;
	struct str cache;          /* --cache: what a run that changes nothing is known by */
	struct str_list arguments; /* all of the command line, as given */
	struct str new_template;
	unsigned jobs; /* 0: as many as there are processors */
	struct diag_policy policy;
	struct limits limits;
	bool quiet, verbose, lenient;
	bool force;       /* replace what statusgen has not made, too */
	bool sandbox;     /* --sandbox: the run itself may do no more than it needs */
	struct str color; /* "auto", "always", "never" */
	bool help, version,
	    checks; /* print the help, the version, the list of checks, and nothing else */
};

/*
 * Reads the arguments into `options`, memory from `arena`. False after an error, which was
 * added to `diags` as DIAG_FATAL.
 */
bool options_read(struct arena *arena, int argc, char **argv, struct options *options,
		  struct diags *diags);

/* The text of -h, and of -W help. */
void options_print_help(FILE *to);
void options_print_checks(FILE *to);

/*
 * What a run is for, as its options say it: whether they contradict each other.
 *
 * False after a message of wrong usage: two of the options ask for different things, one says how
 * to do what no other asks for, or there are no pages. Nothing that is asked for may be passed over
 * in silence.
 */
bool modes_agree(const struct options *options, struct diags *diags);

#endif
