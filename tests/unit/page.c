/*
 * Reading a page: encoding, front matter, the head of HTML pages.
 */
#include "../../gen/source/page.h"
#include "../../gen/base/buf.h"
#include "unit.h"

/* One page, read and freed with `end`. */
struct fixture {
	struct arena arena;
	struct diags diags;
	struct page *page;
};

static void read_as(struct fixture *f, struct str bytes, enum markup markup)
{
	*f = (struct fixture){ .diags.count = 0 };
	f->diags.arena = &f->arena;
	f->page = page_read(&f->arena, &f->arena, STR("p.md"), bytes, markup, &f->diags);
}

static void read_md(struct fixture *f, const char *bytes)
{
	read_as(f, str_of(bytes), MARKUP_MARKDOWN);
}

static void end(struct fixture *f)
{
	arena_free(&f->arena);
}

/* The page is refused with one message: here, of this check, with this in it. */
static void refused(struct str bytes, uint32_t line, uint32_t col, const char *check,
		    const char *what)
{
	struct fixture f;
	read_as(&f, bytes, MARKUP_MARKDOWN);
	CHECK(!f.page);
	CHECK_INT(f.diags.count, 1);
	if (f.diags.count) {
		const struct diag *diag = &f.diags.items[0];
		CHECK_INT(diag->level, DIAG_ERROR);
		CHECK_INT(diag->pos.line, line);
		CHECK_INT(diag->pos.col, col);
		CHECK_STR(diag->path, STR("p.md"));
		CHECK_STR(diag->check, str_of(check));
		if (str_find(diag->text, str_of(what), 0) == STR_NONE)
			CHECK_STR(diag->text, str_of(what));
	}
	end(&f);
}

TEST(takes_the_escapes_of_markdown_out_of_front_matter)
{
	struct fixture f;
	read_md(&f, "---\n"
		    "title: The TEA\\_E\\_COLD code of C:\\tea\n"
		    "description: '\\*TEA\\_STATUS\\<1\\>\\'\n"
		    "keywords: A\\_B, C\n"
		    "---\n"
		    "\n"
		    "# Head\n");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.title, STR("The TEA_E_COLD code of C:\\tea"));
	CHECK_STR(f.page->front.description, STR("*TEA_STATUS<1>\\"));
	CHECK_STR(f.page->front.keywords[0], STR("A_B"));
	end(&f);
}

TEST(tabs_may_stand_behind_the_dashes_of_a_list)
{
	struct fixture f;
	read_md(&f, "---\n"
		    "title: A -\tB\n"
		    "keywords:\n"
		    "-\tONE\n"
		    "-\t\tTWO\n"
		    "---\n"
		    "\n"
		    "# Head\n");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.title, STR("A - B"));
	CHECK_INT(f.page->front.keyword_count, 2);
	CHECK_STR(f.page->front.keywords[1], STR("TWO"));
	end(&f);
}

TEST(reads_front_matter)
{
	struct fixture f;
	read_md(&f, "---\n"
		    "title: \"A: b\"\n"
		    "description: >-\n"
		    "  folded\n"
		    "  text\n"
		    "author: somebody\n"
		    "ms.date: 01/02/2020\n"
		    "keywords:\n"
		    "- ONE\n"
		    "- two words\n"
		    "---\n"
		    "\n"
		    "# Head\n");
	REQUIRE(f.page);
	CHECK_INT(f.diags.count, 0);
	CHECK_STR(f.page->front.title, STR("A: b"));
	CHECK_STR(f.page->front.description, STR("folded text"));
	CHECK_STR(f.page->front.date, STR("01/02/2020"));
	CHECK_INT(f.page->front.keyword_count, 2);
	CHECK_STR(f.page->front.keywords[0], STR("ONE"));
	CHECK_STR(f.page->front.keywords[1], STR("two words"));
	REQUIRE(f.page->root->first);
	CHECK_INT(f.page->root->first->tag, TAG_H1);
	CHECK_INT(source_pos(f.page->source, f.page->root->first->offset).line, 13);
	end(&f);
}

TEST(keywords_as_text_are_cut_at_commas)
{
	struct fixture f;
	read_md(&f, "---\nkeywords: a, b c ,, d\n---\nx\n");
	REQUIRE(f.page && f.page->front.keyword_count == 3);
	CHECK_STR(f.page->front.keywords[0], STR("a"));
	CHECK_STR(f.page->front.keywords[1], STR("b c"));
	CHECK_STR(f.page->front.keywords[2], STR("d"));
	end(&f);
}

TEST(many_keywords)
{
	struct fixture f;
	char text[400] = "---\nkeywords: ";
	for (int i = 0; i < 40; i++)
		snprintf(text + strlen(text), 8, "k%d,", i);
	snprintf(text + strlen(text), 8, "\n---\nx");
	read_md(&f, text);
	REQUIRE(f.page && f.page->front.keyword_count == 40);
	CHECK_STR(f.page->front.keywords[0], STR("k0"));
	CHECK_STR(f.page->front.keywords[39], STR("k39"));
	end(&f);
}

