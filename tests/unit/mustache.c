/* The template language: each feature, its lines and indentation, its errors and its bounds. */
#include "unit.h"

#include <stdlib.h>

#include "../../gen/render/mustache.h"

/* Values to render: an object is an array of fields that ends in one without a name. */
struct field {
	const char *name;
	struct value value;
};

/* How often "made" was asked for while nothing was kept of what had been made before. */
static size_t made_afresh;

static struct value field_get(const void *self, struct str name, struct arena *arena)
{
	for (const struct field *field = self; field->name; field++)
		if (str_eq(str_of(field->name), name))
			return field->value;
	if (str_eq(name, STR("made"))) {
		made_afresh += arena->chunks == NULL;
		return value_text(arena_printf(arena, "%0*d", 4000, 7));
	}
	return (struct value){ .kind = VALUE_UNKNOWN };
}

static struct str field_name(const void *self, size_t index)
{
	const struct field *field = self;
	while (index > 0 && field->name)
		field++, index--;
	return field->name ? str_of(field->name) : STR("");
}

static const struct value_class object = { .get = field_get, .name = field_name };

static struct value array_item(const void *self, size_t index)
{
	return ((const struct value *)self)[index];
}

static struct value same_item(const void *self, size_t index)
{
	(void)index;
	return value_object(self, &object);
}

#define OBJECT(...) value_object((const struct field[]){ __VA_ARGS__, { 0 } }, &object)
#define LIST(...)                                                                        \
	value_list((const struct value[]){ __VA_ARGS__ },                                \
		   sizeof((const struct value[]){ __VA_ARGS__ }) / sizeof(struct value), \
		   array_item)
#define TEXT(literal) value_text(STR(literal))
#define NOTHING       ((struct value){ .kind = VALUE_NULL })

/* What one rendering needs; partials are name and text in turn. */
struct job {
	const char *template;
	const char *partials[16];
	struct value root;
	struct mustache_options options;
};

struct result {
	struct arena arena;
	struct diags diags;
	struct buf out;
	bool good;
	const struct template *partials[8];
	const struct job *job;
};

static bool load(void *self, struct str name, const struct template **found)
{
	struct result *result = self;
	for (size_t i = 0; result->job->partials[2 * i]; i++) {
		if (str_eq(str_of(result->job->partials[2 * i]), name)) {
			*found = result->partials[i];
			return true;
		}
	}
	return false;
}

static struct str partial_name(void *self, size_t index)
{
	const struct result *result = self;
	const char *name = index < 8 ? result->job->partials[2 * index] : NULL;
	return name ? str_of(name) : STR("");
}

static void render(struct result *result, const struct job *job)
{
	*result = (struct result){ .job = job };
	result->diags.arena = &result->arena;
	for (size_t i = 0; job->partials[2 * i]; i++)
		result->partials[i] =
		    template_parse(&result->arena,
				   source_new(&result->arena, str_of(job->partials[2 * i]),
					      str_of(job->partials[2 * i + 1])),
				   &result->diags);
	const struct template *template =
	    template_parse(&result->arena,
			   source_new(&result->arena, STR("t"), str_of(job->template)),
			   &result->diags);
	struct mustache_options options = job->options;
	options.loader.self = result;
	options.loader.load = load;
	options.loader.name = partial_name;
	result->good = template &&
		       mustache_render(template, job->root, &options, &result->diags, &result->out);
}

static void finish(struct result *result)
{
	buf_free(&result->out);
	arena_free(&result->arena);
}

/* The messages as they are printed, one a line. */
static struct str messages(struct result *result)
{
	FILE *file = tmpfile();
	if (!file)
		return STR("(no temporary file)");
	diags_print(&result->diags, file, (struct diag_style){ 0 });
	long size = ftell(file);
	char *bytes = arena_alloc(&result->arena, (size_t)size + 1);
	rewind(file);
	size_t got = fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return (struct str){ bytes, got };
}

/* What the template gives; no message is expected. */
#define GIVES(wanted, ...)                                    \
	do {                                                  \
		const struct job job = { __VA_ARGS__ };       \
		struct result result;                         \
		render(&result, &job);                        \
		CHECK_STR(messages(&result), STR(""));        \
		CHECK(result.good);                           \
		CHECK_STR(buf_str(&result.out), STR(wanted)); \
		finish(&result);                              \
	} while (0)

