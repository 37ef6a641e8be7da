/*
 * Pages to trees: structure, text, and where each node stands.
 *
 * Expected trees are written as dump.h prints them. Positions are those an editor shows on the
 * page above; structure is what a browser builds (checked with an HTML 5 parser when written).
 */
#include "../../gen/document/document.h"
#include "dump.h"
#include "unit.h"

struct fixture {
	struct arena arena;
	struct diags diags;
	struct source *source;
	struct node *root;
};

static void read_as(struct fixture *f, struct str text, enum markup markup)
{
	*f = (struct fixture){ .diags.count = 0 };
	f->diags.arena = &f->arena;
	f->source = source_new(&f->arena, STR("p"), text);
	f->root = document_read(&f->arena, f->source, 0, markup, &f->diags);
}

static void end(struct fixture *f)
{
	arena_free(&f->arena);
}

static void check_tree(const char *file, int line, enum markup markup, bool places, struct str text,
		       struct str wanted)
{
	struct fixture f;
	struct buf out = { 0 };
	read_as(&f, text, markup);
	dump_tree(&out, f.source, f.root, places);
	unit_check_str(file, line, "tree", buf_str(&out), wanted);
	unit_check_int(file, line, "messages", (intmax_t)f.diags.count, 0);
	buf_free(&out);
	end(&f);
}

/* Markdown, HTML: the tree without positions. MARKDOWN_AT: with them. */
#define MARKDOWN(text, tree) \
	check_tree(__FILE__, __LINE__, MARKUP_MARKDOWN, false, STR(text), STR(tree))
#define HTML(text, tree) check_tree(__FILE__, __LINE__, MARKUP_HTML, false, STR(text), STR(tree))
#define MARKDOWN_AT(text, tree) \
	check_tree(__FILE__, __LINE__, MARKUP_MARKDOWN, true, STR(text), STR(tree))
#define HTML_AT(text, tree) check_tree(__FILE__, __LINE__, MARKUP_HTML, true, STR(text), STR(tree))

TEST(markdown_text_keeps_its_place)
{
	MARKDOWN_AT("# Head\n"
		    "\n"
		    "One **BIG\\_NAME** and\n"
		    "`0x1` [*link*](to \"t\").\n",
		    "h1 @1:3\n"
		    "  text \"Head\" @1:3\n"
		    "p @3:1\n"
		    "  text \"One \" @3:1\n"
		    "  strong @3:5\n"
		    "    text \"BIG_NAME\" @3:7\n"
		    "  text \" and\\n\" @3:18\n"
		    "  code @4:1\n"
		    "    text \"0x1\" @4:2\n"
		    "  text \" \" @4:6\n"
		    "  a href=\"to\" title=\"t\" @4:7\n"
		    "    em @4:8\n"
		    "      text \"link\" @4:9\n"
		    "  text \".\" @4:23\n");
}

TEST(escapes_and_entities_keep_their_place)
{
	MARKDOWN_AT("\\*a\\* &lt;b&gt; & < \\< \"q\" &nbsp;&#95;\n"
		    "&lowbar;x &unknown; **y**\n",
		    "p @1:2\n"
		    "  text \"*a* <b> & < < \\\"q\\\" \xC2\xA0_\\n\" @1:2\n"
		    "  text \"_x &unknown; \" @2:1\n"
		    "  strong @2:21\n"
		    "    text \"y\" @2:23\n");
}

TEST(ids_of_headings_are_no_text)
{
	static const struct {
		struct str page, id, text;
	} headings[] = {
		{ STR_INIT("## A b {#c-d}"), STR_INIT("c-d"), STR_INIT("A b") },
		{ STR_INIT("## A_B (5) {.x #A_B k=v} ##"), STR_INIT("A_B"), STR_INIT("A_B (5)") },
		{ STR_INIT("## A {.x}"), STR_INIT(""), STR_INIT("A {.x}") },
		{ STR_INIT("## A {#}"), STR_INIT(""), STR_INIT("A {#}") },
		{ STR_INIT("## A {#b} c"), STR_INIT(""), STR_INIT("A {#b} c") },
		{ STR_INIT("## A {#b c}"), STR_INIT(""), STR_INIT("A {#b c}") },
	};
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		struct fixture f;
		read_as(&f, headings[i].page, MARKUP_MARKDOWN);
		CHECK_STR(node_attribute(f.root->first, STR("id")), headings[i].id);
		CHECK_STR(f.root->first->first->text, headings[i].text);
		end(&f);
	}
	struct fixture f;
	read_as(&f, STR("<h2>A {#b}</h2>"), MARKUP_HTML);
	CHECK_STR(node_attribute(f.root->first, STR("id")), STR(""));
	CHECK_STR(f.root->first->first->text, STR("A {#b}"));
	end(&f);
}

TEST(columns_count_code_points)
{
	MARKDOWN_AT("\xC3\xA9\xE2\x82\xAC **x**\n", "p @1:1\n"
						    "  text \"\xC3\xA9\xE2\x82\xAC \" @1:1\n"
						    "  strong @1:4\n"
						    "    text \"x\" @1:6\n");
}

