#include "columns.h"

/* What a word in a header cell says for (or against) names, values and text below it. */
static const struct hint {
	struct str word;
	int name, value, text;
} hints[] = {
	{ STR_INIT("name"), 2, -1, 0 },        { STR_INIT("symbol"), 2, 0, 0 },
	{ STR_INIT("symbolic"), 2, 0, 0 },     { STR_INIT("identifier"), 2, 1, 0 },
	{ STR_INIT("macro"), 2, 0, 0 },        { STR_INIT("mnemonic"), 2, 0, 0 },
	{ STR_INIT("enum"), 2, 1, 0 },         { STR_INIT("enumerator"), 2, 0, 0 },
	{ STR_INIT("enumeration"), 1, 1, 0 },  { STR_INIT("constant"), 2, 1, 0 },
	{ STR_INIT("define"), 2, 0, 0 },       { STR_INIT("code"), 1, 2, 0 },
	{ STR_INIT("codes"), 1, 2, 0 },        { STR_INIT("value"), 1, 2, 0 },
	{ STR_INIT("values"), 1, 2, 0 },       { STR_INIT("hex"), 0, 3, 0 },
	{ STR_INIT("hexadecimal"), 0, 3, 0 },  { STR_INIT("decimal"), 0, 3, 0 },
	{ STR_INIT("dec"), 0, 3, 0 },          { STR_INIT("number"), 0, 2, 0 },
	{ STR_INIT("numeric"), 0, 2, 0 },      { STR_INIT("#"), 0, 1, 0 },
	{ STR_INIT("id"), 0, 2, 0 },           { STR_INIT("errno"), 1, 2, 0 },
	{ STR_INIT("error"), 1, 1, 1 },        { STR_INIT("status"), 1, 1, 0 },
	{ STR_INIT("return"), 1, 1, 0 },       { STR_INIT("result"), 1, 1, 0 },
	{ STR_INIT("hresult"), 1, 1, 0 },      { STR_INIT("ntstatus"), 1, 1, 0 },
	{ STR_INIT("description"), 0, 0, 5 },  { STR_INIT("meaning"), 0, 0, 5 },
	{ STR_INIT("message"), 0, 0, 4 },      { STR_INIT("text"), 0, 0, 4 },
	{ STR_INIT("explanation"), 0, 0, 4 },  { STR_INIT("definition"), 0, 0, 3 },
	{ STR_INIT("details"), 0, 0, 3 },      { STR_INIT("summary"), 0, 0, 3 },
	{ STR_INIT("comment"), 0, 0, 2 },      { STR_INIT("comments"), 0, 0, 2 },
	{ STR_INIT("remarks"), 0, 0, 2 },      { STR_INIT("cause"), 0, 0, 2 },
	{ STR_INIT("reason"), 0, 0, 2 },       { STR_INIT("notes"), 0, 0, 1 },
	{ STR_INIT("action"), 0, 0, -3 },      { STR_INIT("resolution"), 0, 0, -3 },
	{ STR_INIT("solution"), 0, 0, -3 },
	/* numbers that are measures, not codes */
	{ STR_INIT("offset"), 0, -3, 0 },      { STR_INIT("size"), 0, -3, 0 },
	{ STR_INIT("length"), 0, -3, 0 },      { STR_INIT("bytes"), 0, -3, 0 },
	{ STR_INIT("bits"), 0, -3, 0 },        { STR_INIT("width"), 0, -3, 0 },
	{ STR_INIT("version"), 0, -4, 0 },     { STR_INIT("since"), 0, -4, 0 },
	{ STR_INIT("count"), 0, -3, 0 },       { STR_INIT("default"), 0, -4, 0 },
	{ STR_INIT("minimum"), 0, -4, 0 },     { STR_INIT("maximum"), 0, -4, 0 },
	{ STR_INIT("min"), 0, -4, 0 },         { STR_INIT("max"), 0, -4, 0 },
	{ STR_INIT("year"), 0, -4, 0 },        { STR_INIT("date"), 0, -4, 0 },
	{ STR_INIT("line"), 0, -3, 0 },        { STR_INIT("page"), 0, -3, 0 },
	{ STR_INIT("rank"), 0, -3, 0 },        { STR_INIT("seconds"), 0, -4, 0 },
	{ STR_INIT("milliseconds"), 0, -4, 0 }, { STR_INIT("limit"), 0, -3, 0 },
	{ STR_INIT("port"), 0, -2, 0 },        { STR_INIT("arity"), 0, -4, 0 },
	{ STR_INIT("retries"), 0, -4, 0 },     { STR_INIT("severity"), -3, -3, 0 },
	{ STR_INIT("facility"), -2, -2, 0 },   { STR_INIT("category"), -3, -2, 0 },
	/* identifiers that are no codes */
	{ STR_INIT("parameter"), -3, 0, 0 },   { STR_INIT("field"), -3, 0, 0 },
	{ STR_INIT("property"), -3, 0, 0 },    { STR_INIT("option"), -2, 0, 0 },
	{ STR_INIT("setting"), -3, 0, 0 },     { STR_INIT("argument"), -3, 0, 0 },
	{ STR_INIT("attribute"), -3, 0, 0 },   { STR_INIT("type"), -3, 0, 0 },
	{ STR_INIT("function"), -3, 0, 0 },    { STR_INIT("method"), -3, 0, 0 },
	{ STR_INIT("class"), -3, 0, 0 },       { STR_INIT("header"), -3, 0, 0 },
	{ STR_INIT("file"), -3, 0, 0 },        { STR_INIT("library"), -3, 0, 0 },
	{ STR_INIT("requirement"), -4, -4, 0 }, { STR_INIT("product"), -3, 0, 0 },
	{ STR_INIT("package"), -3, 0, 0 },     { STR_INIT("platform"), -3, 0, 0 },
	{ STR_INIT("variable"), -3, 0, 0 },    { STR_INIT("register"), -3, 0, 0 },
};

