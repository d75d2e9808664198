#include "waymark/identity.h"

#include <string.h>
#include <uuid.h>

struct uuid
uuid_mint(void)
{
	struct uuid id;

	uuid_generate_random(id.bytes);
	return id;
}

struct uuid
uuid_named(struct uuid space, const char *name)
{
	struct uuid id;

	uuid_generate_sha1(id.bytes, space.bytes, name, strlen(name));
	return id;
}

bool
uuid_is_set(struct uuid id)
{
	return !uuid_is_null(id.bytes);
}

bool
uuid_equal(struct uuid a, struct uuid b)
{
	return uuid_compare(a.bytes, b.bytes) == 0;
}

const char *
uuid_text(struct uuid id, char text[UUID_TEXT_MAX])
{
	uuid_unparse_lower(id.bytes, text);
	return text;
}

bool
uuid_read(const char *text, struct uuid *id)
{
	struct uuid read;

	if (uuid_parse(text, read.bytes) != 0)
		return false;
	*id = read;
	return true;
}
