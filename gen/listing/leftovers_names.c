/*
 * Names alone below a title of codes, in what no layout takes for a list of names: headings, terms,
 * items and paragraphs that are a name each, or begin with one and a sign. Any constant may stand
 * there, so something more must say that it is a code.
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../entry/words_abroad.h"
#include "leftovers_parts.h"

/* "PUMP_ERR_DRY", "E_DRY", "PUMP_ERROR": a part of the name speaks of trouble. */
static bool speaks_of_trouble(struct str name)
{
	static const struct str parts[] = {
		STR_INIT("ERR"),     STR_INIT("ERROR"),     STR_INIT("ERRORS"), STR_INIT("ERRNO"),
		STR_INIT("FAULT"),   STR_INIT("EXCEPTION"), STR_INIT("ALARM"),  STR_INIT("WARN"),
		STR_INIT("WARNING"), STR_INIT("FAILURE"),
	};
	bool first = true, trouble = false;
	for (struct str part; !trouble && str_part(&name, '_', &part); first = false)
		trouble = STR_IS_ONE_OF_NOCASE(part, parts) || (first && str_eq(part, STR("E")));
	return trouble;
}

/* A colon, or a dash with a blank before it; `at` where neither stands. */
static size_t skip_border(struct str text, size_t at)
{
	static const struct str borders[] = { STR_INIT(":"), STR_INIT(" - "),
					      STR_INIT(" \xE2\x80\x93 "),
					      STR_INIT(" \xE2\x80\x94 "),
					      STR_INIT("\xEF\xBC\x9A") };
	size_t sign =
	    str_byte(text, left_skip_blanks(text, at)) == ':' ? left_skip_blanks(text, at) : at;
	for (size_t i = 0; i < sizeof borders / sizeof *borders; i++)
		if (str_starts(str_slice(text, sign, text.len), borders[i]))
			return sign + borders[i].len;
	return at;
}

/* The line from `at` up to `to` is a name and no more, or its text is parted from it. */
static bool is_bare(const struct flat *flat, size_t at, size_t to, struct name_found *name)
{
	struct str text = str_slice(flat_text(flat), 0, to);
	bool bracket = str_byte(text, at) == '[';
	if (!left_is_name(text, at + bracket, name))
		return false;
	size_t end = name->to + (bracket && str_byte(text, name->to) == ']');
	size_t next = left_skip_blanks(text, end);
	if (next >= to)
		return true;
	size_t after = left_skip_blanks(text, skip_border(text, end));
	bool bordered = after > next;
	/* "**PUMP_DRY** The pump is dry." */
	unsigned sets = SET_STRONG | SET_CODE | SET_EM;
	bool apart = next > end && byte_is_upper(text.at[next]) &&
		     (flat_set(flat, name->from) & sets) && !(flat_set(flat, next) & sets);
	return apart || (bordered && after < to);
}

static unsigned set_of(const struct flat *flat, const struct name_found *name)
{
	return flat_set(flat, name->from) & (SET_STRONG | SET_CODE);
}

/*
 * Lines of a paragraph are one line where it is shown, and yet each may begin with a name that is
 * set as the first one is. A line of its own needs no such thing.
 */
static bool goes_on_alike(const struct flat *flat, size_t at, const struct name_found *name,
			  unsigned set)
{
	bool own = !at || flat_text(flat).at[at - 1] == '\n';
	return own || (set && set_of(flat, name) == set);
}

/* "PUMP_DRY | 5": its name does not stand alone. */
static bool has_number(const struct node *row)
{
	for (const struct node *node = row->first; node; node = node_next(node, row)) {
		struct str text = node->tag == TAG_TEXT ? str_trim(node->text) : STR("");
		struct value_found value;
		if (text.len && value_find(text, 0, &value) && !value.from && value.end == text.len)
			return true;
	}
	return false;
}

static bool heads_fields(struct str header)
{
	static const struct str words[] = { STR_INIT("field"), STR_INIT("property") };
	struct str word;
	for (size_t at = 0; word_next(header, &at, &word);)
		if (STR_IS_ONE_OF_NOCASE(word_without_plural(word), words))
			return true;
	return text_speaks_of_input(header) || text_speaks_of_others_abroad(header);
}

/* "Field", "Parameter" above the first column: no code stands there. */
static bool is_of_fields(const struct node *table)
{
	const struct node *row = left_first_row(table), *cell = row ? row->first : NULL;
	while (cell && cell->tag != TAG_TH && cell->tag != TAG_TD)
		cell = cell->next;
	for (const struct node *node = cell; node; node = node_next(node, cell))
		if (node->tag == TAG_TEXT && str_trim(node->text).len)
			return heads_fields(node->text);
	return false;
}

