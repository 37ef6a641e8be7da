#include "flat.h"

#include "../base/eight.h"
#include "../base/heap.h"

#include <stdlib.h>

/*
 * How the text before was set, so that one deeper in the same elements need not ask all of them
 * again.
 */
struct set_known {
	const struct node *parent;
	unsigned set;
};

static unsigned set_of(const struct node *node, const struct node *top, struct set_known *known)
{
	unsigned set = 0;
	for (const struct node *n = node; n; n = n->parent) {
		if (n == known->parent) {
			set |= known->set;
			break;
		}
		set |= n->tag == TAG_STRONG ? SET_STRONG
		       : n->tag == TAG_CODE ? SET_CODE
		       : n->tag == TAG_A    ? SET_LINK
		       : n->tag == TAG_EM   ? SET_EM
		       : n->tag == TAG_SUP  ? SET_SUP
		       : n->tag == TAG_SUB  ? SET_SUB
		       : n->tag == TAG_DEL  ? SET_DEL
					    : 0u;
		set |= n->tag == TAG_PRE ? SET_PRE : 0u;
		if (n == top || tag_is_block(n->tag))
			break;
	}
	if (node != top)
		*known = (struct set_known){ node->parent, set };
	return set;
}

/* A run goes on as long as the text's bytes follow one another in the node as well. */
static void add_run(struct flat *flat, const struct node *node, size_t byte, unsigned set)
{
	if (flat->run_count) {
		const struct flat_run *last = &flat->runs[flat->run_count - 1];
		if (last->point.node == node &&
		    last->point.byte + flat->text.len - last->at == byte)
			return;
	}
	flat->sets |= set;
	if (flat->run_count == flat->run_capacity)
		flat->runs =
		    heap_grow(flat->runs, flat->run_count, &flat->run_capacity, sizeof *flat->runs);
	flat->runs[flat->run_count++] =
	    (struct flat_run){ (uint32_t)flat->text.len, set, { node, (uint32_t)byte } };
}

size_t invisible_at(struct str text, size_t at)
{
	static const struct str codes[] = {
		STR_INIT("\xE2\x80\x8E"), STR_INIT("\xE2\x80\x8F"), STR_INIT("\xE2\x80\xAA"),
		STR_INIT("\xE2\x80\xAB"), STR_INIT("\xE2\x80\xAC"), STR_INIT("\xE2\x80\xAD"),
		STR_INIT("\xE2\x80\xAE"), STR_INIT("\xE2\x81\xA6"), STR_INIT("\xE2\x81\xA7"),
		STR_INIT("\xE2\x81\xA8"), STR_INIT("\xE2\x81\xA9"), STR_INIT("\xC2\xAD"),
		STR_INIT("\xE2\x80\x8B"), STR_INIT("\xE2\x80\x8C"), STR_INIT("\xE2\x80\x8D"),
		STR_INIT("\xE2\x81\xA0"), STR_INIT("\xEF\xBB\xBF"),
	};
	if ((unsigned char)text.at[at] < 0xC2)
		return 0;
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (str_starts(rest, codes[i]))
			return codes[i].len;
	return 0;
}

static bool shows(struct str text, size_t at)
{
	return !str_space_at(text, at) && !invisible_at(text, at);
}

/* Most bytes, which need no further look: see invisible_at. */
static bool shows_surely(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c < 0xC2;
}

/* A single blank stands as it is, and a line end does where it begins a line. */
static bool is_plain_blank(char c, bool lines)
{
	return c == ' ' || (lines && c == '\n');
}

/*
 * Eight bytes at a time, as far as all are ASCII, none but line ends is below a blank and no two
 * blanks or line ends stand side by side. The byte before them shows; one before where it ends
 * does, too.
 */
static size_t plain_words_end(struct str text, size_t at, bool lines)
{
	while (at + EIGHT <= text.len) {
		uint64_t word = eight_at(text.at + at);
		uint64_t ends = lines ? eight_that_are(word, '\n') : 0;
		uint64_t blanks = eight_that_are(word, ' ') | ends;
		if ((word & EIGHT_HIGH) || eight_below(word, ' ') != ends || (blanks & blanks >> 8))
			break;
		/* What stands after a blank decides of it. */
		at += EIGHT - is_plain_blank(text.at[at + EIGHT - 1], lines);
	}
	return at;
}

/*
 * What stands as it is from `at` on: characters that show, and single blanks or line ends between
 * them; the one before it shows. Where it ends.
 */
