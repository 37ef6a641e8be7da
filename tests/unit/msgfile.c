/* Message texts, names, sets and their division into .mc files; the compilers' part is in
 * tests/resource. */
#include <stdlib.h>
#include <time.h>

#include "unit.h"

#include "../../gen/resource/msgfile.h"

static struct arena arena;

static struct str made(struct str text, enum inserts inserts)
{
	bool cut;
	struct str result =
	    msgtext_make(&arena, text, (struct msgtext_style){ inserts, false }, &cut);
	CHECK(!cut);
	return result;
}

/* Literal characters, other formats' placeholders, and no line end. */
TEST(texts_of_other_formats)
{
	static const struct {
		enum inserts inserts;
		const char *text, *made;
	} cases[] = {
		{ INSERTS_RAW, "100% of %1\n.\n.x", "100% of %1\n. \n.x" },
		{ INSERTS_BRACES, "Cannot open {file} of {user.name}: {file}! 5 % {}",
		  "Cannot open %1 of %2: %1%! 5 %% {}" },
		{ INSERTS_BRACES, "{0} and {1}, %1", "%1 and %2, %%1" },
		{ INSERTS_BRACES, "{name} of {1}, {id} of {0}, {name}", "%3 of %2, %4 of %1, %3" },
		{ INSERTS_PRINTF, "%s has %d of %08lx (%lli), 100%% sure",
		  "%1 has %2!d! of %3!08lx! (%4!I64d!), 100%% sure" },
		{ INSERTS_PRINTF, "%2$s before %1$-5u; 3.5 %f, 100% sure",
		  "%2 before %1!-5u!; 3.5 %%f, 100%% sure" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool cut;
		struct msgtext_style style = { cases[i].inserts, false };
		CHECK_STR(msgtext_make(&arena, str_of(cases[i].text), style, &cut),
			  str_of(cases[i].made));
		style.open_end = true;
		CHECK_STR(msgtext_make(&arena, str_of(cases[i].text), style, &cut),
			  arena_printf(&arena, "%s%%0", cases[i].made));
	}
	arena_free(&arena);
}

TEST(text_escapes)
{
	static const struct {
		struct str page, literal, keep;
	} cases[] = {
		{ STR_INIT("plain"), STR_INIT("plain"), STR_INIT("plain") },
		{ STR_INIT(""), STR_INIT(""), STR_INIT("") },
		{ STR_INIT("100% of %n"), STR_INIT("100%% of %%n"), STR_INIT("100%% of %%n") },
		{ STR_INIT(".net\n..\n."), STR_INIT("%.net\n%..\n%."), STR_INIT("%.net\n%..\n%.") },
		{ STR_INIT("a\r\nb\rc\nd"), STR_INIT("a\nb\nc\nd"), STR_INIT("a\nb\nc\nd") },
		{ STR_INIT("%1 and %99"), STR_INIT("%%1 and %%99"), STR_INIT("%1 and %99") },
		{ STR_INIT("%2!s!"), STR_INIT("%%2!s!"), STR_INIT("%2!s!") },
		{ STR_INIT("%1!-*.10I64u!x"), STR_INIT("%%1!-*.10I64u!x"),
		  STR_INIT("%1!-*.10I64u!x") },
		/* An exclamation mark after an insert is no format specifier. */
		{ STR_INIT("Hi %1!"), STR_INIT("Hi %%1!"), STR_INIT("Hi %1%!") },
		{ STR_INIT("%1! Stop!"), STR_INIT("%%1! Stop!"), STR_INIT("%1%! Stop!") },
		{ STR_INIT("%1!!"), STR_INIT("%%1!!"), STR_INIT("%1%!!") },
		{ STR_INIT("%1!s!!"), STR_INIT("%%1!s!!"), STR_INIT("%1!s!!") },
		{ STR_INIT("%0 %0x %"), STR_INIT("%%0 %%0x %%"), STR_INIT("%%0 %%0x %%") },
		{ STR_INIT("%%1"), STR_INIT("%%%%1"), STR_INIT("%%%1") },
		{ STR_INIT("\xC3\xA9\t\\\"\x1B"), STR_INIT("\xC3\xA9\t\\\"\x1B"),
		  STR_INIT("\xC3\xA9\t\\\"\x1B") },
		{ STR_INIT("a\x1A"
			   "b\0c"),
		  STR_INIT("a\xEF\xBF\xBD"
			   "b\xEF\xBF\xBD"
			   "c"),
		  STR_INIT("a\xEF\xBF\xBD"
			   "b\xEF\xBF\xBD"
			   "c") },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CHECK_STR(made(cases[i].page, INSERTS_LITERAL), cases[i].literal);
		CHECK_STR(made(cases[i].page, INSERTS_KEEP), cases[i].keep);
	}
	arena_free(&arena);
}

/* `count` times `text`. */
static struct str repeat(struct str text, size_t count)
{
	struct buf buf = { 0 };
	while (count--)
		buf_add(&buf, text);
	return buf_take(&buf, &arena);
}

TEST(text_that_is_too_long_is_cut_between_characters)
{
	static const struct {
		struct str page; /* over and over */
		size_t fits;     /* so many times */
		size_t bytes;    /* in which it is written */
	} cases[] = {
		{ STR_INIT("x"), 32761, 1 },        { STR_INIT("%"), 16380, 2 },
		{ STR_INIT("\n"), 16380, 1 },       { STR_INIT("\xF0\x9F\x98\x80"), 16380, 4 },
		{ STR_INIT("\xC3\xA9"), 32761, 2 },
	};
	bool cut;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str text = repeat(cases[i].page, cases[i].fits);
		CHECK_INT(msgtext_make(&arena, text,
				       (struct msgtext_style){ INSERTS_LITERAL, false }, &cut)
			      .len,
			  cases[i].fits * cases[i].bytes);
		CHECK(!cut);
		text = repeat(cases[i].page, cases[i].fits + 1);
		CHECK_INT(msgtext_make(&arena, text,
				       (struct msgtext_style){ INSERTS_LITERAL, false }, &cut)
			      .len,
			  cases[i].fits * cases[i].bytes);
		CHECK(cut);
	}
	struct str insert = repeat(STR("%12!s!"), 5461);
	CHECK_INT(
	    msgtext_make(&arena, insert, (struct msgtext_style){ INSERTS_KEEP, false }, &cut).len,
	    5460 * 6);
	CHECK(cut);
	arena_free(&arena);
}

