/*
 * For compilers without libFuzzer: tries the files that are named on the command line, each on its
 * whole way.
 */
#define _POSIX_C_SOURCE 200809L /* setenv */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int argc, char **argv)
{
	setenv("FUZZ_ALL", "1", 1);
	for (int i = 1; i < argc; i++) {
		enum { MOST = 1 << 20 };
		FILE *file = fopen(argv[i], "rb");
		uint8_t *bytes = malloc(MOST);
		if (!file || !bytes) {
			fprintf(stderr, "%s: cannot be read\n", argv[i]);
			return 2;
		}
		size_t size = fread(bytes, 1, MOST, file);
		fclose(file);
		/* On memory of its very size, so that a sanitizer sees what is read after it. */
		uint8_t *exact = realloc(bytes, size ? size : 1);
		if (!exact)
			return 2;
		printf("%s\n", argv[i]);
		fflush(stdout);
		LLVMFuzzerTestOneInput(exact, size);
		free(exact);
	}
	return 0;
}
