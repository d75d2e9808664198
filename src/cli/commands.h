/* commands.h - what the files of the command line share.
 *
 * Layer: cli, private. */
#ifndef WAYMARK_COMMANDS_H
#define WAYMARK_COMMANDS_H

#include "waymark/command.h"
#include "waymark/workspace.h"

#define LINE_WIDTH 80 /* columns that help and notes are laid out for */

/* -- Running a command: the table in commands.c has a row for each -- */

typedef enum wm_code command_run(const struct invocation *invocation, int count, char **arguments,
				 struct wm_error *error);

command_run init_command;
command_run person_show_command;
command_run person_set_command;
command_run person_level_command;
command_run framework_list_command;
command_run framework_show_command;
command_run framework_check_command;
command_run framework_migrate_command;
command_run framework_import_command;
command_run framework_export_command;
command_run rate_command;
command_run next_command;
command_run undo_command;
command_run redo_command;
command_run jot_command;
command_run evidence_add_command;
command_run evidence_edit_command;
command_run evidence_list_command;
command_run evidence_show_command;
command_run evidence_history_command;
command_run evidence_link_command;
command_run evidence_unlink_command;
command_run evidence_confirm_command;
command_run evidence_redact_command;
command_run evidence_grid_command;
command_run need_add_command;
command_run need_list_command;
command_run need_agree_command;
command_run need_book_command;
command_run need_done_command;
command_run need_drop_command;
command_run action_add_command;
command_run action_list_command;
command_run action_close_command;
command_run supervision_plan_command;
command_run supervision_agenda_command;
command_run supervision_postpone_command;
command_run supervision_cancel_command;
command_run supervision_miss_command;
command_run supervision_record_command;
command_run supervision_sign_command;
command_run supervision_addendum_command;
command_run supervision_copied_command;
command_run supervision_entered_command;
command_run supervision_contract_command;
command_run supervision_audit_command;
command_run supervision_asye_command;
command_run supervision_checklist_command;
command_run supervision_log_command;
command_run supervision_often_command;
command_run supervision_absent_command;
command_run supervision_start_command;
command_run gap_command;
command_run diff_command;
command_run supervision_prepare_command;
command_run supervision_list_command;
command_run supervision_show_command;
command_run supervision_return_command;
command_run supervision_evidence_command;
command_run due_command;
command_run backup_command;
command_run restore_command;
command_run verify_command;
command_run settings_command;
command_run names_command;
command_run paths_command;
command_run help_command;

/* The command that the words begin with, and how many words its name has.  WM_USAGE: none of
 * that name, with the nearest; or a first word that needs a second. */
enum wm_code command_find(int count, char **words, const struct command **command, int *used,
			  struct wm_error *error);

/* Whether `word` is the first of two words of some command, as `evidence` is. */
bool command_is_family(const char *word);

/* -- Options -- */

/* Whether an argument is written as an option: a dash and a letter, or two dashes. */
bool option_is(const char *argument);

/* Makes all that the rows point to absent. */
void options_clear(const struct option_row rows[], size_t row_count);

/* Takes the option at arguments[*at], and its value, and moves *at behind them.  Errors as
 * options_read; `command` "" is what stands before the subcommand. */
enum wm_code option_take(const char *command, const struct option_row rows[], size_t row_count,
			 int count, char **arguments, int *at, struct wm_error *error);

/* WM_USAGE with "COMMAND: WHAT; see waymark help COMMAND"; where WHAT asks whether a nearest
 * name is meant, without the rest. */
enum wm_code usage_fail(struct wm_error *error, const char *command, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* WM_FILE where a folder that was named is none. */
enum wm_code check_folder(const char *folder, struct wm_error *error);

/* -- Help -- */

void help_usage(FILE *stream); /* all commands; at most 40 lines of 80 columns */
void help_command_of(const struct command *command, FILE *stream);
void help_family(const char *family, FILE *stream);

/* -- What a command works on -- */

/* A workspace opened for one command, and the person that the command is about (--person, else
 * the owner), by id because verbs may move people. */
struct subject {
	struct workspace *workspace;
	struct uuid id;
};

struct workspace_options invocation_options(const struct invocation *invocation);

/* Opens, and says the warnings on `talk`.  Call subject_close in any case. */
enum wm_code subject_open(struct subject *subject, const struct invocation *invocation,
			  enum store_mode mode, struct wm_error *error);
void subject_close(struct subject *subject);

/* The person as they stand now; borrowed until the next verb. */
const struct person *subject_person(const struct subject *subject);

/* The side that rates here: self for the owner's own standards, else supervisor. */
enum capacity subject_rater(const struct subject *subject);

/* What the references mean; the caller frees *places. */
enum wm_code subject_places(const struct subject *subject, int count, char **references,
			    struct place **places, struct wm_error *error);

/* -- Levels and areas: person set --section REF=LEVEL, --leave-out, --take-in -- */

struct section_options {
	const char *section;
	const char *leave_out;
	const char *take_in;
	const char *by;
	const char *reason;
};

/* WM_USAGE where they do not go together. */
enum wm_code section_options_check(const struct section_options *options, struct wm_error *error);

/* What they ask for; *given is false when nothing. */
enum wm_code section_options_read(const struct subject *subject,
				  const struct section_options *options,
				  struct section_change *change, bool *given,
				  struct wm_error *error);

/* Each section that is not as the framework's level has it; and what one is after a change. */
void say_sections(const struct invocation *invocation, const struct subject *subject,
		  const struct framework *framework);
void say_section_change(const struct invocation *invocation, const struct subject *subject,
			const struct section_change *change);

/* By when the levels in an assessment are to be met, where their framework says so. */
void say_due(const struct invocation *invocation, const struct person *person,
	     const struct assessment *assessment);

/* How many ratings in an assessment were carried from another version; nothing where none was. */
void say_carried(const struct invocation *invocation, const struct assessment *assessment);

/* -- rate SECTION same -- */

/* Lists what of a section is old and, with `apply`, says it again as one action. */
enum wm_code rate_section_again(const struct invocation *invocation, const struct subject *subject,
				const struct place *place, const struct rater *rater, bool apply,
				struct wm_error *error);

/* -- Talking -- */

/* Writes one line, made safe for a terminal. */
void say(FILE *stream, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes a text of anyone's, line by line within LINE_WIDTH, each line after `indent` blanks,
 * made safe. */
void say_text(FILE *stream, int indent, const char *text);

/* The policy of that id, or where it is "" the only one for supervision: its readings, frequencies and
 * deadlines in plain words, or why there is none. */
void say_policy(const struct invocation *invocation, const char *chosen);

/* The first day of a month that is written as 2026-03. */
enum wm_code month_read(const char *text, struct date *month, struct wm_error *error);

/* "team          North": a field of a person or a note. */
void say_field(FILE *stream, const char *name, const char *value);

/* "Supervisor 1 is new here (id 1a2b3c4d)", on `talk`. */
void say_minted(const struct invocation *invocation, const struct workspace *workspace,
		struct uuid person);

/* The workspace's warnings, on `talk`. */
void say_warnings(const struct invocation *invocation, const struct workspace *workspace);

/* What is said once when a framework is chosen, on `talk`: its year, to check that it is in
 * use, and its note on itself. */
void say_chosen(const struct invocation *invocation, const struct framework *framework);

/* That no framework applies to the person yet, and what to do. */
void say_no_framework(FILE *stream, const struct subject *subject);

/* The first eight digits of an id, as people see it. */
#define ID_SHOWN 8
const char *id_shown(struct uuid id, char text[UUID_TEXT_MAX]);

#endif
