#include "header_words.h"

#include "usual.h"
#include "words.h"

/* What a word of a header says: whether a name, a value or a text stands below; below 0: not. */
struct hint {
	struct str word;
	signed char name, value, text;
};

/*
 * Sorted by bytes. Over numbers, the plurals "errors", "failures" and "warnings" count them. Below
 * 0 are numbers that are measures, identifiers that are no codes, texts that are about something
 * else; -2 is what to do about the code, which describes it where nothing else does.
 */
static const struct hint hints[] = {
	{ STR_INIT("#"), 0, 1, 0 },
	{ STR_INIT("action"), 0, 0, -2 },
	{ STR_INIT("address"), 0, -4, 0 },
	{ STR_INIT("adresse"), 0, -3, 0 },
	{ STR_INIT("anzahl"), 0, -4, 0 },
	{ STR_INIT("argument"), -3, -3, 0 },
	{ STR_INIT("arity"), 0, -4, 0 },
	{ STR_INIT("attribute"), -3, 0, 0 },
	{ STR_INIT("author"), -4, -4, 0 },
	{ STR_INIT("baud"), 0, -4, 0 },
	{ STR_INIT("beep"), 0, 2, 0 },
	{ STR_INIT("beispiel"), 0, -4, 0 },
	{ STR_INIT("bin"), 0, 1, 0 },
	{ STR_INIT("binary"), 0, 1, 0 },
	{ STR_INIT("bit"), 0, -3, 0 },
	{ STR_INIT("blink"), 0, 2, 0 },
	{ STR_INIT("build"), 0, -4, 0 },
	{ STR_INIT("byte"), 0, -4, 0 },
	{ STR_INIT("category"), -3, -2, -3 },
	{ STR_INIT("cause"), 0, 0, 2 },
	{ STR_INIT("city"), -4, -4, 0 },
	{ STR_INIT("class"), -3, 0, 0 },
	{ STR_INIT("code"), 1, 2, 0 },
	{ STR_INIT("column"), -2, 0, 0 },
	{ STR_INIT("comment"), 0, 0, 2 },
	{ STR_INIT("component"), -3, 0, 0 },
	{ STR_INIT("condition"), 0, 0, 3 },
	{ STR_INIT("constant"), 2, 1, 0 },
	{ STR_INIT("cost"), 0, -4, 0 },
	{ STR_INIT("count"), 0, -3, 0 },
	{ STR_INIT("country"), -4, -4, 0 },
	{ STR_INIT("date"), 0, -4, 0 },
	{ STR_INIT("dec"), 0, 3, 0 },
	{ STR_INIT("decimal"), 0, 3, 0 },
	{ STR_INIT("default"), 0, -4, 0 },
	{ STR_INIT("define"), 2, 0, 0 },
	{ STR_INIT("definition"), 0, 0, 3 },
	{ STR_INIT("deprecated"), 0, 0, -4 },
	{ STR_INIT("desc"), 0, 0, 5 },
	{ STR_INIT("description"), 0, 0, 5 },
	{ STR_INIT("details"), 0, 0, 3 },
	{ STR_INIT("device"), -2, 0, 0 },
	{ STR_INIT("driver"), -2, 0, 0 },
	{ STR_INIT("duration"), 0, -4, 0 },
	{ STR_INIT("ejemplo"), 0, -4, 0 },
	{ STR_INIT("enum"), 2, 1, 0 },
	{ STR_INIT("enumeration"), 1, 1, 0 },
	{ STR_INIT("enumerator"), 2, 0, 0 },
	{ STR_INIT("errno"), 1, 2, 0 },
	{ STR_INIT("error"), 1, 1, 1 },
	{ STR_INIT("errors"), 1, -3, 0 },
	{ STR_INIT("esempio"), 0, -4, 0 },
	{ STR_INIT("event"), 1, 1, 0 },
	{ STR_INIT("example"), 0, -4, -3 },
	{ STR_INIT("exception"), 1, 1, 0 },
	{ STR_INIT("exemple"), 0, -4, 0 },
	{ STR_INIT("exemplo"), 0, -4, 0 },
	{ STR_INIT("exit"), 0, 2, 0 },
	{ STR_INIT("explanation"), 0, 0, 4 },
	{ STR_INIT("facility"), -2, -2, -3 },
	{ STR_INIT("failures"), 1, -3, 0 },
	{ STR_INIT("feature"), -3, 0, 0 },
	{ STR_INIT("field"), -3, 0, 0 },
	{ STR_INIT("file"), -3, 0, 0 },
	{ STR_INIT("fix"), 0, 0, -2 },
	{ STR_INIT("flashes"), 0, 2, 0 },
	{ STR_INIT("format"), 0, 0, -3 },
	{ STR_INIT("former"), -1, -1, -1 },
	{ STR_INIT("frequency"), 0, -4, 0 },
	{ STR_INIT("function"), -3, 0, 0 },
	{ STR_INIT("gpio"), 0, -4, 0 },
	{ STR_INIT("handling"), 0, 0, -2 },
	{ STR_INIT("header"), -3, 0, 0 },
	{ STR_INIT("hex"), 0, 3, 0 },
	{ STR_INIT("hexadecimal"), 0, 3, 0 },
	{ STR_INIT("hint"), 0, 0, -1 },
	{ STR_INIT("hresult"), 1, 1, 0 },
	{ STR_INIT("id"), 0, 2, 0 },
	{ STR_INIT("identifier"), 2, 1, 0 },
	{ STR_INIT("index"), 0, -2, 0 },
	{ STR_INIT("instead"), 0, 0, -4 },
	{ STR_INIT("key"), -1, 0, 0 },
	{ STR_INIT("legacy"), -1, -1, -1 },
	{ STR_INIT("length"), 0, -3, 0 },
	{ STR_INIT("level"), 0, -3, 0 },
	{ STR_INIT("library"), -3, 0, 0 },
	{ STR_INIT("limit"), 0, -3, 0 },
	{ STR_INIT("line"), 0, -3, 0 },
	{ STR_INIT("link"), 0, 0, -3 },
	{ STR_INIT("macro"), 2, 0, 0 },
	{ STR_INIT("mask"), 0, -2, 0 },
	{ STR_INIT("max"), 0, -4, 0 },
	{ STR_INIT("maximum"), 0, -4, 0 },
	{ STR_INIT("meaning"), 0, 0, 5 },
	{ STR_INIT("message"), 0, 0, 4 },
	{ STR_INIT("method"), -3, 0, 0 },
	{ STR_INIT("millisecond"), 0, -4, 0 },
	{ STR_INIT("min"), 0, -4, 0 },
	{ STR_INIT("minimum"), 0, -4, 0 },
	{ STR_INIT("mnemonic"), 2, 0, 0 },
	{ STR_INIT("module"), -3, 0, 0 },
	{ STR_INIT("name"), 2, -1, 0 },
	{ STR_INIT("notes"), 0, 0, 1 },
	{ STR_INIT("ntstatus"), 1, 1, 0 },
	{ STR_INIT("number"), 0, 2, 0 },
	{ STR_INIT("numeric"), 0, 2, 0 },
	{ STR_INIT("obsolete"), 0, 0, -4 },
	{ STR_INIT("oct"), 0, 1, 0 },
	{ STR_INIT("octal"), 0, 1, 0 },
	{ STR_INIT("offset"), 0, -3, 0 },
	{ STR_INIT("old"), -1, -1, -1 },
	{ STR_INIT("option"), -2, 0, 0 },
	{ STR_INIT("package"), -3, 0, 0 },
	{ STR_INIT("page"), 0, -3, 0 },
	{ STR_INIT("param"), -3, -3, 0 },
	{ STR_INIT("parameter"), -3, -3, 0 },
	{ STR_INIT("percent"), 0, -4, 0 },
	{ STR_INIT("pin"), -3, -4, 0 },
	{ STR_INIT("platform"), -3, 0, 0 },
	{ STR_INIT("port"), 0, -4, 0 },
	{ STR_INIT("porta"), 0, -4, 0 },
	{ STR_INIT("position"), 0, -3, 0 },
	{ STR_INIT("previous"), -1, -1, -1 },
	{ STR_INIT("price"), 0, -4, 0 },
	{ STR_INIT("priority"), 0, -4, 0 },
	{ STR_INIT("product"), -3, 0, 0 },
	{ STR_INIT("property"), -3, 0, 0 },
	{ STR_INIT("protocol"), -2, 0, 0 },
	{ STR_INIT("puerto"), 0, -4, 0 },
	{ STR_INIT("quantity"), 0, -4, 0 },
	{ STR_INIT("range"), 0, -3, 0 },
	{ STR_INIT("rank"), 0, -3, 0 },
	{ STR_INIT("reason"), 0, 0, 2 },
	{ STR_INIT("recovery"), 0, 0, -2 },
	{ STR_INIT("reference"), 0, 0, -3 },
	{ STR_INIT("register"), -3, -3, 0 },
	{ STR_INIT("release"), 0, -4, 0 },
	{ STR_INIT("remarks"), 0, 0, 2 },
	{ STR_INIT("remedy"), 0, 0, -2 },
	{ STR_INIT("replaced"), 0, 0, -4 },
	{ STR_INIT("replacement"), 0, 0, -4 },
	{ STR_INIT("requirement"), -4, -4, 0 },
	{ STR_INIT("reset"), 0, -3, 0 },
	{ STR_INIT("resolution"), 0, 0, -2 },
	{ STR_INIT("response"), 0, 1, 0 },
	{ STR_INIT("result"), 1, 1, 0 },
	{ STR_INIT("retries"), 0, -4, 0 },
	{ STR_INIT("retry"), 0, -4, -4 },
	{ STR_INIT("retryable"), -4, -4, -4 },
	{ STR_INIT("return"), 1, 1, 0 },
	{ STR_INIT("schema"), -4, 0, -3 },
	{ STR_INIT("score"), 0, -4, 0 },
	{ STR_INIT("second"), 0, -4, 0 },
	{ STR_INIT("see"), 0, 0, -3 },
	{ STR_INIT("service"), -2, 0, 0 },
	{ STR_INIT("setting"), -3, 0, 0 },
	{ STR_INIT("severity"), -3, -3, -3 },
	{ STR_INIT("signal"), 1, 1, 0 },
	{ STR_INIT("since"), 0, -4, -4 },
	{ STR_INIT("size"), 0, -3, 0 },
	{ STR_INIT("solution"), 0, 0, -2 },
	{ STR_INIT("source"), 0, 0, -3 },
	{ STR_INIT("sqlstate"), -4, -4, -4 },
	{ STR_INIT("status"), 1, 1, 0 },
	{ STR_INIT("step"), 0, -4, 0 },
	{ STR_INIT("struct"), -3, 0, 0 },
	{ STR_INIT("summary"), 0, 0, 3 },
	{ STR_INIT("superseded"), 0, 0, -4 },
	{ STR_INIT("symbol"), 2, 0, 0 },
	{ STR_INIT("symbolic"), 2, 0, 0 },
	{ STR_INIT("taille"), 0, -4, 0 },
	{ STR_INIT("template"), 0, 0, -3 },
	{ STR_INIT("text"), 0, 0, 4 },
	{ STR_INIT("time"), 0, -4, 0 },
	{ STR_INIT("timeout"), 0, -4, 0 },
	{ STR_INIT("type"), -3, 0, -3 },
	{ STR_INIT("unit"), -4, -4, -4 },
	{ STR_INIT("usage"), 0, 0, 1 },
	{ STR_INIT("user"), -3, 0, 0 },
	{ STR_INIT("valeur"), 0, 2, 0 },
	{ STR_INIT("valor"), 0, 2, 0 },
	{ STR_INIT("valore"), 0, 2, 0 },
	{ STR_INIT("value"), 1, 2, 0 },
	{ STR_INIT("variable"), -3, 0, 0 },
	{ STR_INIT("version"), 0, -4, -4 },
	{ STR_INIT("voorbeeld"), 0, -4, 0 },
	{ STR_INIT("waarde"), 0, 2, 0 },
	{ STR_INIT("warnings"), 1, -3, 0 },
	{ STR_INIT("weight"), 0, -4, 0 },
	{ STR_INIT("wert"), 0, 2, 0 },
	{ STR_INIT("when"), 0, 0, 3 },
	{ STR_INIT("width"), 0, -3, 0 },
	{ STR_INIT("year"), 0, -4, 0 },
};

