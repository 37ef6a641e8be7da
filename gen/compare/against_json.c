/* The findings of a comparison as JSON and SARIF: the third part of against.h. */
#include "../checks/json_output.h"
#include "against.h"

static json_t *hex_of(uint32_t value)
{
	return json_sprintf("0x%08X", value);
}

static json_t *number_of(size_t number)
{
	return json_integer((json_int_t)number);
}

static json_t *header_of(const struct cheader_definition *def)
{
	if (!def)
		return json_null();
	struct pos pos = source_pos(def->header, def->offset);
	json_t *values = json_array();
	if (def->code.len)
		json_array_append_new(values, json_output_text(def->code));
	for (size_t i = 0; i < def->value_count; i++)
		json_array_append_new(values, hex_of(def->values[i]));
	return json_pack("{s:o, s:i, s:i, s:o, s:o, s:o}", "path",
			 json_output_text(def->header->path), "line", (int)pos.line, "column",
			 (int)pos.col, "name", json_output_text(def->name), "values", values,
			 "problem",
			 def->problem.len ? json_output_text(def->problem) : json_null());
}

static json_t *finding_of(struct arena *arena, const struct against_result *result,
			  const struct against_finding *finding)
{
	json_t *item =
	    json_pack("{s:o, s:o, s:o, s:o}", "check",
		      json_output_text(against_check(finding->kind)), "message",
		      json_output_text(against_words(arena, finding)), "name",
		      json_output_text(finding->name), "value",
		      finding->code.len ? json_output_text(finding->code) : hex_of(finding->value));
	if (finding->kind != AGAINST_EXTRA) {
		struct pos pos = source_pos(result->page, finding->offset);
		json_object_set_new(item, "line", json_integer(pos.line));
		json_object_set_new(item, "column", json_integer(pos.col));
	}
	if (against_class(finding->kind))
		json_object_set_new(item, "change",
				    json_output_text(against_class_word(finding->kind)));
	if (finding->kind == AGAINST_TEXT) {
		json_object_set_new(item, "text", json_output_text(finding->text));
		json_object_set_new(item, "other_text", json_output_text(finding->header->text));
	}
	json_object_set_new(item, "header", header_of(finding->header));
	return item;
}

struct str against_json(struct arena *arena, struct against_result *const *results, size_t count)
{
	static const struct {
		enum against_kind kind;
		const char *key;
	} counts[] = {
		{ AGAINST_VALUE, "differ" },    { AGAINST_NAME, "renamed" },
		{ AGAINST_MISSING, "missing" }, { AGAINST_UNEVALUATED, "unevaluated" },
		{ AGAINST_EXTRA, "extra" },     { AGAINST_TEXT, "texts" },
	};
	json_output_begin();
	json_t *pages = json_array();
	for (size_t i = 0; i < count; i++) {
		const struct against_result *result = results[i];
		json_t *page = json_pack("{s:o, s:o}", "path", json_output_text(result->page->path),
					 "agree", number_of(result->agree));
		for (size_t k = 0; k < sizeof counts / sizeof *counts; k++)
			json_object_set_new(page, counts[k].key,
					    number_of(result->found[counts[k].kind]));
		json_t *findings = json_array();
		for (size_t k = 0; k < result->count; k++)
			json_array_append_new(findings,
					      finding_of(arena, result, &result->findings[k]));
		json_object_set_new(page, "findings", findings);
		json_array_append_new(pages, page);
	}
	return json_output_take(arena, json_pack("{s:o}", "pages", pages));
}

/* How many bytes from `offset` on are one name or number. */
static size_t word_length(struct str text, size_t offset)
{
	size_t end = offset;
	while (end < text.len &&
	       (byte_is_word(text.at[end]) || (end == offset && text.at[end] == '-')))
		end++;
	return end - offset;
}

/* A physicalLocation (SARIF 3.29) of the name or number there. */
static json_t *place_of(const struct source *source, size_t offset)
{
	if (source->binary)
		return json_pack("{s:{s:o}, s:{s:I}}", "artifactLocation", "uri",
				 json_output_uri(source->path), "region", "byteOffset",
				 (json_int_t)offset);
	struct pos pos = source_pos(source, offset);
	size_t length = word_length(source->text, offset);
	json_t *region =
	    json_pack("{s:i, s:i}", "startLine", (int)pos.line, "startColumn", (int)pos.col);
	if (length)
		json_object_set_new(region, "endColumn",
				    json_integer((json_int_t)(pos.col + length)));
	return json_pack("{s:{s:o}, s:o}", "artifactLocation", "uri", json_output_uri(source->path),
			 "region", region);
}

static json_t *sarif_result(struct arena *arena, const struct against_result *result,
			    const struct against_finding *finding)
{
	const struct cheader_definition *def = finding->header;
	const char *level = against_level(finding->kind) == DIAG_NOTE ? "note" : "warning";
	json_t *item = json_pack("{s:o, s:i, s:s, s:{s:o}}", "ruleId",
				 json_output_text(against_check(finding->kind)), "ruleIndex",
				 (int)finding->kind, "level", level, "message", "text",
				 json_output_text(against_words(arena, finding)));
	/* Where one has to look: on the page, but for what only the header has. */
	bool extra = finding->kind == AGAINST_EXTRA;
	json_t *header = def ? place_of(def->header, def->offset) : NULL;
	json_t *page = extra ? json_pack("{s:{s:o}}", "artifactLocation", "uri",
					 json_output_uri(result->page->path))
			     : place_of(result->page, finding->offset);
	json_object_set_new(item, "locations",
			    json_pack("[{s:o}]", "physicalLocation", extra ? header : page));
	json_t *other = extra ? page : header;
	if (other)
		json_object_set_new(
		    item, "relatedLocations",
		    json_pack("[{s:i, s:o, s:{s:o}}]", "id", 1, "physicalLocation", other,
			      "message", "text",
			      json_output_text(extra ? result->page->path : def->name)));
	json_object_set_new(item, "properties",
			    json_pack("{s:o}", "change",
				      json_output_text(against_class_word(finding->kind))));
	/* What stays the same when lines move, so that a view knows an old finding again. */
	json_object_set_new(item, "partialFingerprints",
			    json_pack("{s:o}", "name/v1", json_output_text(finding->name)));
	return item;
}

struct str against_sarif(struct arena *arena, struct against_result *const *results, size_t count,
			 struct str version)
{
	json_output_begin();
	json_t *rules = json_array();
	for (enum against_kind kind = 0; kind < AGAINST_KINDS; kind++)
		json_array_append_new(
		    rules, json_output_rule(against_check(kind), against_meaning(kind),
					    "Correct the side that is wrong, then compare again.",
					    against_level(kind) == DIAG_NOTE ? "note" : "warning"));
	json_t *items = json_array();
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < results[i]->count; k++)
			json_array_append_new(items, sarif_result(arena, results[i],
								  &results[i]->findings[k]));
	return json_output_sarif(arena, rules, items, NULL, version);
}
