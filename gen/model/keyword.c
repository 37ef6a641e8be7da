#include "keyword.h"

bool keyword_is(struct str name)
{
	static const char words[] =
	    " NULL EOF assert errno offsetof stderr stdin stdout va_arg va_end va_start"
	    " _Alignas _Alignof _Atomic _BitInt _Bool _Complex _Decimal128 _Decimal32 _Decimal64"
	    " _Generic _Imaginary _Noreturn _Static_assert _Thread_local"
	    " alignas alignof and and_eq asm auto bitand bitor bool break case catch"
	    " char char16_t char32_t char8_t class co_await co_return co_yield compl concept const"
	    " const_cast consteval constexpr constinit continue decltype default"
	    " defined delete do double dynamic_cast else enum explicit export extern false float for"
	    " friend goto if inline int long mutable namespace new noexcept not not_eq nullptr"
	    " operator or or_eq private protected public register reinterpret_cast requires restrict"
	    " return short signed sizeof static static_assert static_cast struct switch template this"
	    " thread_local throw true try typedef typeid typename typeof typeof_unqual union unsigned"
	    " using virtual void volatile wchar_t while xor xor_eq"
	    /* Macros of compilers, GNU's for its systems and those of Windows' headers. */
	    " WIN32 WIN64 WINNT far i386 linux near unix ";
	struct str all = STR(words);
	for (ptrdiff_t at = 0; (at = str_find(all, name, (size_t)at)) != STR_NONE; at++)
		if (name.len && all.at[at - 1] == ' ' && all.at[(size_t)at + name.len] == ' ')
			return true;
	return false;
}