TEST(pipe_tables_are_tables)
{
	MARKDOWN_AT("| Name | Value |\n"
		    "|:-----|------:|\n"
		    "| **A\\_B** | `1` |\n"
		    "| C | |\n",
		    "table @1:3\n"
		    "  rows(thead) @1:3\n"
		    "    tr @1:3\n"
		    "      th @1:3\n"
		    "        text \"Name\" @1:3\n"
		    "      th @1:10\n"
		    "        text \"Value\" @1:10\n"
		    "  rows(tbody) @3:3\n"
		    "    tr @3:3\n"
		    "      td @3:3\n"
		    "        strong @3:3\n"
		    "          text \"A_B\" @3:5\n"
		    "      td @3:14\n"
		    "        code @3:14\n"
		    "          text \"1\" @3:15\n"
		    "    tr @4:3\n"
		    "      td @4:3\n"
		    "        text \"C\" @4:3\n"
		    "      td @4:4\n");
}

#define TABLE_1_2              \
	"table\n"              \
	"  rows(thead)\n"      \
	"    tr\n"             \
	"      th\n"           \
	"        text \"a\"\n" \
	"      th\n"           \
	"        text \"b\"\n" \
	"  rows(tbody)\n"      \
	"    tr\n"             \
	"      td\n"           \
	"        text \"1\"\n" \
	"      td\n"           \
	"        text \"2\"\n"

TEST(delimiter_rows_may_be_short)
{
	MARKDOWN("|a|b|\n|-|-|\n|1|2|\n", TABLE_1_2);
	MARKDOWN("a|b\n-|-\n1|2\n", TABLE_1_2);
	MARKDOWN("|a|b|\r\n| :- | --: |\r\n|1|2|\r\n", TABLE_1_2);
	MARKDOWN("|a|b|\n|--|:-:|\n|1|2|", TABLE_1_2);
	MARKDOWN("> |a|b|\n> |-|-|\n> |1|2|\n", "blockquote\n"
						"  table\n"
						"    rows(thead)\n"
						"      tr\n"
						"        th\n"
						"          text \"a\"\n"
						"        th\n"
						"          text \"b\"\n"
						"    rows(tbody)\n"
						"      tr\n"
						"        td\n"
						"          text \"1\"\n"
						"        td\n"
						"          text \"2\"\n");
}

TEST(tables_need_no_blank_lines_around_them)
{
	MARKDOWN("x\n|a|b|\n|-|-|\n|1|2|\n# y\n", "p\n"
						  "  text \"x\"\n" TABLE_1_2 "h1\n"
						  "  text \"y\"\n");
	MARKDOWN("x\n|a|b|\n|-|-|\n|1|2|\n- y\n", "p\n"
						  "  text \"x\"\n" TABLE_1_2 "ul\n"
						  "  li\n"
						  "    text \"y\"\n");
	MARKDOWN("<table><tr><td>\n\n|a|\n|-|\n</td></tr></table>\n", "table\n"
								      "  tr\n"
								      "    td\n"
								      "      table\n"
								      "        rows(thead)\n"
								      "          tr\n"
								      "            th\n"
								      "              text \"a\"\n");
}

TEST(what_only_looks_like_a_delimiter_row_is_text)
{
	MARKDOWN("```\nx\n|a|\n|-|\n```\n", "pre\n"
					    "  code\n"
					    "    text \"x\\n|a|\\n\"\n"
					    "    text \"|-|\\n\"\n");
	MARKDOWN("text\n-|-\n", "p\n"
				"  text \"text\\n\"\n"
				"  text \"-|-\"\n");
	MARKDOWN("<div>\n|a|\n|-|\n</div>\n", "div\n"
					      "  text \"|a|\\n\"\n"
					      "  text \"|-|\\n\"\n");
	MARKDOWN("a|b\n- | -\n", "p\n"
				 "  text \"a|b\"\n"
				 "ul\n"
				 "  li\n"
				 "    text \"| -\"\n");
}

TEST(no_cell_is_left_out)
{
	MARKDOWN("|a|b|\n|-|-|\n|1|2|3|\n|4|\n", "table\n"
						 "  rows(thead)\n"
						 "    tr\n"
						 "      th\n"
						 "        text \"a\"\n"
						 "      th\n"
						 "        text \"b\"\n"
						 "      th\n"
						 "  rows(tbody)\n"
						 "    tr\n"
						 "      td\n"
						 "        text \"1\"\n"
						 "      td\n"
						 "        text \"2\"\n"
						 "      td\n"
						 "        text \"3\"\n"
						 "    tr\n"
						 "      td\n"
						 "        text \"4\"\n"
						 "      td\n"
						 "      td\n");
}

