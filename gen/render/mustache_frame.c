#include "mustache_frame.h"

#include <stdlib.h>

struct frame *frames_push(struct frames *frames, const struct template *template)
{
	frames->items =
	    heap_grow(frames->items, frames->count, &frames->capacity, sizeof *frames->items);
	struct frame *frame = &frames->items[frames->count++];
	if (frames->count == 1)
		*frame = (struct frame){ .chain = FRAME_NONE };
	else
		*frame = frame[-1];
	frame->template = template;
	frame->next = 0;
	frame->end = (uint32_t) template->count;
	frame->own_line = false;
	frame->list.count = frame->item = 0;
	frame->made = (struct arena){ 0 };
	return frame;
}

struct frame *frames_push_body(struct frames *frames, const struct template *template,
			       const struct template_node *node)
{
	struct frame *frame = frames_push(frames, template);
	frame->next = (uint32_t)(node - template->nodes) + 1;
	frame->end = node->end;
	return frame;
}

void frames_pop(struct frames *frames)
{
	struct arena *made = &frames_top(frames)->made;
	if (made->chunks)
		arena_free(made);
	frames->count--;
}

const struct template_node *frames_argument(const struct frames *frames, struct str name,
					    size_t *where, uint64_t *steps)
{
	const struct template_node *found = NULL;
	ptrdiff_t at = frames_top(frames)->chain;
	while (at != FRAME_NONE) {
		const struct frame *parent = &frames->items[at];
		for (uint32_t i = parent->arguments; i < parent->arguments_end; ++*steps) {
			const struct template_node *node = &parent->caller->nodes[i];
			if (node->kind == TEMPLATE_BLOCK && str_eq(node->text, name)) {
				found = node;
				*where = (size_t)at;
				break;
			}
			i = node->end;
		}
		at = parent->caller_chain;
	}
	return found;
}

void frames_free(struct frames *frames)
{
	while (frames->count)
		frames_pop(frames);
	free(frames->items);
	*frames = (struct frames){ 0 };
}