/* The header is read once for all rows below it. */
static bool stands_below_fields(struct left_bare *bare, const struct node *row)
{
	const struct node *table = left_table_of(row);
	if (bare->table != table)
		bare->fields = is_of_fields(table);
	bare->table = table;
	return bare->fields;
}

/* A cell at the beginning of its row, an item, a term, a heading, a paragraph by itself. */
static bool may_be_entry(struct left_bare *bare, const struct node *box, enum tag place)
{
	enum tag around = box->parent ? box->parent->tag : TAG_ROOT;
	switch (place) {
	case TAG_TD:
		return !node_prev(box) && box->next && !has_number(box->parent) &&
		       !stands_below_fields(bare, box->parent);
	case TAG_P:
		return around != TAG_TD && around != TAG_TH && around != TAG_DD && around != TAG_LI;
	case TAG_LI:
	case TAG_DT:
		return true;
	default:
		return tag_is_heading(place);
	}
}

enum announced left_announced_by(struct flat *flat, const struct node *list)
{
	bool items = list->tag != TAG_PRE;
	const struct node *before = node_before_boxes(list);
	if (!before || before->tag != TAG_P)
		return ANNOUNCED_NOT;
	flat_read(flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	if (text_announces_codes(flat_text(flat)))
		return ANNOUNCED_CODES;
	return items && listing_is_announced(flat, list) ? ANNOUNCED_ERRORS : ANNOUNCED_NOT;
}

void left_note_said(struct left_headings *headings, struct flat *flat, const struct node *paragraph)
{
	const struct node *next = paragraph->next;
	while (next && next->tag == TAG_TEXT && !str_trim(next->text).len)
		next = next->next;
	if (headings->said == TAG_P && !leftovers_may_name(paragraph))
		headings->said = TAG_ROOT;
	bool section = next && tag_is_heading(next->tag) && next->tag > headings->last;
	bool names = next && next->tag == TAG_P && leftovers_may_name(next);
	if (!section && !names)
		return;
	flat_read(flat, paragraph, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	if (text_announces_codes(flat_text(flat)))
		headings->said = next->tag;
}

/* Terms are of one level, below all headings. */
static enum tag title_level(enum tag place)
{
	return tag_is_heading(place) ? place : TAG_ROOT;
}

/* "PUMP_ERR_T", "pump_error_t": how C has its types called. */
static bool is_type(struct str name)
{
	struct str end = str_slice(name, name.len - 2, name.len);
	return name.len > 2 && str_eq_nocase(end, STR("_t"));
}

/* "To reply to an exception:" before a link to pump_reply_exception. */
static bool is_function(const struct flat *flat, const struct name_found *name)
{
	struct str word = str_slice(flat_text(flat), name->from, name->to);
	bool small = true;
	for (size_t i = 0; i < word.len; i++)
		small &= !byte_is_upper(word.at[i]);
	return small && flat_set(flat, name->from) & SET_LINK;
}

void left_count_bare(struct left_bare *bare, const struct flat *flat, const struct node *box,
		     enum tag place, struct left_headings *headings, const struct map *seen,
		     const struct map *families)
{
	struct str text = flat_text(flat);
	bool said = place == headings->said;
	enum headed headed = bare->announced || said ? HEADED_HERE : left_headed(headings, place);
	if (headed == HEADED_NOT || !may_be_entry(bare, box, place))
		return;
	/* A sentence may speak of errors and announce something else. */
	bool only_said = bare->announced && !said && left_headed(headings, place) == HEADED_NOT;
	bool errors = said || left_headed_errors(headings, place);
	unsigned set = 0; /* of the block's first name */
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct name_found found;
		to = set ? left_page_line_end(flat, bare->page, at) : str_line_end(text, at);
		if (!is_bare(flat, at, to, &found) || !goes_on_alike(flat, at, &found, set))
			continue;
		if (!at && place == TAG_P && set_of(flat, &found)) {
			set = set_of(flat, &found);
			to = left_page_line_end(flat, bare->page, at);
		}
		struct str name = str_slice(text, found.from, found.to);
		if (word_is_field(name) || is_type(name) ||
		    (only_said && is_function(flat, &found)))
			continue;
		bool trouble = speaks_of_trouble(name);
		bool sure =
		    trouble || (headed == HEADED_HERE && left_is_akin(text, &found, families));
		const void *how = map_get(seen, name);
		if ((how && how != families) || map_get(&bare->names, name) || !(sure || errors))
			continue;
		name = arena_str(bare->arena, name);
		*map_at(&bare->names, name) = bare;
		bare->titles[title_level(place)] += tag_is_heading(place) || place == TAG_DT;
		bare->sure += sure;
		bare->alike +=
		    bare->count && str_eq(leftovers_family(bare->name), leftovers_family(name));
		if (bare->count++)
			continue;
		bare->name = name;
		bare->offset = flat_offset(flat, found.from);
		bare->in_table = place == TAG_TD;
	}
}

/*
 * "PUMP_ERR_DRY    no water": a text in the next column; but "PUMP_ERR_T   err;" declares. Blanks
 * are folded in the flat text.
 */
static bool begins_column(const struct flat *flat, size_t at, size_t to, struct name_found *name)
{
	struct str text = str_slice(flat_text(flat), 0, to);
	if (!left_is_name(text, at, name) || str_ends(text, STR(";")))
		return false;
	struct point last = flat_point(flat, name->to - 1);
	struct str rest = last.node->text;
	struct str after = str_slice(rest, last.byte + 1, rest.len);
	size_t next = left_skip_blanks(text, name->to);
	bool apart = str_starts(after, STR("  ")) || str_starts(after, STR("\t"));
	return apart && next < to && byte_is_word(text.at[next]);
}

void left_count_columns(struct arena *arena, const struct flat *flat,
			struct left_headings *headings, const struct map *seen,
			const struct map *families, struct leftovers *leftovers)
{
	enum { SEVERAL = 2 };
	struct str text = flat_text(flat), first = STR("");
	bool errors = left_headed_errors(headings, TAG_PRE);
	/* A name by itself is the title of what follows. */
	bool title = errors && str_word_end(text, 0) == text.len;
	size_t count = 0, offset = 0;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct name_found found;
		to = str_line_end(text, at);
		if (!(title && left_is_name(text, at, &found)) &&
		    !begins_column(flat, left_skip_blanks(text, at), to, &found))
			continue;
		struct str name = str_slice(text, found.from, found.to);
		const void *how = map_get(seen, name);
		if ((how && how != families) || str_holds_lower(name) ||
		    !(errors || speaks_of_trouble(name)))
			continue;
		offset = count ? offset : found.from;
		first = count++ ? first : name;
	}
	if (count < (title ? 1 : SEVERAL))
		return;
	if (!leftovers->columns) {
		leftovers->column_name = arena_str(arena, first);
		leftovers->column_offset = flat_offset(flat, offset);
	}
	leftovers->columns += count;
}