/* "Value", "Port", "Size" and "Count" elsewhere, in letters of their own: the whole header. */
static const struct hint hints_abroad[] = {
	{ STR_INIT("Значение"), 0, 2, 0 },  { STR_INIT("值"), 0, 2, 0 },
	{ STR_INIT("値"), 0, 2, 0 },        { STR_INIT("값"), 0, 2, 0 },
	{ STR_INIT("端口"), 0, -4, 0 },     { STR_INIT("端口号"), 0, -4, 0 },
	{ STR_INIT("ポート"), 0, -4, 0 },   { STR_INIT("ポート番号"), 0, -4, 0 },
	{ STR_INIT("포트"), 0, -4, 0 },     { STR_INIT("Порт"), 0, -4, 0 },
	{ STR_INIT("大小"), 0, -4, 0 },     { STR_INIT("尺寸"), 0, -4, 0 },
	{ STR_INIT("空间"), 0, -4, 0 },     { STR_INIT("默认值"), 0, -4, 0 },
	{ STR_INIT("最小值"), 0, -4, 0 },   { STR_INIT("最大值"), 0, -4, 0 },
	{ STR_INIT("サイズ"), 0, -4, 0 },   { STR_INIT("크기"), 0, -4, 0 },
	{ STR_INIT("Размер"), 0, -4, 0 },   { STR_INIT("数量"), 0, -4, 0 },
	{ STR_INIT("개수"), 0, -4, 0 },     { STR_INIT("Количество"), 0, -4, 0 },
	{ STR_INIT("地址"), 0, -4, 0 },     { STR_INIT("偏移"), 0, -4, 0 },
	{ STR_INIT("アドレス"), 0, -4, 0 }, { STR_INIT("주소"), 0, -4, 0 },
	{ STR_INIT("Адрес"), 0, -4, 0 },    { STR_INIT("偏移量"), 0, -4, 0 },
	{ STR_INIT("例"), 0, -4, 0 },       { STR_INIT("예"), 0, -4, 0 },
	{ STR_INIT("예시"), 0, -4, 0 },     { STR_INIT("Пример"), 0, -4, 0 },
};

