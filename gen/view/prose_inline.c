#include "prose_element.h"
#include "prose_write.h"

/*
 * The runs of a leaf as a line of tokens: what opens, what closes, and the runs between. Only
 * then it is decided what each pair is written as: "*" marks are read as emphasis or not by what
 * stands on both sides of both.
 */
enum token_kind { TOKEN_OPEN, TOKEN_CLOSE, TOKEN_RUN };

enum form { FORM_OPEN_QUESTION, FORM_MARK, FORM_TAG };

struct token {
	enum token_kind kind;
	enum style style; /* open, close */
	size_t other;     /* open, close: index of the other of the pair */
	size_t run;       /* run; open, close of a link: a run in it */
	enum form form;   /* open, close */
};

struct tokens {
	struct token *items;
	size_t count;
	size_t capacity;
	const struct run *runs;
	const struct writer *writer;
	struct arena *scratch;
	unsigned asterisks; /* pairs of "*" marks that are open while they are written */
	size_t pairs[2];    /* how many are written with "*", and with "~" */
};

/* How each style is written. A mark that is empty has no Markdown. */
static const struct {
	struct str mark;
	struct str tag;
} marks[STYLES] = {
	[STYLE_STRONG] = { STR_INIT("**"), STR_INIT("strong") },
	[STYLE_EM] = { STR_INIT("*"), STR_INIT("em") },
	[STYLE_DEL] = { STR_INIT("~~"), STR_INIT("del") },
	[STYLE_SUB] = { STR_INIT(""), STR_INIT("sub") },
	[STYLE_SUP] = { STR_INIT(""), STR_INIT("sup") },
};

/* Styles that nest; code is written with its run. */
enum { NESTING = STYLE_CODE };

/* Where a style that covers the run ends: the first run after it that is not in the same element. */
static size_t *find_ends(struct arena *scratch, const struct run *runs, size_t count)
{
	size_t *ends = arena_array(scratch, count * NESTING, sizeof *ends);
	for (size_t i = count; i-- > 0;)
		for (int s = 0; s < NESTING; s++) {
			bool goes_on =
			    i + 1 < count && runs[i].look.in[s] == runs[i + 1].look.in[s];
			ends[i * NESTING + (size_t)s] =
			    goes_on ? ends[(i + 1) * NESTING + (size_t)s] : i + 1;
		}
	return ends;
}

static void add_token(struct tokens *tokens, struct token token)
{
	tokens->items = arena_grow(tokens->scratch, tokens->items, tokens->count, &tokens->capacity,
				   sizeof *tokens->items);
	tokens->items[tokens->count++] = token;
}

/* What is open, the outermost first. */
struct open_styles {
	size_t tokens[NESTING];
	int count;
};

static void close_last(struct tokens *tokens, struct open_styles *open, size_t run)
{
	size_t other = open->tokens[--open->count];
	tokens->items[other].other = tokens->count;
	add_token(tokens, (struct token){ TOKEN_CLOSE, tokens->items[other].style, other, run,
					  FORM_OPEN_QUESTION });
}

/* Opens what begins with the run `at`: what goes on longest first, else in the order of styles. */
static void open_styles(struct tokens *tokens, struct open_styles *open, const size_t *ends,
			size_t at)
{
	bool is_open[NESTING] = { false };
	for (int i = 0; i < open->count; i++)
		is_open[tokens->items[open->tokens[i]].style] = true;
	for (;;) {
		int next = -1;
		for (int s = 0; s < NESTING; s++)
			if (tokens->runs[at].look.in[s] && !is_open[s] &&
			    (next < 0 || ends[s] > ends[next]))
				next = s;
		if (next < 0)
			return;
		is_open[next] = true;
		open->tokens[open->count++] = tokens->count;
		add_token(tokens, (struct token){ TOKEN_OPEN, (enum style)next, 0, at,
						  FORM_OPEN_QUESTION });
	}
}

