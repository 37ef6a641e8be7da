/* The findings of a comparison in words: the second half of against.h. */
#include "against.h"

#include "../base/buf.h"
#include "../checks/checks.h"

static const enum check kinds[AGAINST_KINDS] = {
	[AGAINST_VALUE] = CHECK_AGAINST_VALUE,
	[AGAINST_NAME] = CHECK_AGAINST_NAME,
	[AGAINST_MISSING] = CHECK_AGAINST_MISSING,
	[AGAINST_UNEVALUATED] = CHECK_AGAINST_UNEVALUATED,
	[AGAINST_EXTRA] = CHECK_AGAINST_EXTRA,
	[AGAINST_TEXT] = CHECK_AGAINST_TEXT,
};

struct str against_check(enum against_kind kind)
{
	return str_of(checks[kinds[kind]].name);
}

struct str against_meaning(enum against_kind kind)
{
	return str_of(checks[kinds[kind]].about);
}

enum diag_level against_level(enum against_kind kind)
{
	return checks[kinds[kind]].level;
}

static void add_value(struct buf *to, uint32_t value, enum value_form form)
{
	switch (form) {
	case FORM_HEX:
		buf_addf(to, "0x%08X", value);
		break;
	case FORM_DECIMAL:
		buf_addf(to, "%u", value);
		break;
	case FORM_NEGATIVE:
		buf_addf(to, "%lld", (long long)value - (value > INT32_MAX ? 1LL << 32 : 0));
		break;
	}
}

static void add_place(struct buf *to, const struct cheader_definition *def)
{
	struct pos pos = source_pos(def->header, def->offset);
	buf_addf(to, "%.*s:%u:%u", STR_ARG(def->header->path), pos.line, pos.col);
}

/* What the page has. */
static void add_code(struct buf *to, const struct against_finding *finding, enum value_form form)
{
	if (finding->code.len)
		buf_add(to, finding->code);
	else
		add_value(to, finding->value, form);
}

/* "1 or 2": all values that the headers give the name. */
static void add_values(struct buf *to, const struct cheader_definition *def, enum value_form form)
{
	enum { MOST = 4 };
	buf_add(to, def->code);
	for (size_t i = 0; i < def->value_count && i < MOST; i++) {
		if (i)
			buf_add(to, STR(" or "));
		add_value(to, def->values[i], form);
	}
}

static bool same_value(const struct cheader_definition *a, const struct cheader_definition *b)
{
	return str_eq(a->code, b->code) && a->value_count && b->value_count
		   ? a->values[0] == b->values[0]
		   : a->value_count == b->value_count;
}

/* The definition and those of the same name that have other values: "1 at x.h:2:9, or 2 at ...". */
static void add_definitions(struct buf *to, const struct cheader_definition *def,
			    enum value_form form)
{
	enum { MOST = 4 };
	const struct cheader_definition *said[MOST];
	size_t count = 0;
	for (size_t n = 0; def && n < MOST * MOST && count < MOST; n++, def = def->other) {
		size_t i = 0;
		while (i < count && !same_value(said[i], def))
			i++;
		if (i < count)
			continue;
		buf_add(to, count ? STR(", or ") : STR(""));
		add_values(to, def, form);
		buf_add(to, STR(" at "));
		add_place(to, def);
		said[count++] = def;
	}
}

/* On one line, and cut where it is long. */
static void add_quoted(struct buf *to, struct str text)
{
	enum { LONGEST = 120 };
	size_t at = 0;
	while (at < text.len && at < LONGEST) {
		uint32_t code = utf8_next(text, &at);
		buf_add_code(to, code < ' ' ? ' ' : code);
	}
	buf_add(to, at < text.len ? STR("...") : STR(""));
}

/* As HRESULT_FROM_WIN32 makes it: a failure of facility 7 with the same code ([MS-ERREF] 2.1). */
static bool is_hresult_of(uint32_t value, uint32_t error)
{
	return error && error <= 0xFFFF && value == (0x80070000 | error);
}

/* Called by its code, as against_key makes it. */
static bool is_nameless(const struct cheader_definition *def)
{
	char key[sizeof "0x00000000"];
	snprintf(key, sizeof key, "0x%08X", def->value_count ? (unsigned)def->values[0] : 0);
	return str_eq(def->name, def->code.len ? def->code : str_of(key));
}

