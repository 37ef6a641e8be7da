#include "glob.h"

#include <string.h>

/*
 * A pattern is a row of steps; matching walks the text once and keeps the set of steps that may
 * come next (the usual simulation of a nondeterministic automaton), so that nothing is tried twice.
 */
enum step_kind {
	STEP_CHAR,    /* exactly this character */
	STEP_ANY,     /* one character but "/" */
	STEP_SET,     /* one of a set, or none of it */
	STEP_STAR,    /* any run of characters without "/" */
	STEP_DEEP,    /* any run of characters */
	STEP_FOLDERS, /* no folders, or else what the step after it takes, which is always ... */
	STEP_INSIDE,  /* any run of characters that ends in "/" */
};

struct step {
	enum step_kind kind;
	bool negated;    /* STEP_SET */
	struct str text; /* STEP_CHAR: the character; STEP_SET: what stands between the brackets */
};

struct glob {
	struct step *steps;
	size_t count;
	struct str plain; /* the pattern, where it means itself alone; else empty */
};

/*
 * The character at `at`. Paths come from the system and need not be UTF-8; bytes that are not
 * count as what they would be the start of. Order by bytes is order by code points.
 */
static struct str char_at(struct str text, size_t at)
{
	size_t end = at + 1;
	if ((unsigned char)text.at[at] >= 0xC0)
		while (end < text.len && end - at < 4 &&
		       ((unsigned char)text.at[end] & 0xC0) == 0x80)
			end++;
	return str_slice(text, at, end);
}

static bool is_char(struct str character, char c)
{
	return character.len == 1 && character.at[0] == c;
}

/* The next character of a set, an escaped one without its backslash; moves `*at` past it. */
static struct str set_char(struct str set, size_t *at)
{
	if (set.at[*at] == '\\' && *at + 1 < set.len)
		++*at;
	struct str character = char_at(set, *at);
	*at += character.len;
	return character;
}

/* A character or a range; moves `*at` past it. */
static void set_range(struct str set, size_t *at, struct str *low, struct str *high)
{
	*low = *high = set_char(set, at);
	if (*at + 1 < set.len && set.at[*at] == '-') {
		++*at;
		*high = set_char(set, at);
	}
}

static bool set_holds(struct str set, struct str character)
{
	for (size_t at = 0; at < set.len;) {
		struct str low, high;
		set_range(set, &at, &low, &high);
		if (str_cmp(low, character) <= 0 && str_cmp(character, high) <= 0)
			return true;
	}
	return false;
}

struct reading {
	struct str pattern;
	size_t at;
	struct glob *glob;
	const char *problem;
};

static void add(struct reading *r, struct step step)
{
	r->glob->steps[r->glob->count++] = step;
}

/* "[...]"; a "]" that comes first is one of the set. */
static void read_set(struct reading *r)
{
	size_t at = r->at + 1;
	struct str p = r->pattern;
	bool negated = at < p.len && (p.at[at] == '!' || p.at[at] == '^');
	size_t from = at += negated;
	if (at < p.len && p.at[at] == ']')
		at++;
	while (at < p.len && p.at[at] != ']')
		at += p.at[at] == '\\' ? 2 : 1;
	if (at >= p.len) {
		r->problem = "'[' without ']'; '\\[' is the bracket itself";
		return;
	}
	struct str set = str_slice(p, from, at);
	for (size_t i = 0; i < set.len;) {
		struct str low, high;
		set_range(set, &i, &low, &high);
		if (str_cmp(low, high) > 0) {
			r->problem = "a range that ends before it begins";
			return;
		}
	}
	add(r, (struct step){ STEP_SET, negated, set });
	r->at = at + 1;
}

static void read_stars(struct reading *r)
{
	struct str p = r->pattern;
	bool first = r->at == 0 || p.at[r->at - 1] == '/';
	size_t end = r->at;
	while (end < p.len && p.at[end] == '*')
		end++;
	if (end - r->at == 1) {
		add(r, (struct step){ .kind = STEP_STAR });
	} else if (first && end < p.len && p.at[end] == '/') {
		add(r, (struct step){ .kind = STEP_FOLDERS });
		add(r, (struct step){ .kind = STEP_INSIDE });
		end++;
	} else {
		add(r, (struct step){ .kind = STEP_DEEP });
	}
	r->at = end;
}

