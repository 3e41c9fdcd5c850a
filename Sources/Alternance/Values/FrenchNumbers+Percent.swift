extension FrenchNumbers {
  /// A whole percentage: `80 %`.
  static func percent(_ value: Int) -> String { whole(value) + beforeUnit + "%" }

  /// A percentage in hundredths: `24,51 %`.
  static func percent(hundredths value: Int) -> String { hundredths(value) + beforeUnit + "%" }
}
