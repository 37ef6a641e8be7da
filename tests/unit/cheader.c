/* Constructs of C headers as they are found in the wild, each with the value the standard gives it.
 */
#include "unit.h"

#include "../../gen/base/buf.h"
#include "../../gen/header/cheader.h"

static struct arena arena;

/* The headers, one after the other, evaluated; NULL ends the list. */
static struct cheaders *read_all(const char *const *texts)
{
	static const char *const paths[] = { "a.h", "b.h", "c.h" };
	struct cheaders *headers = cheaders_new(&arena);
	for (size_t i = 0; texts[i]; i++)
		cheaders_add(headers, str_of(paths[i]), str_of(texts[i]));
	cheaders_evaluate(headers);
	return headers;
}

static struct cheaders *read_one(const char *text)
{
	return read_all((const char *const[]){ text, NULL });
}

/* "1 2" for the values of X in the header, in the order of finding; "?" and the problem where there
 * are none. */
static struct str values_in(const struct cheaders *headers, const char *name)
{
	const struct cheader_definition *def = cheaders_find(headers, str_of(name));
	struct str text = STR("");
	if (!def)
		return STR("absent");
	for (; def; def = def->other) {
		for (size_t i = 0; i < def->value_count; i++)
			text = arena_printf(&arena, "%.*s%s%" PRId32, STR_ARG(text),
					    text.len ? " " : "", (int32_t)def->values[i]);
		if (def->problem.len)
			text = arena_printf(&arena, "%.*s%s? %.*s", STR_ARG(text),
					    text.len ? " " : "", STR_ARG(def->problem));
	}
	return text;
}

#define IS(header, name, wanted) CHECK_STR(values_in(read_one(header), name), STR(wanted))

/* The same for `#define X text`. */
#define EXPR(text, wanted) IS("#define X " text "\n", "X", wanted)

TEST(numbers)
{
	EXPR("42", "42");
	EXPR("0x2A", "42");
	EXPR("052", "42");
	EXPR("0b101010", "42");
	EXPR("1'000'000", "1000000");
	EXPR("42L", "42");
	EXPR("42ul", "42");
	EXPR("42uLL", "42");
	EXPR("42i64", "42");
	EXPR("0x2Aui32", "42");
	EXPR("0xFFFFFFFF", "-1");
	EXPR("4294967295", "-1");
	EXPR("08", "? it has a digit that its base does not have");
	EXPR("1.5", "? it is not an integer");
	EXPR("1e5", "? it is not an integer");
	EXPR("12abc", "? it is not an integer");
	EXPR("0x100000000", "? 0x100000000 does not fit 32 bits");
	EXPR("0x10000000000000000", "? it does not fit 64 bits");
}

TEST(characters)
{
	EXPR("'A'", "65");
	EXPR("L'A'", "65");
	EXPR("'\\n'", "10");
	EXPR("'\\0'", "0");
	EXPR("'\\x41'", "65");
	EXPR("'\\101'", "65");
	EXPR("'\\''", "39");
	EXPR("'\\\\'", "92");
	EXPR("'AB'", "16706"); /* 0x4142, as gcc */
	EXPR("'\\377'", "-1"); /* char is signed */
	EXPR("'", "? it is a quotation without an end");
}

TEST(operators)
{
	EXPR("1 + 2 * 3", "7");
	EXPR("(1 + 2) * 3", "9");
	EXPR("10 - 4 - 3", "3");
	EXPR("100 / 7 / 2", "7");
	EXPR("-7 / 2", "-3");
	EXPR("-7 % 3", "-1");
	EXPR("1 << 4 | 1", "17");
	EXPR("0xF0 >> 4 & 3", "3");
	EXPR("6 ^ 3", "5");
	EXPR("~0", "-1");
	EXPR("!5", "0");
	EXPR("- -5", "5");
	EXPR("-~5", "6");
	EXPR("2 > 1 == 1", "1");
	EXPR("1 < 2 && 3 != 3 || 4 >= 4", "1");
	EXPR("0 ? 1 : 0 ? 2 : 3", "3");
	EXPR("1 ? 2 : 3 + 4", "2");
	EXPR("0xE+1", "15");
	EXPR("-1 < 0u", "0"); /* unsigned comparison */
	EXPR("-1 < 0", "1");
	EXPR("-1 >> 31", "-1");
	EXPR("0xFFFFFFFF >> 31", "1");
	EXPR("0x80000000 / 2", "1073741824");
	EXPR("1 << 31", "-2147483648");
	EXPR("1 / 0", "? it divides by zero");
	EXPR("0 && 1 / 0", "0");
	EXPR("1 ? 5 : 1 / 0", "5");
	EXPR("1 << 32", "? it shifts by more bits than the value has");
	EXPR("1 +", "? it ends where a value is wanted");
	EXPR("(1", "? it ends where a value is wanted");
	EXPR("1 2", "? \"2\" stands where no constant has it");
	EXPR("1, 2", "? \",\" stands where no constant has it");
}

