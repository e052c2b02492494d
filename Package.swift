// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets, and what is imported stays inside the file's target.
let ours: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hoinghi",
  products: [.executable(name: "hoinghi", targets: ["hoinghi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The domain and the text: no input or output.
    .target(name: "Conference", swiftSettings: ours),
    .target(name: "VietnameseText", swiftSettings: ours),
    .systemLibrary(name: "CDigest", path: "Sources/CDigest"),
    .target(name: "Attendance", dependencies: ["CDigest", "Conference"], swiftSettings: ours),
    .target(
      name: "ConferenceSearch",
      dependencies: ["Conference", "VietnameseText"],
      swiftSettings: ours
    ),

    // What is known, in one value, and the words for it.
    .target(
      name: "Ledger",
      dependencies: ["Attendance", "Conference", "ConferenceSearch"],
      swiftSettings: ours
    ),
    .target(
      name: "Wording",
      dependencies: ["Attendance", "Conference", "Ledger"],
      swiftSettings: ours
    ),

    // The data that travels inside the binary, and the folders that replace it.
    .target(name: "CAssets"),
    .target(
      name: "BundledData",
      dependencies: ["CAssets", "Conference", "VietnameseText"],
      swiftSettings: ours
    ),

    // The attendance log on disk, and what comes in and goes out as files.
    .systemLibrary(name: "CFileSystem", path: "Sources/CFileSystem"),
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite"),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: ours),
    .target(
      name: "Store",
      dependencies: ["Attendance", "CFileSystem", "Conference", "SQLite"],
      swiftSettings: ours
    ),
    .target(
      name: "Interchange",
      dependencies: [
        "Attendance", "BundledData", "Conference", "Ledger", "QRCodes", "Spreadsheets",
        "TextEncodings", "Typesetting", "VietnameseText", "Wording",
      ],
      swiftSettings: ours
    ),

    // The terminal. No pkgConfig on the system library: it warns at every build.
    .systemLibrary(name: "CNcursesw", path: "Sources/CNcursesw"),
    .target(name: "CTerminalGuard"),
    .target(
      name: "Terminal",
      dependencies: ["CNcursesw", "CTerminalGuard", "VietnameseText"],
      swiftSettings: ours
    ),
    .target(
      name: "CompanionUI",
      dependencies: [
        "Attendance", "Conference", "ConferenceSearch", "Ledger", "Terminal", "VietnameseText",
        "Wording",
      ],
      swiftSettings: ours
    ),

    // How a library is opened when it is first used.
    .target(name: "CLoader"),

    // Zip archives and XML by libzip and expat, which are opened when they are needed; only their
    // headers are built with.
    .target(name: "CZip", dependencies: ["CLoader"]),
    .target(name: "CExpat", dependencies: ["CLoader"]),
    .target(name: "TextEncodings", dependencies: ["VietnameseText"], swiftSettings: ours),
    .target(
      name: "Spreadsheets",
      dependencies: ["CExpat", "CFileSystem", "CZip", "TextEncodings"],
      swiftSettings: ours
    ),

    // The same log on PostgreSQL, for several desks; libpq is opened where a hub is set.
    .target(name: "CPostgres", dependencies: ["CLoader"]),
    .target(name: "CHubSchema", exclude: ["hub.sql"]),
    .target(
      name: "Hub",
      dependencies: ["Attendance", "CHubSchema", "CPostgres", "Conference", "Store"],
      swiftSettings: ours
    ),

    // Pages of PDF by pango and cairo, which are opened when they are needed.
    .target(name: "CPango", dependencies: ["CLoader"]),
    .target(name: "Typesetting", dependencies: ["CPango"], swiftSettings: ours),

    // QR codes by libqrencode, opened when one is made.
    .target(name: "CQRCode", dependencies: ["CLoader"]),
    .target(name: "QRCodes", dependencies: ["CQRCode"], swiftSettings: ours),

    // Salted slow hashes of PINs by libcrypt, opened when one is made or checked.
    .target(name: "CPassword", dependencies: ["CLoader"]),

    .executableTarget(
      name: "hoinghi",
      dependencies: [
        "Attendance", "BundledData", "CFileSystem", "CPassword", "CPostgres", "CZip", "CompanionUI",
        "Conference", "ConferenceSearch", "Hub", "Interchange", "Ledger", "QRCodes",
        "Spreadsheets", "Store", "Terminal", "TextEncodings", "Typesetting", "VietnameseText",
        "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: ours
    ),

    // The screens of the guide, drawn from the same canvas; not installed.
    .executableTarget(
      name: "draw-screens",
      dependencies: [
        "Attendance", "BundledData", "CompanionUI", "Conference", "Ledger", "MemoryLog",
        "SampleReviews", "Terminal",
      ],
      swiftSettings: ours
    ),

    // Shows each event of the terminal; for the end-to-end tests, not installed.
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["Terminal"],
      path: "Tests/Support/terminal-probe",
      swiftSettings: ours
    ),

    // Speed of the text functions alone; bench/text_speed.py runs it.
    .executableTarget(
      name: "text-speed",
      dependencies: ["VietnameseText"],
      path: "bench/text-speed",
      swiftSettings: ours
    ),

    // Speed of the store alone: durable check-ins, opening, folding; not installed.
    .executableTarget(
      name: "store-speed",
      dependencies: ["Attendance", "Conference", "Store"],
      path: "bench/store-speed",
      swiftSettings: ours
    ),

    // Reads a list as an import does; bench/roster_reader.py runs it.
    .executableTarget(
      name: "roster-reader",
      dependencies: ["Interchange"],
      path: "bench/roster-reader",
      swiftSettings: ours
    ),

    // Reads a spreadsheet row by row; bench/sheet_reader.py runs it.
    .executableTarget(
      name: "sheet-reader",
      dependencies: ["Spreadsheets"],
      path: "bench/sheet-reader",
      swiftSettings: ours
    ),

    // Readers given bytes: files as they are, or libFuzzer's where Tests/Fuzz/readers.py builds it with
    // -DFUZZING; not installed.
    .executableTarget(
      name: "fuzz-targets",
      dependencies: [
        "Attendance", "BundledData", "Conference", "Interchange", "SampleSchedules", "Spreadsheets",
        "Store", "Terminal", "VietnameseText",
      ],
      path: "Tests/Fuzz/targets",
      swiftSettings: ours
    ),

    // The random numbers of property tests, the same for the same seed.
    .target(name: "SeededRandom", path: "Tests/Support/SeededRandom", swiftSettings: ours),

    // Files of tests: read, kept for a test, compared with what was accepted.
    .target(name: "TestFiles", path: "Tests/Support/TestFiles", swiftSettings: ours),

    // Schedules as conferences publish them, for tests.
    .target(
      name: "SampleSchedules",
      path: "Tests/Support/SampleSchedules",
      swiftSettings: ours
    ),

    // A log that no file keeps, for pictures and tests.
    .target(
      name: "MemoryLog",
      dependencies: ["Attendance", "Conference"],
      path: "Tests/Support/MemoryLog",
      swiftSettings: ours
    ),

    // Logs made by hand and at random, and people for them.
    .target(
      name: "SampleLogs",
      dependencies: ["Attendance", "Conference", "SeededRandom"],
      path: "Tests/Support/SampleLogs",
      swiftSettings: ours
    ),

    // Reviews that nobody wrote, for pictures and tests.
    .target(
      name: "SampleReviews",
      dependencies: ["Attendance", "Conference", "MemoryLog"],
      path: "Tests/Support/SampleReviews",
      swiftSettings: ours
    ),

    .testTarget(name: "ConferenceTests", dependencies: ["Conference"], swiftSettings: ours),
    .testTarget(
      name: "VietnameseTextTests",
      dependencies: ["VietnameseText", "SeededRandom"],
      exclude: ["Fixtures"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "WordingTests",
      dependencies: ["Conference", "TestFiles", "Wording"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "BundledDataTests",
      dependencies: ["BundledData", "Conference", "SeededRandom", "VietnameseText"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "ConferenceSearchTests",
      dependencies: [
        "BundledData", "CompanionUI", "Conference", "ConferenceSearch", "SeededRandom", "TestFiles",
        "VietnameseText",
      ],
      exclude: ["Fixtures"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "AttendanceTests",
      dependencies: ["Attendance", "Conference", "MemoryLog", "SampleLogs", "SeededRandom"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Attendance", "Conference", "ConferenceSearch", "Ledger", "MemoryLog", "SampleLogs",
        "SeededRandom",
      ],
      swiftSettings: ours
    ),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestFiles"], swiftSettings: ours),
    // A file system that fails when told to; for the tests of the store, not installed.
    .target(
      name: "FaultyVFS",
      path: "Tests/Support/faulty-vfs",
      linkerSettings: [.linkedLibrary("sqlite3")]
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Attendance", "CSQLite", "Conference", "FaultyVFS", "Ledger", "SQLite", "SampleLogs",
        "SeededRandom", "Store", "TestFiles",
      ],
      exclude: ["Fixtures"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "HubTests",
      dependencies: ["Attendance", "Conference", "Hub", "TestFiles"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Attendance", "Conference", "Interchange", "Ledger", "MemoryLog", "QRCodes", "SampleLogs",
        "SampleSchedules", "SeededRandom", "Spreadsheets", "TestFiles", "TextEncodings",
        "VietnameseText",
      ],
      exclude: ["Golden"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "SpreadsheetsTests",
      dependencies: ["CZip", "SeededRandom", "Spreadsheets", "TestFiles"],
      exclude: ["Fixtures"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "TextEncodingsTests",
      dependencies: ["SeededRandom", "TextEncodings", "VietnameseText"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["SeededRandom", "Terminal", "VietnameseText"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "CompanionUITests",
      dependencies: [
        "Attendance", "BundledData", "CompanionUI", "Conference", "Ledger", "SampleReviews",
        "SeededRandom", "Store", "Terminal", "TestFiles", "VietnameseText", "Wording", "hoinghi",
      ],
      exclude: ["Golden", "Hall/Golden"],
      swiftSettings: ours
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "hoinghi", "BundledData", "Conference", "Interchange", "SampleSchedules", "SeededRandom",
        "TestFiles", "VietnameseText", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: ours
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
