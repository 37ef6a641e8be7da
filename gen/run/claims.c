#include "claims.h"

#include <errno.h>

#include <stdlib.h>

#include "../base/asked.h"
#include "../base/file.h"
#include "../base/os.h"
#include "../base/portable.h"
#include "../checks/checks.h"
#include "../source/relpath.h"
#include "mark.h"

/* Outputs whose names differ in case alone are one row; nearly always there is one of them. */
struct place {
	struct str path;  /* cleaned */
	struct str owner; /* the page that makes it */
	struct place *next;
};

struct claims *claims_new(struct arena *arena, const struct options *options, struct inputs *inputs)
{
	struct claims *claims = arena_alloc(arena, sizeof *claims);
	*claims = (struct claims){ .arena = arena,
				   .options = options,
				   .inputs = inputs,
				   .owners = { .arena = arena },
				   .inside = { .arena = arena },
				   .yes = arena_alloc(arena, sizeof(bool)),
				   .no = arena_alloc(arena, sizeof(bool)) };
	*claims->yes = true;
	return claims;
}

struct str claims_path(const struct claims *claims, struct str name)
{
	struct str folder = claims->options->output;
	return arena_printf(claims->arena, "%.*s%s%.*s", STR_ARG(folder),
			    str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

/* Whether all parts of an output's name are plain ones. */
static bool is_plain_name(struct str name)
{
	struct str part;
	if (!name.len || os_root(name))
		return false;
	for (struct str rest = name; str_part(&rest, '/', &part);)
		if (!part.len || str_eq(part, STR(".")) || str_eq(part, STR("..")))
			return false;
	return true;
}

/* Whether a path with its links followed is the folder `top`, or below it. */
static bool is_below(struct str top, struct str real)
{
	size_t len = str_ends(top, STR("/")) ? top.len - 1 : top.len;
	return str_starts(real, str_slice(top, 0, len)) && (real.len == len || real.at[len] == '/');
}

/* Whether a folder, as far as it is there, is the output folder or below it, links followed. */
static bool is_inside(struct claims *claims, struct str folder)
{
	void **known = map_at(&claims->inside, folder);
	if (*known)
		return *known == claims->yes;
	char *top = asked_real_path(claims->options->output.at), *real = NULL;
	bool inside = true;
	for (struct str at = folder; top && inside && !real; at = path_folder(at)) {
		const char *path = arena_str(claims->arena, at).at;
		real = asked_real_path(path);
		inside = real ? is_below(str_of(top), str_of(real)) : !asked_is_link(path);
		if (at.len <= claims->options->output.len)
			break;
	}
	free(top);
	free(real);
	*known = inside ? claims->yes : claims->no;
	return inside;
}

static bool same_file(const char *path, const char *other)
{
	struct os_info a, b;
	return asked_info(path, &a) == 0 && asked_info(other, &b) == 0 && a.device == b.device &&
	       a.file == b.file;
}

static struct str stem_of(struct str page)
{
	struct str base = path_base(page);
	return str_slice(base, 0, base.len - path_extension(base).len);
}

/* The folder that two pages lie below. */
static struct str folder_around(struct arena *arena, struct str page, struct str other)
{
	struct str folder = relpath_clean(arena, path_folder(page)), seen = folder;
	struct str from = relpath_clean(arena, path_folder(other));
	for (;;) {
		seen = relpath_from(arena, folder, from);
		if (str_eq(folder, STR(".")) || str_eq(folder, path_folder(folder)) ||
		    (!str_eq(seen, STR("..")) && !str_starts(seen, STR("../"))))
			return folder;
		folder = relpath_clean(arena, path_folder(folder));
	}
}

/* Once for two pages, however many outputs they have. */
static void report_twice(struct claims *claims, struct diags *diags, struct str owner,
			 struct str path, struct str clean, const struct place *other)
{
	bool same = str_eq(other->path, clean);
	if (same && str_eq(claims->told, owner) && str_eq(claims->told_of, other->owner))
		return;
	claims->told = owner;
	claims->told_of = other->owner;
	if (!same)
		diag_path(diags, DIAG_ERROR, owner, "output-twice",
			  "'%.*s' differs from '%.*s', made from '%.*s', in case alone: here they "
			  "are one file; give one of them another name",
			  STR_ARG(path), STR_ARG(other->path), STR_ARG(other->owner));
	else if (str_eq(stem_of(owner), stem_of(other->owner)) &&
		 !str_eq(path_folder(owner), path_folder(other->owner)))
		diag_path(diags, DIAG_ERROR, owner, "output-twice",
			  "'%.*s' is made from '%.*s' already; give one of the pages another "
			  "'output' in the settings, or say 'root: .' in '%.*s/statusgen.yaml', so "
			  "that their folders count",
			  STR_ARG(path), STR_ARG(other->owner),
			  STR_ARG(folder_around(diags->arena, owner, other->owner)));
	else
		diag_path(diags, DIAG_ERROR, owner, "output-twice",
			  "'%.*s' is made from '%.*s' already; give one of the pages another "
			  "'output' in the settings",
			  STR_ARG(path), STR_ARG(other->owner));
}

/* Notes who makes the file; false where it is another's. */
static bool take(struct claims *claims, struct str path, struct str owner, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct str clean = relpath_clean(&scratch, path);
	void **row = map_at_copy(&claims->owners, portable_key(&scratch, clean));
	const struct place *other = *row;
	while (other && !os_ignores_case() && !str_eq(other->path, clean))
		other = other->next;
	if (other)
		report_twice(claims, diags, owner, path, clean, other);
	else
		clean = arena_str(claims->arena, clean);
	arena_free(&scratch);
	if (other)
		return false;
	const struct place *first = *row;
	if (first)
		diag_path(diags, checks[CHECK_OUTPUT_CASE].level, owner,
			  checks[CHECK_OUTPUT_CASE].name,
			  "'%.*s' differs from '%.*s' in case alone: on some systems they are one "
			  "file; give one of the pages another 'output' in the settings",
			  STR_ARG(path), STR_ARG(first->path));
	struct place *mine = arena_alloc(claims->arena, sizeof *mine);
	*mine = (struct place){ clean, owner, *row };
	*row = mine;
	return true;
}

bool claims_clash(struct claims *claims, struct str path, struct str owner, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct str clean = relpath_clean(&scratch, path);
	const struct place *place = map_get(&claims->owners, portable_key(&scratch, clean));
	if (place && !place->next)
		place = NULL;
	while (place && (str_eq(place->path, clean) || !same_file(place->path.at, clean.at)))
		place = place->next;
	if (place)
		report_twice(claims, diags, owner, path, clean, place);
	arena_free(&scratch);
	return place != NULL;
}

bool claims_has(const struct claims *claims, struct str path)
{
	struct arena scratch = { 0 };
	struct str clean = relpath_clean(&scratch, path);
	const struct place *place = map_get(&claims->owners, portable_key(&scratch, clean));
	while (place && !str_eq(place->path, clean))
		place = place->next;
	arena_free(&scratch);
	return place != NULL;
}

/*
 * Whether an earlier run made the file, perhaps the same as it is now; *error is why nobody knows:
 * another program may hold it.
 */
static bool is_earlier_output(struct output *output, struct str path, int *error)
{
	struct arena scratch = { 0 };
	struct str old;
	output->same = file_same(path.at, output->bytes);
	if (output->same)
		return true;
	*error = file_read(&scratch, path.at, &old);
	bool earlier = !*error && mark_is_earlier(&scratch, output, old);
	if (*error == EFBIG)
		*error = 0; /* longer than what we read is nothing that we wrote */
	arena_free(&scratch);
	return earlier;
}

/* What is in the place of an output and is none, in words for a message; NULL where nothing is. */
static const char *other_file(const struct claims *claims, struct output *output, struct str path,
			      int *error)
{
	struct os_info info;
	bool link = asked_is_link(path.at);
	*error = 0;
	if (link)
		return claims->options->force ? NULL : "is a link";
	/* A folder there is no file to be lost; writing says that it is in the way. */
	if (asked_info(path.at, &info) != 0 || info.folder)
		return NULL;
	if (!info.plain)
		return "is no plain file";
	/* What is not written is not replaced. */
	if (claims->options->force || claims->options->check ||
	    is_earlier_output(output, path, error))
		return NULL;
	return "does not say that statusgen made it";
}

bool claims_claim(struct claims *claims, struct output *output, struct str owner,
		  struct diags *diags)
{
	struct str path = claims_path(claims, output->path);
	/* A block of somebody else's file: nothing but the block is replaced. */
	if (output->into.len)
		return take(claims,
			    arena_printf(claims->arena, "%.*s (block '%.*s')",
					 STR_ARG(output->into), STR_ARG(output->block)),
			    owner, diags);
	if (!take(claims, path, owner, diags))
		return false;
	if (!is_plain_name(output->path) || !is_inside(claims, path_folder(path))) {
		diag_path(diags, DIAG_ERROR, owner, "output-outside",
			  "the output '%.*s' would be outside of the output folder '%.*s'",
			  STR_ARG(path), STR_ARG(claims->options->output));
		return false;
	}
	const struct input *input = inputs_at(claims->inputs, path);
	if (input) {
		diag_path(
		    diags, DIAG_ERROR, owner, "output-is-input",
		    "the output '%.*s' would replace the %s '%.*s'; choose another folder with -o",
		    STR_ARG(path), input->what, STR_ARG(input->path));
		return false;
	}
	int error;
	const char *other = other_file(claims, output, path, &error);
	if (error) {
		diag_path(diags, DIAG_FATAL, owner, "write",
			  "cannot read the file in the place of the output '%.*s': %s",
			  STR_ARG(path), os_reason(error));
		return false;
	}
	if (other) {
		/* Very likely it is the same template's, of an earlier run. */
		bool lacking = mark_is_lacking(diags->arena, output);
		diag_path(diags, DIAG_ERROR, owner, "not-ours",
			  "the output '%.*s' would replace a file that %s%s; choose another folder "
			  "with -o, or replace it with --force",
			  STR_ARG(path), other,
			  lacking
			      ? " (for that the template wants a line 'Generated from {{source}} "
				"by statusgen; do not edit.')"
			      : "");
		return false;
	}
	return true;
}
