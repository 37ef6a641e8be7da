#include "msgfile.h"

#include <stdlib.h>

enum {
	FACILITIES = 0x1000,
	SEVERITIES = 4,
	FILES = 36, /* as many as have a digit or letter for the name of their table */
	ENGLISH = 0x409,
};

enum group { GROUP_PLAIN, GROUP_CUSTOMER, GROUP_NONE, GROUPS = GROUP_NONE };

static const struct str group_suffix[GROUPS] = { STR_INIT("-plain"), STR_INIT("-customer") };

struct divider {
	struct arena *arena;
	const struct model *model;
	struct msgset *set;
	const struct msgfile_options *options;
	struct diags *diags;
	struct msgfiles *out;
	struct msgfile files[FILES]; /* until all are there */
	struct msgfile_facility *facilities[FACILITIES];
	struct msgfile_language *languages; /* the first, then those of the natives; no tables */
	size_t language_count;
	struct msgfile_facility *severities;
	size_t severity_count;
};

static enum group group_of(uint32_t value)
{
	if (code_reserved(value))
		return GROUP_NONE;
	return code_customer(value) ? GROUP_CUSTOMER : GROUP_PLAIN;
}

/* The main files' warnings say it all. */
static bool reported(const struct divider *divider)
{
	return divider->options->translation.len > 0;
}

static void warn_facility(const struct divider *divider, const struct msgfile_name *wanted,
			  const char *what, struct str name, const char *why, struct str instead)
{
	if (!reported(divider) && divider->options->source)
		check_report(divider->diags, CHECK_MESSAGE_FACILITY, divider->options->source,
			     wanted->offset,
			     "%.*s cannot be the %s of facility 0x%03X: it is %s; the .mc files of "
			     "the page '%.*s' give it %.*s",
			     STR_ARG(name), what, wanted->number, why,
			     STR_ARG(divider->model->page->source->path), STR_ARG(instead));
}

/* A symbol that the settings give a facility must not be a name of the page. */
static struct str facility_symbol(struct divider *divider, const struct msgfile_name *wanted)
{
	if (!wanted || !wanted->symbol.len)
		return STR("");
	bool valid = msgname_valid(wanted->symbol);
	if (valid && msgname_take(&divider->set->words, wanted->symbol))
		return wanted->symbol;
	warn_facility(divider, wanted, "symbol", wanted->symbol,
		      valid ? "a name there" : "no identifier", STR("none"));
	return STR("");
}

static struct str facility_name(struct divider *divider, const struct msgfile_name *wanted,
				unsigned number)
{
	struct str name = msgname_choose(&divider->set->words, wanted ? wanted->name : STR(""),
					 arena_printf(divider->arena, "Fac_%03X", number));
	if (wanted && wanted->name.len && !str_eq(name, wanted->name))
		warn_facility(divider, wanted, "name", wanted->name,
			      !msgname_valid(wanted->name)     ? "no identifier"
			      : msgname_reserved(wanted->name) ? "a word of the message compilers"
							       : "a name there",
			      name);
	return name;
}

static struct msgfile_facility *facility_of(struct divider *divider, uint32_t value)
{
	unsigned number = code_facility(value);
	struct msgfile_facility **slot = &divider->facilities[number];
	if (*slot)
		return *slot;
	const struct msgfile_name *wanted = NULL;
	for (size_t i = 0; i < divider->options->facility_count; i++)
		if (divider->options->facilities[i].number == number)
			wanted = &divider->options->facilities[i];
	*slot = arena_alloc(divider->arena, sizeof **slot);
	(*slot)->number = number;
	(*slot)->symbol = facility_symbol(divider, wanted);
	(*slot)->name = facility_name(divider, wanted, number);
	return *slot;
}

/* The compilers write their tables into one folder: each file's need names of their own. */
static struct str table_name(const struct divider *divider, size_t index, unsigned language)
{
	const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	if (index == 0)
		return arena_printf(divider->arena, "MSG%05X", language);
	return arena_printf(divider->arena, "MS%c%05X", digits[index], language);
}

