/* What of a policy is frozen once a version of it was used, as facts that can be compared. */
#include "waymark/policy.h"

#include <stdlib.h>
#include <string.h>

/* The facts being gathered. */
struct gathering {
	struct policy *policy;
	struct policy_fact *items;
	size_t count;
	size_t capacity;
	struct buffer name;
	struct buffer value;
};

/* Keeps what stands in the two buffers. */
static void
keep(struct gathering *gathering)
{
	struct arena *arena = gathering->policy->arena;

	GROW(gathering->items, gathering->count, gathering->capacity);
	gathering->items[gathering->count++] = (struct policy_fact) {
		.name = arena_strdup(arena, gathering->name.text),
		.value = arena_strdup(arena, gathering->value.length ? gathering->value.text : ""),
	};
	buffer_clear(&gathering->name);
	buffer_clear(&gathering->value);
}

static void
gather_readings(struct gathering *gathering)
{
	for (int i = 0; i < READING_COUNT; i++) {
		buffer_text(&gathering->name, reading_info((enum reading) i).key);
		buffer_text(&gathering->value, gathering->policy->readings[i]);
		keep(gathering);
	}
}

static void
gather_frequencies(struct gathering *gathering)
{
	for (size_t i = 0; i < gathering->policy->frequency_count; i++) {
		const struct frequency *frequency = &gathering->policy->frequencies[i];

		buffer_format(&gathering->name, "frequency of %s", frequency->group);
		if (frequency->from.count > 0) {
			buffer_text(&gathering->name, " from ");
			period_text(&frequency->from, &gathering->name);
		}
		span_every_text(frequency->every, &gathering->value);
		if (frequency->until.count > 0) {
			buffer_text(&gathering->value, " until ");
			period_text(&frequency->until, &gathering->value);
		}
		if (frequency->of_cases)
			buffer_text(&gathering->value, ", of cases");
		keep(gathering);
	}
}

static void
gather_deadlines(struct gathering *gathering)
{
	for (size_t i = 0; i < gathering->policy->deadline_count; i++) {
		const struct deadline *deadline = &gathering->policy->deadlines[i];

		buffer_format(&gathering->name, "deadline %s", deadline->what);
		buffer_format(&gathering->value, "%s %c %d %s", base_words[deadline->base],
			      deadline->offset.count < 0 ? '-' : '+', abs(deadline->offset.count),
			      unit_words[deadline->offset.unit]);
		if (deadline->at[0])
			buffer_format(&gathering->value, " at %s", deadline->at);
		buffer_format(&gathering->value, " by %s", who_words[deadline->who]);
		keep(gathering);
	}
}

static void
gather_fields(struct gathering *gathering, enum form_use use)
{
	const struct form *form = &gathering->policy->forms[use];

	if (!form->title)
		return;
	buffer_format(&gathering->name, "form %s", form_words[use]);
	keep(gathering);
	for (size_t i = 0; i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];

		buffer_format(&gathering->name, "field %s of %s", field->code, form_words[use]);
		buffer_format(&gathering->value, "%s, required %s", field_words[field->type],
			      required_words[field->required]);
		if (field->computed != COMPUTED_NOTHING)
			buffer_format(&gathering->value, ", computed %s",
				      computed_words[field->computed]);
		for (size_t j = 0; field->choices && field->choices[j]; j++)
			buffer_format(&gathering->value, "%s%s", j > 0 ? "|" : ", one of ",
				      field->choices[j]);
		keep(gathering);
	}
}

static void
gather_progression(struct gathering *gathering)
{
	const struct policy *policy = gathering->policy;

	for (size_t i = 0; i < policy->transition_count; i++) {
		const struct transition *transition = &policy->transitions[i];

		buffer_format(&gathering->name, "transition %s", transition->code);
		buffer_format(&gathering->value, "%s from %s to %s%s", transition->framework,
			      transition->from[0] ? transition->from : "any level", transition->to,
			      transition->panel ? " by a panel" : "");
		keep(gathering);
	}
	for (size_t i = 0; i < policy->item_count; i++) {
		const struct policy_item *item = &policy->items[i];

		buffer_format(&gathering->name, "item %s of %s", item->code,
			      policy->transitions[item->transition].code);
		buffer_format(&gathering->value, "%s %d to %d, %s", rule_words[item->rule],
			      item->least, item->most, strength_words[item->strength]);
		if (item->rule == RULE_DATED)
			buffer_format(&gathering->value, ", %s after %s", unit_words[item->unit],
				      base_words[item->base]);
		if (item->condition[0])
			buffer_format(&gathering->value, ", where %s", item->condition);
		keep(gathering);
	}
	for (size_t i = 0; i < policy->seat_count; i++) {
		buffer_format(&gathering->name, "seat %s", policy->seats[i].code);
		buffer_text(&gathering->value, policy->seats[i].chair ? "chair" : "member");
		keep(gathering);
	}
}

static int
fact_compare(const void *a, const void *b)
{
	const struct policy_fact *left = a, *right = b;
	int order = strcmp(left->name, right->name);

	return order ? order : strcmp(left->value, right->value);
}

void
policy_finish(struct policy *policy)
{
	struct gathering gathering = { .policy = policy };
	struct digest_state state;

	gather_readings(&gathering);
	gather_frequencies(&gathering);
	gather_deadlines(&gathering);
	for (int i = 0; i < FORM_COUNT; i++)
		gather_fields(&gathering, (enum form_use) i);
	for (size_t i = 0; i < policy->kind_count; i++) {
		buffer_format(&gathering.name, "kind of evidence %s", policy->kinds[i].code);
		buffer_text(&gathering.value, policy->kinds[i].own ? "own" : "other");
		keep(&gathering);
	}
	gather_progression(&gathering);
	qsort(gathering.items, gathering.count, sizeof(*gathering.items), fact_compare);
	digest_begin(&state);
	for (size_t i = 0; i < gathering.count; i++) {
		digest_add(&state, gathering.items[i].name, strlen(gathering.items[i].name));
		digest_add(&state, gathering.items[i].value, strlen(gathering.items[i].value));
	}
	policy->structure = digest_end(&state);
	policy->facts = arena_alloc(policy->arena, gathering.count * sizeof(*policy->facts));
	memcpy(policy->facts, gathering.items, gathering.count * sizeof(*policy->facts));
	policy->fact_count = gathering.count;
	free(gathering.items);
	buffer_done(&gathering.name);
	buffer_done(&gathering.value);
}
