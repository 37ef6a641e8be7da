#include "readers.h"

#include "../base/map.h"
#include "../checks/checks.h"
#include "../code/block.h"
#include "../entry/words.h"
#include "../program/program.h"

struct maker {
	struct arena *arena;
	struct foreign *foreign;
	const struct source *source;
	struct diags *diags;
	struct map names; /* what each name stands for: struct meaning */
};

/*
 * What a name stands for where it was seen first, and whether another enum has it for something
 * else.
 */
struct meaning {
	const struct program_constant *constant;
	bool parted;
};

/* Paragraphs that '\f' parts, as foreign entries have them: an empty line does. */
static struct str with_lines(struct arena *arena, struct str text)
{
	char *made = arena_array(arena, 2 * text.len + 1, 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\f')
			made[len++] = '\n';
		made[len++] = text.at[i] == '\f' ? '\n' : text.at[i];
	}
	return (struct str){ made, len };
}

/* Its own comment, else the one above its attributes. */
static struct str comment(const struct maker *m, const struct program_constant *constant,
			  size_t *at)
{
	struct str text = comment_of(m->arena, m->source->text, constant->at, constant->name, at);
	if (!text.len && constant->lead != constant->at)
		text = comment_of(m->arena, m->source->text, constant->lead, constant->name, at);
	return with_lines(m->arena, text);
}

static void note_meaning(struct maker *m, const struct program_constant *constant)
{
	void **slot = map_at(&m->names, constant->name);
	struct meaning *meaning = *slot;
	if (!meaning) {
		meaning = *slot = arena_alloc(m->arena, sizeof *meaning);
		*meaning = (struct meaning){ constant, false };
	}
	meaning->parted |= constant->value != meaning->constant->value &&
			   !str_eq(constant->scope, meaning->constant->scope);
}

/* A name that several enums have for different numbers gets the enum's before it. */
static struct str full_name(const struct maker *m, const struct program_constant *constant)
{
	const struct meaning *meaning = map_get(&m->names, constant->name);
	if (!meaning->parted || !constant->scope.len)
		return constant->name;
	return arena_printf(m->arena, "%.*s_%.*s", STR_ARG(constant->scope),
			    STR_ARG(constant->name));
}

static bool is_identifier(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_word(name.at[i]))
			return false;
	return name.len && !byte_is_digit(name.at[0]);
}

/* What is said by itself and is no number: a text, a fraction, yes or no. */
static bool is_other_kind(struct str expression)
{
	static const struct str words[] = { STR_INIT("true"),  STR_INIT("false"),
					    STR_INIT("null"),  STR_INIT("nil"),
					    STR_INIT("None"),  STR_INIT("True"),
					    STR_INIT("False"), STR_INIT("undefined") };
	char first = str_byte(expression, 0);
	bool text = first == '"' || first == '\'' || first == '`' || first == '[' || first == '{';
	bool fraction = byte_is_digit(first) && str_find_byte(expression, '.', 0) != STR_NONE;
	return text || fraction || STR_IS_ONE_OF(expression, words);
}

/*
 * Says of a constant that has no value of 32 bits that it is left out. One of a group of
 * constants whose name speaks of codes is surely one; of the others that is only suspected.
 */
static void leave_out(const struct maker *m, const struct program_constant *constant)
{
	bool named = name_speaks_of_codes(constant->name), sure = named && constant->counts;
	if (is_other_kind(constant->expression) || !(constant->counts || named))
		return;
	if (constant->known)
		check_report(m->diags, sure ? CHECK_VALUE_TOO_BIG : CHECK_VALUE_RANGE, m->source,
			     constant->expression_at, "%lld of %.*s does not fit 32 bits; left out",
			     (long long)constant->value, STR_ARG(constant->name));
	else if (constant->expression.len)
		(sure ? check_report : check_warn)(
		    m->diags, sure ? CHECK_UNREADABLE_VALUE : CHECK_MISSING_VALUE, m->source,
		    constant->expression_at, "'%.*s' is no value for %.*s; left out",
		    STR_ARG(constant->expression), STR_ARG(constant->name));
	else
		check_warn(m->diags, CHECK_MISSING_VALUE, m->source, constant->at,
			   "%.*s has no value; left out", STR_ARG(constant->name));
}

static enum value_form form_of(const struct program_constant *constant)
{
	struct str text = constant->expression;
	bool hex = str_starts(text, STR("0x")) || str_starts(text, STR("0X"));
	if (constant->value < 0)
		return FORM_NEGATIVE;
	return hex || (constant->value > UINT16_MAX && !byte_is_digit(str_byte(text, 0)))
		   ? FORM_HEX
		   : FORM_DECIMAL;
}

static void add_constant(struct maker *m, const struct program_constant *constant)
{
	struct foreign_entry *entry = foreign_add(m->arena, m->foreign);
	*entry = (struct foreign_entry){
		.name = full_name(m, constant),
		.name_offset = constant->at,
		.value = (uint32_t)constant->value,
		.value_offset = constant->expression_at,
		.form = form_of(constant),
		.text = constant->text,
		.text_offset = constant->text_at,
	};
	if (!entry->text.len)
		entry->text = comment(m, constant, &entry->text_offset);
}

void programsource_read(struct arena *arena, struct str path, const struct source *source,
			struct foreign *foreign, struct diags *diags)
{
	struct program program;
	program_read(arena, path, source, &program);
	*foreign = (struct foreign){ .source = source, .layout = &foreign_program };
	struct maker m = { arena, foreign, source, diags, { .arena = arena } };
	foreign->lists = arena_array(arena, program.count + 1, sizeof *foreign->lists);
	for (size_t i = 0; i < program.count; i++)
		if (program.constants[i].known)
			note_meaning(&m, &program.constants[i]);
	size_t group = SIZE_MAX;
	for (size_t i = 0; i < program.count; i++) {
		const struct program_constant *constant = &program.constants[i];
		bool fits = constant->known && constant->value >= INT32_MIN &&
			    constant->value <= UINT32_MAX;
		if (!fits) {
			leave_out(&m, constant);
			continue;
		}
		if (!is_identifier(constant->name)) {
			check_report(diags, CHECK_UNREADABLE_NAME, source, constant->at,
				     "'%.*s' is no name that C knows; left out",
				     STR_ARG(constant->name));
			continue;
		}
		if (constant->group != group)
			foreign->lists[foreign->list_count++] =
			    (struct foreign_list){ .first = foreign->count,
						   .offset = constant->at };
		group = constant->group;
		add_constant(&m, constant);
	}
	foreign->detail = arena_printf(arena, "%zu constants with values", foreign->count);
}
