/* request.h - everything a key can ask for: one table for all views.
 *
 * Layer: tui, private; no curses.  The enum, the key lookup and the Help view come from this table,
 * so a key, its name in settings and its line of help cannot drift apart.  Digits only ever rate.
 */
#ifndef WAYMARK_TUI_REQUEST_H
#define WAYMARK_TUI_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

struct view_ops;

/* clang-format off */
#define REQUEST_GROUPS(_) \
	_(MOVE,		"Moving") \
	_(RATE,		"Rating") \
	_(KEEP,		"Notes and files") \
	_(WRITE,	"While writing") \
	_(SUPERVISE,	"Supervision") \
	_(SHOW,		"What is shown") \
	_(ALWAYS,	"Everywhere")

#define RATE_HELP "Rate it at this point of the scale; saved at once"

/* group, identifier, name in settings, keys as Help shows them, silent doubles, line of help.
 * Keys are names as in struct key (ui.h), parted by blanks. */
#define REQUESTS(_) \
	_(MOVE, UP,		"up",		"Up",	"k",	"One row up") \
	_(MOVE, DOWN,		"down",		"Down",	"j",	"One row down") \
	_(MOVE, LEFT,		"left",		"Left",	"h",	"To the left, or fold what this is in") \
	_(MOVE, RIGHT,		"right",	"Right", "l",	"To the right, or unfold this") \
	_(MOVE, PAGE_UP,	"page-up",	"PgUp",	"",	"One page up") \
	_(MOVE, PAGE_DOWN,	"page-down",	"PgDn",	"",	"One page down") \
	_(MOVE, FIRST,		"first",	"Home",	"g",	"To the first row") \
	_(MOVE, LAST,		"last",		"End",	"G",	"To the last row") \
	_(MOVE, UNIT_BACK,	"unit-back",	"[",	"",	"To the unit, or item of the agenda, before") \
	_(MOVE, UNIT_ON,	"unit-on",	"]",	"",	"To the next unit, or item of the agenda") \
	_(MOVE, PART_BACK,	"part-back",	"{",	"",	"To the part before") \
	_(MOVE, PART_ON,	"part-on",	"}",	"",	"To the next part") \
	_(MOVE, OPEN,		"open",		"Enter", "",	"Open, or go on with, what the > stands on") \
	_(RATE, RATE_1,		"rate-1",	"1",	"",	RATE_HELP) \
	_(RATE, RATE_2,		"rate-2",	"2",	"",	RATE_HELP) \
	_(RATE, RATE_3,		"rate-3",	"3",	"",	RATE_HELP) \
	_(RATE, RATE_4,		"rate-4",	"4",	"",	RATE_HELP) \
	_(RATE, RATE_5,		"rate-5",	"5",	"",	RATE_HELP) \
	_(RATE, RATE_6,		"rate-6",	"6",	"",	RATE_HELP) \
	_(RATE, RATE_7,		"rate-7",	"7",	"",	RATE_HELP) \
	_(RATE, RATE_8,		"rate-8",	"8",	"",	RATE_HELP) \
	_(RATE, RATE_9,		"rate-9",	"9",	"",	RATE_HELP) \
	_(RATE, NO_CHANCE,	"no-chance",	"o",	"",	"No chance yet to do or show it") \
	_(RATE, NOT_MY_ROLE,	"not-my-role",	"a",	"",	"Not my role, with the reason") \
	_(RATE, SAME,		"same",		"c",	"",	"Still as before, said again today") \
	_(RATE, AGAIN,		"again",	"C",	"",	"Still as before, for what is old here") \
	_(RATE, TAKE,		"take",		"=",	"",	"Take what is offered") \
	_(RATE, REASON,		"reason",	"w",	"",	"Why: one line kept with the rating") \
	_(RATE, UNDO,		"undo",		"u",	"",	"Take back the last thing done") \
	_(RATE, REDO,		"redo",		"U",	"",	"Do again what was taken back") \
	_(KEEP, NOTE,		"note",		"n",	"",	"Quick note: one line, dated today") \
	_(KEEP, CHANGE_NOTE,	"change-note",	"W",	"",	"Write on in the note: change any of its fields") \
	_(KEEP, LEARNING,	"learning",	"r",	"",	"Learning: ask for it, and what was asked for") \
	_(KEEP, LINK,		"link",		"+",	"",	"Link the note to a standard") \
	_(KEEP, UNLINK,		"unlink",	"-",	"",	"Unlink the note from the standard under the >") \
	_(KEEP, PRIVACY,	"private",	"P",	"",	"Private: it is in nothing that is shared; or not") \
	_(KEEP, CONFIRM,	"confirm",	"i",	"",	"I was there: the supervisor says so of an observation") \
	_(KEEP, REDACT,		"redact",	"X",	"",	"Take the text of the note out for good") \
	_(KEEP, COPY,		"copy",		"b",	"",	"Make a copy of your file") \
	_(KEEP, EXPORT,		"export",	"x",	"",	"Write the gaps as a CSV file") \
	_(WRITE, KEEP_IT,	"keep-it",	"Ctrl-S", "",	"Keep what is written, from any field") \
	_(WRITE, TAKE_BACK,	"take-back",	"Ctrl-T", "Ctrl-_", "Take back what was typed last in the text") \
	_(WRITE, PUT_BACK,	"put-back",	"Ctrl-Y", "",	"Type again what was taken back") \
	_(WRITE, OWN_EDITOR,	"own-editor",	"Ctrl-O", "",	"Write the text in the editor that VISUAL or EDITOR names") \
	_(SUPERVISE, SUPERVISION, "supervision", "s",	"",	"The supervision session: begin it, or go on with it") \
	_(SUPERVISE, CHOOSE,	"choose",	"*",	"",	"Choose the standard to talk of, or take it out") \
	_(SUPERVISE, DECIDE,	"decide",	"d",	"",	"What is settled for the standard") \
	_(SUPERVISE, ACTION,	"action",	"t",	"",	"Set an action: what, who, by when") \
	_(SUPERVISE, PAUSE,	"pause",	"p",	"",	"Keep everything and close; the clock stands") \
	_(SUPERVISE, END,	"end-session",	"z",	"",	"End the session: its clock stops for good") \
	_(SUPERVISE, SIGN,	"sign",		"S",	"",	"Sign the record; first what is missing") \
	_(SHOW, SWAP,		"swap",		"Tab",	"",	"Swap who is rating") \
	_(SHOW, LEVEL,		"level",	"L",	"",	"Another level: beside, compared, or yours") \
	_(SHOW, FILTER,		"filter",	"f",	"",	"Choose which are shown") \
	_(SHOW, REVIEW,		"review",	"R",	"",	"Quick review: what changed or is old") \
	_(SHOW, TREND,		"trend",	"T",	"",	"The trend: each part, day by day") \
	_(SHOW, GAPS,		"gaps",		"v",	"",	"The gaps") \
	_(SHOW, NOTES,		"notes",	"e",	"",	"The notes") \
	_(SHOW, GRID,		"grid",		"V",	"",	"What the notes show: kinds for each part") \
	_(SHOW, TRAY,		"tray",		"E",	"",	"The tray: the notes not yet linked, in turn") \
	_(SHOW, SEARCH,		"search",	"/",	"",	"Find a word; Enter alone finds it again") \
	_(ALWAYS, HELP,		"help",		"?",	"F1",	"These keys") \
	_(ALWAYS, BACK,		"back",		"q",	"",	"Back; from the first screen, leave Waymark") \
	_(ALWAYS, CANCEL,	"cancel",	"Esc",	"",	"Back, but never out of Waymark") \
	_(ALWAYS, REPAINT,	"repaint",	"Ctrl-L", "",	"Draw the whole screen again")
