#include "mdx.h"

#include <string.h>

static void blank(char *from, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (from[i] != '\n' && from[i] != '\r')
			from[i] = ' ';
}

static bool begins_statement(struct str line)
{
	static const struct str words[] = { STR_INIT("import"), STR_INIT("export") };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_starts(line, words[i]))
			continue;
		char next = str_byte(line, words[i].len);
		struct str rest = str_trim(str_slice(line, words[i].len, line.len));
		/*
		 * "import it from" is prose: a statement has a brace, a quote, or a name and "from"
		 * or "=".
		 */
		return (next == ' ' || next == '{') &&
		       (str_starts(rest, STR("{")) || str_starts(rest, STR("*")) ||
			str_starts(rest, STR("'")) || str_starts(rest, STR("\"")) ||
			str_starts(rest, STR("default ")) || str_starts(rest, STR("const ")) ||
			str_starts(rest, STR("function ")) ||
			str_find(rest, STR(" from '"), 0) >= 0 ||
			str_find(rest, STR(" from \""), 0) >= 0);
	}
	return false;
}

/* The fence that the line opens or closes: three or more of one sign; 0: none. */
static char fence_of(struct str line)
{
	line = str_trim(line);
	char sign = str_byte(line, 0);
	bool fence =
	    (sign == '`' || sign == '~') && str_byte(line, 1) == sign && str_byte(line, 2) == sign;
	return fence ? sign : '\0';
}

struct str mdx_blank(struct arena *arena, struct str text)
{
	char *copy = arena_alloc(arena, text.len + 1);
	if (text.len)
		memcpy(copy, text.at, text.len);
	bool statement = false, comment = false, empty_before = true;
	char fence = '\0';
	struct str line;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		char *at = copy + (line.at - text.at);
		char sign = comment || statement ? '\0' : fence_of(line);
		if (sign && (!fence || fence == sign))
			fence = fence ? '\0' : sign;
		bool empty = !str_trim(line).len;
		statement =
		    !empty && !fence && (statement || (empty_before && begins_statement(line)));
		empty_before = empty || statement;
		if (statement)
			blank(at, line.len);
		for (size_t from = 0; from < line.len && !fence && !statement;) {
			ptrdiff_t begin =
			    comment ? (ptrdiff_t)from : str_find(line, STR("{/*"), from);
			if (begin == STR_NONE)
				break;
			ptrdiff_t end = str_find(line, STR("*/}"), (size_t)begin);
			comment = end == STR_NONE;
			from = comment ? line.len : (size_t)end + 3;
			blank(at + begin, from - (size_t)begin);
		}
	}
	return (struct str){ copy, text.len };
}
