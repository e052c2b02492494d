import Conference

/// Faults of provenance, formulas and groups of figures.
extension Phrases {
  static func figure(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .paragraphsMissing:
      (
        Localized(
          vi: "ghi là “reported” mà không dẫn đoạn nào",
          en: "“reported” without a paragraph"
        ),
        Localized(
          vi: "thêm \"paragraphs\" với số đoạn của nguồn",
          en: "add \"paragraphs\" with those of the source"
        )
      )
    case .paragraphOutOfRange(let number, let last):
      (
        Localized(vi: "nguồn không có đoạn \(number)", en: "the source has no paragraph \(number)"),
        last == 0
          ? Localized(
            vi: "thêm source.json, hoặc ghi là “assumed”",
            en: "add source.json, or say “assumed”"
          )
          : Localized(
            vi: "dẫn một đoạn từ 1 đến \(last)",
            en: "cite a paragraph from 1 to \(last)"
          )
      )
    case .paragraphCount(let count, let stated):
      (
        Localized(
          vi: "toàn văn có \(count) đoạn, source.json ghi \(stated)",
          en: "the text has \(count) paragraphs, source.json states \(stated)"
        ),
        Localized(
          vi: "mỗi đoạn một dòng; sửa source.txt hoặc \"paragraphs\"",
          en: "give each paragraph one line; correct source.txt or \"paragraphs\""
        )
      )
    case .textWithoutSource:
      (
        Localized(vi: "có toàn văn mà không có source.json", en: "a text without source.json"),
        Localized(
          vi: "thêm source.json cho biết đây là bài nào",
          en: "add source.json, which says what text it is"
        )
      )
    case .formulaMissing:
      (
        Localized(vi: "ghi là “derived” mà không có công thức", en: "“derived” without a formula"),
        Localized(
          vi: "thêm \"formula\" nói rõ cách tính",
          en: "add a \"formula\" that says how"
        )
      )
    case .printedMissing:
      (
        Localized(
          vi: "số liệu “reported” thiếu nguyên văn của nguồn",
          en: "a reported figure lacks the source's own characters"
        ),
        Localized(vi: "thêm \"printed\"", en: "add \"printed\"")
      )
    case .printedTooLong(let length, let limit):
      (
        Localized(
          vi: "“printed” dài \(length) ký tự",
          en: "“printed” has \(length) characters"
        ),
        Localized(
          vi: "chỉ chép con số và vài chữ quanh nó, tối đa \(limit)",
          en: "copy the number and a few words around it, \(limit) at most"
        )
      )
    case .notAsPrinted(let value, let printed):
      (
        Localized(
          vi: "nguyên văn là “\(short(printed))”, không phải \(number(value))",
          en: "the source prints “\(short(printed))”, not \(number(value))"
        ),
        Localized(
          vi: "sửa con số này hoặc “printed”",
          en: "correct this number or “printed”"
        )
      )
    case .badFormula(let fault): formula(fault)
    case .formulaDoesNotHold(let left, let right):
      (
        Localized(
          vi: "công thức không đúng: \(number(left)) khác \(number(right))",
          en: "the formula does not hold: \(number(left)) is not \(number(right))"
        ),
        Localized(vi: "sửa công thức hoặc số liệu", en: "correct the formula or the figures")
      )
    case .formulaNamesItself(let figures):
      (
        Localized(
          vi: "số liệu được tính từ chính nó: \(figures.prefix(8).joined(separator: " → "))",
          en: "a figure is derived from itself: \(figures.prefix(8).joined(separator: " → "))"
        ),
        Localized(
          vi: "viết công thức từ các số liệu khác",
          en: "derive it from other figures"
        )
      )
    case .groupNeedsTwo(let count):
      (
        Localized(
          vi: "nhóm “beforeAfter” có \(count) số liệu",
          en: "a “beforeAfter” group of \(count) figures"
        ),
        Localized(
          vi: "cần đúng hai: trước và sau",
          en: "it takes two: the earlier and the later"
        )
      )
    case .groupMixesUnits:
      (
        Localized(
          vi: "các số liệu trong nhóm khác đơn vị",
          en: "the figures of the group differ in their units"
        ),
        Localized(
          vi: "tách nhóm, hoặc dùng loại “list”",
          en: "split the group, or make it a “list”"
        )
      )
    case .groupNeedsTargets:
      (
        Localized(
          vi: "nhóm “targets” có số liệu không phải chỉ tiêu",
          en: "a “targets” group with a figure that is no target"
        ),
        Localized(
          vi: "chuyển số liệu ấy sang nhóm khác",
          en: "move that figure to another group"
        )
      )
    case .groupOfPeriods(let id):
      (
        Localized(
          vi: "nhóm “\(short(id))” cũng là nhóm “periods”",
          en: "the group “\(short(id))” is one of “periods” itself"
        ),
        Localized(
          vi: "chỉ ghép các nhóm có số liệu của riêng mình",
          en: "name groups that have figures of their own"
        )
      )
    default: (thisValue, thisValue)
    }
  }

  private static func formula(_ fault: FigureExpression.Fault) -> DataFaultParts {
    switch fault {
    case .syntax(let rest) where rest.isEmpty:
      (
        Localized(vi: "công thức dở dang", en: "the formula ends too early"),
        formulaForm
      )
    case .syntax(let rest):
      (
        Localized(
          vi: "không hiểu công thức từ chỗ “\(short(rest))”",
          en: "the formula cannot be read from “\(short(rest))” on"
        ),
        formulaForm
      )
    case .unknownFigure(let id):
      (
        Localized(
          vi: "công thức nhắc đến “\(short(id))” mà không có số liệu nào như thế",
          en: "the formula names “\(short(id))”, which is no figure"
        ),
        Localized(
          vi: "kiểm tra mã; dấu trừ phải có khoảng trắng hai bên",
          en: "look at the id; a minus stands between spaces"
        )
      )
    case .notFinite:
      (
        Localized(
          vi: "công thức không ra một số hữu hạn",
          en: "the formula comes to no finite number"
        ),
        Localized(vi: "xem có chia cho 0 không", en: "look for a division by zero")
      )
    case .equation:
      (
        Localized(
          vi: "dấu = thừa hoặc thiếu trong công thức",
          en: "the formula has an = too many or too few"
        ),
        Localized(
          vi: "phép kiểm tra cần một dấu =, số liệu suy ra thì không",
          en: "a check takes one =, a derived figure none"
        )
      )
    case .tooLong(let limit):
      (
        Localized(vi: "công thức quá dài", en: "the formula is too long"),
        Localized(vi: "giữ dưới \(limit) ký tự", en: "keep it below \(limit) characters")
      )
    }
  }

  private static var formulaForm: Localized {
    Localized(
      vi: "viết như “a - b = c”, “round(a / b * 100, 1)”, dấu phép tính có khoảng trắng hai bên",
      en: "write it like “a - b = c” or “round(a / b * 100, 1)”, operators between spaces"
    )
  }

  /// A number as the data files write it.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
