import Foundation

/// A document ready to be typeset: the data of its template, already worded and formatted in French.
public struct PrintableDocument: Sendable {
  /// What the document is, `facture/CNAM-AGAC-2016-00012`: the same name is the same document.
  public let name: String
  /// The template with its version, `facture/1`.
  public let template: String
  public let title: String
  public let author: String
  /// The day of the document, which its file bears: made again, it comes out identical.
  public let day: Day
  /// The data of the template, as JSON.
  public let data: Data
  /// The electronic invoice to attach, nil for any other document.
  public let xml: String?
  /// An issued document is evidence: the digest of its first rendering is kept.
  public let isEvidence: Bool

  /// The name of the file.
  public var fileName: String { name.split(separator: "/").last.map { "\($0).pdf" } ?? "document.pdf" }

  init(
    name: String, template: String, title: String, author: String, day: Day, content: some Encodable, xml: String? = nil,
    isEvidence: Bool = false
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    data = try encoder.encode(content)
    self.name = name
    self.template = template
    self.title = title
    self.author = author
    self.day = day
    self.xml = xml
    self.isEvidence = isEvidence
  }
}

/// An issuer as a letterhead shows it.
struct Letterhead: Encodable {
  let code, legalName, displayName: String
  let addressLines: [String]
  let siret, nda, phone, email, logo: String

  init(_ partner: Partner) {
    self.init(
      code: partner.code,
      identity: .init(
        name: partner.legalName, tradingName: partner.displayName, address: partner.address, siret: partner.siret.text,
        declaration: partner.declarationNumber, email: partner.email, phone: partner.phone))
  }

  init(code: PartnerCode, identity: IssuedInvoice.Identity) {
    self.code = code.rawValue
    legalName = identity.name
    displayName = identity.tradingName
    addressLines = identity.address.lines
    siret = Siret(identity.siret)?.french ?? identity.siret
    nda = identity.declaration
    phone = identity.phone
    email = identity.email
    logo = code.rawValue.lowercased()
  }
}

/// Whom a document is sent to.
struct Addressee: Encodable {
  let name: String
  let addressLines: [String]
  let ids: [Labelled]
}

/// A word and what it says.
struct Labelled: Encodable {
  let label, value: String
  var strong = false
}
