import Conference
import Terminal
import Wording

/// The models that work, each with its page.
struct ModelsScreen: ScreenContent {
  let context: Context
  /// Those that are marked for comparing.
  let marked: [Int]

  private var models: [PovertyReductionModel] { context.conference.models }

  var entries: [Entry] { models.indices.map(Entry.item) }

  var subtitle: Line {
    marked.isEmpty ? Line() : Line(context.say(Phrases.markedModels(marked.count)))
  }

  func id(_ item: Int) -> String { models[item].id.rawValue }

  func row(_ item: Int, width: Int) -> Line {
    let model = models[item]
    let district = model.place.district ?? ""
    let room = width >= 44 ? min(14, width / 3) : 0
    let mark = marked.isEmpty ? 0 : 2
    var row = RowBuilder()
    row.add(
      marked.contains(item) ? "*" : "",
      width: mark,
      style: Style(.accent, bold: true)
    )
    row.add(context.say(model.title), width: width - mark - room - 1 - (room > 0 ? 1 : 0))
    if room > 0 {
      row.add(" ", width: 1)
      row.add(district, width: room)
    }
    row.add(context.mark(model.provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject { context.subject(models[item]) }

  func detail(_ item: Int) -> [Block] {
    ModelText(context: context, model: models[item]).blocks
  }
}
