/* What the tests of files share: a directory of their own, and ways to write and read what is in it. */
#ifndef HWC_TEST_FILES_H
#define HWC_TEST_FILES_H

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char files_dir[] = "/tmp/hwc-test-XXXXXX";

static inline void files_begin(void) {
  if (mkdtemp(files_dir) == NULL) abort();
}

/* The path of a file in the directory; good until the fourth call after this one. */
static inline const char *files_path(const char *name) {
  static char paths[4][256];
  static int next;
  char *path = paths[next++ % 4];
  snprintf(path, sizeof(paths[0]), "%s/%s", files_dir, name);
  return path;
}

static inline void files_write(const char *name, const char *bytes, size_t len) {
  FILE *file = fopen(files_path(name), "wb");
  if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) abort();
}

/* Reads a small file, terminated; "(none)" when it cannot be read. */
static inline const char *files_read(const char *name) {
  static char bytes[4096];
  FILE *file = fopen(files_path(name), "rb");
  if (file == NULL) return "(none)";
  bytes[fread(bytes, 1, sizeof(bytes) - 1, file)] = '\0';
  fclose(file);
  return bytes;
}

/* How many names a directory has, without . and .. */
static inline int files_count(const char *path) {
  DIR *dir = opendir(path);
  int count = -2;
  if (dir == NULL) abort();
  while (readdir(dir) != NULL) count++;
  closedir(dir);
  return count;
}

/* Descriptors that are open. */
static inline int files_open(void) {
  return files_count("/proc/self/fd") - 1;
}

/* Descriptors that are open on a file of the directory. */
static inline int files_held(const char *name) {
  char link[64], path[256];
  int fd, held = 0;
  for (fd = 0; fd < 1024; fd++) {
    ssize_t len;
    snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
    len = readlink(link, path, sizeof(path) - 1);
    if (len < 0) continue;
    path[len] = '\0';
    held += strcmp(path, files_path(name)) == 0;
  }
  return held;
}

/* The descriptor that is opened next. */
static inline int files_next(void) {
  int next = dup(0);
  if (next < 0) abort();
  close(next);
  return next;
}

static inline void files_end(void) {
  char command[300];
  snprintf(command, sizeof(command), "rm -rf %s", files_dir);
  if (system(command) != 0) abort();
}

#endif
