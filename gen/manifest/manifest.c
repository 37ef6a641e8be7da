#include "manifest.h"

#include "../base/buf.h"
#include "../entry/number.h"
#include "culture.h"

const struct str manifest_columns[MANIFEST_COLUMNS] = {
	[MANIFEST_LEVEL] = STR_INIT("Level"),       [MANIFEST_VERSION] = STR_INIT("Version"),
	[MANIFEST_CHANNEL] = STR_INIT("Channel"),   [MANIFEST_TASK] = STR_INIT("Task"),
	[MANIFEST_OPCODE] = STR_INIT("Opcode"),     [MANIFEST_KEYWORDS] = STR_INIT("Keywords"),
	[MANIFEST_TEMPLATE] = STR_INIT("Template"),
};

static const struct str column_names[MANIFEST_COLUMNS] = {
	[MANIFEST_LEVEL] = STR_INIT("level"),       [MANIFEST_VERSION] = STR_INIT("version"),
	[MANIFEST_CHANNEL] = STR_INIT("channel"),   [MANIFEST_TASK] = STR_INIT("task"),
	[MANIFEST_OPCODE] = STR_INIT("opcode"),     [MANIFEST_KEYWORDS] = STR_INIT("keywords"),
	[MANIFEST_TEMPLATE] = STR_INIT("template"),
};

enum part {
	PART_ELSE, /* not of interest, nor is what stands in it */
	PART_DOCUMENT,
	PART_MANIFEST,
	PART_INSTRUMENTATION,
	PART_METADATA,
	PART_EVENTS,
	PART_PROVIDER,
	PART_LEVELS,
	PART_LEVEL,
	PART_LIST,
	PART_EVENT,
	PART_TABLE,
	PART_MESSAGE,
	PART_LOCALIZATION,
	PART_RESOURCES,
	PART_STRINGS,
	PART_STRING,
};

struct reader {
	struct arena *arena;
	const struct source *source;
	struct diags *diags;
	struct manifest *manifest;
	struct manifest_provider *provider; /* the one that is open */
	struct manifest_culture *culture;
	enum part *parts; /* of the elements that are open */
	size_t depth, capacity;
	struct buf definitions;  /* of that provider */
	size_t definition;       /* where the one begins that is open */
	size_t definition_depth; /* 0: none is */
	bool other;              /* something in it is of another namespace */
	bool failed;
};

static void fail(struct reader *r, size_t offset, const char *check, struct str words)
{
	r->failed = true;
	diag_at(r->diags, DIAG_ERROR, r->source, offset, check, "%.*s", STR_ARG(words));
}

static struct manifest_text text_of(const struct xml_tag *tag, const char *name)
{
	const struct xml_attribute *found = xml_attribute(tag, str_of(name));
	return found ? (struct manifest_text){ found->value, found->offset }
		     : (struct manifest_text){ STR(""), tag->offset };
}

/* An attribute that must be there. */
static struct manifest_text must(struct reader *r, const struct xml_tag *tag, const char *name)
{
	if (!xml_attribute(tag, str_of(name)))
		fail(r, tag->offset, "manifest-structure",
		     arena_printf(r->arena, "<%.*s> has no attribute '%s'", STR_ARG(tag->name),
				  name));
	return text_of(tag, name);
}

/* A number as the schema's UInt32Type has it; 0 after an error. */
static uint32_t number_of(struct reader *r, const struct xml_tag *tag, const char *name,
			  uint64_t most)
{
	struct number number;
	struct manifest_text value = must(r, tag, name);
	struct str text = str_trim(value.text);
	if (!xml_attribute(tag, str_of(name)))
		return 0;
	bool good = number_read(text, 0, &number) && number.end == text.len && !number.negative;
	if (!good)
		fail(r, value.offset, "manifest-value",
		     arena_printf(r->arena, "'%.*s' is no number; wanted is one such as 5 or 0x5",
				  STR_ARG(text)));
	else if (number.too_big || number_bits(&number) > most)
		fail(r, value.offset, "manifest-value",
		     arena_printf(r->arena, "'%.*s' is too large; %llu is the most here",
				  STR_ARG(text), (unsigned long long)most));
	return good && !number.too_big ? (uint32_t)number_bits(&number) : 0;
}

