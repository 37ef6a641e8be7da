/*
 * What the outputs in JSON have in common: texts that need not be UTF-8, URIs, the frame of a SARIF
 * log.
 *
 * SARIF is OASIS' Static Analysis Results Interchange Format 2.1.0. All allocations end the program
 * where they fail.
 */
#ifndef STATUSGEN_JSON_OUTPUT_H
#define STATUSGEN_JSON_OUTPUT_H

#include <jansson.h>

#include "../base/arena.h"

/* Before the first value is made. */
void json_output_begin(void);

/* A string; bytes that are no UTF-8 become U+FFFD, since JSON must be. */
json_t *json_output_text(struct str text);

/*
 * A path as a URI (RFC 3986): what is not unreserved or a '/' is written %XX; an absolute one
 * becomes a file: URI.
 */
json_t *json_output_uri(struct str path);

/* The value, indented, with a line end; in the arena. The value is freed. */
struct str json_output_take(struct arena *arena, json_t *root);

/*
 * A reportingDescriptor (SARIF 3.49) with all that services such as GitHub want of one. `level`:
 * "note", "warning", "error".
 */
json_t *json_output_rule(struct str id, struct str about, const char *help, const char *level);

/*
 * The log of one run, from arrays of rules and results, and from how it went (3.20; may be NULL),
 * which it takes.
 */
struct str json_output_sarif(struct arena *arena, json_t *rules, json_t *results,
			     json_t *invocation, struct str version);

#endif
