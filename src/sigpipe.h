/* Keeps a SIGPIPE that a library causes from the host, without touching the host's handlers. */
#ifndef HWC_SIGPIPE_H
#define HWC_SIGPIPE_H

#include <signal.h>

/* What stood before; belongs to one pair of calls on one thread. */
struct hwc_sigpipe {
  int blocks;
  sigset_t old;
  int pending;
};

/* Blocks SIGPIPE for this thread, when `needed`. */
void hwc_sigpipe_block(struct hwc_sigpipe *guard, int needed);

/* Takes away a SIGPIPE that came since, and restores the thread's mask. */
void hwc_sigpipe_restore(const struct hwc_sigpipe *guard);

#endif