TEST(names_that_compilers_reserve)
{
	CHECK(msgname_reserved(STR("ERROR")));
	CHECK(msgname_reserved(STR("System")));
	CHECK(msgname_reserved(STR("english")));
	CHECK(msgname_reserved(STR("MESSAGEID")));
	CHECK(!msgname_reserved(STR("ERROR_X")));
	CHECK(!msgname_reserved(STR("")));
	CHECK(msgname_valid(STR("_a1")));
	CHECK(!msgname_valid(STR("1a")));
	CHECK(!msgname_valid(STR("")));
	CHECK(!msgname_valid(STR("a-b")));
}

TEST(made_names_are_new)
{
	struct msgname_set set = { { .arena = &arena } };
	CHECK(msgname_take(&set, STR("wifi_0x0000000a")));
	CHECK(!msgname_take(&set, STR("WIFI_0x0000000A")));
	CHECK_STR(msgname_make(&set, STR("wi-fi (a)-"), 10), STR("WI_FI_A_0x0000000A"));
	CHECK_STR(msgname_make(&set, STR("wifi"), 10), STR("WIFI_0x0000000A_"));
	CHECK_STR(msgname_make(&set, STR("9000"), 10), STR("MSG_9000_0x0000000A"));
	CHECK_STR(msgname_make(&set, STR("--"), 10), STR("MSG_0x0000000A"));
	CHECK_STR(msgname_choose(&set, STR("Io"), STR("F")), STR("Io"));
	CHECK_STR(msgname_choose(&set, STR("IO"), STR("F")), STR("F"));
	CHECK_STR(msgname_choose(&set, STR("Warning"), STR("f")), STR("f_"));
	CHECK_STR(msgname_choose(&set, STR("System"), STR("F")), STR("F__"));
	CHECK_STR(msgname_choose(&set, STR("no name"), STR("L")), STR("L"));
	arena_free(&arena);
}

/* A page of entries: values, names parted by spaces ('!' before them: contradicted), texts. */
struct row {
	uint32_t value;
	const char *names;
	const char *text;
};

static struct diags diags;

