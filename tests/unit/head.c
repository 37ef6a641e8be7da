/*
 * Heads of entries: which names and which value a few lines give, and where the text goes on.
 */
#include "unit.h"

#include "../../gen/entry/head.h"
#include "../../gen/entry/words.h"
#include "../../gen/entry/words_abroad.h"
#include "../../gen/source/page.h"

/* Names joined by blanks, the value and the rest of the text, as "NAMES|VALUE|REST". */
static struct str read_head(struct arena *arena, const char *html, enum head_trust trust)
{
	struct diags diags = { .arena = arena };
	const struct page *page =
	    page_read(arena, arena, STR("head.html"), str_of(html), MARKUP_HTML, &diags);
	struct flat flat = { 0 };
	const struct point none = { NULL, 0 };
	flat_read(&flat, page->root, none, none, SIZE_MAX);
	struct head head;
	struct buf out = { 0 };
	if (!head_read(arena, &flat, 0, trust, &head)) {
		buf_add(&out, STR("none"));
	} else {
		for (size_t i = 0; i < head.name_count; i++)
			buf_addf(&out, "%s%.*s", i ? " " : "", STR_ARG(head.names[i].text));
		if (head.value.state == VALUE_GOOD)
			buf_addf(&out, "|0x%llX|", (unsigned long long)head.value.value);
		else
			buf_addf(&out, "|%s|", head.value.state == VALUE_NONE ? "-" : "bad");
		struct str text = flat_text(&flat);
		buf_add(&out, str_slice(text, head.end, text.len));
		if (head.note_end)
			buf_addf(&out, "|%.*s",
				 STR_ARG(str_slice(text, head.note_from, head.note_end)));
	}
	flat_free(&flat);
	return buf_take(&out, arena);
}

struct case_of_head {
	const char *html, *wanted;
};

static void check_all(const struct case_of_head *cases, size_t count, enum head_trust trust)
{
	for (size_t i = 0; i < count; i++) {
		struct arena arena = { 0 };
		CHECK_STR(read_head(&arena, cases[i].html, trust), str_of(cases[i].wanted));
		arena_free(&arena);
	}
}

/* What is read of the first line of the HTML, with all that a head has. */
static struct str read_whole(struct arena *arena, struct str line, bool raised)
{
	struct diags diags = { .arena = arena };
	struct str html = ARENA_JOIN(arena, STR("<pre>"), line,
				     raised ? STR("\n<sup>x</sup>") : STR("\nx"), STR("</pre>"));
	const struct page *page =
	    page_read(arena, arena, STR("head.html"), html, MARKUP_HTML, &diags);
	struct flat flat = { 0 };
	const struct point none = { NULL, 0 };
	flat_read(&flat, page->root, none, none, SIZE_MAX);
	struct head head;
	struct buf out = { 0 };
	size_t to = str_line_end(flat_text(&flat), 0);
	if (!head_read_line(arena, &flat, 0, to, TRUST_SHAPE, &head)) {
		buf_add(&out, STR("none"));
	} else {
		for (size_t i = 0; i < head.name_count; i++)
			buf_addf(&out, "%.*s@%u%d%d ", STR_ARG(head.names[i].text),
				 head.names[i].offset, head.names[i].repaired,
				 head.names[i].wildcard);
		const struct value_found *value = &head.value;
		buf_addf(&out, "%d %llX %d %d %zu-%zu %d%d%d '%.*s'@%u ", (int)value->state,
			 (unsigned long long)value->value, (int)value->form,
			 (int)value->writing.width, value->from, value->end, value->bracketed,
			 value->unclosed, value->hangs, STR_ARG(head.value_text),
			 head.value_offset);
		buf_addf(&out, "%zu %zu %zu %zu %d%d%d%d", head.note_from, head.note_end, head.end,
			 head.prefix.len + head.code.len, head.whole, head.value_first, head.plain,
			 head.border);
	}
	flat_free(&flat);
	return buf_take(&out, arena);
}

/* Where a sign is raised somewhere, the whole grammar reads what is read straight away else. */
TEST(plain_lines_are_read_as_all_are)
{
	static const char *const names[] = { "POND_DRY",  "POND_5_DRY", "P_1",      "POND_",
					     "_POND_DRY", "POND",       "Pond_dry", "P__D",
					     "POND_DRY*", "ERROR_CODE", "CODE_",    "E_OK",
					     "A_B.C",     "NO_1",       "C0_000005" };
	static const char *const signs[] = { " = ",   "=",    ": ",   ":",  " : ", " =",
					     "  =  ", " := ", " ",    ", ", "::",  "==",
					     " =: ",  " - ",  " = -", "=(" };
	static const char *const values[] = { "5",
					      "0",
					      "0x5",
					      "0x",
					      "0xG",
					      "010",
					      "5)",
					      "1 000",
					      "5 ",
					      "5.",
					      "5-",
					      "1,5",
					      "ff",
					      "99999999999999999999",
					      "0x1FFFFFFFF",
					      "12345678",
					      "0b1",
					      "5 minutes",
					      "5 OTHER_NAME",
					      "" };
	size_t read = 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
			for (size_t n = 0; n < sizeof values / sizeof *values; n++) {
				struct arena arena = { 0 };
				struct str line = ARENA_JOIN(&arena, str_of(names[i]),
							     str_of(signs[k]), str_of(values[n]));
				struct str plain = read_whole(&arena, line, false);
				CHECK_STR(plain, read_whole(&arena, line, true));
				read += !str_eq(plain, STR("none"));
				arena_free(&arena);
			}
	CHECK(read > 1000);
}

