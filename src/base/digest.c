#include "waymark/identity.h"

#include <sodium.h>

#include "waymark/error.h"

_Static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(struct digest_state),
	       "a digest_state has room for the state of libsodium");
_Static_assert(DIGEST_SIZE == crypto_hash_sha256_BYTES, "a digest is a SHA-256");

#define NUMBER_SIZE 8

/* What stands before a piece, so that bytes are never taken for a number. */
enum piece {
	PIECE_BYTES = 'b',
	PIECE_NUMBER = 'n',
};

struct salt
salt_make(void)
{
	struct salt salt;

	/* Safe to call again and again; it fails only where the system has no chance to give. */
	if (sodium_init() < 0)
		die("this system gives no random numbers");
	randombytes_buf(salt.bytes, sizeof(salt.bytes));
	return salt;
}

static crypto_hash_sha256_state *
sha256(struct digest_state *state)
{
	return (crypto_hash_sha256_state *) (void *) state->opaque;
}

/* Tells the kind of a piece and a number: the number itself, or the length of the bytes to come. */
static void
add_head(struct digest_state *state, enum piece piece, uint64_t number)
{
	unsigned char head[1 + NUMBER_SIZE];

	head[0] = (unsigned char) piece;
	for (int i = NUMBER_SIZE; i > 0; i--) {
		head[i] = (unsigned char) (number & 0xff);
		number >>= 8;
	}
	crypto_hash_sha256_update(sha256(state), head, sizeof(head));
}

void
digest_begin(struct digest_state *state)
{
	crypto_hash_sha256_init(sha256(state));
}

void
digest_add(struct digest_state *state, const void *bytes, size_t length)
{
	add_head(state, PIECE_BYTES, length);
	if (length > 0)
		crypto_hash_sha256_update(sha256(state), bytes, length);
}

void
digest_add_number(struct digest_state *state, int64_t number)
{
	add_head(state, PIECE_NUMBER, (uint64_t) number);
}

struct digest
digest_end(struct digest_state *state)
{
	struct digest digest;

	crypto_hash_sha256_final(sha256(state), digest.bytes);
	return digest;
}

bool
digest_equal(struct digest a, struct digest b)
{
	return sodium_memcmp(a.bytes, b.bytes, sizeof(a.bytes)) == 0;
}

const char *
digest_text(struct digest digest, char text[DIGEST_SIZE * 2 + 1])
{
	return sodium_bin2hex(text, DIGEST_SIZE * 2 + 1, digest.bytes, sizeof(digest.bytes));
}

struct digest
digest_plain(const void *bytes, size_t length)
{
	struct digest digest;

	crypto_hash_sha256(digest.bytes, bytes, length);
	return digest;
}

const char *
digest_base64(struct digest digest, char text[DIGEST_BASE64_MAX])
{
	return sodium_bin2base64(text, DIGEST_BASE64_MAX, digest.bytes, sizeof(digest.bytes),
				 sodium_base64_VARIANT_ORIGINAL);
}
