/*
 * What looks odd about codes that were read: each is in the model as it stands on the page, and is
 * only reported.
 */
#ifndef STATUSGEN_ODDITIES_H
#define STATUSGEN_ODDITIES_H

#include "../base/diag.h"
#include "model.h"

/*
 * Reports values that two names of one listing share with different texts, names that differ in case alone,
 * names that headers of systems give another value, and severities of a column that are not those of the values.
 */
void oddities_report(const struct model *model, struct diags *diags);

#endif
