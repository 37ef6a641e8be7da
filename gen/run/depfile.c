#include "depfile.h"

static void add_path(struct buf *out, struct str path, bool target)
{
	for (size_t i = 0; i < path.len; i++) {
		char c = path.at[i];
		if (c == '$') {
			buf_add_byte(out, '$');
		} else if (c == ' ' || c == '\t' || c == '#') {
			/* Backslashes right before it would be read as escaped ones. */
			for (size_t k = i; k > 0 && path.at[k - 1] == '\\' && c != '#'; k--)
				buf_add_byte(out, '\\');
			buf_add_byte(out, '\\');
		} else if (c == '%' && target) {
			/* A pattern rule otherwise. */
			buf_add_byte(out, '\\');
		}
		buf_add_byte(out, c);
	}
}

void depfile_add(struct buf *out, const struct str *outputs, size_t output_count, const struct str *inputs,
		 size_t input_count)
{
	for (size_t i = 0; i < output_count; i++) {
		if (i)
			buf_add(out, STR(" \\\n  "));
		add_path(out, outputs[i], true);
	}
	buf_add_byte(out, ':');
	for (size_t i = 0; i < input_count; i++) {
		buf_add(out, STR(" \\\n  "));
		add_path(out, inputs[i], false);
	}
	buf_add_byte(out, '\n');
	for (size_t i = 0; i < input_count; i++) {
		buf_add_byte(out, '\n');
		add_path(out, inputs[i], true);
		buf_add(out, STR(":\n"));
	}
}
