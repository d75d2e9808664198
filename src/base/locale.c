#include "waymark/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

void
locale_begin(void)
{
	/* A locale that is not installed leaves "C", which locale_utf8 then tells. */
	setlocale(LC_CTYPE, "");
}

bool
locale_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
