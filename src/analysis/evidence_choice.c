#include "waymark/evidence_choice.h"

#include <string.h>

bool
link_concerns(const struct link *link, const struct place *place)
{
	const struct framework *framework = place->framework;
	int section, indicator;

	if (strcmp(link->framework, framework->id) != 0 ||
	    !framework_find_code(framework, link->code, &section, &indicator))
		return false;
	if (indicator >= 0 && place->indicator >= 0)
		return indicator == place->indicator;
	if (indicator >= 0)
		return section_within(framework, framework->indicators[indicator].section,
				      place->section);
	if (place->indicator >= 0)
		return section_within(framework, framework->indicators[place->indicator].section,
				      section);
	return section_within(framework, section, place->section) ||
	       section_within(framework, place->section, section);
}

bool
evidence_chosen(const struct evidence *evidence, const struct evidence_choice *choice)
{
	bool concerns = !choice->place.framework;

	for (size_t i = 0; i < evidence->links.count && !concerns; i++)
		concerns = link_concerns(&evidence->links.items[i], &choice->place);
	return concerns && (!choice->kind || strcmp(choice->kind, evidence->kind) == 0) &&
	       date_compare(evidence->date, choice->since) >= 0 &&
	       (!date_is_set(choice->before) || date_compare(evidence->date, choice->before) < 0) &&
	       (!choice->unlinked || evidence->links.count == 0);
}
