/* identity.h - identifiers, digests and chance.
 *
 * Layer: base.  src/base/uuid.c is the only file that knows libuuid, src/base/digest.c the only
 * one that knows libsodium. */
#ifndef WAYMARK_IDENTITY_H
#define WAYMARK_IDENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UUID_TEXT_MAX 37 /* bytes of its text, the final NUL included */
#define SALT_SIZE     16 /* bytes */
#define DIGEST_SIZE   32 /* bytes of a SHA-256 */

struct uuid {
	unsigned char bytes[16];
};

struct uuid uuid_mint(void); /* version 4 */
/* Version 5: of one namespace and one name (UTF-8) always the same. */
struct uuid uuid_named(struct uuid space, const char *name);
bool uuid_is_set(struct uuid id); /* not all zero */
bool uuid_equal(struct uuid a, struct uuid b);
const char *uuid_text(struct uuid id, char text[UUID_TEXT_MAX]); /* lower case */
/* The 36 characters of a UUID, of either case; false for anything else, and *id is as it was. */
bool uuid_read(const char *text, struct uuid *id);

struct salt {
	unsigned char bytes[SALT_SIZE];
};

struct digest {
	unsigned char bytes[DIGEST_SIZE];
};

/* Chance for salts, from libsodium; dies where the system gives none. */
struct salt salt_make(void);

/* SHA-256 fed in pieces: `b`, the length (8 bytes, big end first) and the bytes; or `n` and the
 * number (8 bytes, big end first).  So no two sequences of pieces are the same bytes. */
struct digest_state {
	_Alignas(16) unsigned char opaque[256];
};

void digest_begin(struct digest_state *state);
/* NULL is fine where the length is 0. */
void digest_add(struct digest_state *state, const void *bytes, size_t length);
void digest_add_number(struct digest_state *state, int64_t number);
struct digest digest_end(struct digest_state *state); /* begin again before the next */
bool digest_equal(struct digest a, struct digest b);
/* 64 hexadecimal digits and a NUL. */
const char *digest_text(struct digest digest, char text[DIGEST_SIZE * 2 + 1]);

/* SHA-256 of the bytes alone, as others make it; in base64 with its padding. */
struct digest digest_plain(const void *bytes, size_t length);
#define DIGEST_BASE64_MAX 45 /* bytes, the final NUL included */
const char *digest_base64(struct digest digest, char text[DIGEST_BASE64_MAX]);

#endif
