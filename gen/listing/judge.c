/*
 * Whether records are a listing of codes: see listing.h. What is decided here stands in two tables,
 * in the order in which it is done; the first veto that holds is the reason.
 */
#include "rules.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "nameless.h"
#include "unread.h"

struct repair {
	struct str name; /* of its page in tests/listings */
	void (*make)(struct reading *reading, struct listing_found *found);
};

static const struct repair repairs[] = {
	{ STR_INIT("word-names"), repair_drop_words },
	{ STR_INIT("lone-prefixes"), repair_drop_lone_prefixes },
	{ STR_INIT("parted-names"), repair_drop_parted_names },
	{ STR_INIT("shared-names"), repair_drop_shared_names },
	{ STR_INIT("last-values"), repair_take_last_values },
	{ STR_INIT("hanging-dashes"), repair_read_hanging },
	{ STR_INIT("long-values"), repair_long_values },
	{ STR_INIT("ambiguous-digits"), repair_mark_ambiguous },
	{ STR_INIT("hex-bits"), repair_read_hex_bits },
	{ STR_INIT("calls"), calls_take },
};

struct veto {
	struct str name; /* of its page in tests/listings */
	struct str why;  /* goes on after "no listing, since" */
	bool (*holds)(struct evidence *evidence);
	bool certain; /* what it finds is something else for sure: names with values in it are not
			 reported */
};

/* --- the vetoes --- */

/* Half of the names are those of an answer's fields, or methods: "ErrorCode", "GET". */
static bool lists_fields(const struct listing_found *found)
{
	size_t fields = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		fields += head->name_count && (word_is_field(head->names[0].text) ||
					       word_is_method(head->names[0].text));
	}
	return fields * 2 >= found->count;
}

/* "{NAME}", "<NAME>" in the text. */
static bool holds_filling(struct str text, struct str name)
{
	for (ptrdiff_t at = str_find(text, name, 0); at != STR_NONE;
	     at = str_find(text, name, (size_t)at + 1)) {
		size_t end = (size_t)at + name.len;
		char open = at ? text.at[at - 1] : '\0', close = str_byte(text, end);
		if ((open == '{' && close == '}') || (open == '<' && close == '>'))
			return true;
	}
	return false;
}

