#include "write.h"

#include <string.h>

/*
 * Bytes that all readers leave as they are; all others are written as %XX, which is what readers
 * make of them, so that a destination that was read back is written the same again. What ends a
 * destination, a cell or a code span is not among them, nor is what some take for emphasis.
 */
static bool is_safe(char c)
{
	return byte_is_letter_or_digit(c) || (c && strchr("-_.+!(),%#@?=;:/$&", c));
}

/* Bytes of "https:" at the start, or 0 (RFC 3986, 3.1). */
static size_t scheme_length(struct str url)
{
	size_t at = 0;
	if (!url.len || !byte_is_letter(url.at[0]))
		return 0;
	while (at < url.len &&
	       (byte_is_letter_or_digit(url.at[at]) || (url.at[at] && strchr("+-.", url.at[at]))))
		at++;
	return at < url.len && url.at[at] == ':' ? at + 1 : 0;
}

/* Bytes of "https://host" at the start. */
static size_t origin_length(struct str url)
{
	size_t at = scheme_length(url);
	if (!str_starts(str_slice(url, at, url.len), STR("//")))
		return at;
	at += 2;
	while (at < url.len && !strchr("/?#", url.at[at]))
		at++;
	return at;
}

static size_t until(struct str text, size_t from, const char *ends)
{
	while (from < text.len && !(text.at[from] && strchr(ends, text.at[from])))
		from++;
	return from;
}

/* Takes the last "/segment" off what was added after `from`. */
static void drop_segment(struct buf *out, size_t from)
{
	while (out->len > from && out->at[--out->len] != '/')
		;
}

/* Adds a path that begins with "/", "." and ".." segments resolved (RFC 3986, 5.2.4). */
static void add_path(struct buf *out, struct str path)
{
	size_t from = out->len;
	for (size_t at = 0; at < path.len;) {
		size_t end = until(path, at + 1, "/");
		struct str segment = str_slice(path, at + 1, end);
		bool up = str_eq(segment, STR("..")), dot = up || str_eq(segment, STR("."));
		if (up)
			drop_segment(out, from);
		if (!dot)
			buf_add(out, str_slice(path, at, end));
		else if (end == path.len)
			buf_add_byte(out, '/');
		at = end;
	}
}

/*
 * "../docs/page.md" and "./img/a.png" give "../docs/img/a.png". What begins at a site's root stays.
 */
static void resolve_relative(struct buf *out, struct str url, struct str base)
{
	ptrdiff_t slash = str_find_last(base, '/');
	size_t path_end = until(url, 0, "?#"), from = out->len;
	if (slash == STR_NONE || !path_end || url.at[0] == '/') {
		buf_add(out, url);
		return;
	}
	const struct str parts[] = { str_slice(base, 0, (size_t)slash),
				     str_slice(url, 0, path_end) };
	size_t held = out->len; /* no ".." takes away what is before it */
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct str rest = parts[i], segment;
		while (str_part(&rest, '/', &segment)) {
			if (str_eq(segment, STR(".")) || !segment.len)
				continue;
			if (str_eq(segment, STR("..")) && out->len > held) {
				drop_segment(out, held);
				continue;
			}
			if (out->len > from)
				buf_add_byte(out, '/');
			buf_add(out, segment);
			if (str_eq(segment, STR("..")))
				held = out->len;
		}
	}
	if (url.at[path_end - 1] == '/')
		buf_add_byte(out, '/');
	buf_add(out, str_slice(url, path_end, url.len));
}

/* `url` as seen from `base` (RFC 3986, 5.2.2); as it is where one of them says nothing. */
static void resolve(struct buf *out, struct str url, struct str base)
{
	size_t origin = origin_length(base);
	if (!origin && base.len && url.len && url.at[0] != '#' && !scheme_length(url)) {
		resolve_relative(out, url, base);
		return;
	}
	if (!origin || !url.len || url.at[0] == '#' || scheme_length(url)) {
		buf_add(out, url);
		return;
	}
	if (str_starts(url, STR("//"))) {
		buf_add(out, str_slice(base, 0, scheme_length(base)));
		buf_add(out, url);
		return;
	}
	size_t path_end = until(base, origin, "?#"), url_path = until(url, 0, "?#");
	struct buf path = { 0 };
	if (url.at[0] != '/') {
		struct str folder = str_slice(base, origin, path_end);
		ptrdiff_t slash = str_find_last(folder, '/');
		if (url_path && slash != STR_NONE)
			folder = str_slice(folder, 0, (size_t)slash);
		else if (url_path)
			folder = STR("");
		buf_add(&path, folder);
		if (url_path)
			buf_add_byte(&path, '/');
	}
	buf_add(&path, str_slice(url, 0, url_path));
	buf_add(out, str_slice(base, 0, origin));
	add_path(out, buf_str(&path));
	buf_add(out, str_slice(url, url_path, url.len));
	buf_free(&path);
}

