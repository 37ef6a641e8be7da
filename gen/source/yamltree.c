#include "yamltree.h"

#include <yaml.h>

#include "../base/map.h"

/* A list or a map whose end has not come. */
struct open {
	struct yamltree_node *node;
	struct yamltree_pair *pairs;
	size_t capacity;
	const struct yamltree_node *key; /* read, while its value is not */
};

struct reading {
	struct arena *arena;
	const struct source *source;
	size_t from;
	struct yamltree_words words;
	struct diags *diags;
	struct yamltree *tree;
	struct map anchors; /* to nodes */
	struct open open[YAMLTREE_DEPTH];
	size_t depth;
	size_t documents;
	struct place {
		size_t index;  /* code points of the YAML ... */
		size_t offset; /* ... and the byte of the source where they end */
	} place;
	bool failed;
};

/*
 * Where a mark of libyaml's stands in the source: it counts code points from the start of the
 * YAML. (Its line and column are of no use: other characters than LF end a line there, too.)
 * Marks come in the order of the text, so that all of them together take one walk.
 */
static size_t offset_of(struct reading *r, yaml_mark_t mark)
{
	struct place *place = &r->place;
	if (mark.index < place->index)
		*place = (struct place){ 0, r->from };
	for (; place->index < mark.index && place->offset < r->source->text.len; place->index++)
		utf8_next(r->source->text, &place->offset);
	return place->offset;
}

static void complain(struct reading *r, size_t offset, const char *format, ...) PRINTF_LIKE(3, 4);

static void complain(struct reading *r, size_t offset, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(r->arena, format, args);
	va_end(args);
	diag_at(r->diags, DIAG_ERROR, r->source, offset, r->words.check, "%.*s", STR_ARG(text));
	r->failed = true;
}

/* A glob without quotes is the usual slip: YAML takes "*.md" for an alias. */
#define QUOTES_WANTED "; a text that begins with '*' wants quotes around it"

const char *yamltree_hint(const char *problem, const char *context, char at)
{
	if (str_eq(str_of(context), STR("while scanning an alias")))
		return QUOTES_WANTED;
	if (str_starts(str_of(problem), STR("mapping values are not allowed")))
		return "; a text with a colon in it wants quotes";
	return at == '\t' ? "; YAML is indented by blanks, not by tabs" : "";
}

static void report(struct reading *r, const yaml_parser_t *parser)
{
	if (parser->error == YAML_MEMORY_ERROR)
		out_of_memory();
	const char *problem = parser->problem ? parser->problem : "they cannot be read";
	const char *context = parser->context ? parser->context : "";
	/* The reader of characters knows bytes alone. */
	size_t offset = parser->error == YAML_READER_ERROR ? r->from + parser->problem_offset
							   : offset_of(r, parser->problem_mark);
	complain(r, offset, "%s are no YAML: %s%s%s%s", r->words.subject, problem,
		 *context ? " " : "", context,
		 yamltree_hint(problem, context, str_byte(r->source->text, offset)));
}

/* What a list or a map has so far is always in its node: an alias may stand for it already. */
static void push(struct reading *r, struct open *open, struct yamltree_pair pair)
{
	struct yamltree_node *node = open->node;
	open->pairs =
	    arena_grow(r->arena, open->pairs, node->count, &open->capacity, sizeof *open->pairs);
	open->pairs[node->count++] = pair;
	node->pairs = open->pairs;
}

/* The node is the document's root, or the next item, key or value. */
static void place_node(struct reading *r, const struct yamltree_node *node)
{
	struct open *open = r->depth ? &r->open[r->depth - 1] : NULL;
	if (!open) {
		r->tree->root = node;
	} else if (open->node->kind == YAMLTREE_LIST) {
		push(r, open, (struct yamltree_pair){ NULL, node });
	} else if (!open->key) {
		open->key = node;
	} else {
		push(r, open, (struct yamltree_pair){ open->key, node });
		open->key = NULL;
	}
}

static struct yamltree_node *new_node(struct reading *r, enum yamltree_kind kind,
				      const yaml_event_t *event)
{
	struct yamltree_node *node = arena_alloc(r->arena, sizeof *node);
	node->kind = kind;
	node->offset = offset_of(r, event->start_mark);
	node->number = r->tree->node_count++;
	return node;
}

