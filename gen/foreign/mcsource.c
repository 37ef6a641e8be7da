#include "readers.h"

#include "../base/buf.h"
#include "../checks/checks.h"
#include "../mcfile/mcfile.h"
#include "../mcfile/mclex.h"

enum { CUSTOMER = 0x20000000 };

/* What the template of message files writes before a message whose name the source has not. */
static const struct str made_begins = STR_INIT("// "),
			made_ends = STR_INIT(" is made up by statusgen");

struct maker {
	struct arena *arena;
	const struct mcfile *file;
	struct foreign *foreign;
	struct map languages; /* the number of a language to its index + 1 */
	bool customer;
	struct head_name *aliases; /* of the message before that has any */
	size_t alias_capacity;
};

/* --- what the file says of itself --- */

/*
 * The customer bit is set on the command line alone. Who needs it says so in a comment, as
 * statusgen does:
 * ";//   mc     -u -c".
 */
static bool asks_for_customer(const struct mcfile *file, size_t *offset)
{
	static const struct str tools[] = { STR_INIT("mc"), STR_INIT("mc.exe"), STR_INIT("windmc"),
					    STR_INIT("wmc") };
	for (size_t i = 0; i < file->piece_count && file->pieces[i].comment.at; i++) {
		struct str rest = file->pieces[i].comment, word;
		bool tool = false;
		*offset = file->pieces[i].offset;
		while (str_part(&rest, ' ', &word)) {
			word = str_trim(word);
			if (!word.len || str_eq(word, STR("//")))
				continue;
			if (!tool && !STR_IS_ONE_OF(word, tools))
				break;
			tool = true;
			if (str_eq(word, STR("-c")))
				return true;
		}
	}
	return false;
}

/* --- languages --- */

static struct str number_key(const uint32_t *number)
{
	return (struct str){ (const char *)number, sizeof *number };
}

static size_t language_of(struct maker *maker, const struct mcname *language)
{
	void **slot = map_at(&maker->languages, number_key(&language->number));
	struct foreign *foreign = maker->foreign;
	if (!*slot) {
		foreign->languages[foreign->language_count++] =
		    (struct foreign_language){ language->name, language->number };
		*slot = (void *)(uintptr_t)foreign->language_count;
	}
	return (size_t)(uintptr_t)*slot - 1;
}

/* Those that texts are in: the one that is wanted, then in the order in which they are named. */
static void find_languages(struct maker *maker, unsigned wanted)
{
	const struct mcfile *file = maker->file;
	bool *used = arena_array(maker->arena, 0x10000, sizeof *used);
	maker->foreign->languages =
	    arena_array(maker->arena, file->languages.count + 1, sizeof *maker->foreign->languages);
	for (size_t i = 0; i < file->text_count; i++)
		used[file->texts[i].language->number & 0xFFFF] = true;
	for (int second = 0; second < 2; second++)
		for (size_t i = 0; i < file->languages.count; i++) {
			const struct mcname *language = file->languages.items[i];
			if (used[language->number & 0xFFFF] &&
			    (second || language->number == wanted))
				language_of(maker, language);
		}
}

/* --- entries --- */

/*
 * A text without a line is as one that is an empty line, which is how the compilers want it: it
 * ends as the line before it does.
 */
static struct str native_of(const struct maker *maker, const struct mctext *text)
{
	struct str all = maker->file->source->text;
	size_t from = text->offset;
	if (text->text.len)
		return text->text;
	from -= from && all.at[from - 1] == '\n';
	from -= from && all.at[from - 1] == '\r';
	return str_slice(all, from, text->offset);
}

static void add_texts(struct maker *maker, const struct mcmessage *message,
		      struct foreign_entry *entry)
{
	size_t further = maker->foreign->language_count - 1;
	struct str *natives = further ? arena_array(maker->arena, further, sizeof *natives) : NULL;
	size_t best = SIZE_MAX;
	for (size_t i = 0; i < message->text_count; i++) {
		const struct mctext *text = &maker->file->texts[message->first_text + i];
		size_t language = language_of(maker, text->language);
		if (language)
			natives[language - 1] = native_of(maker, text);
		if (language >= best)
			continue;
		best = language;
		entry->native = native_of(maker, text);
		entry->borrowed = language > 0;
		entry->text_offset = text->offset;
	}
	entry->natives = natives;
}

