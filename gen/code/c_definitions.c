/* C definitions in a block of code, worked out as a C compiler would (gen/header). */
#include "c_definitions.h"
#include "../entry/limits.h"
#include "../header/cheader.h"

/* Where the value stands after a name, and the text up to the line's end. */
static size_t find_value(struct str text, size_t name_end, struct str *line)
{
	size_t at = name_end;
	while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\t' || text.at[at] == '='))
		at++;
	/* Of an endless line, what is near is enough. */
	struct str near = str_slice(text, 0, at + LIMIT_CODE_LINE);
	ptrdiff_t end = str_find_byte(near, '\n', at);
	*line = str_slice(near, 0, end == STR_NONE ? near.len : (size_t)end);
	return at;
}

/* What has no value that can be worked out, and yet is no text: "BASE + 5", "OTHER_NAME". */
static bool looks_like_number(struct str text, size_t name_end)
{
	struct str line;
	size_t at = find_value(text, name_end, &line);
	return at < line.len && (byte_is_word(line.at[at]) || line.at[at] == '(');
}

/* What is written for a value, without a comment and the sign that ends it. */
static struct str expression(struct str line, size_t at)
{
	static const struct str comments[] = { STR_INIT("//"), STR_INIT("/*") };
	for (size_t i = 0; i < sizeof comments / sizeof *comments; i++) {
		ptrdiff_t end = str_find(line, comments[i], at);
		line = end == STR_NONE ? line : str_slice(line, 0, (size_t)end);
	}
	line = str_trim(str_slice(line, at, line.len));
	/* "NAME, OTHER = 8": another one's. */
	if (str_starts(line, STR(",")))
		return STR("");
	while (line.len && str_find_byte(STR(",;}"), line.at[line.len - 1], 0) != STR_NONE)
		line = str_trim(str_slice(line, 0, line.len - 1));
	return line;
}

/* The value is as good as any, in the form that fits it. */
static void note_worked_out(struct arena *arena, struct head *head)
{
	char digits[DIGITS_MOST];
	bool negative = head->value.writing.width != 64 && head->value.value >> 20 == 0xFFF;
	head->value.form = negative                     ? FORM_NEGATIVE
			   : head->value.value > 0xFFFF ? FORM_HEX
							: FORM_DECIMAL;
	head->value_text =
	    ARENA_JOIN(arena, STR("0x"), digits_write(digits, head->value.value, 16, 8));
}

void c_definition_set(struct arena *arena, struct head *head, uint32_t value)
{
	head->value = (struct value_found){ .state = VALUE_GOOD, .value = value };
	note_worked_out(arena, head);
}

/* The value as the block writes it, where it is a plain number; else in the form that fits it. */
static void read_form(struct reading *reading, const struct block *block, size_t name_end,
		      struct head *head)
{
	struct str line;
	size_t at = find_value(block->text, name_end, &line);
	struct value_found written;
	head->value_offset = block_offset(block, at);
	if (value_find(line, at, &written) && written.state == VALUE_GOOD &&
	    written.value == head->value.value) {
		head->value.form = written.form;
		head->value_text =
		    block_keep(reading, block, str_slice(line, written.from, written.end));
	} else if (head->value.state == VALUE_NONE) {
		struct str text = expression(line, at);
		head->value_text = block_keep(reading, block, text);
		/* "1,073,741,824": to a compiler several numbers. */
		if (str_find_byte(text, ',', 0) != STR_NONE && value_find(text, 0, &written) &&
		    written.state == VALUE_GOOD && written.end == text.len)
			head->value = written;
	} else {
		note_worked_out(reading->arena, head);
	}
}

/* "NAME", "NAME = ...": "case none = 0" of another language is for declare_read. */
static bool is_c_enumerator(struct str text, size_t name_end)
{
	size_t at = str_skip_space(text, name_end);
	return at >= text.len || !byte_is_word(text.at[at]);
}

/* What stands in a list of enumerators for others: after it, nobody can count. */
static size_t ellipsis_end(struct str text, size_t at)
{
	static const struct str dots[] = { STR_INIT("..."), STR_INIT("\xE2\x80\xA6") };
	static const struct str begins[] = { STR_INIT("/*"), STR_INIT("//") };
	bool comment = false, star = false;
	for (size_t i = 0; i < sizeof begins / sizeof *begins && !comment; i++) {
		comment = str_starts(str_slice(text, at, at + 2), begins[i]);
		star = comment && i == 0;
	}
	at = comment ? str_skip_blanks(text, at + 2) : at;
	size_t end = at;
	for (size_t i = 0; i < sizeof dots / sizeof *dots && end == at; i++)
		if (str_starts(str_slice(text, at, at + dots[i].len), dots[i]))
			end = at + dots[i].len;
	if (end == at)
		return 0;
	end = str_skip_blanks(text, end);
	if (star && !str_starts(str_slice(text, end, end + 2), STR("*/")))
		return 0;
	end = str_skip_blanks(text, end + (star ? 2 : 0));
	end = str_skip_blanks(text, end + (!comment && str_byte(text, end) == ','));
	return end == str_line_end(text, end) ? end : 0;
}

/* An enumerator of which nobody knows the value, as long as "..." with the line end after it. */
#define UNKNOWN "_=_,"

/*
 * The block's text with "..." on lines of their own, within braces and after a whole enumerator,
 * made an enumerator without a value: those after it that count on have none, either.
 */
