#include "waymark/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "case_put.h"
#include "lost.h"
#include "waymark/identity.h"
#include "waymark/memory.h"

/* The space of the names below: a UUID made once, for good. */
static const struct uuid space = { { 0x8c, 0x1d, 0x6a, 0x52, 0x0b, 0x7e, 0x4f, 0x39, 0xa4, 0x61,
				     0x95, 0x2e, 0xd3, 0x70, 0x1c, 0xb8 } };

/* --- What every object has -------------------------------------------------------------------- */

const char *
case_identifier(const struct case_putting *putting, const char *kind, const char *code,
		char text[UUID_TEXT_MAX])
{
	struct buffer name = { 0 };

	buffer_format(&name, "%s\n%s\n%s\n%s", putting->framework->id, putting->framework->version,
		      kind, code);
	uuid_text(uuid_named(space, name.text), text);
	buffer_done(&name);
	return text;
}

static void
put_uri(struct case_putting *putting, const char *identifier)
{
	struct buffer uri = { 0 };

	buffer_format(&uri, "urn:uuid:%s", identifier);
	json_document_text(&putting->document, "uri", uri.text);
	buffer_done(&uri);
}

void
case_put_identity(struct case_putting *putting, const char *kind, const char *code)
{
	char identifier[UUID_TEXT_MAX];

	case_identifier(putting, kind, code, identifier);
	json_document_text(&putting->document, "identifier", identifier);
	put_uri(putting, identifier);
	json_document_text(&putting->document, "lastChangeDateTime", putting->changed);
}

void
case_put_link(struct case_putting *putting, const char *name, const char *kind, const char *code,
	      const char *title)
{
	char identifier[UUID_TEXT_MAX];

	case_identifier(putting, kind, code, identifier);
	json_document_object(&putting->document, name);
	json_document_text(&putting->document, "title", title);
	json_document_text(&putting->document, "identifier", identifier);
	put_uri(putting, identifier);
	json_document_close(&putting->document);
}

void
case_put_text(struct case_putting *putting, const char *name, const char *text)
{
	if (text[0])
		json_document_text(&putting->document, name, text);
}

/* --- The document ----------------------------------------------------------------------------- */

static void
put_includes(struct case_putting *putting)
{
	const struct framework *framework = putting->framework;

	if (framework->include_count == 0)
		return;
	json_document_array(&putting->document, "includes");
	for (size_t i = 0; i < framework->include_count; i++) {
		const struct include *include = &framework->includes[i];

		json_document_object(&putting->document, NULL);
		json_document_text(&putting->document, "section",
				   framework->sections[include->section].code);
		json_document_text(&putting->document, "level",
				   framework->levels[include->level].code);
		json_document_text(&putting->document, "includes",
				   framework->levels[include->includes].code);
		json_document_close(&putting->document);
	}
	json_document_close(&putting->document);
}

static void
put_document(struct case_putting *putting)
{
	const struct framework *framework = putting->framework;
	char published[DATE_TEXT_MAX], point[] = { (char) ('0' + framework->expected_point), '\0' };
	const char *values[ABOUT_COUNT] = {
		[ABOUT_ID] = framework->id,
		[ABOUT_VERSION] = framework->version,
		[ABOUT_TITLE] = framework->title,
		[ABOUT_SHORT_TITLE] = framework->short_title,
		[ABOUT_PREFIX] = framework->prefix,
		[ABOUT_PUBLISHER] = framework->publisher,
		[ABOUT_PUBLISHED] = date_iso(framework->published, published),
		[ABOUT_SOURCE] = framework->source,
		[ABOUT_LICENCE] = framework->licence,
		[ABOUT_AUDIENCE] = framework->audience,
		[ABOUT_TERMS] = framework->terms,
		[ABOUT_PROGRESSION] = framework->progression ? "yes" : "no",
		[ABOUT_EXPECTED_POINT] = point,
		[ABOUT_WORDING] = framework->wording,
	};

	json_document_object(&putting->document, "CFDocument");
	case_put_identity(putting, "framework", "");
	json_document_text(&putting->document, "creator", framework->publisher);
	json_document_text(&putting->document, "language", "en-GB");
	for (size_t i = 0; i < CASE_PLACE_COUNT; i++)
		case_put_text(putting, case_places[i].member, values[case_places[i].about]);
	if (putting->version == CASE_1_1) {
		json_document_text(&putting->document, "caseVersion", "1.1");
		json_document_object(&putting->document, "extensions");
		for (enum about about = 0; about < ABOUT_COUNT; about++)
			if (!case_member(about))
				case_put_text(putting, about_keys[about], values[about]);
		put_includes(putting);
		json_document_close(&putting->document);
	}
	json_document_close(&putting->document);
}

