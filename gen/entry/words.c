/* Generic vocabulary; no word here belongs to one product or page. */
#include "words.h"
#include "words_abroad.h"
#include "words_answers.h"

enum word_role word_role(struct str word)
{
	static const struct announcing {
		struct str word;
		enum word_role role;
	} words[] = {
		{ STR_INIT("aka"), WORD_SAME },          { STR_INIT("alias"), WORD_SAME },
		{ STR_INIT("aliased"), WORD_SAME },      { STR_INIT("also"), WORD_SAME },
		{ STR_INIT("as"), WORD_SAME },           { STR_INIT("bug"), WORD_LABEL },
		{ STR_INIT("called"), WORD_SAME },       { STR_INIT("check"), WORD_LABEL },
		{ STR_INIT("code"), WORD_LABEL },        { STR_INIT("codes"), WORD_LABEL },
		{ STR_INIT("const"), WORD_LABEL },       { STR_INIT("constant"), WORD_LABEL },
		{ STR_INIT("constexpr"), WORD_LABEL },   { STR_INIT("dec"), WORD_LABEL },
		{ STR_INIT("decimal"), WORD_LABEL },     { STR_INIT("define"), WORD_LABEL },
		{ STR_INIT("dword"), WORD_LABEL },       { STR_INIT("enum"), WORD_LABEL },
		{ STR_INIT("enumeration"), WORD_LABEL }, { STR_INIT("enumerator"), WORD_LABEL },
		{ STR_INIT("equals"), WORD_SAME },       { STR_INIT("equivalent"), WORD_SAME },
		{ STR_INIT("errno"), WORD_LABEL },       { STR_INIT("error"), WORD_LABEL },
		{ STR_INIT("event"), WORD_LABEL },       { STR_INIT("exception"), WORD_LABEL },
		{ STR_INIT("exit"), WORD_LABEL },        { STR_INIT("export"), WORD_LABEL },
		{ STR_INIT("final"), WORD_LABEL },       { STR_INIT("for"), WORD_SAME },
		{ STR_INIT("formerly"), WORD_SAME },     { STR_INIT("has"), WORD_LABEL },
		{ STR_INIT("hex"), WORD_LABEL },         { STR_INIT("hexadecimal"), WORD_LABEL },
		{ STR_INIT("hresult"), WORD_LABEL },     { STR_INIT("id"), WORD_LABEL },
		{ STR_INIT("identifier"), WORD_LABEL },  { STR_INIT("int"), WORD_LABEL },
		{ STR_INIT("integer"), WORD_LABEL },     { STR_INIT("is"), WORD_LABEL },
		{ STR_INIT("known"), WORD_SAME },        { STR_INIT("let"), WORD_LABEL },
		{ STR_INIT("long"), WORD_LABEL },        { STR_INIT("macro"), WORD_LABEL },
		{ STR_INIT("message"), WORD_LABEL },     { STR_INIT("name"), WORD_LABEL },
		{ STR_INIT("named"), WORD_SAME },        { STR_INIT("no"), WORD_LABEL },
		{ STR_INIT("ntstatus"), WORD_LABEL },    { STR_INIT("number"), WORD_LABEL },
		{ STR_INIT("numeric"), WORD_LABEL },     { STR_INIT("or"), WORD_SAME },
		{ STR_INIT("previously"), WORD_SAME },   { STR_INIT("public"), WORD_LABEL },
		{ STR_INIT("reason"), WORD_LABEL },      { STR_INIT("renamed"), WORD_SAME },
		{ STR_INIT("replaced"), WORD_SAME },     { STR_INIT("result"), WORD_LABEL },
		{ STR_INIT("return"), WORD_LABEL },      { STR_INIT("returns"), WORD_LABEL },
		{ STR_INIT("same"), WORD_SAME },         { STR_INIT("signal"), WORD_LABEL },
		{ STR_INIT("sqlstate"), WORD_LABEL },    { STR_INIT("static"), WORD_LABEL },
		{ STR_INIT("status"), WORD_LABEL },      { STR_INIT("stop"), WORD_LABEL },
		{ STR_INIT("superseded"), WORD_SAME },   { STR_INIT("symbol"), WORD_LABEL },
		{ STR_INIT("symbolic"), WORD_LABEL },    { STR_INIT("synonym"), WORD_SAME },
		{ STR_INIT("the"), WORD_LABEL },         { STR_INIT("to"), WORD_SAME },
		{ STR_INIT("type"), WORD_LABEL },        { STR_INIT("uint"), WORD_LABEL },
		{ STR_INIT("unsigned"), WORD_LABEL },    { STR_INIT("val"), WORD_LABEL },
		{ STR_INIT("value"), WORD_LABEL },       { STR_INIT("values"), WORD_LABEL },
		{ STR_INIT("var"), WORD_LABEL },         { STR_INIT("was"), WORD_SAME },
		{ STR_INIT("with"), WORD_SAME },
	};
	const struct announcing *found = STR_FIND_SORTED(word, words);
	return found ? found->role : WORD_PLAIN;
}