static size_t plain_end(struct str text, size_t at, bool lines)
{
	at = plain_words_end(text, at, lines);
	for (;; at++) {
		while (at < text.len && shows_surely(text.at[at]))
			at++;
		if (at == text.len)
			return at;
		bool next =
		    at + 1 < text.len && (shows_surely(text.at[at + 1]) || shows(text, at + 1));
		if (!shows(text, at) && !(is_plain_blank(text.at[at], lines) && next))
			return at;
	}
}

/* What was passed since the last visible byte. */
enum { SPACE_DUE = 1, LINE_DUE = 2 };

struct state {
	unsigned due;
	struct set_known known;
};

/*
 * The text up to the end of the word at which `limit` bytes are reached, where `has` are there
 * before byte `at`.
 */
static struct str up_to_limit(struct str text, size_t at, size_t has, size_t limit)
{
	size_t room = has < limit ? limit - has : 0;
	if (text.len - at <= room)
		return text;
	for (at += room + 1; at < text.len && !byte_is_space(text.at[at]);)
		at++;
	return str_slice(text, 0, at);
}

/* An element of a line that is digits and nothing else, and begins the line. */
static bool is_number_box(const struct flat *flat)
{
	const struct flat_run *last = &flat->runs[flat->run_count - 1];
	const struct node *text = last->point.node, *box = text->parent;
	struct str line = str_slice(flat_text(flat), last->at, flat->text.len);
	if (last->at && flat->text.at[last->at - 1] != '\n')
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (!byte_is_digit(line.at[i]))
			return false;
	return (box->tag == TAG_SPAN || box->tag == TAG_STRONG || box->tag == TAG_CODE) &&
	       box->first == text && !text->next;
}

/*
 * "<span>101</span>The pump": shown as a box of its own before a text, which begins with a capital.
 */
static bool is_after_number(const struct flat *flat, struct str text)
{
	char next = str_byte(text, 1);
	return flat->run_count && byte_is_digit(flat->text.at[flat->text.len - 1]) &&
	       ((byte_is_upper(str_byte(text, 0)) && (byte_is_lower(next) || next == ' ')) ||
		str_byte(text, 0) == '\xD0') &&
	       is_number_box(flat);
}

static void add_text(struct flat *flat, const struct node *node, size_t byte, size_t end,
		     const struct node *top, size_t limit, struct state *state)
{
	unsigned set = set_of(node, top, &state->known);
	bool lines = flat->keep_lines || (set & SET_PRE);
	struct str text = str_slice(node->text, 0, end);
	if (!state->due && !(set & SET_PRE) && flat->text.len &&
	    is_after_number(flat, str_slice(text, byte, end)))
		state->due = SPACE_DUE;
	size_t stop = 0; /* the end of the word at the limit; signs that are not seen are in it */
	for (size_t i = byte; i < end;) {
		bool plain = shows_surely(node->text.at[i]);
		size_t space = plain ? 0 : str_space_at(node->text, i);
		size_t hidden = plain || space ? 0 : invisible_at(node->text, i);
		if (space || hidden) {
			/* One long text is cut as well, between its words. */
			if (space && flat->text.len > limit) {
				flat->cut = true;
				return;
			}
			state->due |= space ? SPACE_DUE : 0;
			state->due |= lines && node->text.at[i] == '\n' ? LINE_DUE : 0;
			i += space + hidden;
			continue;
		}
		if (state->due && flat->text.len)
			buf_add_byte(&flat->text, state->due & LINE_DUE ? '\n' : ' ');
		state->due = 0;
		add_run(flat, node, i, set);
		size_t from = i;
		if (flat->text.len < limit || i >= stop)
			stop = up_to_limit(text, i, flat->text.len, limit).len;
		i = plain_end(str_slice(text, 0, stop), i + 1, lines);
		buf_add(&flat->text, str_slice(text, from, i));
	}
}

static bool is_hidden(const struct node *node)
{
	return node->tag == TAG_HIDDEN || node->tag == TAG_CHROME;
}

static bool same_point(struct point a, struct point b)
{
	return a.node == b.node && a.byte == b.byte;
}

/* Whether the same was read last, all of it or up to the same limit. */
static bool was_read(const struct flat *flat, const struct flat_place *place)
{
	const struct flat_place *last = &flat->last;
	bool same = last->top == place->top && same_point(last->from, place->from) &&
		    same_point(last->to, place->to) && last->keep_lines == place->keep_lines;
	return same &&
	       (last->limit == place->limit ||
		(!flat->cut && flat->text.len <= place->limit && last->steps <= place->limit));
}

