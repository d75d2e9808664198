#include "waymark/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/error.h"

#define FIRST_CAPACITY 64 /* bytes */

/* Makes room for `length` more bytes and the final NUL. */
static void
reserve(struct buffer *buffer, size_t length)
{
	size_t need, capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;

	if (length > SIZE_MAX / 2 - buffer->length - 1)
		die("out of memory");
	need = buffer->length + length + 1;
	if (need <= buffer->capacity)
		return;
	while (capacity < need)
		capacity *= 2;
	buffer->text = xreallocarray(buffer->text, capacity, 1);
	buffer->capacity = capacity;
}

void
buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
	reserve(buffer, length);
	if (length)
		memcpy(buffer->text + buffer->length, bytes, length);
	buffer->length += length;
	buffer->text[buffer->length] = '\0';
}

void
buffer_text(struct buffer *buffer, const char *text)
{
	if (text)
		buffer_add(buffer, text, strlen(text));
}

void
buffer_char(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

void
buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(buffer, format, arguments);
	va_end(arguments);
}

void
buffer_vformat(struct buffer *buffer, const char *format, va_list arguments)
{
	va_list again;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	if (length < 0)
		die("a text cannot be formatted");
	reserve(buffer, (size_t) length);
	vsnprintf(buffer->text + buffer->length, (size_t) length + 1, format, again);
	buffer->length += (size_t) length;
	va_end(again);
}

void
buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
	if (buffer->text)
		buffer->text[0] = '\0';
}

void
buffer_done(struct buffer *buffer)
{
	free(buffer->text);
	*buffer = (struct buffer) { 0 };
}

char *
buffer_take(struct buffer *buffer)
{
	char *text = buffer->text ? buffer->text : xstrdup("");

	*buffer = (struct buffer) { 0 };
	return text;
}
