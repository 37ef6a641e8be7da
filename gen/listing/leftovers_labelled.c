/*
 * Codes that are texts, each behind a label in a paragraph or an item of its own, on a page that
 * lists none otherwise:
 *
 *	## The pump is dry
 *
 *	Error code: `PUMP_DRY`
 */
#include "../entry/limits.h"
#include "../entry/text_code.h"
#include "../entry/words.h"
#include "../entry/words_abroad.h"
#include "leftovers_parts.h"

enum { LONGEST_LABEL = 40 };

/* A label's colon among the first bytes, or after what is bold: most paragraphs have none. */
static bool may_be_labelled(const struct node *box)
{
	const struct node *part = box->first;
	bool colon = false;
	for (int i = 0; part && i < 2; part = part->next, i++) {
		const struct node *text = part;
		while (text->tag != TAG_TEXT && text->first)
			text = text->first;
		colon |= text->tag == TAG_TEXT &&
			 str_find_byte(str_slice(text->text, 0, LONGEST_LABEL), ':', 0) != STR_NONE;
	}
	return colon;
}

/* "Error code", "Fehlercode", "Код ошибки"; "Code" below a title of errors. */
static bool labels_code(struct str label, bool headed)
{
	if (str_eq_nocase(label, STR("code")) || text_is_code_abroad(label))
		return headed;
	bool code = text_has_code_abroad(label);
	for (size_t at = 0; at < label.len && !code; at++)
		code = str_eq_nocase(str_slice(label, at, at + sizeof "code" - 1), STR("code"));
	return code && text_heads_error_codes(label);
}

/* "PUMP_DRY", "pump-dry", "PumpDry", "E102"; any word that is set as code. */
static bool is_code(struct str text, bool set)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_space(text.at[i]))
			return false;
	return text.len <= LIMIT_TEXT_CODE && byte_is_letter(str_byte(text, 0)) &&
	       (set || (text_code_signs(text) & TEXT_MARKED));
}

void left_count_labelled(struct left_nameless *look, struct flat *flat, const struct node *box,
			 const struct map *seen, struct leftovers *leftovers)
{
	if (look->codes || (box->tag != TAG_P && box->tag != TAG_LI) || !may_be_labelled(box))
		return;
	flat_read(flat, box, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(flat);
	ptrdiff_t colon = str_find_byte(str_slice(text, 0, LONGEST_LABEL), ':', 0);
	size_t from = colon > 0 ? left_skip_blanks(text, (size_t)colon + 1) : text.len;
	struct str code = text_code_unquoted(str_trim(str_slice(text, from, text.len)));
	if (!is_code(code, (flat_set(flat, from) & SET_CODE) != 0) ||
	    !labels_code(str_trim(str_slice(text, 0, (size_t)colon)),
			 left_headed(&look->headings, TAG_P) != HEADED_NOT) ||
	    map_get(seen, code) || map_get(&look->labelled, code))
		return;
	*map_at_copy(&look->labelled, code) = look;
	if (leftovers->labelled.count++)
		return;
	leftovers->labelled.first = arena_str(look->arena, code);
	leftovers->labelled.offset = flat_offset(flat, from);
}
