/* The hashes of a chain, as every program that reads a pack or a file must make them. */

#include "store/private.h"
#include "unit/store_sample.h"
#include "unit/suite.h"

static const char facts_hash[] = "ee41811cffe0e93c873e8c839459049e9ff42da52def9bc87264545c9b410cb6";
static const char text_hash[] = "397c1f0d3b55e37ff9f2345851ebe044d2d376588886ac86573edcc4f5f1486a";
static const char no_text_hash[] =
	"af9d3a137e79d84408a255db000cc6b0cb4e9a256f8ca823b762247730db026d";
static const char event_hash[] = "d190422201e69a6891fe5fc4a1937edf26df5fa5648ccc1d051465e5c7b77662";

static struct salt
counting_salt(void)
{
	struct salt salt;

	for (int i = 0; i < SALT_SIZE; i++)
		salt.bytes[i] = (unsigned char) i;
	return salt;
}

static void
ck_digest(struct digest digest, const char *expected)
{
	char text[DIGEST_SIZE * 2 + 1];

	ck_assert_str_eq(digest_text(digest, text), expected);
}

START_TEST(contents_are_hashed_with_their_salts)
{
	struct salt salt = counting_salt();

	ck_digest(chain_facts_hash(&salt, "{\"a\":\"x\"}"), facts_hash);
	ck_digest(chain_text_hash(&salt, "text"), text_hash);
	ck_digest(chain_text_hash(&salt, NULL), no_text_hash);
	salt.bytes[0] ^= 1;
	ck_assert(!digest_equal(chain_text_hash(&salt, ""), chain_text_hash(&salt, NULL)));
}
END_TEST

START_TEST(event_is_hashed_behind_the_one_before)
{
	struct salt salt = counting_salt();
	struct digest facts = chain_facts_hash(&salt, "{\"a\":\"x\"}");
	struct digest text = chain_text_hash(&salt, "text");
	struct digest previous = { { 0 } };
	char hash[DIGEST_SIZE * 2 + 1];
	struct event event = {
		.id = sample_id(3),
		.action = sample_id(4),
		.origin = sample_id(5),
		.subject = sample_id(1),
		.author = sample_id(2),
		.seq = 7,
		.clock = 9,
		.at = -5,
		.capacity = CAPACITY_SUPERVISOR,
		.kind = EVENT_RATING,
	};

	ck_digest(chain_hash(&previous, &event, &facts, &text), event_hash);
	previous.bytes[31] = 1;
	ck_assert_str_ne(digest_text(chain_hash(&previous, &event, &facts, &text), hash),
			 event_hash);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_chain");
	TCase *tcase = tcase_create("chain");

	tcase_add_test(tcase, contents_are_hashed_with_their_salts);
	tcase_add_test(tcase, event_is_hashed_behind_the_one_before);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