TEST(one_line)
{
	static const struct case_of_head cases[] = {
		{ "ERROR_BUSY", "ERROR_BUSY|-|" },
		{ "ERROR_BUSY (5)", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY (5): It is busy.", "ERROR_BUSY|0x5|It is busy." },
		{ "ERROR_BUSY - 0x5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY -5", "ERROR_BUSY|0xFFFFFFFB|" },
		{ "ERROR_BUSY &ndash; 5 &ndash; It is busy.", "ERROR_BUSY|0x5|It is busy." },
		{ "ERROR_BUSY = 5;", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY: error code 5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY, value: 5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY\xEF\xBC\x88"
		  "5\xEF\xBC\x89",
		  "ERROR_BUSY|0x5|" },
		{ "enum ERROR_BUSY", "ERROR_BUSY|-|" },
		{ "5 ERROR_BUSY", "ERROR_BUSY|0x5|" },
		{ "(5) ERROR_BUSY", "ERROR_BUSY|0x5|" },
		{ "0x5 (ERROR_BUSY)", "ERROR_BUSY|0x5|" },
		{ "5: ERROR_BUSY", "ERROR_BUSY|0x5|" },
		{ "5: It is busy.", "|0x5|It is busy." },
		{ "Bug check 0xA: ERROR_BUSY", "ERROR_BUSY|0xA|" },
		{ "Code 35 - ERROR_BUSY", "ERROR_BUSY|0x23|" },
		{ "Error number: 5; Symbol: ERROR_BUSY; more", "ERROR_BUSY|0x5|more" },
		{ "<b>Busy</b> (5)", "Busy|0x5|" },
		{ "<code>busy</code> = 5", "busy|0x5|" },
		{ "ERROR_BUSY is returned", "ERROR_BUSY|-|is returned" },
		{ "ERROR_BUSY (it is busy)", "ERROR_BUSY|-|(it is busy)" },
		/* signs that are more than a border */
		{ "ERROR_BUSY ..... 5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY -- 5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY =&gt; -5", "ERROR_BUSY|0xFFFFFFFB|" },
		{ "ERROR_BUSY -&gt;-5", "ERROR_BUSY|0xFFFFFFFB|" },
		{ "ERROR_BUSY &gt; 5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY |= 5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY --5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY = -(5)", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY .5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY /5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY = 5 | BASE", "ERROR_BUSY|bad|BASE" },
		{ "ERROR_BUSY (formerly 5)", "ERROR_BUSY|-|(formerly 5)" },
		{ "ERROR_BUSY = MAKE(5)", "ERROR_BUSY|-|MAKE(5)" },
		{ "&gt; 5 ERROR_BUSY", "none" },
		{ "ERROR_BUSY (5 &gt;&gt; 1)", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY (-(5))", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY = 18ULL", "ERROR_BUSY|0x12|" },
		{ "ERROR_BUSY = &laquo;5&raquo;", "ERROR_BUSY|0x5|" },
		{ "Error (5) ERROR_BUSY", "ERROR_BUSY|0x5|" },
		{ "5 (or C0000005)", "|0x5|(or C0000005)" },
		{ "ERROR_BUSY: 1<em>2</em>", "ERROR_BUSY|0xC|" },
		{ "ERROR_BUSY: 1<a href='#n'>2</a>", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY: 1<sub>2</sub>", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY: <del>4</del> 5", "ERROR_BUSY|0x5|" },
		/* further names */
		{ "EAGAIN, EWOULDBLOCK = 11", "EAGAIN EWOULDBLOCK|0xB|" },
		{ "EAGAIN / EWOULDBLOCK", "EAGAIN EWOULDBLOCK|-|" },
		{ "ERROR_A or ERROR_B (5)", "ERROR_A ERROR_B|0x5|" },
		{ "ERROR_A (ERROR_B) (5)", "ERROR_A ERROR_B|0x5|" },
		{ "ERROR_A (5, ERROR_B)", "ERROR_A ERROR_B|0x5|" },
		{ "ERROR_A (replaced with ERROR_B) 5", "ERROR_A ERROR_B|0x5|" },
		{ "5 ERROR_A (formerly ERROR_B)", "ERROR_A ERROR_B|0x5|" },
		{ "ERROR_A (obsolete) 5", "ERROR_A|0x5||obsolete" },
		{ "ERROR_HANDSHAKE (TLS)", "ERROR_HANDSHAKE|-|(TLS)" },
		{ "ERROR_A = 1, ERROR_B = 2", "ERROR_A|0x1|ERROR_B = 2" },
		/* not that */
		{ "It is busy", "none" },
		{ "Error 5: it is busy", "none" },
		{ "1. ERROR_A", "|0x1|ERROR_A" },
		{ "ERROR 9: it is busy", "none" },
		{ "ChunkID [32]byte", "ChunkID|-|byte" },
		{ "ChunkID (32 bytes)", "ChunkID|-|(32 bytes)" },
		{ "init_pair(1, COLOR_RED)", "init_pair|-|(1, COLOR_RED)" },
		{ "<b>open</b>(2)", "none" },
	};
	check_all(cases, sizeof cases / sizeof *cases, TRUST_SHAPE);
}

TEST(several_lines)
{
	static const struct case_of_head cases[] = {
		{ "ERROR_BUSY<br>5", "ERROR_BUSY|0x5|" },
		{ "ERROR_BUSY<br>-5", "ERROR_BUSY|0xFFFFFFFB|" },
		{ "ERROR_BUSY<br>-(5)", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY<br>/ 5", "ERROR_BUSY|bad|" },
		{ "ERROR_BUSY = 16<br>0x10<br>busy", "ERROR_BUSY|0x10|busy" },
		{ "ERROR_BUSY = 16<br>0x11<br>busy", "ERROR_BUSY|bad|busy" },
		{ "ERROR_BUSY = 16<br>17", "ERROR_BUSY|bad|" },
		{ "<p>ERROR_BUSY</p><p>9001 (0x2329)</p><p>It is busy.</p>",
		  "ERROR_BUSY|0x2329|It is busy." },
		{ "<p>ERROR_BUSY</p><p>Value: 5</p><p>It is busy.</p>",
		  "ERROR_BUSY|0x5|It is busy." },
		{ "<p>ERROR_BUSY</p><p>0x5 // since 2</p>", "ERROR_BUSY|0x5|" },
		{ "<p>ERROR_BUSY</p><p>5 minutes have passed</p>",
		  "ERROR_BUSY|-|5 minutes have passed" },
		{ "<p>5</p><p>ERROR_BUSY</p>", "ERROR_BUSY|0x5|" },
		{ "<p>ERROR_A</p><p>ERROR_B</p><p>5</p>", "ERROR_A ERROR_B|0x5|" },
		{ "<p>ERROR_OPEN_<br>FAILED</p><p>5</p>", "ERROR_OPEN_FAILED|0x5|" },
		{ "<b>ERROR _ E _ BUSY</b> (5)", "ERROR_E_BUSY|0x5|" },
		{ "ERROR _ E_BUSY", "ERROR_E_BUSY|-|" },
		{ "<b>JET _ errSuccess</b>: 0", "JET_errSuccess|0x0|" },
		{ "<b>ERROR _ E _ besetzt</b> (5)", "none" },
		{ "ERROR _ E _ BUSY is told", "none" },
		{ "<p>ERROR_WAIT_1</p><p>731</p><p>WAIT_1</p>", "ERROR_WAIT_1|0x2DB|WAIT_1" },
	};
	check_all(cases, sizeof cases / sizeof *cases, TRUST_SHAPE);
}

TEST(words_where_names_are_wanted)
{
	static const struct case_of_head cases[] = {
		{ "Success", "Success|-|" },
		{ "busy", "busy|-|" },
		{ "Error", "Error|-|" },
		{ "ready (5)", "ready|0x5|" },
	};
	check_all(cases, sizeof cases / sizeof *cases, TRUST_WORD);
	const struct case_of_head none = { "Success", "none" };
	check_all(&none, 1, TRUST_SHAPE);
}

/* "Codes" in other languages: each is found by its own beginning. */
TEST(words_for_codes_abroad)
{
	static const struct str words[] = {
		STR_INIT("Fehler"), STR_INIT("Statuscode"), STR_INIT("codigo"),
		STR_INIT("código"), STR_INIT("Codice"),     STR_INIT("erreur"),
		STR_INIT("Erro"),   STR_INIT("foutcode"),   STR_INIT("virhe"),
		STR_INIT("hata"),   STR_INIT("kód"),        STR_INIT("Kod"),
		STR_INIT("błąd"),   STR_INIT("błędy"),      STR_INIT("Chyba"),
		STR_INIT("код"),    STR_INIT("Код"),        STR_INIT("ошибка"),
		STR_INIT("Ошибка"), STR_INIT("помилка"),    STR_INIT("Помилка"),
		STR_INIT("错误"),   STR_INIT("錯誤"),       STR_INIT("代码"),
		STR_INIT("代碼"),   STR_INIT("状态码"),     STR_INIT("返回码"),
		STR_INIT("エラー"), STR_INIT("コード"),     STR_INIT("오류"),
		STR_INIT("코드"),   STR_INIT("에러"),       STR_INIT("Lỗi"),
		STR_INIT("خطأ"),    STR_INIT("رمز"),        STR_INIT("שגיאה"),
		STR_INIT("קוד"),    STR_INIT("σφάλμα"),
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!text_speaks_of_codes_abroad(words[i]))
			unit_fail(__FILE__, __LINE__, "'%.*s' is no such word", STR_ARG(words[i]));
	CHECK(!text_speaks_of_codes_abroad(STR("Überschrift und Text")));
}