static void add_entry(struct maker *maker, const struct mcmessage *message, bool named,
		      struct str lead)
{
	struct foreign_entry *entry = foreign_add(maker->arena, maker->foreign);
	*entry = (struct foreign_entry){
		.name = named ? message->symbol : STR(""),
		.name_offset = named ? message->symbol_offset : message->offset,
		.value = message->value | (maker->customer ? CUSTOMER : 0),
		.form = message->define->decimal ? FORM_DECIMAL : FORM_HEX,
		.value_offset = message->offset,
		.lead = lead,
		.define = message->define,
	};
	add_texts(maker, message, entry);
}

/* Lines of comments, line ends made LF. */
static void add_comment(struct buf *lines, struct str comment)
{
	while (comment.len && byte_is_space(comment.at[comment.len - 1]))
		comment.len--;
	buf_add(lines, comment);
	buf_add_byte(lines, '\n');
}

/* The piece is a comment which says that the name of the message after it is none of the source. */
static bool says_made(const struct mcfile *file, size_t piece)
{
	struct str comment = str_trim(file->pieces[piece].comment);
	if (piece + 1 == file->piece_count || file->pieces[piece + 1].comment.at)
		return false;
	struct str symbol = file->messages[file->pieces[piece + 1].message].symbol;
	size_t from = made_begins.len, to = from + symbol.len;
	return symbol.len && str_starts(comment, made_begins) && comment.len > to &&
	       str_eq(str_slice(comment, from, to), symbol) &&
	       str_starts(str_slice(comment, to, comment.len), made_ends);
}

/*
 * The number in "0x5L", "((DWORD)0x5L)", "_HRESULT_TYPEDEF_(0x5L)": the only one among words and
 * brackets.
 */
static bool number_in(struct str text, uint32_t *number)
{
	struct mclexer lexer = { .text = text };
	size_t found = 0;
	for (;;) {
		struct mctoken token;
		mclex_next(&lexer, &token);
		if (token.kind == MCTOKEN_END)
			return found == 1;
		bool bracket = str_eq(token.text, STR("(")) || str_eq(token.text, STR(")"));
		if (token.kind == MCTOKEN_NUMBER && mclex_number(token.text, number))
			found++;
		else if (token.kind != MCTOKEN_WORD && !bracket)
			return false;
	}
}

/*
 * ";#define NAME ((DWORD)0xC0000005L)" below a message with this value gives it a further name: no
 * message file can have a value twice.
 */
static bool add_alias(struct maker *maker, const struct mcpiece *piece)
{
	static const struct str define = STR_INIT("#define");
	struct foreign *foreign = maker->foreign;
	struct str comment = piece->comment, line = str_trim(comment);
	if (!foreign->count || !str_starts(line, define))
		return false;
	struct foreign_entry *entry = &foreign->entries[foreign->count - 1];
	struct str rest = str_trim(str_slice(line, define.len, line.len));
	size_t length = 0;
	uint32_t value;
	while (length < rest.len && byte_is_word(rest.at[length]))
		length++;
	struct str name = str_slice(rest, 0, length);
	if (!mclex_is_identifier(name) || !number_in(str_slice(rest, length, rest.len), &value) ||
	    value != entry->value)
		return false;
	size_t offset = piece->offset + 1 + (size_t)(name.at - comment.at);
	if (!entry->name.len) {
		entry->name = name;
		entry->name_offset = offset;
		return true;
	}
	if (!entry->alias_count) {
		maker->aliases = NULL;
		maker->alias_capacity = 0;
	}
	maker->aliases = arena_grow(maker->arena, maker->aliases, entry->alias_count,
				    &maker->alias_capacity, sizeof *maker->aliases);
	maker->aliases[entry->alias_count++] =
	    (struct head_name){ .text = name, .offset = (uint32_t)offset };
	entry->aliases = maker->aliases;
	return true;
}

/* The piece is a comment on the line below that of the comment before it. */
static bool is_next_line(const struct mcfile *file, size_t piece)
{
	return piece < file->piece_count && file->pieces[piece].comment.at &&
	       file->pieces[piece].offset ==
		   file->pieces[piece - 1].offset + 1 + file->pieces[piece - 1].comment.len;
}

/*
 * How many of the file's first pieces are what statusgen writes at the top of message files: they
 * are about that file, and no comments of its source. Statements follow, so they end with a line
 * that is no comment.
 */
static size_t own_head(const struct mcfile *file)
{
	static const struct str known[] = { STR_INIT("// For mc and statusgen mc: "),
					    STR_INIT("// Not for wmc: "),
					    STR_INIT("// Compile with these flags:"),
					    STR_INIT("//   mc     "),
					    STR_INIT("//   windmc "),
					    STR_INIT("//   wmc    ") };
	const struct mcpiece *pieces = file->pieces;
	if (!file->piece_count || !str_starts(pieces[0].comment, STR("// Generated from ")) ||
	    !str_ends(str_trim(pieces[0].comment), STR(" by statusgen; do not edit.")))
		return 0;
	size_t count = 1;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t next = count;
		if (is_next_line(file, next) && str_eq(str_trim(pieces[next].comment), STR("//")))
			next++;
		if (is_next_line(file, next) && str_starts(pieces[next].comment, known[i]))
			count = next + 1;
	}
	return count;
}

