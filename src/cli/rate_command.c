#include "commands.h"

#include <string.h>

#include "waymark/memory.h"

/* The words for what is no point of a scale. */
/* clang-format off */
static const struct {
	const char *word;
	enum rate_how how;
	int value;
} rating_words[] = {
	{ "no-chance",	RATE_VALUE,	VALUE_NO_OPPORTUNITY },
	{ "na",		RATE_VALUE,	VALUE_NOT_APPLICABLE },
	{ "clear",	RATE_CLEAR,	VALUE_UNRATED },
	{ "same",	RATE_SAME,	VALUE_UNRATED },
};
/* clang-format on */

struct rate_options {
	const char *as;
	const char *by;
	const char *at;
	const char *reason;
	bool supervisor; /* --as supervisor */
	bool apply;
};

static enum wm_code
read_value(const char *word, struct rate_request *request, struct wm_error *error)
{
	const struct framework *framework = request->framework;
	struct buffer what = { 0 };
	char reference[REFERENCE_MAX];

	for (size_t i = 0; i < sizeof(rating_words) / sizeof(rating_words[0]); i++) {
		if (strcmp(word, rating_words[i].word) == 0) {
			request->how = rating_words[i].how;
			request->value = rating_words[i].value;
			return WM_OK;
		}
	}
	framework_reference(framework, framework->indicators[request->indicator].code, reference);
	buffer_format(&what, "%s: \"%s\" is not a point of its scale:", reference, word);
	for (size_t i = 0; i < framework->point_count; i++) {
		char number[24];

		if (strcmp(word, value_word(framework->points[i].point, number)) == 0) {
			request->how = RATE_VALUE;
			request->value = framework->points[i].point;
			buffer_done(&what);
			return WM_OK;
		}
		buffer_format(&what, " %s %s,", number, framework->points[i].label);
	}
	wm_fail(error, WM_VALUE, "%s or no-chance, na, clear, same", what.text);
	buffer_done(&what);
	return WM_VALUE;
}

static enum wm_code
fail_section(const struct place *place, struct wm_error *error)
{
	const struct framework *framework = place->framework;
	char section[REFERENCE_MAX], first[REFERENCE_MAX] = "";

	for (size_t i = 0; i < framework->indicator_count && !first[0]; i++) {
		int within = framework->indicators[i].section;

		if (section_within(framework, within, place->section))
			framework_reference(framework, framework->indicators[i].code, first);
	}
	framework_reference(framework, framework->sections[place->section].code, section);
	return wm_fail(error, WM_VALUE,
		       "%s: it is a section; its indicators are rated one by one, from %s on",
		       section, first);
}

/* "NOS-1.3  you: 2 Partly (expected 3)": what stands now; where one was named, the level too. */
static void
say_rating(const struct invocation *invocation, const struct subject *subject,
	   const struct rate_request *request, const struct assessment_row *row)
{
	const struct framework *framework = request->framework;
	enum capacity capacity = request->rater.capacity;
	const struct judgement *judgement = &row->by[capacity];
	char reference[REFERENCE_MAX], name[UUID_TEXT_MAX];
	const char *who =
		people_name(workspace_people(subject->workspace), request->rater.author, name);
	struct buffer line = { 0 };

	framework_reference(framework, framework->indicators[request->indicator].code, reference);
	buffer_text(&line, reference);
	if (request->at)
		buffer_format(&line, " at %s", framework->levels[row->level].code);
	buffer_format(&line, "  %s: ", capacity == CAPACITY_SELF ? "you" : who);
	if (judgement->value > 0)
		buffer_format(&line, "%d %s", judgement->value,
			      framework_point_label(framework, judgement->value));
	else if (judgement->value == VALUE_UNRATED)
		buffer_text(&line, "not rated");
	else
		buffer_text(&line, state_shown(row_state(row, capacity)));
	if (row_gap(row, capacity) > 0)
		buffer_format(&line, " (expected %d)", row->expectation->point);
	if (uuid_is_set(judgement->entered_by))
		buffer_text(&line, ", not yet confirmed");
	say(invocation->out, "%s", line.text);
	buffer_done(&line);
}

