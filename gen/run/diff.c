#include "diff.h"

#include <stdlib.h>

#include "../base/shown.h"

enum { CONTEXT = 3, MOST_EDITS = 2000 };

struct lines {
	struct str *items; /* with their line ends: the last one may have none */
	size_t count;
};

enum edit { KEEP, REMOVE, ADD };

static struct lines split(struct arena *arena, struct str text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.len; i++)
		count += text.at[i] == '\n';
	struct lines lines = { arena_array(arena, count + 1, sizeof(struct str)), 0 };
	for (size_t at = 0; at < text.len;) {
		ptrdiff_t end = str_find_byte(text, '\n', at);
		size_t next = end == STR_NONE ? text.len : (size_t)end + 1;
		lines.items[lines.count++] = str_slice(text, at, next);
		at = next;
	}
	return lines;
}

/*
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form: `edits`
 * becomes the script from `a` to `b`; false where more than MOST_EDITS edits would be needed.
 */
static bool shortest(struct arena *arena, struct lines a, struct lines b, enum edit *edits,
		     size_t *edit_count)
{
	ptrdiff_t n = (ptrdiff_t)a.count, m = (ptrdiff_t)b.count;
	ptrdiff_t most = n + m < MOST_EDITS ? n + m : MOST_EDITS;
	size_t width = (size_t)(2 * most + 3);
	ptrdiff_t *reach = arena_array(arena, width, sizeof *reach);
	ptrdiff_t **trace = arena_array(arena, (size_t)most + 1, sizeof *trace);
	ptrdiff_t *mid = reach + most + 1;
	for (ptrdiff_t d = 0; d <= most; d++) {
		/* Only the diagonals that this round can look at are kept. */
		trace[d] =
		    (ptrdiff_t *)arena_array(arena, (size_t)(2 * d + 3), sizeof **trace) + d + 1;
		for (ptrdiff_t k = -d - 1; k <= d + 1; k++)
			trace[d][k] = mid[k];
		for (ptrdiff_t k = -d; k <= d; k += 2) {
			bool down = k == -d || (k != d && mid[k - 1] < mid[k + 1]);
			ptrdiff_t x = down ? mid[k + 1] : mid[k - 1] + 1, y = x - k;
			while (x < n && y < m && str_eq(a.items[x], b.items[y]))
				x++, y++;
			mid[k] = x;
			if (x < n || y < m)
				continue;
			size_t count = 0;
			for (; d >= 0; d--) {
				k = x - y;
				down = k == -d || (k != d && trace[d][k - 1] < trace[d][k + 1]);
				ptrdiff_t from = down ? k + 1 : k - 1;
				ptrdiff_t from_x = d ? trace[d][from] : 0,
					  from_y = d ? from_x - from : 0;
				while (x > from_x && y > from_y)
					edits[count++] = KEEP, x--, y--;
				if (d)
					edits[count++] = down ? ADD : REMOVE;
				x = from_x;
				y = from_y;
			}
			*edit_count = count;
			for (size_t i = 0; i < count / 2; i++) {
				enum edit swap = edits[i];
				edits[i] = edits[count - 1 - i];
				edits[count - 1 - i] = swap;
			}
			return true;
		}
	}
	return false;
}

/* Everything between what both have in common at both ends is replaced. */
static void whole_middle(struct lines a, struct lines b, enum edit *edits, size_t *edit_count)
{
	size_t head = 0, tail = 0, count = 0;
	while (head < a.count && head < b.count && str_eq(a.items[head], b.items[head]))
		head++;
	while (tail < a.count - head && tail < b.count - head &&
	       str_eq(a.items[a.count - 1 - tail], b.items[b.count - 1 - tail]))
		tail++;
	for (size_t i = 0; i < head; i++)
		edits[count++] = KEEP;
	for (size_t i = head; i < a.count - tail; i++)
		edits[count++] = REMOVE;
	for (size_t i = head; i < b.count - tail; i++)
		edits[count++] = ADD;
	for (size_t i = 0; i < tail; i++)
		edits[count++] = KEEP;
	*edit_count = count;
}

