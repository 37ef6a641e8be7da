/*
 * What each kind of escaping writes. That the languages read it back as it was is shown by
 * tests/escapes; here is what a reader of the outputs sees.
 */
#include "unit.h"

#include "../../gen/render/escape.h"

/* `text` put after `before`, with `after` to follow; only what was added is looked at. */
static void check(int line, const char *kind, const char *before, char after, struct str text,
		  struct str wanted)
{
	const struct escape *escape = escape_by_name(str_of(kind));
	if (!escape) {
		unit_fail(__FILE__, line, "there is no kind %s", kind);
		return;
	}
	struct buf out = { 0 };
	struct escape_state state = { .after = after };
	buf_add(&out, str_of(before));
	size_t start = out.len;
	escape->put(escape, &state, text, &out);
	unit_check_str(__FILE__, line, kind, str_slice(buf_str(&out), start, out.len), wanted);
	buf_free(&out);
}

#define PUTS(kind, text, wanted) check(__LINE__, kind, "x ", ' ', STR(text), STR(wanted))
#define PUTS_BETWEEN(kind, before, text, after, wanted) \
	check(__LINE__, kind, before, after, STR(text), STR(wanted))

static void check_default(int line, const char *extension, const char *kind)
{
	struct str name = escape_by_extension(str_of(extension))->name;
	unit_check_str(__FILE__, line, extension, name, str_of(kind));
}

#define DEFAULT(extension, kind) check_default(__LINE__, extension, kind)

TEST(extensions)
{
	DEFAULT(".h", "c");
	DEFAULT(".c", "c");
	DEFAULT(".hpp", "c");
	DEFAULT(".cpp", "c");
	DEFAULT(".H", "c");
	DEFAULT(".mc", "mc");
	DEFAULT(".md", "markdown-cell");
	DEFAULT(".json", "json");
	DEFAULT(".html", "html");
	DEFAULT(".xml", "xml");
	DEFAULT(".py", "python");
	DEFAULT(".rs", "rust");
	DEFAULT(".go", "go");
	DEFAULT(".cs", "csharp");
	DEFAULT(".js", "js");
	DEFAULT(".csv", "csv");
	DEFAULT(".txt", "plain");
	DEFAULT(".unheard-of", "plain");
	DEFAULT("", "plain");
}

TEST(names)
{
	for (size_t i = 0; escape_at(i); i++)
		CHECK(escape_by_name(escape_at(i)->name) == escape_at(i));
	CHECK(!escape_by_name(STR("C")));
	CHECK(!escape_by_name(STR("")));
}

TEST(plain_is_plain)
{
	PUTS("plain", "*/ \" \\ \n & %", "*/ \" \\ \n & %");
}

TEST(c_comments)
{
	PUTS("c-comment", "The \"plain\" text, don't touch: 50% of C:\\dir\\x // a / b * c?",
	     "The \"plain\" text, don't touch: 50% of C:\\dir\\x // a / b * c?");
	PUTS("c-comment", "a */ b /* c", "a * / b / * c");
	PUTS("c-comment", "*/*/", "* / * /");
	PUTS("c-comment", "what\?\?/", "what\?\? /");
	PUTS("c-comment", "a\nb\r\nc\td", "a b c d");
	PUTS("c-comment", "\x01\x7F\xC2\x85\xE2\x80\xA8.", "    .");
	PUTS("c-comment",
	     "a\xE2\x80\xAE"
	     "b",
	     "a\xEF\xBF\xBD"
	     "b");
	PUTS("c-comment", "caf\xC3\xA9", "caf\xC3\xA9");
}

TEST(c_comments_at_the_borders)
{
	PUTS_BETWEEN("c-comment", "// ", "C:\\", '\n', "C:\\.");
	PUTS_BETWEEN("c-comment", "// ", "C:\\  ", '\n', "C:\\  .");
	PUTS_BETWEEN("c-comment", "// ", "C:\\", 'x', "C:\\");
	PUTS_BETWEEN("c-comment", "/* *", "/", ' ', " /");
	PUTS_BETWEEN("c-comment", "// ?", "?/", '\n', "? /");
	PUTS_BETWEEN("c-comment", "/* ", "a/", '*', "a/ ");
	PUTS_BETWEEN("c-comment", "/* ", "a*", '/', "a* ");
	PUTS_BETWEEN("c-comment", "// ", "http://x/", '\n', "http://x/");
	PUTS_BETWEEN("c-comment", "// ", "", '*', "");
}

