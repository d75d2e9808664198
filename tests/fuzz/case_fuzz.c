/* Any bytes as a CASE package. */
#include "fuzz/target.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	fuzz_import(case_read, bytes, length);
	return 0;
}
