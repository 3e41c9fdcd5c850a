// A list of tutors as plainly as can be: students by distance, the farthest first, each to the tutor with room who drives least. It neither
// keeps the students of one company together, nor levels, nor explains, nor opens the program.
//
//     reference_tutors BASE        prints "student company tutor employer metres", a line each
#include <stdlib.h>
#include <string.h>

#include "sqlite.h"

typedef struct { char login[32], employer[8]; int room; long long metres; } Tutor;
static Tutor tutors[100000];

int main(int count, char **arguments) {
  if (count != 2) return 64;
  open_base(arguments[1]);
  int many = 0, own[2] = {0, 0};
  sqlite3_stmt *team = prepare(
      "SELECT x.login, p.code FROM lecturer l JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer"
      " WHERE l.id IN (SELECT lecturer FROM heldSlot) ORDER BY x.login");
  while (sqlite3_step(team) == SQLITE_ROW) {
    Tutor *tutor = &tutors[many++];
    strcpy(tutor->login, (const char *)sqlite3_column_text(team, 0));
    strcpy(tutor->employer, (const char *)sqlite3_column_text(team, 1));
    own[tutor->employer[1] == 'F']++;
  }
  sqlite3_stmt *size = prepare("SELECT count(*) FROM contract");
  sqlite3_step(size);
  int students = sqlite3_column_int(size, 0), half[2] = {students - students / 2, students / 2}, rank[2] = {0, 0};
  for (int index = 0; index < many; index++) {
    int partner = tutors[index].employer[1] == 'F';
    tutors[index].room = half[partner] / own[partner] + (rank[partner]++ < half[partner] % own[partner]);
  }
  sqlite3_stmt *rows = prepare(
      "SELECT s.code, c.company, max(v.distanceMetres) FROM student s JOIN contract c ON c.student = s.id JOIN visit v ON v.student = s.id"
      " GROUP BY s.id ORDER BY 3 DESC, 1");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    Tutor *best = NULL;
    for (int index = 0; index < many; index++)
      if (tutors[index].room > 0 && (!best || tutors[index].metres < best->metres)) best = &tutors[index];
    best->room--;
    best->metres += sqlite3_column_int(rows, 2);
    printf("%s %d %s %s %d\n", sqlite3_column_text(rows, 0), sqlite3_column_int(rows, 1), best->login, best->employer,
           sqlite3_column_int(rows, 2));
  }
  check(sqlite3_finalize(team));
  check(sqlite3_finalize(size));
  check(sqlite3_finalize(rows));
  return 0;
}
