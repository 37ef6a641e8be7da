#include "find.h"

#include <stdlib.h>

#include "../base/buf.h"
#include "../base/nearest.h"
#include "../checks/json_output.h"
#include "../entry/number.h"

struct query {
	struct str what;
	uint64_t values[2]; /* "80070005" may be meant in decimal or in hex */
	size_t value_count;
};

static struct query read_query(struct str what)
{
	struct query query = { .what = str_trim(what) };
	struct number number;
	if (number_read(query.what, 0, &number) && number.end == query.what.len && !number.too_big)
		query.values[query.value_count++] = number_bits(&number);
	if (query.what.len == 8 && number_read_bare_hex(query.what, &number))
		query.values[query.value_count++] = number_bits(&number);
	return query;
}

static bool is_exact(const struct query *query, const struct entry *entry)
{
	bool number = entry->kind == CODE_NUMBER;
	for (size_t i = 0; number && i < query->value_count; i++)
		if (entry->value == query->values[i])
			return true;
	if (!number && str_eq_nocase(entry->code, query->what))
		return true;
	for (size_t i = 0; i < entry->name_count; i++)
		if (str_eq_nocase(entry->names[i].text, query->what))
			return true;
	return false;
}

static const uint32_t win32 = 0x80070000;    /* the HRESULT of a Win32 error, its code aside */
static const uint32_t nt_win32 = 0xC0070000; /* the NTSTATUS of one */
static const uint32_t nt_bit = 0x10000000;   /* an HRESULT that holds an NTSTATUS */
static const uint32_t code_bits = 0xFFFF;

/* How the entry's value and the one looked for make each other; NULL: they do not. */
static const char *relation_of(uint64_t wanted, uint64_t value)
{
	/* A failure of 32 bits, as programs of 64 bits print it. */
	if (wanted >> 31 == 0x1FFFFFFFF) {
		wanted = (uint32_t)wanted;
		if (wanted == value)
			return "the same in 32 bits";
	}
	if (wanted > UINT32_MAX || value > UINT32_MAX || wanted == value)
		return NULL;
	uint32_t a = (uint32_t)wanted, b = (uint32_t)value;
	if ((a & ~code_bits) == win32 && b == (a & code_bits) && b)
		return "the Win32 error of this HRESULT";
	if (a && a <= code_bits && b == (win32 | a))
		return "the HRESULT of this Win32 error";
	if ((a & ~code_bits) == nt_win32 && b == (a & code_bits) && b)
		return "the Win32 error of this NTSTATUS";
	if ((a ^ b) == nt_bit && (a & nt_bit) && b)
		return "the NTSTATUS in this HRESULT";
	if ((a ^ b) == nt_bit && (b & nt_bit) && a)
		return "the HRESULT of this NTSTATUS";
	if (a >> 15 == 0x1FFFF && b == (a & code_bits))
		return "the same in 16 bits";
	if (b >> 15 == 0x1FFFF && a == (b & code_bits))
		return "the same in 32 bits";
	return NULL;
}

static const char *relation(const struct query *query, const struct entry *entry)
{
	const char *words = NULL;
	for (size_t i = 0; i < query->value_count && !words && entry->kind == CODE_NUMBER; i++)
		words = relation_of(query->values[i], entry->value);
	return words;
}

static bool is_related(const struct query *query, const struct entry *entry)
{
	return relation(query, entry) != NULL;
}

static bool is_word_byte(char byte)
{
	return byte_is_letter_or_digit(byte) || (unsigned char)byte >= 0x80;
}

static bool has_word(struct str text, struct str word)
{
	for (size_t at = 0; at + word.len <= text.len; at++)
		if ((at == 0 || !is_word_byte(text.at[at - 1])) &&
		    str_eq_nocase(str_slice(text, at, at + word.len), word))
			return true;
	return false;
}

static bool has_words(const struct query *query, const struct entry *entry)
{
	struct str word;
	for (struct str rest = query->what; str_part(&rest, ' ', &word);) {
		bool found = has_word(entry->plain, word);
		for (size_t i = 0; i < entry->name_count && !found; i++)
			found = has_word(entry->names[i].text, word);
		if (!found)
			return false;
	}
	return query->what.len > 0;
}

static void add_code(struct buf *out, const struct entry *entry)
{
	unsigned long long value = entry->value;
	if (entry->kind == CODE_TEXT) {
		buf_addf(out, "\"%.*s\"", STR_ARG(entry->code));
		return;
	}
	bool wide = entry_width(entry) == 64;
	buf_addf(out, wide ? "0x%016llX (%llu" : "0x%08llX (%llu", value, value);
	if (wide ? value > INT64_MAX : value > INT32_MAX)
		buf_addf(out, ", %lld", wide ? (long long)value : (long long)value - (1LL << 32));
	buf_add(out, STR(")"));
}