TEST(empty_cells_keep_their_column)
{
	MARKDOWN_AT("|a|b||\n"
		    "|-|-|-|\n"
		    "|1||3|\n"
		    "||`x||y`|z|\n",
		    "table @1:2\n"
		    "  rows(thead) @1:2\n"
		    "    tr @1:2\n"
		    "      th @1:2\n"
		    "        text \"a\" @1:2\n"
		    "      th @1:4\n"
		    "        text \"b\" @1:4\n"
		    "      th @1:5\n"
		    "  rows(tbody) @3:2\n"
		    "    tr @3:2\n"
		    "      td @3:2\n"
		    "        text \"1\" @3:2\n"
		    "      td @3:3\n"
		    "      td @3:5\n"
		    "        text \"3\" @3:5\n"
		    "    tr @4:3\n"
		    "      td @4:3\n"
		    "      td @4:3\n"
		    "        code @4:3\n"
		    "          text \"x||y\" @4:4\n"
		    "      td @4:10\n"
		    "        text \"z\" @4:10\n");
}

TEST(pipes_in_code_in_cells)
{
	MARKDOWN("|a|\n|-|\n|`x\\|y`|\n|`x|y`|\n|x\\|y|\n", "table\n"
							    "  rows(thead)\n"
							    "    tr\n"
							    "      th\n"
							    "        text \"a\"\n"
							    "  rows(tbody)\n"
							    "    tr\n"
							    "      td\n"
							    "        code\n"
							    "          text \"x|y\"\n"
							    "    tr\n"
							    "      td\n"
							    "        code\n"
							    "          text \"x|y\"\n"
							    "    tr\n"
							    "      td\n"
							    "        text \"x|y\"\n");
}

TEST(code_keeps_its_lines_and_places)
{
	MARKDOWN_AT("```c\n"
		    "enum {\n"
		    "    A = 1, // <x> & \"y\"\n"
		    "\n"
		    "};\n"
		    "```\n"
		    "\n"
		    "    #define X 5\n",
		    "pre @2:1\n"
		    "  code class=\"language-c\" @2:1\n"
		    "    text \"enum {\\n\" @2:1\n"
		    "    text \"    A = 1, // <x> & \\\"y\\\"\\n\" @3:1\n"
		    "    text \"\\n\" @4:1\n"
		    "    text \"};\\n\" @5:1\n"
		    "pre @8:5\n"
		    "  code @8:5\n"
		    "    text \"#define X 5\\n\" @8:5\n");
}

TEST(text_is_cut_at_line_ends_of_the_page)
{
	MARKDOWN_AT("`a\nb` c\\\nd  \ne\n", "p @1:1\n"
					    "  code @1:1\n"
					    "    text \"a \" @1:2\n"
					    "    text \"b\" @2:1\n"
					    "  text \" c\" @2:3\n"
					    "  br @2:5\n"
					    "  text \"\\n\" @2:5\n"
					    "  text \"d\" @3:1\n"
					    "  br @3:2\n"
					    "  text \"\\n\" @3:2\n"
					    "  text \"e\" @4:1\n");
}

TEST(raw_html_keeps_its_place)
{
	MARKDOWN_AT("<table>\n"
		    "<tr>\n"
		    "<td align=\"left\"><p>A &amp; B<br/>\n"
		    "0x1</p></td>\n"
		    "</tr>\n"
		    "</table>\n"
		    "\n"
		    "x <span id=\"q\">y</span>\n",
		    "table @1:1\n"
		    "  tr @2:1\n"
		    "    td @3:1\n"
		    "      p @3:18\n"
		    "        text \"A & B\" @3:21\n"
		    "        br @3:30\n"
		    "        text \"\\n\" @3:35\n"
		    "        text \"0x1\" @4:1\n"
		    "p @8:1\n"
		    "  text \"x \" @8:1\n"
		    "  span id=\"q\" @8:3\n"
		    "    text \"y\" @8:16\n");
}

TEST(markdown_inside_html)
{
	MARKDOWN_AT("<dl> <dt>\n"
		    "\n"
		    "<span id=\"N\"></span>**N\\_1**\n"
		    "</dt> <dd> <dl> <dt>\n"
		    "\n"
		    "1 (0x1)\n"
		    "</dt> <dt>\n"
		    "\n"
		    "Text.\n"
		    "\n"
		    "</dt> </dl> </dd> </dl>\n",
		    "dl @1:1\n"
		    "  dt @1:6\n"
		    "    p @3:1\n"
		    "      span id=\"N\" @3:1\n"
		    "      strong @3:21\n"
		    "        text \"N_1\" @3:23\n"
		    "  dd @4:7\n"
		    "    dl @4:12\n"
		    "      dt @4:17\n"
		    "        p @6:1\n"
		    "          text \"1 (0x1)\" @6:1\n"
		    "      dt @7:7\n"
		    "        p @9:1\n"
		    "          text \"Text.\" @9:1\n");
	MARKDOWN("<table><tr><td>\n\n**x**\n\n- y\n\n</td><td>z</td></tr></table>\n",
		 "table\n"
		 "  tr\n"
		 "    td\n"
		 "      p\n"
		 "        strong\n"
		 "          text \"x\"\n"
		 "      ul\n"
		 "        li\n"
		 "          text \"y\"\n"
		 "    td\n"
		 "      text \"z\"\n");
	MARKDOWN("| a |\n|---|\n| <dl> <dt>**N**</dt> <dt>1</dt> </dl> |\n",
		 "table\n"
		 "  rows(thead)\n"
		 "    tr\n"
		 "      th\n"
		 "        text \"a\"\n"
		 "  rows(tbody)\n"
		 "    tr\n"
		 "      td\n"
		 "        dl\n"
		 "          dt\n"
		 "            strong\n"
		 "              text \"N\"\n"
		 "          dt\n"
		 "            text \"1\"\n");
}

