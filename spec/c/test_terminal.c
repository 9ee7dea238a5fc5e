/* Unit tests of terminals, on a pair that the kernel makes. */
#include "terminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "test.h"

static void tells_terminals_from_other_files(void) {
  int ends[2];
  CHECK(pipe(ends) == 0);
  CHECK(hwc_terminal_columns(ends[0]) == -1);
  close(ends[0]);
  close(ends[1]);
  CHECK(hwc_terminal_columns(ends[0]) == -1);
  CHECK(hwc_terminal_columns(-1) == -1);
}

static void tells_the_width(void) {
  struct winsize size = {.ws_row = 24, .ws_col = 0};
  int terminal, master = posix_openpt(O_RDWR | O_NOCTTY);
  CHECK(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
  terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
  CHECK(terminal >= 0 && ioctl(terminal, TIOCSWINSZ, &size) == 0);
  CHECK(hwc_terminal_columns(terminal) == 0);
  size.ws_col = 132;
  CHECK(ioctl(terminal, TIOCSWINSZ, &size) == 0);
  CHECK(hwc_terminal_columns(terminal) == 132);
  close(terminal);
  close(master);
}

int main(void) {
  tells_terminals_from_other_files();
  tells_the_width();
  return test_done();
}
