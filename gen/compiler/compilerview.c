#include "compilerview.h"

#include <stdlib.h>

#include "../view/fields.h"
#include "../view/lines.h"

enum { CUSTOMER = 0x20000000 };

struct compilerview_name {
	const struct mcname *name;
	bool decimal;
};

struct compilerview_piece {
	const struct mcpiece *piece;
	const struct compilerview *view;
};

/* --- severities and facilities --- */

#define NAME                                         \
	const struct compilerview_name *name = self; \
	(void)arena

/* To the column where values stand. */
static struct str padded(struct arena *arena, struct str name)
{
	static const struct str blanks = STR_INIT("                                ");
	return ARENA_JOIN(arena, name, str_slice(blanks, name.len, blanks.len));
}

static struct value name_symbol(const void *self, struct arena *arena)
{
	NAME;
	return value_text(padded(arena, name->name->symbol));
}

static struct value name_number(const void *self, struct arena *arena)
{
	NAME;
	return value_text(arena_printf(arena, name->decimal ? "%u" : "0x%X", name->name->number));
}

static struct value name_binary(const void *self, struct arena *arena)
{
	NAME;
	return value_text(
	    arena_printf(arena, "%u%u", name->name->number >> 1 & 1, name->name->number & 1));
}

static const struct field mc_name_fields[] = {
	OF("name", struct compilerview_name, name, struct mcname, name),
	MADE("symbol_padded", name_symbol),
	MADE("number", name_number),
	MADE("binary", name_binary),
};

DEFINE_CLASS(mc_name);

static struct value name_item(const void *self, size_t index)
{
	const struct compilerview_name *names = self;
	return value_object(&names[index], &class_mc_name);
}

/* --- messages and comments --- */

#define PIECE                                                                                  \
	const struct compilerview_piece *piece = self;                                         \
	const struct mcmessage *message = &piece->view->file->messages[piece->piece->message]; \
	(void)message;                                                                         \
	(void)arena

static struct value piece_comment(const void *self, struct arena *arena)
{
	PIECE;
	struct str line = piece->piece->comment;
	while (line.len && (line.at[line.len - 1] == '\n' || line.at[line.len - 1] == '\r'))
		line.len--;
	return value_text(line);
}

static struct value piece_is_comment(const void *self, struct arena *arena)
{
	PIECE;
	return value_bool(piece->piece->comment.at != NULL);
}

static struct value piece_symbol(const void *self, struct arena *arena)
{
	PIECE;
	return value_text(message->symbol);
}

static struct value piece_symbol_padded(const void *self, struct arena *arena)
{
	PIECE;
	return value_text(padded(arena, message->symbol));
}

static struct str bare_value(const struct compilerview_piece *piece,
			     const struct mcmessage *message, struct arena *arena)
{
	const struct commandline *line = piece->view->line;
	uint32_t value = message->value | (line->customer ? CUSTOMER : 0);
	bool decimal = line->decimal || message->define->decimal;
	char digits[DIGITS_MOST];
	return ARENA_JOIN(arena, decimal ? STR("") : STR("0x"),
			  digits_write(digits, value, decimal ? 10 : 16, decimal ? 1 : 8),
			  STR("L"));
}

static struct value piece_value_bare(const void *self, struct arena *arena)
{
	PIECE;
	return value_text(bare_value(piece, message, arena));
}

static struct value piece_value(const void *self, struct arena *arena)
{
	PIECE;
	struct str bare = bare_value(piece, message, arena);
	struct str type = message->define->type, macro = message->define->macro;
	if (macro.len)
		return value_text(ARENA_JOIN(arena, macro, STR("("), bare, STR(")")));
	if (type.len)
		return value_text(ARENA_JOIN(arena, STR("(("), type, STR(")"), bare, STR(")")));
	return value_text(bare);
}

static struct value piece_type(const void *self, struct arena *arena)
{
	PIECE;
	return value_text(message->define->type.len ? message->define->type : STR("DWORD"));
}

static struct value piece_lines(const void *self, struct arena *arena)
{
	PIECE;
	struct str text = piece->view->file->texts[message->first_text].text;
	if (str_find_byte(text, '\r', 0) == STR_NONE)
		return lines_raw(text, arena);
	struct buf lines = { 0 };
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '\r')
			buf_add_byte(&lines, text.at[i]);
	return lines_raw(buf_take(&lines, arena), arena);
}

