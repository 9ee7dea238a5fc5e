/* Runs a command so many times, one after another, and tells what a run takes, from its start to its end.
 * usage: process COUNT COMMAND [ARGUMENT...]      prints as all subjects do, and the largest memory of a run in bytes
 */
#include <stdlib.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "meter.h"

extern char **environ;

int main(int argc, char **argv) {
  size_t count = argc > 2 ? (size_t)atol(argv[1]) : 0, i;
  double began = meter_now(), cpu = 0;
  long most = 0;
  posix_spawn_file_actions_t actions;
  if (count == 0) return 2;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (i = 0; i < count; i++) {
    struct rusage usage;
    pid_t pid;
    int status;
    if (posix_spawnp(&pid, argv[2], &actions, NULL, argv + 2, environ) != 0) return 2;
    if (wait4(pid, &status, 0, &usage) != pid || status != 0) return 1;
    cpu += (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    if (usage.ru_maxrss > most) most = usage.ru_maxrss;
  }
  printf("count=%zu wall=%.9f cpu=%.9f rss=%ld\n", count, meter_now() - began, cpu, most * 1024);
  return 0;
}
