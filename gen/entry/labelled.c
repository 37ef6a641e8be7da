#include "head.h"

#include "fields.h"
#include "header_words.h"
#include "limits.h"
#include "reader.h"
#include "words.h"

static size_t skip_signs(struct str text, size_t at)
{
	while (at < text.len && str_find_byte(STR(" ,;|\n"), text.at[at], 0) != STR_NONE)
		at++;
	return at;
}

static bool is_known(struct header_hint hint)
{
	return hint.name || hint.value || hint.text;
}

/* A label whose first word is of the vocabulary: words before it belong to what is in front. */
static bool begins_field(struct str text, size_t at)
{
	size_t colon = field_label_end(text, at), end = at;
	while (end < colon && byte_is_letter(text.at[end]))
		end++;
	return colon > at && is_known(header_hint(str_slice(text, at, end)));
}

/* Where the next field on the line begins, or the line ends. */
static size_t field_ends(struct str text, size_t from)
{
	size_t end = str_line_end(text, from);
	for (size_t at = from; at < end; at++) {
		bool border = at > 0 && str_find_byte(STR(" ,;|"), text.at[at - 1], 0) != STR_NONE;
		if (border && byte_is_letter(text.at[at]) && begins_field(text, at))
			return at;
	}
	return end;
}

/*
 * Whether the field is over after its name or value, or a text begins there: "5 The store is busy".
 */
static bool is_over(const struct reader *r, size_t at, size_t end)
{
	at = skip_signs(r->line.text, at);
	return at >= end ||
	       (end >= str_line_end(r->line.text, at) && byte_is_upper(r->line.text.at[at]));
}

/* What a field says by its label and what follows it; false: it is neither a name nor a value. */
static bool read_field(struct reader *r, struct str label, struct header_hint hint, size_t from,
		       size_t end)
{
	struct reader field = *r;
	field.line.text = str_slice(r->line.text, 0, end);
	field.line.begin = field.at = from;
	field.line.trust = hint.name >= 2 ? TRUST_WORD : TRUST_SHAPE;
	const struct token token = reader_look(&field);
	/* "ID: 5" may count anything. */
	bool counts =
	    hint.value >= 2 && hint.name <= 0 && !hint.hex && !text_speaks_of_codes(label);
	if (!is_over(r, token.end, end))
		return false;
	if (token.kind == TOKEN_VALUE && hint.value > 0 && !counts && !reader_has_value(r))
		reader_take_value(r, &token);
	else if (token.named && hint.name > 0 && !r->head->name_count)
		reader_take_name(r, &token);
	else
		return false;
	return true;
}

/* A further field between the others: part of the note. */
static bool take_note(struct reader *r, size_t from, size_t end)
{
	struct head *head = r->head;
	if (head->note_end && skip_signs(r->line.text, head->note_end) != from)
		return false;
	head->note_from = head->note_end ? head->note_from : from;
	head->note_end = r->at = end;
	while (head->note_end > from &&
	       str_find_byte(STR(" ,;|"), r->line.text.at[head->note_end - 1], 0) != STR_NONE)
		head->note_end--;
	return true;
}

bool labelled_read(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		   struct head *head)
{
	*head = (struct head){ .end = at };
	struct reader r = {
		arena, { flat, str_slice(flat_text(flat), 0, to), at, TRUST_SHAPE, NULL }, head, at
	};
	bool complete = false;
	for (int i = 0; i < LIMIT_FIELDS; i++) {
		size_t from = skip_signs(r.line.text, r.at),
		       colon = field_label_end(r.line.text, from);
		complete = head->name_count && reader_has_value(&r);
		if (colon == from) {
			r.at = from;
			break;
		}
		struct str label = str_slice(r.line.text, from, colon);
		struct header_hint hint = header_hint(label);
		bool is_text = hint.text >= 2 && hint.name <= 0 && hint.value <= 0;
		r.at = complete && is_text ? skip_signs(r.line.text, colon + 1) : from;
		if (is_text || (complete && !is_known(hint)))
			break;
		size_t end = field_ends(r.line.text, colon + 1);
		if (!read_field(&r, label, hint, colon + 1, end) &&
		    (complete || !take_note(&r, from, end)))
			break;
	}
	head->whole = true;
	head->end = r.at;
	return complete;
}
