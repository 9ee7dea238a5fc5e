/* One descriptor that turns readable when any of many things happens: sockets, a timer, a wake-up. Linux: epoll. */
#ifndef HWC_POLLSET_H
#define HWC_POLLSET_H

#include <sys/epoll.h>

#include "hwc.h"

enum hwc_ready { HWC_READ = 1, HWC_WRITE = 2, HWC_BROKEN = 4 };

struct hwc_pollset {
  int fd; /* watch this one for reading; constant while the set is open */
  int timer;
  int alarm; /* wake-ups from within this process */
  int holds; /* the wait has taken this event, which is the next one */
  struct epoll_event held;
};

/* What is ready; `fd` is -1 for the timer. Wake-ups are swallowed. */
struct hwc_event {
  int fd;
  int ready; /* enum hwc_ready, or-ed */
};

/* Makes a closed set. */
void hwc_pollset_init(struct hwc_pollset *set);

/* Opens the descriptors. Returns HWC_OK, or HWC_ELIMIT (no descriptors or memory left). */
enum hwc_code hwc_pollset_open(struct hwc_pollset *set);

/* Closes the descriptors. May be called again. */
void hwc_pollset_close(struct hwc_pollset *set);

/* Watches `fd` for enum hwc_ready, or-ed; 0 stops watching. Returns HWC_OK or HWC_ELIMIT. */
enum hwc_code hwc_pollset_watch(struct hwc_pollset *set, int fd, int ready);

/* Sets the timer to go off in `ms`, or stops it when negative. */
void hwc_pollset_timer(struct hwc_pollset *set, long ms);

/* Makes the descriptor readable until the next hwc_pollset_next. */
void hwc_pollset_wake(struct hwc_pollset *set);

/* Takes what is ready, one descriptor at a time, in turn: each comes again only after the others that are ready. Does
 * not wait. Returns 0 when there is nothing. */
int hwc_pollset_next(struct hwc_pollset *set, struct hwc_event *event);

/* Waits until the descriptor is readable or `ms` have passed (-1: for ever). Returns 1 when readable, 0 when not, also
 * when a signal came: the caller's host may want to run its handler. */
int hwc_pollset_wait(struct hwc_pollset *set, int ms);

#endif
