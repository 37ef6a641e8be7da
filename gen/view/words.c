#include "words.h"

/*
 * Besides reserved words: what is predeclared and cannot be told from a constant, what a type that
 * the templates here make cannot have as a member, and the names that those templates use
 * themselves.
 */
static const struct tongue {
	struct str language;
	const char *words; /* each with a space before and after it */
} languages[] = {
	/*
	 * C23 and C++23, with macros of <errno.h>, <stdio.h>, <windows.h> and of compilers that are
	 * no plain numbers.
	 */
	{ STR_INIT("c"),
	  " CALLBACK CONST EOF FALSE FAR IN INFINITY INTERFACE NAN NEAR NULL OPTIONAL OUT PURE"
	  " STRICT THIS TRUE UNALIGNED VOID WIN32 WIN64 WINNT _Alignas _Alignof _Atomic _BitInt"
	  " _Bool _Complex _Decimal128 _Decimal32 _Decimal64 _Generic _Imaginary _Noreturn"
	  " _Static_assert _Thread_local alignas alignof and and_eq asm assert auto bitand bitor"
	  " bool break case catch cdecl char char16_t char32_t char8_t class co_await co_return"
	  " co_yield compl complex concept const const_cast consteval constexpr constinit continue"
	  " decltype default defined delete do double dynamic_cast else enum environ errno"
	  " explicit export extern false far float for friend goto hyper i386 if imaginary inline"
	  " int interface linux long mutable namespace near new noexcept noreturn not not_eq"
	  " nullptr offsetof operator or or_eq pascal private protected public register"
	  " reinterpret_cast requires restrict return short signed sizeof static static_assert"
	  " static_cast stderr stdin stdout struct switch template this thread_local throw true"
	  " try typedef typeid typename typeof typeof_unqual union unix unsigned using va_arg"
	  " va_end va_start virtual void volatile wchar_t while xor xor_eq " },
	/*
	 * Numbers that <errno.h>, which C++ includes with <string>, <math.h> and <windows.h>
	 * define: a macro may be one of these again, an enumerator cannot.
	 */
	{ STR_INIT("c-enum"),
	  " ABSOLUTE DELETE DIFFERENCE DOMAIN DUPLICATE E2BIG EACCES EADDRINUSE"
	  " EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR"
	  " EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED"
	  " ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT"
	  " EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS"
	  " EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED"
	  " EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG"
	  " ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN"
	  " ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC"
	  " ENOFILE ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT"
	  " ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM"
	  " ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW"
	  " EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE"
	  " EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ERROR ESHUTDOWN ESOCKTNOSUPPORT"
	  " ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN"
	  " EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL HUGE IGNORE INFINITE NOERROR NO_ERROR"
	  " OPAQUE OVERFLOW PASSTHROUGH PLOSS RELATIVE SEVERITY_ERROR SEVERITY_SUCCESS SING"
	  " SYNCHRONIZE TLOSS TRANSPARENT UNDERFLOW " },
	{ STR_INIT("js"),
	  " Infinity NaN abstract any arguments as async await boolean break case catch class"
	  " const continue debugger declare default delete do else enum eval export false"
	  " finally for function get if implements import in infer instanceof interface is keyof"
	  " let module namespace never new null number object of package private protected public"
	  " readonly require return set static string super switch symbol this throw true try type"
	  " typeof undefined unique unknown var void while with yield " },
	{ STR_INIT("python"),
	  " False None True and as assert async await break class continue def del elif else"
	  " except finally for from global if import in is lambda match mro name name_of nonlocal"
	  " not or pass raise return text text_of try type value while with yield " },
	{ STR_INIT("rust"),
	  " ALL Err None Ok Self Some abstract as async await become box break const continue"
	  " crate do dyn else enum extern false final fn for gen if impl in let loop macro match"
	  " mod move mut override priv pub ref return self static struct super trait true try type"
	  " typeof unsafe unsized use virtual where while yield " },
	{ STR_INIT("go"),
	  " Find Match any append bool break byte cap case chan clear close comparable complex"
	  " complex128 complex64 const continue copy default defer delete else error fallthrough"
	  " false float32 float64 for func go goto if imag import init int int16 int32 int64 int8"
	  " interface iota len main make map max min new nil package panic print println range"
	  " real recover return rune select sort space spaces strconv string struct switch true"
	  " type uint uint16 uint32 uint64 uint8 uintptr var " },
	{ STR_INIT("csharp"),
	  " Equals GetHashCode GetType MemberwiseClone ReferenceEquals TextOf ToString"
	  " abstract as async await base bool break byte case catch char checked class const"
	  " continue decimal default delegate do double else enum event explicit extern false"
	  " field finally fixed float for foreach goto if implicit in int interface internal is"
	  " lock long nameof namespace new null object operator out override params private"
	  " protected public readonly record ref required return sbyte scoped sealed short sizeof"
	  " stackalloc static string struct switch this throw true try typeof uint ulong unchecked"
	  " unsafe ushort using value__ var virtual void volatile while yield " },
	{ STR_INIT("java"),
	  " Match abstract assert boolean break byte case catch char class code const continue"
	  " default do double else enum false final finally float for goto if implements import"
	  " instanceof int interface long native new null package pageName permits private"
	  " protected public record return sealed short static strictfp super switch synchronized"
	  " text this throw throws transient true try var void volatile while yield " },
	{ STR_INIT("swift"),
	  " Any Protocol Self Type actor all allCases as associatedtype async await break"
	  " case catch class continue default defer deinit description do else enum extension"
	  " fallthrough false fileprivate for func further guard hashValue if import in"
	  " indirect init inout internal is lazy let mutating name nil none open operator"
	  " override precedencegroup private protocol public rawValue repeat rethrows return"
	  " self some static struct subscript super switch text throw throws true try"
	  " typealias var weak where while " },
	/* Names of cases are told apart by their letters' case, but for this one. */
	{ STR_INIT("php"), " CLASS Class class " },
	{ STR_INIT("lua"),
	  " and break do else elseif end false for function goto if in local nil not or repeat"
	  " return then true until while " },
};