bool word_is_label(struct str word)
{
	return word_role(word) == WORD_LABEL;
}

bool word_begins_clause(struct str word)
{
	static const struct str words[] = {
		STR_INIT("if"),
		STR_INIT("when"),
		STR_INIT("unless"),
		STR_INIT("whether"),
	};
	return word.len > 1 && byte_is_lower(word.at[1]) && STR_IS_ONE_OF_NOCASE(word, words);
}

bool word_returns(struct str word)
{
	return str_eq_nocase(word, STR("returns")) || str_eq_nocase(word, STR("return"));
}

bool word_is_unit(struct str word)
{
	static const struct str units[] = {
		STR_INIT("baud"),    STR_INIT("bit"),        STR_INIT("bits"),
		STR_INIT("blocks"),  STR_INIT("bps"),        STR_INIT("byte"),
		STR_INIT("bytes"),   STR_INIT("characters"), STR_INIT("chars"),
		STR_INIT("cm"),      STR_INIT("columns"),    STR_INIT("day"),
		STR_INIT("days"),    STR_INIT("digits"),     STR_INIT("entries"),
		STR_INIT("frames"),  STR_INIT("gb"),         STR_INIT("ghz"),
		STR_INIT("gib"),     STR_INIT("hour"),       STR_INIT("hours"),
		STR_INIT("hz"),      STR_INIT("items"),      STR_INIT("kb"),
		STR_INIT("kbps"),    STR_INIT("kg"),         STR_INIT("khz"),
		STR_INIT("kib"),     STR_INIT("km"),         STR_INIT("kw"),
		STR_INIT("lines"),   STR_INIT("ma"),         STR_INIT("mb"),
		STR_INIT("mbps"),    STR_INIT("mg"),         STR_INIT("mhz"),
		STR_INIT("mib"),     STR_INIT("min"),        STR_INIT("minute"),
		STR_INIT("minutes"), STR_INIT("mm"),         STR_INIT("month"),
		STR_INIT("months"),  STR_INIT("ms"),         STR_INIT("mv"),
		STR_INIT("ns"),      STR_INIT("octets"),     STR_INIT("packets"),
		STR_INIT("pages"),   STR_INIT("percent"),    STR_INIT("pixels"),
		STR_INIT("pt"),      STR_INIT("px"),         STR_INIT("retries"),
		STR_INIT("rows"),    STR_INIT("s"),          STR_INIT("samples"),
		STR_INIT("sec"),     STR_INIT("second"),     STR_INIT("seconds"),
		STR_INIT("secs"),    STR_INIT("slots"),      STR_INIT("threads"),
		STR_INIT("times"),   STR_INIT("us"),         STR_INIT("v"),
		STR_INIT("volts"),   STR_INIT("week"),       STR_INIT("weeks"),
		STR_INIT("words"),   STR_INIT("year"),       STR_INIT("years")
	};
	return STR_FIND_SORTED(word, units) != NULL;
}