TEST(notes_are_quotations)
{
	MARKDOWN_AT("> [!NOTE]\n> Text.\n", "blockquote @1:3\n"
					    "  p @1:3\n"
					    "    text \"[!NOTE]\\n\" @1:3\n"
					    "    text \"Text.\" @2:3\n");
}

TEST(images_have_their_text_as_attribute)
{
	MARKDOWN("![a *b* `c` & <i>](s \"t\") [![x](y)](z)\n",
		 "p\n"
		 "  img src=\"s\" alt=\"a b c & \" title=\"t\"\n"
		 "  text \" \"\n"
		 "  a href=\"z\"\n"
		 "    img src=\"y\" alt=\"x\"\n");
}

TEST(white_space_between_blocks_is_dropped)
{
	HTML("<div>\n  <p>a</p>\n  <p> b <b>c</b> <i>d</i>\n</p>\n</div>\n<pre>\n\n e</pre>",
	     "div\n"
	     "  p\n"
	     "    text \"a\"\n"
	     "  p\n"
	     "    text \" b \"\n"
	     "    strong(b)\n"
	     "      text \"c\"\n"
	     "    text \" \"\n"
	     "    em(i)\n"
	     "      text \"d\"\n"
	     "    text \"\\n\"\n"
	     "pre\n"
	     "  text \"\\n\\n\"\n"
	     "  text \" e\"\n");
}

TEST(missing_end_tags)
{
	HTML("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "dl\n"
					      "  dt\n"
					      "    text \"a\"\n"
					      "  dd\n"
					      "    text \"b\"\n"
					      "  dt\n"
					      "    text \"c\"\n"
					      "  dd\n"
					      "    text \"d\"\n");
	HTML("<ul><li><b>a<li>b<ul><li>c</ul></ul>", "ul\n"
						     "  li\n"
						     "    strong(b)\n"
						     "      text \"a\"\n"
						     "  li\n"
						     "    text \"b\"\n"
						     "    ul\n"
						     "      li\n"
						     "        text \"c\"\n");
	HTML("<table><tr><td><b>a<td>b<tr><th>c<tbody><tr><td>d</table>", "table\n"
									  "  tr\n"
									  "    td\n"
									  "      strong(b)\n"
									  "        text \"a\"\n"
									  "    td\n"
									  "      text \"b\"\n"
									  "  tr\n"
									  "    th\n"
									  "      text \"c\"\n"
									  "  rows(tbody)\n"
									  "    tr\n"
									  "      td\n"
									  "        text \"d\"\n");
	HTML("<p><span>a<p>b<section>c</section>", "p\n"
						   "  span\n"
						   "    text \"a\"\n"
						   "p\n"
						   "  text \"b\"\n"
						   "div(section)\n"
						   "  text \"c\"\n");
}

TEST(nested_tables_and_lists_stay_nested)
{
	HTML("<table><tr><td><table><tr><td>a</table>b<td>c</table>", "table\n"
								      "  tr\n"
								      "    td\n"
								      "      table\n"
								      "        tr\n"
								      "          td\n"
								      "            text \"a\"\n"
								      "      text \"b\"\n"
								      "    td\n"
								      "      text \"c\"\n");
	HTML("<dl><dt>a<dl><dt>1</dt></dl></dt><dd>b</dd></dl>", "dl\n"
								 "  dt\n"
								 "    text \"a\"\n"
								 "    dl\n"
								 "      dt\n"
								 "        text \"1\"\n"
								 "  dd\n"
								 "    text \"b\"\n");
	HTML("<dl><dt>a</dt><dl><dt>1</dt></dl></dl>", "dl\n"
						       "  dt\n"
						       "    text \"a\"\n"
						       "  dl\n"
						       "    dt\n"
						       "      text \"1\"\n");
}

TEST(stray_tags)
{
	HTML("<p>a</b></div>b</br>c</p><h2>d</h3>e", "p\n"
						     "  text \"ab\"\n"
						     "  br\n"
						     "  text \"c\"\n"
						     "h2\n"
						     "  text \"d\"\n"
						     "p\n"
						     "  text \"e\"\n");
	HTML("<p>a<!-->b<!-- x --!>c<![CDATA[d]]>e<?f g?>h</p>", "p\n"
								 "  text \"abceh\"\n");
}