/* Files of aliases have the first language alone: their tables are thrown away. */
static struct msgfile *add_file(struct divider *divider, struct str suffix, enum group group,
				bool aliases, size_t messages)
{
	struct msgfiles *out = divider->out;
	struct msgfile *file = &divider->files[out->count];
	file->messages = arena_array(divider->arena, messages, sizeof *file->messages);
	size_t languages = aliases ? 1 : divider->language_count;
	file->languages = arena_array(divider->arena, languages, sizeof *file->languages);
	file->language_count = languages;
	for (size_t i = 0; i < languages; i++) {
		file->languages[i] = divider->languages[i];
		file->languages[i].table =
		    table_name(divider, out->count, divider->languages[i].id);
	}
	file->suffix = arena_printf(divider->arena, "%.*s%.*s",
				    STR_ARG(divider->options->translation), STR_ARG(suffix));
	file->severities = divider->severities;
	file->severity_count = divider->severity_count;
	file->customer = group == GROUP_CUSTOMER;
	file->aliases = aliases;
	out->count++;
	return file;
}

/* The page's own name for it first. */
static struct str severity_of(const struct divider *divider, uint32_t value)
{
	for (size_t i = divider->severity_count; i-- > 0;)
		if (divider->severities[i].number == code_severity(value))
			return divider->severities[i].name;
	return severity_name(code_severity(value));
}

/* What message compilers take for a type is one word. */
static bool is_one_word(struct str type)
{
	for (size_t i = 0; i < type.len; i++)
		if (!byte_is_word(type.at[i]))
			return false;
	return true;
}

static struct define_form define_of(const struct divider *divider, const struct entry *entry)
{
	const struct msgfile_options *options = divider->options;
	struct define_form form = { options->type, STR(""), false };
	if (entry->source->define)
		form = *entry->source->define;
	if (options->type.len && !str_eq(options->type, form.type)) {
		form.type = options->type;
		form.macro = STR("");
	}
	if (!is_one_word(form.type))
		form.type = STR("");
	return form;
}

/* There is room for it. */
static void add_message(struct divider *divider, struct msgfile *file, const struct msg *msg,
			struct str symbol, struct str text)
{
	file->messages[file->count++] = (struct msgfile_message){
		.msg = msg,
		.symbol = symbol,
		.text = text,
		.wordings = arena_array(divider->arena, file->language_count,
					sizeof(struct msgfile_wording)),
		.facility = facility_of(divider, msg->value),
		.severity = severity_of(divider, msg->value),
		.define = define_of(divider, msg->entry),
	};
	struct msgfile_message *message = &file->messages[file->count - 1];
	if (file->aliases || !msg->borrowed)
		message->wordings[message->wording_count++] =
		    (struct msgfile_wording){ &file->languages[0], text };
	file->macros |= message->define.macro.len > 0;
	if (file->form == MCFORM_ASCII)
		file->form = mcform_of(text, divider->options->wide);
}

static void add_defines(struct divider *divider, struct msgfile_message *message)
{
	const struct msg *msg = message->msg;
	message->defines = arena_array(divider->arena, msg->name_count, sizeof *message->defines);
	for (size_t i = 0; i < msg->name_count; i++)
		if (!str_eq(msg->names[i].text, msg->symbol))
			message->defines[message->define_count++] = msg->names[i].text;
}

static void list_facilities(struct divider *divider, struct msgfile *file)
{
	bool used[FACILITIES] = { false };
	const struct msgfile_options *options = divider->options;
	for (size_t i = 0; options->all_facilities && i < options->facility_count; i++) {
		facility_of(divider, options->facilities[i].number << 16);
		file->facility_count += !used[options->facilities[i].number];
		used[options->facilities[i].number] = true;
	}
	for (size_t i = 0; i < file->count; i++) {
		bool *seen = &used[file->messages[i].facility->number];
		file->facility_count += !*seen;
		*seen = true;
	}
	file->facilities =
	    arena_array(divider->arena, file->facility_count, sizeof *file->facilities);
	size_t next = 0;
	for (size_t i = 0; i < FACILITIES; i++)
		if (used[i])
			file->facilities[next++] = divider->facilities[i];
}

