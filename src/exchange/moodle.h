/* moodle.h - the columns of Moodle's tool_lpimportcsv, in their order.
 *
 * Layer: exchange, private.  As its framework_importer and framework_exporter have them. */
#ifndef WAYMARK_EXCHANGE_MOODLE_H
#define WAYMARK_EXCHANGE_MOODLE_H

/* clang-format off */
/* Column, its name, its name as letters alone and as they were once, whether it is vital, and what
 * is left out of it. */
#define MOODLE_COLUMNS(_) \
	_(PARENT,	"Parent ID number",		"parentidnumber",	NULL,			true,	NULL) \
	_(ID,		"ID number",			"idnumber",		NULL,			true,	NULL) \
	_(NAME,		"Short name",			"shortname",		NULL,			true,	NULL) \
	_(DESCRIPTION,	"Description",			"description",		NULL,			false,	NULL) \
	_(FORMAT,	"Description format",		"descriptionformat",	NULL,			false,	NULL) \
	_(SCALE,	"Scale values",			"scalevalues",		NULL,			false,	NULL) \
	_(SCALE_CONFIGURATION, "Scale configuration",	"scaleconfiguration",	NULL,			false,	NULL) \
	_(RULE_TYPE,	"Rule type (optional)",		"ruletypeoptional",	"ruletype",		false,	"the rule type") \
	_(RULE_OUTCOME,	"Rule outcome (optional)",	"ruleoutcomeoptional",	"ruleoutcome",		false,	"the rule outcome") \
	_(RULE_CONFIG,	"Rule config (optional)",	"ruleconfigoptional",	"ruleconfig",		false,	"the rule configuration") \
	_(CROSS,	"Cross-referenced competency ID numbers", "crossreferencedcompetencyidnumbers", NULL, false,	"the cross-references") \
	_(EXPORTED,	"Exported ID (optional)",	"exportedidoptional",	"exportedid",		false,	NULL) \
	_(IS_FRAMEWORK,	"Is framework",			"isframework",		NULL,			true,	NULL) \
	_(TAXONOMY,	"Taxonomy",			"taxonomy",		NULL,			false,	NULL)

enum moodle_column {
#define MOODLE_ENUM(id, name, plain, other, vital, left) MOODLE_##id,
	MOODLE_COLUMNS(MOODLE_ENUM)
#undef MOODLE_ENUM
	MOODLE_COUNT
};
/* clang-format on */

#define MOODLE_NAME_MAX 100 /* characters of an ID number or short name; the rest is cut there */

#endif
