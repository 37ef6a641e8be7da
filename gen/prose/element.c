#include "element.h"

#include "alert.h"

long element_number(const struct node *node, struct str name, long low, long high, long otherwise)
{
	struct str text = node ? str_trim(node_attribute(node, name)) : STR("");
	long number = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!byte_is_digit(text.at[i]) || number > high)
			return otherwise;
		number = number * 10 + (text.at[i] - '0');
	}
	return text.len && number >= low && number <= high ? number : otherwise;
}

char element_align(const struct node *node)
{
	static const struct {
		struct str word;
		char align;
	} words[] = {
		{ STR_INIT("left"), 'l' },
		{ STR_INIT("center"), 'c' },
		{ STR_INIT("right"), 'r' },
	};
	struct str align = str_trim(node_attribute(node, STR("align")));
	struct str style = node_attribute(node, STR("style"));
	ptrdiff_t at = str_find(style, STR("text-align:"), 0);
	if (at != STR_NONE) {
		struct str rest = str_slice(style, (size_t)at + STR("text-align:").len, style.len);
		str_part(&rest, ';', &align);
		align = str_trim(align);
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(align, words[i].word))
			return words[i].align;
	return 0;
}

struct str element_language(const struct node *pre)
{
	static const struct str prefixes[] = { STR_INIT("language-"), STR_INIT("lang-") };
	const struct node *code = pre->first && pre->first->tag == TAG_CODE ? pre->first : pre;
	struct str all = str_trim(node_attribute(code, STR("class")));
	for (struct str rest = all, class; str_part(&rest, ' ', &class);)
		for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
			if (str_starts(class, prefixes[i]))
				return str_slice(class, prefixes[i].len, class.len);
	/* A single class of the <code> is the word after a Markdown fence. */
	if (code != pre && all.len && str_find_byte(all, ' ', 0) == STR_NONE)
		return all;
	return str_trim(node_attribute(pre, STR("lang")));
}

struct str element_anchor(const struct node *node)
{
	struct str id = node_attribute(node, STR("id"));
	return id.len ? id : node_attribute(node, STR("name"));
}

enum style element_style(const struct node *node)
{
	switch (node->tag) {
	case TAG_A:
		return str_trim(node_attribute(node, STR("href"))).len ? STYLE_LINK : STYLES;
	case TAG_STRONG:
		return STYLE_STRONG;
	case TAG_EM:
		return STYLE_EM;
	case TAG_DEL:
		return STYLE_DEL;
	case TAG_SUB:
		return STYLE_SUB;
	case TAG_SUP:
		return STYLE_SUP;
	case TAG_CODE:
		return STYLE_CODE;
	default:
		return STYLES;
	}
}

enum block_kind element_container(const struct node *node)
{
	switch (node->tag) {
	case TAG_BLOCKQUOTE:
		return BLOCK_QUOTE;
	case TAG_DIV:
		return alert_box(node) ? BLOCK_QUOTE : BLOCK_KINDS;
	case TAG_UL:
	case TAG_OL:
		return BLOCK_LIST;
	case TAG_LI:
		return BLOCK_ITEM;
	case TAG_DL:
		return BLOCK_TERMS;
	case TAG_DT:
		return BLOCK_TERM;
	case TAG_DD:
		return BLOCK_MEANING;
	case TAG_TABLE:
		return BLOCK_TABLE;
	case TAG_TR:
		return BLOCK_ROW;
	case TAG_TD:
	case TAG_TH:
		return BLOCK_CELL;
	default:
		return BLOCK_KINDS;
	}
}