/* A block of code, all of it: it may be most of the page. */
static bool is_block(const struct flat_place *place)
{
	return place->top && place->top->tag == TAG_PRE && place->limit == SIZE_MAX;
}

/* Trades what was read last for the block that was read before, or for nothing. */
static void trade_block(struct flat *flat)
{
	struct flat last = *flat, *block = flat->block;
	if (block)
		*flat = *block;
	else
		*flat = (struct flat){ 0 };
	flat->keep_lines = last.keep_lines;
	flat->block = block ? block : heap_alloc(sizeof *block);
	*flat->block = last;
	flat->block->block = NULL;
}

/*
 * Under the address sanitizer each text has memory of its own: who still looks at one that another
 * has taken the place of is caught.
 */
static void forget_text(struct flat *flat)
{
#if defined __has_feature
#if __has_feature(address_sanitizer)
#define EACH_ITS_OWN
#endif
#elif defined __SANITIZE_ADDRESS__
#define EACH_ITS_OWN
#endif
#ifdef EACH_ITS_OWN
	buf_free(&flat->text);
#endif
	buf_clear(&flat->text);
}

void flat_read(struct flat *flat, const struct node *top, struct point from, struct point to,
	       size_t limit)
{
	const struct flat_place place = { top, from, to, flat->keep_lines, limit, 0 };
	if (was_read(flat, &place))
		return;
	if (flat->block ? is_block(&place) != is_block(&flat->last) : is_block(&flat->last))
		trade_block(flat);
	if (was_read(flat, &place))
		return;
	flat->last = place;
	forget_text(flat);
	buf_reserve(&flat->text, 1);
	flat->run_count = 0;
	flat->sets = 0;
	flat->cut = false;
	struct state state = { .due = 0 };
	size_t byte = from.byte;
	const struct node *node = from.node ? from.node : node_next(top, top);
	/*
	 * Nodes without text count as well: thousands of empty ones must not be read again and
	 * again.
	 */
	for (; node && !(node == to.node && to.byte <= byte); flat->last.steps++) {
		if (flat->text.len > limit || flat->last.steps > limit) {
			flat->cut = true;
			return;
		}
		if (node->tag == TAG_TEXT)
			add_text(flat, node, byte, node == to.node ? to.byte : node->text.len, top,
				 limit, &state);
		if (node == to.node || flat->cut)
			return;
		byte = 0;
		state.due |= node->tag == TAG_BR || tag_is_block(node->tag) ? LINE_DUE : 0;
		state.due |= node->tag == TAG_SUP ? SPACE_DUE : 0;
		bool skipped = is_hidden(node);
		const struct node *next = skipped ? node_skip(node, top) : node_next(node, top);
		/* Leaving blocks on the way to the next node begins a new line as well. */
		if (!node->first || skipped)
			for (const struct node *up = node; up != top && next && up != next->parent;
			     up = up->parent)
				state.due |= tag_is_block(up->tag) ? LINE_DUE : 0;
		node = next;
	}
}

void flat_free(struct flat *flat)
{
	buf_free(&flat->text);
	free(flat->runs);
	if (flat->block)
		flat_free(flat->block);
	free(flat->block);
	*flat = (struct flat){ 0 };
}

/* A blank or line end that was put between two runs stands where the second one begins. */
static size_t after_blank(const struct flat *flat, size_t at)
{
	char c = at < flat->text.len ? flat->text.at[at] : '\0';
	return at + (c == ' ' || c == '\n');
}

static const struct flat_run *run_at(const struct flat *flat, size_t at)
{
	return &flat->runs[source_span_of(&flat->runs->at, sizeof *flat->runs, flat->run_count,
					  at)];
}

struct point flat_point(const struct flat *flat, size_t at)
{
	if (at >= flat->text.len || !flat->run_count)
		return POINT_NONE;
	at = after_blank(flat, at);
	const struct flat_run *run = run_at(flat, at);
	return (struct point){ run->point.node, run->point.byte + (uint32_t)(at - run->at) };
}

uint32_t flat_offset(const struct flat *flat, size_t at)
{
	if (!flat->run_count)
		return 0;
	struct point point = flat_point(flat, at < flat->text.len ? at : flat->text.len - 1);
	return point.node->offset + point.byte;
}

unsigned flat_set_at(const struct flat *flat, size_t at)
{
	return run_at(flat, after_blank(flat, at))->set;
}

