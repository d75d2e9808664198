/* memory.h - allocation that cannot fail, arenas, and growing text.
 *
 * Layer: base.  No function here returns NULL: without memory the program dies (error.h). */
#ifndef WAYMARK_MEMORY_H
#define WAYMARK_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
/* count * size is checked for overflow. */
void *xreallocarray(void *memory, size_t count, size_t size);
char *xstrdup(const char *text); /* NULL gives NULL */
char *xstrndup(const char *bytes, size_t length);
void *xmemdup(const void *bytes, size_t size); /* NULL for nothing */

/* Makes room for one more element: grows *items (of `size` bytes each) when count has reached
 * *capacity.  Use through GROW(items, count, capacity). */
void *grow(void *items, size_t count, size_t *capacity, size_t size);
#define GROW(items, count, capacity) \
	((items) = grow((items), (count), &(capacity), sizeof(*(items))))

/* An arena hands out memory that is freed all at once; what it hands out is zeroed and aligned. */
struct arena;
struct arena *arena_new(void);
void arena_free(struct arena **arena); /* NULL is fine; *arena becomes NULL */
void *arena_alloc(struct arena *arena, size_t size);
char *arena_strdup(struct arena *arena, const char *text); /* NULL gives NULL */
char *arena_strndup(struct arena *arena, const char *bytes, size_t length);

/* A growing byte string; all zero is a valid empty one.  `text` is NUL-terminated once anything
 * was added, and NULL before. */
struct buffer {
	char *text;
	size_t length; /* bytes, not counting the final NUL */
	size_t capacity;
};

void buffer_add(struct buffer *buffer, const char *bytes, size_t length);
void buffer_text(struct buffer *buffer, const char *text); /* NULL adds nothing */
void buffer_char(struct buffer *buffer, char byte);
void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buffer_vformat(struct buffer *buffer, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));
void buffer_clear(struct buffer *buffer); /* empties, keeps the room */
void buffer_done(struct buffer *buffer);  /* frees; the buffer is empty and usable again */
/* The text, owned by the caller (free), "" when nothing was added; the buffer is empty again. */
char *buffer_take(struct buffer *buffer);

#endif
