/*
 * How a message file wants a value #defined.
 */
#ifndef STATUSGEN_DEFINE_H
#define STATUSGEN_DEFINE_H

#include "../base/str.h"

struct define_form {
	struct str type, macro; /* MessageIdTypedef, MessageIdTypedefMacro; may be empty */
	bool decimal;           /* OutputBase=10 */
};

#endif
