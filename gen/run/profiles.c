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
	{ T("html"),
	  "a reference page in HTML, and an index of all",
	  { T("page.html"), T("index.html") },
	  T("") },
	{ T("rest"),
	  "JSON, a reference page, and an index of all",
	  { T("page.json"), T("page.md"), T("index.md") },
	  T("") },
	{ T("lookup"),
	  "functions in C for the name and the text of a value",
	  { T("lookup.h"), T("lookup.c") },
	  T("") },
	{ T("c++"),
	  "an enum class, a table and an error category in C++17",
	  { T("page.hpp") },
	  T("") },
	{ T("python"), "enumerations in Python", { T("statuscodes.py") }, T("") },
	{ T("go"), "constants of a type for each page in Go", { T("statuscodes.go") }, T("") },
	{ T("rust"), "enumerations in Rust", { T("status_codes.rs") }, T("") },
	{ T("c#"), "enumerations in C#", { T("StatusCodes.cs") }, T("") },
	{ T("java"), "an enumeration in Java", { T("Page.java") }, T("") },
	{ T("typescript"), "an object and a union type in TypeScript", { T("page.ts") }, T("") },
	{ T("php"), "an enumeration in PHP 8.1", { T("Page.php") }, T("") },
	{ T("swift"), "an enumeration in Swift", { T("Page.swift") }, T("") },
	{ T("sql"), "a table in SQL", { T("page.sql") }, T("") },
	{ T("openapi"), "a schema for OpenAPI", { T("page.openapi.yaml") }, T("") },
	{ T("man"), "a man page of section 7", { T("page.7") }, T("") },
	{ T("rst"), "a table in reStructuredText", { T("page.rst") }, T("") },
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
