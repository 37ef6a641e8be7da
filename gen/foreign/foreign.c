#include "foreign.h"

#include "reverse.h"

/* No layout reads them: they are named for --list and -v alone. */
const struct layout foreign_message_file = { .name = STR_INIT("message-file") };
const struct layout foreign_message_table = { .name = STR_INIT("message-table") };
const struct layout foreign_header = { .name = STR_INIT("header"), .of_code = true };
const struct layout foreign_program = { .name = STR_INIT("program") };
const struct layout foreign_manifest = { .name = STR_INIT("manifest") };

struct foreign_entry *foreign_add(struct arena *arena, struct foreign *foreign)
{
	foreign->entries = arena_grow(arena, foreign->entries, foreign->count, &foreign->capacity,
				      sizeof *foreign->entries);
	foreign->entries[foreign->count] = (struct foreign_entry){ 0 };
	return &foreign->entries[foreign->count++];
}

/* A text's lines as paragraphs: an empty line parts them, other lines are broken. */
static struct node *text_node(struct arena *arena, struct node *parent, struct str text,
			      size_t offset)
{
	struct node *box = node_new(arena, parent, TAG_DIV, (uint32_t)offset);
	struct node *paragraph = NULL;
	struct str line;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		if (!str_trim(line).len) {
			paragraph = NULL;
			continue;
		}
		if (paragraph)
			node_new(arena, paragraph, TAG_BR, (uint32_t)offset);
		else
			paragraph = node_new(arena, box, TAG_P, (uint32_t)offset);
		node_new(arena, paragraph, TAG_TEXT, (uint32_t)offset)->text = line;
	}
	return box;
}

static void add_record(struct arena *scratch, const struct foreign_entry *entry,
		       const struct reverse *reverse, struct node *parent, struct record *record)
{
	struct str shown = entry->native.len ? foreign_shown(scratch, entry->native) : entry->text;
	struct head *head = &record->head;
	*record = (struct record){ .offset = (uint32_t)entry->name_offset };
	if (entry->name.len) {
		const struct head_name name = { .text = entry->name,
						.offset = (uint32_t)entry->name_offset };
		head_add_name(scratch, head, &name);
		for (size_t i = 0; i < entry->alias_count; i++)
			head_add_name(scratch, head, &entry->aliases[i]);
	} else if (reverse) {
		reverse_add(scratch, reverse, entry->value, entry->value_offset, head);
	}
	head->value =
	    (struct value_found){ .state = VALUE_GOOD, .value = entry->value, .form = entry->form };
	head->value_text = arena_printf(scratch, "0x%08X", entry->value);
	head->value_offset = (uint32_t)entry->value_offset;
	head->whole = true;
	record->text = shown.len ? text_node(scratch, parent, shown, entry->text_offset) : NULL;
	struct entry_source *source = arena_alloc(scratch, sizeof *source);
	*source = (struct entry_source){ .native = entry->native,
					 .natives = entry->natives,
					 .borrowed = entry->borrowed,
					 .shown = entry->native.len ? shown : STR(""),
					 .lead = entry->lead,
					 .define = entry->define,
					 .string_id = entry->string_id };
	record->source = source;
}

static const struct extra *extras_of(struct arena *scratch, const struct foreign_entry *entry,
				     struct node *parent)
{
	struct extra *extras = arena_array(scratch, entry->field_count + 1, sizeof *extras);
	for (size_t i = 0; i < entry->field_count; i++)
		extras[i] = (struct extra){
			.header = entry->fields[i].header,
			.cell =
			    text_node(scratch, parent, entry->fields[i].text, entry->name_offset),
		};
	return extras;
}

