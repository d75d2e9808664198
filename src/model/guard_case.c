/* Case numbers: by the forms that the office uses. */
#include <string.h>

#include "guard_find.h"
#include "waymark/text.h"

/* The end of the text at an index that has the form, which ends at a comma; 0 for none. */
static size_t
form_end(const struct plain *plain, size_t index, const char *form, const char *form_last)
{
	while (form < form_last) {
		const char *next = form;
		uint32_t character = text_next(&next);
		unsigned char as = plain_at(plain, index);
		bool fits;

		if (*form == '9')
			fits = plain_is_digit(as);
		else if (*form == 'A')
			fits = plain_is_letter(as);
		else
			fits = as == text_plain(character);
		if (!fits)
			return 0;
		form = next;
		index++;
	}
	return plain_is_word(plain_at(plain, index)) ? 0 : index;
}

static void
find_form(const struct plain *plain, const char *form, const char *form_last,
	  struct guard_findings *findings)
{
	for (size_t i = 0; i < plain->count; i++) {
		size_t end = plain_is_word(plain_at(plain, i - 1))
				     ? 0
				     : form_end(plain, i, form, form_last);

		if (end > i)
			found_add(findings, plain, GUARD_CASE_NUMBER, i, end);
	}
}

void
find_case_numbers(const struct guard *guard, const struct plain *plain,
		  struct guard_findings *findings)
{
	const char *form = guard->case_number ? guard->case_number : "";

	while (*form) {
		const char *end = form + strcspn(form, ","), *last = end;

		while (*form == ' ')
			form++;
		while (last > form && last[-1] == ' ')
			last--;
		find_form(plain, form, last, findings);
		form = *end ? end + 1 : end;
	}
}
