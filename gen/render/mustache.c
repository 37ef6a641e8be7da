#include "mustache.h"

#include <inttypes.h>

#include "../base/nearest.h"
#include "context.h"
#include "mustache_frame.h"
#include "mustache_writer.h"

enum {
	ERRORS = 20, /* tags that are reported; then rendering ends */
	KEPT = 64,   /* items of a list whose made texts may be in memory at a time */
};

struct render {
	const struct mustache_options *options;
	struct diags *diags;
	uint32_t max_depth;
	size_t max_output;
	uint64_t max_steps, steps;

	struct frames frames;
	struct context context;
	struct writer writer;

	const struct template_node *reported[ERRORS];
	size_t errors;
	bool failed;
	bool ended;
};

static struct frame *top(struct render *render)
{
	return frames_top(&render->frames);
}

/* Rendering has failed at a tag. Whether that is still to be reported: each tag is, once. */
static bool fails_anew(struct render *render, const struct template_node *node)
{
	render->failed = true;
	for (size_t i = 0; i < render->errors; i++)
		if (render->reported[i] == node)
			return false;
	return render->errors < ERRORS;
}

/* Reports an error at a tag for which fails_anew was true. */
static void report(struct render *render, const struct template_node *node, const char *check,
		   struct str text)
{
	const struct source *source = top(render)->template->source;
	diag_at(render->diags, DIAG_ERROR, source, node->offset, check, "%.*s", STR_ARG(text));
	render->reported[render->errors++] = node;
	render->ended = render->ended || render->errors == ERRORS;
}

/* Reports what makes it senseless to go on. */
SELDOM static void give_up(struct render *render, const struct template_node *node,
			   const char *check, struct str text)
{
	if (fails_anew(render, node))
		report(render, node, check, text);
	render->ended = true;
}

SELDOM static void end_output(struct render *render, const struct template_node *node)
{
	give_up(render, node, "template-output",
		arena_printf(render->diags->arena,
			     "the output is longer than %zu bytes here; --limit "
			     "output=N and expansion=N allow more",
			     render->max_output));
}

static void check_output(struct render *render, const struct template_node *node)
{
	if (render->writer.out->len > render->max_output)
		end_output(render, node);
}

static void put_text(struct render *render, struct str text)
{
	if (text.len)
		writer_text(&render->writer, text, top(render)->indent);
}

static void show_text(struct render *render, const struct template_node *node)
{
	writer_text(&render->writer, node->text, top(render)->indent);
	check_output(render, node);
}

static struct arena *made(struct render *render)
{
	return &render->frames.items[top(render)->maker].made;
}

SELDOM static void report_unknown(struct render *render, const struct template_node *node)
{
	if (render->options->lenient || !fails_anew(render, node))
		return;
	struct arena *arena = render->diags->arena;
	struct str why = context_explain(&render->context, node->text, arena);
	report(render, node, "unknown-name", ARENA_JOIN(arena, why, render->options->about));
}

/* What the name means; reported where it is unknown, which then counts as null. */
static void find(struct render *render, const struct template_node *node, struct value *value)
{
	context_find(&render->context, node->text, node->first, made(render), value);
	if (value->kind != VALUE_UNKNOWN)
		return;
	report_unknown(render, node);
	*value = (struct value){ .kind = VALUE_NULL };
}

SELDOM static void report_no_text(struct render *render, const struct template_node *node,
				  const char *what)
{
	if (render->options->lenient || !fails_anew(render, node))
		return;
	report(render, node, "not-a-text",
	       arena_printf(render->diags->arena, "'%.*s' is %s within {{#%.*s}} ... {{/%.*s}}",
			    STR_ARG(node->text), what, STR_ARG(node->text), STR_ARG(node->text)));
}

/* A number's text is made. */
SELDOM static struct str digits_of(struct render *render, int64_t number)
{
	return arena_printf(made(render), "%" PRId64, number);
}

/* The text of a value; of a list and an object there is none. */
static struct str text_of(struct render *render, const struct template_node *node,
			  const struct value *value)
{
	switch (value->kind) {
	case VALUE_UNKNOWN:
	case VALUE_NULL:
		return STR("");
	case VALUE_FALSE:
		return STR("false");
	case VALUE_TRUE:
		return STR("true");
	case VALUE_NUMBER:
		return digits_of(render, value->as.number);
	case VALUE_TEXT:
		return value->as.text;
	case VALUE_LIST:
		report_no_text(render, node, "a list; its items are shown");
		break;
	case VALUE_OBJECT:
		report_no_text(render, node, "an object; its fields are named");
		break;
	}
	return STR("");
}