/* "AREA", "NUMBER" below "{AREA}_{NUMBER}": the parts that a code is made of. */
static bool are_parts_of_code(struct evidence *e)
{
	const struct listing_found *found = e->found;
	const struct head *head = &found->records[0].head;
	struct flat *flat = &e->reading->flat;
	const struct node *node = node_before_boxes(found->first);
	if (!head->name_count || str_is_joined(head->names[0].text))
		return false;
	for (int i = 0; node && !tag_is_heading(node->tag) && i < LIMIT_NEIGHBOURS;
	     i++, node = node_prev(node)) {
		if (node->tag != TAG_P && node->tag != TAG_PRE)
			continue;
		flat_read(flat, node, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
		if (holds_filling(flat_text(flat), head->names[0].text))
			return true;
	}
	return false;
}

/* Names alone are parameters or the like. */
static bool no_value(struct evidence *e)
{
	if (e->tally.complete)
		return false;
	struct str title = listing_title(e->reading, e->found->first);
	e->found->names_listed = text_lists_error_codes(title);
	e->found->names_headed =
	    text_heads_error_codes(title) && !lists_fields(e->found) && !are_parts_of_code(e);
	if (!e->found->warning.len)
		e->found->warning = unreadable_warning(e->reading, e->found);
	return true;
}

static bool call_in_section(struct evidence *e)
{
	struct str call = calls_warning(e->reading, e->found);
	if (call.len)
		e->found->warning = call;
	return call.len > 0;
}

static bool few_values(struct evidence *e)
{
	enum { SURELY = 5 };
	const struct tally *t = &e->tally;
	bool few = (t->complete + t->unclear) * 2 < t->named && t->complete < SURELY;
	return few && !(e->found->has_values && t->complete > 1);
}

static bool words_beside_numbers(struct evidence *e)
{
	return e->tally.words == e->tally.complete && e->tally.lost >= e->tally.complete;
}

/* References: "RFC 793", "RFC 2616". */
static bool same_names(struct evidence *e)
{
	const struct listing_found *found = e->found;
	/* A row that is there twice is no other one. */
	bool same = e->tally.complete > 1 && e->tally.names * 2 <= e->tally.complete &&
		    e->tally.values > e->tally.names;
	/* In a table of codes they may be some all the same; those of several parts are told so. */
	bool listed = found->layout->of_rows ||
		      (!found->layout->of_sections && listing_is_headed(e->reading, found->first));
	if (same && listed && !found->warning.len && !found->numbers_warning.len &&
	    evidence_of_codes(e) && !record_is_surely_code(&found->records[0]))
		e->found->warning =
		    STR("names stand beside several values each; no listing of codes");
	return same;
}

/* The name of a setting, and below it what it may be set to; unless codes need no names. */
static bool values_without_names(struct evidence *e)
{
	return e->found->layout->of_rows && !e->reading->settings->nameless &&
	       e->tally.nameless > e->tally.complete;
}

/* Among the sections of codes that are texts, which the listing before this one has read. */
static bool is_in_sections_of_texts(const struct evidence *e)
{
	const struct reading *reading = e->reading;
	const struct listing_found *texts =
	    reading->count ? &reading->listings[reading->count - 1] : NULL;
	if (!texts || !texts->of_texts || !texts->count || !tag_is_heading(texts->first->tag))
		return false;
	const struct node *end = texts->records[texts->count - 1].end.node;
	return !end || e->found->first->offset < end->offset;
}

/* The listing of sections that the node stands in the text of; NULL: in none. */
static const struct listing_found *sections_around(const struct reading *reading,
						   const struct node *node)
{
	size_t at = reading->count;
	while (at > 0 && reading->listings[at - 1].nested)
		at--;
	const struct listing_found *found = at ? &reading->listings[at - 1] : NULL;
	if (!found || !found->layout->of_sections || found->verdict != VERDICT_CODES ||
	    !found->count)
		return NULL;
	const struct node *end = found->records[found->count - 1].end.node;
	return !end || node->offset < end->offset ? found : NULL;
}

/* After the value, a word in small letters follows, with nothing but a bracket or markup before. */
static bool goes_on(struct str page, const struct head *head)
{
	size_t at = head->value_offset;
	while (byte_is_word(str_byte(page, at)))
		at++;
	while (str_find_byte(STR(")]`* "), str_byte(page, at), 0) != STR_NONE)
		at++;
	return byte_is_lower(str_byte(page, at));
}

/* "### -1134 No such strategy": the heading right above is a code without a name. */
static bool is_below_number(struct reading *reading, const struct node *node)
{
	struct value_found value;
	for (int i = 0; node && !tag_is_heading(node->tag); i++)
		node = i < LIMIT_NEIGHBOURS ? node_prev(node) : NULL;
	if (!node)
		return false;
	flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	return value_find(flat_text(&reading->flat), 0, &value) && value_is_code_like(&value);
}

/*
 * "MsgType (35) is not the third tag": in the section of a code, items that say what is wrong, of
 * fields with their numbers.
 */
static bool sentences(struct evidence *e)
{
	struct reading *reading = e->reading;
	const struct listing_found *found = e->found;
	if (found->first->tag != TAG_UL)
		return false;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		bool of_parts = head->name_count && str_is_joined(head->names[0].text);
		if (of_parts || (head->value.state == VALUE_GOOD &&
				 !goes_on(reading->page->source->text, head)))
			return false;
	}
	return sections_around(reading, found->first) || is_below_number(reading, found->first);
}

/* "HTTP 404", and in the section of `not_found` "HTTP status: 404". */
static bool lone_word(struct evidence *e)
{
	bool parts = false;
	for (size_t i = 0; i < e->found->count; i++) {
		const struct head *head = &e->found->records[i].head;
		parts |= head->name_count && name_has_parts(head->names[0].text);
	}
	return e->tally.complete == 1 && (e->tally.weak || (!parts && is_in_sections_of_texts(e)));
}

