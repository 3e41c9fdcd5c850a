import GRDB

extension Application {
  init(row: Row) {
    code = row["code"]
    civility = row["civility"]
    lastName = row["lastName"]
    firstName = row["firstName"]
    bornOn = row["bornOn"]
    email = row["email"]
    phone = row["phone"]
    address = Address(row: row)
  }
}