static void add_entries(struct maker *maker)
{
	const struct mcfile *file = maker->file;
	struct buf lead = { 0 };
	bool named = true;
	for (size_t i = own_head(file); i < file->piece_count; i++) {
		const struct mcpiece *piece = &file->pieces[i];
		if (!piece->comment.at) {
			const struct mcmessage *message = &file->messages[piece->message];
			add_entry(maker, message, named && message->symbol.len,
				  arena_str(maker->arena, buf_str(&lead)));
			buf_clear(&lead);
			named = true;
		} else if (says_made(file, i)) {
			named = false;
		} else if (lead.len || !add_alias(maker, piece)) {
			add_comment(&lead, piece->comment);
		}
	}
	maker->foreign->trail = buf_take(&lead, maker->arena);
}

/* What statusgen calls a facility that has no name: it has to have one in a message file. */
static bool is_made(const struct maker *maker, const struct mcname *facility)
{
	return own_head(maker->file) && !facility->symbol.len &&
	       str_eq(facility->name, arena_printf(maker->arena, "Fac_%03X", facility->number));
}

/* What the file itself names; `*count` becomes their number. */
static const struct foreign_facility *own_names(const struct maker *maker,
						const struct mcnames *names, size_t *count)
{
	struct foreign_facility *own = arena_array(maker->arena, names->count, sizeof *own);
	*count = 0;
	for (size_t i = 0; i < names->count; i++) {
		const struct mcname *name = names->items[i];
		if (name->built_in || !mclex_is_identifier(name->name) || is_made(maker, name))
			continue;
		own[(*count)++] =
		    (struct foreign_facility){ name->number, name->name, name->symbol };
	}
	return own;
}

/* Those of every file are no names of its own, unless they have another number or a symbol. */
static const struct foreign_facility *own_severities(const struct maker *maker, size_t *count)
{
	size_t named, kept = 0;
	const struct foreign_facility *all = own_names(maker, &maker->file->severities, &named);
	struct foreign_facility *own = arena_array(maker->arena, named, sizeof *own);
	for (size_t i = 0; i < named; i++)
		if (all[i].symbol.len || !str_eq(all[i].name, severity_name(all[i].number)))
			own[kept++] = all[i];
	*count = kept;
	return own;
}

/* The type and the macro of all messages; where they differ, none can stand for the file. */
static void take_common(struct foreign *foreign)
{
	const struct define_form *form = foreign->count ? foreign->entries[0].define : NULL;
	foreign->type = form ? form->type : STR("");
	foreign->macro = form ? form->macro : STR("");
	for (size_t i = 0; i < foreign->count; i++) {
		const struct define_form *other = foreign->entries[i].define;
		if (!str_eq(other->type, foreign->type) || !str_eq(other->macro, foreign->macro))
			foreign->type = foreign->macro = STR("");
	}
}

bool mcsource_read(struct arena *arena, struct str path, struct str bytes,
		   const struct mcsource_options *options, struct foreign *foreign,
		   struct diags *diags)
{
	const struct source *source = mctext_read(arena, path, bytes, &options->text, diags);
	const struct mcfile *file = source ? mcfile_read(arena, source, diags) : NULL;
	if (!file)
		return false;
	struct maker maker = { .arena = arena,
			       .file = file,
			       .foreign = foreign,
			       .languages = { .arena = arena },
			       .customer = options->customer };
	size_t offset;
	*foreign = (struct foreign){ .source = source, .layout = &foreign_message_file };
	mcfile_differences(file, diags);
	if (!maker.customer && asks_for_customer(file, &offset)) {
		maker.customer = true;
		check_report(diags, CHECK_MC_COMPILERS, source, offset,
			     "this comment asks for the flag -c: all values have the customer bit");
	}
	find_languages(&maker, options->language_id);
	add_entries(&maker);
	foreign->facilities = own_names(&maker, &file->facilities, &foreign->facility_count);
	foreign->severities = own_severities(&maker, &foreign->severity_count);
	take_common(foreign);
	foreign->detail = arena_printf(arena, "%zu messages in %zu languages", file->message_count,
				       foreign->language_count);
	return true;
}
