/*
 * Prose: document nodes as plain text and as GitHub Flavored Markdown.
 *
 * Both are printed from the same normal form (flow.h), which knows paragraphs and lists but
 * no tags. So the visible text of the Markdown is the plain text, and Markdown that is read again
 * gives the same plain text, the same first paragraph and, byte for byte, the same Markdown.
 *
 * In both forms:
 * - Runs of white space are one space. A non-breaking space alone between two words stays one in
 *   Markdown and is an ordinary space in plain text; beside other white space or at an edge it is
 *   white space like any other. Code blocks keep their lines and spaces.
 * - <br> is a line end; two or more of them part paragraphs, except in headings.
 * - A blockquote that begins with "[!NOTE]", or with the bold word "Note", is an alert; so is a box
 *   of class "alert" that begins with such a word. Kinds: note, tip, important, warning, caution.
 *   (GitHub Docs, "Basic writing and formatting syntax", Alerts.)
 * - Empty headings, items, rows and tables are left out, TAG_CHROME and TAG_HIDDEN too.
 * - In nesting deeper than any reader could follow (some eight lists, FLOW_DEPTH in flow.h),
 *   the innermost boxes are dissolved: text is never lost, and time stays linear.
 * - Code is indented by spaces, tabs counting as far as to the next column of four.
 *
 * Results live in `arena`, have no line end at their end, and are empty where there is no text.
 */
#ifndef STATUSGEN_PROSE_H
#define STATUSGEN_PROSE_H

#include "../base/arena.h"
#include "../document/document.h"

struct prose_options {
	/*
	 * An absolute URL ("https://example.org/docs/page"): links and images that are
	 * relative to it are made absolute (RFC 3986, 5.2); "#fragment" alone stays. Or the page's
	 * own relative URL, "../docs/page.md", as seen from where the text is put. Empty: all
	 * destinations stay as the page has them.
	 */
	struct str link_base;
	/* Empty <a> and <span> elements with an id (or name) stay as <a id="..."></a>. */
	bool keep_anchors;
	/* Headings have their anchors in them: prose_heading_anchor. */
	bool heading_anchors;
};

/*
 * What is below a node, read once for all the forms in which it is wanted. It lives in the arena
 * that it was read into, and points into the tree.
 */
struct flow;
struct buf;

/*
 * Whether nothing is below it but one text of plain words, with boxes and paragraphs around it:
 * then `*line` is that as it stands on the page, and all that prose_plain_of and prose_message_of
 * make of it.
 */
bool prose_is_line(const struct node *top, struct str *line);
/* Whether nothing in such a line means anything in Markdown: then that is the same, too. */
bool prose_is_bare(struct str line);
struct flow *prose_read(struct arena *arena, const struct node *top,
			const struct prose_options *options);
struct str prose_plain_of(struct arena *arena, const struct flow *flow);
struct str prose_message_of(struct arena *arena, const struct flow *flow, struct str plain);
struct str prose_markdown_of(struct arena *arena, const struct flow *flow,
			     const struct prose_options *options);
struct str prose_cell_of(struct arena *arena, const struct flow *flow,
			 const struct prose_options *options);

/*
 * Everything below `top` as plain text. Paragraphs are parted by an empty line; items, terms and
 * table rows stand on lines of their own, without bullets; a tab parts the cells of a row. An
 * image is its alternative text. An alert begins with its kind: "Note: ".
 */
struct str prose_plain(struct arena *arena, const struct node *top);

/*
 * The first paragraph below `top` as one line of plain text: what a message file shows. Alerts
 * are not message text, nor is what follows a line end and the bold word "Note". Headings, code
 * and tables count only where there is nothing else; of a list it is the first item.
 */
struct str prose_message(struct arena *arena, const struct node *top);

/*
 * Markdown blocks of everything below `top`, parted by empty lines. What Markdown has no words
 * for stays HTML: definition lists, sub, sup, and emphasis where "*" would not be read as such.
 * `options` may be NULL.
 */
struct str prose_markdown(struct arena *arena, const struct node *top,
			  const struct prose_options *options);

/*
 * The same for a part of what is below `top`, in document order: begins with the node `from`
 * (NULL: at the first) and ends before the node `until` (NULL: after the last).
 */
struct str prose_markdown_between(struct arena *arena, const struct node *top,
				  const struct node *from, const struct node *until,
				  const struct prose_options *options);

/*
 * The same as prose_markdown on one line, for a cell of a pipe table: every "|" is escaped,
 * paragraphs are parted by "<br><br>", headings, lists and other blocks are HTML tags around
 * Markdown text, an alert is a <blockquote> that begins with "**Note:**".
 */
struct str prose_markdown_cell(struct arena *arena, const struct node *top,
			       const struct prose_options *options);

/*
 * As GitHub makes anchors of a heading's plain text: small letters, '-' for blanks, no other signs.
 */
struct str prose_slug(struct arena *arena, struct str title);

/*
 * The heading's own id, or that of an anchor in it: <h2><a name="id"></a>Title</h2>. Empty: it has
 * none.
 */
struct str prose_heading_id(const struct node *heading);

/* <a id="..."></a> of the heading's own id; empty where its text gives the same. */
struct str prose_heading_anchor(struct arena *arena, const struct node *heading);

/*
 * Markdown of the functions above once more, on one line where it is for a cell, with relative
 * links and images resolved against `base`.
 */
struct str prose_markdown_moved(struct arena *arena, struct str markdown, struct str base,
				bool cell);

struct prose_heading {
	struct str id; /* empty: it has none */
	unsigned level;
};

/*
 * Where links lead instead of where they say, and where they lead to. All zero: nowhere else, and
 * nowhere.
 */
struct prose_leads {
	const void *self;
	/* Adds the other address and returns true, or adds nothing. */
	bool (*lead)(const void *self, struct str url, struct buf *out);
	void *walk;
	struct str base; /* what all others are relative to: see prose_options.link_base */
	bool images;     /* whether those at relative addresses are shown */
	/* What the next heading is, by its plain text. NULL: headings are bold paragraphs. */
	struct prose_heading (*heading)(void *walk, struct str text);
};

/*
 * HTML of a text in Markdown, such as the functions above make: the elements that prose knows and
 * no others, all text escaped, links only to addresses that are safe to follow. Nothing in it is
 * loaded by a browser, but for images where `leads` says so: an image is its alternative text, as a
 * link to it where its address is absolute.
 */
struct str prose_markdown_html(struct arena *arena, struct str markdown, struct prose_leads leads);

#endif
