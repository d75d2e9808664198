#include "unit/store_sample.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/memory.h"

static struct wm_error error;
static const struct viewer viewer;

struct uuid
sample_id(int number)
{
	struct uuid id = { .bytes = { [6] = 0x40, [8] = 0x80, [15] = (unsigned char) number } };

	id.bytes[0] = (unsigned char) (number * 16);
	return id;
}

struct kept_framework
sample_kept(int wording)
{
	static const char *const words[] = { "first words", "second words", "third words" };
	static const struct kept_indicator indicators[] = {
		{ "1.1", "1" },
		{ "1.2", "1" },
		{ "2.1", "2" },
	};
	static struct kept_file files[2];

	files[0] = (struct kept_file) { "indicators.csv", words[wording], strlen(words[wording]) };
	files[1] = (struct kept_file) { "framework.csv", "with\0nul", 8 };
	return (struct kept_framework) {
		.framework = "sample",
		.version = "1",
		.structure = { .bytes = { 7 } },
		.wording = { .bytes = { 1, (unsigned char) wording } },
		.files = files,
		.file_count = 2,
		.indicators = indicators,
		.indicator_count = 3,
	};
}

struct kept_framework
sample_kept_policy(void)
{
	static const struct kept_file file = { "policy.csv", "the rules", 9 };

	return (struct kept_framework) {
		.policy = true,
		.framework = "sandwell",
		.version = "2019.1",
		.structure = { .bytes = { 5 } },
		.wording = { .bytes = { 2, 3 } },
		.files = &file,
		.file_count = 1,
	};
}

struct event
sample_event(enum event_kind kind, int day, const char *text)
{
	return (struct event) {
		.kind = kind,
		.subject = sample_id(SAMPLE_OWNER),
		.author = sample_id(SAMPLE_OWNER),
		.capacity = CAPACITY_SELF,
		.at = day * SAMPLE_DAY,
		.text = text,
	};
}

void
sample_add_facts(struct event *event, struct sample_facts *facts, ...)
{
	va_list arguments;
	const char *name;

	va_start(arguments, facts);
	event->facts = facts->pairs;
	event->fact_count = 0;
	while ((name = va_arg(arguments, const char *)))
		facts->pairs[event->fact_count++] = (struct json_pair) {
			name,
			va_arg(arguments, const char *),
		};
	va_end(arguments);
}

struct event
sample_append(struct store *store, struct event *event)
{
	OK(store_append(store, event, &error));
	return *event;
}

struct uuid
sample_act(struct store *store, struct event *event)
{
	OK(store_begin(store, &error));
	sample_append(store, event);
	OK(store_commit(store, &error));
	return event->action;
}

struct store *
sample_store(const char *location)
{
	struct event started = sample_event(EVENT_STARTED, 0, NULL);
	struct event name = sample_event(EVENT_NAME, 0, "Practitioner 1");
	struct kept_framework kept = sample_kept(0), policy = sample_kept_policy();
	struct store *store;

	OK(store_create(&store, location, sample_id(SAMPLE_OWNER), &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_keep_framework(store, &policy, &error));
	sample_append(store, &started);
	sample_append(store, &name);
	OK(store_commit(store, &error));
	return store;
}

struct store *
sample_open(const char *location, enum store_mode mode)
{
	struct store *store;

	OK(store_open(&store, location, mode, &error));
	return store;
}

static struct uuid
rate(struct store *store, struct event *event, const char *code, const char *value)
{
	struct sample_facts facts;
	struct kept_framework kept = sample_kept(0);
	char wording[DIGEST_SIZE * 2 + 1];

	sample_add_facts(event, &facts, "framework", "sample", "version", "1", "wording",
			 digest_text(kept.wording, wording), "code", code, "level", "first",
			 "value", value, NULL);
	return sample_act(store, event);
}

struct uuid
sample_rate(struct store *store, int day, const char *code, const char *value)
{
	struct event event = sample_event(EVENT_RATING, day, NULL);

	return rate(store, &event, code, value);
}

struct uuid
sample_supervise(struct store *store, int day, const char *code, const char *value)
{
	struct event event = sample_event(EVENT_RATING, day, NULL);

	event.author = sample_id(2);
	event.capacity = CAPACITY_SUPERVISOR;
	return rate(store, &event, code, value);
}

struct uuid
sample_name(struct store *store, int day, const char *name)
{
	struct event event = sample_event(EVENT_NAME, day, name);

	return sample_act(store, &event);
}

static struct uuid
turn(struct store *store, enum event_kind kind, int day, struct uuid action)
{
	struct event event = sample_event(kind, day, NULL);
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "action", uuid_text(action, text), NULL);
	return sample_act(store, &event);
}

struct uuid
sample_undo(struct store *store, int day, struct uuid action)
{
	return turn(store, EVENT_UNDO, day, action);
}