TEST(c_strings)
{
	PUTS("c-string", "say \"hi\" to C:\\ and don't */",
	     "say \\\"hi\\\" to C:\\\\ and don't */");
	PUTS("c-string", "a\n\r\tb", "a\\n\\r\\tb");
	PUTS("c-string",
	     "\x01"
	     "1\x7F",
	     "\\0011\\177");
	PUTS("c-string", "\0", "\\000");
	PUTS("c-string", "what\?\?/ \?\?\?", "what?\\?/ ?\\?\\?");
	PUTS("c-string", "\xE2\x80\xAE\xC2\x85", "\\u202E\\302\\205");
	PUTS("c-string", "caf\xC3\xA9", "caf\xC3\xA9");
	PUTS_BETWEEN("c-string", "\"?", "?/", '"', "\\?/");
}

TEST(c_looks_where_it_stands)
{
	static const struct {
		const char *before;
		bool string;
	} places[] = {
		{ "", false },
		{ "x = ", false },
		{ "x = \"", true },
		{ "x = \"a\" ", false },
		{ "x = \"a\\\"", true },
		{ "x = \"a\\\\\" ", false },
		{ "x = \"\n", false },
		{ "x = \"\\\n", true },
		{ "x = \"\\\r\n", true },
		{ "x = '", true },
		{ "x = '\"', ", false },
		{ "x = '\\'', \"", true },
		{ "x = 1'000; ", false },
		{ "/* \"", false },
		{ "/* // \n \"", false },
		{ "/*/ \"", false },
		{ "/**/ \"", true },
		{ "/* don't */ \"", true },
		{ "// \"", false },
		{ "// don't\n\"", true },
		{ "// \\\n \"", false },
		{ "// \\ \r\n \"", false },
		{ "a / b \"", true },
		{ "\"/*\" \"", true },
	};
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		struct str wanted = places[i].string ? STR("\\\\x") : STR("\\x");
		check(__LINE__, "c", places[i].before, '\0', STR("\\x"), wanted);
	}
	PUTS_BETWEEN("c", "'", "'", '\'', "\\'");
	PUTS_BETWEEN("c", "\"", "'", '"', "'");
}

TEST(message_files)
{
	PUTS("mc", "100% of %1.", "100%% of %%1.");
	PUTS("mc", ".x", ".x");
	PUTS_BETWEEN("mc", "Language=English\n", ".", '\n', "%.");
	PUTS_BETWEEN("mc", "", "..", '\n', "%..");
	PUTS("mc", "a\nb\r\nc\x01", "a b c ");
	PUTS("mc", "", "");
}

TEST(markdown_stays_readable)
{
	PUTS("markdown-cell", "ISDSC_LOGIN_FAILED is 0xEFFF0001, 50% (see above); it's -1 & more!",
	     "ISDSC_LOGIN_FAILED is 0xEFFF0001, 50% (see above); it's -1 & more!");
	PUTS("markdown-cell", "a < b > c", "a &lt; b > c");
	PUTS("markdown-cell", "AT&T &amp; x", "AT&amp;T &amp;amp; x");
	PUTS("markdown-cell", "a|b", "a\\|b");
	PUTS("markdown", "a|b", "a|b");
	PUTS("markdown", "*a* `b` [c] ~d~ \\ _e_ f__g",
	     "\\*a\\* \\`b\\` \\[c\\] \\~d\\~ \\\\ \\_e\\_ f\\_\\_g");
	PUTS("markdown", "http://a.b www.a.b ftp:x", "http\\://a.b www\\.a.b ftp:x");
	PUTS("markdown", "\xE2\x80\xAE", "&#x202E;");
}

TEST(markdown_blocks)
{
	PUTS("markdown", "# h", "\\# h");
	PUTS("markdown", "C #", "C \\#");
	PUTS("markdown", "C#", "C#");
	PUTS("markdown", "- a - b", "\\- a - b");
	PUTS("markdown", "---", "\\---");
	PUTS("markdown", "-5", "-5");
	PUTS("markdown", "===", "\\===");
	PUTS("markdown", "> a > b", "\\> a > b");
	PUTS("markdown", "1. a 2. b", "1\\. a 2. b");
	PUTS("markdown", "10) a", "10\\) a");
	PUTS("markdown", "1.5", "1.5");
	PUTS("markdown", "1234567890. a", "1234567890. a");
}

