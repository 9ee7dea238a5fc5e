/* Secrets that are kept under a mask, and where in this process they stand in the clear: what frees memory or fills a
 * stack does not say so. */
#ifndef HWC_TEST_STANDING_H
#define HWC_TEST_STANDING_H

#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define STANDING_LONGEST 400
#define STANDING_WINDOW 12 /* so many bytes in a row are a find: what frees memory may write over a part of it */
#define STANDING_CHUNK ((size_t)1 << 20)
#define STANDING_LARGEST ((uint64_t)4 << 30) /* sanitizers map more than anybody can look at */

struct standing_secret {
  unsigned char masked[STANDING_LONGEST], mask[STANDING_LONGEST];
  size_t len;
};

static inline void standing_wipe(void *bytes, size_t len) {
  volatile unsigned char *at = bytes;
  while (len-- > 0) *at++ = 0;
}

static inline void standing_random(unsigned char *out, size_t len) {
  int fd = open("/dev/urandom", O_RDONLY);
  if (fd < 0 || read(fd, out, len) != (ssize_t)len) abort();
  close(fd);
}

/* Makes a random secret of letters and digits. */
static inline void standing_make(struct standing_secret *secret, size_t len) {
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  size_t i;
  standing_random(secret->mask, STANDING_LONGEST);
  standing_random(secret->masked, STANDING_LONGEST);
  for (i = 0; i < STANDING_LONGEST; i++)
    secret->masked[i] = (unsigned char)(letters[secret->masked[i] & 63] ^ (secret->mask[i] |= 0x80));
  secret->len = len;
}

/* Takes bytes for a secret, and overwrites them. */
static inline void standing_take(struct standing_secret *secret, void *bytes, size_t len) {
  const unsigned char *from = bytes;
  size_t i;
  standing_random(secret->mask, STANDING_LONGEST);
  for (i = 0; i < len; i++) secret->masked[i] = from[i] ^ secret->mask[i];
  secret->len = len;
  standing_wipe(bytes, len);
}

/* Writes it in the clear. Whoever calls overwrites that. */
static inline void standing_unmask(char *out, const struct standing_secret *secret) {
  size_t i;
  for (i = 0; i < secret->len; i++) out[i] = (char)(secret->masked[i] ^ secret->mask[i]);
}

struct standing_search {
  const struct standing_secret *secret;
  unsigned char turned; /* HMAC takes its key with 0x36 and with 0x5c */
  int backwards;        /* libcrypto keeps large numbers with their last bytes first */
  long found;
  char first[200];
};

static inline unsigned char standing_byte(const struct standing_search *search, size_t i) {
  if (search->backwards) i = search->secret->len - 1 - i;
  return (unsigned char)(search->secret->masked[i] ^ search->secret->mask[i] ^ search->turned);
}

static inline void standing_look(struct standing_search *search, const unsigned char *bytes, size_t len, uint64_t where,
                                 const char *mapping) {
  size_t from, i, k;
  for (from = 0; from + STANDING_WINDOW <= search->secret->len && from < 40; from += STANDING_WINDOW) {
    for (i = 0; i + STANDING_WINDOW <= len; i++) {
      const unsigned char *hit = memchr(bytes + i, standing_byte(search, from), len - STANDING_WINDOW + 1 - i);
      if (hit == NULL) break;
      i = (size_t)(hit - bytes);
      for (k = 1; k < STANDING_WINDOW && hit[k] == standing_byte(search, from + k); k++) continue;
      if (k < STANDING_WINDOW) continue;
      if (search->found++ == 0)
        snprintf(search->first, sizeof(search->first), "from byte %zu, xor %02x%s, at %" PRIx64 " in %.100s", from,
                 search->turned, search->backwards ? ", backwards" : "", where + i, mapping);
    }
  }
}

static inline void standing_look_through(struct standing_search *search, int mem, unsigned char *buffer, uint64_t start,
                                         uint64_t end, const char *mapping) {
  uint64_t at;
  for (at = start; at < end; at += STANDING_CHUNK - STANDING_LONGEST) {
    size_t len = end - at < STANDING_CHUNK ? (size_t)(end - at) : STANDING_CHUNK;
    ssize_t got = pread(mem, buffer, len, (off_t)at);
    if (got > STANDING_WINDOW) standing_look(search, buffer, (size_t)got, at, mapping);
    if (len < STANDING_CHUNK) break;
  }
}

static inline void standing_look_at(struct standing_search *search, int mem, unsigned char *buffer, uint64_t start,
                                    uint64_t end, const char *mapping) {
  uint64_t own = (uint64_t)(uintptr_t)buffer;
  if (own >= start && own < end) { /* neighbours of a kind are one mapping */
    standing_look_through(search, mem, buffer, start, own, mapping);
    standing_look_through(search, mem, buffer, own + STANDING_CHUNK, end, mapping);
  } else {
    standing_look_through(search, mem, buffer, start, end, mapping);
  }
}

/* In how many places of the writable memory a part of the secret stands, also as HMAC and libcrypto's numbers would
 * hold it; `first`, of 200 bytes, says where one is. -1 when nobody may look. */
static inline long standing_places(const struct standing_secret *secret, char *first) {
  static const unsigned char turns[] = {0, 0x36, 0x5c};
  struct standing_search search = {0};
  char line[400];
  unsigned char *buffer = mmap(NULL, STANDING_CHUNK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int mem = open("/proc/self/mem", O_RDONLY);
  FILE *maps = fopen("/proc/self/maps", "r");
  size_t turn;
  if (buffer == MAP_FAILED || mem < 0 || maps == NULL) return -1;
  search.secret = secret;
  while (fgets(line, sizeof(line), maps) != NULL) {
    uint64_t start, end;
    char access[5];
    if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &start, &end, access) != 3) continue;
    line[strcspn(line, "\n")] = '\0';
    if (access[0] != 'r' || access[1] != 'w' || end - start > STANDING_LARGEST) continue;
    for (turn = 0; turn < 2 * sizeof(turns); turn++) {
      search.turned = turns[turn / 2];
      search.backwards = (int)(turn % 2);
      standing_look_at(&search, mem, buffer, start, end, line);
    }
  }
  fclose(maps);
  close(mem);
  munmap(buffer, STANDING_CHUNK);
  memcpy(first, search.first, sizeof(search.first));
  return search.found;
}

#endif
