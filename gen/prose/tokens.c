#include "tokens.h"

/* Styles that nest; code is written with its run. */
enum { NESTING = STYLE_CODE };

/*
 * Where a style that covers the run ends: the first run after it that is not in the same element.
 */
static size_t *find_ends(struct arena *arena, const struct run *runs, size_t count)
{
	size_t *ends = arena_array(arena, count * NESTING, sizeof *ends);
	for (size_t i = count; i-- > 0;)
		for (int s = 0; s < NESTING; s++) {
			bool goes_on =
			    i + 1 < count && runs[i].look.in[s] == runs[i + 1].look.in[s];
			ends[i * NESTING + (size_t)s] =
			    goes_on ? ends[(i + 1) * NESTING + (size_t)s] : i + 1;
		}
	return ends;
}

static void add_token(struct arena *arena, struct tokens *tokens, struct token token)
{
	tokens->items = arena_grow(arena, tokens->items, tokens->count, &tokens->capacity,
				   sizeof *tokens->items);
	tokens->items[tokens->count++] = token;
}

/* What is open, the outermost first. */
struct open_styles {
	size_t tokens[NESTING];
	int count;
};

static void close_last(struct arena *arena, struct tokens *tokens, struct open_styles *open,
		       size_t run)
{
	size_t other = open->tokens[--open->count];
	tokens->items[other].other = tokens->count;
	add_token(arena, tokens,
		  (struct token){ TOKEN_CLOSE, tokens->items[other].style, other, run,
				  FORM_OPEN_QUESTION });
}

/* Opens what begins with the run `at`: what goes on longest first, else in the order of styles. */
static void open_styles(struct arena *arena, struct tokens *tokens, const struct run *run,
			struct open_styles *open, const size_t *ends, size_t at)
{
	bool is_open[NESTING] = { false };
	for (int i = 0; i < open->count; i++)
		is_open[tokens->items[open->tokens[i]].style] = true;
	for (;;) {
		int next = -1;
		for (int s = 0; s < NESTING; s++)
			if (run->look.in[s] && !is_open[s] && (next < 0 || ends[s] > ends[next]))
				next = s;
		if (next < 0)
			return;
		is_open[next] = true;
		open->tokens[open->count++] = tokens->count;
		add_token(arena, tokens,
			  (struct token){ TOKEN_OPEN, (enum style)next, 0, at,
					  FORM_OPEN_QUESTION });
	}
}

struct tokens tokens_make(struct arena *arena, const struct run *runs, size_t count)
{
	struct tokens tokens = { .items = NULL };
	const size_t *ends = find_ends(arena, runs, count);
	struct open_styles open = { .count = 0 };
	for (size_t i = 0; i < count; i++) {
		open_styles(arena, &tokens, &runs[i], &open, &ends[i * NESTING], i);
		add_token(arena, &tokens, (struct token){ .kind = TOKEN_RUN, .run = i });
		/* Everything inside what ends here ends, too. */
		int keep = 0;
		while (keep < open.count) {
			enum style style = tokens.items[open.tokens[keep]].style;
			if (ends[i * NESTING + (size_t)style] == i + 1)
				break;
			keep++;
		}
		while (open.count > keep)
			close_last(arena, &tokens, &open, i);
	}
	return tokens;
}
