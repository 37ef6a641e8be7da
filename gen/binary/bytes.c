#include "bytes.h"

#include <stdarg.h>

bool bytes_has(const struct bytes *bytes, uint64_t at, uint64_t size)
{
	return at <= bytes->all.len && size <= bytes->all.len - at;
}

static uint32_t number(const struct bytes *bytes, uint64_t at, size_t size)
{
	uint32_t value = 0;
	for (size_t i = 0; i < size && bytes_has(bytes, at, size); i++)
		value |= (uint32_t)(unsigned char)bytes->all.at[at + i] << 8 * i;
	return value;
}

uint16_t bytes_u16(const struct bytes *bytes, uint64_t at)
{
	return (uint16_t)number(bytes, at, 2);
}

uint32_t bytes_u32(const struct bytes *bytes, uint64_t at)
{
	return number(bytes, at, 4);
}

bool bytes_fail(const struct bytes *bytes, uint64_t at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(bytes->diags->arena, format, args);
	va_end(args);
	diag_path(bytes->diags, DIAG_ERROR, bytes->path, "binary", "%.*s (at byte 0x%llX of 0x%zX)",
		  STR_ARG(text), (unsigned long long)at, bytes->all.len);
	return false;
}
