import ArgumentParser
import Conference
import Testing

@testable import hoinghi

@Suite("Where attendance is kept, and by whom")
struct StoreSettingsTests {
  private static func path(
    store: String? = nil,
    of conference: String? = "can-tho",
    isRehearsal: Bool = false,
    _ variables: [String: String]
  ) -> String? {
    var settings = Settings()
    settings.store.value = store
    return StorePlace.path(
      settings,
      conference: conference,
      isRehearsal: isRehearsal,
      environment: Environment(variables)
    )
  }

  @Test("the store lies in the state folder, under the conference's id")
  func place() {
    let home = ["HOME": "/h"]
    #expect(Self.path(home) == "/h/.local/state/hoinghi/can-tho.sqlite")
    #expect(Self.path(["HOME": "/h", "XDG_STATE_HOME": "/s"]) == "/s/hoinghi/can-tho.sqlite")
    #expect(
      Self.path(["HOME": "/h", "XDG_STATE_HOME": "s"]) == "/h/.local/state/hoinghi/can-tho.sqlite"
    )
    #expect(Self.path([:]) == nil)
    #expect(Self.path(of: nil, home) == nil)
    #expect(Self.path(store: "/x", of: nil, [:]) == "/x")
  }

  @Test(
    "a rehearsal lies beside the store, and its name says so",
    arguments: [
      ("/a.b/door.sqlite", "/a.b/door.rehearsal.sqlite"), ("/a.b/door", "/a.b/door.rehearsal"),
      ("door.x.db", "door.x.rehearsal.db"), (".door", ".door.rehearsal"), ("d.", "d.rehearsal."),
    ]
  )
  func rehearsal(_ store: String, _ rehearsal: String) {
    #expect(StorePlace.rehearsal(store) == rehearsal)
    #expect(Self.path(store: store, isRehearsal: true, [:]) == rehearsal)
  }

  @Test("a copy is named after its minute, with nothing that a file system refuses")
  func copy() {
    let moment = Moment(seconds: 1_694_998_800, offset: 420)
    #expect(StorePlace.copy(of: "/s/d.sqlite", at: moment) == "/s/d.2023-09-18T08-00-00.sqlite")
  }

  @Test(
    "a label is one short line",
    arguments: [
      ("Bàn A", "Bàn A"), (" Bàn A\t", "Bàn A"), ("Ba\u{300}n", "Bàn"), ("", nil), (" ", nil),
      ("a\nb", nil), ("a\u{1B}[31m", nil), ("a\u{202E}b", nil), ("\u{200B}", nil),
      (String(repeating: "x", count: 64), String(repeating: "x", count: 64)),
      (String(repeating: "x", count: 65), nil),
      ("a" + String(repeating: "\u{301}", count: 1_000), nil),
    ] as [(String, String?)]
  )
  func label(_ text: String, _ label: String?) {
    #expect(DeskLabel.make(text) == label)
  }

  @Test("what the system says becomes a label whatever it is")
  func salvaged() {
    let long = String(repeating: "x", count: 1_000)
    #expect(DeskLabel.salvaged(long)?.count == DeskLabel.longest)
    #expect(DeskLabel.salvaged("a\u{1B}b") == "a␛b")
    #expect(DeskLabel.salvaged("") == nil)
    #expect(DeskLabel.make(DeskLabel.host) == DeskLabel.host)
    #expect(DeskLabel.login(in: Environment(["LOGNAME": "lan", "USER": "mai"])) == "lan")
    #expect(DeskLabel.login(in: Environment(["USER": "mai"])) == "mai")
    let fallback = DeskLabel.login(in: Environment([:]))
    #expect(DeskLabel.make(fallback) == fallback)
  }

  @Test("--at makes a rehearsal, and its time is that of the conference's clock")
  func runMode() throws {
    var options = try StoreOptions.parse([])
    #expect(try !RunMode(options).isRehearsal)
    options = try StoreOptions.parse(["--rehearse"])
    #expect(try RunMode(options).isRehearsal)
    options = try StoreOptions.parse(["--at", "2023-09-18T08:00"])
    #expect(try RunMode(options).isRehearsal)
    options = try StoreOptions.parse(["--at", "soon"])
    #expect(throws: SettingError.self) { try RunMode(options) }
  }
}
