/// The printed documents and the version of their template: a published version never changes, so that a document comes out
/// identical when it is made again.
enum Templates {
  static let certificate = "certificat/1"
  static let attendanceCertificate = "attestation/1"
  static let budget = "budget/1"
  static let margin = "marge/1"
  static let point = "point/1"
  static let reminder = "relance/1"
  static let absences = "absences/1"
  static let payStatement = "etat-paiement/1"
  static let letter = "courrier/1"
  static let admissibility = "admissibilite/1"
  static let minutes = "proces-verbal/1"
  static let place = "place/1"
  static let cerfa = "cerfa/1"
  static let trainingAgreement = "convention/1"
  static let registrationForm = "dossier/1"
  static let attendanceSheet = "emargement/1"
}