static void check_lines(const struct divider *divider, const struct msgfile *file)
{
	if (file->form != MCFORM_UTF8)
		return;
	for (size_t i = 0; i < file->count; i++) {
		struct str rest = file->messages[i].text, line;
		while (str_part(&rest, '\n', &line)) {
			if (line.len <= MCFORM_UTF8_LINE ||
			    mcform_of(line, MCFORM_UTF8) == MCFORM_ASCII)
				continue;
			check_report(
			    divider->diags, CHECK_MESSAGE_LINE, file->messages[i].msg->source,
			    file->messages[i].msg->offset,
			    "the text of %.*s has a line of %zu bytes: wmc damages lines of more "
			    "than %d bytes in a UTF-8 file; UTF-16 is safe",
			    STR_ARG(file->messages[i].symbol), line.len, MCFORM_UTF8_LINE);
			break;
		}
	}
}

/* The file's first message has it all said at the top. */
static void tell_changes(struct msgfile *file)
{
	for (size_t i = 1; i < file->count; i++) {
		const struct define_form *last = &file->messages[i - 1].define;
		struct msgfile_message *message = &file->messages[i];
		message->type_changes = !str_eq(message->define.type, last->type);
		message->macro_changes = !str_eq(message->define.macro, last->macro);
		message->base_changes = message->define.decimal != last->decimal;
	}
}

static void finish_file(struct divider *divider, struct msgfile *file)
{
	list_facilities(divider, file);
	tell_changes(file);
	check_lines(divider, file);
}

/*
 * The message's texts in further languages; `next` is where each language's set is: they have its
 * messages in the same order, but for those that they lack.
 */
static void add_wordings(const struct divider *divider, struct msgfile *file,
			 struct msgfile_message *message, const size_t *next)
{
	for (size_t i = 0; i < divider->options->native_count; i++) {
		const struct msgset *set = divider->options->natives[i].set;
		if (next[i] == set->count || set->msgs[next[i]].value != message->msg->value)
			continue;
		struct str text = set->msgs[next[i]].text;
		message->wordings[message->wording_count++] =
		    (struct msgfile_wording){ &file->languages[i + 1], text };
		if (file->form == MCFORM_ASCII)
			file->form = mcform_of(text, divider->options->wide);
	}
	message->text = message->wordings[0].text;
	file->gaps |= message->wording_count < file->language_count;
}

static void pass_over(const struct divider *divider, uint32_t value, size_t *next)
{
	for (size_t i = 0; i < divider->options->native_count; i++) {
		const struct msgset *set = divider->options->natives[i].set;
		next[i] += next[i] < set->count && set->msgs[next[i]].value == value;
	}
}

static void add_group(struct divider *divider, enum group group, size_t count, struct str suffix)
{
	struct msgfile *file = add_file(divider, suffix, group, false, count);
	size_t *next = arena_array(divider->arena, divider->language_count, sizeof *next);
	for (size_t i = 0; i < divider->set->count; i++) {
		const struct msg *msg = &divider->set->msgs[i];
		if (i)
			pass_over(divider, msg[-1].value, next);
		if (group_of(msg->value) != group)
			continue;
		add_message(divider, file, msg, msg->symbol, msg->text);
		add_defines(divider, &file->messages[file->count - 1]);
		add_wordings(divider, file, &file->messages[file->count - 1], next);
		file->messages[file->count - 1].lead = msg->entry->source->lead;
	}
	if (divider->out->count == 1)
		file->trail = divider->model->trail;
	finish_file(divider, file);
}

/* The `rank`-th name, from 1, that could be a symbol but is not the message's; or NULL. */
static const struct msg_name *alias_of(const struct msg *msg, size_t rank)
{
	for (size_t i = 0; i < msg->name_count; i++) {
		const struct msg_name *name = &msg->names[i];
		if (!name->reserved && !str_eq(name->text, msg->symbol) && --rank == 0)
			return name;
	}
	return NULL;
}

static void warn_no_alias(const struct divider *divider, const struct msg_name *name)
{
	check_report(
	    divider->diags, CHECK_MESSAGE_ALIASES, divider->model->page->source,
	    name->entry->offset,
	    "0x%08llX has more names than there are files for: wmc's headers lack %.*s and those "
	    "after it",
	    (unsigned long long)name->entry->value, STR_ARG(name->text));
}