static void make_tokens(struct tokens *tokens, size_t count)
{
	const struct run *runs = tokens->runs;
	const size_t *ends = find_ends(tokens->scratch, runs, count);
	struct open_styles open = { .count = 0 };
	for (size_t i = 0; i < count; i++) {
		open_styles(tokens, &open, &ends[i * NESTING], i);
		add_token(tokens, (struct token){ .kind = TOKEN_RUN, .run = i });
		/* Everything inside what ends here ends, too. */
		int keep = 0;
		while (keep < open.count) {
			enum style style = tokens->items[open.tokens[keep]].style;
			if (ends[i * NESTING + (size_t)style] == i + 1)
				break;
			keep++;
		}
		while (open.count > keep)
			close_last(tokens, &open, i);
	}
}

static struct str text_of(const struct tokens *tokens, size_t at)
{
	return run_text(tokens->writer->flow, &tokens->runs[tokens->items[at].run]);
}

/* Whether the token is a run of words that are escaped, not code, image or break. */
static bool is_words(const struct tokens *tokens, size_t at)
{
	const struct token *token = &tokens->items[at];
	const struct run *run = &tokens->runs[token->run];
	return token->kind == TOKEN_RUN && run->kind == RUN_TEXT && !run->look.in[STYLE_CODE];
}

/* What the token begins and ends with; all markup is punctuation. */
static enum char_class first_class(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count)
		return tokens->writer->tag_follows ? CHAR_PUNCTUATION : CHAR_SPACE;
	return is_words(tokens, at) ? char_class_first(text_of(tokens, at)) : CHAR_PUNCTUATION;
}

static enum char_class last_class(const struct tokens *tokens, size_t at)
{
	return is_words(tokens, at) ? char_class_last(text_of(tokens, at)) : CHAR_PUNCTUATION;
}

/*
 * Left-flanking, seen from the other side right-flanking: CommonMark 6.2, cautiously. A mark that
 * is both could open as well as close; readers differ on such marks beside others of their kind.
 */
static bool flanks(enum char_class outside, enum char_class inside, bool strictly)
{
	bool parted = outside == CHAR_SPACE || outside == CHAR_PUNCTUATION;
	if (inside == CHAR_WORD)
		return parted || !strictly;
	return inside == CHAR_PUNCTUATION && parted && (outside == CHAR_SPACE || !strictly);
}

static bool is_asterisk(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count || tokens->items[at].kind == TOKEN_RUN)
		return false;
	enum style style = tokens->items[at].style;
	return style == STYLE_STRONG || style == STYLE_EM;
}

/* "***both***" */
static bool is_double(const struct tokens *tokens, size_t strong)
{
	const struct token *items = tokens->items;
	return items[strong + 1].kind == TOKEN_OPEN && items[strong + 1].style == STYLE_EM &&
	       items[strong + 1].other + 1 == items[strong].other;
}

/* Whether marks of another pair would touch these and be misread: then one is a tag. */
static bool touches(const struct tokens *tokens, size_t open)
{
	const struct token *items = tokens->items;
	size_t close = items[open].other;
	enum style style = items[open].style;
	if (style == STYLE_EM)
		return (open && is_asterisk(tokens, open - 1)) || is_asterisk(tokens, open + 1) ||
		       is_asterisk(tokens, close - 1) || is_asterisk(tokens, close + 1);
	bool follows = open && items[open - 1].kind == TOKEN_CLOSE;
	if (follows && items[open - 1].style == style)
		return true;
	/* "~~a~~**b**" is no strong b to cmark-gfm 0.29 */
	return style == STYLE_DEL &&
	       ((follows && is_asterisk(tokens, open - 1)) ||
		(is_asterisk(tokens, close + 1) && items[close + 1].kind == TOKEN_OPEN));
}

/* Whether the pair holds others of the same sign. */
static bool holds_asterisks(const struct tokens *tokens, size_t open)
{
	for (size_t i = open + 1; i < tokens->items[open].other; i++)
		if (is_asterisk(tokens, i))
			return true;
	return false;
}

static void set_form(struct tokens *tokens, size_t open, enum form form)
{
	tokens->items[open].form = form;
	tokens->items[tokens->items[open].other].form = form;
}

