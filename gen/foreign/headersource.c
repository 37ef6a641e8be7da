#include "readers.h"

#include <stdlib.h>

#include "../base/map.h"
#include "../checks/checks.h"
#include "../code/block.h"
#include "../code/codemask.h"
#include "../entry/number.h"
#include "../entry/words.h"
#include "../prose/retired.h"
#include "doxygroups.h"
#include "xmacros.h"

struct maker {
	struct arena *arena;
	struct foreign *foreign;
	const struct source *source;
	const struct cheaders *headers;
	struct map alternatives; /* of names */
};

/* What a header of message compilers says in a paragraph of its own, and its text before it. */
static struct str without_repetition(struct str text)
{
	ptrdiff_t last = str_find_last(text, '\f');
	struct str how;
	if (last == STR_NONE ||
	    !str_starts(str_slice(text, (size_t)last + 1, text.len), STR("Deprecated: ")))
		return text;
	struct str before = str_slice(text, 0, (size_t)last);
	return retired_find(before, &how) ? before : text;
}

static struct str comment(const struct maker *maker, const struct cheader_definition *def,
			  size_t *offset)
{
	struct str text =
	    comment_of(maker->arena, maker->source->text, def->offset, def->name, offset);
	text = without_repetition(text);
	char *made = arena_array(maker->arena, 2 * text.len + 1, 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\f')
			made[len++] = '\n';
		made[len++] = text.at[i] == '\f' ? '\n' : text.at[i];
	}
	return (struct str){ made, len };
}

/* After the "=" of an enumerator, attributes passed over; `at` where there is none. */
static size_t behind_equals(struct str text, size_t at)
{
	int depth = 0;
	bool quoted = false;
	for (size_t i = at; i < text.len && text.at[i] != '\n'; i++) {
		char c = text.at[i];
		quoted ^= c == '"' && text.at[i - 1] != '\\';
		depth += quoted ? 0 : (c == '(') - (c == ')');
		if (quoted || depth)
			continue;
		if (c == '=')
			return i + 1;
		if (c == ',' || c == ';' || c == '}')
			break;
	}
	return at;
}

/* Where the value stands: after blanks, "=" and brackets; at the name where nothing of it does. */
static size_t value_place(struct str text, const struct cheader_definition *def)
{
	size_t at = behind_equals(text, def->offset + def->name.len);
	while (at < text.len && str_find_byte(STR(" \t=("), text.at[at], 0) != STR_NONE)
		at++;
	bool none = at == text.len || str_find_byte(STR("\r\n,};"), text.at[at], 0) != STR_NONE;
	return none ? def->offset : at;
}

/* As the header writes the number, where it stands after the name. */
static enum value_form form_of(struct str text, size_t at, uint32_t value)
{
	struct number number;
	while (at < text.len && text.at[at] != '\n' && text.at[at] != ',' &&
	       !byte_is_digit(text.at[at]))
		at++;
	bool minus = at > 0 && at < text.len && text.at[at - 1] == '-';
	if (number_read(text, at - minus, &number) && !number.too_big &&
	    number_bits(&number) == value)
		return number_form(&number);
	return value > 0xFFFF ? FORM_HEX : FORM_DECIMAL;
}

static void add_definition(struct maker *maker, const struct cheader_definition *def,
			   uint32_t value)
{
	struct foreign_entry *entry = foreign_add(maker->arena, maker->foreign);
	entry->name = def->name;
	entry->name_offset = def->offset;
	entry->value = value;
	entry->value_offset = value_place(maker->source->text, def);
	entry->form =
	    form_of(maker->source->text,
		    behind_equals(maker->source->text, def->offset + def->name.len), value);
	entry->text_offset = def->offset;
	entry->text = comment(maker, def, &entry->text_offset);
}

static bool is_reserved(struct str name)
{
	return str_starts(name, STR("_")) &&
	       (byte_is_upper(str_byte(name, 1)) || str_byte(name, 1) == '_');
}

/* Compilers take more than standard C does; who reads our outputs may not. */
static bool is_name(const struct maker *maker, struct str name, size_t offset, struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < name.len; i++)
		good &= byte_is_word(name.at[i]);
	if (!good)
		check_report(diags, CHECK_UNREADABLE_NAME, maker->source, offset,
			     "'%.*s' is no name that C knows; left out", STR_ARG(name));
	return good;
}

/*
 * What definitions of a name may give way to: the last one that is compiled where no macro is
 * defined, the first one of all, and the same among those with another value than it.
 */
