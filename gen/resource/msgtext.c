#include "msgtext.h"

#include "../base/buf.h"
#include "placeholder.h"
#include "utf16.h"

enum { FINAL_LINE_END = 2, REPLACEMENT = 0xFFFD, SUBSTITUTE = 0x1A };

static size_t skip_number(struct str text, size_t at)
{
	if (str_byte(text, at) == '*')
		return at + 1;
	while (byte_is_digit(str_byte(text, at)))
		at++;
	return at;
}

/*
 * The length of a format specifier "!...!" at `at`, or 0: flags, width, precision, size and
 * type as wsprintf and printf have them.
 */
static size_t format_length(struct str text, size_t at)
{
	static const struct str sizes[] = { STR_INIT("I64"), STR_INIT("I32"), STR_INIT("ll"),
					    STR_INIT("l"),   STR_INIT("h"),   STR_INIT("w"),
					    STR_INIT("I") };
	const struct str flags = STR("-+ #0"), types = STR("cCdeEfgGiopsSuxX");
	if (str_byte(text, at) != '!')
		return 0;
	size_t end = at + 1;
	while (end < text.len && str_find_byte(flags, text.at[end], 0) != STR_NONE)
		end++;
	end = skip_number(text, end);
	if (str_byte(text, end) == '.')
		end = skip_number(text, end + 1);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		if (str_starts(str_slice(text, end, text.len), sizes[i])) {
			end += sizes[i].len;
			break;
		}
	}
	if (end >= text.len || str_find_byte(types, text.at[end], 0) == STR_NONE)
		return 0;
	return str_byte(text, end + 1) == '!' ? end + 2 - at : 0;
}

/* The length of an insert at `at`, its format specifier included, or 0. */
static size_t insert_length(struct str text, size_t at)
{
	char first = str_byte(text, at + 1);
	if (str_byte(text, at) != '%' || first < '1' || first > '9')
		return 0;
	size_t end = at + 2;
	if (byte_is_digit(str_byte(text, end)))
		end++;
	return end - at + format_length(text, end);
}

/* Characters that end a text or a file for some of the compilers. */
static bool is_end(uint32_t code)
{
	return code == 0 || code == SUBSTITUTE;
}

/* One step through a text: what was read, and what is written for it. */
struct step {
	size_t end; /* where the next step begins */
	size_t units;
	struct str written;
	char bytes[4];
};

static void write_code(struct step *step, uint32_t code)
{
	step->written = (struct str){ step->bytes, utf8_put(code, step->bytes) };
	step->units = utf16_units(code);
}

static void write_ascii(struct step *step, struct str written, size_t units)
{
	step->written = written;
	step->units = units;
}

static bool ends_line(struct str text, size_t at)
{
	return at == text.len || text.at[at] == '\n' || text.at[at] == '\r';
}

static void take_step(struct step *step, struct str text, size_t at, bool line_start,
		      bool after_insert, bool raw)
{
	step->end = at;
	uint32_t code = utf8_next(text, &step->end);
	if (code == '\r' || code == '\n') {
		if (code == '\r' && str_byte(text, step->end) == '\n')
			step->end++;
		write_ascii(step, STR("\n"), 2);
	} else if (raw && code == '.' && line_start && ends_line(text, step->end)) {
		write_ascii(step, STR(". "), 2);
	} else if (raw && code != 0 && code != SUBSTITUTE) {
		write_code(step, code);
	} else if (code == '%') {
		write_ascii(step, STR("%%"), 2);
	} else if (code == '.' && line_start) {
		write_ascii(step, STR("%."), 2);
	} else if (code == '!' && after_insert) {
		/* FormatMessage would look for a format specifier here. */
		write_ascii(step, STR("%!"), 2);
	} else if (is_end(code)) {
		write_code(step, REPLACEMENT);
	} else {
		write_code(step, code);
	}
}

/*
 * The bytes from `at` on that stand for themselves in every style and place, up to `most` of them:
 * most of a text.
 */
static struct str plain_run(struct str text, size_t at, size_t most)
{
	size_t end = at;
	while (end < text.len && end - at < most &&
	       (byte_is_letter_or_digit(text.at[end]) || text.at[end] == ' '))
		end++;
	return str_slice(text, at, end);
}

/* Takes an insert at `at`, as the style has them; false where there is none. */
static bool take_insert(struct step *step, struct placeholders *known, struct str text, size_t at,
			enum inserts inserts)
{
	size_t length = 0;
	if (inserts == INSERTS_KEEP) {
		length = insert_length(text, at);
		step->written = str_slice(text, at, at + length);
	} else if (inserts == INSERTS_BRACES) {
		length = placeholder_braces(known, text, at, &step->written);
	} else if (inserts == INSERTS_PRINTF) {
		length = placeholder_printf(known, text, at, &step->written);
	}
	step->end = at + length;
	step->units = step->written.len;
	return length > 0;
}

struct str msgtext_make(struct arena *arena, struct str text, struct msgtext_style style, bool *cut)
{
	struct buf made = { 0 };
	struct placeholders known = { .arena = arena };
	if (style.inserts == INSERTS_BRACES)
		placeholder_count(&known, text);
	const struct str end = style.open_end ? STR("%0") : STR("");
	size_t units = FINAL_LINE_END + end.len;
	bool line_start = true, after_insert = false;
	*cut = false;
	for (size_t at = 0; at < text.len;) {
		struct str plain = plain_run(text, at, MSGTEXT_UNITS - units);
		if (plain.len) {
			units += plain.len;
			buf_add(&made, plain);
			line_start = after_insert = false;
			at += plain.len;
			continue;
		}
		struct step step = { 0 };
		bool insert = take_insert(&step, &known, text, at, style.inserts);
		if (!insert)
			take_step(&step, text, at, line_start, after_insert,
				  style.inserts == INSERTS_RAW);
		if (units + step.units > MSGTEXT_UNITS) {
			*cut = true;
			break;
		}
		units += step.units;
		buf_add(&made, step.written);
		line_start = step.written.at[0] == '\n';
		after_insert = insert && step.written.at[step.written.len - 1] != '!';
		at = step.end;
	}
	buf_add(&made, end);
	return buf_take(&made, arena);
}

struct str msgtext_native(struct arena *arena, struct str native, bool *cut)
{
	struct buf made = { 0 };
	size_t units = FINAL_LINE_END, line = 0;
	*cut = false;
	if (str_ends(native, STR("\n")))
		native.len--;
	if (str_ends(native, STR("\r")))
		native.len--;
	for (size_t at = 0; at < native.len;) {
		size_t from = at;
		uint32_t code = utf8_next(native, &at);
		bool line_end = code == '\r' || code == '\n';
		if (code == '\r' && str_byte(native, at) == '\n')
			at++;
		bool lone = code == '.' && from == line &&
			    (at == native.len || native.at[at] == '\r' || native.at[at] == '\n');
		size_t more = line_end || lone ? 2 : utf16_units(code);
		if (units + more > MSGTEXT_UNITS) {
			*cut = true;
			break;
		}
		units += more;
		if (line_end)
			buf_add_byte(&made, '\n');
		else if (lone)
			buf_add(&made, STR("%."));
		else
			buf_add_code(&made, is_end(code) ? REPLACEMENT : code);
		if (line_end)
			line = at;
	}
	return buf_take(&made, arena);
}

bool msgtext_fits(struct str native)
{
	size_t units = 0;
	for (size_t at = 0; at < native.len && units <= MSGTEXT_UNITS;)
		units += utf16_units(utf8_next(native, &at));
	return units <= MSGTEXT_UNITS;
}
