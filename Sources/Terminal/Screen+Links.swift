import CNcursesw

extension Screen {
  /// Draws the cells that changed where links come or go among them.
  ///
  /// Every glyph is drawn by curses, which knows no links: those that end are blanked first, then all
  /// else is drawn, then each new one onto blank cells while the terminal is told of its address. The
  /// cursor stands at its beginning before and on its last cell after, since curses may go over
  /// cells by writing them again.
  func show(_ canvas: Canvas, changes: [Point], links: LinkChanges) {
    nc_shifts(false)
    defer { nc_shifts(true) }
    let ended = links.ended.flatMap(\.places)
    let begun = links.begun.flatMap(\.places)
    if !ended.isEmpty {
      blank(ended)
      send()
    }
    let later = Set(begun)
    draw((changes + ended).filter { !later.contains($0) }, of: canvas)
    blank(begun)
    for run in links.begun {
      guard run.y < size.height, let last = run.columns.last(where: { $0 < size.width }),
        run.columns.lowerBound <= last
      else { continue }
      nc_send(CInt(run.y), CInt(run.columns.lowerBound))
      Screen.write(run.address.opening)
      draw(run.places, of: canvas)
      nc_send(CInt(run.y), CInt(last))
      Screen.write(LinkAddress.closing)
    }
    adopt(canvas)
    send()
  }

  private func blank(_ places: [Point]) {
    for place in places where place.x < size.width && place.y < size.height {
      nc_put(CInt(place.y), CInt(place.x), [0x20, 0], 0, 0)
    }
  }
}
