/* target.h - what every fuzz target is: one function that libFuzzer or replay.c calls. */
#ifndef WAYMARK_FUZZ_TARGET_H
#define WAYMARK_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

#include "waymark/exchange.h"

/* Takes any bytes; a fault is a crash, a sanitizer's word or an assertion. Gives 0. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Reads the bytes as a file of that kind; what it makes must be well formed, and be what a framework
 * is loaded from or have its problems told. */
void fuzz_import(exchange_reader *reader, const uint8_t *bytes, size_t length);

#endif
