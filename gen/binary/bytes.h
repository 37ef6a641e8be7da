/*
 * Numbers in files that are no text, little-endian, and never beyond the file's end.
 */
#ifndef STATUSGEN_BYTES_H
#define STATUSGEN_BYTES_H

#include "../base/diag.h"

struct bytes {
	struct str path; /* as messages show it */
	struct str all;
	struct diags *diags;
};

/* Whether `size` bytes stand at `at`. */
bool bytes_has(const struct bytes *bytes, uint64_t at, uint64_t size);

/* 0 beyond the end. */
uint16_t bytes_u16(const struct bytes *bytes, uint64_t at);
uint32_t bytes_u32(const struct bytes *bytes, uint64_t at);

/* An error (check "binary") that names the byte: "... (at byte 0x1C)". Returns false. */
bool bytes_fail(const struct bytes *bytes, uint64_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
