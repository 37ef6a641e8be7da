/*
 * The command line of a message compiler: that of mc.exe and of windmc, in one.
 */
#ifndef STATUSGEN_COMMANDLINE_H
#define STATUSGEN_COMMANDLINE_H

#include "../base/diag.h"

struct commandline {
	const struct str *inputs;
	size_t input_count;
	struct str header_folder;             /* -h; "" is the current one */
	struct str script_folder;             /* -r: the .rc and the tables */
	struct str debug_folder;              /* -x; empty: no .dbg file */
	struct str extension;                 /* -e; ".h" */
	struct str base;                      /* -z: of the outputs' names; empty: the input's */
	unsigned code_page_in, code_page_out; /* -C, -O; 0: none */
	unsigned longest;                     /* -m, in UTF-16 units; 0: no matter */
	bool unicode_in;                      /* -u */
	bool narrow_out;                      /* -A: tables in the code pages of their languages */
	bool customer;                        /* -c */
	bool decimal;                         /* -d */
	bool terminate;                       /* -n: no line end after a message */
	bool hresult;                         /* -o */
	bool prefix;                          /* -b: tables are called BASE_FILE.bin */
	bool symbols;                         /* -s: a message begins with its name */
	bool quiet, verbose;
	bool help, version; /* print that and nothing else */
};

/*
 * Whether the program was called as a message compiler: by a name such as "mc", "windmc.exe" or
 * "x86_64-w64-mingw32-windmc", or with "mc" as its first argument. `*first`: where the arguments
 * begin.
 */
bool commandline_is_compiler(int argc, char **argv, int *first);

/* Reads the arguments from argv[first] on. False after an error. */
bool commandline_read(struct arena *arena, int argc, char **argv, int first,
		      struct commandline *line, struct diags *diags);

void commandline_print_help(FILE *to);

#endif
