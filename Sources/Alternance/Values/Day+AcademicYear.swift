extension Day {
  /// The academic year of a day, from 1 September, as the year of its September.
  public var academicYear: Int { month >= 9 ? year : year - 1 }
}
