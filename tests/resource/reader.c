/*
 * Prints messages of a resource DLL as Windows finds them.
 *
 *	reader.exe DLL VALUES RESULTS [LANGUAGE]
 *
 * VALUES holds 32-bit values. For each of them RESULTS gets, with inserts processed and then with
 * FORMAT_MESSAGE_IGNORE_INSERTS: how many UTF-16 units FormatMessageW returned (0: none; 32 bits),
 * then the units. The insert %1 is "<1>", %2 is "<2>", and so on to %99. LANGUAGE is a language id
 * (0: whatever FormatMessageW finds).
 */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

static wchar_t inserts[99][8];
static DWORD_PTR arguments[99];

static void read_message(HMODULE module, DWORD value, DWORD how, DWORD language, FILE *results)
{
	wchar_t *text = NULL;
	DWORD units =
	    FormatMessageW(how | FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ALLOCATE_BUFFER,
			   module, value, language, (wchar_t *)&text, 0, (va_list *)arguments);
	fwrite(&units, sizeof units, 1, results);
	if (units)
		fwrite(text, sizeof *text, units, results);
	LocalFree(text);
}

int main(int argc, char **argv)
{
	if (argc < 4 || argc > 5)
		return 2;
	for (int i = 0; i < 99; i++) {
		wsprintfW(inserts[i], L"<%d>", i + 1);
		arguments[i] = (DWORD_PTR)inserts[i];
	}
	HMODULE module = LoadLibraryExA(argv[1], NULL, LOAD_LIBRARY_AS_DATAFILE);
	FILE *values = fopen(argv[2], "rb"), *results = fopen(argv[3], "wb");
	if (!module || !values || !results)
		return 1;
	DWORD value, language = argc > 4 ? strtoul(argv[4], NULL, 0) : 0;
	while (fread(&value, sizeof value, 1, values) == 1) {
		read_message(module, value, FORMAT_MESSAGE_ARGUMENT_ARRAY, language, results);
		read_message(module, value, FORMAT_MESSAGE_IGNORE_INSERTS, language, results);
	}
	return fclose(results) == 0 ? 0 : 1;
}