/* clang-format on */

enum request {
	REQUEST_NONE, /* no request; also ends a view's list */
#define REQUEST_ENUM(group, id, name, keys, silent, help) REQUEST_##id,
	REQUESTS(REQUEST_ENUM) REQUEST_COUNT
#undef REQUEST_ENUM
};

enum request_group {
#define REQUEST_GROUP_ENUM(id, title) REQUEST_GROUP_##id,
	REQUEST_GROUPS(REQUEST_GROUP_ENUM) REQUEST_GROUP_COUNT
#undef REQUEST_GROUP_ENUM
};

struct request_row {
	enum request_group group;
	const char *name;
	const char *keys;
	const char *silent;
	const char *help;
};

/* The row of a request but REQUEST_NONE. */
const struct request_row *request_row(enum request request);
const char *request_group_title(enum request_group group);

/* Whether a view lists the request; one in which every key types answers no others. */
bool request_own(const struct view_ops *ops, enum request request);

/* Whether a view answers the request: it lists it, or the default handle does it for every view
 * that has rows. */
bool request_answered(const struct view_ops *ops, enum request request);

/* What the key of that name asks of a view; REQUEST_NONE when it asks nothing of it. */
enum request request_for_key(const struct view_ops *ops, const char *key);

/* For a run RATE_1 to RATE_9: the point meant, else 0. */
int request_point(enum request request);

#endif
