/* Reads the pieces of a form one after another, and sees to it that its files stay as they are. */
#include "upload.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "digest.h"

struct file {
  int fd; /* -1: the piece is in memory */
  struct stat was;
};

struct hwc_upload {
  struct hwc_form *form;
  struct file *files; /* by piece */
  size_t pieces, piece;
  long long at, length; /* within the piece; of all */
  struct hwc_hashing *hashing;
  struct hwc_buf digest;
  struct hwc_error error;
};

static enum hwc_code unreadable(struct hwc_error *error, const char *path, const char *why) {
  error->code = HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "cannot be read: %.200s: %.80s", path, why);
  return HWC_EINVAL;
}

static enum hwc_code open_file(struct file *file, const char *path, struct hwc_error *error) {
  /* Not blocking: a pipe that nobody writes to would hold the host up before it is refused. */
  file->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file->fd < 0) return unreadable(error, path, strerror(errno));
  if (fstat(file->fd, &file->was) != 0) return unreadable(error, path, strerror(errno));
  if (S_ISDIR(file->was.st_mode)) return unreadable(error, path, strerror(EISDIR));
  if (!S_ISREG(file->was.st_mode)) return unreadable(error, path, "Not a regular file");
  return HWC_OK;
}

enum hwc_code hwc_upload_check(const char *path, struct hwc_error *error) {
  struct file file;
  enum hwc_code code = open_file(&file, path, error);
  if (file.fd >= 0) close(file.fd);
  return code;
}

struct hwc_upload *hwc_upload_new(struct hwc_form *form, struct hwc_error *error) {
  struct hwc_upload *upload = calloc(1, sizeof(*upload));
  enum hwc_code code = HWC_OK;
  size_t i;
  if (upload != NULL) upload->files = calloc(hwc_form_pieces(form), sizeof(*upload->files));
  if (upload == NULL || upload->files == NULL) {
    error->code = HWC_ENOMEM;
    snprintf(error->text, sizeof(error->text), "out of memory");
    free(upload);
    return NULL;
  }
  hwc_buf_init(&upload->digest, (size_t)2 * HWC_DIGEST_SIZE);
  upload->form = hwc_form_hold(form);
  upload->pieces = hwc_form_pieces(form);
  for (i = 0; i < upload->pieces; i++) upload->files[i].fd = -1;
  for (i = 0; i < upload->pieces && code == HWC_OK; i++) {
    struct hwc_form_piece piece = hwc_form_piece(form, i);
    if (piece.path != NULL) code = open_file(&upload->files[i], piece.path, error);
    upload->length += piece.path != NULL ? (long long)upload->files[i].was.st_size : (long long)piece.bytes.len;
  }
  if (code == HWC_OK) return upload;
  hwc_upload_free(upload);
  return NULL;
}

void hwc_upload_free(struct hwc_upload *upload) {
  size_t i;
  if (upload == NULL) return;
  for (i = 0; i < upload->pieces; i++)
    if (upload->files[i].fd >= 0) close(upload->files[i].fd);
  hwc_hashing_free(upload->hashing);
  hwc_buf_free(&upload->digest);
  hwc_form_drop(upload->form);
  free(upload->files);
  free(upload);
}

long long hwc_upload_length(const struct hwc_upload *upload) {
  return upload->length;
}

#ifdef __APPLE__
#define st_mtim st_mtimespec
#endif

static int changed(const struct file *file) {
  struct stat now;
  return fstat(file->fd, &now) != 0 || now.st_size != file->was.st_size ||
         now.st_mtim.tv_sec != file->was.st_mtim.tv_sec || now.st_mtim.tv_nsec != file->was.st_mtim.tv_nsec;
}

static long long fail(struct hwc_upload *upload, const char *path, int number) {
  upload->error.code = HWC_EINVAL;
  if (number != 0) unreadable(&upload->error, path, strerror(number));
  else snprintf(upload->error.text, sizeof(upload->error.text), "the file changed while it was sent: %.200s", path);
  return -1;
}