bool text_is_placeholder(struct str text)
{
	static const struct str words[] = {
		STR_INIT("tbd"),         STR_INIT("tba"),          STR_INIT("tbc"),
		STR_INIT("todo"),        STR_INIT("n/a"),          STR_INIT("na"),
		STR_INIT("n.a."),        STR_INIT("none"),         STR_INIT("nil"),
		STR_INIT("null"),        STR_INIT("unknown"),      STR_INIT("unassigned"),
		STR_INIT("undefined"),   STR_INIT("unspecified"),  STR_INIT("unused"),
		STR_INIT("reserved"),    STR_INIT("pending"),      STR_INIT("missing"),
		STR_INIT("varies"),      STR_INIT("various"),      STR_INIT("not used"),
		STR_INIT("not defined"), STR_INIT("not assigned"), STR_INIT("not available"),
	};
	text = str_trim(text);
	if (text.len > 2 && text.at[0] == '(' && text.at[text.len - 1] == ')')
		text = str_slice(text, 1, text.len - 1);
	bool word = false;
	for (size_t i = 0; i < text.len && !word; i++)
		word = byte_is_word(text.at[i]);
	return !word || STR_IS_ONE_OF_NOCASE(text, words);
}

bool word_next(struct str text, size_t *at, struct str *word)
{
	while (*at < text.len && !byte_is_letter(text.at[*at]) && text.at[*at] != '#')
		++*at;
	size_t from = *at;
	while (*at < text.len && (byte_is_letter(text.at[*at]) || text.at[*at] == '#')) {
		bool joined = *at > from && byte_is_lower(text.at[*at - 1]) &&
			      str_starts(str_slice(text, *at, text.len), STR("Code"));
		if (joined)
			break;
		++*at;
	}
	*word = str_slice(text, from, *at);
	return word->len > 0;
}

struct str word_without_plural(struct str word)
{
	return word.len > 1 && byte_lower(word.at[word.len - 1]) == 's'
		   ? str_slice(word, 0, word.len - 1)
		   : word;
}

/* Small and capital letters are the same. */
static bool is_one_of_or_plural(struct str word, const struct str *words, size_t count)
{
	struct str one = word_without_plural(word);
	return str_is_one_of_nocase(word, words, count) ||
	       (one.len < word.len && str_is_one_of_nocase(one, words, count));
}

#define IS_ONE_OF_OR_PLURAL(word, words) \
	is_one_of_or_plural(word, words, sizeof(words) / sizeof *(words))

/* The titles of sections: https://man7.org/linux/man-pages/man7/man-pages.7.html, and mdoc(7). */
bool text_is_manual_title(struct str text)
{
	static const struct str titles[] = {
		STR_INIT("SYNOPSIS"),  STR_INIT("DESCRIPTION"), STR_INIT("OPTIONS"),
		STR_INIT("ERRORS"),    STR_INIT("ENVIRONMENT"), STR_INIT("FILES"),
		STR_INIT("VERSIONS"),  STR_INIT("ATTRIBUTES"),  STR_INIT("STANDARDS"),
		STR_INIT("HISTORY"),   STR_INIT("NOTES"),       STR_INIT("CAVEATS"),
		STR_INIT("BUGS"),      STR_INIT("EXAMPLES"),    STR_INIT("EXAMPLE"),
		STR_INIT("AUTHOR"),    STR_INIT("AUTHORS"),     STR_INIT("COPYRIGHT"),
		STR_INIT("LICENSE"),   STR_INIT("DIAGNOSTICS"), STR_INIT("COMPATIBILITY"),
		STR_INIT("LIBRARY"),   STR_INIT("CONTEXT"),     STR_INIT("CONFIGURATION"),
		STR_INIT("RATIONALE"), STR_INIT("COMMANDS"),    STR_INIT("WARNINGS"),
		STR_INIT("REVISION"),  STR_INIT("LIMITATIONS"), STR_INIT("REFERENCES"),
		STR_INIT("CODES"),     STR_INIT("VALUES"),      STR_INIT("RESULTS"),
	};
	struct str rest = str_trim(text), word;
	bool title = false;
	while (str_part(&rest, ' ', &word)) {
		title = STR_IS_ONE_OF(word, titles);
		bool label = byte_is_upper(str_byte(word, word.len - 1)) && word_is_label(word);
		if (!title && !label)
			return false;
	}
	/* "RETURN VALUE" of two labels, but not ERROR, which may be a name. */
	return title || str_find_byte(str_trim(text), ' ', 0) != STR_NONE;
}