TEST(what_stands_in_no_cell)
{
	/* An end tag of the body or of the page in a text ends neither. */
	HTML("<table><tr><td>a</body>b</html><td>c</table>d", "table\n"
							      "  tr\n"
							      "    td\n"
							      "      text \"ab\"\n"
							      "    td\n"
							      "      text \"c\"\n"
							      "p\n"
							      "  text \"d\"\n");
	/* A cell has a row; text and blocks between cells stand beside the table. */
	HTML("<table><p>x</p><td>a<tr><p>y</p><td>b</table>", "table\n"
							      "  tr\n"
							      "    td\n"
							      "      text \"a\"\n"
							      "  tr\n"
							      "    td\n"
							      "      text \"b\"\n"
							      "p\n"
							      "  text \"x\"\n"
							      "p\n"
							      "  text \"y\"\n");
	/* A table without an end. */
	HTML("<table><tr><td>a</td></tr><h2>b</h2><table><tr><td>c</table>", "table\n"
									     "  tr\n"
									     "    td\n"
									     "      text \"a\"\n"
									     "h2\n"
									     "  text \"b\"\n"
									     "table\n"
									     "  tr\n"
									     "    td\n"
									     "      text \"c\"\n");
}

TEST(rows_without_a_table)
{
	struct fixture f;
	read_as(&f, STR("<p>a\n<tr><td>b</td></tr>\n<tr><td>c</td></tr>"), MARKUP_HTML);
	struct buf out = { 0 };
	dump_tree(&out, f.source, f.root, false);
	CHECK_STR(buf_str(&out), STR("p\n"
				     "  text \"a\\n\"\n"
				     "table\n"
				     "  tr\n"
				     "    td\n"
				     "      text \"b\"\n"
				     "  tr\n"
				     "    td\n"
				     "      text \"c\"\n"));
	CHECK_INT(f.diags.count, 1);
	buf_free(&out);
	end(&f);
}

TEST(loose_text_beside_paragraphs)
{
	HTML("<div>a<p>b</div><div>c</div>", "div\n"
					     "  p\n"
					     "    text \"a\"\n"
					     "  p\n"
					     "    text \"b\"\n"
					     "div\n"
					     "  text \"c\"\n");
}

TEST(elements_without_content)
{
	HTML("<p>a<wbr>b</p><wbr><p>c</p>", "p\n"
					    "  text \"ab\"\n"
					    "p\n"
					    "  text \"c\"\n");
	HTML_AT("<xmp>a\n<b>&amp;</b></xmp>c", "pre @1:1\n"
					       "  text \"a\\n\" @1:6\n"
					       "  text \"<b>&amp;</b>\" @2:1\n"
					       "p @2:19\n"
					       "  text \"c\" @2:19\n");
}

/* https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state and
 * spec.commonmark.org */
TEST(references_are_html_5)
{
	HTML("<p>a&nbspb &notit; &notin; &amp;lt; &fjlig; &#x80;&#0;&#1114112; &;&x;&#;</p>",
	     "p\n"
	     "  text \"a\xC2\xA0"
	     "b \xC2\xACit; \xE2\x88\x89 &lt; fj "
	     "\xE2\x82\xAC\xEF\xBF\xBD\xEF\xBF\xBD &;&x;&#;\"\n");
	HTML("<a href='?a=1&copy=2&copy;&lt'>b</a>", "p\n"
						     "  a href=\"?a=1&copy=2\xC2\xA9<\"\n"
						     "    text \"b\"\n");
	MARKDOWN("&nbsp &notit; &notin; [a](b?&notit;&amp;)\n",
		 "p\n"
		 "  text \"&nbsp &notit; \xE2\x88\x89 \"\n"
		 "  a href=\"b?&notit;&\"\n"
		 "    text \"a\"\n");
}

TEST(markdown_in_components)
{
	MARKDOWN_AT("<Tabs>\n"
		    "    <Tab.Item title={1}>\n"
		    "        |a|\n"
		    "        |-|\n"
		    "        |b|\n"
		    "    </Tab.Item>\n"
		    "</Tabs>\n"
		    "c\n",
		    "span(tabs) @1:1\n"
		    "  text \"\\n\" @1:7\n"
		    "  text \"\\n\" @2:1\n"
		    "  table @3:10\n"
		    "    rows(thead) @3:10\n"
		    "      tr @3:10\n"
		    "        th @3:10\n"
		    "          text \"a\" @3:10\n"
		    "    rows(tbody) @5:10\n"
		    "      tr @5:10\n"
		    "        td @5:10\n"
		    "          text \"b\" @5:10\n"
		    "  text \"\\n\" @5:11\n"
		    "text \"\\n\" @7:8\n"
		    "text \"\\n\" @8:1\n"
		    "p @8:1\n"
		    "  text \"c\" @8:1\n");
	MARKDOWN("```\n<Tab>\n</Tab>\n```\n", "pre\n"
					      "  code\n"
					      "    text \"<Tab>\\n\"\n"
					      "    text \"</Tab>\\n\"\n");
	MARKDOWN("<!doctype html>\n<p>a</p>\n", "p\n"
						"  text \"a\"\n");
}

TEST(odd_references)
{
	HTML("<p>&#150;&#x80;&verbar;&amp;lt;&nbsp &bogus; a&b</p>",
	     "p\n"
	     "  text \"\xE2\x80\x93\xE2\x82\xAC|&lt;\xC2\xA0 &bogus; a&b\"\n");
}

