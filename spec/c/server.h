/* A small HTTP server on loopback for the tests of transfers: one thread, an ephemeral port, everything counted.
 * What it does depends on the path; server_answer lists the paths. */
#ifndef HWC_TEST_SERVER_H
#define HWC_TEST_SERVER_H

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define SERVER_CONNECTIONS 160
#define SERVER_FOREVER 20 /* seconds that nothing here exceeds */

struct server_connection {
  int fd; /* -1: free */
  size_t len;
  long long body; /* bytes of the body still to come, -1 while the head comes */
  int held;       /* its answer waits for server_release */
  char head[8192];
};

/* What has happened. */
struct server_counts {
  unsigned connections, closed, requests, held, answered;
  size_t body;        /* length of the last request's body */
  unsigned long hash; /* and its hash */
  char head[8192];    /* the last request's head, without the empty line */
};

struct server {
  pthread_t thread;
  pthread_mutex_t lock; /* of the counts */
  pthread_cond_t change;
  struct server_counts counts;
  int listener, control[2];
  unsigned port;
  struct server_connection connections[SERVER_CONNECTIONS];
};

static inline unsigned long server_hash(unsigned long hash, const char *bytes, size_t len) {
  while (len-- > 0) hash = (hash ^ (unsigned char)*bytes++) * 16777619u & 0xffffffffu;
  return hash;
}

