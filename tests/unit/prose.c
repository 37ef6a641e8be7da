/*
 * Prose: plain text, message text, Markdown blocks and Markdown cells, by example. What must hold
 * for every tree is in prose_random.c.
 */
#include "unit.h"

#include "../../gen/base/buf.h"
#include "../../gen/document/document.h"
#include "../../gen/prose/prose.h"

static struct arena arena;

static const struct node *read(struct str text, enum markup markup)
{
	struct diags diags = { .arena = &arena };
	const struct source *source = source_new(&arena, STR("page"), text);
	return document_read(&arena, source, 0, markup, &diags);
}

static struct str plain(const char *html)
{
	return prose_plain(&arena, read(str_of(html), MARKUP_HTML));
}

static struct str message(const char *markdown)
{
	return prose_message(&arena, read(str_of(markdown), MARKUP_MARKDOWN));
}

static struct str markdown(const char *html)
{
	return prose_markdown(&arena, read(str_of(html), MARKUP_HTML), NULL);
}

static struct str cell(const char *html)
{
	return prose_markdown_cell(&arena, read(str_of(html), MARKUP_HTML), NULL);
}

/* Markdown that is as a careful writer has it stays so. */
static void check_kept(const char *text)
{
	const struct node *top = read(str_of(text), MARKUP_MARKDOWN);
	CHECK_STR(prose_markdown(&arena, top, NULL), str_of(text));
}

static void done(void)
{
	arena_free(&arena);
}

TEST(plain_white_space)
{
	CHECK_STR(plain("<p> a \n\t b </p>"), STR("a b"));
	CHECK_STR(plain("<p>a&nbsp;b &nbsp; c&nbsp;</p>"), STR("a b c"));
	CHECK_STR(plain("<p>caf\xC3\xA9 \xE2\x80\x93 \xE6\x97\xA5\xE6\x9C\xAC</p>"),
		  STR("caf\xC3\xA9 \xE2\x80\x93 \xE6\x97\xA5\xE6\x9C\xAC"));
	CHECK_STR(plain("<p>a<b> b</b><i>c </i>d</p>"), STR("a bc d"));
	CHECK_STR(plain(" \n <p> </p>"), STR(""));
	done();
}

TEST(plain_blocks)
{
	CHECK_STR(plain("<p>a</p><p>b</p>c"), STR("a\n\nb\n\nc"));
	CHECK_STR(plain("<p>a<br>b<br> <br>c<br></p>"), STR("a\nb\n\nc"));
	CHECK_STR(plain("<p>a:</p><ul><li>b<ol><li>c</ol></li><li><p>d</p><p>e</p></ul>f"),
		  STR("a:\n\nb\nc\nd\n\ne\n\nf"));
	CHECK_STR(plain("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>"), STR("a\nb\nc\nd"));
	CHECK_STR(plain("<table><tr><th>a<th>b<tr><td>c<td><p>d</p><tr><td><td></table>"),
		  STR("a\tb\nc\td"));
	CHECK_STR(plain("<p>a</p><pre>\n  b\n\n    c\n</pre>d"), STR("a\n\n  b\n\n    c\n\nd"));
	CHECK_STR(plain("<p>a <img alt='b  c' src=x> d</p><hr>"), STR("a b c d"));
	CHECK_STR(plain("<nav>menu</nav><script>x</script><style>y</style><p>a</p>"), STR("a"));
	done();
}

TEST(plain_alerts)
{
	CHECK_STR(plain("<blockquote><p>[!NOTE]\na</p><p>b</p></blockquote>"), STR("Note: a\n\nb"));
	CHECK_STR(plain("<blockquote><p>[!Warning]<br>a</p></blockquote>"), STR("Warning: a"));
	CHECK_STR(plain("<blockquote><b>Note:</b> a</blockquote>"), STR("Note: a"));
	CHECK_STR(plain("<blockquote><p><b>Tip</b></p><p>a</p></blockquote>"), STR("Tip: a"));
	CHECK_STR(plain("<div class='alert'><b>Note</b>&nbsp;&nbsp;a</div>b"), STR("Note: a\n\nb"));
	CHECK_STR(plain("<div class='alert'>a <b>Note</b></div>b"), STR("a Note\n\nb"));
	CHECK_STR(plain("<blockquote>[!VIDEO] a</blockquote>"), STR("[!VIDEO] a"));
	CHECK_STR(plain("<blockquote>a [!NOTE] b</blockquote>"), STR("a [!NOTE] b"));
	done();
}

