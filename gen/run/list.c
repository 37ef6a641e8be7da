#include "list.h"

#include "../base/buf.h"

void list_tsv_head(FILE *to)
{
	fputs("name\tvalue\tpage\tline\tmessage\n", to);
}

static void add_escaped(struct buf *out, struct str text)
{
	static const struct str special = STR_INIT("\t\n\r\\"), letters = STR_INIT("tnr\\");
	size_t from = 0;
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.at[i] > '\r' && text.at[i] != '\\')
			continue;
		ptrdiff_t which = str_find_byte(special, text.at[i], 0);
		if (which == STR_NONE)
			continue;
		buf_add(out, str_slice(text, from, i));
		buf_add_byte(out, '\\');
		buf_add_byte(out, letters.at[which]);
		from = i + 1;
	}
	buf_add(out, str_slice(text, from, text.len));
}

/* Quotes tell a text from a number, whatever it looks like. */
static void add_code(struct buf *out, const struct entry *entry)
{
	if (entry->kind == CODE_NUMBER) {
		buf_add(out, STR("0x"));
		buf_add_digits(out, entry->value, 16, entry_width(entry) == 64 ? 16 : 8);
		return;
	}
	buf_add_byte(out, '"');
	add_escaped(out, entry->code);
	buf_add_byte(out, '"');
}

/* `path` has its escapes already. */
static void add_line(struct buf *out, const struct model *model, const struct entry *entry,
		     struct str name, size_t offset, struct str path)
{
	add_escaped(out, name);
	buf_add_byte(out, '\t');
	add_code(out, entry);
	buf_add_byte(out, '\t');
	buf_add(out, path);
	buf_add_byte(out, '\t');
	buf_add_digits(out, source_line_number(model->page->source, offset), 10, 1);
	buf_add_byte(out, '\t');
	add_escaped(out, entry->message);
	buf_add_byte(out, '\n');
}

static void add_entry(struct buf *out, const struct model *model, const struct entry *entry,
		      struct str path)
{
	for (size_t i = 0; i < entry->name_count; i++)
		add_line(out, model, entry, entry->names[i].text, entry->names[i].offset, path);
	if (!entry->name_count)
		add_line(out, model, entry, STR(""), entry->offset, path);
}

void list_tsv(const struct model *model, struct str path, FILE *to)
{
	enum { ENOUGH = 64 * 1024 };
	struct buf out = { 0 }, written = { 0 };
	add_escaped(&written, path);
	for (size_t i = 0; i < model->entry_count; i++) {
		add_entry(&out, model, &model->entries[i], buf_str(&written));
		if (out.len < ENOUGH && i + 1 < model->entry_count)
			continue;
		fwrite(out.at, 1, out.len, to);
		buf_clear(&out);
	}
	buf_free(&out);
	buf_free(&written);
}
