import Foundation

/// The sentences of the argument parser, in French.
enum French {
  /// Titles and sentences, in the order in which they are replaced.
  private static let sentences: [(english: String, french: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Emploi : "), ("Usage: ", "Emploi : "), ("ARGUMENTS:", "Arguments :"), ("OPTIONS:", "Options :"),
    ("OTHER SUBCOMMANDS:", "Autres commandes :"), (" SUBCOMMANDS:", " :"), ("SUBCOMMANDS:", "Commandes :"),
    ("Show the version.", "Affiche la version."), ("Show help information.", "Affiche cette aide."),
    ("<subcommand>", "<commande>"), ("<options>", "<options>"), ("[<options>]", "[options]"),
    ("Error: ", ""),
  ]

  private static let patterns: [(english: String, french: String)] = [
    (#"See 'alternance help ?(.*?) ?<commande>' for detailed help\."#, "« alternance $1 COMMANDE --help » détaille chaque commande."),
    (#"alternance  COMMANDE"#, "alternance COMMANDE"), (#"\(default:\s+"#, "(par défaut : "),
    (#"See '(.+) (--help|-h)' for more information\."#, "« $1 --help » explique la commande."),
    (#"Missing expected argument '(.+?)'"#, "il manque l'argument « $1 »."),
    (#"Missing value for '(.+?)'"#, "il manque une valeur après « $1 »."),
    (#"Unexpected argument '(.+?)'"#, "l'argument « $1 » est de trop."),
    (#"(\d+) unexpected arguments: (.+)"#, "arguments de trop : $2."),
    (#"Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?"#, "l'option « $1 » est inconnue."),
    (#"The value '(.+?)' is invalid for '(.+?)'.*"#, "la valeur « $1 » ne convient pas à « $2 »."),
    (#"Value to be set with flag '(.+?)' had already been set.*"#, "« $1 » est donné deux fois."),
    (#"Help:  ?(.+)"#, "Aide : $1"),
    (#"(?s)\(values:\s(.+?);\s+default:\s+(.+?)\)"#, "(par défaut : $2)"), (#" \(default\)"#, ""),
  ]

  static func translated(_ text: String) -> String {
    var named = text
    for unknown in [#"Unexpected argument '(.+?)'"#, #"\d+ unexpected arguments: '(.+?)'.*"#] {
      named = named.replacingOccurrences(
        of: unknown + #"\nUsage: alternance <subcommand>"#, with: "la commande « $1 » est inconnue.\nUsage: alternance <subcommand>",
        options: .regularExpression)
    }
    var french = sentences.reduce(named) { $0.replacing($1.english, with: $1.french) }
    for pattern in patterns {
      french = french.replacingOccurrences(of: pattern.english, with: pattern.french, options: .regularExpression)
    }
    return french
  }
}
