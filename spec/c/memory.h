/* Takes malloc's place in a test program, for the libraries and libc, too, and has the n-th allocation of a thread
 * fail. A case is run again and again, with the failure one allocation later each time, until it ends without having
 * met it. Beneath is AddressSanitizer's malloc where there is one. */
#ifndef HWC_TEST_MEMORY_H
#define HWC_TEST_MEMORY_H

#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include <openssl/crypto.h>

#include "files.h"
#include "test.h"

/* ---- allocation */

#ifdef __SANITIZE_ADDRESS__
#define MEMORY_REAL(name) __interceptor_##name
#else
#define MEMORY_REAL(name) __libc_##name
#endif

void *MEMORY_REAL(malloc)(size_t size);
void *MEMORY_REAL(calloc)(size_t count, size_t size);
void *MEMORY_REAL(realloc)(void *old, size_t size);
void MEMORY_REAL(free)(void *old);

/* Whose allocations are counted, and fail. */
enum memory_kind { MEMORY_NONE, MEMORY_OF_C, MEMORY_OF_LUA };

/* Of the thread that asks; only one that was armed counts. */
static __thread struct {
  unsigned long seen, at, failed;
  enum memory_kind armed;
  int forever;
  size_t least; /* smaller blocks neither count nor fail */
} memory;

static long memory_blocks; /* atomic: of all threads */

/* Code whose own allocations neither count nor fail: a library that ends the process when it gets none. */
static const char *memory_spared, *memory_spared_end;

#define MEMORY_IS_SPARED                                                                                               \
  ((const char *)__builtin_return_address(0) >= memory_spared &&                                                       \
   (const char *)__builtin_return_address(0) < memory_spared_end)

/* Where a debugger can stop: whoever calls gets no memory. */
static __attribute__((noinline)) int memory_fail(void) {
  memory.failed++;
  errno = ENOMEM;
  return 1;
}

static inline int memory_fails(enum memory_kind kind, size_t size) {
  if (memory.armed != kind || size < memory.least) return 0;
  memory.seen++;
  return memory.seen == memory.at || (memory.forever && memory.seen > memory.at) ? memory_fail() : 0;
}

static inline void *memory_count(void *made) {
  if (made != NULL) __atomic_add_fetch(&memory_blocks, 1, __ATOMIC_RELAXED);
  return made;
}

__attribute__((visibility("default"))) void *malloc(size_t size) {
  if (MEMORY_IS_SPARED) return MEMORY_REAL(malloc)(size);
  return memory_fails(MEMORY_OF_C, size) ? NULL : memory_count(MEMORY_REAL(malloc)(size));
}

__attribute__((visibility("default"))) void *calloc(size_t count, size_t size) {
  if (MEMORY_IS_SPARED) return MEMORY_REAL(calloc)(count, size);
  return memory_fails(MEMORY_OF_C, count * size) ? NULL : memory_count(MEMORY_REAL(calloc)(count, size));
}

__attribute__((visibility("default"))) void *realloc(void *old, size_t size) {
  if (MEMORY_IS_SPARED) return MEMORY_REAL(realloc)(old, size);
  if (memory_fails(MEMORY_OF_C, size)) return NULL;
  if (old != NULL) return MEMORY_REAL(realloc)(old, size);
  return memory_count(MEMORY_REAL(realloc)(old, size));
}

__attribute__((visibility("default"))) void free(void *old) {
  if (old != NULL && !MEMORY_IS_SPARED) __atomic_sub_fetch(&memory_blocks, 1, __ATOMIC_RELAXED);
  MEMORY_REAL(free)(old);
}

#ifdef __SANITIZE_ADDRESS__
/* Those of AddressSanitizer would not come by here. */
char *MEMORY_REAL(realpath)(const char *path, char *real);

__attribute__((visibility("default"))) char *strndup(const char *text, size_t most) {
  size_t len = strnlen(text, most);
  char *copy = malloc(len + 1);
  if (copy == NULL) return NULL;
  copy[len] = '\0';
  return memcpy(copy, text, len);
}

__attribute__((visibility("default"))) char *strdup(const char *text) {
  return strndup(text, SIZE_MAX - 1);
}

__attribute__((visibility("default"))) char *realpath(const char *path, char *real) {
  char *own = real == NULL ? malloc(PATH_MAX) : NULL;
  char *found = real == NULL && own == NULL ? NULL : MEMORY_REAL(realpath)(path, real == NULL ? own : real);
  if (found == NULL) free(own);
  return found;
}
#endif

