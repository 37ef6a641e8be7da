/*
 * Settings: statusgen.yaml, for pages that need help and outputs that are wanted otherwise.
 *
 *   typedef: NTSTATUS            # for every page ...
 *   pages:
 *     "*-status.md":             # ... and for those that match; the last match wins, key by key
 *       facilities: { 0xFFF: { name: ISCSI, symbol: FACILITY_ISCSI } }
 *     old/legacy.md:
 *       layout: table
 *       columns: { name: 2, value: "Hex", text: "Meaning" }
 *
 * The keys of a page (all may also stand at the top, for all pages):
 *   layout       name of the layout that may read the page (see layouts.c)
 *   columns      name, value, text: a column's number from 1, or its header cell
 *   listing      number from 1, or a list of numbers: which listings of the page count
 *   codes        "text" or "number": what they are where they may be either (default: the columns
 *                decide)
 *   checks       names of checks to "error", "warning" or "off": for what concerns the page alone
 *   space        "page", "section" or a name: which codes are a space of their own, in which a
 *                value is looked up
 *   mismatch     "hex" or "decimal": which one counts where they disagree (default: left out)
 *   typedef      type that the header casts values to: ((NTSTATUS)0x...)
 *   guard        include guard of the header (default: made from the output's name)
 *   facilities   number (0 to 0xFFF) to name, or to { name, symbol }
 *   outputs      what is made of the page: names of outputs and profiles, as a list or as a map to
 *                { names, style, into, block }
 *   names        prefix, strip-prefix, case, file-case, namespace, package, visibility: how outputs
 *                name things; from: "text" or "none": codes without names are read
 *   style        "mc", "plain" or "enum": of C headers
 *   message      "first-sentence", "first-paragraph" (default) or "all": what is message text
 *   inserts      "literal" (default), "keep", "raw", "braces" or "printf": what %1, {name} and %s
 *                in message text are
 *   newline      "yes" (default) or "no": whether messages end in a line end
 *   encoding     "utf-16" (default) or "utf-8": .mc files that are not plain ASCII
 *   code-page    number: in what message files are that are neither UTF-8 nor UTF-16
 *   customer-bit "true": a message file's values have bit 29, as with the compilers' flag -c
 *   link-base    URL that relative links of the page are made absolute with
 *   site         URL of the published outputs, for links to them
 *   output       name of the outputs (default: the page's file name without extension)
 *   translations language to { id, page }: e.g. Japanese: { id: 0x411, page: ja/codes.md };
 *                in "page", "*" stands for the page's file name without extension: ja-*.md
 *   values-from  a file, or a list of files: where names that the page lists without a value have
 *                theirs
 *   texts-from   the same: where texts come from
 * and for the run, at the top only:
 *   root         folder, seen from the settings file: where the places of outputs begin
 *   language     { name, id } of the pages (default: English, 0x409)
 *   table        name of one message table of all pages, or true (default: one a page), or false
 *   limits       page, template, expansion, output, steps, depth: numbers (see limits.h)
 *   pages        globs to keys as above
 * A key without a value (or with ~) is back at its default. A list or a map takes the place of
 * the one before it as a whole. YAML's anchors and aliases work.
 *
 * A glob is matched with the page's path from the folder of the settings file; without a "/", with
 * the page's file name, in any folder. "*" and "?" do not cross "/", "**" does; see glob.h. A page
 * outside the folder is "../x.md" from there, and may be named by its path as it was given, too.
 */
#ifndef STATUSGEN_SETTINGS_H
#define STATUSGEN_SETTINGS_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../base/source.h"
#include "limits.h"

struct facility_setting {
	unsigned number; /* 0..0xFFF */
	struct str name;
	struct str symbol; /* may be empty */
	size_t offset;     /* byte of the settings file */
};

struct translation_setting {
	struct str language; /* an identifier, as .mc files want it */
	unsigned id;         /* language id, 1..0xFFFF */
	struct str page;     /* path, relative to the settings file's folder */
	size_t offset;
};

/* How an output names things. Empty text: not said. */
struct output_names {
	struct str prefix, strip_prefix;
	struct str name_case, file_case; /* "PascalCase" and so on: see naming.h */
	struct str name_space; /* "namespace" or "package": dots, slashes or colons part it */
	struct str from; /* "text": codes without names get one made of their text; "none": they
			    stay without */
	struct str visibility;  /* "public", "internal" or "private" */
	struct str style;       /* of a C header: "mc", "plain" or "enum" */
	struct str usual_style; /* that of the profile, where nothing else is said */
	struct str maximum;     /* "yes": enumerations of C end in NAME_MAX, the largest value */
	struct str language;    /* of the output, as escape.h calls it; the template says it */
	struct str
	    usual_case; /* the case of names that the template has where nothing else is said */
};

