/* The names of severities, facilities and languages. */
#include "../base/nearest.h"
#include "mcreader.h"

static struct str folded(struct reader *r, struct str text)
{
	char *copy = arena_array(r->arena, text.len + 1, 1);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = byte_lower(text.at[i]);
	return (struct str){ copy, text.len };
}

static struct mcname *find_name(struct reader *r, const struct register_of *names, struct str text)
{
	struct mcname *found = map_get(&names->exact, text);
	return found ? found : map_get(&names->folded, folded(r, text));
}

/* A name that is there already has a new number and symbol afterwards, as in every compiler. */
static void put_name(struct reader *r, struct register_of *names, const struct mcname *name)
{
	struct mcname *known = find_name(r, names, name->name);
	if (known) {
		*known = *name;
		return;
	}
	known = arena_alloc(r->arena, sizeof *known);
	*known = *name;
	names->names->items = arena_grow(r->arena, names->names->items, names->names->count,
					 &names->names->capacity, sizeof(struct mcname *));
	names->names->items[names->names->count++] = known;
	*map_at(&names->exact, known->name) = known;
	*map_at(&names->folded, folded(r, known->name)) = known;
}

static void put_built_in(struct reader *r, struct register_of *names, struct str name,
			 uint32_t number, struct str symbol)
{
	put_name(
	    r, names,
	    &(struct mcname){ .name = name, .number = number, .symbol = symbol, .built_in = true });
}

static struct register_of new_register(struct reader *r, struct mcnames *names, const char *kind,
				       const char *statement, uint32_t limit, bool files)
{
	return (struct register_of){ .names = names,
				     .kind = kind,
				     .statement = statement,
				     .limit = limit,
				     .files = files,
				     .exact = { .arena = r->arena },
				     .folded = { .arena = r->arena } };
}

void mcnames_begin(struct reader *r)
{
	static const struct str severities[] = { STR_INIT("Success"), STR_INIT("Informational"),
						 STR_INIT("Warning"), STR_INIT("Error") };
	struct mcfile *file = r->file;
	r->severities =
	    new_register(r, &file->severities, "severity", "SeverityNames", SEVERITIES, false);
	r->facilities =
	    new_register(r, &file->facilities, "facility", "FacilityNames", FACILITIES, false);
	r->languages =
	    new_register(r, &file->languages, "language", "LanguageNames", LANGUAGES, true);
	for (uint32_t i = 0; i < SEVERITIES; i++)
		put_built_in(r, &r->severities, severities[i], i, STR(""));
	/* Those of mc.exe, and then of wmc alone. */
	put_built_in(r, &r->facilities, STR("System"), 0xFF, STR(""));
	put_built_in(r, &r->facilities, STR("Application"), 0, STR(""));
	put_built_in(r, &r->facilities, STR("Dxgi"), 0x87A, STR(""));
	put_built_in(r, &r->facilities, STR("Null"), 0, STR(""));
	put_built_in(r, &r->languages, STR("English"), 0x409, STR("MSG00001"));
}

static struct str nearest(struct reader *r, const struct register_of *names, struct str text)
{
	struct nearest nearest = { .wanted = text };
	for (size_t i = 0; i < names->names->count; i++)
		nearest_offer(&nearest, names->names->items[i]->name);
	return nearest_words(&nearest, r->arena);
}

/* The name after "=", taken; NULL after an error. */
const struct mcname *mcnames_known(struct reader *r, const struct register_of *names)
{
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_WORD) {
		mcread_fail(r, token.offset, "mc-syntax", "the name of a %s is missing before %.*s",
			    names->kind, STR_ARG(mcread_quoted(r, &token)));
		return NULL;
	}
	const struct mcname *found = find_name(r, names, token.text);
	if (!found)
		mcread_fail(r, token.offset, "mc-name", "there is no %s %.*s in %s%.*s",
			    names->kind, STR_ARG(mcread_quoted(r, &token)), names->statement,
			    STR_ARG(nearest(r, names, token.text)));
	return found;
}