TEST(ms_date_goes_before_date)
{
	struct fixture f;
	read_md(&f, "---\ndate: 2021-01-01\nms.date: 10/17/2018\n---\nx");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.date, STR("10/17/2018"));
	end(&f);
	read_md(&f, "---\nms.date: 10/17/2018\ndate: 2021-01-01\n---\nx");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.date, STR("10/17/2018"));
	end(&f);
	read_md(&f, "---\ndate: 2021-01-01\n---\nx");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.date, STR("2021-01-01"));
	end(&f);
}

/* A page with this front matter; `more` is its last line. */
static void read_front(struct fixture *f, struct arena *text, const char *yaml, const char *more)
{
	read_md(f, arena_printf(text, "---\n%s%s---\nx", yaml, more).at);
}

/* What is read without libyaml is what that reads: it is asked where a list stands in brackets. */
TEST(simple_front_matter_is_the_same_to_libyaml)
{
	static const char *const texts[] = {
		"title: Cold tea, hot: no\n",
		"title: Cold tea: hot\n",
		"title: Tea#2 (a - b) 'c' \"d\"  \n",
		"title: Tea # a note\n",
		"title: 'Tea: #2 \"x\" '\r\n\r\ndescription: a.b\r\n",
		"title: 'it''s'\n",
		"title: 'a' b\n",
		"title: Tea\n cup\n",
		"title: Tea\n\n\ndescription: Cup\n",
		"title:\ndescription: Cup\n",
		"title:\n- a\ndescription: Cup\n",
		"keywords:\n- ONE\n- 'two words'\n- a:b\ntitle: Tea\n",
		"keywords:\n  - ONE\n  - TWO\ntitle: Tea\n",
		"keywords:\n  - ONE\n - TWO\ntitle: Tea\n",
		"keywords:\n- ONE\n  - TWO\ntitle: Tea\n",
		"keywords:\n- a: b\n- TWO\ntitle: Tea\n",
		"keywords: ONE, TWO\n- three\ntitle: Tea\n",
		"keywords:\n-\n-  a\ntitle: Tea\n",
		"keywords: a\nkeywords:\n- b\nkeywords: c\n",
		"title: !tea x\n",
		"title: yes\ndate: 2020-01-01\nms.date: 05/31/2018\n",
	};
	struct arena text = { 0 };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct fixture own, yaml;
		read_front(&own, &text, texts[i], "");
		read_front(&yaml, &text, texts[i], "zz: [1]\n");
		CHECK(!own.page == !yaml.page);
		if (own.page && yaml.page) {
			const struct frontmatter *a = &own.page->front, *b = &yaml.page->front;
			CHECK_STR(a->title, b->title);
			CHECK_STR(a->description, b->description);
			CHECK_STR(a->date, b->date);
			CHECK_INT(a->keyword_count, b->keyword_count);
			for (size_t k = 0; k < a->keyword_count && k < b->keyword_count; k++)
				CHECK_STR(a->keywords[k], b->keywords[k]);
		}
		end(&own);
		end(&yaml);
	}
	arena_free(&text);
}

TEST(other_structure_in_front_matter_is_passed_over)
{
	struct fixture f;
	read_md(&f, "---\n"
		    "author: somebody\n"
		    "? [complex, key]\n"
		    ": title\n"
		    "nested:\n"
		    "  title: no\n"
		    "  list: [{description: no}]\n"
		    "keywords: {not: these}\n"
		    "description: [nor, these]\n"
		    "title: yes\n"
		    "---\n"
		    "x");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.title, STR("yes"));
	CHECK_STR(f.page->front.description, STR(""));
	CHECK_INT(f.page->front.keyword_count, 0);
	end(&f);
}

TEST(aliases_are_not_expanded)
{
	struct fixture f;
	read_md(&f, "---\n"
		    "a: &a [x, x, x, x, x, x, x, x]\n"
		    "b: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
		    "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n"
		    "keywords: *c\n"
		    "description: before\n"
		    "*a : after\n"
		    "---\n"
		    "x");
	REQUIRE(f.page);
	CHECK_INT(f.page->front.keyword_count, 0);
	CHECK_STR(f.page->front.description, STR("before"));
	end(&f);
}

TEST(front_matter_may_end_otherwise)
{
	/* In dots, with line ends of two bytes; where a draft's part begins, but not in a text. */
	static const char *const pages[] = {
		"---\r\ntitle: x\r\n...\r\n",
		"---\ntitle: x\nareas: |\n  --- no end\n--- abstract\n",
	};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct fixture f;
		read_md(&f, pages[i]);
		REQUIRE(f.page);
		CHECK_STR(f.page->front.title, STR("x"));
		CHECK_INT(f.page->body, (long)strlen(pages[i]));
		end(&f);
	}
}