/* --- Items and the tree ------------------------------------------------------------------------ */

static void
put_item(struct case_putting *putting, const char *code, const char *type, const char *text)
{
	char reference[REFERENCE_MAX];

	case_put_identity(putting, "item", code);
	json_document_text(&putting->document, "humanCodingScheme",
			   framework_reference(putting->framework, code, reference));
	json_document_text(&putting->document, "CFItemType", type);
	json_document_text(&putting->document, "fullStatement", text);
}

static void
put_section(struct case_putting *putting, const struct section *section)
{
	json_document_object(&putting->document, NULL);
	put_item(putting, section->code, section->kind, section->title);
	if (strcmp(section->short_title, section->title) != 0)
		json_document_text(&putting->document, "abbreviatedStatement",
				   section->short_title);
	if (section->optional && putting->version == CASE_1_1) {
		json_document_object(&putting->document, "extensions");
		json_document_text(&putting->document, "optional", "yes");
		json_document_close(&putting->document);
	}
	json_document_close(&putting->document);
}

/* An indicator, with the codes of the levels that ask it. */
static void
put_indicator(struct case_putting *putting, int indicator)
{
	const struct framework *framework = putting->framework;

	json_document_object(&putting->document, NULL);
	put_item(putting, framework->indicators[indicator].code, CASE_INDICATOR,
		 framework->indicators[indicator].text);
	json_document_array(&putting->document, "educationLevel");
	for (int level = 0; level < (int) framework->level_count; level++) {
		const struct expectation *asked =
			framework_expectation(framework, indicator, level);

		if (asked && asked->standing != STANDING_NOT_APPLICABLE)
			json_document_text(&putting->document, NULL, framework->levels[level].code);
	}
	json_document_close(&putting->document);
	json_document_close(&putting->document);
}

static void
put_items(struct case_putting *putting)
{
	const struct framework *framework = putting->framework;

	json_document_array(&putting->document, "CFItems");
	for (size_t i = 0; i < framework->section_count; i++)
		put_section(putting, &framework->sections[i]);
	for (size_t i = 0; i < framework->indicator_count; i++)
		put_indicator(putting, (int) i);
	json_document_close(&putting->document);
}

/* The child of `above`, a section or -1 for the document, as one more of its children. */
static void
put_child(struct case_putting *putting, const char *code, int above, long children[])
{
	const struct framework *framework = putting->framework;
	char reference[REFERENCE_MAX];

	json_document_object(&putting->document, NULL);
	case_put_identity(putting, "child", code);
	json_document_text(&putting->document, "associationType", "isChildOf");
	json_document_number(&putting->document, "sequenceNumber", ++children[above + 1]);
	case_put_link(putting, "originNodeURI", "item", code,
		      framework_reference(framework, code, reference));
	if (above < 0)
		case_put_link(putting, "destinationNodeURI", "framework", "", framework->title);
	else
		case_put_link(
			putting, "destinationNodeURI", "item", framework->sections[above].code,
			framework_reference(framework, framework->sections[above].code, reference));
	json_document_close(&putting->document);
}

static void
put_associations(struct case_putting *putting)
{
	const struct framework *framework = putting->framework;
	long *children = xcalloc(framework->section_count + 1, sizeof(*children));

	json_document_array(&putting->document, "CFAssociations");
	for (size_t i = 0; i < framework->section_count; i++)
		put_child(putting, framework->sections[i].code, framework->sections[i].parent,
			  children);
	for (size_t i = 0; i < framework->indicator_count; i++)
		put_child(putting, framework->indicators[i].code, framework->indicators[i].section,
			  children);
	json_document_close(&putting->document);
	free(children);
}

void
case_write(const struct framework *framework, enum case_version version, FILE *stream,
	   struct remark_list *lost)
{
	struct case_putting putting = { .framework = framework, .version = version };
	char published[DATE_TEXT_MAX];

	snprintf(putting.changed, sizeof(putting.changed), "%sT00:00:00+00:00",
		 date_iso(framework->published, published));
	lost_add(lost, version == CASE_1_0 ? LOSER_CASE_1_0 : LOSER_CASE_1_1, framework);
	json_document_begin(&putting.document, stream);
	json_document_object(&putting.document, NULL);
	put_document(&putting);
	put_items(&putting);
	put_associations(&putting);
	case_put_rubrics(&putting);
	json_document_close(&putting.document);
}