static void add_entry(struct buf *out, const struct model *model, const struct entry *entry,
		      struct str path)
{
	size_t offset = entry->name_count ? entry->names[0].offset : entry->offset;
	buf_addf(out, "%.*s:%u: ", STR_ARG(path), source_line_number(model->page->source, offset));
	for (size_t i = 0; i < entry->name_count; i++)
		buf_addf(out, "%s%.*s", i ? ", " : "", STR_ARG(entry->names[i].text));
	buf_add(out, entry->name_count ? STR(" = ") : STR(""));
	add_code(out, entry);
	buf_add(out, entry->message.len ? STR(": ") : STR(""));
	for (size_t i = 0; i < entry->message.len; i++) {
		char byte = entry->message.at[i];
		buf_add_byte(out, byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte);
	}
	buf_add_byte(out, '\n');
}

typedef bool match_fn(const struct query *query, const struct entry *entry);

static match_fn *const matches[FIND_WAYS] = {
	[FIND_EXACT] = is_exact,
	[FIND_RELATED] = is_related,
	[FIND_WORDS] = has_words,
};

size_t find_entries(const struct model *model, struct str path, struct str what, enum find_way way,
		    FILE *to)
{
	struct query query = read_query(what);
	struct buf out = { 0 };
	size_t found = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		if (!matches[way](&query, &model->entries[i]))
			continue;
		add_entry(&out, model, &model->entries[i], path);
		if (way == FIND_RELATED) {
			out.len--;
			buf_addf(&out, " [%s]\n", relation(&query, &model->entries[i]));
		}
		found++;
	}
	fwrite(buf_str(&out).at, 1, out.len, to);
	buf_free(&out);
	return found;
}

static json_t *object_of(const struct model *model, const struct entry *entry, struct str path,
			 const struct query *query, enum find_way way)
{
	static const char *const how[FIND_WAYS] = {
		[FIND_EXACT] = "exact", [FIND_RELATED] = "related", [FIND_WORDS] = "words"
	};
	size_t offset = entry->name_count ? entry->names[0].offset : entry->offset;
	struct pos pos = source_pos(model->page->source, offset);
	json_t *names = json_array();
	for (size_t i = 0; i < entry->name_count; i++)
		json_array_append_new(names, json_output_text(entry->names[i].text));
	json_t *value = entry->kind == CODE_TEXT ? json_output_text(entry->code)
			: entry_width(entry) == 64
			    ? json_sprintf("0x%016llX", (unsigned long long)entry->value)
			    : json_sprintf("0x%08llX", (unsigned long long)entry->value);
	json_t *object =
	    json_pack("{s:o, s:i, s:i, s:o, s:o, s:o, s:s}", "path", json_output_text(path), "line",
		      (int)pos.line, "column", (int)pos.col, "names", names, "value", value,
		      "message", json_output_text(entry->message), "how", how[way]);
	if (way == FIND_RELATED)
		json_object_set_new(object, "relation", json_string(relation(query, entry)));
	return object;
}

size_t find_entries_json(const struct model *model, struct str path, struct str what,
			 enum find_way way, bool *first, FILE *to)
{
	struct query query = read_query(what);
	size_t found = 0;
	json_output_begin();
	for (size_t i = 0; i < model->entry_count; i++) {
		if (!matches[way](&query, &model->entries[i]))
			continue;
		json_t *object = object_of(model, &model->entries[i], path, &query, way);
		char *text = json_dumps(object, 0);
		json_decref(object);
		fprintf(to, "%s\n  %s", *first ? "" : ",", text ? text : "{}");
		free(text);
		*first = false;
		found++;
	}
	return found;
}

struct str find_near(struct arena *arena, const struct model *const *models, size_t count,
		     struct str what)
{
	struct nearest nearest = { .wanted = str_trim(what) };
	for (size_t m = 0; m < count; m++)
		for (size_t i = 0; i < models[m]->entry_count; i++) {
			const struct entry *entry = &models[m]->entries[i];
			if (entry->kind == CODE_TEXT)
				nearest_offer(&nearest, entry->code);
			for (size_t k = 0; k < entry->name_count; k++)
				nearest_offer(&nearest, entry->names[k].text);
		}
	return nearest.best_count ? nearest_words(&nearest, arena) : STR("");
}
