#include "compiler.h"

#include <string.h>

#include "../base/codepage.h"
#include "../base/file.h"
#include "../base/map.h"
#include "../base/os.h"
#include "../mcfile/mctext.h"
#include "../render/mustache.h"
#include "../run/installed.h"
#include "compilerview.h"

struct compiler {
	struct arena *arena;
	struct diags *diags;
	const struct commandline *line;
	struct compilerview view;
	struct str templates; /* the folder */
	struct map inputs;    /* what identifies the files that are to be compiled */
	struct buf tables;    /* one after another */
	struct buf text;      /* of one output after another: memory that was used is at hand */
};

static struct str join(struct arena *arena, struct str folder, struct str name)
{
	if (!folder.len)
		return arena_str(arena, name);
	bool slash = str_ends(folder, STR("/")) || str_ends(folder, STR("\\"));
	return arena_printf(arena, "%.*s%s%.*s", STR_ARG(folder), slash ? "" : "/", STR_ARG(name));
}

/* Whether a file is one of those to be compiled, whatever it is called. */
static bool is_input(const struct compiler *c, const char *file)
{
	struct str own = file_identity(c->arena, file);
	return own.len && map_get(&c->inputs, own);
}

static bool write_file(struct compiler *c, struct str path, struct str bytes)
{
	int error = 0;
	const char *file = os_path(c->arena, path).at;
	if (is_input(c, file)) {
		diag_path(c->diags, DIAG_ERROR, path, "output-is-input",
			  "this output would replace a file that is to be compiled; choose another "
			  "folder with -h and -r, or another extension with -e");
		return false;
	}
	if (file_update(file, bytes, &error) == FILE_FAILED) {
		diag_path(c->diags, DIAG_FATAL, path, "write", "cannot write the file: %s",
			  os_reason(error));
		return false;
	}
	if (c->line->verbose)
		fprintf(stderr, "%.*s: written\n", STR_ARG(path));
	return true;
}

/*
 * One of the installed templates/compiler/NAME.mustache, rendered; the text is good until the next
 * one.
 */
static bool render(struct compiler *c, const char *name, struct str *text)
{
	struct arena *arena = c->arena;
	struct str path =
	    ARENA_JOIN(arena, c->templates, STR("/compiler/"), str_of(name), STR(".mustache"));
	struct str source;
	int error = installed_read(arena, path, &source);
	if (error) {
		diag_path(c->diags, DIAG_FATAL, path, "read", "cannot read the template: %s",
			  os_reason(error));
		return false;
	}
	const struct template *template =
	    template_parse(arena, source_new(arena, path, source), c->diags);
	struct mustache_options options = { .escape = escape_by_extension(STR(".h")) };
	buf_clear(&c->text);
	bool good = template && mustache_render(template, compilerview_of(arena, &c->view),
						&options, c->diags, &c->text);
	*text = buf_str(&c->text);
	return good;
}

static bool write_text(struct compiler *c, const char *template, struct str folder,
		       struct str extension)
{
	struct str text;
	if (!render(c, template, &text))
		return false;
	if (c->line->code_page_out &&
	    !codepage_encode(c->arena, c->line->code_page_out, text, &text)) {
		diag_path(c->diags, DIAG_FATAL, STR(""), "usage",
			  "the system knows no code page %u", c->line->code_page_out);
		return false;
	}
	struct str name =
	    arena_printf(c->arena, "%.*s%.*s", STR_ARG(c->view.base), STR_ARG(extension));
	return write_file(c, join(c->arena, folder, name), text);
}

static bool write_all(struct compiler *c)
{
	const struct commandline *line = c->line;
	bool good = write_text(c, "header.h", line->header_folder, line->extension) &&
		    write_text(c, "script.rc", line->script_folder, STR(".rc"));
	if (good && line->debug_folder.len)
		good = write_text(c, "names.dbg", line->debug_folder, STR(".dbg"));
	for (size_t i = 0; good && i < c->view.tables->count; i++) {
		const struct table *table = &c->view.tables->items[i];
		struct str name =
		    arena_printf(c->arena, "%.*s%s%.*s.bin",
				 STR_ARG(line->prefix ? c->view.base : STR("")),
				 line->prefix ? "_" : "", STR_ARG(table->language->symbol));
		good = write_file(c, join(c->arena, line->script_folder, name),
				  str_slice(buf_str(&c->tables), table->from, table->to));
	}
	return good;
}