TEST(message_is_the_first_paragraph)
{
	CHECK_STR(message("one  \ntwo\nthree\n\nfour"), STR("one two three"));
	CHECK_STR(message("Any of:\n\n- one\n- two\n"), STR("Any of:"));
	CHECK_STR(message("- one\n- two\n"), STR("one"));
	CHECK_STR(message("> [!NOTE]\n> not this\n\nbut this"), STR("but this"));
	CHECK_STR(message("> quoted\n\nnot this"), STR("quoted"));
	CHECK_STR(message("> [!NOTE]\n> nothing but this"), STR(""));
	CHECK_STR(message("# Title\n\n```\ncode\n```\n\ntext"), STR("text"));
	CHECK_STR(message("```\nint  x;\nint y;\n```"), STR("int x; int y;"));
	CHECK_STR(message("text<br>more<br> **Note:** not this<br>nor this"), STR("text more"));
	CHECK_STR(message("text<br><br>not this"), STR("text"));
	CHECK_STR(message("a&nbsp;`b`&nbsp;[c](d)"), STR("a b c"));
	CHECK_STR(message("![](x.png)\n\ntext"), STR("text"));
	CHECK_STR(message("| a |\n|---|\n| b |\n\ntext"), STR("text"));
	CHECK_STR(message(""), STR(""));
	done();
}

TEST(markdown_that_is_kept)
{
	check_kept(
	    "# Title\n\nText with *emphasis*, **strong**, ***both***, ~~deleted~~ and `code`.");
	check_kept("A [link](/a/b.md), [**bold**](c \"a title\"), ![image](i.png) and "
		   "<https://example.org/>.");
	check_kept("- a\n- b\n  - c\n    - d\n  - e\n\n1. a\n2. b");
	check_kept("7. a\n\n8. b\n\n   more\n\n9. c");
	check_kept("- a\n\n  ```c\n  int x;\n\n  int y;\n  ```\n\n- b");
	check_kept("- a\n\n* b\n\n- c");
	check_kept("> a\n>\n> - b\n> - c\n>\n> > d");
	check_kept("> a\n\n> b");
	check_kept("> [!NOTE]\n> a\n>\n> b\n\ntext");
	check_kept("| a | b |\n| --- | --- |\n| `x\\|y` | *c* \\| d |\n|  | e |");
	check_kept("one\\\ntwo\n\n---\n\nthree");
	check_kept("````\n```\na\n```\n````");
	check_kept("``a`b`` and `` ` ``");
	check_kept("H<sub>2</sub>O, x<sup>2</sup>");
	check_kept("<dl>\n<dt>\n\nterm\n\n</dt>\n<dd>\n\nmeaning\n\n- a\n\n</dd>\n</dl>");
	check_kept(
	    "ERROR_SUCCESS, snake_case_name, 5 * 3, 100%, #5, a-b, C:\\Windows, a < b > c, [in], "
	    "x[0], R&D, 0x%08lX, e.g. (this)! 1.5 $5 @x ~ _");
	done();
}

TEST(markdown_escapes_only_what_would_be_markup)
{
	CHECK_STR(markdown("<p>*a* _b_ `c` ~d~</p>"), STR("\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"));
	CHECK_STR(markdown("<p>[a](b) ![c](d)</p>"), STR("[a\\](b) ![c\\](d)"));
	CHECK_STR(markdown("<p>&lt;b> &lt;!-- &lt;/p> a &lt; b &amp;amp; &amp; R&amp;D</p>"),
		  STR("\\<b> \\<!-- \\</p> a < b &amp;amp; & R&D"));
	CHECK_STR(markdown("<p>\\\\server\\share \\* end\\</p>"),
		  STR("\\\\\\\\server\\share \\\\\\* end\\\\"));
	CHECK_STR(markdown("<p># a</p><p>- a</p><p>+ a</p><p>1. a</p><p>> a</p><p>---</p>"),
		  STR("\\# a\n\n\\- a\n\n\\+ a\n\n1\\. a\n\n\\> a\n\n\\---"));
	CHECK_STR(markdown("<p>#a</p><p>-a</p><p>1.5</p><p>a # b - c + d 1. e > f</p>"),
		  STR("#a\n\n-a\n\n1.5\n\na # b - c + d 1. e > f"));
	CHECK_STR(markdown("<p>a<br># b<br>| - |<br>===</p>"),
		  STR("a\\\n\\# b\\\n\\| - |\\\n\\==="));
	CHECK_STR(markdown("<p>[a]: /b</p><p>[ ] a</p>"), STR("\\[a]: /b\n\n\\[ ] a"));
	CHECK_STR(markdown("<h2>C #</h2><h2>C#</h2>"), STR("## C \\#\n\n## C#"));
	CHECK_STR(markdown("<p>wow!<a href='u'>a]b</a></p>"), STR("wow\\![a\\]b](u)"));
	done();
}

