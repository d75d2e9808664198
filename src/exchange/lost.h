/* lost.h - what of a framework each format has no place for.
 *
 * Layer: exchange, private. */
#ifndef WAYMARK_EXCHANGE_LOST_H
#define WAYMARK_EXCHANGE_LOST_H

#include "waymark/exchange.h"

enum loser { LOSER_MOODLE = 1, LOSER_CASE_1_0 = 2, LOSER_CASE_1_1 = 4 };

/* Adds all of it but what concerns single items. */
void lost_add(struct remark_list *lost, enum loser loser, const struct framework *framework);

#endif
