/*
 * Fields: labelled lines below a name ("Severity: critical") that say something about the code but
 * are neither its value nor its text.
 *
 * A label that announces a value or a text ("Value", "Description") makes no field; a label of the
 * vocabulary that stands for something else does; any other label does where what it labels is
 * short.
 */
#ifndef STATUSGEN_FIELDS_H
#define STATUSGEN_FIELDS_H

#include "token.h"

/*
 * Where the colon of the label at byte `at` stands: letters in at most three words; `at` where
 * there is no label.
 */
size_t field_label_end(struct str text, size_t at);

/*
 * The end of the field at byte `at` of the flat text: its line's, or where the next bold label
 * begins. `at` where none is there.
 */
size_t field_end(const struct flat *flat, size_t at);

/* Where the value line after one or more fields begins; `at` where there is none. */
size_t fields_before_value(const struct flat *flat, size_t at);

/* The end of all fields from byte `at` on; `at` where none is there. */
size_t fields_end(const struct flat *flat, size_t at);

/* Whether what is labelled is a word or a few, and no sentence. */
bool field_is_short(struct str text);

/*
 * Where what is labelled ends, which begins at `from`, and before `end` another label: without
 * blanks and the sign that parts the two, as in "a, Since: 1", "a | Since: 1".
 */
size_t field_rest_end(struct str text, size_t from, size_t end);

/* Where the next bold label on the line begins after byte `at`, or `to`, where the line ends. */
size_t field_next(const struct flat *flat, size_t at, size_t to);

#endif