TEST(markdown_emphasis)
{
	CHECK_STR(markdown("<p>a<b> b </b>c</p>"), STR("a **b** c"));
	CHECK_STR(markdown("<p>a<b>b</b>c <b>d</b></p>"), STR("a<strong>b</strong>c **d**"));
	CHECK_STR(markdown("<p>a<b>(b)</b>c</p>"), STR("a<strong>(b)</strong>c"));
	CHECK_STR(markdown("<p><b>a</b><b>b</b> <b>c</b></p>"), STR("**ab** **c**"));
	CHECK_STR(markdown("<p><b><b>a</b></b></p>"), STR("**a**"));
	CHECK_STR(markdown("<p><b></b><i> </i>a</p>"), STR("a"));
	CHECK_STR(markdown("<p><a href=u><b>a</b></a> <b><a href=u>b</a> c</b></p>"),
		  STR("[**a**](u) **[b](u) c**"));
	CHECK_STR(markdown("<p><code>a</code> <code>b</code></p>"), STR("`a` `b`"));
	CHECK_STR(markdown("<p><code> a <b>b</b></code></p>"), STR("`a` **`b`**"));
	done();
}

TEST(markdown_links)
{
	CHECK_STR(markdown("<p><a href='a b(c'>x</a></p>"), STR("[x](a%20b%28c)"));
	CHECK_STR(markdown("<p><a href='a_(b)'>x</a></p>"), STR("[x](a_(b))"));
	CHECK_STR(markdown("<p><a href='u' title='a \"b\"'>x</a></p>"),
		  STR("[x](u \"a &quot;b&quot;\")"));
	CHECK_STR(markdown("<p><a href='u'></a><a>a</a><a id=i>b</a></p>"), STR("ab"));
	CHECK_STR(markdown("<p>a <span id='x'></span>b</p>"), STR("a b"));
	done();
}

TEST(links_are_made_absolute)
{
	static const struct {
		const char *href;
		const char *wanted;
	} cases[] = {
		{ "/a/b", "https://example.org/a/b" },
		{ "c.md", "https://example.org/docs/win/c.md" },
		{ "./c#d", "https://example.org/docs/win/c#d" },
		{ "../c?d=/../e", "https://example.org/docs/c?d=/../e" },
		{ "../../../../c", "https://example.org/c" },
		{ ".", "https://example.org/docs/win/" },
		{ "?q", "https://example.org/docs/win/page?q" },
		{ "//other.org/a", "https://other.org/a" },
		{ "http://other.org/../a", "http://other.org/../a" },
		{ "mailto:a@example.org", "mailto:a@example.org" },
		{ "#here", "#here" },
	};
	const struct prose_options options = {
		.link_base = STR_INIT("https://example.org/docs/win/page?x=/y"),
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str page = arena_printf(&arena, "<p><a href='%s'>x</a></p>", cases[i].href);
		struct str wanted = arena_printf(&arena, "[x](%s)", cases[i].wanted);
		CHECK_STR(prose_markdown(&arena, read(page, MARKUP_HTML), &options), wanted);
	}
	const struct prose_options bare = { .link_base = STR_INIT("https://example.org") };
	CHECK_STR(prose_markdown(&arena, read(STR("<a href=a>x</a>"), MARKUP_HTML), &bare),
		  STR("[x](https://example.org/a)"));
	done();
}

