/*
 * The bytes of a .mc file, and the flags that tell compilers how to read them.
 *
 * Lines end in CR LF. Text that is all ASCII stays so, and needs no flag. Other text becomes
 * UTF-16, little-endian, without byte-order mark: the one form that mc.exe, windmc and wmc all
 * take, with -u. UTF-8 can be asked for; then mc.exe is out, and wmc damages lines
 * longer than MCFORM_UTF8_LINE bytes that are not ASCII.
 */
#ifndef STATUSGEN_MCFORM_H
#define STATUSGEN_MCFORM_H

#include "../base/arena.h"

enum mcform { MCFORM_ASCII, MCFORM_UTF16, MCFORM_UTF8 };
enum mctool { MCTOOL_MC, MCTOOL_WINDMC, MCTOOL_WMC };

enum { MCFORM_UTF8_LINE = 2045 };

/* The form that `text` needs: ASCII where it can be, else `wide`. */
enum mcform mcform_of(struct str text, enum mcform wide);

/*
 * The command-line flags for a file of this form, "" where it takes none; `customer`: for values
 * with the customer bit. Empty with a NULL `at` where the tool cannot read the form.
 */
struct str mcform_flags(enum mcform form, enum mctool tool, bool customer);

/*
 * `text`, valid UTF-8 with LF or CR LF line ends, as the bytes of a file with line ends CR LF, or
 * those of the text where it is to be `as_it_is`. It must begin with
 * ASCII characters (wmc finds out the byte order from them), and be all ASCII for MCFORM_ASCII.
 */
struct str mcform_encode(struct arena *arena, struct str text, enum mcform form, bool as_it_is);

#endif