static struct model *model_of(const struct row *rows, size_t count)
{
	struct model *model = arena_alloc(&arena, sizeof *model);
	struct page *page = arena_alloc(&arena, sizeof *page);
	/* One line an entry, so that the line of a message is the number of its row. */
	page->source = source_new(&arena, STR("page.md"), repeat(STR("\n"), count));
	model->page = page;
	model->stem = STR("page");
	model->entries = arena_array(&arena, count, sizeof *model->entries);
	model->entry_count = count;
	for (size_t i = 0; i < count; i++) {
		struct entry *entry = &model->entries[i];
		struct str rest = str_of(rows[i].names), name;
		entry->contradicted = str_starts(rest, STR("!"));
		rest = str_slice(rest, entry->contradicted, rest.len);
		entry->names = arena_array(&arena, rest.len + 1, sizeof *entry->names);
		while (rest.len && str_part(&rest, ' ', &name))
			entry->names[entry->name_count++].text = name;
		entry->value = rows[i].value;
		entry->message = str_of(rows[i].text);
		entry->offset = entry->value_offset = (uint32_t)i;
		entry->source = &entry_no_source;
		entry->origin = &entry_no_origin;
	}
	diags = (struct diags){ .arena = &arena };
	return model;
}

#define MODEL(rows) model_of(rows, sizeof(rows) / sizeof *(rows))

/* Whether the message number `index` is of this check, on this line, and says this. */
static bool said(size_t index, const char *check, uint32_t line, const char *words)
{
	if (index >= diags.count)
		return false;
	const struct diag *diag = &diags.items[index];
	return str_eq(diag->check, str_of(check)) && diag->pos.line == line &&
	       str_find(diag->text, str_of(words), 0) != STR_NONE;
}

TEST(a_set_has_each_value_once_with_all_its_names)
{
	static const struct row rows[] = {
		{ 2, "TWO", "two" },     { 1, "ONE UNO", "one" },       { 2, "ZWEI TWO", "zwei" },
		{ 3, "", "three" },      { 4, "!ONE ELSE", "not one" }, { 5, "FIVE", "" },
		{ 1, "EINS", "one" },    { 5, "CINQ", "cinq" },         { 6, "", "" },
		{ 7, "ERROR", "error" }, { 8, "Severity EIGHT", "" },
	};
	static const struct {
		uint32_t value;
		struct str symbol, text;
		size_t names;
	} wanted[] = {
		{ 2, STR_INIT("TWO"), STR_INIT("two"), 2 },
		{ 1, STR_INIT("ONE"), STR_INIT("one"), 3 },
		{ 3, STR_INIT("PAGE_0x00000003"), STR_INIT("three"), 0 },
		{ 4, STR_INIT("PAGE_0x00000004"), STR_INIT("not one"), 0 },
		{ 5, STR_INIT("FIVE"), STR_INIT("cinq"), 2 },
		{ 6, STR_INIT("PAGE_0x00000006"), STR_INIT("0x00000006"), 0 },
		{ 7, STR_INIT("PAGE_0x00000007"), STR_INIT("error"), 1 },
		{ 8, STR_INIT("EIGHT"), STR_INIT("Severity"), 2 },
	};
	struct model *model = MODEL(rows);
	struct msgset *set =
	    msgset_make(&arena, model, (struct msgtext_style){ INSERTS_LITERAL, false }, &diags);
	REQUIRE(set->count == sizeof wanted / sizeof *wanted);
	for (size_t i = 0; i < set->count; i++) {
		CHECK_INT(set->msgs[i].value, wanted[i].value);
		CHECK_STR(set->msgs[i].symbol, wanted[i].symbol);
		CHECK_STR(set->msgs[i].text, wanted[i].text);
		CHECK_INT(set->msgs[i].name_count, wanted[i].names);
	}
	CHECK_STR(set->msgs[0].names[1].text, STR("ZWEI"));
	CHECK_STR(set->msgs[0].names[1].message, STR("zwei"));
	CHECK_STR(set->msgs[1].names[2].text, STR("EINS"));
	CHECK_STR(set->msgs[1].names[2].message, STR("one"));
	CHECK_STR(set->msgs[4].names[0].message, STR("cinq"));
	CHECK_INT(diags.count, 4);
	CHECK(said(0, "message-duplicate", 3, "0x00000002, that of TWO in line 1"));
	CHECK(said(1, "message-name", 10, "take ERROR for"));
	CHECK(said(2, "message-name", 11, "take Severity for"));
	CHECK(said(3, "message-empty", 9, "2 of 8 values have no text"));
	CHECK(said(3, "message-empty", 9, "here \"0x00000006\""));

	struct message *messages = msgset_messages(&arena, set);
	CHECK_INT(messages[7].value, 8);
	CHECK_STR(messages[7].text, STR("Severity"));
	arena_free(&arena);
}