/* Whether the word is about codes; `before` stands before it. */
static bool word_speaks_of_codes(struct str word, struct str before)
{
	enum { SHORTEST = sizeof "code" - 1 };
	static const struct str words[] = {
		STR_INIT("error"),      STR_INIT("errno"),    STR_INIT("code"),
		STR_INIT("status"),     STR_INIT("result"),   STR_INIT("exception"),
		STR_INIT("fault"),      STR_INIT("failure"),  STR_INIT("return"),
		STR_INIT("reason"),     STR_INIT("enum"),     STR_INIT("enumeration"),
		STR_INIT("enumerator"), STR_INIT("constant"), STR_INIT("event"),
		STR_INIT("signal"),     STR_INIT("warning"),  STR_INIT("rcode"),
		STR_INIT("response"),   STR_INIT("retcode"),  STR_INIT("abend"),
		STR_INIT("exit"),
	};
	/* "VS Code", "source code": programs. */
	static const struct str programs[] = { STR_INIT("VS"), STR_INIT("Studio"),
					       STR_INIT("source"), STR_INIT("sample") };
	return word.len >= SHORTEST && IS_ONE_OF_OR_PLURAL(word, words) &&
	       !(str_eq_nocase(word, STR("code")) && STR_IS_ONE_OF_NOCASE(before, programs));
}

bool text_speaks_of_codes(struct str text)
{
	struct str word, before = STR("");
	for (size_t at = 0; word_next(text, &at, &word); before = word)
		if (word_speaks_of_codes(word, before))
			return true;
	return false;
}

bool text_speaks_of_codes_anywhere(struct str text)
{
	return text_speaks_of_codes(text) || text_speaks_of_codes_abroad(text);
}

/* What a code is of, by itself or only as "... codes". */
static bool word_is_trouble(struct str word)
{
	static const struct str words[] = {
		STR_INIT("error"),      STR_INIT("errno"),     STR_INIT("fault"),
		STR_INIT("failure"),    STR_INIT("exception"), STR_INIT("warning"),
		STR_INIT("alarm"),      STR_INIT("abend"),     STR_INIT("sqlstate"),
		STR_INIT("diagnostic"), STR_INIT("errcode"),
	};
	return IS_ONE_OF_OR_PLURAL(word, words);
}

static bool word_has_codes(struct str word)
{
	static const struct str words[] = {
		STR_INIT("status"),  STR_INIT("result"),   STR_INIT("return"),
		STR_INIT("reason"),  STR_INIT("response"), STR_INIT("exit"),
		STR_INIT("event"),   STR_INIT("decline"),  STR_INIT("rejection"),
		STR_INIT("trouble"), STR_INIT("message"),  STR_INIT("completion"),
		STR_INIT("reply"),   STR_INIT("rejected"), STR_INIT("service"),
		STR_INIT("problem"), STR_INIT("blink"),    STR_INIT("flash"),
		STR_INIT("beep"),    STR_INIT("led"),
	};
	return IS_ONE_OF_OR_PLURAL(word, words);
}

/* "Close codes" say why something ended; "close" alone is what a program does. */
static bool word_is_of_end(struct str word)
{
	static const struct str words[] = {
		STR_INIT("close"),      STR_INIT("closure"),     STR_INIT("cause"),
		STR_INIT("disconnect"), STR_INIT("termination"), STR_INIT("abort"),
	};
	return STR_IS_ONE_OF_NOCASE(word, words);
}

/* What else a page lists where it writes about errors. */
static bool word_is_of_others(struct str word)
{
	static const struct str words[] = {
		STR_INIT("field"),     STR_INIT("property"),  STR_INIT("properties"),
		STR_INIT("key"),       STR_INIT("object"),    STR_INIT("option"),
		STR_INIT("setting"),   STR_INIT("body"),      STR_INIT("severity"),
		STR_INIT("priority"),  STR_INIT("level"),     STR_INIT("version"),
		STR_INIT("class"),     STR_INIT("format"),    STR_INIT("example"),
		STR_INIT("log"),       STR_INIT("page"),      STR_INIT("handler"),
		STR_INIT("parameter"), STR_INIT("param"),     STR_INIT("argument"),
		STR_INIT("flag"),      STR_INIT("attribute"), STR_INIT("file"),
		STR_INIT("structure"), STR_INIT("member"),    STR_INIT("variable"),
		STR_INIT("chapter"),   STR_INIT("header"),    STR_INIT("command"),
		STR_INIT("metric"),    STR_INIT("rate"),      STR_INIT("function"),
		STR_INIT("method"),    STR_INIT("handling"),  STR_INIT("report"),
	};
	return IS_ONE_OF_OR_PLURAL(word, words);
}

