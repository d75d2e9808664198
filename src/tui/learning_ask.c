#include "learning.h"

#include "common.h"
#include "note.h"
#include "prompt.h"
#include "waymark/catalogue.h"
#include "waymark/workspace.h"

#define CATALOGUE_MOST (CHOICE_MAX - NEED_KIND_COUNT)

/* What is being asked for: handed from the question to its answers. */
struct asking {
	struct place about;					/* its framework NULL for none */
	const struct catalogue_need *catalogue[CATALOGUE_MOST]; /* offered first */
	size_t catalogue_count;
	enum need_kind kind; /* of free words */
};

static enum effect
ask_for(struct ui *ui, const struct asking *asking, struct need_request *request)
{
	const struct person *person;
	struct buffer said = { 0 };
	struct wm_error error;
	enum wm_code code = common_person(ui, &person, &error);

	if (code == WM_OK)
		code = common_rater(ui, &request->rater, &error);
	if (code == WM_OK) {
		request->person = person->id;
		request->places = &asking->about;
		request->place_count = asking->about.framework != NULL;
		code = workspace_need_add(ui->workspace, request, NULL, &error);
	}
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	note_reference(&asking->about, &said);
	buffer_format(&said, "%sasked for: %s", said.length > 0 ? "  " : "",
		      request->text ? request->text : request->code);
	common_saved(ui, said.text);
	buffer_done(&said);
	return EFFECT_RELOAD;
}

static enum effect
take_words(struct ui *ui, struct view *owner, const char *text)
{
	const struct asking *asking = prompt_context(ui);

	(void) owner;
	return ask_for(
		ui, asking,
		&(struct need_request) { .text = text, .kind = asking->kind, .kind_given = true });
}

static enum effect
ask_words(struct ui *ui, const struct asking *asking)
{
	struct buffer label = { 0 };
	enum effect effect;

	buffer_format(&label, "Which %s? ", need_kind_shown(asking->kind));
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.accepts = "asks for it",
					.answer = take_words,
					.context = asking,
					.context_size = sizeof(*asking),
				});
	buffer_done(&label);
	return effect;
}

static enum effect
take_choice(struct ui *ui, struct view *owner, size_t chosen)
{
	struct asking asking = *(const struct asking *) choice_context(ui);

	(void) owner;
	if (chosen < asking.catalogue_count) {
		const struct catalogue_need *need = asking.catalogue[chosen];

		return ask_for(ui, &asking,
			       &(struct need_request) { .code = need->code, .text = need->title });
	}
	asking.kind = (enum need_kind)(chosen - asking.catalogue_count);
	return ask_words(ui, &asking);
}

/* The letters of the kinds, in their order. */
static const char letters[NEED_KIND_COUNT + 1] = "cswhrgp";

enum effect
learning_ask(struct ui *ui, const struct place *about)
{
	struct asking asking = { .about = { .section = -1, .indicator = -1 } };
	struct choice choice = { .answer = take_choice,
				 .context = &asking,
				 .context_size = sizeof(asking) };
	struct buffer texts[CHOICE_MAX] = { 0 }, label = { 0 };
	enum effect effect;

	if (about) {
		asking.about = *about;
		asking.catalogue_count = catalogue_for(about, asking.catalogue, CATALOGUE_MOST);
	}
	for (size_t i = 0; i < asking.catalogue_count; i++, choice.count++)
		buffer_format(&texts[choice.count], "%s (%s)", asking.catalogue[i]->title,
			      asking.catalogue[i]->kind);
	for (int kind = 0; kind < NEED_KIND_COUNT; kind++, choice.count++) {
		buffer_text(&texts[choice.count], need_kind_shown((enum need_kind) kind));
		choice.rows[choice.count].letter = letters[kind];
	}
	for (size_t i = 0; i < choice.count; i++)
		choice.rows[i].text = texts[i].text;
	buffer_text(&label, "Learning");
	if (about) {
		buffer_text(&label, " for ");
		note_reference(about, &label);
	}
	choice.label = label.text;
	effect = choice_ask(ui, &choice);
	for (size_t i = 0; i < choice.count; i++)
		buffer_done(&texts[i]);
	buffer_done(&label);
	return effect;
}
