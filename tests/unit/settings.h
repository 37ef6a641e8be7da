/*
 * Reading settings from the text of a test. Included first, for what it asks of the system.
 */
#ifndef STATUSGEN_UNIT_SETTINGS_H
#define STATUSGEN_UNIT_SETTINGS_H

#define _POSIX_C_SOURCE 200809L /* open_memstream */

#include <stdio.h>
#include <stdlib.h>

#include "../../gen/base/buf.h"
#include "../../gen/settings/settings.h"
#include "unit.h"

static struct arena arena;

/* Reads settings that stand at `path`; `*messages` is what is printed. */
static const struct settings *read_at(const char *path, struct str text, struct str *messages)
{
	struct diags diags = { .arena = &arena };
	const struct source *source = source_new(&arena, str_of(path), text);
	const struct settings *settings = settings_read(&arena, source, &diags);
	char *out = NULL;
	size_t size = 0;
	FILE *stream = open_memstream(&out, &size);
	if (!stream)
		abort();
	diags_print(&diags, stream, (struct diag_style){ 0 });
	fclose(stream);
	*messages = arena_str(&arena, (struct str){ out, size });
	free(out);
	return settings;
}

__attribute__((unused)) static const struct settings *good_at(const char *path, const char *text)
{
	struct str messages;
	const struct settings *settings = read_at(path, str_of(text), &messages);
	CHECK_STR(messages, STR(""));
	CHECK(settings != NULL);
	return settings;
}

__attribute__((unused)) static const struct settings *good(const char *text)
{
	return good_at("s.yaml", text);
}

__attribute__((unused)) static struct page_settings page_of(const char *text, const char *path)
{
	return settings_for(&arena, good(text), str_of(path));
}

#endif