/* Decides what a pair is written as; `before` is what stands before its opening mark. */
static void decide(struct tokens *tokens, size_t open, enum char_class before)
{
	const struct token *items = tokens->items;
	size_t close = items[open].other;
	enum style style = items[open].style;
	if (style == STYLE_LINK || items[open].form != FORM_OPEN_QUESTION)
		return;
	bool both = style == STYLE_STRONG && is_double(tokens, open);
	size_t inner = both ? 2 : 1;
	bool among = tokens->writer->place == PLACE_CELL || tokens->pairs[style == STYLE_DEL] > 1;
	bool nested = style != STYLE_DEL && (tokens->asterisks || holds_asterisks(tokens, open));
	bool mark =
	    marks[style].mark.len && !touches(tokens, open) &&
	    flanks(before, first_class(tokens, open + inner), among) &&
	    flanks(first_class(tokens, close + 1), last_class(tokens, close - inner), nested);
	set_form(tokens, open, mark ? FORM_MARK : FORM_TAG);
	if (both)
		set_form(tokens, open + 1, mark ? FORM_MARK : FORM_TAG);
}

static struct str href(const struct tokens *tokens, size_t open)
{
	const struct run *run = &tokens->runs[tokens->items[open].run];
	return str_trim(node_attribute(run->look.in[STYLE_LINK], STR("href")));
}

static struct str title(const struct node *node)
{
	return node_attribute(node, STR("title"));
}

/* "<https://...>": a link whose text is its destination. */
static bool is_autolink(const struct tokens *tokens, size_t open)
{
	const struct token *token = &tokens->items[open];
	return token->other == open + 2 && is_words(tokens, open + 1) &&
	       !title(tokens->runs[token->run].look.in[STYLE_LINK]).len &&
	       str_eq(text_of(tokens, open + 1), href(tokens, open)) &&
	       link_is_plain(href(tokens, open));
}

/* The first byte of what is written for the token, as far as escapes before it care. */
static char first_byte(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count)
		return tokens->writer->tag_follows ? '<' : '\n';
	const struct token *token = &tokens->items[at];
	if (token->kind == TOKEN_OPEN && token->style == STYLE_LINK)
		return is_autolink(tokens, at) ? '<' : '[';
	return '*'; /* any mark, tag or break: punctuation */
}

static struct str link_base(const struct writer *writer)
{
	return writer->options ? writer->options->link_base : STR("");
}

static void write_style(struct tokens *tokens, size_t at)
{
	const struct token *token = &tokens->items[at];
	struct buf *out = tokens->writer->out;
	if (token->form == FORM_MARK) {
		buf_add(out, marks[token->style].mark);
		if (is_asterisk(tokens, at))
			tokens->asterisks += token->kind == TOKEN_OPEN ? 1u : -1u;
	} else {
		buf_addf(out, token->kind == TOKEN_OPEN ? "<%.*s>" : "</%.*s>",
			 STR_ARG(marks[token->style].tag));
	}
}

/* Opens or closes a link; returns the index of the next token. */
static size_t write_link(const struct tokens *tokens, size_t at)
{
	const struct writer *writer = tokens->writer;
	const struct token *token = &tokens->items[at];
	const struct node *link = tokens->runs[token->run].look.in[STYLE_LINK];
	if (token->kind == TOKEN_CLOSE) {
		buf_add_byte(writer->out, ']');
		link_write(writer->out, href(tokens, at), title(link), link_base(writer));
	} else if (is_autolink(tokens, at)) {
		buf_addf(writer->out, "<%.*s>", STR_ARG(href(tokens, at)));
		return token->other + 1;
	} else {
		buf_add_byte(writer->out, '[');
	}
	return at + 1;
}

/* The longest row of backticks in a text. */
static size_t most_backticks(struct str text)
{
	size_t most = 0, row = 0;
	for (size_t i = 0; i < text.len; i++) {
		row = text.at[i] == '`' ? row + 1 : 0;
		most = row > most ? row : most;
	}
	return most;
}