/* Has the allocation number `at` of this thread fail from now on, and with `forever` all that follow. 0: none. */
static inline void memory_arm(unsigned long at, int forever) {
  memory.seen = memory.failed = 0;
  memory.at = at;
  memory.forever = forever;
  memory.armed = MEMORY_OF_C;
}

/* Ends that. Returns how many failed. */
static inline unsigned long memory_disarm(void) {
  memory.armed = MEMORY_NONE;
  memory.at = 0;
  return memory.failed;
}

/* ---- cases */

enum memory_verdict {
  MEMORY_DONE,  /* the whole, right result */
  MEMORY_OUT,   /* nothing, and it says that memory is out */
  MEMORY_VAGUE, /* nothing, and a library hides why */
  MEMORY_WRONG
};

struct memory_case {
  const char *name;
  enum memory_verdict (*run)(void); /* leaves nothing behind, whatever it comes to */
  const char *crashes;              /* a function of a library known to crash without memory; NULL */
  int tells_all;                    /* looks itself whether it works afterwards */
};

/* What a child has come to, for its parent. */
struct memory_report {
  unsigned long at, seen, tried, failures, crashes, vague;
  int forever, is_known; /* a crash in a library that is known for it */
};

static struct memory_report *memory_report;
static const char *memory_crashes;
static unsigned long memory_stride = 1; /* one in so many runs once more, in which all that follow fail, too */
static int memory_one_only;             /* no runs in which all that follow fail, too */
static void (*memory_begin_case)(const struct memory_case *one); /* called before the runs of a case; NULL */

/* Words for the user must name the cause. */
static inline enum memory_verdict memory_says(const char *words) {
  if (strstr(words, "memory") != NULL) return MEMORY_OUT;
  fprintf(stderr, "  misleading: \"%s\"\n", words);
  return MEMORY_WRONG;
}

static inline void memory_complain(const struct memory_case *one, int forever, const char *what) {
  if (memory_report->failures++ > 30) return;
  fprintf(stderr, "%s, allocation %lu of %lu%s: %s\n", one->name, memory_report->at, memory_report->seen,
          forever ? " and all that follow" : "", what);
}

static inline double memory_now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Runs a case with one failure. Returns how many blocks of memory it has left behind. */
static inline long memory_run(const struct memory_case *one, unsigned long at, int forever) {
  int descriptors = files_next();
  long blocks = memory_blocks;
  enum memory_verdict verdict;
  unsigned long failed;
  double began = memory_now();
  memory_report->at = at;
  memory_report->tried++;
  memory_arm(at, forever);
  verdict = one->run();
  failed = memory_disarm();
  if (verdict == MEMORY_WRONG) memory_complain(one, forever, "wrong");
  if (verdict == MEMORY_VAGUE) memory_report->vague++;
  if (verdict != MEMORY_DONE && failed == 0) memory_complain(one, forever, "fails without a cause");
  if (memory_now() - began > 4) memory_complain(one, forever, "takes too long");
  if (!one->tells_all && one->run() != MEMORY_DONE) memory_complain(one, forever, "does not work afterwards");
  /* What libcrypto keeps of the errors of a thread is no leak. */
  OPENSSL_thread_stop();
  if (files_next() != descriptors) memory_complain(one, forever, "leaves a descriptor open");
  return memory_blocks - blocks;
}

/* The same; what it leaves behind a second time, too, is no cache of a library. */
static inline void memory_try(const struct memory_case *one, unsigned long at, int forever) {
  long left = memory_run(one, at, forever);
#ifndef __SANITIZE_ADDRESS__
  if (left > 0 && memory_run(one, at, forever) > 0) memory_complain(one, forever, "leaves memory behind");
#endif
  (void)left;
}