/* The byte that will follow the value for certain, or 0. */
static char byte_after(const struct frame *frame, const struct template_node *node)
{
	if (node->last || frame->next == frame->end)
		return '\0';
	const struct template_node *next = &frame->template->nodes[frame->next];
	return next->kind == TEMPLATE_TEXT ? next->text.at[0] : '\0';
}

static void show_value(struct render *render, const struct template_node *node)
{
	struct value value;
	find(render, node, &value);
	struct str text = text_of(render, node, &value);
	const struct escape *escape = node->escape ? node->escape : top(render)->escape;
	if (node->kind == TEMPLATE_RAW)
		escape = NULL;
	writer_value(&render->writer, text, escape, byte_after(top(render), node));
	check_output(render, node);
}

static struct frame *push_body(struct render *render, const struct template *template,
			       const struct template_node *node)
{
	struct frame *frame = frames_push_body(&render->frames, template, node);
	frame->contexts = render->context.count;
	return frame;
}

/* What stands in the section is shown in the frame that it stands in. */
static void go_inside(struct render *render, const struct template_node *node)
{
	struct frame *frame = top(render);
	frame->next = (uint32_t)(node - frame->template->nodes) + 1;
}

static void show_section(struct render *render, const struct template_node *node)
{
	struct value value;
	find(render, node, &value);
	if (!value_is_true(&value))
		return;
	/* No name but "." finds anything in it. */
	if (node->dotless && value.kind != VALUE_LIST && value.kind != VALUE_OBJECT) {
		go_inside(render, node);
		return;
	}
	struct frame *frame = push_body(render, top(render)->template, node);
	if (value.kind == VALUE_LIST) {
		frame->list = value.as.list;
		frame->item = 1;
		frame->body = frame->next;
		frame->maker = render->frames.count - 1;
		value = frame->list.item(frame->list.self, 0);
	}
	context_push(&render->context, value);
}

static void show_inverted(struct render *render, const struct template_node *node)
{
	struct value value;
	find(render, node, &value);
	if (!value_is_true(&value))
		go_inside(render, node);
}

/* The template that a partial or parent tag names; NULL where it shows nothing. */
static const struct template *load(struct render *render, const struct template_node *node)
{
	const struct mustache_loader *loader = &render->options->loader;
	struct str name = node->text;
	if (node->dynamic) {
		struct value value;
		find(render, node, &value);
		name = text_of(render, node, &value);
		if (!name.len)
			return NULL;
	}
	const struct template *found = NULL;
	if (loader->load && loader->load(loader->self, name, &found)) {
		render->failed = render->failed || !found;
		return found;
	}
	if (render->options->lenient || !fails_anew(render, node))
		return NULL;
	struct nearest nearest = { .wanted = name };
	if (loader->name)
		for (size_t i = 0; loader->name(loader->self, i).len > 0; i++)
			nearest_offer(&nearest, loader->name(loader->self, i));
	struct arena *arena = render->diags->arena;
	struct str words = loader->wanted;
	if (nearest.best_count || !words.len)
		words = nearest_words(&nearest, arena);
	report(render, node, "unknown-partial",
	       arena_printf(arena, "there is no partial '%.*s'%.*s", STR_ARG(name),
			    STR_ARG(words)));
	return NULL;
}

