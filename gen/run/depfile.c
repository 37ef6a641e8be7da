#include "depfile.h"

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

static bool has_byte(struct str path, char byte)
{
	return str_find_byte(path, byte, 0) != STR_NONE;
}

/* Make takes "a=b" for a variable where it stands first on a line or after the colon, so such names come last. */
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

void depfile_add(struct buf *out, const struct str *outputs, size_t output_count,
		 const struct str *inputs, size_t input_count)
{
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
}

/* A rule's first line: names and a colon; no recipe (a tab), no comment, and no variable ("a = b", "a := b"). */
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
