#include "depfile.h"

#include <string.h>

#include "../base/os.h"

static void add_path(struct buf *out, struct str path, bool target)
{
	/* A drive is read as one. */
	size_t drive = os_root(path) == 3 && path.at[1] == ':' ? 2 : 0;
	buf_add(out, str_slice(path, 0, drive));
	for (size_t i = drive; i < path.len; i++) {
		char c = path.at[i];
		if (c == '$') {
			buf_add_byte(out, '$');
		} else if (c == ' ' || c == '\t' || c == '#') {
			/* Backslashes right before it would be read as escaped ones. */
			for (size_t k = i; k > 0 && path.at[k - 1] == '\\' && c != '#'; k--)
				buf_add_byte(out, '\\');
			buf_add_byte(out, '\\');
		} else if (c == ':' || (c == '%' && target)) {
			/* The end of the targets, or a pattern rule, otherwise. */
			buf_add_byte(out, '\\');
		}
		buf_add_byte(out, c);
	}
}

struct str depfile_trouble(struct str path, bool output)
{
	static const struct {
		char byte;
		const char *quoted;
	} bytes[] = {
		{ '"', "'\"'" }, { '&', "'&'" }, { '\'', "\"'\"" }, { '*', "'*'" },
		{ ';', "';'" },  { '<', "'<'" }, { '>', "'>'" },    { '?', "'?'" },
		{ '^', "'^'" },  { '`', "'`'" }, { '|', "'|'" },
	};
	static const struct str words[] = { STR_INIT("define"),  STR_INIT("override"),
					    STR_INIT("private"), STR_INIT("undefine"),
					    STR_INIT("export"),  STR_INIT("unexport") };
	for (size_t i = 0; i < sizeof bytes / sizeof *bytes; i++)
		if (str_find_byte(path, bytes[i].byte, 0) != STR_NONE)
			return str_of(bytes[i].quoted);
	if (str_has_control(path))
		return STR("a control character");
	if (output && str_find_byte(path, '%', 0) != STR_NONE)
		return STR("'%' in an output's name");
	ptrdiff_t open = str_find_byte(path, '[', 0);
	if (open != STR_NONE && str_find_byte(path, ']', (size_t)open) != STR_NONE)
		return STR("\"[...]\", which is a pattern to make,");
	if (str_find_byte(path, '(', 0) != STR_NONE && str_ends(path, STR(")")))
		return STR("\"(...)\" at its end");
	char last = path.len ? path.at[path.len - 1] : ' ';
	if (last == ' ' || last == ':' || last == '\\')
		return STR("its last character");
	for (size_t i = 0; i + 1 < path.len; i++)
		if (path.at[i] == '\\' && strchr("#:$=", path.at[i + 1]))
			return STR("a backslash before '#', ':', '$' or '='");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(path, words[i]))
			return STR("a word of make's, which it is");
	return STR("");
}

static bool has_byte(struct str path, char byte)
{
	return str_find_byte(path, byte, 0) != STR_NONE;
}

/*
 * Make takes "a=b" for a variable where it stands first on a line or after the colon, so such names
 * come last.
 */
static void add_paths(struct buf *out, const struct str *paths, size_t count, bool target)
{
	for (int equals = 0; equals < 2; equals++) {
		for (size_t i = 0; i < count; i++) {
			if (has_byte(paths[i], '=') != equals)
				continue;
			if (out->len)
				buf_add(out, STR(" \\\n  "));
			add_path(out, paths[i], target);
		}
	}
}

static bool all_have_equals(const struct str *paths, size_t count)
{
	size_t with = 0;
	for (size_t i = 0; i < count; i++)
		with += has_byte(paths[i], '=');
	return count && with == count;
}

bool depfile_add(struct buf *out, const struct str *outputs, size_t output_count,
		 const struct str *inputs, size_t input_count)
{
	if (all_have_equals(outputs, output_count) || all_have_equals(inputs, input_count))
		return false;
	add_paths(out, outputs, output_count, true);
	buf_add_byte(out, ':');
	add_paths(out, inputs, input_count, false);
	buf_add_byte(out, '\n');
	for (size_t i = 0; i < input_count; i++) {
		if (has_byte(inputs[i], '=') || has_byte(inputs[i], '%'))
			continue;
		buf_add_byte(out, '\n');
		add_path(out, inputs[i], false);
		buf_add(out, STR(":\n"));
	}
	return true;
}

/*
 * A rule's first line: names and a colon; no recipe (a tab), no comment, and no variable ("a = b",
 * "a := b").
 */
static bool is_rule(struct str line)
{
	bool colon = false;
	if (str_starts(line, STR("\t")))
		return false;
	for (size_t i = 0; i < line.len; i++) {
		char before = i ? line.at[i - 1] : ' ', c = line.at[i];
		bool assigns = byte_is_space(before) || before == ':' || before == '?' ||
			       before == '+' || before == '!';
		if ((c == '#' && before != '\\') || (c == '=' && assigns))
			return false;
		colon |= c == ':' && before != '\\';
	}
	return colon || str_ends(line, STR("\\"));
}

bool depfile_is(struct str text)
{
	bool goes_on = false;
	struct str line;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		bool blank = !str_trim(line).len;
		if (!goes_on && !blank && !is_rule(line))
			return false;
		goes_on = str_ends(str_trim(line), STR("\\"));
	}
	return true;
}
