import Conference
import Typesetting
import Wording

/// What stands around the text: the letterhead, the title, the signature, the head of an annex.
extension PaperTypesetter {
  /// A line of a column: its words in pango's markup, or a rule under the line above.
  private enum ColumnLine {
    case text(String, size: Double, space: Double = 0)
    case rule(width: Double)
    case room(Double)
  }

  /// Lines one below the other.
  private func column(
    _ lines: [ColumnLine],
    x: Double,
    width: Double,
    alignment: TextSetting.Alignment = .centre
  ) throws(TypesettingError) -> (ink: [PrintedInk], height: Double) {
    var ink: [PrintedInk] = []
    var bottom = 0.0
    for line in lines {
      switch line {
      case .text(let markup, let size, let space):
        let text = try set(markup, size: size, width: width, alignment: alignment)
        bottom += space
        for strip in strips(text, size: size, x: x, space: 0, spacing: 1.15) {
          ink += strip.ink.map { $0.lowered(by: bottom) }
          bottom += strip.height
        }
      case .rule(let length):
        let start = x + (width - length) / 2
        ink.append(.rule(from: start, to: start + length, at: bottom + 3))
        bottom += 5
      case .room(let height): bottom += height
      }
    }
    return (ink, bottom)
  }

  /// Columns beside each other.
  private func strip(
    _ columns: [(ink: [PrintedInk], height: Double)],
    space: Double = 0
  ) -> PrintedStrip {
    var strip = PrintedStrip(
      height: columns.map(\.height).max() ?? 0,
      ink: columns.flatMap(\.ink)
    )
    strip.space = space
    strip.keepsWithNext = true
    return strip
  }

  /// The letterhead, the kind of the paper and its subject, and to whom it goes.
  func beginning() throws(TypesettingError) -> [PrintedStrip] {
    var strips = try letterhead()
    let bold = { (text: String) in "<b>\(text)</b>" }
    var lines: [ColumnLine] = []
    switch paper.form {
    case .report:
      lines.append(.text(bold(say(Phrases.paperKind)), size: 14))
      lines.append(.text(bold(Markup.html(paper.subject)), size: 14))
    case .list(let title, let below, _):
      lines.append(.text(bold(Markup.html(title)), size: 14))
      lines.append(.text(bold(Markup.html(paper.subject)), size: 14))
      lines += below.map { .text(Markup.html($0), size: 13) }
    }
    lines.append(.rule(width: 45 * millimetre))
    if paper.form == .report {
      lines.append(.text(say(Phrases.paperAddressee), size: 14, space: 4 * millimetre))
    }
    for warning in paper.warnings { strips += try self.warning(warning) }
    strips.append(
      strip(
        [try column(lines, x: 8 * millimetre, width: Sheet.width - 16 * millimetre)],
        space: (paper.isOnePage ? 3 : 7) * millimetre
      )
    )
    return strips
  }

  /// What the paper must not be taken for, in a frame.
  private func warning(_ text: String) throws(TypesettingError) -> [PrintedStrip] {
    let inset = 2 * millimetre
    let set = try column(
      [.text("<b>\(Markup.html(text))</b>", size: 12)],
      x: inset,
      width: Sheet.width - 2 * inset
    )
    let height = set.height + 2 * inset
    var strip = PrintedStrip(height: height, ink: set.ink.map { $0.lowered(by: inset) })
    strip.ink += [0, height].map { .rule(from: 0, to: Sheet.width, at: $0, thickness: 1.5) }
    strip.ink += [0, Sheet.width].map { .edge(at: $0, height: height, thickness: 1.5) }
    strip.space = 4 * millimetre
    strip.keepsWithNext = true
    return [strip]
  }