/* Columns that pages usually have beside name, value and text, which are none of these. */
static const struct hint hints_usual[] = {
	[USUAL_SINCE] = { .value = -4, .text = -4 },
	[USUAL_DEPRECATED] = { .value = -4, .text = -4 },
	[USUAL_REPLACED_BY] = { .value = -4, .text = -4 },
	[USUAL_SEVERITY] = { .name = -3, .value = -3, .text = -3 },
	[USUAL_RETRYABLE] = { .name = -4, .value = -4, .text = -4 },
};

/*
 * Where something of a device is, or which device: the whole header, perhaps with "number" after
 * it. "Channel mask" is something else.
 */
static bool is_place(struct str header)
{
	static const struct str places[] = {
		STR_INIT("Analog input"),  STR_INIT("Channel"),        STR_INIT("Coil"),
		STR_INIT("Digital input"), STR_INIT("Discrete input"), STR_INIT("Input"),
		STR_INIT("MAC"),           STR_INIT("Model"),          STR_INIT("Part"),
		STR_INIT("Bobina"),        STR_INIT("Canal"),          STR_INIT("Canale"),
		STR_INIT("Kanal"),         STR_INIT("Modell"),         STR_INIT("Modello"),
		STR_INIT("Modelo"),        STR_INIT("Registro"),       STR_INIT("Modèle"),
		STR_INIT("Entrée"),        STR_INIT("通道"),           STR_INIT("线圈"),
		STR_INIT("寄存器"),        STR_INIT("型号"),           STR_INIT("引脚"),
		STR_INIT("チャンネル"),    STR_INIT("レジスタ"),       STR_INIT("コイル"),
		STR_INIT("型番"),          STR_INIT("ピン"),           STR_INIT("채널"),
		STR_INIT("레지스터"),      STR_INIT("모델"),           STR_INIT("핀"),
		STR_INIT("Канал"),         STR_INIT("Регистр"),        STR_INIT("Модель"),
	};
	static const struct str numbers[] = { STR_INIT(" number"), STR_INIT(" no."),
					      STR_INIT(" no"), STR_INIT(" address") };
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (header.len > numbers[i].len &&
		    str_eq_nocase(str_slice(header, header.len - numbers[i].len, header.len),
				  numbers[i])) {
			header = str_slice(header, 0, header.len - numbers[i].len);
			break;
		}
	return STR_IS_ONE_OF_NOCASE(header, places) ||
	       STR_IS_ONE_OF_NOCASE(word_without_plural(header), places);
}