TEST(markdown_white_space)
{
	PUTS_BETWEEN("markdown", "| ", "  a \n\n b\t", ' ', "a b");
	PUTS_BETWEEN("markdown", "x", " a ", 'y', " a ");
	PUTS_BETWEEN("markdown", "\n", "    code", '\n', "code");
	PUTS_BETWEEN("markdown", "x", "  ", '\n', "");
}

TEST(json)
{
	PUTS("json", "a\"b\\c/d\n\t\x01\x7F\0'", "a\\\"b\\\\c/d\\n\\t\\u0001\\u007f\\u0000'");
	PUTS("json", "\xE2\x80\xA8\xF0\x9F\x98\x80", "\\u2028\xF0\x9F\x98\x80");
}

TEST(html_and_xml)
{
	PUTS("html", "<a href=\"x\">'&amp;'</a>\n",
	     "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;\n");
	PUTS("html", "\0\r\xC2\x85", "\xEF\xBF\xBD&#xD;\xC2\x85");
	PUTS("xml", "<a>&\"'\n\x01 a-b --",
	     "&lt;a&gt;&amp;&quot;&#39;&#xA;\xEF\xBF\xBD a-b -&#45;");
	PUTS_BETWEEN("xml", "<!-- -", "-x", ' ', "&#45;x");
	PUTS_BETWEEN("xml", "<!-- ", "x-", '-', "x&#45;");
}

TEST(strings_of_other_languages)
{
	PUTS("python", "\"'\\\n\x01", "\\\"\\'\\\\\\n\\x01");
	PUTS("go", "\"'\\\n\x01", "\\\"'\\\\\\n\\u0001");
	PUTS("csharp", "\"'\\\n\x01", "\\\"'\\\\\\n\\u0001");
	PUTS("rust", "\"'\\\n\x01", "\\\"'\\\\\\n\\u{1}");
	PUTS("js", "\"'`${", "\\\"\\'\\`\\${");
	/* What fills a string of double quotes is written as by hand ... */
	PUTS_BETWEEN("js", "/* it's */ f(\"", "\"'`${\\", '"', "\\\"'`${\\\\");
	PUTS_BETWEEN("java", "f(\"", "it's", '"', "it's");
	PUTS_BETWEEN("lua", "f(\"", "it's", '"', "it's");
	PUTS_BETWEEN("python", "f(\"", "it's ''' \"", '"', "it's '\\'\\' \\\"");
	/* ... but not where it is within other quotes, or may be. */
	PUTS_BETWEEN("js", "'<a href=\"", "'", '"', "\\'");
	PUTS_BETWEEN("js", "`a\n<a href=\"", "`${'", '"', "\\`\\${\\'");
	PUTS_BETWEEN("js", "\"a ", "'", '"', "\\'");
	PUTS_BETWEEN("js", "\"", "'", ' ', "\\'");
	PUTS_BETWEEN("java", "// \"", "'", '"', "\\'");
	PUTS("go", "http://x a*/b /*", "http://x a*\\u002fb /\\u002a");
	PUTS("rust", "http://x a*/b /*", "http://x a*\\u{2f}b /\\u{2a}");
	PUTS_BETWEEN("rust", "/*", "!", ' ', "\\u{21}");
	PUTS_BETWEEN("rust", "/* ", "x/", '*', "x\\u{2f}");
	PUTS_BETWEEN("rust", "\"", "x/", '"', "x/");
	PUTS_BETWEEN("go", "//", "/x", '\n', "\\u002fx");
}

TEST(csv_fields)
{
	PUTS_BETWEEN("csv", "a,", "plain text", ',', "plain text");
	PUTS_BETWEEN("csv", "a,", "x,y", ',', "\"x,y\"");
	PUTS_BETWEEN("csv", "a,", "say \"hi\"", '\n', "\"say \"\"hi\"\"\"");
	PUTS_BETWEEN("csv", "a,", "two\nlines", '\0', "\"two\nlines\"");
	PUTS_BETWEEN("csv", "a,\"", "x,\"y\"", '"', "x,\"\"y\"\"");
	PUTS_BETWEEN("csv", "\"a\"\"b\",", "x,y", '\r', "\"x,y\"");
	PUTS_BETWEEN("csv", "a,b ", "x,\"y\"", ',', "x  y ");
}
