// What a month costs at least: the same hours, lines and invoices as `alternance facturer`, written durably in one transaction
// into two tables with the same columns, without key, constraint, trigger, journal, number check, or list to print.
//
//     reference_month BASE        prints "invoices minutes cents"
#include <string.h>

#include "sqlite.h"

// Sums the signatures of the month in one walk of their key, then one row for each contract and payer, in the order of the invoices.
static const char *OWED =
    "SELECT f.payer, p.legalName, p.street, p.postalCode, p.city, p.siret, p.serviceCode, p.kind, p.paymentDays, c.purchaseOrder,"
    "  c.id, s.lastName || ' ' || s.firstName,"
    "  'Contrat ' || c.reference || CASE WHEN p.kind = 'fund' THEN ', ' || o.legalName ELSE '' END"
    "    || CASE WHEN f.fundFile = '' THEN '' ELSE ', dossier ' || f.fundFile END,"
    "  min(m.minutes, c.annualCapMinutes), f.hourlyRateCents, max(0, m.minutes - c.annualCapMinutes)"
    " FROM (SELECT student, sum(minutes) AS minutes FROM signature WHERE day BETWEEN '2016-10-01' AND '2016-10-31' GROUP BY student) m"
    " JOIN student s ON s.id = m.student JOIN contract c ON c.student = s.id JOIN organisation o ON o.id = c.company"
    " JOIN fundingShare f ON f.contract = c.id JOIN organisation p ON p.id = f.payer"
    " ORDER BY p.legalName, p.siret, s.lastName, s.firstName, c.reference";
enum { PAYER, NAME, STREET, POSTAL_CODE, CITY, SIRET, SERVICE, KIND, DAYS, ORDER, CONTRACT, LABEL, DETAIL, MINUTES, RATE, EXCESS };

// What every invoice of the month repeats: the seller's identity and the mentions in force.
static const char *SELLER =
    "SELECT p.id, c.id, t.id, p.legalName, p.displayName, p.street, p.postalCode, p.city, p.siret, p.declarationNumber, p.email,"
    "  p.phone, p.vatMention, p.vatexCode, (SELECT group_concat(code || char(9) || text, char(10)) FROM legalMention"
    "    WHERE validFrom <= '2016-11-05' AND coalesce(validUntil, '9999') >= '2016-11-05'"
    "      AND code IN ('penalites_prive', 'indemnite_recouvrement', 'escompte', 'declaration_activite')),"
    "  'Formation « ' || g.title || ' », promotion 2016 : heures suivies en octobre 2016', p.invoicePrefix"
    " FROM partner p, cohort c JOIN programme g ON g.id = c.programme JOIN monthlyTransfer t ON t.cohort = c.id WHERE p.code = 'CNAM'";

static const char *LINE =
    "INSERT INTO referenceLine (id, invoice, rank, contract, label, detail, minutes, unitPriceCents, amountCents, contractYear,"
    "  nextYearMinutes, isBeyondCap, excessMinutes, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, ?, 0)";

// Parameters 1 to 3 tell the invoice, 4 and 8 to 16 its buyer, 17 and after what the month repeats.
static const char *INVOICE =
    "INSERT INTO referenceInvoice (id, issuer, year, sequence, number, kind, purpose, cohort, month, transfer, organisation, reason,"
    "  issuedOn, dueOn, totalCents, template, sellerName, sellerTradingName, sellerStreet, sellerPostalCode, sellerCity, sellerSiret,"
    "  sellerDeclaration, sellerEmail, sellerPhone, buyerName, buyerStreet, buyerPostalCode, buyerCity, buyerSiret, buyerIdentifier,"
    "  buyerServiceCode, buyerKind, purchaseOrder, subject, periodFrom, periodTo, vatMention, vatexCode, mentions, justification,"
    "  isSpecimen, entry)"
    " VALUES (?1, ?17, 2016, ?1, ?2, 'invoice', 'training', ?18, '2016-10', ?19, ?8, '',"
    "  '2016-11-05', date('2016-11-05', ?16), ?3, 'facture/1', ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?9, ?10, ?11, ?12, ?13,"
    "  '', ?14, ?15, ?4, ?32, '2016-10-01', '2016-10-31', ?29, ?30, ?31, '', 0, 0)";

static sqlite3_stmt *line, *invoice;
static sqlite3_int64 invoices, lines, rank, total, all_minutes, all_cents;
static char prefix[64];

static void write_line(sqlite3_stmt *row) {
  sqlite3_int64 minutes = sqlite3_column_int64(row, MINUTES), rate = sqlite3_column_int64(row, RATE);
  sqlite3_int64 amount = (2 * minutes * rate + 60) / 120;  // rounded once, half up
  sqlite3_bind_int64(line, 1, ++lines);
  sqlite3_bind_int64(line, 2, invoices + 1);
  sqlite3_bind_int64(line, 3, ++rank);
  copy(line, 4, row, CONTRACT);
  copy(line, 5, row, LABEL);
  copy(line, 6, row, DETAIL);
  sqlite3_bind_int64(line, 7, minutes);
  sqlite3_bind_int64(line, 8, rate);
  sqlite3_bind_int64(line, 9, amount);
  copy(line, 10, row, EXCESS);
  step(line);
  total += amount;
  all_minutes += minutes;
}

// The payer's columns were bound at its first row.
static void close_invoice(void) {
  char number[96];
  snprintf(number, sizeof number, "%s-2016-%05lld", prefix, ++invoices);
  sqlite3_bind_int64(invoice, 1, invoices);
  sqlite3_bind_text(invoice, 2, number, -1, SQLITE_STATIC);
  sqlite3_bind_int64(invoice, 3, total);
  step(invoice);
  all_cents += total;
  total = rank = 0;
}

static void begin_invoice(sqlite3_stmt *row) {
  char delay[32];
  snprintf(delay, sizeof delay, "+%d days", sqlite3_column_int(row, DAYS));
  for (int column = PAYER; column <= KIND; column++) copy(invoice, 8 + column, row, column);
  copy(invoice, 4, row, ORDER);
  sqlite3_bind_text(invoice, 16, delay, -1, SQLITE_TRANSIENT);
}

static void bind_seller(void) {
  sqlite3_stmt *seller = prepare(SELLER);
  check(sqlite3_step(seller));
  for (int column = 0; column < 16; column++) copy(invoice, 17 + column, seller, column);
  snprintf(prefix, sizeof prefix, "%s", sqlite3_column_text(seller, 16));
  sqlite3_finalize(seller);
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  open_base(arguments[1]);
  run("BEGIN IMMEDIATE; CREATE TABLE referenceLine AS SELECT * FROM invoiceLine WHERE 0;"
      "CREATE TABLE referenceInvoice AS SELECT * FROM invoice WHERE 0");
  line = prepare(LINE);
  invoice = prepare(INVOICE);
  bind_seller();
  sqlite3_stmt *owed = prepare(OWED);
  sqlite3_int64 payer = 0;
  while (sqlite3_step(owed) == SQLITE_ROW) {
    if (sqlite3_column_int64(owed, PAYER) != payer) {
      if (payer) close_invoice();
      payer = sqlite3_column_int64(owed, PAYER);
      begin_invoice(owed);
    }
    write_line(owed);
  }
  if (payer) close_invoice();
  sqlite3_finalize(owed);
  run("COMMIT");
  printf("%lld %lld %lld\n", invoices, all_minutes, all_cents);
  return 0;
}
