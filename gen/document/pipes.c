#include "pipes.h"

#include "htmlblock.h"

/* A line of the page, and what stands on it behind quote marks and list markers. */
struct line {
	size_t begin;
	size_t end;    /* without the line end */
	size_t next;   /* where the next line begins */
	size_t prefix; /* end of its white space and ">" */
	size_t text;   /* end of its list markers, too: here its own text begins */
};

struct scan {
	struct arena *arena;
	struct str text;
	struct buf copy;
	size_t copied; /* how much of the text is in the copy */
	struct pipes_copy *result;
	/* What the lines before the one at hand were. */
	bool in_run;   /* a line that is not blank */
	bool in_html;  /* an HTML block, which no table ends */
	bool in_table; /* a pipe table */
	char fence;    /* a fenced code block, by its byte; 0: none */
	size_t fence_len;
	unsigned quotes; /* ">" before the table's rows */
};

static char at(const struct scan *s, size_t offset)
{
	return offset < s->text.len ? s->text.at[offset] : '\n';
}

/* The end of a list marker and the white space after it, or `from`. */
static size_t skip_marker(const struct scan *s, size_t from, size_t end)
{
	size_t to = from;
	if (at(s, to) == '-' || at(s, to) == '*' || at(s, to) == '+') {
		to++;
	} else {
		while (to < end && to - from < 9 && byte_is_digit(at(s, to)))
			to++;
		if (to == from || (at(s, to) != '.' && at(s, to) != ')'))
			return from;
		to++;
	}
	if (to < end && at(s, to) != ' ' && at(s, to) != '\t')
		return from;
	while (to < end && (at(s, to) == ' ' || at(s, to) == '\t'))
		to++;
	return to;
}

static struct line line_at(const struct scan *s, size_t begin)
{
	ptrdiff_t end = str_find_byte(s->text, '\n', begin);
	struct line line = { .begin = begin };
	line.end = end == STR_NONE ? s->text.len : (size_t)end;
	line.next = end == STR_NONE ? s->text.len : line.end + 1;
	if (line.end > begin && at(s, line.end - 1) == '\r')
		line.end--;
	line.prefix = begin;
	while (line.prefix < line.end && (at(s, line.prefix) == ' ' || at(s, line.prefix) == '\t' ||
					  at(s, line.prefix) == '>'))
		line.prefix++;
	line.text = line.prefix;
	for (size_t to; (to = skip_marker(s, line.text, line.end)) > line.text;)
		line.text = to;
	return line;
}

static unsigned quotes_of(const struct scan *s, const struct line *line)
{
	unsigned quotes = 0;
	for (size_t i = line->begin; i < line->prefix; i++)
		quotes += at(s, i) == '>';
	return quotes;
}

/* Copies the text up to `offset` and puts `bytes` in there. */
static void insert(struct scan *s, size_t offset, struct str bytes)
{
	struct pipes_copy *result = s->result;
	buf_add(&s->copy, str_slice(s->text, s->copied, offset));
	s->copied = offset;
	struct pipes_insert *last = result->count ? &result->inserts[result->count - 1] : NULL;
	if (last && last->from == offset) {
		last->len += (uint32_t)bytes.len;
	} else {
		result->inserts = arena_grow(s->arena, result->inserts, result->count,
					     &result->capacity, sizeof *result->inserts);
		result->inserts[result->count++] =
		    (struct pipes_insert){ (uint32_t)s->copy.len, (uint32_t)bytes.len,
					   (uint32_t)offset };
	}
	buf_add(&s->copy, bytes);
}

/* A blank line before `line`, in the same quotation. */
static void insert_blank(struct scan *s, const struct line *line)
{
	insert(s, line->begin, str_slice(s->text, line->begin, line->prefix));
	insert(s, line->begin, STR("\n"));
}

/* One cell of a delimiter row, from `*from` on; false: it is none. */
static bool take_delimiter(const struct scan *s, size_t *from, size_t end)
{
	size_t to = *from;
	to += at(s, to) == ':';
	size_t dashes = to;
	while (to < end && at(s, to) == '-')
		to++;
	if (to == dashes)
		return false;
	to += to < end && at(s, to) == ':';
	*from = to;
	return true;
}

static size_t skip_blanks(const struct scan *s, size_t from, size_t end)
{
	while (from < end && (at(s, from) == ' ' || at(s, from) == '\t'))
		from++;
	return from;
}

