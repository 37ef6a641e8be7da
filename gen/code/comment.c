#include "../prose/retired.h"
#include "block.h"

#include "../base/buf.h"
#include "../entry/limits.h"

static size_t line_start(struct str code, size_t at)
{
	while (at > 0 && code.at[at - 1] != '\n')
		at--;
	return at;
}

/* A line that goes on and on holds more than one definition and its comment. */
static bool is_endless(struct str code, size_t at)
{
	size_t before = at > LIMIT_COMMENT_LINE ? at - LIMIT_COMMENT_LINE : 0;
	struct str near = str_slice(code, before, at + LIMIT_COMMENT_LINE);
	bool begins = before == 0 || line_start(near, at - before) > 0;
	return !begins ||
	       (str_line_end(near, at - before) == near.len && at + LIMIT_COMMENT_LINE < code.len);
}

/* "<summary>Text.</summary>", as documentation comments have it. */
static struct str without_tags(struct str line)
{
	while (line.len && line.at[0] == '<') {
		ptrdiff_t end = str_find_byte(line, '>', 0);
		if (end == STR_NONE || end < 2)
			break;
		line = str_trim(str_slice(line, (size_t)end + 1, line.len));
	}
	while (line.len && line.at[line.len - 1] == '>') {
		ptrdiff_t start = str_find_last(line, '<');
		if (start == STR_NONE ||
		    !str_starts(str_slice(line, (size_t)start, line.len), STR("</")))
			break;
		line = str_trim(str_slice(line, 0, (size_t)start));
	}
	return line;
}

/* Without the signs of comments at both ends of a line. */
static struct str bare(struct str line)
{
	line = str_trim(line);
	while (line.len &&
	       (line.at[0] == '/' || line.at[0] == '*' || line.at[0] == '!' || line.at[0] == '<'))
		line = str_slice(line, 1, line.len);
	while (str_ends(line, STR("*/")))
		line = str_slice(line, 0, line.len - 2);
	/* Python, and its "#:" for documentation. */
	if (str_starts(line, STR("# ")) || str_starts(line, STR("#: ")))
		line = str_slice(line, line.at[1] == ':' ? 2 : 1, line.len);
	return without_tags(str_trim(line));
}

/* What message compilers write above a text. */
static bool is_of_compiler(struct str line, struct str name)
{
	return str_eq(line, STR("MessageText:")) ||
	       (str_starts(line, STR("MessageId:")) && str_ends(line, name));
}

/* Lines as paragraphs: an empty one parts them. One line is no copy. */
static struct str join(struct arena *arena, struct str lines, struct str name)
{
	struct buf text = { 0 };
	if (str_find_byte(lines, '\n', 0) == STR_NONE) {
		struct str line = bare(lines);
		return is_of_compiler(line, name) ? STR("") : line;
	}
	bool part_due = false;
	for (struct str line; str_part(&lines, '\n', &line);) {
		line = bare(line);
		if (!line.len || is_of_compiler(line, name)) {
			part_due = text.len > 0;
			continue;
		}
		if (text.len)
			buf_add_byte(&text, part_due ? '\f' : ' ');
		part_due = false;
		buf_add(&text, line);
	}
	return buf_take(&text, arena);
}

/* Documentation that stands before what it is about; "/ **<" and "//!<" stand after it. */
static bool is_before(struct str code, size_t at)
{
	char sign = str_byte(code, at + 2);
	return (sign == '*' || sign == '!') && str_byte(code, at + 3) != '<';
}

/* "DRY, HOT = 5, ": another definition begins between a name and the comment on its line. */
static bool another_between(struct str line, size_t at, size_t comment)
{
	size_t depth = 0;
	for (; at < comment; at++) {
		depth += line.at[at] == '(';
		depth -= line.at[at] == ')' && depth;
		if (line.at[at] == ',' && !depth && str_skip_space(line, at + 1) < comment)
			return true;
	}
	return false;
}

/*
 * After the definition on its own line; it may go on over the next lines where it is a block
 * comment.
 */
