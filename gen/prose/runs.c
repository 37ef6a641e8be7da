#include "runs.h"

void runs_begin(struct runs *runs)
{
	runs->first = runs->count;
	runs->space = SPACE_NONE;
	runs->breaks = 0;
}

void runs_space(struct runs *runs, size_t len)
{
	bool alone = runs->space == SPACE_NONE && len == 2;
	runs->space = alone ? SPACE_NO_BREAK : SPACE_PLAIN;
}

void runs_break(struct runs *runs)
{
	runs->breaks++;
}

static struct run *last_run(const struct runs *runs)
{
	return runs->count > runs->first ? &runs->items[runs->count - 1] : NULL;
}

static bool same_look(const struct look *a, const struct look *b)
{
	for (int s = 0; s < STYLES; s++)
		if (a->in[s] != b->in[s])
			return false;
	return true;
}

static struct run *add(struct runs *runs, enum run_kind kind, const struct look *look)
{
	runs->items =
	    arena_grow(runs->arena, runs->items, runs->count, &runs->capacity, sizeof *runs->items);
	struct run *run = &runs->items[runs->count++];
	*run = (struct run){ .kind = kind, .look = *look, .from = runs->text.len };
	return run;
}

static void add_text(struct runs *runs, struct str text, const struct look *look)
{
	struct run *run = last_run(runs);
	if (!run || run->kind != RUN_TEXT || !same_look(&run->look, look))
		run = add(runs, RUN_TEXT, look);
	buf_add(&runs->text, text);
	run->len += text.len;
}

/* The white space or break since the last run. It takes only what it shares with both sides. */
static void add_space(struct runs *runs, const struct run *last, const struct look *next)
{
	struct look both = { { NULL } };
	for (int s = 0; s < STYLES; s++)
		if (last->look.in[s] == next->in[s])
			both.in[s] = next->in[s];
	/* Code has no breaks and does not begin or end with a space. */
	if (runs->breaks || !same_look(&last->look, next))
		both.in[STYLE_CODE] = NULL;
	if (runs->breaks)
		add(runs, RUN_BREAK, &both);
	else
		add_text(runs, runs->space == SPACE_PLAIN ? STR(" ") : STR("\xC2\xA0"), &both);
}

/*
 * Where emphasis ends and begins again with nothing between, and nothing else changes, it is made
 * one, for Markdown has no way to say "**a****b**".
 */
static void continue_style(struct runs *runs, const struct look *last, struct look *next)
{
	int changed = -1;
	for (int s = 0; s < STYLES; s++) {
		if (last->in[s] == next->in[s])
			continue;
		if (changed >= 0 || s == STYLE_LINK || !last->in[s] || !next->in[s])
			return;
		changed = s;
	}
	if (changed < 0)
		return;
	runs->original.in[changed] = next->in[changed];
	runs->continued.in[changed] = last->in[changed];
	next->in[changed] = last->in[changed];
}

/* Settles what stands between the last run and the next, whose look is asked for. */
static struct look join(struct runs *runs, const struct look *look)
{
	struct look next = *look;
	for (int s = 0; s < STYLES; s++)
		if (next.in[s] && next.in[s] == runs->original.in[s])
			next.in[s] = runs->continued.in[s];
	const struct run *last = last_run(runs);
	if (last && (runs->breaks || runs->space != SPACE_NONE))
		add_space(runs, last, &next);
	else if (last)
		continue_style(runs, &last->look, &next);
	runs->space = SPACE_NONE;
	runs->breaks = 0;
	return next;
}

void runs_word(struct runs *runs, struct str word, const struct look *look)
{
	struct look joined = join(runs, look);
	add_text(runs, word, &joined);
}

/* Images and anchors cannot stand in code. */
static struct run *add_element(struct runs *runs, enum run_kind kind, const struct node *node,
			       const struct look *look)
{
	struct look bare = *look;
	bare.in[STYLE_CODE] = NULL;
	bare = join(runs, &bare);
	struct run *run = add(runs, kind, &bare);
	run->node = node;
	return run;
}

void runs_anchor(struct runs *runs, const struct node *anchor, const struct look *look)
{
	add_element(runs, RUN_ANCHOR, anchor, look);
}

void runs_image(struct runs *runs, const struct node *image, const struct look *look)
{
	struct run *run = add_element(runs, RUN_IMAGE, image, look);
	struct str alt = str_trim(node_attribute(image, STR("alt")));
	for (size_t at = 0, space; at < alt.len;) {
		space = str_space_at(alt, at);
		if (space == 0) {
			buf_add_byte(&runs->text, alt.at[at++]);
			continue;
		}
		while ((space = str_space_at(alt, at)) > 0)
			at += space;
		buf_add_byte(&runs->text, ' ');
	}
	run->len = runs->text.len - run->from;
}
