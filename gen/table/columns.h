/*
 * Which column of a table holds what.
 *
 * Decided by what the cells of all rows hold; header cells only tip the balance, since
 * real pages write "Value", "Code" and "Return value" over names, values and both.
 */
#ifndef STATUSGEN_COLUMNS_H
#define STATUSGEN_COLUMNS_H

#include "../base/map.h"
#include "../base/seen.h"
#include "../entry/header_words.h"
#include "../entry/text_code.h"
#include "../listing/listing.h"
#include "cell.h"
#include "grid.h"

enum { COLUMN_NONE = -1 };

struct column {
	struct str header;
	struct header_hint hint;
	size_t kinds[CELL_KINDS];
	size_t rows;           /* of the table, without its header */
	size_t filled;         /* cells that are not empty */
	size_t bytes;          /* of their text */
	struct seen texts;     /* those that were seen */
	size_t distinct;       /* how many of them */
	size_t lower;          /* names without a capital letter */
	size_t small;          /* names that begin with a small letter */
	size_t types;          /* types of data: "String", "int64" */
	size_t accesses;       /* who may read and write: "R/W", "RO", "R" */
	size_t sure_accesses;  /* of those, what can be nothing else */
	size_t codes;          /* "E1": capitals and digits after them */
	size_t long_codes;     /* of those, with three digits or more: "E001" */
	size_t bare_hex;       /* cells that are hex digits and nothing else */
	size_t with_value;     /* texts that begin with a value */
	struct map heads;      /* of those, the values */
	size_t heads_distinct; /* how many of them */
	size_t valued;         /* names of one part after a value: "-17 PLC" */
	struct seen words;     /* these names */
	size_t words_distinct; /* how many of them */
	size_t named;          /* texts that begin with a name set apart */
	size_t hex_letters;    /* of those, with a letter among the digits */
	size_t hex_digits;     /* with a digit */
	size_t width;          /* how many hex digits all of those have; 0: they differ */
	size_t hex;            /* cells that are hex digits with or without 0x or h */
	size_t strings;        /* cells of one width, of capitals and digits */
	size_t string_width;   /* that width */
	size_t string_letters; /* of those, with a letter and a digit: "2202E" */
	struct str string;     /* the first of these */
	size_t several;        /* "1010/5007": numbers, and no value that is read */
	size_t grouped;        /* "1,001" */
	bool is_grouped;       /* one of those cannot be a list of numbers */
	size_t code_like; /* in hex, below zero, or of three digits and no year: as codes are */
	size_t titled;    /* texts that begin with such a number: "404 Not found" */
	size_t titled_statuses; /* those as HTTP has them */
	size_t phrased; /* texts with such a number or a smaller one before or behind them: "Too hot
			   (5)" */
	struct seen phrases_values; /* of those, the numbers */
	size_t phrased_distinct;    /* how many of them */
	size_t years;               /* 1900 to 2099 */
	size_t statuses;            /* 100 to 599 in decimal, as HTTP has them */
	size_t others;              /* of those, none of HTTP's: 104, 212 */
	size_t ranges;              /* values that are several: "5 - 9" */
	size_t in_turn;     /* 1, 2, 3, ...: cells with the number that they have in the column */
	size_t unvalued;    /* cells without a value: "TBD", "-", another name, an expression */
	struct seen unread; /* texts of cells without a value */
	size_t unread_distinct;       /* how many of them */
	size_t unread_digits;         /* cells without a value that begin with a digit or a sign */
	struct str unread_first;      /* one of those */
	size_t shapes[TEXT_WORD + 1]; /* cells by the form that a text code may have */
	size_t marked;                /* cells of one word that is hardly one of a sentence */
	size_t capitals;              /* of those, "PUMP-DRY" */
	size_t coded;                 /* cells of one word that is set as code */
	size_t quoted;                /* such words in quotes */
	size_t echoes;                /* of those, the text of the row's first cell */
	size_t patterns;              /* "31xxx" */
	size_t families;              /* cells that stand for many codes; `filled` has not these */
	size_t hex_groups;            /* "0000_0040": hex digits in groups of four */
	size_t hyphened;              /* of names with values, "PUMP_DRY-01" */
	size_t single;                /* cells of one word, whatever joins its parts */
	size_t spaced;                /* cells of several words or numbers */
	size_t phrases;               /* cells of a few words in small letters: "no such pump" */
	size_t sums;                  /* "PUMP_BASE + 1" */
	struct str sum_first;         /* one of those */
	size_t shouted;               /* cells of several words in capitals: "DEAD BAT" */
	size_t locales;               /* of single words, "en-us" */
	size_t answers;               /* of these, "Yes" and "no" */
	size_t prefixed;              /* "E102": capitals, then digits */
	size_t prefix;                /* of those, how many capitals; 0: they differ */
	size_t zeros;                 /* digits that begin with a 0 and go on */
	size_t dollars, dollar_letters; /* "$1F", and those with a letter among the digits */
};