TEST(casts)
{
	EXPR("((NTSTATUS)0xC0000001L)", "-1073741823");
	EXPR("(DWORD)-1", "-1");
	EXPR("((BYTE)-1)", "255");
	EXPR("(unsigned short)0x12345", "9029");
	EXPR("(signed char)0xFF", "-1");
	EXPR("(unsigned)-1 / 2", "2147483647");
	EXPR("(size_t)-1", "-1");
	EXPR("((my_type)0x80040001)", "-2147221503");
	EXPR("((struct foo *)5)", "5");
	EXPR("((const FOO *)5)", "5");
	EXPR("((my_type)(5))", "5");
	EXPR("((my_type)~0)", "-1");
	EXPR("(my_type){ 7 }", "7");
	EXPR("HRESULT(0x80004005)", "-2147467259");
	EXPR("static_cast<unsigned char>(-1)", "255");
	EXPR("(unsigned char)-1 + 1", "256"); /* a cast binds tighter */
	/* A sum or a cast? It depends on something that is not there. */
	EXPR("((MY_BASE)-1)", "? MY_BASE is not defined in the headers given");
	EXPR("((MY_BASE)+5)", "? MY_BASE is not defined in the headers given");
	IS("#define MY_BASE 10\n#define X ((MY_BASE)-1)\n", "X", "9");
	IS("typedef unsigned char my_u8;\n#define X ((my_u8)-1)\n", "X", "255");
	IS("typedef enum { A } my_status;\n#define X ((my_status)-1)\n", "X", "-1");
	IS("#define HR HRESULT\n#define X ((HR)-5)\n", "X", "-5");
}

TEST(not_numbers)
{
	EXPR("\"text\"", "? it is a string");
	EXPR("L\"text\"", "? it is a string");
	EXPR("TEXT(\"text\")", "? it is a string");
	EXPR("sizeof(int)", "? it asks for a size");
	EXPR("FOO", "? FOO is not defined in the headers given");
	EXPR("{ 1, 2 }", "? \"{\" stands where no constant has it");
	EXPR("int", "? it is a type");
	EXPR("__declspec(dllexport)", "? __declspec is not defined in the headers given");
	IS("#define X\n", "X", "absent");
	IS("#define X(a) 5\n", "X", "absent");
}

TEST(wrappers)
{
	EXPR("_HRESULT_TYPEDEF_(0x80040001L)", "-2147221503");
	EXPR("__MSABI_LONG(5)", "5");
	EXPR("_NDIS_ERROR_TYPEDEF_(0xC0001389L)", "-1073736823");
	/* Around a whole code an unknown name is a cast; a small number may be given a facility. */
	EXPR("MY_TYPEDEF(0x80040001L)", "-2147221503");
	EXPR("HTONL(0x80040001)", "? HTONL is not defined in the headers given");
	EXPR("cpu_to_be32(0x80040001)", "? cpu_to_be32 is not defined in the headers given");
	EXPR("MY_ERROR(5)", "? MY_ERROR is not defined in the headers given");
	EXPR("MY_ERROR(0x80040001, 5)", "? MY_ERROR is not defined in the headers given");
	EXPR("HRESULT_FROM_WIN32(5)", "-2147024891");          /* 0x80070005 */
	EXPR("HRESULT_FROM_WIN32(0x80004005)", "-2147467259"); /* a HRESULT already */
	EXPR("MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, 0x200)", "-2147220992");
	/* The header's own definition goes before the well-known one. */
	IS("#define MAKE_HRESULT(s, f, c) (s + f + c)\n#define X MAKE_HRESULT(1, 2, 3)\n", "X",
	   "6");
	IS("#define W_ERROR(x) ((WERROR) { x })\n#define X W_ERROR(0x32)\n", "X", "50");
}