static bool find_after(struct str code, size_t at, size_t *from, size_t *to)
{
	struct str line = str_slice(code, 0, str_line_end(code, at));
	ptrdiff_t slashes = STR_NONE, block = STR_NONE;
	if (str_find_byte(line, '/', at) != STR_NONE) {
		slashes = str_find(line, STR("//"), at);
		block = str_find(line, STR("/*"), at);
	}
	if (slashes == STR_NONE && block == STR_NONE && str_find_byte(line, '#', at) != STR_NONE) {
		slashes = str_find(line, STR(" # "), at);
		if (slashes == STR_NONE)
			slashes = str_find(line, STR(" #: "), at);
	}
	if (slashes != STR_NONE && (block == STR_NONE || slashes < block)) {
		*from = (size_t)slashes;
		*to = line.len;
		return true;
	}
	if (block == STR_NONE)
		return false;
	ptrdiff_t close = str_find(code, STR("*/"), (size_t)block);
	*from = (size_t)block;
	*to = close == STR_NONE ? line.len : (size_t)close + 2;
	bool goes_on = *to < line.len && byte_is_word(str_byte(line, str_skip_space(line, *to)));
	return !goes_on || (!is_before(line, *from) && !another_between(line, at, *from));
}

/* Python's string in the line below a definition (PEP 258). */
static bool find_docstring(struct str code, size_t at, size_t *from, size_t *to)
{
	static const struct str quotes[] = { STR_INIT("\"\"\""), STR_INIT("'''") };
	size_t below = str_line_end(code, at) + 1;
	while (str_byte(code, below) == ' ' || str_byte(code, below) == '\t')
		below++;
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes && below < code.len; i++) {
		*from = below + quotes[i].len;
		ptrdiff_t close = str_starts(str_slice(code, below, code.len), quotes[i])
				      ? str_find(code, quotes[i], *from)
				      : STR_NONE;
		*to = (size_t)close;
		if (close != STR_NONE)
			return true;
	}
	return false;
}

/* "/ ** It is dry. * / DRY": documentation right before a name, on its line. */
static bool find_before(struct str code, size_t at, size_t *from, size_t *to)
{
	size_t start = line_start(code, at);
	struct str line = str_trim(str_slice(code, start, at));
	if (!str_ends(line, STR("*/")))
		return false;
	size_t open = line.len - 2;
	while (open > 0 && !str_starts(str_slice(line, open - 1, line.len), STR("/*")))
		open--;
	if (!open || !is_before(line, open - 1))
		return false;
	*to = (size_t)(line.at - code.at) + line.len;
	*from = *to - line.len + open - 1;
	return true;
}

/* "enum pump { DRY": what stands above the line is about the enum. */
static bool enum_opens(struct str code, size_t at)
{
	struct str line = str_slice(code, line_start(code, at), at);
	ptrdiff_t word = str_find(line, STR("enum"), 0);
	return word != STR_NONE && !(word && byte_is_word(line.at[word - 1])) &&
	       !byte_is_word(str_byte(line, (size_t)word + 4)) &&
	       str_find_byte(line, '{', (size_t)word) != STR_NONE;
}

static bool is_comment_line(struct str line, bool inside_block)
{
	line = str_trim(line);
	return inside_block || str_starts(line, STR("//")) || str_starts(line, STR("/*")) ||
	       str_ends(line, STR("*/")) || str_starts(line, STR("# ")) ||
	       str_starts(line, STR("#: "));
}

/* "#[deprecated]", "@Deprecated", "[Obsolete]", or what is left of one that was blanked out. */
static bool is_attribute(struct str line)
{
	struct str text = str_trim(line);
	return (line.len && !text.len) || str_starts(text, STR("#[")) ||
	       (str_starts(text, STR("@")) && byte_is_upper(str_byte(text, 1))) ||
	       (str_starts(text, STR("[")) && str_ends(text, STR("]")));
}

/* The line right below the comment that a definition may have: attributes stand between. */
static size_t below_comment(struct str code, size_t start)
{
	while (start > 0) {
		size_t above = line_start(code, start - 1);
		if (!is_attribute(str_slice(code, above, start - 1)))
			break;
		start = above;
	}
	return start;
}

