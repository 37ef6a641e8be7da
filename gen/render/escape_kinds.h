/*
 * The put functions after the table of escape.c, and what they share. Nobody
 * outside escape*.c includes this.
 */
#ifndef STATUSGEN_ESCAPE_KINDS_H
#define STATUSGEN_ESCAPE_KINDS_H

#include "escape.h"

/* How a language writes what a string literal cannot hold as it is. */
struct escape_literal {
	const char *quoted; /* bytes that get a backslash before them */
	bool quotes;        /* some of them only in other strings than "text" */
	const char *narrow; /* a number's format: other characters below U+00A0 */
	const char *wide;   /* the same for invisible characters from U+00A0 on; NULL: as `bytes` */
	bool bytes;         /* below U+00A0 it is a number for each byte of UTF-8 */
	bool runs;          /* a "'" after a "'" gets a backslash: Python's long strings */
	bool trigraphs;     /* a '?' after '?' gets a backslash */
	bool tags;          /* a '>' after '?', which ends the program's text, is a number */
	/*
	 * Where the text could stand in a comment, too, '*' after '/' and '/' after '*' are
	 * written as numbers, and so are these bytes ...
	 */
	bool comments;
	const char *first; /* ... where they begin the text, after '*' or '/' */
	const char *last;  /* ... where they end it, before '*' or '/' or what is not known */
};

void escape_put_plain(const struct escape *kind, struct escape_state *state, struct str text,
		      struct buf *out);
void escape_put_literal(const struct escape *kind, struct escape_state *state, struct str text,
			struct buf *out);
void escape_put_c(const struct escape *kind, struct escape_state *state, struct str text,
		  struct buf *out);
void escape_put_c_comment(const struct escape *kind, struct escape_state *state, struct str text,
			  struct buf *out);
void escape_put_c_doc(const struct escape *kind, struct escape_state *state, struct str text,
		      struct buf *out);
void escape_put_mc(const struct escape *kind, struct escape_state *state, struct str text,
		   struct buf *out);
void escape_put_csv(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out);
void escape_put_html(const struct escape *kind, struct escape_state *state, struct str text,
		     struct buf *out);
void escape_put_xml(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out);
void escape_put_markdown(const struct escape *kind, struct escape_state *state, struct str text,
			 struct buf *out);
void escape_put_markdown_cell(const struct escape *kind, struct escape_state *state,
			      struct str text, struct buf *out);

void escape_put_sql(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out);
void escape_put_line_comment(const struct escape *kind, struct escape_state *state, struct str text,
			     struct buf *out);
void escape_put_java_doc(const struct escape *kind, struct escape_state *state, struct str text,
			 struct buf *out);
void escape_put_roff(const struct escape *kind, struct escape_state *state, struct str text,
		     struct buf *out);
void escape_put_rst(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out);

extern const struct escape_literal escape_c_string, escape_c_character, escape_json, escape_js,
    escape_python, escape_rust, escape_go, escape_csharp, escape_java, escape_swift, escape_php,
    escape_lua;

/* The text as it belongs into a literal; LF, CR and TAB have short forms in every language here. */
void escape_literal_add(const struct escape_literal *literal, struct str text, char after,
			struct buf *out);

/*
 * Whether the text is all that will stand between two double quotes. Where a string may go over
 * lines, or what the output is in is not known for certain, it is not.
 */
bool escape_fills_string(struct escape_state *state, const struct buf *out);

/* Characters that reorder or hide text on the screen, and line ends that are not LF or CR. */
bool escape_is_hidden(uint32_t code);

/*
 * Where the run of letters and digits from `at` on ends: these mean nothing to any kind, and
 * most text is made of them, so they are taken at once. At least one byte is taken.
 */
size_t escape_run_end(struct str text, size_t at);

/* The last byte of the output, or 0. */
char escape_last(const struct buf *out);

#endif