static void read_step(struct reading *r)
{
	char c = r->pattern.at[r->at];
	if (c == '*') {
		read_stars(r);
	} else if (c == '[') {
		read_set(r);
	} else if (c == '?') {
		add(r, (struct step){ .kind = STEP_ANY });
		r->at++;
	} else if (c == '\\' && r->at + 1 == r->pattern.len) {
		r->problem = "'\\' with nothing after it; '\\\\' is the backslash itself";
	} else {
		r->at += c == '\\';
		struct str character = char_at(r->pattern, r->at);
		add(r, (struct step){ .kind = STEP_CHAR, .text = character });
		r->at += character.len;
	}
}

const struct glob *glob_read(struct arena *arena, struct str pattern, const char **problem)
{
	struct reading r = { .pattern = pattern };
	if (pattern.len == 0 || pattern.len > GLOB_MAX) {
		*problem = pattern.len ? "it is too long" : "it is empty";
		return NULL;
	}
	r.glob = arena_alloc(arena, sizeof *r.glob);
	/* No step takes less than a byte: "**" and "/" after it make two of three bytes. */
	r.glob->steps = arena_array(arena, pattern.len, sizeof *r.glob->steps);
	while (r.at < pattern.len && !r.problem)
		read_step(&r);
	bool plain = true;
	for (size_t i = 0; i < pattern.len; i++)
		plain &= str_find_byte(STR("*?[\\"), pattern.at[i], 0) == STR_NONE;
	if (plain)
		r.glob->plain = pattern;
	*problem = r.problem;
	return r.problem ? NULL : r.glob;
}

/* The steps that may come next; the one after the last means that all is matched. */
struct set {
	bool has[GLOB_MAX + 1];
	bool any;
};

/* Steps that may also take nothing let the one after them in; these stand further on. */
static void let_in(const struct glob *glob, struct set *set, size_t step)
{
	while (!set->has[step]) {
		set->has[step] = set->any = true;
		if (step == glob->count)
			return;
		enum step_kind kind = glob->steps[step].kind;
		if (kind == STEP_FOLDERS) {
			set->has[step + 1] = true;
			step += 2;
		} else if (kind == STEP_STAR || kind == STEP_DEEP) {
			step++;
		} else {
			return;
		}
	}
}

/* What may come after `character` where `step` was to take it. */
static void take(const struct glob *glob, size_t step, struct str character, struct set *next)
{
	const struct step *s = &glob->steps[step];
	bool slash = is_char(character, '/');
	switch (s->kind) {
	case STEP_CHAR:
		if (str_eq(s->text, character))
			let_in(glob, next, step + 1);
		break;
	case STEP_ANY:
		if (!slash)
			let_in(glob, next, step + 1);
		break;
	case STEP_SET:
		if (!slash && set_holds(s->text, character) != s->negated)
			let_in(glob, next, step + 1);
		break;
	case STEP_STAR:
		if (!slash)
			let_in(glob, next, step);
		break;
	case STEP_DEEP:
		let_in(glob, next, step);
		break;
	case STEP_INSIDE:
		let_in(glob, next, step);
		if (slash)
			let_in(glob, next, step + 1);
		break;
	case STEP_FOLDERS: /* its inside stands in the set beside it */
		break;
	}
}

bool glob_match(const struct glob *glob, struct str text)
{
	/* Settings may name thousands of pages, each by its own name. */
	if (glob->plain.len)
		return str_eq(glob->plain, text);
	struct set sets[2], *now = &sets[0], *next = &sets[1];
	size_t size = glob->count + 1;
	memset(now->has, 0, size);
	now->any = false;
	let_in(glob, now, 0);
	for (size_t at = 0; at < text.len && now->any;) {
		struct str character = char_at(text, at);
		at += character.len;
		memset(next->has, 0, size);
		next->any = false;
		for (size_t step = 0; step < glob->count; step++)
			if (now->has[step])
				take(glob, step, character, next);
		struct set *swap = now;
		now = next;
		next = swap;
	}
	return now->any && now->has[glob->count];
}
