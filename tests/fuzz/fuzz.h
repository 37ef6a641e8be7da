/*
 * Fuzzing: what every input is tried with, and what must hold whatever it is.
 *
 * One program has all targets; FUZZ_TARGET chooses one by name. With libFuzzer (`make fuzz`) inputs
 * are made up, without it (replay.c) they are files. A promise that is broken ends the program.
 */
#ifndef STATUSGEN_FUZZ_H
#define STATUSGEN_FUZZ_H

#include <stdio.h>
#include <stdlib.h>

#include "../../gen/run/job.h"

struct fuzz_target {
	const char *name;
	void (*try)(struct str input);
};

extern const struct fuzz_target fuzz_targets[]; /* the last has no name */

/* Chooses the target that $FUZZ_TARGET names, or ends the program. */
const struct fuzz_target *fuzz_chosen(void);

#define PROMISE(condition, ...)                                                            \
	do {                                                                               \
		if (!(condition)) {                                                        \
			fprintf(stderr, "%s:%d: promise broken: %s\n", __FILE__, __LINE__, \
				#condition);                                               \
			fprintf(stderr, "  " __VA_ARGS__);                                 \
			fputc('\n', stderr);                                               \
			abort();                                                           \
		}                                                                          \
	} while (0)

/* A page by that name (its extension says what it is) on the whole way from bytes to outputs. */
void fuzz_page(struct str path, struct str bytes, const struct page_settings *settings);

/* promises.c: what holds of a model, of messages, and of a page's outputs. */
void promise_model(const struct model *model, const struct source *source,
		   size_t size); /* of the page's bytes */
void promise_messages(const struct diags *diags, const struct source *source);
void promise_outputs(const struct job *job, const struct view_run *run);

#endif