/* "Weight:" and below it "1", in the section of a request: however often that is said. */
static bool lone_measure(struct evidence *e)
{
	const struct head *head = NULL;
	for (size_t i = 0; i < e->found->count && !head; i++)
		if (e->found->records[i].head.value.state == VALUE_GOOD)
			head = &e->found->records[i].head;
	return e->tally.complete == 1 && head && head->name_count && !e->found->of_codes &&
	       str_holds_lower(head->names[0].text) && word_measures(head->names[0].text);
}

/* The element of the listing in which the byte of the page stands, or NULL. */
static const struct node *block_at(const struct evidence *e, uint32_t offset)
{
	const struct node *text = NULL, *node = e->found->first;
	for (int i = 0; node && node->offset <= offset && i < LIMIT_SECTIONS; i++) {
		text = node->tag == TAG_TEXT ? node : text;
		node = node_next(node, e->reading->page->root);
	}
	while (text && !tag_is_block(text->tag))
		text = text->parent;
	return text;
}

/* "DEFAULT", and below it "0": a title or a label, whose number stands by itself. */
static bool lone_title(struct evidence *e)
{
	const struct listing_found *found = e->found;
	const struct head *head = NULL;
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.value.state == VALUE_GOOD)
			head = &found->records[i].head;
	if (e->tally.complete != 1 || !head || !head->name_count || found->layout->of_rows ||
	    str_is_joined(head->names[0].text) || listing_is_headed(e->reading, found->first))
		return false;
	const struct node *name = block_at(e, head->names[0].offset);
	const struct node *value = block_at(e, head->value_offset);
	return name && value && name != value;
}

/*
 * "OPCODE 0x46 PONDREWARD" as the only heading of its kind: the word before the number says what
 * the name after it is as likely as it is a name.
 */
static bool lone_label(struct evidence *e)
{
	const struct listing_found *found = e->found;
	const struct head *head = &found->records[0].head;
	if (found->count != 1 || !tag_is_heading(found->first->tag) || !head->name_count ||
	    head->value_first || head->value.bracketed || str_is_joined(head->names[0].text))
		return false;
	struct flat *flat = &e->reading->flat;
	flat_read(flat, found->first, POINT_NONE, POINT_NONE, LIMIT_HEADING);
	struct str text = flat_text(flat);
	size_t from = head->value.end;
	while (from < text.len && !byte_is_word(text.at[from]))
		from++;
	struct name_found name;
	return from < text.len && name_find(text, from, &name) && name.from == from &&
	       name.to == text.len && name.shape == NAME_SURE;
}

/* "1." before a reference, as numbered notes have it. */
static bool ordinals(struct evidence *e)
{
	const struct listing_found *found = e->found;
	struct str page = e->reading->page->source->text;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (head->value.state != VALUE_GOOD)
			continue;
		size_t end = head->value_offset + head->value_text.len;
		if (!head->value_first || head->value.form != FORM_DECIMAL ||
		    str_byte(page, end) != '.')
			return false;
	}
	return found->first->tag == TAG_DL && e->tally.complete > 0;
}

static bool lone_lower(struct evidence *e)
{
	return e->tally.complete == 1 && e->tally.lower == e->tally.named && !e->found->of_codes;
}

/* Names of codes, as the page says: numbers that are none of theirs are no values. */
static void tell_valueless(struct evidence *e)
{
	struct listing_found *found = e->found;
	const struct record *first = NULL;
	size_t count = 0;
	for (size_t i = 0; i < found->count; i++) {
		if (!record_is_surely_code(&found->records[i]))
			continue;
		first = first ? first : &found->records[i];
		count++;
	}
	bool said = found->codes_headed || listing_is_headed(e->reading, found->first);
	/* In a block of code, they have the values that they are given. */
	bool block = found->layout->of_code || found->first->tag == TAG_PRE;
	if (count < 2 || !said || (block && !found->layout->of_rows) || found->warning.len)
		return;
	struct str setting =
	    found->names_header.len
		? arena_printf(
		      e->reading->arena,
		      ", unless the settings say 'columns: { value: \"%.*s\" }' and 'codes: text'",
		      STR_ARG(found->names_header))
		: STR("");
	found->lost = LOST_VALUELESS;
	found->warning = arena_printf(
	    e->reading->arena,
	    "%.*s and %zu more are codes, as the page says, and the numbers beside them are the same few again and again; left out%.*s",
	    STR_ARG(first->head.names[0].text), count - 1, STR_ARG(setting));
}

