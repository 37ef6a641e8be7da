#include "ctype.h"

enum word { WORD_NONE, WORD_SIGNED, WORD_UNSIGNED, WORD_SHORT, WORD_LONG, WORD_CHAR, WORD_OTHER };

/* Keywords that make up a type together, and what else stands among them and changes nothing. */
static const struct {
	struct str text;
	enum word word;
} keywords[] = {
	{ STR_INIT("signed"), WORD_SIGNED },   { STR_INIT("unsigned"), WORD_UNSIGNED },
	{ STR_INIT("short"), WORD_SHORT },     { STR_INIT("long"), WORD_LONG },
	{ STR_INIT("char"), WORD_CHAR },       { STR_INIT("int"), WORD_OTHER },
	{ STR_INIT("const"), WORD_OTHER },     { STR_INIT("volatile"), WORD_OTHER },
	{ STR_INIT("struct"), WORD_OTHER },    { STR_INIT("union"), WORD_OTHER },
	{ STR_INIT("enum"), WORD_OTHER },      { STR_INIT("__extension__"), WORD_OTHER },
	{ STR_INIT("static"), WORD_OTHER },    { STR_INIT("inline"), WORD_OTHER },
	{ STR_INIT("constexpr"), WORD_OTHER }, { STR_INIT("typedef"), WORD_OTHER },
};

/* [MS-DTYP] 2.2 and the SDK's basic types, C11 7.20, 7.19; 0 bits: a pointer or a struct. */
static const struct {
	struct str text;
	struct ctype type;
} known[] = {
	{ STR_INIT("void"), { 0, false } },
	{ STR_INIT("_Bool"), { 1, false } },
	{ STR_INIT("bool"), { 1, false } },
	{ STR_INIT("int8_t"), { 8, true } },
	{ STR_INIT("int16_t"), { 16, true } },
	{ STR_INIT("int32_t"), { 32, true } },
	{ STR_INIT("int64_t"), { 64, true } },
	{ STR_INIT("uint8_t"), { 8, false } },
	{ STR_INIT("uint16_t"), { 16, false } },
	{ STR_INIT("uint32_t"), { 32, false } },
	{ STR_INIT("uint64_t"), { 64, false } },
	{ STR_INIT("intmax_t"), { 64, true } },
	{ STR_INIT("uintmax_t"), { 64, false } },
	{ STR_INIT("size_t"), { 64, false } },
	{ STR_INIT("ssize_t"), { 64, true } },
	{ STR_INIT("ptrdiff_t"), { 64, true } },
	{ STR_INIT("intptr_t"), { 64, true } },
	{ STR_INIT("uintptr_t"), { 64, false } },
	{ STR_INIT("wchar_t"), { 16, false } },
	{ STR_INIT("errno_t"), { 32, true } },
	{ STR_INIT("u_char"), { 8, false } },
	{ STR_INIT("u_short"), { 16, false } },
	{ STR_INIT("u_int"), { 32, false } },
	{ STR_INIT("u_long"), { 32, false } },
	{ STR_INIT("u8"), { 8, false } },
	{ STR_INIT("u16"), { 16, false } },
	{ STR_INIT("u32"), { 32, false } },
	{ STR_INIT("u64"), { 64, false } },
	{ STR_INIT("s32"), { 32, true } },
	{ STR_INIT("__u32"), { 32, false } },
	{ STR_INIT("__int8"), { 8, true } },
	{ STR_INIT("__int16"), { 16, true } },
	{ STR_INIT("__int32"), { 32, true } },
	{ STR_INIT("__int64"), { 64, true } },
	{ STR_INIT("__LONG32"), { 32, true } },
	{ STR_INIT("BOOL"), { 32, true } },
	{ STR_INIT("BOOLEAN"), { 8, false } },
	{ STR_INIT("BYTE"), { 8, false } },
	{ STR_INIT("CHAR"), { 8, true } },
	{ STR_INIT("UCHAR"), { 8, false } },
	{ STR_INIT("WCHAR"), { 16, false } },
	{ STR_INIT("SHORT"), { 16, true } },
	{ STR_INIT("USHORT"), { 16, false } },
	{ STR_INIT("WORD"), { 16, false } },
	{ STR_INIT("ATOM"), { 16, false } },
	{ STR_INIT("INT"), { 32, true } },
	{ STR_INIT("UINT"), { 32, false } },
	{ STR_INIT("LONG"), { 32, true } },
	{ STR_INIT("ULONG"), { 32, false } },
	{ STR_INIT("DWORD"), { 32, false } },
	{ STR_INIT("LONGLONG"), { 64, true } },
	{ STR_INIT("ULONGLONG"), { 64, false } },
	{ STR_INIT("DWORDLONG"), { 64, false } },
	{ STR_INIT("DWORD64"), { 64, false } },
	{ STR_INIT("INT8"), { 8, true } },
	{ STR_INIT("UINT8"), { 8, false } },
	{ STR_INIT("INT16"), { 16, true } },
	{ STR_INIT("UINT16"), { 16, false } },
	{ STR_INIT("INT32"), { 32, true } },
	{ STR_INIT("UINT32"), { 32, false } },
	{ STR_INIT("INT64"), { 64, true } },
	{ STR_INIT("UINT64"), { 64, false } },
	{ STR_INIT("LONG32"), { 32, true } },
	{ STR_INIT("ULONG32"), { 32, false } },
	{ STR_INIT("DWORD32"), { 32, false } },
	{ STR_INIT("LONG64"), { 64, true } },
	{ STR_INIT("ULONG64"), { 64, false } },
	{ STR_INIT("INT_PTR"), { 64, true } },
	{ STR_INIT("UINT_PTR"), { 64, false } },
	{ STR_INIT("LONG_PTR"), { 64, true } },
	{ STR_INIT("ULONG_PTR"), { 64, false } },
	{ STR_INIT("DWORD_PTR"), { 64, false } },
	{ STR_INIT("SIZE_T"), { 64, false } },
	{ STR_INIT("HRESULT"), { 32, true } },
	{ STR_INIT("SCODE"), { 32, true } },
	{ STR_INIT("NTSTATUS"), { 32, true } },
	{ STR_INIT("NDIS_STATUS"), { 32, true } },
	{ STR_INIT("NDIS_ERROR_CODE"), { 32, false } },
	{ STR_INIT("SECURITY_STATUS"), { 32, true } },
	{ STR_INIT("RPC_STATUS"), { 32, true } },
	{ STR_INIT("LSTATUS"), { 32, true } },
	{ STR_INIT("MMRESULT"), { 32, false } },
	{ STR_INIT("NET_API_STATUS"), { 32, false } },
	{ STR_INIT("HANDLE"), { 0, false } },
	{ STR_INIT("PVOID"), { 0, false } },
	{ STR_INIT("LPVOID"), { 0, false } },
	{ STR_INIT("HWND"), { 0, false } },
	{ STR_INIT("SOCKET"), { 64, false } },
};