static struct str without_ellipses(struct arena *arena, struct str text)
{
	char *copy = NULL;
	size_t depth = 0;
	if (str_find(text, STR("..."), 0) == STR_NONE &&
	    str_find(text, STR("\xE2\x80\xA6"), 0) == STR_NONE)
		return text;
	char last = '\0';
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		to = str_line_end(text, at);
		size_t from = str_skip_blanks(text, at), end = ellipsis_end(text, from);
		bool stands = end && depth && (last == ',' || last == '{') && to < text.len;
		if (stands && !copy) {
			copy = arena_alloc(arena, text.len);
			for (size_t i = 0; i < text.len; i++)
				copy[i] = text.at[i];
		}
		for (size_t i = from; i <= to && stands; i++)
			copy[i] = i - from < sizeof UNKNOWN - 1 ? UNKNOWN[i - from]
				  : i == to                     ? '\n'
								: ' ';
		for (size_t i = at; i < to && !stands; i++) {
			char c = text.at[i];
			/* A comment goes on to the line's end. */
			if (c == '/' &&
			    (str_byte(text, i + 1) == '/' || str_byte(text, i + 1) == '*'))
				break;
			depth += c == '{';
			depth -= c == '}' && depth;
			last = byte_is_space(c) ? last : c;
		}
	}
	return copy ? (struct str){ copy, text.len } : text;
}

/* The name without what nobody sees (a copy); empty where that is no identifier of C. */
static struct str identifier(struct arena *arena, struct str name)
{
	struct buf clean = { 0 };
	if (str_word_end(name, 0) == name.len)
		return name;
	for (size_t i = 0, hidden; i < name.len; i += hidden ? hidden : 1) {
		hidden = invisible_at(name, i);
		if (!hidden && !byte_is_word(name.at[i])) {
			buf_free(&clean);
			return STR("");
		}
		if (!hidden)
			buf_add_byte(&clean, name.at[i]);
	}
	return buf_take(&clean, arena);
}

static void note_name(struct reading *reading, struct listing_found *found,
		      const struct block *block, const struct cheader_definition *definition)
{
	listing_note(reading, found,
		     &(struct row_note){ ROW_NAME, block_offset(block, definition->offset),
					 arena_str(reading->arena, definition->name) });
}

/* How many bytes the enumerator's value has between single quotes; 0: it is something else. */
static size_t quoted_length(struct str text, const struct cheader_definition *definition)
{
	size_t at = str_skip_space(text, definition->offset + definition->name.len);
	if (definition->kind != CHEADER_ENUMERATOR || str_byte(text, at) != '=')
		return 0;
	at = str_skip_space(text, at + 1);
	ptrdiff_t end = str_byte(text, at) == '\'' ? str_find_byte(text, '\'', at + 1) : STR_NONE;
	/* "'\\n'" is one character. */
	return end == STR_NONE || str_byte(text, at + 1) == '\\' ? 0 : (size_t)end - at - 1;
}

/*
 * Whether single quotes hold texts, as in languages other than C: those of C with more than one
 * character have four, 'RIFF'.
 */
static bool quotes_hold_texts(struct str text, const struct cheaders *headers)
{
	enum { FOUR = 4 };
	for (size_t i = 0; i < headers->count; i++) {
		size_t length = quoted_length(text, headers->items[i]);
		if (length > 1 && length != FOUR)
			return true;
	}
	return false;
}

void c_definitions_add(struct reading *reading, struct listing_found *found,
		       const struct block *block)
{
	/* Thousands of bytes a block, of which little is kept. */
	struct arena scratch = { 0 };
	struct cheaders *headers = cheaders_new(&scratch);
	headers->unasked = true;
	cheaders_add(headers, reading->page->source->path, without_ellipses(&scratch, block->text));
	cheaders_evaluate(headers);
	if (!found->count)
		record_reserve(reading, found, headers->count);
	bool texts = quotes_hold_texts(block->text, headers);
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *definition = headers->items[i];
		size_t name_end = definition->offset + definition->name.len;
		/* "const X: i32 = 5" and "X(5)" are not C; declare_read knows them. */
		bool call = definition->kind == CHEADER_ENUMERATOR && name_end < block->text.len &&
			    block->text.at[name_end] == '(';
		if (definition->kind == CHEADER_CONSTANT || call ||
		    (texts && quoted_length(block->text, definition)))
			continue;
		/*
		 * After an enumerator whose value is not known, those without one have none either.
		 */
		bool enumerator = definition->kind == CHEADER_ENUMERATOR;
		if (definition->value_count != 1 &&
		    !(enumerator ? is_c_enumerator(block->text, name_end)
				 : looks_like_number(block->text, name_end)))
			continue;
		if (str_eq(definition->name, STR("_")))
			continue;
		struct str name = identifier(reading->arena, definition->name);
		if (!name.len) {
			note_name(reading, found, block, definition);
			continue;
		}
		size_t text_at;
		struct str text = block_comment(reading->arena, block, definition->offset,
						definition->name, &text_at);
		struct head *head =
		    &block_add(reading, found, block, name, definition->offset, text, text_at)
			 ->head;
		if (definition->value_count == 1)
			head->value = (struct value_found){ .state = VALUE_GOOD,
							    .value = definition->values[0] };
		read_form(reading, block, name_end, head);
	}
	arena_free(&scratch);
}
