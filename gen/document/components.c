#include "components.h"
#include "limits.h"

#include "../base/map.h"
#include "fence.h"
#include "piperow.h"

#define NOT_SEEN SIZE_MAX

struct opening {
	struct edits *edits;
	struct fence fence;
	bool in_run; /* the line before is not blank */
	bool after;  /* ... and is a component's tag */
	size_t base; /* how far the tag of the outermost component is indented */
	/* How far the first line in each open component is. */
	size_t indents[LIMIT_COMPONENTS];
	bool is_code[LIMIT_COMPONENTS]; /* the component is the entry of a code */
	size_t depth;
	bool listed;     /* a list of such entries goes on */
	struct map ends; /* names of components: where the last one of that name ends */
};

enum component { COMPONENT_NONE, COMPONENT_BEGIN, COMPONENT_END, COMPONENT_WHOLE };

/*
 * What the line is, white space at its ends taken off: a tag and nothing else, with a name like
 * "TabItem".
 */
static enum component component_of(struct str line)
{
	bool end = str_byte(line, 1) == '/';
	size_t from = 1 + end, to = from;
	if (str_byte(line, 0) != '<' || !byte_is_upper(str_byte(line, from)))
		return COMPONENT_NONE;
	bool small = false;
	for (; byte_is_word(str_byte(line, to)) || str_byte(line, to) == '.'; to++)
		small |= byte_is_lower(line.at[to]);
	char after = str_byte(line, to);
	if (!small || (after != '>' && after != '/' && !byte_is_space(after)) ||
	    !str_ends(line, STR(">")) || str_find_byte(line, '<', 1) != STR_NONE)
		return COMPONENT_NONE;
	if (end)
		return COMPONENT_END;
	return str_ends(line, STR("/>")) ? COMPONENT_WHOLE : COMPONENT_BEGIN;
}

/* How many blanks of the line stand there for the components it is in; it has `has` of them. */
static size_t indent_of(struct opening *o, size_t has, bool is_tag)
{
	if (!o->depth)
		return 0;
	size_t *indent = &o->indents[o->depth - 1];
	if (*indent == NOT_SEEN)
		*indent = has;
	size_t most = is_tag || has < *indent ? has : *indent;
	return most > o->base ? most - o->base : 0;
}

/* A tag that no Markdown parser takes for one; nobody shall see it. */
static bool is_odd(struct str tag)
{
	return str_find_byte(tag, '{', 0) != STR_NONE || str_find_byte(tag, '.', 0) != STR_NONE;
}

/* A component's name, after "<" or "</". */
static struct str name_at(struct str text, size_t at)
{
	size_t to = at;
	while (byte_is_word(str_byte(text, to)) || str_byte(text, to) == '.')
		to++;
	return str_slice(text, at, to);
}

static void note_ends(struct opening *o)
{
	struct str text = o->edits->text;
	o->ends.arena = o->edits->arena;
	for (ptrdiff_t at = str_find(text, STR("</"), 0); at != STR_NONE;
	     at = str_find(text, STR("</"), (size_t)at + 1))
		if (byte_is_upper(str_byte(text, (size_t)at + 2)))
			*map_at(&o->ends, name_at(text, (size_t)at + 2)) = (void *)(uintptr_t)at;
}

/* A code's component on one line: where its text is. */
struct inner {
	size_t from, to;
};

/* "<Error code={5} name="PUMP_DRY">No water.</Error>" */
static bool read_inner(struct str line, struct code_tag *code, struct inner *inner)
{
	ptrdiff_t open = str_find_byte(line, '>', 0), close = str_find_last(line, '<');
	if (open == STR_NONE || close <= open || str_byte(line, (size_t)close + 1) != '/')
		return false;
	*inner = (struct inner){ (size_t)open + 1, (size_t)close };
	struct str tag = str_slice(line, 0, inner->from);
	return component_of(tag) == COMPONENT_BEGIN &&
	       component_of(str_slice(line, inner->to, line.len)) == COMPONENT_END &&
	       str_eq(name_at(line, 1), name_at(line, inner->to + 2)) && code_tag_read(tag, code);
}

/*
 * Whether the line from..end is the tag of a code's component, which is whole or ends somewhere
 * below.
 */
static bool begins_code(const struct opening *o, size_t from, size_t end, struct code_tag *code)
{
	struct str tag = str_trim(str_slice(o->edits->text, from, end));
	enum component component = component_of(tag);
	bool whole = component == COMPONENT_WHOLE;
	return (whole || component == COMPONENT_BEGIN) && code_tag_read(tag, code) &&
	       (whole || (uintptr_t)map_get(&o->ends, name_at(tag, 1)) > from);
}

/*
 * The line, or all lines of a code's tag that begins it:
 *
 *	<Error
 *	  code={5}
 *	>
 */
static struct piperow line_at(struct str text, size_t begin)
{
	struct piperow line = piperow_line(text, begin), last = line;
	size_t from = piperow_skip_blanks(text, line.begin, line.end);
	struct code_tag code;
	if (str_byte(text, from) != '<' || !byte_is_upper(str_byte(text, from + 1)) ||
	    str_find_byte(str_slice(text, from, line.end), '>', 0) != STR_NONE)
		return line;
	for (size_t i = 0; i < LIMIT_TAG_LINES && last.next < text.len; i++) {
		last = piperow_line(text, last.next);
		struct str words = str_trim(str_slice(text, last.begin, last.end));
		if (!words.len || str_find_byte(words, '<', 0) != STR_NONE)
			return line;
		if (!str_ends(words, STR(">")) || str_ends(words, STR("=>")))
			continue;
		if (!code_tag_read(str_slice(text, from, last.end), &code))
			return line;
		line.end = last.end;
		line.next = last.next;
		return line;
	}
	return line;
}

