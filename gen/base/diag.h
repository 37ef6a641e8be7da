/*
 * Messages: "path:line:col: error: what is wrong and what is wanted [check-name]".
 *
 * Messages are collected while a page is worked on and printed together, in the
 * order of their positions. Each names the check it comes from; the policy (-W and
 * the settings) can silence a check, and make it a warning or an error. Errors that
 * are no checks' stay as they are: no rule can have their name.
 * The worst level becomes the exit status: an error is 1, DIAG_FATAL is 2.
 */
#ifndef STATUSGEN_DIAG_H
#define STATUSGEN_DIAG_H

#include <stdio.h>

#include "arena.h"
#include "source.h"

enum diag_level {
	DIAG_NOTE,    /* worth knowing; nothing is wrong for certain */
	DIAG_WARNING, /* something on the page was repaired, changed or left out */
	DIAG_ERROR,   /* nothing is written for this page */
	DIAG_FATAL,   /* wrong usage, or the system failed */
};

enum diag_setting { DIAG_AS_IS, DIAG_OFF, DIAG_ON, DIAG_AS_WARNING, DIAG_AS_ERROR };

struct diag_rule {
	struct str check;
	enum diag_setting setting;
};

/* What the settings and then -W ask for; later rules win. */
struct diag_policy {
	const struct diag_rule *rules;
	size_t count;
	bool all_errors;  /* -W error: every warning is an error */
	bool errors_only; /* -q: what is less is not kept */
};

/* What the policy (NULL: none) makes of a message of this level; false: it is not wanted. */
bool diag_apply_policy(const struct diag_policy *policy, struct str check, enum diag_level *level);

/* "note", "warning" or "error". */
const char *diag_level_word(enum diag_level level);

struct diag {
	enum diag_level level;
	struct str path; /* empty: the program itself speaks */
	struct pos pos;
	struct str line; /* the source line, for the caret; may be empty */
	struct str check;
	struct str text;
};

struct diags {
	struct arena *arena;
	const struct diag_policy *policy; /* may be NULL */
	struct diag *items;
	size_t count;
	size_t capacity;
	enum diag_level worst; /* meaningful where count > 0 */
};

/* Whether messages of that check are kept: who has one for each entry need not make it else. */
bool diags_want(const struct diags *diags, enum diag_level level, const char *check);

/* A message at a byte offset of a file that was read. `check` is a lasting string. */
void diag_at(struct diags *diags, enum diag_level level, const struct source *source, size_t offset,
	     const char *check, const char *format, ...) PRINTF_LIKE(6, 7);

/* The same of a text that is made, and lives as long as the messages do. */
void diag_text_at(struct diags *diags, enum diag_level level, const struct source *source,
		  size_t offset, const char *check, struct str text);

/* A message on a path as a whole, or on nothing where `path` is empty. */
void diag_path(struct diags *diags, enum diag_level level, struct str path, const char *check,
	       const char *format, ...) PRINTF_LIKE(5, 6);

/* Whether anything of DIAG_ERROR or worse was added. */
bool diags_failed(const struct diags *diags);

/*
 * Moves the messages so far into `arena`, for when that of their files goes; their source lines
 * only where `lines`. No policy counts for what is added from then on.
 */
void diags_move(struct diags *diags, struct arena *arena, bool lines);

struct diag_style {
	bool quiet;  /* errors only */
	bool color;  /* escape sequences */
	bool caret;  /* the source line with a caret below the message */
	bool github; /* as commands of GitHub's workflows: ::warning file=...,line=...::text */
};

/* Prints all messages, sorted by path (in order of first appearance), line and column. */
void diags_print(const struct diags *diags, FILE *to, struct diag_style style);

#endif