/* How many cells the line has as a delimiter row; 0: it is none. */
static size_t count_delimiters(const struct scan *s, const struct line *line)
{
	/* "- | -" is a list item: a marker and text. */
	if (line->text != line->prefix)
		return 0;
	size_t i = line->prefix, cells = 0;
	bool pipes = i < line->end && at(s, i) == '|';
	i = skip_blanks(s, i + pipes, line->end);
	while (i < line->end) {
		if (!take_delimiter(s, &i, line->end))
			return 0;
		cells++;
		i = skip_blanks(s, i, line->end);
		if (i == line->end)
			break;
		if (at(s, i) != '|')
			return 0;
		pipes = true;
		i = skip_blanks(s, i + 1, line->end);
	}
	return pipes ? cells : 0;
}

/* Where the run of backticks at `from` is closed by one of the same length; `from` if nowhere. */
static size_t skip_code(const struct scan *s, size_t from, size_t end)
{
	enum { LONGEST = 16 }; /* so that unclosed runs of all lengths cost little */
	size_t len = 0;
	while (from + len < end && at(s, from + len) == '`')
		len++;
	if (len > LONGEST)
		return from + len;
	for (size_t i = from + len; i < end;) {
		size_t run = 0;
		while (i + run < end && at(s, i + run) == '`')
			run++;
		if (run == len)
			return i + run;
		i += run ? run : 1;
	}
	return from + len;
}

/* How many cells the line has as a table row, up to the last that is not empty. */
static size_t count_cells(const struct scan *s, const struct line *line)
{
	size_t i = line->text, cell = 1, last = 0;
	i += i < line->end && at(s, i) == '|';
	while (i < line->end) {
		char c = at(s, i);
		if (c == '|')
			cell++;
		else if (c != ' ' && c != '\t')
			last = cell;
		if (c == '\\')
			i += 2;
		else
			i = c == '`' ? skip_code(s, i, line->end) : i + 1;
	}
	return last;
}

static bool begins_html(const struct scan *s, const struct line *line)
{
	return htmlblock_begins(str_slice(s->text, line->prefix, line->end));
}

/* Opens or closes fenced code; true: the line is a fence, or in between. */
static bool take_fence(struct scan *s, const struct line *line)
{
	size_t i = s->fence ? line->prefix : line->text;
	char c = at(s, i);
	size_t len = 0;
	if (c == '`' || c == '~')
		while (i + len < line->end && at(s, i + len) == c)
			len++;
	struct str rest = str_slice(s->text, i + len, line->end);
	if (s->fence) {
		if (c == s->fence && len >= s->fence_len && str_trim(rest).len == 0)
			s->fence = 0;
		return true;
	}
	if (len < 3 || (c == '`' && str_find_byte(rest, '`', 0) != STR_NONE))
		return false;
	s->fence = c;
	s->fence_len = len;
	return true;
}

/* Whether the line begins a block that ends a table: heading, quotation, list, rule, fence, HTML. */
static bool ends_table(const struct scan *s, const struct line *line)
{
	if (line->text > line->prefix || quotes_of(s, line) > s->quotes || begins_html(s, line))
		return true;
	size_t i = line->prefix, hashes = 0;
	while (at(s, i + hashes) == '#')
		hashes++;
	char after = at(s, i + hashes);
	return hashes >= 1 && hashes <= 6 && (after == ' ' || after == '\t' || after == '\n');
}

/* Cells of the longest row of the table whose delimiter row ends at `from`. */
static size_t longest_row(const struct scan *s, size_t from)
{
	size_t most = 0;
	while (from < s->text.len) {
		struct line line = line_at(s, from);
		if (line.prefix == line.end || ends_table(s, &line))
			break;
		size_t cells = count_cells(s, &line);
		most = cells > most ? cells : most;
		from = line.next;
	}
	return most;
}

/* Makes each cell of the delimiter row three bytes, and the row `cells` cells. */
static void widen(struct scan *s, const struct line *line, size_t has, size_t cells)
{
	size_t i = line->prefix, end = line->prefix;
	i = skip_blanks(s, i + (at(s, i) == '|'), line->end);
	while (i < line->end) {
		size_t begin = i;
		take_delimiter(s, &i, line->end);
		if (i - begin < 3)
			insert(s, begin + (at(s, begin) == ':'),
			       str_slice(STR("--"), 0, 3 - (i - begin)));
		end = i;
		i = skip_blanks(s, i, line->end);
		i = skip_blanks(s, i + 1, line->end);
	}
	for (; has < cells; has++)
		insert(s, end, STR("|---"));
}