TEST(the_page_around_the_text_is_chrome)
{
	HTML("<head><title>t</title><script>s</script></head>"
	     "<body><header>h</header><nav>n</nav>"
	     "<article><header>own</header><aside>note</aside></article>"
	     "<footer>f</footer><svg><text>v</text></svg></body>",
	     "hidden(title) content=\"t\"\n"
	     "chrome(header)\n"
	     "  text \"h\"\n"
	     "chrome(nav)\n"
	     "  text \"n\"\n"
	     "div(article)\n"
	     "  div(header)\n"
	     "    text \"own\"\n"
	     "  div(aside)\n"
	     "    text \"note\"\n"
	     "chrome(footer)\n"
	     "  text \"f\"\n");
	HTML("<div>a</div><div><main>b<h2>c<a href=\"#c\">\xC2\xB6</a></h2></main><p>d</div>",
	     "chrome(div)\n"
	     "  text \"a\"\n"
	     "div\n"
	     "  div(main)\n"
	     "    text \"b\"\n"
	     "    h2\n"
	     "      text \"c\"\n"
	     "      chrome(a) href=\"#c\"\n"
	     "        text \"\xC2\xB6\"\n"
	     "  chrome(p)\n"
	     "    text \"d\"\n");
	MARKDOWN("<aside>a</aside>\n", "div(aside)\n"
				       "  text \"a\"\n");
}

static void one_warning(struct str text, enum markup markup, uint32_t line, uint32_t col,
			const char *what)
{
	struct fixture f;
	read_as(&f, text, markup);
	CHECK_INT(f.diags.count, 1);
	if (f.diags.count) {
		const struct diag *diag = &f.diags.items[0];
		CHECK_STR(diag->check, STR("markup"));
		CHECK_INT(diag->pos.line, line);
		CHECK_INT(diag->pos.col, col);
		if (str_find(diag->text, str_of(what), 0) == STR_NONE)
			CHECK_STR(diag->text, str_of(what));
	}
	end(&f);
}

TEST(what_is_lost_is_said)
{
	one_warning(STR("<p>a</p>\n <!-- b\n<p>c</p>\n"), MARKUP_HTML, 2, 2, "comment");
	one_warning(STR("a\n\n<script>\nb\n\nc\n"), MARKUP_MARKDOWN, 3, 1, "script");
	one_warning(STR("<p>a</p>\n<a href=\"b>c</a>\n"), MARKUP_HTML, 2, 1, "tag");
}

TEST(too_many_attributes_and_columns)
{
	struct arena arena = { 0 };
	struct buf text = { 0 };
	buf_add(&text, STR("<p>x</p>\n<p"));
	for (int i = 0; i < 50000; i++)
		buf_addf(&text, " a%d=\"%d\"", i, i);
	buf_add(&text, STR(" id=\"last\">y</p>\n"));
	one_warning(buf_take(&text, &arena), MARKUP_HTML, 2, 1, "attributes");
	text = (struct buf){ 0 };
	for (int row = 0; row < 2; row++) {
		for (int i = 0; i < 300; i++)
			buf_add(&text, row ? STR("|---") : STR("|a"));
		buf_add_byte(&text, '\n');
	}
	one_warning(buf_take(&text, &arena), MARKUP_MARKDOWN, 2, 1, "columns");
	arena_free(&arena);
}

TEST(rows_of_wide_tables_are_not_filled_up)
{
	struct buf text = { 0 };
	struct fixture f;
	for (int i = 0; i < 40; i++)
		buf_add(&text, i < 20 ? STR("|a") : i == 20 ? STR("\n|-") : STR("|-"));
	buf_add(&text, STR("\n|x\n||y| \n"));
	read_as(&f, buf_str(&text), MARKUP_MARKDOWN);
	size_t cells = 0;
	struct str last = STR("");
	for (const struct node *n = f.root; n; n = node_next(n, f.root)) {
		cells += n->tag == TAG_TD;
		if (n->tag == TAG_TEXT)
			last = n->text;
	}
	CHECK_INT(cells, 3);
	CHECK_STR(last, STR("y"));
	end(&f);
	buf_free(&text);
}

TEST(what_stands_behind_a_page_in_memory_is_no_part_of_it)
{
	struct str more = STR("a [b](c)"), text = str_slice(more, 0, more.len - 1);
	check_tree(__FILE__, __LINE__, MARKUP_MARKDOWN, false, text,
		   STR("p\n  text \"a [b](c\"\n"));
}

TEST(pages_of_almost_nothing)
{
	MARKDOWN("\n", "");
	MARKDOWN("<!-- x -->", "");
	MARKDOWN("[a]: b\n", "");
	HTML("<html></html>", "");
	HTML("<", "p\n  text \"<\"\n");
	MARKDOWN("|\n|-|", "table\n"
			   "  rows(thead)\n"
			   "    tr\n"
			   "      th\n");
}

