#include "identifier.h"

#include <stdlib.h>

#include "../base/buf.h"

/*
 * Reserved words, sorted by bytes: of C17, C23, C++20, C# (contextual ones too, where they matter), Go with its
 * predeclared names, Java, JavaScript, Python, Rust with what its prelude has for values, Swift; what an
 * IntEnum of Python cannot have as a member; and the functions of the templates that come with the program.
 */
#define WORD(word) STR_INIT(#word)
/* clang-format off */
static const struct str reserved[] = {
	WORD(EOF), WORD(Err), WORD(FALSE), WORD(False),
	WORD(INFINITY), WORD(Infinity), WORD(NAN), WORD(NULL), WORD(NaN), WORD(None), WORD(Ok),
	WORD(Self), WORD(Some), WORD(Status), WORD(StatusLookup), WORD(TRUE), WORD(True),
	WORD(abstract), WORD(alias), WORD(alignas), WORD(alignof), WORD(and), WORD(and_eq),
	WORD(any), WORD(append), WORD(arguments), WORD(as), WORD(asm), WORD(assert),
	WORD(associatedtype), WORD(async), WORD(auto), WORD(await), WORD(base), WORD(become),
	WORD(begin), WORD(bitand), WORD(bitor), WORD(bool), WORD(boolean), WORD(box), WORD(break),
	WORD(byte), WORD(cap), WORD(case), WORD(catch), WORD(chan), WORD(char), WORD(char16_t),
	WORD(char32_t), WORD(char8_t), WORD(checked), WORD(class), WORD(clear), WORD(close),
	WORD(co_await), WORD(co_return), WORD(co_yield), WORD(comparable), WORD(compl),
	WORD(complex), WORD(complex128), WORD(complex64), WORD(concept), WORD(const),
	WORD(const_cast), WORD(consteval), WORD(constexpr), WORD(constinit), WORD(continue),
	WORD(copy), WORD(crate), WORD(debugger), WORD(decimal), WORD(decltype), WORD(def),
	WORD(default), WORD(defer), WORD(defined), WORD(deinit), WORD(del), WORD(delegate),
	WORD(delete), WORD(do), WORD(double), WORD(dyn), WORD(dynamic), WORD(dynamic_cast),
	WORD(elif), WORD(else), WORD(elseif), WORD(elsif), WORD(end), WORD(ensure), WORD(enum),
	WORD(errno), WORD(error), WORD(eval), WORD(event), WORD(except), WORD(explicit),
	WORD(export), WORD(extends), WORD(extension), WORD(extern), WORD(fallthrough), WORD(false),
	WORD(field), WORD(file), WORD(fileprivate), WORD(final), WORD(finally), WORD(fixed),
	WORD(float), WORD(float32), WORD(float64), WORD(fn), WORD(for), WORD(foreach), WORD(friend),
	WORD(from), WORD(func), WORD(function), WORD(gen), WORD(global), WORD(go), WORD(goto),
	WORD(guard), WORD(i386), WORD(if), WORD(imag), WORD(imaginary), WORD(impl),
	WORD(implements), WORD(implicit), WORD(import), WORD(in), WORD(init), WORD(inline),
	WORD(inout), WORD(instanceof), WORD(int), WORD(int16), WORD(int32), WORD(int64), WORD(int8),
	WORD(interface), WORD(internal), WORD(iota), WORD(is), WORD(lambda), WORD(len), WORD(let),
	WORD(linux), WORD(local), WORD(lock), WORD(long), WORD(loop), WORD(macro), WORD(main),
	WORD(make), WORD(map), WORD(match), WORD(max), WORD(min), WORD(mod), WORD(module),
	WORD(move), WORD(mro), WORD(mut), WORD(mutable), WORD(name), WORD(name_of), WORD(names),
	WORD(namespace), WORD(native), WORD(new), WORD(next), WORD(nil), WORD(nint), WORD(noexcept),
	WORD(nonlocal), WORD(noreturn), WORD(not), WORD(not_eq), WORD(nuint), WORD(null),
	WORD(nullptr), WORD(object), WORD(of), WORD(offsetof), WORD(open), WORD(operator), WORD(or),
	WORD(or_eq), WORD(out), WORD(override), WORD(package), WORD(panic), WORD(params),
	WORD(partial), WORD(pass), WORD(permits), WORD(print), WORD(println), WORD(priv),
	WORD(private), WORD(protected), WORD(protocol), WORD(pub), WORD(public), WORD(raise),
	WORD(range), WORD(raw), WORD(readonly), WORD(real), WORD(record), WORD(recover), WORD(redo),
	WORD(ref), WORD(register), WORD(reinterpret_cast), WORD(repeat), WORD(required),
	WORD(requires), WORD(rescue), WORD(restrict), WORD(rethrows), WORD(retry), WORD(return),
	WORD(rune), WORD(sbyte), WORD(scoped), WORD(sealed), WORD(select), WORD(self), WORD(short),
	WORD(signed), WORD(sizeof), WORD(stackalloc), WORD(static), WORD(static_assert),
	WORD(static_cast), WORD(stderr), WORD(stdin), WORD(stdout), WORD(strictfp), WORD(string),
	WORD(struct), WORD(subscript), WORD(super), WORD(switch), WORD(synchronized),
	WORD(template), WORD(text_of), WORD(texts), WORD(then), WORD(this), WORD(thread_local),
	WORD(throw), WORD(throws), WORD(trait), WORD(transient), WORD(true), WORD(try), WORD(type),
	WORD(typedef), WORD(typeid), WORD(typename), WORD(typeof), WORD(typeof_unqual), WORD(uint),
	WORD(uint16), WORD(uint32), WORD(uint64), WORD(uint8), WORD(uintptr), WORD(ulong),
	WORD(unchecked), WORD(undef), WORD(undefined), WORD(union), WORD(unix), WORD(unless),
	WORD(unsafe), WORD(unsigned), WORD(unsized), WORD(until), WORD(use), WORD(ushort),
	WORD(using), WORD(value), WORD(value__), WORD(var), WORD(virtual), WORD(void),
	WORD(volatile), WORD(wchar_t), WORD(when), WORD(where), WORD(while), WORD(with), WORD(xor),
	WORD(xor_eq), WORD(yield),
};
/* clang-format on */
#undef WORD