/* Reads from a file. At its end it must still be the same: what was signed is what goes out. */
static long long read_file(struct hwc_upload *upload, struct file *file, const char *path, char *out, size_t size) {
  long long left = (long long)file->was.st_size - upload->at;
  ssize_t got = 0;
  if ((long long)size > left) size = (size_t)left;
  while (size > 0) {
    /* With its own offset: a process that was forked off shares the descriptor's. */
    got = pread(file->fd, out, size, (off_t)upload->at);
    if (got >= 0 || errno != EINTR) break;
  }
  if (got < 0) return fail(upload, path, errno);
  if (size > 0 && got == 0) return fail(upload, path, 0);
  if ((long long)got == left && changed(file)) return fail(upload, path, 0);
  return (long long)got;
}

static long long read_piece(struct hwc_upload *upload, char *out, size_t size, int *last) {
  struct hwc_form_piece piece = hwc_form_piece(upload->form, upload->piece);
  struct file *file = &upload->files[upload->piece];
  long long length = piece.path != NULL ? (long long)file->was.st_size : (long long)piece.bytes.len, got;
  if (piece.path != NULL) {
    got = read_file(upload, file, piece.path, out, size);
  } else {
    got = length - upload->at < (long long)size ? length - upload->at : (long long)size;
    if (got > 0) memcpy(out, piece.bytes.ptr + upload->at, (size_t)got);
  }
  *last = got >= 0 && upload->at + got == length;
  return got;
}

long long hwc_upload_read(struct hwc_upload *upload, char *out, size_t size) {
  size_t filled = 0;
  while (upload->piece < upload->pieces && filled < size) {
    int last;
    long long got = read_piece(upload, out + filled, size - filled, &last);
    if (got < 0) return -1;
    filled += (size_t)got;
    upload->at += got;
    if (last) {
      upload->piece++;
      upload->at = 0;
    }
  }
  return (long long)filled;
}

void hwc_upload_rewind(struct hwc_upload *upload) {
  upload->piece = 0;
  upload->at = 0;
}

enum hwc_code hwc_upload_hash(struct hwc_upload *upload, enum hwc_hash hash, size_t budget, int *done,
                              struct hwc_error *error) {
  unsigned char sum[HWC_DIGEST_SIZE];
  char block[32768];
  struct hwc_str bytes = {block, 1};
  size_t spent;
  *done = upload->digest.len > 0;
  upload->error.code = upload->hashing == NULL ? hwc_hashing_new(&upload->hashing, hash) : HWC_OK;
  for (spent = 0; upload->error.code == HWC_OK && !*done && spent <= budget; spent += bytes.len) {
    long long got = hwc_upload_read(upload, block, sizeof(block));
    if (got < 0) break;
    bytes.len = (size_t)got;
    *done = got == 0;
    upload->error.code = *done ? hwc_hashing_end(upload->hashing, sum) : hwc_hashing_add(upload->hashing, bytes);
    if (*done && upload->error.code == HWC_OK) upload->error.code = hwc_hex(&upload->digest, sum, sizeof(sum));
    if (*done) hwc_upload_rewind(upload);
  }
  if (upload->error.code != HWC_OK && upload->error.text[0] == '\0')
    snprintf(upload->error.text, sizeof(upload->error.text), "the body cannot be hashed: %s",
             upload->error.code == HWC_ENOMEM ? "out of memory" : "libcrypto or memory failed");
  *error = upload->error;
  return upload->error.code;
}

struct hwc_str hwc_upload_digest(const struct hwc_upload *upload) {
  struct hwc_str none = {NULL, 0};
  return upload->digest.len > 0 ? hwc_buf_str(&upload->digest) : none;
}

const char *hwc_upload_words(const struct hwc_upload *upload) {
  return upload->error.text;
}
