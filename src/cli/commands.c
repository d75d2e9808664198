#include "commands.h"

const struct command commands[] = {
	{
		"init",
		"--name NAME [--group G] [--team T] [--role R] [--supervisor S] "
		"[--assess FRAMEWORK:LEVEL]...",
		"make your file and say whose it is",
		"NAME, G, T, R and S are free words. A supervisor that nobody here is yet is kept as "
		"a new person. --assess may be given again for each framework that applies to you; "
		"waymark framework list names them, waymark framework show ID its levels.\n"
		"\n"
		"waymark init --name 'Practitioner 1' --team North --assess nos-kent:nqsw",
		init_command,
		true,
	},
	{
		"person show",
		"",
		"show who it is about, and their levels",
		"For each framework: by when it is to be met, where it says so; the sections at another "
		"level or left out, and who decided; how many indicators each side has answered.",
		person_show_command,
		false,
	},
	{
		"person set",
		"[--name N] [--group G] [--team T] [--role R] [--supervisor S] "
		"[--start-in-post DATE] [--section REF=L | --leave-out REF | --take-in REF] "
		"[--by NAME] [--reason TEXT]",
		"change name, team, ... or what is asked in an area",
		"An empty word takes a group, team or role away. DATE is YYYY-MM-DD.\n"
		"\n"
		"--section assesses a section of a framework at another level, L, than the rest; the "
		"level of the rest again ends that. --leave-out leaves out a section that the "
		"framework marks as optional, for which --by says who decided and --reason why; "
		"--take-in brings it back. What was rated stays. A NAME that nobody here has is "
		"kept as a new person.\n"
		"\n"
		"waymark person set --section PCF-5.5=L2 --by 'Supervisor 1'",
		person_set_command,
		true,
	},
	{
		"person level",
		"FRAMEWORK LEVEL [--compare] [--from DATE] [--reason TEXT] [--apply]",
		"add a framework, or change a level",
		"A framework that is new for the person is added at once. A change of level shows "
		"first what it means, and is made with --apply. Ratings stay what they were: an "
		"earlier point is offered where the expectation is the same, never copied. "
		"waymark next then begins with what is asked anew.\n"
		"\n"
		"--compare stands alone and changes nothing: it shows the level beside the person's own, indicator by "
		"indicator, with what starts there, what is worded anew and what is the same, what "
		"is rated there, and which evidence is missing. Only levels that are steps of one "
		"career are compared.",
		person_level_command,
		true,
	},
	{
		"framework list",
		"[--format table|csv]",
		"list the frameworks that were found",
		"The first folder of the search path (waymark paths) that has an id wins.",
		framework_list_command,
		false,
	},
	{
		"framework show",
		"ID [--level L] [--format table|csv]",
		"show what a framework expects",
		"With --level, all that is asked at that level, what it includes among it; without, "
		"each expectation as it is written.",
		framework_show_command,
		false,
	},
	{
		"framework check",
		"DIR [--format table|csv]",
		"find the faults of a framework folder",
		"Every fault is named with its file and line. Warnings do not hinder. A DIR with a "
		"policy.csv is checked as the folder of a policy.",
		framework_check_command,
		false,
	},
	{
		"framework migrate",
		"ID OLDVERSION NEWVERSION --map FILE [--apply]",
		"move a person to a new version",
		"FILE is CSV, old,new,relation,reason: what became of each code. carried: one code "
		"became one, and its ratings are carried. split: one became several, a row for "
		"each; merged: several became one, a row for each; the old point is offered, of "
		"merged ones where all have the same. dropped: nothing came of it. new: it came of "
		"nothing. split, merged and dropped need a reason. A code that asks the same in "
		"both versions needs no row.\n"
		"\n"
		"It shows first what it means, and is made with --apply; undo takes all of it back. "
		"gap --as-at an earlier day shows the old version.",
		framework_migrate_command,
		true,
	},
	{
		"framework import",
		"FILE --from moodle|opensalt|case [--apply] [--id ID] [--prefix P] [--force]",
		"take a framework from another tool's file",
		"Without --apply nothing is written: it shows what the file holds, each row that "
		"other importers would lose, and what the file does not say and gets. With --apply "
		"it makes the folder ID among your own frameworks (waymark paths); one that is there "
		"is replaced only with --force. Where the file says no id, --id gives it; where its "
		"identifiers share nothing before their first '-', --prefix gives that.",
		framework_import_command,
		false,
	},
	{
		"framework export",
		"ID --to moodle|case|csv [--case 1.0|1.1] [--output PATH] [--force]",
		"write a framework for another tool",
		"To standard output unless --output names a file; csv is a folder, the same to the "
		"byte as the one that was loaded, and needs --output. What the format has no place "
		"for is listed on standard error. CASE is 1.1 unless --case says 1.0.",
		framework_export_command,
		false,
	},
	{
		"rate",
		"REF POINT|no-chance|na|clear|same [--as supervisor --by NAME] [--at LEVEL] "
		"[--reason TEXT] [--apply]",
		"rate an indicator",
		"REF is a reference such as NOS-1.3; case does not matter, and the prefix may be left "
		"out where only one thing is meant. POINT is a point of the framework's scale. "
		"no-chance: there was no chance yet. na: it is not my role, and --reason says why. "
		"clear withdraws what stands. same says the same point again, as of today.\n"
		"\n"
		"same with a section lists what of it you rated and is stale, and with "
		"--apply says all of that again as one step, which undo takes back.\n"
		"\n"
		"--as supervisor --by NAME keeps a supervisor's own rating, given at this screen; it "
		"is shown as not yet confirmed. --at rates what another level asks.",
		rate_command,
		true,
	},
	{
		"next",
		"[--framework ID] [--review]",
		"show the next indicator to rate",
		"Its reference comes first, what is expected stands beneath. --review shows the "
		"first of those that you have rated and should look at again, with the reason: the "
		"other side has said otherwise since, a note on it is of a later day, or what stands "
		"is stale. Rating it, or rate REF same, makes the next one the first.",
		next_command,
		false,
	},
	{
		"undo",
		"",
		"take back what was done last",
		"It takes back the newest action for this person that still stands, and says what. "
		"Nothing is lost: redo brings it again. A redaction cannot be taken back.",
		undo_command,
		false,
	},
	{
		"redo",
		"",
		"do again what undo took back",
		"",
		redo_command,
		false,
	},
	{
		"jot",
		"TEXT [--witness NAME] [--witness-role R] [--organisation O] [--document D] "
		"[--private] [REF...]",
		"keep a quick note",
		"The note is of today and of the kind not-sorted. Without a REF it can be linked "
		"later: waymark evidence link. Write -- before a TEXT that begins with a dash. The "
		"options are those of waymark evidence add.",
		jot_command,
		true,
	},
	{
		"evidence add",
		"--title T [--body TEXT|--body-file FILE] [--kind K] [--date D] [--witness NAME] "
		"[--witness-role R] [--organisation O] [--document D] [--private] [REF...]",
		"add a dated note, linked to what it shows",
		"--body-file - reads standard input. K is a kind such as direct-observation, "
		"written-work or reflection (not-sorted where none is given), D a date YYYY-MM-DD "
		"(today). NAME is who was there, in the role R; O where the note comes from; a "
		"document's D its path, address or number. A --private note counts for its owner "
		"and is in nothing that is shared. Nothing that could identify a child belongs in "
		"a note.",
		evidence_add_command,
		true,
	},
	{
		"evidence edit",
		"ID [--title T] [--body TEXT|--body-file FILE] [--kind K] [--date D] "
		"[--witness NAME] [--witness-role R] [--organisation O] [--document D] "
		"[--private|--shared]",
		"change a note",
		"Only what is named changes; an empty word takes a text away. What stood before "
		"stays in waymark evidence history. Whose note it is, or who wrote it, may change "
		"it.",
		evidence_edit_command,
		true,
	},
	{
		"evidence list",
		"[--kind K] [--section REF] [--since DATE] [--unlinked] [--shared] "
		"[--format table|csv]",
		"list the notes, newest first",
		"The first column is what the other commands take as ID. --section takes the notes "
		"that count for a section or an indicator, --unlinked those that are linked to "
		"nothing, --since those dated that day or later. --shared leaves out private ones.",
		evidence_list_command,
		true,
	},
	{
		"evidence show",
		"ID",
		"show a note",
		"ID: 4 or more digits of its id.",
		evidence_show_command,
		false,
	},
	{
		"evidence history",
		"ID",
		"show all that a note ever said",
		"Oldest first, with who said it; what undo took back is marked.",
		evidence_history_command,
		false,
	},
	{
		"evidence link",
		"ID REF...",
		"link a note to indicators or sections",
		"ID: 4 or more digits of its id.",
		evidence_link_command,
		false,
	},
	{
		"evidence unlink",
		"ID REF...",
		"take links of a note away",
		"ID: 4 or more digits of its id.",
		evidence_unlink_command,
		false,
	},
	{
		"evidence confirm",
		"ID [--by NAME]",
		"say of an observation: I was there",
		"Of a note of the kind direct-observation, by somebody other than who wrote it and "
		"whom it is about. In one's own file --by says who; a NAME that nobody here has is "
		"kept as a new person.",
		evidence_confirm_command,
		true,
	},
	{
		"evidence redact",
		"ID --reason TEXT [--yes]",
		"empty a note for good",
		"Every text of the note and all that they ever were are emptied and cannot be brought "
		"back; that there was a note stays in the list, and why it was emptied. It asks for a "
		"typed yes, which --yes answers beforehand. The text of a note that was taken back "
		"is kept until then too. A copy that waymark backup made earlier still holds it: "
		"remove it too.",
		evidence_redact_command,
		false,
	},
	{
		"evidence grid",
		"[--framework ID] [--shared] [--format table|csv]",
		"show which kinds of notes each part has",
		"A row for each part of the framework at the person's level, a column for each kind, "
		"and what is missing: anything but the person's own account, a direct observation in "
		"six months, the voice of a child or family, anything newer than a year. A note "
		"counts in each part that it is linked to. --shared leaves out private ones.",
		evidence_grid_command,
		false,
	},
	{
		"need add",
		"[REF...] --kind K --text TEXT | --code CODE [--by NAME]",
		"ask for learning",
		"REF is what it is for. K: course, shadowing, co-working, coaching, reading, work (to "
		"be given) or practice-education. CODE is one of the learning catalogue, which has "
		"title and kind of its own. --by NAME: a supervisor asks for it at this screen.\n"
		"\n"
		"waymark need add NOS-11.1 --kind shadowing --text 'A day in court'",
		need_add_command,
		true,
	},
	{
		"need list",
		"[--format table|csv]",
		"list the learning needs, newest first",
		"The first column is what agree, book, done and drop take as ID.",
		need_list_command,
		true,
	},
	{
		"need agree",
		"ID [--by NAME] [--note TEXT]",
		"say that the need is agreed",
		"Who asked for it cannot agree it: --by NAME says who does, at this screen, and it is shown as not yet confirmed; a supervisor in their own file needs no --by.",
		need_agree_command,
		true,
	},
	{
		"need book",
		"ID [--by NAME] [--note TEXT]",
		"say that it is booked",
		"From agreed on. --note says when and where.",
		need_book_command,
		true,
	},
	{
		"need done",
		"ID [--by NAME] [--note TEXT]",
		"say that it is done",
		"--note says what came of it.",
		need_done_command,
		true,
	},
	{
		"need drop",
		"ID [--by NAME] [--note TEXT]",
		"say that it is no longer needed",
		"--note says why. What was done or dropped stays as it is; ask for it again.",
		need_drop_command,
		true,
	},
	{
		"action add",
		"TEXT --owner WHO --due DATE [REF...]",
		"set an action: what, who, by when",
		"REF is what it is about. A WHO that nobody here has is kept as a new person. DATE is "
		"YYYY-MM-DD.\n"
		"\n"
		"waymark action add 'Bring two assessments' --owner 'Practitioner 1' --due 2026-04-02 "
		"NOS-1.3",
		action_add_command,
		true,
	},
	{
		"action list",
		"[--format table|csv]",
		"list the actions, open ones first by date",
		"The first column is what close takes as ID.",
		action_list_command,
		true,
	},
	{
		"action close",
		"ID --result TEXT",
		"close an action with what came of it",
		"ID: 4 or more digits of its id. undo takes it back.",
		action_close_command,
		true,
	},
	{
		"gap",
		"[--framework ID]... [--level L] [--as-at DATE] [--state S] [--flag F] "
		"[--shared] [--format table|csv|json|html]",
		"show where the ratings stand against the level",
		"The table hides the other side's rating until one's own is given; csv and json hold "
		"everything, for a spreadsheet. html is a page to talk over, sign and file: counts, "
		"gaps, learning needs and actions.\n"
		"\n"
		"--shared leaves private notes out as if they were not there; html always does.\n"
		"\n"
		"S (of either side): not-asked, below, meets, no-opportunity, not-applicable, "
		"unrated. F: differs, crosses, self-only, unevidenced, own-word, stale, changed, "
		"unconfirmed. --as-at shows how it stood at the end of DATE, at the level of then.",
		gap_command,
		true,
	},
	{
		"diff",
		"DATE [DATE] [--format table|csv]",
		"show what changed between two days",
		"How the end of the second DATE (today, where it is not given) differs from the end "
		"of the first: a row for each indicator and series of which state or point changed. "
		"It is the difference of gap --as-at of the two days.\n"
		"\n"
		"A row is about an indicator at the level that is judged. After a change of level the "
		"old and the new level have rows of their own, each empty on the day on which it was "
		"not listed. The table leaves out what nobody rated; csv holds everything.",
		diff_command,
		false,
	},
	{
		"supervision prepare",
		"",
		"what to read before a session",
		"What changed since the last session, what you see differently, what there was no chance "
		"to do, learning needs, actions of last time and the agenda, with the questions of the "
		"policy. What there was no chance to do for longer than the policy says goes to "
		"allocations. In the ASYE also the standards that were not spoken of yet. What the "
		"other side has rated and you have not stays hidden.",
		supervision_prepare_command,
		false,
	},
	{
		"supervision plan",
		"DATE | --year DATE [--time HH:MM] [--minutes N] [--place TEXT] [--with NAME] "
		"[--form F]",
		"plan a session, or those of a year",
		"--year plans as many as the policy asks for, from DATE on, moved off weekends and bank "
		"holidays. NAME is who supervises, where that is not the person's supervisor; a NAME that "
		"nobody here has is kept as a new person. F: individual, manager, group or informal; without "
		"it the form of the person's group. Group and informal sessions never count towards how "
		"often somebody is to be seen.",
		supervision_plan_command,
		true,
	},
	{
		"supervision agenda",
		"TEXT [--by NAME]",
		"put something on the next agenda",
		"--by NAME: a supervisor does so at this screen.",
		supervision_agenda_command,
		true,
	},
	{
		"supervision postpone",
		"DATE|ID --reason TEXT [--new-date DATE [--time HH:MM]]",
		"say that a session was put off",
		"DATE is the day it was planned for; ID 4 or more digits of its id. --new-date plans another, "
		"later, in its place.",
		supervision_postpone_command,
		true,
	},
	{
		"supervision cancel",
		"DATE|ID --reason TEXT",
		"say that a session is not held",
		"",
		supervision_cancel_command,
		true,
	},
	{
		"supervision miss",
		"DATE|ID --reason TEXT",
		"say that a session was missed",
		"What the policy asks after a missed session stands in waymark due.",
		supervision_miss_command,
		true,
	},
	{
		"supervision record",
		"[N|ID] [--field CODE --value TEXT|--value-file FILE | --role R --reason TEXT] "
		"| [N|ID] --end | --begin [DATE] "
		"[--form F] [--time HH:MM] [--place TEXT] [--with NAME] [--attendee NAME]...",
		"fill in the record of a session",
		"N is the number of a session that was begun; without it the one that is open, else the newest "
		"that nobody has signed. Without --field each field, what stands in it and what is missing; "
		"others than the two say --role and --reason, as for waymark supervision show. "
		"--begin keeps a session that is held without the screen, today or on DATE, and --end ends "
		"it. A group session is kept for each --attendee who is known here, and filled and ended "
		"for all. --value-file - reads standard input.\n"
		"\n"
		"waymark supervision record --field agenda-1 --value 'Well, and rested.'",
		supervision_record_command,
		true,
	},
	{
		"supervision sign",
		"N|ID --as supervisee|supervisor --name NAME",
		"sign a record",
		"NAME is typed by who signs and has to be their name. Both sign, at once or one later; after the "
		"first signature nothing in it can be changed. A contract or an ASYE tracker is named by its "
		"ID.",
		supervision_sign_command,
		true,
	},
	{
		"supervision addendum",
		"N|ID TEXT [--by NAME]",
		"add to a signed record",
		"",
		supervision_addendum_command,
		true,
	},
	{
		"supervision copied",
		"N|ID [--on DATE]",
		"say that the supervisee has the copy",
		"",
		supervision_copied_command,
		false,
	},
	{
		"supervision entered",
		"N|ID [--on DATE]",
		"say that decisions are on the case system",
		"",
		supervision_entered_command,
		false,
	},
	{
		"supervision contract",
		"[--field CODE --value TEXT|--value-file FILE] [--new] [--role R --reason TEXT]",
		"fill in or show the contract",
		"The newest version. Once it is signed, or with --new, a change begins another, which has all "
		"that stood in the one before.",
		supervision_contract_command,
		true,
	},
	{
		"supervision audit",
		"[--field CODE --value TEXT|--value-file FILE] [--new] [--role R --reason TEXT]",
		"fill in or show the file audit",
		"What is kept here answers some of its questions; they are shown as filled in, and can be "
		"answered otherwise.",
		supervision_audit_command,
		true,
	},
	{
		"supervision asye",
		"[--field CODE --value TEXT|--value-file FILE] [--new] [--role R --reason TEXT]",
		"fill in or show the ASYE tracker",
		"Observations are counted from notes of the kind direct-observation, logs from waymark "
		"supervision log. Under each review that has a day stands what changed in the "
		"ratings since the one before.",
		supervision_asye_command,
		true,
	},
	{
		"supervision checklist",
		"[--field CODE --value TEXT|--value-file FILE] [--new] [--role R --reason TEXT]",
		"fill in or show what is on the file",
		"",
		supervision_checklist_command,
		true,
	},
	{
		"supervision log",
		"[--field CODE --value TEXT|--value-file FILE] [--new] [--role R --reason TEXT]",
		"write a critical reflective log",
		"The newest; --new begins another.",
		supervision_log_command,
		true,
	},
	{
		"supervision often",
		"EVERY UNIT --until DATE --reason TEXT",
		"see somebody more often for a time",
		"As in 2 weeks. The policy's own interval holds where that is shorter.",
		supervision_often_command,
		true,
	},
	{
		"supervision absent",
		"FROM [--until DATE] [--cover NAME] [--reason TEXT]",
		"say that the supervisor is absent",
		"A NAME that nobody here has is kept as a new person.",
		supervision_absent_command,
		true,
	},
	{
		"supervision start",
		"[--with NAME]",
		"hold a supervision session at this screen",
		"Shows only the person of --person until the session is left, and no private notes. One "
		"that is open is gone on with. NAME is who supervises, where that is not the person's "
		"supervisor.\n"
		"\n"
		"waymark --person 'Practitioner 1' supervision start",
		supervision_start_command,
		false,
	},
	{
		"supervision list",
		"[--format table|csv]",
		"list the sessions: planned, held, put off",
		"The monitoring sheet. no is the number of a session that was begun, for waymark "
		"supervision show; minutes are those on its clock of those it was meant to last; signed "
		"is the day of the second signature, copied that on which the supervisee got the copy.",
		supervision_list_command,
		true,
	},
	{
		"supervision show",
		"N [--format text|html|csv] [--role R --reason TEXT]",
		"show a record, to read, to print or for a spreadsheet",
		"N: the number of a session (waymark supervision list), or 4 or more digits of the id "
		"of a record. The record has the fields of the policy's form, then what was added "
		"after it was signed, who may see it and who has. html is the form on A4.\n"
		"\n"
		"Where the file belongs to neither of the two, R and TEXT say in what role it is read "
		"and why. That is kept, and the supervisee can see it.",
		supervision_show_command,
		true,
	},
	{
		"supervision return",
		"MONTH [--format table|csv]",
		"count how supervision was kept to in a month",
		"MONTH is written as 2026-03. For each team and supervisor of all people in the file: "
		"sessions due, held, postponed, cancelled and missed; of those held, how many by the "
		"day they were due, signed by both, and copied in the policy's time. Counts alone; "
		"group and informal sessions are not among them.",
		supervision_return_command,
		false,
	},
	{
		"supervision evidence",
		"MONTH [REF...] [--apply]",
		"offer what you did as a supervisor as evidence",
		"MONTH is written as 2026-03. Counts the sessions that you held, the differences that "
		"were settled in them and the actions closed of those whom you supervise, without a "
		"name. With --apply it becomes a note about you of the kind supervision, linked to "
		"the REF, else to be sorted later.\n"
		"\n"
		"waymark supervision evidence 2026-03 KSSS-S3 --apply",
		supervision_evidence_command,
		false,
	},
	{
		"due",
		"[--format table|csv|ics]",
		"list what is due and overdue in supervision",
		"Everything that the policy asks of the person and those who supervise them: sessions, "
		"records to sign and to copy, actions, the contract, reviews, audits. In the file of "
		"somebody who supervises others, of all those too; --person WHO takes one. It gives 1 "
		"when something is overdue.\n"
		"\n"
		"ics is a calendar for a diary: what has a day is an entry of that day, what has none "
		"a task. Taken in again later it replaces what it put there before.",
		due_command,
		true,
	},
	{
		"backup",
		"FILE [--force]",
		"make a copy of your file",
		"An existing FILE is replaced only with --force. A copy holds every text of its day, "
		"those that are redacted later among them.",
		backup_command,
		false,
	},
	{
		"restore",
		"FILE",
		"put a copy in the place of your file",
		"FILE is checked first. The file that was there is kept beside, and its name is said.",
		restore_command,
		false,
	},
	{
		"verify",
		"",
		"check that your file is whole and unaltered",
		"It gives 0 when all is well, 1 when something is not, 4 when the file cannot be "
		"opened.",
		verify_command,
		false,
	},
	{
		"settings",
		"[KEY [VALUE]]",
		"show or change what is set for you",
		"Without KEY all settings, what they mean and where they are kept, then what the "
		"supervision policy asks: how it is read, how often, by when. With KEY its value; "
		"with VALUE it is set, and an empty VALUE makes it what it was at first.\n"
		"\n"
		"waymark settings stale_months 6",
		settings_command,
		false,
	},
	{
		"names",
		"add NAME...|remove NAME...|count",
		"names that texts are searched for",
		"The list is yours, on this computer, and kept as salted hashes: it cannot be shown, "
		"only counted. A NAME has up to four words; case and accents do not matter. - "
		"reads names from standard input, one a line, so that they do not stay in the "
		"history of the shell.",
		names_command,
		false,
	},
	{
		"paths",
		"",
		"show where everything lies",
		"",
		paths_command,
		false,
	},
	{
		"help",
		"[COMMAND|exit-codes]",
		"show this, or more about a command",
		"",
		help_command,
		false,
	},
};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