/* An output or a profile that the settings ask for. */
struct output_setting {
	struct str name; /* as it stands there: "c", "page.json", "my/page.lua.mustache" */
	size_t offset;
	struct output_names names;
	struct str
	    into; /* the file that somebody else owns; empty: the output is a file of its own */
	struct str block; /* the block of it that is the output's; empty: the only one */
};

/* What counts for one page; empty text and zero: not set. Texts live as long as the settings. */
struct page_settings {
	struct str layout;
	struct str name_column, value_column, text_column;
	const unsigned *listings;
	size_t listing_count;
	const struct diag_rule *checks; /* levels of checks, by name */
	size_t check_count;
	struct str codes; /* empty: the page decides */
	struct str space; /* "page", "section" or a name that joins pages; empty: enumerations part
			     the page */
	struct str mismatch;
	struct str type; /* "typedef" */
	struct str guard;
	const struct facility_setting *facilities;
	size_t facility_count;
	const struct output_setting *outputs;
	size_t output_count;
	struct output_names names;
	struct str style;   /* empty: as the codes want it */
	struct str message; /* "first-sentence", "all"; empty: the default */
	struct str inserts; /* empty: the default */
	struct str newline; /* "no"; empty or "yes": the default */
	bool utf8;
	unsigned code_page; /* of message files and tables; 0: found out */
	bool customer;      /* all values of a message file have the customer bit */
	struct str link_base;
	struct str
	    site; /* URL of the folder where the outputs can be read; no slash at its end needed */
	struct str output;
	const struct translation_setting *translations;
	size_t translation_count;
	/*
	 * Paths, relative to the settings file's folder: what other files know of the page's codes.
	 */
	const struct str *values_from;
	size_t values_from_count;
	const struct str *texts_from;
	size_t texts_from_count;
};

enum table_setting { TABLE_EACH, TABLE_ONE, TABLE_NONE };

struct settings;

/*
 * Reads a settings file's text. NULL after errors: what is no UTF-8 or no YAML, unknown keys (with
 * the nearest known one), values of the wrong kind or out of range, unknown layouts, twice the
 * same key; all of them are reported, each with line and column (check "settings"). A file without
 * any key is fine. Lives in `arena`; `source` must live as long.
 */
const struct settings *settings_read(struct arena *arena, const struct source *source,
				     struct diags *diags);

/*
 * What counts for the page at `path` (as given; made relative to the settings' folder). New texts
 * are taken from `arena`. `settings` may be NULL.
 */
struct page_settings settings_for(struct arena *arena, const struct settings *settings,
				  struct str path);

/*
 * Where the settings say what counts as `key` ("layout") for the page: the byte of the value in the
 * settings file, for messages on it. False where nothing is set. `arena` is for scratch.
 */
bool settings_place(struct arena *arena, const struct settings *settings, struct str path,
		    struct str key, size_t *offset);

/* Which pages a glob of the settings means: the `index`th one. False: there are no more. */
struct settings_glob {
	struct str pattern;
	size_t offset; /* in the settings file */
};
bool settings_glob_at(const struct settings *settings, size_t index, struct settings_glob *glob);
/* Whether it means the page at `path` (as in settings_for). `arena` is for scratch. */
bool settings_glob_means(struct arena *arena, const struct settings *settings, size_t index,
			 struct str path);
/* The folder of the settings file: clean, "." for the current one. */
struct str settings_folder(const struct settings *settings);

/* Where places of outputs begin, seen from that folder; empty: not said. */
struct str settings_root(const struct settings *settings);

/* Those that the settings name; the others are 0. */
struct limits settings_limits(const struct settings *settings);

/* TABLE_ONE: `*name` is its name, else empty. */
enum table_setting settings_table(const struct settings *settings, struct str *name);
struct str settings_language(const struct settings *settings, unsigned *id);

/* What was read, for messages at its offsets (no byte-order mark); NULL where settings is NULL. */
const struct source *settings_source(const struct settings *settings);
/* The file's path, for --depfile; empty where settings is NULL. */
struct str settings_path(const struct settings *settings);
/* Where a file lies that the settings name: their paths are seen from their own folder. Clean. */
struct str settings_beside(struct arena *arena, const struct settings *settings, struct str path);

#endif