/* "PumpError", "ErrorInit"; not "Errores". */
static bool names_errors(struct str word)
{
	ptrdiff_t at = str_find(word, STR("Error"), 0);
	return at > 0 || (at == 0 && byte_is_upper(str_byte(word, sizeof "Error" - 1)));
}

/* "erro" is Portuguese, and the beginning of an English word, which names may have in them. */
static bool speaks_abroad_alone(struct str text)
{
	struct str word;
	/* Most pages are written in one language. */
	if (!text_speaks_of_codes_abroad(text))
		return false;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (word_is_trouble(word) || names_errors(word))
			return false;
	return !text_speaks_of_others_abroad(text);
}

/* Without other languages. */
static bool heads_error_codes(struct str text)
{
	/* named: "event codes"; not "promo code events" */
	bool trouble = false, has_codes = false, codes = false, named = false, others = false;
	struct str word, before = STR("");
	/* "pump_error_code()" is a function. */
	text = str_trim(text);
	if (str_ends(text, STR("()")))
		text = str_slice(text, 0, (size_t)(str_find_last(text, ' ') + 1));
	if (str_eq_nocase(str_trim(text), STR("codes")))
		return true;
	for (size_t at = 0; word_next(text, &at, &word); before = word) {
		bool code = str_eq_nocase(word_without_plural(word), STR("code"));
		trouble |= word_is_trouble(word);
		has_codes |= word_has_codes(word) || (code && word_is_of_end(before));
		codes |= code;
		named |= code && has_codes;
		others |= word_is_of_others(word);
	}
	return (trouble && (codes || !others)) || (named && !others);
}

bool text_heads_error_codes(struct str text)
{
	return heads_error_codes(text) || speaks_abroad_alone(text);
}

bool text_heads_errors(struct str text)
{
	return heads_error_codes(text) ||
	       (speaks_abroad_alone(text) && text_heads_errors_abroad(text));
}

/* "Error values", "Error returns" */
static bool word_is_returned(struct str word)
{
	return str_eq_nocase(word, STR("values")) || str_eq_nocase(word, STR("returns"));
}

bool text_lists_error_codes(struct str text)
{
	static const struct str plurals[] = { STR_INIT("errors"), STR_INIT("faults"),
					      STR_INIT("failures"), STR_INIT("alarms"),
					      STR_INIT("warnings") };
	bool lists = false;
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		lists |= STR_IS_ONE_OF_NOCASE(word, plurals) || word_is_returned(word) ||
			 str_eq_nocase(word_without_plural(word), STR("code"));
	bool abroad = text_speaks_of_codes_abroad(text);
	if (!lists && !abroad)
		return false;
	/* "error" is Spanish, too. */
	if ((lists || text_has_code_abroad(text)) && heads_error_codes(text))
		return true;
	return abroad && speaks_abroad_alone(text);
}

bool text_heads_exit_codes(struct str text)
{
	static const struct str exits[] = { STR_INIT("status"), STR_INIT("statuses"),
					    STR_INIT("value"), STR_INIT("values") };
	struct str word, before = STR("");
	bool heads = str_eq(str_trim(text), STR("DIAGNOSTICS"));
	for (size_t at = 0; word_next(text, &at, &word); before = word)
		heads |= str_eq_nocase(before, STR("exit")) && STR_IS_ONE_OF_NOCASE(word, exits);
	return heads;
}

bool text_is_title_of_codes(struct str text)
{
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (!word_is_trouble(word) && !word_has_codes(word) && !word_is_of_end(word) &&
		    !str_eq_nocase(word_without_plural(word), STR("code")) &&
		    !speaks_abroad_alone(word))
			return false;
	return text_lists_error_codes(text);
}

bool text_tells_changes(struct str text)
{
	struct str word, before = STR("");
	for (size_t at = 0; word_next(text, &at, &word); before = word) {
		bool notes =
		    str_eq_nocase(before, STR("release")) &&
		    (str_eq_nocase(word, STR("notes")) || str_eq_nocase(word, STR("note")));
		bool log = str_eq_nocase(before, STR("change")) && str_eq_nocase(word, STR("log"));
		if (notes || log || str_eq_nocase(word, STR("changelog")))
			return true;
	}
	return false;
}

