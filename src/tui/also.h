/* also.h - "also counts towards": what the crosswalk suggests for a note by what it is linked to.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_ALSO_H
#define WAYMARK_TUI_ALSO_H

#include "ui.h"
#include "waymark/crosswalk.h"
#include "waymark/workspace.h"

#define ALSO_MAX 32

struct also {
	struct place place;	/* of one of the person's frameworks */
	enum relation relation; /* what it is, seen from the link */
	struct link from;	/* the link that leads there; borrowed from the note */
};

/* What a note is not linked to yet, in the order of its links; gives how many, at most ALSO_MAX. */
size_t also_towards(const struct ui *ui, const struct person *person, const struct evidence *note,
		    struct also found[ALSO_MAX]);

/* Links the note there too, as one action, and says so. */
enum wm_code also_take(struct ui *ui, const struct evidence *note, const struct place *place,
		       struct wm_error *error);

/* Says what was done ("Note on NOS-1.1") and what the note counts towards too, which one key then
 * takes (also_accept) as long as that is said; false, and nothing is said, where nothing is. */
bool also_offer(struct ui *ui, struct uuid note, const char *done);
/* Takes what is offered so, and offers the next. */
enum effect also_accept(struct ui *ui);

/* The code and the words of a place: an indicator's text or a section's title.  Borrowed. */
const char *place_words(const struct place *place, const char **code);

#endif
