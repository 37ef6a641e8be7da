#include "words_abroad.h"

#include "small_letters.h"

enum { ERRORS = 1, CODES = 2 };

/* Parts of words: languages put them together, or have no blanks between them. */
static const struct part {
	struct str text;
	int says;
} parts[] = {
	{ STR_INIT("fehler"), ERRORS },
	{ STR_INIT("statuscode"), ERRORS },
	{ STR_INIT("erreur"), ERRORS },
	{ STR_INIT("erro"), ERRORS },
	{ STR_INIT("foutcode"), ERRORS },
	{ STR_INIT("virhe"), ERRORS },
	{ STR_INIT("hata"), ERRORS },
	{ STR_INIT("błąd"), ERRORS },
	{ STR_INIT("błęd"), ERRORS },
	{ STR_INIT("chyb"), ERRORS },
	{ STR_INIT("ошибк"), ERRORS },
	{ STR_INIT("ошибок"), ERRORS },
	{ STR_INIT("помилок"), ERRORS },
	{ STR_INIT("помилк"), ERRORS },
	{ STR_INIT("错误"), ERRORS },
	{ STR_INIT("錯誤"), ERRORS },
	{ STR_INIT("状态码"), ERRORS },
	{ STR_INIT("返回码"), ERRORS },
	{ STR_INIT("エラー"), ERRORS },
	{ STR_INIT("오류"), ERRORS },
	{ STR_INIT("에러"), ERRORS },
	{ STR_INIT("lỗi"), ERRORS },
	{ STR_INIT("خطأ"), ERRORS },
	{ STR_INIT("שגיאה"), ERRORS },
	{ STR_INIT("σφάλμα"), ERRORS },
	{ STR_INIT("codigo"), CODES },
	{ STR_INIT("código"), CODES },
	{ STR_INIT("codice"), CODES },
	{ STR_INIT("kód"), CODES },
	{ STR_INIT("kod"), CODES },
	{ STR_INIT("код"), CODES },
	{ STR_INIT("代码"), CODES },
	{ STR_INIT("代碼"), CODES },
	{ STR_INIT("コード"), CODES },
	{ STR_INIT("코드"), CODES },
	{ STR_INIT("codici"), CODES },
	{ STR_INIT("codes de retour"), ERRORS },
	{ STR_INIT("codes de sortie"), ERRORS },
	{ STR_INIT("code de retour"), ERRORS },
	{ STR_INIT("code de sortie"), ERRORS },
	{ STR_INIT("退出码"), ERRORS },
	{ STR_INIT("响应码"), ERRORS },
	{ STR_INIT("終了ステータス"), ERRORS },
	{ STR_INIT("رمز"), CODES },
	{ STR_INIT("קוד"), CODES },
};

/* Mostly a letter is another one, as can be seen of those from A to Z. */
static bool may_be(char letter, char small)
{
	return (unsigned char)small >= 0x80 || byte_lower(letter) == small;
}

/* Whether one of those that say any of `wanted` begins the text. */
static bool begins_part(struct str text, int wanted)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct str part = parts[i].text;
		if (text.len >= part.len && may_be(text.at[0], part.at[0]) &&
		    may_be(text.at[2], part.at[2]) && parts[i].says & wanted &&
		    text_begins_small(text, part))
			return true;
	}
	return false;
}

static bool holds_part(struct str text, int wanted)
{
	/* Most places have the first two bytes of none of them, and a third that words have. */
	static const bool first[256] = {
		['b'] = true,  ['c'] = true,  ['e'] = true,  ['f'] = true,  ['h'] = true,
		['k'] = true,  ['l'] = true,  ['s'] = true,  ['v'] = true,  [0xCE] = true,
		[0xCF] = true, [0xD0] = true, [0xD7] = true, [0xD8] = true, [0xE3] = true,
		[0xE4] = true, [0xE5] = true, [0xE7] = true, [0xE8] = true, [0xE9] = true,
		[0xEC] = true
	};
	static const bool second[256] = {
		['a'] = true,  ['e'] = true,  ['h'] = true,  ['i'] = true,  ['o'] = true,
		['r'] = true,  ['t'] = true,  [0x80] = true, [0x82] = true, [0x83] = true,
		[0x8A] = true, [0x8C] = true, [0x93] = true, [0x94] = true, [0x97] = true,
		[0x98] = true, [0x9A] = true, [0x9E] = true, [0x9F] = true, [0xA3] = true,
		[0xA7] = true, [0xA9] = true, [0xAE] = true, [0xB1] = true, [0xB5] = true,
		[0xBA] = true, [0xBB] = true, [0xBD] = true, [0xBE] = true, [0xBF] = true,
		[0xC3] = true, [0xC5] = true, [0xE1] = true
	};
	static const bool third[256] = { ['a'] = true, ['d'] = true, ['h'] = true, ['r'] = true,
					 ['t'] = true, ['u'] = true, ['y'] = true };
	for (size_t at = 0; at + 2 < text.len; at++) {
		unsigned char next = (unsigned char)byte_lower(text.at[at + 2]);
		if (first[(unsigned char)byte_lower(text.at[at])] &&
		    second[(unsigned char)byte_lower(text.at[at + 1])] &&
		    (third[next] || next >= 0x80) &&
		    begins_part(str_slice(text, at, text.len), wanted))
			return true;
	}
	return false;
}

bool text_speaks_of_errors_abroad(struct str text)
{
	return holds_part(text, ERRORS);
}

bool text_is_code_abroad(struct str text)
{
	text = str_trim(text);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].says == CODES && parts[i].text.len == text.len &&
		    text_begins_small(text, parts[i].text))
			return true;
	return false;
}

bool text_has_code_abroad(struct str text)
{
	return holds_part(text, CODES);
}

bool text_begins_codes_abroad(struct str text)
{
	return begins_part(text, ERRORS | CODES);
}

bool text_speaks_of_codes_abroad(struct str text)
{
	return holds_part(text, ERRORS | CODES);
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