/*
 * The same few numbers again and again are marks or answers, not codes. Groups of constants in one
 * table may count up again and again, too, but get further.
 */
static bool same_numbers(struct evidence *e)
{
	enum { FEW = 16 };
	const struct tally *t = &e->tally;
	bool same = t->values < FEW && t->values * 3 < t->complete;
	if (same)
		tell_valueless(e);
	return same;
}

static bool years(struct evidence *e)
{
	return e->tally.years == e->tally.complete && !evidence_of_codes(e);
}

static bool lower_names(struct evidence *e)
{
	/* "gasPrice" below a header of places: fields of a record. */
	size_t fields = e->found->of_places ? e->tally.small : 0;
	return (e->tally.lower * 2 > e->tally.named || fields * 2 > e->tally.named) &&
	       !evidence_of_codes(e);
}

static bool manual_pages(struct evidence *e)
{
	const struct other_kinds *o = evidence_kinds(e);
	return o && o->manuals == o->count;
}

static bool standards(struct evidence *e)
{
	const struct other_kinds *o = evidence_kinds(e);
	return o && o->standards == o->count;
}

/* Major:"1", Minor:"22": a program's fields, as it prints them. */
static bool quoted_numbers(struct evidence *e)
{
	const struct listing_found *found = e->found;
	struct str page = e->reading->page->source->text;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		bool quoted = head->value_offset && str_byte(page, head->value_offset - 1) == '"';
		if (!quoted || name_shape(head->names[0].text) == NAME_SURE)
			return false;
	}
	return e->tally.complete && evidence_kinds(e);
}

static bool measures(struct evidence *e)
{
	const struct other_kinds *o = evidence_kinds(e);
	return o && o->measures * 2 > o->count;
}

static bool amounts(struct evidence *e)
{
	const struct other_kinds *o = evidence_kinds(e);
	/* "Servers | How many", in any language: words, and numbers of which some are the same. */
	bool counted =
	    o && e->found->of_numbers && !o->joined && e->tally.values < e->tally.complete;
	return o && (o->amounts == o->count || counted);
}

/*
 * "0: ACK, 1: NACK" in a cell or an item, or in a paragraph there: what the field that it is about
 * may hold.
 */
static bool field_values(struct evidence *e)
{
	const struct node *first = e->found->first;
	enum tag box = first->tag == TAG_P && first->parent ? first->parent->tag : first->tag;
	const struct other_kinds *o = evidence_kinds(e);
	return (box == TAG_TD || box == TAG_DD || box == TAG_LI) && o && o->bare == o->count;
}

static bool numbered_words(struct evidence *e)
{
	const struct other_kinds *o = evidence_kinds(e);
	return o && (o->plain == o->count || o->versions == o->count);
}

/*
 * "OpenJDK 8, 11, 17", "PumpOS 5": words with a number beside them, of which some have several, as
 * what is supported has versions.
 */
static bool versions(struct evidence *e)
{
	const struct listing_found *found = e->found;
	size_t several = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state == VALUE_NONE)
			continue;
		if (!head->plain || str_is_joined(head->names[0].text))
			return false;
		several += head->value.state == VALUE_RANGE;
	}
	return several && !listing_is_headed(e->reading, found->first);
}

/*
 * 0x00, 0x04, 0x08, ...: each 4 above the one before it, as addresses of registers are; codes are
 * numbered without gaps, or with several of them.
 */
static bool address_steps(struct evidence *e)
{
	enum { SEVERAL = 3, STEP = 4 };
	const struct listing_found *found = e->found;
	size_t count = 0;
	uint64_t before = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct value_found *value = &found->records[i].head.value;
		if (value->state == VALUE_NONE)
			continue;
		if (value->form != FORM_HEX || value->value % STEP ||
		    (count && value->value != before + STEP))
			return false;
		before = value->value;
		count++;
	}
	return count >= SEVERAL && !evidence_of_codes_around(e) &&
	       !(found->of_codes && !found->layout->of_code);
}

