/* Constructs of headers in the wild, for constructs.test: compiled and read, the values must be the same. */
#ifndef CONSTRUCTS_H
#define CONSTRUCTS_H

typedef int my_result;
typedef unsigned char my_byte;

#define MY_BASE         10000
#define MY_FIRST        (MY_BASE + 1)
#define MY_SECOND       MY_FIRST + 1
#define MY_THIRD        (MY_SECOND * 2) /* text, not value: 10001 + 1 * 2 */
#define MY_RESULT(code) ((my_result)(0x80000000u | 7 << 16 | (code)))
#define MY_ACCESS       MY_RESULT(5)
#define MY_FORWARD      (MY_LATER - 1)
#define MY_LATER        0x100
#define MY_BYTE         ((my_byte)-1)
#define MY_NEGATIVE     (-(MY_BASE))
#define MY_SHIFTED      ((1 << 3) | (1 << 30))
#define MY_CHARS        ('A' << 8 | '\n')
#define MY_TERNARY      (MY_BASE > 5 ? 0xFFFFFFFF : 0)
#define MY_UNSIGNED     (-1 < 0u ? 1 : 2)
#define MY_JOIN(a, b)   a##b
#define MY_JOINED       MY_JOIN(MY_, LATER)
#define MY_SELF         MY_SELF
enum { MY_SELF = 77 };

enum my_codes {
	MY_ZERO,
	MY_ONE, /* = 5, */
	MY_TEN = 10,
	MY_ELEVEN,
#ifdef WITH_MORE
	MY_MORE,
	MY_EVEN_MORE,
#else
	MY_LESS,
#endif
	MY_AFTER,
	MY_LAST = (MY_AFTER << 4) | MY_ONE,
	MY_VERY_LAST,
};

#define MY_LIST(X)             \
	X(OPEN, = 3, "opened") \
	X(CLOSED, , "closed")  \
	X(BROKEN, = -9, "a, b")
#define X(name, value, text) MY_##name value,
enum my_states { MY_LIST(X) MY_STATES };
#undef X

#if defined(WITH_MORE) && !defined(NEVER)
#define MY_LIMIT 64
#define MY_TWICE (MY_LIMIT * 2)
#else
#define MY_LIMIT 16
#define MY_TWICE (MY_LIMIT + MY_LIMIT + 1)
#endif
#define MY_HALF (MY_LIMIT / 2)

#define MY_CHANGED 1
enum { MY_EARLY = MY_CHANGED };
#undef MY_CHANGED
#define MY_CHANGED 2
enum { MY_LATE = MY_CHANGED };

#if 0
#define MY_NEVER 1
#endif

#endif
