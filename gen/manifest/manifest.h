/*
 * Instrumentation manifests (.man): the events of providers and the messages of message tables,
 * with their strings in each culture. Microsoft: "EventManifest Schema" and "Writing an
 * Instrumentation Manifest".
 *
 * What is no part of that (channels, tasks, templates, maps, other namespaces) is passed over; an
 * event's references to it are kept as they stand.
 *
 * Errors have named checks: manifest-syntax (no XML), manifest-structure (no manifest, or something
 * lacks what it must have), manifest-value (no number, or too large), manifest-string (a message
 * that refers to no string), manifest-level (a level that nothing defines), manifest-culture
 * (unknown, or twice). Linear in the file.
 */
#ifndef STATUSGEN_MANIFEST_H
#define STATUSGEN_MANIFEST_H

#include "../base/map.h"
#include "xml.h"

/* An attribute's text and where it stands; empty: there is none. */
struct manifest_text {
	struct str text;
	size_t offset;
};

/* What else an event may have, in the order of these columns. */
enum manifest_column {
	MANIFEST_LEVEL,
	MANIFEST_VERSION,
	MANIFEST_CHANNEL,
	MANIFEST_TASK,
	MANIFEST_OPCODE,
	MANIFEST_KEYWORDS,
	MANIFEST_TEMPLATE,
	MANIFEST_COLUMNS
};

/* Their headers; attributes are named so in small letters. */
extern const struct str manifest_columns[MANIFEST_COLUMNS];

struct manifest_event {
	uint32_t value;
	struct manifest_text written; /* the value as it stands */
	struct manifest_text symbol, message;
	struct str id; /* of the string that the message refers to; empty: it has none */
	struct str columns[MANIFEST_COLUMNS];
	size_t level_offset;
	size_t offset; /* of the tag */
};

/*
 * A provider; or a message table, which has no name and whose messages are events with nothing
 * else.
 */
struct manifest_provider {
	bool is_table;
	struct str name, guid, symbol, resource_file, message_file, parameter_file;
	struct str string_id; /* of its own message; may be empty */
	struct manifest_event *events;
	size_t count, capacity;
	struct map levels;      /* the names of its own */
	struct str definitions; /* XML: what it has beside its events, where nothing of that is of
				   other namespaces */
	size_t offset;
};

struct manifest_text_of_id {
	struct str id;
	const struct manifest_text *text;
};

struct manifest_culture {
	struct str name;
	unsigned id;                       /* the Windows language */
	struct map strings;                /* struct manifest_text by id */
	struct manifest_text_of_id *items; /* the same in the order of the file */
	size_t count, capacity;
};

struct manifest {
	struct manifest_provider
	    *providers; /* those with events or messages, in the order of the file */
	size_t provider_count, provider_capacity;
	struct manifest_culture *cultures;
	size_t culture_count, culture_capacity;
};

/* NULL after an error; all are reported. Lives in the arena and points into the source. */
const struct manifest *manifest_read(struct arena *arena, const struct source *source,
				     struct diags *diags);

/* A culture's string; NULL: it has none of that id. */
const struct manifest_text *manifest_string(const struct manifest_culture *culture, struct str id);

#endif