TEST(a_set_can_be_translated)
{
	static const struct row rows[] = { { 1, "ONE", "one" },
					   { 2, "TWO", "" },
					   { 3, "", "three" } };
	struct model *model = MODEL(rows);
	struct msgset *set =
	    msgset_make(&arena, model, (struct msgtext_style){ INSERTS_KEEP, false }, &diags);
	CHECK_INT(diags.count, 1);
	struct source *source = source_new(&arena, STR("de.md"), STR("zwei"));
	const struct msg_text texts[] = { { STR("eins %1"), source, 2 },
					  { repeat(STR("z"), 40000), source, 3 },
					  { STR(""), NULL, 0 } };
	struct msgset *other = msgset_translate(
	    &arena, model, set, texts, (struct msgtext_style){ INSERTS_KEEP, false }, &diags);
	REQUIRE(other->count == 3);
	CHECK_STR(other->msgs[0].text, STR("eins %1"));
	CHECK_STR(other->msgs[0].symbol, STR("ONE"));
	CHECK_INT(other->msgs[0].offset, 2);
	CHECK_INT(other->msgs[1].text.len, 32761);
	CHECK(set->msgs[1].empty && !other->msgs[1].empty);
	CHECK_STR(other->msgs[2].text, STR("three"));
	CHECK_STR(other->msgs[2].symbol, set->msgs[2].symbol);
	CHECK_INT(diags.count, 2);
	CHECK(said(1, "message-length", 1, "text of TWO"));
	CHECK_STR(diags.items[1].path, STR("de.md"));
	CHECK_STR(set->msgs[0].text, STR("one"));

	/* Facilities are named as in the page's own files, whose making took these names already.
	 */
	static const struct msgfile_name facilities[] = { { 0, STR_INIT("Pump"),
							    STR_INIT("FACILITY_PUMP"), 0 } };
	struct msgfile_options options = { .facilities = facilities, .facility_count = 1 };
	struct msgfiles *files = msgfile_divide(&arena, model, set, &options, &diags);
	options.translation = STR("-German");
	options.language = STR("German");
	options.language_id = 0x407;
	files = msgfile_divide(&arena, model, other, &options, &diags);
	REQUIRE(files->count == 1);
	CHECK_STR(files->files[0].suffix, STR("-German"));
	CHECK_STR(files->files[0].languages[0].table, STR("MSG00407"));
	CHECK_STR(files->files[0].facilities[0]->name, STR("Pump"));
	CHECK_STR(files->files[0].facilities[0]->symbol, STR("FACILITY_PUMP"));
	CHECK_STR(files->language, STR("German"));
	CHECK_INT(diags.count, 2);
	arena_free(&arena);
}

TEST(a_long_text_is_named)
{
	static const struct row rows[] = { { 1, "ONE", "one" }, { 2, "TWO", "two" } };
	struct model *model = MODEL(rows);
	model->entries[1].message = repeat(STR("x"), 40000);
	struct msgset *set =
	    msgset_make(&arena, model, (struct msgtext_style){ INSERTS_LITERAL, false }, &diags);
	CHECK_INT(set->msgs[1].text.len, 32761);
	CHECK_INT(diags.count, 1);
	CHECK(said(0, "message-length", 2, "text of TWO"));
	arena_free(&arena);
}

static const struct msgfile_options defaults = { .wide = MCFORM_UTF16 };

static struct msgfiles *divide(struct model *model, const struct msgfile_options *options)
{
	struct msgset *set =
	    msgset_make(&arena, model, (struct msgtext_style){ INSERTS_LITERAL, false }, &diags);
	return msgfile_divide(&arena, model, set, options, &diags);
}

