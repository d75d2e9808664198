#include "waymark/deadline.h"

const char *const base_words[BASE_COUNT + 1] = {
#define BASE_WORD(id, word, shown) word,
	BASE_INFO(BASE_WORD)
#undef BASE_WORD
};

const char *const who_words[WHO_COUNT + 1] = {
#define WHO_WORD(id, word, shown) word,
	WHO_INFO(WHO_WORD)
#undef WHO_WORD
};

const char *
base_shown(enum base base)
{
	static const char *const shown_bases[BASE_COUNT] = {
#define BASE_SHOWN(id, word, shown) shown,
		BASE_INFO(BASE_SHOWN)
#undef BASE_SHOWN
	};

	return shown_bases[base];
}

const char *
who_shown(enum who who)
{
	static const char *const shown_people[WHO_COUNT] = {
#define WHO_SHOWN(id, word, shown) shown,
		WHO_INFO(WHO_SHOWN)
#undef WHO_SHOWN
	};

	return shown_people[who];
}

struct date
deadline_due(const struct deadline *deadline, struct date base, const struct calendar *calendar)
{
	return span_add(deadline->offset, base, calendar);
}

void
deadline_text(const struct deadline *deadline, struct buffer *buffer)
{
	buffer_format(buffer, "%s: ", deadline->title);
	if (deadline->offset.count == 0) {
		buffer_text(buffer, "at ");
	} else {
		span_text(deadline->offset, buffer);
		buffer_text(buffer, deadline->offset.count < 0 ? " before " : " after ");
	}
	buffer_text(buffer, base_shown(deadline->base));
	if (deadline->at[0])
		buffer_format(buffer, ", at %s", deadline->at);
}
