import Testing

@testable import Hub

@Suite("The address of a hub")
struct AddressTests {
  @Test(
    "it is shown without its password",
    arguments: [
      ("postgresql://lan:s3cret@h/x", "postgresql://lan:***@h/x"),
      (
        "postgresql://lan:s3@cret@h:5/x?sslmode=require",
        "postgresql://lan:***@h:5/x?sslmode=require"
      ),
      ("postgresql://h/x?password=s3cret&user=a", "postgresql://h/x?password=***&user=a"),
      ("host=h password=s3cret user=a", "host=h password=*** user=a"),
      ("host=h password = 's3 cret' user=a", "host=h password=*** user=a"),
      ("host=h user=a", "host=h user=a"),
      ("postgresql://lan@h/x", "postgresql://lan@h/x"),
    ]
  )
  func withoutPassword(_ address: String, _ shown: String) {
    #expect(HubPlace.withoutPassword(address) == shown)
  }

  @Test(
    "a socket and the loopback are this machine",
    arguments: [
      ("/var/run/postgresql", true), ("@abstract", true), ("localhost", true), ("127.0.0.1", true),
      ("127.8.9.1", true), ("::1", true), ("127.0.0.1.example.org", false), ("127.0.0", false),
      ("192.168.8.2", false), ("hall.local", false), ("localhost.example.org", false), ("", false),
    ]
  )
  func thisMachine(_ host: String, _ isOfIt: Bool) {
    #expect(PostgresConnection.isOfThisMachine(host) == isOfIt)
  }
}