TEST(anchors_are_kept_if_asked)
{
	const struct prose_options options = { .keep_anchors = true };
	const struct node *top =
	    read(STR("<h2><span id='a'></span></h2><p>b <a name='c\"'></a>d</p>"), MARKUP_HTML);
	CHECK_STR(prose_markdown(&arena, top, &options),
		  STR("<a id=\"a\"></a>b <a id=\"c&quot;\"></a>d"));
	done();
}

TEST(markdown_tables)
{
	CHECK_STR(markdown("<table><tr><td>a<td>b</table>"),
		  STR("|  |  |\n| --- | --- |\n| a | b |"));
	CHECK_STR(markdown("<table><caption>c</caption><tr><th rowspan=2>a<th>b<tr><th>c"
			   "<tr><td colspan=2>d<tr><td>e</table>"),
		  STR("c\n\n| a | b |\n| --- | --- |\n|  | c |\n| d |  |\n| e |  |"));
	CHECK_STR(markdown("<table><tr><th>a<tr><td><p>b</p><p>c|d</p><ul><li>e</ul></table>"),
		  STR("| a |\n| --- |\n| b<br><br>c\\|d<ul><li>e</li></ul> |"));
	done();
}

/* A tree that no reader makes today: blocks in emphasis and in a heading. */
TEST(blocks_in_lines)
{
	struct node *top = node_new(&arena, NULL, TAG_ROOT, 0);
	struct node *strong = node_new(&arena, top, TAG_STRONG, 0);
	node_new(&arena, node_new(&arena, strong, TAG_P, 0), TAG_TEXT, 0)->text = STR("a");
	node_new(&arena, node_new(&arena, strong, TAG_P, 0), TAG_TEXT, 0)->text = STR("b");
	struct node *heading = node_new(&arena, top, TAG_H2, 0);
	node_new(&arena, node_new(&arena, heading, TAG_P, 0), TAG_TEXT, 0)->text = STR("c");
	CHECK_STR(prose_markdown(&arena, top, NULL), STR("**a**\n\n**b**\n\n## c"));
	done();
}

/* The reader keeps no alignment; trees of other readers may. */
TEST(markdown_table_alignment)
{
	static const char *const aligns[] = { "left", "center", "right" };
	struct node *top = node_new(&arena, NULL, TAG_ROOT, 0);
	struct node *row = node_new(&arena, node_new(&arena, top, TAG_TABLE, 0), TAG_TR, 0);
	for (int i = 0; i < 3; i++) {
		struct node *th = node_new(&arena, row, TAG_TH, 0);
		th->attributes = arena_alloc(&arena, sizeof *th->attributes);
		*th->attributes = (struct attribute){ NULL, STR("align"), str_of(aligns[i]) };
		node_new(&arena, th, TAG_TEXT, 0)->text = STR("a");
	}
	CHECK_STR(prose_markdown(&arena, top, NULL), STR("| a | a | a |\n| :-- | :-: | --: |"));
	done();
}

TEST(markdown_of_a_part)
{
	const struct node *top =
	    read(STR("<div><h1>a</h1><p>b</p></div><p>c</p><div><ul><li>d</li></ul></div>"),
		 MARKUP_HTML);
	const struct node *b = top, *list = top;
	while (b->tag != TAG_P)
		b = node_next(b, top);
	while (list->tag != TAG_UL)
		list = node_next(list, top);
	CHECK_STR(prose_markdown_between(&arena, top, b, list, NULL), STR("b\n\nc"));
	CHECK_STR(prose_markdown_between(&arena, top, NULL, b, NULL), STR("# a"));
	CHECK_STR(prose_markdown_between(&arena, top, list, NULL, NULL), STR("- d"));
	done();
}

TEST(broken_nesting)
{
	CHECK_STR(markdown("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>"),
		  STR("- a\n  - b\n- c"));
	CHECK_STR(markdown("<li>a</li><li>b</li>c"), STR("- a\n- b\n\nc"));
	CHECK_STR(markdown("<dd>a</dd>b"), STR("<dl>\n<dd>\n\na\n\n</dd>\n</dl>\n\nb"));
	CHECK_STR(markdown("<b>a<ul><li>b</li></ul>c</b>"), STR("**a**\n\n- **b**\n\n**c**"));
	done();
}