TEST(a_rule_at_the_top_is_no_front_matter)
{
	struct fixture f;
	read_md(&f, "---\n\nSome text.\n\n---\n\nMore.\n");
	REQUIRE(f.page);
	CHECK_INT(f.page->body, 0);
	REQUIRE(f.page->root->first);
	CHECK_INT(f.page->root->first->tag, TAG_HR);
	end(&f);
	read_md(&f, "---\nNo key here\n");
	REQUIRE(f.page);
	CHECK_INT(f.diags.count, 0);
	end(&f);
	read_md(&f, "text\n---\ntitle: x\n---\n");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.title, STR(""));
	end(&f);
}

TEST(broken_front_matter_is_refused_where_it_is_broken)
{
	refused(STR("---\ntitle: a: b\n---\nx"), 2, 9, "front-matter", "wants quotes");
	refused(STR("---\na: b\ntitle: \"x\n---\nx"), 3, 8, "front-matter", "quoted scalar");
	refused(STR("---\ntitle: \xC3\xA9\n\tb: c\n---\nx"), 3, 1, "front-matter", "tab");
	refused(STR("---\na: \xC3\xA9\x01\n---\nx"), 2, 5, "front-matter", "control character");
	refused(STR("---\ntitle: x\n\ntext\n"), 1, 1, "front-matter", "no end");
}

TEST(deep_front_matter_is_refused)
{
	struct arena arena = { 0 };
	struct buf text = { 0 };
	buf_add(&text, STR("---\ntitle: "));
	for (int i = 0; i < 100000; i++)
		buf_add_byte(&text, '[');
	buf_add(&text, STR("\n---\nx"));
	refused(buf_take(&text, &arena), 2, 107, "front-matter", "nested deeper");
	arena_free(&arena);
}

TEST(bytes_that_are_no_text_are_refused)
{
	refused(STR("ok\ncaf\xC3\xA9 \xE9t\n"), 2, 6, "encoding", "byte 0xE9");
	refused(STR("a\n\xED\xA0\x80"), 2, 1, "encoding", "byte 0xED");
	refused(STR("end\xC3"), 1, 4, "encoding", "byte 0xC3");
	refused(STR("a\nb\0c"), 2, 2, "encoding", "NUL");
	refused(STR("\xFF\xFE#\0 \0a\0"), 1, 1, "encoding", "UTF-16");
	refused(STR("#\0 \0a\0\n\0"), 1, 2, "encoding", "UTF-16");
}

TEST(an_empty_page_is_refused)
{
	refused(STR(""), 0, 0, "empty-page", "empty");
	refused(STR("\xEF\xBB\xBF"), 0, 0, "empty-page", "empty");
	refused(STR(" \n\t\xC2\xA0\r\n"), 0, 0, "empty-page", "empty");
}

TEST(a_byte_order_mark_counts_for_nothing)
{
	struct fixture f;
	read_md(&f, "\xEF\xBB\xBF---\ntitle: x\n---\n# H");
	REQUIRE(f.page);
	CHECK_STR(f.page->front.title, STR("x"));
	REQUIRE(f.page->root->first);
	struct pos pos = source_pos(f.page->source, f.page->root->first->offset);
	CHECK_INT(pos.line, 4);
	CHECK_INT(pos.col, 3);
	end(&f);
}

TEST(an_html_page_says_it_in_its_head)
{
	struct fixture f;
	read_as(&f,
		STR("<!DOCTYPE html>\n<html><head>\n"
		    "<meta charset=\"iso-8859-1\">\n"
		    "<title>Codes\n  &amp; \xC3\xA9</title>\n"
		    "<meta name=\"Description\" content=\"What they &lt;mean&gt;\">\n"
		    "<meta name=\"keywords\" content=\"a, b\">\n"
		    "<meta name=\"ms.date\" content=\"2020-02-02\">\n"
		    "<style>p { color: red }</style></head>\n"
		    "<body><p>\xC3\xA9</p></body></html>\n"),
		MARKUP_HTML);
	REQUIRE(f.page);
	CHECK_INT(f.page->body, 0);
	CHECK_STR(f.page->front.title, STR("Codes & \xC3\xA9"));
	CHECK_STR(f.page->front.description, STR("What they <mean>"));
	CHECK_STR(f.page->front.date, STR("2020-02-02"));
	CHECK_INT(f.page->front.keyword_count, 2);
	/* Nothing of the head is text, and <meta charset> does not make the page Latin-1. */
	struct str text = STR("");
	for (const struct node *n = f.page->root; n; n = node_next(n, f.page->root)) {
		if (n->tag != TAG_TEXT)
			continue;
		CHECK_STR(text, STR(""));
		text = n->text;
	}
	CHECK_STR(text, STR("\xC3\xA9"));
	end(&f);
}