/* Looks whether a crash is one that is known of a library. */
static inline void memory_on_crash(int number, siginfo_t *info, void *context) {
#ifdef __aarch64__
  void *at = (void *)((ucontext_t *)context)->uc_mcontext.pc;
#else
  void *at = (void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#endif
  Dl_info where;
  (void)info;
  if (memory_crashes != NULL && dladdr(at, &where) != 0 && where.dli_sname != NULL &&
      strcmp(where.dli_sname, memory_crashes) == 0) {
    memory_report->is_known = 1;
    _exit(1);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static unsigned long memory_tail; /* so many allocations at the end of a run fail one by one, however few others do */

/* The allocation to fail after this one. */
static inline unsigned long memory_next(unsigned long at, unsigned long step) {
  unsigned long end = memory_report->seen > memory_tail ? memory_report->seen - memory_tail : 0;
  if (at >= end && memory_tail > 0) return at + 1;
  return at + step < end || memory_tail == 0 ? at + step : end;
}

/* Runs a case for each allocation from where the report says; for some hundred more than `most` of them, unless that is
 * 0. */
static inline void memory_exhaust(const struct memory_case *one, unsigned long most) {
  unsigned long at, step = 1;
  int forever, from = memory_report->forever;
  if (memory_begin_case != NULL) memory_begin_case(one);
  /* What is made once and stays; libcrypto cannot be used any more when it fails there. */
  if (one->run() != MEMORY_DONE || one->run() != MEMORY_DONE) memory_complain(one, 0, "does not work at all");
  memory_arm(ULONG_MAX, 0); /* counts */
  if (one->run() != MEMORY_DONE) memory_complain(one, 0, "does not work at all");
  memory_disarm();
  memory_report->seen = memory.seen;
  if (most > 0 && memory_report->seen > most) step = memory_report->seen / most;
  for (forever = from; forever <= !memory_one_only; forever++) {
    at = forever == from && memory_report->at > 0 ? memory_next(memory_report->at, step) : 1;
    memory_report->forever = forever;
    do {
      memory_try(one, at, forever);
      at = memory_next(at, forever ? step * memory_stride : step);
    } while (memory.failed > 0 || at <= memory_report->seen);
  }
}

/* Starts a child that does so. */
static inline pid_t memory_fork(const struct memory_case *one, unsigned long most) {
  struct sigaction action;
  pid_t child;
  fflush(NULL);
  child = fork();
  if (child != 0) return child;
  memset(&action, 0, sizeof(action));
  action.sa_sigaction = memory_on_crash;
  action.sa_flags = SA_SIGINFO;
  memory_crashes = one->crashes;
  if (one->crashes != NULL) sigaction(SIGSEGV, &action, NULL);
  memory_report->is_known = 0;
  memory_exhaust(one, most);
  exit(memory_report->failures > 0);
}

/* Runs a case in a process of its own, so that a crash or a hang is told and costs no other case. */
static inline void memory_case(const struct memory_case *one, unsigned long most) {
  unsigned long last = 0;
  int status = 0, idle = 0;
  double began = memory_now();
  pid_t child;
  memset(memory_report, 0, sizeof(*memory_report));
  child = memory_fork(one, most);
  for (;;) {
    struct timespec pause = {0, 20000000};
    if (waitpid(child, &status, WNOHANG) == child) {
      if (!memory_report->is_known) break;
      memory_report->crashes++;
      child = memory_fork(one, most);
    }
    nanosleep(&pause, NULL);
    idle = memory_report->tried != last ? 0 : idle + 1;
    last = memory_report->tried;
    if (idle == 3000) kill(child, SIGKILL);
  }
  if (WIFSIGNALED(status) || (WEXITSTATUS(status) != 0 && memory_report->failures == 0))
    memory_complain(one, 0, idle >= 3000 ? "hangs" : WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "leaks");
  printf("%-36s %6lu allocations, %6lu runs, %5.1f s", one->name, memory_report->seen, memory_report->tried,
         memory_now() - began);
  if (memory_report->vague > 0) printf(", %lu not explained", memory_report->vague);
  if (memory_report->crashes > 0) printf(", %lu crashes in %s", memory_report->crashes, one->crashes);
  printf("\n");
  test_count(memory_report->failures == 0, __FILE__, __LINE__, one->name);
}

/* Runs the cases. Arguments of the program: nothing for samples of the long ones, "all" for every allocation, or NAME
 * AT ["forever"] for one run of one case, in this process: for a debugger. In the environment MEMORY_ONLY names a case
 * to run alone, and MEMORY_MOST says how many samples. */
static inline void memory_cases(const struct memory_case *cases, size_t count, int argc, char **argv) {
  const char *only = getenv("MEMORY_ONLY"), *most = getenv("MEMORY_MOST");
  unsigned long samples = most != NULL ? strtoul(most, NULL, 10) : 400;
  size_t i;
  memory_report = mmap(NULL, sizeof(*memory_report), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory_report == MAP_FAILED) abort();
  for (i = 0; i < count; i++) {
    if (only != NULL && strcmp(only, cases[i].name) != 0) continue;
    if (argc < 3) memory_case(&cases[i], argc == 2 && strcmp(argv[1], "all") == 0 ? 0 : samples);
    else if (strcmp(argv[1], cases[i].name) == 0) {
      if (memory_begin_case != NULL) memory_begin_case(&cases[i]);
      cases[i].run();
      cases[i].run();
      memory_try(&cases[i], strtoul(argv[2], NULL, 10), argc > 3);
      test_count(memory_report->failures == 0, __FILE__, __LINE__, cases[i].name);
    }
  }
}

#endif