/* How many of the group's messages have so many further names, and the first of those names. */
static size_t count_aliases(const struct divider *divider, enum group group, size_t rank,
			    const struct msg_name **first)
{
	size_t count = 0;
	for (size_t i = 0; i < divider->set->count; i++) {
		const struct msg *msg = &divider->set->msgs[i];
		const struct msg_name *name =
		    group_of(msg->value) == group ? alias_of(msg, rank) : NULL;
		if (name && !count++)
			*first = name;
	}
	return count;
}

/* A file for the second names of the group's values, one for the third names, and so on. */
static void add_aliases(struct divider *divider, enum group group, struct str suffix)
{
	const struct msg_name *first = NULL;
	size_t count;
	for (size_t rank = 1; (count = count_aliases(divider, group, rank, &first)) > 0; rank++) {
		if (divider->out->count == FILES) {
			warn_no_alias(divider, first);
			return;
		}
		struct str number = rank > 1 ? arena_printf(divider->arena, "%zu", rank) : STR("");
		struct msgfile *file =
		    add_file(divider, ARENA_JOIN(divider->arena, suffix, STR("-aliases"), number),
			     group, true, count);
		for (size_t i = 0; i < divider->set->count; i++) {
			const struct msg *msg = &divider->set->msgs[i];
			const struct msg_name *name =
			    group_of(msg->value) == group ? alias_of(msg, rank) : NULL;
			if (name)
				add_message(divider, file, msg, name->text, name->message);
		}
		finish_file(divider, file);
	}
}

static void warn_second_file(const struct divider *divider, enum group group, size_t count,
			     size_t all)
{
	const struct msgset *set = divider->set;
	size_t first = 0;
	while (group_of(set->msgs[first].value) != group)
		first++;
	check_report(
	    divider->diags, CHECK_MESSAGE_CUSTOMER_BIT, divider->model->page->source,
	    set->msgs[first].entry->value_offset,
	    "%zu of %zu values, this one first, %s the customer bit, which is set for a whole .mc "
	    "file: they are in %.*s%.*s.mc",
	    count, all, group == GROUP_CUSTOMER ? "have" : "lack", STR_ARG(divider->model->stem),
	    STR_ARG(group_suffix[group]));
}

