#include "notes_filter.h"

#include "notes.h"
#include "waymark/evidence_choice.h"

static const struct {
	const char *words;
	int months;
	bool older;
} ages[NOTE_AGE_COUNT] = {
#define NOTE_AGE_ROW(id, words, months, older) [NOTE_AGE_##id] = { words, months, older },
	NOTE_AGES(NOTE_AGE_ROW)
#undef NOTE_AGE_ROW
};

const char *
note_age_words(enum note_age age)
{
	return ages[age].words;
}

const char *
note_privacy_words(enum note_privacy privacy)
{
	static const char *const words[NOTE_PRIVACY_COUNT] = {
		[NOTE_PRIVACY_ANY] = "",
		[NOTE_PRIVATE] = "private",
		[NOTE_NOT_PRIVATE] = "not private",
	};

	return words[privacy];
}

bool
notes_filter_is_set(const struct notes_filter *filter)
{
	return filter->kind || filter->section.framework || filter->age || filter->privacy ||
	       filter->waiting;
}

bool
notes_filter_passes(const struct notes_filter *filter, const struct evidence *note,
		    struct date today)
{
	struct date turn = date_add_months(today, -ages[filter->age].months);
	struct evidence_choice choice = {
		.kind = filter->kind ? filter->kind->code : NULL,
		.place = filter->section,
	};

	if (filter->age != NOTE_AGE_ANY && ages[filter->age].older)
		choice.before = turn;
	else if (filter->age != NOTE_AGE_ANY)
		choice.since = turn;
	if (filter->privacy && note->private != (filter->privacy == NOTE_PRIVATE))
		return false;
	return evidence_chosen(note, &choice) && (!filter->waiting || note_waits(note));
}

static void
add_part(struct buffer *text, size_t begin, const char *words)
{
	if (*words)
		buffer_format(text, "%s%s", text->length > begin ? ", " : "", words);
}

void
notes_filter_words(const struct notes_filter *filter, struct buffer *text)
{
	const struct framework *framework = filter->section.framework;
	struct buffer section = { 0 };
	size_t begin = text->length;
	char reference[REFERENCE_MAX];

	if (filter->kind)
		add_part(text, begin, filter->kind->title);
	if (framework) {
		const struct section *in = &framework->sections[filter->section.section];

		buffer_format(&section, "in %s %s",
			      framework_reference(framework, in->code, reference), in->short_title);
		add_part(text, begin, section.text);
	}
	buffer_done(&section);
	add_part(text, begin, note_age_words(filter->age));
	add_part(text, begin, note_privacy_words(filter->privacy));
	if (filter->waiting)
		add_part(text, begin, "not yet linked");
}
