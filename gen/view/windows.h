/*
 * Are these codes those of Windows?
 */
#ifndef STATUSGEN_WINDOWS_H
#define STATUSGEN_WINDOWS_H

#include "../model/model.h"
#include "../settings/settings.h"

/*
 * Whether a page's codes are those of Windows: the settings say so (a typedef such as NTSTATUS,
 * facilities, translations), they stand in a message file, a message table or a manifest, or at
 * least half of the values other than 0 have a severity, as HRESULT, NTSTATUS and codes with the
 * customer bit have. A number that is written in decimal needs more evidence, for large numbers
 * have these bits by chance.
 */
bool codes_are_windows(const struct model *model, const struct page_settings *settings);

/*
 * Whether most values that have a severity are HRESULTs: in these bit 31 alone is the severity, in
 * an NTSTATUS bit 30 belongs to it. Pages may have both (a function that hands on other functions'
 * codes).
 */
bool codes_are_hresults(const struct model *model);

/*
 * Whether bits 31 to 16 of the value say more than a number: a severity other than success and no
 * reserved bit, which -1 and other small negative numbers have. ([MS-ERREF] 2.1 and 2.3: bit 28 is
 * clear in both kinds.)
 */
bool windows_has_severity(const struct entry *entry);

#endif
