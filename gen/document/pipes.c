#include "pipes.h"

#include "fence.h"
#include "piperow.h"

struct scan {
	struct edits *edits;
	struct str text;
	size_t too_wide;
	/* What the lines before the one at hand were. */
	bool in_run;   /* a line that is not blank */
	bool in_html;  /* an HTML block, which no table ends */
	bool in_table; /* a pipe table */
	struct fence fence;
	unsigned quotes; /* ">" before the table's rows */
	size_t cells;    /* of its header row, where that begins and ends in "|"; else 0 */
};

static void insert(struct scan *s, size_t offset, struct str bytes)
{
	edits_insert(s->edits, offset, bytes);
}

/* A blank line before `line`, in the same quotation. */
static void insert_blank(struct scan *s, const struct piperow *line)
{
	insert(s, line->begin, str_slice(s->text, line->begin, line->prefix));
	insert(s, line->begin, STR("\n"));
}

static bool begins_html(const struct scan *s, const struct piperow *line)
{
	return htmlblock_begins(str_slice(s->text, line->prefix, line->end));
}

/*
 * Whether the line begins a block that ends a table: heading, quotation, list, rule, fence, HTML.
 */
static bool ends_table(const struct scan *s, const struct piperow *line)
{
	if (line->text > line->prefix || piperow_quotes(s->text, line) > s->quotes ||
	    begins_html(s, line))
		return true;
	size_t i = line->prefix, hashes = 0;
	while (piperow_byte(s->text, i + hashes) == '#')
		hashes++;
	char after = piperow_byte(s->text, i + hashes);
	return hashes >= 1 && hashes <= 6 && (after == ' ' || after == '\t' || after == '\n');
}

/* Cells of the longest row of the table whose delimiter row ends at `from`. */
static size_t longest_row(const struct scan *s, size_t from)
{
	size_t most = 0;
	while (from < s->text.len) {
		struct piperow line = piperow_line(s->text, from);
		if (line.prefix == line.end || ends_table(s, &line))
			break;
		size_t cells = piperow_cells(s->text, &line);
		most = cells > most ? cells : most;
		from = line.next;
	}
	return most;
}

/* Makes each cell of the delimiter row three bytes, and the row `cells` cells. */
static void widen(struct scan *s, const struct piperow *line, size_t has, size_t cells)
{
	size_t i = line->prefix, end = line->prefix;
	i = piperow_skip_blanks(s->text, i + (piperow_byte(s->text, i) == '|'), line->end);
	while (i < line->end) {
		size_t begin = i;
		piperow_take_delimiter(s->text, &i, line->end);
		for (size_t width = i - begin; width < STR("---").len; width++)
			insert(s, begin + (piperow_byte(s->text, begin) == ':'), STR("-"));
		end = i;
		i = piperow_skip_blanks(s->text, i, line->end);
		i = piperow_skip_blanks(s->text, i + 1, line->end);
	}
	for (; has < cells; has++)
		insert(s, end, STR("|---"));
}

/*
 * Rows end in "|", and this one does not: the author broke it. Where a line below ends it, and no
 * more cells come together than the header has, the row goes on to there.
 */
static void join_row(const struct scan *s, struct piperow *row)
{
	if (!s->cells || s->quotes || piperow_byte(s->text, row->text) != '|' ||
	    piperow_is_closed(s->text, row))
		return;
	for (size_t from = row->next; from < s->text.len;) {
		struct piperow line = piperow_line(s->text, from), whole = *row;
		char first = piperow_byte(s->text, line.prefix);
		if (line.prefix == line.end || first == '|' || first == '#' ||
		    piperow_quotes(s->text, &line) || begins_html(s, &line))
			return;
		whole.end = line.end;
		whole.next = from = line.next;
		if (!piperow_is_closed(s->text, &line))
			continue;
		if (piperow_cells(s->text, &whole) > s->cells)
			return;
		*row = whole;
		return;
	}
}

/*
 * md4c passes over a cell without a byte in it, and what follows would be in the wrong column. A
 * row that was broken over lines becomes one.
 */