/* The comment lines that end right above the definition's line. */
static bool find_above(struct str code, size_t at, size_t *from, size_t *to)
{
	size_t start = below_comment(code, line_start(code, at));
	*to = *from = start;
	bool inside_block = false;
	size_t below = start; /* the line below the block comment that is being climbed */
	while (*from > 0) {
		size_t above = line_start(code, *from - 1);
		struct str line = str_trim(str_slice(code, above, *from - 1));
		bool ends_block = str_ends(line, STR("*/"));
		/* "X = 1, / * about X * /" belongs to X, not to what follows. */
		bool only_comment = str_starts(line, STR("/*")) || !ends_block ||
				    str_find(line, STR("/*"), 0) == STR_NONE;
		if (!only_comment || !is_comment_line(line, inside_block || ends_block))
			break;
		if (ends_block && !inside_block)
			below = *from;
		bool opens = str_find(line, STR("/*"), 0) != STR_NONE;
		if (opens && !str_starts(line, STR("/*"))) {
			/* It began after code, so it is that line's comment. */
			*from = below;
			break;
		}
		inside_block = (inside_block || ends_block) && !opens;
		*from = above;
	}
	return *from < *to;
}

/* Words that documentation comments begin with. */
static struct str without_command(struct str text)
{
	static const struct str commands[] = { STR_INIT("@brief "), STR_INIT("\\brief "),
					       STR_INIT("@details "), STR_INIT("\\details ") };
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (str_starts(text, commands[i]))
			return str_trim(str_slice(text, commands[i].len, text.len));
	return text;
}

/* Where Doxygen's command stands that says the code is not to be used any more. */
static ptrdiff_t find_deprecated(struct str text, size_t *after)
{
	static const struct str commands[] = { STR_INIT("@deprecated"), STR_INIT("\\deprecated") };
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		ptrdiff_t at = str_find(text, commands[i], 0);
		*after = (size_t)at + commands[i].len;
		if (at != STR_NONE && !byte_is_word(str_byte(text, *after)))
			return at;
	}
	return STR_NONE;
}

/* That command is a paragraph of words, unless the text before it says so itself. */
static struct str with_sentence(struct arena *arena, struct str text)
{
	size_t after;
	ptrdiff_t at = find_deprecated(text, &after);
	if (at == STR_NONE)
		return text;
	struct str before = str_trim(str_slice(text, 0, (size_t)at)), how;
	struct str words = str_trim(str_slice(text, after, text.len));
	if (retired_find(before, &how))
		return before;
	return arena_printf(arena, "%.*s%sDeprecated%s%.*s", STR_ARG(before),
			    before.len ? "\f" : "",
			    !words.len || str_starts(words, STR("since ")) ? " " : ": ",
			    STR_ARG(words));
}

struct str comment_of(struct arena *arena, struct str code, size_t at, struct str name,
		      size_t *from)
{
	size_t to;
	if (is_endless(code, at))
		return STR("");
	bool found = find_before(code, at, from, &to) || find_after(code, at, from, &to) ||
		     find_docstring(code, at, from, &to) ||
		     (!enum_opens(code, at) && find_above(code, at, from, &to));
	if (!found)
		return STR("");
	struct str text = join(arena, str_slice(code, *from, to), name);
	return with_sentence(arena, without_command(text));
}

struct str block_comment(struct arena *arena, const struct block *block, size_t at, struct str name,
			 size_t *from)
{
	struct str how, part;
	struct str text =
	    block->uncommented ? STR("") : comment_of(arena, block->text, at, name, from);
	struct str sentence = attribute_of(arena, block, at, name);
	*from = text.len ? *from : at;
	for (struct str rest = text; sentence.len && str_part(&rest, '\f', &part);)
		if (retired_find(part, &how))
			return text;
	if (!sentence.len)
		return text;
	return ARENA_JOIN(arena, text, text.len ? STR("\f") : STR(""), sentence);
}
