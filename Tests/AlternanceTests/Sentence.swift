import Alternance

/// The sentence of the refusal that some work throws; nil when it throws nothing, the error itself when it is no refusal.
func sentence<Value>(_ work: () throws -> Value) -> String? {
  do {
    _ = try work()
    return nil
  } catch let refusal as any Refusal { return refusal.sentence } catch { return "not a refusal: \(error)" }
}
