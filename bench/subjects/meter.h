/* What every measured C program does the same way: clocks, and the line of figures that it prints.
 * Processor time is that of all threads, the kernel's work for them included, and is asked for by clock(), as Lua's
 * os.clock does: a profiler told of that function (bench/profile.lua) sees what is measured and nothing else. */
#ifndef BENCH_METER_H
#define BENCH_METER_H

#include <stdio.h>
#include <time.h>

struct meter {
  double wall, cpu; /* seconds */
};

static inline double meter_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline struct meter meter_begin(void) {
  double wall = meter_now();
  return (struct meter){wall, (double)clock() / CLOCKS_PER_SEC};
}

/* Prints what passed since. */
static inline void meter_end(struct meter begun, size_t count) {
  double cpu = (double)clock() / CLOCKS_PER_SEC - begun.cpu;
  printf("count=%zu wall=%.9f cpu=%.9f\n", count, meter_now() - begun.wall, cpu);
}

#endif
