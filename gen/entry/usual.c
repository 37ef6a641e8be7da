#include "usual.h"

#include "column_key.h"

/*
 * Sorted by bytes: the header in small letters of ASCII (others as headers have them), what stands
 * between its words as '_'.
 */
static const struct usual_key {
	struct str key;
	enum usual usual;
} keys[] = {
	{ STR_INIT("ab_version"), USUAL_SINCE },
	{ STR_INIT("added"), USUAL_SINCE },
	{ STR_INIT("added_in"), USUAL_SINCE },
	{ STR_INIT("available_since"), USUAL_SINCE },
	{ STR_INIT("can_retry"), USUAL_RETRYABLE },
	{ STR_INIT("dalla_versione"), USUAL_SINCE },
	{ STR_INIT("deprecated"), USUAL_DEPRECATED },
	{ STR_INIT("deprecated_in"), USUAL_DEPRECATED },
	{ STR_INIT("deprecated_since"), USUAL_DEPRECATED },
	{ STR_INIT("deprecato"), USUAL_DEPRECATED },
	{ STR_INIT("depuis"), USUAL_SINCE },
	{ STR_INIT("depuis_la_version"), USUAL_SINCE },
	{ STR_INIT("desde"), USUAL_SINCE },
	{ STR_INIT("desde_a_versão"), USUAL_SINCE },
	{ STR_INIT("desde_la_versión"), USUAL_SINCE },
	{ STR_INIT("déprécié"), USUAL_DEPRECATED },
	{ STR_INIT("en_desuso"), USUAL_DEPRECATED },
	{ STR_INIT("ersetzt_durch"), USUAL_REPLACED_BY },
	{ STR_INIT("first_version"), USUAL_SINCE },
	{ STR_INIT("gravedad"), USUAL_SEVERITY },
	{ STR_INIT("gravidade"), USUAL_SEVERITY },
	{ STR_INIT("gravità"), USUAL_SEVERITY },
	{ STR_INIT("gravité"), USUAL_SEVERITY },
	{ STR_INIT("instead"), USUAL_REPLACED_BY },
	{ STR_INIT("introduced"), USUAL_SINCE },
	{ STR_INIT("introduced_in"), USUAL_SINCE },
	{ STR_INIT("is_deprecated"), USUAL_DEPRECATED },
	{ STR_INIT("is_retryable"), USUAL_RETRYABLE },
	{ STR_INIT("level"), USUAL_SEVERITY },
	{ STR_INIT("obsolete"), USUAL_DEPRECATED },
	{ STR_INIT("obsolete_since"), USUAL_DEPRECATED },
	{ STR_INIT("obsoleto"), USUAL_DEPRECATED },
	{ STR_INIT("obsolète"), USUAL_DEPRECATED },
	{ STR_INIT("reemplazado_por"), USUAL_REPLACED_BY },
	{ STR_INIT("reintentable"), USUAL_RETRYABLE },
	{ STR_INIT("remplacé_par"), USUAL_REPLACED_BY },
	{ STR_INIT("replaced_by"), USUAL_REPLACED_BY },
	{ STR_INIT("replacement"), USUAL_REPLACED_BY },
	{ STR_INIT("retriable"), USUAL_RETRYABLE },
	{ STR_INIT("retry"), USUAL_RETRYABLE },
	{ STR_INIT("retryable"), USUAL_RETRYABLE },
	{ STR_INIT("réessayable"), USUAL_RETRYABLE },
	{ STR_INIT("schweregrad"), USUAL_SEVERITY },
	{ STR_INIT("seit"), USUAL_SINCE },
	{ STR_INIT("seit_version"), USUAL_SINCE },
	{ STR_INIT("severidad"), USUAL_SEVERITY },
	{ STR_INIT("severidade"), USUAL_SEVERITY },
	{ STR_INIT("severity"), USUAL_SEVERITY },
	{ STR_INIT("severity_level"), USUAL_SEVERITY },
	{ STR_INIT("since"), USUAL_SINCE },
	{ STR_INIT("since_version"), USUAL_SINCE },
	{ STR_INIT("sostituito_da"), USUAL_REPLACED_BY },
	{ STR_INIT("substituído_por"), USUAL_REPLACED_BY },
	{ STR_INIT("superseded_by"), USUAL_REPLACED_BY },
	{ STR_INIT("sustituido_por"), USUAL_REPLACED_BY },
	{ STR_INIT("sévérité"), USUAL_SEVERITY },
	{ STR_INIT("transient"), USUAL_RETRYABLE },
	{ STR_INIT("use_instead"), USUAL_REPLACED_BY },
	{ STR_INIT("veraltet"), USUAL_DEPRECATED },
	{ STR_INIT("veraltet_seit"), USUAL_DEPRECATED },
	{ STR_INIT("version_added"), USUAL_SINCE },
	{ STR_INIT("wiederholbar"), USUAL_RETRYABLE },
	{ STR_INIT("Заменен_на"), USUAL_REPLACED_BY },
	{ STR_INIT("Заменён_на"), USUAL_REPLACED_BY },
	{ STR_INIT("Начиная_с_версии"), USUAL_SINCE },
	{ STR_INIT("С_версии"), USUAL_SINCE },
	{ STR_INIT("Серьезность"), USUAL_SEVERITY },
	{ STR_INIT("Серьёзность"), USUAL_SEVERITY },
	{ STR_INIT("Устаревший"), USUAL_DEPRECATED },
	{ STR_INIT("Устарел"), USUAL_DEPRECATED },
	{ STR_INIT("Устарело"), USUAL_DEPRECATED },
	{ STR_INIT("リトライ可能"), USUAL_RETRYABLE },
	{ STR_INIT("严重性"), USUAL_SEVERITY },
	{ STR_INIT("严重程度"), USUAL_SEVERITY },
	{ STR_INIT("严重级别"), USUAL_SEVERITY },
	{ STR_INIT("代替"), USUAL_REPLACED_BY },
	{ STR_INIT("再試行可能"), USUAL_RETRYABLE },
	{ STR_INIT("可重试"), USUAL_RETRYABLE },
	{ STR_INIT("導入バージョン"), USUAL_SINCE },
	{ STR_INIT("已废弃"), USUAL_DEPRECATED },
	{ STR_INIT("已弃用"), USUAL_DEPRECATED },
	{ STR_INIT("废弃"), USUAL_DEPRECATED },
	{ STR_INIT("弃用"), USUAL_DEPRECATED },
	{ STR_INIT("引入版本"), USUAL_SINCE },
	{ STR_INIT("是否可重试"), USUAL_RETRYABLE },
	{ STR_INIT("替代"), USUAL_REPLACED_BY },
	{ STR_INIT("替代项"), USUAL_REPLACED_BY },
	{ STR_INIT("起始版本"), USUAL_SINCE },
	{ STR_INIT("追加バージョン"), USUAL_SINCE },
	{ STR_INIT("重大度"), USUAL_SEVERITY },
	{ STR_INIT("非推奨"), USUAL_DEPRECATED },
	{ STR_INIT("대체"), USUAL_REPLACED_BY },
	{ STR_INIT("도입_버전"), USUAL_SINCE },
	{ STR_INIT("사용_중단"), USUAL_DEPRECATED },
	{ STR_INIT("심각도"), USUAL_SEVERITY },
	{ STR_INIT("재시도_가능"), USUAL_RETRYABLE },
	{ STR_INIT("지원_중단"), USUAL_DEPRECATED },
};

enum { LONGEST = 64 }; /* bytes of a header that may be one of them */

enum usual usual_of(struct str header)
{
	char bytes[LONGEST];
	if (header.len > LONGEST)
		return USUAL_NONE;
	struct str key = { bytes, column_key_write(header, bytes) };
	const struct usual_key *found = STR_FIND_SORTED(key, keys);
	return found ? found->usual : USUAL_NONE;
}
