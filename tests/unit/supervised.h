/* supervised.h - Practitioner 1 (1), Supervisor 1 (2) and Manager 1 (3) by the policy of Sandwell, with
 * nothing held yet. */
#ifndef WAYMARK_SUPERVISED_H
#define WAYMARK_SUPERVISED_H

#include "waymark/supervision.h"

#define SUPERVISED_MOST 8

extern struct policy *policy;
extern struct person supervisee;
extern struct people people;
extern struct session sessions[SUPERVISED_MOST];
extern struct record records[SUPERVISED_MOST];
extern struct record_value supervised_values[SUPERVISED_MOST][4]; /* of each record */
extern struct action actions[SUPERVISED_MOST];
extern struct interval intervals[2];
extern struct absence absences[2];
extern struct agenda_item agenda[SUPERVISED_MOST];
extern struct supervision supervision; /* of all these */

/* Around each case. */
void supervised_begin(void);
void supervised_end(void);

/* Of a person here, by their number. */
struct uuid supervised_id(int number);

/* A session of the supervisee, with its record where it was held. */
struct session *supervised_session(const char *date, enum form_use form,
				   enum session_status status);
/* A record of no session, begun by the manager. */
struct record *supervised_record(const char *date, enum form_use form);
void supervised_write(struct record *record, char *field, char *text);
void supervised_sign(struct record *record, enum signer signer, const char *date);
void supervised_sign_both(struct record *record, const char *date);

#endif