TEST(references)
{
	IS("#define A 5\n#define X A\n", "X", "5");
	IS("#define X (A + 1)\n#define A 5\n", "X", "6");
	IS("#define BASE 100\n#define A (BASE+1)\n#define X (A+BASE)\n", "X", "201");
	IS("enum { A = 5 };\n#define X (A | 8)\n", "X", "13");
	IS("#define X X\nenum { X = 5 };\n", "X", "5 5");
	IS("#define A B\n#define B C\n#define C A\n", "A", "? it comes back to itself by way of A");
	IS("#define X (X + 1)\n", "X", "? X is not defined in the headers given");
	/* Text, not value: 1 + 2 * 2. */
	IS("#define A 1 + 2\n#define X A * 2\n", "X", "5");
	IS("#define A 1 + 2\n#define X 2 * A\n", "X", "4");
	IS("#define A 1 + 2\n#define X 10 - A\n", "X", "11");
	IS("#define A 1 + 2\n#define X A - 10\n", "X", "-7");
	IS("#define A -1\n#define X -A\n", "X", "1");
	IS("#define A 1 ? 2 : 3\n#define X A + 10\n", "X", "2");
	IS("#define PLUS +\n#define X 1 PLUS 2\n", "X", "3");
	IS("#define CAST (BYTE)\n#define X CAST -1\n", "X", "255");
	IS("#define FAR\n#define X ((void FAR *)5)\n", "X", "5");
	IS("#define OPEN (1 +\n#define X OPEN 2)\n", "X", "3");
}

TEST(function_macros)
{
	IS("#define F(x) (x + 1)\n#define X F(4)\n", "X", "5");
	IS("#define F(x) x + 1\n#define X F(4) * 2\n", "X", "6");
	IS("#define F(x) x * 2\n#define X F(1 + 4)\n", "X", "9");
	IS("#define F(a, b) ((a) << 4 | (b))\n#define X F(1, (2, 3))\n", "X",
	   "? \",\" stands where no constant has it");
	IS("#define F(a, b) ((a) << 4 | (b))\n#define X F(1, 2)\n", "X", "18");
	IS("#define MAX(a, b) ((a) > (b) ? (a) : (b))\n#define X MAX(MAX(1, 7), 3)\n", "X", "7");
	IS("#define L_(x) x ## L\n#define X L_(5)\n", "X", "5");
	IS("#define AB 7\n#define CAT(a, b) a ## b\n#define X CAT(A, B)\n", "X", "7");
	IS("#define CAT(a, b) a ## b\n#define X CAT(A, B)\n#define AB 7\n", "X", "7");
	IS("#define F() 5\n#define X F()\n", "X", "5");
	IS("#define F(x) x\n#define G F\n#define X G(5)\n", "X", "5");
	IS("#define F(...) FIRST(__VA_ARGS__)\n#define FIRST(a, ...) a\n#define X F(5, 6, 7)\n",
	   "X", "5");
	IS("#define F(x) (x)\n#define X F(1, 2)\n", "X",
	   "? it calls a macro with the wrong number of arguments");
	IS("#define F(x) F(x)\n#define X F(1)\n", "X", "? it is nested too deep");
	IS("#define F (5)\n#define X F\n", "X",
	   "5"); /* a space before the parenthesis: no arguments */
}

TEST(enums)
{
	static const char header[] = "typedef enum tag {\n"
				     "  A, B, /* comment, with = and } */ C = 10, D,\n"
				     "  E = C + 5, F = (A - 1), G, // , Z\n"
				     "  H = 'a', I = 0x80000000, J,\n"
				     "} tag_t;\nenum { K, L, };\n";
	static const struct {
		const char *name, *value;
	} wanted[] = {
		{ "A", "0" },           { "B", "1" },           { "C", "10" }, { "D", "11" },
		{ "E", "15" },          { "F", "-1" },          { "G", "0" },  { "H", "97" },
		{ "I", "-2147483648" }, { "J", "-2147483647" }, { "K", "0" },  { "L", "1" },
		{ "Z", "absent" },
	};
	const struct cheaders *headers = read_one(header);
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		CHECK_STR(values_in(headers, wanted[i].name), str_of(wanted[i].value));
}

