#include "words_answers.h"

#include "small_letters.h"
#include "words_abroad.h"

/* What a program or a server answers: "Código de respuesta", "返回代码"; "felkod" is one word. */
static bool holds_answer(struct str text)
{
	static const struct str answers[] = {
		STR_INIT("respuesta"),  STR_INIT("retorno"),    STR_INIT("salida"),
		STR_INIT("resposta"),   STR_INIT("saída"),      STR_INIT("risposta"),
		STR_INIT("ritorno"),    STR_INIT("uscita"),     STR_INIT("odpowiedzi"),
		STR_INIT("wyjścia"),    STR_INIT("powrotu"),    STR_INIT("felkod"),
		STR_INIT("çıkış"),      STR_INIT("dönüş"),      STR_INIT("statusu"),
		STR_INIT("odpovědi"),   STR_INIT("ответа"),     STR_INIT("выхода"),
		STR_INIT("возврата"),   STR_INIT("завершения"), STR_INIT("відповіді"),
		STR_INIT("返回"),       STR_INIT("响应"),       STR_INIT("状态"),
		STR_INIT("退出"),       STR_INIT("回傳"),       STR_INIT("戻り"),
		STR_INIT("応答"),       STR_INIT("終了"),       STR_INIT("リターン"),
		STR_INIT("ステータス"), STR_INIT("レスポンス"), STR_INIT("응답"),
		STR_INIT("반환"),       STR_INIT("종료"),       STR_INIT("상태"),
	};
	for (size_t at = 0; at < text.len; at++)
		for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
			if (text_begins_small(str_slice(text, at, text.len), answers[i]))
				return true;
	return false;
}

bool text_heads_errors_abroad(struct str text)
{
	return text_speaks_of_errors_abroad(text) ||
	       (text_speaks_of_codes_abroad(text) && holds_answer(text));
}

bool text_is_status(struct str text)
{
	static const char words[] = "status|statut|estado|stato|durum|stav|tila|статус|状态|狀態|"
				    "ステータス|상태|trạng thái|الحالة|סטטוס|κατάσταση";
	struct str rest = { words, sizeof words - 1 }, word;
	text = str_trim(text);
	while (str_part(&rest, '|', &word))
		if (word.len == text.len && text_begins_small(text, word))
			return true;
	return false;
}