/* The messages of a template that fails. */
#define FAILS(wanted, ...)                                 \
	do {                                               \
		const struct job job = { __VA_ARGS__ };    \
		struct result result;                      \
		render(&result, &job);                     \
		CHECK(!result.good);                       \
		CHECK_STR(messages(&result), STR(wanted)); \
		finish(&result);                           \
	} while (0)

#define ROOT(...) .root = OBJECT(__VA_ARGS__)

TEST(values)
{
	GIVES("a<b -5 true false  x", "{{t}} {{n}} {{yes}} {{no}} {{null}} {{o.in.deep}}",
	      ROOT({ "t", TEXT("a<b") }, { "n", value_number(-5) }, { "yes", value_bool(true) },
		   { "no", value_bool(false) }, { "null", NOTHING },
		   { "o", OBJECT({ "in", OBJECT({ "deep", TEXT("x") }) }) }));
	GIVES("-9223372036854775808", "{{n}}", ROOT({ "n", value_number(INT64_MIN) }));
}

TEST(raw_and_escaped)
{
	GIVES("&lt; < < <", "{{t}} {{{t}}} {{&t}} {{{ t }}}", ROOT({ "t", TEXT("<") }),
	      .options.escape = escape_by_name(STR("html")));
}

TEST(a_field_of_nothing_is_nothing)
{
	GIVES("[] yes", "[{{a.b.c}}] {{^a.b}}yes{{/a.b}}{{#a.b}}no{{/a.b}}",
	      ROOT({ "a", NOTHING }));
	GIVES("[]", "[{{a.b}}]", ROOT({ "a", value_bool(false) }));
}

TEST(sections)
{
	GIVES("(1)(2) hi Joe! 0",
	      "{{#l}}({{.}}){{/l}} {{#o}}hi {{name}}{{mark}}{{/o}} {{#z}}{{.}}{{/z}}",
	      ROOT({ "l", LIST(value_number(1), value_number(2)) },
		   { "o", OBJECT({ "name", TEXT("Joe") }) }, { "mark", TEXT("!") },
		   { "z", value_number(0) }));
	GIVES("none", "{{#l}}x{{/l}}{{^l}}none{{/l}}",
	      ROOT({ "l", value_list(NULL, 0, array_item) }));
	GIVES("none", "{{#t}}x{{/t}}{{^t}}none{{/t}}", ROOT({ "t", TEXT("") }));
}

/* Where nothing in it can ask for its value, none is kept; a partial can, and so can a block. */
TEST(a_section_of_a_text_is_its_own_value)
{
	GIVES("a a", "{{#t}}{{>p}} {{#yes}}{{^no}}{{/no}}{{/yes}}{{.}}{{/t}}",
	      .partials = { "p", "{{.}}" },
	      ROOT({ "t", TEXT("a") }, { "yes", value_bool(true) }, { "no", value_bool(false) }));
	GIVES("a", "{{#t}}{{#yes}}{{#t}}{{.}}{{/t}}{{/yes}}{{/t}}",
	      ROOT({ "t", TEXT("a") }, { "yes", value_bool(true) }));
	GIVES("true", "{{#t}}{{<p}}{{$b}}{{#yes}}{{.}}{{/yes}}{{/b}}{{/p}}{{/t}}",
	      .partials = { "p", "{{$b}}{{/b}}" },
	      ROOT({ "t", TEXT("a") }, { "yes", value_bool(true) }));
}

/* "![" would be an image: what follows a section is not known in it. */
TEST(what_follows_a_value_is_known_up_to_the_end_of_its_section)
{
	GIVES("a!b a\\!b a\\!b", "{{t}}b {{#t}}{{t}}{{/t}}b {{^no}}{{t}}{{/no}}b",
	      ROOT({ "t", TEXT("a!") }, { "no", value_bool(false) }),
	      .options.escape = escape_by_name(STR("markdown")));
}

TEST(inner_names_hide_outer_ones)
{
	GIVES("in out in", "{{#o}}{{a}} {{b}} {{#b}}{{a}}{{/b}}{{/o}}",
	      ROOT({ "a", TEXT("outer") }, { "b", TEXT("out") },
		   { "o", OBJECT({ "a", TEXT("in") }) }));
}

