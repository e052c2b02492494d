import Attendance
import Conference
import Wording

/// What is typed in a form goes to disk before a frame says so.
extension Model {
  /// Called when all keys that have come are taken in, and before the program is left: what is to
  /// be written now.
  ///
  /// The row that is being typed is kept as it is; what was left before is recorded.
  mutating func reviewEffects() -> [Effect] {
    let typing = handOver()
    guard !reviews.unsaved.isEmpty || !reviews.drafted.isEmpty else { return stepEffects() }
    var left: [Review.Key: [ReviewEntry]] = [:]
    for (place, entry) in reviews.drafted.merging(reviews.unsaved, uniquingKeysWith: { $1 })
    where place != typing {
      left[place.review, default: []].append(entry)
    }
    var commands: [ReviewCommand] = left.compactMap { key, entries in
      let entries = entries.sorted { $0.body < $1.body }
      return reviews.session[key.reviewer].map { .record(entries, of: key.model, by: $0) }
    }
    if let typing, let entry = reviews.unsaved[typing],
      let reviewer = reviews.session[typing.review.reviewer]
    {
      commands.append(.keep(entry, of: typing.review.model, by: reviewer))
    }
    return commands.isEmpty ? stepEffects() : commands.map(Effect.review)
  }

  /// What is to be done before the program is left, stopped, or another has the terminal.
  ///
  /// It is not left while something could not be written, unless somebody asks again.
  mutating func saving(before effects: [Effect]) -> [Effect] {
    guard effects.contains(.quit) else {
      let waits = effects.contains { effect in
        if case .edit = effect { true } else { effect == .interrupt || effect == .suspend }
      }
      return waits ? reviewEffects() + effects : effects
    }
    layers.removeAll { $0.kind == .review }
    let writes = reviewEffects()
    guard !writes.isEmpty, !reviews.isWarned else { return effects }
    reviews.isLeaving = true
    return writes + effects.filter { $0 != .quit }
  }

  /// Takes what was typed out of the form; a form that is closed is gone then.
  ///
  /// - Returns: The row where typing goes on.
  private mutating func handOver() -> ReviewDraft.Place? {
    guard var form = reviewForm else { return nil }
    reviewForm = nil
    for entry in form.handOver() { reviews.unsaved[form.place(entry.field)] = entry }
    guard isReviewing else { return nil }
    let isLeft = !form.hasFocus || form.step != nil
    reviewForm = form
    return isLeft ? nil : form.place(form.row.field)
  }

  /// The undo that waited for what was typed before it.
  private mutating func stepEffects() -> [Effect] {
    guard let form = reviewForm, let step = form.step else { return [] }
    switch step {
    case .undo:
      guard let last = reviews.table.steps(of: form.key).first else {
        reviewForm?.step = nil
        notice = Phrases.nothingToUndo
        return []
      }
      reviewForm?.step = .undoing(reviews.table.said(in: last))
      return [.review(.undo([last]))]
    case .redo:
      guard let entry = form.undone.last else {
        reviewForm?.step = nil
        notice = Phrases.nothingToRedo
        return []
      }
      reviewForm?.step = .redoing(entry)
      return [.review(.record([entry], of: form.model, by: form.reviewer))]
    case .undoing, .redoing: return []
    }
  }

  /// Shows what became of a command.
  mutating func take(_ outcome: ReviewOutcome) -> [Effect] {
    switch outcome {
    case .failed(let words):
      reviews.trouble = words
      reviewForm?.step = nil
      if reviews.isLeaving {
        notice = Phrases.leavingLosesText
        (reviews.isLeaving, reviews.isWarned) = (false, true)
      } else if !isReviewing, !reviews.isWarned {
        notice = Phrases.reviewNotSaved(words)
      }
      return []
    case .done(let step, let news):
      take(news)
      for draft in step.kept {
        reviews.table.take(draft, at: draft.place)
        reviews.unsaved[draft.place] = nil
        reviews.drafted[draft.place] = draft.entry
      }
      for place in step.dropped {
        reviews.table.take(nil, at: place)
        reviews.unsaved[place] = nil
        reviews.drafted[place] = nil
      }
      reviews.trouble = nil
      reviews.isWarned = false
      reviews.saved = now
      if reviews.isLeaving, reviews.unsaved.isEmpty, reviews.drafted.isEmpty { return [.quit] }
      tellStep()
      refreshForm()
      return reviewForm?.step == nil ? [] : reviewEffects()
    }
  }

  private mutating func tellStep() {
    switch reviewForm?.step {
    case .undoing(let entry):
      reviewForm?.step = nil
      guard let entry else { return }
      reviewForm?.undone.append(entry)
      notice = Phrases.entryUndone(label(of: entry.field), described(entry))
    case .redoing(let entry):
      reviewForm?.step = nil
      reviewForm?.undone.removeLast()
      notice = Phrases.entryRedone(label(of: entry.field), described(entry))
    default: break
    }
  }

  /// Follows what others have recorded; what is being typed stays.
  mutating func refreshForm() {
    guard let form = reviewForm else { return }
    let board = reviews
    reviewForm?.refresh(
      except: { field in
        let place = form.place(field)
        return board.unsaved[place] != nil || board.drafted[place] != nil
      },
      said: { board.said(form.place($0)) }
    )
    settleForm()
  }

  /// What an external editor made of the text that has the focus.
  mutating func take(_ edited: EditedText) {
    switch edited {
    case .failed(let words): notice = words
    case .done(let text):
      guard let form = formOnTop, form.row.hasSeveralLines else { return }
      let text = TextArea.cleaned(text)
      reviewForm?.hasFocus = true
      guard text != form.row.text.text else { return }
      let width = form.row.text.width
      let isWhole = reviewForm?.edit { area in
        area = TextArea("", width: width)
        return area.insert(text)
      }
      if isWhole == false { notice = Phrases.textIsTooLong }
      settleForm()
    }
  }
}