static struct hint hint_of(struct str header)
{
	struct hint sum = { STR_INIT(""), 0, 0, 0 };
	for (size_t at = 0; at < header.len;) {
		size_t end = at;
		while (end < header.len && (byte_is_letter(header.at[end]) || header.at[end] == '#'))
			end++;
		struct str word = str_slice(header, at, end);
		for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
			struct str known = hints[i].word;
			bool plural = word.len == known.len + 1 && byte_lower(word.at[word.len - 1]) == 's';
			if (!str_eq_nocase(str_slice(word, 0, word.len - plural), known))
				continue;
			sum.name += hints[i].name;
			sum.value += hints[i].value;
			sum.text += hints[i].text;
			break;
		}
		at = end > at ? end : at + 1;
	}
	return sum;
}

enum cell_kind column_count(struct column *column, struct arena *arena, const struct flat *flat,
			    struct str *last_name)
{
	struct str text = flat_text(flat);
	enum cell_kind kind = CELL_TEXT;
	struct head head;
	struct number bare;
	if (!text.len) {
		kind = CELL_EMPTY;
	} else if (head_read(arena, flat, 0, TRUST_WORD, &head)) {
		bool all = head.end >= text.len;
		bool value = head.value.state != VALUE_NONE;
		bool sure = head.name_count && name_shape(head.names[0].text) == NAME_SURE;
		if (value && head.name_count)
			kind = sure || all ? CELL_BOTH : CELL_TEXT;
		else if (value)
			kind = all ? CELL_VALUE : CELL_TEXT;
		else
			kind = !all && !head.whole ? CELL_TEXT : sure ? CELL_NAME : all ? CELL_WORD : CELL_TEXT;
		if (head.name_count) {
			struct str name = head.names[0].text;
			bool lower = true;
			for (size_t i = 0; i < name.len; i++)
				lower &= !byte_is_upper(name.at[i]);
			column->lower += lower;
			column->distinct += !str_eq(name, *last_name);
			*last_name = name;
		}
	}
	if (number_read_bare_hex(text, &bare)) {
		column->bare_hex++;
		for (size_t i = 0; i < text.len; i++)
			if (!byte_is_digit(text.at[i])) {
				column->bare_letters++;
				break;
			}
	}
	column->kinds[kind]++;
	column->bytes += text.len;
	return kind;
}

static size_t filled(const struct column *column)
{
	size_t sum = 0;
	for (int kind = CELL_EMPTY + 1; kind < CELL_KINDS; kind++)
		sum += column->kinds[kind];
	return sum;
}

/* A column as settings name it: by number from 1, or by its header cell. */
static int named_column(const struct column *columns, size_t count, struct str wanted)
{
	struct number number;
	if (!wanted.len)
		return COLUMN_NONE;
	if (number_read(wanted, 0, &number) && number.end == wanted.len)
		return number.magnitude >= 1 && number.magnitude <= count ? (int)number.magnitude - 1 : COLUMN_NONE;
	for (size_t i = 0; i < count; i++)
		if (str_eq_nocase(columns[i].header, wanted))
			return (int)i;
	return COLUMN_NONE;
}

/* Most of the cells, in hundredths; 0 for an empty column. */
static int share(const struct column *column, size_t cells)
{
	size_t all = filled(column);
	return all ? (int)(cells * 100 / all) : 0;
}