struct printer {
	struct buf *out;
	size_t left; /* lines that may still be printed */
	size_t dropped;
};

/* What stands in an old output may be anybody's. Harmless lines stay as they are, for patch. */
static void print_line(struct buf *out, struct str line)
{
	size_t end = line.len;
	while (end > 0 && (line.at[end - 1] == '\n' || line.at[end - 1] == '\r'))
		end--;
	shown_add(out, str_slice(line, 0, end), SHOWN_TABS_KEPT);
	buf_add(out, str_slice(line, end, line.len));
}

static void print(struct printer *printer, char sign, struct str line)
{
	if (!printer->left) {
		printer->dropped++;
		return;
	}
	printer->left--;
	buf_add_byte(printer->out, sign);
	print_line(printer->out, line);
	if (!str_ends(line, STR("\n")))
		buf_add(printer->out, STR("\n\\ No newline at end of file\n"));
}

static void print_hunks(struct printer *printer, struct lines a, struct lines b,
			const enum edit *edits, size_t count)
{
	size_t x = 0, y = 0;
	for (size_t i = 0; i < count;) {
		if (edits[i] == KEEP) {
			i++, x++, y++;
			continue;
		}
		/*
		 * A hunk goes on until more lines are kept than the context of two hunks would
		 * show.
		 */
		size_t before = i < CONTEXT ? i : CONTEXT, end = i, kept = 0;
		while (before > 0 && edits[i - before] != KEEP)
			before--;
		for (size_t k = i; k < count && kept <= 2 * CONTEXT; k++) {
			kept = edits[k] == KEEP ? kept + 1 : 0;
			if (!kept)
				end = k + 1;
		}
		size_t last = end + CONTEXT < count ? end + CONTEXT : count;
		size_t from_x = x - before, from_y = y - before, old = before, fresh = before;
		for (size_t k = i; k < last; k++) {
			old += edits[k] != ADD;
			fresh += edits[k] != REMOVE;
		}
		if (printer->left)
			buf_addf(printer->out, "@@ -%zu,%zu +%zu,%zu @@\n", from_x + (old > 0), old,
				 from_y + (fresh > 0), fresh);
		for (size_t k = 0; k < before; k++)
			print(printer, ' ', a.items[from_x + k]);
		for (; i < last; i++) {
			if (edits[i] == ADD)
				print(printer, '+', b.items[y++]);
			else
				print(printer, edits[i] == KEEP ? ' ' : '-', a.items[x]), x++,
				    y += edits[i] == KEEP;
		}
	}
}

static bool is_text(struct str bytes)
{
	return str_find_byte(bytes, '\0', 0) == STR_NONE && utf8_invalid(bytes) == STR_NONE;
}

void diff_add(struct buf *out, struct str path, struct str old, struct str fresh, size_t max_lines)
{
	if (!is_text(old) || !is_text(fresh)) {
		buf_addf(out, "%.*s: binary files differ (%zu bytes, should be %zu)\n",
			 STR_ARG(path), old.len, fresh.len);
		return;
	}
	struct arena arena = { 0 };
	struct lines a = split(&arena, old), b = split(&arena, fresh);
	enum edit *edits = arena_array(&arena, a.count + b.count + 1, sizeof *edits);
	size_t count = 0;
	if (!shortest(&arena, a, b, edits, &count))
		whole_middle(a, b, edits, &count);
	buf_addf(out, "--- %.*s\t(as it is)\n+++ %.*s\t(as it should be)\n", STR_ARG(path),
		 STR_ARG(path));
	struct printer printer = { out, max_lines, 0 };
	print_hunks(&printer, a, b, edits, count);
	if (printer.dropped)
		buf_addf(out, "... and %zu more lines; -v shows them all\n", printer.dropped);
	arena_free(&arena);
}
