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

#endif
