#include "readers.h"

#include "../base/buf.h"
#include "../checks/checks.h"
#include "../mcfile/mcfile.h"
#include "../mcfile/mclex.h"

enum { CUSTOMER = 0x20000000 };

struct maker {
	struct arena *arena;
	const struct mcfile *file;
	struct foreign *foreign;
	struct map languages; /* the number of a language to its index + 1 */
	bool customer;
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
			natives[language - 1] = text->text;
		if (language >= best)
			continue;
		best = language;
		entry->native = text->text;
		entry->text_offset = text->offset;
	}
	entry->natives = natives;
}

static void add_entry(struct maker *maker, const struct mcmessage *message, struct str lead)
{
	struct foreign_entry *entry = foreign_add(maker->arena, maker->foreign);
	bool named = message->symbol.len > 0;
	*entry = (struct foreign_entry){
		.name = message->symbol,
		.name_offset = named ? message->symbol_offset : message->offset,
		.value = message->value | (maker->customer ? CUSTOMER : 0),
		.form = message->decimal ? FORM_DECIMAL : FORM_HEX,
		.value_offset = message->offset,
		.lead = lead,
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

static void add_entries(struct maker *maker)
{
	const struct mcfile *file = maker->file;
	struct buf lead = { 0 };
	for (size_t i = 0; i < file->piece_count; i++) {
		const struct mcpiece *piece = &file->pieces[i];
		if (piece->comment.at) {
			add_comment(&lead, piece->comment);
			continue;
		}
		add_entry(maker, &file->messages[piece->message],
			  arena_str(maker->arena, buf_str(&lead)));
		buf_clear(&lead);
	}
	maker->foreign->trail = buf_take(&lead, maker->arena);
}

static void add_facilities(struct maker *maker)
{
	const struct mcnames *names = &maker->file->facilities;
	struct foreign_facility *facilities =
	    arena_array(maker->arena, names->count, sizeof *facilities);
	for (size_t i = 0; i < names->count; i++) {
		const struct mcname *name = names->items[i];
		if (name->built_in || !mclex_is_identifier(name->name))
			continue;
		facilities[maker->foreign->facility_count++] =
		    (struct foreign_facility){ name->number, name->name, name->symbol };
	}
	maker->foreign->facilities = facilities;
}

/* The type of all messages; where they differ, none can stand for the file. */
static struct str common_type(const struct mcfile *file)
{
	struct str type = file->message_count ? file->messages[0].type : STR("");
	for (size_t i = 0; i < file->message_count; i++)
		if (!str_eq(file->messages[i].type, type) || file->messages[i].macro.len)
			return STR("");
	return type;
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
	add_facilities(&maker);
	foreign->type = common_type(file);
	foreign->detail = arena_printf(arena, "%zu messages in %zu languages", file->message_count,
				       foreign->language_count);
	return true;
}