/* Keeps the rating and says what stands. */
static enum wm_code
keep(const struct invocation *invocation, const struct subject *subject,
     struct rate_request *request, const struct rate_options *options, struct wm_error *error)
{
	struct assessment *assessment;
	enum wm_code code;

	code = workspace_rater(subject->workspace, subject_person(subject), options->supervisor,
			       options->by, &request->rater, error);
	if (code == WM_OK)
		code = workspace_rate(subject->workspace, request, error);
	if (code != WM_OK)
		return code;
	if (request->rater.minted)
		say_minted(invocation, subject->workspace, request->rater.author);
	code = (request->at ? workspace_level_assessment : workspace_assessment)(
		subject->workspace, subject_person(subject), request->framework, request->level,
		INSTANT_LAST, &assessment, error);
	if (code != WM_OK)
		return code;
	say_rating(invocation, subject, request,
		   &assessment->rows[assessment->row_of[request->indicator]]);
	assessment_free(&assessment);
	return WM_OK;
}

/* A section is not rated; what is old in it may be said again. */
static enum wm_code
rate_section(const struct invocation *invocation, const struct subject *subject,
	     const struct place *place, const char *word, const struct rate_options *options,
	     struct wm_error *error)
{
	struct rater rater;
	enum wm_code code;

	if (strcmp(word, "same") != 0)
		return fail_section(place, error);
	if (options->at || options->reason)
		return usage_fail(error, "rate", "%s: not with a section",
				  options->at ? "--at" : "--reason");
	code = workspace_rater(subject->workspace, subject_person(subject), options->supervisor,
			       options->by, &rater, error);
	return code == WM_OK ? rate_section_again(invocation, subject, place, &rater,
						  options->apply, error)
			     : code;
}

static enum wm_code
rate(const struct invocation *invocation, const struct subject *subject, char **arguments,
     const struct rate_options *options, struct wm_error *error)
{
	struct rate_request request = {
		.person = subject->id,
		.at = options->at != NULL,
		.reason = options->reason,
	};
	struct place place;
	enum wm_code code;

	code = workspace_resolve(subject->workspace, subject_person(subject), arguments[0], &place,
				 error);
	if (code != WM_OK)
		return code;
	if (place.indicator < 0)
		return rate_section(invocation, subject, &place, arguments[1], options, error);
	if (options->apply)
		return usage_fail(error, "rate", "--apply: goes with a section and same");
	request.framework = place.framework;
	request.indicator = place.indicator;
	code = read_value(arguments[1], &request, error);
	if (code == WM_OK)
		code = workspace_rating_level(subject->workspace, subject_person(subject),
					      place.framework, options->at, &request.level, error);
	if (code != WM_OK)
		return code;
	return keep(invocation, subject, &request, options, error);
}

/* What the options must be to one another, before any file is looked at. */
static enum wm_code
check_options(struct rate_options *options, const char *word, struct wm_error *error)
{
	static const char *const as_words[] = { "self", "supervisor" };
	int as = 0;

	if (options->as && option_word("--as", options->as, as_words, 2, &as, error) != WM_OK)
		return WM_USAGE;
	options->supervisor = as == 1;
	if (options->by && !options->supervisor)
		return usage_fail(error, "rate", "--by: goes with --as supervisor");
	if (strcmp(word, "na") == 0 && !options->reason)
		return usage_fail(error, "rate", "na: needs --reason");
	return WM_OK;
}

enum wm_code
rate_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	struct rate_options options = { 0 };
	const struct option_row rows[] = {
		{ .name = "--as", .value = &options.as },
		{ .name = "--by", .value = &options.by },
		{ .name = "--at", .value = &options.at },
		{ .name = "--reason", .value = &options.reason },
		{ .name = "--apply", .flag = &options.apply },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("rate", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 2, 2,
			    &words, error);
	if (code == WM_OK)
		code = check_options(&options, arguments[1], error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK && options.as && !options.supervisor &&
	    subject_rater(&subject) == CAPACITY_SUPERVISOR)
		code = wm_fail(error, WM_VALUE, "--as self: %s is not whose file this is",
			       subject_person(&subject)->name);
	if (code == WM_OK)
		code = rate(invocation, &subject, arguments, &options, error);
	subject_close(&subject);
	return code;
}
