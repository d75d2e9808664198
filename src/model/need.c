#include "waymark/need.h"

#include <stdlib.h>
#include <string.h>

const char *const need_kind_words[NEED_KIND_COUNT] = {
#define NEED_KIND_WORD(id, word, shown) word,
	NEED_KIND_INFO(NEED_KIND_WORD)
#undef NEED_KIND_WORD
};

const char *const need_status_words[NEED_STATUS_COUNT] = {
#define NEED_STATUS_WORD(id, word, shown) word,
	NEED_STATUS_INFO(NEED_STATUS_WORD)
#undef NEED_STATUS_WORD
};

static const char *const kinds_shown[NEED_KIND_COUNT] = {
#define NEED_KIND_SHOWN(id, word, shown) shown,
	NEED_KIND_INFO(NEED_KIND_SHOWN)
#undef NEED_KIND_SHOWN
};

static const char *const statuses_shown[NEED_STATUS_COUNT] = {
#define NEED_STATUS_SHOWN(id, word, shown) shown,
	NEED_STATUS_INFO(NEED_STATUS_SHOWN)
#undef NEED_STATUS_SHOWN
};

const char *
need_kind_shown(enum need_kind kind)
{
	return kinds_shown[kind];
}

const char *
need_status_shown(enum need_status status)
{
	return statuses_shown[status];
}

bool
need_kind_read(const char *word, enum need_kind *kind)
{
	for (int i = 0; i < NEED_KIND_COUNT; i++) {
		if (strcmp(need_kind_words[i], word) == 0) {
			*kind = (enum need_kind) i;
			return true;
		}
	}
	return false;
}

bool
need_status_read(const char *word, enum need_status *status)
{
	for (int i = 0; i < NEED_STATUS_COUNT; i++) {
		if (strcmp(need_status_words[i], word) == 0) {
			*status = (enum need_status) i;
			return true;
		}
	}
	return false;
}

enum need_status
need_status(const struct need *need)
{
	return need->steps[need->step_count - 1].status;
}

bool
need_open(const struct need *need)
{
	enum need_status status = need_status(need);

	return status != NEED_DONE && status != NEED_DROPPED;
}

/* From which statuses one may come to each, as bits. */
static const unsigned before[NEED_STATUS_COUNT] = {
	[NEED_AGREED] = 1u << NEED_ASKED,
	[NEED_BOOKED] = 1u << NEED_AGREED,
	[NEED_DONE] = 1u << NEED_AGREED | 1u << NEED_BOOKED,
	[NEED_DROPPED] = 1u << NEED_ASKED | 1u << NEED_AGREED | 1u << NEED_BOOKED,
};

enum wm_code
need_may(const struct need *need, enum need_status status, struct uuid author,
	 struct wm_error *error)
{
	enum need_status now = need_status(need);

	if (now == status)
		return wm_fail(error, WM_VALUE, "%s: it is %s already", need->text,
			       need_status_shown(now));
	if (!(before[status] & 1u << now))
		return wm_fail(error, WM_VALUE, "%s: it is %s, and cannot become %s", need->text,
			       need_status_shown(now), need_status_shown(status));
	if (status == NEED_AGREED && uuid_equal(need->steps[0].author, author))
		return wm_fail(error, WM_VALUE,
			       "%s: who asked for it cannot agree it; somebody else does",
			       need->text);
	return WM_OK;
}

static void
need_done(struct need *need)
{
	for (size_t i = 0; i < need->step_count; i++)
		free(need->steps[i].note);
	free(need->steps);
	free(need->code);
	free(need->text);
	link_list_done(&need->links);
}

void
need_list_done(struct need_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		need_done(&list->items[i]);
	free(list->items);
	*list = (struct need_list) { 0 };
}
