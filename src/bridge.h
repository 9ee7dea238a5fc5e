/* Turns "this descriptor is readable" into one byte on a socket, for hosts that cannot watch a foreign descriptor.
 *
 * A thread waits on the descriptor and writes; it touches neither curl nor Lua, blocks all signals and ends with the
 * bridge. The host connects to the bridge's listener: a unix socket in a directory, or, where none can be written, a
 * UDP socket on loopback that listens to whoever sends its key.
 */
#ifndef HWC_BRIDGE_H
#define HWC_BRIDGE_H

#include "hwc.h"

struct hwc_bridge;

/* Makes a bridge over `fd`, which stays the caller's and must outlive it. `dir` is a directory for the unix socket;
 * NULL chooses UDP. Returns NULL with words in `error`. Free with hwc_bridge_free. */
struct hwc_bridge *hwc_bridge_new(int fd, const char *dir, struct hwc_error *error);

/* Ends the thread, sends a last byte and closes everything; to be called before `fd` is closed. NULL is fine. After a
 * fork it only closes what was inherited. */
void hwc_bridge_free(struct hwc_bridge *bridge);

/* Where the host connects: the path of the unix socket, or NULL for UDP. */
const char *hwc_bridge_path(const struct hwc_bridge *bridge);

/* The UDP port on 127.0.0.1, and the 32 characters that the first datagram must hold. */
int hwc_bridge_port(const struct hwc_bridge *bridge);
const char *hwc_bridge_key(const struct hwc_bridge *bridge);

/* Takes the host's connection once it has connected (UDP: has sent the key), removes the socket's path and starts
 * the thread. Returns HWC_OK, or HWC_EINVAL with words when nobody or a stranger is there. */
enum hwc_code hwc_bridge_accept(struct hwc_bridge *bridge, struct hwc_error *error);

/* Says that the host works on what the last byte told; the next change sends another byte. */
void hwc_bridge_clear(struct hwc_bridge *bridge);

/* Sends a byte now, or, with `ms` > 0, once after that time unless one was sent before. */
void hwc_bridge_wake(struct hwc_bridge *bridge, int ms);

#endif