/* "OK", "BUSY" */
static bool is_word_in_capitals(struct str text)
{
	enum { SHORTEST = 2 };
	return text.len >= SHORTEST && byte_is_upper(text.at[0]) && !str_holds_lower(text) &&
	       str_word_end(text, 0) == text.len && !str_is_joined(text);
}

void left_note_word(struct left_bare *bare, const struct flat *flat, enum tag place,
		    const struct map *seen, const struct map *families)
{
	struct str word = flat_text(flat);
	if (!is_word_in_capitals(word) || map_get(&bare->names, word))
		return;
	const void *how = map_get(seen, word);
	if (how && how != families)
		return;
	word = arena_str(bare->arena, word);
	*map_at(&bare->names, word) = bare;
	struct left_doubtful *words = &bare->words[title_level(place)];
	if (words->count++)
		return;
	words->first = word;
	words->offset = flat_offset(flat, 0);
}

void left_add_words(struct left_bare *bare)
{
	enum { SEVERAL = 2, MOST = 2 };
	for (size_t tag = 0; tag <= TAG_H6; tag++) {
		const struct left_doubtful *words = &bare->words[tag];
		if (!words->count || bare->titles[tag] < SEVERAL ||
		    words->count > bare->titles[tag] * MOST)
			continue;
		bare->count += words->count;
		if (words->offset >= bare->offset)
			continue;
		bare->name = words->first;
		bare->offset = words->offset;
		bare->in_table = false;
	}
}

/* How many of the listing's names are among those that are counted. */
static size_t count_shared(const struct left_bare *bare, const struct listing_found *found)
{
	size_t shared = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		shared += head->name_count && map_get(&bare->names, head->names[0].text);
	}
	return shared;
}

void left_add_listed(struct left_bare *bare, const struct reading *reading, const struct map *seen,
		     const struct map *families)
{
	struct str family = leftovers_family(bare->name);
	for (size_t i = 0; bare->count && i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		if (found->verdict == VERDICT_CODES ||
		    count_shared(bare, found) * 2 <= found->count)
			continue;
		for (size_t k = 0; k < found->count; k++) {
			const struct head *head = &found->records[k].head;
			struct str name = head->name_count ? head->names[0].text : STR("");
			if (!name.len || map_get(seen, name) != families ||
			    map_get(&bare->names, name) || !str_eq(leftovers_family(name), family))
				continue;
			*map_at(&bare->names, name) = bare;
			bare->count++;
		}
	}
}

bool left_bare_are_codes(const struct left_bare *bare)
{
	enum { SEVERAL = 3 };
	return bare->sure || bare->alike || bare->count >= SEVERAL;
}