/* mc.exe compiles these as well: into what no message file can say. */
static bool is_manifest(struct compiler *c, const struct source *source)
{
	if (!str_starts(str_trim(source->text), STR("<")))
		return false;
	diag_at(
	    c->diags, DIAG_ERROR, source, 0, "mc-syntax",
	    "this is a manifest and no message file: 'statusgen -t windows %.*s' makes a header and "
	    "tables of it",
	    STR_ARG(source->path));
	return true;
}

/* For the outputs of a file: mostly none has more bytes; what nobody writes to is no memory. */
static void make_room(struct buf *buf, const struct source *source)
{
	enum { MOST = 1 << 20 };
	buf_clear(buf);
	buf_reserve(buf, 2 * (source->length < MOST ? source->length : MOST));
}

static bool compile(struct compiler *c, struct str path)
{
	const struct mctext_options options = { .unicode = c->line->unicode_in,
						.code_page = c->line->code_page_in };
	struct str bytes;
	struct tables tables;
	int error = file_read(c->arena, os_path(c->arena, path).at, &bytes);
	if (error) {
		diag_path(c->diags, DIAG_FATAL, path, "read", "cannot read the message file: %s",
			  os_reason(error));
		return false;
	}
	if (c->line->verbose)
		fprintf(stderr, "%.*s: read\n", STR_ARG(path));
	const struct source *source = mctext_read(c->arena, path, bytes, &options, c->diags);
	const struct mcfile *file =
	    source && !is_manifest(c, source) ? mcfile_read(c->arena, source, c->diags) : NULL;
	if (!file)
		return false;
	mcfile_differences(file, c->diags);
	make_room(&c->tables, source);
	make_room(&c->text, source);
	if (!tables_build(c->arena, file, c->line, &tables, &c->tables, c->diags))
		return false;
	struct str name = path_base(path);
	struct str stem = str_slice(name, 0, name.len - path_extension(name).len);
	c->view = (struct compilerview){ .file = file,
					 .line = c->line,
					 .tables = &tables,
					 .base = c->line->base.len ? c->line->base : stem };
	return write_all(c);
}

static void compile_all(struct compiler *c)
{
	static char known;
	const struct commandline *line = c->line;
	for (size_t i = 0; i < line->input_count; i++) {
		struct str path = os_path(c->arena, line->inputs[i]);
		*map_at(&c->inputs, file_identity(c->arena, path.at)) = &known;
	}
	for (size_t i = 0; i < line->input_count; i++)
		compile(c, line->inputs[i]);
	buf_free(&c->text);
	buf_free(&c->tables);
}

static void finish(struct diags *diags, bool quiet)
{
	bool terminal = os_is_terminal(stderr);
	diags_print(diags, stderr,
		    (struct diag_style){ .quiet = quiet, .color = terminal, .caret = terminal });
}

int compiler_main(struct arena *arena, int argc, char **argv, int first)
{
	struct diags diags = { .arena = arena };
	struct commandline line;
	bool read = commandline_read(arena, argc, argv, first, &line, &diags);
	struct compiler compiler = {
		.arena = arena, .diags = &diags, .line = &line, .inputs = { .arena = arena }
	};
	if (read && line.help) {
		commandline_print_help(stdout);
	} else if (read && line.version) {
		puts("statusgen " STATUSGEN_VERSION " (message compiler)");
	} else if (read) {
		compiler.templates = installed_folder(arena);
		compile_all(&compiler);
	}
	finish(&diags, line.quiet);
	if (!diags.count || diags.worst < DIAG_ERROR)
		return 0;
	return diags.worst == DIAG_FATAL ? 2 : 1;
}