size_t flat_find_set(const struct flat *flat, size_t from, size_t to, unsigned set)
{
	if (!(flat->sets & set))
		return to;
	const struct flat_run *run = run_at(flat, after_blank(flat, from));
	const struct flat_run *end = flat->runs + flat->run_count;
	if (run->set & set)
		return from < to ? from : to;
	while (++run < end && run->at < to)
		if (run->set & set)
			return run->at -
			       (run->at > from && after_blank(flat, run->at - 1) == run->at);
	return to;
}

bool flat_is_even(const struct flat *flat, size_t from, size_t to)
{
	if (!flat->sets)
		return true;
	const struct flat_run *run = run_at(flat, from);
	return run + 1 == flat->runs + flat->run_count || to <= run[1].at;
}

bool flat_is_split(const struct flat *flat, size_t from, size_t to)
{
	const struct node *first = flat_point(flat, from).node;
	const struct node *last = flat_point(flat, to - 1).node;
	return first && last && first->parent != last->parent;
}

/* Items and cells that have lost their list or table are boxes. */
static enum tag tag_within(enum tag tag, enum tag parent)
{
	bool part = tag == TAG_LI || (tag >= TAG_DT && tag <= TAG_DD) ||
		    (tag >= TAG_CAPTION && tag <= TAG_TH);
	return part && parent == TAG_DIV ? TAG_DIV : tag;
}

/* The outermost node below `top` of which nothing stands before the point: it is copied whole. */
static struct point widen(struct point from, const struct node *top)
{
	const struct node *at = from.node;
	if (at->tag == TAG_TEXT && str_trim(str_slice(at->text, 0, from.byte)).len)
		return from;
	for (;;) {
		const struct node *before = node_prev(at);
		while (before && before->tag == TAG_TEXT && !str_trim(before->text).len)
			before = node_prev(before);
		if (before || at->parent == top)
			break;
		at = at->parent;
	}
	return at == from.node ? from : (struct point){ at, 0 };
}

/*
 * The text of the node, and of others after it where it has several lines, as code has: who looks
 * for labels and marks asks what lines begin with. Whether any of it shows.
 */
static bool add_lines(struct arena *arena, struct node *first, struct str text)
{
	size_t end = str_line_end(text, 0) + 1;
	first->text = str_slice(text, 0, end);
	for (size_t at = end; at < text.len; at = end) {
		end = str_line_end(text, at) + 1;
		node_new(arena, first->parent, TAG_TEXT, first->offset + (uint32_t)at)->text =
		    str_slice(text, at, end);
	}
	return str_trim(text).len > 0;
}

struct node *copy_between(struct arena *arena, const struct node *top, struct point from,
			  struct point to)
{
	if (from.node)
		from = widen(from, top);
	const struct node *at = from.node ? from.node : node_next(top, top);
	if (!at)
		return NULL;
	/*
	 * The elements around the start come along, so that its text stays bold, linked, ...; but a
	 * block of which only the end is copied is no whole list, item or table any more.
	 */
	size_t depth = 0;
	for (const struct node *up = at->parent; up != top; up = up->parent)
		depth++;
	const struct node **path = arena_array(arena, depth + 1, sizeof *path);
	size_t level = depth;
	for (const struct node *up = at->parent; up != top; up = up->parent)
		path[--level] = up;
	struct node *copy = node_new(arena, NULL, TAG_DIV, top->offset);
	struct node *into = copy;
	for (level = 0; level < depth; level++) {
		enum tag tag = tag_is_block(path[level]->tag) ? TAG_DIV : path[level]->tag;
		into = node_new(arena, into, tag, path[level]->offset);
		node_say(into, path[level]);
	}

	bool text = false;
	size_t byte = from.byte;
	while (at && !(at == to.node && to.byte <= byte)) {
		struct node *made =
		    node_new(arena, into, tag_within(at->tag, into->tag), at->offset);
		node_say(made, at);
		if (at->tag == TAG_TEXT) {
			size_t end = at == to.node ? to.byte : at->text.len;
			made->offset += (uint32_t)byte;
			text |= add_lines(arena, made, str_slice(at->text, byte, end));
		}
		text |= at->tag == TAG_IMG;
		byte = 0;
		if (at == to.node)
			break;
		if (at->first) {
			into = made;
			at = at->first;
			continue;
		}
		while (at != top && !at->next) {
			at = at->parent;
			if (at != top)
				into = into->parent;
		}
		at = at == top ? NULL : at->next;
	}
	return text ? copy : NULL;
}