/* The entries from..to as a listing. */
static void add_listing(struct arena *scratch, const struct foreign *foreign,
			const struct reverse *reverse, const struct foreign_list *list, size_t to,
			struct node *root, struct listing_found *found)
{
	if (list->title.len)
		node_new(scratch, node_new(scratch, root, TAG_H2, (uint32_t)list->offset), TAG_TEXT,
			 (uint32_t)list->offset)
		    ->text = list->title;
	struct node *code = NULL;
	if (foreign->code.len && !list->first) {
		code = node_new(scratch, root, TAG_PRE, 0);
		node_new(scratch, code, TAG_TEXT, 0)->text = foreign->code;
	}
	struct node *box = node_new(scratch, root, TAG_DIV, (uint32_t)list->offset);
	*found = (struct listing_found){
		.layout = foreign->layout,
		.offset = (uint32_t)list->offset,
		.records = arena_array(scratch, to - list->first + 1, sizeof(struct record)),
		.count = to - list->first,
		.detail = foreign->detail,
		.first = code ? code : box,
		.last = box,
	};
	for (size_t i = 0; i < found->count; i++) {
		const struct foreign_entry *entry = &foreign->entries[list->first + i];
		add_record(scratch, entry, reverse, box, &found->records[i]);
		found->records[i].extras = extras_of(scratch, entry, box);
		found->records[i].extra_count = entry->field_count;
	}
}

static const struct model_facility *copy_names(struct arena *arena,
					       const struct foreign_facility *names, size_t count)
{
	struct model_facility *copies = arena_array(arena, count, sizeof *copies);
	for (size_t i = 0; i < count; i++)
		copies[i] =
		    (struct model_facility){ names[i].number, arena_str(arena, names[i].name),
					     arena_str(arena, names[i].symbol) };
	return copies;
}

static void add_languages(struct arena *arena, const struct foreign *foreign, struct model *model)
{
	model->languages = arena_array(arena, foreign->language_count, sizeof *model->languages);
	model->language_count = foreign->language_count;
	for (size_t i = 0; i < foreign->language_count; i++)
		model->languages[i] =
		    (struct model_language){ arena_str(arena, foreign->languages[i].name),
					     foreign->languages[i].id };
	model->facilities = copy_names(arena, foreign->facilities, foreign->facility_count);
	model->facility_count = foreign->facility_count;
	model->severities = copy_names(arena, foreign->severities, foreign->severity_count);
	model->severity_count = foreign->severity_count;
	model->type = foreign->type.len ? arena_str(arena, foreign->type) : STR("");
	model->macro = foreign->macro.len ? arena_str(arena, foreign->macro) : STR("");
	model->trail = foreign->trail;
	model->strings = foreign->strings;
}

struct model *foreign_model(struct arena *arena, struct arena *scratch,
			    const struct foreign *foreign, struct str stem,
			    const struct model_options *options, struct diags *diags)
{
	static const struct layout_settings settings = { 0 };
	struct node *root = node_new(scratch, NULL, TAG_ROOT, 0);
	struct page *page = arena_alloc(arena, sizeof *page);
	page->source = foreign->source;
	page->root = root;
	const struct foreign_list whole = { .first = 0 };
	const struct foreign_list *lists = foreign->list_count ? foreign->lists : &whole;
	size_t count = foreign->list_count ? foreign->list_count : foreign->count > 0;
	struct listing_found *found = arena_array(scratch, count + 1, sizeof *found);
	const struct reverse *reverse =
	    options->values_from ? reverse_new(scratch, options->values_from, foreign) : NULL;
	for (size_t i = 0; i < count; i++) {
		add_listing(scratch, foreign, reverse, &lists[i],
			    i + 1 < count ? lists[i + 1].first : foreign->count, root, &found[i]);
		found[i].provider = lists[i].provider;
	}
	struct reading reading = { .arena = scratch,
				   .page = page,
				   .settings = &settings,
				   .listings = found,
				   .count = count };
	struct model *model = model_build(arena, &reading, stem, options, diags);
	page->root = NULL;
	flat_free(&reading.flat);
	add_languages(arena, foreign, model);
	return model;
}
