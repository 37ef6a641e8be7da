#include "element.h"
#include "tokens.h"
#include "write.h"

/*
 * The line that is being written. What a pair of tokens is written as is decided when all of them
 * are known: "*" marks are read as emphasis or not by what stands on both sides of both.
 */
struct line {
	const struct writer *writer;
	const struct run *runs;
	struct tokens tokens;
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

static struct str text_of(const struct line *line, size_t at)
{
	return run_text(line->writer->flow, &line->runs[line->tokens.items[at].run]);
}

/* Whether the token is a run of words that are escaped, not code, image or break. */
static bool is_words(const struct line *line, size_t at)
{
	const struct token *token = &line->tokens.items[at];
	const struct run *run = &line->runs[token->run];
	return token->kind == TOKEN_RUN && run->kind == RUN_TEXT && !run->look.in[STYLE_CODE];
}

/* What the token begins and ends with; all markup is punctuation. */
static enum char_class first_class(const struct line *line, size_t at)
{
	if (at >= line->tokens.count)
		return line->writer->tag_follows ? CHAR_PUNCTUATION : CHAR_SPACE;
	return is_words(line, at) ? char_class_first(text_of(line, at)) : CHAR_PUNCTUATION;
}

static enum char_class last_class(const struct line *line, size_t at)
{
	return is_words(line, at) ? char_class_last(text_of(line, at)) : CHAR_PUNCTUATION;
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

static bool is_asterisk(const struct line *line, size_t at)
{
	if (at >= line->tokens.count || line->tokens.items[at].kind == TOKEN_RUN)
		return false;
	enum style style = line->tokens.items[at].style;
	return style == STYLE_STRONG || style == STYLE_EM;
}

/* "***both***" */
static bool is_double(const struct line *line, size_t strong)
{
	const struct token *items = line->tokens.items;
	return items[strong + 1].kind == TOKEN_OPEN && items[strong + 1].style == STYLE_EM &&
	       items[strong + 1].other + 1 == items[strong].other;
}

/* Whether marks of another pair would touch these and be misread: then one is a tag. */
static bool touches(const struct line *line, size_t open)
{
	const struct token *items = line->tokens.items;
	size_t close = items[open].other;
	enum style style = items[open].style;
	if (style == STYLE_EM)
		return (open && is_asterisk(line, open - 1)) || is_asterisk(line, open + 1) ||
		       is_asterisk(line, close - 1) || is_asterisk(line, close + 1);
	bool follows = open && items[open - 1].kind == TOKEN_CLOSE;
	if (follows && items[open - 1].style == style)
		return true;
	/* "~~a~~**b**" is no strong b to cmark-gfm 0.29 */
	return style == STYLE_DEL &&
	       ((follows && is_asterisk(line, open - 1)) ||
		(is_asterisk(line, close + 1) && items[close + 1].kind == TOKEN_OPEN));
}

/* Whether the pair holds others of the same sign. */
static bool holds_asterisks(const struct line *line, size_t open)
{
	for (size_t i = open + 1; i < line->tokens.items[open].other; i++)
		if (is_asterisk(line, i))
			return true;
	return false;
}

static void set_form(struct line *line, size_t open, enum token_form form)
{
	line->tokens.items[open].form = form;
	line->tokens.items[line->tokens.items[open].other].form = form;
}

/* Decides what a pair is written as; `before` is what stands before its opening mark. */
static void decide(struct line *line, size_t open, enum char_class before)
{
	const struct token *items = line->tokens.items;
	size_t close = items[open].other;
	enum style style = items[open].style;
	if (style == STYLE_LINK || items[open].form != FORM_OPEN_QUESTION)
		return;
	bool both = style == STYLE_STRONG && is_double(line, open);
	size_t inner = both ? 2 : 1;
	/* Between two letters "~~" is text to md4c from 0.5.3 on. */
	bool struck = style == STYLE_DEL;
	bool among = struck || line->writer->place == PLACE_CELL || line->pairs[struck] > 1;
	bool nested = struck || line->asterisks || holds_asterisks(line, open);
	bool mark = marks[style].mark.len && !touches(line, open) &&
		    flanks(before, first_class(line, open + inner), among) &&
		    flanks(first_class(line, close + 1), last_class(line, close - inner), nested);
	set_form(line, open, mark ? FORM_MARK : FORM_TAG);
	if (both)
		set_form(line, open + 1, mark ? FORM_MARK : FORM_TAG);
}

static struct str href(const struct line *line, size_t open)
{
	const struct run *run = &line->runs[line->tokens.items[open].run];
	return str_trim(node_attribute(run->look.in[STYLE_LINK], STR("href")));
}

static struct str title(const struct node *node)
{
	return node_attribute(node, STR("title"));
}

/* "<https://...>": a link whose text is its destination. */
static bool is_autolink(const struct line *line, size_t open)
{
	const struct token *token = &line->tokens.items[open];
	return token->other == open + 2 && is_words(line, open + 1) &&
	       !title(line->runs[token->run].look.in[STYLE_LINK]).len &&
	       str_eq(text_of(line, open + 1), href(line, open)) && link_is_plain(href(line, open));
}

/* The first byte of what is written for the token, as far as escapes before it care. */
static char first_byte(const struct line *line, size_t at)
{
	if (at >= line->tokens.count)
		return line->writer->tag_follows ? '<' : '\n';
	const struct token *token = &line->tokens.items[at];
	if (token->kind == TOKEN_OPEN && token->style == STYLE_LINK)
		return is_autolink(line, at) ? '<' : '[';
	return '*'; /* any mark, tag or break: punctuation */
}

static struct str link_base(const struct writer *writer)
{
	return writer->options ? writer->options->link_base : STR("");
}

static void write_style(struct line *line, size_t at)
{
	const struct token *token = &line->tokens.items[at];
	struct buf *out = line->writer->out;
	if (token->form == FORM_MARK) {
		buf_add(out, marks[token->style].mark);
		if (is_asterisk(line, at))
			line->asterisks += token->kind == TOKEN_OPEN ? 1u : -1u;
	} else {
		buf_addf(out, token->kind == TOKEN_OPEN ? "<%.*s>" : "</%.*s>",
			 STR_ARG(marks[token->style].tag));
	}
}

/* Opens or closes a link; returns the index of the next token. */
static size_t write_link(const struct line *line, size_t at)
{
	const struct writer *writer = line->writer;
	const struct token *token = &line->tokens.items[at];
	const struct node *link = line->runs[token->run].look.in[STYLE_LINK];
	if (token->kind == TOKEN_CLOSE) {
		buf_add_byte(writer->out, ']');
		link_write(writer->out, href(line, at), title(link), link_base(writer));
	} else if (is_autolink(line, at)) {
		buf_addf(writer->out, "<%.*s>", STR_ARG(href(line, at)));
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
	 * In a cell "\|" is "|" even in a code span, which leaves no way to say "\|". And a line
	 * that begins with "[...]: " defines a link, though code be in it.
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

void anchor_write(struct buf *out, struct str id)
{
	buf_add(out, STR("<a id=\""));
	escape_html(out, id);
	buf_add(out, STR("\"></a>"));
}

static void write_run(const struct line *line, size_t at, bool line_start)
{
	const struct writer *writer = line->writer;
	const struct run *run = &line->runs[line->tokens.items[at].run];
	struct str text = text_of(line, at);
	switch (run->kind) {
	case RUN_BREAK:
		write_break(writer);
		break;
	case RUN_IMAGE:
		write_image(writer, run->node, text);
		break;
	case RUN_ANCHOR:
		anchor_write(writer->out, element_anchor(run->node));
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
					.next = first_byte(line, at + 1),
				    });
		break;
	}
}

static void write_tokens(struct line *line)
{
	const struct writer *writer = line->writer;
	for (size_t at = 0; at < line->tokens.count; at++)
		if (line->tokens.items[at].kind == TOKEN_OPEN) {
			line->pairs[0] += is_asterisk(line, at);
			line->pairs[1] += line->tokens.items[at].style == STYLE_DEL;
		}
	bool line_start = writer->place != PLACE_CELL;
	for (size_t at = 0; at < line->tokens.count;) {
		const struct token *token = &line->tokens.items[at];
		if (token->kind == TOKEN_OPEN)
			decide(line, at,
			       line_start ? CHAR_SPACE : char_class_last(buf_str(writer->out)));
		if (token->kind == TOKEN_RUN) {
			write_run(line, at++, line_start);
			line_start = line->runs[token->run].kind == RUN_BREAK &&
				     writer->place == PLACE_PARAGRAPH;
			continue;
		}
		line_start = false;
		if (token->style == STYLE_LINK) {
			at = write_link(line, at);
		} else {
			write_style(line, at++);
		}
	}
}

void inline_write(const struct writer *writer, const struct block *leaf)
{
	struct arena scratch = { NULL };
	const struct run *runs = &writer->flow->runs[leaf->run];
	struct line line = {
		.writer = writer,
		.runs = runs,
		.tokens = tokens_make(&scratch, runs, leaf->run_count),
	};
	write_tokens(&line);
	arena_free(&scratch);
}