static void write_code(const struct writer *writer, struct str text, bool in_link)
{
	struct buf *out = writer->out;
	bool cell = writer->place == PLACE_CELL;
	/*
	 * In a cell "\|" is "|" even in a code span, which leaves no way to say "\|". And a line that
	 * begins with "[...]: " defines a link, though code be in it.
	 */
	if ((cell && str_find(text, STR("\\|"), 0) != STR_NONE) ||
	    (in_link && str_find(text, STR("]:"), 0) != STR_NONE)) {
		buf_add(out, STR("<code>"));
		escape_text(
		    out, text,
		    (struct context){ .place = writer->place, .brackets = in_link, .next = '<' });
		buf_add(out, STR("</code>"));
		return;
	}
	size_t ticks = most_backticks(text) + 1;
	bool pad = text.at[0] == '`' || text.at[text.len - 1] == '`';
	for (size_t i = 0; i < ticks; i++)
		buf_add_byte(out, '`');
	if (pad)
		buf_add_byte(out, ' ');
	for (size_t i = 0; i < text.len; i++) {
		if (cell && text.at[i] == '|')
			buf_add_byte(out, '\\');
		buf_add_byte(out, text.at[i]);
	}
	if (pad)
		buf_add_byte(out, ' ');
	for (size_t i = 0; i < ticks; i++)
		buf_add_byte(out, '`');
}

static void write_image(const struct writer *writer, const struct node *image, struct str alt)
{
	struct str source = node_attribute(image, STR("src"));
	buf_add(writer->out, STR("!["));
	escape_text(writer->out, alt,
		    (struct context){ .place = writer->place, .brackets = true, .next = ']' });
	buf_add_byte(writer->out, ']');
	link_write(writer->out, source, title(image), link_base(writer));
}

static void write_break(const struct writer *writer)
{
	if (writer->place == PLACE_PARAGRAPH)
		buf_addf(writer->out, "\\\n%.*s", STR_ARG(writer->prefix));
	else
		buf_add(writer->out, STR("<br>"));
}

static void write_run(const struct tokens *tokens, size_t at, bool line_start)
{
	const struct writer *writer = tokens->writer;
	const struct run *run = &tokens->runs[tokens->items[at].run];
	struct str text = text_of(tokens, at);
	switch (run->kind) {
	case RUN_BREAK:
		write_break(writer);
		break;
	case RUN_IMAGE:
		write_image(writer, run->node, text);
		break;
	case RUN_ANCHOR:
		buf_add(writer->out, STR("<a id=\""));
		escape_html(writer->out, element_anchor(run->node));
		buf_add(writer->out, STR("\"></a>"));
		break;
	case RUN_TEXT:
		if (run->look.in[STYLE_CODE])
			write_code(writer, text, run->look.in[STYLE_LINK] != NULL);
		else
			escape_text(writer->out, text,
				    (struct context){
					.place = writer->place,
					.line_start = line_start,
					.brackets = run->look.in[STYLE_LINK] != NULL,
					.next = first_byte(tokens, at + 1),
				    });
		break;
	}
}

static void write_tokens(struct tokens *tokens)
{
	const struct writer *writer = tokens->writer;
	for (size_t at = 0; at < tokens->count; at++)
		if (tokens->items[at].kind == TOKEN_OPEN) {
			tokens->pairs[0] += is_asterisk(tokens, at);
			tokens->pairs[1] += tokens->items[at].style == STYLE_DEL;
		}
	bool line_start = writer->place != PLACE_CELL;
	for (size_t at = 0; at < tokens->count;) {
		const struct token *token = &tokens->items[at];
		if (token->kind == TOKEN_OPEN)
			decide(tokens, at,
			       line_start ? CHAR_SPACE : char_class_last(buf_str(writer->out)));
		if (token->kind == TOKEN_RUN) {
			write_run(tokens, at++, line_start);
			line_start = tokens->runs[token->run].kind == RUN_BREAK &&
				     writer->place == PLACE_PARAGRAPH;
			continue;
		}
		line_start = false;
		if (token->style == STYLE_LINK) {
			at = write_link(tokens, at);
		} else {
			write_style(tokens, at++);
		}
	}
}

void inline_write(const struct writer *writer, const struct block *leaf)
{
	struct arena scratch = { NULL };
	struct tokens tokens = {
		.runs = &writer->flow->runs[leaf->run],
		.writer = writer,
		.scratch = &scratch,
	};
	make_tokens(&tokens, leaf->run_count);
	write_tokens(&tokens);
	arena_free(&scratch);
}
