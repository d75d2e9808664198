/* Any bytes as the competency framework CSV of Moodle, and as that of OpenSALT. */
#include "fuzz/target.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	fuzz_import(moodle_read, bytes, length);
	fuzz_import(opensalt_read, bytes, length);
	return 0;
}
