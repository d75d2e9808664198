#include "waymark/record.h"

#include <stdlib.h>
#include <string.h>

const char *const signer_words[SIGNER_COUNT + 1] = {
#define SIGNER_WORD(id, word) word,
	SIGNER_INFO(SIGNER_WORD)
#undef SIGNER_WORD
};

bool
record_is_tick(const char *field)
{
	return strcmp(field, RECORD_COPIED) == 0 || strcmp(field, RECORD_ENTERED) == 0;
}

const char *
record_value(const struct record *record, const char *field)
{
	for (size_t i = 0; i < record->value_count; i++)
		if (strcmp(record->values[i].field, field) == 0)
			return record->values[i].value;
	return "";
}

bool
record_signed(const struct record *record)
{
	for (int i = 0; i < SIGNER_COUNT; i++)
		if (record->signatures[i].set)
			return true;
	return false;
}

bool
record_locked(const struct record *record)
{
	for (int i = 0; i < SIGNER_COUNT; i++)
		if (!record->signatures[i].set)
			return false;
	return true;
}

struct date
record_signed_on(const struct record *record)
{
	instant last = INSTANT_NONE;

	if (!record_locked(record))
		return (struct date) { 0 };
	for (int i = 0; i < SIGNER_COUNT; i++)
		if (record->signatures[i].at > last)
			last = record->signatures[i].at;
	return zone_date(last);
}

const struct record *
record_newest(const struct record_list *list, enum form_use form)
{
	for (size_t i = list->count; i-- > 0;)
		if (list->items[i].form == form)
			return &list->items[i];
	return NULL;
}

const struct record *
record_find(const struct record_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++)
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	return NULL;
}

static void
record_done(struct record *record)
{
	for (size_t i = 0; i < record->value_count; i++) {
		free(record->values[i].field);
		free(record->values[i].value);
	}
	for (int i = 0; i < SIGNER_COUNT; i++)
		free(record->signatures[i].name);
	for (size_t i = 0; i < record->addendum_count; i++)
		free(record->addenda[i].text);
	for (size_t i = 0; i < record->reading_count; i++) {
		free(record->readings[i].role);
		free(record->readings[i].reason);
	}
	free(record->values);
	free(record->addenda);
	free(record->readings);
	free(record->policy);
	free(record->version);
}

void
record_list_done(struct record_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		record_done(&list->items[i]);
	free(list->items);
	*list = (struct record_list) { 0 };
}
