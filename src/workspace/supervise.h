/* supervise.h - what the files of supervision share.
 *
 * Layer: workspace, private. */
#ifndef WAYMARK_WORKSPACE_SUPERVISE_H
#define WAYMARK_WORKSPACE_SUPERVISE_H

#include "private.h"
#include "waymark/memory.h"
#include "waymark/supervise.h"

/* Reads what supervision knows of the person; WM_VALUE for a person who is not here. */
enum wm_code read_supervision(struct workspace *workspace, struct uuid person,
			      struct supervision *supervision, struct wm_error *error);

/* Who supervises: the one named, else the person's own.  *minted_name as for append_name. */
enum wm_code find_supervisor(struct workspace *workspace, const struct person *person,
			     const char *named, struct uuid *supervisor, const char **minted_name,
			     struct wm_error *error);

/* WM_VALUE for a time that is not HH:MM; NULL and "" are fine. */
enum wm_code check_time(const char *time, struct wm_error *error);

/* What a request is in itself, and beside the sessions that are planned. */
enum wm_code check_session(const struct supervision *supervision,
			   const struct session_request *request, struct wm_error *error);

/* Appends the session that a request asks for; `instead_of` not set for none. */
enum wm_code append_session(struct workspace *workspace, const struct session_request *request,
			    enum form_use form, struct uuid supervisor, const char *minted_name,
			    struct uuid instead_of, struct uuid *id, struct wm_error *error);

/* The form of a session of that person: a manager's, by the group, or a worker's. */
enum form_use session_form(const struct supervision *supervision, enum form_use asked);

/* What there was no chance to do for as many months as the policy allows, a line each: it is raised
 * with the allocation of work. */
enum wm_code allocations_text(struct workspace *workspace, const struct supervision *supervision,
			      struct buffer *text, struct wm_error *error);

/* Appends what stands in a field of a record. */
enum wm_code append_field(struct workspace *workspace, struct uuid person, struct uuid record,
			  const char *field, const char *value, struct wm_error *error);

/* The session or record of that id among those read; NULL with error set. */
const struct session *find_session(const struct supervision *supervision, struct uuid id,
				   struct wm_error *error);

const struct record *find_kept(const struct supervision *supervision, struct uuid id,
			       struct wm_error *error);

/* The others who are at a group session, and the names of all. */
struct group {
	struct uuid *people;
	size_t count;
	struct buffer names; /* empty where no attendees are named */
};

/* WM_VALUE: attendees of another form, nobody of that name, one whose own session is open.  Call
 * group_done in any case. */
enum wm_code group_read(struct workspace *workspace, const struct supervision *supervision,
			const struct session_request *request, enum form_use form,
			struct group *group, struct wm_error *error);
void group_done(struct group *group);

/* Calls fn for each copy of a group session that others have; of another form there is none. */
enum wm_code each_copy(struct workspace *workspace, const struct session *session,
		       enum wm_code (*fn)(struct workspace *workspace, const struct session *copy,
					  void *context, struct wm_error *error),
		       void *context, struct wm_error *error);

/* Appends a record of a form, of a session or of none (not set). */
enum wm_code append_record(struct workspace *workspace, const struct supervision *supervision,
			   enum form_use form, struct uuid supervisor, struct uuid session,
			   struct uuid *id, struct wm_error *error);

#endif