static const struct field mc_piece_fields[] = {
	MADE("is_comment", piece_is_comment),
	MADE("comment", piece_comment),
	MADE("symbol", piece_symbol),
	MADE("symbol_padded", piece_symbol_padded),
	MADE("value", piece_value),
	MADE("value_bare", piece_value_bare),
	MADE("type", piece_type),
	MADE("lines", piece_lines),
};

DEFINE_CLASS(mc_piece);

static struct value piece_item(const void *self, size_t index)
{
	const struct compilerview_piece *pieces = self;
	return value_object(&pieces[index], &class_mc_piece);
}

/* --- tables --- */

#define TABLE                             \
	const struct table *table = self; \
	(void)arena

static struct value table_primary(const void *self, struct arena *arena)
{
	TABLE;
	return value_text(arena_printf(arena, "0x%x", table->language->number & 0x3FF));
}

static struct value table_sub(const void *self, struct arena *arena)
{
	TABLE;
	return value_text(arena_printf(arena, "0x%x", table->language->number >> 10));
}

static const struct field mc_table_fields[] = {
	OF("file", struct table, language, struct mcname, symbol),
	MADE("language_primary", table_primary),
	MADE("language_sub", table_sub),
};

DEFINE_CLASS(mc_table);

static struct value table_item(const void *self, size_t index)
{
	const struct table *tables = self;
	return value_object(&tables[index], &class_mc_table);
}

/* --- the file --- */

#define VIEW                                    \
	const struct compilerview *view = self; \
	(void)arena

static struct value mc_prefix(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(view->line->prefix ? arena_printf(arena, "%.*s_", STR_ARG(view->base))
					     : STR(""));
}

static struct value mc_severities(const void *self, struct arena *arena)
{
	VIEW;
	return value_list(view->severities, view->severity_count, name_item);
}

static struct value mc_facilities(const void *self, struct arena *arena)
{
	VIEW;
	return value_list(view->facilities, view->facility_count, name_item);
}

static struct value mc_all_severities(const void *self, struct arena *arena)
{
	VIEW;
	return value_list(view->all_severities, view->all_severity_count, name_item);
}

static struct value mc_pieces(const void *self, struct arena *arena)
{
	VIEW;
	return value_list(view->pieces, view->file->piece_count, piece_item);
}

static struct value mc_tables(const void *self, struct arena *arena)
{
	VIEW;
	return value_list(view->tables->items, view->tables->count, table_item);
}

static const struct field mc_file_fields[] = {
	OWN("base", struct compilerview, base),
	MADE("prefix", mc_prefix),
	OF("hresult", struct compilerview, line, struct commandline, hresult),
	MADE("severities", mc_severities),
	MADE("facilities", mc_facilities),
	MADE("all_severities", mc_all_severities),
	MADE("pieces", mc_pieces),
	MADE("tables", mc_tables),
};

DEFINE_CLASS(mc_file);

static int by_number(const void *left, const void *right)
{
	const struct compilerview_name *a = left, *b = right;
	if (a->name->number != b->name->number)
		return a->name->number < b->name->number ? -1 : 1;
	return str_cmp(a->name->name, b->name->name);
}

/* The names, or those with a symbol, by number. */
static struct compilerview_name *sort_names(struct arena *arena, const struct mcnames *names,
					    bool symbols, bool decimal, size_t *count)
{
	struct compilerview_name *sorted = arena_array(arena, names->count + 1, sizeof *sorted);
	*count = 0;
	for (size_t i = 0; i < names->count; i++)
		if (!symbols || names->items[i]->symbol.len)
			sorted[(*count)++] = (struct compilerview_name){ names->items[i], decimal };
	if (*count)
		qsort(sorted, *count, sizeof *sorted, by_number);
	return sorted;
}

struct value compilerview_of(struct arena *arena, struct compilerview *view)
{
	const struct mcfile *file = view->file;
	bool decimal = view->line->decimal;
	view->severities =
	    sort_names(arena, &file->severities, true, decimal, &view->severity_count);
	view->facilities =
	    sort_names(arena, &file->facilities, true, decimal, &view->facility_count);
	view->all_severities =
	    sort_names(arena, &file->severities, false, decimal, &view->all_severity_count);
	view->pieces = arena_room(arena, file->piece_count, sizeof *view->pieces);
	for (size_t i = 0; i < file->piece_count; i++)
		view->pieces[i] = (struct compilerview_piece){ &file->pieces[i], view };
	return value_object(view, &class_mc_file);
}
