/*
 * Message text: from what a page says to what FormatMessage reads.
 *
 * Message compilers copy text as it stands; FormatMessage then gives '%' a meaning. A
 * made text has these properties, whichever way it reaches a table:
 * - with inserts processed, FormatMessage returns the text of the page;
 * - no line begins with '.', which would end the text in a .mc file;
 * - lines are parted by LF (CR LF in the table), with none after the last line;
 * - with the CR LF that ends it, it is at most MSGTEXT_UNITS UTF-16 units long.
 *
 * Sources: Microsoft, "Message Text Files" (escapes, the lone '.'), "FormatMessageW"
 * (inserts, format specifiers) and "MESSAGE_RESOURCE_ENTRY" (16 bits of length).
 */
#ifndef STATUSGEN_MSGTEXT_H
#define STATUSGEN_MSGTEXT_H

#include "../base/arena.h"

/*
 * Longest text in UTF-16 units, line ends and the final CR LF included: an entry's length
 * has 16 bits, is a multiple of 4, and counts a head of 4 bytes and the NUL.
 */
enum { MSGTEXT_UNITS = (0xFFFC - 4) / 2 - 1 };

/*
 * What "%1" on a page means.
 *
 * INSERTS_LITERAL, the default: two characters. What the page says is what is printed, and a
 * caller of FormatMessage that passes no arguments is safe, whatever a page holds.
 * INSERTS_KEEP: an insert, for pages that list messages made to be formatted ("Insert %2
 * (Volume Serial Number: %3) into drive %1."). "%1" to "%99" stay, with a format
 * specifier ("%2!s!") where one follows; every other '%' is still literal.
 * INSERTS_RAW: every '%' stays as it is, for callers who pass FORMAT_MESSAGE_IGNORE_INSERTS or
 * format the text themselves. A line that is a lone '.' gets a space after it, since no escape
 * would be read. INSERTS_BRACES: "{name}" and "{0}" are inserts: "{0}" is %1, names are numbered as
 * they come, after all such numbers; the same name is the same insert. INSERTS_PRINTF: "%s",
 * "%08lx", "%2$d" are inserts, with their format where it says more than "%s";
 * "%%" is a percent sign. Floating point, which FormatMessage does not have, stays text.
 */
enum inserts { INSERTS_LITERAL, INSERTS_KEEP, INSERTS_RAW, INSERTS_BRACES, INSERTS_PRINTF };

/* How messages are made. */
struct msgtext_style {
	enum inserts inserts;
	bool open_end; /* "%0" goes at the end: FormatMessage adds no line end */
};

/*
 * The text for tables and message files, in the arena. CR, LF and CR LF all part lines
 * (FormatMessage makes no difference either). NUL and U+001A, which end a text or a file for some
 * of the compilers, become U+FFFD; all else is kept. A text that is too long is cut between two
 * characters, never within an escape or an insert, and `*cut` set; else it is cleared.
 */
struct str msgtext_make(struct arena *arena, struct str text, struct msgtext_style style,
			bool *cut);

/*
 * A text that was in a message file or table, with FormatMessage's escapes: nothing is escaped but
 * a line that is a lone '.'; the end of its last line is none of it. Else as msgtext_make.
 */
struct str msgtext_native(struct arena *arena, struct str native, bool *cut);

/* Whether a table can hold it with its line ends as they are. */
bool msgtext_fits(struct str native);

#endif
