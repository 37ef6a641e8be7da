#include "lamp.h"

unsigned long lamp_broken(void);

unsigned long lamp_broken(void)
{
	return (unsigned long)LAMP_E_BROKEN;
}
