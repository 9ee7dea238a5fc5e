/* Is a descriptor a terminal, and how wide is it. */
#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

int hwc_terminal_columns(int fd) {
  struct winsize size = {0};
  if (!isatty(fd)) return -1;
  return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
