/// The triggers that carry a rule of the convention, so that neither a code path nor a hand with a SQL shell can break it.
/// Their messages are the refusals that a person reads.
enum Rules {
  static let version1 = """
    CREATE TRIGGER journalChain BEFORE INSERT ON journal BEGIN
      SELECT RAISE(ABORT, 'Le journal se continue : numéro suivant et empreinte de l''écriture précédente.')
      WHERE NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM journal)
        OR NEW.previous <> coalesce((SELECT hash FROM journal ORDER BY id DESC LIMIT 1), printf('%064d', 0));
    END;

    CREATE TRIGGER invoiceLineOpen BEFORE INSERT ON invoiceLine BEGIN
      SELECT RAISE(ABORT, 'La facture est émise : aucune ligne ne s''y ajoute ; établissez un avoir.')
      WHERE EXISTS (SELECT 1 FROM invoice WHERE id = NEW.invoice);
    END;

    CREATE TRIGGER invoiceNumber BEFORE INSERT ON invoice BEGIN
      SELECT RAISE(ABORT, 'La numérotation des factures se suit sans trou : ce numéro n''est pas le suivant de la série.')
      WHERE NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM invoice WHERE issuer = NEW.issuer AND year = NEW.year)
        OR NEW.year <> CAST(substr(NEW.issuedOn, 1, 4) AS INTEGER)
        OR NEW.number <> (SELECT invoicePrefix FROM partner WHERE id = NEW.issuer)
          || '-' || NEW.year || '-' || printf('%05d', NEW.sequence);
      SELECT RAISE(ABORT, 'Les dates d''une série de factures se suivent : cette date précède le dernier document émis.')
      WHERE NEW.issuedOn < (SELECT issuedOn FROM invoice WHERE issuer = NEW.issuer AND year = NEW.year
        ORDER BY sequence DESC LIMIT 1);
      SELECT RAISE(ABORT, 'Les dates d''une série de factures se suivent : l''année suivante est déjà commencée.')
      WHERE EXISTS (SELECT 1 FROM invoice WHERE issuer = NEW.issuer AND year > NEW.year);
    END;

    CREATE TRIGGER invoiceSeal BEFORE INSERT ON invoice BEGIN
      SELECT RAISE(ABORT, 'Le total d''une facture est la somme de ses lignes.')
      WHERE NEW.totalCents IS NOT (SELECT sum(amountCents) FROM invoiceLine WHERE invoice = NEW.id);
    END;

    CREATE TRIGGER invoiceIssuer BEFORE INSERT ON invoice WHEN NEW.purpose <> 'settlement' BEGIN
      SELECT RAISE(ABORT, 'Le Cnam seul facture les entreprises, les fonds et les stagiaires (convention, art. 6).')
      WHERE (SELECT code FROM partner WHERE id = NEW.issuer) <> 'CNAM';
    END;

    CREATE TRIGGER invoiceOnce BEFORE INSERT ON invoice WHEN NEW.kind = 'invoice' AND NEW.purpose = 'training' BEGIN
      SELECT RAISE(ABORT, 'Ce payeur a déjà une facture pour ce mois : établissez d''abord un avoir.')
      WHERE EXISTS (SELECT 1 FROM invoice i
        WHERE i.cohort = NEW.cohort AND i.month = NEW.month AND i.organisation = NEW.organisation
          AND i.kind = 'invoice' AND i.purpose = 'training'
          AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id));
    END;

    CREATE TRIGGER creditNoteMirror BEFORE INSERT ON invoice WHEN NEW.kind = 'creditNote' BEGIN
      SELECT RAISE(ABORT, 'Un avoir annule une facture entière du même émetteur ; il n''y a pas d''avoir sur un avoir.')
      WHERE NOT EXISTS (SELECT 1 FROM invoice i WHERE i.id = NEW.cancels AND i.kind = 'invoice'
        AND i.issuer = NEW.issuer AND i.totalCents = NEW.totalCents AND i.issuedOn <= NEW.issuedOn);
    END;

    CREATE TRIGGER partnerTransferOnce BEFORE INSERT ON partnerTransfer WHEN NEW.reference <> '' BEGIN
      SELECT RAISE(ABORT, 'Un virement de ce partenaire porte déjà cette référence.')
      WHERE EXISTS (SELECT 1 FROM partnerTransfer WHERE payer = NEW.payer AND reference = NEW.reference);
    END;

    CREATE TRIGGER paymentOfPayer BEFORE INSERT ON payment BEGIN
      SELECT RAISE(ABORT, 'Une facture entre partenaires se règle par un virement, non par un encaissement.')
      WHERE (SELECT purpose FROM invoice WHERE id = NEW.invoice) = 'settlement';
    END;

    CREATE TRIGGER paymentDue BEFORE INSERT ON payment BEGIN
      SELECT RAISE(ABORT, 'Le règlement dépasse ce qui reste dû sur cette facture.')
      WHERE NEW.amountCents > 0 AND NEW.amountCents > (
        SELECT CASE WHEN i.kind = 'creditNote' OR EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id)
          THEN 0 ELSE i.totalCents END
          - (SELECT coalesce(sum(p.amountCents), 0) FROM payment p WHERE p.invoice = i.id)
        FROM invoice i WHERE i.id = NEW.invoice);
      SELECT RAISE(ABORT, 'Le remboursement dépasse ce qui a été reçu sur cette facture.')
      WHERE NEW.amountCents < 0
        AND -NEW.amountCents > (SELECT coalesce(sum(p.amountCents), 0) FROM payment p WHERE p.invoice = NEW.invoice);
      SELECT RAISE(ABORT, 'Un règlement ne précède pas la facture qu''il paie.')
      WHERE NEW.paidOn < (SELECT issuedOn FROM invoice WHERE id = NEW.invoice);
    END;

    CREATE TRIGGER signatureOpenMonth BEFORE INSERT ON signature BEGIN
      SELECT RAISE(ABORT, 'Les feuilles de ce mois sont transmises : passez par « alternance corriger emargement ».')
      WHERE EXISTS (SELECT 1 FROM slot s JOIN monthlyTransfer t ON t.cohort = s.cohort AND t.month = substr(NEW.day, 1, 7)
        WHERE s.id = NEW.slot);
    END;

    CREATE TRIGGER signatureNotCorrected BEFORE INSERT ON signature BEGIN
      SELECT RAISE(ABORT, 'Ce quart de journée a été corrigé : passez par « alternance corriger emargement ».')
      WHERE EXISTS (SELECT 1 FROM attendanceCorrection
        WHERE student = NEW.student AND day = NEW.day AND quarter = NEW.quarter);
    END;

    CREATE TRIGGER correctionOfSameSlot BEFORE INSERT ON attendanceCorrection WHEN NEW.change = -1 BEGIN
      SELECT RAISE(ABORT, 'Ce quart de journée est compté dans une autre séance : corrigez celle-là.')
      WHERE NEW.slot <> coalesce(
        (SELECT slot FROM attendanceCorrection WHERE student = NEW.student AND day = NEW.day AND quarter = NEW.quarter
          ORDER BY id DESC LIMIT 1),
        (SELECT slot FROM signature WHERE student = NEW.student AND day = NEW.day AND quarter = NEW.quarter));
    END;

    CREATE TRIGGER correctionAlternates BEFORE INSERT ON attendanceCorrection BEGIN
      SELECT RAISE(ABORT, 'La correction ne change rien : le quart de journée est déjà dans cet état.')
      WHERE (SELECT count(*) FROM signature WHERE student = NEW.student AND day = NEW.day AND quarter = NEW.quarter)
        + (SELECT coalesce(sum(change), 0) FROM attendanceCorrection
          WHERE student = NEW.student AND day = NEW.day AND quarter = NEW.quarter)
        <> CASE NEW.change WHEN 1 THEN 0 ELSE 1 END;
    END;

    CREATE TRIGGER slotOpenMonth BEFORE INSERT ON slot BEGIN
      SELECT RAISE(ABORT, 'Les feuilles de ce mois sont transmises : aucune séance ne s''y ajoute.')
      WHERE EXISTS (SELECT 1 FROM monthlyTransfer WHERE cohort = NEW.cohort AND month = substr(NEW.day, 1, 7));
    END;

    CREATE TRIGGER fundingShareOpen BEFORE INSERT ON fundingShare BEGIN
      SELECT RAISE(ABORT, 'Le financement de ce contrat est déjà approuvé : il ne change plus.')
      WHERE EXISTS (SELECT 1 FROM fundingApproval WHERE contract = NEW.contract);
    END;

    CREATE TRIGGER budgetLineOpen BEFORE INSERT ON budgetLine BEGIN
      SELECT RAISE(ABORT, 'Ce budget est déjà approuvé : il ne change plus.')
      WHERE EXISTS (SELECT 1 FROM budgetAgreement WHERE budget = NEW.budget);
    END;

    CREATE TRIGGER visitReportAfterVisit BEFORE INSERT ON visitReport BEGIN
      SELECT RAISE(ABORT, 'Le rapport d''une visite ne précède pas la visite.')
      WHERE NEW.reportedOn < (SELECT day FROM visit WHERE id = NEW.visit);
    END;
    """
}