/* Depth, or the number of open elements, must cost neither stack nor the square of the time. */
static void read_repeated(const char *before, const char *middle, const char *after, size_t nodes)
{
	enum { TIMES = 100000 };
	struct arena arena = { 0 };
	struct buf text = { 0 };
	for (int i = 0; i < TIMES; i++)
		buf_add(&text, str_of(before));
	buf_add(&text, str_of(middle));
	for (int i = 0; i < TIMES; i++)
		buf_add(&text, str_of(after));
	struct fixture f;
	read_as(&f, buf_take(&text, &arena), MARKUP_MARKDOWN);
	size_t count = 0;
	for (const struct node *n = node_next(f.root, f.root); n; n = node_next(n, f.root))
		count += n->tag != TAG_TEXT;
	CHECK_INT(count, nodes);
	CHECK_INT(f.diags.count > 0, true);
	CHECK_STR(f.diags.items[0].check, STR("markup"));
	end(&f);
	arena_free(&arena);
}

TEST(deep_nesting)
{
	read_repeated("<dl>\n", "x", "</dl>\n", 512);
	read_repeated("<div><i>\n", "x\n", "</b></u></p>\n", 512);
	read_repeated("<table><tr><td>\n", "x", "", 512);
	read_repeated("> ", "x", "", 512);
}

TEST(long_text_is_kept)
{
	struct arena arena = { 0 };
	struct buf text = { 0 };
	for (int i = 0; i < 12 * 1024 * 1024 / 8; i++)
		buf_add(&text, STR("\xC3\xA9 word\n"));
	struct str page = buf_take(&text, &arena);
	struct fixture f;
	read_as(&f, page, MARKUP_HTML);
	size_t len = 0, at = 0;
	bool same = true;
	for (const struct node *n = f.root; n; n = node_next(n, f.root)) {
		same &= n->tag != TAG_TEXT || n->offset == at;
		at += n->text.len * (n->tag == TAG_TEXT);
		len += n->text.len * (n->tag == TAG_TEXT);
	}
	CHECK(same);
	CHECK_INT(len, page.len);
	end(&f);
	arena_free(&arena);
}

/* The tree of the page, as it is; or with something after it that only the library reads. */
static struct str tree_of(struct arena *arena, struct str page, bool library)
{
	struct fixture f;
	struct buf text = { 0 }, out = { 0 };
	buf_add(&text, page);
	buf_add(&text, library ? STR("<z></z>") : STR(""));
	read_as(&f, buf_take(&text, arena), MARKUP_HTML);
	dump_tree(&out, f.source, f.root, true);
	end(&f);
	return buf_take(&out, arena);
}

static void check_both(struct str page)
{
	struct arena arena = { 0 };
	unit_check_str(__FILE__, __LINE__, page.at, tree_of(&arena, page, false),
		       tree_of(&arena, page, true));
	arena_free(&arena);
}

/*
 * Most pages have simple HTML alone, which is read without libxml2: the tree is the same, whatever
 * stands in what.
 */
TEST(simple_elements_need_no_library)
{
	static const char *const around[][2] = {
		{ "", "" },
		{ "<p>", "</p>" },
		{ "<ul><li>", "</li></ul>" },
		{ "<dl><dt>", "</dt></dl>" },
		{ "<dl><dd>", "</dd></dl>" },
		{ "<table><tr><td>", "</td></tr></table>" },
	};
	static const char *const names[] = {
		"a",  "b",     "blockquote", "br", "code", "dd",   "del",    "div", "dl",
		"dt", "em",    "h1",         "h6", "hr",   "i",    "img",    "li",  "ol",
		"p",  "pre",   "s",          "q",  "span", "sub",  "strong", "sup", "table",
		"td", "tbody", "th",         "tr", "ul",   "font",
	};
	enum { NAMES = sizeof names / sizeof *names };
	for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
		for (size_t k = 0; k < (size_t)NAMES * NAMES; k++) {
			const char *outer = names[k / NAMES], *inner = names[k % NAMES];
			char page[200];
			int len = snprintf(
			    page, sizeof page,
			    "<p>a\n</p>\n%s<%s id=\"o\">b <%s>c\nd</%s> e</%s>%s f\n<p>g</p>\n",
			    around[i][0], outer, inner, inner, outer, around[i][1]);
			check_both((struct str){ page, (size_t)len });
		}
	}
	static const char *const pages[] = {
		"a",
		"a <p>b</p>",
		"a <b>c</b> d<!-- e --> f <ul><li>g</li></ul>",
		"a<br>b<hr>c <i>d</i>",
		"<!-- a --> b <p>c</p>",
		" \n <p>a</p> b",
		"<!-- a --><p>b</p>",
		"<p>a<!-- b\n - > --> c</p>",
		"<p>a<!-- b -- c --> d</p>",
		"<p>a<!-- b --!> d</p>",
		"<p>a &amp;<b>&lt;</b> &nope; &#65</p>",
		"<p>a\r\nb\r\n</p>\r\n",
		"<p>a<br>b<br/>c<hr></p>",
		"<hr>a<hr/>b<img src=\"c\" alt=\"d\ne\">",
		"<p id=\"a\" class=\"b &amp; c\"  title=\"\">d</p>",
		"<p id=\"a\" id=\"b\">d</p>",
		"<p id='a'>d</p>",
		"<p id=a>d</p>",
		"<p ID=\"a\">d</p>",
		"<p id = \"a\">d</p>",
		"<p id=\"a\"class=\"b\">d</p>",
		"<p id>d</p>",
		"<p/>a",
		"<a id=\"b\"/>c",
		"<P>a</P>",
		"<p>a</p id=\"b\">c",
		"<p>a</p >c",
		"<p>a < b</p>",
		"<p>a",
		"<p>a<b<i>c</i></p>",
		"<p id \"a\">b</p>",
		("<p data-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=\"b\">c</p>"),
		"<p>a</b></p>",
		"<p><b>a</p></b>",
		"<p><em><em><em>a</em>b</em>c</em>d</p>",
		"<p><a href=\"a\"><em><a href=\"b\">c</a></em></a></p>",
		"<ul>a<li>b</li>c</ul>d",
		"<table>a<tr>b<td>c</td>d</tr>e</table>f",
		"<pre>\na\n <code>b\n</code></pre>",
	};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		check_both(str_of(pages[i]));
}