struct roles {
	int name;           /* names alone */
	int value;          /* values alone, perhaps with further names */
	int both;           /* names and values in one cell; then the other two are COLUMN_NONE */
	int text;           /* the description */
	int code;           /* codes that are texts; then `value` and `both` are COLUMN_NONE */
	int sums;           /* values that are all sums of what stands elsewhere; or COLUMN_NONE */
	int value_text;     /* values with the descriptions after them; then `value` and `text` are
			       COLUMN_NONE */
	enum digits digits; /* of the value column */
	/* A column that may hold the values, where none surely does; or COLUMN_NONE. */
	int doubtful;
	size_t others; /* columns beside that one with as many values, where no column has names */
	/* A column of codes, some of which are no numbers, where none is doubtful; or COLUMN_NONE.
	 */
	int mixed;
	bool said;  /* that one has codes, as the page says, and none has a name */
	bool coded; /* or nothing but its header, "Code", speaks of some, and they are none of HTTP
		     */
	bool alone; /* names of codes, as their header says, and nothing that could be their values
		     */
	bool phrases;   /* names are to be made of the words in the column of names */
	bool constants; /* the same of an enumeration or a class, which may be of errors */
	bool sayable;   /* `said`, were the table below a heading that says so */
	/* Another column with values, where no header says which one counts; or COLUMN_NONE. */
	int second_value;
};

/* Where codes may be numbers or texts: what they were read as, for the user; else empty. */
struct str column_warning_kind(struct arena *arena, const struct column *columns,
			       const struct roles *roles);

/*
 * The column of codes that are texts, or COLUMN_NONE: all of its cells have the form of one, and
 * its header, or the settings, say that they are codes. `of_codes` and `headed` as in
 * columns_decide.
 */
int columns_find_text_codes(const struct column *columns, size_t count,
			    const struct layout_settings *settings, bool of_codes, bool headed);

/*
 * The column that may have codes that are texts, where nothing in the table is read as codes, or
 * COLUMN_NONE. `said`: what stands above the table says that codes are listed.
 */
int columns_find_texts(const struct column *columns, size_t count, bool said);

/* A column as settings name it: by number from 1, or by its header cell; else COLUMN_NONE. */
int column_named(const struct column *columns, size_t count, struct str wanted);

/*
 * "Code", "Error code", "Return codes", "Fehlercode": what stands below are codes; "Event",
 * "Language code" may be anything.
 */
bool column_heads_codes(const struct column *column);

/* "Error code", "API codes" */
bool column_header_ends_with_code(const struct column *column);

/* "no such pump", "pump not primed": words in small letters, each cell others. */
bool column_has_phrases(const struct column *column);

/* Numbers as HTTP has them, which are no codes of the page; few are none of HTTP's. */
bool column_has_statuses(const struct column *column);

/* "E102", "E110": of one prefix, with three digits or more, each another one. */
bool column_has_code_forms(const struct column *column);

/*
 * What a server or a program answers with a code, as the column's header says or as some of them
 * stand there several times, or a class of codes: no values of what stands beside them.
 */
bool column_is_of_answers(const struct column *column);

/*
 * "MySQL Error Code": numbers, some of them several times, below a header of codes; beside codes of
 * one form, each another one, they are another system's.
 */
bool column_is_of_others(const struct column *column);

/*
 * The column of numbers with texts after it, in a table without names, where they can hardly be
 * anything but codes; else COLUMN_NONE. `headed` as in columns_decide: then texts may stand
 * before it.
 */
int columns_find_nameless(const struct column *columns, size_t count, bool headed);

/* The same; or numbers before texts that may be codes as well as anything else. */
int columns_find_numbers(const struct column *columns, size_t count, bool headed);

/*
 * The column of numbers with their titles, "404 Not found", "Too hot (5)", below a header that
 * speaks of codes, or where what is above says that they are listed (`headed`).
 */
int columns_find_titled(const struct column *columns, size_t count, bool headed);

