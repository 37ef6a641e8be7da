#include "resources.h"

#include "../base/buf.h"

enum {
	RT_MESSAGETABLE = 11,
	DOS_NEW = 0x3C, /* where the DOS header says where the real one begins */
	COFF_SIZE = 24, /* with its "PE\0\0" */
	SECTION_SIZE = 40,
	DIRECTORY_SIZE = 16, /* of a directory of resources, without its entries */
	ENTRY_SIZE = 8,
	DATA_SIZE = 16,
	RESOURCES = 2, /* the data directory's number */
	LEVELS = 3,    /* type, name, language */
};

struct image {
	struct arena *arena;
	const struct bytes *bytes;
	struct resources *found;
	uint64_t sections; /* where their table begins */
	unsigned section_count;
	uint64_t root, root_size; /* the tree of resources, in the file */
	uint64_t budget;          /* entries that may still be looked at */
};

/* Where a place of the loaded image stands in the file; false: nowhere. */
static bool find_place(const struct image *image, uint32_t address, uint64_t *at, uint64_t *left)
{
	for (unsigned i = 0; i < image->section_count; i++) {
		uint64_t section = image->sections + (uint64_t)i * SECTION_SIZE;
		uint32_t size = bytes_u32(image->bytes, section + 8);
		uint32_t start = bytes_u32(image->bytes, section + 12);
		uint32_t stored = bytes_u32(image->bytes, section + 16);
		uint32_t place = bytes_u32(image->bytes, section + 20);
		if (size < stored)
			size = stored;
		if (address < start || address - start >= size || address - start >= stored)
			continue;
		*at = (uint64_t)place + (address - start);
		*left = stored - (address - start);
		return true;
	}
	return false;
}

/* Finds sections and the tree; `*none`: it has no resources at all. */
static bool read_heads(struct image *image, bool *none)
{
	const struct bytes *bytes = image->bytes;
	uint64_t coff = bytes_u32(bytes, DOS_NEW);
	*none = false;
	if (!bytes_has(bytes, coff, COFF_SIZE) || bytes_u32(bytes, coff) != 0x4550 /* "PE\0\0" */)
		return bytes_fail(bytes, coff, "this is no PE file: its header is not there");
	uint64_t optional = coff + COFF_SIZE, size = bytes_u16(bytes, coff + 20);
	unsigned magic = bytes_u16(bytes, optional);
	if (!bytes_has(bytes, optional, size))
		return bytes_fail(bytes, optional, "the file ends within its header of 0x%X bytes",
				  (unsigned)size);
	if (magic != 0x10B && magic != 0x20B)
		return bytes_fail(bytes, optional, "this is neither PE32 nor PE32+: 0x%X", magic);
	image->section_count = bytes_u16(bytes, coff + 6);
	image->sections = optional + size;
	if (!bytes_has(bytes, image->sections, (uint64_t)image->section_count * SECTION_SIZE))
		return bytes_fail(bytes, image->sections, "the table of %u sections is cut off",
				  image->section_count);
	uint64_t directories = optional + (magic == 0x10B ? 96 : 112);
	uint64_t place = directories + 8 * RESOURCES;
	uint32_t count = bytes_u32(bytes, directories - 4);
	uint32_t address = bytes_u32(bytes, place);
	*none = count <= RESOURCES || place + 8 > optional + size || !address;
	if (*none)
		return true;
	if (!find_place(image, address, &image->root, &image->root_size) ||
	    !bytes_has(bytes, image->root, DIRECTORY_SIZE))
		return bytes_fail(bytes, place,
				  "the resources are at address 0x%X, which no section has",
				  address);
	if (image->root_size > bytes->all.len - image->root)
		image->root_size = bytes->all.len - image->root;
	return true;
}

/* A name: a count, and so many UTF-16 units; only ASCII is of interest. */
static struct str name_at(const struct image *image, uint64_t offset)
{
	struct buf name = { 0 };
	uint64_t at = image->root + offset;
	unsigned count = bytes_u16(image->bytes, at);
	for (unsigned i = 0; i < count && i < 64; i++) {
		unsigned unit = bytes_u16(image->bytes, at + 2 + 2 * (uint64_t)i);
		buf_add_byte(&name, unit >= ' ' && unit < 0x7F ? (char)unit : '?');
	}
	return buf_take(&name, image->arena);
}

