#include "find.h"

#include "../base/buf.h"
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

static bool is_word_byte(char byte)
{
	return byte_is_letter(byte) || byte_is_digit(byte) || (unsigned char)byte >= 0x80;
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

size_t find_entries(const struct model *model, struct str path, struct str what, enum find_way way,
		    FILE *to)
{
	static bool (*const matches[FIND_WAYS])(const struct query *, const struct entry *) = {
		[FIND_EXACT] = is_exact,
		[FIND_WORDS] = has_words,
	};
	struct query query = read_query(what);
	struct buf out = { 0 };
	size_t found = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		if (!matches[way](&query, &model->entries[i]))
			continue;
		add_entry(&out, model, &model->entries[i], path);
		found++;
	}
	fwrite(buf_str(&out).at, 1, out.len, to);
	buf_free(&out);
	return found;
}