/* "String", "int64", "List<int>": a type of data, as most languages have it. */
bool cell_is_data_type(struct str text);

/* "R/W", "RO", "read-only": who may read and write; `*sure`: it can hardly be anything else. */
bool cell_is_access(struct str text, bool *sure);

/*
 * Names and numbers beside who may read and write what they are of: addresses of registers.
 * `headed` as in columns_decide.
 */
bool columns_are_registers(const struct column *columns, size_t count, const struct roles *roles,
			   bool headed);

/* Names that begin with a small letter, beside types: parameters, whose numbers are no values. */
bool columns_are_parameters(const struct column *columns, size_t count, const struct roles *roles);

/* The column of codes beside texts of which some are no numbers: "4", "AB", "P5"; else COLUMN_NONE.
 */
int columns_find_mixed(const struct column *columns, size_t count);

/* The column of bits' numbers beside names in most rows; else COLUMN_NONE. */
int columns_find_bits(const struct column *columns, size_t count, int name);

/* Marks a first row that can only be a header, where no row is marked as one. */
void columns_find_header(struct reading *reading, struct grid *grid);

/*
 * Looks at all cells. `columns` has COLUMNS_MAX zeroed elements. The rows' heads are kept in
 * `heads` until the rows are read.
 */
void columns_count(struct reading *reading, struct grid *grid, struct arena *heads,
		   struct column *columns);

/*
 * Finds the roles; false where the table lists no codes. Without names only where settings say so.
 * `of_codes`: what stands around the table speaks of codes; `headed`: the heading right above says
 * that they are listed.
 */
bool columns_decide(const struct column *columns, size_t count,
		    const struct layout_settings *settings, bool of_codes, bool headed,
		    struct roles *roles);

/*
 * Whether a table in a <pre> may be what a program prints: what stands over the numbers does not
 * say that they are values. `bare`: no lines are drawn; then name and value side by side are lines,
 * no table.
 */
bool columns_may_be_printed(const struct column *columns, const struct roles *roles, bool bare);

/* "22012" among "2202E": a place in an alphabet, and no number. */
bool column_is_of_strings(const struct column *column);

/* How many of its cells have a value. */
size_t column_values(const struct column *column);

/* 1, 2, 3, ... below "#" or "No.": these count the rows as likely as they are codes. */
bool column_counts_rows(const struct column *column);

/* How the column's digits are to be read. */
enum digits column_digits(const struct column *column);

/* Whether the column holds hex digits without 0x, going by its header and all of its cells. */
bool column_is_bare_hex(const struct column *column);

/* How many in a hundred of the filled cells `cells` are. */
int column_share(const struct column *column, size_t cells);

/*
 * What a user is told where it is not sure which column of a table has the values.
 */

/* The table is passed over, though column roles->doubtful may list codes. */
struct str column_warning_lost(struct arena *arena, const struct column *columns,
			       const struct roles *roles);

/* Column roles->mixed has codes that are numbers and others. */
struct str column_warning_mixed(struct arena *arena, const struct column *columns,
				const struct roles *roles);

/* Names of codes stand there alone; `first` is one of them. */
struct str column_warning_alone(struct arena *arena, const struct column *columns,
				const struct roles *roles, struct str first);

/* Codes that are texts stand in the column, of which `first` is one, and are not read. */
struct str column_warning_texts(struct arena *arena, const struct column *columns, int column,
				struct str first);

/*
 * A column has a value in each row, as its header says, and the one whose header speaks of names
 * has none; empty: there are no such columns. Without `of_codes`, which is as in columns_decide,
 * only phrases in capitals are told of.
 */
struct str column_warning_unnamed(struct arena *arena, const struct column *columns, size_t count,
				  bool of_codes);

/*
 * What a user is told of numbers that are codes, should the names beside them be none; empty where
 * there are none.
 */
struct str column_warning_numbers(struct arena *arena, const struct column *columns, size_t count);

/* Two columns have values, and nothing says which one counts. */
struct str column_warning_values(struct arena *arena, const struct column *columns,
				 const struct roles *roles);

/*
 * Columns that say what the value's own bits say: severity and facility.
 *
 * Reference pages have such columns, those that statusgen prints among them. What they say is in
 * the value already, so it does not become part of the descriptions.
 */

/*
 * Takes cells below a header "Severity" or "Facility" off the records' extras, where those of all
 * records that have one agree with the values' bits; a column that disagrees anywhere stays.
 */
void redundant_columns_drop(struct reading *reading, struct listing_found *found);

#endif
