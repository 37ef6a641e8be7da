#include "words_abroad.h"

/* The byte of a small letter, of U+00C0 to U+00DE as well: "Ó" is 0xC3 0x93. */
static char small_byte(struct str text, size_t at)
{
	unsigned char byte = (unsigned char)text.at[at];
	bool capital = at && (unsigned char)text.at[at - 1] == 0xC3 && byte >= 0x80 && byte <= 0x9E;
	return capital ? (char)(byte + 0x20) : byte_lower(text.at[at]);
}

static bool begins_with(struct str text, struct str small)
{
	size_t at = 0;
	while (at < text.len && at < small.len && small_byte(text, at) == byte_lower(small.at[at]))
		at++;
	return at == small.len;
}

/* Parts of words: languages put them together, or have no blanks between them. */
static bool holds_any(struct str text, const struct str *parts, size_t count)
{
	/* Most places have the first two bytes of none of them. */
	static const bool first[256] = {
		['b'] = true,  ['c'] = true,  ['e'] = true,  ['f'] = true,  ['h'] = true,
		['k'] = true,  ['l'] = true,  ['s'] = true,  ['v'] = true,  [0xCF] = true,
		[0xD0] = true, [0xD7] = true, [0xD8] = true, [0xE3] = true, [0xE4] = true,
		[0xE7] = true, [0xE8] = true, [0xE9] = true, [0xEC] = true
	};
	static const bool second[256] = {
		['a'] = true,  ['e'] = true,  ['h'] = true,  ['i'] = true,  ['o'] = true,
		['r'] = true,  ['t'] = true,  [0x82] = true, [0x83] = true, [0x8A] = true,
		[0x8C] = true, [0x94] = true, [0x97] = true, [0x98] = true, [0x9A] = true,
		[0x9E] = true, [0x9F] = true, [0xA7] = true, [0xA9] = true, [0xAE] = true,
		[0xB1] = true, [0xBA] = true, [0xBB] = true, [0xBD] = true, [0xBE] = true,
		[0xBF] = true, [0xC3] = true, [0xC5] = true, [0xE1] = true
	};
	for (size_t at = 0; at + 1 < text.len; at++) {
		if (!first[(unsigned char)byte_lower(text.at[at])] ||
		    !second[(unsigned char)byte_lower(text.at[at + 1])])
			continue;
		struct str rest = str_slice(text, at, text.len);
		char third = rest.len > 2 ? small_byte(rest, 2) : '\0';
		for (size_t i = 0; i < count; i++)
			if (third == byte_lower(parts[i].at[2]) && begins_with(rest, parts[i]))
				return true;
	}
	return false;
}

bool text_speaks_of_errors_abroad(struct str text)
{
	static const struct str errors[] = {
		STR_INIT("fehler"),   STR_INIT("statuscode"), STR_INIT("erreur"), STR_INIT("erro"),
		STR_INIT("foutcode"), STR_INIT("virhe"),      STR_INIT("hata"),   STR_INIT("błąd"),
		STR_INIT("błęd"),     STR_INIT("chyb"),       STR_INIT("ошибк"),  STR_INIT("Ошибк"),
		STR_INIT("помилк"),   STR_INIT("Помилк"),     STR_INIT("错误"),   STR_INIT("錯誤"),
		STR_INIT("状态码"),   STR_INIT("返回码"),     STR_INIT("エラー"), STR_INIT("오류"),
		STR_INIT("에러"),     STR_INIT("lỗi"),        STR_INIT("خطأ"),    STR_INIT("שגיאה"),
		STR_INIT("σφάλμα")
	};
	return holds_any(text, errors, sizeof errors / sizeof *errors);
}

/* `whole`: and nothing else. */
static bool holds_code(struct str text, bool whole)
{
	static const struct str codes[] = {
		STR_INIT("codigo"), STR_INIT("código"), STR_INIT("codice"), STR_INIT("kód"),
		STR_INIT("kod"),    STR_INIT("код"),    STR_INIT("Код"),    STR_INIT("代码"),
		STR_INIT("代碼"),   STR_INIT("コード"), STR_INIT("코드"),   STR_INIT("رمز"),
		STR_INIT("קוד")
	};
	return whole ? STR_IS_ONE_OF_NOCASE(text, codes)
		     : holds_any(text, codes, sizeof codes / sizeof *codes);
}

bool text_is_code_abroad(struct str text)
{
	return holds_code(str_trim(text), true);
}

bool text_speaks_of_codes_abroad(struct str text)
{
	return text_speaks_of_errors_abroad(text) || holds_code(text, false);
}

bool text_speaks_of_others_abroad(struct str text)
{
	static const struct str others[] = { STR_INIT("字段"),       STR_INIT("参数"),
					     STR_INIT("フィールド"), STR_INIT("パラメータ"),
					     STR_INIT("필드"),       STR_INIT("매개변수") };
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_find(text, others[i], 0) != STR_NONE)
			return true;
	return false;
}
