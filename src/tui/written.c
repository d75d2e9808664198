#include "written.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#define ROOM 4096 /* bytes of a new gap, at least */

void
written_begin(struct written *written, const char *text, size_t length)
{
	*written = (struct written) { .capacity = length + ROOM };
	written->bytes = xmalloc(written->capacity);
	written_insert(written, 0, text, length);
}

void
written_done(struct written *written)
{
	free(written->bytes);
	*written = (struct written) { 0 };
}

static size_t
gap_end(const struct written *written)
{
	return written->gap + written->capacity - written->length;
}

static void
move_gap(struct written *written, size_t at)
{
	char *bytes = written->bytes;
	size_t end = gap_end(written), way;

	if (at < written->gap) {
		way = written->gap - at;
		memmove(bytes + end - way, bytes + at, way);
	} else {
		way = at - written->gap;
		memmove(bytes + written->gap, bytes + end, way);
	}
	written->work += way;
	written->gap = at;
}

/* Twice the room, so that growing costs little a byte. */
static void
make_room(struct written *written, size_t length)
{
	struct written grown = *written;

	if (written->capacity - written->length >= length)
		return;
	grown.capacity = (written->length + length) * 2 + ROOM;
	grown.bytes = xmalloc(grown.capacity);
	memcpy(grown.bytes, written->bytes, written->gap);
	memcpy(grown.bytes + gap_end(&grown), written->bytes + gap_end(written),
	       written->length - written->gap);
	free(written->bytes);
	*written = grown;
}

void
written_insert(struct written *written, size_t at, const char *bytes, size_t length)
{
	if (length == 0)
		return;
	if (!written->bytes)
		written_begin(written, NULL, 0);
	make_room(written, length);
	move_gap(written, at);
	memcpy(written->bytes + at, bytes, length);
	written->gap += length;
	written->length += length;
	written->work += length;
}

void
written_remove(struct written *written, size_t at, size_t length)
{
	if (length == 0)
		return;
	move_gap(written, at);
	written->length -= length;
}

char
written_byte(const struct written *written, size_t at)
{
	return written->bytes[at < written->gap ? at : at - written->gap + gap_end(written)];
}

void
written_copy(struct written *written, size_t at, size_t length, struct buffer *part)
{
	size_t before = 0;

	if (at < written->gap) {
		before = written->gap - at < length ? written->gap - at : length;
		buffer_add(part, written->bytes + at, before);
	}
	if (length > before)
		buffer_add(part, written->bytes + at + before - written->gap + gap_end(written),
			   length - before);
	written->work += length;
}

size_t
written_line_begin(struct written *written, size_t at, size_t most)
{
	size_t begin = at;

	while (begin > 0 && at - begin < most && written_byte(written, begin - 1) != '\n')
		begin--;
	written->work += at - begin;
	return begin;
}

size_t
written_line_end(struct written *written, size_t at, size_t most)
{
	size_t end = at;

	while (end < written->length && end - at < most && written_byte(written, end) != '\n')
		end++;
	written->work += end - at;
	return end;
}