TEST(one_file_where_one_is_enough)
{
	static const struct row rows[] = { { 0xC0050002, "TWO", "two" },
					   { 1, "ONE", "one" },
					   { 0x80000003, "THREE", "three" } };
	struct msgfiles *files = divide(MODEL(rows), &defaults);
	REQUIRE(files->count == 1);
	const struct msgfile *file = &files->files[0];
	CHECK_STR(file->suffix, STR(""));
	CHECK_STR(file->languages[0].table, STR("MSG00409"));
	CHECK(!file->customer && !file->aliases);
	CHECK_INT(file->form, MCFORM_ASCII);
	CHECK_STR(files->language, STR("English"));
	CHECK_INT(files->language_id, 0x409);
	CHECK_INT(files->left_out, 0);
	REQUIRE(file->count == 3);
	CHECK_STR(file->messages[0].symbol, STR("TWO"));
	CHECK_STR(file->messages[0].text, STR("two"));
	CHECK_INT(file->messages[0].msg->value, 0xC0050002);
	CHECK_STR(file->messages[0].facility->name, STR("Fac_005"));
	CHECK_STR(file->messages[1].facility->name, STR("Fac_000"));
	REQUIRE(file->facility_count == 2);
	CHECK_INT(file->facilities[0]->number, 0);
	CHECK_INT(file->facilities[1]->number, 5);
	CHECK_INT(diags.count, 0);
	arena_free(&arena);
}

TEST(customer_bit_and_bit_28_part_the_messages)
{
	static const struct row rows[] = { { 0xEFFF0001, "A", "\xC3\xA9" },
					   { 1, "B", "b" },
					   { 0xD0000001, "C", "c" },
					   { 0x20000001, "D", "d" },
					   { 0xEFFF0002, "E", "e" } };
	struct msgfiles *files = divide(MODEL(rows), &defaults);
	REQUIRE(files->count == 2);
	CHECK_STR(files->files[0].suffix, STR(""));
	CHECK(files->files[0].customer);
	CHECK_INT(files->files[0].count, 3);
	CHECK_INT(files->files[0].form, MCFORM_UTF16);
	CHECK_STR(files->files[1].suffix, STR("-plain"));
	CHECK_STR(files->files[1].languages[0].table, STR("MS100409"));
	CHECK(!files->files[1].customer);
	CHECK_INT(files->files[1].count, 1);
	CHECK_INT(files->files[1].form, MCFORM_ASCII);
	CHECK_INT(files->left_out, 1);
	CHECK_INT(diags.count, 2);
	CHECK(said(0, "message-reserved-bit", 3, "0xD0000001"));
	CHECK(said(1, "message-customer-bit", 2, "1 of 4 values, this one first, lack"));
	CHECK(said(1, "message-customer-bit", 2, "page-plain.mc"));

	static const struct row even[] = { { 0x20000001, "A", "a" }, { 1, "B", "b" } };
	files = divide(MODEL(even), &defaults);
	REQUIRE(files->count == 2);
	CHECK(!files->files[0].customer);
	CHECK_STR(files->files[1].suffix, STR("-customer"));

	static const struct row none[] = { { 0x10000001, "A", "a" } };
	files = divide(MODEL(none), &defaults);
	CHECK_INT(files->count, 0);
	CHECK_INT(files->left_out, 1);
	arena_free(&arena);
}

TEST(further_names_are_defined_and_have_files_of_their_own)
{
	static const struct row rows[] = { { 1, "ONE UNO UN", "one" },
					   { 2, "TWO", "two" },
					   { 1, "EINS", "eins" },
					   { 0x20000001, "C CC", "c" },
					   { 3, "DREI System", "drei" } };
	struct msgfiles *files = divide(MODEL(rows), &defaults);
	static const char *const suffixes[] = { "",          "-customer", "-aliases",
						"-aliases2", "-aliases3", "-customer-aliases" };
	static const char *const tables[] = { "MSG00409", "MS100409", "MS200409",
					      "MS300409", "MS400409", "MS500409" };
	REQUIRE(files->count == 6);
	for (size_t i = 0; i < 6; i++) {
		CHECK_STR(files->files[i].suffix, str_of(suffixes[i]));
		CHECK_STR(files->files[i].languages[0].table, str_of(tables[i]));
		CHECK(files->files[i].aliases == (i >= 2));
		CHECK(files->files[i].customer == (i == 1 || i == 5));
	}
	const struct msgfile_message *one = &files->files[0].messages[0];
	REQUIRE(one->define_count == 3);
	CHECK_STR(one->defines[0], STR("UNO"));
	CHECK_STR(one->defines[2], STR("EINS"));
	CHECK_INT(files->files[0].messages[2].define_count, 1);
	REQUIRE(files->files[4].count == 1);
	CHECK_STR(files->files[4].messages[0].symbol, STR("EINS"));
	CHECK_STR(files->files[4].messages[0].text, STR("eins"));
	CHECK_STR(files->files[5].messages[0].symbol, STR("CC"));

	struct msgfile_options options = defaults;
	options.translation = STR("-German"); /* its headers say nothing new */
	files = divide(MODEL(rows), &options);
	CHECK_INT(files->count, 2);
	CHECK_INT(files->files[0].messages[0].define_count, 3);
	arena_free(&arena);
}