/*
 * What a type, a class or a namespace that is called as a page or its enumeration would hide or
 * meet: what the templates here use without saying where it is from, or declare themselves, and
 * what is there already. PHP knows no capitals in names of classes.
 */
static const struct tongue types[] = {
	/* Of the library's functions those that pages are called as: global in C++, too, where a
	   namespace would be. */
	{ STR_INIT("c"),
	  " abort abs accept access alarm asctime asprintf atexit atof atoi atol atoll bind"
	  " bsearch calloc clearerr clock clone close connect ctime daemon difftime div dprintf"
	  " exit exp fclose fdopen feof ferror fflush fgetc fgetpos fgets fileno fopen fork"
	  " fprintf fputc fputs fread free freopen fscanf fseek fsetpos ftell fwrite getc getchar"
	  " getdelim getenv getline gets gmtime index isalnum isalpha isblank iscntrl isdigit"
	  " isgraph islower isprint ispunct isspace isupper isxdigit kill labs ldiv link listen"
	  " llabs lldiv localeconv localtime log malloc mblen mbstowcs mbtowc memchr memcmp"
	  " memcpy memmove memset mkstemp mktemp mktime nice open pause pclose perror pipe poll"
	  " popen printf putc putchar putenv puts qsort raise rand random read realloc realpath"
	  " remove rename revoke rewind round scanf select send setbuf setenv setlocale setvbuf"
	  " shutdown signal sin sleep snprintf socket splice sprintf srand sscanf stat std strcat"
	  " strchr strcmp strcoll strcpy strcspn strdup strerror strftime strlen strncat strncmp"
	  " strncpy strndup strpbrk strrchr strspn strstr strtod strtof strtok strtol strtold"
	  " strtoll strtoul strtoull strxfrm sync system tan tee time timezone tmpfile tmpnam"
	  " tolower toupper truncate ungetc unlink unsetenv vfprintf vfscanf vprintf vscanf"
	  " vsnprintf vsprintf vsscanf wait wcscat wcschr wcscmp wcscpy wcslen wcsncat wcsncmp"
	  " wcsncpy wcsstr wcstok wcstombs wctomb wmemcmp wmemcpy wprintf write wscanf " },
	{ STR_INIT("python"), " CodeMatch SPACES " },
	{ STR_INIT("csharp"), " CodeLookup CodeMatch System " },
	{ STR_INIT("java"), " Deprecated Match String " },
	{ STR_INIT("swift"), " CaseIterable Error Int32 Int64 String UInt32 UInt64 " },
	{ STR_INIT("php"),
	  " abstract addressinfo allowdynamicproperties and argumentcounterror arithmeticerror"
	  " array arrayaccess arrayiterator arrayobject as assertionerror attribute backedenum"
	  " badfunctioncallexception badmethodcallexception bool break callable case catch class"
	  " clone closedgeneratorexception closure collator compileerror const continue"
	  " countable dateinterval dateperiod datetime datetimeimmutable datetimeinterface"
	  " datetimezone declare default deprecated die directory directoryiterator"
	  " divisionbyzeroerror do domainexception echo else elseif empty enddeclare endfor"
	  " endforeach endif endswitch endwhile enum error errorexception eval exception exit"
	  " false fiber fibererror filteriterator final finally float fn for foreach"
	  " function generator global goto hashcontext if include instanceof"
	  " insteadof int interface internaliterator invalidargumentexception isset iterable"
	  " iterator iteratoraggregate jsonexception jsonserializable lengthexception"
	  " limititerator list locale logicexception match mixed multipleiterator namespace"
	  " never new normalizer null numberformatter object or outeriterator"
	  " outofboundsexception outofrangeexception overflowexception override parent"
	  " parseerror pdo pdoexception phar print private protected public randomexception"
	  " rangeexception readonly reflection reflectionexception reflector require return"
	  " returntypewillchange runtimeexception self sensitiveparameter serializable"
	  " sessionhandler socket splfileinfo splfileobject splheap splobserver splqueue"
	  " splstack splsubject static stdclass string stringable switch throw throwable trait"
	  " traversable true try typeerror underflowexception unexpectedvalueexception"
	  " unhandledmatcherror unitenum unset use valueerror var void weakmap weakreference"
	  " while xor yield " },
};