static bool add_data(struct image *image, uint64_t offset, struct resource *resource)
{
	uint64_t at = image->root + offset, left;
	if (offset + DATA_SIZE > image->root_size)
		return bytes_fail(image->bytes, at,
				  "a resource's entry is outside of the resources");
	uint32_t address = bytes_u32(image->bytes, at);
	resource->size = bytes_u32(image->bytes, at + 4);
	if (!find_place(image, address, &resource->at, &left) || left < resource->size)
		return bytes_fail(
		    image->bytes, at,
		    "the message table is at address 0x%X and takes 0x%llX bytes, which no section has",
		    address, (unsigned long long)resource->size);
	return resources_add(image->arena, image->bytes, image->found, resource);
}

/* A directory that is being gone through. */
struct walk {
	uint64_t at; /* its next entry */
	unsigned left;
};

static bool enter(const struct image *image, uint64_t offset, struct walk *walk)
{
	uint64_t at = image->root + offset;
	if (offset + DIRECTORY_SIZE > image->root_size)
		return bytes_fail(image->bytes, at, "a directory is outside of the resources");
	walk->left = (unsigned)bytes_u16(image->bytes, at + 12) + bytes_u16(image->bytes, at + 14);
	walk->at = at + DIRECTORY_SIZE;
	if (offset + DIRECTORY_SIZE + (uint64_t)walk->left * ENTRY_SIZE > image->root_size)
		return bytes_fail(image->bytes, at + 12, "a directory of %u resources is cut off",
				  walk->left);
	return true;
}

/* What an entry says of its level. False: it is of no interest. */
static bool take(const struct image *image, unsigned level, uint32_t id, struct resource *resource)
{
	bool named = id >> 31;
	switch (level) {
	case 0:
		resource->text_type =
		    named && str_eq_nocase(name_at(image, id & 0x7FFFFFFF), STR("MESSAGETABLE"));
		return resource->text_type || (!named && id == RT_MESSAGETABLE);
	case 1:
		resource->id = named ? 0 : id;
		resource->name = named ? name_at(image, id & 0x7FFFFFFF) : STR("");
		return true;
	default:
		resource->language = id & 0xFFFF;
		return true;
	}
}

static bool walk_tree(struct image *image)
{
	const struct bytes *bytes = image->bytes;
	struct walk walks[LEVELS];
	struct resource resource = { 0 };
	unsigned level = 0;
	if (!enter(image, 0, &walks[0]))
		return false;
	for (;;) {
		struct walk *walk = &walks[level];
		if (!walk->left) {
			if (!level--)
				return true;
			continue;
		}
		uint64_t at = walk->at;
		uint32_t id = bytes_u32(bytes, at), offset = bytes_u32(bytes, at + 4);
		walk->at += ENTRY_SIZE;
		walk->left--;
		if (!image->budget--)
			return bytes_fail(
			    bytes, at,
			    "the tree of resources has more entries than bytes: directories hold each other");
		if (!take(image, level, id, &resource))
			continue;
		bool directory = offset >> 31;
		if (directory != (level + 1 < LEVELS))
			return bytes_fail(bytes, at + 4,
					  "%s stands in the tree of resources where %s should",
					  directory ? "a directory" : "a resource",
					  directory ? "a resource" : "a directory");
		if (!directory && !add_data(image, offset, &resource))
			return false;
		if (directory && !enter(image, offset & 0x7FFFFFFF, &walks[++level]))
			return false;
	}
}

bool resources_of_pe(struct arena *arena, const struct bytes *bytes, struct resources *found)
{
	struct image image = { .arena = arena,
			       .bytes = bytes,
			       .found = found,
			       .budget = bytes->all.len / ENTRY_SIZE };
	bool none;
	if (!read_heads(&image, &none))
		return false;
	return none || walk_tree(&image);
}
