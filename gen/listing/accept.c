/* What makes a number of records a listing of codes. */
#include "../base/map.h"
#include "../entry/words.h"
#include "rules.h"

struct tally {
	size_t named;    /* records with a name */
	size_t lower;    /* with a name that has no capital */
	size_t complete; /* with a name and a value; of these: */
	size_t unclear;  /* with a name and a number that is no value */
	size_t weak;     /* "HTTP 404": side by side */
	size_t years;    /* a word with a number that may be a year */
	size_t names;    /* names that are different */
	size_t values;   /* values that are different */
	size_t words;    /* complete, the name a word beside its number */
	size_t lost;     /* a name of several parts and no value */
	size_t nameless; /* values with nothing where names stand */
};

static bool is_lower(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_upper(name.at[i]))
			return false;
	return true;
}

/* TEA_COLD, wbemErrFailed: more than an abbreviation or a word. */
static bool has_parts(struct str name)
{
	bool lower = false, underscore = false;
	for (size_t i = 0; i < name.len; i++) {
		lower |= byte_is_lower(name.at[i]);
		underscore |= name.at[i] == '_';
	}
	return name_shape(name) == NAME_SURE && (lower || underscore);
}

/* "ACM (1947)" */
static bool is_year(const struct head *head)
{
	return head->value.form == FORM_DECIMAL && head->value_text.len &&
	       head->value.value >= 1900 && head->value.value < 2100;
}

/* The bytes of the value, as a key. */
static struct str value_key(const struct head *head)
{
	return (struct str){ (const char *)&head->value.value, sizeof head->value.value };
}

static bool is_new(struct map *seen, struct str key)
{
	void **slot = map_at(seen, key);
	bool is_new = !*slot;
	*slot = seen;
	return is_new;
}

static struct tally count(struct arena *arena, const struct listing_found *found)
{
	struct tally tally = { 0 };
	struct map names = { .arena = arena }, values = { .arena = arena };
	bool in_table = found->layout->of_rows;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		tally.nameless += !head->name_count && head->value.state == VALUE_GOOD &&
				  !found->records[i].lost.text.len;
		if (!head->name_count)
			continue;
		struct str name = head->names[0].text;
		tally.named++;
		tally.lower += is_lower(name);
		tally.unclear += head->value.state == VALUE_UNCLEAR;
		tally.lost += head->value.state == VALUE_NONE && has_parts(name);
		if (head->value.state == VALUE_NONE || head->value.state == VALUE_UNCLEAR)
			continue;
		tally.complete++;
		tally.words += head->plain && !has_parts(name);
		tally.weak += head->plain && !(in_table && has_parts(name));
		tally.years += is_year(head) && !has_parts(name);
		tally.names += is_new(&names, name);
		tally.values += is_new(&values, value_key(head));
	}
	return tally;
}

/* What the reader has just read before the node: text up to the nearest heading, and the page's title. */
static bool context_is_of_codes(struct reading *reading, const struct node *node)
{
	enum { STEPS = 40, ENOUGH = 300 };
	for (int step = 0; node && node->parent && step < STEPS; step++) {
		node = node->prev ? node->prev : node->parent;
		bool heading = tag_is_heading(node->tag);
		if (!heading && node->tag != TAG_P && node->tag != TAG_CAPTION)
			continue;
		flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, ENOUGH);
		if (text_speaks_of_codes(flat_text(&reading->flat)))
			return true;
		if (heading)
			break;
	}
	return text_speaks_of_codes(reading->page->front.title);
}

bool listing_is_of_codes(struct reading *reading, const struct listing_found *found)
{
	return found->of_codes || context_is_of_codes(reading, found->first);
}

/*
 * Most have a value, else these are parameters or the like; names differ, else these are references
 * ("RFC 793", "RFC 2616"); and they have capitals, else these may be settings. Says why it is no
 * listing; nothing where it is one.
 */
static struct str why_not(struct reading *reading, struct listing_found *found)
{
	enum { SURELY = 5, FEW = 16 };
	if (found->chosen)
		return STR("");
	struct tally tally = count(reading->arena, found);
	if (!tally.complete) {
		if (!found->doubt.len)
			found->doubt = unreadable_doubt(reading, found);
		return STR("no name has a value");
	}
	struct str call = calls_doubt(reading, found);
	if (call.len) {
		found->doubt = call;
		return STR("a call in the section of a name");
	}
	bool few = (tally.complete + tally.unclear) * 2 < tally.named && tally.complete < SURELY;
	if (few && !(found->has_values && tally.complete > 1))
		return STR("few of its names have a value");
	if (tally.words == tally.complete && tally.lost >= tally.complete)
		return STR("its names have no value, and words among them stand beside numbers");
	if (tally.complete > 1 && tally.names * 2 <= tally.complete)
		return STR("the same names again and again");
	/* The name of a setting, and below it what it may be set to. */
	if (found->layout->of_rows && tally.nameless > tally.complete)
		return STR("most of its values have no name");
	if (tally.complete == 1 && tally.weak)
		return STR("one word with a number beside it");
	if (tally.complete == 1 && tally.lower == tally.named && !found->of_codes)
		return STR("one name without a capital");
	/*
	 * The same few numbers again and again are marks or answers, not codes. Groups of constants in one
	 * table may count up again and again, too, but get further.
	 */
	if (tally.complete > 3 && tally.values < FEW && tally.values * 3 < tally.complete)
		return STR("the same few numbers again and again");
	if (tally.years == tally.complete && !listing_is_of_codes(reading, found))
		return STR("its numbers are years as likely as codes");
	if (listing_sets_variables(reading, found))
		return STR(
		    "these set or switch something, and nothing beside them speaks of codes");
	if (tally.lower * 2 > tally.named && !listing_is_of_codes(reading, found))
		return STR("names without capitals, and nothing beside them speaks of codes");
	return STR("");
}

