/* The least a curses program can do: a list of lines, the focus in reverse, erase and redraw at each
 * key.  What the screen of Waymark is measured beside. */
#include <curses.h>
#include <locale.h>
#include <stdio.h>

#define ROWS 500

static int
draw(int focus, int top)
{
	int line;

	if (focus < top)
		top = focus;
	if (focus >= top + LINES - 2)
		top = focus - LINES + 3;
	erase();
	mvaddstr(0, 0, "A bare list");
	for (line = 1; line < LINES - 1 && top + line - 1 < ROWS; line++) {
		if (top + line - 1 == focus)
			attrset(A_REVERSE);
		mvprintw(line, 0, "%c %4d  A line of a list that says a few words about itself",
			 top + line - 1 == focus ? '>' : ' ', top + line);
		attrset(A_NORMAL);
	}
	mvaddstr(LINES - 1, 0, "j down  k up  q quit");
	move(focus - top + 1, 0);
	refresh();
	return top;
}

int
main(void)
{
	int focus = 0, top = 0, key = 0;

	setlocale(LC_CTYPE, "");
	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	while (key != 'q') {
		top = draw(focus, top);
		key = getch();
		if (key == 'j' && focus < ROWS - 1)
			focus++;
		if (key == 'k' && focus > 0)
			focus--;
	}
	endwin();
	return 0;
}