bool text_tells_of_function(struct str text)
{
	static const struct str helpers[] = { STR_INIT("can"), STR_INIT("may"), STR_INIT("will"),
					      STR_INIT("also") };
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (!STR_IS_ONE_OF(word, helpers))
			return word_returns(word) ||
			       (str_eq(word_without_plural(word), STR("fail")) &&
				word_next(text, &at, &word) && str_eq(word, STR("with")));
	return false;
}

bool text_heads_others(struct str text)
{
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (word_is_of_others(word))
			return !text_heads_error_codes(text);
	return text_speaks_of_others_abroad(text);
}

bool text_labels_error_code(struct str text)
{
	bool label = false;
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		label = word_is_trouble(word) || str_eq_nocase(word, STR("code")) ||
			(label && (str_eq_nocase(word, STR("number")) ||
				   str_eq_nocase(word, STR("no")) || word.at[0] == '#'));
	return label || speaks_abroad_alone(text);
}

/* "RequestId" is "request_id". */
static bool is_same_field(struct str word, struct str field)
{
	size_t at = 0;
	for (size_t i = 0; i < field.len; i++) {
		if (field.at[i] == '_' && str_byte(word, at) != '_')
			continue;
		if (at == word.len || byte_lower(word.at[at]) != field.at[i])
			return false;
		at++;
	}
	return at == word.len;
}

bool word_is_field(struct str word)
{
	static const struct str words[] = {
		STR_INIT("code"),       STR_INIT("message"),     STR_INIT("error"),
		STR_INIT("type"),       STR_INIT("status"),      STR_INIT("details"),
		STR_INIT("detail"),     STR_INIT("param"),       STR_INIT("errors"),
		STR_INIT("request_id"), STR_INIT("error_code"),  STR_INIT("error_message"),
		STR_INIT("reason"),     STR_INIT("status_code"), STR_INIT("error_description"),
		STR_INIT("error_uri"),  STR_INIT("name"),        STR_INIT("id"),
		STR_INIT("data"),       STR_INIT("title"),       STR_INIT("description"),
		STR_INIT("timestamp"),  STR_INIT("state"),       STR_INIT("result"),
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is_same_field(word, words[i]))
			return str_has_small(word);
	return false;
}

bool word_is_method(struct str word)
{
	static const struct str methods[] = { STR_INIT("GET"),     STR_INIT("HEAD"),
					      STR_INIT("POST"),    STR_INIT("PUT"),
					      STR_INIT("DELETE"),  STR_INIT("CONNECT"),
					      STR_INIT("OPTIONS"), STR_INIT("TRACE"),
					      STR_INIT("PATCH") };
	return STR_IS_ONE_OF(word, methods);
}

bool text_speaks_of_input(struct str text)
{
	static const struct str words[] = {
		STR_INIT("flag"),   STR_INIT("option"),    STR_INIT("parameter"), STR_INIT("param"),
		STR_INIT("mask"),   STR_INIT("argument"),  STR_INIT("bitmask"),   STR_INIT("mode"),
		STR_INIT("access"), STR_INIT("attribute"),
	};
	struct str word;
	for (size_t at = 0; word_next(text, &at, &word);)
		if (STR_IS_ONE_OF_NOCASE(word_without_plural(word), words))
			return true;
	return false;
}

bool name_speaks_of_codes(struct str name)
{
	static const struct str parts[] = {
		STR_INIT("err"),  STR_INIT("ok"),     STR_INIT("success"),
		STR_INIT("fail"), STR_INIT("failed"),
	};
	struct str part, before = STR("");
	for (size_t at = 0; word_next(name, &at, &part); before = part)
		if ((part.len > 1 ? STR_IS_ONE_OF_NOCASE(part, parts)
				  : byte_lower(part.at[0]) == 'e') ||
		    word_speaks_of_codes(part, before))
			return true;
	return false;
}

ptrdiff_t text_find_define(struct str text)
{
	for (ptrdiff_t sign = str_find_byte(text, '#', 0); sign != STR_NONE;
	     sign = str_find_byte(text, '#', (size_t)sign + 1)) {
		size_t at = (size_t)sign + 1;
		while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\t'))
			at++;
		if (str_starts(str_slice(text, at, text.len), STR("define")))
			return sign;
	}
	return STR_NONE;
}