static const struct veto vetoes[] = {
	{ STR_INIT("no-value"), STR_INIT("no name has a value"), no_value, false },
	{ STR_INIT("call-in-section"), STR_INIT("a call in the section of a name"), call_in_section,
	  false },
	{ STR_INIT("manual-titles"), STR_INIT("titles of manual pages"), evidence_of_manual_titles,
	  true },
	{ STR_INIT("messages"), STR_INIT("numbers of messages"), evidence_of_messages, true },
	{ STR_INIT("versions"), STR_INIT("words with several numbers beside some of them"),
	  versions, true },
	{ STR_INIT("few-values"), STR_INIT("few of its names have a value"), few_values, false },
	{ STR_INIT("words-beside-numbers"),
	  STR_INIT("its names have no value, and words among them stand beside numbers"),
	  words_beside_numbers, false },
	{ STR_INIT("same-names"), STR_INIT("the same names again and again"), same_names, false },
	{ STR_INIT("values-without-names"), STR_INIT("most of its values have no name"),
	  values_without_names, false },
	{ STR_INIT("sentences"), STR_INIT("sentences in the section of a code"), sentences, true },
	{ STR_INIT("lone-word"), STR_INIT("one word with a number beside it"), lone_word, false },
	{ STR_INIT("lone-measure"), STR_INIT("one word that measures something"), lone_measure,
	  true },
	{ STR_INIT("lone-title"), STR_INIT("a title or label with a number below it"), lone_title,
	  true },
	{ STR_INIT("lone-label"), STR_INIT("a word and a number before a name"), lone_label,
	  false },
	{ STR_INIT("ordinals"), STR_INIT("its numbers only count"), ordinals, true },
	{ STR_INIT("lone-lower"), STR_INIT("one name without a capital"), lone_lower, false },
	{ STR_INIT("same-numbers"), STR_INIT("the same few numbers again and again"), same_numbers,
	  false },
	{ STR_INIT("years"), STR_INIT("its numbers are years as likely as codes"), years, false },
	{ STR_INIT("variables"),
	  STR_INIT("these set or switch something, and nothing beside them speaks of codes"),
	  evidence_of_variables, false },
	{ STR_INIT("set-values"), STR_INIT("these are to be set, as the sentence before them says"),
	  evidence_of_set_values, false },
	{ STR_INIT("lower-names"),
	  STR_INIT("names without capitals, and nothing beside them speaks of codes"), lower_names,
	  false },
	{ STR_INIT("manual-pages"), STR_INIT("titles of manual pages"), manual_pages, true },
	{ STR_INIT("standards"), STR_INIT("numbers of standards"), standards, true },
	{ STR_INIT("quoted-numbers"),
	  STR_INIT("words with numbers in quotes, and nothing beside them speaks of codes"),
	  quoted_numbers, true },
	{ STR_INIT("measures"),
	  STR_INIT("these measure or limit something, and nothing beside them speaks of codes"),
	  measures, true },
	{ STR_INIT("amounts"), STR_INIT("words and how many there are of them"), amounts, true },
	{ STR_INIT("field-values"),
	  STR_INIT("words for what a field may hold, and nothing beside them speaks of codes"),
	  field_values, true },
	{ STR_INIT("address-steps"),
	  STR_INIT(
	      "its values go up by 4 as addresses do, and nothing beside them speaks of codes"),
	  address_steps, false },
	{ STR_INIT("numbered-words"),
	  STR_INIT("words with a number beside them, and nothing beside them speaks of codes"),
	  numbered_words, true },
};

/* --- the verdict --- */

/*
 * Of what is no listing: the names with values whose writer must hear of it. Small decimals may be
 * anything's default.
 */
static size_t count_passed_over(struct evidence *evidence)
{
	const struct listing_found *found = evidence->found;
	size_t count = 0, hex = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		bool code =
		    record_is_surely_code(record) &&
		    !head_sets_variable(evidence->reading->page->source->text, &record->head);
		count += code;
		hex += code && record->head.value.form == FORM_HEX;
	}
	return hex || (count && evidence_of_codes(evidence)) ? count : 0;
}

/* The first veto that holds, or NULL. */
static const struct veto *find_veto(struct evidence *evidence)
{
	for (size_t i = 0; i < sizeof vetoes / sizeof *vetoes; i++)
		if (vetoes[i].holds(evidence))
			return &vetoes[i];
	return NULL;
}

