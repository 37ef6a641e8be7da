#define _XOPEN_SOURCE 700 /* mkdtemp, symlink */

/*
 * Files: read whole, replaced at once, found in order.
 */
#include "unit.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../gen/base/buf.h"
#include "../../gen/base/file.h"

static struct arena arena;

/* A path below a folder of this test's own. */
static const char *at(const char *name)
{
	static char folder[] = "file-test-XXXXXX";
	static bool made;
	if (!made && (!getenv("TMP") || chdir(getenv("TMP")) != 0 || !mkdtemp(folder)))
		abort();
	made = true;
	return arena_printf(&arena, "%s/%s", folder, name).at;
}

static void put(const char *path, struct str bytes)
{
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(bytes.at, 1, bytes.len, file) != bytes.len || fclose(file) != 0)
		abort();
}

static struct str get(const char *path)
{
	struct str text;
	CHECK_INT(file_read(&arena, path, &text), 0);
	return text;
}

TEST(reads_what_is_there)
{
	struct buf big = { 0 };
	for (int i = 0; i < 50000; i++)
		buf_addf(&big, "%d\n", i);
	put(at("bytes"), STR("a\0b\xFF\r\n"));
	put(at("empty"), STR(""));
	put(at("big"), buf_str(&big));
	CHECK_STR(get(at("bytes")), STR("a\0b\xFF\r\n"));
	CHECK_STR(get(at("empty")), STR(""));
	CHECK(str_eq(get(at("big")), buf_str(&big)));
	buf_free(&big);
	arena_free(&arena);
}

TEST(says_why_it_cannot_read)
{
	struct str text;
	put(at("plain"), STR("x"));
	CHECK_INT(file_read(&arena, at("missing"), &text), ENOENT);
	CHECK_INT(file_read(&arena, at(""), &text), EISDIR);
	CHECK_INT(file_read(&arena, at("plain/below"), &text), ENOTDIR);
	arena_free(&arena);
}

TEST(knows_what_is_the_same)
{
	put(at("same"), STR("abc"));
	CHECK(file_same(at("same"), STR("abc")));
	CHECK(!file_same(at("same"), STR("abd")));
	CHECK(!file_same(at("same"), STR("ab")));
	CHECK(!file_same(at("none"), STR("")));
	CHECK(!file_same(at(""), STR("")));
	arena_free(&arena);
}

TEST(replaces_only_what_differs)
{
	int error = -1;
	struct stat before, after;
	const char *path = at("deep/er/out");
	CHECK_INT(file_update(path, STR("one"), &error), FILE_WRITTEN);
	CHECK_INT(error, 0);
	CHECK_STR(get(path), STR("one"));
	CHECK_INT(stat(path, &before), 0);
	CHECK_INT(file_update(path, STR("one"), &error), FILE_UNCHANGED);
	CHECK_INT(stat(path, &after), 0);
	CHECK(before.st_ino == after.st_ino);
	CHECK_INT(file_update(path, STR("two"), &error), FILE_WRITTEN);
	CHECK_STR(get(path), STR("two"));
	CHECK_INT(file_update(path, STR(""), &error), FILE_WRITTEN);
	CHECK_STR(get(path), STR(""));
	arena_free(&arena);
}

TEST(an_output_is_as_readable_as_any_file_and_alone)
{
	int error;
	struct stat info;
	mode_t mask = umask(027);
	CHECK_INT(file_update(at("mode/out"), STR("x"), &error), FILE_WRITTEN);
	umask(mask);
	CHECK_INT(stat(at("mode/out"), &info), 0);
	CHECK_INT(info.st_mode & 0777, 0640);
	struct file_list found = { 0 };
	struct str where;
	CHECK_INT(file_find(&arena, at("mode"), true, &found, &where), 0);
	CHECK_INT(found.count, 1);
	arena_free(&arena);
}