TEST(a_value_with_too_many_names_is_named)
{
	struct row rows[60];
	char names[60][8];
	for (size_t i = 0; i < 60; i++) {
		snprintf(names[i], sizeof names[i], "N%zu", i);
		rows[i] = (struct row){ 1, names[i], "x" };
	}
	struct msgfiles *files = divide(model_of(rows, 60), &defaults);
	CHECK_INT(files->count, 36);
	CHECK_INT(files->files[0].messages[0].define_count, 59);
	CHECK_INT(diags.count, 1);
	CHECK(said(0, "message-aliases", 37, "lack N36"));
	arena_free(&arena);
}

TEST(facility_names_and_symbols_of_the_settings)
{
	static const struct row rows[] = { { 0x00010001, "ONE", "x" },
					   { 0x00020001, "FAC_003", "x" },
					   { 0x00030001, "IO", "x" },
					   { 0x00040001, "A", "x" },
					   { 0x00050001, "B", "x" } };
	static const struct msgfile_name names[] = {
		{ 1, STR_INIT("Io"), STR_INIT("FACILITY_IO"), 0 },
		{ 2, STR_INIT("System"), STR_INIT("ONE"), 1 },
		{ 3, STR_INIT(""), STR_INIT("FACILITY_3"), 2 },
		{ 4, STR_INIT("a b"), STR_INIT("1x"), 3 },
	};
	struct msgfile_options options = defaults;
	options.facilities = names;
	options.facility_count = 4;
	options.source = source_new(&arena, STR("statusgen.yaml"), STR("\n\n\n\n"));
	struct msgfiles *files = divide(MODEL(rows), &options);
	REQUIRE(files->count == 1 && files->files[0].facility_count == 5);
	static const char *const wanted[][2] = { { "Fac_001", "FACILITY_IO" },
						 { "Fac_002", "" },
						 { "Fac_003_", "FACILITY_3" },
						 { "Fac_004", "" },
						 { "Fac_005", "" } };
	for (size_t i = 0; i < 5; i++) {
		CHECK_STR(files->files[0].facilities[i]->name, str_of(wanted[i][0]));
		CHECK_STR(files->files[0].facilities[i]->symbol, str_of(wanted[i][1]));
	}
	CHECK_INT(diags.count, 5);
	CHECK(said(0, "message-facility", 1,
		   "Io cannot be the name of facility 0x001: it is a name there"));
	CHECK(said(1, "message-facility", 2,
		   "ONE cannot be the symbol of facility 0x002: it is a name"));
	CHECK(said(2, "message-facility", 2,
		   "System cannot be the name of facility 0x002: it is a word of"));
	CHECK(said(3, "message-facility", 4,
		   "1x cannot be the symbol of facility 0x004: it is no id"));
	CHECK(said(4, "message-facility", 4, "a b cannot be the name"));
	CHECK_STR(diags.items[0].path, STR("statusgen.yaml"));
	arena_free(&arena);
}

TEST(languages)
{
	static const struct {
		struct str name;
		unsigned id;
		const char *language, *table;
	} cases[] = {
		{ STR_INIT(""), 0, "English", "MSG00409" },
		{ STR_INIT("American"), 0x409, "English", "MSG00409" },
		{ STR_INIT("English"), 0x809, "English", "MSG00809" },
		{ STR_INIT("Japanese"), 0x411, "Japanese", "MSG00411" },
		{ STR_INIT("one"), 0x407, "Lang_0407", "MSG00407" },
	};
	static const struct row rows[] = { { 1, "ONE", "one" } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct msgfile_options options = defaults;
		options.language = cases[i].name;
		options.language_id = cases[i].id;
		struct msgfiles *files = divide(MODEL(rows), &options);
		CHECK_STR(files->language, str_of(cases[i].language));
		CHECK_STR(files->files[0].languages[0].table, str_of(cases[i].table));
	}
	arena_free(&arena);
}

