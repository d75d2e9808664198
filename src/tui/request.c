#include "request.h"

#include <string.h>

#include "ui.h"

static const struct request_row rows[REQUEST_COUNT] = {
#define REQUEST_ROW(group, id, name, keys, silent, help) \
	[REQUEST_##id] = { REQUEST_GROUP_##group, name, keys, silent, help },
	REQUESTS(REQUEST_ROW)
#undef REQUEST_ROW
};

static const char *const group_titles[REQUEST_GROUP_COUNT] = {
#define REQUEST_GROUP_TITLE(id, title) title,
	REQUEST_GROUPS(REQUEST_GROUP_TITLE)
#undef REQUEST_GROUP_TITLE
};

/* What ui_handle answers: in every view with a list, and in every view at all. */
static const enum request list_requests[] = {
	REQUEST_UP,    REQUEST_DOWN, REQUEST_PAGE_UP, REQUEST_PAGE_DOWN,
	REQUEST_FIRST, REQUEST_LAST, REQUEST_NONE,
};
static const enum request common_requests[] = {
	REQUEST_HELP, REQUEST_BACK, REQUEST_CANCEL, REQUEST_REPAINT, REQUEST_NONE,
};

const struct request_row *
request_row(enum request request)
{
	return &rows[request];
}

const char *
request_group_title(enum request_group group)
{
	return group_titles[group];
}

static bool
listed(const enum request *requests, enum request request)
{
	for (; *requests != REQUEST_NONE; requests++)
		if (*requests == request)
			return true;
	return false;
}

bool
request_own(const struct view_ops *ops, enum request request)
{
	return ops->requests && listed(ops->requests, request);
}

bool
request_answered(const struct view_ops *ops, enum request request)
{
	if (request_own(ops, request))
		return true;
	if (ops->row_count && listed(list_requests, request))
		return true;
	return (ops->row_text && request == REQUEST_SEARCH) || listed(common_requests, request);
}

/* Whether `key` is one of the names in `keys`, which blanks part. */
static bool
names_key(const char *keys, const char *key)
{
	size_t length = strlen(key), size;

	for (; *keys; keys += size + (keys[size] == ' ')) {
		size = strcspn(keys, " ");
		if (size == length && !memcmp(keys, key, length))
			return true;
	}
	return false;
}

enum request
request_for_key(const struct view_ops *ops, const char *key)
{
	int request;

	for (request = REQUEST_NONE + 1; request < REQUEST_COUNT; request++)
		if ((names_key(rows[request].keys, key) || names_key(rows[request].silent, key)) &&
		    request_answered(ops, (enum request) request))
			return (enum request) request;
	return REQUEST_NONE;
}

int
request_point(enum request request)
{
	if (request < REQUEST_RATE_1 || request > REQUEST_RATE_9)
		return 0;
	return (int) request - REQUEST_RATE_1 + 1;
}
