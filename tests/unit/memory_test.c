/* Allocation, arenas and growing text. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/error.h"
#include "waymark/memory.h"

START_TEST(nothing_is_still_an_allocation)
{
	void *memory[] = { xmalloc(0), xcalloc(0, 8), xcalloc(8, 0), xreallocarray(NULL, 0, 8) };
	size_t i;

	for (i = 0; i < sizeof(memory) / sizeof(memory[0]); i++) {
		ck_assert_ptr_nonnull(memory[i]);
		free(memory[i]);
	}
}
END_TEST

START_TEST(calloc_gives_zeros)
{
	static const unsigned char zeros[60];
	unsigned char *memory = xcalloc(20, 3);

	ck_assert_mem_eq(memory, zeros, sizeof(zeros));
	free(memory);
}
END_TEST

START_TEST(product_that_overflows_is_death)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
	free(xreallocarray(NULL, SIZE_MAX / 2, 3));
}
END_TEST

START_TEST(copies_end_where_asked)
{
	char *whole = xstrdup("one"), *part = xstrndup("one", 2), *empty = xstrndup(NULL, 0);

	ck_assert_str_eq(whole, "one");
	ck_assert_str_eq(part, "on");
	ck_assert_str_eq(empty, "");
	ck_assert_ptr_null(xstrdup(NULL));
	free(whole);
	free(part);
	free(empty);
}
END_TEST

START_TEST(grown_array_keeps_its_items)
{
	size_t i, capacity = 0;
	int *items = NULL;

	for (i = 0; i < 1000; i++) {
		GROW(items, i, capacity);
		ck_assert_uint_gt(capacity, i);
		items[i] = (int) i;
	}
	for (i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i], (int) i);
	free(items);
}
END_TEST

START_TEST(arena_memory_is_zeroed_aligned_and_apart)
{
	static const unsigned char zeros[40];
	struct arena *arena = arena_new();
	unsigned char *previous = NULL, *memory;
	size_t i;

	for (i = 0; i < 2000; i++) {
		memory = arena_alloc(arena, i % 40 + 1);
		ck_assert_mem_eq(memory, zeros, i % 40 + 1);
		ck_assert_uint_eq((uintptr_t) memory % _Alignof(max_align_t), 0);
		memset(memory, 0xFF, i % 40 + 1);
		ck_assert_ptr_ne(memory, previous);
		previous = memory;
	}
	arena_free(&arena);
	ck_assert_ptr_null(arena);
}
END_TEST

START_TEST(arena_holds_what_is_larger_than_a_block)
{
	struct arena *arena = arena_new();
	char *before = arena_strdup(arena, "before");
	char *large = arena_alloc(arena, 1000000);
	char *after = arena_strdup(arena, "after");

	memset(large, 'x', 1000000);
	ck_assert_str_eq(before, "before");
	ck_assert_str_eq(after, "after");
	ck_assert_int_eq(large[999999], 'x');
	arena_free(&arena);
}
END_TEST

START_TEST(arena_texts_are_copies)
{
	struct arena *arena = arena_new();
	char source[] = "source";
	char *whole = arena_strdup(arena, source), *part = arena_strndup(arena, source, 3);

	source[0] = 'X';
	ck_assert_str_eq(whole, "source");
	ck_assert_str_eq(part, "sou");
	ck_assert_ptr_null(arena_strdup(arena, NULL));
	ck_assert_str_eq(arena_strndup(arena, NULL, 0), "");
	arena_free(&arena);
}
END_TEST

START_TEST(freeing_no_arena_is_fine)
{
	struct arena *arena = NULL;

	arena_free(&arena);
	ck_assert_ptr_null(arena);
}
END_TEST

START_TEST(buffer_grows_and_stays_terminated)
{
	struct buffer buffer = { 0 };
	size_t i;

	for (i = 0; i < 5000; i++) {
		buffer_char(&buffer, (char) ('a' + i % 26));
		ck_assert_uint_eq(buffer.length, i + 1);
		ck_assert_uint_gt(buffer.capacity, buffer.length);
		ck_assert_int_eq(buffer.text[i + 1], '\0');
	}
	ck_assert_int_eq(buffer.text[4999], 'a' + 4999 % 26);
	buffer_done(&buffer);
	ck_assert_ptr_null(buffer.text);
	ck_assert_uint_eq(buffer.length, 0);
}
END_TEST

START_TEST(buffer_takes_every_kind_of_addition)
{
	struct buffer buffer = { 0 };

	buffer_text(&buffer, NULL);
	ck_assert_ptr_null(buffer.text);
	buffer_text(&buffer, "a");
	buffer_add(&buffer, "b\0c", 3);
	buffer_format(&buffer, "%s-%03d", "d", 7);
	ck_assert_uint_eq(buffer.length, 9);
	ck_assert_mem_eq(buffer.text, "ab\0cd-007", 10);
	buffer_done(&buffer);
}
END_TEST

START_TEST(format_longer_than_the_room_is_whole)
{
	struct buffer buffer = { 0 };

	buffer_text(&buffer, "x");
	buffer_format(&buffer, "%*d", 4000, 5);
	ck_assert_uint_eq(buffer.length, 4001);
	ck_assert_int_eq(buffer.text[1], ' ');
	ck_assert_str_eq(buffer.text + 3999, " 5");
	buffer_done(&buffer);
}
END_TEST

START_TEST(cleared_buffer_keeps_its_room)
{
	struct buffer buffer = { 0 };
	size_t capacity;

	buffer_clear(&buffer);
	ck_assert_ptr_null(buffer.text);
	buffer_text(&buffer, "something");
	capacity = buffer.capacity;
	buffer_clear(&buffer);
	ck_assert_str_eq(buffer.text, "");
	ck_assert_uint_eq(buffer.length, 0);
	ck_assert_uint_eq(buffer.capacity, capacity);
	buffer_done(&buffer);
}
END_TEST

START_TEST(taken_text_belongs_to_the_caller)
{
	struct buffer buffer = { 0 };
	char *nothing = buffer_take(&buffer), *text;

	buffer_text(&buffer, "kept");
	text = buffer_take(&buffer);
	ck_assert_ptr_null(buffer.text);
	buffer_text(&buffer, "next");
	ck_assert_str_eq(nothing, "");
	ck_assert_str_eq(text, "kept");
	ck_assert_str_eq(buffer.text, "next");
	free(nothing);
	free(text);
	buffer_done(&buffer);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("memory");
	TCase *allocation = tcase_create("allocation");
	TCase *arena = tcase_create("arena");
	TCase *buffer = tcase_create("buffer");

	tcase_add_test(allocation, nothing_is_still_an_allocation);
	tcase_add_test(allocation, calloc_gives_zeros);
	tcase_add_exit_test(allocation, product_that_overflows_is_death, WM_FILE);
	tcase_add_test(allocation, copies_end_where_asked);
	tcase_add_test(allocation, grown_array_keeps_its_items);
	suite_add_tcase(suite, allocation);
	tcase_add_test(arena, arena_memory_is_zeroed_aligned_and_apart);
	tcase_add_test(arena, arena_holds_what_is_larger_than_a_block);
	tcase_add_test(arena, arena_texts_are_copies);
	tcase_add_test(arena, freeing_no_arena_is_fine);
	suite_add_tcase(suite, arena);
	tcase_add_test(buffer, buffer_grows_and_stays_terminated);
	tcase_add_test(buffer, buffer_takes_every_kind_of_addition);
	tcase_add_test(buffer, format_longer_than_the_room_is_whole);
	tcase_add_test(buffer, cleared_buffer_keeps_its_room);
	tcase_add_test(buffer, taken_text_belongs_to_the_caller);
	suite_add_tcase(suite, buffer);

	return suite_run(suite);
}
