/// A candidate recruited by a contract, who waits for a seat (convention, art. 5; PC-05-08).
struct Recruit {
  let student: Int
  let contract: Int
  let code: String
  let signedOn: Day
}