enum { LANGUAGES = sizeof languages / sizeof *languages };

/* Most names are longer than any word. */
enum { LONGEST_WORD = 16, LONGEST_TYPE = 24 };

/* Whether the name, which is not empty, is one of these. */
static bool has(const char *words, struct str name)
{
	const struct str all = str_of(words);
	for (ptrdiff_t found = str_find(all, name, 1); found != STR_NONE;
	     found = str_find(all, name, (size_t)found + 1))
		if (all.at[found - 1] == ' ' && all.at[(size_t)found + name.len] == ' ')
			return true;
	return false;
}

/* "c-string" is a way of writing C. */
static bool is_language(struct str language, struct str wanted)
{
	return str_starts(wanted, language) &&
	       (wanted.len == language.len || wanted.at[language.len] == '-');
}

bool words_keep(struct str language, struct str name)
{
	bool any = !language.len || str_eq(language, STR("plain"));
	bool kept = false;
	for (size_t i = 0; i < LANGUAGES && name.len && name.len <= LONGEST_WORD; i++)
		if (any || is_language(languages[i].language, language))
			kept |= has(languages[i].words, name);
	return kept;
}

bool words_know(struct str language)
{
	bool known = false;
	for (size_t i = 0; i < LANGUAGES && language.len; i++)
		known |= is_language(languages[i].language, language);
	return known;
}

bool words_keep_type(struct str language, struct str name)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(types[i].language, language))
			return name.len && name.len <= LONGEST_TYPE && has(types[i].words, name);
	return false;
}