TEST(tags_alone_on_a_line_take_it_along)
{
	GIVES("a\nx\nb\n", "a\n  {{#t}}  \nx\n\t{{/t}}\n{{! c }}\n{{=<% %>=}}\nb\n",
	      ROOT({ "t", value_bool(true) }));
	GIVES("a\r\nx\r\n", "a\r\n{{#t}}\r\nx\r\n{{/t}}\r\n", ROOT({ "t", value_bool(true) }));
	GIVES("x", "{{#t}}\nx{{/t}}", ROOT({ "t", value_bool(true) }));
	GIVES(" \n", "{{#t}} {{/t}}\n", ROOT({ "t", value_bool(true) }));
	GIVES("a\n", "a\n{{!\n several\n lines }}\n", ROOT({ "t", NOTHING }));
}

TEST(a_byte_order_mark_is_none_of_the_text)
{
	GIVES("x\n", "\xEF\xBB\xBF{{! first }}\nx\n", ROOT({ "t", NOTHING }));
}

TEST(delimiters)
{
	GIVES("x {{t}} x", "{{=<% %>=}}<%t%> {{t}} <%={{ }}=%>{{t}}", ROOT({ "t", TEXT("x") }));
	GIVES("x|x", "{{>p}}|{{=[ ]=}}[>p]", .partials = { "p", "{{t}}" },
	      ROOT({ "t", TEXT("x") }));
	GIVES("<", "{{=<% %>=}}<%{t}%>", ROOT({ "t", TEXT("<") }),
	      .options.escape = escape_by_name(STR("html")));
}

TEST(partials_indent_their_lines_but_no_values)
{
	GIVES("  a\n\n  1\n2\n  b\nend", "  {{>p}}\nend", .partials = { "p", "a\n\n{{t}}\nb\n" },
	      ROOT({ "t", TEXT("1\n2") }));
	GIVES(" a\n   b\n   c\n d\n", " {{>p}}\n",
	      .partials = { "p", "a\n  {{>q}}\nd\n", "q", "b\nc\n" }, ROOT({ "t", NOTHING }));
	GIVES("  x y\nz\n", "  {{t}} {{>p}}\n", .partials = { "p", "y\nz" },
	      ROOT({ "t", TEXT("x") }));
	/* The indentation of one partial does not reach what comes after it. */
	GIVES("  a\n   b\n  c\nd\n", "  {{>p}}\nd\n",
	      .partials = { "p", "a\n{{#l}}\n {{>q}}\n{{/l}}\nc\n", "q", "{{.}}\n" },
	      ROOT({ "l", LIST(TEXT("b")) }));
	GIVES("  a 1\n2\n  b\n", "  {{>p}}\n", .partials = { "p", "a {{>q}}\nb\n", "q", "1\n2" },
	      ROOT({ "t", NOTHING }));
	/* A partial within a line does not spoil the indentation around it. */
	GIVES("  a 12\n    3\n  b\n", "  {{>p}}\n",
	      .partials = { "p", "a {{>q}}\n  {{>r}}\nb\n", "q", "1{{>s}}", "r", "3\n", "s", "2" },
	      ROOT({ "t", NOTHING }));
}

TEST(partials_that_values_name)
{
	GIVES("one two", "{{#l}}{{>*kind}}{{/l}}", .partials = { "a", "one ", "b", "two" },
	      ROOT({ "l", LIST(OBJECT({ "kind", TEXT("a") }), OBJECT({ "kind", TEXT("b") })) }));
	GIVES("two", "{{< * o.kind }}{{$x}}two{{/x}}{{/*o.kind}}",
	      .partials = { "b", "{{$x}}{{/x}}" }, ROOT({ "o", OBJECT({ "kind", TEXT("b") }) }));
	GIVES("", "{{>*none}}", ROOT({ "none", NOTHING }));
}