/* Parentheses in pairs, not too deep for any reader. */
static bool is_balanced(struct str url)
{
	enum { DEEPEST = 3 };
	int depth = 0;
	for (size_t i = 0; i < url.len; i++) {
		depth += (url.at[i] == '(') - (url.at[i] == ')');
		if (depth < 0 || depth > DEEPEST)
			return false;
	}
	return depth == 0;
}

/* Whether "&" at `at` begins what would be read as a character reference. */
static bool is_reference(struct str url, size_t at)
{
	size_t from = ++at;
	while (at < url.len &&
	       (byte_is_letter_or_digit(url.at[at]) || (at == from && url.at[at] == '#')))
		at++;
	return at > from && at < url.len && url.at[at] == ';';
}

/*
 * Whether a browser would run the address, or show it as a page of its own, instead of going there.
 */
static bool runs_code(struct str url)
{
	static const struct str schemes[] = { STR_INIT("javascript:"), STR_INIT("vbscript:"),
					      STR_INIT("data:") };
	enum { LONGEST = 16 };
	char start[LONGEST];
	size_t len = 0;
	/*
	 * It skips control characters in front, and tabs and line ends anywhere (WHATWG URL
	 * Standard, 4.4).
	 */
	for (size_t i = 0; i < url.len && len < LONGEST; i++) {
		unsigned char c = (unsigned char)url.at[i];
		if (c > 0x20 || (len && c != '\t' && c != '\n' && c != '\r'))
			start[len++] = byte_lower((char)c);
	}
	bool runs = false;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		runs |= str_starts((struct str){ start, len }, schemes[i]);
	return runs && !str_starts((struct str){ start, len }, STR("data:image/"));
}

static void write_url(struct buf *out, struct str destination, struct str base)
{
	struct buf url = { 0 };
	resolve(&url, str_trim(destination), base);
	if (runs_code(buf_str(&url)))
		buf_clear(&url);
	struct str text = buf_str(&url);
	bool balanced = is_balanced(text);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool lone = !balanced && (c == '(' || c == ')');
		if (c == '\n' || c == '\r' || c == '\t')
			continue; /* as a browser does (WHATWG URL Standard) */
		if (c == '&' && is_reference(text, i))
			buf_add(out, STR("&amp;"));
		else if (is_safe(c) && !lone)
			buf_add_byte(out, c);
		else
			buf_addf(out, "%%%02X", (unsigned char)c);
	}
	buf_free(&url);
}

static void write_title(struct buf *out, struct str title)
{
	title = str_trim(title);
	for (size_t i = 0; i < title.len; i++) {
		char c = byte_is_space(title.at[i]) ? ' ' : title.at[i];
		if (c == ' ' && out->at[out->len - 1] == ' ')
			continue;
		if (c == '"')
			buf_add(out, STR("&quot;"));
		else if (c == '&' && is_reference(title, i))
			buf_add(out, STR("&amp;"));
		else if (c &&
			 strchr("\\`|<*~", c)) /* some look for code, tags, emphasis here, too */
			buf_addf(out, "&#%d;", c);
		else
			buf_add_byte(out, c);
	}
}

void link_write(struct buf *out, struct str destination, struct str title, struct str base)
{
	buf_add_byte(out, '(');
	write_url(out, destination, base);
	if (str_trim(title).len) {
		buf_add(out, STR(" \""));
		write_title(out, title);
		buf_add_byte(out, '"');
	}
	buf_add_byte(out, ')');
}

/*
 * A browser takes out tabs and line ends before it looks for the scheme (WHATWG URL Standard, 4.4).
 */
static bool is_safe_scheme(struct str url)
{
	static const char *const schemes[] = { "http:", "https:", "mailto:", "ftp:" };
	ptrdiff_t colon = str_find_byte(url, ':', 0);
	if (colon == STR_NONE || until(url, 0, "/?#") < (size_t)colon)
		return true;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (str_eq_nocase(str_slice(url, 0, (size_t)colon + 1), str_of(schemes[i])))
			return true;
	return false;
}

bool link_address(struct buf *out, struct str destination, struct str base)
{
	struct buf url = { 0 };
	resolve(&url, str_trim(destination), base);
	struct str text = buf_str(&url);
	bool good = text.len && is_safe_scheme(text);
	for (size_t i = 0; good && i < text.len; i++) {
		if (is_safe(text.at[i]))
			buf_add_byte(out, text.at[i]);
		else
			buf_addf(out, "%%%02X", (unsigned char)text.at[i]);
	}
	buf_free(&url);
	return good;
}

bool link_is_absolute(struct str destination)
{
	return str_starts(destination, STR("https://")) || str_starts(destination, STR("http://"));
}

bool link_is_relative(struct str destination)
{
	return !scheme_length(destination) && !str_starts(destination, STR("//"));
}

bool link_is_plain(struct str destination)
{
	for (size_t i = 0; i < destination.len; i++)
		if (!is_safe(destination.at[i]) ||
		    (destination.at[i] == '&' && is_reference(destination, i)))
			return false;
	return link_is_absolute(destination);
}
