#include "program.h"

#include "../base/map.h"
#include "declaration.h"
#include "worth.h"

bool program_is(struct str path)
{
	return program_language(path) != NULL;
}

/*
 * Constants may be used above their definition: what is not known yet is tried again, this often.
 */
enum { ROUNDS = 4 };

struct valuer {
	struct arena *arena;
	struct map known;
	struct worth_scope scope;
};

static void set_known(struct valuer *v, struct str scope, struct program_constant *constant,
		      int64_t value)
{
	int64_t *kept = arena_array(v->arena, 1, sizeof *kept);
	*kept = value;
	constant->known = true;
	constant->value = value;
	*map_at(&v->known, worth_key(v->arena, scope, constant->name)) = kept;
	/* Without its scope the name stands for the first that has it. */
	void **plain = map_at(&v->known, worth_key(v->arena, STR(""), constant->name));
	if (!*plain)
		*plain = kept;
}

/* What the language gives a constant after the one before it. */
static bool count_on(const struct declaration *item, const struct declaration *before,
		     int64_t *value)
{
	static const int64_t begins[] = {
		[AUTOMATIC_NEXT] = 0, [AUTOMATIC_COUNT] = 1, [AUTOMATIC_FLAG] = 1
	};
	if (item->automatic == AUTOMATIC_NONE)
		return false;
	if (item->first) {
		*value = begins[item->automatic];
		return true;
	}
	int64_t last = before->constant.value;
	/* Python's versions differ in what follows a member that does not ascend. */
	bool next = item->automatic == AUTOMATIC_NEXT;
	bool good = before->constant.known && last < (int64_t)1 << 40;
	if (!good || (!next && (last < 0 || before->descends)))
		return false;
	*value = last + 1;
	if (item->automatic == AUTOMATIC_FLAG)
		for (*value = 1; *value <= last;)
			*value *= 2;
	return true;
}

/* A round over all; false: nothing new is known. */
static bool work_out(struct valuer *v, struct declarations *d)
{
	bool any = false;
	for (size_t i = 0; i < d->count; i++) {
		struct declaration *item = &d->items[i];
		struct declaration *before = i ? &d->items[i - 1] : NULL;
		int64_t value;
		v->scope.scope = item->constant.scope;
		v->scope.iota = item->iota;
		if (item->constant.known)
			continue;
		bool good = item->to > item->from
				? worth_evaluate(&v->scope, item->from, item->to, &value)
				: count_on(item, before, &value);
		if (!good)
			continue;
		set_known(v, item->constant.scope, &item->constant, value);
		item->descends =
		    !item->first && before && (before->descends || value < before->constant.value);
		any = true;
	}
	return any;
}

void program_read(struct arena *arena, struct str path, const struct source *source,
		  struct program *program)
{
	struct arena scratch = { 0 };
	struct declarations d = { .arena = &scratch,
				  .language = program_language(path),
				  .text = source->text };
	d.tokens = token_list_make(&scratch, source->text, d.language);
	if (d.language->indents)
		declarations_read_indented(&d);
	else
		declarations_read_brackets(&d);
	struct valuer v = { .arena = &scratch, .known = { .arena = &scratch } };
	v.scope = (struct worth_scope){
		.tokens = d.tokens, .language = d.language, .known = &v.known, .arena = &scratch
	};
	for (int round = 0; round < ROUNDS && work_out(&v, &d); round++)
		continue;
	*program = (struct program){ arena_array(arena, d.count + 1, sizeof *program->constants),
				     d.count };
	for (size_t i = 0; i < d.count; i++)
		program->constants[i] = d.items[i].constant;
	arena_free(&scratch);
}
