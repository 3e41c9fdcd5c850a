// What recording a file costs at least, of a recruitment or of an assessment: a line split at its semicolons, the words of its cells
// looked up by prepared INSERTs into the same tables with their keys, foreign keys and triggers, in one transaction. The same rows as
// `alternance`, which the benchmark verifies; no cell is checked, nothing is compared with what the base holds, no journal is kept.
//
//     reference_rows BASE STEP FILE.csv        prints the number of rows
#include <string.h>

#include "sqlite.h"

#define DAY(cell) "substr(" cell ", 7) || '-' || substr(" cell ", 4, 2) || '-' || substr(" cell ", 1, 2)"
#define ENTRY "(SELECT max(id) + 1 FROM journal)"
#define NEXT "(SELECT coalesce(max(id), 0) + 1 FROM interview)"
#define JUROR(seat, cell) \
  "INSERT INTO juror (interview, seat, person, entry) SELECT " NEXT ", '" seat "', id, " ENTRY \
  " FROM person WHERE login = " cell
enum { STATEMENTS = 4 };

// Each statement is run for each line, ?1 being its first cell.
static const struct {
  const char *name, *statements[STATEMENTS];
} STEPS[] = {
    {"candidats",
     {"INSERT INTO application (code, cohort, form, origin, receivedAt, receivedOn, civility, lastName, firstName, bornOn, email, phone,"
      "  street, postalCode, city, diploma, previousSituation, jobseekerMonths, socialMinimum, isDisabledWorker, entry)"
      " SELECT ?1, c.id, f.id, 'campaign', p.id, " DAY("?13") ", ?3, ?4, ?5, " DAY("?6") ", ?7, ?8, ?9, ?10, ?11, d.id, ?16,"
      "  nullif(?17, ''), ?18, ?19 = 'oui', " ENTRY
      " FROM cohort c JOIN registrationForm f ON f.cohort = c.id, partner p, diploma d WHERE c.name = ?2 AND p.code = ?12 AND d.code = ?15",
      "INSERT INTO applicationDocument (application, document, providedOn, entry) SELECT a.id, d.id, a.receivedOn, a.entry"
      " FROM application a JOIN requiredDocument d ON d.form = a.form WHERE a.code = ?1 ORDER BY d.id"}},
    {"dossiers",
     {"INSERT INTO centralisation (application, centralisedOn, entry) SELECT id, '2016-02-09', " ENTRY " FROM application WHERE code = ?1"}},
    {"convocations",
     {"INSERT INTO convocation (application, selectionDate, room, sentOn, entry) SELECT a.id, d.id, 'B12', '2016-02-11', " ENTRY
      " FROM application a, selectionDate d WHERE a.code = ?2 AND d.kind = 'selection'"}},
    {"epreuves",
     {"INSERT INTO testMark (application, test, hundredths, takenOn, entry) SELECT id,"
      "  CASE ?2 WHEN 'culture_commerciale' THEN 'businessCulture' ELSE ?2 END, replace(?3, ',', ''), " DAY("?4") ", " ENTRY
      " FROM application WHERE code = ?1"}},
    {"entretiens",
     {JUROR("alternanceManager", "?6"), JUROR("businessHubDirector", "?7"), JUROR("pedagogicalDirector", "?8"),
      "INSERT INTO interview (id, application, heldOn, jobMotivation, alternanceMotivation, opinion, rules, memo, entry) SELECT " NEXT
      ", a.id, " DAY("?2") ", ?3, ?4, CASE ?5 WHEN 'favorable' THEN 'favourable' WHEN 'reserve' THEN 'reserved' ELSE 'unfavourable' END, r.id, '', " ENTRY
      " FROM application a, admissionRules r WHERE a.code = ?1"}},
    {"decisions",
     {"INSERT INTO admissibilityDecision (application, commission, outcome, decidedOn, entry)"
      " SELECT a.id, c.id, CASE ?3 WHEN 'admissible' THEN ?3 ELSE 'notAdmissible' END, d.day, " ENTRY
      " FROM application a, selectionDate d JOIN commission c ON c.selectionDate = d.id WHERE d.code = ?1 AND a.code = ?2"}},
    // The code of an assessment is read by its places: UE11-CC2, UE11-S1.
    {"notes",
     {"INSERT INTO mark (assessment, student, state, hundredths, reason, entry) SELECT a.id, s.id,"
      "  CASE ?4 WHEN 'ABS' THEN 'absent' WHEN 'EXC' THEN 'excused' ELSE 'value' END,"
      "  CASE WHEN ?4 NOT IN ('ABS', 'EXC') THEN replace(?4, ',', '') END, '', " ENTRY
      " FROM cohort c JOIN teachingUnit u ON u.programme = c.programme AND u.code = substr(?2, 1, 4)"
      " JOIN assessment a ON a.cohort = c.id AND a.teachingUnit = u.id AND a.rank = substr(?2, -1)"
      "  AND a.kind = CASE substr(?2, 6, 1) WHEN 'C' THEN 'continuous' ELSE 'exam' END, student s WHERE c.name = ?1 AND s.code = ?3"}},
    {"harmonisations",
     {"INSERT INTO juryChange (jury, student, teachingUnit, beforeHundredths, sitting, afterHundredths, reason, entry)"
      " SELECT j.id, s.id, u.id, replace(?4, ',', ''), 1, replace(?5, ',', ''), ?6, " ENTRY
      " FROM jury j JOIN cohort c ON c.id = j.cohort JOIN teachingUnit u ON u.programme = c.programme AND u.code = ?3, student s"
      " WHERE j.code = ?1 AND s.code = ?2"}},
};

static int prepare_step(const char *name, sqlite3_stmt **statements) {
  for (size_t step = 0; step < sizeof STEPS / sizeof *STEPS; step++) {
    if (strcmp(STEPS[step].name, name)) continue;
    int count = 0;
    for (; count < STATEMENTS && STEPS[step].statements[count]; count++) statements[count] = prepare(STEPS[step].statements[count]);
    return count;
  }
  exit(64);
}

static void write_row(char *row, sqlite3_stmt **statements, int count) {
  char *cells[32], *rest = row;
  int width = 0;
  row[strcspn(row, "\r\n")] = 0;
  while (width < 32 && (cells[width] = strsep(&rest, ";"))) width++;
  for (int each = 0; each < count; each++) {
    int wanted = sqlite3_bind_parameter_count(statements[each]);
    for (int cell = 0; cell < wanted && cell < width; cell++) sqlite3_bind_text(statements[each], cell + 1, cells[cell], -1, SQLITE_STATIC);
    step(statements[each]);
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  char row[1024];
  long rows = 0;
  FILE *file = fopen(arguments[3], "r");
  if (!file || !fgets(row, sizeof row, file)) return 1;
  open_base(arguments[1]);
  run("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
  sqlite3_stmt *statements[STATEMENTS];
  int prepared = prepare_step(arguments[2], statements);
  for (; fgets(row, sizeof row, file); rows++) write_row(row, statements, prepared);
  while (prepared) sqlite3_finalize(statements[--prepared]);
  run("COMMIT");
  printf("%ld\n", rows);
  return 0;
}
