/*
 * XML, tag after tag, with the place of each attribute, which libraries do not tell. Elements and
 * attributes alone: text between tags, comments and instructions are passed over. A document type
 * is passed over as well, so what it would define is unknown. "Extensible Markup Language
 * (XML) 1.0".
 */
#ifndef STATUSGEN_XML_H
#define STATUSGEN_XML_H

#include "../base/diag.h"
#include "../base/source.h"

struct xml_attribute {
	struct str name;  /* a slice of the text, prefix included */
	struct str value; /* references resolved, white space of any kind as blanks */
	size_t offset;    /* of the value's first byte */
};

struct xml_tag {
	struct str name; /* without the prefix */
	struct str prefix;
	size_t offset; /* of "<" */
	const struct xml_attribute *attributes;
	size_t count;
};

enum xml_event { XML_OPEN, XML_CLOSE, XML_END, XML_BAD };

struct xml {
	struct arena *arena;
	const struct source *source;
	struct diags *diags;
	size_t at;
	bool closes; /* the tag before ended with "/>" */
	bool rooted;
	struct xml_tag *open; /* those that are open */
	size_t depth, capacity;
	struct xml_attribute *attributes;
	size_t attribute_capacity;
};

/*
 * The next one; the tag is good until then (of XML_CLOSE: the tag that opened it, without
 * attributes). XML_BAD: the text is no XML, which has been reported (check manifest-syntax);
 * nothing follows.
 */
enum xml_event xml_next(struct xml *xml, struct xml_tag *tag);

/* The attribute without a prefix of that name; NULL: it is not there. */
const struct xml_attribute *xml_attribute(const struct xml_tag *tag, struct str name);

#endif
