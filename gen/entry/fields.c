#include "fields.h"

#include "header_words.h"
#include "limits.h"

size_t field_label_end(struct str text, size_t at)
{
	size_t end = at;
	/* Mostly there is no colon near. */
	if (str_find_byte(str_slice(text, 0, at + LIMIT_LABEL + 1), ':', at) == STR_NONE)
		return at;
	while (end < text.len && end - at < LIMIT_LABEL &&
	       (byte_is_letter(text.at[end]) || text.at[end] == ' ' || text.at[end] == '-'))
		end++;
	bool label =
	    end > at && byte_is_letter(text.at[at]) && end < text.len && text.at[end] == ':';
	return label ? end : at;
}

size_t field_next(const struct flat *flat, size_t from, size_t to)
{
	struct str text = flat_text(flat);
	for (size_t at = from + 2; at < to; at++) {
		/* A folded blank may be set as what follows it. */
		size_t before = text.at[at - 1] == ' ' ? at - 2 : at - 1;
		if (flat_set_of(flat, at, SET_STRONG) && !(flat_set(flat, before) & SET_STRONG) &&
		    field_label_end(text, at) > at)
			return at;
	}
	return to;
}

size_t field_rest_end(struct str text, size_t from, size_t end)
{
	static const struct str signs[] = { STR_INIT("|"), STR_INIT(","), STR_INIT(";"),
					    STR_INIT("\xC2\xB7"), STR_INIT("\xE2\x80\xA2") };
	struct str rest = str_trim(str_slice(text, from, end));
	size_t len = rest.len;
	for (size_t i = 0; i < sizeof signs / sizeof *signs && len == rest.len; i++)
		if (str_ends(rest, signs[i]))
			len = str_trim(str_slice(rest, 0, rest.len - signs[i].len)).len;
	return (size_t)(rest.at - text.at) + len;
}

bool field_is_short(struct str text)
{
	enum { SHORT = 40 };
	return text.len && text.len <= SHORT && text.at[text.len - 1] != '.';
}

size_t field_end(const struct flat *flat, size_t at)
{
	struct str text = flat_text(flat);
	size_t colon = field_label_end(text, at);
	if (colon == at)
		return at;
	size_t end = field_next(flat, colon, str_line_end(text, colon));
	struct header_hint hint = header_hint(str_slice(text, at, colon));
	struct str labelled = str_trim(str_slice(text, colon + 1, end));
	bool elsewhere = hint.text <= -3 && hint.value <= 0;
	bool field = elsewhere || (hint.text <= 0 && hint.value <= 0 && field_is_short(labelled));
	return field && labelled.len ? end : at;
}

/* The byte after a field, where the next one may begin. */
static size_t after(struct str text, size_t end)
{
	return end < text.len && text.at[end] == '\n' ? end + 1 : end;
}

size_t fields_end(const struct flat *flat, size_t at)
{
	struct str text = flat_text(flat);
	size_t next = at;
	for (int i = 0; i < LIMIT_FIELDS && next < text.len; i++) {
		size_t end = field_end(flat, next);
		if (end == next)
			break;
		next = after(text, end);
	}
	return next;
}

size_t fields_before_value(const struct flat *flat, size_t at)
{
	struct str text = flat_text(flat);
	size_t next = fields_end(flat, at);
	struct token_line line = { flat, str_slice(text, 0, str_line_end(text, next)), next,
				   TRUST_SHAPE, NULL };
	return next < text.len && token_at(&line, next).kind == TOKEN_LABEL ? next : at;
}
