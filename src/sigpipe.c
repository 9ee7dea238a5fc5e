/* Blocks SIGPIPE around calls that may write to a closed socket. */
#include "sigpipe.h"

#include <pthread.h>
#include <time.h>

static int is_pending(void) {
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  return sigismember(&pending, SIGPIPE);
}

void hwc_sigpipe_block(struct hwc_sigpipe *guard, int needed) {
  sigset_t pipe;
  guard->blocks = needed;
  if (!needed) return;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  guard->pending = is_pending();
  pthread_sigmask(SIG_BLOCK, &pipe, &guard->old);
}

void hwc_sigpipe_restore(const struct hwc_sigpipe *guard) {
  static const struct timespec at_once = {0, 0};
  sigset_t pipe;
  if (!guard->blocks) return;
  /* One that was pending before is the host's. */
  if (!guard->pending && is_pending()) {
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigtimedwait(&pipe, NULL, &at_once);
  }
  pthread_sigmask(SIG_SETMASK, &guard->old, NULL);
}
