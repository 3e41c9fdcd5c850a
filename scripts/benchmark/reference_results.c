// What a cohort's results cost at least: one pass over its marks, kept in an array, each unit's average by the sum of its weights, half
// up, then 40 % and 60 % with the exam. Neither a sentence for each result, second sitting, harmonisation nor former decision; students
// by code. Closing writes the same decisions but their sentence, under the same triggers, in one durable transaction; no journal.
//
//     reference_results BASE lines          prints "student;unit;result", a line each
//     reference_results BASE grid           prints "student;result;result…", A beside one that is not obtained
//     reference_results BASE close JURY     prints the number of decisions
#include <string.h>

#include "sqlite.h"

enum { CODE = 24, MOST = 64, ABSENT = -1, EXCUSED = -2, PENDING = -3 };

static struct { int id, unit, weight, isExam; char code[CODE]; } assessments[MOST];
static struct { int id; char code[CODE]; short marks[MOST]; } *students;
static int assessmentCount, studentCount;

static const char *ASSESSMENTS =
    "SELECT a.id, u.id, a.weight, a.kind = 'exam', u.code FROM assessment a JOIN teachingUnit u ON u.id = a.teachingUnit"
    " WHERE a.cohort = (SELECT id FROM cohort WHERE name = '2016') AND (a.kind = 'continuous' OR a.rank = 1) ORDER BY u.code, a.kind, a.rank";
static const char *STUDENTS = "SELECT id, code FROM student WHERE cohort = (SELECT id FROM cohort WHERE name = '2016') ORDER BY code";
static const char *MARKS = "SELECT assessment, student, state, hundredths FROM mark ORDER BY id";
static const char *DECISION =
    "INSERT INTO juryDecision (jury, student, teachingUnit, status, state, hundredths, rule, entry)"
    " SELECT id, ?2, ?3, ?4, ?5, ?6, 'rule', (SELECT max(id) + 1 FROM journal) FROM jury WHERE code = ?1";
static const char *CLOSING =
    "INSERT INTO juryClosing (jury, closedOn, entry) SELECT id, day, (SELECT max(id) + 1 FROM journal) FROM jury WHERE code = ?";

static int half_up(int sum, int total) { return (2 * sum + total) / (2 * total); }

static void copy_code(char *code, sqlite3_stmt *row, int column) {
  snprintf(code, CODE, "%s", (const char *)sqlite3_column_text(row, column));
}

static void read_plan(void) {
  sqlite3_stmt *rows = prepare(ASSESSMENTS);
  for (; sqlite3_step(rows) == SQLITE_ROW && assessmentCount < MOST; assessmentCount++) {
    assessments[assessmentCount].id = sqlite3_column_int(rows, 0);
    assessments[assessmentCount].unit = sqlite3_column_int(rows, 1);
    assessments[assessmentCount].weight = sqlite3_column_int(rows, 2);
    assessments[assessmentCount].isExam = sqlite3_column_int(rows, 3);
    copy_code(assessments[assessmentCount].code, rows, 4);
  }
  check(sqlite3_finalize(rows));
}

static void read_students(void) {
  sqlite3_stmt *rows = prepare(STUDENTS);
  for (int room = 0; sqlite3_step(rows) == SQLITE_ROW; studentCount++) {
    if (studentCount == room && !(students = realloc(students, (room = 2 * room + 64) * sizeof *students))) exit(1);
    students[studentCount].id = sqlite3_column_int(rows, 0);
    copy_code(students[studentCount].code, rows, 1);
    for (int each = 0; each < MOST; each++) students[studentCount].marks[each] = PENDING;
  }
  check(sqlite3_finalize(rows));
}

// The place of each identifier; -1 for what is not of the cohort.
static int *places(int count, int (*identifier)(int), int *size) {
  *size = 0;
  for (int each = 0; each < count; each++)
    if (identifier(each) >= *size) *size = identifier(each) + 1;
  int *found = malloc((*size + 1) * sizeof *found);
  if (!found) exit(1);
  memset(found, -1, (*size + 1) * sizeof *found);
  for (int each = 0; each < count; each++) found[identifier(each)] = each;
  return found;
}

static int assessment_id(int place) { return assessments[place].id; }
static int student_id(int place) { return students[place].id; }