TEST(enums_of_all_kinds)
{
	IS("enum class E : unsigned int { A = 1, X };", "X", "2");
	IS("enum struct E { A, X };", "X", "1");
	IS("enum __attribute__((packed)) E { A, X };", "X", "1");
	IS("enum { A __attribute__((deprecated)), X = 4 };", "X", "4");
	IS("enum { A [[deprecated(\"x, y\")]], B DEPRECATED(7.1, \"a, b\"), X };", "X", "2");
	IS("struct s { enum { A, X } kind; };", "X", "1");
	IS("extern \"C\" { enum e { A, X }; }", "X", "1");
	IS("enum e f(int X) { return X; }", "X", "absent");
	IS("enum e; enum e x = Y;\nenum { X };", "X", "0");
	IS("enum { A = X_BASE, X };", "X", "? X_BASE is not defined in the headers given");
	IS("enum { A = sizeof(int[2]), B = 3, X };", "X", "4");
}

TEST(constants)
{
	IS("static const int X = 5;", "X", "5");
	IS("const DWORD X = 5, Y = X + 1;", "Y", "6");
	IS("constexpr auto X = 1 << 3;", "X", "8");
	IS("static const unsigned char X = -1;", "X", "255");
	IS("namespace n { inline constexpr HRESULT X = 0x80004005; }", "X", "-2147467259");
	IS("const char *const X = \"text\";", "X", "absent");
	IS("int f(void) { const int X = 5; return X; }", "X", "absent");
	IS("void f(const int X = 5);", "X", "absent");
}

TEST(branches)
{
	IS("#ifdef A\n#define X 1\n#else\n#define X 2\n#endif\n", "X", "2 1");
	IS("#if 0\n#define X 1\n#else\n#define X 2\n#endif\n", "X", "2");
	IS("#if 1\n#define X 1\n#elif A\n#define X 2\n#else\n#define X 3\n#endif\n", "X", "1");
	IS("#if 0\n#if 1\n#define X 1\n#endif\n#else\n#endif\n", "X", "absent");
	IS("#ifndef X\n#define X 1\n#endif\n", "X", "1");
	/* Branches of one #if are not mixed. */
	IS("#ifdef A\n#define B 1\n#define X (B + 10)\n#else\n#define B 2\n#define X (B + 20)\n#endif\n",
	   "X", "22 11");
	IS("#ifdef A\n#define B 1\n#else\n#define B 2\n#endif\n#define X (B * B)\n", "X", "4 1");
	/* What always stands beside X goes before what stands elsewhere. */
	IS("#ifdef A\n#define B 1\n#endif\n#ifdef C\n#define B 2\n#define X B\n#endif\n", "X", "2");
	/* One alternative is known, the other is not. */
	IS("#ifdef A\n#define B 1\n#else\n#define B SOMETHING\n#endif\n#define X B\n", "X",
	   "1 ? SOMETHING is not defined in the headers given");
}

TEST(branches_in_enums)
{
	static const char header[] = "enum { A,\n#ifdef F\n B,\n#else\n C, D,\n#endif\n E, F };\n";
	CHECK_STR(values_in(read_one(header), "B"), STR("1"));
	CHECK_STR(values_in(read_one(header), "C"), STR("1"));
	CHECK_STR(values_in(read_one(header), "D"), STR("2"));
	CHECK_STR(values_in(read_one(header), "E"), STR("2 3"));
	CHECK_STR(values_in(read_one(header), "F"), STR("3 4"));
	IS("enum {\n#if 0\n A,\n#endif\n X };\n", "X", "0");
	IS("enum {\n#ifdef F\n A,\n#endif\n X };\n", "X", "0 1");
	IS("enum { A = 1\n#ifdef F\n , B = 5\n#endif\n , X };\n", "X", "6 2");
	IS("enum { X =\n#ifdef F\n 1\n#else\n 2\n#endif\n };\n", "X",
	   "? an #if stands within its value");
	IS("#ifdef __cplusplus\nenum class E {\n#else\nenum E {\n#endif\n A, X };\n", "X", "1");
	IS("enum { A,\n#define A A\n X\n#define X X\n};\n", "X", "1 1");
}

