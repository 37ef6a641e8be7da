#include "declare.h"

#include "../base/map.h"
#include "block.h"
#include "code_line.h"
#include "constants.h"

static void add(struct reading *reading, struct listing_found *found, const struct block *block,
		const struct constant *constant)
{
	struct str name = str_slice(block->text, constant->name_from, constant->name_to);
	size_t text_at = constant->text_at;
	struct str text = constant->text;
	if (text.len)
		text = arena_str(reading->arena, text);
	else
		text = block_comment(reading->arena, block, constant->name_from, name, &text_at);
	struct head *head =
	    &block_add(reading, found, block, name, constant->name_from, text, text_at)->head;
	head->value = constant->value;
	if (constant->written.len) {
		head->value_offset = block_offset(block, constant->name_from);
		head->value_text = block_keep(reading, block, constant->written);
		return;
	}
	head->value_offset = block_offset(block, constant->value.from);
	head->value_text = block_keep(
	    reading, block, str_slice(block->text, constant->value.from, constant->value.end));
}

/* A block that is read line by line. */
struct scan {
	const struct block *block;
	struct codeline_style style;
	struct map known;    /* names that have a record already */
	struct map declared; /* names that got one here */
	struct go_constants go;
	struct constants constants;
	size_t others;    /* lines that define nothing, though they are no comments or brackets */
	bool contradicts; /* a name that gets several values is a variable */
	bool in_comment;
};

/* A value that was worked out. */
static struct value_found computed(int64_t value)
{
	bool negative = value<0, large = value> UINT16_MAX;
	const struct number number = { .magnitude =
					   negative ? 0 - (uint64_t)value : (uint64_t)value,
				       .negative = negative,
				       .hex = large };
	struct value_found found = { 0 };
	value_set(&found, &number);
	/* Of more than 32 bits: languages have it that 0xFFFFFFFF + 1 is 0. */
	if (value > UINT32_MAX || value < INT32_MIN)
		found.state = VALUE_UNCLEAR;
	return found;
}

/* A constant of Go whose value is not written as a number. */
static bool read_go(struct scan *scan, const struct codeline *line, struct constant *constant)
{
	struct go_constants_item item;
	struct str text = str_slice(line->text, line->from, line->text.len);
	if (!scan->style.name_first || !go_constants_line(&scan->go, text, &item))
		return false;
	constant->name_from = line->from + item.name_from;
	constant->name_to = line->from + item.name_to;
	constant->written = item.expression;
	if (!item.known) {
		constant->value = (struct value_found){ .state = VALUE_NONE };
		return true;
	}
	constant->value = computed(item.value);
	return true;
}

/* What the constant is worth in those defined by it; one defined by others gets its value. */
static void work_out(struct scan *scan, struct str name, struct constant *constant)
{
	struct value_found *value = &constant->value;
	struct str text = str_slice(scan->block->text, value->from, value->end);
	int64_t worth =
	    value->form == FORM_NEGATIVE ? (int32_t)value->value : (int64_t)value->value;
	if (value->state == VALUE_NONE && text.len &&
	    constants_work_out(&scan->constants, text, &worth)) {
		const size_t from = value->from, end = value->end;
		*value = computed(worth);
		value->from = from;
		value->end = end;
	}
	if (value->state == VALUE_GOOD)
		constants_set(&scan->constants, name, worth);
	else
		constants_lose(&scan->constants, name);
}

static void take_constant(struct reading *reading, struct listing_found *found, struct scan *scan,
			  struct constant *constant)
{
	struct str name = str_slice(scan->block->text, constant->name_from, constant->name_to);
	if (map_get(&scan->known, name))
		return;
	work_out(scan, name, constant);
	void **seen = map_at(&scan->declared, name);
	scan->contradicts |= *seen != NULL;
	*seen = found;
	add(reading, found, scan->block, constant);
	scan->others += constant->value.state == VALUE_NONE;
}

static void read_line(struct reading *reading, struct listing_found *found, struct scan *scan,
		      const struct codeline *line)
{
	struct str text = str_slice(line->text, line->from, line->text.len);
	bool comment = scan->in_comment;
	if (str_find(text, STR("/*"), 0) != STR_NONE)
		scan->in_comment = true;
	if (str_find(text, STR("*/"), 0) != STR_NONE)
		scan->in_comment = false;
	if (comment || (scan->in_comment && str_starts(str_trim(text), STR("/*"))))
		return;
	struct constant constant = { .text = STR_INIT("") };
	constants_line(&scan->constants, text);
	if (read_go(scan, line, &constant) || codeline_constant(line, &scan->style, &constant))
		take_constant(reading, found, scan, &constant);
	else
		scan->others += !codeline_is_frame(line);
}

/* What gives a constant its value, as each line that defines one has it somewhere. */
static bool may_declare(struct str code)
{
	return str_find_byte(code, '=', 0) != STR_NONE || str_find_byte(code, '(', 0) != STR_NONE ||
	       str_find(code, STR("case"), 0) != STR_NONE;
}

void declare_read(struct reading *reading, struct listing_found *found, const struct block *block)
{
	if (!may_declare(block->text))
		return;
	struct arena scratch = { 0 };
	struct scan scan = {
		.block = block,
		.style = { .constants = str_find(block->text, STR("enum"), 0) != STR_NONE ||
					str_find(block->text, STR("Enum"), 0) != STR_NONE,
			   .name_first = str_find(block->text, STR("const ("), 0) != STR_NONE },
		.known = { .arena = &scratch },
		.declared = { .arena = &scratch },
	};
	scan.style.constants |= scan.style.name_first;
	constants_begin(&scan.constants, &scratch);
	scan.go.known = &scan.constants.values;
	size_t before = found->count;
	map_reserve(&scan.known, before);
	map_reserve(&scan.constants.values, before);
	for (size_t i = 0; i < before; i++) {
		const struct head *head = &found->records[i].head;
		*map_at(&scan.known, head->names[0].text) = found;
		if (head->value.state == VALUE_GOOD)
			constants_set(&scan.constants, head->names[0].text,
				      head->value.form == FORM_NEGATIVE
					  ? (int32_t)head->value.value
					  : (int64_t)head->value.value);
	}
	for (size_t at = 0; at < block->text.len;) {
		ptrdiff_t end = str_find_byte(block->text, '\n', at);
		struct codeline line = { str_slice(block->text, 0,
						   end == STR_NONE ? block->text.len : (size_t)end),
					 at };
		at = line.text.len + 1;
		read_line(reading, found, &scan, &line);
	}
	if (scan.others > found->count || scan.contradicts)
		found->count = before;
	arena_free(&scratch);
}
