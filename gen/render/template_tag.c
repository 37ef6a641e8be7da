#include "template_tag.h"

#include "habits.h"

static const struct {
	char sigil;
	enum tag_kind kind;
} sigils[] = {
	{ '#', TAG_SECTION }, { '^', TAG_INVERTED },   { '/', TAG_CLOSE },   { '>', TAG_PARTIAL },
	{ '<', TAG_PARENT },  { '$', TAG_BLOCK },      { '!', TAG_COMMENT }, { '&', TAG_RAW },
	{ '{', TAG_RAW },     { '=', TAG_DELIMITERS },
};

void tag_error(struct tag_reader *reader, size_t offset, const char *check, const char *format, ...)
{
	if (reader->errors++ >= TAG_ERRORS)
		return;
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(reader->diags->arena, format, args);
	va_end(args);
	diag_at(reader->diags, DIAG_ERROR, reader->source, offset, check, "%.*s", STR_ARG(text));
}

struct str tag_quote(struct str text)
{
	enum { SHOWN = 60 };
	return str_head(str_slice(text, 0, str_line_end(text, 0)), SHOWN);
}

struct str tag_text(const struct tag_reader *reader, const struct tag *tag)
{
	return tag_quote(str_slice(reader->source->text, tag->begin, tag->end));
}

static bool has_space(struct str text)
{
	return str_first_word(text).len < text.len;
}

/* "a", "a.b" and "." name values; "a..b", ".a" and "a." are slips. */
static bool names_value(struct str name)
{
	if (str_eq(name, STR(".")))
		return true;
	struct str part;
	while (str_part(&name, '.', &part))
		if (!part.len)
			return false;
	return true;
}

/* Finds where the tag ends; `*inside` becomes its content. */
static bool find_end(struct tag_reader *reader, struct tag *tag, size_t content, char sigil,
		     struct str *inside)
{
	struct str text = reader->source->text;
	size_t more = sigil == '{' || sigil == '=';
	char last = sigil == '{' ? '}' : '=';
	size_t from = content;
	ptrdiff_t end;
	while ((end = str_find(text, reader->close, from)) != STR_NONE && more) {
		if ((size_t)end > content && text.at[end - 1] == last)
			break;
		/* In "{{{name}}}" the first "}}" is no end yet: the next may overlap it. */
		from = (size_t)end + 1;
	}
	if (end == STR_NONE) {
		const char *wanted = sigil == '{' ? "}" : sigil == '=' ? "=" : "";
		struct str line = str_slice(text, tag->begin, text.len);
		tag_error(reader, tag->begin, "unclosed-tag",
			  "'%.*s' is never closed: '%s%.*s' is missing", STR_ARG(tag_quote(line)),
			  wanted, STR_ARG(reader->close));
		return false;
	}
	*inside = str_trim(str_slice(text, content, (size_t)end - more));
	tag->end = (size_t)end + reader->close.len;
	return true;
}

static bool set_delimiters(struct tag_reader *reader, const struct tag *tag, struct str inside)
{
	struct str open = str_first_word(inside);
	struct str close = str_trim(str_slice(inside, open.len, inside.len));
	bool equals = str_find_byte(inside, '=', 0) != STR_NONE;
	if (!open.len || !close.len || has_space(close) || equals) {
		tag_error(reader, tag->begin, "bad-delimiters",
			  "'%.*s' does not set delimiters; wanted are two, with white space "
			  "between them and no '=' in them, as in {{=<%% %%>=}}",
			  STR_ARG(tag_text(reader, tag)));
		return false;
	}
	reader->open = open;
	reader->close = close;
	return true;
}

/* "a" or "a.b", as nearly all names are: nothing is wrong with such a one. */
static bool is_plain(struct str name)
{
	bool word = false;
	for (size_t i = 0; i < name.len; i++) {
		bool parts = name.at[i] == '.' && word;
		word = byte_is_word(name.at[i]);
		if (!word && !parts)
			return false;
	}
	return word;
}

static bool check_name(struct tag_reader *reader, const struct tag *tag)
{
	const char *wrong = NULL;
	bool is_else = tag->kind == TAG_NAME && str_eq(tag->name, STR("else"));
	char open = reader->open.at[0];
	if (!is_else && is_plain(tag->name) && !byte_is_word(open) && open != '.')
		return true;
	struct str text = tag_text(reader, tag);
	if (str_find(tag->name, reader->open, 0) != STR_NONE) {
		tag_error(reader, tag->begin, "unclosed-tag",
			  "'%.*s' is not closed before the next tag begins", STR_ARG(text));
		return false;
	}
	bool of_value = tag->dynamic || (tag->kind != TAG_PARTIAL && tag->kind != TAG_PARENT &&
					 tag->kind != TAG_BLOCK);
	if (!tag->name.len)
		wrong = "names nothing";
	else if (has_space(tag->name))
		wrong = "holds more than one name";
	else if (of_value && !names_value(tag->name))
		wrong = "has an empty part between the dots of its name";
	else if (is_else)
		wrong = "would be a name"; /* told here, since its section may not be rendered */
	if (wrong)
		tag_error(reader, tag->begin, "bad-tag", "the tag '%.*s' %s%.*s", STR_ARG(text),
			  wrong, STR_ARG(habit_words(tag->name)));
	return !wrong;
}

enum tag_result tag_read(struct tag_reader *reader, size_t from, struct tag *tag)
{
	struct str text = reader->source->text;
	ptrdiff_t hit = str_find(text, reader->open, from);
	if (hit == STR_NONE)
		return TAG_NONE;
	*tag = (struct tag){ .kind = TAG_NAME, .begin = (size_t)hit };
	size_t content = str_skip_space(text, tag->begin + reader->open.len);
	char sigil = '\0';
	bool named = byte_is_word(str_byte(text, content));
	for (size_t i = 0; !named && i < sizeof sigils / sizeof sigils[0]; i++) {
		if (content < text.len && text.at[content] == sigils[i].sigil) {
			sigil = sigils[i].sigil;
			tag->kind = sigils[i].kind;
			content++;
			break;
		}
	}
	if (!find_end(reader, tag, content, sigil, &tag->name))
		return TAG_BROKEN;
	if (tag->kind == TAG_COMMENT)
		return TAG_GOOD;
	if (tag->kind == TAG_DELIMITERS)
		return set_delimiters(reader, tag, tag->name) ? TAG_GOOD : TAG_BAD;
	bool may_be_dynamic =
	    tag->kind == TAG_PARTIAL || tag->kind == TAG_PARENT || tag->kind == TAG_CLOSE;
	if (may_be_dynamic && str_starts(tag->name, STR("*"))) {
		tag->dynamic = true;
		tag->name = str_trim(str_slice(tag->name, 1, tag->name.len));
	}
	/* What the end of a section names is looked at beside the section. */
	return tag->kind == TAG_CLOSE || check_name(reader, tag) ? TAG_GOOD : TAG_BAD;
}
