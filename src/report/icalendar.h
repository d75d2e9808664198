/* icalendar.h - lines of an iCalendar file (RFC 5545): folded, escaped, nothing hidden in them.
 *
 * Layer: report, private. */
#ifndef WAYMARK_REPORT_ICALENDAR_H
#define WAYMARK_REPORT_ICALENDAR_H

#include <stdbool.h>
#include <stdio.h>

/* Where it goes; a `terminal` gets texts made safe for it as well. */
struct icalendar {
	FILE *stream;
	bool terminal;
};

/* "NAME:VALUE" as they are. */
void icalendar_line(const struct icalendar *calendar, const char *name, const char *value);

/* The same with a text of anyone's (UTF-8) for the value. */
void icalendar_text(const struct icalendar *calendar, const char *name, const char *text);

#endif