static void show_partial(struct render *render, const struct template_node *node)
{
	const struct template *found = load(render, node);
	bool parent = node->kind == TEMPLATE_PARENT;
	if (parent && !node->own_line)
		put_text(render, node->indent);
	if (!found)
		return;
	if (top(render)->depth == render->max_depth) {
		give_up(render, node, "template-depth",
			arena_printf(render->diags->arena,
				     "partials stand more than %u deep within each other here; "
				     "does '%.*s' include itself without end? If not, --limit "
				     "depth=N allows more",
				     render->max_depth, STR_ARG(node->text)));
		return;
	}
	struct frame *frame = frames_push(&render->frames, found);
	frame->contexts = render->context.count;
	const struct frame *below = frame - 1;
	frame->depth++;
	frame->escape = node->escape ? node->escape : below->escape;
	frame->own_line = node->own_line;
	if (parent) {
		frame->caller = below->template;
		frame->arguments = (uint32_t)(node - below->template->nodes) + 1;
		frame->arguments_end = node->end;
		frame->caller_chain = below->chain;
		frame->caller_escape = below->escape;
		frame->chain = (ptrdiff_t)render->frames.count - 1;
	}
	/* Within a line, the lines of a partial are indented by nothing but its own text. */
	frame->indent = writer_no_indent(&render->writer);
	if (node->own_line) {
		frame->indent = writer_indent(&render->writer, below->indent, node->indent);
		writer_begin_line(&render->writer, frame->indent);
	}
}

static void show_block(struct render *render, const struct template_node *node)
{
	size_t where = 0;
	const struct template_node *argument =
	    frames_argument(&render->frames, node->text, &where, &render->steps);
	if (!argument) {
		if (!node->own_line)
			put_text(render, node->indent);
		push_body(render, top(render)->template, node);
		return;
	}
	struct frame *frame = push_body(render, render->frames.items[where].caller, argument);
	const struct frame *parent = &render->frames.items[where];
	frame->chain = parent->caller_chain;
	frame->escape = parent->caller_escape;
	frame->own_line = node->own_line;
	frame->indent = writer_indent(&render->writer, frame->indent, node->indent);
	if (node->own_line || render->writer.line_start)
		writer_begin_line(&render->writer, frame->indent);
}

static void (*const show[])(struct render *, const struct template_node *) = {
	[TEMPLATE_NAME] = show_value,      [TEMPLATE_RAW] = show_value,
	[TEMPLATE_SECTION] = show_section, [TEMPLATE_INVERTED] = show_inverted,
	[TEMPLATE_PARTIAL] = show_partial, [TEMPLATE_PARENT] = show_partial,
	[TEMPLATE_BLOCK] = show_block,
};

/* The frame's nodes are through: its list's next item, or back to the frame below. */
static void next_item_or_pop(struct render *render)
{
	struct frame *frame = top(render);
	if (frame->item < frame->list.count) {
		/* No value of an item is looked at once the next begins. */
		if (frame->item % KEPT == 0)
			arena_free(&frame->made);
		const struct value_list *list = &frame->list;
		render->context.items[frame->contexts] = list->item(list->self, frame->item++);
		frame->next = frame->body;
		return;
	}
	render->context.count = frame->contexts;
	bool own_line = frame->own_line;
	frames_pop(&render->frames);
	if (render->frames.count == 0)
		return;
	struct indent indent = top(render)->indent;
	if (own_line || render->writer.line_start)
		writer_begin_line(&render->writer, indent);
	writer_last_indent(&render->writer, indent);
}

static void run(struct render *render)
{
	while (render->frames.count && !render->ended) {
		struct frame *frame = top(render);
		if (frame->next == frame->end) {
			render->steps++;
			next_item_or_pop(render);
			continue;
		}
		const struct template_node *node = &frame->template->nodes[frame->next];
		frame->next = node->end;
		if (render->steps++ >= render->max_steps) {
			give_up(render, node, "template-steps",
				STR("the template takes too many steps; "
				    "are lists or partials within each other too often? "
				    "If not, --limit steps=N allows more"));
			return;
		}
		if (node->kind == TEMPLATE_TEXT)
			show_text(render, node);
		else
			show[node->kind](render, node);
	}
}

bool mustache_render(const struct template *template, struct value root,
		     const struct mustache_options *options, struct diags *diags, struct buf *out)
{
	struct render render = {
		.options = options,
		.diags = diags,
		.max_depth = options->max_depth ? options->max_depth : MUSTACHE_DEPTH,
		.max_output = options->max_output ? options->max_output : MUSTACHE_OUTPUT,
		.max_steps = options->max_steps ? options->max_steps : MUSTACHE_STEPS,
		.writer = { .out = out, .line_start = true },
	};
	context_push(&render.context, root);
	struct frame *first = frames_push(&render.frames, template);
	first->escape = options->escape;
	first->contexts = render.context.count;
	run(&render);

	frames_free(&render.frames);
	context_free(&render.context);
	writer_free(&render.writer);
	return !render.failed;
}