struct uuid
sample_redo(struct store *store, int day, struct uuid action)
{
	return turn(store, EVENT_REDO, day, action);
}

struct uuid
sample_evidence(struct store *store, int day, const char *title, const char *body)
{
	struct event evidence = sample_event(EVENT_EVIDENCE, day, title);
	struct event written = sample_event(EVENT_BODY, day, body);
	struct event link = sample_event(EVENT_LINK, day, NULL);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	OK(store_begin(store, &error));
	sample_add_facts(&evidence, &facts, "evidence-kind", "reflection", "date", "2026-03-02",
			 NULL);
	sample_append(store, &evidence);
	uuid_text(evidence.id, id);
	if (body) {
		sample_add_facts(&written, &facts, "evidence", id, NULL);
		sample_append(store, &written);
	}
	sample_add_facts(&link, &facts, "evidence", id, "framework", "sample", "version", "1",
			 "code", "1.1", NULL);
	sample_append(store, &link);
	OK(store_commit(store, &error));
	return evidence.id;
}

static instant
before(int day)
{
	return day < 0 ? INSTANT_LAST : day * SAMPLE_DAY;
}

static void
add_rating(void *context, const struct rating *rating)
{
	char value[24];

	buffer_format(context, "%s %s %s %s", rating->code, rating->level,
		      capacity_word(rating->capacity), value_word(rating->value, value));
	if (*rating->reason)
		buffer_format(context, " (%s)", rating->reason);
	buffer_char(context, '\n');
}

char *
sample_ratings(struct store *store, int before_day)
{
	struct rating_filter filter = {
		.person = sample_id(SAMPLE_OWNER),
		.before = before(before_day),
	};
	struct buffer lines = { 0 };

	OK(store_each_rating(store, &viewer, &filter, add_rating, &lines, &error));
	return buffer_take(&lines);
}

char *
sample_evidences(struct store *store, int before_day)
{
	struct evidence_list list = { 0 };
	struct buffer lines = { 0 };

	OK(store_evidence(store, &viewer,
			  &(struct evidence_filter) { .person = sample_id(SAMPLE_OWNER),
						      .before = before(before_day),
						      .bodies = true },
			  &list, &error));
	for (size_t i = 0; i < list.count; i++) {
		buffer_format(&lines, "%s / %s /", list.items[i].title, list.items[i].body);
		for (size_t j = 0; j < list.items[i].links.count; j++)
			buffer_format(&lines, " %s", list.items[i].links.items[j].code);
		buffer_format(&lines, "%s\n", list.items[i].redacted ? " redacted" : "");
	}
	evidence_list_done(&list);
	return buffer_take(&lines);
}

void
ck_append_refused(struct store *store, struct event *event, const char *message)
{
	OK(store_begin(store, &error));
	ck_assert_int_eq(store_append(store, event, &error), WM_VALUE);
	ck_assert_str_eq(error.message, message);
	store_rollback(store);
}

void
ck_ratings(struct store *store, int before_day, const char *expected)
{
	char *lines = sample_ratings(store, before_day);

	ck_assert_str_eq(lines, expected);
	free(lines);
}

void
ck_evidences(struct store *store, int before_day, const char *expected)
{
	char *lines = sample_evidences(store, before_day);

	ck_assert_str_eq(lines, expected);
	free(lines);
}

void
ck_owner_name(struct store *store, const char *expected)
{
	struct people people = { 0 };
	char text[UUID_TEXT_MAX];

	OK(store_people(store, &viewer, INSTANT_LAST, &people, &error));
	ck_assert_str_eq(people_name(&people, sample_id(SAMPLE_OWNER), text), expected);
	people_done(&people);
}

static void
add_fault(void *context, const char *fault)
{
	buffer_format(context, "%s\n", fault);
}

void
ck_whole(struct store *store)
{
	struct verify_counts counts;
	struct buffer faults = { 0 };
	enum wm_code code = store_verify(store, &counts, add_fault, &faults, &error);

	ck_assert_msg(code == WM_OK, "%s: %s", error.message, faults.text ? faults.text : "");
	ck_assert_ptr_null(faults.text);
}

void
ck_not_whole(struct store *store, const char *words)
{
	struct verify_counts counts;
	struct buffer faults = { 0 };

	ck_assert_int_eq(store_verify(store, &counts, add_fault, &faults, &error), WM_NOT_SO);
	ck_assert_ptr_nonnull(faults.text);
	ck_assert_msg(strstr(faults.text, words) != NULL, "\"%s\" is not in:\n%s", words,
		      faults.text);
	buffer_done(&faults);
}

void
ck_open_fails(const char *location, enum store_mode mode, enum wm_code code, const char *message)
{
	struct store *store;

	ck_assert_int_eq(store_open(&store, location, mode, &error), code);
	ck_assert_str_eq(error.message, message);
	ck_assert_ptr_null(store);
}
