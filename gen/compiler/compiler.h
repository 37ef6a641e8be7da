/*
 * The message compiler: what statusgen is when it is called as mc or windmc.
 *
 * From each message file come a C header in the manner of mc.exe, a resource script and the tables,
 * which are windmc's byte for byte where windmc reads the file as Microsoft's documentation says
 * (mcfile.h). The files' texts stand in the templates of templates/compiler/.
 */
#ifndef STATUSGEN_COMPILER_H
#define STATUSGEN_COMPILER_H

#include "commandline.h"

/* The exit status. Messages are printed. */
int compiler_main(struct arena *arena, int argc, char **argv, int first);

#endif
