/* Messages as JSON and SARIF, through jansson. */
#include <jansson.h>
#include <stdlib.h>

#include "../base/buf.h"
#include "../base/heap.h"
#include "../checks/checks.h"
#include "reporter.h"

/* Paths and quoted text need not be UTF-8; JSON must be. */
static json_t *text_of(struct str text)
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

static struct str take(struct arena *arena, json_t *root)
{
	char *text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	if (!text)
		out_of_memory();
	struct str kept = arena_printf(arena, "%s\n", text);
	free(text);
	return kept;
}

static const char *level_of(const struct diag *diag)
{
	return diag->level == DIAG_NOTE      ? "note"
	       : diag->level == DIAG_WARNING ? "warning"
					     : "error";
}

struct str reporter_json(struct arena *arena, const struct diags *diags)
{
	json_set_alloc_funcs(heap_alloc, free);
	json_t *messages = json_array();
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		json_t *item = json_pack("{s:s}", "level", level_of(diag));
		if (diag->path.len)
			json_object_set_new(item, "path", text_of(diag->path));
		if (diag->pos.line) {
			json_object_set_new(item, "line", json_integer(diag->pos.line));
			json_object_set_new(item, "column", json_integer(diag->pos.col));
		}
		json_object_set_new(item, "check", text_of(diag->check));
		json_object_set_new(item, "message", text_of(diag->text));
		json_array_append_new(messages, item);
	}
	return take(arena, json_pack("{s:o}", "messages", messages));
}

/* RFC 3986: what is not unreserved or a '/' is written %XX. An absolute path becomes a file: URI. */
static json_t *uri_of(struct str path)
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
	json_t *text = text_of(buf_str(&uri));
	buf_free(&uri);
	return text;
}

/* A rule for each check that speaks, in the order in which they first do. Returns the check's number. */
static size_t rule_of(json_t *rules, struct str *known, size_t *count, const struct diag *diag)
{
	for (size_t i = 0; i < *count; i++)
		if (str_eq(known[i], diag->check))
			return i;
	enum check check = check_by_name(diag->check);
	bool row = check != CHECK_COUNT;
	struct str about =
	    row ? str_of(checks[check].about) : STR("the run or its input is not right");
	json_array_append_new(
	    rules,
	    json_pack("{s:o, s:{s:o}, s:{s:o}, s:{s:s}, s:{s:s}}", "id", text_of(diag->check),
		      "shortDescription", "text", text_of(about), "fullDescription", "text",
		      text_of(about), "help", "text",
		      row ? "Mend the page at this place, or turn the check off with -W no-NAME."
			  : "The message says what is wanted.",
		      "defaultConfiguration", "level", level_of(diag)));
	known[*count] = diag->check;
	return (*count)++;
}

static json_t *result_of(const struct diag *diag, size_t rule)
{
	json_t *item =
	    json_pack("{s:o, s:i, s:s, s:{s:o}}", "ruleId", text_of(diag->check), "ruleIndex",
		      (int)rule, "level", level_of(diag), "message", "text", text_of(diag->text));
	if (!diag->path.len)
		return item;
	json_t *place = json_pack("{s:{s:o}}", "artifactLocation", "uri", uri_of(diag->path));
	if (diag->pos.line)
		json_object_set_new(place, "region",
				    json_pack("{s:i, s:i}", "startLine", (int)diag->pos.line,
					      "startColumn", (int)diag->pos.col));
	json_object_set_new(item, "locations", json_pack("[{s:o}]", "physicalLocation", place));
	return item;
}

struct str reporter_sarif(struct arena *arena, const struct diags *diags, struct str version)
{
	json_set_alloc_funcs(heap_alloc, free);
	json_t *rules = json_array(), *items = json_array();
	struct str *known = arena_array(arena, diags->count + 1, sizeof *known);
	size_t count = 0;
	for (size_t i = 0; i < diags->count; i++)
		json_array_append_new(items,
				      result_of(&diags->items[i],
						rule_of(rules, known, &count, &diags->items[i])));
	json_t *driver = json_pack("{s:s, s:o, s:o}", "name", "statusgen", "version",
				   text_of(version), "rules", rules);
	json_t *run = json_pack("{s:{s:o}, s:s, s:o}", "tool", "driver", driver, "columnKind",
				"unicodeCodePoints", "results", items);
	return take(arena, json_pack("{s:s, s:s, s:[o]}", "$schema",
				     "https://json.schemastore.org/sarif-2.1.0.json", "version",
				     "2.1.0", "runs", run));
}
