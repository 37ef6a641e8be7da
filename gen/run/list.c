#include "list.h"

#include "../base/buf.h"
#include "../model/number.h"

void list_tsv_head(FILE *to)
{
	fputs("name\tvalue\tpage\tline\tmessage\n", to);
}

static void add_escaped(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		switch (text.at[i]) {
		case '\t':
			buf_add(out, STR("\\t"));
			break;
		case '\n':
			buf_add(out, STR("\\n"));
			break;
		case '\r':
			buf_add(out, STR("\\r"));
			break;
		case '\\':
			buf_add(out, STR("\\\\"));
			break;
		default:
			buf_add_byte(out, text.at[i]);
		}
	}
}

static void add_line(struct buf *out, const struct model *model, const struct entry *entry, struct str name,
		     size_t offset, struct str path)
{
	add_escaped(out, name);
	buf_addf(out, "\t0x%08X\t", entry->value);
	add_escaped(out, path);
	buf_addf(out, "\t%u\t", source_pos(model->page->source, offset).line);
	add_escaped(out, entry->message);
	buf_add_byte(out, '\n');
}

static void add_entry(struct buf *out, const struct model *model, const struct entry *entry, struct str path)
{
	for (size_t i = 0; i < entry->name_count; i++)
		add_line(out, model, entry, entry->names[i].text, entry->names[i].offset, path);
	if (!entry->name_count)
		add_line(out, model, entry, STR(""), entry->offset, path);
}

static void print(struct buf *out, FILE *to)
{
	fwrite(buf_str(out).at, 1, out->len, to);
	buf_free(out);
}

void list_tsv(const struct model *model, struct str path, FILE *to)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < model->entry_count; i++)
		add_entry(&out, model, &model->entries[i], path);
	print(&out, to);
}

static bool has_word(struct str text, struct str word)
{
	for (size_t at = 0; at + word.len <= text.len; at++)
		if (str_eq_nocase(str_slice(text, at, at + word.len), word))
			return true;
	return false;
}

static bool matches(const struct entry *entry, struct str what, const struct number *number)
{
	if (number)
		return entry->value == number_bits(number);
	for (size_t i = 0; i < entry->name_count; i++)
		if (str_eq_nocase(entry->names[i].text, what))
			return true;
	struct str word;
	for (struct str rest = what; str_part(&rest, ' ', &word);)
		if (!has_word(entry->plain, word))
			return false;
	return true;
}

size_t list_find(const struct model *model, struct str path, struct str what, FILE *to)
{
	struct number number;
	what = str_trim(what);
	bool is_number = number_read(what, 0, &number) && number.end == what.len && !number.too_big;
	struct buf out = { 0 };
	size_t found = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		if (!matches(&model->entries[i], what, is_number ? &number : NULL))
			continue;
		add_entry(&out, model, &model->entries[i], path);
		found++;
	}
	print(&out, to);
	return found;
}