static enum verdict judge(struct reading *reading, struct listing_found *found)
{
	enum { NAMES_MAKE_A_LIST = 3 };
	/* The repairs are of names and numbers. */
	for (size_t i = 0; i < sizeof repairs / sizeof *repairs && !found->of_texts; i++)
		repairs[i].make(reading, found);
	if (!found->count)
		return VERDICT_NONE;
	found->why = STR("");
	if (found->chosen || found->of_texts)
		return VERDICT_CODES;
	struct evidence evidence;
	evidence_begin(&evidence, reading, found);
	const struct veto *veto = find_veto(&evidence);
	found->why = veto ? veto->why : STR("");
	found->settled = veto && veto->certain;
	bool told = found->lost == LOST_VALUELESS;
	found->passed_over = veto && !veto->certain && !told ? count_passed_over(&evidence) : 0;
	found->alone = veto && found->count == 1 && evidence.tally.complete;
	if (veto && !veto->certain && !found->passed_over && !found->warning.len)
		found->warning = found->numbers_warning;
	if (!veto)
		return VERDICT_CODES;
	return found->count >= NAMES_MAKE_A_LIST || reading->headers ? VERDICT_PROSE : VERDICT_NONE;
}

/* --- rows that cannot be read, and listings that go on --- */

static bool has_both(const struct record *record)
{
	return record->head.name_count && record->head.value.state == VALUE_GOOD;
}

static int64_t signed_value(const struct record *record)
{
	const struct value_found *value = &record->head.value;
	bool narrow = value->form == FORM_NEGATIVE && value->writing.width != 64;
	return narrow ? (int64_t)(int32_t)value->value : (int64_t)value->value;
}

/*
 * A value without a name that is_word stays where it is in order with the entries around it; else
 * it belongs to the text of the one before ("0: off").
 */
static void drop_misfits(struct arena *arena, struct listing_found *found)
{
	int64_t *next = arena_array(arena, found->count + 1, sizeof *next);
	int64_t above = INT64_MAX, below = INT64_MIN;
	for (size_t i = found->count; i-- > 0;) {
		next[i] = above;
		if (has_both(&found->records[i]))
			above = signed_value(&found->records[i]);
	}
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		int64_t value = signed_value(record);
		if (has_both(record))
			below = value;
		bool doubtful =
		    record->unread && record->is_word && record->head.value.state == VALUE_GOOD;
		if (!doubtful || (below < value && value < next[i]))
			found->records[kept++] = *record;
		else if (kept)
			found->records[kept - 1].end = record->end;
	}
	found->count = kept;
}

static bool has_unread(const struct listing_found *found)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].unread)
			return true;
	return false;
}

/* Moves the records that are read to an array of their own. */
static void take_read(struct reading *reading, struct listing_found *found)
{
	const struct listing_found all = *found;
	found->records = NULL;
	found->count = found->capacity = 0;
	for (size_t i = 0; i < all.count; i++)
		if (!all.records[i].unread)
			*record_add(reading, found) = all.records[i];
}

/* Nobody looks at them any more: of a long listing they are a tenth of all memory. */
static void drop_records(struct reading *reading, const struct listing_found *found)
{
	arena_give_back(&reading->records, found->records,
			found->capacity * sizeof *found->records);
}

/*
 * Puts the rows of `all` that cannot be read between those that were accepted, whose offsets tell
 * where they stood.
 */
static void put_back(struct reading *reading, const struct listing_found *all,
		     struct listing_found *found)
{
	const struct listing_found accepted = *found;
	if (!has_unread(all)) {
		drop_records(reading, all);
		calls_take(reading, found);
		return;
	}
	found->records = NULL;
	found->count = found->capacity = 0;
	for (size_t i = 0, k = 0; i < all->count; i++) {
		bool is_kept = !all->records[i].unread && k < accepted.count &&
			       accepted.records[k].offset == all->records[i].offset;
		if (is_kept)
			*record_add(reading, found) = accepted.records[k++];
		else if (all->records[i].unread)
			*record_add(reading, found) = all->records[i];
	}
	drop_records(reading, all);
	drop_records(reading, &accepted);
	calls_take(reading, found);
}

