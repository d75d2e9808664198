#include "unit/supervised.h"

#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"

struct policy *policy;
struct person supervisee;
static struct person people_here[3];
struct people people = { .items = people_here, .count = 3 };
struct session sessions[SUPERVISED_MOST];
struct record records[SUPERVISED_MOST];
struct record_value supervised_values[SUPERVISED_MOST][4];
struct action actions[SUPERVISED_MOST];
struct interval intervals[2];
struct absence absences[2];
struct agenda_item agenda[SUPERVISED_MOST];
struct supervision supervision;

struct uuid
supervised_id(int number)
{
	struct uuid id = { { 0 } };

	memset(&id, number, 1);
	return id;
}

void
supervised_begin(void)
{
	policy = authority_load("policies/sandwell");
	people_here[0] =
		(struct person) { .id = supervised_id(1), .name = "Practitioner 1", .group = "" };
	people_here[1] =
		(struct person) { .id = supervised_id(2), .name = "Supervisor 1", .group = "" };
	people_here[2] =
		(struct person) { .id = supervised_id(3), .name = "Manager 1", .group = "" };
	for (int i = 0; i < 3; i++)
		people_here[i].team = people_here[i].role = "";
	people_here[0].supervisor = supervised_id(2);
	supervisee = people_here[0];
	memset(sessions, 0, sizeof(sessions));
	memset(records, 0, sizeof(records));
	memset(supervised_values, 0, sizeof(supervised_values));
	memset(actions, 0, sizeof(actions));
	supervision = (struct supervision) {
		.person = &supervisee,
		.policy = policy,
		.sessions.items = sessions,
		.records.items = records,
		.actions.items = actions,
		.arrangements.intervals = intervals,
		.arrangements.absences = absences,
		.agenda.items = agenda,
	};
}

void
supervised_end(void)
{
	policy_free(&policy);
}

/* A session of the supervisee, with its record where it was held. */
struct session *
supervised_session(const char *date, enum form_use form, enum session_status status)
{
	size_t at = supervision.sessions.count++;
	struct session *session = &sessions[at];

	*session = (struct session) {
		.id = supervised_id(100 + (int) at),
		.person = supervised_id(1),
		.supervisor = supervised_id(2),
		.form = form,
		.date = authority_day(date),
		.venue = "",
		.status = status,
		.reason = "",
		.started = INSTANT_NONE,
		.ended = INSTANT_NONE,
		.running_since = INSTANT_NONE,
	};
	if (status != SESSION_HELD)
		return session;
	session->started = zone_start(session->date);
	session->ended = session->started + 1;
	session->record = supervised_id(200 + (int) at);
	records[supervision.records.count++] = (struct record) {
		.id = session->record,
		.person = supervised_id(1),
		.supervisor = supervised_id(2),
		.author = supervised_id(1),
		.session = session->id,
		.form = form,
		.at = session->started,
	};
	return session;
}

struct record *
supervised_record(const char *date, enum form_use form)
{
	struct record *record = &records[supervision.records.count++];

	*record = (struct record) {
		.id = supervised_id(150 + (int) supervision.records.count),
		.person = supervised_id(1),
		.supervisor = supervised_id(2),
		.author = supervised_id(3),
		.form = form,
		.at = zone_start(authority_day(date)),
	};
	return record;
}

void
supervised_write(struct record *record, char *field, char *text)
{
	size_t at = (size_t) (record - records);

	ck_assert_uint_lt(record->value_count, 4);
	record->values = supervised_values[at];
	record->values[record->value_count++] =
		(struct record_value) { .field = field, .value = text };
}

void
supervised_sign(struct record *record, enum signer signer, const char *date)
{
	record->signatures[signer] = (struct signature) {
		.set = true,
		.name = "",
		.at = zone_start(authority_day(date)),
	};
}

void
supervised_sign_both(struct record *record, const char *date)
{
	supervised_sign(record, SIGNER_SUPERVISEE, date);
	supervised_sign(record, SIGNER_SUPERVISOR, date);
}
