/*
 * C and what is like it: enums and #defines. Comments are the descriptions: one after a
 * definition on its line, else the ones on the lines before it. Values are worked out as a C
 * compiler would (gen/header). A program that merely uses codes is no listing; of one that defines
 * them, runs of #defines are read.
 */
#include "../code/block.h"
#include "../code/c_definitions.h"
#include "../code/declare.h"
#include "../entry/words.h"
#include "../header/cheader.h"
#include "../listing/rules.h"
#include "layouts.h"

static bool read_block(struct reading *reading, const struct node *pre, struct arena *scratch,
		       struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	struct block block;
	block_of_pre(scratch, pre, &block);
	enum_body_complete(scratch, &block);
	bool defines = text_find_define(block.text) != STR_NONE ||
		       str_find(block.text, STR("enum"), 0) != STR_NONE;
	bool program = block_is_program(&block);
	found->of_codes = true;
	block_blank_attributes(scratch, &block);
	if (defines)
		c_definitions_add(reading, found, &block);
	if (program)
		define_runs_keep(reading, &block, found);
	else
		declare_read(reading, found, &block);
	if (program && !found->count) {
		if (defines)
			found->why = STR("a program, not a list of definitions");
		return false;
	}
	found->of_codes = !listing_sets_variables(reading, found);
	return found->count >= AT_LEAST;
}

static bool read_code(struct reading *reading, const struct node *pre, struct listing_found *found)
{
	struct arena scratch = { 0 };
	bool read = read_block(reading, pre, &scratch, found);
	arena_free(&scratch);
	return read;
}

const struct layout layout_code = { .name = STR_INIT("code"),
				    .tags = TAG_BIT(TAG_PRE),
				    .read = read_code,
				    .of_code = true,
				    .stands_alone = true };