TEST(cells)
{
	CHECK_STR(cell("<p>a<br>b</p><p>c | d</p>"), STR("a<br>b<br><br>c \\| d"));
	CHECK_STR(cell("<p>a:</p><ul><li>b</li><li>c<ol start=3><li>d</ol></ul>e"),
		  STR("a:<ul><li>b</li><li>c<ol start=\"3\"><li>d</li></ol></li></ul>e"));
	CHECK_STR(cell("<pre>a *b\n\n  c | d\n</pre>"), STR("<pre>a \\*b<br><br>  c \\| d</pre>"));
	CHECK_STR(cell("<p>a</p><blockquote>[!NOTE] b</blockquote>"),
		  STR("a<blockquote>**Note:** b</blockquote>"));
	CHECK_STR(cell("<p><code>a|b</code> <code>a\\|b</code> <a href='a|b'>c</a></p>"),
		  STR("`a\\|b` <code>a\\\\\\|b</code> [c](a%7Cb)"));
	CHECK_STR(cell("<h3>a</h3><p>b</p><hr>"), STR("<h3>a</h3>b<hr>"));
	CHECK_STR(cell("<p><b>a.</b></p>"), STR("**a.**"));
	CHECK_STR(cell(""), STR(""));
	done();
}

/* Prefixes of lines and the marks of what is open must not grow with the depth of the page. */
TEST(html_is_only_what_prose_knows)
{
#define HTML(markdown, html) \
	CHECK_STR(prose_markdown_html(&arena, STR(markdown), (struct prose_leads){ 0 }), STR(html))
	HTML("", "");
	HTML("**a** *b* `c<d`\\\ne",
	     "<p><strong>a</strong> <em>b</em> <code>c&lt;d</code><br>\ne</p>");
	HTML("- a\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>");
	HTML("3. a", "<ol start=\"3\"><li><p>a</p>\n</li>\n</ol>");
	HTML("```\na <\n  b\n```", "<pre tabindex=\"0\"><code>a &lt;\n  b\n</code></pre>");
	HTML("> [!NOTE]\n> a", "<blockquote><p><strong>Note</strong></p><p>a</p>\n</blockquote>");
	HTML(
	    "| a |\n| --- |\n| b |",
	    "<div class=\"scroll\" tabindex=\"0\"><table><tr><th scope=\"col\"><p>a</p>\n</th>\n</tr>\n<tr><td><p>b</p>\n</td>\n</tr>\n</table></div>");
	HTML("a<script>b</script><i onclick=\"c\">d</i>", "<p>a<em>d</em></p>");
	HTML("### a *b*", "<p><strong>a <em>b</em></strong></p>");
	HTML("a &lt;b&gt; &amp;c", "<p>a &lt;b&gt; &amp;c</p>");
	done();
}

static bool lead_to_b(const void *self, struct str url, struct buf *out)
{
	if (str_eq(url, STR("a.md")))
		buf_add(out, *(const struct str *)self);
	return str_eq(url, STR("a.md"));
}

TEST(html_links_are_led_elsewhere)
{
	struct str safe = STR("../b.html#c"), unsafe = STR("javascript:a");
	struct prose_leads leads = { .self = &safe, .lead = lead_to_b };
	CHECK_STR(prose_markdown_html(&arena, STR("[x](a.md) [y](b.md)"), leads),
		  STR("<p><a href=\"../b.html#c\">x</a> <a href=\"b.md\">y</a></p>"));
	leads.self = &unsafe;
	CHECK_STR(prose_markdown_html(&arena, STR("[x](a.md)"), leads), STR("<p>x</p>"));
	done();
}

TEST(html_loads_nothing)
{
	HTML("![a](b.png) c ![](b.png)", "<p>a c </p>");
	HTML("![a](https://example.org/b.png)",
	     "<p><a href=\"https://example.org/b.png\">a</a></p>");
	HTML("[![a](https://example.org/b.png)](https://example.org/)",
	     "<p><a href=\"https://example.org/\">a</a></p>");
	done();
}

