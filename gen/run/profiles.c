#include "profiles.h"

#define T(name) STR_INIT(name)

static const struct profile profiles[] = {
	{ T("c"), "a C header", { T("page.h") }, T("plain") },
	{ T("windows"),
	  "a C header as mc.exe writes it, a message file, a message table and its script",
	  { T("page.h"), T("messages.mc"), T("resource.rc") },
	  T("mc") },
	{ T("docs"),
	  "a reference page, and an index of all",
	  { T("page.md"), T("index.md") },
	  T("") },
	{ T("rest"),
	  "JSON, a reference page, and an index of all",
	  { T("page.json"), T("page.md"), T("index.md") },
	  T("") },
	{ T("lookup"),
	  "functions in C for the name and the text of a value",
	  { T("lookup.h"), T("lookup.c") },
	  T("") },
	{ T("python"), "enumerations in Python", { T("statuscodes.py") }, T("") },
	{ T("go"), "constants in Go", { T("statuscodes.go") }, T("") },
	{ T("rust"), "constants in Rust", { T("status_codes.rs") }, T("") },
	{ T("c#"), "constants in C#", { T("StatusCodes.cs") }, T("") },
};

const struct profile *profile_at(size_t index)
{
	return index < sizeof profiles / sizeof *profiles ? &profiles[index] : NULL;
}

const struct profile *profile_by_name(struct str name)
{
	for (size_t i = 0; profile_at(i); i++)
		if (str_eq(profiles[i].name, name))
			return &profiles[i];
	return NULL;
}
