import GRDB

/// Why a base cannot be read or written; the base stays as it was.
public enum StorageRefusal: Refusal, Equatable {
  case missing(String)
  case alreadyExists(String)
  case notABase(String)
  case newer(String)
  case notHardened
  case damaged(String)
  case full(String)
  case readOnly(String)
  case cannotOpen(String)
  case busy(String)
  case rule(String)
  case other(String, String)

  public var sentence: String {
    switch self {
    case .missing(let path):
      "La base « \(path) » n'existe pas : créez-la avec « alternance initialiser », ou indiquez --base FICHIER."
    case .alreadyExists(let path): "Le fichier « \(path) » existe déjà : choisissez un autre nom, rien n'est écrasé."
    case .notABase(let path): "Le fichier « \(path) » n'est pas une base d'Alternance : vérifiez --base."
    case .newer(let path):
      "La base « \(path) » vient d'une version plus récente d'Alternance : installez cette version pour l'ouvrir."
    case .notHardened: "La bibliothèque SQLite de cette machine refuse les protections : installez libsqlite3 3.40 ou plus."
    case .damaged(let where_): "La base est endommagée (\(where_)) : restaurez une sauvegarde, puis lancez « alternance verifier »."
    case .full(let path): "Le disque est plein : rien n'a été écrit dans « \(path) » ; libérez de la place et recommencez."
    case .readOnly(let path): "La base « \(path) » ou son dossier est en lecture seule : rien n'a été écrit."
    case .cannotOpen(let path): "La base « \(path) » ne s'ouvre pas : vérifiez le dossier et vos droits."
    case .busy(let path): "La base « \(path) » est occupée par une autre commande : recommencez dans un instant."
    case .rule(let sentence): sentence
    case .other(let path, let message): "La base « \(path) » refuse l'opération (\(message)) : rien n'a été écrit."
    }
  }

  /// Runs something, with the errors of SQLite told in French.
  static func translating<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as DatabaseError { throw StorageRefusal(error, path: path) }
  }

  /// The ways in which a write fails once the file is open.
  private static let writing: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE,
  ]

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER: self = .rule(error.message ?? "")
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_NOTADB: self = .notABase(path)
    case .SQLITE_CORRUPT: self = .damaged(path)
    case .SQLITE_IOERR where Self.writing.contains(error.extendedResultCode): self = .full(path)
    case .SQLITE_IOERR: self = .cannotOpen(path)
    default: self = .other(path, error.message ?? "\(error.resultCode)")
    }
  }
}