TEST(html_links_lead_nowhere_unsafe)
{
	HTML("[a](https://example.org/?b=1&c=%22)",
	     "<p><a href=\"https://example.org/?b=1&amp;c=%22\">a</a></p>");
	HTML("[a](b/c.md#d)", "<p><a href=\"b/c.md#d\">a</a></p>");
	HTML("[a](MAILTO:b@example.org)", "<p><a href=\"MAILTO:b@example.org\">a</a></p>");
	static const char *const unsafe[] = { "javascript:a",
					      "JavaScript:a",
					      "java&#10;script:a",
					      "&#1;javascript:a",
					      "javascript&colon;a",
					      " &#9;jAvAsCrIpT&#58;a",
					      "java&Tab;script&NewLine;:a",
					      "&#x6A;&#97;vascript:a",
					      "&#xA0;javascript:a",
					      "&#x200B;javascript:a",
					      "&#xFEFF;javascript:a",
					      "javascript\\:a",
					      "javascript://https://example.org/%0Aa",
					      "blob:https://example.org/a",
					      "view-source:a",
					      "data:text/html,a",
					      "vbscript:a",
					      "x:y",
					      "file:///a" };
	for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++) {
		struct str text =
		    arena_printf(&arena, "<a href=\"%s\">a</a> <img src=\"%s\" alt=\"b\">",
				 unsafe[i], unsafe[i]);
		CHECK_STR(prose_markdown_html(&arena, text, (struct prose_leads){ 0 }),
			  STR("<p>a b</p>"));
	}
#undef HTML
	done();
}

TEST(deep_pages_take_linear_time)
{
	enum { DEPTH = 100000 };
	static const char *const tags[] = { "<blockquote>a",    "<ul><li>a",
					    "<dl><dd>a",        "<b>a",
					    "<table><tr><td>a", "<div class='alert'><b>Note</b>a" };
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct buf page = { 0 };
		for (int n = 0; n < DEPTH; n++)
			buf_add(&page, str_of(tags[i]));
		struct str html = buf_take(&page, &arena);
		const struct node *top = read(html, MARKUP_HTML);
		CHECK(prose_plain(&arena, top).len >= DEPTH);
		struct str text = prose_markdown(&arena, top, NULL);
		CHECK(text.len >= DEPTH && text.len < (size_t)DEPTH * 200);
		text = prose_markdown_cell(&arena, top, NULL);
		CHECK(text.len >= DEPTH && text.len < (size_t)DEPTH * 200);
		done();
	}
}

/* What is taken as it stands is what the forms make of it. */
TEST(lines_as_they_stand)
{
	static const struct {
		const char *html;
		bool line, bare;
	} cases[] = {
		{ "<p>The pump is dry.</p>", true, true },
		{ "<div>\n<p> The pump, again. </p>\n</div>", true, true },
		{ "<p>(It ends so.)</p>", true, false },
		{ "<p>POND_DRY is set.</p>", true, false },
		{ "<p>A &lt;b&gt; tag</p>", true, false },
		{ "<p>1. An item</p>", true, false },
		{ "<p>- an item</p>", true, false },
		{ "<p>One of:</p>", false, false },
		{ "<p>two  blanks</p>", false, false },
		{ "<p>two\nlines</p>", false, false },
		{ "<p>one</p><p>two</p>", false, false },
		{ "<p>a <b>bold</b></p>", false, false },
		{ "<div class=\"alert\"><p><b>Note:</b> it is loud.</p></div>", false, false },
		{ "<p>caf\xC3\xA9</p>", false, false },
		{ "<ul><li>item</li></ul>", false, false },
		{ "<p></p>", false, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct node *top = read(str_of(cases[i].html), MARKUP_HTML);
		struct str line;
		bool is_line = prose_is_line(top, &line), is_bare = is_line && prose_is_bare(line);
		if (is_line != cases[i].line || is_bare != cases[i].bare)
			unit_fail(__FILE__, __LINE__, "'%s' is %s, and %s", cases[i].html,
				  is_line ? "a line" : "no line", is_bare ? "bare" : "not bare");
		if (is_line) {
			CHECK_STR(prose_plain(&arena, top), line);
			CHECK_STR(prose_message(&arena, top), line);
		}
		if (is_bare) {
			CHECK_STR(prose_markdown(&arena, top, NULL), line);
			CHECK_STR(prose_markdown_cell(&arena, top, NULL), line);
		}
	}
	done();
}