static void read_marks(void) {
  int lastAssessment, lastStudent;
  int *assessmentAt = places(assessmentCount, assessment_id, &lastAssessment), *studentAt = places(studentCount, student_id, &lastStudent);
  sqlite3_stmt *rows = prepare(MARKS);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    int assessment = sqlite3_column_int(rows, 0), student = sqlite3_column_int(rows, 1);
    if (assessment >= lastAssessment || student >= lastStudent || assessmentAt[assessment] < 0 || studentAt[student] < 0) continue;
    char state = *sqlite3_column_text(rows, 2);
    students[studentAt[student]].marks[assessmentAt[assessment]] =
        state == 'v' ? sqlite3_column_int(rows, 3) : state == 'a' ? ABSENT : state == 'e' ? EXCUSED : PENDING;
  }
  check(sqlite3_finalize(rows));
}

// The result of the unit that begins at a place, its exam being its last assessment; the place of the next unit.
static int result(const short *marks, int first, int *figure) {
  int sum = 0, total = 0, isPending = 0, each = first;
  for (; !assessments[each].isExam; each++) {
    isPending |= marks[each] == PENDING;
    if (marks[each] == EXCUSED) continue;
    total += assessments[each].weight;
    sum += assessments[each].weight * (marks[each] > 0 ? marks[each] : 0);
  }
  int exam = marks[each];
  if (exam == ABSENT || exam == EXCUSED) *figure = exam;
  else if (isPending || exam == PENDING) *figure = PENDING;
  else if (total == 0) *figure = EXCUSED;
  else *figure = half_up(40 * half_up(sum, total) + 60 * exam, 100);
  return each + 1;
}

static const char *words(int figure) {
  static char text[16];
  if (figure < 0) return figure == ABSENT ? "ABS" : figure == EXCUSED ? "EXC" : "ATT";
  snprintf(text, sizeof text, "%d,%02d", figure / 100, figure % 100);
  return text;
}

static void print_results(int isGrid) {
  for (int student = 0; student < studentCount; student++) {
    if (isGrid) printf("%s", students[student].code);
    for (int place = 0, next, figure; place < assessmentCount; place = next) {
      next = result(students[student].marks, place, &figure);
      if (isGrid) printf(";%s%s", words(figure), figure < 1000 && figure != PENDING ? " A" : "");
      else printf("%s;%s;%s\n", students[student].code, assessments[place].code, words(figure));
    }
    if (isGrid) printf("\n");
  }
}

static void close_jury(const char *jury) {
  long decisions = 0;
  run("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
  sqlite3_stmt *decision = prepare(DECISION), *closing = prepare(CLOSING);
  check(sqlite3_bind_text(decision, 1, jury, -1, SQLITE_STATIC));
  check(sqlite3_bind_text(closing, 1, jury, -1, SQLITE_STATIC));
  for (int student = 0; student < studentCount; student++)
    for (int place = 0, next, figure; place < assessmentCount; place = next, decisions++) {
      next = result(students[student].marks, place, &figure);
      check(sqlite3_bind_int(decision, 2, students[student].id));
      check(sqlite3_bind_int(decision, 3, assessments[place].unit));
      check(sqlite3_bind_text(decision, 4, figure < 1000 ? "adjourned" : "obtainedFirst", -1, SQLITE_STATIC));
      check(sqlite3_bind_text(decision, 5, figure >= 0 ? "value" : figure == ABSENT ? "absent" : "excused", -1, SQLITE_STATIC));
      check(figure >= 0 ? sqlite3_bind_int(decision, 6, figure) : sqlite3_bind_null(decision, 6));
      step(decision);
    }
  step(closing);
  sqlite3_finalize(decision);
  sqlite3_finalize(closing);
  run("COMMIT");
  printf("%ld\n", decisions);
}

int main(int count, char **arguments) {
  if (count < 3 || (!strcmp(arguments[2], "close") && count < 4)) return 64;
  open_base(arguments[1]);
  read_plan();
  read_students();
  read_marks();
  if (!strcmp(arguments[2], "close")) close_jury(arguments[3]);
  else print_results(!strcmp(arguments[2], "grid"));
  return 0;
}