TEST(undef)
{
	IS("#define X 1\n#undef X\n", "X", "absent");
	IS("#define X 1\n#undef X\n#define X 2\n", "X", "2");
	IS("#define X 1\n#define X 2\n", "X", "2 1");
	IS("#define X 1\n#ifdef A\n#undef X\n#define X 2\n#endif\n", "X", "2 1");
	IS("#define B 1\nenum { X = B };\n#undef B\n#define B 2\nenum { Y = B };\n", "X", "1");
	IS("#define B 1\nenum { X = B };\n#undef B\n#define B 2\nenum { Y = B };\n", "Y", "2");
	IS("#define B 1\n#define X (B + 1)\n#undef B\n", "X", "2");
}

TEST(macros_that_make_enums)
{
	static const char header[] = "#define LIST(F) \\\n"
				     "  F(OK, 0, \"fine, really\") \\\n"
				     "  F(BAD, -5, \"bad\") F(WORSE, BASE, \"worse\")\n"
				     "#define BASE 7\n"
				     "enum codes {\n"
				     "#define F(n, v, t) MY_##n = v,\n"
				     "  LIST(F)\n"
				     "#undef F\n"
				     "  MY_LAST };\n";
	const struct cheaders *headers = read_one(header);
	CHECK_STR(values_in(headers, "MY_OK"), STR("0"));
	CHECK_STR(values_in(headers, "MY_BAD"), STR("-5"));
	CHECK_STR(values_in(headers, "MY_WORSE"), STR("7"));
	CHECK_STR(values_in(headers, "MY_LAST"), STR("8"));
	const struct cheader_definition *bad = cheaders_find(headers, STR("MY_BAD"));
	REQUIRE(bad);
	struct pos pos = source_pos(bad->header, bad->offset);
	CHECK_INT(pos.line, 3);
	CHECK_INT(pos.col, 5);
}

TEST(several_headers)
{
	const struct cheaders *headers = read_all((const char *const[]){
	    "#define X (BASE + 4)\n#define T OTHER\n", "#define BASE 10000\n",
	    "#undef BASE\nenum { OTHER = 3 };\n", NULL });
	CHECK_STR(values_in(headers, "X"), STR("10004"));
	CHECK_STR(values_in(headers, "T"), STR("3"));
	const struct cheader_definition *def = cheaders_find(headers, STR("OTHER"));
	REQUIRE(def);
	CHECK_STR(def->header->path, STR("c.h"));
	CHECK(def->kind == CHEADER_ENUMERATOR);
}

TEST(layout_of_the_text)
{
	IS("#define X \\\n  5\n", "X", "5");
	IS("#define X 1\\\n2\n", "X", "12");
	IS("#define X \\ \r\n  5\r\n", "X", "5");
	IS("#def\\\nine X 5\n", "X", "5");
	IS("#define X /* a\n * b */ 5 // c\n", "X", "5");
	IS("#define X 5 // comment \\\n still comment 6\n", "X", "5");
	IS("  #  define\tX\t5\n", "X", "5");
	IS("/* #define X 1 */ // #define X 2\n#define X 3\n", "X", "3");
	IS("#define A \"/* no comment\"\n#define X 3\n#define B \"*/\"\n", "X", "3");
	IS("#error don't\n#define X 3\n", "X", "3");
	IS("#define X 3", "X", "3");
	IS("\xEF\xBB\xBF#define X 3\n", "X", "3");
	IS("#define A 1\r#define X 3\r", "X", "3");
	IS("/* never closed\n#define X 3\n", "X", "absent");
}

TEST(positions)
{
	/* Latin-1, a byte a column; then UTF-8, a character a column. */
	const struct cheaders *headers =
	    read_one("/* \xE9\xE8 */ enum { X = 1 };\n/* \xC3\xA9 */  enum { Y = 2 };\n");
	const struct cheader_definition *x = cheaders_find(headers, STR("X"));
	const struct cheader_definition *y = cheaders_find(headers, STR("Y"));
	REQUIRE(x && y);
	CHECK_INT(source_pos(x->header, x->offset).line, 1);
	CHECK_INT(source_pos(x->header, x->offset).col, 17);
	CHECK_INT(source_pos(y->header, y->offset).line, 2);
	CHECK_INT(source_pos(y->header, y->offset).col, 17);
}

