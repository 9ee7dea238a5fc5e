/* Writes a file in one piece as far as any reader can see: by rename(). */
#include "draft.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void hwc_draft_init(struct hwc_draft *draft) {
  draft->fd = -1;
  draft->owner = (long)getpid();
  hwc_buf_init(&draft->path, PATH_MAX);
  hwc_buf_init(&draft->place, PATH_MAX);
}

static enum hwc_code fail(struct hwc_error *error, const char *path, int number) {
  error->code = number == ENOMEM ? HWC_ENOMEM : HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "cannot be written: %.200s: %.80s", path, strerror(number));
  return error->code;
}

/* Why a path cannot be held, as a number of errno. */
static int number_of(enum hwc_code code) {
  return code == HWC_OK ? 0 : code == HWC_ENOMEM ? ENOMEM : ENAMETOOLONG;
}

/* Sets where the draft goes: an absolute path, since the working directory may change, and behind every link. Returns
 * 0, or a number of errno. */
static int find_place(struct hwc_draft *draft, const char *path, int exists) {
  const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
  char *directory = NULL, *real;
  if (exists) {
    real = realpath(path, NULL);
    if (real != NULL) hwc_buf_add_text(&draft->place, real);
  } else {
    if (name[0] == '\0') return EISDIR;
    directory = slash == NULL ? strdup(".") : strndup(path, (size_t)(slash - path) + 1);
    real = directory == NULL ? NULL : realpath(directory, NULL);
    if (real != NULL) {
      hwc_buf_add_text(&draft->place, strcmp(real, "/") == 0 ? "" : real);
      hwc_buf_add_char(&draft->place, '/');
      hwc_buf_add_text(&draft->place, name);
    }
  }
  free(directory);
  if (real == NULL) return errno;
  free(real);
  return number_of(draft->place.failed);
}

/* Opens the draft in the directory of its place, for no more eyes than `mode`. Returns 0, or a number of errno. */
static int open_beside(struct hwc_draft *draft, const char *nonce, mode_t mode) {
  const char *slash = strrchr(hwc_buf_text(&draft->place), '/');
  if (slash == NULL) return ENOENT;
  hwc_buf_add(&draft->path, draft->place.ptr, (size_t)(slash + 1 - draft->place.ptr));
  hwc_buf_add_text(&draft->path, ".huaweicloud-");
  if (hwc_buf_add_text(&draft->path, nonce) != HWC_OK) return number_of(draft->path.failed);
  draft->fd = open(draft->path.ptr, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (draft->fd >= 0) return 0;
  hwc_buf_reset(&draft->path); /* what is there is not ours to remove */
  return errno;
}

enum hwc_code hwc_draft_open(struct hwc_draft *draft, const char *path, const char *nonce, struct hwc_error *error) {
  struct stat was;
  int exists = stat(path, &was) == 0, why = 0;
  if (!exists && errno != ENOENT) return fail(error, path, errno);
  if (exists && S_ISDIR(was.st_mode)) return fail(error, path, EISDIR);
  if (exists && S_ISCHR(was.st_mode)) {
    if (hwc_buf_add_text(&draft->place, path) != HWC_OK) return fail(error, path, number_of(draft->place.failed));
    draft->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return draft->fd < 0 ? fail(error, path, errno) : HWC_OK;
  }
  if (exists && !S_ISREG(was.st_mode)) {
    error->code = HWC_EINVAL;
    snprintf(error->text, sizeof(error->text),
             "cannot be written: %.160s: is no regular file: open it and give the handle", path);
    return HWC_EINVAL;
  }
  if (exists && access(path, W_OK) != 0) return fail(error, path, errno);
  why = find_place(draft, path, exists);
  /* The file that takes the place of another one is for the same eyes, from its first moment on. */
  if (why == 0) why = open_beside(draft, nonce, exists ? was.st_mode & 0777 : 0666);
  if (why == 0 && exists && fchmod(draft->fd, was.st_mode & 0777) != 0) why = errno;
  return why == 0 ? HWC_OK : fail(error, path, why);
}

enum hwc_code hwc_draft_write(struct hwc_draft *draft, struct hwc_str bytes, struct hwc_error *error) {
  while (bytes.len > 0) {
    ssize_t written = write(draft->fd, bytes.ptr, bytes.len);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail(error, hwc_buf_text(&draft->place), errno);
    bytes.ptr += written;
    bytes.len -= (size_t)written;
  }
  return HWC_OK;
}

enum hwc_code hwc_draft_rewind(struct hwc_draft *draft, struct hwc_error *error) {
  if (draft->path.len > 0 && ftruncate(draft->fd, 0) == 0 && lseek(draft->fd, 0, SEEK_SET) == 0) return HWC_OK;
  return fail(error, hwc_buf_text(&draft->place), draft->path.len > 0 ? errno : ESPIPE);
}

enum hwc_code hwc_draft_commit(struct hwc_draft *draft, struct hwc_error *error) {
  int fd = draft->fd;
  draft->fd = -1;
  /* Some file systems tell of a full disk only now. */
  if (close(fd) != 0) return fail(error, hwc_buf_text(&draft->place), errno);
  if (draft->path.len > 0 && rename(draft->path.ptr, draft->place.ptr) != 0)
    return fail(error, draft->place.ptr, errno);
  hwc_buf_reset(&draft->path);
  return HWC_OK;
}

void hwc_draft_close(struct hwc_draft *draft) {
  if (draft->fd >= 0) close(draft->fd);
  draft->fd = -1;
  if (draft->path.len > 0 && draft->owner == (long)getpid()) unlink(draft->path.ptr);
  hwc_buf_free(&draft->path);
  hwc_buf_free(&draft->place);
}
