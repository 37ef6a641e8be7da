#include "kind.h"

#include "../base/file.h"
#include "../binary/resources.h"
#include "readers.h"

typedef bool reader_fn(struct arena *arena, struct str path, struct str bytes,
		       const struct foreign_options *options, struct foreign *foreign,
		       struct diags *diags);

static bool read_mc(struct arena *arena, struct str path, struct str bytes,
		    const struct foreign_options *options, struct foreign *foreign,
		    struct diags *diags)
{
	const struct mcsource_options mc = {
		.text = { .code_page = options->code_page },
		.language_id = options->language_id,
		.customer = options->customer,
	};
	return mcsource_read(arena, path, bytes, &mc, foreign, diags);
}

static bool read_table(struct arena *arena, struct str path, struct str bytes,
		       const struct foreign_options *options, struct foreign *foreign,
		       struct diags *diags)
{
	const struct tablesource_options table = {
		.code_page = options->code_page,
		.language_id = options->language_id,
	};
	return tablesource_read(arena, path, bytes, &table, foreign, diags);
}

static bool read_manifest(struct arena *arena, struct str path, struct str bytes,
			  const struct foreign_options *options, struct foreign *foreign,
			  struct diags *diags)
{
	const struct manifestsource_options manifest = {
		.code_page = options->code_page,
		.language_id = options->language_id,
	};
	return manifestsource_read(arena, path, bytes, &manifest, foreign, diags);
}

static bool read_header(struct arena *arena, struct str path, struct str bytes,
			const struct foreign_options *options, struct foreign *foreign,
			struct diags *diags)
{
	(void)options;
	return headersource_read(arena, path, bytes, foreign, diags);
}

static const struct {
	reader_fn *read;
	struct str words;
} names[] = {
	{ read_header, STR_INIT("the header") },
	{ read_mc, STR_INIT("the message file") },
	{ read_table, STR_INIT("the message table") },
	{ read_manifest, STR_INIT("the manifest") },
};

static const struct {
	struct str extension;
	reader_fn *read;
} kinds[] = {
	{ STR_INIT(".h"), read_header },     { STR_INIT(".hh"), read_header },
	{ STR_INIT(".hpp"), read_header },   { STR_INIT(".hxx"), read_header },
	{ STR_INIT(".inc"), read_header },   { STR_INIT(".def"), read_header },
	{ STR_INIT(".man"), read_manifest }, { STR_INIT(".mc"), read_mc },
	{ STR_INIT(".bin"), read_table },    { STR_INIT(".res"), read_table },
	{ STR_INIT(".dll"), read_table },    { STR_INIT(".exe"), read_table },
	{ STR_INIT(".mui"), read_table },    { STR_INIT(".sys"), read_table },
	{ STR_INIT(".ocx"), read_table },    { STR_INIT(".cpl"), read_table },
	{ STR_INIT(".drv"), read_table },
};

static reader_fn *reader_of(struct str path, struct str bytes)
{
	struct str extension = path_extension(path);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq_nocase(extension, kinds[i].extension))
			return kinds[i].read;
	/* No text begins so: after "MZ" there is a number, and NULs soon. */
	bool binary = resources_kind(bytes) != RESOURCES_TABLE &&
		      str_find_byte(str_slice(bytes, 0, 64), '\0', 0) != STR_NONE;
	return binary ? read_table : NULL;
}

bool foreign_is(struct str path, struct str bytes)
{
	return reader_of(path, bytes) != NULL;
}

struct str foreign_kind(struct str path, struct str bytes)
{
	size_t i = 0;
	while (names[i].read != reader_of(path, bytes))
		i++;
	return names[i].words;
}

bool foreign_is_header(struct str path)
{
	return reader_of(path, STR("")) == read_header;
}

bool foreign_read(struct arena *arena, struct str path, struct str bytes,
		  const struct foreign_options *options, struct foreign *foreign,
		  struct diags *diags)
{
	return reader_of(path, bytes)(arena, path, bytes, options, foreign, diags);
}
