#include "piperow.h"
#include "limits.h"

char piperow_byte(struct str text, size_t offset)
{
	return offset < text.len ? text.at[offset] : '\n';
}

/* The end of a list marker and the white space after it, or `from`. */
static size_t skip_marker(struct str text, size_t from, size_t end)
{
	size_t to = from;
	if (piperow_byte(text, to) == '-' || piperow_byte(text, to) == '*' ||
	    piperow_byte(text, to) == '+') {
		to++;
	} else {
		while (to < end && byte_is_digit(piperow_byte(text, to)))
			to++;
		if (to == from || (piperow_byte(text, to) != '.' && piperow_byte(text, to) != ')'))
			return from;
		to++;
	}
	if (to < end && piperow_byte(text, to) != ' ' && piperow_byte(text, to) != '\t')
		return from;
	while (to < end && (piperow_byte(text, to) == ' ' || piperow_byte(text, to) == '\t'))
		to++;
	return to;
}

struct piperow piperow_line(struct str text, size_t begin)
{
	ptrdiff_t end = str_find_byte(text, '\n', begin);
	struct piperow line = { .begin = begin };
	line.end = end == STR_NONE ? text.len : (size_t)end;
	line.next = end == STR_NONE ? text.len : line.end + 1;
	if (line.end > begin && piperow_byte(text, line.end - 1) == '\r')
		line.end--;
	line.prefix = begin;
	while (line.prefix < line.end &&
	       (piperow_byte(text, line.prefix) == ' ' || piperow_byte(text, line.prefix) == '\t' ||
		piperow_byte(text, line.prefix) == '>'))
		line.prefix++;
	line.text = line.prefix;
	for (size_t to; (to = skip_marker(text, line.text, line.end)) > line.text;)
		line.text = to;
	return line;
}

unsigned piperow_quotes(struct str text, const struct piperow *line)
{
	unsigned quotes = 0;
	for (size_t i = line->begin; i < line->prefix; i++)
		quotes += piperow_byte(text, i) == '>';
	return quotes;
}

bool piperow_take_delimiter(struct str text, size_t *from, size_t end)
{
	size_t to = *from;
	to += piperow_byte(text, to) == ':';
	size_t dashes = to;
	while (to < end && piperow_byte(text, to) == '-')
		to++;
	if (to == dashes)
		return false;
	to += to < end && piperow_byte(text, to) == ':';
	*from = to;
	return true;
}

size_t piperow_skip_blanks(struct str text, size_t from, size_t end)
{
	while (from < end && (piperow_byte(text, from) == ' ' || piperow_byte(text, from) == '\t'))
		from++;
	return from;
}

size_t piperow_delimiters(struct str text, const struct piperow *line)
{
	/* "- | -" is a list item: a marker and text. */
	if (line->text != line->prefix)
		return 0;
	size_t i = line->prefix, cells = 0;
	bool pipes = i < line->end && piperow_byte(text, i) == '|';
	i = piperow_skip_blanks(text, i + pipes, line->end);
	while (i < line->end) {
		if (!piperow_take_delimiter(text, &i, line->end))
			return 0;
		cells++;
		i = piperow_skip_blanks(text, i, line->end);
		if (i == line->end)
			break;
		if (piperow_byte(text, i) != '|')
			return 0;
		pipes = true;
		i = piperow_skip_blanks(text, i + 1, line->end);
	}
	return pipes ? cells : 0;
}

/* Where the run of backticks at `from` is closed by one of the same length; `from` if nowhere. */
static size_t skip_code(struct str text, size_t from, size_t end)
{
	size_t len = 0;
	while (from + len < end && piperow_byte(text, from + len) == '`')
		len++;
	if (len > LIMIT_BACKTICKS)
		return from + len;
	for (size_t i = from + len; i < end;) {
		size_t run = 0;
		while (i + run < end && piperow_byte(text, i + run) == '`')
			run++;
		if (run == len)
			return i + run;
		i += run ? run : 1;
	}
	return from + len;
}

size_t piperow_cells(struct str text, const struct piperow *line)
{
	size_t i = line->text, cell = 1, last = 0;
	i += i < line->end && piperow_byte(text, i) == '|';
	while (i < line->end) {
		char c = piperow_byte(text, i);
		if (c == '|')
			cell++;
		else if (c != ' ' && c != '\t')
			last = cell;
		if (c == '\\')
			i += 2;
		else
			i = c == '`' ? skip_code(text, i, line->end) : i + 1;
	}
	return last;
}

bool piperow_is_closed(struct str text, const struct piperow *line)
{
	size_t end = line->end;
	while (end > line->text && (text.at[end - 1] == ' ' || text.at[end - 1] == '\t'))
		end--;
	return end > line->text + 1 && text.at[end - 1] == '|' && text.at[end - 2] != '\\';
}

bool piperow_is_attributes(struct str text, const struct piperow *line)
{
	struct str words = str_trim(str_slice(text, line->prefix, line->end));
	bool kramdown = str_starts(words, STR("{:"));
	if (!str_starts(words, STR("{")) || !str_ends(words, STR("}")) ||
	    str_find_byte(words, '|', 0) != STR_NONE)
		return false;
	size_t at = kramdown ? 2 : 1, end = words.len - 1;
	while (!kramdown && (words.at[at] == '#' || words.at[at] == '.')) {
		while (at < end && !byte_is_space(words.at[at]))
			at++;
		at = str_skip_space(words, at);
	}
	return kramdown || (at == end && at > 1);
}