static const struct hint *find_hint(struct str word)
{
	return STR_FIND_SORTED(word, hints);
}

/* What a code leads to, or belongs to. */
static const struct str shared_words[] = {
	STR_INIT("category"), STR_INIT("class"),    STR_INIT("exit"),   STR_INIT("group"),
	STR_INIT("level"),    STR_INIT("severity"), STR_INIT("status"),
};

/* What else a word says. */
static void add_signs(struct str word, struct str singular, struct header_hint *sum)
{
	sum->hex |= str_eq_nocase(word, STR("hex")) || str_eq_nocase(word, STR("hexadecimal"));
	sum->decimal |= str_eq_nocase(word, STR("dec")) || str_eq_nocase(word, STR("decimal"));
	sum->octal |= str_eq_nocase(word, STR("octal")) || str_eq_nocase(word, STR("oct"));
	sum->binary |= str_eq_nocase(word, STR("binary")) || str_eq_nocase(word, STR("bin"));
	sum->state |= str_eq_nocase(word, STR("sqlstate"));
	sum->http |= str_eq_nocase(word, STR("http"));
	sum->shared |= STR_IS_ONE_OF_NOCASE(word, shared_words);
	sum->tag |= str_eq_nocase(singular, STR("tag"));
	sum->full_hex |=
	    str_eq_nocase(singular, STR("hresult")) || str_eq_nocase(word, STR("ntstatus"));
}