TEST(a_failure_leaves_nothing_behind)
{
	int error = 0;
	struct str where;
	struct file_list found = { 0 };
	put(at("plain"), STR("x"));
	CHECK_INT(file_update(at("plain/below"), STR("y"), &error), FILE_FAILED);
	CHECK_INT(error, ENOTDIR);
	CHECK_INT(mkdir(at("full"), 0777), 0);
	CHECK_INT(mkdir(at("full/folder"), 0777), 0);
	CHECK_INT(file_update(at("full/folder"), STR("y"), &error), FILE_FAILED);
	CHECK_INT(error, EISDIR);
	CHECK_INT(file_find(&arena, at("full"), true, &found, &where), 0);
	CHECK_INT(found.count, 0);
	arena_free(&arena);
}

TEST(finds_files_in_order)
{
	static const char *const files[] = { "find/b.md",          "find/a.md",    "find/a/z.md",
					     "find/a-b.md",        "find/.hidden", "find/.git/x.md",
					     "find/sub/deep/c.md", "find/B.md" };
	static const char *const deep[] = { "B.md", "a-b.md",    "a.md",         "a/z.md",
					    "b.md", "linked.md", "sub/deep/c.md" };
	static const char *const flat[] = { "B.md", "a-b.md", "a.md", "b.md", "linked.md" };
	struct file_list found = { 0 };
	struct str where;
	int error;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		CHECK_INT(file_update(at(files[i]), STR("x"), &error), FILE_WRITTEN);
	CHECK_INT(symlink("a.md", at("find/linked.md")), 0);
	CHECK_INT(symlink("..", at("find/sub/up")),
		  0); /* a link to a folder above would never end */
	CHECK_INT(symlink("nowhere", at("find/dangling.md")), 0);
	CHECK_INT(file_find(&arena, at("find"), true, &found, &where), 0);
	REQUIRE(found.count == sizeof deep / sizeof *deep);
	for (size_t i = 0; i < found.count; i++)
		CHECK_STR(found.paths[i], str_of(at(arena_printf(&arena, "find/%s", deep[i]).at)));
	found.count = 0;
	CHECK_INT(file_find(&arena, at("find/"), false, &found, &where), 0);
	REQUIRE(found.count == sizeof flat / sizeof *flat);
	for (size_t i = 0; i < found.count; i++)
		CHECK_STR(found.paths[i], str_of(at(arena_printf(&arena, "find/%s", flat[i]).at)));
	CHECK_INT(file_find(&arena, at("find/none"), true, &found, &where), ENOENT);
	CHECK_STR(where, str_of(at("find/none")));
	arena_free(&arena);
}

TEST(kinds)
{
	put(at("plain"), STR("x"));
	CHECK_INT(file_kind(at("plain")), FILE_PLAIN);
	CHECK_INT(file_kind(at("")), FILE_FOLDER);
	CHECK_INT(file_kind(at("missing")), FILE_MISSING);
	arena_free(&arena);
}

/* musl gives up what it could not write, so that the next flush ends well. */
TEST(why_a_stream_is_broken_is_known_later)
{
	FILE *full = fopen("/dev/full", "wb");
	if (!full)
		abort();
	setvbuf(full, NULL, _IONBF, 0);
	CHECK_INT(file_flush(full), 0);
	fputc('x', full);
	errno = 0;
	CHECK_INT(file_flush(full), ENOSPC);
	fclose(full);
}

TEST(parts_of_paths)
{
	static const struct {
		const char *path, *base, *folder, *extension;
	} rows[] = {
		{ "a/b.c", "b.c", "a", ".c" },
		{ "b.c", "b.c", ".", ".c" },
		{ "/b", "b", "/", "" },
		{ "a.b/c", "c", "a.b", "" },
		{ ".hidden", ".hidden", ".", "" },
		{ "a/.b.md", ".b.md", "a", ".md" },
		{ "x.tar.gz", "x.tar.gz", ".", ".gz" },
		{ "dot.", "dot.", ".", "." },
		{ "", "", ".", "" },
		{ "a/b/c.MD", "c.MD", "a/b", ".MD" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		CHECK_STR(path_base(str_of(rows[i].path)), str_of(rows[i].base));
		CHECK_STR(path_folder(str_of(rows[i].path)), str_of(rows[i].folder));
		CHECK_STR(path_extension(str_of(rows[i].path)), str_of(rows[i].extension));
	}
}
