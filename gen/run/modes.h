/*
 * What a run is for, as its options say it: whether they contradict each other.
 */
#ifndef STATUSGEN_MODES_H
#define STATUSGEN_MODES_H

#include "options.h"

/*
 * False after a message of wrong usage: two of the options ask for different things, one says how
 * to do what no other asks for, or there are no pages. Nothing that is asked for may be passed over
 * in silence.
 */
bool modes_agree(const struct options *options, struct diags *diags);

#endif