TEST(long_lines_in_utf_8_are_named)
{
	static const struct row rows[] = { { 1, "ONE", "" }, { 2, "TWO", "" }, { 3, "THREE", "" } };
	struct model *model = MODEL(rows);
	model->entries[0].message = repeat(STR("\xC3\xA9"), 1022);
	model->entries[1].message = repeat(STR("\xC3\xA9"), 1023);
	model->entries[2].message = repeat(STR("e"), 5000);
	struct msgfile_options options = { .wide = MCFORM_UTF8 };
	struct msgfiles *files = divide(model, &options);
	CHECK_INT(files->files[0].form, MCFORM_UTF8);
	CHECK_INT(diags.count, 1);
	CHECK(said(0, "message-line", 2, "2046 bytes"));
	arena_free(&arena);
}

TEST(bytes_of_a_file)
{
	CHECK_INT(mcform_of(STR("abc\n"), MCFORM_UTF16), MCFORM_ASCII);
	CHECK_INT(mcform_of(STR("\xC3\xA9"), MCFORM_UTF16), MCFORM_UTF16);
	CHECK_INT(mcform_of(STR("\xC3\xA9"), MCFORM_UTF8), MCFORM_UTF8);
	CHECK_STR(mcform_encode(&arena, STR("a\nb\r\n\n"), MCFORM_ASCII, false),
		  STR("a\r\nb\r\n\r\n"));
	CHECK_STR(mcform_encode(&arena, STR("a\nb\r\n"), MCFORM_ASCII, true), STR("a\nb\r\n"));
	CHECK_STR(mcform_encode(&arena, STR("\xC3\xA9\n"), MCFORM_UTF8, false),
		  STR("\xC3\xA9\r\n"));
	CHECK_STR(mcform_encode(&arena, STR("a\xF0\x9F\x98\x80\n"), MCFORM_UTF16, false),
		  STR("a\0\x3D\xD8\x00\xDE\r\0\n\0"));
	CHECK_STR(mcform_flags(MCFORM_ASCII, MCTOOL_MC, false), STR(""));
	CHECK_STR(mcform_flags(MCFORM_UTF16, MCTOOL_WINDMC, true), STR("-u -c"));
	CHECK_STR(mcform_flags(MCFORM_UTF8, MCTOOL_WMC, false), STR("-u"));
	CHECK(mcform_flags(MCFORM_ASCII, MCTOOL_MC, false).at != NULL);
	CHECK(mcform_flags(MCFORM_UTF8, MCTOOL_MC, false).at == NULL);
	arena_free(&arena);
}

/*
 * Message compilers are quadratic and need minutes for this. The limit is some twenty times what
 * it takes with sanitizers, so that only another order of growth can pass it.
 */
TEST(a_hundred_thousand_messages_take_a_moment)
{
	enum { MANY = 100000 };
	const double most_seconds = 20;
	struct row *rows = arena_array(&arena, MANY, sizeof *rows);
	for (uint32_t i = 0; i < MANY; i++) {
		/* Every value twice, in an order that jumps, and of all groups. */
		uint32_t value = i % (MANY / 2) * 2654435761u;
		struct str name = arena_printf(&arena, "NAME_%" PRIu32, i);
		rows[i] = (struct row){ value, name.at, "100% of a text of middling length." };
	}
	struct model *model = model_of(rows, MANY);
	clock_t begin = clock();
	struct msgset *set =
	    msgset_make(&arena, model, (struct msgtext_style){ INSERTS_LITERAL, false }, &diags);
	struct msgfiles *files = msgfile_divide(&arena, model, set, &defaults, &diags);
	struct buf table = { 0 };
	CHECK(msgtable_build(msgset_messages(&arena, set), set->count, NULL, &table));
	double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
	CHECK_INT(set->count, MANY / 2);
	CHECK_INT(files->count, 4);
	CHECK_INT(files->files[0].count + files->files[1].count + files->left_out, MANY / 2);
	CHECK(seconds < most_seconds);
	if (getenv("VERBOSE"))
		printf("# %.3f s, %zu bytes\n", seconds, table.len);
	buf_free(&table);
	arena_free(&arena);
}