bool record_is_surely_code(const struct record *record)
{
	const struct head *head = &record->head;
	return head->name_count && head->value.state == VALUE_GOOD && !head->plain &&
	       !head->names[0].wildcard && has_parts(head->names[0].text);
}

/* Small decimals may be anything's default, unless something speaks of codes. */
static size_t count_passed_over(struct reading *reading, const struct listing_found *found)
{
	size_t count = 0, hex = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		bool code = record_is_surely_code(record);
		count += code;
		hex += code && record->head.value.form == FORM_HEX;
	}
	return hex || (count && listing_is_of_codes(reading, found)) ? count : 0;
}

/* Words that might be names are, where most of the names are sure; else they are left out. */
static void drop_words(struct listing_found *found)
{
	size_t words = 0, named = 0, kept = 0;
	for (size_t i = 0; i < found->count; i++) {
		words += found->records[i].is_word;
		named += found->records[i].head.name_count > 0;
	}
	if (words * 2 <= named)
		return;
	for (size_t i = 0; i < found->count; i++)
		if (!found->records[i].is_word)
			found->records[kept++] = found->records[i];
	found->count = kept;
}

/* What stands before a name is a type or the like where the next entry has it, too. */
static void drop_lone_prefixes(struct listing_found *found)
{
	size_t kept = 0;
	struct str before = STR(""), prefix;
	for (size_t i = 0; i < found->count; i++, before = prefix) {
		prefix = found->records[i].head.prefix;
		struct str after =
		    i + 1 < found->count ? found->records[i + 1].head.prefix : STR("");
		if (!prefix.len || str_eq(prefix, before) || str_eq(prefix, after))
			found->records[kept++] = found->records[i];
	}
	found->count = kept;
}

/* Eight digits, the first an 8: the failures of an HRESULT begin like that in hex. */
static bool may_be_hex(const struct head *head, struct number *number)
{
	enum { DIGITS = 8 };
	return head->value.form == FORM_DECIMAL && head->value_text.len == DIGITS &&
	       head->value_text.at[0] == '8' && number_read_bare_hex(head->value_text, number);
}

/*
 * Where no decimal in the listing shows that it is one (0 is the same in any base), digits that
 * may be hex are ambiguous.
 */
static void mark_ambiguous(struct listing_found *found)
{
	struct number number;
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		bool decimal = head->value.state == VALUE_GOOD && head->value.form != FORM_HEX &&
			       head->value.value != 0;
		if (found->decimal || (decimal && !may_be_hex(head, &number)))
			return;
	}
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (head->value.state != VALUE_GOOD || !may_be_hex(head, &number))
			continue;
		head->value.state = VALUE_AMBIGUOUS;
		head->value.second = number_bits(&number);
	}
}

/* A dash that hangs after all of the values is how the page writes its borders. */
static void read_hanging(struct listing_found *found)
{
	size_t values = 0, hanging = 0;
	for (size_t i = 0; i < found->count; i++) {
		const struct value_found *value = &found->records[i].head.value;
		values += value->state != VALUE_NONE;
		hanging += value->hangs > 0;
	}
	if (hanging < 2 || hanging < values)
		return;
	for (size_t i = 0; i < found->count; i++) {
		struct head *head = &found->records[i].head;
		if (!head->value.hangs)
			continue;
		head->value.state = VALUE_GOOD;
		head->value_text.len -= head->value.hangs;
		head->value.hangs = 0;
	}
}

bool listing_accept(struct reading *reading, struct listing_found *found)
{
	enum { NAMES_MAKE_A_LIST = 3 };
	drop_words(found);
	drop_lone_prefixes(found);
	read_hanging(found);
	widths_judge(found);
	mark_ambiguous(found);
	calls_take(reading, found);
	found->stays_prose = true;
	if (!found->count)
		return false;
	found->why = why_not(reading, found);
	found->passed_over = found->why.len ? count_passed_over(reading, found) : 0;
	if (!found->why.len && !found->chosen)
		found->why = listing_is_of_others(reading, found);
	found->stays_prose = found->why.len > 0;
	return !found->stays_prose || found->count >= NAMES_MAKE_A_LIST || reading->knows;
}
