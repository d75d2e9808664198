#include "waymark/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "html.h"
#include "lost.h"
#include "moodle.h"
#include "waymark/csv.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define TAXONOMY_DEPTHS 4
#define FORMAT_HTML	1

static const char *const headers[MOODLE_COUNT] = {
#define MOODLE_HEADER(id, name, plain, other, vital, left) [MOODLE_##id] = name,
	MOODLE_COLUMNS(MOODLE_HEADER)
#undef MOODLE_HEADER
};

/* The words that Moodle has for a depth. */
static const char *const taxonomies[] = {
	"behaviour", "competency", "concept",	  "domain", "indicator", "level",
	"outcome",   "practice",   "proficiency", "skill",  "value",
};

struct moodle {
	const struct framework *framework;
	struct csv_writer writer;
	struct remark_list *lost;
	long exported; /* rows that have an exported ID */
	size_t cut;    /* short names that were cut */
};

/* --- Short names ------------------------------------------------------------------------------ */

/* Bytes of the first `most` characters of a text, or of all. */
static size_t
characters(const char *text, size_t most)
{
	const char *at = text;

	while (most > 0 && text_next(&at))
		most--;
	return (size_t) (at - text);
}

/* Bytes of the longest start that Moodle keeps whole, cut at a word where there is one. */
static size_t
short_length(const char *text)
{
	size_t most = characters(text, MOODLE_NAME_MAX), length = most;

	if (!text[most])
		return most;
	while (length > 0 && text[length] != ' ')
		length--;
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length > 0 ? length : most;
}

static void
put_name(struct moodle *moodle, const char *text)
{
	size_t length = short_length(text);
	char *name = xstrndup(text, length);

	moodle->cut += text[length] != '\0';
	csv_text(&moodle->writer, name);
	free(name);
}

static void
put_description(struct moodle *moodle, const char *text)
{
	struct buffer html = { 0 };

	html_write(&html, text);
	csv_text(&moodle->writer, html.text);
	buffer_done(&html);
	csv_number(&moodle->writer, FORMAT_HTML);
}

/* --- The framework ---------------------------------------------------------------------------- */

static void
put_scale(struct moodle *moodle)
{
	const struct framework *framework = moodle->framework;
	struct buffer labels = { 0 }, configuration = { 0 };

	buffer_text(&configuration, "[{\"scaleid\":\"1\"}");
	for (size_t i = 0; i < framework->point_count; i++) {
		const struct scale_point *point = &framework->points[i];
		size_t start;

		buffer_text(&labels, i > 0 ? "," : "");
		start = labels.length;
		buffer_text(&labels, point->label);
		for (size_t j = start; j < labels.length; j++)
			if (labels.text[j] == ',')
				labels.text[j] = ';';
		if (strchr(point->label, ','))
			remark_add(moodle->lost, REMARK_LEFT, 0, "the commas of point %d, \"%s\"",
				   point->point, point->label);
		buffer_format(&configuration, ",{\"id\":%d,\"scaledefault\":%d,\"proficient\":%d}",
			      point->point, point->point == framework->expected_point,
			      point->point >= framework->expected_point);
	}
	buffer_char(&configuration, ']');
	csv_text(&moodle->writer, labels.text);
	csv_text(&moodle->writer, configuration.text);
	buffer_done(&labels);
	buffer_done(&configuration);
}

/* Moodle's word for the term of a depth, "competency" where it is none of them. */
static const char *
taxonomy(const char *term, size_t length)
{
	for (size_t i = 0; i < sizeof(taxonomies) / sizeof(taxonomies[0]); i++)
		if (strlen(taxonomies[i]) == length && strncmp(taxonomies[i], term, length) == 0)
			return taxonomies[i];
	return "competency";
}

static void
put_taxonomy(struct moodle *moodle)
{
	const char *terms = moodle->framework->terms;
	struct buffer words = { 0 };

	for (int depth = 0; depth < TAXONOMY_DEPTHS; depth++) {
		size_t length;

		terms += strspn(terms, ",; ");
		length = strcspn(terms, ",;");
		buffer_format(&words, "%s%s", depth > 0 ? "," : "", taxonomy(terms, length));
		terms += length;
	}
	csv_text(&moodle->writer, words.text);
	buffer_done(&words);
}

static void
put_framework(struct moodle *moodle)
{
	struct csv_writer *writer = &moodle->writer;

	csv_text(writer, NULL);
	csv_text(writer, moodle->framework->id);
	put_name(moodle, moodle->framework->title);
	put_description(moodle, moodle->framework->title);
	put_scale(moodle);
	for (int column = MOODLE_RULE_TYPE; column < MOODLE_IS_FRAMEWORK; column++)
		csv_text(writer, NULL);
	csv_number(writer, 1);
	put_taxonomy(moodle);
	csv_end_row(writer);
}

/* --- Competencies ------------------------------------------------------------------------------ */

static void
put_competency(struct moodle *moodle, const char *code, int above, const char *text)
{
	const struct framework *framework = moodle->framework;
	struct csv_writer *writer = &moodle->writer;
	char reference[REFERENCE_MAX], parent[REFERENCE_MAX];

	framework_reference(framework, code, reference);
	csv_text(writer, above < 0 ? NULL
				   : framework_reference(framework, framework->sections[above].code,
							 parent));
	csv_text(writer, reference);
	put_name(moodle, text);
	put_description(moodle, text);
	csv_text(writer, NULL);
	csv_text(writer, NULL);
	csv_text(writer, NULL);
	csv_number(writer, 0);
	csv_text(writer, "null");
	csv_text(writer, NULL);
	csv_number(writer, ++moodle->exported);
	csv_text(writer, NULL);
	csv_text(writer, NULL);
	csv_end_row(writer);
	if (strlen(reference) > MOODLE_NAME_MAX)
		remark_add(moodle->lost, REMARK_LEFT, 0,
			   "the end of the ID number %s, which is cut at %d characters", reference,
			   MOODLE_NAME_MAX);
}

void
moodle_write(const struct framework *framework, FILE *stream, struct remark_list *lost)
{
	struct moodle moodle = { .framework = framework, .lost = lost };

	lost_add(lost, LOSER_MOODLE, framework);
	csv_begin(&moodle.writer, stream, false);
	for (int column = 0; column < MOODLE_COUNT; column++)
		csv_text(&moodle.writer, headers[column]);
	csv_end_row(&moodle.writer);
	put_framework(&moodle);
	for (size_t i = 0; i < framework->section_count; i++)
		put_competency(&moodle, framework->sections[i].code, framework->sections[i].parent,
			       framework->sections[i].title);
	for (size_t i = 0; i < framework->indicator_count; i++)
		put_competency(&moodle, framework->indicators[i].code,
			       framework->indicators[i].section, framework->indicators[i].text);
	if (moodle.cut > 0)
		remark_add(lost, REMARK_LEFT, 0,
			   "the ends of %zu short names, cut at %d characters; the descriptions "
			   "hold all",
			   moodle.cut, MOODLE_NAME_MAX);
}