TEST(utf16)
{
	static const char little[] = "\xFF\xFE#\0d\0e\0f\0i\0n\0e\0 \0X\0 \0"
				     "5\0\n\0";
	static const char big[] = "\xFE\xFF\0#\0d\0e\0f\0i\0n\0e\0 \0X\0 \0"
				  "6\0\n";
	struct cheaders *headers = cheaders_new(&arena);
	cheaders_add(headers, STR("a.h"), STR(little));
	cheaders_add(headers, STR("b.h"), STR(big));
	cheaders_evaluate(headers);
	CHECK_STR(values_in(headers, "X"), STR("6 5"));
}

TEST(one_value)
{
	uint32_t value = 0;
	const struct cheader_definition *where;
	const struct cheaders *headers =
	    read_one("#define A 5\n#define A (4 + 1)\n#define B \"b\"\n"
		     "#define C 1\n#define C 2\n");
	CHECK(cheaders_value(headers, STR("A"), &value, &where) == CHEADER_FOUND);
	CHECK_INT(value, 5);
	CHECK(cheaders_value(headers, STR("B"), &value, &where) == CHEADER_UNEVALUATED);
	CHECK_STR(where->problem, STR("it is a string"));
	CHECK(cheaders_value(headers, STR("C"), &value, &where) == CHEADER_AMBIGUOUS);
	CHECK(cheaders_value(headers, STR("D"), &value, &where) == CHEADER_ABSENT);
	CHECK(where == NULL);
	/* What only this program knows is not in the header. */
	CHECK(cheaders_value(headers, STR("FACILITY_ITF"), &value, &where) == CHEADER_ABSENT);
}

/* `count` times `format` with the number and the number before it, then `last`. */
static struct cheaders *read_many(const char *first, const char *name, size_t count,
				  const char *last)
{
	struct buf text = { 0 };
	buf_add(&text, str_of(first));
	for (size_t i = 1; i <= count; i++)
		buf_addf(&text, "#define %s%zu (%s%zu + 1)\n", name, i, name, i - 1);
	buf_add(&text, str_of(last));
	struct cheaders *headers = cheaders_new(&arena);
	cheaders_add(headers, STR("many.h"), buf_take(&text, &arena));
	cheaders_evaluate(headers);
	return headers;
}

TEST(long_chains)
{
	enum { COUNT = 100000 };
	CHECK_STR(values_in(read_many("#define A0 0\n", "A", COUNT, "#define X A100000\n"), "X"),
		  STR("100000"));
	/* The same backwards: each refers to what comes later. */
	struct buf text = { 0 };
	for (size_t i = COUNT; i > 0; i--)
		buf_addf(&text, "#define A%zu A%zu + 1\n", i, i - 1);
	buf_add(&text, STR("#define A0 0\nenum { "));
	for (size_t i = 0; i < COUNT; i++)
		buf_addf(&text, "E%zu,", i);
	buf_add(&text, STR(" X };\n"));
	struct cheaders *headers = cheaders_new(&arena);
	cheaders_add(headers, STR("back.h"), buf_take(&text, &arena));
	cheaders_evaluate(headers);
	CHECK_STR(values_in(headers, "A100000"), STR("100000"));
	CHECK_STR(values_in(headers, "X"), STR("100000"));
}

/* `count` times `open`, then `middle`, then `count` times `close`. */
static const char *nested(const char *before, const char *open, const char *middle,
			  const char *close, size_t count)
{
	struct buf text = { 0 };
	buf_add(&text, str_of(before));
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(open));
	buf_add(&text, str_of(middle));
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(close));
	buf_add(&text, STR("\n"));
	return buf_take(&text, &arena).at;
}

TEST(bounds)
{
	IS(nested("#define X ", "(", "5", ")", 40), "X", "5");
	IS(nested("#define X ", "(", "5", ")", 100000), "X", "? it is nested too deep");
	IS(nested("#define X ", "- ", "5", "", 100000), "X", "? it is nested too deep");
	IS(nested("", "#if A\n", "#define X 5", "\n#endif", 100000), "X", "5");
	IS(nested("", "enum { A = (", "5", ")}", 100000), "A", "? it is a type");
	IS("#define A0 1\n#define F(x) x + x\n#define X F(F(F(F(F(F(F(F(F(F(F(F(F(F(1))))))))))))))\n",
	   "X", "? its macros expand to too much");
	IS(nested("#define F(x) x,x,x,x,\nenum { ", "F(", "A", ")", 14), "B", "absent");
}

TEST(releases_its_memory)
{
	arena_free(&arena);
	CHECK(arena.chunks == NULL);
}