/* The same kind of place: the same elements around both, up to the one that holds them. */
static bool is_same_place(const struct node *a, const struct node *b)
{
	for (int level = 0; a && b && level < LIMIT_LEVELS; level++) {
		if (a->tag != b->tag)
			return false;
		if (a->parent == b->parent)
			return true;
		a = a->parent;
		b = b->parent;
	}
	return false;
}

static const struct listing_found *listing_before(const struct reading *reading)
{
	for (size_t i = reading->count; i-- > 0;)
		if (reading->listings[i].verdict == VERDICT_CODES)
			return &reading->listings[i];
	return NULL;
}

/* Whether there is a listing that it may go on from, were it turned down. */
static bool may_resume(const struct reading *reading, const struct listing_found *found)
{
	const struct listing_found *before = listing_before(reading);
	return found->layout->resumes && before && before->layout == found->layout;
}

/* Nothing but boxes and text stands between the two. */
static bool follows(const struct node *last, const struct node *first)
{
	const struct node *root = first;
	while (root->parent)
		root = root->parent;
	const struct node *node = node_skip(last, root);
	for (int i = 0; node && node != first && i < LIMIT_SECTIONS;
	     i++, node = node_next(node, root))
		if (tag_is_heading(node->tag))
			return false;
	return node == first;
}

/* Names alone go on with no listing: they may be what a page refers to. */
static bool has_values(const struct listing_found *found)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.value.state != VALUE_NONE ||
		    found->records[i].head.value_text.len)
			return true;
	return false;
}

static bool has_words(const struct listing_found *found)
{
	bool words = false;
	for (size_t i = 0; i < found->count; i++)
		words |= found->records[i].is_word;
	return words;
}

/*
 * For a listing with all of its records that was turned down: whether it stands in the same place
 * of the tree's structure as the listing before it, is read in the same way, and both together are
 * a listing. Words for names only where it follows that one. What follows a heading that is no
 * code, or a box around each entry, may be too little to be a listing by itself.
 */
static bool resume(struct reading *reading, struct listing_found *found)
{
	if (!may_resume(reading, found))
		return false;
	const struct listing_found *before = listing_before(reading);
	if (!found->count || !before->count || !is_same_place(before->first, found->first) ||
	    before->records[before->count - 1].head.value_first !=
		found->records[0].head.value_first)
		return false;
	if (!has_values(found))
		return false;
	if (has_words(found) && !follows(before->last, found->first))
		return false;
	struct listing_found both = *found;
	both.records = NULL;
	both.count = both.capacity = 0;
	size_t from = before->count > LIMIT_RESUMED ? before->count - LIMIT_RESUMED : 0;
	for (size_t i = from; i < before->count; i++)
		if (!before->records[i].unread)
			*record_add(reading, &both) = before->records[i];
	for (size_t i = 0; i < found->count; i++)
		*record_add(reading, &both) = found->records[i];
	size_t count = both.count;
	enum verdict verdict = judge(reading, &both);
	drop_records(reading, &both);
	if (verdict != VERDICT_CODES || both.count != count)
		return false;
	found->passed_over = 0;
	found->why = STR("");
	return true;
}

enum verdict listing_judge(struct reading *reading, struct listing_found *found)
{
	if (!found->of_texts)
		further_take(reading, found);
	if (!found->layout->of_rows && !found->of_texts)
		give_back_texts(found);
	if (!found->layout->resumes && !has_unread(found))
		return judge(reading, found);
	give_back_words(found);
	drop_misfits(reading->arena, found);
	if (!has_unread(found) && !may_resume(reading, found)) {
		enum verdict verdict = judge(reading, found);
		if (verdict == VERDICT_CODES)
			calls_take(reading, found);
		return verdict;
	}
	struct listing_found all = *found;
	take_read(reading, found);
	enum verdict verdict = judge(reading, found);
	if (verdict == VERDICT_CODES) {
		put_back(reading, &all, found);
	} else if (resume(reading, &all)) {
		drop_records(reading, found);
		*found = all;
		verdict = VERDICT_CODES;
	} else {
		drop_records(reading, &all);
	}
	return verdict;
}
