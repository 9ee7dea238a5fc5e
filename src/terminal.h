/* Is a descriptor a terminal, and how wide is it. */
#ifndef HWC_TERMINAL_H
#define HWC_TERMINAL_H

#include "hwc.h"

/* The columns of the terminal behind a descriptor; 0 when it does not say, -1 when there is no terminal. */
int hwc_terminal_columns(int fd);

#endif