/* md4c passes over a cell without a byte in it, and what follows would be in the wrong column. */
static void fill_cells(struct scan *s, const struct line *line)
{
	for (size_t i = line->text + 1; i < line->end; i++)
		if (at(s, i) == '|' && at(s, i - 1) == '|')
			insert(s, i, STR(" "));
}

/* A header row whose delimiter row follows: a table begins. */
static void take_table(struct scan *s, const struct line *header, const struct line *delimiters,
		       size_t has)
{
	bool too_wide = has > PIPES_MOST_COLUMNS;
	if (too_wide && s->result->too_wide == SIZE_MAX)
		s->result->too_wide = delimiters->begin;
	/* A line of text without "|" heads no table of several columns. */
	struct str text = str_slice(s->text, header->text, header->end);
	bool plain = has > 1 && str_find_byte(text, '|', 0) == STR_NONE;
	if (too_wide || plain) {
		insert(s, delimiters->prefix, STR("x")); /* no delimiter row any more */
		return;
	}
	if (s->in_run)
		insert_blank(s, header);
	fill_cells(s, header);
	s->in_table = true;
	s->quotes = quotes_of(s, header);
	size_t cells = count_cells(s, header), most = longest_row(s, delimiters->next);
	cells = most > cells ? most : cells;
	widen(s, delimiters, has, cells < PIPES_MOST_COLUMNS ? cells : PIPES_MOST_COLUMNS);
}

/* Takes one line, or a table's first two; returns where the next one begins. */
static size_t take_line(struct scan *s, size_t begin)
{
	struct line line = line_at(s, begin);
	if (s->in_table && line.prefix < line.end) {
		bool fence = take_fence(s, &line);
		if (!fence && !ends_table(s, &line)) {
			fill_cells(s, &line);
			return line.next;
		}
		insert_blank(s, &line);
		s->in_table = false;
		s->in_run = !fence;
		s->in_html = begins_html(s, &line);
		return line.next;
	}
	s->in_table = false;
	if (take_fence(s, &line)) {
		s->in_run = s->in_html = false;
		return line.next;
	}
	if (line.prefix == line.end) {
		s->in_run = s->in_html = false;
		return line.next;
	}
	if (begins_html(s, &line) || (!s->in_run && at(s, line.text) == '<'))
		s->in_html = true;
	if (!s->in_html && line.next < s->text.len) {
		struct line below = line_at(s, line.next);
		size_t has = count_delimiters(s, &below);
		if (has && quotes_of(s, &below) == quotes_of(s, &line)) {
			take_table(s, &line, &below, has);
			s->in_run = true;
			return below.next;
		}
	}
	s->in_run = true;
	return line.next;
}

struct pipes_copy pipes_prepare(struct arena *arena, struct str text)
{
	struct pipes_copy result = { .text = text, .too_wide = SIZE_MAX };
	struct scan scan = { .arena = arena, .text = text, .result = &result };
	for (size_t next = 0; next < text.len;)
		next = take_line(&scan, next);
	if (result.count) {
		buf_add(&scan.copy, str_slice(text, scan.copied, text.len));
		result.text = buf_take(&scan.copy, arena);
	}
	return result;
}

size_t pipes_offset(const struct pipes_copy *copy, size_t at, size_t len, size_t *run, size_t *skip)
{
	*run = len;
	*skip = 0;
	/* The first insert that ends after `at`. */
	size_t low = 0, high = copy->count;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (copy->inserts[mid].at + copy->inserts[mid].len > at)
			high = mid;
		else
			low = mid + 1;
	}
	if (low < copy->count) {
		const struct pipes_insert *next = &copy->inserts[low];
		if (at >= next->at) {
			size_t left = next->at + next->len - at;
			*run = 0;
			*skip = left < len ? left : len;
			return next->from;
		}
		if (next->at - at < len)
			*run = next->at - at;
	}
	if (low == 0)
		return at;
	const struct pipes_insert *before = &copy->inserts[low - 1];
	return before->from + (at - before->at - before->len);
}