struct str against_words(struct arena *arena, const struct against_finding *finding)
{
	const struct cheader_definition *def = finding->header;
	struct buf text = { 0 };
	buf_add(&text, finding->name);
	switch (finding->kind) {
	case AGAINST_VALUE:
		buf_add(&text, STR(" is "));
		add_code(&text, finding, finding->form);
		buf_add(&text, STR(" here and "));
		add_definitions(&text, def, finding->form);
		if (!finding->code.len && def->value_count &&
		    is_hresult_of(finding->value, def->values[0]))
			buf_add(&text, STR("; the page has the HRESULT of that Win32 error"));
		break;
	case AGAINST_NAME:
		buf_addf(&text, " is not in %.*s, which has ", STR_ARG(finding->other));
		add_code(&text, finding, finding->form);
		buf_addf(&text, " as %.*s at ", STR_ARG(def->name));
		add_place(&text, def);
		break;
	case AGAINST_MISSING:
		if (finding->by_value) {
			buf_add(&text, STR(", "));
			add_code(&text, finding, FORM_HEX);
			buf_addf(&text, ", is not in %.*s", STR_ARG(finding->other));
			break;
		}
		buf_addf(&text, " is not in %.*s", STR_ARG(finding->other));
		if (def) {
			buf_add(&text, STR("; "));
			add_value(&text, finding->value, finding->form);
			buf_addf(&text, " is %.*s there, at ", STR_ARG(def->name));
			add_place(&text, def);
		}
		break;
	case AGAINST_UNEVALUATED:
		buf_add(&text, STR(" is at "));
		add_place(&text, def);
		buf_addf(&text, ", where its value could not be worked out: %.*s",
			 STR_ARG(def->problem));
		break;
	case AGAINST_EXTRA:
		/* A code without a name is its own name. */
		buf_add(&text, STR(" is "));
		if (!is_nameless(def)) {
			add_values(&text, def, FORM_HEX);
			buf_add(&text, STR(" "));
		}
		buf_add(&text, STR("at "));
		add_place(&text, def);
		buf_add(&text, STR(" and not on the page"));
		break;
	case AGAINST_TEXT:
		buf_add(&text, STR(" is \""));
		add_quoted(&text, finding->text);
		buf_add(&text, STR("\" here and \""));
		add_quoted(&text, def->text);
		buf_add(&text, STR("\" at "));
		add_place(&text, def);
		break;
	case AGAINST_KINDS:
		break;
	}
	return buf_take(&text, arena);
}

/* The headers know nothing of what the page lists. */
static bool strangers(const struct against_result *result)
{
	return !result->agree && !result->found[AGAINST_VALUE] && !result->found[AGAINST_NAME] &&
	       !result->found[AGAINST_UNEVALUATED] && !result->found[AGAINST_TEXT] &&
	       result->found[AGAINST_MISSING] > 1;
}

void against_report(struct diags *diags, const struct against_result *result, bool all)
{
	bool brief = !all && strangers(result);
	struct str path = result->page->path;
	if (brief)
		diag_path(diags, against_level(AGAINST_MISSING), path,
			  checks[CHECK_AGAINST_MISSING].name,
			  "none of the %zu names of this page is in %.*s",
			  result->found[AGAINST_MISSING], STR_ARG(result->findings[0].other));
	for (size_t i = 0; i < result->count; i++) {
		const struct against_finding *finding = &result->findings[i];
		struct str words = against_words(diags->arena, finding);
		enum diag_level level = against_level(finding->kind);
		const char *check = checks[kinds[finding->kind]].name;
		if (finding->kind == AGAINST_EXTRA)
			diag_path(diags, level, path, check, "%.*s", STR_ARG(words));
		else if (finding->kind != AGAINST_MISSING || !brief)
			diag_at(diags, level, result->page, finding->offset, check, "%.*s",
				STR_ARG(words));
	}
}

static void add_classes(struct buf *text, const struct against_result *result)
{
	static const struct {
		unsigned class;
		const char *word;
	} all[] = { { AGAINST_BREAKING, "breaking" },
		    { AGAINST_ADDITIVE, "additive" },
		    { AGAINST_TEXTUAL, "of text" } };
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		size_t count = 0;
		for (enum against_kind kind = 0; kind < AGAINST_KINDS; kind++)
			count += against_class(kind) == all[i].class ? result->found[kind] : 0;
		buf_addf(text, "%s%zu %s", i ? ", " : "; changes: ", count, all[i].word);
	}
}

struct str against_summary(struct arena *arena, const struct against_result *result)
{
	static const struct {
		enum against_kind kind;
		const char *words;
	} more[] = {
		{ AGAINST_NAME, "under another name" },
		{ AGAINST_UNEVALUATED, "not worked out" },
		{ AGAINST_EXTRA, "not on the page" },
		{ AGAINST_TEXT, "with another text" },
	};
	size_t differ = result->found[AGAINST_VALUE];
	struct buf text = { 0 };
	buf_addf(&text, "%zu agree%s, %zu differ%s, %zu missing", result->agree,
		 result->agree == 1 ? "s" : "", differ, differ == 1 ? "s" : "",
		 result->found[AGAINST_MISSING]);
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		if (result->found[more[i].kind])
			buf_addf(&text, ", %zu %s", result->found[more[i].kind], more[i].words);
	if (result->classes)
		add_classes(&text, result);
	return buf_take(&text, arena);
}
