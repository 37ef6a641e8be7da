#include "../entry/value.h"

unsigned code_severity(uint64_t value)
{
	return (unsigned)(value >> 30 & 3);
}

bool code_customer(uint64_t value)
{
	return value >> 29 & 1;
}

bool code_reserved(uint64_t value)
{
	return value >> 28 & 1;
}

unsigned code_facility(uint64_t value)
{
	return (unsigned)(value >> 16 & 0xFFF);
}

unsigned code_code(uint64_t value)
{
	return (unsigned)(value & 0xFFFF);
}

struct str severity_name(unsigned severity)
{
	static const struct str names[4] = {
		STR_INIT("Success"),
		STR_INIT("Informational"),
		STR_INIT("Warning"),
		STR_INIT("Error"),
	};
	return names[severity & 3];
}