TEST(parents_and_blocks)
{
	const char *page = "<{{$title}}untitled{{/title}}>\n{{$body}}\n  empty\n{{/body}}\n";
	GIVES("<untitled>\n  empty\n", "{{>page}}", .partials = { "page", page },
	      ROOT({ "t", NOTHING }));
	GIVES(
	    "<T>\n  one\n    two\n",
	    "{{<page}}\n  {{$title}}{{t}}{{/title}}\n  ignored\n  {{$body}}\n      one\n        two\n"
	    "  {{/body}}\n{{/page}}\n",
	    .partials = { "page", page }, ROOT({ "t", TEXT("T") }));
	GIVES("  <a>\n    empty\n", "  {{<page}}{{$title}}a{{/title}}{{/page}}\n",
	      .partials = { "page", page }, ROOT({ "t", NOTHING }));
	GIVES("outermost", "{{<mid}}{{$x}}outermost{{/x}}{{/mid}}",
	      .partials = { "mid", "{{<low}}{{$x}}middle{{/x}}{{/low}}", "low", "{{$x}}low{{/x}}" },
	      ROOT({ "t", NOTHING }));
	/* A block of the same name inside of an argument is the caller's own parameter. */
	GIVES("[inner]", "{{<p}}{{$x}}[{{$x}}inner{{/x}}]{{/x}}{{/p}}",
	      .partials = { "p", "{{$x}}{{/x}}" }, ROOT({ "t", NOTHING }));
	GIVES("[outer]", "{{<q}}{{$x}}outer{{/x}}{{/q}}",
	      .partials = { "p", "{{$y}}{{/y}}", "q", "{{<p}}{{$y}}[{{$x}}{{/x}}]{{/y}}{{/p}}" },
	      ROOT({ "t", NOTHING }));
}

TEST(tags_without_effect_are_warned_about)
{
	const struct job job = { "{{<p}}\n {{t}}\n{{/p}}", .partials = { "p", "x" },
				 ROOT({ "t", NOTHING }) };
	struct result result;
	render(&result, &job);
	CHECK(result.good);
	CHECK_STR(messages(&result),
		  STR("t:2:2: warning: '{{t}}' has no effect here: right inside of "
		      "'{{<p}}' only blocks {{$name}} are read [ignored-tag]\n"));
	CHECK_STR(buf_str(&result.out), STR("x"));
	finish(&result);
}

TEST(escape_comments)
{
	GIVES("\"\\n\" &lt; \n",
	      "\"{{! escape: c-string }}{{n}}{{!escape:html}}\" {{l}} {{! escape: default }}{{n}}",
	      ROOT({ "n", TEXT("\n") }, { "l", TEXT("<") }));
	/* A partial takes the kind at its tag, and its own comment reaches no further. */
	GIVES("&lt;\\\"\"<", "{{! escape: html }}{{>p}}{{! escape: default }}{{q}}{{l}}",
	      .partials = { "p", "{{l}}{{! escape: json }}{{q}}" },
	      ROOT({ "q", TEXT("\"") }, { "l", TEXT("<") }));
	/* An argument is its caller's text, wherever it shows. */
	GIVES("\\\"\"", "{{! escape: json }}{{<p}}{{! escape: default }}{{$x}}{{q}}{{/x}}{{/p}}",
	      .partials = { "p", "{{q}}{{$x}}{{/x}}" }, ROOT({ "q", TEXT("\"") }));
	FAILS("t:2:1: error: unknown kind of escaping 'jsn'; did you mean 'json' or 'js'? "
	      "[unknown-escape]\n",
	      "\n{{! escape: jsn }}", ROOT({ "t", NOTHING }));
}