static inline void server_send(int fd, const char *bytes, size_t len) {
  while (len > 0) {
    ssize_t sent = send(fd, bytes, len, MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes += sent;
    len -= (size_t)sent;
  }
}

static inline void server_text(int fd, const char *text) {
  server_send(fd, text, strlen(text));
}

static inline void server_close(struct server *server, struct server_connection *connection, int reset) {
  struct linger at_once = {1, 0};
  if (reset) setsockopt(connection->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
  close(connection->fd);
  connection->fd = -1;
  pthread_mutex_lock(&server->lock);
  server->counts.closed++;
  if (connection->held) server->counts.held--;
  connection->held = 0;
  pthread_cond_broadcast(&server->change);
  pthread_mutex_unlock(&server->lock);
}

/* A 200 of `len` bytes; HEAD gets its headers. */
static inline void server_bytes(int fd, const char *head, size_t len) {
  char line[80], block[4096];
  snprintf(line, sizeof(line), "HTTP/1.1 200 OK\r\nContent-Length: %lu\r\n\r\n", (unsigned long)len);
  server_text(fd, line);
  if (strncmp(head, "HEAD ", 5) == 0) return;
  memset(block, 'b', sizeof(block));
  for (; len > sizeof(block); len -= sizeof(block)) server_send(fd, block, sizeof(block));
  server_send(fd, block, len);
}

/* `count` headers of 1024 bytes each, name and value. */
static inline void server_headers(int fd, unsigned long count) {
  char line[1032];
  server_text(fd, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n");
  memset(line, 'h', sizeof(line));
  memcpy(line, "X-H:", 4);
  memcpy(line + 1025, "\r\n", 3);
  while (count-- > 0) server_text(fd, line);
  server_text(fd, "\r\nok");
}

static inline const char *server_zipped(size_t *len) {
  static const char bytes[] = /* "zipped " 64 times */
      "\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03\xAB\xCA\x2C\x28\x48\x4D\x51\xA8\x1A\xA5\x86\x26\x05"
      "\x00\xCD\xA8\x78\x7A\xC0\x01\x00\x00";
  *len = sizeof(bytes) - 1;
  return bytes;
}

/* Answers a whole request. */
static inline void server_answer(struct server *server, struct server_connection *connection) {
  static const char ok[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  const char *path = strchr(connection->head, ' ');
  int fd = connection->fd;
  if (path == NULL) {
    server_close(server, connection, 0);
    return;
  }
  path++;
  if (strncmp(path, "/held ", 6) == 0) { /* nothing, until server_release; then "ok" */
    connection->held = 1;
  } else if (strncmp(path, "/half ", 6) == 0) { /* four of six bytes, until server_release */
    server_text(fd, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhalf");
    connection->held = 1;
  } else if (strncmp(path, "/bytes/", 7) == 0) {
    server_bytes(fd, connection->head, strtoul(path + 7, NULL, 10));
  } else if (strncmp(path, "/chunked ", 9) == 0) { /* 300 bytes of unknown length */
    char chunk[120];
    int i;
    memset(chunk, 'c', sizeof(chunk));
    server_text(fd, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (i = 0; i < 3; i++) server_text(fd, "64\r\n"), server_send(fd, chunk, 100), server_text(fd, "\r\n");
    server_text(fd, "0\r\n\r\n");
  } else if (strncmp(path, "/headers/", 9) == 0) {
    server_headers(fd, strtoul(path + 9, NULL, 10));
  } else if (strncmp(path, "/redirect ", 10) == 0) {
    server_text(fd, "HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 4\r\n\r\nmove");
  } else if (strncmp(path, "/interim ", 9) == 0) {
    server_text(fd, "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nX-Interim: 2\r\n\r\n");
    server_text(fd, "HTTP/1.1 201 Created\r\nX-Final: \t 3 \r\nX-Empty:\r\nContent-Length: 2\r\n\r\nok");
  } else if (strncmp(path, "/gzip ", 6) == 0) {
    size_t len;
    const char *zipped = server_zipped(&len);
    server_text(fd, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
    server_send(fd, zipped, len);
    server_close(server, connection, 0);
  } else if (strncmp(path, "/cut ", 5) == 0) { /* ends too early */
    server_text(fd, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut");
    server_close(server, connection, 0);
  } else if (strncmp(path, "/drop ", 6) == 0) { /* reads all and says nothing */
    server_close(server, connection, 0);
  } else if (strncmp(path, "/none ", 6) == 0) {
    server_text(fd, "HTTP/1.1 204 No Content\r\n\r\n");
  } else { /* /ok */
    server_text(fd, ok);
  }
}

/* Counts a request that is whole: before its answer, so that who has the answer sees it counted. */
static inline void server_note(struct server *server, size_t body) {
  pthread_mutex_lock(&server->lock);
  server->counts.requests++;
  server->counts.body = body;
  pthread_mutex_unlock(&server->lock);
}

static inline void server_note_answer(struct server *server, int held) {
  pthread_mutex_lock(&server->lock);
  if (held) server->counts.held++;
  else server->counts.answered++;
  pthread_cond_broadcast(&server->change);
  pthread_mutex_unlock(&server->lock);
}

/* The head is complete: keeps a copy, and finds out how long the body is. */
static inline size_t server_begin(struct server *server, struct server_connection *connection, char *end) {
  size_t length = 0;
  char *line;
  *end = '\0';
  for (line = strstr(connection->head, "\r\n"); line != NULL; line = strstr(line + 2, "\r\n"))
    if (strncasecmp(line + 2, "Content-Length:", 15) == 0) length = strtoul(line + 17, NULL, 10);
  pthread_mutex_lock(&server->lock);
  memcpy(server->counts.head, connection->head, (size_t)(end - connection->head) + 1);
  server->counts.hash = 2166136261u;
  pthread_mutex_unlock(&server->lock);
  return length;
}

/* Takes bytes of a body; answers when that was the last of them. */
static inline void server_body(struct server *server, struct server_connection *connection, const char *bytes,
                               size_t len, size_t length) {
  pthread_mutex_lock(&server->lock);
  server->counts.hash = server_hash(server->counts.hash, bytes, len);
  pthread_mutex_unlock(&server->lock);
  connection->body -= (long long)len;
  if (connection->body > 0) return;
  server_note(server, length);
  server_answer(server, connection);
  server_note_answer(server, connection->held);
  connection->len = 0;
  connection->body = -1;
}

static inline void server_read(struct server *server, struct server_connection *connection) {
  static char bytes[65536];
  static size_t length; /* of the body that comes; no test has two bodies under way */
  ssize_t got;
  char *end;
  if (connection->body >= 0) {
    got = recv(connection->fd, bytes, sizeof(bytes), 0);
    if (got <= 0) server_close(server, connection, 0);
    else server_body(server, connection, bytes, (size_t)got, length);
    return;
  }
  got = recv(connection->fd, connection->head + connection->len, sizeof(connection->head) - 1 - connection->len, 0);
  if (got <= 0 || connection->head[0] == 0x16) { /* the end, or TLS */
    server_close(server, connection, 0);
    return;
  }
  connection->len += (size_t)got;
  connection->head[connection->len] = '\0';
  end = strstr(connection->head, "\r\n\r\n");
  if (end == NULL) return;
  length = server_begin(server, connection, end);
  if (strstr(connection->head, " /reset ") != NULL) { /* breaks off before it has read the body */
    server_note(server, 0);
    server_close(server, connection, 1);
    return;
  }
  connection->body = (long long)length;
  server_body(server, connection, end + 4, connection->len - (size_t)(end + 4 - connection->head), length);
}

static inline void server_accept(struct server *server) {
  struct timeval limit = {SERVER_FOREVER, 0};
  int i, on = 1, fd = accept(server->listener, NULL, NULL);
  for (i = 0; fd >= 0 && i < SERVER_CONNECTIONS; i++)
    if (server->connections[i].fd < 0) break;
  if (fd < 0 || i == SERVER_CONNECTIONS) abort();
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit));
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  server->connections[i].fd = fd;
  server->connections[i].len = 0;
  server->connections[i].body = -1;
  server->connections[i].held = 0;
  pthread_mutex_lock(&server->lock);
  server->counts.connections++;
  pthread_cond_broadcast(&server->change);
  pthread_mutex_unlock(&server->lock);
}

/* Answers all that was held. */
static inline void server_let_go(struct server *server) {
  int i;
  for (i = 0; i < SERVER_CONNECTIONS; i++) {
    struct server_connection *connection = &server->connections[i];
    if (connection->fd < 0 || !connection->held) continue;
    connection->held = 0;
    if (strstr(connection->head, " /half ") != NULL) server_text(connection->fd, "ok");
    else server_text(connection->fd, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    pthread_mutex_lock(&server->lock);
    server->counts.held--;
    server->counts.answered++;
    pthread_cond_broadcast(&server->change);
    pthread_mutex_unlock(&server->lock);
  }
}

static inline void *server_run(void *data) {
  struct server *server = data;
  for (;;) {
    struct pollfd fds[2 + SERVER_CONNECTIONS];
    char order;
    int i;
    fds[0] = (struct pollfd){server->control[0], POLLIN, 0};
    fds[1] = (struct pollfd){server->listener, POLLIN, 0};
    for (i = 0; i < SERVER_CONNECTIONS; i++) fds[2 + i] = (struct pollfd){server->connections[i].fd, POLLIN, 0};
    if (poll(fds, 2 + SERVER_CONNECTIONS, -1) < 0) continue;
    if (fds[0].revents != 0) {
      if (read(server->control[0], &order, 1) != 1 || order == 'q') return NULL;
      server_let_go(server);
    }
    for (i = 0; i < SERVER_CONNECTIONS; i++)
      if (fds[2 + i].revents != 0) server_read(server, &server->connections[i]);
    if (fds[1].revents != 0) server_accept(server);
  }
}

/* ---- for the tests */

/* A socket on an ephemeral port of 127.0.0.1. */
static inline int server_bind(unsigned *port) {
  struct sockaddr_in address;
  socklen_t len = sizeof(address);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  memset(&address, 0, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) != 0) abort();
  if (getsockname(fd, (struct sockaddr *)&address, &len) != 0) abort();
  *port = ntohs(address.sin_port);
  return fd;
}

static inline struct server *server_start(void) {
  /* Shared, so that a process that is forked off sees the counts, too. */
  struct server *server = mmap(NULL, sizeof(*server), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pthread_mutexattr_t shared;
  int i;
  if (server == MAP_FAILED) abort();
  for (i = 0; i < SERVER_CONNECTIONS; i++) server->connections[i].fd = -1;
  server->listener = server_bind(&server->port);
  if (listen(server->listener, SERVER_CONNECTIONS) != 0 || pipe(server->control) != 0) abort();
  pthread_mutexattr_init(&shared);
  pthread_mutexattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
  pthread_mutex_init(&server->lock, &shared);
  pthread_mutexattr_destroy(&shared);
  pthread_cond_init(&server->change, NULL);
  if (pthread_create(&server->thread, NULL, server_run, server) != 0) abort();
  return server;
}

static inline void server_order(struct server *server, char order) {
  if (write(server->control[1], &order, 1) != 1) abort();
}

static inline void server_release(struct server *server) {
  server_order(server, 'r');
}

static inline void server_stop(struct server *server) {
  int i;
  server_order(server, 'q');
  pthread_join(server->thread, NULL);
  for (i = 0; i < SERVER_CONNECTIONS; i++)
    if (server->connections[i].fd >= 0) close(server->connections[i].fd);
  close(server->listener);
  close(server->control[0]);
  close(server->control[1]);
  pthread_cond_destroy(&server->change);
  pthread_mutex_destroy(&server->lock);
  munmap(server, sizeof(*server));
}

static inline struct server_counts server_counts(struct server *server) {
  struct server_counts counts;
  pthread_mutex_lock(&server->lock);
  counts = server->counts;
  pthread_mutex_unlock(&server->lock);
  return counts;
}

/* Waits until so many answers have been written in all, and connections closed. Returns whether that came true. */
static inline int server_wait(struct server *server, unsigned answered, unsigned closed) {
  struct timespec end;
  int late = 0, held;
  clock_gettime(CLOCK_REALTIME, &end);
  end.tv_sec += SERVER_FOREVER;
  pthread_mutex_lock(&server->lock);
  while (!late && (server->counts.answered < answered || server->counts.closed < closed))
    late = pthread_cond_timedwait(&server->change, &server->lock, &end) != 0;
  held = server->counts.answered >= answered && server->counts.closed >= closed;
  pthread_mutex_unlock(&server->lock);
  return held;
}

#endif