/* "$(string.ID)" or "$string.ID": its id. Empty after an error, and for "$(mc.SYMBOL)". */
static struct str reference_of(struct reader *r, struct manifest_text message)
{
	static const struct str kinds[] = { STR_INIT("string."), STR_INIT("mc.") };
	struct str rest = str_trim(message.text);
	bool good = str_starts(rest, STR("$"));
	rest = str_slice(rest, 1, rest.len);
	if (str_starts(rest, STR("("))) {
		good = good && str_ends(rest, STR(")"));
		rest = str_slice(rest, 1, rest.len - 1);
	}
	for (size_t i = 0; good && i < sizeof kinds / sizeof *kinds; i++) {
		size_t len = kinds[i].len;
		if (rest.len <= len || !str_eq_nocase(str_slice(rest, 0, len), kinds[i]))
			continue;
		if (i == 0)
			return str_slice(rest, len, rest.len);
		diag_at(r->diags, DIAG_WARNING, r->source, message.offset, "manifest-string",
			"'%.*s' is in a message file: it has no text here", STR_ARG(message.text));
		return STR("");
	}
	fail(r, message.offset, "manifest-string",
	     arena_printf(r->arena, "'%.*s' refers to no string; wanted is $(string.ID)",
			  STR_ARG(message.text)));
	return STR("");
}

static void read_symbol(struct reader *r, const struct manifest_text *symbol)
{
	bool good = !byte_is_digit(str_byte(symbol->text, 0)) &&
		    str_word_end(symbol->text, 0) == symbol->text.len;
	if (!good)
		fail(r, symbol->offset, "manifest-structure",
		     arena_printf(r->arena, "'%.*s' is no symbol; letters, digits and '_' make one",
				  STR_ARG(symbol->text)));
}

static struct manifest_provider *add_provider(struct reader *r, const struct xml_tag *tag)
{
	struct manifest *m = r->manifest;
	m->providers = arena_grow(r->arena, m->providers, m->provider_count, &m->provider_capacity,
				  sizeof *m->providers);
	r->provider = &m->providers[m->provider_count++];
	*r->provider =
	    (struct manifest_provider){ .levels = { .arena = r->arena }, .offset = tag->offset };
	buf_clear(&r->definitions);
	return r->provider;
}

static void open_provider(struct reader *r, const struct xml_tag *tag)
{
	struct manifest_provider *provider = add_provider(r, tag);
	provider->name = must(r, tag, "name").text;
	provider->guid = must(r, tag, "guid").text;
	struct manifest_text symbol = must(r, tag, "symbol");
	provider->symbol = symbol.text;
	read_symbol(r, &symbol);
	provider->resource_file = text_of(tag, "resourceFileName").text;
	provider->message_file = text_of(tag, "messageFileName").text;
	provider->parameter_file = text_of(tag, "parameterFileName").text;
	struct manifest_text message = text_of(tag, "message");
	provider->string_id = message.text.len ? reference_of(r, message) : STR("");
}

static void open_table(struct reader *r, const struct xml_tag *tag)
{
	add_provider(r, tag)->is_table = true;
}

static struct manifest_event *add_event(struct reader *r, const struct xml_tag *tag)
{
	struct manifest_provider *provider = r->provider;
	provider->events = arena_grow(r->arena, provider->events, provider->count,
				      &provider->capacity, sizeof *provider->events);
	struct manifest_event *event = &provider->events[provider->count++];
	*event = (struct manifest_event){ .offset = tag->offset };
	event->value = number_of(r, tag, "value", UINT32_MAX);
	event->written = text_of(tag, "value");
	event->symbol = text_of(tag, "symbol");
	event->message = text_of(tag, "message");
	read_symbol(r, &event->symbol);
	if (event->message.text.len)
		event->id = reference_of(r, event->message);
	return event;
}

static void open_event(struct reader *r, const struct xml_tag *tag)
{
	struct manifest_event *event = add_event(r, tag);
	for (size_t i = 0; i < MANIFEST_COLUMNS; i++)
		event->columns[i] = text_of(tag, column_names[i].at).text;
	event->level_offset = text_of(tag, "level").offset;
	if (event->columns[MANIFEST_VERSION].len)
		number_of(r, tag, "version", 0xFF);
}

static void open_message(struct reader *r, const struct xml_tag *tag)
{
	must(r, tag, "message");
	add_event(r, tag);
}

static void open_level(struct reader *r, const struct xml_tag *tag)
{
	struct manifest_text name = must(r, tag, "name"), message = text_of(tag, "message");
	number_of(r, tag, "value", 0xFF);
	if (message.text.len)
		reference_of(r, message);
	*map_at(&r->provider->levels, name.text) = r->provider;
}