static int compare(const void *key, const void *item)
{
	return str_cmp(*(const struct str *)key, *(const struct str *)item);
}

struct str identifier_safe(struct str name, struct arena *arena)
{
	if (str_starts(name, STR("_")))
		return arena_printf(arena, "N%.*s", STR_ARG(name));
	if (bsearch(&name, reserved, sizeof reserved / sizeof *reserved, sizeof *reserved, compare))
		return arena_printf(arena, "%.*s_", STR_ARG(name));
	return name;
}

static bool is_part(char c)
{
	return byte_is_letter(c) || byte_is_digit(c);
}

struct str identifier_of(struct str text, enum identifier_style style, struct arena *arena)
{
	static const struct str page[] = { STR_INIT("PAGE"), STR_INIT("page"), STR_INIT("Page") };
	struct buf out = { 0 };
	bool word_begins = true;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (!is_part(c)) {
			word_begins = true;
			continue;
		}
		if (!out.len && byte_is_digit(c)) {
			buf_add(&out, page[style]);
			if (style != IDENTIFIER_CAMEL)
				buf_add_byte(&out, '_');
			word_begins = false;
		}
		bool digits = byte_is_digit(c) && out.len && byte_is_digit(out.at[out.len - 1]);
		if (word_begins && out.len && (style != IDENTIFIER_CAMEL || digits))
			buf_add_byte(&out, '_');
		bool capital =
		    style == IDENTIFIER_UPPER || (style == IDENTIFIER_CAMEL && word_begins);
		buf_add_byte(&out, capital                     ? byte_upper(c)
				   : style == IDENTIFIER_LOWER ? byte_lower(c)
							       : c);
		word_begins = false;
	}
	if (!out.len)
		buf_add(&out, page[style]);
	return buf_take(&out, arena);
}

struct str identifier_lower(struct str text, struct arena *arena)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++)
		buf_add_byte(&out, byte_lower(text.at[i]));
	return buf_take(&out, arena);
}
