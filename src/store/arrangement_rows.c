#include <stdlib.h>

#include "store/about.h"
#include "store/said.h"
#include "waymark/memory.h"
#include "waymark/text.h"

static void
take_item(void *context, const struct event *event)
{
	struct agenda *agenda = context;

	GROW(agenda->items, agenda->count, agenda->capacity);
	agenda->items[agenda->count++] = (struct agenda_item) {
		.id = event->id,
		.person = event->subject,
		.author = event->author,
		.entered_by = about_id(event, "entered-by"),
		.at = event->at,
		.text = xstrdup(event->text ? event->text : ""),
	};
}

enum wm_code
store_agenda(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	     struct agenda *agenda, struct wm_error *error)
{
	enum wm_code code =
		said_each(store, &person, EVENT_AGENDA, before, take_item, agenda, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (code)
		agenda_done(agenda);
	return code;
}

static void
take_interval(void *context, const struct event *event)
{
	struct arrangements *arrangements = context;
	struct interval interval = {
		.every = {
			.count = (int) strtol(event_fact(event, "every"), NULL, 10),
			.unit = (enum unit) text_index(unit_words, event_fact(event, "unit")),
		},
		.from = zone_date(event->at),
		.reason = xstrdup(event->text ? event->text : ""),
		.author = event->author,
	};

	date_parse(event_fact(event, "until"), &interval.until, NULL);
	GROW(arrangements->intervals, arrangements->interval_count,
	     arrangements->interval_capacity);
	arrangements->intervals[arrangements->interval_count++] = interval;
}

static void
take_absence(void *context, const struct event *event)
{
	struct arrangements *arrangements = context;
	const char *until = event_fact(event, "until");
	struct absence absence = {
		.supervisor = about_id(event, "supervisor"),
		.cover = about_id(event, "cover"),
		.reason = xstrdup(event->text ? event->text : ""),
	};

	date_parse(event_fact(event, "date"), &absence.from, NULL);
	if (until)
		date_parse(until, &absence.until, NULL);
	GROW(arrangements->absences, arrangements->absence_count, arrangements->absence_capacity);
	arrangements->absences[arrangements->absence_count++] = absence;
}

enum wm_code
store_arrangements(struct store *store, const struct viewer *viewer, struct uuid person,
		   instant before, struct arrangements *arrangements, struct wm_error *error)
{
	enum wm_code code = said_each(store, &person, EVENT_INTERVAL, before, take_interval,
				      arrangements, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (!code)
		code = said_each(store, &person, EVENT_ABSENCE, before, take_absence, arrangements,
				 error);
	if (code)
		arrangements_done(arrangements);
	return code;
}