void ctypes_add(struct map *types, struct str name, struct ctype type)
{
	struct ctype *copy = arena_alloc(types->arena, sizeof *copy);
	*copy = type;
	*map_at(types, name) = copy;
}

static const struct ctype *type_of(const struct map *types, struct str name)
{
	const struct ctype *type = map_get(types, name);
	for (size_t i = 0; i < sizeof known / sizeof *known && !type; i++)
		type = str_eq(known[i].text, name) ? &known[i].type : NULL;
	return type;
}

static enum word keyword(struct str text)
{
	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
		if (str_eq(keywords[i].text, text))
			return keywords[i].word;
	return WORD_NONE;
}

bool ctype_word(struct ctype_words *words, const struct map *types, struct str text)
{
	enum word word = keyword(text);
	const struct ctype *type = word == WORD_NONE ? type_of(types, text) : NULL;
	if (word == WORD_NONE && !type)
		return false;
	words->any = true;
	switch (word) {
	case WORD_SIGNED:
		words->has_sign = true;
		break;
	case WORD_UNSIGNED:
		words->has_sign = words->is_unsigned = true;
		break;
	case WORD_SHORT:
		words->is_short = true;
		break;
	case WORD_LONG:
		words->longs = words->longs ? 2 : 1;
		break;
	case WORD_CHAR:
		words->is_char = true;
		break;
	case WORD_OTHER:
		break;
	case WORD_NONE:
		words->named = true;
		words->type = *type;
		break;
	}
	return true;
}

struct ctype ctype_of(const struct ctype_words *words)
{
	if (words->pointer || (words->unknown && !words->named))
		return (struct ctype){ 0, false };
	if (words->named) {
		struct ctype type = words->type;
		if (words->has_sign) /* unsigned __int64 */
			type.is_signed = !words->is_unsigned;
		return type;
	}
	uint8_t bits = words->is_char ? 8 : words->is_short ? 16 : words->longs == 2 ? 64 : 32;
	return (struct ctype){ bits, !words->is_unsigned };
}