static void fill_cells(struct scan *s, const struct piperow *line)
{
	struct str row = str_slice(s->text, 0, line->end);
	bool joined = str_find_byte(row, '\n', line->text) != STR_NONE ||
		      str_find_byte(row, '\r', line->text) != STR_NONE;
	for (size_t i = line->text; !joined;) {
		ptrdiff_t bar = str_find_byte(row, '|', i);
		if (bar == STR_NONE)
			return;
		i = (size_t)bar + 1;
		if (str_byte(row, i) == '|')
			insert(s, i, STR(" "));
	}
	for (size_t i = line->text + 1; i < line->end; i++)
		if (s->text.at[i] == '\n' || s->text.at[i] == '\r')
			edits_replace(s->edits, i, ' ');
		else if (piperow_byte(s->text, i) == '|' && piperow_byte(s->text, i - 1) == '|')
			insert(s, i, STR(" "));
}

/* A header row whose delimiter row follows: a table begins. */
static void take_table(struct scan *s, const struct piperow *header,
		       const struct piperow *delimiters, size_t has)
{
	bool too_wide = has > PIPES_MOST_COLUMNS;
	if (too_wide && s->too_wide == SIZE_MAX)
		s->too_wide = delimiters->begin;
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
	s->quotes = piperow_quotes(s->text, header);
	bool bordered =
	    piperow_byte(s->text, header->text) == '|' && piperow_is_closed(s->text, header);
	s->cells = bordered ? piperow_cells(s->text, header) : 0;
	size_t cells = piperow_cells(s->text, header), most = longest_row(s, delimiters->next);
	cells = most > cells ? most : cells;
	widen(s, delimiters, has, cells < PIPES_MOST_COLUMNS ? cells : PIPES_MOST_COLUMNS);
}

/* md4c knows declarations by a capital letter, as CommonMark once did. */
static void raise_doctype(struct scan *s, const struct piperow *line)
{
	size_t from = line->prefix;
	struct str head = str_slice(s->text, from, from + 9);
	if (from - line->begin < 4 && str_eq_nocase(head, STR("<!doctype")) && head.at[2] == 'd')
		edits_replace(s->edits, from + 2, 'D');
}

/*
 * The lines of a grid table mean something only as they stand: they are fenced, as others write
 * them. Returns where the next line begins; `begin` where there is no such table.
 */
static size_t take_grid(struct scan *s, size_t begin)
{
	size_t end = s->in_run ? begin : gridtable_end(s->text, begin);
	if (end == begin)
		return begin;
	struct str margin = str_slice(s->text, begin, piperow_line(s->text, begin).prefix);
	insert(s, begin, margin);
	insert(s, begin, STR("```\n"));
	if (piperow_byte(s->text, end - 1) != '\n')
		insert(s, end, STR("\n"));
	insert(s, end, margin);
	insert(s, end, STR("```\n"));
	return end;
}

/* Takes one line, or a table's first two; returns where the next one begins. */
static size_t take_line(struct scan *s, size_t begin)
{
	struct piperow line = piperow_line(s->text, begin);
	if (s->in_table && line.prefix < line.end) {
		bool fence = fence_take(&s->fence, s->text, &line);
		if (!fence && piperow_is_attributes(s->text, &line)) {
			for (size_t i = line.prefix; i < line.end; i++)
				edits_replace(s->edits, i, ' ');
			s->in_table = s->in_run = false;
			return line.next;
		}
		if (!fence && !ends_table(s, &line)) {
			join_row(s, &line);
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
	if (fence_take(&s->fence, s->text, &line)) {
		s->in_run = s->in_html = false;
		return line.next;
	}
	if (line.prefix == line.end) {
		s->in_run = s->in_html = false;
		return line.next;
	}
	size_t below_grid = take_grid(s, begin);
	if (below_grid > begin)
		return below_grid;
	raise_doctype(s, &line);
	if (begins_html(s, &line) || (!s->in_run && piperow_byte(s->text, line.text) == '<'))
		s->in_html = true;
	if (!s->in_html && line.next < s->text.len) {
		struct piperow below = piperow_line(s->text, line.next);
		size_t has = piperow_delimiters(s->text, &below);
		if (has && piperow_quotes(s->text, &below) == piperow_quotes(s->text, &line)) {
			take_table(s, &line, &below, has);
			s->in_run = true;
			return below.next;
		}
	}
	s->in_run = true;
	return line.next;
}

struct str pipes_prepare(struct edits *edits, size_t *too_wide)
{
	struct scan scan = { .edits = edits, .text = edits->text, .too_wide = SIZE_MAX };
	for (size_t next = 0; next < scan.text.len;)
		next = take_line(&scan, next);
	*too_wide = scan.too_wide;
	return edits_end(edits);
}
