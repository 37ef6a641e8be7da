#include "windows.h"

/* Types of status codes in the headers of Windows. */
static bool is_windows_type(struct str type)
{
	static const struct str types[] = { STR_INIT("NTSTATUS"),       STR_INIT("HRESULT"),
					    STR_INIT("DWORD"),          STR_INIT("LONG"),
					    STR_INIT("ULONG"),          STR_INIT("LRESULT"),
					    STR_INIT("LSTATUS"),        STR_INIT("SCODE"),
					    STR_INIT("NET_API_STATUS"), STR_INIT("RPC_STATUS"),
					    STR_INIT("SECURITY_STATUS") };
	return STR_IS_ONE_OF(type, types);
}

/* Facilities of Microsoft's own codes lie below this; numbers in decimal have any. */
enum { FACILITIES = 0x100 };

bool windows_has_severity(const struct entry *entry)
{
	uint64_t value = entry->value;
	if (entry->kind != CODE_NUMBER || !entry_is_narrow(entry) || !code_severity(value) ||
	    code_reserved(value))
		return false;
	bool decimal = entry->form != FORM_HEX;
	return !decimal ||
	       (value >> 31 && (code_customer(value) || code_facility(value) < FACILITIES));
}

/* Message files, tables and manifests are Windows' own, whatever numbers they have. */
static bool is_windows_source(const struct model *model)
{
	static const struct str layouts[] = { STR_INIT("message-file"), STR_INIT("message-table"),
					      STR_INIT("manifest") };
	for (size_t i = 0; i < model->listing_count; i++)
		if (STR_IS_ONE_OF(model->listings[i].layout, layouts))
			return true;
	return false;
}

bool codes_are_windows(const struct model *model, const struct page_settings *settings)
{
	if (settings->facility_count || settings->translation_count ||
	    is_windows_type(settings->type) || is_windows_source(model))
		return true;
	size_t severities = 0, others = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (windows_has_severity(entry))
			severities++;
		else
			others += entry->kind == CODE_TEXT || entry->value != 0;
	}
	return severities > 0 && severities >= others;
}

bool codes_are_hresults(const struct model *model)
{
	size_t severities = 0, bit_30 = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		if (!windows_has_severity(entry))
			continue;
		severities++;
		bit_30 += entry->value >> 30 & 1;
	}
	return severities > 2 * bit_30;
}
