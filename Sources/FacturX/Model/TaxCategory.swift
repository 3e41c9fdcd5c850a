/// How a line stands towards VAT (BT-151, and BT-118 in the breakdown).
public enum TaxCategory: Sendable, Equatable {
  /// Exempt: category `E`, rate 0. `reason` is the legal mention (BT-120), `code` its VATEX code (BT-121), both compulsory.
  case exempt(reason: String, code: String)
  /// Taxed: category `S`. The rate (BT-152) in hundredths of a percent: 20 % is 2000. It must be a French rate.
  case standard(ratePercentHundredths: Int)
  /// Outside the scope of VAT: category `O`, no rate, `reason` (BT-120) and `code` (BT-121) compulsory.
  /// It stands alone: no other category, no VAT number of seller or buyer on the invoice.
  case outsideScope(reason: String, code: String)
}

extension TaxCategory {
  /// The code of UNTDID 5305.
  var letter: String {
    switch self {
    case .exempt: "E"
    case .standard: "S"
    case .outsideScope: "O"
    }
  }

  /// The rate in hundredths of a percent; nil where there is none, not even zero.
  var rate: Int? {
    switch self {
    case .exempt: 0
    case .standard(let rate): rate
    case .outsideScope: nil
    }
  }

  /// Why no tax is due; nil when it is.
  var exemption: (reason: String, code: String)? {
    switch self {
    case .exempt(let reason, let code), .outsideScope(let reason, let code): (reason, code)
    case .standard: nil
    }
  }
}