static int by_value(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

/*
 * The values that no file has, ascending; "0x10000001 to 0x10000009" where they follow each other.
 */
static struct str left_out_values(const struct divider *divider)
{
	const struct msgset *set = divider->set;
	uint32_t *values = arena_array(divider->arena, divider->out->left_out, sizeof *values);
	size_t count = 0;
	for (size_t i = 0; i < set->count; i++)
		if (group_of(set->msgs[i].value) == GROUP_NONE)
			values[count++] = set->msgs[i].value;
	qsort(values, count, sizeof *values, by_value);
	struct buf out = { 0 };
	for (size_t first = 0, last; first < count; first = last + 1) {
		for (last = first; last + 1 < count && values[last + 1] == values[last] + 1;)
			last++;
		buf_addf(&out, "%s0x%08X", first ? ", " : "", values[first]);
		if (last > first)
			buf_addf(&out, "%s0x%08X", last > first + 1 ? " to " : ", ", values[last]);
	}
	return buf_take(&out, divider->arena);
}

static void warn_left_out(const struct divider *divider)
{
	const struct msgset *set = divider->set;
	size_t first = 0;
	while (group_of(set->msgs[first].value) != GROUP_NONE)
		first++;
	check_report(
	    divider->diags, CHECK_MESSAGE_RESERVED_BIT, divider->model->page->source,
	    set->msgs[first].entry->value_offset,
	    "%zu of %zu values, this one first, have bit 28, which no .mc file can express: %s: %.*s",
	    divider->out->left_out, set->count,
	    divider->options->no_table
		? "no message is made of them, a compiled table could hold them"
		: "only the compiled table has their messages",
	    STR_ARG(left_out_values(divider)));
}

/*
 * To wmc 0x409 is "English" whatever else a file calls it, and the table would be under another
 * file name. The name is reserved, so no message has it.
 */
static struct str language_name(struct divider *divider, struct str wanted, unsigned id)
{
	struct str english = STR("English");
	if (id == ENGLISH || str_eq(wanted, english))
		return english;
	return msgname_choose(&divider->set->words, wanted,
			      arena_printf(divider->arena, "Lang_%04X", id));
}

static void choose_languages(struct divider *divider)
{
	const struct msgfile_options *options = divider->options;
	struct msgfiles *out = divider->out;
	out->language_id = options->language_id ? options->language_id : ENGLISH;
	out->language = language_name(divider, options->language, out->language_id);
	divider->language_count = 1 + options->native_count;
	divider->languages =
	    arena_array(divider->arena, divider->language_count, sizeof *divider->languages);
	divider->languages[0] =
	    (struct msgfile_language){ .name = out->language, .id = out->language_id };
	for (size_t i = 0; i < options->native_count; i++) {
		const struct msgfile_native *native = &options->natives[i];
		divider->languages[i + 1] = (struct msgfile_language){
			.name = language_name(divider, native->language, native->language_id),
			.id = native->language_id,
		};
	}
}

static struct msgfile_facility *find_severity(const struct divider *divider, struct str name)
{
	for (size_t i = 0; i < divider->severity_count; i++)
		if (str_eq_nocase(divider->severities[i].name, name))
			return &divider->severities[i];
	return NULL;
}

/* Those of every file, which may be named again with another number or symbol, and further ones. */
static void name_severities(struct divider *divider)
{
	const struct msgfile_options *options = divider->options;
	divider->severities = arena_array(divider->arena, SEVERITIES + options->severity_count,
					  sizeof *divider->severities);
	for (unsigned i = 0; i < SEVERITIES; i++)
		divider->severities[divider->severity_count++] =
		    (struct msgfile_facility){ i, severity_name(i), STR("") };
	for (size_t i = 0; i < options->severity_count; i++) {
		const struct msgfile_name *wanted = &options->severities[i];
		struct msgfile_facility *severity = find_severity(divider, wanted->name);
		if (!severity && !msgname_take(&divider->set->words, wanted->name))
			continue;
		if (!severity)
			severity = &divider->severities[divider->severity_count++];
		bool symbol =
		    wanted->symbol.len && msgname_take(&divider->set->words, wanted->symbol);
		*severity = (struct msgfile_facility){ wanted->number, wanted->name,
						       symbol ? wanted->symbol : STR("") };
	}
}

/* As the first line of a text that is known byte for byte. */
static bool ends_in_lf(const struct msgset *set)
{
	for (size_t i = 0; i < set->count; i++) {
		struct str exact = set->msgs[i].exact;
		ptrdiff_t end = str_find_byte(exact, '\n', 0);
		if (end != STR_NONE)
			return !end || exact.at[end - 1] != '\r';
	}
	return false;
}

struct msgfiles *msgfile_divide(struct arena *arena, const struct model *model, struct msgset *set,
				const struct msgfile_options *options, struct diags *diags)
{
	struct msgfiles *out = arena_alloc(arena, sizeof *out);
	struct divider divider = { .arena = arena,
				   .model = model,
				   .set = set,
				   .options = options,
				   .diags = diags,
				   .out = out };
	out->set = set;
	out->lf = ends_in_lf(set);
	choose_languages(&divider);
	name_severities(&divider);
	if (options->only_language)
		return out;
	size_t counts[GROUPS + 1] = { 0 };
	for (size_t i = 0; i < set->count; i++)
		counts[group_of(set->msgs[i].value)]++;
	out->left_out = counts[GROUP_NONE];
	if (out->left_out && !reported(&divider))
		warn_left_out(&divider);

	enum group main =
	    counts[GROUP_CUSTOMER] > counts[GROUP_PLAIN] ? GROUP_CUSTOMER : GROUP_PLAIN;
	enum group other = main == GROUP_CUSTOMER ? GROUP_PLAIN : GROUP_CUSTOMER;
	if (counts[main])
		add_group(&divider, main, counts[main], STR(""));
	if (counts[other]) {
		if (!reported(&divider))
			warn_second_file(&divider, other, counts[other],
					 counts[main] + counts[other]);
		add_group(&divider, other, counts[other], group_suffix[other]);
	}
	if (!options->translation.len) {
		add_aliases(&divider, main, STR(""));
		add_aliases(&divider, other, group_suffix[other]);
	}
	out->files = arena_array(arena, out->count, sizeof *out->files);
	for (size_t i = 0; i < out->count; i++)
		out->files[i] = divider.files[i];
	return out;
}
