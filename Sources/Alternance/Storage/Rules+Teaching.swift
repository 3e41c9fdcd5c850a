/// The triggers of the third version: a slot that was held, or whose month is transmitted, is neither cancelled nor signed again.
extension Rules {
  static let version3 = """
    CREATE TRIGGER cancellationOpen BEFORE INSERT ON slotCancellation BEGIN
      SELECT RAISE(ABORT, 'Cette séance a des émargements : elle a eu lieu, elle ne s''annule pas.')
      WHERE EXISTS (SELECT 1 FROM slot s JOIN student p ON p.cohort = s.cohort
        JOIN signature g ON g.student = p.id AND g.day = s.day AND g.slot = s.id WHERE s.id = NEW.slot);
      SELECT RAISE(ABORT, 'Les feuilles de ce mois sont transmises : aucune séance ne s''y annule.')
      WHERE EXISTS (SELECT 1 FROM slot s JOIN monthlyTransfer t ON t.cohort = s.cohort AND t.month = substr(s.day, 1, 7) WHERE s.id = NEW.slot);
    END;

    CREATE TRIGGER signatureOfHeldSlot BEFORE INSERT ON signature BEGIN
      SELECT RAISE(ABORT, 'Cette séance est annulée ou déplacée : personne ne la signe.')
      WHERE EXISTS (SELECT 1 FROM slotCancellation WHERE slot = NEW.slot);
    END;

    CREATE TRIGGER correctionOfHeldSlot BEFORE INSERT ON attendanceCorrection WHEN NEW.change = 1 BEGIN
      SELECT RAISE(ABORT, 'Cette séance est annulée ou déplacée : personne ne la signe.')
      WHERE EXISTS (SELECT 1 FROM slotCancellation WHERE slot = NEW.slot);
    END;
    """
}
