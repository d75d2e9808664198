/* What sessions say of an assessment: spoken of, settled, changed since, confirmed. */
#include "waymark/assessment.h"

#include <string.h>

static struct assessment_row *
find_row(struct assessment *assessment, const struct link *about)
{
	const struct framework *framework = assessment->framework;
	int indicator;

	if (strcmp(about->framework, framework->id) != 0 ||
	    strcmp(about->version, framework->version) != 0)
		return NULL;
	indicator = framework_indicator(framework, about->code);
	return indicator < 0 || assessment->row_of[indicator] < 0
		       ? NULL
		       : &assessment->rows[assessment->row_of[indicator]];
}

/* Whether one has signed the record of a session, after an instant. */
static bool
has_signed(const struct record_list *records, struct uuid author, instant after)
{
	for (size_t i = 0; i < records->count; i++) {
		const struct record *record = &records->items[i];

		for (int j = 0; uuid_is_set(record->session) && j < SIGNER_COUNT; j++) {
			const struct signature *signature = &record->signatures[j];

			if (signature->set && signature->at >= after &&
			    uuid_equal(signature->author, author))
				return true;
		}
	}
	return false;
}

static void
confirm(struct assessment *assessment, const struct record_list *records)
{
	for (size_t i = 0; i < assessment->row_count; i++) {
		for (int side = 0; side < CAPACITY_COUNT; side++) {
			struct judgement *judgement = &assessment->rows[i].by[side];

			if (uuid_is_set(judgement->entered_by) &&
			    has_signed(records, judgement->author, judgement->at))
				judgement->entered_by = (struct uuid) { { 0 } };
		}
	}
}

void
assessment_put_sessions(struct assessment *assessment, const struct session_list *sessions,
			const struct record_list *records)
{
	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		for (size_t j = 0; session->status == SESSION_HELD && j < session->topic_count;
		     j++) {
			const struct session_topic *topic = &session->topics[j];
			struct assessment_row *row = find_row(assessment, &topic->about);

			if (!row)
				continue;
			row->session = session->date;
			row->outcome = topic->settled ? outcome_words[topic->outcome] : NULL;
		}
	}
	if (records->count > 0)
		confirm(assessment, records);
}

void
assessment_put_changes(struct assessment *assessment, const struct assessment *then)
{
	for (size_t i = 0; i < assessment->row_count; i++) {
		struct assessment_row *row = &assessment->rows[i];
		int before = then->row_of[row->indicator];

		for (int side = 0; side < CAPACITY_COUNT; side++)
			row->by[side].changed =
				row->by[side].value !=
				(before < 0 ? VALUE_UNRATED : then->rows[before].by[side].value);
	}
}
