#!/bin/sh
# md4c.h says that any callback may stop the parser by returning non-zero, and that md_parse() then returns that value. In
# 0.4.8 only values below 0 do so. After a 1 the rest of that paragraph is missing, its end and the next paragraphs come as if
# nothing had been, and md_parse() returns 0: success.
. "$(dirname "$0")/packages.sh"
packages libmd4c0=0.4.8-1 libmd4c-dev=0.4.8-1

cat >stop.c <<'END'
#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int stop;
static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	if (type == MD_BLOCK_P)
		printf("<");
	return 0;
}
static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	if (type == MD_BLOCK_P)
		printf(">");
	return 0;
}
static int span(MD_SPANTYPE type, void *detail, void *user)
{
	return 0;
}
static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *user)
{
	if (size == 4 && memcmp(at, "STOP", 4) == 0)
		return stop;
	printf("%.*s", (int)size, at);
	return 0;
}
int main(int argc, char **argv)
{
	static const char page[] = "one\n\ntwo *STOP* three\n\nfour\n";
	MD_PARSER parser = { 0, MD_DIALECT_COMMONMARK, enter_block, leave_block, span, span, text, NULL, NULL };
	stop = atoi(argv[1]);
	printf(" %d", md_parse(page, sizeof page - 1, &parser, NULL));
	return 0;
}
END
library=$(dirname "$(find root -name libmd4c.so.0)")
gcc -w -o stop stop.c -Iroot/usr/include -L"$library" -lmd4c
seen 'a callback returns -1' '<one><two  -1' "$(./stop -1)"
seen 'a callback returns 1' '<one><two ><four> 0' "$(./stop 1)"
