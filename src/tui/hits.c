#include "hits.h"

#include "also.h"
#include "common.h"
#include "draw.h"

size_t
hits_search(struct ui *ui, const char *query, struct place found[MATCH_MAX])
{
	struct applied applied[APPLIED_MAX];
	const struct person *person;
	struct wm_error error;

	if (common_person(ui, &person, &error) != WM_OK)
		return 0;
	return match_indicators(person, applied,
				workspace_applied(ui->workspace, person, applied, APPLIED_MAX),
				query, found);
}

void
hits_draw(const struct ui *ui, const struct place *place, int line, bool focused)
{
	char reference[REFERENCE_MAX];
	const char *code, *words = place_words(place, &code);

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_format(line, 2, ui->columns - 2, focused ? ROLE_FOCUS : ROLE_TEXT, "%s  %s",
		    framework_reference(place->framework, code, reference), words);
}
