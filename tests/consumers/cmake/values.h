/* Values of names that a page lists without one. */
#define LAMP_E_DARK 0x80050009