TEST(parse_errors)
{
	FAILS("t:2:3: error: '{{name }' is never closed: '}}' is missing [unclosed-tag]\n",
	      "\n  {{name }\n", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: '{{a' is not closed before the next tag begins [unclosed-tag]\n",
	      "{{a\n{{t}}", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: '{{{a}} ' is never closed: '}}}' is missing [unclosed-tag]\n",
	      "{{{a}} ", ROOT({ "t", NOTHING }));
	FAILS("t:1:4: error: '{{#a}}' is never closed: '{{/a}}' is missing [unclosed-section]\n",
	      "xx {{#a}}", ROOT({ "t", NOTHING }));
	FAILS("t:1:7: error: '{{#b}}' is never closed: '{{/b}}' is missing [unclosed-section]\n",
	      "{{#a}}{{#b}}{{/a}}", ROOT({ "t", NOTHING }));
	FAILS("t:2:1: error: '{{/entrys}}' does not close '{{#entries}}' of line 1; "
	      "wanted is '{{/entries}}' [mismatched-close]\n",
	      "{{#entries}}\n{{/entrys}}\n", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: '{{/a}}' closes nothing: no section is open here [mismatched-close]\n",
	      "{{/a}}", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: the tag '{{}}' names nothing [bad-tag]\n"
	      "t:1:6: error: the tag '{{a b}}' holds more than one name; Mustache has no filters "
	      "and calls no functions [bad-tag]\n"
	      "t:1:14: error: the tag '{{#a..b}}' has an empty part between the dots of its name "
	      "[bad-tag]\n",
	      "{{}} {{a b}} {{#a..b}}", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: '{{=<% =}}' does not set delimiters; wanted are two, with white space "
	      "between them and no '=' in them, as in {{=<% %>=}} [bad-delimiters]\n",
	      "{{=<% =}}", ROOT({ "t", NOTHING }));
	FAILS("t:1:1: error: '{{= a b' is never closed: '=}}' is missing [unclosed-tag]\n",
	      "{{= a b", ROOT({ "t", NOTHING }));
}

TEST(nesting_of_sections_is_bounded)
{
	struct buf text = { 0 };
	for (int i = 0; i < TEMPLATE_NESTING + 1; i++)
		buf_add(&text, STR("{{#t}}"));
	FAILS("t:1:1201: error: more than 200 sections stand within each other here "
	      "[template-nesting]\n",
	      text.at, ROOT({ "t", NOTHING }));
	buf_free(&text);
}

TEST(unknown_names)
{
	FAILS(
	    "t:2:1: error: unknown name 'titel'; did you mean 'title'? [unknown-name]\n"
	    "t:2:23: error: unknown name 'zzzzzz'; known here: 'hex', 'title', 'value', 'list' "
	    "[unknown-name]\n"
	    "t:3:1: error: unknown name 'value.hxe': 'value' has no field 'hxe'; did you mean "
	    "'hex'? [unknown-name]\n"
	    "t:4:1: error: unknown name 'title.x': 'title' has no fields [unknown-name]\n"
	    "t:5:1: error: unknown name 'list.x': 'list' is a list; its items are named within "
	    "{{#list}} ... {{/list}} [unknown-name]\n",
	    "\n{{{titel}}} {{#value}}{{^zzzzzz}}{{/zzzzzz}}{{/value}}\n{{#value.hxe}}{{/value.hxe}}\n"
	    "{{title.x}}\n{{list.x}}\n",
	    ROOT({ "title", TEXT("T") }, { "value", OBJECT({ "hex", TEXT("0x1") }) },
		 { "list", LIST(NOTHING) }));
}

TEST(a_tag_is_reported_once)
{
	FAILS("t:1:12: error: unknown name 'x'; known here: 'list' [unknown-name]\n",
	      "{{#list}}  {{x}}{{/list}}", ROOT({ "list", LIST(NOTHING, NOTHING, NOTHING) }));
}

TEST(lists_and_objects_are_no_text)
{
	FAILS("t:1:1: error: 'l' is a list; its items are shown within {{#l}} ... {{/l}} "
	      "[not-a-text]\n"
	      "t:1:7: error: 'o' is an object; its fields are named within {{#o}} ... {{/o}} "
	      "[not-a-text]\n",
	      "{{l}} {{{o}}}", ROOT({ "l", LIST(NOTHING) }, { "o", OBJECT({ "a", NOTHING }) }));
}

TEST(unknown_partials)
{
	FAILS("t:1:2: error: there is no partial 'heda'; did you mean 'head'? [unknown-partial]\n"
	      "t:1:11: error: there is no partial 'qqqqq'; known here: 'head' [unknown-partial]\n",
	      " {{>heda}}{{<*k}}{{/*k}}", .partials = { "head", "x" },
	      ROOT({ "k", TEXT("qqqqq") }));
}

TEST(a_partial_that_does_not_parse_fails_the_rendering)
{
	FAILS("p:1:1: error: '{{/x}}' closes nothing: no section is open here [mismatched-close]\n",
	      "{{>p}}", .partials = { "p", "{{/x}}" }, ROOT({ "k", NOTHING }));
}

