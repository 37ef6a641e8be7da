#include "json_output.h"

#include <stdlib.h>

#include "../base/buf.h"
#include "../base/heap.h"

void json_output_begin(void)
{
	json_set_alloc_funcs(heap_alloc, free);
}

json_t *json_output_text(struct str text)
{
	struct buf clean = { 0 };
	while (text.len) {
		ptrdiff_t bad = utf8_invalid(text);
		size_t good = bad == STR_NONE ? text.len : (size_t)bad;
		buf_add(&clean, str_slice(text, 0, good));
		if (bad != STR_NONE)
			buf_add_code(&clean, 0xFFFD);
		text = str_slice(text, good + (bad != STR_NONE), text.len);
	}
	json_t *string = json_stringn(clean.len ? clean.at : "", clean.len);
	buf_free(&clean);
	return string;
}

json_t *json_output_uri(struct str path)
{
	struct buf uri = { 0 };
	if (str_starts(path, STR("/")))
		buf_add(&uri, STR("file://"));
	for (size_t i = 0; i < path.len; i++) {
		char c = path.at[i];
		if (byte_is_word(c) || c == '-' || c == '.' || c == '~' || c == '/')
			buf_add_byte(&uri, c);
		else
			buf_addf(&uri, "%%%02X", (unsigned)(unsigned char)c);
	}
	json_t *text = json_output_text(buf_str(&uri));
	buf_free(&uri);
	return text;
}

struct str json_output_take(struct arena *arena, json_t *root)
{
	char *text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	if (!text)
		out_of_memory();
	struct str kept = arena_printf(arena, "%s\n", text);
	free(text);
	return kept;
}

json_t *json_output_rule(struct str id, struct str about, const char *help, const char *level)
{
	return json_pack("{s:o, s:{s:o}, s:{s:o}, s:{s:s}, s:{s:s}}", "id", json_output_text(id),
			 "shortDescription", "text", json_output_text(about), "fullDescription",
			 "text", json_output_text(about), "help", "text", help,
			 "defaultConfiguration", "level", level);
}

struct str json_output_sarif(struct arena *arena, json_t *rules, json_t *results,
			     json_t *invocation, struct str version)
{
	json_t *driver = json_pack("{s:s, s:o, s:o}", "name", "statusgen", "version",
				   json_output_text(version), "rules", rules);
	json_t *run = json_pack("{s:{s:o}, s:s, s:o}", "tool", "driver", driver, "columnKind",
				"unicodeCodePoints", "results", results);
	if (invocation)
		json_object_set_new(run, "invocations", json_pack("[o]", invocation));
	json_t *log = json_pack("{s:s, s:s, s:[o]}", "$schema",
				"https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
				"runs", run);
	return json_output_take(arena, log);
}