TEST(a_page_ends_within_a_tag)
{
	static const struct {
		const char *page, *tree;
	} ends[] = {
		{ "<p>a", "p\n  text \"a\"\n" },
		{ "<p>a</p", "p\n  text \"a\"\n" },
		{ "<p>a</p><!-- b", "p\n  text \"a\"\n" },
	};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct fixture f;
		struct buf out = { 0 };
		read_as(&f, str_of(ends[i].page), MARKUP_HTML);
		dump_tree(&out, f.source, f.root, false);
		CHECK_STR(buf_str(&out), str_of(ends[i].tree));
		buf_free(&out);
		end(&f);
	}
}

/* Where no number stands nobody looks for one, so all that may begin or end one counts. */
TEST(what_has_no_number)
{
	static const struct {
		const char *page;
		bool numberless;
	} pages[] = {
		{ "<p>words, and \"more\" of <b>them</b></p>", true },
		{ "<p>it's a box, an axe</p>", true },
		{ "<p>a <b><i>5</i></b></p>", false },
		{ "<p>&amp;HFF</p>", false },
		{ "<p>FF (hex)</p>", false },
		{ "<p>FF (he<b>x</b>)</p>", false },
		{ "<p>FF (he\xE2\x80\x8Bx)</p>", false },
		{ "<p>X'FF'</p>", false },
		{ "<p>X<b>'FF'</b></p>", false },
		{ "<p>\xEF\xBC\x95</p>", false },
		{ "<p>\xD9\xA5 \xDB\xB5</p>", false },
		{ "<p>\xE0\xA5\xAB</p>", false },
	};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct fixture f;
		read_as(&f, str_of(pages[i].page), MARKUP_HTML);
		unit_check_int(__FILE__, __LINE__, pages[i].page, f.root->first->numberless,
			       pages[i].numberless);
		end(&f);
	}
	struct fixture f;
	read_as(&f, STR("<p>a</p><ul><li>b</li><li>c 5</li></ul>"), MARKUP_HTML);
	const struct node *list = node_last(f.root);
	CHECK(!f.root->numberless && f.root->first->numberless);
	CHECK(!list->numberless && list->first->numberless && !node_last(list)->numberless);
	end(&f);
}

/* What is a part of the line from the first pass on is a copy to a later one. */
TEST(names_in_two_buttons_are_one)
{
	HTML("<ul><li><nav><button>POND_DRY</button><button>POND_DRY</button></nav></li></ul>",
	     "ul\n"
	     "  li\n"
	     "    span(nav)\n"
	     "      hidden(button)\n"
	     "        text \"POND_DRY\"\n"
	     "      span(button)\n"
	     "        text \"POND_DRY\"\n");
}

/* Each of these is about nodes that few pages have. */
TEST(what_a_page_has_is_seen_to)
{
	HTML("<dl><dt>o</dt><dd>a</dd><dt>o</dt><dd>b</dd></dl>", "ul\n"
								  "  li\n"
								  "    text \"a\"\n"
								  "  li\n"
								  "    text \"b\"\n");
	HTML("<table><tr><td>a <a href=\"#a\">More...</a></td></tr></table>",
	     "table\n"
	     "  tr\n"
	     "    td\n"
	     "      text \"a \"\n"
	     "      chrome(a) href=\"#a\"\n"
	     "        text \"More...\"\n");
	HTML("<div><h2>a</h2> b</div>", "div\n"
					"h2\n"
					"  text \"a\"\n"
					"text \" b\"\n");
	HTML("<p role=\"table\"><b role=\"row\"><i role=\"cell\">a</i></b></p>",
	     "table(p) role=\"table\"\n"
	     "  tr(b) role=\"row\"\n"
	     "    td(i) role=\"cell\"\n"
	     "      text \"a\"\n");
}