static struct str text_of(const yaml_char_t *text)
{
	return str_of(text ? (const char *)text : "");
}

static void read_node(struct reading *r, enum yamltree_kind kind, const yaml_event_t *event,
		      const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct yamltree_node *node = new_node(r, kind, event);
	if (anchor)
		*map_at(&r->anchors, arena_str(r->arena, text_of(anchor))) = node;
	if (tag && !str_starts(text_of(tag), STR("tag:yaml.org,2002:")))
		complain(r, node->offset, "the tag '%s' means nothing here", (const char *)tag);
	place_node(r, node);
	if (kind == YAMLTREE_TEXT) {
		node->text =
		    arena_str(r->arena, (struct str){ (const char *)event->data.scalar.value,
						      event->data.scalar.length });
		node->plain = !tag && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	} else if (r->depth == YAMLTREE_DEPTH) {
		complain(r, node->offset, "%s are nested too deep; %d levels are enough",
			 r->words.subject, YAMLTREE_DEPTH);
	} else {
		r->open[r->depth++] = (struct open){ .node = node };
	}
}

static void read_alias(struct reading *r, const yaml_event_t *event)
{
	struct str name = text_of(event->data.alias.anchor);
	struct yamltree_node *node = map_get(&r->anchors, name);
	if (!node) {
		node = new_node(r, YAMLTREE_TEXT, event);
		complain(r, node->offset, "nothing is named '&%.*s' before this" QUOTES_WANTED,
			 STR_ARG(name));
	}
	place_node(r, node);
}

static void read_event(struct reading *r, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (r->documents++)
			complain(r, offset_of(r, event->start_mark),
				 "a second YAML document begins here; one is wanted");
		break;
	case YAML_SCALAR_EVENT:
		read_node(r, YAMLTREE_TEXT, event, event->data.scalar.anchor,
			  event->data.scalar.tag);
		break;
	case YAML_SEQUENCE_START_EVENT:
		read_node(r, YAMLTREE_LIST, event, event->data.sequence_start.anchor,
			  event->data.sequence_start.tag);
		break;
	case YAML_MAPPING_START_EVENT:
		read_node(r, YAMLTREE_MAP, event, event->data.mapping_start.anchor,
			  event->data.mapping_start.tag);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		r->depth--;
		break;
	case YAML_ALIAS_EVENT:
		read_alias(r, event);
		break;
	default:
		break;
	}
}

bool yamltree_read(struct arena *arena, const struct source *source, size_t from, size_t to,
		   struct yamltree_words words, struct diags *diags, struct yamltree *tree)
{
	struct reading r = { .arena = arena,
			     .source = source,
			     .from = from,
			     .words = words,
			     .diags = diags,
			     .tree = tree,
			     .anchors.arena = arena,
			     .place.offset = from };
	struct str text = str_slice(source->text, from, to);
	yaml_parser_t parser;
	if (!yaml_parser_initialize(&parser))
		out_of_memory();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)(text.len ? text.at : ""),
				     text.len);
	*tree = (struct yamltree){ 0 };
	/* After an error the rest may be read as anything; one message is enough. */
	for (bool done = false; !done && !r.failed;) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event)) {
			report(&r, &parser);
			break;
		}
		done = event.type == YAML_STREAM_END_EVENT;
		read_event(&r, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return !r.failed;
}

bool yamltree_is_null(const struct yamltree_node *node)
{
	static const struct str words[] = { STR_INIT(""), STR_INIT("~"), STR_INIT("null"),
					    STR_INIT("Null"), STR_INIT("NULL") };
	bool null = false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		null |= str_eq(node->text, words[i]);
	return node->kind == YAMLTREE_TEXT && node->plain && null;
}

struct str yamltree_quote(struct arena *arena, const struct yamltree_node *node)
{
	enum { SHOWN = 60 };
	if (node->kind != YAMLTREE_TEXT)
		return node->kind == YAMLTREE_LIST ? STR("a list") : STR("a map");
	if (yamltree_is_null(node))
		return STR("nothing");
	size_t end = 0;
	while (end < node->text.len && end < SHOWN)
		utf8_next(node->text, &end);
	return arena_printf(arena, "'%.*s%s'", (int)end, node->text.at ? node->text.at : "",
			    end < node->text.len ? "..." : "");
}