struct alternatives {
	const struct cheader_definition *usual[2], *first[2];
};

static bool differ(const struct cheader_definition *a, const struct cheader_definition *b)
{
	return a->values[0] != b->values[0];
}

static const struct alternatives *alternatives_of(struct maker *maker, struct str name)
{
	void **known = map_at(&maker->alternatives, name);
	if (*known)
		return *known;
	struct alternatives *alternatives = arena_alloc(maker->arena, sizeof *alternatives);
	*alternatives = (struct alternatives){ 0 };
	const struct cheader_definition **usual = alternatives->usual,
					**first = alternatives->first;
	/* From the last one on. */
	for (const struct cheader_definition *def = cheaders_find(maker->headers, name); def;
	     def = def->other) {
		if (!def->value_count)
			continue;
		if (first[0] && differ(def, first[0]))
			first[1] = first[0];
		first[0] = def;
		if (!cheaders_usual(def))
			continue;
		if (!usual[0])
			usual[0] = def;
		else if (!usual[1] && differ(def, usual[0]))
			usual[1] = def;
	}
	return *known = alternatives;
}

/*
 * The definition of the name that counts where branches of an #if give it different values: one
 * that is compiled where no macro is defined, else the first.
 */
static const struct cheader_definition *counting(struct maker *maker,
						 const struct cheader_definition *def)
{
	if (cheaders_usual(def))
		return def;
	const struct alternatives *alternatives = alternatives_of(maker, def->name);
	for (size_t i = 0; i < 2; i++)
		if (alternatives->usual[i] && differ(alternatives->usual[i], def))
			return alternatives->usual[i];
	const struct cheader_definition *first =
	    alternatives->first[!differ(alternatives->first[0], def)];
	return first && first->offset < def->offset ? first : def;
}

static void report_branch(const struct maker *maker, const struct cheader_definition *def,
			  const struct cheader_definition *best, struct diags *diags)
{
	check_report(diags, CHECK_NAME_IN_BRANCHES, maker->source, def->offset,
		     "%.*s is 0x%X in this branch of an #if; outputs have the 0x%X of line %u, %s",
		     STR_ARG(def->name), def->values[0], best->values[0],
		     source_pos(maker->source, best->offset).line,
		     cheaders_usual(best) ? "which counts where no macro is defined"
					  : "which comes first");
}

static void add_definitions(struct maker *maker, struct diags *diags)
{
	for (size_t i = 0; i < maker->headers->count; i++) {
		const struct cheader_definition *def = maker->headers->items[i];
		if (is_reserved(def->name))
			continue;
		if (def->value_count && !is_name(maker, def->name, def->offset, diags))
			continue;
		const struct cheader_definition *best =
		    def->value_count ? counting(maker, def) : def;
		if (best != def) {
			report_branch(maker, def, best, diags);
			continue;
		}
		for (size_t k = 0; k < def->value_count; k++)
			add_definition(maker, def, def->values[k]);
		bool sure = def->kind == CHEADER_ENUMERATOR;
		if (!def->value_count && name_speaks_of_codes(def->name) &&
		    !str_eq(def->problem, STR("it is a string")))
			(sure ? check_report : check_warn)(
			    diags, sure ? CHECK_UNREADABLE_VALUE : CHECK_MISSING_VALUE,
			    maker->source, def->offset,
			    "the value of %.*s could not be worked out: %.*s; left out",
			    STR_ARG(def->name), STR_ARG(def->problem));
	}
}

/* Whether a name is what the list's macro makes of the call's: the same, or with more before it. */
static bool is_made_of(struct str name, struct str call)
{
	return str_ends(name, call) &&
	       (name.len == call.len || !byte_is_word(call.at[0]) ||
		name.at[name.len - call.len - 1] == '_' || byte_is_upper(call.at[0]));
}

struct by_value {
	uint32_t value;
	size_t entry;
};

static int compare_values(const void *left, const void *right)
{
	const struct by_value *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return (a->entry > b->entry) - (a->entry < b->entry);
}

/* The entry that the header itself makes of the call, or NULL. */
static struct foreign_entry *find_made(const struct maker *maker, const struct by_value *items,
				       size_t count, const struct xmacro_call *call)
{
	enum { LOOKED_AT = 64 };
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (items[middle].value < call->value)
			low = middle + 1;
		else
			high = middle;
	}
	for (size_t i = low; i < count && i < low + LOOKED_AT && items[i].value == call->value;
	     i++) {
		struct foreign_entry *entry = &maker->foreign->entries[items[i].entry];
		if (is_made_of(entry->name, call->name))
			return entry;
	}
	return NULL;
}

