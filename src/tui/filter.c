#include "filter.h"

#include "ui.h"
#include "waymark/workspace.h"

/* What can be asked for; the letters choose at once. */
static const struct {
	char letter;
	struct row_filter filter;
} rows[] = {
	{ 'e', { 0, 0, false } },
	{ 'r', { 0, 0, true } },
	{ 'g', { 1u << STATE_UNRATED, 0, false } },
	{ 'b', { 1u << STATE_BELOW, 0, false } },
	{ 'm', { 1u << STATE_MEETS, 0, false } },
	{ 'o', { 1u << STATE_NO_OPPORTUNITY, 0, false } },
	{ 'a', { 1u << STATE_NOT_APPLICABLE, 0, false } },
	{ 's', { 1u << STATE_NOT_ASKED, 0, false } },
	{ 'd', { 0, FLAG_BIT(FLAG_DIFFERS), false } },
	{ 'x', { 0, FLAG_BIT(FLAG_CROSSES), false } },
	{ 'y', { 0, FLAG_BIT(FLAG_SELF_ONLY), false } },
	{ 'n', { 0, FLAG_BIT(FLAG_UNEVIDENCED), false } },
	{ 'w', { 0, FLAG_BIT(FLAG_OWN_WORD), false } },
	{ 't', { 0, FLAG_BIT(FLAG_STALE), false } },
	{ 'c', { 0, FLAG_BIT(FLAG_UNCONFIRMED), false } },
};

#define ROW_COUNT (sizeof(rows) / sizeof(rows[0]))

_Static_assert(ROW_COUNT <= CHOICE_MAX, "every filter fits the chooser");

bool
filter_is_set(const struct row_filter *filter)
{
	return filter->states || filter->flags || filter->review;
}

void
filter_name(const struct row_filter *filter, int stale_months, struct buffer *text)
{
	const char *between = "";

	if (filter->review)
		buffer_text(text, "to review");
	for (int state = 0; state < STATE_COUNT; state++) {
		if (!(filter->states & 1u << state))
			continue;
		buffer_format(text, "%s%s", between, state_shown((enum state) state));
		between = ", ";
	}
	for (int flag = 0; flag < FLAG_COUNT; flag++) {
		if (!(filter->flags & FLAG_BIT(flag)))
			continue;
		buffer_text(text, between);
		flag_add(text, (enum flag) flag, stale_months);
		between = ", ";
	}
}

struct row_filter
filter_chosen(size_t chosen)
{
	return rows[chosen].filter;
}

enum effect
filter_ask(struct ui *ui, const struct row_filter *now, choice_answer answer)
{
	struct choice choice = { .label = "Show only", .count = ROW_COUNT, .answer = answer };
	struct buffer names[ROW_COUNT] = { 0 };
	enum effect effect;

	for (size_t at = 0; at < ROW_COUNT; at++) {
		if (filter_is_set(&rows[at].filter))
			filter_name(&rows[at].filter, workspace_stale_months(ui->workspace),
				    &names[at]);
		else
			buffer_text(&names[at], "everything");
		choice.rows[at].letter = rows[at].letter;
		choice.rows[at].text = names[at].text;
		if (rows[at].filter.states == now->states && rows[at].filter.flags == now->flags &&
		    rows[at].filter.review == now->review)
			choice.initial = at;
	}
	effect = choice_ask(ui, &choice);
	for (size_t at = 0; at < ROW_COUNT; at++)
		buffer_done(&names[at]);
	return effect;
}