  /// Who reports, and in a Vietnamese paper the nation's name and motto beside it; below that a
  /// report's number, and where and when it was made.
  private func letterhead() throws(TypesettingError) -> [PrintedStrip] {
    let senders = paper.senders
    let (left, right) = (68 * millimetre, 94 * millimetre)
    let start = Sheet.width - right
    // Where nothing stands beside it, it may be as wide as the text.
    let wide = language == .vi ? left : Sheet.width
    var sender: [ColumnLine] = []
    if let superior = senders.superior { sender.append(.text(Markup.html(superior), size: 12)) }
    sender.append(.text("<b>\(Markup.html(senders.organisation))</b>", size: 12))
    sender.append(.rule(width: 24 * millimetre))
    var nation: [ColumnLine] = []
    if language == .vi {
      let motto = "<b>\(Phrases.reportMotto)</b>"
      let width = try set(motto, size: 13).lines.first?.width ?? 0
      nation.append(.text("<b>\(Phrases.reportNation)</b>", size: 12))
      nation.append(.text(motto, size: 13))
      nation.append(.rule(width: width))
    }
    var strips = [
      strip([
        try column(sender, x: 0, width: wide), try column(nation, x: start, width: right),
      ])
    ]
    if paper.form == .report {
      let number = ColumnLine.text(say(Phrases.paperNumber), size: 13)
      let date = ColumnLine.text("<i>\(say(Phrases.paperDate))</i>", size: 13)
      strips.append(
        strip(
          [try column([number], x: 0, width: left), try column([date], x: start, width: right)],
          space: 2 * millimetre
        )
      )
    }
    return strips
  }

  /// The signature and who gets copies; nothing where nobody signs.
  func ending() throws(TypesettingError) -> [PrintedStrip] {
    let columns: [(ink: [PrintedInk], height: Double)]
    switch paper.form {
    case .report:
      let copies =
        [ColumnLine.text("<b><i>\(say(Phrases.paperCopies))</i></b>", size: 12)]
        + Phrases.paperCopyLines.map { .text(say($0), size: 11) }
      let signature: [ColumnLine] = [
        .text("<b>\(say(Phrases.paperSigner))</b>", size: 13), .room(28 * millimetre),
        .text("<b>\(say(Phrases.paperSignerName))</b>", size: 14),
      ]
      columns = [
        try column(copies, x: 0, width: 70 * millimetre, alignment: .left),
        try column(signature, x: 76 * millimetre, width: Sheet.width - 76 * millimetre),
      ]
    case .list(_, _, isSigned: true):
      func place(_ who: Localized, date: String, x: Double) throws(TypesettingError)
        -> (ink: [PrintedInk], height: Double)
      {
        let lines: [ColumnLine] = [
          .text("<i>\(date)</i>", size: 13), .text("<b>\(say(who))</b>", size: 13),
          .text("<i>\(say(Phrases.reportSignHere))</i>", size: 13), .room(28 * millimetre),
        ]
        return try column(lines, x: x, width: 80 * millimetre)
      }
      columns = [
        try place(Phrases.reportPreparedBy, date: " ", x: 0),
        try place(
          Phrases.reportOnBehalf,
          date: say(Phrases.reportBlankDate),
          x: Sheet.width - 80 * millimetre
        ),
      ]
    case .list: return []
    }
    var strip = strip(columns, space: 5 * millimetre)
    strip.keepsWithNext = false
    return [strip]
  }

  /// "Phụ lục", its title, and which paper it goes with, at the head of a page.
  func beginning(ofAnnex place: Int) throws(TypesettingError) -> [PrintedStrip] {
    let title = paper.annexes[place].title.uppercased()
    let lines: [ColumnLine] = [
      .text("<b>\(Markup.html(paper.name(ofAnnex: place)))</b>", size: 14),
      .text("<b>\(Markup.html(title))</b>", size: 14),
      .text("<i>\(say(Phrases.annexGoesWith))</i>", size: 14),
      .rule(width: 45 * millimetre),
    ]
    var strip = strip([
      try column(lines, x: 8 * millimetre, width: Sheet.width - 16 * millimetre)
    ])
    strip.beginsSection = true
    return [strip]
  }
}

extension PrintedInk {
  fileprivate func lowered(by distance: Double) -> PrintedInk {
    switch self {
    case .text(let text, let line, let x, let baseline):
      .text(text, line: line, x: x, baseline: baseline + distance)
    case .stroke(let start, let end, let thickness, let isDotted):
      .stroke(
        from: (start.x, start.y + distance),
        to: (end.x, end.y + distance),
        thickness: thickness,
        isDotted: isDotted
      )
    case .fill(let x, let y, let width, let height, let grey):
      .fill(x: x, y: y + distance, width: width, height: height, grey: grey)
    }
  }
}
