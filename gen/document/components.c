#include "components.h"

#include "fence.h"
#include "piperow.h"

enum { DEEPEST = 32, NOT_SEEN = 1000 };

struct opening {
	struct edits *edits;
	struct fence fence;
	bool in_run; /* the line before is not blank */
	bool after;  /* ... and is a component's tag */
	size_t base; /* how far the tag of the outermost component is indented */
	/* How far the first line in each open component is. */
	size_t indents[DEEPEST];
	size_t depth;
};

enum component { COMPONENT_NONE, COMPONENT_BEGIN, COMPONENT_END, COMPONENT_WHOLE };

/* What the line is, white space at its ends taken off: a tag and nothing else, with a name like "TabItem". */
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
	if (!small || (after != '>' && after != '/' && after != ' ') || !str_ends(line, STR(">")) ||
	    str_find_byte(line, '<', 1) != STR_NONE)
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

static void take_tag(struct opening *o, enum component component, size_t from, size_t end,
		     size_t has)
{
	struct str tag = str_trim(str_slice(o->edits->text, from, end));
	size_t indent = indent_of(o, has, true);
	edits_drop(o->edits, from - indent, indent + (is_odd(tag) ? end - from : 0));
	if (component == COMPONENT_END && o->depth)
		o->depth--;
	if (component != COMPONENT_BEGIN || o->depth == DEEPEST)
		return;
	if (!o->depth)
		o->base = has;
	o->indents[o->depth++] = NOT_SEEN;
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
	size_t indent = indent_of(o, has, false);
	if (indent)
		edits_drop(o->edits, line->begin, indent);
}

struct str components_open(struct edits *edits)
{
	struct opening opening = { .edits = edits };
	for (size_t next = 0; next < edits->text.len;) {
		struct piperow line = piperow_line(edits->text, next);
		take_line(&opening, &line);
		next = line.next;
	}
	return edits_end(edits);
}
