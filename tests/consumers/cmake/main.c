/* Prints a line for each of two codes, one from a header of each page. */
#include <stdio.h>

#include "door.h"

unsigned long lamp_broken(void);

int main(void)
{
	printf("The door is locked: 0x%08lX\n", (unsigned long)DOOR_E_LOCKED);
	printf("The lamp is broken: 0x%08lX\n", lamp_broken());
	return 0;
}