static void open_resources(struct reader *r, const struct xml_tag *tag)
{
	struct manifest *m = r->manifest;
	struct manifest_text name = must(r, tag, "culture");
	unsigned id = culture_id(str_trim(name.text));
	r->culture = NULL;
	for (size_t i = 0; id && i < m->culture_count; i++)
		if (m->cultures[i].id == id)
			r->culture = &m->cultures[i];
	if (!id && xml_attribute(tag, STR("culture")))
		diag_at(r->diags, DIAG_WARNING, r->source, name.offset, "manifest-culture",
			"'%.*s' is no culture that is known, such as en-US; its strings are left "
			"out",
			STR_ARG(name.text));
	if (!id || r->culture)
		return;
	m->cultures = arena_grow(r->arena, m->cultures, m->culture_count, &m->culture_capacity,
				 sizeof *m->cultures);
	r->culture = &m->cultures[m->culture_count++];
	*r->culture = (struct manifest_culture){ .name = str_trim(name.text),
						 .id = id,
						 .strings = { .arena = r->arena } };
}

/* Directly in <localization>: of the default culture. */
static void open_strings(struct reader *r, const struct xml_tag *tag)
{
	static const struct xml_attribute culture = { STR_INIT("culture"), STR_INIT("en-US"), 0 };
	if (r->parts[r->depth - 1] != PART_LOCALIZATION)
		return;
	const struct xml_tag resources = { .name = tag->name, .attributes = &culture, .count = 1 };
	open_resources(r, &resources);
}

static void open_string(struct reader *r, const struct xml_tag *tag)
{
	struct manifest_text id = must(r, tag, "id"), value = must(r, tag, "value");
	if (!r->culture)
		return;
	void **slot = map_at(&r->culture->strings, id.text);
	if (*slot) {
		fail(r, id.offset, "manifest-string",
		     arena_printf(r->arena, "the string '%.*s' is there twice in %.*s",
				  STR_ARG(id.text), STR_ARG(r->culture->name)));
		return;
	}
	struct manifest_text *text = arena_alloc(r->arena, sizeof *text);
	*text = value;
	*slot = text;
	struct manifest_culture *culture = r->culture;
	culture->items = arena_grow(r->arena, culture->items, culture->count, &culture->capacity,
				    sizeof *culture->items);
	culture->items[culture->count++] = (struct manifest_text_of_id){ id.text, text };
}

typedef void open_fn(struct reader *r, const struct xml_tag *tag);

/* What may stand where. */
static const struct {
	enum part in, part;
	struct str name;
	open_fn *open;
} elements[] = {
	{ PART_DOCUMENT, PART_MANIFEST, STR_INIT("instrumentationManifest"), NULL },
	{ PART_MANIFEST, PART_INSTRUMENTATION, STR_INIT("instrumentation"), NULL },
	{ PART_MANIFEST, PART_METADATA, STR_INIT("metadata"), NULL },
	{ PART_MANIFEST, PART_LOCALIZATION, STR_INIT("localization"), NULL },
	{ PART_INSTRUMENTATION, PART_EVENTS, STR_INIT("events"), NULL },
	{ PART_INSTRUMENTATION, PART_TABLE, STR_INIT("messageTable"), open_table },
	{ PART_METADATA, PART_TABLE, STR_INIT("messageTable"), open_table },
	{ PART_EVENTS, PART_TABLE, STR_INIT("messageTable"), open_table },
	{ PART_EVENTS, PART_PROVIDER, STR_INIT("provider"), open_provider },
	{ PART_PROVIDER, PART_LEVELS, STR_INIT("levels"), NULL },
	{ PART_PROVIDER, PART_LIST, STR_INIT("events"), NULL },
	{ PART_LEVELS, PART_LEVEL, STR_INIT("level"), open_level },
	{ PART_LIST, PART_EVENT, STR_INIT("event"), open_event },
	{ PART_TABLE, PART_MESSAGE, STR_INIT("message"), open_message },
	{ PART_LOCALIZATION, PART_RESOURCES, STR_INIT("resources"), open_resources },
	{ PART_LOCALIZATION, PART_STRINGS, STR_INIT("stringTable"), open_strings },
	{ PART_RESOURCES, PART_STRINGS, STR_INIT("stringTable"), open_strings },
	{ PART_STRINGS, PART_STRING, STR_INIT("string"), open_string },
};

/* What a provider has beside its events is kept as it stands. */
static void begin_definition(struct reader *r, const struct xml_tag *tag, enum part in,
			     enum part part, bool other)
{
	if (in == PART_PROVIDER && part != PART_LIST) {
		r->definition = tag->offset;
		r->definition_depth = r->depth;
		r->other = false;
	}
	r->other |= other || tag->prefix.len;
}

