/* Fields of sheets: all that a run lists, sorted and cut into outputs that a reader can open. */
#include "fields.h"

#define SHEET                                  \
	const struct view_sheet *sheet = self; \
	(void)arena

/* Rows that a phone and a screen reader still take without a pause. */
enum { ROWS = 1000 };

static struct value run(const void *self, struct arena *arena)
{
	SHEET;
	return view_of_run(sheet->run);
}

static struct value suffix(const void *self, struct arena *arena)
{
	SHEET;
	return value_text(view_sheet_suffix(sheet, arena));
}

/* What the row at that place of the run is called. */
static struct value row_label(const struct view_run *run, size_t row, struct arena *arena)
{
	if (row < run->by_name_count)
		return class_name.get(&run->by_name[row], STR("name"), arena);
	const struct view_entry *entry = &run->nameless[row - run->by_name_count];
	return class_entry.get(
	    entry, entry->entry->kind == CODE_TEXT ? STR("text_code") : STR("value_written"),
	    arena);
}

static struct value begins(const void *self, struct arena *arena)
{
	SHEET;
	return sheet->count ? row_label(sheet->run, sheet->row, arena) : value_text(STR(""));
}

static struct value ends(const void *self, struct arena *arena)
{
	SHEET;
	return sheet->count ? row_label(sheet->run, sheet->row + sheet->count - 1, arena)
			    : value_text(STR(""));
}

static struct value name_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

/* How many of the sheet's rows stand before that row of the run. */
static size_t rows_before(const struct view_sheet *sheet, size_t row)
{
	size_t rows = row > sheet->row ? row - sheet->row : 0;
	return rows < sheet->count ? rows : sheet->count;
}

static struct value names(const void *self, struct arena *arena)
{
	SHEET;
	size_t count = rows_before(sheet, sheet->run->by_name_count);
	return value_list(count ? &sheet->run->by_name[sheet->row] : NULL, count, name_item);
}

static struct value nameless(const void *self, struct arena *arena)
{
	SHEET;
	size_t named = rows_before(sheet, sheet->run->by_name_count);
	size_t count = sheet->count - named;
	size_t from = sheet->row + named - sheet->run->by_name_count;
	return value_list(count ? &sheet->run->nameless[from] : NULL, count, entry_item);
}

static struct value sheet_item(const void *self, size_t index)
{
	const struct view_sheet *sheets = self;
	return value_object(&sheets[index], &class_sheet);
}

static struct value before(const void *self, struct arena *arena)
{
	SHEET;
	return value_list(sheet->run->sheets, sheet->number - 1, sheet_item);
}

static struct value after(const void *self, struct arena *arena)
{
	SHEET;
	return value_list(sheet->run->sheets + sheet->number,
			  sheet->run->sheet_count - sheet->number, sheet_item);
}

static struct value has_others(const void *self, struct arena *arena)
{
	SHEET;
	return value_bool(sheet->run->sheet_count > 1);
}

static const struct field sheet_fields[] = {
	MADE("run", run),           OWN("number", struct view_sheet, number),
	MADE("suffix", suffix),     MADE("begins", begins),
	MADE("ends", ends),         MADE("names", names),
	MADE("nameless", nameless), MADE("has_others", has_others),
	MADE("before", before),     MADE("after", after),
};

DEFINE_CLASS(sheet);

struct value view_of_sheet(const struct view_sheet *sheet)
{
	return value_object(sheet, &class_sheet);
}

struct str view_sheet_suffix(const struct view_sheet *sheet, struct arena *arena)
{
	return sheet->number > 1 ? arena_printf(arena, "-%zu", sheet->number) : STR("");
}

void view_sheets_add(struct arena *arena, struct view_run *run)
{
	size_t nameless = 0;
	for (size_t i = 0; i < run->entry_count; i++)
		nameless += !run->by_value[i].entry->name_count;
	run->nameless = arena_array(arena, nameless + 1, sizeof *run->nameless);
	nameless = 0;
	for (size_t i = 0; i < run->entry_count; i++)
		if (!run->by_value[i].entry->name_count)
			run->nameless[nameless++] = run->by_value[i];
	size_t rows = run->by_name_count + nameless;
	run->sheet_count = rows ? (rows + ROWS - 1) / ROWS : 1;
	run->sheets = arena_array(arena, run->sheet_count, sizeof *run->sheets);
	for (size_t i = 0, row = 0; i < run->sheet_count; i++, row += ROWS)
		run->sheets[i] = (struct view_sheet){
			.run = run,
			.number = i + 1,
			.row = row,
			.count = rows - row < ROWS ? rows - row : ROWS,
		};
}
