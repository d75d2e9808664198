/* case_put.h - a CASE package being written.
 *
 * Layer: exchange, private. */
#ifndef WAYMARK_EXCHANGE_CASE_PUT_H
#define WAYMARK_EXCHANGE_CASE_PUT_H

#include "waymark/exchange.h"
#include "waymark/identity.h"
#include "waymark/json.h"

struct case_putting {
	const struct framework *framework;
	enum case_version version;
	struct json_document document;
	char changed[64]; /* the lastChangeDateTime of everything */
};

/* The identifier of what has that code among its kind: always the same for one version. */
const char *case_identifier(const struct case_putting *putting, const char *kind, const char *code,
			    char text[UUID_TEXT_MAX]);

/* The members that every object has; a link to another; a text where it is not empty. */
void case_put_identity(struct case_putting *putting, const char *kind, const char *code);
void case_put_link(struct case_putting *putting, const char *name, const char *kind,
		   const char *code, const char *title);
void case_put_text(struct case_putting *putting, const char *name, const char *text);

/* The levels and what they expect, as case.h says. */
void case_put_rubrics(struct case_putting *putting);

#endif
