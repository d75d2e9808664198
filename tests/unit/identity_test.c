/* Identifiers, digests and chance. */
#include <stdint.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/identity.h"

#define MINTED 200

START_TEST(minted_ids_are_of_version_4_and_differ)
{
	struct uuid ids[MINTED];

	for (size_t i = 0; i < MINTED; i++) {
		ids[i] = uuid_mint();
		ck_assert(uuid_is_set(ids[i]));
		ck_assert_uint_eq(ids[i].bytes[6] >> 4, 4);
		ck_assert_uint_eq(ids[i].bytes[8] >> 6, 2);
		for (size_t j = 0; j < i; j++)
			ck_assert(!uuid_equal(ids[i], ids[j]));
	}
}
END_TEST

START_TEST(uuid_is_written_in_lower_case_and_read_in_both)
{
	static const struct uuid id = { {
		0x7b,
		0x0f,
		0x2c,
		0x7e,
		0x3a,
		0x51,
		0x4f,
		0x0e,
		0x9c,
		0x35,
		0x1d,
		0x2a,
		0x5e,
		0x6f,
		0x7a,
		0x01,
	} };
	struct uuid read = { { 0 } };
	char text[UUID_TEXT_MAX];

	ck_assert_str_eq(uuid_text(id, text), "7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a01");
	ck_assert(uuid_read(text, &read));
	ck_assert(uuid_equal(read, id));

	read = (struct uuid) { { 0 } };
	ck_assert(uuid_read("7B0F2C7E-3A51-4F0E-9C35-1D2A5E6F7A01", &read));
	ck_assert(uuid_equal(read, id));
}
END_TEST

START_TEST(zero_uuid_is_read_and_is_not_set)
{
	struct uuid id = uuid_mint();

	ck_assert(uuid_read("00000000-0000-0000-0000-000000000000", &id));
	ck_assert(!uuid_is_set(id));
}
END_TEST

static const char *const no_uuids[] = {
	"",
	"7b0f2c7e",
	"7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a0",
	"7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a011",
	"7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a0g",
	"7b0f2c7e3a51-4f0e-9c35-1d2a5e6f7a01-",
	"7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a01 ",
	" 7b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a0",
	"{b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a0}",
	"-b0f2c7e-3a51-4f0e-9c35-1d2a5e6f7a01",
};
#define NO_UUID_COUNT ((int) (sizeof(no_uuids) / sizeof(no_uuids[0])))

START_TEST(other_text_is_no_uuid_and_changes_nothing)
{
	const struct uuid before = uuid_mint();
	struct uuid id = before;

	ck_assert_msg(!uuid_read(no_uuids[_i], &id), "\"%s\" was read", no_uuids[_i]);
	ck_assert(uuid_equal(id, before));
}
END_TEST

START_TEST(salts_differ)
{
	struct salt a = salt_make(), b = salt_make();

	ck_assert_mem_ne(a.bytes, b.bytes, SALT_SIZE);
}
END_TEST

static void
ck_digest(struct digest_state *state, const char *expected)
{
	char text[DIGEST_SIZE * 2 + 1];

	ck_assert_str_eq(digest_text(digest_end(state), text), expected);
}

START_TEST(digest_of_bytes_alone_is_as_others_make_it)
{
	char text[DIGEST_BASE64_MAX];

	ck_assert_str_eq(digest_base64(digest_plain("abc", 3), text),
			 "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
	ck_assert_str_eq(digest_base64(digest_plain("", 0), text),
			 "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}
END_TEST

START_TEST(digest_is_sha256_of_the_pieces)
{
	struct digest_state state;

	digest_begin(&state);
	ck_digest(&state, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

	/* "b" 0 0 0 0 0 0 0 3 "abc" "n" 0 0 0 0 0 0 1 2 */
	digest_begin(&state);
	digest_add(&state, "abc", 3);
	digest_add_number(&state, 258);
	ck_digest(&state, "8657f010b40969d3a29575fc93cd38a1422cafd033afde14370cbf772de0bd7d");

	/* "n" and eight times 255 */
	digest_begin(&state);
	digest_add_number(&state, -1);
	ck_digest(&state, "74bb7fae223a122ed9d0f95daa7464af2a630a9e63338782066f03b78c2bfed7");
}
END_TEST

static struct digest
digest_of(const char *first, const char *second)
{
	struct digest_state state;

	digest_begin(&state);
	digest_add(&state, first, strlen(first));
	digest_add(&state, second, strlen(second));
	return digest_end(&state);
}

START_TEST(where_pieces_meet_changes_the_digest)
{
	ck_assert(digest_equal(digest_of("ab", "c"), digest_of("ab", "c")));
	ck_assert(!digest_equal(digest_of("ab", "c"), digest_of("a", "bc")));
	ck_assert(!digest_equal(digest_of("", "abc"), digest_of("abc", "")));
}
END_TEST

START_TEST(number_is_never_taken_for_bytes)
{
	static const unsigned char zeros[8];
	struct digest_state state;
	struct digest number, nothing, bytes;

	digest_begin(&state);
	digest_add_number(&state, 0);
	number = digest_end(&state);
	digest_begin(&state);
	digest_add(&state, NULL, 0);
	nothing = digest_end(&state);
	digest_begin(&state);
	digest_add(&state, zeros, sizeof(zeros));
	bytes = digest_end(&state);

	ck_assert(!digest_equal(number, nothing));
	ck_assert(!digest_equal(number, bytes));
}
END_TEST

START_TEST(any_byte_tells_digests_apart)
{
	const struct digest digest = digest_of("a", "b");

	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		struct digest other = digest;

		other.bytes[i] ^= 1;
		ck_assert(!digest_equal(digest, other));
	}
}
END_TEST

/* The name that RFC 9562 has for an example, in the space of names of hosts. */
START_TEST(named_ids_are_of_version_5_and_always_the_same)
{
	struct uuid space, id;
	char text[UUID_TEXT_MAX];

	ck_assert(uuid_read("6ba7b810-9dad-11d1-80b4-00c04fd430c8", &space));
	id = uuid_named(space, "www.example.com");
	ck_assert_str_eq(uuid_text(id, text), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
	ck_assert(!uuid_equal(id, uuid_named(space, "www.example.org")));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("identity");
	TCase *uuid = tcase_create("uuid");
	TCase *digest = tcase_create("digest");

	tcase_add_test(uuid, minted_ids_are_of_version_4_and_differ);
	tcase_add_test(uuid, uuid_is_written_in_lower_case_and_read_in_both);
	tcase_add_test(uuid, zero_uuid_is_read_and_is_not_set);
	tcase_add_loop_test(uuid, other_text_is_no_uuid_and_changes_nothing, 0, NO_UUID_COUNT);
	tcase_add_test(uuid, named_ids_are_of_version_5_and_always_the_same);
	suite_add_tcase(suite, uuid);
	tcase_add_test(digest, salts_differ);
	tcase_add_test(digest, digest_is_sha256_of_the_pieces);
	tcase_add_test(digest, digest_of_bytes_alone_is_as_others_make_it);
	tcase_add_test(digest, where_pieces_meet_changes_the_digest);
	tcase_add_test(digest, number_is_never_taken_for_bytes);
	tcase_add_test(digest, any_byte_tells_digests_apart);
	suite_add_tcase(suite, digest);

	return suite_run(suite);
}
