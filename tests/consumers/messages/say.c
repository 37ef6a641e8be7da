/* Prints the message of a code: say 0xC0040001. Without a code, that of PUMP_DRY. */
#include <stdio.h>
#include <stdlib.h>

#include "pump.h"

#ifdef _WIN32
#include <windows.h>

static int say(unsigned long code)
{
	wchar_t *text = NULL;
	char line[1024];
	HMODULE messages = LoadLibraryExW(L"pump.dll", NULL, LOAD_LIBRARY_AS_DATAFILE);
	DWORD size = FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_HMODULE |
					FORMAT_MESSAGE_ARGUMENT_ARRAY,
				    messages, code, 0, (wchar_t *)&text, 0, NULL);
	/* The text ends in CR LF. */
	int bytes = size < 2 ? 0
			     : WideCharToMultiByte(CP_UTF8, 0, text, (int)size - 2, line, sizeof line,
						   NULL, NULL);
	printf("%.*s\n", bytes, line);
	LocalFree(text);
	return bytes ? 0 : 1;
}
#else
#include "lookup.c"

static int say(unsigned long code)
{
	const char *text = status_text((uint32_t)code);
	printf("%s\n", text ? text : "");
	return text ? 0 : 1;
}
#endif

int main(int argc, char **argv)
{
	return say(argc > 1 ? strtoul(argv[1], NULL, 0) : (unsigned long)PUMP_DRY);
}