/* The next line that is not blank begins a code, too. */
static bool goes_on(const struct opening *o, size_t end)
{
	struct str text = o->edits->text;
	struct code_tag code;
	struct inner inner;
	for (size_t next = end; next < text.len;) {
		struct piperow line = line_at(text, next);
		size_t from = piperow_skip_blanks(text, line.begin, line.end);
		if (from < line.end)
			return begins_code(o, from, line.end, &code) ||
			       read_inner(str_trim(str_slice(text, from, line.end)), &code, &inner);
		next = line.next;
	}
	return false;
}

static void end_code(struct opening *o, size_t offset)
{
	o->listed = o->depth < LIMIT_COMPONENTS && goes_on(o, offset);
	edits_insert(o->edits, offset, o->listed ? STR("</dd>") : STR("</dd></dl>"));
}

/*
 * The tag as an entry of a list of terms: "NAME (CODE)", and the text as what it means. The code
 * stays where it is.
 */
static void open_code(struct opening *o, const struct code_tag *code, size_t from, size_t end)
{
	struct edits *edits = o->edits;
	size_t at = (size_t)(code->code.at - edits->text.at), to = at + code->code.len;
	edits_drop(edits, from, at - from);
	edits_insert(edits, at, o->listed ? STR("<dt>") : STR("<dl><dt>"));
	edits_insert(edits, at, code->name);
	edits_insert(edits, at, code->name.len ? STR(" (") : STR(""));
	edits_drop(edits, to, end - to);
	edits_insert(edits, end, code->name.len ? STR(")</dt><dd>") : STR("</dt><dd>"));
	edits_insert(edits, end, code->text);
	o->listed = false;
}

/*
 * The tag between its indentation and the line's end becomes what it says of a code, or is left out
 * where it is odd.
 */
static bool take_code(struct opening *o, enum component component, size_t from, size_t end,
		      size_t has)
{
	struct code_tag code;
	bool ends = component == COMPONENT_END && o->depth && o->is_code[o->depth - 1];
	bool begins = o->depth < LIMIT_COMPONENTS && begins_code(o, from, end, &code);
	if (!ends && !begins)
		return false;
	edits_drop(o->edits, from - has, has + (ends ? end - from : 0));
	if (begins)
		open_code(o, &code, from, end);
	if (ends || component == COMPONENT_WHOLE)
		end_code(o, end);
	return true;
}

static void take_tag(struct opening *o, enum component component, size_t from, size_t end,
		     size_t has)
{
	struct str tag = str_trim(str_slice(o->edits->text, from, end));
	size_t indent = indent_of(o, has, true);
	bool code = take_code(o, component, from, end, has);
	if (!code)
		edits_drop(o->edits, from - indent, indent + (is_odd(tag) ? end - from : 0));
	if (component == COMPONENT_END && o->depth)
		o->depth--;
	if (component != COMPONENT_BEGIN || o->depth == LIMIT_COMPONENTS)
		return;
	if (!o->depth)
		o->base = has;
	o->is_code[o->depth] = code;
	o->indents[o->depth++] = NOT_SEEN;
}

/* A code's component between the line's indentation and its end; false: it is none. */
static bool take_inner(struct opening *o, size_t from, size_t end, size_t has)
{
	struct str line = str_trim(str_slice(o->edits->text, from, end));
	struct code_tag code;
	struct inner inner;
	if (!read_inner(line, &code, &inner))
		return false;
	edits_drop(o->edits, from - has, has);
	open_code(o, &code, from, from + inner.from);
	edits_insert(o->edits, from + inner.from, STR("\n\n"));
	edits_insert(o->edits, from + inner.to, STR("\n\n"));
	edits_drop(o->edits, from + inner.to, line.len - inner.to);
	end_code(o, end);
	return true;
}

static void take_line(struct opening *o, const struct piperow *line)
{
	struct str text = o->edits->text;
	size_t from = piperow_skip_blanks(text, line->begin, line->end), has = from - line->begin;
	if (from == line->end) {
		o->in_run = false;
		return;
	}
	bool fenced = fence_take(&o->fence, text, line);
	enum component component =
	    fenced ? COMPONENT_NONE : component_of(str_trim(str_slice(text, from, line->end)));
	bool is_tag = component != COMPONENT_NONE;
	if (o->in_run && (o->after || is_tag))
		edits_insert(o->edits, line->begin, STR("\n"));
	o->in_run = true;
	o->after = is_tag;
	if (is_tag) {
		take_tag(o, component, from, line->end, has);
		return;
	}
	o->after = !fenced && str_byte(text, from) == '<' && take_inner(o, from, line->end, has);
	if (o->after)
		return;
	size_t indent = indent_of(o, has, false);
	if (indent)
		edits_drop(o->edits, line->begin, indent);
}

/* Whether a tag of one may stand anywhere: most pages have none. */
static bool may_hold_any(struct str text)
{
	for (ptrdiff_t at = 0; (at = str_find_byte(text, '<', (size_t)at)) != STR_NONE; at++) {
		bool end = str_byte(text, (size_t)at + 1) == '/';
		if (byte_is_upper(str_byte(text, (size_t)at + 1 + end)))
			return true;
	}
	return false;
}

struct str components_open(struct edits *edits)
{
	struct opening opening = { .edits = edits };
	if (!may_hold_any(edits->text))
		return edits_end(edits);
	note_ends(&opening);
	for (size_t next = 0; next < edits->text.len;) {
		struct piperow line = opening.fence.byte ? piperow_line(edits->text, next)
							 : line_at(edits->text, next);
		take_line(&opening, &line);
		next = line.next;
	}
	return edits_end(edits);
}