static bool is_bare_hex(const struct column *column)
{
	bool headed = hint_of(column->header).value >= 3;
	return share(column, column->bare_hex) >= 90 && column->bare_letters && headed;
}

enum { ENOUGH = 60 };

static int best_name(const struct column *columns, size_t count)
{
	int best = COLUMN_NONE, best_score = 0;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		struct hint hint = hint_of(column->header);
		size_t names = column->kinds[CELL_NAME] + column->kinds[CELL_WORD];
		int names_share = share(column, names);
		/* A type or a file is the same in most rows; a code's name is another in each. */
		bool repeats = names >= 4 && column->distinct * 2 < names;
		bool words_only = column->kinds[CELL_NAME] * 4 < names && hint.name <= 0;
		bool settings_like = hint.name < 0 && column->lower * 2 > names;
		if (names_share < ENOUGH || repeats || words_only || settings_like || is_bare_hex(column))
			continue;
		int score = names_share + hint.name * 10 + share(column, column->kinds[CELL_NAME]) / 2;
		if (score > best_score) {
			best = (int)i;
			best_score = score;
		}
	}
	return best;
}

static int best_value(const struct column *columns, size_t count, int name)
{
	int best = COLUMN_NONE, best_score = 0;
	for (size_t i = 0; i < count; i++) {
		if ((int)i == name)
			continue;
		const struct column *column = &columns[i];
		int hint = hint_of(column->header).value;
		bool hex = is_bare_hex(column);
		int values = hex ? share(column, column->bare_hex) : share(column, column->kinds[CELL_VALUE]);
		if (values < ENOUGH || hint < -2)
			continue;
		int score = values + hint * 10 + 1;
		if (score > best_score) {
			best = (int)i;
			best_score = score;
		}
	}
	return best;
}

static int best_both(const struct column *columns, size_t count)
{
	int best = COLUMN_NONE;
	size_t most = 0;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		size_t related = column->kinds[CELL_BOTH] + column->kinds[CELL_VALUE] + column->kinds[CELL_NAME] +
				 column->kinds[CELL_WORD];
		bool fits = column->kinds[CELL_BOTH] && share(column, related) >= ENOUGH &&
			    column->kinds[CELL_BOTH] * 4 >= related && hint_of(column->header).name > -3;
		if (fits && column->kinds[CELL_BOTH] > most) {
			best = (int)i;
			most = column->kinds[CELL_BOTH];
		}
	}
	return best;
}

static int best_text(const struct column *columns, size_t count, const struct roles *roles)
{
	int best = COLUMN_NONE;
	long best_score = 0;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		bool taken = (int)i == roles->name || (int)i == roles->value || (int)i == roles->both;
		size_t all = filled(column);
		if (taken || !all || share(column, column->kinds[CELL_VALUE]) >= ENOUGH)
			continue;
		long score = 1 + (long)(column->bytes / all) + hint_of(column->header).text * 40L;
		if (best == COLUMN_NONE || score > best_score) {
			best = (int)i;
			best_score = score;
		}
	}
	return best;
}

bool columns_decide(const struct column *columns, size_t count, const struct layout_settings *settings,
		    struct roles *roles)
{
	*roles = (struct roles){ COLUMN_NONE, COLUMN_NONE, COLUMN_NONE, COLUMN_NONE, false };
	int name = named_column(columns, count, settings->name_column);
	int value = named_column(columns, count, settings->value_column);
	roles->name = name != COLUMN_NONE ? name : best_name(columns, count);
	roles->value = value != COLUMN_NONE ? value : best_value(columns, count, roles->name);
	roles->both = best_both(columns, count);
	bool chosen = name != COLUMN_NONE || value != COLUMN_NONE;
	bool apart = roles->name != COLUMN_NONE && roles->value != COLUMN_NONE;
	if (chosen && name == value) {
		roles->both = name;
	} else if (chosen || apart) {
		/* Two columns that hold nothing but names and values say more than one that has both now and then. */
		size_t in_both = roles->both == COLUMN_NONE ? 0 : columns[roles->both].kinds[CELL_BOTH];
		bool apart_wins = chosen || columns[roles->value].kinds[CELL_VALUE] + columns[roles->value].bare_hex >= in_both;
		if (apart_wins)
			roles->both = COLUMN_NONE;
	}
	if (roles->both != COLUMN_NONE) {
		roles->name = roles->value = COLUMN_NONE;
	} else if (roles->value != COLUMN_NONE) {
		roles->bare_hex = is_bare_hex(&columns[roles->value]);
	}
	int text = named_column(columns, count, settings->text_column);
	roles->text = text != COLUMN_NONE ? text : best_text(columns, count, roles);
	return roles->both != COLUMN_NONE || roles->name != COLUMN_NONE;
}