static void close_element(struct reader *r, size_t end)
{
	enum part part = r->parts[--r->depth];
	if (r->definition_depth && r->depth == r->definition_depth) {
		r->definition_depth = 0;
		if (!r->other)
			buf_add(&r->definitions, str_slice(r->source->text, r->definition, end));
	}
	if (part == PART_PROVIDER)
		r->provider->definitions = arena_str(r->arena, buf_str(&r->definitions));
}

static void open_element(struct reader *r, const struct xml_tag *tag, struct str prefix)
{
	enum part in = r->parts[r->depth - 1], part = PART_ELSE;
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
		if (elements[i].in != in || !str_eq(elements[i].name, tag->name) ||
		    !str_eq(prefix, tag->prefix))
			continue;
		part = elements[i].part;
		if (elements[i].open)
			elements[i].open(r, tag);
	}
	if (in == PART_DOCUMENT && part == PART_ELSE)
		fail(r, tag->offset, "manifest-structure",
		     arena_printf(r->arena, "<%.*s> is no <instrumentationManifest>",
				  STR_ARG(tag->name)));
	begin_definition(r, tag, in, part, !str_eq(prefix, tag->prefix));
	r->parts = arena_grow(r->arena, r->parts, r->depth, &r->capacity, sizeof *r->parts);
	r->parts[r->depth++] = part;
}

const struct manifest_text *manifest_string(const struct manifest_culture *culture, struct str id)
{
	return map_get(&culture->strings, id);
}

/* The strings stand after what refers to them. */
static void check_string(struct reader *r, const struct manifest_event *event)
{
	const struct manifest *m = r->manifest;
	size_t found = 0, lacking = m->culture_count;
	for (size_t i = 0; i < m->culture_count; i++) {
		if (manifest_string(&m->cultures[i], event->id))
			found++;
		else if (lacking == m->culture_count)
			lacking = i;
	}
	if (!found)
		fail(r, event->message.offset, "manifest-string",
		     arena_printf(r->arena, "no string table has '%.*s'", STR_ARG(event->id)));
	else if (found < m->culture_count)
		diag_at(r->diags, DIAG_WARNING, r->source, event->message.offset, "manifest-string",
			"the strings of %.*s lack '%.*s'", STR_ARG(m->cultures[lacking].name),
			STR_ARG(event->id));
}

/* What winmeta.xml defines for all manifests; its reserved levels are for Windows itself. */
static bool is_common_level(struct str level)
{
	static const struct str levels[] = {
		STR_INIT("win:LogAlways"), STR_INIT("win:Critical"),      STR_INIT("win:Error"),
		STR_INIT("win:Warning"),   STR_INIT("win:Informational"), STR_INIT("win:Verbose"),
	};
	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		if (str_eq(level, levels[i]))
			return true;
	return str_starts(level, STR("win:ReservedLevel"));
}

static void check_level(struct reader *r, const struct manifest_provider *provider,
			const struct manifest_event *event)
{
	struct str level = event->columns[MANIFEST_LEVEL];
	if (!level.len || is_common_level(level))
		return;
	if (map_get(&provider->levels, level))
		return;
	fail(r, event->level_offset, "manifest-level",
	     arena_printf(r->arena,
			  "the level '%.*s' is neither one of win: nor one of the provider",
			  STR_ARG(level)));
}

static void check_references(struct reader *r)
{
	for (size_t p = 0; p < r->manifest->provider_count; p++) {
		const struct manifest_provider *provider = &r->manifest->providers[p];
		for (size_t i = 0; i < provider->count; i++) {
			if (provider->events[i].id.len)
				check_string(r, &provider->events[i]);
			check_level(r, provider, &provider->events[i]);
		}
	}
}

const struct manifest *manifest_read(struct arena *arena, const struct source *source,
				     struct diags *diags)
{
	struct reader r = { .arena = arena, .source = source, .diags = diags };
	struct xml xml = { .arena = arena, .source = source, .diags = diags };
	struct xml_tag tag = { 0 };
	struct str prefix = STR("");
	enum xml_event event;
	r.manifest = arena_alloc(arena, sizeof *r.manifest);
	*r.manifest = (struct manifest){ 0 };
	r.parts = arena_grow(arena, NULL, 0, &r.capacity, sizeof *r.parts);
	r.parts[r.depth++] = PART_DOCUMENT;
	while ((event = xml_next(&xml, &tag)) == XML_OPEN || event == XML_CLOSE) {
		if (event == XML_CLOSE) {
			close_element(&r, xml.at);
			continue;
		}
		if (r.depth == 1)
			prefix = tag.prefix;
		open_element(&r, &tag, prefix);
	}
	buf_free(&r.definitions);
	if (event == XML_BAD || r.failed)
		return NULL;
	check_references(&r);
	return r.failed ? NULL : r.manifest;
}
