#include "inputs.h"

#include "../base/file.h"
#include "installed.h"

struct list {
	struct inputs *inputs;
	struct map seen; /* paths */
};

static void add(struct list *list, const char *what, struct str path)
{
	struct inputs *inputs = list->inputs;
	if (!path.len || str_eq(path, STR("-")) || map_get(&list->seen, path))
		return;
	*map_at(&list->seen, path) = inputs;
	inputs->items = arena_extend(inputs->arena, inputs->items, inputs->all, &inputs->capacity,
				     sizeof *inputs->items);
	inputs->items[inputs->all++] = (struct input){ what, path };
}

static void add_jobs(struct list *list, const char *what, const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		add(list, what, job->path);
		for (size_t k = 0; k < job->translation_count; k++)
			add(list, "translation", job->translations[k]);
		for (size_t k = 0; k < job->source_count; k++)
			add(list, "source", job->sources[k]);
		add(list, "settings file", settings_path(job->settings_file));
	}
}

static void add_translations(struct list *list, const struct jobs *jobs)
{
	struct arena *arena = list->inputs->arena;
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		for (size_t k = 0; k < job->settings->translation_count; k++)
			add(list, "translation",
			    settings_beside(arena, job->settings_file,
					    job->settings->translations[k].page));
	}
}

struct inputs *inputs_new(struct arena *arena, const struct jobs *jobs, const struct jobs *others,
			  const struct choice *choice)
{
	struct inputs *inputs = arena_alloc(arena, sizeof *inputs);
	*inputs = (struct inputs){ .arena = arena, .files = { .arena = arena } };
	struct arena scratch = { 0 };
	struct list list = { .inputs = inputs, .seen = { .arena = &scratch } };
	add_jobs(&list, "page", jobs);
	for (size_t i = 0; i < choice->set_count; i++)
		for (size_t k = 0; k < choice->sets[i]->count; k++)
			if (!installed_inside(choice->sets[i]->files[k].path))
				add(&list, "template", choice->sets[i]->files[k].path);
	add_jobs(&list, "header", others);
	inputs->count = inputs->all;
	add_translations(&list, jobs);
	arena_free(&scratch);
	return inputs;
}

const struct input *inputs_at(struct inputs *inputs, struct str path)
{
	struct str file = file_identity(inputs->arena, path.at);
	if (!file.len)
		return NULL;
	/* Of a run that only makes new files no input's identity is ever asked. */
	if (!inputs->files.count)
		for (size_t i = 0; i < inputs->all; i++) {
			struct str own = file_identity(inputs->arena, inputs->items[i].path.at);
			if (own.len && !map_get(&inputs->files, own))
				*map_at(&inputs->files, own) = &inputs->items[i];
		}
	return map_get(&inputs->files, file);
}
