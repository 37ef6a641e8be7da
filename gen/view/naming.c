#include "naming.h"

#include "../base/buf.h"

enum letter { UPPER, LOWER };

static const struct form {
	struct str name;
	enum letter first, begin, rest; /* of the text, of a word, within a word */
	char between;                   /* 0: nothing */
} forms[] = {
	{ STR_INIT("SCREAMING_SNAKE"), UPPER, UPPER, UPPER, '_' },
	{ STR_INIT("snake_case"), LOWER, LOWER, LOWER, '_' },
	{ STR_INIT("PascalCase"), UPPER, UPPER, LOWER, '\0' },
	{ STR_INIT("camelCase"), LOWER, UPPER, LOWER, '\0' },
	{ STR_INIT("kebab-case"), LOWER, LOWER, LOWER, '-' },
};

static bool is_part(char c)
{
	return byte_is_letter_or_digit(c) || (unsigned char)c >= 0x80;
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Whether a word begins at the letter `at`, which does not follow a sign. */
static bool turns(struct str text, size_t at)
{
	char before = text.at[at - 1], here = text.at[at];
	if (!is_upper(here))
		return false;
	return is_lower(before) || byte_is_digit(before) ||
	       (is_upper(before) && is_lower(str_byte(text, at + 1)));
}

/* A name all in capitals has its words parted by signs alone: "E2BIG" is one. */
static bool is_mixed(struct str text)
{
	bool upper = false, lower = false;
	for (size_t i = 0; i < text.len; i++) {
		upper |= is_upper(text.at[i]);
		lower |= is_lower(text.at[i]);
	}
	return upper && lower;
}

struct str naming_form(size_t index)
{
	size_t count = sizeof forms / sizeof *forms;
	return index < count ? forms[index].name : index == count ? STR("keep") : STR("");
}

struct str naming_case(struct str text, struct str form_name, struct arena *arena)
{
	const struct form *form = NULL;
	for (size_t i = 0; form_name.len && i < sizeof forms / sizeof *forms; i++)
		if (str_eq(forms[i].name, form_name))
			form = &forms[i];
	if (!form)
		return text;
	struct buf out = { 0 };
	bool mixed = is_mixed(text), begins = true;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (!is_part(c)) {
			begins = true;
			continue;
		}
		begins |= mixed && i > 0 && is_part(text.at[i - 1]) && turns(text, i);
		char last = out.len ? out.at[out.len - 1] : '\0';
		if (begins && out.len && form->between)
			buf_add_byte(&out, form->between);
		else if (begins && byte_is_digit(last) && byte_is_digit(c))
			buf_add_byte(&out, '_');
		enum letter letter = !out.len ? form->first : begins ? form->begin : form->rest;
		buf_add_byte(&out, letter == UPPER ? byte_upper(c) : byte_lower(c));
		begins = false;
	}
	return out.len ? buf_take(&out, arena) : text;
}

struct str naming_apply(const struct output_names *names, struct str name, struct arena *arena)
{
	struct str strip = names->strip_prefix;
	if (strip.len && name.len > strip.len && str_starts(name, strip))
		name = str_slice(name, strip.len, name.len);
	if (names->name_case.len)
		name = naming_case(name, names->name_case, arena);
	if (!names->prefix.len)
		return name;
	return arena_printf(arena, "%.*s%.*s", STR_ARG(names->prefix), STR_ARG(name));
}

static struct str either(struct str own, struct str all)
{
	return own.len ? own : all;
}

struct output_names naming_join(const struct output_names *own, const struct output_names *all)
{
	return (struct output_names){
		.prefix = either(own->prefix, all->prefix),
		.strip_prefix = either(own->strip_prefix, all->strip_prefix),
		.name_case = either(either(own->name_case, all->name_case), own->usual_case),
		.file_case = either(own->file_case, all->file_case),
		.name_space = either(own->name_space, all->name_space),
		.visibility = either(own->visibility, all->visibility),
		.style = either(own->style, all->style),
		.maximum = either(own->maximum, all->maximum),
		.usual_style = own->usual_style,
		.usual_case = own->usual_case,
		.language = own->language,
	};
}
