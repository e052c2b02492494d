extension Delegate {
  /// Whether the list holds a seat whose name was not known when it was made.
  package var isVacantSeat: Bool { name.isEmpty || name == Self.vacantName }

  /// What stands for the name of an empty seat.
  package static let vacantName = "…"
}