TEST(errors_in_partials_stand_at_the_partial)
{
	FAILS("p:2:3: error: unknown name 'y'; did you mean 'x'? [unknown-name]\n", "{{>p}}{{>p}}",
	      .partials = { "p", "\n  {{y}}" }, ROOT({ "x", NOTHING }));
}

TEST(lenient_rendering_leaves_out_what_is_unknown)
{
	GIVES("[] no ", "[{{a}}{{b.c}}{{>p}}{{>*q}}] {{^x}}no{{/x}} {{l}}",
	      ROOT({ "b", TEXT("x") }, { "l", LIST(NOTHING) }), .options.lenient = true);
}

TEST(depth_of_partials_is_bounded)
{
	FAILS("p:1:3: error: partials stand more than 200 deep within each other here; does 'p' "
	      "include itself without end? If not, --limit depth=N allows more [template-depth]\n",
	      "{{>p}}", .partials = { "p", "x {{>p}}" }, ROOT({ "t", NOTHING }));
	FAILS("q:1:1: error: partials stand more than 1 deep within each other here; does 'p' "
	      "include itself without end? If not, --limit depth=N allows more [template-depth]\n",
	      "{{<q}}{{/q}}", .partials = { "p", "", "q", "{{>p}}" }, ROOT({ "t", NOTHING }),
	      .options.max_depth = 1);
}

TEST(output_is_bounded)
{
	FAILS(
	    "t:1:5: error: the output is longer than 10 bytes here; --limit output=N and expansion=N allow more [template-output]\n",
	    "1234{{t}}", ROOT({ "t", TEXT("1234567") }), .options.max_output = 10);
	GIVES("12341234", "1234{{t}}", ROOT({ "t", TEXT("1234") }), .options.max_output = 8);
	/* Each partial makes sixteen times as much of the next. */
	FAILS(
	    "c:1:1: error: the output is longer than 1000 bytes here; --limit output=N and expansion=N allow more [template-output]\n",
	    "{{>a}}",
	    .partials = { "a", "{{#l}}{{#l}}{{#l}}{{#l}}{{>b}}{{/l}}{{/l}}{{/l}}{{/l}}", "b",
			  "{{#l}}{{#l}}{{#l}}{{#l}}{{>c}}{{/l}}{{/l}}{{/l}}{{/l}}", "c",
			  "0123456789" },
	    ROOT({ "l", LIST(value_number(1), value_number(2)) }), .options.max_output = 1000);
}

TEST(work_without_output_is_bounded)
{
	/* Without the bound, the inner tag is reached 1000 * 1000 times. */
	FAILS("t:1:13: error: the template takes too many steps; are lists or partials within each "
	      "other too often? If not, --limit steps=N allows more [template-steps]\n",
	      "{{#l}}{{#l}}{{^l}}{{/l}}{{/l}}{{/l}}",
	      ROOT({ "l", value_list((const struct field[]){ { "x", NOTHING }, { 0 } }, 1000,
				     same_item) }),
	      .options.max_steps = 100000);
}

/* Texts made for 10,000 items: 40 MB, were they kept. */
TEST(texts_made_for_items_are_freed)
{
	const struct job job = {
		"{{#l}}{{#made}}{{#x}}{{/x}}{{/made}}{{/l}}",
		ROOT({ "x", NOTHING },
		     { "l", value_list((const struct field[]){ { "y", NOTHING }, { 0 } }, 10000,
				       same_item) }),
	};
	struct result result;
	made_afresh = 0;
	render(&result, &job);
	CHECK(result.good);
	CHECK_INT(result.out.len, 0);
	CHECK(made_afresh > 100);
	finish(&result);
}

TEST(made_text_lives_as_long_as_its_section)
{
	const struct job job = {
		"{{#l}}{{#made}}{{#k}}{{made}}{{/k}}{{.}}{{/made}}{{/l}}",
		ROOT({ "k", LIST(NOTHING, NOTHING) },
		     { "l", value_list((const struct field[]){ { "y", NOTHING }, { 0 } }, 130,
				       same_item) }),
	};
	struct result result;
	render(&result, &job);
	CHECK(result.good);
	CHECK_INT(result.out.len, 130 * 3 * 4000);
	bool same = true;
	for (size_t i = 0; i < result.out.len; i++)
		same = same && result.out.at[i] == (i % 4000 == 3999 ? '7' : '0');
	CHECK(same);
	finish(&result);
}