static bool is_base(struct str word)
{
	static const struct str bases[] = { STR_INIT("bin"), STR_INIT("binary"),
					    STR_INIT("dec"), STR_INIT("decimal"),
					    STR_INIT("hex"), STR_INIT("hexadecimal"),
					    STR_INIT("oct"), STR_INIT("octal") };
	return STR_FIND_SORTED(word, bases) != NULL;
}

struct header_hint header_hint(struct str header)
{
	const struct hint *usual = &hints_usual[usual_of(header)];
	struct header_hint sum = { .name = usual->name,
				   .value = usual->value,
				   .text = usual->text };
	if (str_eq_nocase(str_trim(header), STR("code (text)")))
		return (struct header_hint){ .text_code = true };
	bool seen[sizeof hints / sizeof *hints] = { false };
	int base = 0;
	struct str word = str_trim(header);
	/* "默认端口": what a word put together is comes last; "返回值" may be anything. */
	size_t bracket = 0;
	while (bracket < word.len && word.at[bracket] != '(')
		bracket++;
	word = str_trim(str_slice(word, 0, bracket));
	if (is_place(word))
		return (struct header_hint){ .value = -4 };
	bool abroad = ascii_end(word, 0) < word.len;
	for (size_t i = 0; i < sizeof hints_abroad / sizeof *hints_abroad && abroad; i++)
		if (hints_abroad[i].value < 0 ? str_ends(word, hints_abroad[i].word)
					      : str_eq(word, hints_abroad[i].word))
			sum.value += hints_abroad[i].value;
	for (size_t at = 0; word_next(header, &at, &word);) {
		const struct hint *hint = find_hint(word);
		struct str singular = word_without_plural(word);
		if (!hint && singular.len < word.len)
			hint = find_hint(singular);
		/* "Codes, bits 27-0 (28 bits)": said twice, it means no more. */
		if (hint && !seen[hint - hints]) {
			seen[hint - hints] = true;
			sum.name += hint->name;
			sum.value += is_base(word) ? 0 : hint->value;
			base += is_base(word) ? hint->value : 0;
			sum.text += hint->text;
		}
		/* What these words begin with. */
		if (str_find_byte(STR("bcdeghlnost"), byte_lower(word.at[0]), 0) != STR_NONE)
			add_signs(word, singular, &sum);
	}
	/* "Address (hex)" are addresses. */
	if (sum.value > -3)
		sum.value += base;
	return sum;
}

bool word_measures(struct str word)
{
	return header_hint(word).value <= -4;
}

/* Whether the byte parts two cells of a header: "Code - Meaning", but not "Sub-code". */
static bool is_parting(struct str text, size_t at)
{
	char byte = text.at[at];
	bool dash = byte == '-' || str_starts(str_slice(text, at, text.len), STR("\xE2\x80"));
	return str_find_byte(STR("\n\t:|,="), byte, 0) != STR_NONE ||
	       (dash && at && text.at[at - 1] == ' ');
}

bool text_is_header(struct str text)
{
	enum { LONGEST = 60, WORDS = 3 };
	size_t parts = 0, from = 0;
	/* "Stop: NO_VALUE" has a name. */
	if (text.len > LONGEST || str_holds_digit(text) || str_is_joined(text))
		return false;
	for (size_t at = 0; at <= text.len; at++) {
		if (at < text.len && !is_parting(text, at))
			continue;
		struct str part = str_trim(str_slice(text, from, at));
		struct header_hint hint = header_hint(part);
		size_t blanks = 0;
		for (size_t i = 0; i < part.len; i++)
			blanks += part.at[i] == ' ';
		from = at + (str_byte(text, at) == '\xE2' ? 3 : 1);
		if (!part.len)
			continue;
		if (blanks >= WORDS)
			return false;
		if (hint.name <= 0 && hint.value <= 0 && hint.text <= 0)
			return false;
		parts++;
	}
	return parts > 1;
}
