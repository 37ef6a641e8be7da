/* Messages as JSON and SARIF, through jansson. */
#include "../checks/checks.h"
#include "../checks/json_output.h"
#include "reporter.h"

static const char *level_of(const struct diag *diag)
{
	return diag->level == DIAG_NOTE      ? "note"
	       : diag->level == DIAG_WARNING ? "warning"
					     : "error";
}

struct str reporter_json(struct arena *arena, const struct diags *diags)
{
	json_output_begin();
	json_t *messages = json_array();
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		json_t *item = json_pack("{s:s}", "level", level_of(diag));
		if (diag->path.len)
			json_object_set_new(item, "path", json_output_text(diag->path));
		if (diag->pos.line) {
			json_object_set_new(item, "line", json_integer(diag->pos.line));
			json_object_set_new(item, "column", json_integer(diag->pos.col));
		}
		json_object_set_new(item, "check", json_output_text(diag->check));
		json_object_set_new(item, "message", json_output_text(diag->text));
		json_array_append_new(messages, item);
	}
	return json_output_take(arena, json_pack("{s:o}", "messages", messages));
}

/*
 * A rule for each check that speaks, in the order in which they first do. Returns the check's
 * number.
 */
static size_t rule_of(json_t *rules, struct str *known, size_t *count, const struct diag *diag)
{
	for (size_t i = 0; i < *count; i++)
		if (str_eq(known[i], diag->check))
			return i;
	enum check check = check_by_name(diag->check);
	bool row = check != CHECK_COUNT;
	struct str about =
	    row ? str_of(checks[check].about) : STR("the run or its input is not right");
	char help[120] = "The message says what is wanted.";
	if (row)
		snprintf(help, sizeof help,
			 "Mend the page at this place, or turn the check off with -W no-%.*s.",
			 STR_ARG(diag->check));
	json_array_append_new(rules, json_output_rule(diag->check, about, help, level_of(diag)));
	known[*count] = diag->check;
	return (*count)++;
}

/* At its place; what is of the whole file stands on its first line, since views want a line. */
static json_t *result_of(const struct diag *diag, size_t rule)
{
	json_t *item = json_pack("{s:o, s:i, s:s, s:{s:o}}", "ruleId",
				 json_output_text(diag->check), "ruleIndex", (int)rule, "level",
				 level_of(diag), "message", "text", json_output_text(diag->text));
	json_t *region = json_pack("{s:i}", "startLine", diag->pos.line ? (int)diag->pos.line : 1);
	if (diag->pos.line)
		json_object_set_new(region, "startColumn", json_integer(diag->pos.col));
	json_t *place = json_pack("{s:{s:o}, s:o}", "artifactLocation", "uri",
				  json_output_uri(diag->path), "region", region);
	json_object_set_new(item, "locations", json_pack("[{s:o}]", "physicalLocation", place));
	return item;
}

/* What is said of the run, and of no file, is a notification (3.58): views take no such results. */
static json_t *notification_of(const struct diag *diag)
{
	return json_pack("{s:s, s:{s:o}, s:{s:o}}", "level", level_of(diag), "message", "text",
			 json_output_text(diag->text), "descriptor", "id",
			 json_output_text(diag->check));
}

struct str reporter_sarif(struct arena *arena, const struct diags *diags, struct str version)
{
	json_output_begin();
	json_t *rules = json_array(), *items = json_array(), *notifications = json_array();
	struct str *known = arena_array(arena, diags->count + 1, sizeof *known);
	size_t count = 0;
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *diag = &diags->items[i];
		if (diag->path.len)
			json_array_append_new(items,
					      result_of(diag, rule_of(rules, known, &count, diag)));
		else
			json_array_append_new(notifications, notification_of(diag));
	}
	json_t *invocation =
	    json_pack("{s:b, s:o}", "executionSuccessful", diags->worst != DIAG_FATAL,
		      "toolExecutionNotifications", notifications);
	return json_output_sarif(arena, rules, items, invocation, version);
}