static bool expect_sign(struct reader *r, char sign, const char *where)
{
	if (mcread_is_sign(r, sign)) {
		mcread_advance(r);
		return true;
	}
	mcread_fail(r, r->token.offset, "mc-syntax", "'%c' is missing in %s before %.*s", sign,
		    where, STR_ARG(mcread_quoted(r, &r->token)));
	return false;
}

/* It becomes the name of a file that is written: beside the others, and nowhere else. */
static bool is_file_name(struct str text)
{
	bool good = text.len && !str_eq(text, STR(".")) && !str_eq(text, STR(".."));
	for (size_t i = 0; i < text.len; i++)
		good &= text.at[i] != '/' && text.at[i] != '\\' && text.at[i] != ':' &&
			(unsigned char)text.at[i] >= ' ';
	return good;
}

/* After the number: ":SYMBOL", or ":file". */
static bool read_symbol(struct reader *r, const struct register_of *names, struct mcname *name)
{
	if (!names->files && !mcread_is_sign(r, ':'))
		return true;
	if (!mcread_is_sign(r, ':')) {
		mcread_fail(r, r->token.offset, "mc-syntax",
			    "':' and the name of its file are missing after language '%.*s'",
			    STR_ARG(name->name));
		return false;
	}
	if (!names->files) {
		mcread_advance(r);
		struct mctoken token = r->token;
		bool good = token.kind == MCTOKEN_WORD && mclex_is_identifier(token.text);
		if (!good)
			mcread_fail(r, token.offset, "mc-name", "%.*s is no C name for %s '%.*s'",
				    STR_ARG(mcread_quoted(r, &token)), names->kind,
				    STR_ARG(name->name));
		name->symbol = token.text;
		if (token.kind == MCTOKEN_WORD)
			mcread_advance(r);
		return good;
	}
	struct mctoken file = mclex_file_name(&r->lexer);
	mcread_advance(r);
	name->symbol = file.text;
	if (file.kind == MCTOKEN_WORD && is_file_name(file.text))
		return true;
	mcread_fail(
	    r, file.offset, "mc-name",
	    "%.*s is no name for the file of language '%.*s'; it is written beside the others",
	    STR_ARG(mcread_quoted(r, &file)), STR_ARG(name->name));
	return false;
}

static bool read_entry(struct reader *r, struct register_of *names)
{
	struct mcname name = { .name = r->token.text, .offset = r->token.offset };
	if (r->token.kind != MCTOKEN_WORD) {
		mcread_fail(r, r->token.offset, "mc-syntax",
			    "%.*s stands in %s where a name should",
			    STR_ARG(mcread_quoted(r, &r->token)), names->statement);
		return false;
	}
	mcread_advance(r);
	if (!expect_sign(r, '=', names->statement) ||
	    !mcread_number(r, names->kind, names->limit, &name.number) ||
	    !read_symbol(r, names, &name))
		return false;
	put_name(r, names, &name);
	return true;
}

/* After an error in a list: after its ")", or at the line that begins with a keyword. */
static void recover_list(struct reader *r)
{
	while (r->token.kind != MCTOKEN_END && !mcread_is_sign(r, ')') &&
	       !(r->token.first && mcread_is_keyword(&r->token)))
		mcread_advance(r);
	if (mcread_is_sign(r, ')'))
		mcread_advance(r);
}

void mcnames_read(struct reader *r, struct register_of *names)
{
	if (!expect_sign(r, '(', names->statement)) {
		recover_list(r);
		return;
	}
	while (!mcread_is_sign(r, ')')) {
		if (r->token.kind == MCTOKEN_END) {
			mcread_fail(r, r->token.offset, "mc-syntax", "')' of %s is missing",
				    names->statement);
			return;
		}
		if (!read_entry(r, names)) {
			recover_list(r);
			return;
		}
	}
	mcread_advance(r);
}