/* Calls that the header expands are entries already, and have their texts from the list. */
static void add_calls(struct maker *maker, struct diags *diags)
{
	struct xmacros found;
	struct foreign *foreign = maker->foreign;
	xmacros_read(maker->arena, maker->source, &found);
	size_t count = foreign->count;
	struct by_value *items = arena_array(maker->arena, count, sizeof *items);
	for (size_t i = 0; i < count; i++)
		items[i] = (struct by_value){ foreign->entries[i].value, i };
	if (count)
		qsort(items, count, sizeof *items, compare_values);
	for (size_t i = 0; i < found.count; i++) {
		const struct xmacro_call *call = &found.calls[i];
		struct foreign_entry *made = find_made(maker, items, count, call);
		if (made) {
			made->text = call->text.len ? call->text : made->text;
			made->text_offset = call->text_offset;
			made->name_offset = call->name_offset;
			made->value_offset = call->value_offset;
			continue;
		}
		if (!is_name(maker, call->name, call->name_offset, diags))
			continue;
		*foreign_add(maker->arena, foreign) = (struct foreign_entry){
			.name = call->name,
			.name_offset = call->name_offset,
			.value = call->value,
			.value_offset = call->value_offset,
			.form = form_of(maker->source->text, call->value_offset, call->value),
			.text = call->text,
			.text_offset = call->text_offset,
		};
	}
}

static int compare_places(const void *left, const void *right)
{
	const struct foreign_entry *a = left, *b = right;
	if (a->name_offset != b->name_offset)
		return a->name_offset < b->name_offset ? -1 : 1;
	return (a->value > b->value) - (a->value < b->value);
}

/* The names of enums are looked for in code alone. */
static struct str code_alone(struct arena *arena, struct str text, const char *mask)
{
	char *code = arena_array(arena, text.len, 1);
	for (size_t i = 0; i < text.len; i++)
		code[i] = mask[i] == CODEMASK_CODE ? text.at[i] : ' ';
	return (struct str){ code, text.len };
}

/* "The same as POND_DRY." right after POND_DRY, with its value: how headers write a further name.
 */
static bool is_alias(const struct foreign_entry *before, const struct foreign_entry *entry)
{
	struct str same = STR("The same as "), text = entry->text;
	return text.len == same.len + before->name.len + 1 && str_starts(text, same) &&
	       str_eq(str_slice(text, same.len, text.len - 1), before->name) &&
	       str_ends(text, STR(".")) && before->value == entry->value;
}

static void join_aliases(struct arena *arena, struct foreign *foreign)
{
	struct head_name *names = arena_array(arena, foreign->count, sizeof *names);
	size_t kept = 0;
	for (size_t i = 0; i < foreign->count; i++) {
		struct foreign_entry *entry = &foreign->entries[i];
		struct foreign_entry *before = kept ? &foreign->entries[kept - 1] : NULL;
		names[i] = (struct head_name){ .text = entry->name,
					       .offset = (uint32_t)entry->name_offset };
		if (!before || !is_alias(before, entry)) {
			foreign->entries[kept++] = *entry;
			continue;
		}
		if (!before->alias_count)
			before->aliases = &names[i];
		before->alias_count++;
	}
	foreign->count = kept;
}

bool headersource_read(struct arena *arena, struct str path, struct str bytes,
		       struct foreign *foreign, struct diags *diags)
{
	struct cheaders *headers = cheaders_new(arena);
	const struct source *source = cheaders_add(headers, path, bytes);
	cheaders_evaluate(headers);
	*foreign = (struct foreign){ .source = source, .layout = &foreign_header };
	struct maker maker = { arena, foreign, source, headers, { .arena = arena } };
	add_definitions(&maker, diags);
	add_calls(&maker, diags);
	if (foreign->count)
		qsort(foreign->entries, foreign->count, sizeof *foreign->entries, compare_places);
	foreign->detail = arena_printf(arena, "%zu names with values", foreign->count);
	join_aliases(arena, foreign);
	static const struct codemask_style style = { .hash_comments = false };
	const char *mask = codemask_make(arena, source->text, &style);
	foreign->code = code_alone(arena, source->text, mask);
	doxygroups_find(arena, foreign, mask);
	return true;
}
